// What the board may not see of members: see hide_small. Counts that add up are hidden as hidden_sums.cpp says.
#include <algorithm>

#include "engine/kpis/groups.hpp"
#include "engine/kpis/hidden_sums.hpp"
#include "engine/kpis/member_views.hpp"

namespace stamtafel::kpis {
namespace {

using Parts = std::vector<MemberCount*>;

bool is_small(const MemberCount& count, std::uint64_t least) { return count && small(*count, least); }

/// Parts of one whole: one that is small takes all along.
void hide_together(const Parts& parts, std::uint64_t least) {
    if (std::none_of(parts.begin(), parts.end(), [&](const MemberCount* part) { return is_small(*part, least); }))
        return;
    for (MemberCount* part : parts) part->reset();
}

void hide(FlowView& flow, std::uint64_t least) {
    hide_together({&flow.fresh, &flow.retained, &flow.returning, &flow.lapsed}, least);
    if (is_small(flow.active, least)) flow.active.reset();
}

/// Who came back and who did not are the two parts of a cohort.
bool hides(const MemberCount& size, const MemberCount& cell, std::uint64_t least) {
    return is_small(cell, least) || (size && cell && *cell <= *size && small(*size - *cell, least));
}

/// Members of a month who belong to no cohort shown; nothing is known of them where the month's sum is not told.
std::uint64_t others_in(const std::vector<FlowView>& flows, const calendar::Period& month, std::uint64_t in_cohorts) {
    for (const FlowView& flow : flows)
        if (flow.period == month) return std::max<std::uint64_t>(flow.active.value_or(0), in_cohorts) - in_cohorts;
    return 0;
}

/// The cells of all cohorts, as parts of what each month comes to. A month's sum is told, so it is worth everything.
struct Cells {
    static constexpr std::uint64_t dearest = 1ULL << 40U;
    std::vector<Count> counts;
    std::vector<MemberCount*> cells;  ///< of the first of them
    std::vector<std::size_t> totals;  ///< by node, which is the month's place + 1
};

Cells cells_of(std::vector<CohortView>& cohorts, const std::vector<FlowView>& flows, std::uint64_t least) {
    Cells out;
    std::vector<std::uint64_t> sums(cohorts.size() + 1, 0);
    for (std::size_t row = 0; row < cohorts.size(); ++row)
        for (std::size_t later = 0; later < cohorts[row].active.size(); ++later) {
            MemberCount& cell = cohorts[row].active[later];
            const std::size_t node = row + later + 1;
            const std::uint64_t n = cell.value_or(0);
            sums[node] += n;
            const bool first = later == 0;
            out.counts.push_back({no_sum, node, n, first ? 8 * n : n, hides(cohorts[row].active.front(), cell, least)});
            out.cells.push_back(&cell);
        }
    out.totals.assign(sums.size(), 0);
    for (std::size_t node = 1; node < sums.size(); ++node) {
        const std::uint64_t others = others_in(flows, cohorts[node - 1].month, sums[node]);
        if (others > 0) out.counts.push_back({no_sum, node, others, 0, true});
        out.totals[node] = out.counts.size();
        const std::uint64_t all = sums[node] + others;
        out.counts.push_back({no_sum, node, all, Cells::dearest, small(all, least)});
    }
    out.totals[no_sum] = out.counts.size();
    return out;
}

void hide(CohortView& cohort) { std::fill(cohort.active.begin(), cohort.active.end(), MemberCount{}); }

/// In the second period of the data nobody returns: who is new tells who stayed.
bool follows_from_new(const std::vector<FlowView>& flows, const calendar::Period& month) {
    const auto first = std::find_if(flows.begin(), flows.end(), [](const FlowView& flow) { return flow.has_before; });
    return first != flows.end() && first->period == month && !first->fresh;
}

void hide(std::vector<CohortView>& cohorts, const std::vector<FlowView>& flows, std::uint64_t least) {
    Cells cells = cells_of(cohorts, flows, least);
    hide_what_follows(cells.counts, cells.totals, least);
    for (std::size_t i = 0; i < cells.cells.size(); ++i)
        if (cells.counts[i].hidden) cells.cells[i]->reset();
    for (std::size_t node = 1; node < cells.totals.size(); ++node)  // told all the same: then no cell says that it is 0
        if (cells.counts[cells.totals[node]].hidden)
            for (std::size_t row = 0; row < node; ++row) cohorts[row].active[node - 1 - row].reset();
    for (CohortView& cohort : cohorts)
        if (!cohort.active.front()) hide(cohort);  // shares of an untold number
}

/// Of each channel: who is there, who is nowhere else, and so who is elsewhere too.
void hide(community::Overlap& overlap, std::uint64_t least) {
    std::uint64_t alone = 0, all = 0;
    for (const std::uint32_t n : overlap.exclusive) alone += n;
    for (const std::uint32_t n : overlap.in_channels) all += n;
    bool hidden = small(alone, least) || small(all - alone, least);
    for (std::size_t c = 0; c < overlap.active.size(); ++c)
        for (const std::uint32_t n :
             {overlap.active[c], overlap.exclusive[c], overlap.active[c] - overlap.exclusive[c]})
            hidden = hidden || small(n, least);
    if (hidden) overlap.active.clear(), overlap.exclusive.clear();
    overlap.shared.clear(), overlap.in_channels.clear();  // who is in just these follows from them
}

/// Who came back and who did not, of both: four parts of the newcomers.
void hide(NewcomerReturn& returns, std::uint64_t least) {
    const auto rest = [](const MemberCount& all, const MemberCount& part) {
        return all && part && *all >= *part ? MemberCount(*all - *part) : MemberCount();
    };
    const MemberCount gone = rest(returns.answered, returns.answered_back),
                      also_gone = rest(returns.unanswered, returns.unanswered_back);
    if (!is_small(gone, least) && !is_small(also_gone, least) && !is_small(returns.answered_back, least) &&
        !is_small(returns.unanswered_back, least))
        return;
    returns = {returns.period, {}, {}, {}, {}};
}

Parts all_of(std::array<MemberCount, community::roles>& before) {
    Parts parts;
    for (std::size_t role = 1; role < before.size(); ++role) parts.push_back(&before[role]);
    return parts;
}

}  // namespace

void hide_small(MemberViews& views, std::uint64_t least) {
    for (RosterView& view : views.rosters) view.roster.rows.clear();
    views.newcomers.clear();
    views.spaces.clear();
    views.transitions = {};
    hide_together(all_of(views.before), least);
    hide(views.cohorts, views.flows, least);  // by the sums, before these are hidden
    for (FlowView& flow : views.flows) hide(flow, least);
    for (CohortView& cohort : views.cohorts)
        if (follows_from_new(views.flows, cohort.month)) hide(cohort);
    hide_together({&views.split.brand, &views.split.member, &views.split.nobody}, least);
    hide(views.returns, least);
    hide(views.overlap, least);
}

}  // namespace stamtafel::kpis
