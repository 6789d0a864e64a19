// Lists of accounts that people keep: one a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::app {

/// The first field of each line, as written but for quotes and a leading @; a head, further columns and empty lines do
/// no harm: no account is passed over for its spelling.
[[nodiscard]] std::vector<std::string> accounts_in(std::string_view text);

}  // namespace stamtafel::app
