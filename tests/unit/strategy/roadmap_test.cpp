// Roadmaps planned by hand with a calendar beside them: dates, room, the chain that decides, loads, what cannot be.
#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/unit/strategy/roadmaps.hpp"

namespace {

using namespace stamtafel;
using namespace stamtafel::strategy;
using namespace stamtafel::test;
using Indexes = std::vector<std::size_t>;

/// "members 5-9 latest 5-9 slack 0 depth 0" in days of October.
std::string said(const ScheduledStep& step) {
    const auto day = [](base::Day d) { return d.value - october(1).value + 1; };
    return fmt::format("{} {}-{} latest {}-{} slack {} depth {}{}", step.id, day(step.first), day(step.last),
                       day(step.latest_first), day(step.latest_last), step.slack, step.depth,
                       step.critical ? " critical" : "");
}

std::vector<std::string> said(const Roadmap& roadmap) {
    std::vector<std::string> lines;
    for (const ScheduledStep& step : roadmap.steps) lines.push_back(said(step));
    return lines;
}

/// October 2026: the 5th, 12th and 19th are Mondays, nobody of the office works on the 14th.
playbook::Playbook autumn() {
    playbook::Playbook out = team();
    out.roadmap = {step("members", "anna", "5wd"),
                   step("promoters", "editor", "2wd", {"members"}),
                   step("goals", "anna", "2.5wd", {"members"}),
                   step("content", "manager", "4h", {"goals"}),
                   step("meeting", "bram", "1wd", {"promoters", "content"}),
                   step("launch", "", "", {"meeting"})};
    out.roadmap[0].start.value = october(5);
    return out;
}

}  // namespace

TEST_CASE("a roadmap of six steps, planned by hand") {
    const Roadmap roadmap = plan_roadmap(autumn(), october(30));
    CHECK(roadmap.why == Unplanned::nothing);
    CHECK(roadmap.begin == october(5));
    CHECK(roadmap.last == october(20));
    CHECK(said(roadmap) == std::vector<std::string>{
                               "members 5-9 latest 5-9 slack 0 depth 0 critical",
                               "promoters 12-13 latest 13-14 slack 1 depth 1",
                               "goals 12-15 latest 12-15 slack 0 depth 1 critical",
                               "content 16-16 latest 16-16 slack 0 depth 2 critical",
                               "meeting 19-19 latest 19-19 slack 0 depth 3 critical",
                               "launch 20-20 latest 20-20 slack 0 depth 4 critical",
                           });
    CHECK(roadmap.critical_path == Indexes{0, 2, 3, 4, 5});
    CHECK(roadmap.missed.empty());
    CHECK(by_first_day(roadmap) == Indexes{0, 1, 2, 3, 4, 5});
    CHECK(roadmap.steps[1].owner == "bram");  // the role's only holder who is no bot
    CHECK(roadmap.steps[3].owner == "anna");
    CHECK(roadmap.steps[5].owner.empty());
    CHECK(roadmap.steps[3].effort == 500);
}

TEST_CASE("loads by owner and week, capacity without closed days") {
    const Roadmap roadmap = plan_roadmap(autumn(), october(30));
    CHECK(roadmap.loads == std::vector<WeekLoad>{{"anna", october(5), 5000, 5000, {0}},
                                                 {"anna", october(12), 3000, 4000, {2, 3}},
                                                 {"bram", october(12), 2000, 3000, {1}},
                                                 {"bram", october(19), 1000, 3000, {4}}});
}

TEST_CASE("who has two things to do at once has too much, and nothing is moved") {
    playbook::Playbook playbook = team();
    playbook.roadmap = {step("a", "bram", "2wd"), step("b", "bram", "2wd"), step("c", "helper", "5wd"),
                        step("d", "helper", "5wd"), step("e", "cees", "5wd")};
    const Roadmap roadmap = plan_roadmap(playbook, october(5));
    CHECK(roadmap.steps[0].first == roadmap.steps[1].first);
    REQUIRE(roadmap.loads.size() == 3);
    CHECK(roadmap.loads[0] == WeekLoad{"bram", october(5), 4000, 3000, {0, 1}});
    CHECK(roadmap.loads[0].overload());
    CHECK(roadmap.loads[1] == WeekLoad{"cees", october(5), 5000, 5000, {4}});
    CHECK_FALSE(roadmap.loads[1].overload());
    CHECK(roadmap.loads[2] == WeekLoad{"helper", october(5), 10'000, 5000, {2, 3}});  // dina's days, for cees has none
    CHECK(roadmap.loads[2].overload());
}

TEST_CASE("a role that several hold has the days of all, without those of steps in their own name") {
    playbook::Playbook playbook = team();
    playbook.roadmap = {step("a", "helper", "5wd"), step("b", "helper", "1wd"), step("c", "dina", "3.5wd")};
    const Roadmap roadmap = plan_roadmap(playbook, october(5));
    CHECK(roadmap.loads ==
          std::vector<WeekLoad>{{"helper", october(5), 6000, 6500, {0, 1}}, {"dina", october(5), 3500, 5000, {2}}});
    CHECK_FALSE(roadmap.loads[0].overload());
    playbook.roadmap.push_back(step("d", "dina", "4wd"));  // 7.5 of 5: she can give no more than her five
    CHECK(plan_roadmap(playbook, october(5)).loads ==
          std::vector<WeekLoad>{{"helper", october(5), 6000, 5000, {0, 1}}, {"dina", october(5), 7500, 5000, {2, 3}}});
    playbook.team[4].role.value = "helper";  // a bot gives the role no day and takes none
    playbook.roadmap = {step("a", "helper", "1wd"), step("b", "robo", "5wd")};
    CHECK(plan_roadmap(playbook, october(5)).loads[0].capacity == 10'000);
}

TEST_CASE("a part of a day uses the day up, and a long step lies in several weeks") {
    playbook::Playbook playbook = team();
    playbook.roadmap = {step("a", "anna", "6.25wd"), step("b", "anna", "1wd", {"a"})};
    const Roadmap roadmap = plan_roadmap(playbook, october(8));  // Thursday
    CHECK(roadmap.steps[0].days == 7);
    CHECK(roadmap.steps[0].last == october(19));  // 8 9 | 12 13 15 16 | 19
    CHECK(roadmap.steps[1].first == october(20));
    REQUIRE(roadmap.loads.size() == 3);
    CHECK(roadmap.loads[0].effort == 2000);
    CHECK(roadmap.loads[1].effort == 4000);
    CHECK(roadmap.loads[2].effort == 1250);  // what is left of a, and b
}

TEST_CASE("fixed days and days to be done by: kept, missed, and what they leave of the room") {
    playbook::Playbook playbook = team();
    playbook.roadmap = {step("a", "anna", "3wd"), step("day", "anna", "1wd", {"a"}), step("late", "anna", "1wd", {"a"}),
                        step("closed", "anna", "1wd")};
    playbook.roadmap[1].on.value = october(12);
    playbook.roadmap[2].by.value = october(7);
    playbook.roadmap[3].on.value = october(14);
    const Roadmap roadmap = plan_roadmap(playbook, october(5));
    CHECK(said(roadmap) == std::vector<std::string>{
                               "a 5-7 latest 2-6 slack -1 depth 0 critical",  // or `late` is not done by the 7th
                               "day 12-12 latest 12-12 slack 0 depth 1 critical",
                               "late 8-8 latest 7-7 slack -1 depth 1 critical",
                               "closed 15-15 latest 15-15 slack 0 depth 0 critical",
                           });
    CHECK(roadmap.missed == std::vector<MissedDate>{{2, FixedDate::by, october(7), october(8)},
                                                    {3, FixedDate::on, october(14), october(15)}});
    CHECK(roadmap.critical_path == Indexes{3});  // its own date decides the end
}

TEST_CASE("a circle of forty steps is told as a path") {
    playbook::Playbook playbook = team();
    std::string path;
    for (int i = 0; i < 40; ++i) {
        playbook.roadmap.push_back(step(fmt::format("s{}", i), "anna", "1wd", {fmt::format("s{}", (i + 1) % 40)}));
        path += fmt::format("s{} -> ", i);
    }
    playbook.roadmap.push_back(step("free", "anna", "1wd"));
    const Roadmap roadmap = plan_roadmap(playbook, october(5));
    CHECK(roadmap.why == Unplanned::circle);
    CHECK(roadmap.at_fault.size() == 41);
    CHECK(circle_text(roadmap, playbook) == path + "s0");
    CHECK(roadmap.steps.empty());
}

TEST_CASE("a roadmap without steps, one without end, one whose owner never works") {
    playbook::Playbook playbook = team();
    CHECK(plan_roadmap(playbook, october(5)).why == Unplanned::no_steps);
    playbook.roadmap = {step("a", "anna", "1wd"), step("b", "anna", "100000wd", {"a"})};
    const Roadmap endless = plan_roadmap(playbook, october(5));
    CHECK(endless.why == Unplanned::too_long);
    CHECK(endless.at_fault == Indexes{1});
    playbook.hours.push_back(schedule("never", 0));
    playbook.team[0].works.value = "never";
    playbook.roadmap = {step("a", "anna", "1wd")};
    CHECK(plan_roadmap(playbook, october(5)).why == Unplanned::too_long);
}

TEST_CASE("needs nobody knows are passed over, and without schedules people work from Monday to Friday") {
    playbook::Playbook playbook;
    playbook.team = {person("anna", "manager", "")};
    playbook.roadmap = {step("a", "anna", "2wd", {"nothing"}), step("b", "stranger", "1wd", {"a"})};
    const Roadmap roadmap = plan_roadmap(playbook, october(9));  // Friday
    CHECK(roadmap.steps[0].last == october(12));
    CHECK(roadmap.steps[1].first == october(13));
    CHECK(roadmap.steps[1].owner.empty());
    CHECK(roadmap.loads.size() == 2);  // two weeks of anna's
}

TEST_CASE("five thousand steps in one chain, and as many side by side") {
    playbook::Playbook playbook = team();
    for (int i = 0; i < 5000; ++i) {
        const auto needs = i == 0 ? std::vector<std::string>{} : std::vector{fmt::format("s{}", i - 1)};
        playbook.roadmap.push_back(step(fmt::format("s{}", i), "anna", "1wd", needs));
    }
    const Roadmap chain = plan_roadmap(playbook, october(5));
    CHECK(chain.critical_path.size() == 5000);
    CHECK(chain.steps.back().depth == 4999);
    CHECK(chain.loads.size() == 1001);  // a day less in the second week, one day in the last
    for (playbook::Step& one : playbook.roadmap) one.needs.clear();
    const Roadmap beside = plan_roadmap(playbook, october(5));
    CHECK(beside.last == october(5));
    CHECK(beside.loads.size() == 1);
    CHECK(beside.loads[0].effort == 5'000'000);
}

TEST_CASE("a need that ends on Friday decides, also where the playbook says Monday") {
    playbook::Playbook book = team();
    book.roadmap = {step("first", "anna", "5wd"), step("second", "anna", "1wd", {"first"})};
    book.roadmap[0].start.value = october(5);
    book.roadmap[1].start.value = october(12);
    CHECK(plan_roadmap(book, {}).critical_path == Indexes{0, 1});
    book.roadmap[1].start.value = october(13);  // a Tuesday: first may take a day longer
    CHECK(plan_roadmap(book, {}).critical_path == Indexes{1});
}

TEST_CASE("where only `on` says when, the plan begins no later, and not later than asked for") {
    playbook::Playbook book = team();
    book.roadmap = {step("lunch", "anna", "1wd")};
    book.roadmap[0].on.value = october(6);
    CHECK(plan_roadmap(book, october(20)).steps[0].first == october(6));
    CHECK(plan_roadmap(book, october(1)).begin == october(1));
}

TEST_CASE("who has no schedule works as most do, and nobody as somebody who is always there") {
    playbook::Playbook book;
    book.team.resize(2);
    book.team[0].id.value = "duty", book.team[0].works.value = "always";
    book.team[1].id.value = "ann";
    book.roadmap = {step("a", "ann", "6wd")};
    book.roadmap[0].start.value = october(5);
    CHECK(plan_roadmap(book, {}).last == october(12));  // Monday to Friday, then Monday
}
