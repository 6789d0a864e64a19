// A hash table from (group, key) to row, for the joins of assemble: duplicates, parents, conversations.
// Open addressing over 4-byte slots; the keys stay in the columns they came from. Never iterated.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/activity/batch.hpp"

namespace stamtafel::activity {

class KeyTable {
  public:
    static constexpr std::uint32_t none = 0xffff'ffff;

    /// Over keys[i] in groups[i]; both must outlive the table. Holds at most keys.size() entries.
    KeyTable(std::span<const Key> keys, std::span<const std::uint16_t> groups)
        : keys_(keys), groups_(groups), slots_(std::bit_ceil(2 * keys.size() + 2), none), mask_(slots_.size() - 1) {}

    /// Puts entry `index`; returns the entry with the same key that it replaced, or none.
    std::uint32_t put(std::uint32_t index) {
        std::uint32_t& slot = slots_[slot_of(groups_[index], keys_[index])];
        return std::exchange(slot, index);
    }

    [[nodiscard]] std::uint32_t find(std::uint16_t group, const Key& key) const { return slots_[slot_of(group, key)]; }

  private:
    [[nodiscard]] std::size_t slot_of(std::uint16_t group, const Key& key) const {
        std::uint64_t hash =
            key.high * 0x9e37'79b9'7f4a'7c15ULL ^ std::rotl(key.low * 0xc2b2'ae3d'27d4'eb4fULL, 31) ^ group;
        hash = (hash ^ (hash >> 29)) * 0xbf58'476d'1ce4'e5b9ULL;
        for (std::size_t i = (hash ^ (hash >> 32)) & mask_;; i = (i + 1) & mask_) {
            const std::uint32_t entry = slots_[i];
            if (entry == none || (groups_[entry] == group && keys_[entry] == key)) return i;
        }
    }

    std::span<const Key> keys_;
    std::span<const std::uint16_t> groups_;
    std::vector<std::uint32_t> slots_;
    std::size_t mask_;
};

}  // namespace stamtafel::activity
