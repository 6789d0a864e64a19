// `plan`: its files by language, the same bytes every time, and nothing of others written over.
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

TEST_CASE("plan writes four files, called as the language has it, the same bytes every time") {
    const test::Velowerk client;
    const Outcome dutch = run_stamtafel({"plan", "playbook.yaml", "-o", "out"}, client.folder);
    CHECK(dutch.status == 0);
    CHECK(dutch.out == "out/plan.html\nout/plan.xlsx\nout/handboek.html\nout/huisregels.html\n");
    const Outcome english =
        run_stamtafel({"plan", "playbook.yaml", "-o", "en", "--lang", "en", "--json"}, client.folder);
    CHECK(english.status == 0);
    CHECK(nlohmann::json::parse(english.out).at("files").size() == 4);
    CHECK(std::filesystem::exists(client.folder / "en/handbook.html"));
    CHECK(run_stamtafel({"plan", "playbook.yaml", "-o", "again"}, client.folder).status == 0);
    for (const std::string name : {"plan.html", "plan.xlsx", "handboek.html", "huisregels.html"})
        CHECK(test::read_bytes(client.folder / "out" / name) == test::read_bytes(client.folder / "again" / name));
    for (const std::string name : {"out/plan.html", "out/handboek.html", "en/plan.html", "en/rules.html"})
        CHECK(test::read_bytes(client.folder / name).find("⟦") == std::string::npos);
}

TEST_CASE("the rules to publish name neither the team nor the confidence of the report") {
    const test::Velowerk client;
    CHECK(run_stamtafel({"plan", "playbook.yaml", "-o", "out"}, client.folder).status == 0);
    const std::string rules = test::read_bytes(client.folder / "out/huisregels.html");
    CHECK(rules.find("Verkopen mag alleen in het prikbord.") != std::string::npos);
    CHECK(rules.find("Vertrouwelijk") == std::string::npos);
    CHECK(rules.find("Sanne") == std::string::npos);
}

TEST_CASE("plan writes its own files anew, and none that somebody else made") {
    const test::Velowerk client;
    const std::vector<std::string> words{"plan", "playbook.yaml", "-o", "out", "--from", "2027-01-04"};
    CHECK(run_stamtafel(words, client.folder).status == 0);
    CHECK(run_stamtafel(words, client.folder).status == 0);
    test::write_file(client.folder / "out/plan.html", "<html>mine</html>");
    CHECK(run_stamtafel(words, client.folder).status == 4);
    CHECK(test::read_bytes(client.folder / "out/plan.html") == "<html>mine</html>");
    std::filesystem::remove(client.folder / "out/plan.html");  // a workbook that no page of ours stands beside
    CHECK(run_stamtafel(words, client.folder).status == 4);
}

TEST_CASE("a workbook that somebody filled in is not written over") {
    const test::Velowerk client;
    const std::vector<std::string> words{"plan", "playbook.yaml", "-o", "out"};
    CHECK(run_stamtafel(words, client.folder).status == 0);
    CHECK(run_stamtafel(words, client.folder).status == 0);
    const std::string filled = test::read_bytes(client.folder / "out/plan.xlsx") + "a figure";
    test::write_file(client.folder / "out/plan.xlsx", filled);
    const std::string page = test::read_bytes(client.folder / "out/plan.html");
    const Outcome again = run_stamtafel(words, client.folder);
    CHECK(again.status == 4);
    CHECK(again.err.find("ingevuld") != std::string::npos);
    CHECK(test::read_bytes(client.folder / "out/plan.xlsx") == filled);
    CHECK(test::read_bytes(client.folder / "out/plan.html") == page);
}

TEST_CASE("plan refuses what it cannot read: exit 2") {
    const test::Velowerk client;
    CHECK(run_stamtafel({"plan", "nowhere.yaml"}, client.folder).status == 2);
    CHECK(run_stamtafel({"plan", "playbook.yaml", "--from", "someday"}, client.folder).status == 2);
}
