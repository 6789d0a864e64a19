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
[[nodiscard]] model::Table table_of(const model::Trend& trend, const model::Chart& chart);
[[nodiscard]] model::Table table_of(const std::vector<model::Definition>& definitions,
                                    const words::Catalogue& catalogue);
[[nodiscard]] model::Table table_of(const std::vector<model::Fact>& facts, const words::Catalogue& catalogue);

/// A figure's value as a cell; instants are left as text in UTC.
[[nodiscard]] model::Content content_of(const base::Figure& figure);

}  // namespace stamtafel::excel
