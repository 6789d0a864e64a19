// Two lists of figures, and the KPIs of the playbook that measure something of either side.
#include "reports/compose/scorecards.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "reports/compose/cells.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/compose/verdict.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

/// A fact on a card, unless a KPI of the playbook with this metric stands there already.
struct Line {
    std::string_view fact;
    words::Key words;
    std::string_view metric = {};
};

constexpr std::array management = std::to_array<Line>({
    {"responding.attainment", "scorecard.attainment"_w},
    {"responding.answered_share", "scorecard.answered"_w},
    {"responding.median", "scorecard.median"_w},
    {"responding.answered_by_brand", "scorecard.by_brand"_w},
    {"responding.reactive", "scorecard.reactive"_w},
    {"responding.proactive", "scorecard.proactive"_w},
    {"responding.left_lying", "scorecard.left_lying"_w},
});
constexpr std::array community = std::to_array<Line>({
    {"community.score", "scorecard.score"_w, "community_score"},
    {"community.member_to_member", "scorecard.member_to_member"_w, "member_to_member"},
    {"members.retention", "scorecard.retention"_w, "retention"},
    {"responding.peer_answer_rate", "scorecard.peer_rate"_w},
    {"responding.answered_by_peer", "scorecard.by_peer"_w},
    {"responding.thanks", "scorecard.thanks"_w},
});

/// Metrics whose KPIs stand on a card too.
constexpr std::array<std::string_view, 6> of_management{
    "followers", "posts", "net_sentiment", "engagement_rate_by_reach", "link_clicks", "mentions"};
constexpr std::array<std::string_view, 8> of_community{"active_members", "member_to_member", "reciprocity",
                                                       "retention",      "superfans",        "participation_rate",
                                                       "ugc_share",      "community_score"};

/// Of everything, not of a part.
bool has_kpi(const Material& material, std::string_view metric) {
    const auto& kpis = material.input.playbook.kpis;
    return !metric.empty() && std::any_of(kpis.begin(), kpis.end(), [&](const playbook::Kpi& kpi) {
        return kpi.metric.value == metric && kpi.where.empty();
    });
}

/// The verdict in words on top of the community's card.
void add_verdict_line(const Material& material, model::Table& card) {
    if (material.evaluation.verdicts.empty()) return;
    const std::string standing = standing_words(material.catalogue, material.evaluation.verdicts.front());
    if (standing.empty()) return;
    card.rows.push_back({cell(say(material.catalogue, "scorecard.verdict"_w), model::Style::head), cell(standing)});
    card.rows.back().back().definition = "community_verdict";
}

void add_fact(const Material& material, const Line& line, model::Table& card) {
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, line.fact);
    if (fact == nullptr || has_kpi(material, line.metric)) return;
    const base::Why why = fact->figure.why;
    if (why == base::Why::not_measured_yet || why == base::Why::not_measurable || why == base::Why::different_clocks)
        return;
    card.rows.push_back(
        {cell(say(material.catalogue, line.words), model::Style::head), fact_cell(material, line.fact)});
}

void add_kpis(const Material& material, std::span<const std::string_view> metrics, model::Table& card,
              std::vector<std::string>& unmeasured) {
    for (const kpis::KpiView& view : material.evaluation.kpis) {
        const playbook::Kpi& kpi = kpi_of(material, view);
        if (std::find(metrics.begin(), metrics.end(), kpi.metric.value) == metrics.end()) continue;
        const base::Why why = view.value.why;
        if (why == base::Why::not_measured_yet || why == base::Why::not_measurable || why == base::Why::not_given) {
            unmeasured.push_back(name_of(kpi));
            continue;
        }
        card.rows.push_back({cell(name_of(kpi), model::Style::head), kpi_cell(material, view)});
    }
}

/// What a card is made of.
struct Card {
    std::string_view id;
    words::Key title;
    std::span<const Line> lines;
    std::span<const std::string_view> metrics;
};

model::Table table_of(const Material& material, const Card& card) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = card.id;
    table.caption = say(catalogue, card.title);
    table.columns = {column(say(catalogue, "excel.figure"_w)), column(say(catalogue, "excel.value"_w))};
    table.half = true;
    if (card.metrics.data() == of_community.data()) add_verdict_line(material, table);
    for (const Line& line : card.lines) add_fact(material, line, table);
    std::vector<std::string> unmeasured;
    add_kpis(material, card.metrics, table, unmeasured);
    if (!unmeasured.empty())
        table.note = say(catalogue, "scorecard.unmeasured"_w, {{"kpis", words::listed(catalogue, unmeasured)}});
    return table;
}

}  // namespace

std::vector<model::Table> scorecards(const Material& material) {
    std::vector<model::Table> cards;
    for (const Card& card : {Card{"scorecard_management", "scorecard.management"_w, management, of_management},
                             Card{"scorecard_community", "scorecard.community"_w, community, of_community}})
        if (model::Table table = table_of(material, card); !table.rows.empty()) cards.push_back(std::move(table));
    return cards;
}

}  // namespace stamtafel::compose
