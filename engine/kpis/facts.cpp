// Names are put on figures here; nothing is computed but what the figure functions give.
#include "engine/kpis/facts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/kpis/activity_figures.hpp"
#include "engine/kpis/role.hpp"
#include "engine/kpis/time_figures.hpp"
#include "engine/kpis/turn_figures.hpp"
#include "engine/measure/promises.hpp"

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

void add_data(const Scope& scope, const activity::Quality& quality, std::span<const DayRows> days,
              std::vector<Fact>& facts) {
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
    data.add(".days_without_data", "days_without_data", input_count(empty_days(scope, quality, days)));
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
    triage.add(".corrected", "corrected", input_count(scope.input.triage.corrected.size()));
    triage.add(".fingerprint", "triage_fingerprint", input_text(scope.input.triage.fingerprint));
    Group sentiment{facts, "sentiment", {}};
    sentiment.add(".positive", "positive_share", positive_share(scope, {}, ""));
    sentiment.add(".negative", "negative_share", negative_share(scope, {}, ""));
    sentiment.add(".neutral", "neutral_share", neutral_share(scope, {}, ""));
    sentiment.add(".coverage", "sentiment_coverage", sentiment_coverage(scope));
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

/// The same figures stand under each step of a protocol; a resolution has no reply, so some do not.
struct StepRow {
    std::uint8_t step;
    std::string_view suffix;  ///< behind the protocol's id
    bool replies;
};
constexpr StepRow first_responses{first_step, "", true}, next_responses{next_step, ".next", true},
    resolutions{resolution_step, ".resolution", false};

/// What is said of a resolution in words of its own, else as of a reply.
std::string_view definition_of(const StepRow& row, std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> own{{{"turns", "resolution_turns"},
                                                                                {"met", "resolution_met"},
                                                                                {"late", "resolution_late"},
                                                                                {"missed", "resolution_missed"},
                                                                                {"attainment", "resolution_attainment"},
                                                                                {"median", "resolution_time"},
                                                                                {"p90", "resolution_time"}}};
    if (row.replies) return name;
    const auto* found = std::find_if(own.begin(), own.end(), [&](const auto& one) { return one.first == name; });
    return found == own.end() ? name : found->second;
}

/// Gives back the attainment.
Figure add_outcomes(const Scope& scope, const Filter& filter, const StepRow& row, Group& group,
                    Drawn drawn = Drawn::all) {
    group.add(".turns", definition_of(row, "turns"), count_turns(scope, filter));
    for (const auto& [outcome, name] : outcome_names) {
        Filter one = filter;
        one.outcomes = only(outcome);
        group.add("." + std::string(name), definition_of(row, name), count_turns(scope, one));
    }
    const Figure attained = attainment(scope, filter, drawn);
    group.add(".attainment", definition_of(row, "attainment"), attained);
    if (row.replies) group.add(".answered_share", "answered_share", answered_share(scope, filter));
    return attained;
}

/// Gives back the curve on the working clock.
std::vector<measure::CurveStep> add_times(const Scope& scope, const Filter& filter, const StepRow& row, Group& group) {
    Waiting working = waiting_of(scope, filter, TimeOf::working);
    group.add(".median", definition_of(row, "median"), time_to_answer(working, 0.5));
    group.add(".p90", definition_of(row, "p90"), time_to_answer(working, 0.9));
    const Waiting calendar = waiting_of(scope, filter, TimeOf::calendar);
    group.add(".calendar_median", "calendar_median", time_to_answer(calendar, 0.5));
    group.add(".calendar_p90", "calendar_p90", time_to_answer(calendar, 0.9));
    if (!row.replies) return {};
    group.add(".naive_median", "naive_median", naive_time(scope, filter, 0.5));
    group.add(".naive_p90", "naive_p90", naive_time(scope, filter, 0.9));
    group.add(".outside_hours_share", "outside_hours_share", outside_hours_share(scope, filter));
    group.add(".holding_share", "holding_share", holding_share(scope, filter));
    return std::move(working.curve);
}

void add_escalations(const Scope& scope, const Filter& filter, Group& group) {
    group.add(".escalation.due", "escalation_due", count_escalations(scope, filter));
    Filter shown = filter;
    shown.shown = true;
    group.add(".escalation.shown", "escalation_shown", count_escalations(scope, shown));
    group.add(".escalation.kept", "escalation_kept", count_kept(scope, filter));
}

/// First responses; .next.*: the later ones; .resolution.* and .escalation.*.
ProtocolFacts facts_of(const Scope& scope, Filter filter, const std::string& prefix) {
    ProtocolFacts out;
    Group group{out.facts, prefix, {}};
    group.add(".items", "items", count_items(scope, filter));
    for (const StepRow& row : {first_responses, next_responses, resolutions}) {
        filter.steps = row.step;
        group.prefix = prefix + std::string(row.suffix);
        Figure attained = add_outcomes(scope, filter, row, group);
        auto curve = add_times(scope, filter, row, group);
        if (row.step == first_step) out.curve = std::move(curve);
        (row.step == first_step  ? out.first_attained
         : row.step == next_step ? out.next_attained
                                 : out.resolution_attained) = std::move(attained);
    }
    filter.steps = first_step;
    out.incidence = incidence_of(scope, filter).curve;
    filter.steps = Filter{}.steps;
    group.prefix = prefix;
    add_escalations(scope, filter, group);
    return out;
}

/// Resolutions and escalations have rows by channel only where the protocol promises them.
bool is_promised(const playbook::Protocol& protocol, std::string_view id, std::string_view prefix) {
    id.remove_prefix(prefix.size());
    if (id.starts_with(".resolution.")) return protocol.resolution.has_value();
    return !id.starts_with(".escalation.") || !protocol.escalation.empty();
}

/// Whether one filter lets through all that the other does: the figures of both are then the same.
bool same_rows(const Scope& scope, Filter a, Filter b) {
    a.steps = b.steps = first_step | next_step | resolution_step;
    return turns_in(scope, a) == turns_in(scope, b) && count_items(scope, a).n == count_items(scope, b).n;
}

bool share_a_clock(const playbook::Playbook& playbook, std::uint64_t protocols) {
    std::optional<std::string> clock;
    for (std::size_t p = 0; p < std::min<std::size_t>(64, playbook.protocols.size()); ++p) {
        if ((protocols >> p & 1U) == 0) continue;
        const auto hours = playbook::effective_hours(playbook, playbook.protocols[p]);
        if (!hours || (clock && *clock != *hours)) return false;
        clock = hours;
    }
    return true;
}

using Where = std::vector<std::pair<std::string, std::string>>;

/// Median and 90th percentile, where all protocols of the filter run on one clock.
void add_common_times(const Scope& scope, const Filter& filter, Group& group) {
    const bool one_clock = share_a_clock(scope.input.playbook, filter.protocols);
    const auto add = [&](std::string_view name, double q, const Waiting& waiting) {
        Figure figure = time_to_answer(waiting, q);
        if (!one_clock) figure.value = {}, figure.interval.reset(), figure.why = base::Why::different_clocks;
        group.add("." + std::string(name), name, std::move(figure));
    };
    const Waiting waiting = waiting_of(scope, filter, TimeOf::working);
    add("median", 0.5, waiting);
    add("p90", 0.9, waiting);
}

void add_answerers(const Scope& scope, const Filter& filter, Group& group) {
    constexpr std::array<std::pair<measure::AnsweredBy, std::string_view>, 3> whom{
        {{measure::AnsweredBy::brand, "answered_by_brand"},
         {measure::AnsweredBy::peer, "answered_by_peer"},
         {measure::AnsweredBy::nobody, "unanswered"}}};
    for (const auto& [by, name] : whom) {
        Filter one = filter;
        one.answered_by = only(by);
        group.add("." + std::string(name), name, count_turns(scope, one));
    }
    group.add(".peer_answer_rate", "peer_answer_rate", peer_answer_rate(scope, filter));
}

void add_incidence(const Scope& scope, const Filter& filter, Group& group) {
    const Incidence incidence = incidence_of(scope, filter);
    group.add(".brand_first_in_a_day", "brand_first_in_a_day",
              first_within(incidence, measure::First::brand, base::day_ms));
    group.add(".peer_first_in_a_day", "peer_first_in_a_day",
              first_within(incidence, measure::First::peer, base::day_ms));
}

/// What is counted of rows and not of turns: by channel only.
void add_deeds(const Scope& scope, const Filter& filter, Group& group) {
    constexpr std::array<std::pair<measure::Deed, std::string_view>, 4> deeds{
        {{measure::Deed::member_reply, "member_replies"},
         {measure::Deed::proactive, "proactive"},
         {measure::Deed::reactive, "reactive"},
         {measure::Deed::left_lying, "left_lying"}}};
    group.add(".thanks", "thanks", count_thanks(scope, filter));
    for (const auto& [deed, name] : deeds) group.add("." + std::string(name), name, count_deeds(scope, filter, deed));
}

/// responding.* over turns, under one `where`.
void add_responding(const Scope& scope, const Filter& filter, const Where& where, std::vector<Fact>& facts) {
    Group group{facts, "responding", where};
    group.add(".turns", "turns", count_turns(scope, filter));
    group.add(".attainment", "attainment", attainment(scope, filter, where.empty() ? Drawn::all : Drawn::few));
    group.add(".answered_share", "answered_share", answered_share(scope, filter));
    add_common_times(scope, filter, group);
    add_answerers(scope, filter, group);
    Filter attributed = filter;
    attributed.traits |= static_cast<measure::Traits>(measure::Trait::attributed);
    group.add(".attributed", "attributed", count_turns(scope, attributed));
    add_incidence(scope, filter, group);
}

/// A value of a dimension, and the protocols that have it.
using Named = std::vector<std::pair<std::string, std::uint64_t>>;

template <class NameOf>
Named protocols_by(const playbook::Playbook& playbook, const NameOf& name_of) {
    Named named;
    for (std::size_t p = 0; p < std::min<std::size_t>(64, playbook.protocols.size()); ++p) {
        std::string name = name_of(playbook.protocols[p]);
        if (name.empty()) name = "none";
        const auto known = std::find_if(named.begin(), named.end(), [&](const auto& one) { return one.first == name; });
        if (known == named.end())
            named.emplace_back(name, only(p));
        else
            known->second |= only(p);
    }
    return named;
}

/// By channel, category, and the role and priority of the protocol, where there are several.
void add_responding_by(const Scope& scope, std::vector<Fact>& facts) {
    const playbook::Playbook& playbook = scope.input.playbook;
    for (std::size_t c = 0; c < playbook.channels.size() && playbook.channels.size() > 1; ++c) {
        Filter here;
        here.channels = only(c);
        const Where where{{"channel", playbook.channels[c].id.value}};
        add_responding(scope, here, where, facts);
        Group group{facts, "responding", where};
        add_deeds(scope, here, group);
    }
    const auto add = [&](std::string_view dimension, const Named& named) {
        for (const auto& [name, protocols] : named) {
            if (named.size() < 2) return;
            Filter of;
            of.protocols = protocols;
            add_responding(scope, of, {{std::string(dimension), name}}, facts);
        }
    };
    add("role", protocols_by(playbook, [&](const auto& one) { return role_of(playbook, one.owner.value); }));
    add("priority", protocols_by(playbook, [](const auto& one) { return one.priority.value; }));
}

/// By category: the outcomes, attainment and median of first responses, where a protocol takes several.
void add_by_category(const Scope& scope, const Filter& all, const std::string& prefix, std::vector<Fact>& facts) {
    const auto& categories = scope.input.triage.categories;
    std::vector<std::size_t> taken;
    for (std::size_t c = 0; c < categories.size(); ++c) {
        Filter of = all;
        of.categories = only(c);
        if (turns_in(scope, of) > 0) taken.push_back(c);
    }
    for (const std::size_t c : taken) {
        if (taken.size() < 2) return;
        Filter of = all;
        of.steps = first_step;
        of.categories = only(c);
        Group group{facts, prefix, {{"category", categories[c]}}};
        add_outcomes(scope, of, first_responses, group, Drawn::few);
        group.add(".median", "median", time_to_answer(scope, of, 0.5, TimeOf::working));
    }
}

}  // namespace

std::vector<Fact> data_facts(const Scope& scope, const activity::Quality& quality, std::span<const DayRows> days) {
    std::vector<Fact> facts;
    add_data(scope, quality, days, facts);
    add_triage(scope, facts);
    return facts;
}

std::vector<Fact> responding_facts(const Scope& scope) {
    std::vector<Fact> facts;
    add_responding(scope, {}, {}, facts);
    Group all{facts, "responding", {}};
    add_deeds(scope, {}, all);
    all.add(".canned_share", "canned_share", canned_share(scope, {}, ""));
    add_responding_by(scope, facts);
    return facts;
}

ProtocolFacts protocol_facts(const Scope& scope, std::size_t protocol) {
    const playbook::Playbook& playbook = scope.input.playbook;
    const playbook::Protocol& said = playbook.protocols[protocol];
    const std::string prefix = "protocol." + said.id.value;
    Filter all;
    all.protocols = only(protocol);
    ProtocolFacts out = facts_of(scope, all, prefix);
    const std::vector<Fact> whole = out.facts;
    const std::uint64_t channels = measure::compile_protocols(playbook, scope.input.triage)[protocol].takes.channels;
    for (std::size_t c = 0; c < playbook.channels.size() && playbook.channels.size() > 1; ++c) {
        if ((channels >> c & 1U) == 0) continue;  // it takes nothing there
        Filter here = all;
        here.channels = only(c);
        std::vector<Fact> facts = same_rows(scope, all, here) ? whole : facts_of(scope, here, prefix).facts;
        for (Fact& fact : facts) {
            if (!is_promised(said, fact.id, prefix)) continue;
            fact.where = {{"channel", playbook.channels[c].id.value}};
            fact.figure.evidence.filter.channels = here.channels;
            out.facts.push_back(std::move(fact));
        }
    }
    add_by_category(scope, all, prefix, out.facts);
    return out;
}

}  // namespace stamtafel::kpis
