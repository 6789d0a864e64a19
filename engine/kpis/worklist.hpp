// What waits for an answer at a moment, over all channels: turns by due time with look-alikes together, and the
// messages that no promise covers but somebody should see. Chooses and sorts; says nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/measure/tables.hpp"

namespace stamtafel::kpis {

struct NextStep {
    std::uint8_t step = 0;  ///< index into the protocol's escalation
    base::Instant at;
    bool passed = false;  ///< the last step of the path, and its moment lies behind
};

/// When it has to be answered: overdue at the worklist's moment, due on its local day, or later.
enum class Urgency : std::uint8_t { overdue, today, later };

enum class Priority : std::uint8_t { urgent, high, normal, low };

struct OpenTurn {
    std::uint32_t turn = 0;  ///< index into Tables::turns
    Urgency urgency{};
    Priority priority = Priority::normal;  ///< of the triage rule that took the message, else of its protocol
    std::int64_t clock_ms = 0;             ///< on the protocol's clock: since the due moment, else until it
    std::optional<NextStep> escalation;
    std::uint32_t alike = 0;  ///< place in Worklist::turns of the first that reads like it; its own when there is none
};

struct Worklist {
    base::Instant now, since;
    std::vector<OpenTurn> turns;  ///< by (urgency, priority, due, turn)
    std::uint64_t older = 0;      ///< unanswered turns opened before `since`
    std::uint64_t unknown = 0;    ///< turns since `since` of which the exports cannot show whether they are answered
    // by time; members' activities without any answer
    std::vector<activity::Row> leads;       ///< of the category partnership, not answered by the brand
    std::vector<activity::Row> newcomers;   ///< a first public activity in the data that opens a conversation
    std::vector<activity::Row> left_lying;  ///< indirect questions that the brand found no way into
};

/// Messages of these days are work; what is older is counted.
inline constexpr std::int32_t worklist_days = 30;

/// As seen from `now`. Turns that the brand took away are no work.
[[nodiscard]] Worklist worklist_of(const measure::Input& input, const measure::Tables& tables, base::Instant now);

}  // namespace stamtafel::kpis
