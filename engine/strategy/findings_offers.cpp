// What members are offered: rewards that the budget carries, values that content shows, rules that they can read.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/playbook/left_open.hpp"
#include "engine/strategy/finding_list.hpp"
#include "engine/strategy/tier_costs.hpp"

namespace stamtafel::strategy {
namespace {

using playbook::is_left_open;
using playbook::Playbook;
using playbook::Text;

constexpr std::size_t listed_tiers = 8;
struct Bill {
    double cents = 0;
    std::size_t tiers = 0;
    std::string lines;  ///< of the first of them
};

/// What the budget must carry when every tier that has a bound is given as often as it may.
Bill bill_of(const playbook::Superfans& superfans) {
    Bill bill;
    for (const playbook::Tier& tier : superfans.tiers) {
        const double cents = most_cents(tier, superfans.budget).value_or(0);
        if (cents <= 0) continue;
        bill.cents += cents;
        const base::Money& cost = *tier.reward.cost.value;
        if (++bill.tiers <= listed_tiers)
            bill.lines += fmt::format("{}{} {:.0f} x {}", bill.lines.empty() ? "" : ", ", tier.id.value,
                                      cents / static_cast<double>(cost.cents), base::written(cost));
    }
    return bill;
}

using Words = std::set<std::string, std::less<>>;

/// Folded; signs within ASCII part words.
void add_words(std::string_view text, Words& words) {
    std::string word;
    for (const char c : base::fold(text) + " ") {
        const bool sign = static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
        if (!sign) word += c;
        if (sign && !word.empty()) words.insert(std::exchange(word, {}));
    }
}

Words words_of_content(const Playbook& book) {
    Words words;
    for (const playbook::Pillar& pillar : book.content.pillars) {
        add_words(pillar.name.value, words);
        for (const Text& tag : pillar.tags) add_words(tag.value, words);
    }
    for (const playbook::CalendarItem& item : book.content.calendar) add_words(item.title.value, words);
    for (const Text& tone : book.voice.tone) add_words(tone.value, words);
    return words;
}

}  // namespace

void tiers_without_max(const Strategy& s, const Report& report) {
    const playbook::Superfans& superfans = s.playbook.superfans;
    if (!superfans.budget.amount.value) return;
    for (const playbook::Tier& tier : superfans.tiers)
        if (!tier.max.value && !most_cents(tier, superfans.budget) &&
            tier.reward.cost.value->currency == superfans.budget.amount.value->currency)
            report(tier.id.place, {tier.id.value, base::written(*tier.reward.cost.value)});
}

void tiers_over_budget(const Strategy& s, const Report& report) {
    constexpr double most = 9e15;  // a whole number of cents up to here
    const playbook::Budget& budget = s.playbook.superfans.budget;
    if (!budget.amount.value) return;
    const Bill bill = bill_of(s.playbook.superfans);
    if (bill.cents <= static_cast<double>(budget.amount.value->cents)) return;
    base::Money total = *budget.amount.value;
    total.cents = static_cast<std::int64_t>(std::min(bill.cents, most));
    report(budget.amount.place, {base::written(total), base::written(*budget.amount.value), bill.lines});
}

void values_without_content(const Strategy& s, const Report& report) {
    const Words content = words_of_content(s.playbook);
    for (const Text& value : s.playbook.brand_values) {
        Words words;
        add_words(value.value, words);
        if (!std::all_of(words.begin(), words.end(), [&](const auto& word) { return content.count(word) > 0; }))
            report(value.place, {value.value});
    }
}

void rules_not_posted(const Strategy& s, const Report& report) {
    const playbook::Guidelines& guidelines = s.playbook.guidelines;
    const Text& posted = guidelines.rules_posted_at;
    if (!guidelines.rules.empty() && !s.playbook.channels.empty() && posted.value.empty() && !is_left_open(posted))
        report(guidelines.rules.front().id.place);
}

}  // namespace stamtafel::strategy
