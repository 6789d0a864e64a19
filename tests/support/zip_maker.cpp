// After PKWARE's APPNOTE 4.3 and RFC 8878; Poco deflates.
#include "tests/support/zip_maker.hpp"

#include <algorithm>
#include <sstream>

#include <Poco/Checksum.h>
#include <Poco/DeflatingStream.h>

namespace stamtafel::test {
namespace {

std::string little(std::uint64_t value, std::size_t size) {
    std::string bytes;
    for (; size > 0; --size, value >>= 8) bytes += static_cast<char>(value & 0xffU);
    return bytes;
}

struct Sizes {
    std::uint32_t crc, packed, size;
};

/// From the flags on, what the head before the bytes and the record in the directory have in common.
std::string common(const ZipMember& member, const Sizes& sizes, std::size_t name, std::size_t extra) {
    const std::uint16_t method = member.method.value_or(member.deflated ? 8 : 0);
    const std::string noon_of_2026 = little(12U << 11, 2) + little(46U << 9 | 1U << 5 | 1U, 2);
    return little(member.flags, 2) + little(method, 2) + noon_of_2026 + little(sizes.crc, 4) + little(sizes.packed, 4) +
           little(sizes.size, 4) + little(name, 2) + little(extra, 2);
}

std::string end_records(std::size_t entries, std::size_t size, std::size_t at, bool zip64) {
    if (!zip64)
        return "PK\5\6" + little(0, 4) + little(entries, 2) + little(entries, 2) + little(size, 4) + little(at, 4);
    const std::string end64 = "PK\6\6" + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8) +
                              little(entries, 8) + little(entries, 8) + little(size, 8) + little(at, 8);
    const std::string locator = "PK\6\7" + little(0, 4) + little(at + size, 8) + little(1, 4);
    return end64 + locator + "PK\5\6" + little(0, 4) + little(0xffff, 2) + little(0xffff, 2) + little(0xffffffff, 4) +
           little(0xffffffff, 4);
}

}  // namespace

std::uint32_t crc32(std::string_view content) {
    Poco::Checksum checksum(Poco::Checksum::TYPE_CRC32);
    checksum.update(std::string(content));
    return checksum.checksum();
}

std::string deflated(std::string_view content) {
    if (content.empty()) return {"\3\0", 2};  // Poco writes nothing at all
    std::ostringstream out;
    Poco::DeflatingOutputStream deflate(out, -15, 9);  // no head: zlib's way to say "raw"
    deflate.write(content.data(), static_cast<std::streamsize>(content.size()));
    deflate.close();
    return out.str();
}

std::string gzipped(std::string_view content) {
    const std::string head("\x1f\x8b\x08\0\0\0\0\0\2\xff", 10);
    return head + deflated(content) + little(crc32(content), 4) + little(content.size(), 4);
}

std::string zipped(const std::vector<ZipMember>& members, std::string_view comment) {
    std::string bytes, directory;
    bool zip64 = false;
    for (const ZipMember& member : members) {
        const std::string packed = member.deflated ? deflated(member.content) : member.content;
        const Sizes true_sizes{crc32(member.content), static_cast<std::uint32_t>(packed.size()),
                               static_cast<std::uint32_t>(member.content.size())};
        Sizes sizes{member.said_crc.value_or(true_sizes.crc), member.said_packed.value_or(true_sizes.packed),
                    member.said_size.value_or(true_sizes.size)};
        const std::uint64_t at = member.said_at.value_or(static_cast<std::uint32_t>(bytes.size()));
        std::string extra, local_extra;
        if (member.zip64) {
            extra = little(1, 2) + little(24, 2) + little(sizes.size, 8) + little(sizes.packed, 8) + little(at, 8);
            local_extra = little(1, 2) + little(16, 2) + little(sizes.size, 8) + little(sizes.packed, 8);
            sizes.packed = sizes.size = 0xffffffff;
            zip64 = true;
        }
        const std::string local_name = member.local_name.empty() ? member.name : member.local_name;
        const bool later = (member.flags & 8U) != 0;
        bytes += "PK\3\4" + little(20, 2) +
                 common(member, later ? Sizes{0, 0, 0} : sizes, local_name.size(), local_extra.size());
        bytes += local_name + local_extra + packed;
        if (later) bytes += "PK\7\x08" + little(sizes.crc, 4) + little(sizes.packed, 4) + little(sizes.size, 4);
        directory += "PK\1\2" + little(20, 2) + little(20, 2) + common(member, sizes, member.name.size(), extra.size());
        directory += little(0, 10) + little(member.zip64 ? 0xffffffff : at, 4) + member.name + extra;
    }
    const std::string end = end_records(members.size(), directory.size(), bytes.size(), zip64);
    return bytes + directory + end + little(comment.size(), 2) + std::string(comment);
}

std::string zstd_stored(std::string_view content) {
    const std::string head = "\x28\xb5\x2f\xfd" + std::string("\xa0", 1) + little(content.size(), 4);
    return head + little(content.size() << 3 | 1U, 3) + std::string(content);  // one block, the last, stored
}

std::string zstd_repeated(char byte, std::uint32_t count) {
    constexpr std::uint32_t longest_block = 128U << 10;
    std::string bytes = "\x28\xb5\x2f\xfd" + std::string("\x00\x38", 2);  // size not said, a window of 128 KiB
    while (count > 0) {
        const std::uint32_t block = std::min(count, longest_block);
        count -= block;
        bytes += little(block << 3 | 1U << 1 | (count == 0 ? 1U : 0U), 3) + byte;
    }
    return bytes;
}

}  // namespace stamtafel::test
