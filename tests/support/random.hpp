// Seeded randomness for property tests: the same cases on every machine, so that a failing one can be repeated.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace stamtafel::test {

/// The standard fixes mt19937_64's numbers, but not those of its distributions: hence our own.
class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// From `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        const auto width = static_cast<std::uint64_t>(high - low) + 1;
        return low + static_cast<std::int64_t>(width == 0 ? engine_() : engine_() % width);
    }

    bool one_in(std::int64_t n) { return between(1, n) == 1; }

    /// Up to `longest` pieces of one character out of `alphabet`.
    std::string text(std::string_view alphabet, std::int64_t longest) {
        std::string out;
        for (std::int64_t n = between(0, longest); n > 0; --n)
            out += alphabet[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(alphabet.size()) - 1))];
        return out;
    }

    /// Up to `longest` bytes, any.
    std::string bytes(std::int64_t longest) {
        std::string out;
        for (std::int64_t n = between(0, longest); n > 0; --n) out += static_cast<char>(between(-128, 127));
        return out;
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace stamtafel::test
