// The directory of a zip file, checked as a whole before anything is unpacked, and one member at a time.
// After PKWARE's APPNOTE 6.3: stored and deflated members, zip64, data descriptors. No encryption, no split files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/importers/containers.hpp"
#include "engine/importers/inflate.hpp"

namespace stamtafel::importers {

struct ZipEntry {
    std::string name;         ///< UTF-8; a plain path below the archive
    std::string_view packed;  ///< its bytes, as they lie in the archive
    std::uint64_t size = 0;   ///< what the directory says comes out
    std::uint32_t crc = 0;
    bool deflated = false;
};

/// The files of the archive, in natural order of their names. What is true of all that comes back: names are safe
/// and differ, no two members share bytes, all lie inside the file, and together they stay within the limits.
/// Folders, __MACOSX/ and .DS_Store are left out. Codes: archive_broken, _too_large, _name, _locked.
[[nodiscard]] base::Result<std::vector<ZipEntry>> zip_directory(std::string_view bytes, const Limits& limits);

/// Unpacks into `sink`, never more than the entry's size; size and checksum must be right. A sink that stops is no
/// problem. Codes: archive_broken.
[[nodiscard]] base::Result<void> unpack_entry(const ZipEntry& entry, const Sink& sink);

}  // namespace stamtafel::importers
