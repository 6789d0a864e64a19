// Pairs with their ties as numbers, sorted and folded; accounts hang together by their closest pairs first, and each
// small set that comes about so is held against the bounds: whoever else is tied to one of them hides nobody.
#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/superfans/limits.hpp"
#include "engine/superfans/suspicions.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Person;

struct Pair {
    std::uint64_t key = 0;  ///< the smaller account, then the larger
    std::uint32_t n = 0;
    [[nodiscard]] std::size_t a() const { return key >> 32U; }
    [[nodiscard]] std::size_t b() const { return key & 0xffff'ffffU; }
};

class Rings {
  public:
    Rings(const measure::Tables& tables, const Days& days) : tables_(tables), days_(days) {
        count_ties();
        fold_pairs();
    }

    std::vector<Suspicion> find() {
        for (const Pair& pair : closest_first())
            if (join(pair)) judge(pair.a());
        std::vector<bool> taken(total_.size());
        std::vector<Suspicion> rings;
        while (!closed_.empty()) {  // the last that a set was closed at holds all that was closed within it before
            Suspicion ring = std::move(closed_.back());
            closed_.pop_back();
            if (taken[static_cast<std::size_t>(ring.who.front())]) continue;
            for (const Person who : ring.who) taken[static_cast<std::size_t>(who)] = true;
            rings.push_back(std::move(ring));
        }
        std::sort(rings.begin(), rings.end(), [](const auto& a, const auto& b) { return a.who < b.who; });
        return rings;
    }

  private:
    template <class Visit>
    void each_tie(const Visit& visit) const {
        const auto earlier = [](const measure::Tie& tie, base::Day day) { return tie.day < day; };
        const auto& ties = tables_.ties;
        for (auto tie = std::lower_bound(ties.begin(), ties.end(), days_.from, earlier);
             tie != ties.end() && tie->day < days_.end; ++tie)
            visit(*tie);
    }

    /// Ties with the team are ties outside.
    void count_ties() {
        total_.assign(tables_.people.size(), 0);
        each_tie([&](const measure::Tie& tie) {
            total_[static_cast<std::size_t>(tie.from)] += tie.n;
            total_[static_cast<std::size_t>(tie.to)] += tie.n;
        });
        for (std::size_t who = 0; who < total_.size(); ++who) tied_ += total_[who] > 0 && !tables_.people[who].brand;
    }

    [[nodiscard]] bool may_be_in(Person who) const {
        const auto i = static_cast<std::size_t>(who);
        return !tables_.people[i].brand && total_[i] >= Limits::ring_ties;
    }

    void fold_pairs() {
        each_tie([&](const measure::Tie& tie) {
            if (!may_be_in(tie.from) || !may_be_in(tie.to)) return;
            const auto a = static_cast<std::uint32_t>(tie.from), b = static_cast<std::uint32_t>(tie.to);
            pairs_.push_back({std::uint64_t{std::min(a, b)} << 32U | std::max(a, b), tie.n});
        });
        std::sort(pairs_.begin(), pairs_.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < pairs_.size(); ++i)
            if (kept > 0 && pairs_[kept - 1].key == pairs_[i].key)
                pairs_[kept - 1].n += pairs_[i].n;
            else
                pairs_[kept++] = pairs_[i];
        pairs_.resize(kept);
    }

    /// Of the ties of whoever of both has more: what the pair makes of them is its closeness.
    [[nodiscard]] std::uint64_t most_ties(const Pair& pair) const {
        return std::max(total_[pair.a()], total_[pair.b()]);
    }

    [[nodiscard]] std::vector<Pair> closest_first() const {
        std::vector<Pair> partners;
        for (const Pair& pair : pairs_)
            if (std::uint64_t{pair.n} * 100 > most_ties(pair) * Limits::partner_percent) partners.push_back(pair);
        std::sort(partners.begin(), partners.end(), [&](const Pair& a, const Pair& b) {
            const std::uint64_t left = a.n * most_ties(b), right = b.n * most_ties(a);
            return left != right ? left > right : a.key < b.key;
        });
        return partners;
    }

    /// Whether the pair made one set of two.
    bool join(const Pair& pair) {
        if (above_.empty()) start_sets();
        const std::size_t a = root(pair.a()), b = root(pair.b());
        if (a == b) return false;
        above_[std::max(a, b)] = static_cast<std::uint32_t>(std::min(a, b));
        size_[std::min(a, b)] += size_[std::max(a, b)];
        std::swap(next_[a], next_[b]);  // two circles become one
        return true;
    }

    void start_sets() {
        above_.resize(total_.size());
        std::iota(above_.begin(), above_.end(), 0U);
        next_ = above_;
        size_.assign(total_.size(), 1);
    }

    [[nodiscard]] std::size_t root(std::size_t who) {
        while (above_[who] != who) who = above_[who] = above_[above_[who]];
        return who;
    }

    /// Accounts with half of their ties outside fall off until none does; the rest is judged as a whole, so that no
    /// single account with ties outside hides the others.
    void judge(std::size_t who) {
        if (size_[root(who)] > 2 * Limits::ring_size) return;
        std::vector<std::size_t> members{who};
        for (std::size_t next = next_[who]; next != who; next = next_[next]) members.push_back(next);
        std::sort(members.begin(), members.end());
        std::vector<std::uint64_t> own = ties_among(members);
        for (std::size_t before = 0; before != members.size() && members.size() >= 2; own = ties_among(members)) {
            before = members.size();
            std::vector<std::size_t> staying;
            for (std::size_t i = 0; i < members.size(); ++i)
                if (own[i] >= Limits::ring_ties && own[i] * 2 > total_[members[i]]) staying.push_back(members[i]);
            members = std::move(staying);
        }
        if (members.size() < 2 || members.size() > Limits::ring_size) return;
        if (members.size() * Limits::ring_part <= tied_) keep_closed(members, own);
    }

    /// By member: ties with the others of them.
    [[nodiscard]] std::vector<std::uint64_t> ties_among(const std::vector<std::size_t>& members) const {
        std::vector<std::uint64_t> own(members.size());
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                const std::uint64_t key = std::uint64_t{members[i]} << 32U | members[j];
                const auto pair =
                    std::partition_point(pairs_.begin(), pairs_.end(), [&](const Pair& one) { return one.key < key; });
                if (pair == pairs_.end() || pair->key != key) continue;
                own[i] += pair->n, own[j] += pair->n;
            }
        return own;
    }

    void keep_closed(const std::vector<std::size_t>& members, const std::vector<std::uint64_t>& own) {
        Suspicion ring;
        std::uint64_t twice = 0, all = 0;
        for (std::size_t i = 0; i < members.size(); ++i) {
            ring.who.push_back(static_cast<Person>(members[i]));
            twice += own[i], all += total_[members[i]];
        }
        if (twice * 100 < all * Limits::ring_percent) return;
        ring.ties = static_cast<std::uint32_t>(twice / 2);
        ring.of = static_cast<std::uint32_t>(all - twice / 2);  // each tie once
        closed_.push_back(std::move(ring));
    }

    const measure::Tables& tables_;
    const Days& days_;
    std::vector<std::uint64_t> total_;                ///< by person: ties given and taken
    std::size_t tied_ = 0;                            ///< members with a tie
    std::vector<Pair> pairs_;                         ///< by key: of accounts with ties enough
    std::vector<std::uint32_t> above_, next_, size_;  ///< sets by union: parent, the circle of each, size at the root
    std::vector<Suspicion> closed_;                   ///< sets that kept to the bounds, as they came about
};

}  // namespace

std::vector<Suspicion> find_rings(const measure::Tables& tables, const Days& days) {
    return Rings(tables, days).find();
}

}  // namespace stamtafel::superfans
