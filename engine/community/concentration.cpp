// Whole numbers to the last division.
#include "engine/community/concentration.hpp"

#include <algorithm>
#include <numeric>

namespace stamtafel::community {
namespace {

std::uint64_t sum_of(const std::vector<std::uint32_t>& values) {
    return std::accumulate(values.begin(), values.end(), std::uint64_t{0});
}

}  // namespace

std::vector<std::uint32_t> contributions_of(const Roster& roster) {
    std::vector<std::uint32_t> out;
    for (const MemberRow& row : roster.rows)
        if (row.contributions > 0) out.push_back(row.contributions);
    std::sort(out.begin(), out.end());
    return out;
}

double gini(const std::vector<std::uint32_t>& ascending) {
    const auto n = static_cast<std::int64_t>(ascending.size());
    std::int64_t above = 0;
    for (std::int64_t i = 0; i < n; ++i)
        above += (2 * i + 1 - n) * std::int64_t{ascending[static_cast<std::size_t>(i)]};
    return static_cast<double>(above) / (static_cast<double>(n) * static_cast<double>(sum_of(ascending)));
}

double top_share(const std::vector<std::uint32_t>& ascending, std::uint32_t thousandths) {
    const std::size_t top = (ascending.size() * thousandths + 999) / 1000;
    const std::uint64_t theirs =
        std::accumulate(ascending.rbegin(), ascending.rbegin() + static_cast<std::ptrdiff_t>(top), std::uint64_t{0});
    return static_cast<double>(theirs) / static_cast<double>(sum_of(ascending));
}

std::vector<CurvePoint> curve_of(const std::vector<std::uint32_t>& ascending, std::size_t least) {
    constexpr std::size_t most = 20;
    const std::size_t n = ascending.size(), steps = std::min(most, n / std::max<std::size_t>(1, least));
    if (steps < 2) return {};
    const auto all = static_cast<double>(sum_of(ascending));
    std::vector<CurvePoint> curve{{0, 0}};
    std::uint64_t given = 0;
    for (std::size_t step = 1, taken = 0; step <= steps; ++step) {
        for (; taken < step * n / steps; ++taken) given += ascending[n - 1 - taken];
        curve.push_back({static_cast<double>(step) / static_cast<double>(steps), static_cast<double>(given) / all});
    }
    return curve;
}

}  // namespace stamtafel::community
