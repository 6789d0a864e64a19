// Both sides are folded from their own turns; what pairs them is the row that opened a turn, and the week it lies in.
#include "engine/simulate/compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "engine/kpis/intervals.hpp"
#include "engine/kpis/time_figures.hpp"
#include "engine/kpis/turn_figures.hpp"

namespace stamtafel::simulate {
namespace {

using base::Figure;
using kpis::Scope;
using measure::Outcome;
using measure::Step;
using measure::Turn;

constexpr std::array<Step, 3> steps{Step::first, Step::next, Step::resolution};

const std::optional<playbook::Promise>& promise_of(const playbook::Protocol& protocol, Step step) {
    switch (step) {
        case Step::first: return protocol.first_response;
        case Step::next: return protocol.next_response;
        case Step::resolution: break;
    }
    return protocol.resolution;
}

/// Index of the protocol with this id; nothing when the playbook has none.
std::optional<std::size_t> place_of(const Scope& scope, const std::string& id) {
    const auto& protocols = scope.input.playbook.protocols;
    const auto found =
        std::find_if(protocols.begin(), protocols.end(), [&](const auto& p) { return p.id.value == id; });
    if (found == protocols.end()) return std::nullopt;
    return static_cast<std::size_t>(found - protocols.begin());
}

bool is_of(const Turn& turn, std::size_t protocol, Step step) {
    return static_cast<std::size_t>(turn.protocol) == protocol && turn.step == step;
}

void count_escalations(const Scope& scope, std::size_t protocol, Step step, Side& side) {
    for (const measure::Escalation& escalation : scope.escalations) {
        if (!is_of(scope.tables.turns[escalation.turn], protocol, step)) continue;
        ++side.due;
        side.shown += escalation.shown ? 1U : 0U;
        side.kept += escalation.kept ? 1U : 0U;
    }
}

std::uint64_t missing_to(const std::optional<double>& target, const Figure& attainment) {
    const auto* share = std::get_if<double>(&attainment.value);
    if (!target || share == nullptr) return 0;
    constexpr double rounding = 1e-9;
    const auto n = static_cast<double>(attainment.n.value_or(0));
    return static_cast<std::uint64_t>(std::max(0.0, std::ceil((*target - *share) * n - rounding)));
}

std::optional<Side> side_of(const Scope& scope, const std::string& id, Step step) {
    const std::optional<std::size_t> place = place_of(scope, id);
    if (!place) return std::nullopt;
    const auto& promise = promise_of(scope.input.playbook.protocols[*place], step);
    if (!promise) return std::nullopt;
    base::Filter filter;
    filter.protocols = kpis::only(*place);
    filter.steps = static_cast<std::uint8_t>(1U << static_cast<unsigned>(step));
    Side side;
    side.turns = kpis::count_turns(scope, filter);
    side.attainment = kpis::attainment(scope, filter);
    side.median = kpis::time_to_answer(scope, filter, 0.5, kpis::TimeOf::working);
    side.target = promise->target.value;
    side.short_of_target = missing_to(side.target, side.attainment);
    count_escalations(scope, *place, step, side);
    return side;
}

/// visit(turn) for the turns of one promise.
template <class Visit>
void each_turn(const Scope& scope, const std::string& id, Step step, const Visit& visit) {
    const std::optional<std::size_t> place = place_of(scope, id);
    for (const Turn& turn : scope.turns)
        if (place && is_of(turn, *place, step)) visit(turn);
}

/// Monday of the week in which each row of the period falls.
class Weeks {
  public:
    explicit Weeks(const Scope& scope) : input_(scope.input) {}

    base::Day of(const Turn& turn) {
        const base::Instant opened = input_.data.activity.at[activity::at(turn.opened)];
        const base::Day day = calendar::day_of(calendar::local_of(input_.zone, opened, hint_));
        return day + -static_cast<std::int32_t>(base::weekday(day));
    }

  private:
    const measure::Input& input_;
    calendar::ZoneHint hint_;
};

std::vector<kpis::ClusterPair> by_week(const Scope& now, const Scope& then, const std::string& id, Step step) {
    std::map<std::int32_t, kpis::ClusterPair> weeks;
    Weeks week(now);
    const auto add = [](kpis::Cluster& cluster, const Turn& turn) {
        if (!measure::ripe(turn)) return;
        ++cluster.n;
        cluster.k += turn.outcome == Outcome::met ? 1U : 0U;
    };
    each_turn(now, id, step, [&](const Turn& turn) { add(weeks[week.of(turn).value].now, turn); });
    each_turn(then, id, step, [&](const Turn& turn) { add(weeks[week.of(turn).value].then, turn); });
    std::vector<kpis::ClusterPair> out;
    for (const auto& [monday, pair] : weeks)
        if (pair.now.n + pair.then.n > 0) out.push_back(pair);
    return out;
}

Figure change_of(const Scope& now, const Scope& then, const Compared& compared) {
    Figure change;
    change.unit = base::Unit::share;
    if (!compared.now || !compared.then) {
        change.why = base::Why::zero_of_zero;
        return change;
    }
    const auto* before = std::get_if<double>(&compared.now->attainment.value);
    const auto* after = std::get_if<double>(&compared.then->attainment.value);
    if (before == nullptr || after == nullptr) {
        change.why = base::Why::zero_of_zero;
        return change;
    }
    change.value = *after - *before;
    const std::vector<kpis::ClusterPair> weeks = by_week(now, then, compared.protocol, compared.step);
    change.n = weeks.size();
    if (weeks.size() >= min_weeks) change.interval = kpis::resampled_change(weeks);
    return change;
}

/// Ripe turns of one promise, by the row that opened them, and whether they are met.
std::vector<std::pair<activity::Row, bool>> verdicts(const Scope& scope, const Compared& compared) {
    std::vector<std::pair<activity::Row, bool>> out;
    each_turn(scope, compared.protocol, compared.step, [&](const Turn& turn) {
        if (measure::ripe(turn)) out.emplace_back(turn.opened, turn.outcome == Outcome::met);
    });
    return out;  // turns stand in the order of their rows
}

void count_moves(const Scope& now, const Scope& then, Compared& compared) {
    const auto before = verdicts(now, compared), after = verdicts(then, compared);
    auto old = before.begin();
    for (const auto& [opened, met] : after) {
        while (old != before.end() && old->first < opened) ++old;
        if (old == before.end() || old->first != opened) continue;
        compared.gained += met && !old->second ? 1U : 0U;
        compared.lost += !met && old->second ? 1U : 0U;
    }
}

std::vector<std::string> protocols_of(const Scope& now, const Scope& then) {
    std::vector<std::string> ids;
    for (const Scope* scope : {&now, &then})
        for (const playbook::Protocol& protocol : scope->input.playbook.protocols)
            if (std::find(ids.begin(), ids.end(), protocol.id.value) == ids.end()) ids.push_back(protocol.id.value);
    return ids;
}

}  // namespace

std::vector<Compared> compare(const Scope& now, const Scope& then) {
    std::vector<Compared> all;
    for (const std::string& id : protocols_of(now, then))
        for (const Step step : steps) {
            Compared compared;
            compared.protocol = id;
            compared.step = step;
            compared.now = side_of(now, id, step);
            compared.then = side_of(then, id, step);
            if (!compared.now && !compared.then) continue;
            compared.change = change_of(now, then, compared);
            count_moves(now, then, compared);
            all.push_back(std::move(compared));
        }
    return all;
}

}  // namespace stamtafel::simulate
