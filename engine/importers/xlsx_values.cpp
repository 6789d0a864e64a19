// Pure text to text; the XML around it is read in xlsx_sheet.cpp and xlsx_parts.cpp.
#include "engine/importers/xlsx_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "engine/base/date.hpp"
#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), base::is_digit);
}

/// [h], [mm], [s]: time that has passed, not a time of day.
bool is_elapsed(std::string_view bracket) {
    return !bracket.empty() && bracket.find_first_not_of("hHmMsS") == bracket.npos;
}

/// The day of a serial number; its fraction is left out.
std::string day_text(std::int32_t days, Epoch epoch) {
    if (epoch == Epoch::y1904) return base::iso(base::day_of({1904, 1, 1}) + days);
    if (days == 60) return "1900-02-29";
    return base::iso(base::day_of({1899, 12, 30}) + (days < 60 ? days + 1 : days));
}

/// 09:30:00 or 09:30:00.123
std::string time_text(std::int64_t ms) {
    constexpr std::size_t date_and_t = 11;
    std::string text = base::iso(base::Instant{ms}).substr(date_and_t);
    text.pop_back();  // the Z
    return text;
}

std::optional<std::uint32_t> hex_of(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

void append_point(std::string& out, std::uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xc0U | point >> 6);
        out += static_cast<char>(0x80U | (point & 0x3fU));
    } else {
        out += static_cast<char>(0xe0U | point >> 12);
        out += static_cast<char>(0x80U | (point >> 6 & 0x3fU));
        out += static_cast<char>(0x80U | (point & 0x3fU));
    }
}

}  // namespace

CellFormat built_in_format(std::uint32_t id) {
    const bool time = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || id == 45 || id == 47;
    if (time) return CellFormat::moment;
    const bool date = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? CellFormat::date : CellFormat::number;
}

CellFormat format_of(std::string_view code) {
    CellFormat format = CellFormat::number;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"' || c == '[') {
            const std::size_t close = code.find(c == '"' ? '"' : ']', at + 1);
            if (c == '[' && is_elapsed(code.substr(at + 1, close - at - 1))) return CellFormat::number;
            if (close == code.npos) break;
            at = close;
        } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
            format = CellFormat::moment;
        } else if (std::string_view("dDmMyY").find(c) != std::string_view::npos && format == CellFormat::number) {
            format = CellFormat::date;
        }
    }
    return format;
}

std::string number_text(std::string_view written) {
    written = base::trimmed(written);
    const bool whole = all_digits(written.starts_with('-') ? written.substr(1) : written);
    if (written == "-0") return "0";
    const auto value = whole ? std::nullopt : number_of(written);
    constexpr double beyond_exact = 1e15;
    if (!value || std::abs(*value) >= beyond_exact) return std::string(written);
    if (*value == std::floor(*value)) return fmt::format("{}", static_cast<std::int64_t>(*value));
    return fmt::format("{}", *value);
}

std::optional<std::string> date_text(std::string_view serial, CellFormat format, Epoch epoch) {
    const auto value = number_of(base::trimmed(serial));
    constexpr double beyond_any = 1e7;
    if (!value || *value < 0 || *value > beyond_any) return std::nullopt;
    const std::int64_t ms = std::llround(*value * static_cast<double>(base::day_ms));
    const auto days = static_cast<std::int32_t>(ms / base::day_ms);
    const std::int64_t time = ms % base::day_ms;
    const std::int32_t last_day = epoch == Epoch::y1904 ? 2'957'003 : 2'958'465;  // 9999-12-31
    if (days > last_day) return std::nullopt;
    if (days == 0) return time_text(time);
    if (format == CellFormat::date && time == 0) return day_text(days, epoch);
    return day_text(days, epoch) + 'T' + time_text(time);
}

std::string unescaped(std::string_view text) {
    constexpr std::size_t length = 7;  // _x000D_
    std::string out;
    while (true) {
        const std::size_t at = text.find("_x");
        out += text.substr(0, at);
        if (at == text.npos) return out;
        text.remove_prefix(at);
        const bool closed = text.size() >= length && text[length - 1] == '_';
        const auto point = closed ? hex_of(text.substr(2, 4)) : std::nullopt;
        const bool surrogate = point && *point >= 0xd800 && *point < 0xe000;
        if (point && !surrogate)
            append_point(out, *point);
        else
            out += text.substr(0, 2);
        text.remove_prefix(point && !surrogate ? length : 2);
    }
}

std::optional<Address> address_of(std::string_view text) {
    Address address;
    while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && address.column <= most_columns) {
        address.column = address.column * 26 + static_cast<std::uint32_t>(text.front() - 'A' + 1);
        text.remove_prefix(1);
    }
    const auto row = count_of(text, most_rows);
    if (address.column == 0 || address.column > most_columns || !row || *row == 0) return std::nullopt;
    address.row = *row;
    return address;
}

std::optional<std::uint32_t> count_of(std::string_view text, std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most) return std::nullopt;
    return value;
}

void append_cell(std::string& csv, std::string_view text) {
    const auto special = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\0'; };
    if (std::none_of(text.begin(), text.end(), special)) {
        csv += text;
        return;
    }
    const bool quoted = std::any_of(text.begin(), text.end(), [](char c) { return c == ',' || c == '"'; });
    if (quoted) csv += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool line_end = c == '\n' || (c == '\r' && text.substr(i + 1, 1) != "\n");
        if (c == '"') csv += '"';
        if (line_end)
            csv += ' ';
        else if (c != '\r' && c != '\0')
            csv += c;
    }
    if (quoted) csv += '"';
}

}  // namespace stamtafel::importers
