// One function a finding, one row each. Adding one: a code with its words, a function and a row here, a folder in
// tests/errors, a case that finds nothing.
#include "engine/strategy/findings.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/role.hpp"
#include "engine/playbook/check_list.hpp"
#include "engine/playbook/left_open.hpp"
#include "engine/strategy/needs.hpp"
#include "engine/strategy/roadmap.hpp"

namespace stamtafel::strategy {
namespace {

using base::Code;
using playbook::is_left_open;
using playbook::Kpi;
using playbook::Playbook;
using playbook::Source;
using playbook::Text;
using playbook::Texts;

// KPIs

void kpis_without_owner(const Strategy& s, const Report& report) {
    for (const Kpi& kpi : s.playbook.kpis)
        if (kpi.owner.value.empty()) report(kpi.id.place, {kpi.id.value});
}

/// Its figure is written down by somebody: no export has to hold it.
bool is_given(const Kpi& kpi) {
    const kpis::Metric* metric = kpis::metric_named(kpi.metric.value);
    return kpi.type.value == "given" || (metric != nullptr && metric->asked);
}

const Texts* channels_of(const Kpi& kpi) { return playbook::find_key(kpi.where, "channel"); }

/// A bit a channel, of which there are 48 at most; what is of none in particular is of all.
using Channels = std::uint64_t;
constexpr Channels all_channels = ~Channels{0};

Channels bit_of(const Playbook& book, const Text& channel) {
    for (std::size_t c = 0; c < book.channels.size(); ++c)
        if (book.channels[c].id.value == channel.value) return Channels{1} << c;
    return 0;
}

Channels channels_of(const Playbook& book, const Kpi& kpi) {
    const Texts* named = channels_of(kpi);
    if (named == nullptr) return all_channels;
    Channels bits = 0;
    for (const Text& channel : *named) bits |= bit_of(book, channel);
    return bits;
}

/// The channels of sources that may meet the need; of all sources without one.
Channels fed(const Playbook& book, const Need* need) {
    Channels bits = 0;
    for (const Source& source : book.sources)
        if (need == nullptr || may_meet(source, *need))
            bits |= source.channel.value.empty() ? all_channels : bit_of(book, source.channel);
    return bits;
}

std::string listed(const Texts& texts) {
    std::vector<std::string_view> words;
    for (const Text& text : texts) words.emplace_back(text.value);
    return base::join(words, ", ");
}

void kpis_without_source(const Strategy& s, const Report& report) {
    if (s.playbook.sources.empty()) return;  // a plan, not yet a report
    const Channels any = fed(s.playbook, nullptr);
    for (const Kpi& kpi : s.playbook.kpis)
        if (const Texts* named = channels_of(kpi);
            named != nullptr && !is_given(kpi) && (channels_of(s.playbook, kpi) & any) == 0)
            report(kpi.id.place, {kpi.id.value, listed(*named)});
}

void kpis_that_nothing_feeds(const Strategy& s, const Report& report) {
    const Channels any = fed(s.playbook, nullptr);
    std::vector<Channels> able;  // by need
    for (const Need& need : needs()) able.push_back(fed(s.playbook, &need));
    for (const Kpi& kpi : s.playbook.kpis) {
        const Need* need = need_of(kpi.metric.value);
        if (need == nullptr || is_given(kpi)) continue;
        const Channels asked = channels_of(s.playbook, kpi);
        if ((asked & any) != 0 && (asked & able[static_cast<std::size_t>(need - needs().data())]) == 0)
            report(kpi.id.place, {kpi.id.value, kpi.metric.value, base::in_both(need->en, need->nl)});
    }
}

// Channels

bool is_covered(const Playbook& book, const std::string& channel) {
    return std::any_of(book.protocols.begin(), book.protocols.end(), [&](const playbook::Protocol& protocol) {
        const Texts* channels = playbook::find_key(protocol.applies, "channel");
        return channels == nullptr || playbook::holds(*channels, channel);
    });
}

/// Whether one of the things is planned on the channel by somebody.
template <class Things>
bool is_owned_in(const Things& things, const std::string& channel) {
    return std::any_of(things.begin(), things.end(),
                       [&](const auto& thing) { return thing.channel.value == channel && !thing.owner.value.empty(); });
}

void channels_without_owner(const Strategy& s, const Report& report) {
    const Playbook& book = s.playbook;
    if (book.team.empty()) return;
    for (const playbook::Channel& channel : book.channels) {
        const std::string& id = channel.id.value;
        if (!is_covered(book, id) && !is_owned_in(book.content.calendar, id) && !is_owned_in(book.co_creation, id) &&
            !is_owned_in(book.events, id))
            report(channel.id.place, {id});
    }
}

void channels_without_audience(const Strategy& s, const Report& report) {
    const auto& audience = s.playbook.audience;
    if (audience.empty()) return;
    for (const playbook::Channel& channel : s.playbook.channels)
        if (std::none_of(audience.begin(), audience.end(), [&](const playbook::Segment& segment) {
                return segment.channels.empty() || playbook::holds(segment.channels, channel.id.value);
            }))
            report(channel.id.place, {channel.id.value});
}

template <class Things>
bool is_named_in(const Things& things, const std::string& channel) {
    return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.channel.value == channel; });
}

/// Nothing is made, planned or measured there in particular.
bool is_thin_on_paper(const Playbook& book, const std::string& channel) {
    const auto measured = [&](const Kpi& kpi) {
        const Texts* channels = channels_of(kpi);
        return channels != nullptr && playbook::holds(*channels, channel);
    };
    const auto filled = [&](const playbook::Pillar& pillar) { return playbook::holds(pillar.channels, channel); };
    return std::none_of(book.kpis.begin(), book.kpis.end(), measured) &&
           std::none_of(book.content.pillars.begin(), book.content.pillars.end(), filled) &&
           !is_named_in(book.content.calendar, channel) && !is_named_in(book.co_creation, channel) &&
           !is_named_in(book.events, channel);
}

void many_thin_channels(const Strategy& s, const Report& report) {
    const auto& channels = s.playbook.channels;
    if (channels.size() < Thin::channels) return;
    std::vector<std::string_view> thin;
    for (const playbook::Channel& channel : channels)
        if (is_thin_on_paper(s.playbook, channel.id.value)) thin.emplace_back(channel.id.value);
    if (thin.size() < Thin::thin) return;
    report(channels.front().id.place,
           {fmt::format("{}", thin.size()), fmt::format("{}", channels.size()), base::join(thin, ", ")});
}

// The team

/// Who alone holds the role; nothing when nobody or several do. Bots hold none.
const playbook::Person* only_holder(const Playbook& book, std::string_view role) {
    const playbook::Person* only = nullptr;
    for (const playbook::Person& person : book.team) {
        if (person.role.value != role || person.automation.value) continue;
        if (only != nullptr) return nullptr;
        only = &person;
    }
    return only;
}

std::vector<std::string> roles_of(const Playbook& book, const playbook::Protocol& protocol) {
    std::vector<std::string> roles{kpis::role_of(book, protocol.owner.value)};
    for (const playbook::EscalationStep& step : protocol.escalation) roles.push_back(step.to.value);
    return roles;
}

void roles_without_deputy(const Strategy& s, const Report& report) {
    std::vector<std::string> seen;
    for (const playbook::Protocol& protocol : s.playbook.protocols)
        for (std::string& role : roles_of(s.playbook, protocol)) {
            if (std::find(seen.begin(), seen.end(), role) != seen.end()) continue;
            const playbook::Person* person = only_holder(s.playbook, role);
            if (person != nullptr && person->deputy.value.empty())
                report(person->id.place, {role, person->id.value, protocol.id.value});
            seen.push_back(std::move(role));
        }
}

// Rewards, content, rules

/// Reports are monthly, and so is `max`.
double months_of(std::string_view span) { return span == "year" ? 12 : span == "quarter" ? 3 : 1; }

constexpr std::size_t listed_tiers = 8;
struct Bill {
    double cents = 0;
    std::size_t tiers = 0;
    std::string lines;  ///< of the first of them
};

/// What the budget must carry when every tier is given as often as it may; a tier without `max` once a month.
Bill bill_of(const playbook::Superfans& superfans, const base::Money& budget) {
    Bill bill;
    for (const playbook::Tier& tier : superfans.tiers) {
        const auto& cost = tier.reward.cost.value;
        if (!cost || cost->cents <= 0 || cost->currency != budget.currency) continue;
        const double times = months_of(superfans.budget.per.value) * tier.max.value.value_or(1);
        bill.cents += static_cast<double>(cost->cents) * times;
        if (++bill.tiers <= listed_tiers)
            bill.lines +=
                fmt::format("{}{} {} x {}", bill.lines.empty() ? "" : ", ", tier.id.value, times, base::written(*cost));
    }
    return bill;
}

void tiers_over_budget(const Strategy& s, const Report& report) {
    constexpr double most = 9e15;  // a whole number of cents up to here
    const playbook::Budget& budget = s.playbook.superfans.budget;
    if (!budget.amount.value) return;
    const Bill bill = bill_of(s.playbook.superfans, *budget.amount.value);
    if (bill.cents <= static_cast<double>(budget.amount.value->cents)) return;
    base::Money total = *budget.amount.value;
    total.cents = static_cast<std::int64_t>(std::min(bill.cents, most));
    report(budget.amount.place, {base::written(total), base::written(*budget.amount.value), bill.lines});
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

// The roadmap

/// The KPI whose target is to be reached last.
const Kpi* last_due(const Playbook& book) {
    const Kpi* last = nullptr;
    for (const Kpi& kpi : book.kpis)
        if (kpi.target && kpi.target->by.value && (last == nullptr || *last->target->by.value < *kpi.target->by.value))
            last = &kpi;
    return last;
}

/// Without a `start` the roadmap is in no year yet.
bool has_begun(const Playbook& book) {
    return std::any_of(book.roadmap.begin(), book.roadmap.end(),
                       [](const playbook::Step& step) { return step.start.value.has_value(); });
}

void roadmap_after_targets(const Strategy& s, const Report& report) {
    const Kpi* kpi = last_due(s.playbook);
    if (kpi == nullptr || !has_begun(s.playbook)) return;
    const Roadmap roadmap = plan_roadmap(s.playbook, {});
    const base::Day due = *kpi->target->by.value;
    if (roadmap.why == Unplanned::nothing && due < roadmap.last)
        report(kpi->target->by.place, {base::iso(roadmap.last), base::iso(due), kpi->id.value});
}

// What is left to fill in: notes, since a plan is discussed before it is complete

void names_to_fill_in(const Strategy& s, const Report& report) {
    for (const playbook::Person& person : s.playbook.team)
        if (is_left_open(person.name)) report(person.name.place, {person.id.value, person.role.value});
}

void address_to_fill_in(const Strategy& s, const Report& report) {
    const Text& posted = s.playbook.guidelines.rules_posted_at;
    if (is_left_open(posted)) report(posted.place);
}

void baselines_to_fill_in(const Strategy& s, const Report& report) {
    std::vector<std::string_view> ids;
    base::Place first;
    for (const Kpi& kpi : s.playbook.kpis) {
        if (!playbook::is_assumed(kpi)) continue;
        if (ids.empty()) first = kpi.baseline->place;
        ids.emplace_back(kpi.id.value);
    }
    if (!ids.empty()) report(first, {base::join(ids, ", ")});
}

constexpr FindingRow table[] = {
    {Code::goal_without_kpi, nullptr},
    {Code::kpi_without_owner, kpis_without_owner},
    {Code::kpi_without_source, kpis_without_source},
    {Code::kpi_not_measurable, kpis_that_nothing_feeds},
    {Code::channel_without_source, nullptr},
    {Code::channel_without_protocol, nullptr},
    {Code::channel_without_owner, channels_without_owner},
    {Code::channel_without_audience, channels_without_audience},
    {Code::thin_channels, many_thin_channels},
    {Code::nobody_works, nullptr},
    {Code::role_without_deputy, roles_without_deputy},
    {Code::deputy_cycle, nullptr},
    {Code::no_crisis_path, nullptr},
    {Code::protocol_promises_nothing, nullptr},
    {Code::protocol_unreachable, nullptr},
    {Code::target_easier_than_baseline, nullptr},
    {Code::reward_over_budget, nullptr},
    {Code::tiers_over_budget, tiers_over_budget},
    {Code::value_without_content, values_without_content},
    {Code::rules_not_posted, rules_not_posted},
    {Code::roadmap_after_targets, roadmap_after_targets},
    {Code::name_to_fill_in, names_to_fill_in},
    {Code::address_to_fill_in, address_to_fill_in},
    {Code::baseline_to_fill_in, baselines_to_fill_in},
};

}  // namespace

std::span<const FindingRow> finding_table() { return table; }

bool is_finding(base::Code code) {
    return std::any_of(std::begin(table), std::end(table), [&](const FindingRow& row) { return row.code == code; });
}

void find_in_strategy(const Strategy& strategy, base::Diagnostics& diagnostics) {
    for (const FindingRow& row : table)
        if (row.find != nullptr) row.find(strategy, Report{row.code, diagnostics});
}

}  // namespace stamtafel::strategy
