// What the rows of a channel cover: its cut-off, whether its replies are linked, how fine its stamps are.
#include <algorithm>

#include "engine/activity/stages.hpp"

namespace stamtafel::activity {

/// The end of what a channel covers: its last row, unless that row stands more than a year after all others.
void find_cutoffs(const Activity& activity, const AssembleOptions& options, Assembled& out, Quality& quality) {
    constexpr std::int64_t year_ms = 365 * base::day_ms;
    std::vector<std::optional<base::Instant>>& cutoff = out.cutoff;
    std::vector<bool> settled(options.channels, false);
    std::size_t left = options.channels;
    cutoff.assign(options.channels, std::nullopt);
    for (std::size_t row = activity.rows(); row-- > 0 && left > 0;) {
        const std::size_t channel = at(activity.channel[row]);
        if (settled[channel]) continue;
        settled[channel] = cutoff[channel] && cutoff[channel]->ms - activity.at[row].ms <= year_ms;
        if (settled[channel]) --left;
        if (settled[channel]) continue;
        if (cutoff[channel]) ++quality.isolated;
        cutoff[channel] = activity.at[row];
    }
    for (std::size_t channel = 0; channel < options.channels; ++channel) {
        if (channel < options.covers_until.size() && options.covers_until[channel])
            cutoff[channel] = options.covers_until[channel];
        if (options.as_of && cutoff[channel]) cutoff[channel] = std::min(*cutoff[channel], *options.as_of);
    }
}

std::vector<bool> find_flat(const std::vector<Batch>& batches, const AssembleOptions& options) {
    std::vector<bool> flat(options.channels, true);
    for (const Batch& batch : batches)
        if (!batch.parent.empty() || !batch.conversation.empty())
            for (const Channel channel : batch.channel) flat[at(channel)] = false;
    for (std::size_t channel = 0; channel < options.flat.size(); ++channel)
        if (options.flat[channel]) flat[channel] = *options.flat[channel];
    return flat;
}

std::vector<bool> find_coarse(const Activity& activity, std::size_t channels) {
    std::vector<bool> coarse(channels, true);
    std::size_t left = channels;
    for (std::size_t row = 0; row < activity.rows() && left > 0; ++row) {
        if (activity.at[row].ms % base::minute_ms == 0 || !coarse[at(activity.channel[row])]) continue;
        coarse[at(activity.channel[row])] = false;
        --left;
    }
    return coarse;
}

}  // namespace stamtafel::activity
