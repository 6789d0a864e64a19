// What `inspect` says of its findings: remarks and the block for the playbook. Finds nothing out itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/app/inspection.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// Something a reader should know about a source.
struct Remark {
    std::string_view id;  ///< stable, for machines
    words::Key words;
    std::int64_t n = 0;
    std::string what;
};

[[nodiscard]] std::vector<Remark> remarks_on(const Inspection& inspection, const Inspected& source);
[[nodiscard]] std::string said(const words::Catalogue& words, const Remark& remark);

/// Whether the block may name the source: it was read and gave rows.
[[nodiscard]] bool is_usable(const Inspected& source);

/// "csv: a table, one row a message or post; packed with gzip"
[[nodiscard]] std::string form_in_words(const Inspection& inspection, const Inspected& source,
                                        const words::Catalogue& words);
/// "exports/forum-*.csv (4 files, 1.2 MB)"
[[nodiscard]] std::string files_in_words(const Inspection& inspection, const Inspected& source,
                                         const words::Catalogue& words);
[[nodiscard]] std::string size_in_words(const words::Catalogue& words, std::uint64_t bytes);
/// From the first local day to the last.
[[nodiscard]] std::string days_in_words(const Inspection& inspection, const words::Catalogue& words,
                                        base::Instant first, base::Instant last);

/// Prints what was found out about one source.
void print_source(const Inspection& inspection, const Inspected& source, const words::Catalogue& words);

/// As a playbook writes it.
[[nodiscard]] std::string_view shape_id(importers::Shape shape);

/// "sources:" with a block for each source that was read, as `report` accepts it. `zone_said`: the zone that was asked
/// for, empty when none was.
[[nodiscard]] std::string sources_block(const Inspection& inspection, const words::Catalogue& words,
                                        const std::string& zone_said);

}  // namespace stamtafel::app
