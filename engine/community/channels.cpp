// One set of channels for each member.
#include "engine/community/channels.hpp"

namespace stamtafel::community {
namespace {

using measure::Presence;

std::vector<std::size_t> channels_of(const Presence* row, const Presence* end, const calendar::Period& period) {
    std::uint64_t bits = 0;
    for (; row != end; ++row)
        if (period.first <= row->day && row->day < period.end && (row->did & measure::publicly) != 0)
            bits |= 1ULL << activity::at(row->channel);
    std::vector<std::size_t> list;
    for (std::size_t c = 0; bits != 0; ++c, bits >>= 1U)
        if ((bits & 1U) != 0) list.push_back(c);
    return list;
}

}  // namespace

Overlap overlap_of(const measure::Tables& tables, std::size_t channels, const calendar::Period& period) {
    Overlap out;
    out.active.resize(channels), out.exclusive.resize(channels), out.in_channels.resize(channels);
    out.shared.assign(channels, std::vector<std::uint32_t>(channels));
    each_member(tables, [&](measure::Person, const Presence* first, const Presence* end) {
        const std::vector<std::size_t> in = channels_of(first, end, period);
        if (in.empty()) return;
        ++out.in_channels[in.size() - 1];
        if (in.size() == 1) ++out.exclusive[in.front()];
        for (const std::size_t a : in) {
            ++out.active[a];
            for (const std::size_t b : in) ++out.shared[a][b];
        }
    });
    return out;
}

}  // namespace stamtafel::community
