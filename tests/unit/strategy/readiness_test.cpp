// Readiness: what is arranged, with the line that says so; a part at a time.
#include "engine/strategy/readiness.hpp"

#include "engine/playbook/schema_choices.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/strategy/sound.hpp"

namespace {

using namespace stamtafel;
using namespace stamtafel::strategy;
using Said = std::vector<std::string>;

/// "set_goals partly arranged: 16 18 18 -", the line of each part.
std::string said(const Ready& ready) {
    std::string out = std::string(readiness_table()[ready.row].id) + " " +
                      std::string(words_of(ready.state, base::Language::en)) + ":";
    for (const ReadyEvidence& one : ready.evidence)
        out += one.place.line == 0 ? " -" : " " + std::to_string(one.place.line);
    return out;
}

Said said_of(const std::string& text) {
    const test::Outcome outcome = test::parsed(text);
    REQUIRE(outcome.complete);
    Said lines;
    for (const Ready& ready : readiness(outcome.playbook)) lines.push_back(said(ready));
    return lines;
}

}  // namespace

TEST_CASE("a small strategy, line by line") {
    CHECK(said_of(test::sound) == Said{
                                      "identify_members arranged: 2 38 34",
                                      "identify_superpromoters partly arranged: 30 - -",
                                      "choose_platforms partly arranged: 10 - -",
                                      "set_goals partly arranged: 16 18 18 -",
                                      "make_content partly arranged: 26 - -",
                                      "co_create not arranged: - -",
                                      "meet_members not arranged: - - -",
                                      "expectations arranged: 23 24",
                                      "quick_response arranged: 21 21",
                                      "personal not arranged: - -",
                                      "superfans arranged: 30 28",
                                      "hard_questions arranged: 21 21",
                                      "proactive not arranged: - -",
                                      "members partly arranged: - 26",
                                      "feedback not arranged: - -",
                                      "tone partly arranged: 36 - -",
                                      "trends needs a person's judgement:",
                                      "milestones not arranged: -",
                                      "tools needs a person's judgement: 13",
                                  });
}

TEST_CASE("nothing but a name: nothing is arranged, and two things a person has to say") {
    int no = 0, judgement = 0;
    const test::Outcome outcome = test::parsed(test::head);
    for (const Ready& ready : readiness(outcome.playbook)) {
        no += ready.state == Arranged::no ? 1 : 0;
        judgement += ready.state == Arranged::judgement ? 1 : 0;
    }
    CHECK(no == 17);
    CHECK(judgement == 2);
}

TEST_CASE("one KPI without a date leaves the goals half arranged") {
    const Said whole = said_of(test::with(test::sound, "step: identify_members", "step: set_goals"));
    CHECK(whole[3] == "set_goals arranged: 16 18 18 34");
    const Said half = said_of(
        test::with(test::with(test::sound, "step: identify_members", "step: set_goals"), ", by: 2026-10-08", ""));
    CHECK(half[3] == "set_goals partly arranged: 16 - 18 34");
}

TEST_CASE("a form of address is asked in Dutch only") {
    const auto parts_of_tone = [](const std::string& text) {
        return readiness(test::parsed(text).playbook)[15].evidence;
    };
    const auto speaking = [](const std::string& language) {
        return test::with(test::sound, "name: Riders,", "name: Riders, language: " + language + ",");
    };
    CHECK(parts_of_tone(speaking("en")).size() == 3);
    CHECK(parts_of_tone(speaking("nl")).size() == 4);
}

TEST_CASE("seven steps, called as in the roadmap, and twelve practices") {
    std::size_t steps = 0, practices = 0;
    for (const ReadyRow& row : readiness_table()) {
        if (row.card == Scorecard::step) {
            CHECK(row.id == playbook::words::steps[steps]);
            CHECK(row.number == ++steps);
        } else {
            CHECK(row.number == ++practices);
        }
        CHECK(row.judge_en.empty() == row.judge_nl.empty());
        CHECK((!row.parts.empty() || !row.judge_en.empty()));
    }
    CHECK(steps == 7);
    CHECK(practices == 12);
}

TEST_CASE("states are said in both languages") {
    CHECK(words_of(Arranged::partly, base::Language::nl) == "deels geregeld");
    CHECK(words_of(Arranged::judgement, base::Language::nl) == "vraagt het oordeel van een mens");
}

TEST_CASE("an address of the examples is not where members can read the rules") {
    const Said lines = said_of(test::with(test::sound, "riders.example/rules", "example.org/rules"));
    CHECK(std::find(lines.begin(), lines.end(), "expectations partly arranged: 23 -") != lines.end());
}
