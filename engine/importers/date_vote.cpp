// Votes are counted; the majority decides.
#include "engine/importers/date_vote.hpp"

#include "engine/base/text.hpp"

namespace stamtafel::importers {

namespace {

/// "10/3/2026 9:05 AM": nobody but Americans writes slashes and half days.
bool looks_american(std::string_view text) {
    const std::string folded = base::fold(text);
    return folded.find('/') != std::string::npos && (folded.ends_with("am") || folded.ends_with("pm"));
}

}  // namespace

void DateVote::look_at(std::string_view text) {
    ++seen_;
    text = base::trimmed(text);
    const DateOrder shown = order_shown_by(text);
    day_ += shown == DateOrder::day_first ? 1 : 0;
    month_ += shown == DateOrder::month_first ? 1 : 0;
    if (shown == DateOrder::unknown && doubtful_.empty() && reads_both_ways(text)) doubtful_ = text;
}

bool DateVote::nothing_to_tell() const { return seen_ >= 1000 && day_ == 0 && month_ == 0 && doubtful_.empty(); }

DateOrder DateVote::order() const {
    if (day_ == 0 && month_ == 0) return looks_american(doubtful_) ? DateOrder::month_first : DateOrder::unknown;
    return month_ > day_ ? DateOrder::month_first : DateOrder::day_first;
}

std::string DateVote::doubtful() const { return order() == DateOrder::unknown ? doubtful_ : std::string(); }

}  // namespace stamtafel::importers
