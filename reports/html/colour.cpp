// Relative luminance and contrast after WCAG 2.2.
#include "reports/html/colour.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace stamtafel::html {
namespace {

std::optional<std::uint8_t> byte_of(std::string_view two) {
    unsigned value = 0;
    for (const char letter : two) {
        const char low = static_cast<char>(letter | 0x20);
        if (letter >= '0' && letter <= '9')
            value = value * 16 + static_cast<unsigned>(letter - '0');
        else if (low >= 'a' && low <= 'f')
            value = value * 16 + 10U + static_cast<unsigned>(low - 'a');
        else
            return std::nullopt;
    }
    return static_cast<std::uint8_t>(value);
}

double linear(std::uint8_t channel) {
    const double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

Colour mixed(Colour colour, Colour other, double part) {
    const auto mix = [part](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a * (1 - part) + b * part));
    };
    return {mix(colour.red, other.red), mix(colour.green, other.green), mix(colour.blue, other.blue)};
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    const auto red = byte_of(text.substr(1, 2)), green = byte_of(text.substr(3, 2)), blue = byte_of(text.substr(5, 2));
    if (!red || !green || !blue) return std::nullopt;
    return Colour{*red, *green, *blue};
}

std::string hex(Colour colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue); }

double contrast(Colour a, Colour b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Colour readable_on(Colour colour, Colour background) {
    const Colour white{255, 255, 255}, black{0, 0, 0};
    const Colour end = contrast(background, white) > contrast(background, black) ? white : black;
    for (int percent = 0; percent < 100; percent += 5) {
        const Colour shade = mixed(colour, end, percent / 100.0);
        if (contrast(shade, background) >= 4.5) return shade;
    }
    return end;
}

}  // namespace stamtafel::html
