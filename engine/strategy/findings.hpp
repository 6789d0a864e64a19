// THE table of findings on a strategy: what the playbook says that does not fit together, as warnings with a remedy, and
// what is still to be filled in, as notes. A finding is about what somebody has begun to arrange; what nobody has begun
// is told by readiness.hpp. The words stand in base/codes.cpp, and `explain` prints them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/base/diagnostic.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

/// What a finding looks at.
struct Strategy {
    const playbook::Playbook& playbook;  ///< without errors
};

/// Takes what one finding has found; the code is that of its row.
struct Report {
    base::Code code;
    base::Diagnostics& diagnostics;
    void operator()(const base::Place& place, std::vector<std::string> args = {}) const {
        diagnostics.add({code, std::move(args)}, place);
    }
};

/// Severity, text and remedy are those of the code.
struct FindingRow {
    base::Code code;
    void (*find)(const Strategy& strategy, const Report& report);  ///< nullptr: playbook/checks.hpp finds it
};

[[nodiscard]] std::span<const FindingRow> finding_table();
/// Whether a diagnostic is about the strategy, and not about how it was written down.
[[nodiscard]] bool is_finding(base::Code code);

/// Adds what the rows find that checks.hpp does not; in the order of the table.
void find_in_strategy(const Strategy& strategy, base::Diagnostics& diagnostics);

struct Thin {
    static constexpr std::size_t channels = 6;    ///< from so many on, two might do
    static constexpr std::size_t thin = 4;        ///< so many of them are thin
    static constexpr std::uint32_t members = 30;  ///< active members of a period, below which a report calls one thin
};

}  // namespace stamtafel::strategy
