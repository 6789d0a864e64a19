// A picture that comes from outside: taken for what its first bytes say, never for what its name says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stamtafel::model {

/// A whole PNG or JPEG file, and its size in pixels.
struct Picture {
    std::string bytes;
    std::string_view mime;  ///< "image/png" or "image/jpeg": a literal
    int width = 0, height = 0;
    bool operator==(const Picture&) const = default;
};

inline constexpr int most_pixels = 4000;  ///< a side; a small file can hold a picture that fills the memory

/// Nothing for anything but a whole PNG or JPEG whose header gives a size of 1 pixel or more. SVG and the like are documents
/// that can carry script, and are none. The picture itself is not decoded.
[[nodiscard]] std::optional<Picture> picture_of(std::string bytes);

}  // namespace stamtafel::model
