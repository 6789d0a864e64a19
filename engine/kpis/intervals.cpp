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
    constexpr std::size_t draws = 2000;
    constexpr std::uint64_t seed = 20161101;
    Pcg64 random(seed);
    std::vector<double> shares;
    shares.reserve(draws);
    for (std::size_t draw = 0; draw < draws; ++draw) {
        std::uint64_t both = 0;  // k and n side by side: neither sum reaches 2^32, so one addition adds both
        random.draw(clusters.size(), clusters.size(),
                    [&](std::size_t i) { both += std::bit_cast<std::uint64_t>(clusters[i]); });
        const auto sum = std::bit_cast<Cluster>(both);
        if (sum.n > 0) shares.push_back(static_cast<double>(sum.k) / static_cast<double>(sum.n));
    }
    std::sort(shares.begin(), shares.end());
    return {linear_percentile(shares, 0.025), linear_percentile(shares, 0.975)};
}

}  // namespace stamtafel::kpis
