// The walks side by side, a unit of conversations a time, and the turns that they found judged.
#include "engine/measure/protocols.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "engine/measure/walks.hpp"

namespace stamtafel::measure {
namespace {

using activity::Row;

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
        const bool unseen = data_.days_only[channel];  // when, cannot be seen there
        if (!unseen) turn.closed = found_.closed[row];
        if (answered(turn) && is_holding(context_, activity::at(turn.closed))) set(turn.traits, Trait::holding);
        if (answered(turn) && data_.flat[channel] && found_.attributed[row] != 0) set(turn.traits, Trait::attributed);
        const calendar::Clock& clock = context_.clocks.of(found_.items[row].protocol, channel);
        judge(turn, data_.activity, clock, *promise_of(protocol_of(row), is_first(row)),
              data_.cutoff[channel].value_or(base::Instant{}));
        if (unseen || (!answered(turn) && touches_gap(context_, turn, clock))) turn.outcome = Outcome::unknown;
        return turn;
    }

    const Context& context_;
    const activity::Assembled& data_;
    const Found& found_;
};

}  // namespace

bool touches_gap(const Context& context, const Turn& turn, const calendar::Clock& clock) {
    const base::Instant asked = context.input.data.activity.at[activity::at(turn.opened)];
    const std::vector<Span>& gaps = context.gaps[activity::at(turn.channel)];
    auto gap = std::partition_point(gaps.begin(), gaps.end(), [&](const Span& span) { return span.to <= asked; });
    for (; gap != gaps.end() && gap->from < turn.due; ++gap)
        if (calendar::elapsed(clock, std::max(asked, gap->from), std::min(turn.due, gap->to)) > 0) return true;
    return false;
}

void walk_conversations(const Context& context, const base::Workers& workers, Tables& tables) {
    const activity::Assembled& data = context.input.data;
    const std::size_t rows = data.activity.rows();
    const bool any_flat = !data.activity.session.empty();
    Found found{std::vector<Item>(rows), std::vector<Opens>(rows), std::vector<Row>(rows, Row::none),
                std::vector<std::uint8_t>(any_flat ? rows : 0)};
    for_each_unit_of(context.conversations, workers, [&](std::size_t, std::size_t first, std::size_t last) {
        ThreadWalk thread(context, found);
        RoomWalk room(context, found);
        for (std::size_t c = first; c < last; ++c) {
            const auto of = context.conversations.of(c);
            if (data.flat[activity::at(data.activity.channel[of.front()])])
                room.run(of);
            else
                thread.run(of);
        }
    });
    tables.turns = Turns(context, found).judged(workers);
    tables.items = std::move(found.items);
}

}  // namespace stamtafel::measure
