// What an importer hands over: rows in file order with their ids still as keys and texts.
// assemble.hpp turns batches into Activity.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/activity/quality.hpp"

namespace stamtafel::activity {

/// An id as a 16-byte key: up to 15 bytes stand in it as they are (exact), longer ones as XXH3-128.
/// All zero: no id. Made by importers/key.hpp.
struct Key {
    std::uint64_t high = 0, low = 0;
    auto operator<=>(const Key&) const = default;
    [[nodiscard]] bool empty() const { return high == 0 && low == 0; }
};

/// Columns of equal length; an optional one is empty when the source has no such column.
struct Batch {
    std::uint32_t file = 0;   ///< index into Quality::files
    std::uint16_t group = 0;  ///< sources that feed the same channel share ids, accounts and parents
    Column<base::Instant> at;
    Column<Key> key;
    Column<Text> author;
    Column<Text> text;
    Column<Origin> origin;
    Column<Kind> kind;
    Column<Channel> channel;
    Column<Flags> flags;
    // optional
    Column<std::uint8_t>
        derived;  ///< 1: no id exported, `key` is the tuple's (domain.md §1); ordinals are still to be counted
    Column<Key> parent, conversation;
    Column<Text> id, author_name, room, url;
    Column<std::vector<Key>> answers;  ///< answers that the row names
    Column<float> sentiment;

    [[nodiscard]] std::size_t rows() const { return at.size(); }
};

}  // namespace stamtafel::activity
