// Evidence as CSV after RFC 4180: commas, CRLF, quotes where needed, values by type and the same in every language.
//
// Begins with a byte order mark, without which Excel reads UTF-8 as Windows-1252. Only *texts* are guarded against
// being run as a formula: one that begins with = + - @, a tab or a carriage return gets a leading apostrophe;
// numbers, dates and durations are written as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/model/report.hpp"

namespace stamtafel::facts {

/// The byte order mark and the heads (Column::id, else the title).
[[nodiscard]] std::string csv_head(const std::vector<model::Column>& columns);

/// One record with its CRLF: counts and numbers plain, shares 0…1, durations in seconds, money as "250.00 EUR",
/// days 2026-10-31, moments 2026-10-31T14:05:00 (the community's clock); a missing value is empty.
void append_csv_row(std::string& out, const std::vector<model::Cell>& row);

[[nodiscard]] std::string render_csv(const model::Table& table);

/// A text as it was before it got its apostrophes; for files of ours that come back.
[[nodiscard]] std::string unguarded(std::string_view text);

}  // namespace stamtafel::facts
