// A proposal for `columns:` and `shape:`: what the headers say, then what the values look like. A proposal only:
// the playbook's own words always come first.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/importers/columns.hpp"

namespace stamtafel::importers {

struct Guess {
    /// Our field, their header; in the order of the fields (header_words.hpp). No field and no header twice.
    std::vector<std::pair<std::string, std::string>> columns;
    std::string_view shape = "activity";  ///< activity, series, content, people
    std::string metric;                   ///< of a series with one number column: what its header names, else empty
    std::vector<std::string> unused;      ///< headers without a field, damaged ids among them
    std::vector<std::string> personal;    ///< e-mail, IP, telephone, address, day of birth: never read
};

/// Header words first, each only where its values can be meant; then looks: the only time column is `at`, the
/// longest texts are `text` … A series has a date and numbers and nobody who says anything; content has figures of
/// posts; people have a day of joining or leaving and no text. The accounts of people are `author`, their names `name`.
[[nodiscard]] Guess guess_columns(const std::vector<ColumnLook>& columns);

}  // namespace stamtafel::importers
