// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
#pragma once

#include <cstddef>
#include <cstdint>

namespace stamtafel::bench {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e37'79b9'7f4a'7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … bound − 1
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32); }
    /// 0 ≤ share < 1
    double share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    template <class List>
    const auto& one_of(const List& list) {
        return list[below(static_cast<std::uint32_t>(list.size()))];
    }

  private:
    std::uint64_t state_;
};

}  // namespace stamtafel::bench
