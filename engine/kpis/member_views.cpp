// Folds into what a report shows; nothing is hidden here.
#include "engine/kpis/member_views.hpp"

#include <algorithm>

#include "engine/kpis/member_figures.hpp"
#include "engine/kpis/minimum.hpp"
#include "engine/kpis/small_groups.hpp"

namespace stamtafel::kpis {
namespace {

constexpr std::size_t flows_shown = 13, cohorts_shown = 12;

/// The period in the rhythm of the playbook that holds the last day of the judged one.
calendar::Period in_rhythm(const playbook::Playbook& playbook, const calendar::Period& period) {
    using calendar::PeriodUnit;
    const std::string& rhythm = playbook.members.rhythm.value;
    const PeriodUnit unit = rhythm == "week"      ? PeriodUnit::week
                            : rhythm == "quarter" ? PeriodUnit::quarter
                                                  : PeriodUnit::month;
    return calendar::period_of(unit, period.end + -1);
}

FlowView view_of(const community::Flow& flow) {
    return {flow.period, flow.has_before, flow.active, flow.fresh, flow.retained, flow.returning, flow.lapsed};
}

CohortView view_of(const community::Cohort& cohort) {
    return {cohort.month, {cohort.active.begin(), cohort.active.end()}};
}

NewcomerSplit split_of(const std::vector<community::Newcomer>& newcomers) {
    std::uint32_t brand = 0, member = 0, nobody = 0;
    std::vector<std::int64_t> waits;
    for (const community::Newcomer& one : newcomers) {
        const bool answered = one.arrival.answer != activity::Row::none;
        ++(!answered ? nobody : one.by_brand ? brand : member);
        if (answered) waits.push_back(one.waited_ms);
    }
    NewcomerSplit split{brand, member, nobody, std::nullopt};
    if (waits.size() < Minimum::median) return split;
    std::sort(waits.begin(), waits.end());
    const std::size_t half = waits.size() / 2;
    split.median_ms = waits.size() % 2 == 1 ? waits[half] : (waits[half - 1] + waits[half]) / 2;
    return split;
}

NewcomerReturn return_of(const calendar::Period& period, const std::vector<community::Newcomer>& newcomers) {
    std::array<std::array<std::uint32_t, 2>, 2> counts{};
    for (const community::Newcomer& one : newcomers)
        if (one.ripe) ++counts[one.soon ? 1 : 0][one.came_back ? 1 : 0];
    const auto& [no, yes] = counts;
    return {period, yes[0] + yes[1], yes[1], no[0] + no[1], no[1]};
}

/// Of the judged period once all of its newcomers can be judged, else of the one before.
NewcomerReturn return_of(const Scope& scope, const std::vector<community::Newcomer>& newcomers) {
    const auto ripe = [](const community::Newcomer& one) { return one.ripe; };
    if (std::all_of(newcomers.begin(), newcomers.end(), ripe)) return return_of(scope.period, newcomers);
    const calendar::Period before = calendar::before(scope.period);
    const community::Window window = community::window_of(scope.input.playbook, before);
    return return_of(before, community::newcomers_of(scope.input, scope.tables, window));
}

void add_before(const Scope& scope, const community::Roster& now, MemberViews& views) {
    const community::Window before = community::window_of(scope.input.playbook, calendar::before(scope.period));
    const community::Roster then = community::roster_of(scope.input, scope.tables, before);
    views.transitions = community::transitions(then, now);
    views.known_before = now.has_before;
    std::array<std::uint32_t, community::roles> counts{};
    for (const community::MemberRow& row : then.rows) ++counts[static_cast<std::size_t>(row.role)];
    for (std::size_t role = 1; role < counts.size(); ++role) views.before[role] = counts[role];
}

/// Rooms that no `spaces:` names count as a kind of their own, once any is named.
std::vector<SpaceView> spaces_of(const Scope& scope) {
    std::vector<SpaceView> views;
    const community::Window window = community::window_of(scope.input.playbook, scope.period);
    for (unsigned kind = 0; kind < measure::spaces && !scope.input.playbook.spaces.empty(); ++kind) {
        const auto only = static_cast<std::uint8_t>(1U << kind);
        const community::Roster roster = community::roster_of(scope.input, scope.tables, window, {~0ULL, only});
        SpaceView view{static_cast<measure::Space>(kind), 0, 0, 0, {}, {}};
        std::uint32_t fresh = 0, retained = 0;
        for (const community::MemberRow& row : roster.rows) {
            view.creators += row.role == community::Role::creator ? 1U : 0U;
            view.reactors += row.role == community::Role::reactor ? 1U : 0U;
            fresh += row.growth == community::Growth::fresh ? 1U : 0U;
            retained += row.growth == community::Growth::retained ? 1U : 0U;
        }
        view.active = view.creators + view.reactors;
        if (roster.has_before) view.fresh = fresh, view.retained = retained;
        if (view.active > 0) views.push_back(view);
    }
    return views;
}

}  // namespace

MemberViews member_views(const Scope& scope, const community::Roster& all) {
    const playbook::Playbook& playbook = scope.input.playbook;
    MemberViews views;
    add_before(scope, all, views);
    const auto flows = community::flows_of(scope.tables, in_rhythm(playbook, scope.period), flows_shown);
    for (const community::Flow& flow : flows) views.flows.push_back(view_of(flow));
    const auto cohorts = community::cohorts_of(scope.tables, scope.period, cohorts_shown);
    for (const community::Cohort& cohort : cohorts) views.cohorts.push_back(view_of(cohort));
    views.newcomers = community::newcomers_of(scope.input, scope.tables, community::window_of(playbook, scope.period));
    views.split = split_of(views.newcomers);
    views.returns = return_of(scope, views.newcomers);
    views.overlap = community::overlap_of(scope.tables, playbook.channels.size(), scope.period);
    views.spaces = spaces_of(scope);
    views.curve = community::curve_of(community::contributions_of(all), min_group_of(playbook.privacy));
    return views;
}

}  // namespace stamtafel::kpis
