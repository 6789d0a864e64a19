// corrections.csv: the categories that a person gave to single items go before those of the rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/app/pipeline.hpp"

namespace stamtafel::app {

/// Reads the file that the playbook names, or corrections.csv beside it where there is one, and puts its categories
/// into the run's triage; an excluded item is treated as one that its author deleted. Rows that cannot be used
/// become diagnostics at their line.
void apply_corrections(Run& run);

/// "exclude", "uitsluiten" or "weglaten": the item does not belong.
[[nodiscard]] bool means_exclude(std::string_view category);

/// The category with this name; when there is none, a diagnostic with {0} the name, {1} the nearest, {2} all.
[[nodiscard]] std::optional<std::uint8_t> category_called(Run& run, const std::string& name, base::Code code,
                                                          base::Place place);

/// Index of the channel with this id or name; as many as there are when the playbook lacks it.
[[nodiscard]] std::uint64_t channel_called(const playbook::Playbook& playbook, std::string_view name);

/// The priority that the first rule for the category gives; 0 without one.
[[nodiscard]] std::uint8_t priority_of(const playbook::Playbook& playbook, const language::Triage& triage,
                                       std::uint8_t category);

}  // namespace stamtafel::app
