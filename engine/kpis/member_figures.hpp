// Figures over the members of a period: who takes part, how the community grows, how much rests on how few.
// Definitions: domain.md §4, readings.md (Members); the fold is community/roster.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/community/roster.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// The members of the scope's period in the filter's channels; one fold over Presence.
[[nodiscard]] community::Roster roster_of(const Scope& scope, const base::Filter& filter);
[[nodiscard]] bool passes(const base::Filter& filter, const community::MemberRow& row);

/// A figure over a roster, which is that of the filter's channels.
using MemberMeasure = base::Figure (*)(const community::Roster& roster, const base::Filter& filter);

enum class MemberFigureId : std::uint8_t {
    active,
    known,
    creators,
    reactors,
    lurkers,
    dormant,
    participation_rate,
    fresh,
    retained,
    returning,
    lapsed,
    quick_ratio,
    retention,
    dau,
    wau,
    mau,
    stickiness,
    gini,
    top1_share,
    top10_share,
    half_count,
    slipping_away,
    newcomers,
    newcomers_answered,
    newcomer_return_answered,
    newcomer_return_unanswered,
};

/// members.*: a name behind the dot, the definition, the figure.
struct MemberFigure {
    MemberFigureId id{};
    std::string_view name, definition;
    MemberMeasure measure;
};
[[nodiscard]] std::span<const MemberFigure> member_figures();

/// The figure over the scope, in the filter's channels: what a KPI measures.
[[nodiscard]] base::Figure member_figure(const Scope& scope, const base::Filter& filter, MemberFigureId id);

/// How the channels of a filter are called in members.csv: "all", else their ids joined by "+".
[[nodiscard]] std::string place_name(const playbook::Playbook& playbook, std::uint64_t channels);

/// Everything about the members of the period that a report shows, with the facts in all and by channel.
struct MemberParts {
    std::vector<Fact> facts;
    MemberViews views;
};
[[nodiscard]] MemberParts member_parts(const Scope& scope);
enum class MemberPlaces : std::uint8_t { none, all, each_channel };
/// Its facts alone, of all channels together or of each too.
[[nodiscard]] std::vector<Fact> member_facts(const Scope& scope, MemberPlaces places);

/// The views of the members of the scope, `all` of whom are given; without rosters.
[[nodiscard]] MemberViews member_views(const Scope& scope, const community::Roster& all);

/// Adds the rosters behind figures that look at several channels at once, so that every figure has its evidence.
void add_rosters(const Scope& scope, const std::vector<Fact>& facts, MemberViews& views);

}  // namespace stamtafel::kpis
