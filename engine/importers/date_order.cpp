// Counting what the values of a column show.
#include "engine/importers/date_order.hpp"

#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

/// "10/3/2026 9:05 AM": nobody but Americans writes slashes and half days.
bool looks_american(std::string_view text) {
    const std::string folded = base::fold(text);
    return folded.find('/') != std::string::npos && (folded.ends_with("am") || folded.ends_with("pm"));
}

}  // namespace

bool OrderFinder::see(std::string_view value) {
    constexpr std::size_t sample = 1000;
    if (seen_++ == sample && day_ == 0 && month_ == 0 && doubtful_.empty()) return false;
    const std::string_view text = base::trimmed(value);
    const DateOrder order = order_shown_by(text);
    day_ += order == DateOrder::day_first ? 1 : 0;
    month_ += order == DateOrder::month_first ? 1 : 0;
    if (order == DateOrder::unknown && doubtful_.empty() && reads_both_ways(text)) doubtful_ = text;
    return true;
}

ShownOrder OrderFinder::shown() const {
    if (day_ == 0 && month_ == 0) {
        if (!doubtful_.empty() && looks_american(doubtful_)) return {DateOrder::month_first, ""};
        return {DateOrder::unknown, doubtful_};
    }
    return {month_ > day_ ? DateOrder::month_first : DateOrder::day_first, ""};
}

std::string_view name_of(DateOrder order) {
    if (order == DateOrder::day_first) return "day_first";
    return order == DateOrder::month_first ? "month_first" : "";
}

}  // namespace stamtafel::importers
