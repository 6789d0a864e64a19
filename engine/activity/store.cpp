// Addresses: a file of n bytes takes [at, at + n) for itself and [at + n, at + 2n) for its twin.
#include "engine/activity/store.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>

namespace stamtafel::activity {
namespace {

constexpr std::uint64_t address_mask = (1ULL << 40) - 1;
constexpr std::size_t longest = (1U << 24) - 1;

Text text_at(std::uint64_t at, std::size_t size) {
    Text text;
    text.at = at & address_mask;
    text.size = static_cast<std::uint32_t>(std::min(size, longest)) & longest;
    return text;
}

}  // namespace

Text Slice::place(std::string_view part) const {
    if (part.empty()) return {};
    return text_at(at + static_cast<std::uint64_t>(part.data() - bytes.data()), part.size());
}

Text Slice::keep_decoded(std::string_view raw, std::string_view decoded) const {
    assert(decoded.size() <= raw.size());
    if (decoded.empty()) return {};
    const auto offset = static_cast<std::size_t>(raw.data() - bytes.data());
    std::memcpy(twin + offset, decoded.data(), decoded.size());
    return text_at(at + bytes.size() + offset, decoded.size());
}

Slice Store::adopt(std::string bytes) {
    Segment segment;
    segment.at = next_;
    segment.size = bytes.size();
    bytes.append(padding, '\0');
    segment.raw = std::make_unique<std::string>(std::move(bytes));
    segment.twin.reset(static_cast<char*>(std::calloc(segment.size + padding, 1)));
    if (!segment.twin) throw std::bad_alloc();
    next_ += 2 * segment.size + 1;
    const Slice slice{segment.at, std::string_view(*segment.raw).substr(0, segment.size), segment.twin.get()};
    segments_.push_back(std::move(segment));
    return slice;
}

std::string_view Store::view(Text text) const {
    if (text.size == 0) return {};
    const std::uint64_t address = text.at;
    auto after = std::upper_bound(segments_.begin(), segments_.end(), address,
                                  [](std::uint64_t a, const Segment& s) { return a < s.at; });
    const Segment& segment = *std::prev(after);
    const std::uint64_t offset = address - segment.at;
    const char* base =
        offset < segment.size ? segment.raw->data() + offset : segment.twin.get() + (offset - segment.size);
    return {base, static_cast<std::size_t>(text.size)};
}

}  // namespace stamtafel::activity
