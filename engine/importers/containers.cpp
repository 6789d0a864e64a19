// What a file is wrapped in, gzip and zstd. Zip is in zip.cpp, deflate itself in inflate.cpp.
#include "engine/importers/containers.hpp"

#include <zstd.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>

#include <fmt/format.h>

#include "engine/base/diagnostic.hpp"
#include "engine/base/scan.hpp"
#include "engine/importers/inflate.hpp"
#include "engine/importers/zip.hpp"

namespace stamtafel::importers {
namespace {

using base::Code;
using base::Result;
using namespace std::string_view_literals;

constexpr std::uint64_t always_allowed = 16ULL << 20;

std::string size_text(std::uint64_t bytes) {
    constexpr std::uint64_t gib = 1ULL << 30, mib = 1ULL << 20, kib = 1ULL << 10;
    if (bytes >= gib && bytes % gib == 0) return fmt::format("{} GiB", bytes / gib);
    if (bytes >= mib) return fmt::format("{} MiB", bytes / mib);
    return bytes >= kib ? fmt::format("{} KiB", bytes / kib) : fmt::format("{} B", bytes);
}

/// What has been unpacked so far, and whether all of it was allowed.
class Unpacked {
  public:
    Unpacked(std::size_t packed, const Limits& limits) : most_(most_unpacked(packed, limits)) {
        bytes_.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(most_, packed * 4ULL)));
    }
    bool add(std::string_view piece) {
        fits_ = piece.size() <= most_ - bytes_.size();
        if (fits_) bytes_ += piece;
        return fits_;
    }
    [[nodiscard]] bool fits() const { return fits_; }
    [[nodiscard]] base::Problem too_large() const { return too_large_archive("", most_); }
    [[nodiscard]] std::string taken() { return std::move(bytes_); }

  private:
    std::uint64_t most_;
    std::string bytes_;
    bool fits_ = true;
};

base::Problem damaged() { return broken_archive("", "it is damaged", "het is beschadigd"); }
base::Problem cut_off() { return broken_archive("", "it ends too early", "het houdt te vroeg op"); }

bool is_zstd(std::string_view bytes) {
    const bool skippable = bytes.size() >= 4 && (static_cast<unsigned char>(bytes[0]) & 0xf0U) == 0x50U &&
                           bytes.substr(1, 3) == "\x2a\x4d\x18"sv;
    return skippable || bytes.starts_with("\x28\xb5\x2f\xfd"sv);
}

bool holds(const std::vector<ZipEntry>& directory, std::string_view name) {
    return std::any_of(directory.begin(), directory.end(),
                       [name](const ZipEntry& entry) { return base::plain(entry.name) == name; });
}

bool is_workbook(std::string_view bytes) {
    const auto directory = zip_directory(bytes, Limits{});
    return directory && holds(*directory, "[content_types].xml") && holds(*directory, "xl/workbook.xml");
}

}  // namespace

Wrapping wrapping_of(std::string_view bytes) {
    if (bytes.starts_with("\x1f\x8b\x08"sv)) return Wrapping::gzip;
    if (is_zstd(bytes)) return Wrapping::zstd;
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv)) return Wrapping::ole;
    if (bytes.starts_with("PK\3\4"sv) || bytes.starts_with("PK\5\6"sv) || bytes.starts_with("PK\7\x08"sv))
        return is_workbook(bytes) ? Wrapping::xlsx : Wrapping::zip;
    return Wrapping::none;
}

Result<std::string> unpack_gzip(std::string_view bytes, const Limits& limits) {
    Unpacked out(bytes.size(), limits);
    while (true) {
        const Inflated member =
            inflate(bytes, Deflate::gzip, [&out](std::string_view piece) { return out.add(piece); });
        if (!out.fits()) return tl::unexpected(out.too_large());
        if (member.ending != Ending::whole)
            return tl::unexpected(member.ending == Ending::cut_off ? cut_off() : damaged());
        bytes.remove_prefix(member.used);
        if (bytes.find_first_not_of('\0') == bytes.npos) return out.taken();
    }
}

Result<std::string> unpack_zstd(std::string_view bytes, const Limits& limits) {
    const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> stream(ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (stream == nullptr) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, 31);  // archives of forums are packed with --long=31
    Unpacked out(bytes.size(), limits);
    std::string piece(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    for (std::size_t left = 1; true;) {
        if (in.pos == in.size && left == 0) return out.taken();
        ZSTD_outBuffer made{piece.data(), piece.size(), 0};
        left = ZSTD_decompressStream(stream.get(), &made, &in);
        if (ZSTD_isError(left) != 0) return tl::unexpected(damaged());
        if (!out.add({piece.data(), made.pos})) return tl::unexpected(out.too_large());
        if (in.pos == in.size && made.pos < made.size && left != 0) return tl::unexpected(cut_off());
    }
}

std::uint64_t most_unpacked(std::uint64_t packed, const Limits& limits) {
    const bool overflows = limits.ratio > 0 && packed > std::numeric_limits<std::uint64_t>::max() / limits.ratio;
    return overflows ? limits.bytes : std::min(limits.bytes, std::max(always_allowed, packed * limits.ratio));
}

base::Problem broken_archive(std::string_view member, std::string_view english, std::string_view dutch) {
    return {Code::archive_broken, {"", std::string(member), base::in_both(english, dutch)}};
}

base::Problem too_large_archive(std::string_view member, std::uint64_t most) {
    return {Code::archive_too_large, {"", std::string(member), size_text(most)}};
}

}  // namespace stamtafel::importers
