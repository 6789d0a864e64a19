// THE table of findings on a strategy: what the playbook says that does not fit together, as warnings with a remedy, and
// what is still to be filled in, as notes.
// A finding is about what somebody has begun to arrange; what nobody has begun is told by readiness.hpp. `check` prints
// one with the words of base/codes.cpp, in ids that stand in the file; a plan with those of the reports, in names; and
// `explain` what it is about, with an example.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/base/diagnostic.hpp"
#include "engine/playbook/playbook.hpp"
#include "engine/strategy/roadmap.hpp"

namespace stamtafel::strategy {

/// What a finding looks at.
struct Strategy {
    const playbook::Playbook& playbook;  ///< without errors
    Roadmap roadmap;
    bool dated = false;  ///< the roadmap is in a year: a step says when, or the plan does
};

/// What an argument of a diagnostic is, and so how it is to be read. Ids come one after another, parted by ", ".
enum class Of : std::uint8_t {
    words,  ///< as it is, in the language asked for
    goal,
    kpi,
    metric,
    channel,
    protocol,
    tier,
    step,
    person,
    role,
    owner,     ///< a person or a role
    way,       ///< people, parted by " -> "
    day,       ///< 2026-10-31
    money,     ///< 40.00 EUR
    workdays,  ///< 7.5
    count,
};

/// The argument at this place, by the name that the reports' words give it.
struct Slot {
    std::string_view name;
    Of of = Of::words;
};

struct Report;

/// Severity, text and remedy are those of the code.
struct FindingRow {
    base::Code code;
    void (*find)(const Strategy& strategy, const Report& report);  ///< nullptr: playbook/checks.hpp finds it
    std::array<Slot, 6> slots;                                     ///< {0} {1} … of the code
    std::string_view name_en, name_nl;                             ///< a few words
    std::string_view why_en, why_nl;                               ///< when it is found, and why it matters
    std::string_view wrong, right;  ///< of a playbook: found in the one, not in the other
};

[[nodiscard]] std::span<const FindingRow> finding_table();
/// By code; nothing when it is no finding.
[[nodiscard]] const FindingRow* finding_of(base::Code code);
/// Whether a diagnostic is about the strategy, and not about how it was written down.
[[nodiscard]] bool is_finding(base::Code code);

/// Adds what the rows find that checks.hpp does not; in the order of the table. `from`: the first day of a plan, for a
/// roadmap that is in no year yet.
void find_in_strategy(const playbook::Playbook& playbook, base::Diagnostics& diagnostics,
                      std::optional<base::Day> from = std::nullopt);

struct Thin {
    static constexpr std::size_t channels = 6;    ///< from so many on, two might do
    static constexpr std::size_t thin = 4;        ///< so many of them are thin
    static constexpr std::uint32_t members = 30;  ///< active members of a period, below which a report calls one thin
};

}  // namespace stamtafel::strategy
