// A number and its unit as the content of a cell: the one place that says which unit is shown as what; and which links
// a writer may make.
#include <algorithm>
#include <cmath>
#include <string_view>

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
            return !target.empty() && target[0] != '/' && target.find("..") == std::string_view::npos &&
                   std::all_of(target.begin(), target.end(), plain);
    }
    return false;
}

}  // namespace stamtafel::model
