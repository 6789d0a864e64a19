// What exports are wrapped in: gzip, zstd, zip. Bytes in, bytes out; no files, and nothing of what is inside.
// Input is hostile: no more is unpacked than the limits allow, and every checksum is checked.
//
// Problems (archive_*) leave {0}, the file, empty: who knows its name writes it into args[0]. {1} is the member.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace stamtafel::importers {

struct NamedBytes {
    std::string name;  ///< as the member is called inside, UTF-8, parts separated by '/'
    std::string bytes;
};

/// How much may come out of one file.
struct Limits {
    std::uint64_t bytes = 16ULL << 30;  ///< all members together
    std::uint64_t ratio = 1000;         ///< unpacked against packed; 16 MiB may always come out
    std::uint32_t entries = 100'000;
};

enum class Wrapping : std::uint8_t {
    none,
    gzip,
    zstd,
    zip,
    xlsx,
    ole,  ///< an old binary .xls, or a workbook with a password
};

/// By content alone; a zip that holds [Content_Types].xml and xl/workbook.xml is xlsx.
[[nodiscard]] Wrapping wrapping_of(std::string_view bytes);

/// All members, one after the other; zeros behind the last are padding. Codes: archive_broken, archive_too_large.
[[nodiscard]] base::Result<std::string> unpack_gzip(std::string_view bytes, const Limits& limits);
/// All frames, one after the other, with windows up to 2 GiB. Codes: archive_broken, archive_too_large.
[[nodiscard]] base::Result<std::string> unpack_zstd(std::string_view bytes, const Limits& limits);
/// The files of a zip in natural order of their names, without folders, __MACOSX/ and .DS_Store.
/// Codes: archive_broken, archive_too_large, archive_name, archive_locked.
[[nodiscard]] base::Result<std::vector<NamedBytes>> unpack_zip(std::string_view bytes, const Limits& limits);

/// The most that may come out of `packed` bytes.
[[nodiscard]] std::uint64_t most_unpacked(std::uint64_t packed, const Limits& limits);

/// The problems themselves, for whoever reads what is inside. `why` in both languages.
[[nodiscard]] base::Problem broken_archive(std::string_view member, std::string_view english, std::string_view dutch);
[[nodiscard]] base::Problem too_large_archive(std::string_view member, std::uint64_t most);

}  // namespace stamtafel::importers
