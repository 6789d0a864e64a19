// Which parts are read in which order; the parts themselves are in xlsx_parts.cpp and xlsx_sheet.cpp.
#include "engine/importers/xlsx.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "engine/base/scan.hpp"
#include "engine/importers/sax.hpp"
#include "engine/importers/xlsx_parts.hpp"
#include "engine/importers/xlsx_sheet.hpp"
#include "engine/importers/zip.hpp"

namespace stamtafel::importers {
namespace {

using base::Code;
using base::Problem;
using base::Result;

/// The members not read yet, by name in small letters: some writers mix the case.
using Parts = std::map<std::string, const ZipEntry*>;

Parts parts_of(const std::vector<ZipEntry>& directory) {
    Parts parts;
    for (const ZipEntry& entry : directory) parts.emplace(base::plain(entry.name), &entry);
    return parts;
}

/// Each part is read once, however often a hostile workbook refers to it. Nullptr: it is not there.
const ZipEntry* take(Parts& parts, std::string_view name) {
    const auto node = parts.extract(base::plain(name));
    return node.empty() ? nullptr : node.mapped();
}

Problem missing(std::string_view part) {
    return broken_archive(part, "a workbook needs this part, and it is not there",
                          "een werkmap heeft dit onderdeel nodig, en het is er niet");
}

/// Runs the handler over a part; `enough` stops it.
template <class Enough>
std::optional<Problem> read_part(const ZipEntry& part, XmlHandler& handler, Enough enough) {
    XmlReader reader(handler);
    const auto read = [&](std::string_view piece) { return reader.feed(piece) && !enough(); };
    if (auto done = unpack_entry(part, read); !done) return std::move(done.error());
    if (enough() || (reader.why().empty() && reader.finish())) return std::nullopt;
    return broken_archive(part.name, reader.why(), reader.why());
}

std::optional<Problem> read_part(const ZipEntry& part, XmlHandler& handler) {
    return read_part(part, handler, [] { return false; });
}

std::optional<Problem> read_needed(Parts& parts, std::string_view name, XmlHandler& handler) {
    const ZipEntry* part = take(parts, name);
    return part == nullptr ? missing(name) : read_part(*part, handler);
}

/// A part that a workbook may do without.
std::optional<Problem> read_optional(Parts& parts, std::string_view name, XmlHandler& handler) {
    const ZipEntry* part = take(parts, name);
    return part == nullptr ? std::nullopt : read_part(*part, handler);
}

/// What is read before the first sheet.
struct Workbook {
    WorkbookHandler book;
    RelationsHandler relations;
    SharedTextsHandler texts;
    StylesHandler styles;
};

std::optional<Problem> read_front(Parts& parts, Workbook& workbook) {
    if (auto problem = read_needed(parts, "xl/workbook.xml", workbook.book)) return problem;
    if (auto problem = read_needed(parts, "xl/_rels/workbook.xml.rels", workbook.relations)) return problem;
    const auto& relations = workbook.relations;
    if (auto problem = read_optional(parts, relations.part_of_kind("sharedStrings"), workbook.texts)) return problem;
    return read_optional(parts, relations.part_of_kind("styles"), workbook.styles);
}

Result<Sheet> read_sheet(const ZipEntry& entry, const Workbook& workbook, std::uint64_t most) {
    SheetHandler handler({workbook.texts.texts, workbook.styles.by_style, workbook.book.epoch, most, entry.name});
    auto problem = read_part(entry, handler, [&handler] { return handler.problem().has_value(); });
    if (handler.problem()) return tl::unexpected(*handler.problem());
    if (problem) return tl::unexpected(std::move(*problem));
    Sheet sheet;
    sheet.csv = handler.take_csv();
    sheet.quirks = handler.quirks();
    return sheet;
}

}  // namespace

Result<std::vector<Sheet>> read_workbook(std::string_view bytes, const Limits& limits) {
    if (wrapping_of(bytes) == Wrapping::ole) return base::fail(Code::archive_locked, "", "");
    const auto directory = zip_directory(bytes, limits);
    if (!directory) return tl::unexpected(directory.error());
    Parts parts = parts_of(*directory);
    Workbook workbook;
    if (auto problem = read_front(parts, workbook)) return tl::unexpected(std::move(*problem));

    std::uint64_t left = most_unpacked(bytes.size(), limits);
    std::vector<Sheet> sheets;
    for (auto& tab : workbook.book.tabs) {
        const auto relation = workbook.relations.by_id.find(tab.relation);
        if (relation == workbook.relations.by_id.end()) return tl::unexpected(missing(tab.name));
        if (relation->second.kind != "worksheet") continue;  // a chart, a macro
        const ZipEntry* part = take(parts, relation->second.part);
        if (part == nullptr) return tl::unexpected(missing(relation->second.part));
        auto sheet = read_sheet(*part, workbook, left);
        if (!sheet) return tl::unexpected(std::move(sheet.error()));
        left -= std::min<std::uint64_t>(left, sheet->csv.size());
        sheet->name = std::move(tab.name);
        sheet->hidden = tab.hidden;
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

}  // namespace stamtafel::importers
