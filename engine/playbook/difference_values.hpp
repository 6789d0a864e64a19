// Single values for difference.cpp: when two that are written differently say the same, and lists of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/playbook/difference.hpp"

namespace stamtafel::playbook {

/// Equal for values that say the same: "60 min" and "1h", "€ 250" and "250 EUR", "ja" and "true".
[[nodiscard]] std::string canonical(const Field& field, std::string_view text);

/// The value as one text; nothing when none was written and the row has no default.
[[nodiscard]] std::optional<Said> value_of(const Field& field, const Node* node);

/// The values of a list; one without brackets is a list of one.
[[nodiscard]] std::vector<Said> values_of(const Field& field, const Node* node);

/// Those of `from` that are not in `other`, each as often as it is missing there.
[[nodiscard]] std::vector<Said> without(const std::vector<Said>& from, const std::vector<Said>& other);

}  // namespace stamtafel::playbook
