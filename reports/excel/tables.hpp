// Blocks that are no table in the model, as the tables that stand for them in a workbook.
#pragma once

#include <string_view>

#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::excel {

/// Two points or more: something to draw.
[[nodiscard]] bool has_trend(const model::Tile& tile);
[[nodiscard]] bool has_trends(const model::Tiles& tiles);

inline constexpr std::string_view trend_column = "trend";  ///< id of the column in which the small charts stand

[[nodiscard]] model::Table table_of(const model::Tiles& tiles, const std::string& id,
                                    const words::Catalogue& catalogue);
[[nodiscard]] model::Table table_of(const model::StackedBars& bars, const model::Chart& chart);
/// Turned on its side: a heatmap's columns become rows, so that the sheet's columns keep their width.
[[nodiscard]] model::Table table_of(const model::Heatmap& heatmap, const model::Chart& chart);
[[nodiscard]] model::Table table_of(const model::Trend& trend, const model::Chart& chart,
                                    const words::Catalogue& catalogue);
[[nodiscard]] model::Table table_of(const model::Bars& bars, const model::Chart& chart);
[[nodiscard]] model::Table table_of(const model::Dumbbell& dumbbell, const model::Chart& chart,
                                    const words::Catalogue& catalogue);
[[nodiscard]] model::Table table_of(const model::Cohort& cohort, const model::Chart& chart);
/// Days stand in one of two columns, so that a chart can paint the critical ones by themselves.
[[nodiscard]] model::Table table_of(const model::Gantt& gantt, const model::Chart& chart,
                                    const words::Catalogue& catalogue);
/// Groups and their bridges.
[[nodiscard]] model::Table table_of(const model::Network& network, const model::Chart& chart,
                                    const words::Catalogue& catalogue);
[[nodiscard]] model::Table table_of(const model::Timeline& timeline, const words::Catalogue& catalogue);
/// The table that stands for a chart; nothing for curves, whose points lie on a sheet of their own.
[[nodiscard]] std::optional<model::Table> table_of(const model::Chart& chart, const words::Catalogue& catalogue);

[[nodiscard]] bool has_targets(const model::Bars& bars);
[[nodiscard]] model::Table table_of(const std::vector<model::Definition>& definitions,
                                    const words::Catalogue& catalogue);
[[nodiscard]] model::Table table_of(const std::vector<model::Fact>& facts, const words::Catalogue& catalogue);

[[nodiscard]] model::Cell cell(model::Content content);
/// A figure's value as a cell; instants are left as text in UTC.
[[nodiscard]] model::Content content_of(const base::Figure& figure);
/// A number of this unit as a cell; blank for none.
[[nodiscard]] model::Content content_of(const std::optional<double>& value, base::Unit unit);

}  // namespace stamtafel::excel
