// Data quality: what was read, what could not be used and why. Facts of the input, not of the period.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/activity/evidence.hpp"

namespace stamtafel::activity {

enum class RejectReason : std::uint8_t {
    no_time,
    bad_time,
    wrong_columns,
    unknown_channel,
    bad_value,
    no_id,
    spoilt_id,   ///< a number that a spreadsheet rounded: 5.70306E+17
    bad_record,  ///< no JSON object, no XML element, where one should be
};
inline constexpr std::size_t reject_reasons = 8;
[[nodiscard]] std::string_view id_of(RejectReason reason);

/// A row that could not be used, whole.
struct Reject {
    std::uint32_t file = 0;  ///< index into Quality::files
    std::uint64_t line = 0;  ///< 1-based line on which the record starts
    RejectReason reason{};
    std::string column;  ///< our name of the field, empty for the whole row
    Text value;          ///< what stood in that field
    Origin raw;
    bool operator==(const Reject&) const = default;
};

struct FileQuality {
    std::string name;  ///< relative to the playbook
    std::uint64_t bytes = 0;
    std::string xxh3_128;  ///< 32 hex digits; empty, and no bytes: a list of people, of which no file tells more
    std::string format, encoding, delimiter, dates;
    std::uint64_t rows = 0, skipped = 0, rejected = 0, duplicates = 0;
    std::uint64_t later = 0;                       ///< after --as-of; used = rows − the four
    std::uint64_t zone_overlap = 0, zone_gap = 0;  ///< local times met in a clock change
    std::optional<base::Instant> first, last;
    Channel channel{};
    std::uint16_t source = 0;  ///< index into the playbook's sources
    bool operator==(const FileQuality&) const = default;
};

/// Days without a row, both ends included.
struct Gap {
    base::Day first, last;
    bool operator==(const Gap&) const = default;
};

/// How often a channel has rows: of ten steps from one day with rows to the next at least nine take one day (and 7
/// days have rows), take at most a week (and 4 days have rows), or neither.
enum class Rhythm : std::uint8_t { daily, weekly, irregular };

/// What the sources of a channel cover together, in days of the community's zone. Isolated rows set nothing.
struct Coverage {
    Channel channel{};
    std::uint64_t rows = 0;
    base::Day first, last;  ///< as `covers:` says, else of the first and the last row
    base::Day history;      ///< `first`, or later: stray rows of long before the others say nothing of who is new
    bool stated = false;    ///< every source of the channel says `covers:`
    std::int32_t days = 0;  ///< from first to last, 1…
    std::int32_t days_with_rows = 0;
    base::Day last_row;  ///< the last day with a row
    Rhythm rhythm = Rhythm::irregular;
    bool quiet_is_real = false;  ///< `gaps: none`
    std::vector<Gap> gaps;       ///< of two days or more; only of a daily channel whose quiet days are not real
    bool coarse = false, flat = false;
    std::uint64_t sessions = 0;
    bool operator==(const Coverage&) const = default;
};

/// Rows that are no activity: points of one metric of a channel, posts of a channel, people.
struct RecordCount {
    enum class What : std::uint8_t { points, posts, people } what{};
    std::optional<Channel> channel;
    std::string metric;  ///< of points
    std::uint64_t rows = 0;
    bool operator==(const RecordCount&) const = default;
};

struct Quality {
    std::vector<FileQuality> files;
    std::vector<FileQuality> given;  ///< of figures that were written down; rows: those that hold one
    std::vector<Reject> rejects;
    std::vector<Coverage> coverage;  ///< channels that have rows, in the playbook's order
    std::vector<RecordCount> records;
    std::vector<Evidence> evidence;  ///< what the rows hold: of activities, then of the other shapes
    std::uint64_t activities = 0, authors = 0, conversations = 0, orphans = 0, duplicates = 0;
    std::uint64_t isolated = 0;         ///< instants more than a year after all others of their channel: set no cut-off
    std::uint64_t answers_missing = 0;  ///< items that name an answer which is not in the export
    std::optional<base::Instant> first, last;
    bool operator==(const Quality&) const = default;
};

}  // namespace stamtafel::activity
