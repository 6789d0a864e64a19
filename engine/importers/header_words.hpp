// What the headers of exports mean: the words that platforms and people write above their columns, Dutch and
// English. Values are not looked at here; guess_columns.hpp weighs both.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::importers {

/// One thing a header may mean. A lower rank is a better header for the field.
struct HeaderMeaning {
    std::string_view field;
    std::size_t rank = 0;
    bool operator==(const HeaderMeaning&) const = default;
};

/// All that a header may mean, best first; empty when no word of the table fits. Case, accents, blanks and
/// punctuation make no difference; a unit in brackets at the end ("Cost (EUR)") and words that only say that a
/// column counts ("num_", "Aantal", "Total", "Lifetime") are looked past when the whole header is unknown.
[[nodiscard]] std::vector<HeaderMeaning> meanings_of_header(std::string_view header);

/// The best of them.
[[nodiscard]] std::optional<std::string_view> field_of_header(std::string_view header);

/// E-mail and postal addresses, telephone numbers, days of birth, IP addresses: never read.
[[nodiscard]] bool is_personal_field(std::string_view field);

/// Fields that count something: likes, reach, spend …
[[nodiscard]] bool is_count_field(std::string_view field);

/// Fields that hold a moment: at, joined_at, last_seen.
[[nodiscard]] bool is_time_field(std::string_view field);

/// Place of the field among all fields, for a stable order of what is shown.
[[nodiscard]] std::size_t order_of_field(std::string_view field);

/// Letters and digits alone, folded: what is compared of a header.
[[nodiscard]] std::string squeezed(std::string_view header);

}  // namespace stamtafel::importers
