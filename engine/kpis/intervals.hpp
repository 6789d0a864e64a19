// Uncertainty of a share: what it says about the process, beside the census of the month.
#pragma once

#include <cstdint>
#include <span>

#include "engine/base/figure.hpp"

namespace stamtafel::kpis {

inline constexpr double z95 = 1.959963984540054;  ///< two-sided 95 % of the normal distribution

/// Wilson's 95 % score interval of k out of n independent trials, n ≥ 1 (Wilson 1927).
[[nodiscard]] base::Interval wilson(std::uint64_t k, std::uint64_t n);

/// k of n in one conversation.
struct Cluster {
    std::uint32_t k = 0, n = 0;
};

/// 95 % percentile interval of Σk / Σn over 2,000 draws of as many clusters with replacement, in their order;
/// PCG64 (XSL-RR 128/64, O'Neill 2014) seeded with 20161101. Needs at least one cluster with n > 0.
[[nodiscard]] base::Interval resampled(std::span<const Cluster> clusters);

/// From so many clusters on drawing adds nothing but time, and linearised() is used.
inline constexpr std::size_t enough_clusters = 10'000;
/// The same for a figure's breakdowns, which are many.
inline constexpr std::size_t enough_of_part = 200;

/// 95 % interval of the ratio Σk / Σn by the linearised (delta method) variance between clusters; Cochran 1977, 6.4.
[[nodiscard]] base::Interval linearised(std::span<const Cluster> clusters);

}  // namespace stamtafel::kpis
