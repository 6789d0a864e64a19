// Reads a zone's clock changes with Howard Hinnant's date library, whose exceptions stop here; the rest is look-ups.
#include "engine/calendar/zone.hpp"

#include <algorithm>
#include <exception>
#include <limits>
#include <optional>

#include <date/tz.h>

#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::calendar {
namespace {

using base::Instant;

constexpr Instant table_begin{0};  // 1970
constexpr Instant table_end = last_known_change;

date::sys_seconds seconds_of(Instant instant) { return date::sys_seconds{std::chrono::seconds{instant.ms / 1000}}; }
Instant instant_of_seconds(date::sys_seconds at) { return {at.time_since_epoch().count() * 1000}; }
std::int64_t ms_of(std::chrono::seconds offset) { return offset.count() * 1000; }

Zone zone_of(const date::time_zone& source, std::string_view name) {
    Zone zone{std::string(name), {}, {}};
    for (Instant at = table_begin; at < table_end;) {
        const date::sys_info info = source.get_info(seconds_of(at));
        const std::int64_t offset = ms_of(info.offset);
        if (zone.offset_ms.empty() || zone.offset_ms.back() != offset) {  // not every change of name moves the clock
            zone.begins.push_back(at);
            zone.offset_ms.push_back(offset);
        }
        at = std::max(instant_of_seconds(info.end), Instant{at.ms + base::second_ms});
    }
    return zone;
}

/// "amsterdam" for "Europe/Amsterdam".
std::string last_part(std::string_view name) { return base::plain(name.substr(name.rfind('/') + 1)); }

/// The name somebody most likely meant.
std::string_view nearest_name(std::string_view wrong, const std::vector<std::string_view>& names) {
    const std::string wanted = last_part(wrong);
    const auto same_place = [&wanted](std::string_view name) { return last_part(name) == wanted; };
    if (const auto found = std::find_if(names.begin(), names.end(), same_place); found != names.end()) return *found;
    return base::closest(wrong, names).value_or("Europe/Amsterdam");
}

base::Result<Zone> read_known_zone(std::string_view name) {
    const auto& zones = date::get_tzdb().zones;
    std::vector<std::string_view> names;
    for (const auto& zone : zones)
        if (zone.name() != "localtime") names.push_back(zone.name());  // figures must not depend on the machine
    if (names.empty()) return base::fail(base::Code::no_zone_files);
    if (std::find(names.begin(), names.end(), name) == names.end())
        return base::fail(base::Code::unknown_zone, name, nearest_name(name, names));
    return zone_of(*date::locate_zone(std::string(name)), name);
}

/// The range of offsets that holds an instant.
std::size_t index_at(const Zone& zone, Instant instant) {
    const auto after = std::upper_bound(zone.begins.begin() + 1, zone.begins.end(), instant);
    return static_cast<std::size_t>(after - zone.begins.begin()) - 1;
}

Instant begin_of(const Zone& zone, std::size_t i) {
    return i == 0 ? Instant{std::numeric_limits<std::int64_t>::min()} : zone.begins[i];
}

Instant end_of(const Zone& zone, std::size_t i) {
    return i + 1 < zone.begins.size() ? zone.begins[i + 1] : Instant{std::numeric_limits<std::int64_t>::max()};
}

bool holds(const Zone& zone, std::size_t i, Instant instant) {
    return begin_of(zone, i) <= instant && instant < end_of(zone, i);
}

/// The range in which the clock first reads `local` or later. No offset is longer than a day, so the search starts a
/// day before the reading taken as UTC.
std::size_t first_range(const Zone& zone, Local local) {
    std::size_t i = index_at(zone, {local.ms - base::day_ms});
    while (local.ms - zone.offset_ms[i] >= end_of(zone, i).ms) ++i;
    return i;
}

}  // namespace

base::Result<Zone> read_zone(std::string_view name) {
    try {
        return read_known_zone(name);
    } catch (const std::exception&) {
        return base::fail(base::Code::no_zone_files);
    }
}

Zone utc() { return {"UTC", {table_begin}, {0}}; }

Local local_of(const Zone& zone, Instant instant) { return {instant.ms + zone.offset_ms[index_at(zone, instant)]}; }

Local local_of(const Zone& zone, Instant instant, ZoneHint& hint) {
    if (hint.at >= zone.begins.size() || !holds(zone, hint.at, instant)) hint.at = index_at(zone, instant);
    return {instant.ms + zone.offset_ms[hint.at]};
}

base::Day day_of(Local local) {
    const std::int64_t day = local.ms / base::day_ms - (local.ms % base::day_ms < 0 ? 1 : 0);
    return {static_cast<std::int32_t>(day)};
}

base::Day local_day(const Zone& zone, Instant instant) { return day_of(local_of(zone, instant)); }

Resolved instant_of(const Zone& zone, Local local) {
    const std::size_t i = first_range(zone, local);
    const Instant instant{local.ms - zone.offset_ms[i]};
    if (instant < begin_of(zone, i)) return {{local.ms - zone.offset_ms[i - 1]}, Reading::gap};
    const bool again = i + 1 < zone.begins.size() && local.ms - zone.offset_ms[i + 1] >= zone.begins[i + 1].ms;
    return {instant, again ? Reading::overlap : Reading::unique};
}

Instant first_reading(const Zone& zone, Local local) {
    const std::size_t i = first_range(zone, local);
    return std::max(begin_of(zone, i), Instant{local.ms - zone.offset_ms[i]});
}

Instant start_of(const Zone& zone, base::Day day) { return first_reading(zone, {day.value * base::day_ms}); }

}  // namespace stamtafel::calendar
