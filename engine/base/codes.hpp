// THE table of diagnostic codes: one row a code, in the order of the enum (checked at compile time).
// A row gives severity, text and remedy in English and Dutch; docs/diagnostics.md and tests/errors follow it.
// Adding a code: an enumerator here, its row at the same place in codes.cpp, a folder in tests/errors.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace stamtafel::base {

enum class Severity : std::uint8_t { note, warning, error };

enum class Code : std::uint16_t {
    // written forms
    bad_date,
    bad_duration,
    bare_number,
    bad_money,
    bad_share,
    bad_time_of_day,
    bad_number,
    // calendar
    unknown_zone,
    no_zone_files,
    bad_period,
    // data
    file_not_found,
    file_unreadable,
    file_outside_root,
    file_too_large,
    column_missing,
    row_rejected,
    format_not_readable_yet,
    source_empty,
    too_many_rejected,
    output_unwritable,

    the_end,  ///< no code: counts them, stays last
};

struct CodeRow {
    Code code;
    std::string_view id;  ///< stable name, e.g. "unknown-key"; names the folder in tests/errors
    Severity severity;
    std::string_view text_en, remedy_en;  ///< with {0} {1} … for the arguments, named in a comment at the row
    std::string_view text_nl, remedy_nl;
};

[[nodiscard]] std::span<const CodeRow> code_table();
[[nodiscard]] const CodeRow& row_of(Code code);

}  // namespace stamtafel::base
