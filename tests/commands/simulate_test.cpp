// `simulate`: what it says of the other agreements is what a playbook with those agreements would be told.
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using Json = nlohmann::json;
using test::Outcome;
using test::run_stamtafel;

namespace {

Json json_of(const test::Velowerk& client, std::vector<std::string> words) {
    words.insert(words.end(), {"--period", "2026-10", "--json"});
    return Json::parse(run_stamtafel(words, client.folder).out);
}

/// First responses by protocol, one side of them.
std::map<std::string, Json> side(const Json& simulated, const char* which) {
    std::map<std::string, Json> out;
    for (const Json& promise : simulated["promises"])
        if (promise["promise"] == "first_response") out[promise["protocol"]] = promise[which];
    return out;
}

void check_same(const std::map<std::string, Json>& side, const Json& protocols) {
    for (const Json& protocol : protocols["protocols"]) {
        const Json& here = side.at(protocol["id"]);
        CHECK(here["turns"] == protocol["turns"]);
        CHECK(here["attainment"] == protocol["attainment"]);
        CHECK(here["median"] == protocol["median"]);
    }
    CHECK(side.size() == protocols["protocols"].size());
}

}  // namespace

TEST_CASE("now is what protocols says, then what it says of a playbook with those hours") {
    const test::Velowerk client;
    const Json simulated = json_of(client, {"simulate", "playbook.yaml", "--what-if", "saturday.yaml"});
    check_same(side(simulated, "now"), json_of(client, {"protocols", "playbook.yaml"}));
    std::string playbook = test::read_bytes(client.folder / "playbook.yaml");
    const std::string weekdays = "office: {mon-fri:";
    playbook.replace(playbook.find(weekdays), weekdays.size(), "office: {mon-sat:");
    test::write_file(client.folder / "other.yaml", playbook);
    check_same(side(simulated, "then"), json_of(client, {"protocols", "other.yaml"}));
}

TEST_CASE("the table names the what-if, its assumption and the range") {
    const test::Velowerk client;
    const Outcome outcome = run_stamtafel(
        {"simulate", "playbook.yaml", "--what-if", "saturday.yaml", "--period", "2026-10", "--lang", "en"},
        client.folder);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    for (const std::string part : {"What if: servicedesk ook op zaterdag", "Behaviour stays as it was", "whole weeks"})
        CHECK(outcome.out.find(part) != std::string::npos);
}

TEST_CASE("a what-if cannot take the channels away whose rows are read") {
    const test::Velowerk client;
    test::write_file(client.folder / "none.yaml", "channels: []\n");
    const Outcome outcome = run_stamtafel({"simulate", "playbook.yaml", "--what-if", "none.yaml"}, client.folder);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("[what-if-key]") != std::string::npos);
}

TEST_CASE("a what-if that reaches nothing says so") {
    const test::Velowerk client;
    test::write_file(client.folder / "nothing.yaml", "hours: {late: {mon: \"18:00-22:00\"}}\n");
    const Outcome outcome =
        run_stamtafel({"simulate", "playbook.yaml", "--what-if", "nothing.yaml", "--period", "2026-10"}, client.folder);
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("geen enkele antwoordbeurt") != std::string::npos);
}

TEST_CASE("other word lists make other turns") {
    const test::Velowerk client;
    test::write_file(client.folder / "words.yaml", "triage: [{category: crisis, any_of: [fiets, fietsen]}]\n");
    const Json simulated = json_of(client, {"simulate", "playbook.yaml", "--what-if", "words.yaml"});
    const auto now = side(simulated, "now"), then = side(simulated, "then");
    CHECK(then.at("crisis")["turns"].get<int>() > now.at("crisis")["turns"].get<int>());
}

TEST_CASE("with a folder there is a page and a workbook too") {
    const test::Velowerk client;
    const Outcome outcome = run_stamtafel(
        {"simulate", "playbook.yaml", "--what-if", "saturday.yaml", "--period", "2026-10", "-o", "out", "--quiet"},
        client.folder);
    CHECK(outcome.status == 0);
    CHECK(std::filesystem::exists(client.folder / "out/confidential/wat-als-2026-10.html"));
    CHECK(std::filesystem::exists(client.folder / "out/confidential/wat-als-2026-10.xlsx"));
}

TEST_CASE("a what-if that is not there, or that breaks the playbook, is status 2") {
    const test::Velowerk client;
    CHECK(run_stamtafel({"simulate", "playbook.yaml"}, client.folder).status == 2);
    CHECK(run_stamtafel({"simulate", "playbook.yaml", "--what-if", "none.yaml"}, client.folder).status == 2);
    test::write_file(client.folder / "broken.yaml", "protocols: [{id: crisis, owner: nobody}]\n");
    const Outcome broken = run_stamtafel({"simulate", "playbook.yaml", "--what-if", "broken.yaml"}, client.folder);
    CHECK(broken.status == 2);
    CHECK(broken.err.find("broken.yaml:1:") != std::string::npos);
    for (const char* text : {"", "zomaar een zin\n"}) {
        test::write_file(client.folder / "empty.yaml", text);
        const Outcome empty = run_stamtafel({"simulate", "playbook.yaml", "--what-if", "empty.yaml"}, client.folder);
        CHECK(empty.status == 2);
        CHECK(empty.err.find("[what-if-empty]") != std::string::npos);
    }
    test::write_file(client.folder / "no.yaml", "hours: {office: [\n");
    const Outcome unreadable = run_stamtafel({"simulate", "playbook.yaml", "--what-if", "no.yaml"}, client.folder);
    CHECK(unreadable.status == 2);
    CHECK(unreadable.err.find("fout:") != std::string::npos);  // the client's language
}
