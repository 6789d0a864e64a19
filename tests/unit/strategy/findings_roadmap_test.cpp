// Findings on dates, on work and on whom an escalation reaches, counted with a calendar beside them: 5 October 2026 is
// a Monday, and anna has five days in its week.
#include "tests/support/catch.hpp"
#include "tests/unit/strategy/sound.hpp"

using namespace stamtafel;
using test::found_in;
using test::sound;
using test::with;
using Said = std::vector<std::string>;

namespace {

const std::string members = "  - {id: members, step: identify_members, owner: anna, effort: 5wd, start: 2026-10-05}\n";

std::string roadmap(const std::string& more) { return with(sound, members, members + more); }

}  // namespace

TEST_CASE("who has more work than days in a week, by name and by role together") {
    CHECK(found_in(roadmap("  - {id: goals, step: set_goals, owner: bram, effort: 5wd}\n")).empty());
    CHECK(found_in(roadmap("  - {id: goals, step: set_goals, owner: anna, effort: 1.5wd}\n")) ==
          Said{"owner-overloaded@34: anna | 2026-10-05 | 6.5 | 5 | members, goals | "});
    CHECK(found_in(roadmap("  - {id: goals, step: set_goals, owner: manager, effort: 4h}\n")) ==
          Said{"owner-overloaded@34: anna | 2026-10-05 | 5.5 | 5 | members, goals | "});  // she alone is manager
}

TEST_CASE("of several weeks with too much work the worst is told, and how many there are") {
    const std::string late = with(with(sound, "by: 2026-10-09", "by: 2026-12-31"), "effort: 5wd", "effort: 10wd");
    const std::string text = with(late, "start: 2026-10-05}\n",
                                  "start: 2026-10-05}\n"
                                  "  - {id: goals, step: set_goals, owner: anna, effort: 7wd}\n"
                                  "  - {id: lunch, step: meet_members, owner: anna, effort: 2wd, start: 2026-10-12}\n");
    // 5 + 5 of 5 in the first week, 5 + 2 + 2 in the second
    CHECK(found_in(text) == Said{"owner-overloaded@34: anna | 2026-10-05 | 10 | 5 | members, goals | 2"});
}

TEST_CASE("a step that is done after its day, or begins after it") {
    const auto goals = [](const std::string& when) {
        return roadmap("  - {id: goals, step: set_goals, owner: bram, effort: 3wd, " + when + "}\n");
    };
    // three working days from Wednesday 7 October end on Friday
    CHECK(found_in(goals("start: 2026-10-07, by: 2026-10-09")).empty());
    CHECK(found_in(goals("start: 2026-10-07, by: 2026-10-08")) ==
          Said{"step-misses-date@35: goals | 2026-10-08 | 2026-10-09"});
    const std::string later = with(goals("on: 2026-10-07, needs: [members]"), "by: 2026-10-09", "by: 2026-12-31");
    CHECK(found_in(later) == Said{"step-misses-date@35: goals | 2026-10-07 | 2026-10-12"});  // members ends on Friday 9
}

TEST_CASE("a role of two has what both have left beside steps of their own") {
    const std::string two =
        with(sound, "  - {id: robo,", "  - {id: cees, role: editor, works: office}\n  - {id: robo,");
    const auto planned = [&](const std::string& more) { return with(two, members, members + more); };
    const std::string own = "  - {id: goals, step: set_goals, owner: cees, effort: 3wd}\n";
    const std::string first = "  - {id: content, step: make_content, owner: editor, effort: 5wd}\n";
    CHECK(
        found_in(planned(own + first + "  - {id: photos, step: make_content, owner: editor, effort: 2wd}\n")).empty());
    CHECK(found_in(planned(own + first + "  - {id: photos, step: make_content, owner: editor, effort: 2.5wd}\n")) ==
          Said{"owner-overloaded@37: editor | 2026-10-05 | 7.5 | 7 | content, photos | "});
}

TEST_CASE("a roadmap in no year has no weeks, until a plan gives it a first day") {
    const std::string undated = with(sound, ", start: 2026-10-05", "");
    const std::string twice =
        with(undated, "effort: 5wd}\n", "effort: 5wd}\n  - {id: goals, step: set_goals, owner: anna, effort: 1wd}\n");
    CHECK(found_in(twice).empty());
    const test::Outcome outcome = test::parsed(twice);
    base::Diagnostics found;
    strategy::find_in_strategy(outcome.playbook, found, base::day_of({2026, 10, 5}));
    REQUIRE(found.list.size() == 1);
    CHECK(found.list[0].problem.code == base::Code::owner_overloaded);
}

TEST_CASE("a roadmap without dates is a finding, also in no year") {
    const std::string endless = with(sound, "effort: 5wd", "effort: 50000wd");
    CHECK(found_in(endless) == Said{"roadmap-too-long@34: members"});
    CHECK(found_in(with(endless, ", start: 2026-10-05", "")) == Said{"roadmap-too-long@34: members"});
}

TEST_CASE("a target due before the roadmap begins, be it by `start` or by `on`") {
    CHECK(found_in(with(sound, "by: 2026-10-08", "by: 2026-10-05")).empty());
    CHECK(found_in(with(sound, "by: 2026-10-08", "by: 2026-10-04")) ==
          Said{"target-before-roadmap@19: active | 2026-10-04 | 2026-10-05"});
    CHECK(found_in(with(with(sound, "by: 2026-10-08", "by: 2026-10-04"), "start: 2026", "on: 2026")) ==
          Said{"target-before-roadmap@19: active | 2026-10-04 | 2026-10-05"});
    CHECK(found_in(with(with(sound, "by: 2026-10-08", "by: 2026-10-04"), ", start: 2026-10-05", "")).empty());
}

TEST_CASE("targets without a date, where others have one") {
    CHECK(found_in(with(sound, ", by: 2026-10-08", "")) == Said{"target-without-date@19: active"});
    CHECK(found_in(with(sound, "at_least: 50, by: 2026-10-08}", "at_least: 50}, path: hold")).empty());
    CHECK(found_in(with(with(sound, ", by: 2026-10-09", ""), ", by: 2026-10-08", "")).empty());  // none agreed yet
}

TEST_CASE("an escalation that reaches one human being in two roles") {
    const auto two = [](std::string_view first, std::string_view second) {
        return with(with(sound, "  - {id: robo,",
                         "  - {id: mo, name: " + std::string(first) + ", role: duty, deputy: anna, works: office}\n" +
                             "  - {id: pr, name: " + std::string(second) +
                             ", role: pr, deputy: anna, works: office, accountable: true}\n  - {id: robo,"),
                    "{after: 8h, to: manager}", "{after: 2h, to: duty}, {after: 4h, to: pr}");
    };
    CHECK(found_in(two("Mo", "Mo")) == Said{"escalation-same-person@23: all | pr | duty, pr"});
    CHECK(found_in(two("Mo", "Lies")).empty());
    // a reminder for the same role is none
    CHECK(found_in(with(sound, "{after: 8h, to: manager}", "{after: 4h, to: manager}, {after: 8h, to: manager}"))
              .empty());
}

TEST_CASE("goals, channels and content for nobody") {
    const std::string nobody =
        with(sound, "audience:\n  - {id: commuters, name: Commuters, channels: [forum, chat]}\n", "");
    CHECK(found_in(nobody) == Said{"no-audience@10"});
    CHECK(found_in(with(nobody,
                        "  pillars: [{id: help, name: Help each other, motives: [altruism], tags: [Craft work]}]\n",
                        "  calendar: [{title: Craft, owner: anna, repeat: weekly}]\n")) == Said{"no-audience@10"});
}

TEST_CASE("a tier with a price and without a bound") {
    const std::string free_for_all = with(sound, "cost: 15 EUR}, max: 5", "cost: 15 EUR}");
    CHECK(found_in(free_for_all) == Said{"tier-without-max@31: silver | 15.00 EUR"});
    // the others are weighed without it: 3 x 40
    CHECK(found_in(with(free_for_all, "195 EUR", "119 EUR")) ==
          Said{"tiers-over-budget@28: 120.00 EUR | 119.00 EUR | gold 3 x 40.00 EUR",
               "tier-without-max@31: silver | 15.00 EUR"});
    CHECK(found_in(with(sound, "cost: 0 EUR}, max: 10", "cost: 0 EUR}")).empty());
    CHECK(found_in(with(free_for_all, "cost: 15 EUR}", "cost: 15 USD}")).empty());  // told as reward-currency
}
