// Presence says who was there, acts say whom they helped; a pair and a day count once.
#include "engine/superfans/roll.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "engine/superfans/limits.hpp"
#include "engine/superfans/suspicions.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Acted;
using measure::Did;
using measure::Person;
using measure::Presence;

std::int32_t week_of(base::Day day) { return (day.value - static_cast<std::int32_t>(base::weekday(day))); }

struct Help {
    std::uint32_t by = 0;  ///< index of the candidate
    Person to{};
    base::Day day;
};

class Fold {
  public:
    Fold(const measure::Tables& tables, const Days& days, std::vector<Suspicion> suspicions,
         const community::Look& look)
        : tables_(tables), days_(days), look_(look) {
        roll_.days = days;
        roll_.suspicions = std::move(suspicions);
        suspect_.resize(tables.people.size());
        in_ring_.resize(tables.people.size());
        for (const Suspicion& one : roll_.suspicions)
            for (const Person who : one.who) {
                suspect_[static_cast<std::size_t>(who)] = true;
                if (one.kind == Suspicion::Kind::ring) in_ring_[static_cast<std::size_t>(who)] = true;
            }
        leave_out_unlisted();
    }

    Roll run() {
        index_.assign(tables_.people.size(), nobody);
        community::each_member(
            tables_, [&](Person who, const Presence* first, const Presence* last) { add_member(who, first, last); });
        add_acts();
        return std::move(roll_);
    }

  private:
    static constexpr std::uint32_t nobody = 0xffff'ffff;

    /// Opted out, or perhaps under sixteen: of a birthday only the year is known.
    [[nodiscard]] bool is_unlisted(Person who) const {
        constexpr std::int32_t adult = 16;
        const measure::PersonInfo& info = tables_.people[static_cast<std::size_t>(who)];
        return info.unlisted || (info.born != 0 && base::civil_of(days_.end + -1).year - info.born <= adult);
    }

    /// Who opted out earns nothing either, and is not named.
    void leave_out_unlisted() {
        for (Suspicion& one : roll_.suspicions) std::erase_if(one.who, [&](Person who) { return is_unlisted(who); });
        std::erase_if(roll_.suspicions, [](const Suspicion& one) { return one.who.empty(); });
    }

    void add_member(Person who, const Presence* first, const Presence* last) {
        Candidate candidate{who, {}, {}, 0, 0, 0, {}, false, Bar::none};
        std::uint64_t contributions = 0;
        std::optional<std::int32_t> week;
        std::optional<base::Day> shared;
        for (const Presence* row = first; row != last && row->day < days_.end; ++row) {
            if (row->day < days_.from || (row->did & measure::publicly) == 0 || !look_.holds(*row)) continue;
            contributions += row->n;
            if (!week || *week != week_of(row->day)) ++candidate.did.active_weeks;
            week = week_of(row->day);
            if (has(row->did, Did::shared) && (!shared || *shared != row->day)) ++candidate.did.shares;
            if (has(row->did, Did::shared)) shared = row->day;
        }
        const measure::PersonInfo& info = tables_.people[static_cast<std::size_t>(who)];
        if (contributions == 0) return;
        if (is_unlisted(who)) ++roll_.left_out;
        if (is_unlisted(who) || suspect_[static_cast<std::size_t>(who)]) return;
        const base::Day since = info.joined ? std::min(*info.joined, first->day) : first->day;
        candidate.did.member_days = static_cast<std::uint32_t>(std::max(0, days_.end.value - since.value));
        index_[static_cast<std::size_t>(who)] = static_cast<std::uint32_t>(roll_.candidates.size());
        roll_.candidates.push_back(candidate);
    }

    void add_acts() {
        const auto earlier = [](const measure::Act& act, base::Day day) { return act.day < day; };
        const auto& acts = tables_.acts;
        std::vector<Help> helps, accepted;
        std::vector<std::uint32_t> praised_on(roll_.candidates.size());  // the day behind the last, else 0
        for (auto act = std::lower_bound(acts.begin(), acts.end(), days_.from, earlier);
             act != acts.end() && act->day < days_.end; ++act) {
            const std::uint32_t by = index_[static_cast<std::size_t>(act->who)];
            if (by == nobody || !look_.holds(act->channel)) continue;
            Deeds& did = roll_.candidates[by].did;
            if (act->what == Acted::accepted && earns(*act)) accepted.push_back({by, act->to, act->day});
            if (act->what == Acted::helped && earns(*act)) helps.push_back({by, act->to, act->day});
            if (act->what != Acted::advocated) continue;
            const auto day = static_cast<std::uint32_t>(act->day.value - days_.from.value + 1);
            if (praised_on[by] != day) ++did.advocacy_days;
            praised_on[by] = day;
        }
        each_pair(helps, [](Deeds& did, std::uint32_t day) {
            if (day == 0) ++did.helped;
            if (day < Limits::pair_cap) ++did.help_points;
        });
        each_pair(accepted, [](Deeds& did, std::uint32_t day) {
            if (day < Limits::pair_cap) ++did.accepted;
        });
        count_weeks(helps);
    }

    /// Whoever answers a ring earns nothing by it.
    [[nodiscard]] bool earns(const measure::Act& act) const { return !in_ring_[static_cast<std::size_t>(act.to)]; }

    /// visit(deeds, which) for each day of each pair; which: the pair's first is 0.
    template <class Visit>
    void each_pair(std::vector<Help>& helps, const Visit& visit) {
        const auto place = [](const Help& help) { return std::tuple(help.by, help.to, help.day); };
        std::sort(helps.begin(), helps.end(), [&](const Help& a, const Help& b) { return place(a) < place(b); });
        std::uint32_t which = 0;
        for (std::size_t i = 0; i < helps.size(); ++i) {
            const bool pair = i > 0 && helps[i - 1].by == helps[i].by && helps[i - 1].to == helps[i].to;
            if (pair && helps[i - 1].day == helps[i].day) continue;
            which = pair ? which + 1 : 0;
            visit(roll_.candidates[helps[i].by].did, which);
        }
    }

    void count_weeks(std::vector<Help>& helps) {
        const auto place = [](const Help& help) { return std::pair(help.by, help.day); };
        std::sort(helps.begin(), helps.end(), [&](const Help& a, const Help& b) { return place(a) < place(b); });
        for (std::size_t i = 0; i < helps.size(); ++i)
            if (i == 0 || helps[i - 1].by != helps[i].by || week_of(helps[i - 1].day) != week_of(helps[i].day))
                ++roll_.candidates[helps[i].by].did.help_weeks;
    }

    const measure::Tables& tables_;
    const Days& days_;
    const community::Look& look_;
    std::vector<bool> suspect_;         ///< by person
    std::vector<bool> in_ring_;         ///< by person
    std::vector<std::uint32_t> index_;  ///< by person: of the candidate
    Roll roll_;
};

}  // namespace

Roll roll_of(const measure::Input& input, const measure::Tables& tables, const Days& days,
             const community::Look& look) {
    return roll_of(tables, days, find_suspicions(input, tables, days), look);
}

Roll roll_of(const measure::Tables& tables, const Days& days, std::vector<Suspicion> suspicions,
             const community::Look& look) {
    return Fold(tables, days, std::move(suspicions), look).run();
}

bool is_superfan(const Deeds& did, const playbook::Superfans& rules) {
    return did.helped >= rules.floor_people.value && did.help_weeks >= rules.floor_weeks.value;
}

}  // namespace stamtafel::superfans
