// What single accounts show of themselves, counted over the window.
#include "engine/superfans/suspicions.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/base/text.hpp"
#include "engine/superfans/limits.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Acted;
using measure::Person;

struct Counts {
    std::uint32_t replies = 0, openings = 0, helped = 0, to_itself = 0, signed_off = 0, team_words = 0;
};

std::vector<Counts> count_deeds(const measure::Tables& tables, const Days& days) {
    std::vector<Counts> counts(tables.people.size());
    const auto earlier = [](const measure::Act& act, base::Day day) { return act.day < day; };
    const auto& acts = tables.acts;
    for (auto act = std::lower_bound(acts.begin(), acts.end(), days.from, earlier);
         act != acts.end() && act->day < days.end; ++act) {
        Counts& own = counts[static_cast<std::size_t>(act->who)];
        if (act->what == Acted::helped) own.helped += act->n;
        if (act->what == Acted::self_reply) own.to_itself += act->n;
        if (act->what == Acted::signed_off) own.signed_off += act->n;
        if (act->what == Acted::team_words) own.team_words += act->n;
    }
    for (const measure::Presence& row : tables.presence) {
        if (!days.hold(row.day)) continue;
        Counts& own = counts[static_cast<std::size_t>(row.who)];
        own.openings += row.openings;
        own.replies += row.n - std::min(row.n, row.openings);
    }
    return counts;
}

/// The brand's terms that are long enough to be no accident in a name.
std::vector<std::string> names_of_brand(const playbook::Playbook& playbook) {
    constexpr std::size_t telling = 4;
    std::vector<std::string> names;
    for (const playbook::Text& term : playbook.community.brand_terms) {
        std::string name = base::fold(term.value);
        std::erase_if(name, [](char sign) { return sign == '@' || sign == '#' || sign == '*'; });
        if (name.size() >= telling) names.push_back(std::move(name));
    }
    return names;
}

bool is_called_after(const measure::Input& input, std::size_t who, const std::vector<std::string>& brand) {
    if (who >= input.data.accounts.size()) return false;
    const activity::AccountInfo& account = input.data.accounts[who];
    const std::string name =
        base::fold(input.store.view(account.handle)) + " " + base::fold(input.store.view(account.name));
    return std::any_of(brand.begin(), brand.end(),
                       [&](const std::string& one) { return name.find(one) != std::string::npos; });
}

bool answers_itself(const Counts& own) {
    return own.to_itself >= Limits::self_replies &&
           std::uint64_t{own.to_itself} * 100 >= std::uint64_t{own.replies} * Limits::self_percent;
}

/// A name alone tells only of an account that helps and never opens anything.
Suspicion staff_signs(const measure::Input& input, std::size_t who, const Counts& own,
                      const std::vector<std::string>& brand) {
    using Sign = Suspicion::Sign;
    Suspicion found{Suspicion::Kind::staff_like, {static_cast<Person>(who)}, 0, own.helped, 0};
    const auto sign = [&](Sign one) {
        found.signs = static_cast<std::uint8_t>(found.signs | static_cast<unsigned>(one));
    };
    if (own.signed_off >= Limits::staff_replies) sign(Sign::signature);
    if (own.team_words >= Limits::staff_replies) sign(Sign::same_text);
    found.ties = std::max(own.signed_off, own.team_words);
    const bool only_helps = own.helped >= Limits::staff_replies && own.openings == 0;
    if ((found.signs != 0 || only_helps) && is_called_after(input, who, brand)) sign(Sign::name);
    return found;
}

}  // namespace

std::vector<Suspicion> find_suspicions(const measure::Input& input, const measure::Tables& tables, const Days& days) {
    std::vector<Suspicion> found = find_rings(tables, days), staff;
    const std::vector<Counts> counts = count_deeds(tables, days);
    const std::vector<std::string> brand = names_of_brand(input.playbook);
    for (std::size_t who = 0; who < counts.size(); ++who) {
        if (tables.people[who].brand) continue;
        const Counts& own = counts[who];
        if (answers_itself(own))
            found.push_back({Suspicion::Kind::self, {static_cast<Person>(who)}, own.to_itself, own.replies, 0});
        if (own.helped < Limits::staff_replies) continue;
        if (Suspicion one = staff_signs(input, who, own, brand); one.signs != 0) staff.push_back(std::move(one));
    }
    found.insert(found.end(), staff.begin(), staff.end());
    return found;
}

}  // namespace stamtafel::superfans
