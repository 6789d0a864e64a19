// What a zip file holds: enough to look into a workbook.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace stamtafel::test {

/// Name → content of every entry; throws std::runtime_error when the bytes are no whole zip file.
[[nodiscard]] std::map<std::string, std::string> unzipped(std::string_view bytes);

}  // namespace stamtafel::test
