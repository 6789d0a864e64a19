// A fold over presence for each day with rewards; who is taken is stepped over, so that no look-up walks.
#include "engine/superfans/aftermath.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "engine/community/look.hpp"
#include "engine/superfans/limits.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Person;
using measure::Presence;

/// What a member gave around a day.
struct Around {
    std::uint32_t before = 0, after = 0;
};

/// By person; who opted out has none.
std::vector<Around> around(const measure::Tables& tables, base::Day day) {
    std::vector<Around> all(tables.people.size());
    community::each_member(tables, [&](Person who, const Presence* first, const Presence* last) {
        if (tables.people[static_cast<std::size_t>(who)].unlisted) return;
        Around& one = all[static_cast<std::size_t>(who)];
        for (const Presence* row = first; row != last; ++row) {
            const std::int32_t days = row->day.value - day.value;
            if (-Limits::effect_days <= days && days < 0) one.before += row->n;
            if (0 < days && days <= Limits::effect_days) one.after += row->n;
        }
    });
    return all;
}

/// Members to compare with, by what they gave before; each is taken once.
class Peers {
  public:
    Peers(const std::vector<Around>& all, const std::vector<bool>& out) {
        for (std::size_t who = 0; who < all.size(); ++who)
            if (!out[who] && all[who].before > 0) rows_.push_back(all[who]);
        std::stable_sort(rows_.begin(), rows_.end(), [](Around a, Around b) { return a.before < b.before; });
        below_.resize(rows_.size() + 1), above_.resize(rows_.size() + 1);
        std::iota(below_.begin(), below_.end(), 0U);
        std::iota(above_.begin(), above_.end(), 0U);
    }

    /// The one that gave most nearly as much, of equally near ones one that gave less; nobody further off than a tenth.
    [[nodiscard]] std::optional<Around> take(std::uint32_t before) {
        const auto at = std::lower_bound(rows_.begin(), rows_.end(), before,
                                         [](const Around& row, std::uint32_t n) { return row.before < n; });
        const auto start = static_cast<std::size_t>(at - rows_.begin());
        std::optional<std::size_t> best;
        const auto offer = [&](std::size_t i) {
            if (std::uint64_t{distance(i, before)} * 10 > before) return;
            if (!best || distance(i, before) < distance(*best, before)) best = i;
        };
        if (const std::size_t i = end_of(below_, start); i > 0) offer(i - 1);
        if (const std::size_t i = end_of(above_, start); i < rows_.size()) offer(i);
        if (!best) return std::nullopt;
        below_[*best + 1] = static_cast<std::uint32_t>(*best);
        above_[*best] = static_cast<std::uint32_t>(*best + 1);
        return rows_[*best];
    }

  private:
    [[nodiscard]] std::uint32_t distance(std::size_t i, std::uint32_t before) const {
        return before > rows_[i].before ? before - rows_[i].before : rows_[i].before - before;
    }

    static std::size_t end_of(std::vector<std::uint32_t>& steps, std::size_t i) {
        while (steps[i] != i) i = steps[i] = steps[steps[i]];
        return i;
    }

    std::vector<Around> rows_;          ///< by what was given before
    std::vector<std::uint32_t> below_;  ///< from i on downwards: 1 + the next free row; 0 is none
    std::vector<std::uint32_t> above_;  ///< from i on upwards: the next free row; the last is none
};

class Comparison {
  public:
    Comparison(const measure::Tables& tables, std::span<const Past> ledger)
        : tables_(tables), ever_(tables.people.size()) {
        for (const Past& line : ledger)
            if (line.who) ever_[static_cast<std::size_t>(*line.who)] = true;
    }

    void add_day(base::Day day, const std::vector<Person>& who) {
        const std::vector<Around> all = around(tables_, day);
        Peers peers(all, ever_);
        for (const Person one : who) {
            const Around& own = all[static_cast<std::size_t>(one)];
            ++out_.rewards, out_.before += own.before, out_.after += own.after;
            const auto peer = peers.take(own.before);
            if (!peer) continue;
            ++out_.peers, out_.peers_before += peer->before, out_.peers_after += peer->after;
            out_.matched_before += own.before, out_.matched_after += own.after;
        }
    }

    [[nodiscard]] Aftermath result() {
        out_.enough = out_.peers >= Limits::effects;
        return out_;
    }

  private:
    const measure::Tables& tables_;
    std::vector<bool> ever_;  ///< by person: in the ledger
    Aftermath out_;
};

/// By day and member, once each.
std::vector<std::pair<base::Day, Person>> rewards_in_data(const measure::Tables& tables, std::span<const Past> ledger,
                                                          base::Day end) {
    const auto from = community::data_from(tables, {});
    std::vector<std::pair<base::Day, Person>> given;
    for (const Past& line : ledger)
        if (line.who && !line.unlisted && from && *from <= line.day + -Limits::effect_days &&
            line.day + Limits::effect_days < end)
            given.emplace_back(line.day, *line.who);
    std::sort(given.begin(), given.end());
    given.erase(std::unique(given.begin(), given.end()), given.end());
    return given;
}

}  // namespace

Aftermath aftermath_of(const measure::Tables& tables, std::span<const Past> ledger, base::Day end) {
    constexpr std::size_t most_days = 50;
    const auto given = rewards_in_data(tables, ledger, end);
    Comparison comparison(tables, ledger);
    std::size_t days = 0;
    for (std::size_t last = given.size(); last > 0 && days < most_days; ++days) {
        std::size_t first = last;
        std::vector<Person> who;
        while (first > 0 && given[first - 1].first == given[last - 1].first) --first;
        for (std::size_t i = first; i < last; ++i) who.push_back(given[i].second);
        comparison.add_day(given[first].first, who);
        last = first;
    }
    return comparison.result();
}

}  // namespace stamtafel::superfans
