// The YAML block: only what a reader of the file would not find out by itself, and the meaning of the columns.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/app/inspection_words.hpp"
#include "engine/app/yaml_words.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;

constexpr std::size_t longest_line = 100;

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string flow_map(const Pairs& pairs) {
    std::string out;
    for (const auto& [key, value] : pairs)
        out += (out.empty() ? "" : ", ") + yaml_scalar(key) + ": " + yaml_scalar(value);
    return "{" + out + "}";
}

/// On one line where it fits, else a line each.
void add_map(std::string& out, std::size_t indent, std::string_view key, const Pairs& pairs) {
    const std::string blanks(indent, ' ');
    const std::string line = fmt::format("{}{}: {}\n", blanks, key, flow_map(pairs));
    if (base::display_width(line) <= longest_line) {
        out += line;
        return;
    }
    out += fmt::format("{}{}:\n", blanks, key);
    for (const auto& [field, value] : pairs)
        out += fmt::format("{}  {}: {}\n", blanks, yaml_scalar(field), yaml_scalar(value));
}

void add_files(std::string& out, const std::vector<std::string>& patterns) {
    if (patterns.size() == 1) {
        out += "  - files: " + yaml_scalar(patterns.front()) + "\n";
        return;
    }
    out += "  - files:\n";
    for (const std::string& pattern : patterns) out += "      - " + yaml_scalar(pattern) + "\n";
}

class Block {
  public:
    Block(const Inspection& inspection, const words::Catalogue& words, const std::string& zone_said)
        : inspection_(inspection), words_(words), zone_said_(zone_said) {}

    void add(const Inspected& source) {
        add_files(out_, source.patterns);
        if (source.own_block) line("format", format_of(source));
        if (!source.channel.empty())
            out_ += fmt::format("    channel: {}  # {}\n", source.channel, say(words_, "inspect.block.channel"_w));
        if (source.own_block) add_reading(source);
        add_doubts(source);
    }
    [[nodiscard]] std::string text() const { return "sources:\n" + out_; }

  private:
    void line(std::string_view key, std::string_view value) {
        if (!value.empty()) out_ += fmt::format("    {}: {}\n", key, yaml_scalar(value));
    }

    [[nodiscard]] std::string format_of(const Inspected& source) const {
        const bool workbook = inspection_.files[source.files.front()].wrapping == importers::Wrapping::xlsx;
        return workbook && source.format == "csv" ? "xlsx" : source.format;
    }

    void add_reading(const Inspected& source) {
        const importers::Spec& spec = source.spec;
        line("sheet", spec.sheet);
        if (spec.shape != importers::Shape::activity) line("shape", shape_id(spec.shape));
        line("metric", spec.metric);
        if (!spec.header) out_ += "    header: false\n";
        const importers::ColumnLook* at = time_column(source);
        if (at == nullptr || !at->time.zoned) line("time_zone", zone_said_);
        Pairs columns;
        for (const importers::ColumnName& column : spec.columns) columns.emplace_back(column.field, column.header);
        if (!columns.empty()) add_map(out_, 4, "columns", columns);
        add_values(spec);
        add_channels(source);
    }

    void add_values(const importers::Spec& spec) {
        if (spec.values.empty()) return;
        out_ += "    values:\n";
        for (const importers::ValueNames& values : spec.values) add_map(out_, 6, values.field, values.meanings);
    }

    /// The channels that a column names.
    void add_channels(const Inspected& source) {
        if (!source.channel.empty()) return;
        const std::vector<std::string_view> ids(source.spec.channel_ids.begin(), source.spec.channel_ids.end());
        out_ += fmt::format("    # {}: {}\n", say(words_, "inspect.block.channels"_w), base::join(ids, ", "));
    }

    /// What nothing in the file decides stands ready as a comment.
    void add_doubts(const Inspected& source) {
        if (!source.doubtful_date.empty())
            out_ += fmt::format("    # dates: month_first  # {}\n", say(words_, "inspect.block.dates"_w));
        if (importers::decimal_of_table(source.looks) == importers::DecimalLook::undecided)
            out_ += fmt::format("    # decimal: comma  # {}\n", say(words_, "inspect.block.decimal"_w));
    }

    const Inspection& inspection_;
    const words::Catalogue& words_;
    const std::string& zone_said_;
    std::string out_;
};

}  // namespace

std::string_view shape_id(importers::Shape shape) {
    switch (shape) {
        case importers::Shape::activity: return "activity";
        case importers::Shape::series: return "series";
        case importers::Shape::content: return "content";
        case importers::Shape::people: return "people";
    }
    return "";
}

std::string sources_block(const Inspection& inspection, const words::Catalogue& words, const std::string& zone_said) {
    Block block(inspection, words, zone_said);
    std::set<std::size_t> archives;
    bool any = false;
    for (const Inspected& source : inspection.sources) {
        if (!is_usable(source)) continue;
        if (!source.own_block && !archives.insert(source.files.front()).second) continue;
        block.add(source);
        any = true;
    }
    return any ? block.text() : "";
}

}  // namespace stamtafel::app
