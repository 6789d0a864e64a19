// The only file that knows zlib.
#include "engine/importers/inflate.hpp"

#include <zlib.h>

#include <array>
#include <new>

namespace stamtafel::importers {
namespace {

constexpr std::size_t most_at_once = 1U << 30;  // zlib counts in unsigned int

class Stream {
  public:
    explicit Stream(Deflate kind) {
        constexpr int window = 15, raw = -window, gzip_only = 16 + window;  // as inflateInit2 wants them
        if (inflateInit2(&state, kind == Deflate::raw ? raw : gzip_only) != Z_OK) throw std::bad_alloc();
    }
    ~Stream() { inflateEnd(&state); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    z_stream state{};
};

}  // namespace

Inflated inflate(std::string_view packed, Deflate kind, const Sink& sink) {
    Stream stream(kind);
    z_stream& z = stream.state;
    std::array<char, longest_piece> piece;
    std::size_t given = 0;
    while (true) {
        if (z.avail_in == 0) {
            const std::string_view next = packed.substr(given, most_at_once);
            z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(next.data()));  // zlib only reads it
            z.avail_in = static_cast<uInt>(next.size());
            given += next.size();
        }
        z.next_out = reinterpret_cast<Bytef*>(piece.data());
        z.avail_out = static_cast<uInt>(piece.size());
        const int status = ::inflate(&z, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return {Ending::damaged, 0};
        const std::size_t made = piece.size() - z.avail_out;
        if (made > 0 && !sink({piece.data(), made})) return {Ending::stopped, 0};
        if (status == Z_STREAM_END) return {Ending::whole, given - z.avail_in};
        if (made == 0 && z.avail_in == 0 && given == packed.size()) return {Ending::cut_off, 0};
    }
}

std::uint32_t crc32_of(std::string_view bytes, std::uint32_t so_far) {
    return static_cast<std::uint32_t>(
        crc32_z(so_far, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<z_size_t>(bytes.size())));
}

}  // namespace stamtafel::importers
