// The order of day and month by majority, the grain by what no value uses, the layout from one value.
#include "engine/importers/time_look.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "engine/base/date.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/cell_look.hpp"

namespace stamtafel::importers {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t run(std::string_view text, bool (*belongs)(char)) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
}

struct Form {
    TimeForm form;
    std::string_view layout;
    std::int64_t from, to;
};

/// Moments in figures alone; the ranges do not meet.
constexpr std::array<Form, 5> forms{{
    {TimeForm::epoch_s, "epoch s", 946'684'800, 2'208'988'800},
    {TimeForm::epoch_ms, "epoch ms", 946'684'800'000, 2'208'988'800'000},
    {TimeForm::epoch_us, "epoch us", 946'684'800'000'000, 2'208'988'800'000'000},
    {TimeForm::serial, "serial", 36'526, 51'136},
    {TimeForm::compact, "YYYYMMDD", 19'900'101, 20'401'231},
}};

/// The figures before a decimal sign.
std::optional<std::int64_t> whole_part(std::string_view cell) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const auto read = static_cast<std::size_t>(end - cell.data());
    if (error != std::errc{} || value < 0) return std::nullopt;
    const std::string_view fraction = cell.substr(read);
    const bool plain =
        fraction.empty() || ((fraction[0] == '.' || fraction[0] == ',') && is_integer(fraction.substr(1)));
    return plain ? std::optional(value) : std::nullopt;
}

bool is_compact_date(std::int64_t value) {
    const base::Civil date{static_cast<std::int32_t>(value / 10000), static_cast<std::uint32_t>(value / 100 % 100),
                           static_cast<std::uint32_t>(value % 100)};
    return base::exists(date);
}

bool fits(const Form& form, std::string_view cell) {
    const auto value = whole_part(cell);
    if (!value || *value < form.from || *value > form.to) return false;
    return form.form != TimeForm::compact || is_compact_date(*value);
}

/// "10/3/2026 9:05 AM": nobody but Americans writes slashes and half days.
bool looks_american(std::string_view cell) {
    const std::string folded = base::fold(cell);
    return folded.find('/') != folded.npos && (folded.ends_with("am") || folded.ends_with("pm"));
}

void find_order(std::span<const std::string_view> cells, TimeLook& look) {
    std::size_t day = 0;
    std::size_t month = 0;
    for (const std::string_view cell : cells) {
        const DateOrder shown = order_shown_by(cell);
        day += shown == DateOrder::day_first ? 1 : 0;
        month += shown == DateOrder::month_first ? 1 : 0;
        if (look.doubtful.empty() && reads_both_ways(cell)) look.doubtful = cell;
    }
    if (day == 0 && month == 0 && looks_american(look.doubtful)) month = 1;
    if (day == 0 && month == 0) return;
    look.order = month > day ? DateOrder::month_first : DateOrder::day_first;
    look.doubtful.clear();
}

/// A column whose seconds are all zero is in minutes, even where it writes ":00"; few values prove nothing.
TimeGrain grain_of(std::span<const Stamp> stamps, bool seconds) {
    constexpr std::size_t enough = 5;
    const auto all_whole = [&](std::int64_t unit) {
        return std::all_of(stamps.begin(), stamps.end(), [&](const Stamp& s) { return s.ms % unit == 0; });
    };
    const bool proven = !seconds || stamps.size() >= enough;
    if (proven && all_whole(base::day_ms)) return TimeGrain::day;
    return proven && all_whole(base::minute_ms) ? TimeGrain::minute : TimeGrain::second;
}

/// "DD-MM-YYYY", "??/??/YY" where the order is open.
std::string date_of_numbers(std::string_view cell, DateOrder order) {
    const std::size_t first = run(cell, digit);
    if (first == cell.size()) return {};
    const std::string sign(1, cell[first]);
    if (first == 4) return "YYYY" + sign + "MM" + sign + "DD";
    cell.remove_prefix(first + 1);
    const bool named = !cell.empty() && letter(cell[0]);
    cell.remove_prefix(std::min(run(cell, named ? letter : digit) + 1, cell.size()));
    if (named && !cell.empty() && cell[0] == ' ') cell.remove_prefix(1);  // behind "sep."
    const std::string year(run(cell, digit) > 2 ? "YYYY" : "YY");
    if (named) return "DD" + sign + "Mon" + sign + year;
    if (order == DateOrder::unknown) return "??" + sign + "??" + sign + year;
    return order == DateOrder::day_first ? "DD" + sign + "MM" + sign + year : "MM" + sign + "DD" + sign + year;
}

bool writes_seconds(std::string_view cell) {
    const std::size_t colon = cell.find(':');
    return colon != cell.npos && colon + 3 < cell.size() && cell[colon + 3] == ':';
}

bool writes_half_days(std::string_view cell) {
    const std::string end = base::fold(cell.substr(cell.size() - std::min<std::size_t>(cell.size(), 2)));
    return end == "am" || end == "pm";
}

void find_grain(std::span<const std::string_view> cells, TimeLook& look) {
    std::vector<Stamp> stamps;
    bool seconds = false;
    for (const std::string_view cell : cells) {
        const DateOrder order = look.order == DateOrder::unknown ? DateOrder::day_first : look.order;
        const auto stamp = look.form == TimeForm::serial ? parse_serial(cell) : parse_stamp(cell, order);
        if (!stamp) continue;
        stamps.push_back(*stamp);
        seconds = seconds || look.form != TimeForm::stamp || writes_seconds(cell);
    }
    look.zoned = !stamps.empty() && std::all_of(stamps.begin(), stamps.end(), [](const Stamp& s) { return s.zoned; });
    look.grain = grain_of(stamps, seconds);
}

}  // namespace

std::optional<TimeForm> time_form_of_numbers(std::span<const std::string_view> cells) {
    if (cells.empty()) return std::nullopt;
    for (const Form& form : forms)
        if (std::all_of(cells.begin(), cells.end(), [&](std::string_view cell) { return fits(form, cell); }))
            return form.form;
    return std::nullopt;
}

std::string layout_of(std::string_view cell, DateOrder order) {
    cell = base::trimmed(cell);
    if (cell.empty()) return {};
    std::string layout = digit(cell[0]) ? date_of_numbers(cell, order) : "words";
    if (cell.find(':') != cell.npos) layout += writes_seconds(cell) ? " hh:mm:ss" : " hh:mm";
    if (writes_half_days(cell)) layout += " AM";
    const auto stamp = parse_stamp(cell, order == DateOrder::unknown ? DateOrder::day_first : order);
    if (stamp && stamp->zoned) layout += " zone";
    return layout;
}

TimeLook time_look(std::span<const std::string_view> cells, TimeForm form) {
    TimeLook look;
    look.form = form;
    const auto* figures = std::find_if(forms.begin(), forms.end(), [&](const Form& f) { return f.form == form; });
    if (figures == forms.end()) find_order(cells, look);
    if (figures != forms.end())
        look.layout = figures->layout;
    else if (const auto first = std::find_if(cells.begin(), cells.end(), is_stamp); first != cells.end())
        look.layout = layout_of(*first, look.order);
    find_grain(cells, look);
    if (form == TimeForm::compact) look.grain = TimeGrain::day;
    return look;
}

}  // namespace stamtafel::importers
