// A function a unit; the forms are those of base and of the importers.
#include "engine/app/given_values.hpp"

#include <cmath>
#include <string>

#include "engine/base/amount.hpp"
#include "engine/base/duration.hpp"
#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"
#include "engine/calendar/period.hpp"
#include "engine/importers/stamp.hpp"

namespace stamtafel::app {
namespace {

constexpr double seconds_of_hour = 3600, seconds_of_minute = 60;

std::optional<double> number_in(std::string_view text) {
    const auto number = base::parse_number(text);
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<double> share_in(std::string_view text) {
    if (const auto share = base::parse_share(text)) return *share;
    const auto number = number_in(text);  // a cell that shows 82% keeps 0.82
    return number && *number >= 0 && *number <= 1 ? number : std::nullopt;
}

/// "00:45:00", "0:45": hours, minutes and perhaps seconds.
std::optional<double> clock_in(std::string_view text) {
    const auto hours = base::take_number(text, 1, 4);
    if (!hours || !base::take(text, ":")) return std::nullopt;
    const auto minutes = base::take_number(text, 2, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    double seconds = 0;
    if (base::take(text, ":")) {
        const auto more = base::take_number(text, 2, 2);
        if (!more || *more > 59) return std::nullopt;
        seconds = static_cast<double>(*more);
    }
    if (!text.empty()) return std::nullopt;
    return static_cast<double>(*hours) * seconds_of_hour + static_cast<double>(*minutes) * seconds_of_minute + seconds;
}

/// Where the next amount begins: a digit behind a letter or a dot, blanks between them or not.
std::size_t end_of_amount(std::string_view text) {
    bool unit = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (base::is_digit(text[i]) && unit) return i;
        unit = unit || (text[i] >= 'a' && text[i] <= 'z');
    }
    return text.size();
}

std::optional<double> duration_in(std::string_view text) {
    if (const auto clock = clock_in(text)) return clock;
    const std::string plain = base::plain(text);
    std::string_view rest = plain;
    double seconds = 0;
    while (!rest.empty()) {
        const std::size_t end = end_of_amount(rest);
        const auto part = base::parse_duration(base::trimmed(rest.substr(0, end)));
        if (!part) return std::nullopt;
        seconds +=
            static_cast<double>(base::milliseconds(*part, 8 * base::hour_ms)) / static_cast<double>(base::second_ms);
        rest.remove_prefix(end);
    }
    return plain.empty() ? std::nullopt : std::optional(seconds);
}

std::optional<double> cents_in(std::string_view text) {
    if (const auto money = base::parse_money(text)) return static_cast<double>(money->cents);
    const auto number = number_in(text);
    return number && std::abs(*number) < 1e12 ? std::optional(std::round(*number * 100)) : std::nullopt;
}

std::optional<double> count_in(std::string_view text) {
    const auto number = number_in(text);
    const bool whole = number && *number >= 0 && *number < 1e15 && *number == std::floor(*number);
    return whole ? number : std::nullopt;
}

}  // namespace

std::optional<double> read_given_value(std::string_view text, base::Unit unit) {
    text = base::trimmed(text);
    switch (unit) {
        case base::Unit::share: return share_in(text);
        case base::Unit::seconds: return duration_in(text);
        case base::Unit::cents: return cents_in(text);
        case base::Unit::count: return count_in(text);
        default: return number_in(text);
    }
}

std::optional<base::Day> read_given_date(std::string_view text) {
    text = base::trimmed(text);
    if (const auto period = calendar::parse_period(text); period && text.size() > 4) return period->end + -1;
    const auto stamp = importers::parse_stamp(text, importers::DateOrder::day_first);
    if (!stamp) return std::nullopt;
    return calendar::day_of(calendar::Local{stamp->ms});
}

}  // namespace stamtafel::app
