// Each place is looked at once; its figures become facts. Whole graphs and verdicts have no n and no evidence.
#include "engine/kpis/community_facts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/kpis/figure_parts.hpp"
#include "engine/kpis/minimum.hpp"
#include "engine/kpis/small_groups.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Unit;
using base::Why;
using community::GaugeId;
using community::NetworkFigures;
using Where = std::vector<std::pair<std::string, std::string>>;

static_assert(community::Verdict::least_members == Minimum::verdict &&
              community::Verdict::least_rows == Minimum::share);

Figure of(Unit unit, base::Value value) {
    Figure figure;
    figure.unit = unit;
    figure.value = std::move(value);
    return figure;
}
Figure of(Unit unit, const std::optional<double>& value, Why why = Why::zero_of_zero) {
    return value ? of(unit, base::Value(*value)) : nothing(unit, why);
}
Figure count(std::uint64_t n) { return of(Unit::count, base::Value(static_cast<std::int64_t>(n))); }
Figure chance(const std::optional<network::Expected>& expected) {
    return of(Unit::share, expected ? std::optional(expected->mean) : std::nullopt);
}

/// graph.*: a name behind the dot, the definition, the figure.
struct GraphFigure {
    std::string_view name, definition;
    Figure (*measure)(const NetworkFigures& figures, bool brand_known);
};
using N = NetworkFigures;
constexpr std::array<GraphFigure, 18> graph_figures{{
    {"nodes", "tied_members", [](const N& f, bool) { return count(f.ties.nodes); }},
    {"edges", "ties", [](const N& f, bool) { return count(f.ties.edges); }},
    {"weight", "tie_weight",
     [](const N& f, bool) { return of(Unit::real, base::Value(static_cast<double>(f.milliweight) / 1000)); }},
    {"density", "density", [](const N& f, bool) { return of(Unit::share, f.density); }},
    {"reciprocity", "reciprocity", [](const N& f, bool) { return of(Unit::share, f.ties.reciprocity); }},
    {"reciprocity_by_chance", "reciprocity_by_chance",
     [](const N& f, bool) { return chance(f.reciprocity_by_chance); }},
    {"components", "components", [](const N& f, bool) { return count(f.components); }},
    {"largest_component_share", "largest_component_share",
     [](const N& f, bool) {
         if (f.ties.nodes == 0) return nothing(Unit::share, Why::zero_of_zero);
         return of(Unit::share, std::optional(static_cast<double>(f.largest_component) / f.ties.nodes));
     }},
    {"core_max", "core_max", [](const N& f, bool) { return count(f.core_max); }},
    {"transitivity", "transitivity", [](const N& f, bool) { return of(Unit::share, f.transitivity); }},
    {"mean_clustering", "mean_clustering", [](const N& f, bool) { return of(Unit::share, f.mean_clustering); }},
    {"groups", "groups", [](const N& f, bool) { return count(f.groups); }},
    {"groups_alone", "groups_alone", [](const N& f, bool) { return count(f.groups_alone); }},
    {"modularity", "modularity", [](const N& f, bool) { return of(Unit::real, f.modularity); }},
    {"centralisation", "centralisation",
     [](const N& f, bool) { return of(Unit::share, f.ties.centralisation, Why::too_few); }},
    {"independence", "brand_removal",
     [](const N& f, bool known) {
         return known ? of(Unit::share, f.ties.without_team.share()) : nothing(Unit::share, Why::not_measurable);
     }},
    {"independence_by_chance", "independence_by_chance",
     [](const N& f, bool known) {
         return known ? chance(f.independence_by_chance) : nothing(Unit::share, Why::not_measurable);
     }},
    {"active_without_tie", "active_without_tie", [](const N& f, bool) { return count(f.active_without_tie); }},
}};

constexpr std::array<std::string_view, community::gauges> gauge_definitions{
    "member_to_member", "reciprocity", "repeat_ties", "member_started",
    "peer_answer_rate", "retention",   "independence"};
constexpr std::array<std::string_view, community::sub_scores> sub_score_names{
    "member_to_member", "reciprocity", "member_started", "peer_answers", "return", "independence"};

/// Few rows leave a figure, and no points.
Figure figure_of(const community::Gauge& gauge) {
    return of(Unit::share, gauge.value, gauge.why == Why::none ? Why::zero_of_zero : gauge.why);
}

Figure score_of(const community::Verdict& verdict) { return of(Unit::real, verdict.score, Why::too_few); }

Figure text_or_nothing(std::string_view text) {
    return text.empty() ? nothing(Unit::text, Why::too_few) : of(Unit::text, base::Value(std::string(text)));
}

void add_facts(const NetworkFigures& network, const community::Verdict& verdict, const Where& where,
               std::vector<Fact>& facts) {
    const auto add = [&](std::string_view group, std::string_view name, Figure figure, std::string_view definition) {
        facts.push_back({std::string(group) + "." + std::string(name), std::move(figure), where, definition});
    };
    const bool known = !has(verdict.doubts, community::Doubt::no_brand);
    for (const GraphFigure& one : graph_figures) add("graph", one.name, one.measure(network, known), one.definition);
    add("community", "score", score_of(verdict), "community_score");
    for (const community::Bounds& row : community::bounds())
        add("community", row.name, figure_of(verdict.gauge[static_cast<std::size_t>(row.id)]),
            gauge_definitions[static_cast<std::size_t>(row.id)]);
    for (std::size_t i = 0; i < community::sub_scores; ++i)
        add("community.points", sub_score_names[i], of(Unit::real, verdict.score_of[i].points, verdict.score_of[i].why),
            "community_points");
    add("community", "verdict", text_or_nothing(code_of(verdict)), "community_verdict");
    add("community", "confidence", text_or_nothing(code_of(verdict).empty() ? "" : code_of(verdict.confidence)),
        "community_confidence");
}

void add_place(const Scope& scope, const community::Look& look, const Where& where, const base::Workers& workers,
               CommunityParts& parts) {
    parts.network.push_back(
        community::network_view(scope.tables, scope.period, look,
                                look.everywhere() ? community::NetworkEffort{} : community::channel_effort, workers));
    const NetworkFigures& figures = parts.network.back().figures;
    parts.verdicts.push_back(community::verdict_of(scope.input, scope.tables, scope.period, look, figures.ties));
    add_facts(figures, parts.verdicts.back(), where, parts.facts);
}

community::Verdict verdict_of(const Scope& scope, const community::Look& look) {
    return community::verdict_of(scope.input, scope.tables, scope.period, look,
                                 community::tie_figures(scope.tables, scope.period, look));
}

/// A KPI over so few members would tell of them.
bool too_few(const Scope& scope, std::uint64_t members) { return members < min_group_of(scope.input.playbook.privacy); }

}  // namespace

CommunityParts community_parts(const Scope& scope, const base::Workers& workers) {
    CommunityParts parts;
    const auto& channels = scope.input.playbook.channels;
    add_place(scope, {}, {}, workers, parts);
    for (std::size_t c = 0; c < std::min<std::size_t>(64, channels.size()) && channels.size() > 1; ++c)
        add_place(scope, {only(c), 0xff}, {{"channel", channels[c].id.value}}, workers, parts);
    return parts;
}

Figure member_to_member_share(const Scope& scope, const base::Filter& filter) {
    const community::Verdict verdict = verdict_of(scope, {filter.channels, 0xff});
    const community::Gauge& gauge = verdict.gauge[static_cast<std::size_t>(GaugeId::member_to_member)];
    if (gauge.why == Why::too_few || too_few(scope, verdict.active)) return nothing(Unit::share, Why::too_few);
    return figure_of(gauge);
}

Figure tie_reciprocity(const Scope& scope, const base::Filter& filter) {
    const community::TieFigures ties = community::tie_figures(scope.tables, scope.period, {filter.channels, 0xff});
    if (ties.edges == 0) return nothing(Unit::share, Why::zero_of_zero);
    const double mutual = ties.reciprocity.value_or(0) * ties.edges;
    if (ties.edges < Minimum::share || too_few(scope, ties.nodes)) return nothing(Unit::share, Why::too_few);
    if (mutual > 0.5 && too_few(scope, static_cast<std::uint64_t>(mutual + 0.5)))
        return nothing(Unit::share, Why::too_few);
    return of(Unit::share, ties.reciprocity);
}

Figure community_score(const Scope& scope, const base::Filter& filter) {
    const community::Verdict verdict = verdict_of(scope, {filter.channels, 0xff});
    return too_few(scope, verdict.active) ? nothing(Unit::real, Why::too_few) : score_of(verdict);
}

std::string_view code_of(const community::Verdict& verdict) {
    constexpr std::array<std::string_view, 5> codes{"", "broadcast_channel", "audience", "emerging_community",
                                                    "community"};
    return verdict.service ? "service_channel" : codes[static_cast<std::size_t>(verdict.standing)];
}

std::string_view code_of(community::Confidence confidence) {
    constexpr std::array<std::string_view, 3> codes{"low", "medium", "high"};
    return codes[static_cast<std::size_t>(confidence)];
}

}  // namespace stamtafel::kpis
