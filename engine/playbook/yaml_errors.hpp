// What the YAML scanner's exceptions mean for somebody who wrote a playbook: a code of ours and the place to look at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.hpp"
#include "engine/base/source.hpp"

namespace stamtafel::playbook {

/// An exception of the scanner, taken apart; line and column count from 0, in bytes.
struct ScanError {
    std::string message;
    std::size_t line = 0, column = 0;
    std::size_t last_at = 0;               ///< byte offset of the last value that was read
    std::optional<base::Place> innermost;  ///< where the list or map begins that was being read
};

/// The place of a byte of a file that is not empty.
[[nodiscard]] base::Place place_of_byte(const base::Sources& sources, std::uint32_t source, std::size_t offset);

/// Just behind the quote that ends the text which begins with the one at `open`; npos when nothing ends it.
[[nodiscard]] std::size_t behind_quoted(std::string_view text, std::size_t open);

[[nodiscard]] base::Diagnostic explained(const ScanError& error, const base::Sources& sources, std::uint32_t source);

}  // namespace stamtafel::playbook
