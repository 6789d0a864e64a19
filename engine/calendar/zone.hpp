// Time zones as arrays of transitions, read once from the system's zone files; then pure look-ups.
// Only zone.cpp knows the library that reads them. No daylight saving after 2037 (the files' table ends there).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.hpp"

namespace stamtafel::calendar {

/// Clock changes are known up to here: 2038-01-01.
inline constexpr base::Instant last_known_change{24'837 * base::day_ms};

struct Zone {
    std::string name;                     ///< IANA name
    std::vector<base::Instant> begins;    ///< ascending; the first covers everything before the second
    std::vector<std::int64_t> offset_ms;  ///< local minus UTC from begins[i] on
    bool operator==(const Zone&) const = default;
};

/// A wall-clock reading: milliseconds since local 1970-01-01T00:00.
struct Local {
    std::int64_t ms = 0;
    auto operator<=>(const Local&) const = default;
};

/// How a local reading met the clock changes.
enum class Reading : std::uint8_t { unique, overlap, gap };

struct Resolved {
    base::Instant instant;
    Reading reading = Reading::unique;
    bool operator==(const Resolved&) const = default;
};

/// Reads the clock changes of 1970 … 2037. Codes: unknown_zone (with the nearest name), no_zone_files.
[[nodiscard]] base::Result<Zone> read_zone(std::string_view name);
[[nodiscard]] Zone utc();

[[nodiscard]] Local local_of(const Zone& zone, base::Instant instant);
[[nodiscard]] base::Day local_day(const Zone& zone, base::Instant instant);
[[nodiscard]] base::Day day_of(Local local);

/// Where the last look-up ended; one for each loop. Sorted instants then cost no search.
struct ZoneHint {
    std::size_t at = 0;
};
[[nodiscard]] Local local_of(const Zone& zone, base::Instant instant, ZoneHint& hint);

/// In an autumn overlap the earlier reading, in a spring gap the offset before the gap (02:30 becomes 03:30);
/// domain.md §1.
[[nodiscard]] Resolved instant_of(const Zone& zone, Local local);

/// The first instant at which the wall clock reads `local` or later: in an autumn overlap the first reading, in a
/// spring gap the gap's end.
[[nodiscard]] base::Instant first_reading(const Zone& zone, Local local);

/// The instant at which a local day begins; the gap's end when a clock change skips midnight.
[[nodiscard]] base::Instant start_of(const Zone& zone, base::Day day);

}  // namespace stamtafel::calendar
