// Reading written forms from left to right: each function cuts what it recognises off the front of `rest`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stamtafel::base {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Cuts `what` off; false when it is not there.
constexpr bool take(std::string_view& rest, std::string_view what) {
    if (rest.substr(0, what.size()) != what) return false;
    rest.remove_prefix(what.size());
    return true;
}

/// Cuts off the digits at the front.
constexpr std::string_view take_digits(std::string_view& rest) {
    std::size_t n = 0;
    while (n < rest.size() && is_digit(rest[n])) ++n;
    const std::string_view digits = rest.substr(0, n);
    rest.remove_prefix(n);
    return digits;
}

/// Cuts off a number of `least` to `most` digits (at most 18); a further digit is left and will not fit what follows.
constexpr std::optional<std::int64_t> take_number(std::string_view& rest, std::size_t least, std::size_t most) {
    std::int64_t value = 0;
    std::size_t n = 0;
    for (; n < most && n < rest.size() && is_digit(rest[n]); ++n) value = value * 10 + (rest[n] - '0');
    if (n < least) return std::nullopt;
    rest.remove_prefix(n);
    return value;
}

/// Small ASCII letters, no-break blanks as plain ones, nothing blank at either end.
[[nodiscard]] std::string plain(std::string_view text);

}  // namespace stamtafel::base
