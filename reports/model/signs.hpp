// The signs that stand for good and bad news and for changes: shapes that differ, so that no colour is needed.
#pragma once

#include <string>
#include <string_view>

#include "reports/model/report.hpp"

namespace stamtafel::model {

[[nodiscard]] std::string_view sign_of(Tone tone);  ///< "●" good, "▲" watch, "■" bad, "○" unknown; empty: none
[[nodiscard]] std::string_view sign_of(Change change);  ///< "◆" signal, "≈" noise; empty: none

/// "● op koers": the sign, a blank, the text; the text alone where there is no sign.
template <class Kind>
[[nodiscard]] std::string marked(Kind kind, std::string_view text) {
    const std::string_view sign = sign_of(kind);
    return (sign.empty() ? std::string() : std::string(sign) + ' ').append(text);
}

}  // namespace stamtafel::model
