// A number and its unit as the content of a cell: the one place that says which unit is shown as what; and which links
// a writer may make.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "reports/model/cell.hpp"
#include "reports/model/fact.hpp"

namespace stamtafel::model {
namespace {

constexpr std::array<std::string_view, 8> units{"count",  "share",   "seconds", "cents",
                                                "number", "instant", "day",     "text"};
constexpr double most_exact = 9'007'199'254'740'992;  // 2^53: up to here a double is every whole number

bool whole(double value) { return std::abs(value) <= most_exact && value == std::floor(value); }

/// Two under 2 (a score from -1 to 1), one under 20, none from there on: a digit more than samples of some hundreds tell.
int decimals_at(double largest) { return std::abs(largest) < 2 ? 2 : std::abs(largest) < 20 ? 1 : 0; }

}  // namespace

Content content_of(double value, base::Unit unit, double largest) {
    const double size = std::max(std::abs(value), std::abs(largest));
    if (unit == base::Unit::real) return Number{value, decimals_at(size)};
    constexpr double large = 20;  // half a member is no news beside a hundred
    if (unit == base::Unit::count && !whole(value) && size >= large) return Number{value, 0};
    return content_of(value, unit);
}

Content content_of(double value, base::Unit unit) {
    switch (unit) {
        case base::Unit::count:
            return whole(value) ? Content(Count{static_cast<std::int64_t>(value)}) : Content(Number{value, 1});
        case base::Unit::share: return Share{value};
        case base::Unit::seconds: return Seconds{value};
        case base::Unit::cents: return base::Money{static_cast<std::int64_t>(std::llround(value))};
        default: return Number{value, decimals_at(value)};
    }
}

std::string_view code_of(base::Unit unit) { return units[static_cast<std::size_t>(unit)]; }

base::Unit unit_named(std::string_view code) {
    const auto found = std::find(units.begin(), units.end(), code);
    return found == units.end() ? base::Unit::real : static_cast<base::Unit>(found - units.begin());
}

bool is_safe(const Link& link) {
    const std::string_view target = link.target;
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("._/-").find(c) != std::string_view::npos;
    };
    switch (link.to) {
        case Link::To::section: return true;
        case Link::To::web: return target.starts_with("https://") || target.starts_with("http://");
        case Link::To::file:
            return !target.empty() && target[0] != '/' && ("/" + link.target + "/").find("/../") == std::string::npos &&
                   std::all_of(target.begin(), target.end(), plain);
    }
    return false;
}

}  // namespace stamtafel::model
