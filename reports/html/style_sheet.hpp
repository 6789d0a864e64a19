// The page's style as texts: what holds for all house styles.
#pragma once

#include <string_view>

namespace stamtafel::html {

/// Screens from 320 pixels up, light and dark.
[[nodiscard]] std::string_view screen_style();

/// A4, section by section.
[[nodiscard]] std::string_view paper_style();

/// The summary as a slide of 16:9, on a screen and on paper of that size: while the address ends in #slides.
[[nodiscard]] std::string_view slide_style();

}  // namespace stamtafel::html
