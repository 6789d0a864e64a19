// The model as text for golden tests: a line a cell or a mark, values with all their digits, no language, no layout.
#include <fmt/format.h>

#include "reports/model/report.hpp"

namespace stamtafel::model {
namespace {

constexpr std::string_view names_of_tone[] = {"", " (good)", " (watch)", " (bad)", " (unknown)"};
constexpr std::string_view names_of_style[] = {"", " head", " total", " muted", " write"};
constexpr std::string_view names_of_voice[] = {"body", "lead", "note", "list", "heading", "code"};
constexpr std::string_view names_of_change[] = {"", " signal", " noise"};
constexpr std::string_view names_of_hue[] = {"met", "late", "missed", "open", "unripe", "unknown", "removed"};

template <class Enum, std::size_t size>
std::string_view name(const std::string_view (&names)[size], Enum value) {
    return names[static_cast<std::size_t>(value)];
}

struct Dumper {
    std::string out;

    template <class... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
        out += '\n';
    }

    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Missing& cell) const { return fmt::format("none:{}", code_of(cell.why)); }
    std::string operator()(const Count& cell) const { return fmt::format("count:{}", cell.value); }
    std::string operator()(const Share& cell) const { return fmt::format("share:{}", cell.value); }
    std::string operator()(const Seconds& cell) const { return fmt::format("seconds:{}", cell.value); }
    std::string operator()(const Number& cell) const { return fmt::format("number:{}/{}", cell.value, cell.decimals); }
    std::string operator()(const Score& cell) const { return fmt::format("score:{}", cell.value); }
    std::string operator()(const base::Money& cell) const { return "money:" + base::written(cell); }
    std::string operator()(const base::Day& cell) const { return "day:" + base::iso(cell); }
    std::string operator()(const Moment& cell) const {
        return fmt::format("moment:{} {:02}:{:02}:{:02}", base::iso(cell.day), cell.second / 3600,
                           cell.second / 60 % 60, cell.second % 60);
    }

    std::string value(const Cell& cell) const {
        std::string text = std::visit(*this, cell.content);
        text += name(names_of_tone, cell.tone);
        text += name(names_of_style, cell.style);
        if (cell.link) text += " -> " + cell.link->target;
        if (!cell.definition.empty()) text += " #" + cell.definition;
        if (!cell.fact.empty()) text += " @" + cell.fact;
        if (!cell.tooltip.empty()) text += " ?" + cell.tooltip;
        if (cell.personal) text += " personal";
        return text;
    }

    void operator()(const Text& text) {
        for (const std::string& paragraph : text.paragraphs)
            line("  {}: {}", name(names_of_voice, text.voice), paragraph);
    }

    void operator()(const Tiles& tiles) {
        for (const Tile& tile : tiles.tiles) {
            line("  tile {}: {}", tile.label, value(tile.value));
            line("    target {} | status {}{} | change {}{} | note {}", tile.target, tile.status,
                 name(names_of_tone, tile.tone), tile.change, name(names_of_change, tile.change_kind), tile.note);
            if (!tile.trend.empty()) line("    trend {}", series(tile.trend));
        }
    }

    void operator()(const Table& table) {
        line("  table {}: {}{}", table.id, table.caption, table.folded ? " folded" : table.half ? " half" : "");
        std::string heads;
        for (const Column& column : table.columns) {
            heads += " | " + column.title;
            if (!column.definition.empty()) heads += " #" + column.definition;
            if (column.personal) heads += " personal";
            if (column.bars) heads += " bars";
        }
        line("   {}", heads);
        for (const auto& row : table.rows) {
            std::string cells;
            for (const Cell& cell : row) cells += " | " + value(cell);
            line("   {}", cells);
        }
        if (!table.note.empty()) line("    note {}", table.note);
    }

    void operator()(const Callout& callout) {
        line("  callout{}: {}", name(names_of_tone, callout.tone), callout.title);
        for (const std::string& paragraph : callout.paragraphs) line("    {}", paragraph);
    }

    void operator()(const Timeline& timeline) {
        line("  timeline {}: {}", timeline.id, timeline.caption);
        for (const Event& event : timeline.events)
            line("    {}{}: {} | {}", base::iso(event.day), name(names_of_tone, event.tone), event.title, event.text);
    }

    void operator()(const Comment& comment) {
        line("  comment {} | {}", comment.title, comment.author);
        for (const Text& text : comment.texts) (*this)(text);
    }

    void operator()(const Tree& tree) {
        line("  tree {}", tree.caption);
        for (const TreeNode& root : tree.roots) node(root, 2);
    }

    void node(const TreeNode& node_, std::size_t depth) {
        line("{}- {}: {}{} | {}", std::string(2 * depth, ' '), node_.label, node_.status,
             name(names_of_tone, node_.tone), node_.note);
        for (const TreeNode& child : node_.children) node(child, depth + 1);
    }

    void operator()(const Chart& chart) {
        line("  chart {}: {} -- {}", chart.id, chart.title, chart.description);
        std::visit(*this, chart.data);
    }

    void operator()(const StackedBars& chart) {
        std::string parts;
        for (const BarPart& part : chart.parts)
            parts += fmt::format(" {}={}", name(names_of_hue, part.hue), part.label);
        line("    parts{}", parts);
        for (const Bar& bar : chart.bars)
            line("    bar {}: {} | {} | {}", bar.label, fmt::join(bar.values, " "), fmt::join(bar.labels, ","),
                 bar.note);
    }

    void operator()(const Survival& chart) {
        axis("time", chart.time);
        axis("share", chart.share);
        for (const Curve& curve : chart.curves) {
            std::string steps;
            for (const Point& step : curve.steps) steps += fmt::format(" {}:{}", step.x, step.y);
            line("    curve {}:{}", curve.label, steps);
        }
        if (!chart.target) return;
        line("    target {}:{} {} | {}", chart.target->at.x, chart.target->at.y, chart.target->time_label,
             chart.target->share_label);
    }

    void operator()(const Heatmap& chart) {
        line("    columns {} | {} | {}", fmt::join(chart.columns, ","), chart.value_label, chart.frame_label);
        for (std::size_t row = 0; row < chart.rows.size(); ++row) {
            std::string cells;
            for (std::size_t column = 0; column < chart.columns.size(); ++column) {
                const std::size_t at = row * chart.columns.size() + column;
                cells += fmt::format(" {}{}", chart.values[at], !chart.framed.empty() && chart.framed[at] ? "*" : "");
            }
            line("    {}:{}", chart.rows[row], cells);
        }
    }

    void operator()(const Trend& chart) {
        axis("value", chart.value);
        line("    {} over {}: {}", chart.label, fmt::join(chart.periods, ","), series(chart.values));
        if (!chart.target.empty()) line("    {}: {}", chart.target_label, series(chart.target));
        if (chart.limits) line("    {}: {}-{}", chart.limits_label, chart.limits->low, chart.limits->high);
        for (const TrendMark& mark : chart.marks) line("    mark {}: {}", mark.place, mark.label);
    }

    void operator()(const Bars& chart) {
        line("    {} | {}", chart.value_title, chart.target_label);
        for (const PlainBar& bar : chart.bars)
            line("    bar {}: {} | {}{}{}", bar.label, series({bar.value}), bar.value_label,
                 bar.target ? fmt::format(" target {}", *bar.target) : "", bar.strong ? " strong" : "");
    }

    void operator()(const Dumbbell& chart) {
        axis("value", chart.value);
        line("    {} | {}", chart.then_title, chart.now_title);
        for (const DumbbellRow& row : chart.rows)
            line("    row {}: {} | {} | {}", row.label, series({row.then, row.now}), row.then_label, row.now_label);
    }

    void operator()(const Cohort& chart) {
        line("    {} | {} | {}: {}", chart.cohort_title, chart.size_title, chart.column_title,
             fmt::join(chart.columns, ","));
        for (const CohortRow& row : chart.rows) {
            std::string cells;
            for (const CohortCell& cell : row.cells) cells += " " + series({cell.share}) + "=" + cell.label;
            line("    {} ({}):{}", row.label, row.size ? fmt::format("{}", *row.size) : row.size_label, cells);
        }
    }

    void operator()(const Gantt& chart) {
        axis("days", chart.days);
        line("    {} | {}", chart.task_label, chart.critical_label);
        for (const GanttTask& task : chart.tasks)
            line("    task {}: {} to {}{} | {}", task.label, base::iso(task.from), base::iso(task.to),
                 task.critical ? " critical" : "", task.note);
        for (const GanttMark& mark : chart.marks)
            line("    {} {}: {}", mark.kind == GanttMark::Kind::today ? "today" : "milestone", base::iso(mark.day),
                 mark.label);
    }

    void operator()(const Network& chart) {
        for (const NetworkGroup& group : chart.groups) line("    group {}: {} members", group.label, group.members);
        for (const NetworkNode& node : chart.nodes)
            line("    node {}: {} in {}{}", node.label, node.size, node.group, node.personal ? " personal" : "");
        for (const NetworkEdge& edge : chart.edges) line("    tie {}-{}: {}", edge.from, edge.to, edge.weight);
    }

    void axis(std::string_view role, const Axis& axis) {
        std::string ticks;
        for (const Tick& tick : axis.ticks) ticks += fmt::format(" {}={}", tick.value, tick.label);
        line("    {} axis {}{}:{}", role, axis.title, axis.scale == Scale::logarithmic ? " log" : "", ticks);
    }

    static std::string series(const std::vector<std::optional<double>>& values) {
        std::string text;
        for (const auto& value : values) text += (text.empty() ? "" : " ") + (value ? fmt::format("{}", *value) : "-");
        return text;
    }
};

std::string carried_by(Editions editions) {
    if (editions == everybody) return "";
    std::string names;
    for (const Edition edition : {Edition::management, Edition::team, Edition::analyst})
        if (carries(editions, edition)) names += " " + std::string(code_of(edition));
    return " [" + (names.empty() ? names : names.substr(1)) + "]";
}

}  // namespace

std::string dump_text(const Report& report) {
    Dumper dump;
    const Document& document = report.document;
    dump.line("report {} | {} | {} ({}) | {} | {}", document.title, document.community, document.period,
              document.period_id, base::code_of(document.language), code_of(document.edition));
    for (const Section& section : report.sections) {
        dump.line("section {}: {}{}", section.id, section.title, carried_by(section.editions));
        for (const Block& block : section.blocks) {
            if (block.personal || block.editions != everybody)
                dump.line("  -{}{}", carried_by(block.editions), block.personal ? " personal" : "");
            std::visit([&](const auto& content) { dump(content); }, block.content);
        }
    }
    for (const Definition& definition : report.definitions)
        dump.line("definition {}: {} = {}", definition.id, definition.term, definition.text);
    for (const EvidenceTable& evidence : report.evidence) {
        dump.line("evidence {}{}", evidence.id, carried_by(evidence.editions));
        dump(evidence.table);
    }
    if (!report.cells.rows.empty()) dump.line("cells: {} rows", report.cells.rows.size());
    return dump.out;
}

}  // namespace stamtafel::model
