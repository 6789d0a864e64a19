// Plain short numbers are read on the spot; everything else through base::parse_number.
#include "engine/importers/number.hpp"

#include <array>
#include <cmath>
#include <string>

#include "engine/base/amount.hpp"
#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

/// "-12.34": at most nine digits, a point, no grouping. Exact: both parts and the power of ten are whole doubles.
std::optional<double> plain_number(std::string_view text, char decimal) {
    constexpr std::array<double, 10> powers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.size() > 10 || !base::is_digit(text.front()) || !base::is_digit(text.back()))
        return std::nullopt;
    std::int64_t digits = 0;
    std::size_t decimals = 0;
    bool fraction = false;
    for (const char c : text) {
        if (base::is_digit(c)) {
            digits = digits * 10 + (c - '0');
            decimals += fraction ? 1 : 0;
        } else if (c == '.' && !fraction && decimal != ',') {
            fraction = true;
        } else {
            return std::nullopt;
        }
    }
    if (decimals == 3 && decimal == 0) return std::nullopt;  // may be thousands
    const double value = static_cast<double>(digits) / powers[decimals];
    return negative && value != 0 ? -value : value;
}

/// Without blanks, currency and percent signs, and the thousands of a known decimal sign; that sign as a point.
std::string cleaned(std::string_view text, char decimal) {
    std::string out = base::plain(text);
    for (const std::string_view sign : {"€", "$", "£", "%", "eur", "usd", "gbp", " ", "'"})
        for (std::size_t at = out.find(sign); at != out.npos; at = out.find(sign)) out.erase(at, sign.size());
    if (decimal == 0) return out;
    std::string kept;
    for (const char c : out) {
        if (c == decimal)
            kept += '.';
        else if (c != '.' && c != ',')
            kept += c;
    }
    const std::size_t point = kept.find('.');
    if (point != kept.npos && kept.size() - point == 4) kept += '0';  // "1.250" now means one and a quarter
    return kept;
}

}  // namespace

std::optional<double> parse_cell_number(std::string_view text, char decimal) {
    text = base::trimmed(text);
    if (const auto plain = plain_number(text, decimal)) return plain;
    if (text.empty() || text.size() > 40) return std::nullopt;
    const auto read = base::parse_number(cleaned(text, decimal));
    if (!read) return std::nullopt;
    return *read;
}

std::optional<std::int64_t> parse_milli(std::string_view text, char decimal) {
    const auto number = parse_cell_number(text, decimal);
    if (!number || std::abs(*number) > 9e12) return std::nullopt;
    return static_cast<std::int64_t>(std::trunc(*number * 1000 + (*number < 0 ? -1e-6 : 1e-6)));
}

std::optional<std::int64_t> parse_whole(std::string_view text, char decimal) {
    const auto number = parse_cell_number(text, decimal);
    if (!number || std::abs(*number) > 9e15) return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

char decimal_shown_by(std::string_view text) {
    text = base::trimmed(text);
    const std::size_t last = text.find_last_of(".,");
    if (last == text.npos || text.find_first_not_of("0123456789.,-+ €$%") != text.npos) return 0;
    const std::size_t first = text.find_first_of(".,");
    if (text[first] != text[last]) return text[last];         // 1.250,50
    if (first != last) return text[last] == '.' ? ',' : '.';  // 1.250.000: thousands, so the other
    const bool may_be_thousands = text.size() - last == 4 && text.front() != '0';
    return may_be_thousands ? '\0' : text[last];
}

}  // namespace stamtafel::importers
