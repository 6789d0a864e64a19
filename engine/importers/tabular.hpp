// Delimited files as a source: dialect, header, columns as the playbook or the format maps them. A tabular format is
// its columns and, when its rows need more than that, a function that looks at each record.
#pragma once

#include <span>
#include <string_view>

#include "engine/importers/importer.hpp"
#include "engine/importers/rows.hpp"

namespace stamtafel::importers {

/// A column that a format knows by itself; `header` may be spelled in any case.
struct KnownColumn {
    Name name;
    std::string_view header;
    bool required = false;
};

/// What a tabular format adds to `csv`. All views are of constants.
struct Table {
    std::span<const KnownColumn> columns;  ///< empty: `columns:` of the playbook
    char delimiter = 0;                    ///< 0: found out
    bool ids_are_floats = false;
    bool ids_per_room = false;
    activity::Kind root = activity::Kind::post, reply = activity::Kind::comment;
    NameSet adds;  ///< columns that `each` fills in besides
    /// Looks at each record before it is added, and may add others beside it; empty: it is added as it stands.
    std::function<void(Record& record, RowBuilder& rows)> each;
};

[[nodiscard]] Opened open_table(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics,
                                const Table& table);

/// "series", "content", "people"; anything else is an activity.
[[nodiscard]] Shape shape_named(std::string_view word);

/// Whether the first record of the head holds all these headers.
[[nodiscard]] bool has_headers(std::string_view head, std::span<const std::string_view> headers);

}  // namespace stamtafel::importers
