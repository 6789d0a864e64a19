// Growth accounting period by period, and the triangle of cohorts.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "reports/compose/axes.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/members.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using kpis::FlowView;
using words::operator""_w;
using words::say;

/// Those of the data: what lies before its first day has nobody.
std::vector<FlowView> flows_in_data(const Material& material) {
    std::vector<FlowView> flows = material.evaluation.members.flows;
    const auto first = std::find_if(flows.begin(), flows.end(),
                                    [](const FlowView& flow) { return flow.has_before || flow.active != 0U; });
    flows.erase(flows.begin(), first);
    return flows;
}

bool has_growth(const std::vector<FlowView>& flows) { return !flows.empty() && flows.back().has_before; }

std::optional<model::Chart> active_chart(const Material& material, const std::vector<FlowView>& flows) {
    const words::Catalogue& catalogue = material.catalogue;
    if (flows.size() < 2 || !flows.back().active) return std::nullopt;
    model::Trend trend;
    double largest = 1;
    for (const FlowView& flow : flows) {
        trend.periods.push_back(period_short(catalogue, flow.period));
        trend.values.push_back(flow.active ? std::optional<double>(*flow.active) : std::nullopt);
        trend.value_labels.push_back(told_words(material, flow.active));
        largest = std::max(largest, trend.values.back().value_or(0));
    }
    trend.value = value_axis(catalogue, base::Unit::count, 0, largest);
    trend.label = say(catalogue, "members.active"_w);
    trend.unit = base::Unit::count;
    return model::Chart{"active",
                        say(catalogue, "members.active_chart"_w,
                            {{"n", std::int64_t{*flows.back().active}},
                             {"period", period_in_sentence(catalogue, flows.back().period)},
                             {"before", told_words(material, flows[flows.size() - 2].active)}}),
                        say(catalogue, "members.active_description"_w), std::move(trend)};
}

bool is_told(const FlowView& flow) { return flow.fresh && flow.returning && flow.lapsed; }

model::PlainBar net_bar(const Material& material, const FlowView& flow) {
    const words::Catalogue& catalogue = material.catalogue;
    model::PlainBar bar;
    bar.label = period_short(catalogue, flow.period);
    bar.value_label = words::reason(catalogue, base::Why::too_small);
    if (!is_told(flow)) return bar;
    const std::int64_t came = std::int64_t{*flow.fresh} + *flow.returning, net = came - std::int64_t{*flow.lapsed};
    bar.value = static_cast<double>(net);
    const std::string sign = net > 0 ? "+" : net < 0 ? "\u2212" : "";
    bar.value_label = say(
        catalogue, "members.net_label"_w,
        {{"net", sign + words::count(catalogue, std::abs(net))}, {"came", came}, {"left", std::int64_t{*flow.lapsed}}});
    return bar;
}

/// Members won and lost; nothing when hardly a period may be told.
std::optional<model::Chart> net_chart(const Material& material, const std::vector<FlowView>& flows) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Bars bars;
    std::size_t told = 0;
    for (const FlowView& flow : flows) {
        if (!flow.has_before) continue;
        bars.bars.push_back(net_bar(material, flow));
        told += bars.bars.back().value ? 1U : 0U;
    }
    if (told < 2 || !bars.bars.back().value) return std::nullopt;
    bars.bars.back().strong = true;
    bars.value_title = say(catalogue, "members.net"_w);
    bars.names_title = say(catalogue, "excel.period"_w);
    bars.unit = base::Unit::count;
    const FlowView& last = flows.back();
    return model::Chart{"growth",
                        say(catalogue, "members.net_chart"_w,
                            {{"came", std::int64_t{*last.fresh} + *last.returning},
                             {"left", std::int64_t{*last.lapsed}},
                             {"period", period_in_sentence(catalogue, last.period)}}),
                        say(catalogue, "members.net_description"_w), std::move(bars)};
}

model::Cell ratio_cell(const FlowView& flow) {
    if (!is_told(flow)) return cell(model::Missing{base::Why::too_small});
    if (*flow.lapsed == 0) return cell(model::Missing{base::Why::zero_of_zero});
    const double came = static_cast<double>(*flow.fresh) + *flow.returning;
    return cell(model::Number{came / *flow.lapsed, 2});
}

std::vector<model::Cell> flow_row(const Material& material, const FlowView& flow) {
    std::vector<model::Cell> row{cell(period_short(material.catalogue, flow.period), model::Style::head),
                                 told_cell(flow.active)};
    const model::Cell missing = cell(model::Missing{base::Why::too_few});
    for (const kpis::MemberCount& part : {flow.fresh, flow.retained, flow.returning, flow.lapsed})
        row.push_back(flow.has_before ? told_cell(part) : missing);
    row.push_back(flow.has_before ? ratio_cell(flow) : missing);
    return row;
}

/// The judged period in the words of the facts.
void name_facts(const Material& material, std::vector<model::Cell>& row) {
    constexpr std::array<std::string_view, 5> facts{"members.new", "members.retained", "members.returning",
                                                    "members.lapsed", "members.quick_ratio"};
    for (std::size_t i = 0; i < facts.size(); ++i) row[i + 2] = fact_cell(material, facts[i]);
}

model::Table growth_table(const Material& material, const std::vector<FlowView>& flows) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "growth";
    table.caption = say(catalogue, "members.growth_table"_w);
    table.columns = {column(say(catalogue, "excel.period"_w)),
                     column(say(catalogue, "members.active"_w)),
                     column(say(catalogue, "members.new"_w), "new_members"),
                     column(say(catalogue, "members.retained"_w), "retained_members"),
                     column(say(catalogue, "members.returning"_w), "returning_members"),
                     column(say(catalogue, "members.lapsed"_w), "lapsed_members"),
                     column(say(catalogue, "members.quick_ratio"_w), "quick_ratio")};
    for (const FlowView& flow : flows) {
        table.rows.push_back(flow_row(material, flow));
        if (flow.period == material.evaluation.period) name_facts(material, table.rows.back());
        for (model::Cell& one : table.rows.back()) one.definition.clear();  // the head has it
    }
    table.note = say(catalogue, "members.growth_note"_w);
    return table;
}

/// Reactions without a time of their own make members active, and tell no day.
std::string undated_note(const Material& material, const FlowView& last) {
    const auto active = fact_number(material, "members.active");
    if (!active || !last.active || last.period != material.evaluation.period || *active <= *last.active) return "";
    return say(material.catalogue, "members.undated"_w,
               {{"n", std::int64_t{*last.active}}, {"all", static_cast<std::int64_t>(*active)}});
}

/// How many on a day, in a week, in thirty days: beside the line.
model::Table pulse_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "pulse";
    table.caption = say(catalogue, "members.pulse"_w);
    table.half = true;
    table.columns = {column(say(catalogue, "excel.figure"_w)), column(say(catalogue, "excel.value"_w))};
    struct Line {
        words::Key name;
        std::string_view fact;
    };
    constexpr std::array lines = std::to_array<Line>({{"members.dau"_w, "members.dau"},
                                                      {"members.wau"_w, "members.wau"},
                                                      {"members.mau"_w, "members.mau"},
                                                      {"members.known"_w, "members.known"}});
    for (const Line& line : lines)
        table.rows.push_back({cell(say(catalogue, line.name), model::Style::head), fact_cell(material, line.fact)});
    return table;
}

/// Who seems new in the first months of the data may have been there for years.
std::string burn_in_note(const Material& material) {
    const auto& views = material.evaluation.members.rosters;
    const std::int64_t days =
        base::milliseconds(material.input.playbook.members.burn_in.value, base::day_ms) / base::day_ms;
    if (views.empty() || views.front().roster.days_of_data >= days) return "";
    return say(material.catalogue, "members.burn_in"_w,
               {{"n", std::int64_t{views.front().roster.days_of_data}}, {"days", days}});
}

/// The same of a channel whose export begins later than those of the others.
std::string later_channels_note(const Material& material) {
    const playbook::Playbook& playbook = material.input.playbook;
    const std::int64_t days = base::milliseconds(playbook.members.burn_in.value, base::day_ms) / base::day_ms;
    const base::Day until = material.evaluation.period.end + -static_cast<std::int32_t>(days);
    const auto& first_day = material.input.data.first_day;
    std::vector<std::string> later;
    bool all = true;
    for (std::size_t c = 0; c < first_day.size() && c < playbook.channels.size(); ++c) {
        if (!first_day[c]) continue;
        all = all && *first_day[c] > until;
        if (*first_day[c] > until && *first_day[c] < material.evaluation.period.end)
            later.push_back(say(material.catalogue, "members.channel_from"_w,
                                {{"channel", channel_name(material, static_cast<activity::Channel>(c))},
                                 {"day", words::date(material.catalogue, *first_day[c])}}));
    }
    if (all || later.empty()) return "";  // of all of them burn_in_note() speaks
    return say(material.catalogue, "members.later_channels"_w,
               {{"channels", words::listed(material.catalogue, later)}, {"days", days}});
}

model::CohortRow cohort_row(const Material& material, const kpis::CohortView& cohort) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::string hidden = say(catalogue, "members.cell_hidden"_w);
    model::CohortRow row;
    row.label = period_short(catalogue, cohort.month);
    const kpis::MemberCount& size = cohort.active.front();
    if (size) row.size = *size;
    row.size_label = size ? words::count(catalogue, *size) : hidden;
    for (std::size_t later = 1; later < cohort.active.size(); ++later) {
        model::CohortCell made{std::nullopt, hidden};
        if (size && *size == 0) made.label.clear();
        if (size && *size > 0 && cohort.active[later]) {
            made.share = static_cast<double>(*cohort.active[later]) / *size;
            made.label = words::whole_share(catalogue, *made.share);
        }
        row.cells.push_back(std::move(made));
    }
    return row;
}

/// The last cohort of which it may be said how many came back a month later.
const kpis::CohortView* telling(const std::vector<kpis::CohortView>& cohorts) {
    for (auto cohort = cohorts.rbegin(); cohort != cohorts.rend(); ++cohort)
        if (cohort->active.size() > 1 && cohort->active[0].value_or(0) > 0 && cohort->active[1]) return &*cohort;
    return nullptr;
}

/// Nothing with fewer than two cohorts, or when no cell may be told.
std::optional<model::Chart> cohort_chart(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& cohorts = material.evaluation.members.cohorts;
    const kpis::CohortView* shown = telling(cohorts);
    if (cohorts.size() < 2 || shown == nullptr) return std::nullopt;
    model::Cohort data;
    data.cohort_title = say(catalogue, "members.cohort_began"_w);
    data.size_title = say(catalogue, "members.members"_w);
    data.column_title = say(catalogue, "members.cohort_later"_w);
    for (std::size_t later = 1; later < cohorts.front().active.size(); ++later)
        data.columns.push_back(words::count(catalogue, static_cast<std::int64_t>(later)));
    for (const kpis::CohortView& cohort : cohorts) data.rows.push_back(cohort_row(material, cohort));
    const std::string share = words::whole_share(catalogue, static_cast<double>(*shown->active[1]) / *shown->active[0]);
    return model::Chart{"cohorts",
                        say(catalogue, "members.cohort_chart"_w,
                            {{"month", words::month(catalogue, shown->month.first)}, {"share", share}}),
                        say(catalogue, "members.cohort_description"_w), std::move(data)};
}

/// In the first month of the data everybody looks new.
bool begins_with_data(const Material& material) {
    const kpis::MemberViews& views = material.evaluation.members;
    const calendar::Period& month = views.cohorts.front().month;  // flows may run by week or quarter
    return std::any_of(views.flows.begin(), views.flows.end(), [&](const FlowView& flow) {
        return !flow.has_before && flow.period.first < month.end && month.first < flow.period.end;
    });
}

}  // namespace

void add_growth(const Material& material, Blocks& blocks) {
    const std::vector<FlowView> flows = flows_in_data(material);
    if (flows.empty()) return;
    blocks.push_back(heading(material, "members.growth"_w));
    if (auto chart = active_chart(material, flows)) blocks.push_back(block(std::move(*chart)));
    blocks.push_back(block(pulse_table(material)));
    if (has_growth(flows)) {
        if (auto chart = net_chart(material, flows)) blocks.push_back(block(std::move(*chart)));
        blocks.push_back(block(growth_table(material, flows)));
    } else {
        blocks.push_back(paragraph(say(material.catalogue, "members.no_growth"_w)));
    }
    for (const std::string& note :
         {undated_note(material, flows.back()), burn_in_note(material), later_channels_note(material)})
        if (!note.empty()) blocks.push_back(paragraph(note, model::Text::Voice::note));
    if (auto chart = cohort_chart(material)) {
        blocks.push_back(heading(material, "members.cohorts"_w));
        blocks.push_back(block(std::move(*chart)));
        if (begins_with_data(material))
            blocks.push_back(paragraph(say(material.catalogue, "members.cohort_first"_w), model::Text::Voice::note));
    }
}

}  // namespace stamtafel::compose
