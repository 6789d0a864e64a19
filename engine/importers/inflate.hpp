// Deflate, piece by piece: what gzip files and zip members are packed with. Knows no files, names or limits;
// whoever takes the pieces says when it has had enough.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace stamtafel::importers {

inline constexpr std::size_t longest_piece = std::size_t{64} << 10;

/// Takes the next unpacked piece, at most longest_piece bytes of it; false: enough, stop.
using Sink = std::function<bool(std::string_view piece)>;

enum class Deflate : std::uint8_t { raw, gzip };
enum class Ending : std::uint8_t { whole, stopped, damaged, cut_off };

struct Inflated {
    Ending ending = Ending::damaged;
    std::size_t used = 0;  ///< how many packed bytes the stream took, when it is whole
};

/// Unpacks the one stream at the front of `packed`; a gzip member's own checksum and size are checked.
[[nodiscard]] Inflated inflate(std::string_view packed, Deflate kind, const Sink& sink);

/// CRC-32 as in zip and gzip; `so_far` is 0, or that of the bytes before.
[[nodiscard]] std::uint32_t crc32_of(std::string_view bytes, std::uint32_t so_far);

}  // namespace stamtafel::importers
