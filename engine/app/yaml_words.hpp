// Texts as YAML that our own reader takes for the same texts.
#pragma once

#include <string>
#include <string_view>

namespace stamtafel::app {

/// Plain where that is safe, in a list or map on one line too; else between double quotes.
[[nodiscard]] std::string yaml_scalar(std::string_view text);

}  // namespace stamtafel::app
