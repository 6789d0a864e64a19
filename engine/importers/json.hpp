// JSON files as a source: lines, lists, documents that hold the records under a path; columns by dotted paths, as the
// playbook or the format maps them. A JSON format is its columns and, when its records need more than that, a function
// that looks at each of them.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "engine/importers/importer.hpp"
#include "engine/importers/rows.hpp"
#include "engine/importers/tabular.hpp"

namespace stamtafel::importers {

/// What a JSON format adds to `json`. All views are of constants.
struct JsonTable {
    std::span<const KnownColumn> columns;  ///< header: the path in the record; empty: `columns:` of the playbook
    /// Where the records stand; the first under which there is something counts. Empty, or none: `records:` of the
    /// playbook, or the values of the file themselves.
    std::span<const std::string_view> records;
    NameSet made;  ///< cells that `each` makes beside the columns
    bool ids_per_room = false;
    activity::Kind root = activity::Kind::post, reply = activity::Kind::comment;
    /// As Table::each. Kind and flags come in empty.
    std::function<void(Record& record, RowBuilder& rows)> each;
};

/// A line or a record that is no whole JSON object is rejected and reading goes on behind it; a document that cannot
/// be followed to its end is a diagnostic, and what stood before the break is read.
[[nodiscard]] Opened open_json(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics,
                               const JsonTable& table);

/// Whether the head of a file is JSON: lines of objects, or a document that begins with an object or a list of them.
[[nodiscard]] bool looks_like_json(std::string_view head);
/// Whether it is JSON, one object a line.
[[nodiscard]] bool looks_like_json_lines(std::string_view head);
/// Whether all of these keys are written somewhere in the head of a JSON file.
[[nodiscard]] bool has_keys(std::string_view head, std::span<const std::string_view> keys);

}  // namespace stamtafel::importers
