// Concentration: the curve from the most active member to the least, beside what it would be if all gave the same.
#include <algorithm>
#include <array>
#include <cmath>

#include "reports/compose/axes.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/members.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

/// The point nearest to a tenth of the members: what the title says.
const community::CurvePoint& near_a_tenth(const std::vector<community::CurvePoint>& curve) {
    return *std::min_element(curve.begin() + 1, curve.end(), [](const auto& a, const auto& b) {
        return std::abs(a.members - 0.1) < std::abs(b.members - 0.1);
    });
}

std::optional<model::Chart> concentration_chart(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& curve = material.evaluation.members.curve;
    if (curve.size() < 3) return std::nullopt;
    model::Trend trend;
    for (const community::CurvePoint& point : curve) {
        trend.periods.push_back(words::whole_share(catalogue, point.members));
        trend.values.emplace_back(point.contributions);
        trend.target.emplace_back(point.members);
        trend.value_labels.push_back(words::whole_share(catalogue, point.contributions));
    }
    trend.value = share_axis(catalogue, say(catalogue, "members.of_contributions"_w));
    trend.label = say(catalogue, "members.most_active_first"_w);
    trend.target_label = say(catalogue, "members.if_even"_w);
    trend.unit = base::Unit::share;
    trend.places_title = say(catalogue, "members.share_of_members"_w);
    const community::CurvePoint& tenth = near_a_tenth(curve);
    return model::Chart{"concentration",
                        say(catalogue, "members.concentration_chart"_w,
                            {{"members", words::whole_share(catalogue, tenth.members)},
                             {"share", words::whole_share(catalogue, tenth.contributions)}}),
                        say(catalogue, "members.concentration_description"_w), std::move(trend)};
}

model::Table concentration_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "concentration";
    table.caption = say(catalogue, "members.concentration"_w);
    table.half = true;
    table.columns = {column(say(catalogue, "excel.figure"_w)), column(say(catalogue, "excel.value"_w))};
    struct Line {
        words::Key name;
        std::string_view fact;
    };
    constexpr std::array lines = std::to_array<Line>({{"members.half_count"_w, "members.half_count"},
                                                      {"members.top1"_w, "members.top1_share"},
                                                      {"members.top10"_w, "members.top10_share"},
                                                      {"members.gini"_w, "members.gini"}});
    for (const Line& line : lines)
        table.rows.push_back({cell(say(catalogue, line.name), model::Style::head), fact_cell(material, line.fact)});
    table.note = say(catalogue, "members.concentration_note"_w);
    return table;
}

}  // namespace

void add_concentration(const Material& material, Blocks& blocks) {
    const kpis::Fact* gini = kpis::find_fact(material.evaluation, "members.gini");
    if (gini == nullptr || gini->figure.why == base::Why::zero_of_zero) return;
    blocks.push_back(heading(material, "members.concentration_heading"_w));
    if (auto chart = concentration_chart(material)) blocks.push_back(block(std::move(*chart)));
    blocks.push_back(block(concentration_table(material)));
}

}  // namespace stamtafel::compose
