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

/// Days of the period without any row.
std::uint64_t empty_days(const Scope& scope) {
    std::vector<bool> seen(static_cast<std::size_t>(scope.period.end.value - scope.period.first.value), false);
    const auto& at = scope.input.data.activity.at;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        const base::Day day = calendar::local_day(scope.input.zone, at[row]);
        seen[static_cast<std::size_t>(day.value - scope.period.first.value)] = true;
    }
    return static_cast<std::uint64_t>(std::count(seen.begin(), seen.end(), false));
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
}

void add_triage(const Scope& scope, std::vector<Fact>& facts) {
    const auto& categories = scope.input.triage.categories;
    for (std::size_t c = 0; c < categories.size(); ++c) {
        Filter filter;
        filter.categories = only(c);
        Group{facts, "triage.", {}}.add(categories[c], "triage", count_triaged(scope, filter));
    }
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

void add_outcomes(const Scope& scope, const Filter& filter, Group& group) {
    group.add(".turns", "turns", count_turns(scope, filter));
    for (const auto& [outcome, name] : outcome_names) {
        Filter one = filter;
        one.outcomes = only(outcome);
        group.add("." + std::string(name), name, count_turns(scope, one));
    }
    group.add(".attainment", "attainment", attainment(scope, filter));
    group.add(".answered_share", "answered_share", answered_share(scope, filter));
}

void add_times(const Scope& scope, const Filter& filter, Group& group) {
    group.add(".median", "median", time_to_answer(scope, filter, 0.5, TimeOf::working));
    group.add(".p90", "p90", time_to_answer(scope, filter, 0.9, TimeOf::working));
    group.add(".calendar_median", "calendar_median", time_to_answer(scope, filter, 0.5, TimeOf::calendar));
    group.add(".calendar_p90", "calendar_p90", time_to_answer(scope, filter, 0.9, TimeOf::calendar));
    group.add(".naive_median", "naive_median", naive_time(scope, filter, 0.5));
    group.add(".naive_p90", "naive_p90", naive_time(scope, filter, 0.9));
    group.add(".outside_hours_share", "outside_hours_share", outside_hours_share(scope, filter));
}

/// protocol.<id>.*: first responses; .next.*: the later ones.
void add_protocol(const Scope& scope, Filter filter, Group group) {
    group.add(".items", "items", count_items(scope, filter));
    filter.steps = first_step;
    add_outcomes(scope, filter, group);
    add_times(scope, filter, group);
    group.prefix += ".next";
    filter.steps = next_step;
    add_outcomes(scope, filter, group);
    add_times(scope, filter, group);
}

void add_protocols(const Scope& scope, std::vector<Fact>& facts) {
    const playbook::Playbook& playbook = scope.input.playbook;
    for (std::size_t p = 0; p < playbook.protocols.size(); ++p) {
        Filter filter;
        filter.protocols = only(p);
        const std::string prefix = "protocol." + playbook.protocols[p].id.value;
        add_protocol(scope, filter, {facts, prefix, {}});
        if (playbook.channels.size() < 2) continue;
        for (std::size_t c = 0; c < playbook.channels.size(); ++c) {
            filter.channels = only(c);
            add_protocol(scope, filter, {facts, prefix, {{"channel", playbook.channels[c].id.value}}});
        }
    }
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

void add_responding(const Scope& scope, std::vector<Fact>& facts) {
    Group all{facts, "responding", {}};
    all.add(".turns", "turns", count_turns(scope, {}));
    all.add(".attainment", "attainment", attainment(scope, {}));
    all.add(".answered_share", "answered_share", answered_share(scope, {}));
    Figure median = time_to_answer(scope, {}, 0.5, TimeOf::working);
    Figure p90 = time_to_answer(scope, {}, 0.9, TimeOf::working);
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
}

}  // namespace

std::vector<Fact> evaluate_facts(const Scope& scope, const activity::Quality& quality) {
    std::vector<Fact> facts;
    add_data(scope, quality, facts);
    add_triage(scope, facts);
    add_responding(scope, facts);
    add_protocols(scope, facts);
    return facts;
}

}  // namespace stamtafel::kpis
