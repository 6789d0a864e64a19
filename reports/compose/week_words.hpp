// Opening hours as people say them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/hours.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::compose {

/// "ma–vr 09:00–12:30 en 13:00–17:30; za 10:00–16:00": days in a row with the same hours are one span.
[[nodiscard]] std::string week_words(const words::Catalogue& catalogue,
                                     const std::array<std::vector<calendar::OpenInterval>, 7>& days,
                                     std::string_view between = "; ");

}  // namespace stamtafel::compose
