// The calendar after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms", and the written forms of days.
#include "engine/base/date.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::base {
namespace {

constexpr std::int32_t days_of_era = 146'097;       // 400 years
constexpr std::int32_t days_before_1970 = 719'468;  // from 0000-03-01

bool is_leap(std::int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

std::uint32_t days_in(std::int32_t year, std::uint32_t month) {
    constexpr std::array<std::uint32_t, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

std::optional<Day> day_if_it_exists(std::int64_t year, std::int64_t month, std::int64_t day) {
    const Civil date{static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month),
                     static_cast<std::uint32_t>(day)};
    if (!exists(date)) return std::nullopt;
    return day_of(date);
}

/// 2026-10-31
std::optional<Day> take_iso_date(std::string_view& rest) {
    const auto year = take_number(rest, 4, 4);
    if (!year || !take(rest, "-")) return std::nullopt;
    const auto month = take_number(rest, 2, 2);
    if (!month || !take(rest, "-")) return std::nullopt;
    const auto day = take_number(rest, 2, 2);
    if (!day) return std::nullopt;
    return day_if_it_exists(*year, *month, *day);
}

/// 31-10-2026, 31/10/2026
std::optional<Day> take_day_first(std::string_view& rest) {
    const auto day = take_number(rest, 1, 2);
    if (!day || rest.empty()) return std::nullopt;
    const std::string_view between = rest.substr(0, 1);
    if (between != "-" && between != "/") return std::nullopt;
    take(rest, between);
    const auto month = take_number(rest, 1, 2);
    if (!month || !take(rest, between)) return std::nullopt;
    const auto year = take_number(rest, 4, 4);
    if (!year) return std::nullopt;
    return day_if_it_exists(*year, *month, *day);
}

/// .123456 as milliseconds; nothing there is 0. A sign without digits behind it is left.
std::int64_t take_milliseconds(std::string_view& rest) {
    if (rest.size() < 2 || (rest[0] != '.' && rest[0] != ',') || !is_digit(rest[1])) return 0;
    rest.remove_prefix(1);
    const std::string_view digits = take_digits(rest);
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 3; ++i) ms = ms * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return ms;
}

/// 09:30, 09:30:00, 09:30:00.123 since midnight; a leap second runs into the next minute.
std::optional<std::int64_t> take_clock(std::string_view& rest) {
    const auto hour = take_number(rest, 2, 2);
    if (!hour || *hour > 23 || !take(rest, ":")) return std::nullopt;
    const auto minute = take_number(rest, 2, 2);
    if (!minute || *minute > 59) return std::nullopt;
    std::int64_t ms = *hour * hour_ms + *minute * minute_ms;
    if (!take(rest, ":")) return ms;
    const auto second = take_number(rest, 2, 2);
    if (!second || *second > 60) return std::nullopt;
    ms += *second * second_ms;
    return ms + take_milliseconds(rest);
}

/// Z, +01:00, -05:00: local minus UTC.
std::optional<std::int64_t> take_offset(std::string_view& rest) {
    if (take(rest, "Z") || take(rest, "z")) return 0;
    const bool east = take(rest, "+");
    if (!east && !take(rest, "-")) return std::nullopt;
    const auto hour = take_number(rest, 2, 2);
    if (!hour || *hour > 23) return std::nullopt;
    take(rest, ":");
    const auto minute = take_number(rest, 2, 2);
    if (!minute || *minute > 59) return std::nullopt;
    const std::int64_t offset = *hour * hour_ms + *minute * minute_ms;
    return east ? offset : -offset;
}

std::optional<Instant> instant_in(std::string_view rest) {
    const auto day = take_iso_date(rest);
    if (!day) return std::nullopt;
    const Instant midnight{day->value * day_ms};
    if (rest.empty()) return midnight;
    if (!take(rest, "T") && !take(rest, "t") && !take(rest, " ")) return std::nullopt;
    const auto clock = take_clock(rest);
    if (!clock) return std::nullopt;
    const auto offset = take_offset(rest);
    if (!offset || !rest.empty()) return std::nullopt;
    return Instant{midnight.ms + *clock - *offset};
}

/// Rounds down, also before 1970.
std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

}  // namespace

Day day_of(Civil date) {
    const std::int32_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
    const auto year_of_era = static_cast<std::uint32_t>(year - era * 400);
    const std::uint32_t month_from_march = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::uint32_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::uint32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return {era * days_of_era + static_cast<std::int32_t>(day_of_era) - days_before_1970};
}

Civil civil_of(Day day) {
    const std::int32_t z = day.value + days_before_1970;
    const std::int32_t era = (z >= 0 ? z : z - (days_of_era - 1)) / days_of_era;
    const auto day_of_era = static_cast<std::uint32_t>(z - era * days_of_era);
    const std::uint32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::uint32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::uint32_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::uint32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int32_t year = static_cast<std::int32_t>(year_of_era) + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

bool exists(Civil date) {
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= days_in(date.year, date.month);
}

Weekday weekday(Day day) {
    const std::int32_t since_monday = (day.value % 7 + 7 + 3) % 7;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>(since_monday);
}

Result<Day> parse_date(std::string_view text) {
    const std::string_view whole = trimmed(text);
    std::string_view rest = whole;
    if (const auto day = take_iso_date(rest); day && rest.empty()) return *day;
    rest = whole;
    if (const auto day = take_day_first(rest); day && rest.empty()) return *day;
    return fail(Code::bad_date, text);
}

Result<std::int32_t> parse_time_of_day(std::string_view text) {
    std::string_view rest = trimmed(text);
    const auto hour = take_number(rest, 1, 2);
    if (!hour || (!take(rest, ":") && !take(rest, "."))) return fail(Code::bad_time_of_day, text);
    const auto minute = take_number(rest, 2, 2);
    if (!minute || *minute > 59 || !rest.empty()) return fail(Code::bad_time_of_day, text);
    const std::int64_t since_midnight = *hour * 60 + *minute;
    if (since_midnight > 24 * 60) return fail(Code::bad_time_of_day, text);
    return static_cast<std::int32_t>(since_midnight);
}

Result<Instant> parse_instant(std::string_view text) {
    if (const auto instant = instant_in(trimmed(text))) return *instant;
    return fail(Code::bad_date, text);
}

std::string iso(Day day) {
    const Civil date = civil_of(day);
    return fmt::format("{}{:04}-{:02}-{:02}", date.year < 0 ? "-" : "", date.year < 0 ? -date.year : date.year,
                       date.month, date.day);
}

std::string iso(Instant instant) {
    const std::int64_t day = floor_divide(instant.ms, day_ms);
    const std::int64_t ms = instant.ms - day * day_ms;
    std::string out = fmt::format("{}T{:02}:{:02}:{:02}", iso(Day{static_cast<std::int32_t>(day)}), ms / hour_ms,
                                  ms / minute_ms % 60, ms / second_ms % 60);
    if (ms % second_ms != 0) out += fmt::format(".{:03}", ms % second_ms);
    return out + 'Z';
}

}  // namespace stamtafel::base
