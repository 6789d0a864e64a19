// UTF-8 and words: validity, characters, display width, folding for comparison, distance for "did you mean".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stamtafel::base {

/// Some programs put it before a text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);

/// Byte offset of the first invalid UTF-8 sequence (overlong, surrogate and > U+10FFFF included), or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);
/// Replaces each invalid byte by U+FFFD; valid text comes back as it is.
[[nodiscard]] std::string repaired_utf8(std::string_view text);

/// Whether the text begins with U+FFFE or U+FFFF (three bytes), which are valid UTF-8 and not allowed in XML.
[[nodiscard]] bool begins_with_noncharacter(std::string_view text);

[[nodiscard]] std::size_t characters(std::string_view text);     ///< code points; an invalid byte counts as one
[[nodiscard]] std::size_t display_width(std::string_view text);  ///< terminal columns; wide letters count 2, marks 0

/// Text that may be shown on a terminal: control characters become their pictures (␛), a tab one blank,
/// marks that turn the direction of the text and invalid bytes U+FFFD. As many characters as before.
[[nodiscard]] std::string harmless(std::string_view text);

/// The first `count` characters.
[[nodiscard]] std::string_view first_characters(std::string_view text, std::size_t count);

/// For matching words (readings.md, Triage): NFD, marks out, case-folded, ß → ss, ø → o, ł → l, æ → ae, ’ → ';
/// runs of white space become one blank. Invalid UTF-8 is repaired first. Folding twice changes nothing.
[[nodiscard]] std::string fold(std::string_view text);
/// The same into `out`, whose memory is used again.
void fold(std::string_view text, std::string& out);

[[nodiscard]] bool is_ascii(std::string_view text);

/// Folded text with every sign beyond ASCII (no letter, no digit) between two \x01: what is left of the bytes
/// ≥ 0x80 belongs to words, so that word boundaries can be told byte by byte.
[[nodiscard]] std::string with_signs_apart(std::string_view folded);

/// Optimal string alignment distance over bytes (insert, delete, replace, swap of neighbours: 1 each).
[[nodiscard]] std::size_t distance(std::string_view a, std::string_view b);
/// The candidate nearest to `word` within max(1, length / 3); the first among equals; nothing when none is near.
[[nodiscard]] std::optional<std::string_view> closest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

/// Order of names as people expect it: 9 before 10. A total order.
[[nodiscard]] bool natural_less(std::string_view a, std::string_view b);

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string join(std::span<const std::string_view> parts, std::string_view between);

}  // namespace stamtafel::base
