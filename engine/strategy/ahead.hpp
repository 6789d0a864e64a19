// What lies ahead: dated things of the playbook, the next thresholds to celebrate, and how many members have been there
// for whole years. Members are counted, never named. No day is foretold on which a threshold will be reached.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/measure/tables.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

enum class AheadKind : std::uint8_t {
    event,
    content,  ///< of the content calendar, where it has a date
    programme_begins,
    programme_ends,  ///< on its last day
    campaign_begins,
    campaign_ends,
    step_begins,            ///< `on` of the roadmap
    step_due,               ///< `by` of the roadmap
    target_due,             ///< of a KPI
    anniversary,            ///< of the community
    anniversary_announced,  ///< a month before it
};

struct Ahead {
    base::Day day;
    AheadKind kind{};
    std::size_t index = 0;  ///< into the playbook's list of that kind; of an anniversary the years
    auto operator<=>(const Ahead&) const = default;
};

/// What the playbook says will be in [from, end), by day, then kind, then playbook order.
[[nodiscard]] std::vector<Ahead> dates_ahead(const playbook::Playbook& playbook, base::Day from, base::Day end);

/// Where a figure stands between two thresholds of its milestone.
struct Threshold {
    std::optional<double> passed, next;  ///< the highest not above the figure, the lowest above it
    bool operator==(const Threshold&) const = default;
};
[[nodiscard]] Threshold threshold_of(const playbook::Milestone& milestone, double figure);

/// Members who came a whole number of years ago.
struct Anniversary {
    std::int32_t years = 0;  ///< 1 or more
    std::uint32_t members = 0;
    bool operator==(const Anniversary&) const = default;
};

/// Members whose day in [from, end) comes round, by years; end at most a year after from. They came on the day that a
/// list of people says, else on that of their first public activity at its own time, which must not be before
/// `believed_from`: who was there when the data begins may have come long before. Only who gave a sign of life in the
/// year before `from` is counted. Whoever came on 29 February has their day on 1 March.
[[nodiscard]] std::vector<Anniversary> anniversaries(const measure::Tables& tables, base::Day from, base::Day end,
                                                     base::Day believed_from);

}  // namespace stamtafel::strategy
