// Names and values of a playbook as its readers would say them, for difference.cpp: the label of a row, a value by its
// type, names instead of ids.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/playbook/difference.hpp"
#include "engine/playbook/playbook.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::compose {

/// The playbook that knows the names, and the words.
struct Naming {
    const playbook::Playbook& playbook;
    const words::Catalogue& catalogue;
    const playbook::Playbook& other;  ///< the other version, for what has another id there
};

/// A value: "45 minutes", "31 Dec 2026", "Sanne", “a text”.
[[nodiscard]] std::string value_words(const Naming& naming, const playbook::Said& said);
/// As value_words; "60" and "45 minutes" where both have one unit.
[[nodiscard]] std::pair<std::string, std::string> from_to_words(const Naming& before, const playbook::Said& was,
                                                                const Naming& after, const playbook::Said& is);
/// "at least 45%" for a bound of a target; else as value_words.
[[nodiscard]] std::string valued_words(const Naming& naming, const playbook::Said& said);
/// "a, b and c"; of many the first and how many more there are. `at`: the row and the key they stand behind.
[[nodiscard]] std::string list_words(const Naming& naming, const playbook::PathStep& at,
                                     std::span<const playbook::Said> values);
/// Whether the row says what is meant by key: `for: {channel: [forum]}`.
[[nodiscard]] bool is_condition(const playbook::PathStep& step);

/// What a row is called, with its key: "weight of reach". `parent` is the row above it, or nullptr.
[[nodiscard]] std::string label_words(const Naming& naming, std::span<const playbook::PathStep> steps,
                                      const playbook::Field* parent);
/// A thing by its title, else by its key.
[[nodiscard]] std::string thing_words(const Naming& naming, const playbook::PathStep& step);
/// As somebody wrote it: “early shift”.
[[nodiscard]] std::string quoted(const Naming& naming, std::string_view text);

/// Values that are read with a unit or a date: one goes from one to the other.
[[nodiscard]] bool is_measure(const playbook::Field& field);
/// Words of somebody's own, in quotes.
[[nodiscard]] bool is_free_text(const playbook::Field& field);

}  // namespace stamtafel::compose
