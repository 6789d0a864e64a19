// What the walks through conversations find, by row, and the two kinds of walk: through a conversation whose replies
// are linked or at least stand together, and through the stream of a flat room.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/measure/context.hpp"

namespace stamtafel::measure {

enum class Opens : std::uint8_t { nothing, first, later };

/// Conversations have their own rows, so that walks side by side do not meet.
struct Found {
    std::vector<Item> items;
    std::vector<Opens> opens;              ///< the turn that the row opens
    std::vector<activity::Row> closed;     ///< the reply to that turn
    std::vector<std::uint8_t> attributed;  ///< 1: the reply names nobody; empty without flat channels
};

struct OpenTurn {
    std::size_t row = 0;
    std::size_t protocol = 0;
    activity::Account asker{};
};

/// A table that one large conversation made large would cost every later one its whole size to empty.
template <class Table>
void forget(Table& table) {
    constexpr std::size_t large = 1024;
    if (table.bucket_count() > large)
        table = {};
    else
        table.clear();
}

/// Notes whether a member's row is addressed, whether it is a thanks, and which protocol takes it.
/// `replied`: the brand has replied in the conversation before.
[[nodiscard]] std::optional<std::size_t> note_item(const Context& context, std::size_t row, bool addressed,
                                                   bool replied, Found& found);

/// To whom a reply of the brand speaks.
struct Addressees {
    bool everybody = false;
    std::vector<activity::Account> accounts;  ///< when not everybody
};

/// Items that each wait for a reply of their own (`match: item`). A row is looked at a bounded number of times,
/// however many wait.
class WaitingItems {
  public:
    WaitingItems(const Context& context, Found& found) : context_(context), found_(found) {}
    void clear();
    void add(const OpenTurn& item);
    [[nodiscard]] bool empty() const { return fresh_.empty() && all_.empty() && by_anyone_.empty(); }
    void close(std::size_t reply, const Addressees& to);

  private:
    void settle(std::size_t row);
    void wait(const OpenTurn& item);
    void close_each(std::vector<std::size_t>& items, std::size_t reply);

    const Context& context_;
    Found& found_;
    std::vector<OpenTurn> fresh_;         ///< of the last instant: no reply at it is later
    std::vector<std::size_t> all_;        ///< those that need a reply to their asker; closed ones may be among them
    std::vector<std::size_t> by_anyone_;  ///< those that any reply closes
    std::unordered_map<activity::Account, std::vector<std::size_t>> of_;  ///< of all_; looked up, never iterated
};

/// The state of one conversation while it is walked through.
class ThreadWalk {
  public:
    ThreadWalk(const Context& context, Found& found)
        : context_(context),
          data_(context.input.data),
          activity_(data_.activity),
          found_(found),
          waiting_(context, found) {}
    void run(std::span<const std::uint32_t> rows);

  private:
    void take(std::size_t row);
    void open_turn(std::size_t row, std::size_t protocol);
    void open_one_at_a_time(const OpenTurn& turn);
    void close(std::size_t row);
    [[nodiscard]] Addressees addressees_of(std::size_t row) const;

    const Context& context_;
    const activity::Assembled& data_;
    const activity::Activity& activity_;
    Found& found_;
    std::vector<OpenTurn> open_;  ///< at most one a protocol
    WaitingItems waiting_;
    std::unordered_set<activity::Account> askers_;  ///< looked up, never iterated
    std::uint64_t began_ = 0;                       ///< protocols that had a turn in this conversation
    bool replied_ = false;
    activity::Row opener_ = activity::Row::none;
};

/// The state of a flat room while it is walked through: a turn is per asker and protocol.
class RoomWalk {
  public:
    RoomWalk(const Context& context, Found& found)
        : context_(context), data_(context.input.data), activity_(data_.activity), found_(found) {}
    void run(std::span<const std::uint32_t> rows);

  private:
    struct Asker {
        std::vector<OpenTurn> open;  ///< at most one a protocol
        std::size_t line = 0;        ///< the last one that stands before the replies to come
        std::uint32_t session = 0;   ///< the last one in which a turn of theirs was
        std::uint32_t began_in = 0;  ///< the session of `began`
        std::uint64_t began = 0;     ///< protocols that had a turn in it
    };
    struct Line {
        std::size_t row, asker;
    };
    void clear();
    void take(std::size_t row, Place place);
    void open_turn(std::size_t row, std::size_t protocol, std::size_t asker);
    [[nodiscard]] std::optional<std::size_t> asker_of(std::size_t row) const;
    [[nodiscard]] std::size_t new_asker(activity::Account account);
    void note_line(std::size_t row, std::size_t asker);
    void settle(std::size_t row);
    void close(std::size_t row);
    void close_attributed(std::size_t row, bool to_somebody_else);
    enum class How : std::uint8_t { named, attributed, attributed_to_anyone };
    void close_turns(Asker& asker, std::size_t row, How how);
    [[nodiscard]] bool waits(const Asker& asker, std::size_t row) const;

    const Context& context_;
    const activity::Assembled& data_;
    const activity::Activity& activity_;
    Found& found_;
    std::vector<Asker> askers_;
    std::unordered_map<activity::Account, std::size_t> index_;  ///< into askers_; looked up, never iterated
    std::vector<Line> lines_;  ///< of those who wait, in their order; what stands no longer is taken off at the end
    std::vector<Line> fresh_;  ///< of the last instant: not before a reply at it
    std::size_t open_ = 0;     ///< turns, over all askers
    std::uint32_t session_ = 0;
    bool replied_ = false;
};

}  // namespace stamtafel::measure
