// The page for who has five minutes: what holds, what does not, where it hurts, and what to keep in mind about the data.
#include <algorithm>

#include "reports/compose/caveats.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/kpi_words.hpp"
#include "reports/compose/parts.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

const playbook::Protocol& protocol_of(const Material& material, const kpis::ProtocolView& view) {
    return material.input.playbook.protocols[view.protocol];
}

std::string fact_id(const Material& material, const kpis::ProtocolView& view, std::string_view name) {
    return "protocol." + protocol_of(material, view).id.value + "." + std::string(name);
}

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

/// The part that gave the protocol its verdict; nothing where this edition does not show it.
std::optional<Part> deciding_part(const Material& material, const kpis::ProtocolView& view) {
    const std::vector<Part> parts = parts_of(material, view);
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.verdict == view.verdict; });
    return found == parts.end() ? std::nullopt : std::optional(*found);
}

words::Key broken_words(measure::Step step) {
    switch (step) {
        case measure::Step::first: return "summary.first_broken"_w;
        case measure::Step::next: return "summary.next_broken"_w;
        case measure::Step::resolution: return "summary.resolution_broken"_w;
    }
    return "summary.first_broken"_w;
}

/// The share that was in time, and what was promised.
std::string broken_promise(const Material& material, const kpis::ProtocolView& view, const Part& part) {
    return say(material.catalogue, broken_words(part.step),
               {{"protocol", name_of(protocol_of(material, view))},
                {"share", fact_words(material, part.facts + "attainment")},
                {"promise", promise_words(material, part.promise)}});
}

std::string too_few_to_judge(const Material& material, const kpis::ProtocolView& view) {
    const auto part = deciding_part(material, view);
    const std::string share = part ? part->facts + "attainment" : fact_id(material, view, "attainment");
    return say(
        material.catalogue, "summary.too_few"_w,
        {{"protocol", name_of(protocol_of(material, view))}, {"n", view.ripe}, {"share", fact_words(material, share)}});
}

/// A line for each protocol that is not met, or has too few turns to be judged.
std::vector<std::string> broken_promises(const Material& material) {
    std::vector<std::string> lines;
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        const auto part = deciding_part(material, view);
        if (view.verdict == kpis::Verdict::not_met && part)
            lines.push_back(broken_promise(material, view, *part));
        else if (view.verdict == kpis::Verdict::too_few)
            lines.push_back(too_few_to_judge(material, view));
    }
    return lines;
}

const kpis::KpiView* view_of(const Material& material, const std::string& kpi) {
    for (const kpis::KpiView& view : material.evaluation.kpis)
        if (material.input.playbook.kpis[view.kpi].id.value == kpi) return &view;
    return nullptr;
}

/// The goal's KPIs that stand like this, by name.
std::vector<std::string> standing(const Material& material, const std::vector<const kpis::KpiView*>& views,
                                  kpis::Status status) {
    std::vector<std::string> names;
    for (const kpis::KpiView* view : views)
        if (view->status == status) names.push_back(name_of(material.input.playbook.kpis[view->kpi]));
    return names;
}

/// "Klanten die blijven: 1 van 3 KPI's op koers; niet op koers: sentiment; loopt risico: eerste antwoord."
std::string goal_line(const Material& material, const playbook::Goal& goal) {
    std::vector<const kpis::KpiView*> views;
    for (const auto& id : goal.kpis)
        if (const kpis::KpiView* view = view_of(material, id.value)) views.push_back(view);
    const std::string name = goal_name(material, goal);
    if (views.empty()) return say(material.catalogue, "summary.goal_without_kpis"_w, {{"goal", name}});
    const std::size_t on_track = standing(material, views, kpis::Status::on_track).size();
    std::string line = say(material.catalogue, "summary.goal_line"_w,
                           {{"goal", name}, {"on_track", std::uint64_t{on_track}}, {"n", std::uint64_t{views.size()}}});
    for (const kpis::Status status : {kpis::Status::off_track, kpis::Status::at_risk, kpis::Status::too_early,
                                      kpis::Status::too_few, kpis::Status::not_measurable})
        if (const auto names = standing(material, views, status); !names.empty())
            line += say(
                material.catalogue, "summary.goal_part"_w,
                {{"status", status == kpis::Status::not_measurable ? say(material.catalogue, "summary.without_value"_w)
                                                                   : status_words(material.catalogue, status)},
                 {"kpis", words::listed(material.catalogue, names)}});
    return line + ".";
}

std::vector<std::string> goal_lines(const Material& material) {
    std::vector<std::string> lines;
    for (const playbook::Goal& goal : material.input.playbook.goals) lines.push_back(goal_line(material, goal));
    return lines;
}

model::Tile tile(const Material& material, std::string label, std::string_view fact) {
    model::Tile made;
    made.label = std::move(label);
    made.value = fact_cell(material, fact);
    return made;
}

model::Tile attainment_tile(const Material& material) {
    model::Tile made = tile(material, say(material.catalogue, "summary.attainment"_w), "responding.attainment");
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
    const playbook::Kpi& kpi = material.input.playbook.kpis[view.kpi];
    model::Tile made;
    made.label = name_of(kpi);
    made.value = kpi_cell(material, view);
    const std::string target = target_words(material, view);
    if (!target.empty()) made.target = say(material.catalogue, "summary.target"_w, {{"target", target}});
    made.tone = tone_of(view.status);
    made.status = status_words(material.catalogue, view.status);
    for (const kpis::TrendPoint& point : view.trend) made.trend.push_back(number_of(point.figure));
    add_change(material, view, made);
    return made;
}

/// The attainment of everything is itself a KPI of this playbook.
bool measures_attainment(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = material.input.playbook.kpis[view.kpi];
    return kpi.metric.value == "attainment" && kpi.where.empty();
}

/// KPIs without a value are named among the caveats and in their section; a tile would only say so again.
model::Tiles tiles_of(const Material& material) {
    const auto& views = material.evaluation.kpis;
    model::Tiles tiles;
    if (std::none_of(views.begin(), views.end(), [&](const auto& view) { return measures_attainment(material, view); }))
        tiles.tiles.push_back(attainment_tile(material));
    for (const kpis::KpiView& view : views)
        if (view.value.why == base::Why::none) tiles.tiles.push_back(kpi_tile(material, view));
    tiles.tiles.push_back(tile(material, say(material.catalogue, "summary.turns"_w), "responding.turns"));
    tiles.tiles.push_back(tile(material, say(material.catalogue, "summary.unanswered"_w), "responding.unanswered"));
    return tiles;
}

/// The protocol furthest below its target, by first responses; nothing when all hold.
const kpis::ProtocolView* worst_protocol(const Material& material) {
    const kpis::ProtocolView* worst = nullptr;
    double largest = 0;
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        const auto share = fact_number(material, fact_id(material, view, "attainment"));
        if (view.verdict != kpis::Verdict::not_met || !share || !view.target_share) continue;
        if (*view.target_share - *share <= largest) continue;
        largest = *view.target_share - *share;
        worst = &view;
    }
    return worst;
}

model::Callout worst_callout(const Material& material, const kpis::ProtocolView& view) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto words_of = [&](std::string_view name) { return fact_words(material, fact_id(material, view, name)); };
    const std::int64_t open = fact_count(material, fact_id(material, view, "open"));
    model::Callout callout;
    callout.tone = model::Tone::bad;
    callout.title = say(catalogue, "summary.worst_title"_w, {{"protocol", name_of(protocol_of(material, view))}});
    callout.paragraphs.push_back(
        say(catalogue, "summary.worst_counts"_w,
            {{"late", words_of("late")}, {"missed", words_of("missed")}, {"turns", words_of("turns")}}));
    callout.paragraphs.push_back(
        say(catalogue, "summary.worst_times"_w, {{"median", words_of("median")}, {"p90", words_of("p90")}}));
    if (open > 0) callout.paragraphs.push_back(say(catalogue, "summary.worst_open"_w, {{"n", open}}));
    return callout;
}

}  // namespace

std::vector<model::Block> compose_summary(const Material& material) {
    using Voice = model::Text::Voice;
    std::vector<model::Block> blocks;
    blocks.push_back(paragraph(protocols_verdict(material), Voice::lead));
    if (const auto broken = broken_promises(material); !broken.empty())
        blocks.push_back(block(model::Text{Voice::list, broken}));
    blocks.push_back(block(tiles_of(material)));
    if (const auto goals = goal_lines(material); !goals.empty()) {
        blocks.push_back(paragraph(say(material.catalogue, "summary.goals"_w), Voice::heading));
        blocks.push_back(block(model::Text{Voice::list, goals}));
    }
    if (const kpis::ProtocolView* worst = worst_protocol(material))
        blocks.push_back(block(worst_callout(material, *worst)));
    if (const auto caveats = caveats_of(material); !caveats.empty())
        blocks.push_back(
            block(model::Callout{model::Tone::watch, say(material.catalogue, "summary.caveats"_w), caveats}));
    return blocks;
}

}  // namespace stamtafel::compose
