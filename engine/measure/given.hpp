// What no export holds and somebody wrote down: a survey's outcome, the seats taken at a lunch, rewards given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/date.hpp"

namespace stamtafel::measure {

struct GivenValue {
    std::size_t kpi = 0;  ///< index into the playbook's kpis
    base::Day on;
    double value = 0;                ///< in the unit of the KPI's figures: seconds, cents, shares 0…1
    std::optional<std::uint64_t> n;  ///< answers behind it, as the file says
    std::string source;
    bool operator==(const GivenValue&) const = default;
};

/// A line of the playbook's ledger: a reward that somebody got.
struct GivenReward {
    base::Day day;
    std::string account;  ///< key of the handle (base/handle.hpp)
    std::string channel;  ///< id of the playbook's; may be empty
    std::string tier;     ///< as written; perhaps none of the playbook's any more
    std::string what;
    std::int64_t cents = 0;  ///< in the currency of the budget
    bool operator==(const GivenReward&) const = default;
};

}  // namespace stamtafel::measure
