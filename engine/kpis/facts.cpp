// Names are put on figures here; nothing is computed but what the figure functions give.
#include "engine/kpis/facts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/kpis/activity_figures.hpp"
#include "engine/kpis/turn_figures.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::Unit;
using measure::Outcome;

/// Facts under one prefix and one `where`.
struct Group {
    std::vector<Fact>& facts;
    std::string prefix;
    std::vector<std::pair<std::string, std::string>> where;

    void add(std::string_view name, std::string_view definition, Figure figure) {
        facts.push_back({prefix + std::string(name), std::move(figure), where, definition});
    }
};

Figure input_count(std::uint64_t value) {
    Figure figure;
    figure.value = static_cast<std::int64_t>(value);
    return figure;
}

Figure input_instant(const std::optional<base::Instant>& at) {
    Figure figure;
    figure.unit = Unit::instant_ms;
    if (at)
        figure.value = at->ms;
    else
        figure.why = base::Why::zero_of_zero;
    return figure;
}

Figure input_text(const std::string& text) {
    Figure figure;
    figure.unit = Unit::text;
    if (text.empty())
        figure.why = base::Why::not_measurable;
    else
        figure.value = text;
    return figure;
}

/// Days of the period without any row.
std::uint64_t empty_days(const Scope& scope) {
    std::vector<bool> seen(static_cast<std::size_t>(scope.period.end.value - scope.period.first.value), false);
    const auto& at = scope.input.data.activity.at;
    calendar::ZoneHint hint;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        const base::Day day = calendar::day_of(calendar::local_of(scope.input.zone, at[row], hint));
        seen[static_cast<std::size_t>(day.value - scope.period.first.value)] = true;
    }
    return static_cast<std::uint64_t>(std::count(seen.begin(), seen.end(), false));
}

/// Of all channels, and of each where there are several.
void add_gaps(const Scope& scope, const activity::Quality& quality, Group& data) {
    const auto& channels = scope.input.playbook.channels;
    std::uint64_t all = 0;
    for (const activity::Coverage& coverage : quality.coverage) all += coverage.gaps.size();
    data.add(".gaps", "gaps", input_count(all));
    for (const activity::Coverage& coverage : quality.coverage) {
        if (channels.size() < 2) continue;
        data.where = {{"channel", channels[activity::at(coverage.channel)].id.value}};
        data.add(".gaps", "gaps", input_count(coverage.gaps.size()));
    }
}

void add_data(const Scope& scope, const activity::Quality& quality, std::vector<Fact>& facts) {
    std::uint64_t read = 0;
    std::uint64_t rejected = 0;
    for (const activity::FileQuality& file : quality.files) read += file.rows, rejected += file.rejected;
    Group data{facts, "data", {}};
    data.add(".rows_read", "rows_read", input_count(read));
    data.add(".rows_rejected", "rows_rejected", input_count(rejected));
    data.add(".duplicates", "duplicates", input_count(quality.duplicates));
    data.add(".orphans", "orphans", input_count(quality.orphans));
    data.add(".activities", "activities", input_count(quality.activities));
    data.add(".authors", "authors", input_count(quality.authors));
    data.add(".conversations", "conversations", input_count(quality.conversations));
    data.add(".first_at", "first_at", input_instant(quality.first));
    data.add(".last_at", "last_at", input_instant(quality.last));
    data.add(".days_without_data", "days_without_data", input_count(empty_days(scope)));
    add_gaps(scope, quality, data);
}

void add_triage(const Scope& scope, std::vector<Fact>& facts) {
    const auto& categories = scope.input.triage.categories;
    for (std::size_t c = 0; c < categories.size(); ++c) {
        Filter filter;
        filter.categories = only(c);
        Group{facts, "triage.", {}}.add(categories[c], "triage", count_triaged(scope, filter));
    }
    Group triage{facts, "triage", {}};
    triage.add(".corrected", "corrected", input_count(scope.input.triage.corrected));
    triage.add(".fingerprint", "triage_fingerprint", input_text(scope.input.triage.fingerprint));
    Group sentiment{facts, "sentiment", {}};
    sentiment.add(".positive", "positive_share", positive_share(scope, {}, ""));
    sentiment.add(".negative", "negative_share", negative_share(scope, {}, ""));
    sentiment.add(".neutral", "neutral_share", neutral_share(scope, {}, ""));
    sentiment.add(".net", "net_sentiment", net_sentiment(scope, {}, ""));
}

constexpr std::array<std::pair<Outcome, std::string_view>, measure::outcomes> outcome_names{
    {{Outcome::met, "met"},
     {Outcome::late, "late"},
     {Outcome::missed, "missed"},
     {Outcome::open, "open"},
     {Outcome::unripe, "unripe"},
     {Outcome::unknown, "unknown"},
     {Outcome::removed, "removed"}}};

/// Gives back the attainment.
Figure add_outcomes(const Scope& scope, const Filter& filter, Group& group) {
    group.add(".turns", "turns", count_turns(scope, filter));
    for (const auto& [outcome, name] : outcome_names) {
        Filter one = filter;
        one.outcomes = only(outcome);
        group.add("." + std::string(name), name, count_turns(scope, one));
    }
    const Figure attained = attainment(scope, filter);
    group.add(".attainment", "attainment", attained);
    group.add(".answered_share", "answered_share", answered_share(scope, filter));
    return attained;
}

/// Gives back the curve on the working clock.
std::vector<measure::CurveStep> add_times(const Scope& scope, const Filter& filter, Group& group) {
    Waiting working = waiting_of(scope, filter, TimeOf::working);
    group.add(".median", "median", time_to_answer(working, 0.5));
    group.add(".p90", "p90", time_to_answer(working, 0.9));
    const Waiting calendar = waiting_of(scope, filter, TimeOf::calendar);
    group.add(".calendar_median", "calendar_median", time_to_answer(calendar, 0.5));
    group.add(".calendar_p90", "calendar_p90", time_to_answer(calendar, 0.9));
    group.add(".naive_median", "naive_median", naive_time(scope, filter, 0.5));
    group.add(".naive_p90", "naive_p90", naive_time(scope, filter, 0.9));
    group.add(".outside_hours_share", "outside_hours_share", outside_hours_share(scope, filter));
    return std::move(working.curve);
}

/// First responses, and .next.*: the later ones.
ProtocolFacts facts_of(const Scope& scope, Filter filter, const std::string& prefix) {
    ProtocolFacts out;
    Group group{out.facts, prefix, {}};
    group.add(".items", "items", count_items(scope, filter));
    filter.steps = first_step;
    out.first_attained = add_outcomes(scope, filter, group);
    out.curve = add_times(scope, filter, group);
    group.prefix += ".next";
    filter.steps = next_step;
    out.next_attained = add_outcomes(scope, filter, group);
    add_times(scope, filter, group);
    return out;
}

/// Whether one filter lets through all that the other does: the figures of both are then the same.
bool same_rows(const Scope& scope, const Filter& a, const Filter& b) {
    return turns_in(scope, a) == turns_in(scope, b) && count_items(scope, a).n == count_items(scope, b).n;
}

std::uint64_t count_thanks(const Scope& scope) {
    std::uint64_t n = 0;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row)
        n += scope.tables.items[row].protocol == measure::Item::thanks ? 1U : 0U;
    return n;
}

bool share_a_clock(const playbook::Playbook& playbook) {
    for (const playbook::Protocol& protocol : playbook.protocols) {
        const auto hours = playbook::effective_hours(playbook, protocol);
        if (!hours || hours != playbook::effective_hours(playbook, playbook.protocols.front())) return false;
    }
    return true;
}

}  // namespace

std::vector<Fact> data_facts(const Scope& scope, const activity::Quality& quality) {
    std::vector<Fact> facts;
    add_data(scope, quality, facts);
    add_triage(scope, facts);
    return facts;
}

std::vector<Fact> responding_facts(const Scope& scope) {
    std::vector<Fact> facts;
    Group all{facts, "responding", {}};
    all.add(".turns", "turns", count_turns(scope, {}));
    all.add(".attainment", "attainment", attainment(scope, {}));
    all.add(".answered_share", "answered_share", answered_share(scope, {}));
    const Waiting waiting = waiting_of(scope, {}, TimeOf::working);
    Figure median = time_to_answer(waiting, 0.5);
    Figure p90 = time_to_answer(waiting, 0.9);
    if (!share_a_clock(scope.input.playbook)) {
        for (Figure* figure : {&median, &p90}) figure->value = {}, figure->why = base::Why::different_clocks;
    }
    all.add(".median", "median", median);
    all.add(".p90", "p90", p90);
    Filter by;
    by.answered_by = 1U << static_cast<unsigned>(measure::AnsweredBy::brand);
    all.add(".answered_by_brand", "answered_by_brand", count_turns(scope, by));
    by.answered_by = 1U << static_cast<unsigned>(measure::AnsweredBy::nobody);
    all.add(".unanswered", "unanswered", count_turns(scope, by));
    all.add(".thanks", "thanks", input_count(count_thanks(scope)));
    return facts;
}

ProtocolFacts protocol_facts(const Scope& scope, std::size_t protocol) {
    const playbook::Playbook& playbook = scope.input.playbook;
    const std::string prefix = "protocol." + playbook.protocols[protocol].id.value;
    Filter all;
    all.protocols = only(protocol);
    ProtocolFacts out = facts_of(scope, all, prefix);
    const std::vector<Fact> whole = out.facts;
    for (std::size_t c = 0; c < playbook.channels.size() && playbook.channels.size() > 1; ++c) {
        Filter here = all;
        here.channels = only(c);
        std::vector<Fact> facts = same_rows(scope, all, here) ? whole : facts_of(scope, here, prefix).facts;
        for (Fact& fact : facts) {
            fact.where = {{"channel", playbook.channels[c].id.value}};
            fact.figure.evidence.filter.channels = here.channels;
            out.facts.push_back(std::move(fact));
        }
    }
    return out;
}

}  // namespace stamtafel::kpis
