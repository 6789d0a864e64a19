// The sheet on which KPIs are filled in: what was agreed of each, and the months up to the last target date.
#include <algorithm>

#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/definitions.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::int32_t usual_months = 6, most_months = 12;
constexpr std::int32_t months_side_by_side = 7;  // on a lying page: the month of the start and half a year

/// So many months on, the first day.
base::Day month_ahead(base::Day day, std::int32_t months) {
    const base::Civil civil = base::civil_of(day);
    const std::int32_t month = static_cast<std::int32_t>(civil.month) - 1 + months;
    return base::day_of({civil.year + month / 12, static_cast<std::uint32_t>(month % 12 + 1), 1});
}

/// From the month in which the plan begins to that of the last target; without one to come the usual number.
std::int32_t months_until_targets(const PlanMaterial& material) {
    const base::Civil from = base::civil_of(material.from);
    std::int32_t months = 0;
    for (const playbook::Kpi& kpi : material.playbook.kpis) {
        if (!kpi.target || !kpi.target->by.value) continue;
        const base::Civil by = base::civil_of(*kpi.target->by.value);
        months = std::max(months, (by.year - from.year) * 12 + static_cast<std::int32_t>(by.month) -
                                      static_cast<std::int32_t>(from.month) + 1);
    }
    return months < 1 ? usual_months : months;
}

/// With what it is measured over, and which figure of it where there are several: "eerste reactietijd · Forum".
std::string metric_said(const PlanMaterial& material, const playbook::Kpi& kpi) {
    std::string text = metric_named(material, kpi.metric.value);
    const kpis::Metric* metric = kpis::metric_named(kpi.metric.value);
    const std::string& statistic = kpi.statistic.value;
    if (metric != nullptr && !statistic.empty() && statistic != metric->statistics.front())
        text += " · " + choice_named(material, statistic);
    for (const auto& [key, values] : kpi.where) text += " · " + condition_said(material, key.value, values);
    return text;
}

/// Who has to do something for the figure.
std::string source_said(const PlanMaterial& material, const playbook::Kpi& kpi) {
    if (!kpis::is_by_hand(kpi)) return say(material.catalogue, "plan.from_exports"_w);
    const kpis::Metric* metric = kpis::metric_named(kpi.metric.value);
    return say(material.catalogue, metric != nullptr && metric->asked ? "plan.by_asking"_w : "plan.by_hand"_w);
}

model::Cell kpi_cell(const playbook::Kpi& kpi) { return text_cell(named(kpi.name, kpi.id), model::Style::head); }

model::Table agreed(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_kpis", say(catalogue, "plan.kpi_sheet_agreed"_w),
                 {say(catalogue, "plan.kpi"_w), say(catalogue, "plan.measured_by"_w), say(catalogue, "plan.source"_w),
                  say(catalogue, "plan.owner"_w), say(catalogue, "plan.baseline"_w), say(catalogue, "plan.target"_w),
                  say(catalogue, "plan.by"_w)});
    for (const playbook::Kpi& kpi : material.playbook.kpis) {
        model::Cell what = text_cell(metric_said(material, kpi));
        what.definition = kpi.metric.value;
        table.rows.push_back(
            {kpi_cell(kpi), std::move(what), text_cell(source_said(material, kpi)),
             text_cell(kpi.owner.value.empty() ? std::string() : owner_named(material, kpi.owner.value)),
             text_cell(kpi.baseline ? quantity_said(material, kpi.baseline->value.value) : std::string()),
             text_cell(target_said(material, kpi)), day_cell(kpi.target ? kpi.target->by.value : std::nullopt)});
    }
    return table;
}

/// `n` months from the one that lies `first` ahead.
model::Table to_fill_in(const PlanMaterial& material, std::int32_t first, std::int32_t n) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto month = [&](std::int32_t ahead) { return month_ahead(material.from, ahead); };
    model::Table table = table_of("plan_kpis_" + std::to_string(first + 1),
                                  say(catalogue, "plan.kpi_sheet_table"_w,
                                      {{"first", words::month(catalogue, month(first))},
                                       {"last", words::month(catalogue, month(first + n - 1))}}),
                                  {say(catalogue, "plan.kpi"_w), say(catalogue, "plan.target"_w)});
    for (std::int32_t i = 0; i < n; ++i) table.columns.push_back(column(words::month(catalogue, month(first + i))));
    for (const playbook::Kpi& kpi : material.playbook.kpis) {
        std::vector<model::Cell> row{kpi_cell(kpi), text_cell(target_said(material, kpi))};
        row.resize(table.columns.size(), blank_cell());
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Blocks plan_kpi_sheet(const PlanMaterial& material) {
    if (material.playbook.kpis.empty()) return {};
    const std::int32_t all = months_until_targets(material), months = std::min(all, most_months);
    Blocks blocks{paragraph(say(material.catalogue, "plan.kpi_sheet_lead"_w)), block(agreed(material))};
    const std::int32_t tables = (months + months_side_by_side - 1) / months_side_by_side;
    const std::int32_t each = (months + tables - 1) / tables;  // tables of one width, or nearly
    for (std::int32_t first = 0; first < months; first += each)
        blocks.push_back(block(to_fill_in(material, first, std::min(months - first, each))));
    if (all > months)
        blocks.push_back(paragraph(say(material.catalogue, "plan.kpi_sheet_later"_w), model::Text::Voice::note));
    return blocks;
}

}  // namespace stamtafel::compose
