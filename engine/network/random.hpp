// Numbers that look like chance and are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace stamtafel::network {

class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e37'79b9'7f4a'7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11ebULL;
        return z ^ (z >> 31);
    }

    /// 0 … bound − 1, for 0 < bound < 2^32; off from even by less than bound / 2^32.
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32); }

  private:
    std::uint64_t state_;
};

/// The first `chosen` of `items` become a random choice of all of them, in random order (Fisher and Yates).
template <class T>
void draw(std::span<T> items, std::size_t chosen, Chance& chance) {
    for (std::size_t i = 0; i < chosen; ++i)
        std::swap(items[i], items[i + chance.below(static_cast<std::uint32_t>(items.size() - i))]);
}

}  // namespace stamtafel::network
