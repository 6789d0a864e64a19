// Small memories of the row builder: what a raw value came to the last time, and who the authors are.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/activity/batch.hpp"
#include "engine/importers/importer.hpp"
#include "engine/importers/key.hpp"

namespace stamtafel::importers {

[[nodiscard]] inline std::size_t hash_of(const activity::Key& key) {
    const std::uint64_t hash = (key.low ^ key.high * 0x9e37'79b9'7f4a'7c15ULL) * 0xbf58'476d'1ce4'e5b9ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
}

/// A field's `values:`, ready to look up.
struct Meanings {
    std::unordered_map<std::string, std::string> exact, folded;
    std::optional<std::string> fallback;
};
[[nodiscard]] Meanings meanings_of(const ValueNames& values);
/// The meaning of a raw value: as written, else in any case, else the default, else the value itself.
[[nodiscard]] std::string_view translated(const Meanings& meanings, std::string_view raw);

/// Raw value → code, for columns with few different values. Remembers at most 256 of them.
class Memo {
  public:
    static constexpr int unusable = -1;

    template <class Compute>
    int of(std::string_view raw, Compute compute) {
        const activity::Key key = key_of(raw);
        std::size_t slot = hash_of(key) % slots;
        for (; taken_[slot]; slot = (slot + 1) % slots)
            if (keys_[slot] == key) return codes_[slot];
        const int code = compute(raw);
        if (remembered_ < slots / 2) {
            taken_[slot] = true, keys_[slot] = key, codes_[slot] = code;
            ++remembered_;
        }
        return code;
    }

  private:
    static constexpr std::size_t slots = 512;
    std::array<activity::Key, slots> keys_;
    std::array<int, slots> codes_;
    std::array<bool, slots> taken_{};
    std::size_t remembered_ = 0;
};

/// The different authors of a batch, numbered in order of appearance.
class AuthorList {
  public:
    /// The author's number; `fresh` tells that it is new and that the caller now fills authors.back().
    std::uint32_t number(const activity::Key& key, std::vector<activity::BatchAuthor>& authors, bool& fresh);

  private:
    void grow(const std::vector<activity::BatchAuthor>& authors);
    std::vector<std::uint32_t> slots_;  // open addressing; entry + 1, 0 is free
};

}  // namespace stamtafel::importers
