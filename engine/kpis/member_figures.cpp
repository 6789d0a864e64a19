// One row a figure; each says which members it rests on.
#include "engine/kpis/member_figures.hpp"

#include <algorithm>
#include <array>

#include "engine/community/concentration.hpp"
#include "engine/kpis/figure_parts.hpp"
#include "engine/kpis/minimum.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::Unit;
using base::Why;
using community::Growth;
using community::Mark;
using community::Role;
using community::Roster;

constexpr std::uint8_t bit(Role role) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role)); }
constexpr std::uint8_t bit(Growth growth) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(growth)); }
constexpr std::uint8_t active = bit(Role::creator) | bit(Role::reactor);
constexpr std::uint8_t known = active | bit(Role::lurker) | bit(Role::dormant);

Filter with_roles(Filter filter, std::uint8_t roles) {
    filter.roles &= roles;
    return filter;
}
Filter with_growths(Filter filter, std::uint8_t growths) {
    filter.growths &= growths;
    return filter;
}
Filter with_mark(Filter filter, Mark mark) {
    filter.marks = static_cast<std::uint16_t>(filter.marks | static_cast<std::uint16_t>(mark));
    return filter;
}

std::uint64_t count(const Roster& roster, const Filter& filter) {
    const auto holds = [&](const community::MemberRow& row) { return passes(filter, row); };
    return static_cast<std::uint64_t>(std::count_if(roster.rows.begin(), roster.rows.end(), holds));
}

Figure counted(const Roster& roster, const Filter& filter) {
    return count_of(base::TableId::members, filter, count(roster, filter));
}

/// Rests on these members; without a value yet.
Figure over(const Roster& roster, const Filter& filter, Unit unit) {
    Figure figure;
    figure.unit = unit;
    figure.n = count(roster, filter);
    figure.evidence = {base::TableId::members, filter};
    return figure;
}

Figure part_of_all(const Roster& roster, const Filter& part, const Filter& all) {
    Figure figure = over(roster, all, Unit::share);
    if (*figure.n == 0) return without(std::move(figure), Why::zero_of_zero);
    const double share = static_cast<double>(count(roster, part)) / static_cast<double>(*figure.n);
    return with(std::move(figure), share);
}

template <std::uint8_t roles>
Figure by_role(const Roster& roster, const Filter& filter) {
    return counted(roster, with_roles(filter, roles));
}

Figure creators(const Roster& roster, const Filter& filter) {
    if (!roster.members_open) return nothing(Unit::count, Why::not_measurable);
    return by_role<bit(Role::creator)>(roster, filter);
}

Figure participation(const Roster& roster, const Filter& filter) {
    if (!roster.listed) return nothing(Unit::share, Why::not_measurable);  // nobody knows who only reads
    return part_of_all(roster, with_roles(filter, active), with_roles(filter, known));
}

template <Growth growth>
Figure by_growth(const Roster& roster, const Filter& filter) {
    if (!roster.has_before) return nothing(Unit::count, Why::too_few);
    return counted(roster, with_growths(filter, bit(growth)));
}

Figure quick_ratio(const Roster& roster, const Filter& filter) {
    if (!roster.has_before) return nothing(Unit::real, Why::too_few);
    const std::uint64_t came = count(roster, with_growths(filter, bit(Growth::fresh) | bit(Growth::returning)));
    const std::uint64_t lapsed = count(roster, with_growths(filter, bit(Growth::lapsed)));
    Figure figure = over(
        roster, with_growths(filter, bit(Growth::fresh) | bit(Growth::returning) | bit(Growth::lapsed)), Unit::real);
    if (lapsed == 0) return without(std::move(figure), Why::zero_of_zero);
    return with(std::move(figure), static_cast<double>(came) / static_cast<double>(lapsed));
}

Figure retention(const Roster& roster, const Filter& filter) {
    if (!roster.has_before) return nothing(Unit::share, Why::too_few);
    return part_of_all(roster, with_growths(filter, bit(Growth::retained)),
                       with_growths(filter, bit(Growth::retained) | bit(Growth::lapsed)));
}

Figure dau(const Roster& roster, const Filter& filter) {
    return with(over(roster, with_mark(filter, Mark::present), Unit::real),
                static_cast<double>(roster.member_days) / static_cast<double>(roster.days));
}

Figure wau(const Roster& roster, const Filter& filter) {
    if (roster.weeks == 0) return nothing(Unit::real, Why::too_few);
    return with(over(roster, with_mark(filter, Mark::present), Unit::real),
                static_cast<double>(roster.member_weeks) / static_cast<double>(roster.weeks));
}

template <Mark mark>
Figure marked(const Roster& roster, const Filter& filter) {
    return counted(roster, with_mark(filter, mark));
}

/// The chance that one of the thirty days' contributors is there on a day: where a period is longer, or all went within
/// it, those of its days are not among them, and there is no such chance.
Figure stickiness(const Roster& roster, const Filter& filter) {
    constexpr std::int32_t longest_month = 31;
    Figure figure = over(roster, with_mark(filter, Mark::recent), Unit::share);
    if (*figure.n == 0) return without(std::move(figure), Why::zero_of_zero);
    const double a_day = static_cast<double>(roster.member_days) / static_cast<double>(roster.days);
    const double value = a_day / static_cast<double>(*figure.n);
    if (roster.days > longest_month || value > 1) return without(std::move(figure), Why::zero_of_zero);
    return with(std::move(figure), value);
}

/// Over those who contribute.
template <class Value>
Figure concentration(const Roster& roster, const Filter& filter, Unit unit, const Value& value) {
    Figure figure = over(roster, with_mark(filter, Mark::gives), unit);
    if (*figure.n == 0) return without(std::move(figure), Why::zero_of_zero);
    return with(std::move(figure), value(community::contributions_of(roster)));
}
Figure gini(const Roster& roster, const Filter& filter) {
    return concentration(roster, filter, Unit::real, community::gini);
}
Figure top1(const Roster& roster, const Filter& filter) {
    return concentration(roster, filter, Unit::share, [](const auto& all) { return community::top_share(all, 10); });
}
Figure top10(const Roster& roster, const Filter& filter) {
    return concentration(roster, filter, Unit::share, [](const auto& all) { return community::top_share(all, 100); });
}

Figure slipping(const Roster& roster, const Filter& filter) {
    if (!roster.has_earlier) return nothing(Unit::count, Why::too_few);
    return marked<Mark::slipping>(roster, filter);
}

Figure newcomers_answered(const Roster& roster, const Filter& filter) {
    const Filter all = with_mark(filter, Mark::newcomer);
    return part_of_all(roster, with_mark(all, Mark::answered), all);
}

template <Mark whose>
Figure came_back(const Roster& roster, const Filter& filter) {
    const Filter all = with_mark(filter, whose);
    return part_of_all(roster, with_mark(all, Mark::came_back), all);
}

using Of = MemberFigureId;
constexpr std::array<MemberFigure, 26> figures{{
    {Of::active, "active", "active_members", by_role<active>},
    {Of::known, "known", "known_members", by_role<known>},
    {Of::creators, "creators", "creators", creators},
    {Of::reactors, "reactors", "reactors", by_role<bit(Role::reactor)>},
    {Of::lurkers, "lurkers", "lurkers", by_role<bit(Role::lurker)>},
    {Of::dormant, "dormant", "dormant_members", by_role<bit(Role::dormant)>},
    {Of::participation_rate, "participation_rate", "participation_rate", participation},
    {Of::fresh, "new", "new_members", by_growth<Growth::fresh>},
    {Of::retained, "retained", "retained_members", by_growth<Growth::retained>},
    {Of::returning, "returning", "returning_members", by_growth<Growth::returning>},
    {Of::lapsed, "lapsed", "lapsed_members", by_growth<Growth::lapsed>},
    {Of::quick_ratio, "quick_ratio", "quick_ratio", quick_ratio},
    {Of::retention, "retention", "retention", retention},
    {Of::dau, "dau", "dau", dau},
    {Of::wau, "wau", "wau", wau},
    {Of::mau, "mau", "mau", marked<Mark::recent>},
    {Of::stickiness, "stickiness", "stickiness", stickiness},
    {Of::gini, "gini", "gini", gini},
    {Of::top1_share, "top1_share", "top1_share", top1},
    {Of::top10_share, "top10_share", "top10_share", top10},
    {Of::half_count, "half_count", "half_count", marked<Mark::half>},
    {Of::slipping_away, "slipping_away", "slipping_away", slipping},
    {Of::newcomers, "newcomers", "newcomers", marked<Mark::newcomer>},
    {Of::newcomers_answered, "newcomers_answered", "newcomers_answered", newcomers_answered},
    {Of::newcomer_return_answered, "newcomer_return_answered", "newcomer_return_answered", came_back<Mark::followed>},
    {Of::newcomer_return_unanswered, "newcomer_return_unanswered", "newcomer_return_unanswered",
     came_back<Mark::unfollowed>},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (static_cast<std::size_t>(figures[i].id) != i) return false;
    return true;
}
static_assert(in_order());

}  // namespace

std::span<const MemberFigure> member_figures() { return figures; }

Roster roster_of(const Scope& scope, const Filter& filter) {
    return community::roster_of(scope.input, scope.tables, community::window_of(scope.input.playbook, scope.period),
                                {filter.channels, 0xff});
}

bool passes(const Filter& filter, const community::MemberRow& row) {
    return (filter.roles >> static_cast<unsigned>(row.role) & 1U) != 0 &&
           (filter.growths >> static_cast<unsigned>(row.growth) & 1U) != 0 &&
           (row.marks & filter.marks) == filter.marks;
}

Figure member_figure(const Scope& scope, const Filter& filter, MemberFigureId id) {
    Filter of_members;
    of_members.channels = filter.channels;
    return figures[static_cast<std::size_t>(id)].measure(roster_of(scope, of_members), of_members);
}

std::string place_name(const playbook::Playbook& playbook, std::uint64_t channels) {
    if (channels == ~0ULL) return "all";
    std::string name;
    for (std::size_t c = 0; c < std::min<std::size_t>(64, playbook.channels.size()); ++c)
        if ((channels >> c & 1U) != 0) name.append(name.empty() ? "" : "+").append(playbook.channels[c].id.value);
    return name;
}

}  // namespace stamtafel::kpis
