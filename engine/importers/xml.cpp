// A document is surveyed once; its records are then read in units, each as a fragment inside the tags that were open
// before the first record. Where a unit ends is told by the record that begins behind it, so that a guess that cuts
// inside a text or a deeper element is seen by the unit before (join_units).
#include "engine/importers/xml.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/importers/date_order.hpp"
#include "engine/importers/xml_survey.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::size_t longest_text = std::size_t{16} << 20;  // what Text can hold

/// What every unit of a document needs to know.
struct Layout {
    /// A place inside a record: what is wanted of the element there and where its inner elements are.
    struct Node {
        std::vector<std::pair<std::string, std::size_t>> attributes;  ///< name → column
        std::vector<std::pair<std::string, std::size_t>> children;    ///< name → node
        std::vector<std::size_t> texts;                               ///< columns
    };
    std::vector<Node> nodes{1};  ///< the first is the record
    std::vector<std::size_t> own_text;
    std::vector<Name> names;  ///< by column
    std::vector<std::string> path;
    std::string opening;
    std::string_view tag;  ///< "<row"
    RowSettings settings;
    std::function<void(Record&, RowBuilder&)> each;

    [[nodiscard]] std::size_t child(std::size_t node, std::string_view name) const {
        for (const auto& [known, index] : nodes[node].children)
            if (known == name) return index;
        return 0;
    }
    void add(Name name, std::string_view path);
};

constexpr std::string_view ends_a_name = " \t\r\n/>";

/// "<row" of "<row Id=…"
std::string_view tag_at(std::string_view bytes, std::size_t at) {
    const std::string_view rest = bytes.substr(at);
    return rest.substr(0, rest.find_first_of(ends_a_name));
}

std::string_view without_prefix(std::string_view name) { return name.substr(name.rfind(':') + 1); }

void Layout::add(Name name, std::string_view path_to) {
    const std::size_t column = names.size();
    names.push_back(name);
    const std::vector<std::string_view> steps = steps_of(path_to);
    if (steps.empty()) own_text.push_back(column);
    std::size_t node = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool last = i + 1 == steps.size();
        const bool attribute = steps[i].starts_with('@');
        const std::string step(without_prefix(attribute ? steps[i].substr(1) : steps[i]));
        if (last) nodes[node].attributes.emplace_back(step, column);
        if (last && attribute) break;
        std::size_t next = child(node, step);
        if (next == 0) {
            next = nodes.size();
            nodes[node].children.emplace_back(step, next);
            nodes.emplace_back();
        }
        if (last) nodes[next].texts.push_back(column);
        node = next;
    }
}

/// Reads the records that begin in a unit and hands over the texts of their columns.
class RecordReader : public XmlHandler {
  public:
    /// Looks at a record; false: no more is wanted.
    using Take = std::function<bool(const std::vector<std::string>& texts, std::string_view raw)>;

    RecordReader(std::string_view bytes, const Layout& layout, Unit unit, Take take)
        : bytes_(bytes),
          layout_(layout),
          unit_(unit),
          take_(std::move(take)),
          end_(bytes.size()),
          texts_(layout.names.size()),
          reader_(*this, XmlEncoding::utf8) {}

    void read() {
        if (reader_.feed(layout_.opening) && reader_.feed(bytes_.substr(unit_.begin))) (void)reader_.finish();
    }

    /// Where the first record behind the unit begins.
    [[nodiscard]] std::size_t end_of_unit() const { return end_; }
    [[nodiscard]] XmlProblem problem() const { return reader_.problem(); }
    [[nodiscard]] std::size_t place_of_problem() const { return std::min(place(reader_.at()), bytes_.size()); }
    /// The record that the problem spoilt, as far as it goes; empty when it lies between records.
    [[nodiscard]] std::string_view broken_record() const;

    void start(std::string_view name, const Attributes& attributes) override {
        ++depth_;
        if (in_record_) return enter(name, attributes);
        if (on_path_ + 1 != depth_ || on_path_ == layout_.path.size() || layout_.path[on_path_] != name) return;
        if (++on_path_ == layout_.path.size()) begin_record(attributes);
    }

    void end(std::string_view) override {
        if (in_record_ && depth_ == layout_.path.size()) return end_record();
        if (in_record_) way_.pop_back();
        on_path_ = std::min(on_path_, depth_ - 1);
        --depth_;
    }

    void text(std::string_view piece) override {
        if (!in_record_) return;
        if (way_.size() == 1) append(layout_.own_text, piece);
        for (const std::size_t node : way_)
            if (node != 0) append(layout_.nodes[node].texts, piece);
    }

  private:
    [[nodiscard]] std::size_t place(std::size_t fed) const {
        return unit_.begin + fed - std::min(fed, layout_.opening.size());
    }

    void begin_record(const Attributes& attributes) {
        begin_ = place(reader_.at());
        if (begin_ >= unit_.end) {
            end_ = begin_;
            return reader_.stop();
        }
        in_record_ = true;
        for (std::string& text : texts_) text.clear();
        way_.assign(1, 0);
        take_attributes(0, attributes);
    }

    void end_record() {
        in_record_ = false;
        --on_path_, --depth_;
        done_ = place(reader_.behind());
        if (!take_(texts_, bytes_.substr(begin_, done_ - begin_))) reader_.stop();
    }

    /// An element inside a record; those below one that nobody asked for are passed over.
    void enter(std::string_view name, const Attributes& attributes) {
        const bool known = way_.size() == 1 || way_.back() != 0;
        const std::size_t node = known ? layout_.child(way_.back(), name) : 0;
        way_.push_back(node);
        if (node == 0) return;
        for (const std::size_t column : layout_.nodes[node].texts)
            if (!texts_[column].empty()) texts_[column] += ',';
        take_attributes(node, attributes);
    }

    void take_attributes(std::size_t node, const Attributes& attributes) {
        if (layout_.nodes[node].attributes.empty()) return;
        attributes.for_each([&](std::string_view name, std::string_view value) {
            for (const auto& [wanted, column] : layout_.nodes[node].attributes) {
                if (wanted != name) continue;
                if (!texts_[column].empty()) texts_[column] += ',';
                texts_[column] += value;
            }
        });
    }

    void append(const std::vector<std::size_t>& columns, std::string_view piece) {
        for (const std::size_t column : columns) {
            if (texts_[column].size() + piece.size() > longest_text) return reader_.refuse(XmlProblem::too_long);
            texts_[column] += piece;
        }
    }

    std::string_view bytes_;
    const Layout& layout_;
    Unit unit_;
    Take take_;
    std::size_t end_, begin_ = 0, done_ = 0;
    std::size_t depth_ = 0, on_path_ = 0;  ///< open elements; how many of them lead to the records
    bool in_record_ = false;
    std::vector<std::size_t> way_;  ///< nodes from the record down to the open element
    std::vector<std::string> texts_;
    XmlReader reader_;
};

std::string_view RecordReader::broken_record() const {
    const std::size_t at = place_of_problem();
    if (in_record_) return bytes_.substr(begin_, at - begin_);
    const std::size_t tag = bytes_.rfind('<', at);
    if (tag == bytes_.npos || tag < std::max(done_, unit_.begin)) return {};
    return tag_at(bytes_, tag) == layout_.tag ? bytes_.substr(tag) : std::string_view{};
}

/// Lines as number_lines() counts them.
std::size_t line_at(std::string_view bytes, std::size_t place) {
    const char ends = bytes.find('\n') == bytes.npos ? '\r' : '\n';
    const std::string_view before = bytes.substr(0, place);
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), ends));
}

void say_broken(const File& file, XmlProblem problem, std::size_t place, base::Diagnostics& diagnostics) {
    diagnostics.add({base::Code::document_broken,
                     {std::string(file.name), std::to_string(line_at(file.bytes, place)), words_of(problem)}},
                    file.spec.place);
}

Imported read_rows(const File& file, const Layout& layout, Unit unit) {
    RowBuilder rows(file, layout.settings);
    RecordReader reader(file.bytes, layout, unit, [&](const std::vector<std::string>& texts, std::string_view raw) {
        Record record;
        for (std::size_t i = 0; i < texts.size(); ++i) record.cells[layout.names[i]] = texts[i];
        record.raw = raw;
        layout.each ? layout.each(record, rows) : rows.add(record);
        return true;
    });
    reader.read();
    const bool broken = reader.problem() != XmlProblem::none;
    if (broken && !reader.broken_record().empty())
        rows.reject(activity::RejectReason::bad_record, "", reader.broken_record());
    Imported imported = rows.finish();
    imported.end = reader.end_of_unit();
    if (broken) say_broken(file, reader.problem(), reader.place_of_problem(), imported.diagnostics);
    return imported;
}

/// The first place from `at` on where the tag of a record seems to begin.
std::size_t record_from(std::string_view bytes, std::string_view tag, std::size_t at) {
    while (!tag.empty() && (at = bytes.find(tag, at)) != bytes.npos) {
        const std::size_t behind = at + tag.size();
        if (behind < bytes.size() && ends_a_name.find(bytes[behind]) != ends_a_name.npos) return at;
        at = behind;
    }
    return bytes.size();
}

/// The order of day and month in the column `at`, as far as its values show one.
ShownOrder find_order(const File& file, const Layout& layout, std::size_t body) {
    const auto at = std::find(layout.names.begin(), layout.names.end(), Name::at);
    if (at == layout.names.end()) return {};
    const auto column = static_cast<std::size_t>(at - layout.names.begin());
    OrderFinder finder;
    RecordReader(file.bytes, layout, {body, file.bytes.size()}, [&](const auto& texts, std::string_view) {
        return finder.see(texts[column]);
    }).read();
    return finder.shown();
}

struct WantedColumn {
    Name name;
    std::string_view path;
    bool required;  ///< without it a mapping is a mistake; others may be rare attributes that the first records lack
    base::Place place;
};

std::vector<WantedColumn> wanted_columns(const Spec& spec, const XmlTable& table) {
    std::vector<WantedColumn> wanted;
    for (const KnownColumn& column : table.columns)
        wanted.push_back({column.name, column.header, column.required, spec.place});
    if (!table.columns.empty()) return wanted;
    for (const ColumnName& column : spec.columns) {
        const auto name = name_of_field(column.field);
        if (!name) continue;  // check has said so
        const bool required = *name == Name::at || *name == Name::id || *name == Name::author || *name == Name::text;
        wanted.push_back({*name, column.header, required, column.place});
    }
    return wanted;
}

void say_missing(const File& file, std::string_view wanted, const std::vector<std::string>& there, base::Place place,
                 base::Diagnostics& diagnostics) {
    const std::vector<std::string_view> names(there.begin(), there.end());
    diagnostics.add({base::Code::column_missing,
                     {std::string(file.name), std::string(wanted),
                      std::string(base::closest(wanted, names).value_or("")), base::join(names, ", ")}},
                    place);
}

/// "author.@ns:name" as the survey names it.
std::string plain_path(std::string_view path) {
    std::string out;
    for (std::string_view step : steps_of(path)) {
        if (step.starts_with('@')) step.remove_prefix(1);
        out.append(out.empty() ? "" : ".").append(without_prefix(step));
    }
    return out;
}

/// What a row cannot do without must be named.
void say_unnamed(const File& file, const XmlSurvey& survey, NameSet present, base::Diagnostics& diagnostics) {
    const Name needed = file.spec.shape == Shape::people ? Name::author : Name::at;
    if (present.has(needed)) return;
    const std::vector<std::string_view> names(survey.columns.begin(), survey.columns.end());
    diagnostics.add({base::Code::column_not_recognised,
                     {std::string(file.name), std::string(word_of(needed)), base::join(names, ", ")}},
                    file.spec.place);
}

void map_columns(const File& file, const XmlTable& table, const XmlSurvey& survey, Layout& layout,
                 base::Diagnostics& diagnostics) {
    for (const WantedColumn& column : wanted_columns(file.spec, table)) {
        const std::string path = plain_path(column.path);
        const auto seen = std::find(survey.columns.begin(), survey.columns.end(), path);
        if (column.required && !path.empty() && seen == survey.columns.end())
            say_missing(file, column.path, survey.columns, column.place, diagnostics);
        layout.settings.present.add(column.name);
        layout.add(column.name, column.path);
    }
    layout.settings.present.bits |= table.adds.bits;
    if (table.columns.empty()) say_unnamed(file, survey, layout.settings.present, diagnostics);
}

}  // namespace

Opened open_xml_table(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics,
                      const XmlTable& table) {
    const std::string_view records = !table.records.empty() ? table.records : std::string_view(file.spec.records);
    const XmlSurvey survey = survey_xml(file.bytes, records);
    const std::size_t before = diagnostics.list.size();
    auto layout = std::make_shared<Layout>();
    layout->settings = table.settings;
    if (table.columns.empty()) layout->settings.shape = file.spec.shape;
    layout->settings.metric = file.spec.metric;
    if (survey.path.empty() && survey.problem != XmlProblem::none)
        say_broken(file, survey.problem, survey.place, diagnostics);
    else if (survey.path.empty() && table.records.empty() && !records.empty())
        say_missing(file, records, survey.elements, file.spec.place, diagnostics);
    else if (!survey.path.empty())
        map_columns(file, table, survey, *layout, diagnostics);
    if (diagnostics.list.size() != before) return {};
    layout->path = survey.path;
    layout->opening = survey.opening;
    layout->tag = tag_at(file.bytes, survey.body);
    layout->each = table.each;

    Opened opened;
    opened.body = survey.body;
    opened.order = file.spec.dates;
    if (table.columns.empty() && file.spec.dates == DateOrder::unknown) {
        const ShownOrder shown = find_order(file, *layout, survey.body);
        opened.order = shown.order;
        opened.doubtful_date = shown.doubtful;
    }
    quality.dates = name_of(opened.order);
    layout->settings.order = opened.order;
    layout->settings.decimal = file.spec.decimal;
    opened.read = [file, layout](Unit unit) { return read_rows(file, *layout, unit); };
    opened.record_from = [bytes = file.bytes, tag = layout->tag](std::size_t at) {
        return record_from(bytes, tag, at);
    };
    return opened;
}

}  // namespace stamtafel::importers
