// Small values that playbook structs are made of: things with a place, targets, conditions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/amount.hpp"
#include "engine/base/date.hpp"
#include "engine/base/duration.hpp"
#include "engine/base/source.hpp"

namespace stamtafel::playbook {

/// A value and the place where it was written. Equality is that of the value: two playbooks that say
/// the same are equal wherever they say it.
template <class T>
struct At {
    T value{};
    base::Place place{};
    bool operator==(const At& other) const { return value == other.value; }
};

using Text = At<std::string>;
using Texts = std::vector<Text>;
/// Key → text, in playbook order.
using TextMap = std::vector<std::pair<Text, Text>>;

/// A quantity of a KPI or a condition: what unit it was written in decides how it is read.
struct Quantity {
    enum class Kind : std::uint8_t { number, share, duration, money } kind = Kind::number;
    double number = 0;  ///< number; share 0…1
    base::Duration duration;
    base::Money money;
    bool operator==(const Quantity&) const = default;
};

/// ">= 90", "< 2h": a bound in a condition.
struct Bound {
    enum class Sign : std::uint8_t { at_least, more, at_most, less, equal } sign = Sign::at_least;
    Quantity quantity;
    bool operator==(const Bound&) const = default;
};

/// `where:`, `for:`: key → accepted values, e.g. channel → [forum].
using Where = std::vector<std::pair<Text, Texts>>;
/// `when:` of a reward tier: figure → bound.
using Bounds = std::vector<std::pair<Text, At<Bound>>>;
/// A column's raw value → what it means; "default" for all others.
using ValueMap = TextMap;

}  // namespace stamtafel::playbook
