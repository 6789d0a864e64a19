// Sessions of flat channels: a stream is cut where nobody says anything for as long as the channel's session_gap.
#include <optional>
#include <unordered_map>

#include "engine/activity/stages.hpp"

namespace stamtafel::activity {

namespace {

std::int64_t gap_of(const std::vector<std::int64_t>& gaps, std::size_t channel) {
    return channel < gaps.size() ? gaps[channel] : base::hour_ms;
}

}  // namespace

std::size_t number_sessions(const std::vector<bool>& flat, const std::vector<std::int64_t>& gap_ms, Activity& out) {
    struct Stream {
        std::int64_t last_ms;
        std::uint32_t session;
    };
    std::unordered_map<std::uint32_t, Stream> streams;  // by conversation; looked up, never iterated
    std::uint32_t sessions = 0;
    for (std::size_t row = 0; row < out.rows(); ++row) {
        const std::size_t channel = at(out.channel[row]);
        if (!flat[channel]) continue;
        if (out.session.empty()) out.session.assign(out.rows(), 0);
        const auto conversation = static_cast<std::uint32_t>(out.conversation[row]);
        const auto known = streams.find(conversation);
        const bool talks = row_of(out.kind[row]).talk;  // joins and notes neither open nor carry on a session
        if (known == streams.end() || (talks && out.at[row].ms - known->second.last_ms >= gap_of(gap_ms, channel))) {
            if (!talks) continue;
            streams[conversation] = {out.at[row].ms, ++sessions};
        } else if (talks) {
            known->second.last_ms = out.at[row].ms;
        }
        out.session[row] = streams[conversation].session;
    }
    return sessions;
}

}  // namespace stamtafel::activity
