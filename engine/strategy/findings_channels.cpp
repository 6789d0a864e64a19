// Channels: somebody looks after each, it reaches somebody, and something happens on it.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/playbook/check_list.hpp"
#include "engine/strategy/finding_list.hpp"

namespace stamtafel::strategy {
namespace {

using playbook::Kpi;
using playbook::Playbook;
using playbook::Texts;

bool is_covered(const Playbook& book, const std::string& channel) {
    return std::any_of(book.protocols.begin(), book.protocols.end(), [&](const playbook::Protocol& protocol) {
        const Texts* channels = playbook::find_key(protocol.applies, "channel");
        return channels == nullptr || playbook::holds(*channels, channel);
    });
}

/// Whether one of the things is planned on the channel by somebody.
template <class Things>
bool is_owned_in(const Things& things, const std::string& channel) {
    return std::any_of(things.begin(), things.end(),
                       [&](const auto& thing) { return thing.channel.value == channel && !thing.owner.value.empty(); });
}

template <class Things>
bool is_named_in(const Things& things, const std::string& channel) {
    return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.channel.value == channel; });
}

/// Nothing is made, planned or measured there in particular.
bool is_thin_on_paper(const Playbook& book, const std::string& channel) {
    const auto measured = [&](const Kpi& kpi) {
        const Texts* channels = playbook::find_key(kpi.where, "channel");
        return channels != nullptr && playbook::holds(*channels, channel);
    };
    const auto filled = [&](const playbook::Pillar& pillar) { return playbook::holds(pillar.channels, channel); };
    return std::none_of(book.kpis.begin(), book.kpis.end(), measured) &&
           std::none_of(book.content.pillars.begin(), book.content.pillars.end(), filled) &&
           !is_named_in(book.content.calendar, channel) && !is_named_in(book.co_creation, channel) &&
           !is_named_in(book.events, channel);
}

}  // namespace

void channels_without_owner(const Strategy& s, const Report& report) {
    const Playbook& book = s.playbook;
    if (book.team.empty()) return;
    for (const playbook::Channel& channel : book.channels) {
        const std::string& id = channel.id.value;
        if (!is_covered(book, id) && !is_owned_in(book.content.calendar, id) && !is_owned_in(book.co_creation, id) &&
            !is_owned_in(book.events, id))
            report(channel.id.place, {id});
    }
}

void channels_without_audience(const Strategy& s, const Report& report) {
    const auto& audience = s.playbook.audience;
    if (audience.empty()) return;
    for (const playbook::Channel& channel : s.playbook.channels)
        if (std::none_of(audience.begin(), audience.end(), [&](const playbook::Segment& segment) {
                return segment.channels.empty() || playbook::holds(segment.channels, channel.id.value);
            }))
            report(channel.id.place, {channel.id.value});
}

void many_thin_channels(const Strategy& s, const Report& report) {
    const auto& channels = s.playbook.channels;
    if (channels.size() < Thin::channels) return;
    std::vector<std::string_view> thin;
    for (const playbook::Channel& channel : channels)
        if (is_thin_on_paper(s.playbook, channel.id.value)) thin.emplace_back(channel.id.value);
    if (thin.size() < Thin::thin) return;
    report(channels.front().id.place,
           {fmt::format("{}", thin.size()), fmt::format("{}", channels.size()), base::join(thin, ", ")});
}

void no_audience(const Strategy& s, const Report& report) {
    const Playbook& book = s.playbook;
    const bool made_for_somebody = !book.content.pillars.empty() || !book.content.calendar.empty();
    if (!book.goals.empty() && !book.channels.empty() && book.audience.empty() && made_for_somebody)
        report(book.channels.front().id.place);
}

}  // namespace stamtafel::strategy
