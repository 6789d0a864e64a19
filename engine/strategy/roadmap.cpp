// The critical path method on working days. Boost.Graph puts the steps in an order in which each comes behind its
// needs; one pass along it gives the earliest dates, one pass back the latest. Time is counted in boundaries between
// days: a step that ends on Friday leaves Saturday, and its successor rolls on to its own owner's next working day.
#include "engine/strategy/roadmap.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/topological_sort.hpp>

#include "engine/playbook/escalation.hpp"
#include "engine/strategy/roadmap_parts.hpp"

namespace stamtafel::strategy {
namespace {

using base::Day;
using playbook::Step;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

constexpr std::int32_t longest_days = 50 * 366;
constexpr std::int64_t most_workdays = 1'000'000;
constexpr std::size_t nobody = SIZE_MAX;

/// Edges lead from a step to those it needs.
Graph needs_of(const std::vector<Step>& roadmap) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < roadmap.size(); ++i) places.try_emplace(roadmap[i].id.value, i);
    Graph graph(roadmap.size());
    for (std::size_t i = 0; i < roadmap.size(); ++i)
        for (const playbook::Text& need : roadmap[i].needs)
            if (const auto place = places.find(need.value); place != places.end()) add_edge(i, place->second, graph);
    return graph;
}

/// What the passes know of a step beside its dates.
struct Node {
    Day floor;                    ///< its own first possible day, whatever it needs
    Day end, latest_end;          ///< boundaries: the day behind the last one
    std::size_t driver = nobody;  ///< the need that decides its first day
};

class Planner {
  public:
    Planner(const playbook::Playbook& playbook, const Workforce& force, Day begin)
        : roadmap_(playbook.roadmap), force_(force), graph_(needs_of(roadmap_)), nodes_(roadmap_.size()) {
        plan_.begin = plan_.last = begin;
        boost::topological_sort(graph_, std::back_inserter(order_));  // a step's needs come before it
    }

    Roadmap plan() {
        plan_.steps.resize(roadmap_.size());
        for (const std::size_t i : order_)
            if (!go_forward(i)) return too_long(i);
        const std::size_t last = last_step();
        for (Node& node : nodes_) node.latest_end = nodes_[last].end;
        std::for_each(order_.rbegin(), order_.rend(), [&](std::size_t i) { go_back(i); });
        for (std::size_t i = last; i != nobody; i = nodes_[i].driver) plan_.critical_path.push_back(i);
        std::reverse(plan_.critical_path.begin(), plan_.critical_path.end());
        for (const ScheduledStep& step : plan_.steps) {
            plan_.last = std::max(plan_.last, step.last);
            note_missed(step);
        }
        plan_.loads = week_loads(plan_.steps, force_);
        return std::move(plan_);
    }

  private:
    const calendar::Workdays& days_of(std::size_t i) const { return force_.of(i).days; }

    template <class Visit>
    void each_need(std::size_t i, const Visit& visit) const {
        for (auto [edge, end] = out_edges(i, graph_); edge != end; ++edge) visit(target(*edge, graph_));
    }

    Roadmap too_long(std::size_t i) const {
        Roadmap none;
        none.why = Unplanned::too_long;
        none.begin = plan_.begin;
        none.at_fault = {i};
        return none;
    }

    void measure(std::size_t i) {
        ScheduledStep& step = plan_.steps[i];
        step.step = i;
        step.id = roadmap_[i].id.value;
        step.owner = force_.workers[force_.of_step[i]].id;
        step.effort = effort_of(roadmap_[i], force_.of(i));
        step.days = static_cast<std::int32_t>(std::max<std::int64_t>((step.effort + 999) / 1000, 1));
    }

    /// The boundary at which the step can begin; notes who decides it, and the depth.
    Day boundary(std::size_t i) {
        Node& node = nodes_[i];
        node.floor = plan_.begin;
        if (roadmap_[i].start.value) node.floor = std::max(node.floor, *roadmap_[i].start.value);
        if (roadmap_[i].on.value) node.floor = std::max(node.floor, *roadmap_[i].on.value);
        Day from = node.floor;
        const Day free = *calendar::workday_from(days_of(i), node.floor, 1);
        each_need(i, [&](std::size_t need) {
            const Day end = nodes_[need].end;
            // a need that ends on Friday decides, also where a date says Monday: a day later, and Monday is not made
            const bool decides = *calendar::workday_from(days_of(i), end, 1) >= free;
            if (decides && (node.driver == nobody || nodes_[node.driver].end < end ||
                            (nodes_[node.driver].end == end && need < node.driver)))
                node.driver = need;
            from = std::max(from, end);
            plan_.steps[i].depth = std::max(plan_.steps[i].depth, plan_.steps[need].depth + 1);
        });
        return from;
    }

    /// False when the step has no dates within reason.
    bool go_forward(std::size_t i) {
        if (force_.of(i).day_ms == 0) return false;
        measure(i);
        ScheduledStep& step = plan_.steps[i];
        if (step.days > longest_days || (work_ += step.days) > most_workdays) return false;
        step.first = *calendar::workday_from(days_of(i), boundary(i), 1);
        step.last = *calendar::workday_from(days_of(i), step.first, step.days);
        nodes_[i].end = step.last + 1;
        return nodes_[i].end.value - plan_.begin.value <= longest_days;
    }

    void go_back(std::size_t i) {
        ScheduledStep& step = plan_.steps[i];
        Day end = nodes_[i].latest_end;
        if (roadmap_[i].by.value) end = std::min(end, *roadmap_[i].by.value + 1);
        step.latest_first = *calendar::workday_before(days_of(i), end, step.days);
        if (roadmap_[i].on.value)
            step.latest_first =
                std::min(step.latest_first, *calendar::workday_from(days_of(i), *roadmap_[i].on.value, 1));
        step.latest_last = *calendar::workday_from(days_of(i), step.latest_first, step.days);
        step.slack = calendar::count_workdays(days_of(i), step.first, step.latest_first) -
                     calendar::count_workdays(days_of(i), step.latest_first, step.first);
        step.critical = step.slack <= 0;
        each_need(i, [&](std::size_t need) {
            nodes_[need].latest_end = std::min(nodes_[need].latest_end, step.latest_first);
        });
    }

    /// The step that ends last; the deepest of equals, then the first in the playbook.
    std::size_t last_step() const {
        const auto before = [&](std::size_t a, std::size_t b) {
            if (nodes_[a].end != nodes_[b].end) return nodes_[a].end < nodes_[b].end;
            return plan_.steps[a].depth < plan_.steps[b].depth;
        };
        std::size_t last = 0;
        for (std::size_t i = 1; i < nodes_.size(); ++i)
            if (before(last, i)) last = i;
        return last;
    }

    void note_missed(const ScheduledStep& planned) {
        const Step& step = roadmap_[planned.step];
        if (step.on.value && planned.first != *step.on.value)
            plan_.missed.push_back({planned.step, FixedDate::on, *step.on.value, planned.first});
        if (step.by.value && planned.last > *step.by.value)
            plan_.missed.push_back({planned.step, FixedDate::by, *step.by.value, planned.last});
    }

    const std::vector<Step>& roadmap_;
    const Workforce& force_;
    Graph graph_;
    std::vector<std::size_t> order_;
    std::vector<Node> nodes_;
    std::int64_t work_ = 0;
    Roadmap plan_;
};

}  // namespace

std::int64_t effort_of(const Step& step, const Worktimes& times) {
    if (!step.effort.value) return 0;
    if (step.effort.value->unit == base::DurationUnit::working_day) return step.effort.value->thousandths;
    return (base::milliseconds(*step.effort.value, times.day_ms) * 1000 + times.day_ms - 1) / times.day_ms;
}

Day first_day(std::span<const Step> roadmap, Day otherwise) {
    std::optional<Day> started, tied;
    for (const Step& step : roadmap) {
        if (step.start.value) started = std::min(started.value_or(*step.start.value), *step.start.value);
        if (step.on.value) tied = std::min(tied.value_or(*step.on.value), *step.on.value);
    }
    if (started) return *started;
    return tied ? std::min(otherwise, *tied) : otherwise;
}

Roadmap plan_roadmap(const playbook::Playbook& playbook, Day otherwise) {
    Roadmap none;
    none.begin = first_day(playbook.roadmap, otherwise);
    none.why = Unplanned::no_steps;
    if (playbook.roadmap.empty()) return none;
    none.why = Unplanned::circle;
    const auto circles = playbook::waiting_circles(playbook.roadmap);
    if (!circles.empty()) return none.at_fault = circles.front(), none;
    const Workforce force = workforce(playbook, none.begin + -366, none.begin + longest_days);
    return Planner(playbook, force, none.begin).plan();
}

std::vector<std::size_t> by_first_day(const Roadmap& roadmap) {
    std::vector<std::size_t> order(roadmap.steps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return roadmap.steps[a].first < roadmap.steps[b].first; });
    return order;
}

std::string circle_text(const Roadmap& roadmap, const playbook::Playbook& playbook) {
    return playbook::path_text(roadmap.at_fault, playbook.roadmap);
}

}  // namespace stamtafel::strategy
