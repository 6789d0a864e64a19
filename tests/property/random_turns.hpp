// Random small communities for the turn logic: playbooks with every option of a protocol, schedules with lunch breaks,
// holidays and clock changes, threads and flat rooms; and a community as lines that a person can read.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/measure/measure.hpp"
#include "tests/support/random.hpp"

namespace stamtafel::test {

/// What a world of communities shares.
struct TurnWorld {
    playbook::Playbook playbook;
    calendar::Zone zone;
    base::Instant begin;  ///< communities lie within `span_days` of it
    static constexpr std::int32_t span_days = 14;
    std::vector<bool> flat, coarse;  ///< by channel
};

[[nodiscard]] TurnWorld random_turn_world(Random& random);

/// A community with every part that measuring reads, made without importers and assembly.
struct TurnCommunity {
    const TurnWorld& world;
    activity::Assembled data;
    activity::Store store;
    language::Triage triage;
    std::string_view lines;  ///< one a row, as a person reads them

    explicit TurnCommunity(const TurnWorld& from) : world(from) {}
    [[nodiscard]] measure::Input input() const { return {world.playbook, data, store, triage, world.zone}; }
};

[[nodiscard]] std::unique_ptr<TurnCommunity> random_turn_community(Random& random, const TurnWorld& world);

/// The protocols, and one line a row.
[[nodiscard]] std::string printed(const TurnCommunity& community);
/// One line a turn, an item and an escalation, rows by number.
[[nodiscard]] std::string printed(const measure::Input& input, const measure::Tables& tables);

}  // namespace stamtafel::test
