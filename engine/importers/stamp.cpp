// A small cursor over the text; every form is one function that either reads all of it or nothing.
#include "engine/importers/stamp.hpp"

#include <algorithm>
#include <array>

#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

struct Cursor {
    std::string_view rest;

    bool eat(char c) {
        if (rest.empty() || rest.front() != c) return false;
        rest.remove_prefix(1);
        return true;
    }
    bool eat_any(std::string_view set) {
        return !rest.empty() && set.find(rest.front()) != set.npos && eat(rest.front());
    }
    void blanks() {
        while (eat_any(" \t")) {}
    }
    /// A number of min…max digits.
    std::optional<std::int64_t> number(std::size_t min, std::size_t max) {
        std::size_t n = 0;
        std::int64_t value = 0;
        while (n < max && n < rest.size() && digit(rest[n])) value = value * 10 + (rest[n++] - '0');
        if (n < min) return std::nullopt;
        rest.remove_prefix(n);
        return value;
    }
};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Names of months by their first three letters, which alone are a name too where `brief` says so.
struct Month {
    std::string_view start;
    std::uint32_t number;
    bool brief;
    std::string_view english, dutch;
};
constexpr std::array<Month, 16> months{{{"jan", 1, true, "january", "januari"},
                                        {"feb", 2, true, "february", "februari"},
                                        {"mar", 3, true, "march", "march"},
                                        {"apr", 4, true, "april", "april"},
                                        {"may", 5, true, "may", "may"},
                                        {"jun", 6, true, "june", "juni"},
                                        {"jul", 7, true, "july", "juli"},
                                        {"aug", 8, true, "august", "augustus"},
                                        {"sep", 9, true, "september", "sept"},
                                        {"oct", 10, true, "october", "october"},
                                        {"nov", 11, true, "november", "november"},
                                        {"dec", 12, true, "december", "december"},
                                        {"mrt", 3, true, "mrt", "mrt"},
                                        {"maa", 3, false, "maart", "maart"},
                                        {"mei", 5, true, "mei", "mei"},
                                        {"okt", 10, true, "oktober", "oktober"}}};

/// A month in Dutch or English, whole or short, with or without a point behind it.
std::optional<std::uint32_t> month_name(Cursor& in) {
    std::array<char, 10> lower{};
    std::size_t n = 0;
    while (n < lower.size() && n < in.rest.size() && letter(in.rest[n])) {
        lower[n] = static_cast<char>(in.rest[n] | 0x20);
        ++n;
    }
    const std::string_view word(lower.data(), n);
    for (const Month& month : months) {
        if (!word.starts_with(month.start)) continue;
        if (!(n == 3 && month.brief) && word != month.english && word != month.dutch) return std::nullopt;
        in.rest.remove_prefix(n);
        in.eat('.');
        return month.number;
    }
    return std::nullopt;
}

/// ".123456" in ms, digits beyond the third cut.
std::int64_t fraction(Cursor& in) {
    if (!in.eat_any(".,")) return 0;
    std::int64_t ms = 0;
    std::int64_t unit = 100;
    while (!in.rest.empty() && digit(in.rest.front())) {
        ms += (in.rest.front() - '0') * unit;
        unit /= 10;
        in.rest.remove_prefix(1);
    }
    return ms;
}

/// "9:30[:15[.123]][ AM]" in ms since midnight.
std::optional<std::int64_t> time_of_day(Cursor& in) {
    auto hour = in.number(1, 2);
    if (!hour || !in.eat_any(":.")) return std::nullopt;
    const auto minute = in.number(2, 2);
    std::int64_t second = 0;
    std::int64_t ms = 0;
    if (in.eat_any(":")) {
        const auto read = in.number(2, 2);
        if (!read) return std::nullopt;
        second = *read;
        ms = fraction(in);
    }
    Cursor after = in;
    after.blanks();
    if (after.rest.size() >= 2 && (after.rest[1] | 0x20) == 'm' &&
        ((after.rest[0] | 0x20) == 'a' || (after.rest[0] | 0x20) == 'p')) {
        if (*hour < 1 || *hour > 12) return std::nullopt;
        *hour = *hour % 12 + ((after.rest[0] | 0x20) == 'p' ? 12 : 0);
        after.rest.remove_prefix(2);
        in = after;
    }
    if (!minute || *hour > 23 || *minute > 59 || second > 60) return std::nullopt;
    return ((*hour * 60 + *minute) * 60 + second) * base::second_ms + ms;
}

/// "Z", "UTC", "+01:00", "+0100", "+01" in ms; nothing when there is none.
std::optional<std::int64_t> offset(Cursor& in) {
    in.blanks();
    if (in.eat('Z') || in.eat('z')) return 0;
    if (in.rest.starts_with("UTC") || in.rest.starts_with("GMT")) {
        in.rest.remove_prefix(3);
        return 0;
    }
    const bool minus = in.rest.starts_with('-');
    if (!in.eat_any("+-")) return std::nullopt;
    const auto hours = in.number(2, 2);
    in.eat(':');
    const auto minutes = in.number(2, 2).value_or(0);
    if (!hours || *hours > 18 || minutes > 59) return std::nullopt;
    const std::int64_t ms = (*hours * 60 + minutes) * base::minute_ms;
    return minus ? -ms : ms;
}

std::optional<std::int64_t> midnight(std::int64_t year, std::int64_t month, std::int64_t day) {
    const base::Civil date{static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month),
                           static_cast<std::uint32_t>(day)};
    if (!base::exists(date)) return std::nullopt;
    return std::int64_t{base::day_of(date).value} * base::day_ms;
}

/// What may follow a date: nothing, or a time, or a time and an offset.
std::optional<Stamp> with_time(Cursor in, std::optional<std::int64_t> day) {
    if (!day) return std::nullopt;
    in.eat_any("Tt,");
    in.blanks();
    if (in.rest.starts_with("om ") || in.rest.starts_with("at ")) in.rest.remove_prefix(3);
    if (in.rest.empty()) return Stamp{*day, false};
    const auto time = time_of_day(in);
    if (!time) return std::nullopt;
    const auto shift = offset(in);
    in.blanks();
    if (!in.rest.empty()) return std::nullopt;
    return Stamp{*day + *time - shift.value_or(0), shift.has_value()};
}

std::int64_t full_year(std::int64_t year) { return year >= 100 ? year : year + (year < 70 ? 2000 : 1900); }

std::optional<Stamp> year_first(Cursor in) {
    const auto year = in.number(4, 4);
    if (!year || !in.eat_any("-/.")) return std::nullopt;
    const auto month = in.number(1, 2);
    if (!month || !in.eat_any("-/.")) return std::nullopt;
    const auto day = in.number(1, 2);
    if (!day) return std::nullopt;
    return with_time(in, midnight(*year, *month, *day));
}

struct TwoNumbers {
    std::int64_t first = 0, second = 0, year = 0;
    Cursor rest;
};

std::optional<TwoNumbers> numbers_then_year(Cursor in) {
    const auto first = in.number(1, 2);
    if (!first || !in.eat_any("-/.")) return std::nullopt;
    const auto second = in.number(1, 2);
    if (!second || !in.eat_any("-/.")) return std::nullopt;
    const auto year = in.number(2, 4);
    if (!year) return std::nullopt;
    return TwoNumbers{*first, *second, full_year(*year), in};
}

std::optional<Stamp> numbers_first(Cursor in, DateOrder order) {
    const auto read = numbers_then_year(in);
    if (!read) return std::nullopt;
    const bool month_first = order == DateOrder::month_first;
    return with_time(read->rest, month_first ? midnight(read->year, read->first, read->second)
                                             : midnight(read->year, read->second, read->first));
}

/// "14-Aug-18 11:18 AM", "26 sep. 2026 14:03", "31 oktober 2026 om 9:30"
std::optional<Stamp> day_month_name(Cursor in) {
    const auto day = in.number(1, 2);
    if (!day || !in.eat_any("- ")) return std::nullopt;
    const auto month = month_name(in);
    if (!month || !in.eat_any("- ")) return std::nullopt;
    const auto year = in.number(2, 4);
    if (!year) return std::nullopt;
    return with_time(in, midnight(full_year(*year), *month, *day));
}

/// "Sep 26, 2026", "October 31, 2026 9:30 PM"
std::optional<Stamp> month_name_day(Cursor in) {
    const auto month = month_name(in);
    if (!month || !in.eat(' ')) return std::nullopt;
    const auto day = in.number(1, 2);
    if (!day || !in.eat_any(", ")) return std::nullopt;
    in.blanks();
    const auto year = in.number(4, 4);
    if (!year) return std::nullopt;
    return with_time(in, midnight(*year, *month, *day));
}

/// "Tue Oct 31 22:10:47 +0000 2017"
std::optional<Stamp> weekday_first(Cursor in) {
    if (in.rest.size() < 4 || digit(in.rest[0])) return std::nullopt;
    in.rest.remove_prefix(3);
    in.blanks();
    const auto month = month_name(in);
    in.blanks();
    const auto day = in.number(1, 2);
    in.blanks();
    const auto time = time_of_day(in);
    const auto shift = offset(in);
    in.blanks();
    const auto year = in.number(4, 4);
    if (!month || !day || !time || !year || !in.rest.empty()) return std::nullopt;
    const auto start = midnight(*year, *month, *day);
    if (!start) return std::nullopt;
    return Stamp{*start + *time - shift.value_or(0), shift.has_value()};
}

/// Dates that begin with a word: a month, or a weekday before any form with one ("Sat, 31 Oct 2026 09:30:00 +0100").
std::optional<Stamp> words_first(Cursor in) {
    if (const auto stamp = weekday_first(in)) return stamp;
    if (const auto stamp = month_name_day(in)) return stamp;
    std::size_t weekday = 0;
    while (weekday < in.rest.size() && letter(in.rest[weekday])) ++weekday;
    if (weekday < 2 || weekday > 9) return std::nullopt;
    in.rest.remove_prefix(weekday);
    in.eat('.');
    in.eat(',');
    if (!in.eat(' ')) return std::nullopt;
    if (const auto stamp = day_month_name(in)) return stamp;
    return month_name_day(in);
}

/// "20261031"
std::optional<Stamp> compact_date(Cursor in) {
    if (in.rest.size() != 8) return std::nullopt;
    const auto value = in.number(8, 8);
    if (!value || *value < 19'900'101 || *value > 20'401'231) return std::nullopt;
    const auto start = midnight(*value / 10'000, *value / 100 % 100, *value % 100);
    return start ? std::optional(Stamp{*start, false}) : std::nullopt;
}

/// 9 to 11 digits are seconds, 12 to 14 milliseconds, 15 to 17 microseconds.
std::optional<Stamp> epoch(Cursor in) {
    const std::size_t digits = in.rest.find_first_not_of("0123456789");
    const std::size_t length = std::min(digits, in.rest.size());
    if (length < 9 || length > 17) return std::nullopt;
    const std::int64_t value = *in.number(length, length);
    const std::int64_t ms = length <= 11 ? value * 1000 + fraction(in) : length <= 14 ? value : value / 1000;
    if (length > 11) (void)fraction(in);
    if (!in.rest.empty()) return std::nullopt;
    return Stamp{ms, true};
}

/// "2026-10-31T09:30:00Z" and "2026-10-31 09:30:00Z", which most exports write: twenty letters, no fraction.
std::optional<Stamp> iso_second(std::string_view text) {
    if (text.size() != 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ') ||
        text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    unsigned wrong = 0;
    const auto two = [&](std::size_t at) {
        const unsigned tens = static_cast<unsigned>(text[at] - '0'), ones = static_cast<unsigned>(text[at + 1] - '0');
        wrong |= static_cast<unsigned>(tens > 9) | static_cast<unsigned>(ones > 9);
        return std::int64_t{tens} * 10 + ones;
    };
    const std::int64_t year = two(0) * 100 + two(2), month = two(5), day = two(8);
    const std::int64_t hour = two(11), minute = two(14), second = two(17);
    if (wrong != 0 || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    const auto start = midnight(year, month, day);
    if (!start) return std::nullopt;
    return Stamp{*start + ((hour * 60 + minute) * 60 + second) * base::second_ms, true};
}

}  // namespace

std::optional<Stamp> parse_stamp(std::string_view text, DateOrder order) {
    if (const auto stamp = iso_second(text)) return stamp;
    const Cursor in{base::trimmed(text)};
    if (in.rest.empty()) return std::nullopt;
    if (!digit(in.rest.front())) return words_first(in);
    if (const auto stamp = year_first(in)) return stamp;
    if (const auto stamp = numbers_first(in, order)) return stamp;
    if (const auto stamp = day_month_name(in)) return stamp;
    if (const auto stamp = compact_date(in)) return stamp;
    return epoch(in);
}

std::optional<Stamp> parse_serial(std::string_view text) {
    constexpr std::int64_t day_zero = -25'569;  // 1899-12-30, counted from 1970
    constexpr std::int64_t first = 36'526;      // 2000
    constexpr std::int64_t last = 51'136;       // 2040
    Cursor in{base::trimmed(text)};
    const auto day = in.number(5, 5);
    if (!day || *day < first || *day > last) return std::nullopt;
    std::int64_t billionths = 0;
    std::int64_t unit = 100'000'000;
    if (in.eat_any(".,")) {
        if (in.rest.empty()) return std::nullopt;
        for (; !in.rest.empty() && digit(in.rest.front()); in.rest.remove_prefix(1), unit /= 10)
            billionths += (in.rest.front() - '0') * unit;
    }
    if (!in.rest.empty()) return std::nullopt;
    // spreadsheets keep such fractions to about a millisecond only: a second is what they mean
    const std::int64_t seconds = (billionths * (base::day_ms / base::second_ms) + 500'000'000) / 1'000'000'000;
    return Stamp{(*day + day_zero) * base::day_ms + seconds * base::second_ms, false};
}

DateOrder order_shown_by(std::string_view text) {
    const auto read = numbers_then_year({base::trimmed(text)});
    if (!read) return DateOrder::unknown;
    if (read->first > 12 && read->second <= 12) return DateOrder::day_first;
    if (read->second > 12 && read->first <= 12) return DateOrder::month_first;
    return DateOrder::unknown;
}

bool reads_both_ways(std::string_view text) {
    const auto read = numbers_then_year({base::trimmed(text)});
    return read && read->first <= 12 && read->second <= 12 && read->first != read->second;
}

}  // namespace stamtafel::importers
