// What an importer hands over: rows in file order with their ids still as keys and their authors as numbers of a
// small list of their own. assemble.hpp turns batches into Activity.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "engine/activity/activity.hpp"

namespace stamtafel::activity {

/// An id as a 16-byte key: up to 15 bytes stand in it as they are (exact), longer ones as XXH3-128.
/// All zero: no id. Made by importers/key.hpp.
struct Key {
    std::uint64_t high = 0, low = 0;
    auto operator<=>(const Key&) const = default;
    [[nodiscard]] bool empty() const { return high == 0 && low == 0; }
};

/// An author of a batch.
struct BatchAuthor {
    Key key;            ///< of the name as exported
    Text handle, name;  ///< name: the first that the export shows, may be empty
};

/// Columns of equal length; an optional one is empty when the source has no such column.
struct Batch {
    static constexpr std::uint32_t nobody = 0xffff'ffff;

    std::uint32_t file = 0;             ///< index into Quality::files
    std::uint16_t group = 0;            ///< sources that feed the same channel share ids, accounts and parents
    bool answers_are_accepted = false;  ///< by the asker: what `answers` names is flagged so
    std::vector<BatchAuthor> authors;
    Column<base::Instant> at;
    Column<Key> key;
    Column<std::uint32_t> author;  ///< index into `authors`, or nobody
    Column<Text> text;
    Column<Origin> origin;
    Column<Kind> kind;
    Column<Channel> channel;
    Column<Flags> flags;
    // optional
    Column<std::uint8_t>
        derived;  ///< 1: no id exported, `key` is the tuple's (domain.md §1); ordinals are still to be counted
    Column<std::uint8_t>
        part;  ///< 1: an activity that a record holds beside its own (a listed reaction): no row itself
    Column<Key> parent, conversation;
    Column<Text> id, room, url, tags, status, assignee, language;
    Column<std::vector<Key>> answers;  ///< answers that the row names
    Column<float> sentiment;
    Column<Count> likes, shares, clicks, reach, score;

    [[nodiscard]] std::size_t rows() const { return at.size(); }
};

}  // namespace stamtafel::activity
