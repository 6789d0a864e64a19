// Pairs with their ties as numbers, sorted and folded; partners hang together; what hangs together is held against the
// bounds.
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
        join_partners();
        std::vector<Suspicion> rings;
        for (std::size_t first = 0; first < inside_.size();) {
            std::size_t end = first;
            while (end < inside_.size() && root(inside_[end].a()) == root(inside_[first].a())) ++end;
            if (auto ring = ring_of({inside_.data() + first, inside_.data() + end}); !ring.who.empty())
                rings.push_back(std::move(ring));
            first = end;
        }
        std::sort(rings.begin(), rings.end(), [](const auto& a, const auto& b) { return a.who < b.who; });
        return rings;
    }

  private:
    using Part = std::pair<const Pair*, const Pair*>;

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

    [[nodiscard]] bool are_partners(const Pair& pair) const {
        const auto much = [&](std::size_t who) {
            return std::uint64_t{pair.n} * 100 > total_[who] * Limits::partner_percent;
        };
        return much(pair.a()) && much(pair.b());
    }

    /// What hangs together, by union; pairs inside of it stand together afterwards.
    void join_partners() {
        above_.resize(total_.size());
        std::iota(above_.begin(), above_.end(), 0U);
        for (const Pair& pair : pairs_)
            if (are_partners(pair))
                above_[std::max(root(pair.a()), root(pair.b()))] = std::min(root(pair.a()), root(pair.b()));
        for (const Pair& pair : pairs_)
            if (root(pair.a()) == root(pair.b())) inside_.push_back(pair);
        std::stable_sort(inside_.begin(), inside_.end(),
                         [&](const Pair& a, const Pair& b) { return root(a.a()) < root(b.a()); });
    }

    [[nodiscard]] std::uint32_t root(std::size_t who) {
        while (above_[who] != who) who = above_[who] = above_[above_[who]];
        return static_cast<std::uint32_t>(who);
    }

    /// Accounts whose ties do not stay inside fall off until none does.
    [[nodiscard]] Suspicion ring_of(Part pairs) {
        Suspicion ring;
        std::vector<std::size_t> members = accounts_of(pairs);
        while (members.size() >= 2 && members.size() <= Limits::ring_size) {
            std::vector<std::uint64_t> own(members.size());
            for (const Pair* pair = pairs.first; pair != pairs.second; ++pair) {
                const auto a = std::lower_bound(members.begin(), members.end(), pair->a());
                const auto b = std::lower_bound(members.begin(), members.end(), pair->b());
                if (a == members.end() || *a != pair->a() || b == members.end() || *b != pair->b()) continue;
                own[static_cast<std::size_t>(a - members.begin())] += pair->n;
                own[static_cast<std::size_t>(b - members.begin())] += pair->n;
            }
            std::vector<std::size_t> staying;
            for (std::size_t i = 0; i < members.size(); ++i)
                if (own[i] >= Limits::ring_ties && own[i] * 100 >= total_[members[i]] * Limits::ring_percent)
                    staying.push_back(members[i]);
            if (staying.size() == members.size()) return of_members(members, own);
            members = std::move(staying);
        }
        return ring;
    }

    /// More than a ring may have, when there are too many.
    [[nodiscard]] static std::vector<std::size_t> accounts_of(Part pairs) {
        std::vector<std::size_t> members;
        for (const Pair* pair = pairs.first; pair != pairs.second; ++pair)
            members.insert(members.end(), {pair->a(), pair->b()});
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        return members;
    }

    [[nodiscard]] Suspicion of_members(const std::vector<std::size_t>& members, const std::vector<std::uint64_t>& own) {
        Suspicion ring;
        if (members.size() * Limits::ring_part > tied_) return ring;
        std::uint64_t twice = 0, all = 0;
        for (std::size_t i = 0; i < members.size(); ++i) {
            ring.who.push_back(static_cast<Person>(members[i]));
            twice += own[i], all += total_[members[i]];
        }
        ring.ties = static_cast<std::uint32_t>(twice / 2);
        ring.of = static_cast<std::uint32_t>(all - twice / 2);  // each tie once
        return ring;
    }

    const measure::Tables& tables_;
    const Days& days_;
    std::vector<std::uint64_t> total_;  ///< by person: ties given and taken
    std::size_t tied_ = 0;              ///< members with a tie
    std::vector<Pair> pairs_;           ///< by key: of accounts with ties enough
    std::vector<Pair> inside_;          ///< those within what hangs together, which stands together
    std::vector<std::uint32_t> above_;  ///< union-find
};

}  // namespace

std::vector<Suspicion> find_rings(const measure::Tables& tables, const Days& days) {
    return Rings(tables, days).find();
}

}  // namespace stamtafel::superfans
