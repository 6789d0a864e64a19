// `report` over several playbooks: a folder for each community and one page over all; one that fails stops no other.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::run_stamtafel;

namespace {

/// Thirty questions, one of them answered: the promise is not kept.
std::string rows() {
    std::string all =
        "id,topic,at,author,text\n"
        "q0,t0,2026-10-02T10:00:00Z,mila,Hoe stel ik de rem af?\n"
        "a0,t0,2026-10-02T11:00:00Z,sanne_vw,Draai de bout los.\n";
    for (int i = 1; i < 30; ++i)
        all += fmt::format("q{},t{},2026-10-{:02}T10:00:00Z,rijder{},Hoe werkt dit dan {}?\n", i, i, 1 + i % 28, i, i);
    return all;
}

struct Agency {
    test::Scratch scratch;

    void client(const std::string& folder, const std::string& id) const {
        std::string playbook = test::small_playbook;
        const std::string old = "id: rijders, name: Rijders";
        playbook.replace(playbook.find(old), old.size(), "id: " + id + ", name: Club " + id);
        test::write_file(scratch / (folder + "/playbook.yaml"), playbook);
        test::write_file(scratch / (folder + "/exports/forum.csv"), rows());
    }
    [[nodiscard]] test::Outcome report(const std::vector<std::string>& folders,
                                       std::vector<std::string> words = {}) const {
        words.insert(words.begin(), {"report", "--period", "2026-10", "--formats", "html,xlsx", "-o", "out"});
        for (const std::string& folder : folders) words.push_back(folder + "/playbook.yaml");
        return run_stamtafel(words, scratch.folder());
    }
    [[nodiscard]] std::string page() const { return test::read_bytes(scratch / "out/overzicht-2026-10.html"); }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("two communities get a folder each and one page with links to both") {
    const Agency agency;
    agency.client("a", "noord");
    agency.client("b", "zuid");
    const auto outcome = agency.report({"a", "b"});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    for (const char* id : {"noord", "zuid"}) {
        CHECK(std::filesystem::exists(agency.scratch / ("out/" + std::string(id) + "/directie-2026-10.html")));
        CHECK(has(agency.page(), "<a href=\"" + std::string(id) + "/directie-2026-10.html\">Club " + id + "</a>"));
    }
    CHECK(std::filesystem::exists(agency.scratch / "out/overzicht-2026-10.xlsx"));
    CHECK(!has(agency.page(), "mila"));
}

TEST_CASE("one playbook gets no page over all and no folder of its own") {
    const Agency agency;
    agency.client("a", "noord");
    REQUIRE(agency.report({"a"}).status == 0);
    CHECK(std::filesystem::exists(agency.scratch / "out/directie-2026-10.html"));
    CHECK_FALSE(std::filesystem::exists(agency.scratch / "out/overzicht-2026-10.html"));
}

TEST_CASE("a client that cannot be reported is on the page as such, and keeps no other from its report") {
    const Agency agency;
    agency.client("a", "noord");
    agency.client("b", "zuid");
    std::filesystem::remove(agency.scratch / "a/exports/forum.csv");
    CHECK(agency.report({"a", "b"}).status == 3);
    CHECK(has(agency.page(), "geen rapport"));
    CHECK(has(agency.page(), ">a<"));
    CHECK(!has(agency.page(), "playbook.yaml"));
    CHECK(std::filesystem::exists(agency.scratch / "out/zuid/directie-2026-10.html"));
}

TEST_CASE("two playbooks of one community do not write over each other") {
    const Agency agency;
    agency.client("a", "noord");
    agency.client("b", "noord");
    const auto outcome = agency.report({"a", "b"});
    CHECK(outcome.status == 2);
    CHECK(has(outcome.err, "b/playbook.yaml:2:"));
    CHECK(has(outcome.err, "[community-twice]"));
    CHECK_FALSE(std::filesystem::exists(agency.scratch / "out"));
}

TEST_CASE("the page tells what the client's own report tells: a finding that was dropped stands on neither") {
    const Agency agency;
    agency.client("a", "noord");
    agency.client("b", "zuid");
    const auto shown = [&](const std::string& id) {
        return test::read_bytes(agency.scratch / ("out/" + id + "/directie-2026-10.html"));
    };
    const std::string finding = "Vragen: norm niet gehaald";
    REQUIRE(agency.report({"a", "b"}).status == 0);
    REQUIRE(has(shown("noord"), finding));
    REQUIRE(has(agency.page(), finding));
    for (const char* folder : {"a", "b"})
        test::write_file(agency.scratch / (std::string(folder) + "/notes-2026-10.md"),
                         "## finding.protocol_not_met.vragen\ndropped: dat was de vakantie\n");
    REQUIRE(agency.report({"a", "b"}).status == 0);
    CHECK_FALSE(has(shown("noord"), finding));
    CHECK_FALSE(has(agency.page(), finding));
}

TEST_CASE("a playbook with the name of an output is not written over") {
    const Agency agency;
    agency.client("a", "noord");
    agency.client("b", "zuid");
    std::filesystem::create_directories(agency.scratch / "out");
    std::filesystem::create_symlink(agency.scratch / "a/playbook.yaml", agency.scratch / "out/overzicht-2026-10.html");
    const std::string before = test::read_bytes(agency.scratch / "a/playbook.yaml");
    CHECK(agency.report({"a", "b"}).status == 4);
    CHECK(test::read_bytes(agency.scratch / "a/playbook.yaml") == before);
}

TEST_CASE("with --json all files are one list") {
    const Agency agency;
    agency.client("a", "noord");
    agency.client("b", "zuid");
    const auto outcome = agency.report({"a", "b"}, {"--json"});
    REQUIRE(outcome.status == 0);
    const auto files = nlohmann::json::parse(outcome.out, nullptr, false);
    REQUIRE(files.is_object());
    CHECK(files["files"].back() == "out/overzicht-2026-10.xlsx");
    CHECK(std::count(files["files"].begin(), files["files"].end(), "out/zuid/directie-2026-10.html") == 1);
}
