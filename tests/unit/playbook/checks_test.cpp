// Checks where a small case says more than a whole playbook; every check's text is under test in tests/errors.
#include "engine/playbook/checks.hpp"

#include "engine/playbook/escalation.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/playbook/playbooks.hpp"
#include "tests/unit/playbook/vocabulary.hpp"

using namespace stamtafel;
using base::Code;
using test::head;

namespace {

std::vector<Code> findings(const std::string& text) {
    auto out = test::parsed(head + text);
    playbook::check_playbook(out.playbook, test::vocabulary, out.diagnostics);
    std::vector<Code> codes;
    for (const auto& diagnostic : base::sorted(out.diagnostics)) codes.push_back(diagnostic.problem.code);
    return codes;
}
using Codes = std::vector<Code>;

const std::string team =
    "team:\n"
    "  - {id: sanne, role: webcare, accountable: true, deputy: mo}\n"
    "  - {id: mo, role: stand_in}\n";

std::string protocol(const std::string& id, const std::string& rest) {
    return "  - {id: " + id + ", owner: sanne, first_response: {within: 4h}, escalation: [{after: 1h, to: webcare}], " +
           rest + "}\n";
}

}  // namespace

TEST_CASE("a community alone has no finding") { CHECK(findings("").empty()); }

TEST_CASE("a protocol hides a later one only when it takes all of it") {
    const auto with = [](const std::string& first, const std::string& second) {
        return findings(team + "protocols:\n" + protocol("a", first) + protocol("b", second) +
                        protocol("c", "for: {category: crisis}"));
    };
    CHECK(with("for: {category: question}", "for: {category: question, channel: []}") ==
          Codes{Code::protocol_unreachable});
    CHECK(with("for: {category: [question, other]}", "for: {category: other}") == Codes{Code::protocol_unreachable});
    CHECK(with("for: {category: other}", "for: {category: [question, other]}").empty());
    CHECK(with("for: {category: other, kind: post}", "for: {category: other}").empty());
    CHECK(with("for: {category: other}", "for: {category: other}, addressed_to: anyone").empty());
}

TEST_CASE("hours are covered by the shifts of the role together, deputies too") {
    const auto with = [](const std::string& people) {
        return findings(
            "hours:\n  lang: {mon: \"08:00-20:00\"}\n  vroeg: {mon: \"07:00-14:00\"}\n"
            "  laat: {mon: \"14:00-22:00\"}\nteam:\n" +
            people +
            "protocols:\n  - {id: p, owner: a, hours: lang, first_response: {within: 1h}, "
            "escalation: [{after: 1h, to: w}]}\n");
    };
    const std::string boss = "  - {id: z, role: baas}\n";
    CHECK(with("  - {id: a, role: w, works: vroeg, accountable: true, deputy: z}\n  - {id: b, role: w, works: laat}\n" +
               boss)
              .empty());
    CHECK(
        with("  - {id: a, role: w, works: vroeg, accountable: true, deputy: z}\n  - {id: z, role: baas, works: laat}\n")
            .empty());
    CHECK(with("  - {id: a, role: w, works: vroeg, accountable: true, deputy: z}\n  - {id: z, role: baas, works: "
               "vroeg}\n") == Codes{Code::nobody_works});
    CHECK(with("  - {id: a, role: w, accountable: true, deputy: z}\n" + boss).empty());
}

TEST_CASE("of many hours in which nobody works a few are told, whole, and how many more there are") {
    auto outcome = test::parsed(
        head +
        "hours:\n"
        "  open: {mon-fri: \"08:00-20:00\", sat: \"10:00-16:00\"}\n"
        "  works:\n    mon-tue: \"09:00-10:00, 11:00-12:00, 13:00-14:00\"\n    wed: \"09:10-10:00, 11:00-12:00\"\n"
        "    thu: \"09:20-10:00, 11:00-12:00\"\n    fri: \"08:00-20:00\"\n"
        "team:\n  - {id: a, role: w, works: works}\n"
        "protocols:\n  - {id: p, owner: a, hours: open, first_response: {within: 1h}}\n");
    playbook::check_playbook(outcome.playbook, test::vocabulary, outcome.diagnostics);
    for (const base::Diagnostic& one : base::sorted(outcome.diagnostics)) {
        if (one.problem.code != Code::nobody_works) continue;
        CHECK(base::message(one.problem, base::Language::en)
                  .ends_with("works: mon-tue 08:00-09:00, 10:00-11:00, 12:00-13:00, 14:00-20:00; wed 08:00-09:10, "
                             "10:00-11:00, 12:00-20:00; thu 08:00-09:20 and 3 more"));
        CHECK(base::message(one.problem, base::Language::nl).ends_with("; do 08:00-09:20 en nog 3"));
        return;
    }
    FAIL("nothing is told");
}

TEST_CASE("an escalation may end at any accountable holder of the role who has a deputy") {
    const std::string protocols = "protocols:\n" + protocol("p", "name: P");
    CHECK(findings("team:\n  - {id: sanne, role: webcare, accountable: true}\n"
                   "  - {id: mo, role: webcare, accountable: true, deputy: bo}\n  - {id: bo, role: x}\n" +
                   protocols)
              .empty());
    CHECK(findings("team:\n  - {id: sanne, role: webcare, accountable: true}\n" + protocols) == Codes{Code::no_deputy});
    CHECK(findings("team:\n  - {id: sanne, role: webcare}\n" + protocols) == Codes{Code::escalation_end});
}

TEST_CASE("of a knot of steps twenty circles are told, and in time") {
    std::vector<playbook::Step> roadmap(2000);
    for (std::size_t i = 0; i < roadmap.size(); ++i) {
        roadmap[i].id.value = "s" + std::to_string(i);
        for (std::size_t back = 1; back <= 40; ++back)
            roadmap[i].needs.push_back({"s" + std::to_string((i + back * 50) % roadmap.size()), {}});
        roadmap[i].needs.push_back({"s" + std::to_string((i + 1) % roadmap.size()), {}});
    }
    CHECK(playbook::waiting_circles(roadmap).size() == 20);
}

TEST_CASE("each circle of deputies is found once") {
    std::vector<playbook::Person> people(6);
    const char* ids[] = {"a", "b", "c", "d", "e", "f"};
    const char* deputies[] = {"b", "c", "b", "e", "d", ""};
    for (std::size_t i = 0; i < 6; ++i) {
        people[i].id.value = ids[i];
        people[i].deputy.value = deputies[i];
    }
    const auto circles = playbook::deputy_circles(people);
    REQUIRE(circles.size() == 2);
    CHECK(playbook::path_text(circles[0], people) == "b -> c -> b");
    CHECK(playbook::path_text(circles[1], people) == "d -> e -> d");
}

TEST_CASE("working days and hours are compared on the protocol's own clock") {
    const auto with = [](const std::string& hours, const std::string& first, const std::string& second) {
        return findings(
            team + "hours:\n  kort: {mon-fri: \"09:00-13:00\"}\nprotocols:\n  - {id: p, owner: sanne, hours: " + hours +
            ", first_response: {within: 1h}, escalation: [{after: " + first + ", to: webcare}, {after: " + second +
            ", to: webcare}]}\n");
    };
    CHECK(with("kort", "1wd", "5h").empty());                             // a working day is 4 h there
    CHECK(with("always", "1wd", "5h") == Codes{Code::escalation_order});  // and 24 h here
    CHECK(with("always", "at_once", "at_once").empty());
}

TEST_CASE("without a vocabulary nothing is said about names that the program knows") {
    auto out = test::parsed(head +
                            "kpis: [{id: a, metric: iets, target: {at_least: 5}}]\nsources: [{files: a.csv, format: x, "
                            "channel: c}]\nchannels: [{id: c}]\n");
    playbook::check_playbook(out.playbook, {}, out.diagnostics);
    CHECK(out.diagnostics.list.empty());
}

TEST_CASE("a misspelt role in the team is said there, when only another file calls the right one") {
    const std::string boss = "  - {id: lies, role: baas, accountable: true, deputy: mo}\n";
    const std::string calls =
        "protocols:\n  - {id: p, owner: duty_manager, first_response: {within: 1h}, escalation: [{after: 1h, to: "
        "baas}]}\n";
    const auto found = [](const std::string& text, const std::map<std::string, std::string>& files) {
        auto out = test::parsed(head + text, files);
        playbook::check_playbook(out.playbook, test::vocabulary, out.diagnostics);
        return base::sorted(out.diagnostics);
    };
    const std::string own = "team:\n" + boss + "  - {id: mo, role: dutymanager}\n";
    const auto misspelt = found("extends: huis.yaml\n" + own, {{"huis.yaml", calls}});
    REQUIRE(misspelt.size() == 1);
    CHECK(misspelt[0].problem.code == Code::role_misspelt);
    CHECK(misspelt[0].place.line == 6);
    const auto in_one_file = found(own + calls, {});
    REQUIRE(in_one_file.size() == 1);
    CHECK(in_one_file[0].problem.code == Code::unknown_owner);
    const auto called =
        found("extends: huis.yaml\n" + own + "kpis: [{id: k, metric: net_sentiment, owner: dutymanager}]\n",
              {{"huis.yaml", calls}});
    REQUIRE(called.size() == 1);
    CHECK(called[0].problem.code == Code::unknown_owner);
}

TEST_CASE("what follows from a mistake that was told is not told again") {
    const std::string calls = "protocols:\n" + protocol("p", "for: {category: crisis}");
    CHECK(
        findings("team:\n  - {id: sanne, role: webcare, acountable: true, deputy: mo}\n  - {id: mo, role: stand_in}\n" +
                 calls) == Codes{Code::unknown_key});
    CHECK(findings(
              "team:\n  - {id: sanne, role: webcare, accountable: true, deputy: Mo}\n  - {id: mo, role: stand_in}\n" +
              calls) == Codes{Code::unknown_person});
    CHECK(findings("team:\n  - {id: sanne, role: webcare, accountable: true, deputy: mo}\n  - {role: stand_in}\n" +
                   calls) == Codes{Code::missing_key});
    CHECK(findings("kpis: [{id: tijd, metric: first_response_time, target: 2h}]\n") == Codes{Code::expected_map});
    CHECK(findings("team: []\n" + calls) == Codes{Code::team_empty});
    CHECK(
        findings(
            "channels: [{id: forum}]\nsources:\n  - {files: a.csv, format: csv, channel: Forum, columns: {at: a}}\n") ==
        Codes{Code::unknown_channel});
}
