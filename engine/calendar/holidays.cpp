// The rules of the public holidays, one function a country. Regional days and one-off proclamations are not here:
// a playbook lists them under `closed`.
#include "engine/calendar/holidays.hpp"

#include <algorithm>
#include <array>

namespace stamtafel::calendar {
namespace {

using base::Day;
using base::Weekday;
using Days = std::vector<Day>;

Day on(std::int32_t year, std::uint32_t month, std::uint32_t day) { return base::day_of({year, month, day}); }

/// The first such weekday on or after a day.
Day next(Weekday wanted, Day from) {
    const int ahead = static_cast<int>(wanted) - static_cast<int>(base::weekday(from));
    return from + (ahead + 7) % 7;
}

/// The nth (1 = first) such weekday of a month.
Day nth(std::int32_t n, Weekday wanted, std::int32_t year, std::uint32_t month) {
    return next(wanted, on(year, month, 1)) + 7 * (n - 1);
}

/// The last such weekday of a month of 31 days.
Day last(Weekday wanted, std::int32_t year, std::uint32_t month) { return next(wanted, on(year, month, 25)); }

Day unless_sunday(Day day) { return base::weekday(day) == Weekday::sunday ? day + -1 : day; }

void add_nl(std::int32_t year, Days& days) {
    const Day easter = easter_sunday(year);
    const Day royal = year < 2014 ? on(year, 4, 30) : on(year, 4, 27);
    for (const std::int32_t after : {0, 1, 39, 49, 50}) days.push_back(easter + after);
    days.insert(days.end(), {on(year, 1, 1), unless_sunday(royal), on(year, 12, 25), on(year, 12, 26)});
    if (year % 5 == 0) days.push_back(on(year, 5, 5));
}

void add_be(std::int32_t year, Days& days) {
    const Day easter = easter_sunday(year);
    for (const std::int32_t after : {1, 39, 50}) days.push_back(easter + after);
    days.insert(days.end(), {on(year, 1, 1), on(year, 5, 1), on(year, 7, 21), on(year, 8, 15), on(year, 11, 1),
                             on(year, 11, 11), on(year, 12, 25)});
}

void add_de(std::int32_t year, Days& days) {
    const Day easter = easter_sunday(year);
    for (const std::int32_t after : {-2, 1, 39, 50}) days.push_back(easter + after);
    days.insert(days.end(), {on(year, 1, 1), on(year, 5, 1), on(year, 10, 3), on(year, 12, 25), on(year, 12, 26)});
}

bool in_weekend(Day day) { return base::weekday(day) >= Weekday::saturday; }

/// The day itself, and when it falls in a weekend the next working day that is not a holiday yet.
void add_with_substitute(Day day, Days& days) {
    days.push_back(day);
    if (!in_weekend(day)) return;
    while (in_weekend(day) || std::find(days.begin(), days.end(), day) != days.end()) day = day + 1;
    days.push_back(day);
}

void add_uk(std::int32_t year, Days& days) {
    const Day easter = easter_sunday(year);
    days.insert(days.end(), {easter + -2, easter + 1, nth(1, Weekday::monday, year, 5), last(Weekday::monday, year, 5),
                             last(Weekday::monday, year, 8)});
    add_with_substitute(on(year, 1, 1), days);
    add_with_substitute(on(year, 12, 26), days);  // first: when Christmas is a Sunday, the 26th is taken
    add_with_substitute(on(year, 12, 25), days);
}

/// The day itself, and when it falls in a weekend the Friday before or the Monday behind it.
void add_with_observed(Day day, Days& days) {
    days.push_back(day);
    if (base::weekday(day) == Weekday::saturday) days.push_back(day + -1);
    if (base::weekday(day) == Weekday::sunday) days.push_back(day + 1);
}

void add_us(std::int32_t year, Days& days) {
    days.insert(days.end(), {nth(3, Weekday::monday, year, 1), nth(3, Weekday::monday, year, 2),
                             last(Weekday::monday, year, 5), nth(1, Weekday::monday, year, 9),
                             nth(2, Weekday::monday, year, 10), nth(4, Weekday::thursday, year, 11)});
    for (const Day day : {on(year, 1, 1), on(year, 7, 4), on(year, 11, 11), on(year, 12, 25)})
        add_with_observed(day, days);
    if (year >= 2021) add_with_observed(on(year, 6, 19), days);  // Juneteenth, Public Law 117-17
}

constexpr std::array<HolidayCalendar, 5> calendars{{
    {"nl", "Netherlands: public holidays, Liberation Day every fifth year", add_nl},
    {"be", "Belgium: the ten legal holidays", add_be},
    {"de", "Germany: the nine federal holidays", add_de},
    {"uk", "England and Wales: bank holidays with substitute days", add_uk},
    {"us", "United States: federal holidays with observed days", add_us},
}};

}  // namespace

std::span<const HolidayCalendar> holiday_calendars() { return calendars; }

Day easter_sunday(std::int32_t year) {
    const std::int32_t a = year % 19, b = year / 100, c = year % 100;
    const std::int32_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const std::int32_t h = (19 * a + b - d - g + 15) % 30;
    const std::int32_t i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const std::int32_t m = (a + 11 * h + 22 * l) / 451, sum = h + l - 7 * m + 114;
    return on(year, static_cast<std::uint32_t>(sum / 31), static_cast<std::uint32_t>(sum % 31 + 1));
}

std::optional<Days> holidays(std::string_view id, std::int32_t year) {
    const auto calendar = std::find_if(calendars.begin(), calendars.end(), [id](const auto& c) { return c.id == id; });
    if (calendar == calendars.end()) return std::nullopt;
    Days days;
    calendar->add(year, days);
    calendar->add(year + 1, days);  // 1 January on a Saturday is observed in the year before
    const auto elsewhere = [year](Day day) { return base::civil_of(day).year != year; };
    days.erase(std::remove_if(days.begin(), days.end(), elsewhere), days.end());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

}  // namespace stamtafel::calendar
