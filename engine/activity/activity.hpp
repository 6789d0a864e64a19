// Activity: what happened, as columns. One row is one activity; rows stand in the canonical order
// (instant, source, row of the input), so that a period is a range of rows.
// Texts are places in the run's byte store, not copies.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "engine/activity/kind.hpp"
#include "engine/base/date.hpp"

namespace stamtafel::activity {

enum class Row : std::uint32_t { none = 0xffff'ffff };
enum class Account : std::uint32_t { none = 0xffff'ffff };  ///< none: nobody (deleted users)
enum class Conversation : std::uint32_t { none = 0xffff'ffff };
enum class Channel : std::uint8_t {};  ///< index into the playbook's channels

template <class Index>
[[nodiscard]] constexpr std::size_t at(Index index) {
    return static_cast<std::size_t>(index);
}

/// A place in the run's byte store; texts over 16 MiB are cut there.
struct Text {
    std::uint64_t at : 40 = 0;
    std::uint64_t size : 24 = 0;
    bool operator==(const Text&) const = default;
};
/// The raw record a row came from: its file and line follow from it on demand.
using Origin = Text;

/// size() == rows, or 0: nobody exported it.
template <class T>
using Column = std::vector<T>;

enum class Flag : std::uint16_t {
    brand = 1,       ///< the brand's side; without it a member's
    automation = 2,  ///< a bot: no member, closes nothing
    deleted = 4,
    approximate = 8,      ///< the instant is not its own
    parent_missing = 16,  ///< names a parent that is not in the export (orphan)
    answer_missing = 32,  ///< names an answer that is not in the export
    nonpublic = 64,       ///< a private message
    inbound = 128,        ///< the export itself says: to the brand
    accepted = 256,       ///< an answer that the asker accepted
    removed = 512,        ///< taken away by the brand
    derived = 1024,       ///< the question that a case or a ticket is, made of the record of another activity
};
using Flags = std::uint16_t;
[[nodiscard]] constexpr bool has(Flags flags, Flag flag) { return (flags & static_cast<Flags>(flag)) != 0; }

/// A number that the export gives; count_none where the row has none.
using Count = std::int32_t;
inline constexpr Count count_none = std::numeric_limits<Count>::min();

struct Activity {
    Column<base::Instant> at;
    Column<Account> author;
    Column<Conversation> conversation;
    Column<Row> parent;
    Column<Text> text;
    Column<Origin> origin;
    Column<Kind> kind;
    Column<Channel> channel;
    Column<Flags> flags;
    // optional
    Column<Text> id, room, url, tags, status, assignee, language;
    Column<float> sentiment;  ///< −1…1; NaN-free: sentiment_none where the row has none
    Column<Count> likes, shares, clicks, reach, score;
    Column<std::uint32_t> session;  ///< flat channels: number of the session; 0 elsewhere
    bool operator==(const Activity&) const = default;

    static constexpr float sentiment_none = 2.0F;
    [[nodiscard]] std::size_t rows() const { return at.size(); }
};

/// An account of a source; people over several accounts are joined elsewhere.
struct AccountInfo {
    Text handle, name;
    std::uint16_t source = 0;  ///< group of sources that feed one channel set
    bool brand = false, automation = false;
    std::int16_t person = -1;  ///< index into the playbook's team, or −1
    bool operator==(const AccountInfo&) const = default;
};

[[nodiscard]] inline bool is_brand(const Activity& activity, std::size_t row) {
    return has(activity.flags[row], Flag::brand);
}

}  // namespace stamtafel::activity
