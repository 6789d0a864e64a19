// Joining rows by key: which rows share one, and where the key that a row names stands. The keys are first dealt out
// by their hash to parts that fit into the cache, then each part is joined by itself, on any thread; the outcome is
// that of one table over all of them.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/activity/batch.hpp"
#include "engine/base/parallel.hpp"

namespace stamtafel::activity {

/// A key within its group, and the row that has it or names it.
struct KeyedRow {
    Key key;
    std::uint32_t row;
    std::uint16_t group;
};

[[nodiscard]] inline std::uint64_t hash_of(const KeyedRow& row) {
    std::uint64_t hash =
        row.key.high * 0x9e37'79b9'7f4a'7c15ULL ^ std::rotl(row.key.low * 0xc2b2'ae3d'27d4'eb4fULL, 31) ^ row.group;
    hash = (hash ^ (hash >> 29)) * 0xbf58'476d'1ce4'e5b9ULL;
    return hash ^ (hash >> 32);
}

/// Rows dealt out to parts by the hash of (group, key); in each part they keep their order.
class DealtRows {
  public:
    /// deal(batch, take) calls take(KeyedRow) for each keyed row of a batch, in order; the same rows both times.
    template <class Deal>
    DealtRows(std::size_t batches, std::size_t parts, const Deal& deal, const base::Workers& workers);
    [[nodiscard]] std::span<const KeyedRow> part(std::size_t index) const {
        return {rows_.data() + starts_[index], rows_.data() + starts_[index + 1]};
    }

  private:
    /// The part takes the upper bits of the hash, the slot in it the lower ones.
    static std::size_t part_of(const KeyedRow& row, std::size_t parts) {
        return static_cast<std::size_t>((hash_of(row) >> 40) & (parts - 1));
    }
    std::vector<KeyedRow> rows_;
    std::vector<std::size_t> starts_;
};

/// How many parts keep `rows` keys in the cache without a table of counts that is larger than they are.
[[nodiscard]] std::size_t parts_for(std::size_t rows, std::size_t batches);

/// A hash table over the rows of one part.
class PartTable {
  public:
    static constexpr std::uint32_t none = 0xffff'ffff;

    explicit PartTable(std::span<const KeyedRow> rows)
        : rows_(rows), slots_(std::bit_ceil(2 * rows.size() + 2), none), mask_(slots_.size() - 1) {}

    /// Puts rows[index]; the index of the one with the same key that it replaced, or none.
    std::uint32_t put(std::uint32_t index) {
        std::uint32_t& slot = slots_[slot_of(rows_[index])];
        const std::uint32_t before = slot;
        slot = index;
        return before;
    }
    /// Index of the row with this key, or none.
    [[nodiscard]] std::uint32_t find(const KeyedRow& wanted) const { return slots_[slot_of(wanted)]; }

  private:
    [[nodiscard]] std::size_t slot_of(const KeyedRow& wanted) const {
        for (std::size_t i = hash_of(wanted) & mask_;; i = (i + 1) & mask_) {
            const std::uint32_t entry = slots_[i];
            if (entry == none || (rows_[entry].key == wanted.key && rows_[entry].group == wanted.group)) return i;
        }
    }

    std::span<const KeyedRow> rows_;
    std::vector<std::uint32_t> slots_;
    std::size_t mask_;
};

// Two passes deal the keys out: the first counts, the second writes each row to its place.
template <class Deal>
DealtRows::DealtRows(std::size_t batches, std::size_t parts, const Deal& deal, const base::Workers& workers)
    : starts_(parts + 1, 0) {
    std::vector<std::vector<std::uint32_t>> counts(batches);
    base::for_each_unit(workers, batches, [&](std::size_t batch) {
        counts[batch].assign(parts, 0);
        deal(batch, [&](const KeyedRow& row) { ++counts[batch][part_of(row, parts)]; });
    });
    std::vector<std::vector<std::size_t>> next(batches, std::vector<std::size_t>(parts));
    std::size_t total = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        starts_[part] = total;
        for (std::size_t batch = 0; batch < batches; ++batch) {
            next[batch][part] = total;
            total += counts[batch][part];
        }
    }
    starts_[parts] = total;
    rows_.resize(total);
    base::for_each_unit(workers, batches, [&](std::size_t batch) {
        deal(batch, [&](const KeyedRow& row) { rows_[next[batch][part_of(row, parts)]++] = row; });
    });
}

}  // namespace stamtafel::activity
