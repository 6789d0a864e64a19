// Colours of the house style, and whether text in them can be read (WCAG 2.2 contrast).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stamtafel::html {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};

/// "#0b6e4f"; nothing for any other form.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
[[nodiscard]] std::string hex(Colour colour);

/// 1…21; 4.5 is the least for text.
[[nodiscard]] double contrast(Colour a, Colour b);

/// The colour itself when text in it reads well on the background (contrast ≥ 4.5), else the nearest shade of it
/// that does, darker on light grounds and lighter on dark ones.
[[nodiscard]] Colour readable_on(Colour colour, Colour background);

}  // namespace stamtafel::html
