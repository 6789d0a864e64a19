// The page for who has five minutes: what holds, what does not, where it hurts, and what to keep in mind about the data.
#include <algorithm>

#include "engine/kpis/comparison.hpp"
#include "reports/compose/actions.hpp"
#include "reports/compose/caveats.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/events.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/kpi_words.hpp"
#include "reports/compose/notes.hpp"
#include "reports/compose/parts.hpp"
#include "reports/compose/scorecards.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

std::size_t count_of(const Material& material, kpis::Verdict verdict) {
    const auto& views = material.evaluation.protocols;
    return static_cast<std::size_t>(std::count_if(
        views.begin(), views.end(), [&](const kpis::ProtocolView& view) { return view.verdict == verdict; }));
}

/// One sentence over all protocols.
std::string protocols_verdict(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::size_t met = count_of(material, kpis::Verdict::met),
                      not_met = count_of(material, kpis::Verdict::not_met);
    const std::size_t judged = met + not_met;
    if (judged == 0) return say(catalogue, "summary.none_judged"_w);
    if (not_met == 0) return say(catalogue, "summary.all_met"_w, {{"n", judged}});
    if (met == 0) return say(catalogue, "summary.none_met"_w, {{"n", judged}});
    return say(catalogue, "summary.some_met"_w, {{"n", met}, {"all", judged}});
}

/// "Niet gehaald: Klachten en Vragen."
std::string with_names(const Material& material, std::string sentence) {
    std::vector<std::string> broken, few;
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        if (view.verdict == kpis::Verdict::not_met) broken.push_back(name_of(protocol_of(material, view)));
        if (view.verdict == kpis::Verdict::too_few) few.push_back(name_of(protocol_of(material, view)));
    }
    if (!broken.empty())
        sentence += " " + say(material.catalogue, "summary.broken"_w,
                              {{"protocols", words::listed(material.catalogue, broken)}});
    if (!few.empty())
        sentence +=
            " " + say(material.catalogue, "summary.few"_w, {{"protocols", words::listed(material.catalogue, few)}});
    return sentence;
}

/// The goal's KPIs that stand like this, by name.
std::vector<std::string> standing(const Material& material, const std::vector<const kpis::KpiView*>& views,
                                  kpis::Status status) {
    std::vector<std::string> names;
    for (const kpis::KpiView* view : views)
        if (view->status == status) names.push_back(name_of(kpi_of(material, *view)));
    return names;
}

std::string standing_words(const words::Catalogue& catalogue, kpis::Status status) {
    if (status == kpis::Status::not_measurable) return say(catalogue, "summary.without_value"_w);
    return status == kpis::Status::none ? say(catalogue, "summary.not_judged"_w) : status_words(catalogue, status);
}

words::Key verdict_on(const std::vector<const kpis::KpiView*>& views) {
    const auto any = [&](kpis::Status status) {
        return std::any_of(views.begin(), views.end(), [&](const auto* view) { return view->status == status; });
    };
    if (any(kpis::Status::off_track)) return "summary.goal_off_track"_w;
    if (any(kpis::Status::at_risk)) return "summary.goal_at_risk"_w;
    return any(kpis::Status::on_track) ? "summary.goal_on_track"_w : "summary.goal_unknown"_w;
}

/// "Klanten die blijven: dit doel ligt niet op koers (niet op koers: sentiment; op koers: eerste antwoord)."
std::string goal_line(const Material& material, const playbook::Goal& goal) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<const kpis::KpiView*> views;
    for (const auto& id : goal.kpis)
        if (const kpis::KpiView* view = view_of(material, id.value)) views.push_back(view);
    const std::string name = goal_name(material, goal);
    if (views.empty()) return say(catalogue, "summary.goal_without_kpis"_w, {{"goal", name}});
    std::string parts;
    for (const kpis::Status status :
         {kpis::Status::off_track, kpis::Status::at_risk, kpis::Status::on_track, kpis::Status::too_early,
          kpis::Status::too_few, kpis::Status::none, kpis::Status::not_measurable})
        if (const auto names = standing(material, views, status); !names.empty())
            parts += (parts.empty() ? "" : "; ") +
                     say(catalogue, "summary.goal_part"_w,
                         {{"status", standing_words(catalogue, status)}, {"kpis", words::listed(catalogue, names)}});
    return say(catalogue, verdict_on(views), {{"goal", name}, {"kpis", parts}});
}

std::vector<std::string> goal_lines(const Material& material) {
    std::vector<std::string> lines;
    for (const playbook::Goal& goal : material.input.playbook.goals) lines.push_back(goal_line(material, goal));
    return lines;
}

model::Tile attainment_tile(const Material& material) {
    model::Tile made = tile_of(material, say(material.catalogue, "summary.attainment"_w), "responding.attainment");
    const std::size_t met = count_of(material, kpis::Verdict::met),
                      not_met = count_of(material, kpis::Verdict::not_met);
    if (met + not_met == 0) return made;
    made.tone = not_met == 0 ? model::Tone::good : met == 0 ? model::Tone::bad : model::Tone::watch;
    made.status = say(material.catalogue, "summary.protocols_met"_w, {{"met", met}, {"n", met + not_met}});
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, "responding.attainment");
    if (fact != nullptr && fact->figure.n)
        made.note = say(material.catalogue, "summary.of_turns"_w, {{"n", *fact->figure.n}});
    return made;
}

model::Tile kpi_tile(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    model::Tile made;
    made.label = name_of(kpi);
    made.value = kpi_cell(material, view);
    const std::string target = target_words(material, view);
    if (!target.empty()) made.target = say(material.catalogue, "summary.target"_w, {{"target", target}});
    made.tone = tone_of(view.status);
    made.status = status_words(material.catalogue, view.status);
    if (view.value.why == base::Why::not_reached)
        made.note = say(material.catalogue, "summary.not_reached"_w,
                        {{"share", words::share(material.catalogue, kpi.statistic.value == "p90" ? 0.1 : 0.5)}});
    if (view.status == kpis::Status::none && view.target && !view.path)
        made.note = say(material.catalogue, "summary.per_month"_w);
    for (const kpis::TrendPoint& point : view.trend) made.trend.push_back(number_of(point.figure));
    if (kpis::is_counting(view) && !made.trend.empty()) made.trend.pop_back();  // no fall: the period still runs
    add_change(material, view, made);
    return made;
}

/// The attainment of everything is itself a KPI of this playbook.
bool measures_attainment(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    return kpi.metric.value == "attainment" && kpi.where.empty();
}

/// As the goals name them, then the others as the playbook has them: what it inherits would come first otherwise.
std::vector<const kpis::KpiView*> in_order_of_goals(const Material& material) {
    std::vector<const kpis::KpiView*> views;
    const auto take = [&](const kpis::KpiView* view) {
        if (view != nullptr && std::find(views.begin(), views.end(), view) == views.end()) views.push_back(view);
    };
    for (const playbook::Goal& goal : material.input.playbook.goals)
        for (const auto& id : goal.kpis) take(view_of(material, id.value));
    for (const kpis::KpiView& view : material.evaluation.kpis) take(&view);
    return views;
}

/// KPIs without a value are named among the caveats and in their section; a tile would only say so again. A percentile
/// that is not reached is bad news, and told.
model::Tiles tiles_of(const Material& material) {
    const std::vector<const kpis::KpiView*> views = in_order_of_goals(material);
    model::Tiles tiles;
    if (std::none_of(views.begin(), views.end(),
                     [&](const auto* view) { return measures_attainment(material, *view); }))
        tiles.tiles.push_back(attainment_tile(material));
    for (const kpis::KpiView* view : views)
        if (view->value.why == base::Why::none || view->value.why == base::Why::not_reached)
            tiles.tiles.push_back(kpi_tile(material, *view));
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "summary.turns"_w), "responding.turns"));
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "summary.unanswered"_w), "responding.unanswered"));
    return tiles;
}

void add_table(model::Table table, std::vector<model::Block>& blocks) {
    if (!table.rows.empty()) blocks.push_back(block(std::move(table)));
}

/// The last day that the data reach, where the period goes on after it.
std::optional<base::Day> reached(const Material& material) {
    const std::optional<base::Day>& day = material.evaluation.last_day;
    return day && *day + 1 < material.evaluation.period.end ? day : std::nullopt;
}

}  // namespace

std::vector<model::Block> compose_summary(const Material& material) {
    using Voice = model::Text::Voice;
    std::vector<model::Block> blocks;
    blocks.push_back(paragraph(with_names(material, protocols_verdict(material)), Voice::lead));
    if (const auto day = reached(material))
        blocks.push_back(paragraph(
            say(material.catalogue, "summary.unfinished"_w, {{"day", words::date(material.catalogue, *day)}})));
    blocks.push_back(block(tiles_of(material)));
    if (const auto goals = goal_lines(material); !goals.empty()) {
        blocks.push_back(paragraph(say(material.catalogue, "summary.goals"_w), Voice::heading));
        blocks.push_back(block(model::Text{Voice::list, goals}));
    }
    add_table(findings_table(material), blocks);
    for (model::Block& one : events_of(material)) blocks.push_back(std::move(one));
    add_table(earlier_actions(material), blocks);
    add_table(next_actions(material), blocks);
    for (model::Block& comment : comments_on(material, "summary")) blocks.push_back(std::move(comment));
    for (model::Table& card : scorecards(material)) add_table(std::move(card), blocks);
    if (const auto caveats = caveats_of(material); !caveats.empty())
        blocks.push_back(
            block(model::Callout{model::Tone::watch, say(material.catalogue, "summary.caveats"_w), caveats}));
    return blocks;
}

}  // namespace stamtafel::compose
