// One function a group of remarks; each says what was found and, where there is something to do, what.
#include <algorithm>
#include <array>

#include "engine/app/inspection_words.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

using importers::ValueKind;
using words::operator""_w;

using Remarks = std::vector<Remark>;

void add_count(Remarks& out, std::string_view id, words::Key key, std::uint64_t n) {
    if (n > 0) out.push_back({id, key, static_cast<std::int64_t>(n), ""});
}

void add_text(Remarks& out, std::string_view id, words::Key key, std::string what) {
    if (!what.empty()) out.push_back({id, key, 0, std::move(what)});
}

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 8;
    std::string all;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) all += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most ? all + ", …" : all;
}

void on_the_table(const Inspected& source, Remarks& out) {
    if (!source.delimited) return;
    const importers::Dialect& dialect = source.dialect;
    add_count(out, "title_lines", "inspect.remark.title_lines"_w, dialect.preamble);
    add_count(out, "totals_rows", "inspect.remark.totals_rows"_w, dialect.totals_rows);
    if (dialect.trailing_delimiter) out.push_back({"trailing_delimiter", "inspect.remark.trailing"_w, 0, ""});
    if (!dialect.has_header) out.push_back({"no_header", "inspect.remark.no_header"_w, 0, ""});
    if (dialect.line_end == importers::LineEnd::mixed)
        out.push_back({"mixed_line_ends", "inspect.remark.mixed"_w, 0, ""});
    add_text(out, "personal", "inspect.remark.personal"_w, listed(source.guess.personal));
}

void on_columns(const Inspected& source, Remarks& out) {
    std::vector<std::string> spoilt;
    std::vector<std::string> undecided;
    const auto decimal = importers::decimal_of_table(source.looks);
    for (const importers::ColumnLook& look : source.looks) {
        if (look.kind == ValueKind::spoilt_id) spoilt.push_back(look.header);
        if (look.decimal == importers::DecimalLook::undecided && decimal == importers::DecimalLook::undecided)
            undecided.push_back(look.header);
    }
    add_text(out, "spoilt_ids", "inspect.remark.spoilt_ids"_w, listed(spoilt));
    add_text(out, "decimal_undecided", "inspect.remark.decimal_undecided"_w, listed(undecided));
}

void on_times(const Inspection& inspection, const Inspected& source, Remarks& out) {
    add_text(out, "dates_undecided", "inspect.remark.dates_undecided"_w, source.doubtful_date);
    if (const importers::ColumnLook* at = time_column(source); at != nullptr) {
        if (at->time.zoned)
            out.push_back({"zoned", "inspect.remark.zoned"_w, 0, ""});
        else
            add_text(out, "no_offset", "inspect.remark.no_offset"_w, inspection.zone.name);
    }
    if (source.evidence.grain == importers::TimeGrain::minute)
        out.push_back({"minute_stamps", "inspect.remark.minutes"_w, 0, ""});
    if (source.evidence.grain == importers::TimeGrain::day && source.evidence.shape == importers::Shape::activity)
        out.push_back({"day_stamps", "inspect.remark.days"_w, 0, ""});
    std::uint64_t overlap = 0;
    std::uint64_t gap = 0;
    for (const activity::FileQuality& file : source.quality.files) overlap += file.zone_overlap, gap += file.zone_gap;
    add_count(out, "zone_overlap", "inspect.remark.overlap"_w, overlap);
    add_count(out, "zone_gap", "inspect.remark.gap"_w, gap);
    add_count(out, "isolated", "inspect.remark.isolated"_w, source.quality.isolated);
}

void on_rows(const Inspected& source, Remarks& out) {
    if (source.evidence.shape != importers::Shape::activity || source.quality.activities == 0) return;
    if (!source.evidence.has(importers::Name::id)) out.push_back({"no_ids", "inspect.remark.no_ids"_w, 0, ""});
    add_count(out, "duplicates", "inspect.remark.duplicates"_w, source.quality.duplicates);
    add_count(out, "orphans", "inspect.remark.orphans"_w, source.quality.orphans);
    add_count(out, "answers_missing", "inspect.remark.answers_missing"_w, source.quality.answers_missing);
    if (source.evidence.flat) out.push_back({"flat", "inspect.remark.flat"_w, 0, ""});
}

struct SheetQuirk {
    std::string_view said;  ///< by the reader of workbooks
    std::string_view id;
    words::Key words;
};
constexpr std::array<SheetQuirk, 6> sheet_quirks{{
    {"1904 dates", "dates_1904", "inspect.sheet.dates_1904"_w},
    {"merged cells", "merged_cells", "inspect.sheet.merged"_w},
    {"hidden rows", "hidden_rows", "inspect.sheet.hidden_rows"_w},
    {"error values", "error_values", "inspect.sheet.errors"_w},
    {"formulas without a value", "formulas", "inspect.sheet.formulas"_w},
    {"rows of different width", "ragged", "inspect.sheet.ragged"_w},
}};

void on_workbooks(const Inspection& inspection, const Inspected& source, Remarks& out) {
    const GivenFile& file = inspection.files[source.files.front()];
    if (file.sheets.size() > 1) add_text(out, "sheets", "inspect.remark.sheets"_w, listed(file.sheets));
    add_text(out, "hidden_sheets", "inspect.remark.hidden_sheets"_w, listed(file.hidden_sheets));
    for (const SheetQuirk& quirk : sheet_quirks)
        if (file.sheet_quirks.find(quirk.said) != std::string::npos) out.push_back({quirk.id, quirk.words, 0, ""});
}

}  // namespace

bool is_usable(const Inspected& source) {
    return !source.problem && source.rows() > source.quality.rejects.size() + source.skipped();
}

std::vector<Remark> remarks_on(const Inspection& inspection, const Inspected& source) {
    Remarks out;
    on_workbooks(inspection, source, out);
    on_the_table(source, out);
    on_times(inspection, source, out);
    on_columns(source, out);
    on_rows(source, out);
    if (!source.own_block) out.push_back({"mixed_archive", "inspect.remark.mixed_archive"_w, 0, ""});
    return out;
}

std::string said(const words::Catalogue& words, const Remark& remark) {
    return say(words, remark.words, {{"n", remark.n}, {"what", base::harmless(remark.what)}});
}

}  // namespace stamtafel::app
