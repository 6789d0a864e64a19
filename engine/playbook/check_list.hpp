// The checks that checks.cpp lists, by file. Each looks at one thing, reports what it finds and changes nothing.
// A check stays silent about values that are missing or were unreadable: those have been reported.
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/diagnostic.hpp"
#include "engine/playbook/playbook.hpp"
#include "engine/playbook/vocabulary.hpp"

namespace stamtafel::playbook {

/// What a check is given.
struct Checking {
    const Playbook& playbook;
    const Vocabulary& vocabulary;
    base::Diagnostics& diagnostics;

    /// Values without a place were not written or not readable; the reader has said so.
    void report(base::Code code, const base::Place& place, std::vector<std::string> args = {}) const {
        if (place.line > 0) diagnostics.add({code, std::move(args)}, place);
    }
};

// checks_names.cpp
void check_ids_are_unique(const Checking& c);
void check_sizes(const Checking& c);
void check_references(const Checking& c);
void check_conditions(const Checking& c);

// checks_kpis.cpp
void check_goals_are_measured(const Checking& c);
void check_statistics(const Checking& c);
void check_target_units(const Checking& c);
void check_targets(const Checking& c);

// checks_sources.cpp
void check_sources_have_a_channel(const Checking& c);
void check_columns(const Checking& c);
void check_channels_are_fed(const Checking& c);
void check_channels_are_covered(const Checking& c);
void check_dates(const Checking& c);

// checks_protocols.cpp
void check_promises(const Checking& c);
void check_escalation_order(const Checking& c);
void check_protocols_are_reached(const Checking& c);
void check_somebody_works(const Checking& c);
void check_crisis_path(const Checking& c);
void check_rewards_fit_the_budget(const Checking& c);

// checks_channels.cpp
void check_channel_choice(const Checking& c);

// checks_graphs.cpp
void check_escalation_ends(const Checking& c);
void check_escalation_circles(const Checking& c);
void check_deputies(const Checking& c);
void check_roadmap(const Checking& c);

/// The ids of a list of things, for did-you-mean.
template <class Things>
[[nodiscard]] std::vector<std::string_view> ids_of(const Things& things) {
    std::vector<std::string_view> ids;
    for (const auto& thing : things) ids.emplace_back(thing.id.value);
    return ids;
}

/// The thing with this id, or nullptr.
template <class Things>
[[nodiscard]] auto find_id(const Things& things, std::string_view id) -> decltype(things.data()) {
    for (const auto& thing : things)
        if (thing.id.value == id) return &thing;
    return nullptr;
}

[[nodiscard]] const Texts* find_key(const Where& where, std::string_view key);
[[nodiscard]] bool holds(const Texts& texts, std::string_view word);

}  // namespace stamtafel::playbook
