// What happens around a turn: peers, resolutions, escalations, and what the brand did of its own accord.
#include <algorithm>

#include "tests/property/plain_turns.hpp"

namespace stamtafel::test {

void plain_resolutions(PlainWorld& world) {
    const auto key = [](const measure::Turn& turn) { return std::tuple(turn.opened, turn.protocol, turn.step); };
    std::sort(world.tables.turns.begin(), world.tables.turns.end(),
              [&](const measure::Turn& a, const measure::Turn& b) { return key(a) < key(b); });
}
void plain_escalations(PlainWorld&) {}
void plain_deeds(PlainWorld&) {}

}  // namespace stamtafel::test
