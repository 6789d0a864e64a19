// A number and its unit as the content of a cell: the one place that says which unit is shown as what.
#include <cmath>

#include "reports/model/cell.hpp"

namespace stamtafel::model {
namespace {

constexpr double most_exact = 9'007'199'254'740'992;  // 2^53: up to here a double is every whole number

bool whole(double value) { return std::abs(value) <= most_exact && value == std::floor(value); }

}  // namespace

Content content_of(double value, base::Unit unit) {
    switch (unit) {
        case base::Unit::count:
            return whole(value) ? Content(Count{static_cast<std::int64_t>(value)}) : Content(Number{value, 1});
        case base::Unit::share: return Share{value};
        case base::Unit::seconds: return Seconds{value};
        case base::Unit::cents: return base::Money{static_cast<std::int64_t>(std::llround(value))};
        default: return Number{value, std::abs(value) >= 2 && whole(value) ? 0 : 2};
    }
}

}  // namespace stamtafel::model
