// Joining files: what wins, in which order, and where a value says it comes from.
#include <chrono>

#include "tests/support/catch.hpp"
#include "tests/unit/playbook/playbooks.hpp"

using namespace stamtafel;
using test::head;

namespace {

std::vector<std::string> ids(const auto& things) {
    std::vector<std::string> all;
    for (const auto& thing : things) all.push_back(thing.id.value);
    return all;
}
using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("lists of things with an id are joined by id, inherited order first") {
    const auto out =
        test::parsed(head + "extends: huis.yaml\nchannels:\n  - {id: slack}\n  - {id: forum, platform: discourse}\n",
                     {{"huis.yaml", "channels:\n  - {id: forum, media: owned, name: Forum}\n  - {id: instagram}\n"}});
    CHECK(out.diagnostics.list.empty());
    CHECK(ids(out.playbook.channels) == Strings{"forum", "instagram", "slack"});
    CHECK(out.playbook.channels[0].name.value == "Forum");
    CHECK(out.playbook.channels[0].platform.value == "discourse");
    CHECK(out.sources.files[out.playbook.channels[0].name.place.source].name == "huis.yaml");
    CHECK(out.sources.files[out.playbook.channels[0].platform.place.source].name == "playbook.yaml");
}

TEST_CASE(
    "new protocols for something in particular come before the inherited ones, one for all that is left behind them") {
    const auto out = test::parsed(
        head +
            "extends: huis.yaml\nprotocols:\n  - {id: vragen, name: Vragen}\n"
            "  - {id: vipklacht, owner: mo, for: {category: complaint, channel: forum}}\n  - {id: lof, owner: mo}\n",
        {{"huis.yaml",
          "protocols:\n  - {id: klachten, owner: mo, for: {category: complaint}}\n  - {id: vragen, owner: mo}\n"}});
    CHECK(out.diagnostics.list.empty());
    CHECK(ids(out.playbook.protocols) == Strings{"vipklacht", "klachten", "vragen", "lof"});
    CHECK(out.playbook.protocols[2].name.value == "Vragen");
    CHECK(out.playbook.protocols[2].owner.value == "mo");
}

TEST_CASE("fifteen thousand things are joined with as many at once") {
    std::string things = "channels:\n";
    for (int i = 0; i < 15'000; ++i) things += "  - {id: k" + std::to_string(i) + "}\n";
    const auto start = std::chrono::steady_clock::now();
    const auto out = test::parsed(head + "extends: huis.yaml\n" + things, {{"huis.yaml", things}});
    CHECK(out.playbook.channels.size() == 15'000);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(3));
}

TEST_CASE("a file wins over what it includes, a later include over an earlier one, all over extends") {
    const auto out = test::parsed(
        "stamtafel: 1\nextends: huis.yaml\ninclude: [een.yaml, twee.yaml]\n"
        "community: {id: velowerk, name: Eigen}\n",
        {{"huis.yaml", "community: {name: Huis, brand: Huis, purpose: Huis, language: nl}"},
         {"een.yaml", "community: {brand: Een, purpose: Een}"},
         {"twee.yaml", "community: {purpose: Twee}"}});
    CHECK(out.diagnostics.list.empty());
    CHECK(out.playbook.community.name.value == "Eigen");
    CHECK(out.playbook.community.language.value == "nl");
    CHECK(out.playbook.community.brand.value == "Een");
    CHECK(out.playbook.community.purpose.value == "Twee");
}

TEST_CASE("a triage rule goes just before the first inherited rule of its category") {
    const auto out =
        test::parsed(head +
                         "extends: huis.yaml\ntriage:\n  - {category: complaint, any_of: eigen}\n"
                         "  - {category: lekrijden, any_of: lek}\n  - {category: complaint, any_of: ook}\n",
                     {{"huis.yaml",
                       "triage:\n  - {category: crisis, any_of: brand}\n  - {category: complaint, any_of: kapot}\n"
                       "  - {category: complaint, any_of: slecht}\n"}});
    CHECK(out.diagnostics.list.empty());
    Strings words;
    for (const auto& rule : out.playbook.triage) words.push_back(rule.any_of[0].value);
    CHECK(words == Strings{"lek", "brand", "eigen", "ook", "kapot", "slecht"});
}

TEST_CASE("other lists replace, and an empty list takes away") {
    const auto out = test::parsed(
        head + "extends: huis.yaml\nbrand_values: [warm]\ngoals: []\n",
        {{"huis.yaml", "brand_values: [koel, strak]\ngoals: [{id: oud, kpis: []}]\ncorrections: c.csv\n"}});
    REQUIRE(out.playbook.brand_values.size() == 1);
    CHECK(out.playbook.brand_values[0].value == "warm");
    CHECK(out.playbook.goals.empty());
    CHECK(out.playbook.corrections.value == "c.csv");
}

TEST_CASE("a schedule replaces the inherited schedule of its name") {
    const auto out =
        test::parsed(head + "extends: huis.yaml\nhours: {kantoor: {ma-di: \"10:00-12:00\"}}\n",
                     {{"huis.yaml", "hours: {kantoor: {mon-fri: \"09:00-17:00\"}, winkel: {sat: \"10:00-16:00\"}}\n"}});
    CHECK(out.diagnostics.list.empty());
    CHECK(ids(out.playbook.hours) == Strings{"kantoor", "winkel", "always"});
    CHECK(out.playbook.hours[0].days[0] == std::vector<calendar::OpenInterval>{{600, 720}});
    CHECK(out.playbook.hours[0].days[4].empty());
}

TEST_CASE("one file may be included twice, but not in a circle") {
    const auto twice =
        test::parsed(head + "include: [a.yaml, b.yaml]\n",
                     {{"a.yaml", "include: c.yaml"}, {"b.yaml", "include: c.yaml"}, {"c.yaml", "topics: []"}});
    CHECK(twice.diagnostics.list.empty());
    const auto circle =
        test::parsed(head + "include: a.yaml\n", {{"a.yaml", "include: b.yaml"}, {"b.yaml", "include: a.yaml"}});
    REQUIRE(circle.diagnostics.list.size() == 1);
    CHECK(circle.diagnostics.list[0].problem.args[0] == "a.yaml -> b.yaml -> a.yaml");
    CHECK(!circle.complete);
}

TEST_CASE("files that include many files that include many files stop at 64") {
    std::string many = "include: [a.yaml";
    for (int i = 0; i < 100; ++i) many += ", a.yaml";
    std::map<std::string, std::string> files{{"a.yaml", "topics: []"}};
    const auto out = test::parsed(head + many + "]\n", files);
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].problem.code == base::Code::extends_too_deep);
    CHECK(out.sources.files.size() == 65);
}

TEST_CASE("a problem in an inherited part names the part's file") {
    const auto out =
        test::parsed(head + "extends: huis.yaml\n", {{"huis.yaml", "\nchannels: [{id: forum, midia: owned}]\n"}});
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(base::render_text(out.diagnostics.list[0], out.sources, base::Language::en).find("huis.yaml:2:24: error: ") ==
          0);
}

TEST_CASE("an id that a file has twice is reported, also when an inherited thing has it") {
    const std::string house = "kpis:\n  - {id: sfeer, metric: net_sentiment}\n";
    const std::string twice = "kpis:\n  - {id: sfeer, name: Sfeer}\n  - {id: sfeer, name: Stemming}\n";
    const auto own = test::parsed(head + "extends: huis.yaml\n" + twice, {{"huis.yaml", house}});
    REQUIRE(own.diagnostics.list.size() == 1);
    CHECK(own.diagnostics.list[0].problem.code == base::Code::duplicate_id);
    CHECK(own.diagnostics.list[0].problem.args == Strings{"sfeer", "5"});
    CHECK(own.diagnostics.list[0].place.line == 6);
    const auto included =
        test::parsed(head + "extends: huis.yaml\ninclude: team.yaml\n", {{"huis.yaml", house}, {"team.yaml", twice}});
    REQUIRE(included.diagnostics.list.size() == 1);
    CHECK(included.sources.files[included.diagnostics.list[0].place.source].name == "team.yaml");
}

TEST_CASE("a bound of a target takes the place of the inherited one, the rest of the target stays") {
    const auto out = test::parsed(
        head +
            "extends: huis.yaml\nkpis:\n  - {id: tijd, target: {at_least: 2h}}\n  - {id: leden, target: {by: "
            "2027-01-31}}\n",
        {{"huis.yaml",
          "kpis:\n  - {id: tijd, metric: first_response_time, target: {at_most: 4h, by: 2026-12-31}}\n"
          "  - {id: leden, metric: active_members, target: {at_least: 20, by: 2026-12-31}}\n"}});
    CHECK(out.diagnostics.list.empty());
    REQUIRE(out.playbook.kpis.size() == 2);
    const playbook::Target& time = *out.playbook.kpis[0].target;
    CHECK(time.at_least.has_value());
    CHECK(!time.at_most.has_value());
    CHECK(base::iso(*time.by.value) == "2026-12-31");
    const playbook::Target& members = *out.playbook.kpis[1].target;
    CHECK(members.at_least->value.number == 20);
    CHECK(base::iso(*members.by.value) == "2027-01-31");
}

TEST_CASE("a thing without its id is one more thing, and the others are still joined") {
    const auto out = test::parsed(
        head + "extends: huis.yaml\nkpis:\n  - {name: Zonder}\n  - {id: sfeer, name: Sfeer}\n",
        {{"huis.yaml", "kpis:\n  - {id: sfeer, metric: net_sentiment}\n  - {id: leden, metric: active_members}\n"}});
    CHECK(ids(out.playbook.kpis) == Strings{"sfeer", "leden", ""});
    CHECK(out.playbook.kpis[0].metric.value == "net_sentiment");
    CHECK(out.diagnostics.list.size() == 2);  // the id and the metric of the one without
}

TEST_CASE("while a file that is extended is missing, nothing else is said to be missing") {
    const std::string text =
        "stamtafel: 1\ncommunity: {id: velowerk}\nkpis:\n  - {id: sfeer, targt: 3}\nteam: [{id: mo}]\n";
    const auto missing = test::parsed("extends: huis.yaml\n" + text);
    REQUIRE(missing.diagnostics.list.size() == 2);
    CHECK(missing.diagnostics.list[0].problem.code == base::Code::file_not_found);
    CHECK(missing.diagnostics.list[1].problem.code == base::Code::unknown_key);
    CHECK(!missing.complete);
    const auto below = test::parsed("include: a.yaml\n" + text, {{"a.yaml", "extends: b.yaml"}});
    CHECK(below.diagnostics.list.size() == 2);
    const auto broken = test::parsed("include: a.yaml\n" + text, {{"a.yaml", "a: [\n"}});
    CHECK(broken.diagnostics.list.size() == 2);
}
