// PNG (ISO 15948) chunk by chunk and JPEG (ITU T.81) segment by segment: the size, and whether the file is whole.
#include "reports/model/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace stamtafel::model {
namespace {

struct Size {
    std::uint32_t width = 0, height = 0;
};

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

constexpr std::string_view png_start{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16}, jpeg_start = "\xff\xd8\xff";

/// Chunk by chunk (its length, its name, so many bytes, four of a checksum) up to IEND: one of them must hold pixels.
bool is_whole_png(std::string_view bytes) {
    constexpr std::size_t frame = 12;
    bool pixels = false;
    for (std::size_t at = 8; bytes.size() - at >= frame;) {
        const std::size_t length = number_at(bytes, at, 4);
        const std::string_view name = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - frame) return false;
        if (name == "IEND") return pixels;
        pixels = pixels || (name == "IDAT" && length > 0);
        at += frame + length;
    }
    return false;
}

std::optional<Size> size_of_png(std::string_view bytes) {
    if (bytes.size() < 24 || !is_whole_png(bytes)) return std::nullopt;
    return Size{number_at(bytes, 16, 4), number_at(bytes, 20, 4)};
}

/// The frame headers SOF0…SOF15 without DHT, JPG and DAC, which stand among them.
bool is_frame(unsigned marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Segment by segment: each says how long it is, so every step goes forward. Behind the scan's head (SOS) come pixels up
/// to the end mark (EOI).
std::optional<Size> size_of_jpeg(std::string_view bytes) {
    std::optional<Size> size;
    constexpr unsigned scan = 0xda;
    for (std::size_t at = 2; at + 9 <= bytes.size();) {
        if (bytes[at] != '\xff') return std::nullopt;
        const unsigned marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xff) {  // fill
            ++at;
            continue;
        }
        const std::uint32_t length = number_at(bytes, at + 2, 2);
        if (length < 2 || length > bytes.size() - at - 2) return std::nullopt;
        if (is_frame(marker)) size = Size{number_at(bytes, at + 7, 2), number_at(bytes, at + 5, 2)};
        if (marker == scan)
            return bytes.substr(at + 2 + length).find("\xff\xd9") != std::string_view::npos ? size : std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Picture> picture_of(std::string bytes) {
    const bool png = bytes.starts_with(png_start), jpeg = bytes.starts_with(jpeg_start);
    const std::optional<Size> size = png ? size_of_png(bytes) : jpeg ? size_of_jpeg(bytes) : std::nullopt;
    constexpr std::uint32_t most = 0x7fffffff;
    if (!size || size->width == 0 || size->height == 0 || size->width > most || size->height > most)
        return std::nullopt;
    return Picture{std::move(bytes), png ? "image/png" : "image/jpeg", static_cast<int>(size->width),
                   static_cast<int>(size->height)};
}

}  // namespace stamtafel::model
