// A thousand roadmaps drawn at random: dates and chain equal the second version's, room is what it says it is, loads
// add up.
#include <map>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"
#include "tests/unit/strategy/plain.hpp"

namespace {

using namespace stamtafel;
using namespace stamtafel::strategy;
using namespace stamtafel::test;

constexpr base::Day begin{20'731};  // a Monday, 2026-10-05

base::Day some_day(Random& random) { return begin + static_cast<std::int32_t>(random.between(-5, 60)); }

playbook::Playbook random_team(Random& random) {
    playbook::Playbook out;
    for (const std::string_view id : {"h0", "h1", "h2"}) {
        playbook::Hours& hours = out.hours.emplace_back(schedule(id, 0));
        hours.days[static_cast<std::size_t>(random.between(0, 6))] = {{540, 1020}};
        for (auto& day : hours.days)
            if (!random.one_in(3)) day = {{540, 1020}};
        for (std::int64_t n = random.between(0, 12); n > 0; --n) hours.closed.push_back({some_day(random), {}});
    }
    for (int i = 0; i < 4; ++i) out.team.push_back(person(fmt::format("p{}", i), "", fmt::format("h{}", i % 3)));
    return out;
}

std::string some_effort(Random& random) {
    if (random.one_in(8)) return "";
    if (random.one_in(4)) return fmt::format("{}h", random.between(0, 30));
    return fmt::format("{}.{}wd", random.between(0, 6), random.one_in(2) ? 0 : 5);
}

enum class Dates { begins_only, all };

playbook::Playbook random_roadmap(Random& random, Dates dates) {
    playbook::Playbook out = random_team(random);
    const std::int64_t n = random.between(1, 24), wide = random.between(2, 9);
    std::vector<std::int64_t> rank;  // needs lead to lower ranks, wherever these stand in the playbook
    for (std::int64_t i = 0; i < n; ++i)
        rank.insert(rank.begin() + static_cast<std::ptrdiff_t>(random.between(0, i)), i);
    for (std::int64_t i = 0; i < n; ++i) {
        playbook::Step made =
            step(fmt::format("s{}", i), fmt::format("p{}", random.between(0, 3)), some_effort(random));
        for (std::int64_t j = 0; j < n; ++j)
            if (rank[static_cast<std::size_t>(j)] < rank[static_cast<std::size_t>(i)] && random.one_in(wide))
                made.needs.push_back({fmt::format("s{}", j), {}});
        if (random.one_in(10)) made.start.value = std::max(begin, some_day(random));
        if (dates == Dates::all && random.one_in(10)) made.on.value = some_day(random);
        if (dates == Dates::all && random.one_in(10)) made.by.value = some_day(random);
        out.roadmap.push_back(std::move(made));
    }
    out.roadmap.front().start.value = begin;
    return out;
}

PlainStep plain_of(const ScheduledStep& step) {
    return {step.first, step.last, step.latest_first, step.latest_last, step.slack};
}

}  // namespace

TEST_CASE("a thousand random roadmaps equal the plain version") {
    Random random(7);
    for (int round = 0; round < 1000; ++round) {
        const playbook::Playbook playbook = random_roadmap(random, Dates::all);
        const Roadmap roadmap = plan_roadmap(playbook, {});
        const PlainRoadmap plain = plain_roadmap(playbook, begin);
        CAPTURE(round);
        REQUIRE(roadmap.why == Unplanned::nothing);
        REQUIRE(roadmap.steps.size() == plain.steps.size());
        for (std::size_t i = 0; i < plain.steps.size(); ++i) {
            CAPTURE(i);
            REQUIRE(plain_of(roadmap.steps[i]) == plain.steps[i]);
            REQUIRE(roadmap.steps[i].critical == (plain.steps[i].slack <= 0));
        }
        REQUIRE(roadmap.critical_path == plain.critical_path);
    }
}

TEST_CASE("a step may begin at its latest day and the end stays, a working day later it does not") {
    Random random(8);
    for (int round = 0; round < 200; ++round) {
        playbook::Playbook playbook = random_roadmap(random, Dates::begins_only);
        const Roadmap roadmap = plan_roadmap(playbook, {});
        const auto i =
            static_cast<std::size_t>(random.between(1, static_cast<std::int64_t>(playbook.roadmap.size())) - 1);
        playbook::Step& moved = playbook.roadmap[i];
        const auto end = [&](base::Day start) {
            moved.start.value = start;
            base::Day last = begin;
            for (const PlainStep& planned : plain_roadmap(playbook, begin).steps) last = std::max(last, planned.last);
            return last;
        };
        const base::Day latest = roadmap.steps[i].latest_first;
        base::Day later = latest + 1;
        while (!plain_works(playbook, moved, later)) later = later + 1;
        CAPTURE(round, i);
        CHECK(end(latest) == roadmap.last);
        CHECK(end(later) > roadmap.last);
    }
}

TEST_CASE("what weeks hold adds up to the effort of each owner, and no step is in a week outside its days") {
    Random random(9);
    for (int round = 0; round < 300; ++round) {
        const playbook::Playbook playbook = random_roadmap(random, Dates::all);
        const Roadmap roadmap = plan_roadmap(playbook, {});
        std::map<std::string, std::int64_t> effort, load;
        for (const ScheduledStep& step : roadmap.steps) effort[step.owner] += step.effort;
        for (const auto& [owner, total] : effort) load[owner] = 0;
        for (const WeekLoad& week : roadmap.loads) {
            load[week.owner] += week.effort;
            CHECK(base::weekday(week.monday) == base::Weekday::monday);
            for (const std::size_t i : week.steps) {
                CHECK(roadmap.steps[i].first < week.monday + 7);
                CHECK(roadmap.steps[i].last >= week.monday);
            }
        }
        CHECK(effort == load);
    }
}

TEST_CASE("weeks with too much work are those of the plain version, by name, by role and by both") {
    Random random(10);
    std::size_t over = 0, roles = 0;
    for (int round = 0; round < 500; ++round) {
        playbook::Playbook playbook = random_roadmap(random, Dates::begins_only);
        playbook.team[0].role.value = playbook.team[3].role.value = "pair";  // p0 and p3 work by the same hours
        playbook.team[1].role.value = "single";
        for (playbook::Step& step : playbook.roadmap)
            if (random.one_in(3)) step.owner.value = random.one_in(2) ? "pair" : "single";
        const Roadmap roadmap = plan_roadmap(playbook, {});
        for (const WeekLoad& week : roadmap.loads) {
            CAPTURE(round, week.owner, base::iso(week.monday));
            REQUIRE(week.overload() == plain_overload(playbook, roadmap, week.owner, week.monday));
            if (week.overload()) ++over;
            if (week.owner == "pair") ++roles;
        }
    }
    CHECK(over > 100);
    CHECK(roles > 100);
}
