// One walk over the rows of each conversation; then the turns of the units are put between those that are there.
#include "engine/measure/resolutions.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "engine/measure/protocols.hpp"
#include "engine/measure/statuses.hpp"

namespace stamtafel::measure {
namespace {

using activity::Activity;
using activity::Flag;
using activity::Kind;
using activity::Row;
using base::Instant;

/// What statuses say; few texts come again and again.
class Standings {
  public:
    explicit Standings(const Input& input) : activity_(input.data.activity), store_(input.store) {}

    Standing of(std::size_t row) {
        constexpr std::size_t most = 1024;  // texts; a column of free text would fill the memory
        if (known_.size() > most) known_.clear();
        const std::string_view text = status_of(activity_, store_, row);
        const auto [known, fresh] = known_.try_emplace(text, Standing::running);
        if (fresh) known->second = standing_of(text);
        return known->second;
    }
    [[nodiscard]] bool closes(std::size_t row) {
        if (activity::has(activity_.flags[row], Flag::accepted)) return true;
        return activity_.kind[row] == Kind::status && of(row) == Standing::closed;
    }

  private:
    const Activity& activity_;
    const activity::Store& store_;
    std::unordered_map<std::string_view, Standing> known_;  // looked up, never iterated
};

/// The promises, by protocol, and the channels whose exports show when something is closed.
struct Promises {
    std::vector<std::optional<base::Duration>> within;
    std::vector<bool> shown;
};

std::vector<bool> channels_that_show(const Input& input) {
    const Activity& activity = input.data.activity;
    std::vector<bool> shown(input.playbook.channels.size());
    Standings standings(input);
    for (std::size_t row = 0; row < activity.rows(); ++row) {
        const std::size_t channel = activity::at(activity.channel[row]);
        if (!shown[channel] && standings.closes(row)) shown[channel] = true;
    }
    return shown;
}

class Walk {
  public:
    Walk(const Context& context, const Promises& promises, const Tables& tables, std::vector<Turn>& out)
        : context_(context),
          promises_(promises),
          data_(context.input.data),
          activity_(data_.activity),
          items_(tables.items),
          out_(out),
          standings_(context.input),
          first_(promises.within.size()) {}

    void run(std::span<const std::uint32_t> rows) {
        if (!find_items(rows)) return;
        find_closing(rows);
        find_pending(rows);
        for (std::size_t p = 0; p < first_.size(); ++p)
            if (first_[p] != Row::none) out_.push_back(judged(p, first_[p]));
    }

  private:
    /// The first item of each protocol that promises, and the last of any.
    bool find_items(std::span<const std::uint32_t> rows) {
        std::fill(first_.begin(), first_.end(), Row::none);
        bool found = false;
        all_removed_ = true;
        for (const std::uint32_t row : rows) {
            const std::uint8_t p = items_[row].protocol;
            if (p >= Item::thanks) continue;
            last_item_ = row;
            all_removed_ = all_removed_ && activity::has(activity_.flags[row], Flag::removed);
            if (!promises_.within[p] || first_[p] != Row::none) continue;
            first_[p] = static_cast<Row>(row);
            found = true;
        }
        return found;
    }

    /// After the last item: later, or what answers it at its own instant.
    [[nodiscard]] bool follows(std::size_t row) const {
        return is_later(data_, row, last_item_) || activity_.parent[row] == static_cast<Row>(last_item_);
    }

    void find_closing(std::span<const std::uint32_t> rows) {
        closed_ = Row::none;
        for (const std::uint32_t row : rows)
            if (row > last_item_ && follows(row) && standings_.closes(row)) closed_ = static_cast<Row>(row);
    }

    /// From each status pending to the next of any kind; the last may run on.
    void find_pending(std::span<const std::uint32_t> rows) {
        pending_.clear();
        const auto until = [&](Instant at) {
            if (!pending_.empty() && at < pending_.back().second) pending_.back().second = at;
        };
        constexpr Instant never{std::numeric_limits<std::int64_t>::max()};
        for (const std::uint32_t row : rows) {
            if (activity_.kind[row] != Kind::status) continue;
            until(activity_.at[row]);
            if (standings_.of(row) == Standing::pending) pending_.emplace_back(activity_.at[row], never);
        }
    }

    [[nodiscard]] Turn judged(std::size_t p, Row opened) {
        Turn turn;
        turn.opened = opened;
        turn.protocol = static_cast<Protocol>(p);
        turn.step = Step::resolution;
        turn.channel = activity_.channel[activity::at(opened)];
        turn.category = static_cast<Category>(context_.input.triage.category[activity::at(opened)]);
        const std::size_t channel = activity::at(turn.channel);
        const bool unseen = data_.flat[channel] || data_.days_only[channel] || !promises_.shown[channel];
        if (!unseen) turn.closed = closed_;
        measure_waits(turn, context_.clocks.of(p, channel), *promises_.within[p]);
        if (unseen) turn.outcome = Outcome::unknown;
        return turn;
    }

    void measure_waits(Turn& turn, const calendar::Clock& clock, base::Duration within) {
        const Instant asked = activity_.at[activity::at(turn.opened)];
        const Instant cutoff = data_.cutoff[activity::at(turn.channel)].value_or(Instant{});
        const Instant until = answered(turn) ? activity_.at[activity::at(turn.closed)] : cutoff;
        const std::int64_t promised = base::milliseconds(within, clock.working_day_ms);
        turn.waited_ms = calendar::elapsed(clock, asked, until);
        turn.calendar_ms = std::max<std::int64_t>(0, until.ms - asked.ms);
        std::int64_t left = promised;
        Instant running = asked;  // since when the clock runs
        bool passed = false;
        for (const auto& [begun, ended] : pending_) {
            const Instant from = std::max(begun, asked), to = std::min(ended, until);
            if (from >= to) continue;
            turn.waited_ms -= calendar::elapsed(clock, from, to);
            const std::int64_t ran = calendar::elapsed(clock, running, from);
            passed = passed || ran > left;
            if (!passed) left -= ran, running = to;
        }
        turn.due = calendar::deadline(clock, running, left);
        settle(turn, clock, promised, cutoff);
    }

    void settle(Turn& turn, const calendar::Clock& clock, std::int64_t promised, Instant cutoff) const {
        const std::size_t opened = activity::at(turn.opened);
        if (!calendar::is_open(clock, activity_.at[opened])) set(turn.traits, Trait::outside_hours);
        const bool is_ripe = turn.due < cutoff;
        if (answered(turn)) {
            set(turn.traits, Trait::answered);
            turn.by = closed_by(opened, activity::at(turn.closed));
            turn.outcome = !is_ripe ? Outcome::unripe : turn.waited_ms <= promised ? Outcome::met : Outcome::late;
        } else if (activity::has(activity_.flags[opened], Flag::answer_missing) || touches_gap(context_, turn, clock)) {
            turn.outcome = Outcome::unknown;
        } else if (all_removed_) {
            turn.outcome = Outcome::removed;
        } else {
            turn.outcome = is_ripe ? Outcome::missed : Outcome::open;
        }
    }

    /// A peer only where another member's answer was accepted.
    [[nodiscard]] AnsweredBy closed_by(std::size_t opened, std::size_t closed) const {
        if (activity::is_brand(activity_, closed)) return AnsweredBy::brand;
        const bool accepted = activity::has(activity_.flags[closed], Flag::accepted);
        return accepted && activity_.author[closed] != activity_.author[opened] ? AnsweredBy::peer : AnsweredBy::nobody;
    }

    const Context& context_;
    const Promises& promises_;
    const activity::Assembled& data_;
    const Activity& activity_;
    const std::vector<Item>& items_;
    std::vector<Turn>& out_;
    Standings standings_;
    std::vector<Row> first_;  ///< by protocol: its first item
    std::size_t last_item_ = 0;
    bool all_removed_ = false;  ///< each covered item was taken away by the brand
    Row closed_ = Row::none;
    std::vector<std::pair<Instant, Instant>> pending_;  ///< [begun, ended), ascending
};

}  // namespace

void add_resolutions(const Context& context, const base::Workers& workers, Tables& tables) {
    Promises promises;
    for (const playbook::Protocol& protocol : context.input.playbook.protocols)
        promises.within.push_back(protocol.resolution ? std::optional(protocol.resolution->within.value)
                                                      : std::nullopt);
    const auto promised = [](const auto& within) { return within.has_value(); };
    if (std::none_of(promises.within.begin(), promises.within.end(), promised)) return;
    promises.shown = channels_that_show(context.input);
    std::vector<std::vector<Turn>> found(units_of(context.conversations));
    for_each_unit_of(context.conversations, workers, [&](std::size_t unit, std::size_t first, std::size_t last) {
        Walk walk(context, promises, tables, found[unit]);
        for (std::size_t c = first; c < last; ++c) walk.run(context.conversations.of(c));
    });
    const auto before = [](const Turn& a, const Turn& b) {
        return std::tie(a.opened, a.protocol, a.step) < std::tie(b.opened, b.protocol, b.step);
    };
    const auto others = static_cast<std::ptrdiff_t>(tables.turns.size());
    for (const auto& turns : found) tables.turns.insert(tables.turns.end(), turns.begin(), turns.end());
    std::sort(tables.turns.begin() + others, tables.turns.end(), before);
    std::inplace_merge(tables.turns.begin(), tables.turns.begin() + others, tables.turns.end(), before);
}

}  // namespace stamtafel::measure
