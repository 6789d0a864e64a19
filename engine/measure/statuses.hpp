// What a status says of a case: closed, waiting for the member, or something else.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/activity/activity.hpp"
#include "engine/activity/store.hpp"

namespace stamtafel::measure {

enum class Standing : std::uint8_t { running, pending, closed };

/// By the words of a status, in any case and accents: "Closed", "Resolve ticket", "Wacht op klant". Waiting words go
/// before closing ones; "not resolved" and "reopened" are running.
[[nodiscard]] Standing standing_of(std::string_view status);

/// What a row of kind status says: its status, else its text.
[[nodiscard]] std::string_view status_of(const activity::Activity& activity, const activity::Store& store,
                                         std::size_t row);

}  // namespace stamtafel::measure
