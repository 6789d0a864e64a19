// UTF-8 and words. ASCII, which is most of every export, goes past it.
#include "engine/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <vector>

namespace stamtafel::base {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct Decoded {
    std::int32_t point = 0xFFFD;
    std::size_t bytes = 1;
    bool valid = false;
};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// The character at byte `at`; an invalid byte is one U+FFFD.
Decoded decode(std::string_view text, std::size_t at) {
    if (is_ascii(text[at])) return {text[at], 1, true};
    std::int32_t point = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (length <= 0) return {};
    return {point, static_cast<std::size_t>(length), true};
}

void append(std::string& out, std::int32_t point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(point, bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

/// Eight bytes at once, each a number of its own; what is done with them asks for no order of theirs.
constexpr std::uint64_t each_byte(std::uint64_t value) { return value * 0x0101'0101'0101'0101ULL; }
constexpr std::uint64_t top_bits = each_byte(0x80);

std::uint64_t eight_bytes(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/// The top bit of each ASCII byte that is `least` … `most`.
std::uint64_t bytes_between(std::uint64_t ascii, std::uint64_t least, std::uint64_t most) {
    return (ascii + each_byte(0x80 - least)) & ~(ascii + each_byte(0x7f - most)) & top_bits;
}

std::size_t ascii_run(std::string_view text, std::size_t at) {
    const std::size_t start = at;
    while (at + 8 <= text.size() && (eight_bytes(text.data() + at) & top_bits) == 0) at += 8;
    while (at < text.size() && is_ascii(text[at])) ++at;
    return at - start;
}

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr auto folded_ascii = [] {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto c = static_cast<char>(i);
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        table[i] = space ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return table;
}();

/// Small letters, white space as blanks, which are runs still; true when two blanks touch.
bool fold_eight(const char* from, char* to) {
    std::uint64_t bytes = eight_bytes(from);
    bytes |= bytes_between(bytes, 'A', 'Z') >> 2;  // the bit that makes a letter small
    const std::uint64_t space = bytes_between(bytes, '\t', '\r');
    bytes = (bytes & ~((space >> 7) * 0xff)) | space >> 2;  // ' ' is that bit alone
    std::memcpy(to, &bytes, sizeof bytes);
    const std::uint64_t blank = bytes_between(bytes, ' ', ' ');
    return (blank & (blank << 8 | blank >> 8)) != 0;
}

void append_folded_ascii(std::string& out, std::string_view run) {
    const std::size_t before = out.size();
    out.resize(before + run.size());
    char* to = out.data() + before;
    char last = before > 0 ? out[before - 1] : '\0';
    const auto take = [&](char c) {
        *to = c;
        to += !(c == ' ' && last == ' ');
        last = c;
    };
    std::size_t at = 0;
    for (std::array<char, 8> eight{}; at + eight.size() <= run.size(); at += eight.size()) {
        if (fold_eight(run.data() + at, eight.data()) || (eight[0] == ' ' && last == ' ')) {
            for (const char c : eight) take(c);
            continue;
        }
        std::memcpy(to, eight.data(), eight.size());
        to += eight.size();
        last = eight.back();
    }
    for (; at < run.size(); ++at) take(folded_ascii[static_cast<std::size_t>(run[at])]);
    out.resize(static_cast<std::size_t>(to - out.data()));
}

bool is_blank(std::int32_t point) {
    if (point == 0x85) return true;
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

/// The letters that fold to others without being decomposed by Unicode.
void append_plain_letter(std::string& out, std::int32_t point) {
    switch (point) {
        case 0xDF: out += "ss"; break;
        case 0xE6: out += "ae"; break;
        case 0xF8: out += 'o'; break;
        case 0x142: out += 'l'; break;
        case 0x2019: out += '\''; break;
        default:
            if (!is_blank(point))
                append(out, point);
            else if (out.empty() || out.back() != ' ')
                out += ' ';
    }
}

void append_folded(std::string& out, std::int32_t point) {
    constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition has 18
    int boundary = 0;
    const auto count = utf8proc_decompose_char(point, parts.data(), parts.size(), how, &boundary);
    for (utf8proc_ssize_t i = 0; i < count; ++i) append_plain_letter(out, parts[static_cast<std::size_t>(i)]);
}

/// Overrides and isolates of the text's direction can make a message read differently from what it says.
bool turns_direction(std::int32_t point) {
    return point == 0x200E || point == 0x200F || point == 0x61C || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

std::int32_t shown(std::int32_t point) {
    if (point == '\t') return ' ';
    if (point < 0x20) return 0x2400 + point;
    if (point == 0x7F) return 0x2421;
    if ((point >= 0x80 && point < 0xA0) || turns_direction(point)) return 0xFFFD;
    return point == 0x2028 || point == 0x2029 ? ' ' : point;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return text.substr(at, end - at);
}

std::strong_ordering compare_numbers(std::string_view a, std::string_view b) {
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    if (a.size() != b.size()) return a.size() <=> b.size();
    return a.compare(b) <=> 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        if (!next.valid) return at;
        at += next.bytes;
    }
    return std::nullopt;
}

std::string repaired_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        out += next.valid ? text.substr(at, next.bytes) : replacement;
        at += next.bytes;
    }
    return out;
}

bool begins_with_noncharacter(std::string_view text) {
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) ++count;
    return count;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(next.point)));
        at += next.bytes;
    }
    return width;
}

std::string harmless(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        append(out, shown(next.point));
        at += next.bytes;
    }
    return out;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at += decode(text, at).bytes;
    return text.substr(0, at);
}

std::string fold(std::string_view text) {
    std::string out;
    fold(text, out);
    return out;
}

void fold(std::string_view text, std::string& out) {
    out.clear();
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t run = ascii_run(text, at); run > 0) {
            append_folded_ascii(out, text.substr(at, run));
            at += run;
        } else {
            const Decoded next = decode(text, at);
            append_folded(out, next.point);
            at += next.bytes;
        }
    }
}

bool is_ascii(std::string_view text) { return ascii_run(text, 0) == text.size(); }

std::string with_signs_apart(std::string_view folded) {
    std::string out;
    out.reserve(folded.size() + 8);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t run = ascii_run(folded, at);
        out.append(folded.substr(at, run));
        at += run;
        if (at == folded.size()) break;
        const Decoded next = decode(folded, at);
        const auto category = utf8proc_category(next.point);
        const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
        const bool number = category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
        const std::string_view bytes = folded.substr(at, next.bytes);
        if (letter || number)
            out.append(bytes);
        else
            out.append(1, '\x01').append(bytes).append(1, '\x01');
        at += next.bytes;
    }
    return out;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

std::optional<std::string_view> closest(std::string_view word, std::span<const std::string_view> candidates) {
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;  // one more than allowed
    std::optional<std::string_view> found;
    for (const std::string_view candidate : candidates) {
        const std::size_t shorter = std::min(word.size(), candidate.size());
        if (std::max(word.size(), candidate.size()) - shorter >= best) continue;
        if (const std::size_t d = distance(word, candidate); d < best) {
            best = d;
            found = candidate;
        }
    }
    return found;
}

bool natural_less(std::string_view a, std::string_view b) {
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            const std::string_view left = digits_at(a, i), right = digits_at(b, j);
            if (const auto order = compare_numbers(left, right); order != 0) return order < 0;
            i += left.size();
            j += right.size();
        } else {
            if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
            ++i;
            ++j;
        }
    }
    const std::size_t left = a.size() - i, right = b.size() - j;
    return left != right ? left < right : a < b;  // 07 and 7: still one order
}

std::string_view without_byte_order_mark(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return text;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string join(std::span<const std::string_view> parts, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += between;
        out += parts[i];
    }
    return out;
}

}  // namespace stamtafel::base
