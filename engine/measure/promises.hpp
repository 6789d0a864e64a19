// The protocols of a playbook as codes and numbers: what each takes, and what it promises on which clock.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/language/triage.hpp"
#include "engine/measure/clocks.hpp"
#include "engine/measure/turns.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::measure {

enum class Match : std::uint8_t { conversation, direct, item };

struct Taken {
    std::uint64_t categories = ~0ULL, channels = ~0ULL, priorities = ~0ULL;  ///< bit sets
    std::uint32_t kinds = ~0U;
    bool operator==(const Taken&) const = default;
};

struct CompiledProtocol {
    Taken takes;
    Match match = Match::conversation;
    bool anyone = false;  ///< addressed_to: anyone
    bool closes_for_anyone = false;
    std::optional<base::Duration> first, next;  ///< promises; without next, later turns are held to first
};

[[nodiscard]] std::vector<CompiledProtocol> compile_protocols(const playbook::Playbook& playbook,
                                                              const language::Triage& triage);

[[nodiscard]] bool takes(const Taken& taken, const activity::Activity& activity, const language::Triage& triage,
                         std::size_t row);

/// Fills waits, due and outcome of a turn whose `opened`, `closed`, protocol and channel are known.
void judge(Turn& turn, const activity::Activity& activity, const calendar::Clock& clock, base::Duration within,
           base::Instant cutoff);

}  // namespace stamtafel::measure
