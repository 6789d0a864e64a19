// members.*: the figures in all and by channel, and what a report shows of members beside single figures.
#include <algorithm>
#include <utility>

#include "engine/kpis/member_figures.hpp"

namespace stamtafel::kpis {
namespace {

using base::Filter;
using Where = std::vector<std::pair<std::string, std::string>>;

void add_facts(const community::Roster& roster, const Filter& filter, const Where& where, std::vector<Fact>& facts) {
    for (const MemberFigure& one : member_figures())
        facts.push_back({"members." + std::string(one.name), one.measure(roster, filter), where, one.definition});
}

void add_view(const Scope& scope, std::uint64_t channels, community::Roster roster, MemberViews& views) {
    views.rosters.push_back({channels, place_name(scope.input.playbook, channels), std::move(roster)});
}

}  // namespace

MemberParts member_parts(const Scope& scope) {
    MemberParts parts;
    const auto& channels = scope.input.playbook.channels;
    community::Roster all = roster_of(scope, {});
    add_facts(all, {}, {}, parts.facts);
    parts.views = member_views(scope, all);
    add_view(scope, Filter{}.channels, std::move(all), parts.views);
    for (std::size_t c = 0; c < std::min<std::size_t>(64, channels.size()) && channels.size() > 1; ++c) {
        Filter here;
        here.channels = only(c);
        community::Roster roster = roster_of(scope, here);
        add_facts(roster, here, {{"channel", channels[c].id.value}}, parts.facts);
        add_view(scope, here.channels, std::move(roster), parts.views);
    }
    return parts;
}

std::vector<Fact> member_facts(const Scope& scope, MemberPlaces places) {
    std::vector<Fact> facts;
    if (places == MemberPlaces::none) return facts;
    const auto& channels = scope.input.playbook.channels;
    add_facts(roster_of(scope, {}), {}, {}, facts);
    if (places == MemberPlaces::all) return facts;
    for (std::size_t c = 0; c < std::min<std::size_t>(64, channels.size()) && channels.size() > 1; ++c) {
        Filter here;
        here.channels = only(c);
        add_facts(roster_of(scope, here), here, {{"channel", channels[c].id.value}}, facts);
    }
    return facts;
}

void add_rosters(const Scope& scope, const std::vector<Fact>& facts, MemberViews& views) {
    for (const Fact& fact : facts) {
        const base::Evidence& evidence = fact.figure.evidence;
        if (evidence.table != base::TableId::members) continue;
        const auto known = [&](const RosterView& view) { return view.channels == evidence.filter.channels; };
        if (std::none_of(views.rosters.begin(), views.rosters.end(), known))
            add_view(scope, evidence.filter.channels, roster_of(scope, evidence.filter), views);
    }
}

}  // namespace stamtafel::kpis
