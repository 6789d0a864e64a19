// Makes zip, gzip and zstd files byte by byte, honest ones and ones that lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::test {

struct ZipMember {
    std::string name;
    std::string content;
    bool deflated = true;
    std::uint16_t flags = 0;      ///< 1: encrypted, 8: sizes follow the bytes, 0x800: the name is UTF-8
    bool zip64 = false;           ///< sizes and place in the field for large files
    std::string local_name = {};  ///< what the head before the bytes calls it; empty: the same
    std::optional<std::uint32_t> said_size = {}, said_packed = {}, said_crc = {}, said_at = {};
    std::optional<std::uint16_t> method = {};
};

[[nodiscard]] std::string zipped(const std::vector<ZipMember>& members, std::string_view comment = {});

/// One gzip member.
[[nodiscard]] std::string gzipped(std::string_view content);
/// One zstd frame that stores the content unpacked (RFC 8878, 3.1.1), up to 64 KiB.
[[nodiscard]] std::string zstd_stored(std::string_view content);
/// One zstd frame that says its only byte `count` times, with blocks of 128 KiB: a bomb, when large.
[[nodiscard]] std::string zstd_repeated(char byte, std::uint32_t count);

[[nodiscard]] std::string deflated(std::string_view content);
[[nodiscard]] std::uint32_t crc32(std::string_view content);

}  // namespace stamtafel::test
