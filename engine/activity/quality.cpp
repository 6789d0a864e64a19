// Names of the reject reasons.
#include "engine/activity/quality.hpp"

namespace stamtafel::activity {

std::string_view id_of(RejectReason reason) {
    constexpr std::array<std::string_view, reject_reasons> names{
        "no_time", "bad_time", "wrong_columns", "unknown_channel", "bad_value", "no_id", "spoilt_id", "bad_record"};
    return names[static_cast<std::size_t>(reason)];
}

}  // namespace stamtafel::activity
