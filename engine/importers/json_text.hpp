// JSON as text: where values end, where the records of a document stand, what a string says. Checks no more than it
// needs to find its way; the records themselves are read by json_fields.hpp. Nothing here recurses into the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/importers/importer.hpp"

namespace stamtafel::importers {

/// The first place from `at` on that is no white space; bytes.size() when there is none.
[[nodiscard]] std::size_t behind_blanks(std::string_view bytes, std::size_t at);

/// Behind the value that begins at `at`; npos when none begins there or the text ends inside it.
[[nodiscard]] std::size_t end_of_value(std::string_view bytes, std::size_t at);

/// What a string says, its quotes already off. A surrogate without its other half becomes U+FFFD; nothing when an
/// escape is none of JSON's. `out` has room for inside.size() bytes; returns how many were written.
[[nodiscard]] std::optional<std::size_t> unescape(std::string_view inside, char* out);
/// As a string; an escape that is none of JSON's leaves it as written.
[[nodiscard]] std::string string_of(std::string_view inside);

/// "data.items" → data, items.
[[nodiscard]] std::vector<std::string> path_of(std::string_view dotted);

/// Why a document could not be followed to its end.
enum class Breach : std::uint8_t { ends_early, no_value, no_key, no_separator };
struct Broken {
    std::size_t at = 0;
    Breach breach{};
};

/// Takes one value; false: no more are wanted.
using TakeValue = std::function<bool(Unit value)>;

/// The values under `path` of each value that stands in the text, in their order; the values themselves when the path
/// is empty. Lists on the way, and at its end, are walked through. Stops where the text breaks. A key that is the
/// whole rest of the path counts as well.
[[nodiscard]] std::optional<Broken> for_each_value(std::string_view bytes, std::span<const std::string> path,
                                                   const TakeValue& take);

/// The keys of an object, as far as it goes.
[[nodiscard]] std::vector<std::string> keys_of(std::string_view object);

/// The first value under the path as it stands in the text; empty when there is none.
[[nodiscard]] std::string_view first_value(std::string_view bytes, std::string_view dotted);

}  // namespace stamtafel::importers
