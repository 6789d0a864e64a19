// What counts as a change, as data; how it is said is tested with tests/diff.
#include "engine/playbook/difference.hpp"

#include <optional>
#include <string>
#include <vector>

#include "engine/playbook/tree.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using playbook::Change;

namespace {

playbook::Node tree(const std::string& text) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = base::add_source(sources, "p.yaml", text);
    auto root = playbook::read_tree(sources, source, diagnostics);
    REQUIRE(root);
    return *root;
}

std::vector<Change> changes(const std::string& before, const std::string& after) {
    return playbook::difference(tree(before), tree(after));
}

/// "protocols[a].first_response.within"
std::string path_of(const Change& change) {
    std::string path;
    for (const playbook::PathStep& step : change.path) {
        path += (path.empty() ? "" : ".") + std::string(step.field->name);
        if (step.key.field != nullptr) path += "[" + step.key.text + "]";
    }
    return path;
}

std::string protocols(const std::vector<std::string>& ids) {
    std::string text = "protocols:\n";
    for (const std::string& id : ids) text += "  - {id: " + id + ", owner: a}\n";
    return text;
}

}  // namespace

TEST_CASE("values that say the same are no change, however they are written") {
    CHECK(changes("kpis: [{id: k, target: {at_most: 60 min, by: 2026-12-31}}]",
                  "kpis:\n  - target: {by: 31-12-2026, at_most: 1h}\n    id: k")
              .empty());
    CHECK(changes("value: {programme_cost: 1250.50 EUR}", "value: {programme_cost: {amount: '€ 1.250,50'}}").empty());
    CHECK(changes("community: {brand_terms: acme}", "community: {brand_terms: [acme]}").empty());
    CHECK(changes("hours: {o: {mon-fri: '9:00-17:00'}}", "hours: {o: {'ma,di': '09:00-17:00', wo-vr: '09:00-17:00'}}")
              .empty());
    CHECK(changes("hours: {o: always}", "hours: {o: {mon-sun: '00:00-24:00'}}").empty());
    CHECK(changes("protocols: [{id: p, grace: 30m}]", "protocols: [{id: p}]").empty());
    CHECK(changes("community: {brand_terms: [a, b]}", "community: {brand_terms: [b, a]}").empty());
}

TEST_CASE("a working day is not a day, nor eight hours") {
    CHECK(changes("protocols: [{id: p, grace: 1wd}]", "protocols: [{id: p, grace: 8h}]").size() == 1);
    CHECK(changes("protocols: [{id: p, grace: 1wd}]", "protocols: [{id: p, grace: 1cd}]").size() == 1);
}

TEST_CASE("a value is found by the path of the schema, the thing by its id") {
    const auto found = changes("protocols: [{id: p, first_response: {within: 1h}}, {id: q}]",
                               "protocols: [{id: p, first_response: {within: 2h}}, {id: q}]");
    REQUIRE(found.size() == 1);
    CHECK(path_of(found[0]) == "protocols[p].first_response.within");
    CHECK(found[0].before.at(0).text == "1h");
    CHECK(found[0].after.at(0).text == "2h");
}

TEST_CASE("of protocols the fewest that move are told, with what they now stand before") {
    const auto one = changes(protocols({"a", "b", "c", "d"}), protocols({"d", "a", "b", "c"}));
    REQUIRE(one.size() == 1);
    CHECK(one[0].kind == Change::Kind::moved);
    CHECK(path_of(one[0]) == "protocols[d]");
    CHECK(one[0].next.key.text == "a");
    const auto last = changes(protocols({"a", "b", "c"}), protocols({"b", "c", "a"}));
    REQUIRE(last.size() == 1);
    CHECK(path_of(last[0]) == "protocols[a]");
    CHECK(last[0].next.field == nullptr);
    CHECK(changes("team: [{id: a, role: r}, {id: b, role: r}]", "team: [{id: b, role: r}, {id: a, role: r}]").empty());
}

TEST_CASE("a rule put before another of its category is one new rule") {
    const auto found =
        changes("triage: [{category: c, any_of: [x]}, {category: d, any_of: [y]}]",
                "triage: [{category: c, any_of: [z]}, {category: c, any_of: [x]}, {category: d, any_of: [y]}]");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Change::Kind::added);
    CHECK(found[0].details.at(0).values.at(0).text == "z");
}

TEST_CASE("milestones go by what is counted, escalation by the role that is called") {
    const auto counted = changes("milestones: [{followers: {at: [1]}}]", "milestones: [{followers: {at: [1, 2]}}]");
    REQUIRE(counted.size() == 1);
    CHECK(path_of(counted[0]) == "milestones[followers].at");
    const auto called = changes("protocols: [{id: p, escalation: [{after: 1h, to: boss}]}]",
                                "protocols: [{id: p, escalation: [{after: 2h, to: boss}]}]");
    REQUIRE(called.size() == 1);
    CHECK(path_of(called[0]) == "protocols[p].escalation[boss].after");
}

TEST_CASE("ten thousand rules of one category are compared quickly") {
    std::string before = "triage:\n", after = before;
    for (int i = 0; i < 10'000; ++i) {
        before += "  - {category: c, matches: a" + std::to_string(i) + "}\n";
        after += "  - {category: c, matches: a" + std::to_string(9'999 - i) + "}\n";
    }
    CHECK(changes(before, after).size() == 9'999);
}

TEST_CASE("a thing that says the same under another id has another name, and what names it has not changed") {
    const auto found = changes(
        "goals: [{id: g, kpis: [quick, other]}]\n"
        "kpis: [{id: quick, metric: attainment, owner: bo, where: {protocol: [p]}}]\n"
        "protocols: [{id: p, owner: bo, hours: office}]\nhours: {office: {mon: '9:00-17:00'}}",
        "goals: [{id: g, kpis: [fast, other]}]\n"
        "kpis: [{id: fast, metric: attainment, owner: bo, where: {protocol: [q]}}]\n"
        "protocols: [{id: q, owner: bo, hours: shop}]\nhours: {shop: {mon: '9:00-17:00'}}");
    REQUIRE(found.size() == 3);  // each is seen once what it names is known by its new id
    for (const Change& change : found) CHECK(change.kind == Change::Kind::renamed);
    CHECK(path_of(found[0]) == "hours[shop]");
    CHECK(path_of(found[1]) == "kpis[fast]");
    CHECK(found[1].before.at(0).text == "quick");
    CHECK(path_of(found[2]) == "protocols[q]");
}

TEST_CASE("a chain of sixty steps that all have another id says nothing but their new names") {
    const auto chain = [](const std::string& id) {
        std::string text = "roadmap:\n  - {id: " + id + "0, step: set_goals, effort: 1h}\n";
        for (int i = 1; i < 60; ++i)
            text += "  - {id: " + id + std::to_string(i) + ", step: set_goals, effort: " + std::to_string(i + 1) +
                    "h, needs: [" + id + std::to_string(i - 1) + "]}\n";
        return text;
    };
    const auto found = changes(chain("s"), chain("t"));
    CHECK(found.size() == 60);
    for (const Change& change : found) CHECK(change.kind == Change::Kind::renamed);
}

TEST_CASE("of steps that differ in what they need alone, each is known by that") {
    const std::string head = "roadmap: [{id: a, step: set_goals}, {id: b, step: choose_channels}, ";
    const auto found = changes(head + "{id: x, effort: 1h, needs: [a]}, {id: y, effort: 1h, needs: [b]}]",
                               head + "{id: v, effort: 1h, needs: [b]}, {id: w, effort: 1h, needs: [a]}]");
    REQUIRE(found.size() == 2);
    CHECK(found[0].before.at(0).text == "y");
    CHECK(found[0].after.at(0).text == "v");
    CHECK(found[1].before.at(0).text == "x");
}

TEST_CASE("a thing with the same title is the same thing, whatever else it says") {
    const auto found = changes("team: [{id: ann, name: Ann, works: office}]\nkpis: [{id: k, owner: ann}]",
                               "team: [{id: anna, name: Ann, works: late}]\nkpis: [{id: k, owner: anna}]");
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == Change::Kind::renamed);
    CHECK(path_of(found[1]) == "team[anna].works");
}

TEST_CASE("somebody else with the same work is somebody else, and of two alike nobody knows which it was") {
    const auto kinds = [](const std::vector<Change>& found) {
        std::string all;
        for (const Change& change : found) all += change.kind == Change::Kind::renamed ? 'r' : '.';
        return all;
    };
    CHECK(kinds(changes("team: [{id: bo, role: duty_manager, works: office}]",
                        "team: [{id: cas, role: duty_manager, works: office}]")) == "..");
    CHECK(kinds(changes("team: [{id: bo, name: Bo, role: duty_manager}]",
                        "team: [{id: cas, name: Cas, role: duty_manager}]")) == "..");
    const std::string like = ", owner: bo, hours: office}";
    CHECK(kinds(changes("protocols: [{id: a" + like + "]", "protocols: [{id: b" + like + "]")) == "r");
    CHECK(kinds(changes("protocols: [{id: a" + like + ", {id: b" + like + "]", "protocols: [{id: c" + like + "]")) ==
          "...");
    CHECK(kinds(changes("protocols: [{id: a, owner: bo}]", "protocols: [{id: b, owner: bo}]")) == "..");
    CHECK(kinds(changes("triage: [{category: complaint, any_of: [x], all_of: [y]}]",
                        "triage: [{category: question, any_of: [x], all_of: [y]}]")) == "..");
}
