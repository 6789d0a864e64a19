// What is said of the members of a month whose figures are known, and what the board may hear of it.
#include <string>

#include "engine/kpis/small_groups.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using base::Language;

/// A month with a hundred active members: roles, growth, newcomers, a verdict.
struct Month : test::MadeUpPeriod {
    explicit Month(Language language) : MadeUpPeriod(language) {
        for (const auto& [id, n] : {std::pair{"known", 300},
                                    {"active", 100},
                                    {"creators", 20},
                                    {"reactors", 80},
                                    {"lurkers", 150},
                                    {"dormant", 50},
                                    {"new", 30},
                                    {"retained", 60},
                                    {"returning", 10},
                                    {"lapsed", 25},
                                    {"newcomers", 40},
                                    {"half_count", 9}})
            add_fact("members." + std::string(id), std::int64_t{n}, base::Unit::count);
        for (const auto& [id, share] : {std::pair{"retention", 60.0 / 85}, {"newcomers_answered", 0.6}, {"gini", 0.5}})
            add_fact("members." + std::string(id), share, base::Unit::share);
        kpis::MemberViews& views = evaluation.members;
        views.known_before = true;
        views.before = {std::nullopt, 15, 70, 160, 40};
        views.transitions[1][1] = 12, views.transitions[1][2] = 3;
        views.flows = {{*calendar::parse_period("2026-09"), true, 85, 20, 50, 15, 10},
                       {*calendar::parse_period("2026-10"), true, 100, 30, 60, 10, 25}};
        views.cohorts = {{*calendar::parse_period("2026-09"), {20, 9}}, {*calendar::parse_period("2026-10"), {30}}};
        views.split = {14, 10, 16, std::nullopt};
        views.returns = {*calendar::parse_period("2026-09"), 20, 12, 20, 6};
        views.curve = {{0, 0}, {0.1, 0.4}, {0.5, 0.8}, {1, 1}};
        views.rosters.emplace_back();
        views.rosters.back().roster.days_of_data = 400;
        add_verdict();
    }

    [[nodiscard]] std::string text() const {
        constexpr std::string_view only[] = {"members"};
        std::string text = model::dump_text(report(only));
        for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at))
            text.replace(at, 2, " ");
        return text;
    }

  private:
    void add_verdict() {
        community::Verdict verdict;
        verdict.standing = community::Standing::audience;
        verdict.score = 42, verdict.active = 100, verdict.measured = 5;
        verdict.doubts = static_cast<std::uint8_t>(community::Doubt::few_measured);
        verdict.gauge[0] = {0.18, 18, 100, 26, base::Why::none};
        verdict.score_of[0].points = 26;
        verdict.score_of[3].why = base::Why::not_measurable;
        verdict.most_room = {{community::SubScoreId::member_to_member, 7}};
        verdict.like_staff = {{measure::Person{}, 40, 2, 0, 90}};
        evaluation.verdicts = {verdict};
    }
};

void check_says(const std::string& text, std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("the community in Dutch") {
    const std::string text = Month(Language::nl).text();
    INFO(text);
    check_says(text, {"lead: Een publiek: leden doen mee, maar het contact tussen leden onderling is nog dun.",
                      "Zekerheid van dit oordeel: laag, want maar 5 van de 6 onderdelen zijn meetbaar.",
                      "Oordeel: publiek, 42 van 100 punten", "26 (18%)", "niet meetbaar",
                      "Onderling contact: werkwijze 7, leden met elkaar in contact brengen.",
                      "1 lid gedraagt zich als medewerker",
                      "20 aanjagers begonnen een gesprek; de vorige periode waren het er 15",
                      "100 actieve leden in oktober 2026, tegen 85 in de periode ervoor",
                      "In oktober 2026 kwamen er 40 leden bij en haakten er 25 af", "+15 (40 erbij, 25 afgehaakt)",
                      "Van wie in september 2026 begon, was 45% er een maand later weer",
                      "De actiefste 10% van de leden die bijdragen, levert 40% van alle bijdragen",
                      "Kwamen de nieuwkomers van september 2026 binnen 30 dagen terug?"});
}

TEST_CASE("no sentence about members lacks a word or an argument") {
    for (const Language language : {Language::nl, Language::en}) {
        const std::string text = Month(language).text();
        CHECK(text.find("⟦") == std::string::npos);
        CHECK(text.find('{') == std::string::npos);
    }
}

TEST_CASE("without a verdict it says what is in the way") {
    Month month(Language::en);
    community::Verdict& verdict = month.evaluation.verdicts.front();
    verdict.standing = community::Standing::none;
    verdict.lacks = static_cast<std::uint8_t>(community::Lack::months);
    check_says(month.text(), {"Whether it is a community cannot be told yet: the data cover less than three months."});
}

TEST_CASE("the board hears of no moves between roles, and of no parts of few") {
    Month month(Language::en);
    month.evaluation.members.flows.back() = {*calendar::parse_period("2026-10"), true, 100, 37, 60, 3, 25};
    CHECK(month.text().find("Moves between roles") != std::string::npos);
    month.evaluation = kpis::without_small_groups(month.evaluation, month.playbook);
    const std::string text = month.text();
    CHECK(text.find("Moves between roles") == std::string::npos);
    CHECK(text.find("members gained") == std::string::npos);  // the chart of won and lost members is gone
    CHECK(text.find("behaves like staff") == std::string::npos);
}

TEST_CASE("without members there is no such section") {
    constexpr std::string_view only[] = {"members", "superfans"};
    CHECK(test::MadeUpPeriod(Language::nl).report(only).sections.empty());
}

TEST_CASE("newcomers without an answer, and members who do not meet where they should, are findings") {
    Month month(Language::nl);
    month.playbook.goals.front().objective.value = "member_connection";
    const std::string text = model::dump_text(month.report());
    CHECK(text.find("van 40 nieuwkomers kreeg geen reactie op het eerste bericht.") != std::string::npos);
    CHECK(text.find("Het oordeel is publiek:") != std::string::npos);
}
