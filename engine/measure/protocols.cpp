// One walk through each conversation, oldest row first: the brand's replies close turns, members' items open them.
#include "engine/measure/protocols.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_set>
#include <utility>

namespace stamtafel::measure {
namespace {

using activity::Account;
using activity::Activity;
using activity::Flag;
using activity::Row;
using language::Mark;

enum class Opens : std::uint8_t { nothing, first, later };

/// What the walks find, by row: conversations have their own rows, so that walks side by side do not meet.
struct Found {
    std::vector<Item> items;
    std::vector<Opens> opens;  ///< the turn that the row opens
    std::vector<Row> closed;   ///< the reply to that turn
};

struct OpenTurn {
    std::size_t row = 0;
    std::size_t protocol = 0;
    Account asker{};
};

/// The state of one conversation while it is walked through.
class Walk {
  public:
    Walk(const Context& context, Found& found)
        : context_(context), data_(context.input.data), activity_(data_.activity), found_(found) {}

    void run(std::span<const std::uint32_t> rows) {
        open_.clear();
        forget_askers();
        began_ = 0;
        brand_replied_ = false;
        opener_ = opener_of(activity_, rows);
        for (const std::uint32_t row : rows) {
            if (static_cast<Row>(row) != opener_ && is_reply(context_, row)) {
                close(row);
                brand_replied_ = true;
            } else if (may_be_item(activity_, row)) {
                take(row);
            }
        }
    }

  private:
    /// A member's activity: a closing thanks, an item of the first protocol that takes it, or nothing.
    void take(std::size_t row) {
        if (brand_replied_ && language::has(context_.input.triage.marks[row], Mark::thanks)) {
            found_.items[row].protocol = Item::thanks;
            return;
        }
        std::optional<bool> addressed;
        for (const std::size_t p : context_.protocols_in[activity::at(activity_.channel[row])]) {
            const CompiledProtocol& protocol = context_.protocols[p];
            if (!takes(protocol.takes, activity_, context_.input.triage, row)) continue;
            if (!protocol.anyone && !addressed) addressed = is_addressed(row);
            if (!protocol.anyone && !*addressed) continue;
            found_.items[row].protocol = static_cast<std::uint8_t>(p);
            open_turn(row, p);
            return;
        }
    }

    bool is_addressed(std::size_t row) const {
        const activity::Flags flags = activity_.flags[row];
        const std::uint8_t marks = context_.input.triage.marks[row];
        const Row parent = activity_.parent[row];
        const bool owned = context_.owned[activity::at(activity_.channel[row])];
        const bool opens = static_cast<Row>(row) == opener_;
        if (activity_.kind[row] == activity::Kind::message || activity::has(flags, Flag::inbound)) return true;
        if (parent != Row::none && activity::is_brand(activity_, activity::at(parent))) return true;
        if (language::has(marks, Mark::handle) || (owned && (opens || language::has(marks, Mark::brand_term))))
            return true;
        const Account author = activity_.author[row];
        return author != Account::none && askers_.count(author) > 0;
    }

    void open_turn(std::size_t row, std::size_t p) {
        const CompiledProtocol& protocol = context_.protocols[p];
        const bool one_at_a_time = protocol.match == Match::conversation;
        const auto same = [&](const OpenTurn& open) { return open.protocol == p; };
        if (one_at_a_time && std::any_of(open_.begin(), open_.end(), same)) return;
        const bool first = !one_at_a_time || (began_ >> p & 1U) == 0;
        began_ |= 1ULL << p;
        if (activity_.author[row] != Account::none) askers_.insert(activity_.author[row]);
        found_.opens[row] = first ? Opens::first : Opens::later;
        if (protocol.match == Match::direct)
            found_.closed[row] = context_.direct_reply[row];
        else
            open_.push_back({row, p, activity_.author[row]});
    }

    /// A reply of the brand closes every open turn that it answers.
    void close(std::size_t row) {
        if (open_.empty()) return;
        const bool holding = language::has(context_.input.triage.marks[row], Mark::holding);
        std::optional<std::vector<Account>> mentioned;
        std::erase_if(open_, [&](const OpenTurn& open) {
            const bool closes_anyone = context_.protocols[open.protocol].closes_for_anyone;
            if ((holding && found_.opens[open.row] == Opens::later) || !is_later(data_, row, open.row)) return false;
            if (!closes_anyone && !mentioned) mentioned = leading_mentions(context_, row);
            if (!closes_anyone && !speaks_to(row, open.asker, *mentioned)) return false;
            found_.closed[open.row] = static_cast<Row>(row);
            return true;
        });
    }

    /// Emptying a table that one large conversation made large would cost every later one its whole size.
    void forget_askers() {
        constexpr std::size_t large = 1024;
        if (askers_.bucket_count() > large)
            askers_ = {};
        else
            askers_.clear();
    }

    /// A leading mention, else a parent below the opener, says to whom; a reply to the conversation speaks to all.
    bool speaks_to(std::size_t row, Account asker, const std::vector<Account>& mentioned) const {
        if (!mentioned.empty()) return std::find(mentioned.begin(), mentioned.end(), asker) != mentioned.end();
        const Row parent = activity_.parent[row];
        if (parent == Row::none || parent == opener_) return true;
        const Account addressee = activity_.author[activity::at(parent)];
        return addressee == asker || activity::is_brand(activity_, activity::at(parent));
    }

    const Context& context_;
    const activity::Assembled& data_;
    const Activity& activity_;
    Found& found_;
    std::vector<OpenTurn> open_;
    std::unordered_set<Account> askers_;  ///< looked up, never iterated
    std::uint64_t began_ = 0;             ///< protocols that had a turn in this conversation
    bool brand_replied_ = false;
    Row opener_ = Row::none;
};

const std::optional<base::Duration>& promise_of(const CompiledProtocol& protocol, bool first) {
    return first ? protocol.first : protocol.next;
}

/// The turns that rows open, in the order of the rows; each row opens one at most.
class Turns {
  public:
    Turns(const Context& context, const Found& found) : context_(context), data_(context.input.data), found_(found) {}

    [[nodiscard]] std::vector<Turn> judged(const base::Workers& workers) const {
        const std::size_t rows = found_.opens.size(), units = (rows + unit_rows - 1) / unit_rows;
        const auto each_of = [&](std::size_t unit, const auto& visit) {
            for (std::size_t row = unit * unit_rows; row < std::min(rows, (unit + 1) * unit_rows); ++row)
                if (is_judged(row)) visit(row);
        };
        std::vector<std::size_t> before(units + 1);
        base::for_each_unit(workers, units,
                            [&](std::size_t unit) { each_of(unit, [&](std::size_t) { ++before[unit + 1]; }); });
        std::partial_sum(before.begin(), before.end(), before.begin());
        std::vector<Turn> turns(before.back());
        base::for_each_unit(workers, units, [&](std::size_t unit) {
            std::size_t next = before[unit];
            each_of(unit, [&](std::size_t row) { turns[next++] = turn_of(row); });
        });
        return turns;
    }

  private:
    static constexpr std::size_t unit_rows = 65'536;

    [[nodiscard]] const CompiledProtocol& protocol_of(std::size_t row) const {
        return context_.protocols[found_.items[row].protocol];
    }

    /// A later turn of a protocol without next_response is judged by first_response, and counted there (readings.md).
    [[nodiscard]] bool is_first(std::size_t row) const {
        return found_.opens[row] == Opens::first || !protocol_of(row).next;
    }

    [[nodiscard]] bool is_judged(std::size_t row) const {
        return found_.opens[row] != Opens::nothing && promise_of(protocol_of(row), is_first(row));
    }

    [[nodiscard]] Turn turn_of(std::size_t row) const {
        Turn turn;
        turn.opened = static_cast<Row>(row);
        turn.protocol = static_cast<Protocol>(found_.items[row].protocol);
        turn.channel = data_.activity.channel[row];
        turn.category = static_cast<Category>(context_.input.triage.category[row]);
        turn.step = is_first(row) ? Step::first : Step::next;
        const std::size_t channel = activity::at(turn.channel);
        // who answers whom, or when, cannot be seen there
        const bool unseen = data_.flat[channel] || data_.days_only[channel];
        if (!unseen) turn.closed = found_.closed[row];
        judge(turn, data_.activity, context_.clocks.of(found_.items[row].protocol, channel),
              *promise_of(protocol_of(row), is_first(row)), data_.cutoff[channel].value_or(base::Instant{}));
        if (unseen) turn.outcome = Outcome::unknown;
        return turn;
    }

    const Context& context_;
    const activity::Assembled& data_;
    const Found& found_;
};

}  // namespace

void walk_conversations(const Context& context, const base::Workers& workers, Tables& tables) {
    const std::size_t rows = context.input.data.activity.rows();
    Found found{std::vector<Item>(rows), std::vector<Opens>(rows), std::vector<Row>(rows, Row::none)};
    constexpr std::size_t unit_conversations = 8192;
    const std::size_t count = context.conversations.count();
    const std::size_t units = (count + unit_conversations - 1) / unit_conversations;
    base::for_each_unit(workers, units, [&](std::size_t unit) {
        Walk walk(context, found);
        for (std::size_t c = unit * unit_conversations; c < std::min(count, (unit + 1) * unit_conversations); ++c)
            walk.run(context.conversations.of(c));
    });
    tables.turns = Turns(context, found).judged(workers);
    tables.items = std::move(found.items);
}

}  // namespace stamtafel::measure
