// The page for a first meeting, made of exports alone: what is in the files, is it a community, who carries it, what
// cannot be measured and which export would help.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// Files that one source of a playbook can name together; words in the report's language.
struct ScannedSource {
    std::string files;    ///< "exports/forum-*.json, 12 files"
    std::string form;     ///< what they are
    std::string channel;  ///< as proposed; several are listed
    std::string period;   ///< empty: no moment was read
    std::uint64_t rows = 0, rejected = 0;
    std::uint64_t skipped = 0, duplicates = 0;  ///< of the rows: no activity, such as votes; said twice
    std::uint64_t accounts = 0, brand_rows = 0;
    std::vector<std::string> remarks;  ///< what a reader should know
};

/// A file that gave nothing.
struct UnreadFile {
    std::string name, why, remedy;
};

/// Rows of a source that could not be used for one reason.
struct UnusableRows {
    std::size_t source = 0;  ///< index into Scanned::sources
    std::string column;      ///< as the export calls it; empty: the whole row
    std::string reason;
    std::uint64_t rows = 0;
    std::uint64_t line = 0;  ///< of the first
    std::string example;     ///< what stood there: for the team alone
};

/// Why the figures on members are about these days.
enum class PeriodReason : std::uint8_t {
    asked,      ///< somebody named them
    quarter,    ///< three whole months show a community better than one
    year,       ///< in three months too few members take part
    month,      ///< the last whole month, with one before it: the exports hold no longer to compare with
    all_days,   ///< too few days or members for whole months: every day that the exports cover
    last_year,  ///< few members in any of these: the year to the last day
    nothing,    ///< no activity: no days
};

struct Scanned {
    std::string name;  ///< of what was looked at
    std::vector<ScannedSource> sources;
    std::vector<UnreadFile> unread;
    std::vector<UnusableRows> unusable;
    std::string block;  ///< `sources:` for a playbook, as YAML; empty: nothing can be read
    PeriodReason reason = PeriodReason::nothing;
    std::uint64_t stray_rows = 0;         ///< on days outside what the exports cover
    std::optional<base::Day> stray_from;  ///< the first of those
};

/// What a page is made of.
struct ScanPage {
    const words::Catalogue& catalogue;
    const Scanned& scanned;
    const Material* material;  ///< the exports evaluated under a first playbook; nullptr: they hold nobody's activity
    std::string_view version;
    model::Edition edition;
};

/// The page of an edition, with the definitions of the words on it. Names people in that of the team only.
[[nodiscard]] model::Report compose_scan(const ScanPage& page);

}  // namespace stamtafel::compose
