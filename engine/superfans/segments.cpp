// One fold over presence: who is in which part, and who of them was rewarded.
#include "engine/superfans/segments.hpp"

#include <algorithm>

#include "engine/community/look.hpp"
#include "engine/superfans/limits.hpp"
#include "engine/superfans/programme.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Person;
using measure::Presence;

/// By person: got a reward in the window, or is proposed for one.
std::vector<bool> rewarded(const measure::Tables& tables, const Programme& programme, std::span<const Past> ledger) {
    std::vector<bool> out(tables.people.size());
    for (const Past& line : ledger)
        if (line.who && !(line.day < programme.from) && line.day < programme.end)
            out[static_cast<std::size_t>(*line.who)] = true;
    for (const Proposal& one : programme.proposals)
        out[static_cast<std::size_t>(programme.candidates[one.candidate].who)] = true;
    return out;
}

}  // namespace

std::vector<Segment> segments_of(const measure::Input& input, const measure::Tables& tables, const Programme& programme,
                                 std::span<const Past> ledger) {
    const std::vector<bool> got = rewarded(tables, programme, ledger);
    const std::size_t channels = std::min<std::size_t>(64, input.playbook.channels.size());
    std::vector<Segment> segments(channels + 2);
    for (std::size_t c = 0; c < channels; ++c) segments[c].channel = static_cast<activity::Channel>(c);
    segments[channels].kind = Segment::Kind::newcomers, segments[channels + 1].kind = Segment::Kind::established;
    std::uint32_t got_all = 0;
    auto candidate = programme.candidates.begin();
    community::each_member(tables, [&](Person who, const Presence* first, const Presence* last) {
        if (candidate == programme.candidates.end() || candidate->who != who) return;
        ++candidate;
        std::uint64_t in = 0;
        for (const Presence* row = first; row != last; ++row)
            if (!(row->day < programme.from) && row->day < programme.end && row->n > 0)
                in |= 1ULL << activity::at(row->channel);
        const bool rewarded_one = got[static_cast<std::size_t>(who)];
        got_all += rewarded_one ? 1U : 0U;
        const std::size_t age = first->day < programme.from ? channels + 1 : channels;
        for (std::size_t s = 0; s < segments.size(); ++s)
            if (s == age || (s < channels && (in >> s & 1U) != 0))
                ++segments[s].active, segments[s].rewarded += rewarded_one ? 1U : 0U;
    });
    for (Segment& one : segments) {
        one.active_all = static_cast<std::uint32_t>(programme.candidates.size()), one.rewarded_all = got_all;
        one.overlooked = one.active >= Limits::segment && one.rewarded == 0 && got_all > 0;
    }
    std::erase_if(segments, [](const Segment& one) { return one.active == 0; });
    return segments;
}

}  // namespace stamtafel::superfans
