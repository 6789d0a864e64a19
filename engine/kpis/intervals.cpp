// The generator is written out, so that every machine draws the same conversations.
#include "engine/kpis/intervals.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace stamtafel::kpis {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr double z = z95;

/// Numbers of one generator, worked out by two that go two steps at a time: neither waits for the other.
class Pcg64 {
  public:
    explicit Pcg64(std::uint64_t seed) : next_(step(step(0) + seed)) {}

    /// visit(i) for the next `count` numbers as 0 … bound − 1; the bias is below bound / 2^64.
    template <class Visit>
    void draw(std::size_t count, std::size_t bound, const Visit& visit) {
        Wide even = step(next_), odd = step(even);
        for (std::size_t i = 0; i + 1 < count; i += 2) {
            visit(below(even, bound));
            visit(below(odd, bound));
            next_ = odd;
            even = even * multiplier_2 + increment_2;
            odd = odd * multiplier_2 + increment_2;
        }
        if (count % 2 == 0) return;
        next_ = even;
        visit(below(even, bound));
    }

  private:
    static constexpr Wide multiplier = (Wide{0x2360'ed05'1fc6'5da4ULL} << 64) | 0x4385'df64'9fcc'f645ULL;
    static constexpr Wide increment = (Wide{0x5851'f42d'4c95'7f2dULL} << 64) | 0x1405'7b7e'f767'814fULL;
    static constexpr Wide multiplier_2 = multiplier * multiplier, increment_2 = increment * multiplier + increment;

    static constexpr Wide step(Wide state) { return state * multiplier + increment; }
    static std::size_t below(Wide state, std::size_t bound) {
        const auto folded = static_cast<std::uint64_t>(state >> 64) ^ static_cast<std::uint64_t>(state);
        const auto turn = static_cast<unsigned>(state >> 122);
        const std::uint64_t number = (folded >> turn) | (folded << ((64U - turn) & 63U));
        return static_cast<std::size_t>((Wide{number} * bound) >> 64);
    }

    Wide next_;  ///< state behind the number last given
};

double linear_percentile(const std::vector<double>& sorted, double q) {
    const double position = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// A sum over clusters.
struct Tally {
    std::uint64_t k = 0, n = 0;
};
/// The same, k and n side by side so that one addition adds both: a draw's sum lies near the number of turns, of which
/// there are fewer than rows, far below 2^32.
struct Packed {
    std::uint64_t both = 0;
};
struct TallyPair {
    Tally now, then;
};

double share_of(const Tally& sum) { return static_cast<double>(sum.k) / static_cast<double>(sum.n); }

base::Interval middle_95(std::vector<double>& values) {
    std::sort(values.begin(), values.end());
    return {linear_percentile(values, 0.025), linear_percentile(values, 0.975)};
}

void add(Tally& sum, const Cluster& one) { sum.k += one.k, sum.n += one.n; }
void add(Packed& sum, const Cluster& one) { sum.both += std::bit_cast<std::uint64_t>(one); }
void add(TallyPair& sum, const ClusterPair& one) { add(sum.now, one.now), add(sum.then, one.then); }

/// visit(sum) for each of 2,000 draws of as many clusters as there are, with replacement.
template <class Sum, class One, class Visit>
void draw_samples(std::span<const One> clusters, const Visit& visit) {
    constexpr std::size_t draws = 2000;
    constexpr std::uint64_t seed = 20161101;
    Pcg64 random(seed);
    for (std::size_t draw = 0; draw < draws; ++draw) {
        Sum sum;
        random.draw(clusters.size(), clusters.size(), [&](std::size_t i) { add(sum, clusters[i]); });
        visit(sum);
    }
}

}  // namespace

base::Interval wilson(std::uint64_t k, std::uint64_t n) {
    const auto count = static_cast<double>(n);
    const double share = static_cast<double>(k) / count;
    const double scale = 1 + z * z / count;
    const double centre = (share + z * z / (2 * count)) / scale;
    const double half = z * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / scale;
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

base::Interval linearised(std::span<const Cluster> clusters) {
    std::uint64_t k = 0;
    std::uint64_t n = 0;
    for (const Cluster& cluster : clusters) k += cluster.k, n += cluster.n;
    const double share = static_cast<double>(k) / static_cast<double>(n);
    double squares = 0;
    for (const Cluster& cluster : clusters) {
        const double residual = static_cast<double>(cluster.k) - share * static_cast<double>(cluster.n);
        squares += residual * residual;
    }
    const auto count = static_cast<double>(clusters.size());
    const double half = z * std::sqrt(squares * count / (count - 1)) / static_cast<double>(n);
    return {std::max(0.0, share - half), std::min(1.0, share + half)};
}

base::Interval resampled(std::span<const Cluster> clusters) {
    std::vector<double> shares;
    draw_samples<Packed>(clusters, [&](const Packed& packed) {
        const auto sum = std::bit_cast<Cluster>(packed.both);
        if (sum.n > 0) shares.push_back(share_of({sum.k, sum.n}));
    });
    return middle_95(shares);
}

base::Interval resampled_change(std::span<const ClusterPair> clusters) {
    std::vector<double> changes;
    draw_samples<TallyPair>(clusters, [&](const TallyPair& sum) {
        if (sum.now.n > 0 && sum.then.n > 0) changes.push_back(share_of(sum.then) - share_of(sum.now));
    });
    return middle_95(changes);
}

}  // namespace stamtafel::kpis
