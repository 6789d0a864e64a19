// Relaxation over all pairs of step and need, round after round.
#include "tests/unit/strategy/plain.hpp"

#include <algorithm>
#include <string>

namespace stamtafel::test {
namespace {

using base::Day;
using playbook::Playbook;
using playbook::Step;

const playbook::Hours& hours_of(const Playbook& playbook, const Step& step) {
    for (const auto& person : playbook.team)
        if (person.id.value == step.owner.value || person.role.value == step.owner.value)
            for (const auto& hours : playbook.hours)
                if (hours.id.value == person.works.value) return hours;
    return playbook.hours.front();
}

int days_of(const Step& step) {
    if (!step.effort.value) return 1;
    const auto& effort = *step.effort.value;
    const double days = static_cast<double>(effort.thousandths) / 1000;
    const double wanted = effort.unit == base::DurationUnit::working_day ? days : days / 8;  // eight hours a day
    int whole = 1;
    while (whole < wanted) ++whole;
    return whole;
}

struct World {
    const Playbook& playbook;
    Day begin;
    std::vector<Day> first, end, latest, latest_end;  // first days, and boundaries behind the last day

    bool works(std::size_t i, Day day) const { return plain_works(playbook, playbook.roadmap[i], day); }
    Day roll(std::size_t i, Day day) const {
        while (!works(i, day)) day = day + 1;
        return day;
    }
    Day roll_back(std::size_t i, Day day) const {
        while (!works(i, day)) day = day + -1;
        return day;
    }
    /// The boundary behind so many days from a working day on.
    Day after(std::size_t i, Day day) const {
        const int days = days_of(playbook.roadmap[i]);
        for (int n = 0; n < days; ++n) day = roll(i, day) + 1;
        return day;
    }
    Day floor(std::size_t i) const {
        Day day = begin;
        for (const auto& date : {playbook.roadmap[i].start.value, playbook.roadmap[i].on.value})
            if (date && *date > day) day = *date;
        return day;
    }
    bool needs(std::size_t i, std::size_t other) const {
        for (const auto& need : playbook.roadmap[i].needs)
            if (need.value == playbook.roadmap[other].id.value) return true;
        return false;
    }
};

void push_forward(World& w) {
    const std::size_t n = w.playbook.roadmap.size();
    for (std::size_t i = 0; i < n; ++i) w.first[i] = w.roll(i, w.floor(i)), w.end[i] = w.after(i, w.first[i]);
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t need = 0; need < n; ++need)
                if (w.needs(i, need) && w.end[need] > w.first[i]) {
                    w.first[i] = w.roll(i, w.end[need]);
                    w.end[i] = w.after(i, w.first[i]);
                    moved = true;
                }
    }
}

/// The last working day from which the step is done at the boundary.
Day start_before(const World& w, std::size_t i, Day boundary) {
    Day day = w.roll_back(i, boundary);
    while (w.after(i, day) > boundary) day = w.roll_back(i, day + -1);
    return day;
}

void push_back(World& w) {
    const std::size_t n = w.playbook.roadmap.size();
    const Day last = *std::max_element(w.end.begin(), w.end.end());
    for (std::size_t i = 0; i < n; ++i) {
        const Step& step = w.playbook.roadmap[i];
        Day boundary = last;
        if (step.by.value && *step.by.value + 1 < boundary) boundary = *step.by.value + 1;
        w.latest[i] = start_before(w, i, boundary);
        if (step.on.value) w.latest[i] = std::min(w.latest[i], w.roll(i, *step.on.value));
    }
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t need = 0; need < n; ++need)
                if (w.needs(i, need) && w.after(need, w.latest[need]) > w.latest[i]) {
                    w.latest[need] = start_before(w, need, w.latest[i]);
                    moved = true;
                }
    }
}

std::size_t depth_of(const World& w, std::size_t i) {
    std::size_t depth = 0;
    for (std::size_t need = 0; need < w.first.size(); ++need)
        if (w.needs(i, need)) depth = std::max(depth, depth_of(w, need) + 1);
    return depth;
}

/// Between the need's end and the step's own dates there is no day on which the step could have begun.
bool decides(const World& w, std::size_t at, std::size_t need) {
    for (Day day = w.end[need]; day < w.floor(at); day = day + 1)
        if (w.works(at, day)) return false;
    return true;
}

/// From the step that ends last back along the needs that end last, as long as these and not a date decide.
std::vector<std::size_t> chain(const World& w) {
    std::size_t at = 0;
    for (std::size_t i = 1; i < w.end.size(); ++i)
        if (w.end[i] > w.end[at] || (w.end[i] == w.end[at] && depth_of(w, i) > depth_of(w, at))) at = i;
    std::vector<std::size_t> path{at};
    for (bool found = true; found;) {
        found = false;
        std::size_t best = 0;
        for (std::size_t need = 0; need < w.end.size(); ++need)
            if (w.needs(at, need) && decides(w, at, need) && (!found || w.end[need] > w.end[best]))
                best = need, found = true;
        if (found) path.insert(path.begin(), at = best);
    }
    return path;
}

/// Thousandths of a day that steps with this owner ask for in the week: a day each working day until all is done.
std::int64_t asked(const Playbook& playbook, const strategy::Roadmap& roadmap, const std::string& owner, Day monday) {
    std::int64_t sum = 0;
    for (const strategy::ScheduledStep& planned : roadmap.steps) {
        const Step& step = playbook.roadmap[planned.step];
        std::int64_t left = step.owner.value == owner ? planned.effort : 0;
        for (Day day = planned.first; left > 0 && day < monday + 7; day = day + 1) {
            if (!plain_works(playbook, step, day)) continue;
            const std::int64_t done = std::min<std::int64_t>(left, 1000);
            if (day >= monday) sum += done;
            left -= done;
        }
    }
    return sum;
}

std::int64_t days_in(const Playbook& playbook, const std::string& person, Day monday) {
    Step step;
    step.owner.value = person;
    std::int64_t sum = 0;
    for (int i = 0; i < 7; ++i) sum += plain_works(playbook, step, monday + i) ? 1000 : 0;
    return sum;
}

}  // namespace

bool plain_overload(const Playbook& playbook, const strategy::Roadmap& roadmap, const std::string& owner, Day monday) {
    std::vector<std::string> holders;
    for (const auto& person : playbook.team) {
        if (person.id.value == owner)  // who alone holds a role does its steps too
            return asked(playbook, roadmap, owner, monday) +
                       (std::count_if(playbook.team.begin(), playbook.team.end(),
                                      [&](const auto& other) { return other.role == person.role; }) == 1
                            ? asked(playbook, roadmap, person.role.value, monday)
                            : 0) >
                   days_in(playbook, owner, monday);
        if (person.role.value == owner) holders.push_back(person.id.value);
    }
    std::int64_t work = asked(playbook, roadmap, owner, monday);
    for (const std::string& holder : holders)
        for (std::int64_t left = days_in(playbook, holder, monday) - asked(playbook, roadmap, holder, monday);
             left > 0 && work > 0; --left)
            --work;
    return work > 0;
}

bool plain_works(const Playbook& playbook, const Step& step, Day day) {
    const playbook::Hours& hours = hours_of(playbook, step);
    if (hours.days[static_cast<std::size_t>(base::weekday(day))].empty()) return false;
    return std::none_of(hours.closed.begin(), hours.closed.end(), [&](const auto& c) { return c.value == day; });
}

PlainRoadmap plain_roadmap(const Playbook& playbook, Day begin) {
    const std::size_t n = playbook.roadmap.size();
    World w{playbook, begin, std::vector<Day>(n), std::vector<Day>(n), std::vector<Day>(n), std::vector<Day>(n)};
    push_forward(w);
    push_back(w);
    PlainRoadmap out;
    for (std::size_t i = 0; i < n; ++i) {
        const auto last = [&](Day from) { return w.after(i, from) + -1; };
        PlainStep step{w.first[i], last(w.first[i]), w.latest[i], last(w.latest[i]), 0};
        for (Day day = step.first; day < step.latest_first; day = day + 1) step.slack += w.works(i, day) ? 1 : 0;
        for (Day day = step.latest_first; day < step.first; day = day + 1) step.slack -= w.works(i, day) ? 1 : 0;
        out.steps.push_back(step);
    }
    out.critical_path = chain(w);
    return out;
}

}  // namespace stamtafel::test
