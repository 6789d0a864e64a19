// Values as they are written in a playbook: each reader reports what it cannot read, leaves the default and returns
// false; the value then gets no place.
// Which reader a member gets, bind.hpp decides; special forms (hours, value, milestones, path) are in read_special.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/playbook/fields.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::playbook {

/// Days outside them are slips of the pen; the pattern of dates in schema_json.cpp has them too.
inline constexpr std::int32_t first_year = 1900, last_year = 2199;

bool read_value(const Slot& slot, const Node& node, std::string& into);
bool read_value(const Slot& slot, const Node& node, bool& into);
bool read_value(const Slot& slot, const Node& node, double& into);
bool read_value(const Slot& slot, const Node& node, base::Money& into);
bool read_value(const Slot& slot, const Node& node, base::Duration& into);
bool read_value(const Slot& slot, const Node& node, std::optional<base::Duration>& into);
bool read_value(const Slot& slot, const Node& node, base::Day& into);
bool read_value(const Slot& slot, const Node& node, std::pair<base::Day, base::Day>& into);
bool read_value(const Slot& slot, const Node& node, Quantity& into);
bool read_value(const Slot& slot, const Node& node, Bound& into);
template <class T>
bool read_value(const Slot& slot, const Node& node, std::optional<T>& into) {
    return read_value(slot, node, into.emplace()) || (into.reset(), false);
}

/// Maps of things with an id: `hours: {office: …}`, `value: {programme_cost: 3500 EUR}`.
void read(const Slot& slot, const Node& node, std::vector<Hours>& into);
void read(const Slot& slot, const Node& node, std::vector<ValueLine>& into);

bool expect_map(const Slot& slot, const Node& node);
/// The parts of a list; a list of one plain value may be written without brackets.
[[nodiscard]] std::span<const Node> items_of(const Slot& slot, const Node& node);
/// False, and reported, when the field says which keys its map may have and this is none of them.
[[nodiscard]] bool known_key(const Slot& slot, const Entry& entry);

/// Adds a problem with `word`, the nearest of `known` (or nothing) and all of them, as {0} {1} {2}.
void report_unknown(base::Diagnostics& diagnostics, base::Code code, const Text& word,
                    std::span<const std::string_view> known);

/// Reads "45m", "90%", "250 EUR", "0.2": what stands behind the number decides.
[[nodiscard]] base::Result<Quantity> parse_quantity(std::string_view text);
/// The quantity as a person would write it.
[[nodiscard]] std::string written(const Quantity& quantity);
/// "09:00-12:30"
[[nodiscard]] std::string written(const calendar::OpenInterval& interval);

/// What an example for a field looks like when its row has none.
[[nodiscard]] std::string_view example_of(const Field& field);

// Readers of any keys and of members in special forms, for schema_*.cpp.
void read_days(const Slot& slot, const Node& node, void* hours);
void read_thresholds(const Slot& slot, const Node& node, void* milestone);
void read_path(const Slot& slot, const Node& node, void* kpi);
void read_sentiment(const Slot& slot, const Node& node, void* rule);
void read_nothing(const Slot& slot, const Node& node, void* record);  ///< extends and include: done before reading

}  // namespace stamtafel::playbook
