// What values are placed on: axes with their ticks in words, and points.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stamtafel::model {

struct Tick {
    double value = 0;
    std::string label;
    bool operator==(const Tick&) const = default;
};

enum class Scale : std::uint8_t { linear, logarithmic };

/// Ticks ascend; the first and last are the ends of the axis. Logarithmic axes hold positive values only.
struct Axis {
    std::string title;
    Scale scale = Scale::linear;
    std::vector<Tick> ticks;
    bool operator==(const Axis&) const = default;
};

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

}  // namespace stamtafel::model
