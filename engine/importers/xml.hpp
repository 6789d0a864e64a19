// XML documents as a source: elements that are records, their attributes and inner elements as columns. An XML format
// is its columns and, when its records need more than that, a function that looks at each of them.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "engine/importers/importer.hpp"
#include "engine/importers/rows.hpp"
#include "engine/importers/tabular.hpp"

namespace stamtafel::importers {

/// What an XML format adds to `xml`. All views are of constants.
///
/// The header of a column is a path from the record down, its steps with dots between them: "id" or "author.name" is
/// an attribute or an element, "@id" or "author.@id" an attribute, "." the record's own text. An element that comes
/// more than once gives its texts with commas between them. Prefixes of namespaces do not count.
struct XmlTable {
    std::span<const KnownColumn> columns;  ///< empty: `columns:` of the playbook
    /// Path of the elements that are records, as far from the root as wanted: "posts.row" or "row". Empty: `records:`
    /// of the playbook, else the elements that come most often inside the first container.
    std::string_view records;
    RowSettings settings;  ///< without present, order and decimal
    NameSet adds;          ///< columns that `each` fills in besides
    /// Looks at each record before it is added, and may add others beside it; empty: it is added as it stands.
    std::function<void(Record& record, RowBuilder& rows)> each;
};

/// The records of a document up to its end, or up to where it is broken: that is a diagnostic with the line, and the
/// record that is broken is a reject.
[[nodiscard]] Opened open_xml_table(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics,
                                    const XmlTable& table);

}  // namespace stamtafel::importers
