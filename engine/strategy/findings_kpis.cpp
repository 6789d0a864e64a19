// KPIs: somebody answers for each, and an export can feed it.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/playbook/check_list.hpp"
#include "engine/strategy/finding_list.hpp"
#include "engine/strategy/needs.hpp"

namespace stamtafel::strategy {
namespace {

using playbook::Kpi;
using playbook::Playbook;
using playbook::Source;
using playbook::Text;
using playbook::Texts;

const Texts* channels_of(const Kpi& kpi) { return playbook::find_key(kpi.where, "channel"); }

/// A bit a channel, of which there are 48 at most; what is of none in particular is of all.
using Channels = std::uint64_t;
constexpr Channels all_channels = ~Channels{0};

Channels bit_of(const Playbook& book, const Text& channel) {
    for (std::size_t c = 0; c < book.channels.size(); ++c)
        if (book.channels[c].id.value == channel.value) return Channels{1} << c;
    return 0;
}

Channels channels_of(const Playbook& book, const Kpi& kpi) {
    const Texts* named = channels_of(kpi);
    if (named == nullptr) return all_channels;
    Channels bits = 0;
    for (const Text& channel : *named) bits |= bit_of(book, channel);
    return bits;
}

/// The channels of sources that may meet the need; of all sources without one.
Channels fed(const Playbook& book, const Need* need) {
    Channels bits = 0;
    for (const Source& source : book.sources)
        if (need == nullptr || may_meet(source, *need))
            bits |= source.channel.value.empty() ? all_channels : bit_of(book, source.channel);
    return bits;
}

std::string listed(const Texts& texts) {
    std::vector<std::string_view> words;
    for (const Text& text : texts) words.emplace_back(text.value);
    return base::join(words, ", ");
}

}  // namespace

void kpis_without_owner(const Strategy& s, const Report& report) {
    for (const Kpi& kpi : s.playbook.kpis)
        if (kpi.owner.value.empty()) report(kpi.id.place, {kpi.id.value});
}

void kpis_without_source(const Strategy& s, const Report& report) {
    if (s.playbook.sources.empty()) return;  // a plan, not yet a report
    const Channels any = fed(s.playbook, nullptr);
    for (const Kpi& kpi : s.playbook.kpis)
        if (const Texts* named = channels_of(kpi);
            named != nullptr && !kpis::is_by_hand(kpi) && (channels_of(s.playbook, kpi) & any) == 0)
            report(kpi.id.place, {kpi.id.value, listed(*named)});
}

void kpis_that_nothing_feeds(const Strategy& s, const Report& report) {
    const Channels any = fed(s.playbook, nullptr);
    std::vector<Channels> able;  // by need
    for (const Need& need : needs()) able.push_back(fed(s.playbook, &need));
    for (const Kpi& kpi : s.playbook.kpis) {
        const Need* need = need_of(kpi.metric.value);
        if (need == nullptr || kpis::is_by_hand(kpi)) continue;
        const Channels asked = channels_of(s.playbook, kpi);
        if ((asked & any) != 0 && (asked & able[static_cast<std::size_t>(need - needs().data())]) == 0)
            report(kpi.id.place, {kpi.id.value, kpi.metric.value, base::in_both(need->en, need->nl)});
    }
}

}  // namespace stamtafel::strategy
