// Tiles, charts, definitions and facts as plain tables.
#include "reports/excel/tables.hpp"

#include <algorithm>
#include <cmath>

#include "reports/model/signs.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

bool any_has(const model::Tiles& tiles, std::string model::Tile::*words) {
    return std::any_of(tiles.tiles.begin(), tiles.tiles.end(),
                       [&](const auto& tile) { return !(tile.*words).empty(); });
}

double largest_of(const model::Trend& trend) {
    double largest = 0;
    for (const auto* values : {&trend.values, &trend.target})
        for (const std::optional<double>& value : *values) largest = std::max(largest, std::abs(value.value_or(0)));
    return largest;
}

}  // namespace

model::Cell cell(model::Content content) {
    model::Cell made;
    made.content = std::move(content);
    return made;
}

model::Content content_of(const std::optional<double>& value, base::Unit unit) {
    return value ? model::content_of(*value, unit) : model::Content(std::string());
}

bool has_trend(const model::Tile& tile) {
    return std::count_if(tile.trend.begin(), tile.trend.end(), [](const auto& point) { return point.has_value(); }) > 1;
}

bool has_trends(const model::Tiles& tiles) { return std::any_of(tiles.tiles.begin(), tiles.tiles.end(), has_trend); }

model::Table table_of(const model::Tiles& tiles, const std::string& id, const words::Catalogue& catalogue) {
    model::Table table;
    table.id = id;
    const auto head = [&](bool wanted, std::string title, std::string column_id = {}) {
        if (wanted) table.columns.push_back({std::move(title), {}, {}, {}, std::move(column_id)});
    };
    const bool targets = any_has(tiles, &model::Tile::target), statuses = any_has(tiles, &model::Tile::status);
    const bool notes = any_has(tiles, &model::Tile::note);
    // one column for both where no tile has both
    const bool apart = std::any_of(tiles.tiles.begin(), tiles.tiles.end(),
                                   [](const model::Tile& tile) { return !tile.change.empty() && !tile.note.empty(); });
    const bool changes = any_has(tiles, &model::Tile::change) && (apart || !notes);
    head(true, say(catalogue, "excel.figure"_w));
    head(true, say(catalogue, "excel.value"_w));
    head(targets, say(catalogue, "excel.target"_w));
    head(statuses, say(catalogue, "excel.status"_w));
    head(changes, say(catalogue, "excel.change"_w));
    head(notes, say(catalogue, "excel.note"_w));
    head(has_trends(tiles), say(catalogue, "excel.trend"_w), std::string(trend_column));
    for (const model::Tile& tile : tiles.tiles) {
        model::Cell label = cell(tile.label), value = tile.value, status = cell(tile.status);
        label.style = model::Style::head;
        value.tone = model::Tone::none;
        status.tone = tile.status.empty() ? model::Tone::none : tile.tone;
        std::vector<model::Cell> row{label, value};
        if (targets) row.push_back(cell(tile.target));
        if (statuses) row.push_back(status);
        if (changes) row.push_back(cell(model::marked(tile.change_kind, tile.change)));
        if (notes)
            row.push_back(
                cell(!changes && tile.note.empty() ? model::marked(tile.change_kind, tile.change) : tile.note));
        row.resize(table.columns.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

model::Table table_of(const model::StackedBars& bars, const model::Chart& chart) {
    model::Table table;
    table.id = chart.id;
    table.caption = chart.title;
    table.columns.push_back({bars.names_title, {}, {}, {}, {}});
    for (const model::BarPart& part : bars.parts) table.columns.push_back({part.label, {}, {}, {}, {}});
    table.columns.push_back({bars.note_title, {}, {}, {}, {}});
    for (const model::Bar& bar : bars.bars) {
        std::vector<model::Cell> row{cell(bar.label)};
        for (const double value : bar.values) row.push_back(cell(model::Number{value, 0}));
        row.push_back(cell(bar.note));
        table.rows.push_back(std::move(row));
    }
    return table;
}

model::Table table_of(const model::Heatmap& heatmap, const model::Chart& chart) {
    model::Table table;
    table.id = chart.id;
    table.caption = chart.title;
    table.columns.push_back({heatmap.columns_title, {}, {}, {}, {}});
    for (const std::string& row : heatmap.rows) table.columns.push_back({row, {}, {}, {}, {}});
    for (std::size_t column = 0; column < heatmap.columns.size(); ++column) {
        std::vector<model::Cell> cells{cell(heatmap.columns[column])};
        for (std::size_t row = 0; row < heatmap.rows.size(); ++row) {
            const std::size_t at = row * heatmap.columns.size() + column;
            cells.push_back(cell(model::Count{heatmap.values[at]}));
        }
        table.rows.push_back(std::move(cells));
    }
    if (!heatmap.frame_label.empty()) table.note = heatmap.frame_label;
    return table;
}

model::Table table_of(const model::Trend& trend, const model::Chart& chart, const words::Catalogue& catalogue) {
    model::Table table;
    table.id = chart.id;
    table.caption = chart.title;
    std::vector<std::string> heads{trend.places_title.empty() ? say(catalogue, "excel.period"_w) : trend.places_title,
                                   trend.label};
    if (!trend.target.empty()) heads.push_back(trend.target_label);
    if (trend.limits)
        for (const std::string& end : {say(catalogue, "excel.low"_w), say(catalogue, "excel.high"_w)})
            heads.push_back(trend.limits_label + " (" + end + ")");
    for (std::string& head : heads) table.columns.push_back({std::move(head), {}, {}, {}, {}});
    const double largest = largest_of(trend);
    const auto point = [&](const std::optional<double>& value) {
        return cell(value ? model::content_of(*value, trend.unit, largest) : model::Content(std::string()));
    };
    for (std::size_t i = 0; i < trend.periods.size(); ++i) {
        std::vector<model::Cell> row{cell(trend.periods[i]), point(trend.values[i])};
        if (!trend.target.empty()) row.push_back(point(trend.target[i]));
        if (trend.limits)
            for (const double end : {trend.limits->low, trend.limits->high})
                row.push_back(point(std::isfinite(end) ? std::optional(end) : std::nullopt));
        table.rows.push_back(std::move(row));
    }
    for (const model::TrendMark& mark : trend.marks)
        if (mark.place < trend.periods.size())
            table.note += (table.note.empty() ? "" : " · ") + trend.periods[mark.place] + ": " + mark.label;
    return table;
}

model::Table table_of(const std::vector<model::Definition>& definitions, const words::Catalogue& catalogue) {
    model::Table table;
    table.id = "definitions";
    table.columns = {{say(catalogue, "excel.term"_w), {}, {}, {}, {}},
                     {say(catalogue, "excel.meaning"_w), {}, {}, {}, {}}};
    for (const model::Definition& definition : definitions) {
        model::Cell term = cell(definition.term);
        term.style = model::Style::head;
        table.rows.push_back({term, cell(definition.text)});
    }
    return table;
}

model::Content content_of(const base::Figure& figure) {
    if (figure.why != base::Why::none) return model::Missing{figure.why};
    if (const auto* text = std::get_if<std::string>(&figure.value)) return *text;
    if (const auto* real = std::get_if<double>(&figure.value)) return content_of(*real, figure.unit);
    const auto* whole = std::get_if<std::int64_t>(&figure.value);
    if (!whole) return std::string();
    switch (figure.unit) {
        case base::Unit::instant_ms: return base::iso(base::Instant{*whole});
        case base::Unit::day: return base::Day{static_cast<std::int32_t>(*whole)};
        case base::Unit::cents: return base::Money{*whole};
        case base::Unit::share:
        case base::Unit::seconds:
        case base::Unit::real: return content_of(static_cast<double>(*whole), figure.unit);
        default: return model::Count{*whole};
    }
}

model::Table table_of(const std::vector<model::Fact>& facts, const words::Catalogue& catalogue) {
    model::Table table;
    table.id = "figures";
    for (const std::string& head :
         {say(catalogue, "excel.id"_w), say(catalogue, "excel.subject"_w), say(catalogue, "excel.figure"_w),
          say(catalogue, "excel.where"_w), say(catalogue, "excel.value"_w), say(catalogue, "excel.rows"_w),
          say(catalogue, "excel.low"_w), say(catalogue, "excel.high"_w)})
        table.columns.push_back({head, {}, {}, {}, {}});
    for (const model::Fact& fact : facts) {
        const auto bound = [&](double base::Interval::*end) {
            const auto& interval = fact.figure.interval;
            return cell(interval && std::isfinite((*interval).*end) ? content_of((*interval).*end, fact.figure.unit)
                                                                    : model::Content(std::string()));
        };
        model::Cell value = cell(content_of(fact.figure));
        value.fact = model::fact_name(fact.id, fact.where);
        table.rows.push_back(
            {cell(fact.id), cell(fact.subject), cell(fact.term), cell(fact.place), value,
             cell(fact.figure.n ? model::Content(model::Count{static_cast<std::int64_t>(*fact.figure.n)})
                                : model::Content(std::string())),
             bound(&base::Interval::low), bound(&base::Interval::high)});
    }
    return table;
}

}  // namespace stamtafel::excel
