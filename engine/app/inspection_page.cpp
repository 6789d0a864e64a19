// One source as a person reads it, from its name down to what can be measured with it.
#include <algorithm>

#include <fmt/format.h>

#include "engine/app/inspection_json.hpp"
#include "engine/app/inspection_words.hpp"
#include "engine/base/text.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::app {
namespace {

using importers::ValueKind;
using words::operator""_w;
using words::say;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Every function a part of the page, from top to bottom.
class Page {
  public:
    Page(const Inspection& inspection, const words::Catalogue& words) : inspection_(inspection), words_(words) {}

    void print(const Inspected& source) const {
        print_title(source);
        if (source.problem) return print_problem_of(source);
        line("inspect.label.format"_w, form_in_words(inspection_, source, words_));
        if (source.delimited) line("inspect.label.written"_w, written(source));
        line("inspect.label.rows"_w, rows_of(source));
        print_rejects(source);
        print_period(source);
        if (source.delimited) print_columns(source);
        print_remarks(source);
        if (is_usable(source)) print_measurable(source);
    }

  private:
    [[nodiscard]] std::string count(std::uint64_t n) const {
        return words::count(words_, static_cast<std::int64_t>(n));
    }
    [[nodiscard]] std::string size(std::uint64_t bytes) const { return size_in_words(words_, bytes); }
    [[nodiscard]] std::string days(base::Instant first, base::Instant last) const {
        return days_in_words(inspection_, words_, first, last);
    }

    void line(words::Key label, const std::string& text) const {
        constexpr std::size_t width = 12;
        const std::string name = say(words_, label);
        const std::size_t used = base::display_width(name);
        fmt::print("  {}{} {}\n", name, std::string(used < width ? width - used : 0, ' '), text);
    }

    void print_title(const Inspected& source) const {
        constexpr std::size_t most = 8;
        fmt::print("{}\n", base::harmless(files_in_words(inspection_, source, words_)));
        if (source.inputs.size() == 1) return;
        for (std::size_t k = 0; k < std::min(most, source.inputs.size()); ++k) print_file(source, k);
        if (source.inputs.size() > most)
            fmt::print("    {}\n", say(words_, "inspect.more_files"_w, {{"n", source.inputs.size() - most}}));
    }

    void print_file(const Inspected& source, std::size_t k) const {
        const Input& input = inspection_.inputs.list[source.inputs[k]];
        std::string period;
        if (k < source.quality.files.size()) {
            const activity::FileQuality& file = source.quality.files[k];
            period = ", " + say(words_, "inspect.rows_read"_w, {{"n", file.rows}});
            if (file.first && file.last) period += ", " + days(*file.first, *file.last);
        }
        fmt::print("    {} ({}{})\n", base::harmless(input.name), size(input.quality.bytes), period);
    }

    void print_problem_of(const Inspected& source) const {
        const bool unknown = source.problem->code == base::Code::column_not_recognised;
        const std::string message = base::harmless(base::message(*source.problem, words_.language));
        if (unknown && source.delimited)
            fmt::print("  {}\n", source.spec.shape == importers::Shape::people ? say(words_, "inspect.no_account"_w)
                                                                               : say(words_, "inspect.no_moment"_w));
        else
            fmt::print("  {}\n  {}\n", message,
                       unknown ? say(words_, "inspect.advice.records"_w)
                               : base::harmless(base::remedy(*source.problem, words_.language)));
        if (source.delimited) print_columns(source);
        fmt::print("\n");
    }

    [[nodiscard]] std::string delimiter_of(char delimiter) const {
        switch (delimiter) {
            case ',': return say(words_, "inspect.delimiter.comma"_w);
            case ';': return say(words_, "inspect.delimiter.semicolon"_w);
            case '\t': return say(words_, "inspect.delimiter.tab"_w);
            default: return say(words_, "inspect.delimiter.sign"_w, {{"sign", std::string(1, delimiter)}});
        }
    }

    [[nodiscard]] std::string encoding_of(const Inspected& source) const {
        const std::string& id = source.quality.files.front().encoding;
        if (id == "utf-8-bom") return say(words_, "inspect.encoding.marked"_w);
        if (id == "windows-1252") return "Windows-1252";
        if (id == "latin-9") return "Latin-9";
        if (id == "utf-16-le" || id == "utf-16-be") return "UTF-16";
        return "UTF-8";
    }

    [[nodiscard]] std::string_view line_end_of(const Inspected& source) const {
        switch (source.dialect.line_end) {
            case importers::LineEnd::lf: return "LF";
            case importers::LineEnd::crlf: return "CRLF";
            case importers::LineEnd::cr: return "CR";
            case importers::LineEnd::cr_cr_lf: return "CR CR LF";
            case importers::LineEnd::mixed: break;
        }
        return "";
    }

    /// "Windows-1252, columns parted by semicolons, lines end in CRLF, decimal comma"; a sheet has no such signs.
    [[nodiscard]] std::string written(const Inspected& source) const {
        std::string text;
        if (!inspection_.inputs.list[source.inputs.front()].sheet) {
            text = encoding_of(source) + ", " + delimiter_of(source.dialect.delimiter);
            const std::string_view ends = line_end_of(source);
            if (!ends.empty()) text += ", " + say(words_, "inspect.line_end"_w, {{"sign", ends}});
        } else {
            text = say(words_, "inspect.cells"_w);
        }
        const auto decimal = importers::decimal_of_table(source.looks);
        if (decimal == importers::DecimalLook::comma) text += ", " + say(words_, "inspect.decimal.comma"_w);
        if (decimal == importers::DecimalLook::point) text += ", " + say(words_, "inspect.decimal.point"_w);
        return text;
    }

    [[nodiscard]] std::string rows_of(const Inspected& source) const {
        const std::uint64_t rows = source.rows();
        const std::uint64_t rejected = source.quality.rejects.size();
        std::string text = say(words_, "inspect.rows_read"_w, {{"n", rows}});
        if (rejected > 0)
            text += ", " +
                    say(words_, "inspect.rows_rejected"_w,
                        {{"n", rejected},
                         {"share", words::share(words_, static_cast<double>(rejected) / static_cast<double>(rows))}});
        if (source.skipped() > 0) text += ", " + say(words_, "inspect.rows_skipped"_w, {{"n", source.skipped()}});
        if (source.evidence.shape == importers::Shape::activity && source.quality.authors > 0)
            text += "; " + say(words_, "inspect.authors"_w, {{"n", source.quality.authors}});
        if (source.brand_rows > 0) text += ", " + say(words_, "inspect.brand_rows"_w, {{"n", source.brand_rows}});
        return text;
    }

    [[nodiscard]] std::string reason_of(activity::RejectReason reason) const {
        switch (reason) {
            case activity::RejectReason::no_time: return say(words_, "inspect.reject.no_time"_w);
            case activity::RejectReason::bad_time: return say(words_, "inspect.reject.bad_time"_w);
            case activity::RejectReason::wrong_columns: return say(words_, "inspect.reject.wrong_columns"_w);
            case activity::RejectReason::unknown_channel: return say(words_, "inspect.reject.unknown_channel"_w);
            case activity::RejectReason::bad_value: return say(words_, "inspect.reject.bad_value"_w);
            case activity::RejectReason::no_id: return say(words_, "inspect.reject.no_id"_w);
            case activity::RejectReason::spoilt_id: return say(words_, "inspect.reject.spoilt_id"_w);
            case activity::RejectReason::bad_record: return say(words_, "inspect.reject.bad_record"_w);
        }
        return "";
    }

    void print_rejects(const Inspected& source) const {
        for (const RejectGroup& group : reject_groups(inspection_, source)) {
            std::string text = fmt::format("{} × {}", count(group.count), reason_of(group.reason));
            if (!group.column.empty()) text += " (" + group.column + ")";
            const std::string place = source.inputs.size() > 1 ? group.file + ", " : "";
            text += fmt::format("; {}{}", base::harmless(place),
                                say(words_, "inspect.at_line"_w, {{"line", fmt::format("{}", group.line)}}));
            if (!group.value.empty()) text += fmt::format(": \"{}\"", shortened(group.value, 40));
            fmt::print("{}{}\n", std::string(17, ' '), text);
        }
    }

    void print_period(const Inspected& source) const {
        if (source.first && source.last) line("inspect.label.period"_w, days(*source.first, *source.last));
        const importers::ColumnLook* at = time_column(source);
        if (at == nullptr) return;
        std::string text = layout_in_words(at->time.layout);
        if (at->time.order == importers::DateOrder::day_first) text += ", " + say(words_, "inspect.day_first"_w);
        if (at->time.order == importers::DateOrder::month_first) text += ", " + say(words_, "inspect.month_first"_w);
        line("inspect.label.dates"_w, text);
    }

    [[nodiscard]] std::string layout_in_words(const std::string& layout) const {
        if (layout.starts_with("words")) return say(words_, "inspect.date_words"_w);
        std::string text = replaced(layout, "YY", say(words_, "inspect.layout.years"_w));
        text = replaced(text, "hh", say(words_, "inspect.layout.hours"_w));
        text = replaced(text, "Mon", say(words_, "inspect.layout.month"_w));
        return replaced(text, "zone", say(words_, "inspect.layout.zone"_w));
    }

    [[nodiscard]] std::string kind_of(const importers::ColumnLook& look) const {
        switch (look.kind) {
            case ValueKind::empty: return say(words_, "inspect.kind.empty"_w);
            case ValueKind::number: return say(words_, "inspect.kind.number"_w);
            case ValueKind::integer: return say(words_, "inspect.kind.integer"_w);
            case ValueKind::time: return say(words_, "inspect.kind.time"_w);
            case ValueKind::yes_no: return say(words_, "inspect.kind.yes_no"_w);
            case ValueKind::url: return say(words_, "inspect.kind.url"_w);
            case ValueKind::id: return say(words_, "inspect.kind.id"_w);
            case ValueKind::name: return say(words_, "inspect.kind.name"_w);
            case ValueKind::text: return say(words_, "inspect.kind.text"_w);
            case ValueKind::spoilt_id: return say(words_, "inspect.kind.spoilt_id"_w);
        }
        return "";
    }

    using Row = std::vector<std::string>;

    [[nodiscard]] Row column_row(const Inspected& source, const importers::ColumnLook& look) const {
        const bool personal = is_personal(source, look.header);
        std::string field = field_of(source, look.header);
        if (field.empty()) field = "–";
        std::string examples;
        for (const std::string& example : look.examples)
            examples += (examples.empty() ? "" : " · ") + shortened(example, 28);
        const std::string filled =
            look.rows == 0
                ? "–"
                : words::whole_share(words_, static_cast<double>(look.filled) / static_cast<double>(look.rows));
        if (personal) return {shortened(look.header, 32), "–", say(words_, "inspect.kind.personal"_w), filled, ""};
        return {shortened(look.header, 32), field, kind_of(look), filled, examples};
    }

    void print_columns(const Inspected& source) const {
        std::vector<Row> rows{{say(words_, "inspect.column"_w), say(words_, "inspect.field"_w),
                               say(words_, "inspect.values"_w), say(words_, "inspect.filled"_w),
                               say(words_, "inspect.examples"_w)}};
        for (const importers::ColumnLook& look : source.looks) rows.push_back(column_row(source, look));
        if (source.columns_known)
            for (Row& row : rows) row.erase(row.begin() + 1);
        std::vector<std::size_t> widths(rows.front().size(), 0);
        for (const Row& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], base::display_width(row[i]));
        fmt::print("\n");
        for (const Row& row : rows) {
            std::string text = "  ";
            for (std::size_t i = 0; i < row.size(); ++i)
                text += row[i] + std::string(widths[i] - base::display_width(row[i]) + 2, ' ');
            fmt::print("{}\n", text.substr(0, text.find_last_not_of(' ') + 1));
        }
    }

    void print_remarks(const Inspected& source) const {
        const std::vector<Remark> remarks = remarks_on(inspection_, source);
        if (remarks.empty()) return;
        fmt::print("\n  {}\n", say(words_, "inspect.label.remarks"_w));
        for (const Remark& remark : remarks) fmt::print("  - {}\n", said(words_, remark));
    }

    /// Topics of one verdict; those with the same reason on one line.
    void print_verdict(const Inspected& source, compose::Measurable verdict) const {
        std::vector<std::pair<words::Key, std::string>> lines;
        for (const compose::Topic& topic : compose::topics()) {
            const compose::Assessed judged = topic.judge(source.evidence);
            if (judged.verdict != verdict) continue;
            const bool star = verdict != compose::Measurable::cannot && !compose::is_computed(topic);
            const std::string name = say(words_, topic.name) + (star ? "*" : "");
            const auto same = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
                return !line.first.name.empty() && line.first == judged.why;
            });
            if (same == lines.end())
                lines.emplace_back(judged.why, name);
            else
                same->second += "; " + name;
        }
        for (const auto& [why, names] : lines)
            fmt::print("  {} {}{}\n", sign_of(verdict), names, why.name.empty() ? "" : ": " + say(words_, why));
    }

    void print_measurable(const Inspected& source) const {
        fmt::print("\n  {}\n", say(words_, "inspect.label.measurable"_w));
        for (const compose::Measurable verdict :
             {compose::Measurable::can, compose::Measurable::partly, compose::Measurable::cannot})
            print_verdict(source, verdict);
        const bool later =
            std::any_of(compose::topics().begin(), compose::topics().end(), [&](const compose::Topic& topic) {
                return topic.judge(source.evidence).verdict != compose::Measurable::cannot &&
                       !compose::is_computed(topic);
            });
        if (later) fmt::print("  {}\n", say(words_, "inspect.not_computed"_w));
        fmt::print("\n");
    }

    static std::string_view sign_of(compose::Measurable verdict) {
        if (verdict == compose::Measurable::can) return "✓";
        return verdict == compose::Measurable::partly ? "~" : "✗";
    }

    const Inspection& inspection_;
    const words::Catalogue& words_;
};

}  // namespace

void print_source(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    Page(inspection, words).print(source);
}

}  // namespace stamtafel::app
