// Any bytes as a packed file: what comes out stays within the limits, and what does not come out has a problem.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/importers/containers.hpp"
#include "engine/importers/xlsx.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;

namespace {

constexpr Limits limits{1 << 20, 1000, 50};

template <class T>
bool told(const base::Result<T>& result) {
    if (!result && result.error().args.empty()) std::abort();
    return result.has_value();
}

void look_into_zip(std::string_view bytes) {
    const auto members = unpack_zip(bytes, limits);
    if (!told(members)) return;
    std::size_t all = 0;
    for (const NamedBytes& member : *members) {
        all += member.bytes.size();
        if (member.name.empty() || member.name.front() == '/' || member.name.find("../") != std::string::npos)
            std::abort();
    }
    if (all > limits.bytes || members->size() > limits.entries) std::abort();
}

void look_into(const base::Result<std::string>& unpacked) {
    if (told(unpacked) && unpacked->size() > limits.bytes) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    switch (wrapping_of(text)) {
        case Wrapping::gzip: look_into(unpack_gzip(text, limits)); break;
        case Wrapping::zstd: look_into(unpack_zstd(text, limits)); break;
        case Wrapping::xlsx: (void)told(read_workbook(text, limits)); [[fallthrough]];
        case Wrapping::zip: look_into_zip(text); break;
        case Wrapping::none:
        case Wrapping::ole: break;
    }
    return 0;
}
