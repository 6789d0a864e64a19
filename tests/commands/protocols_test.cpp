// `protocols`: a table for people, JSON for machines, an exit status for a script on Monday morning.
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a protocol of the sample is not met: status 1, and the table says which") {
    const test::Velowerk client;
    const Outcome outcome =
        run_stamtafel({"protocols", "playbook.yaml", "--period", "2026-10", "--lang", "en"}, client.folder);
    CHECK(outcome.status == 1);
    for (const std::string id : {"crisis", "complaints", "questions", "complaints_instagram", "questions_instagram"})
        CHECK(outcome.out.find("\n" + id + " ") != std::string::npos);
    CHECK(outcome.out.find("not met") != std::string::npos);
    CHECK(outcome.out.find("90%") != std::string::npos);
}

TEST_CASE("with modest targets every protocol is met: status 0") {
    const test::Velowerk client;
    std::string playbook = test::read_bytes(client.folder / "playbook.yaml");
    for (const std::string target : {"80%", "85%", "90%"}) replace_all(playbook, "target: " + target, "target: 1%");
    test::write_file(client.folder / "playbook.yaml", playbook);
    const Outcome outcome = run_stamtafel({"protocols", "playbook.yaml", "--period", "2026-10"}, client.folder);
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("niet gehaald") == std::string::npos);
}

TEST_CASE("protocols --json: verdicts and figures, absent ones as null") {
    const test::Velowerk client;
    const Outcome outcome =
        run_stamtafel({"protocols", "playbook.yaml", "--period", "2026-10", "--json"}, client.folder);
    CHECK(outcome.status == 1);
    const auto json = nlohmann::json::parse(outcome.out);
    CHECK(json.at("period") == "2026-10");
    CHECK(json.at("protocols").size() == 6);
    for (const auto& protocol : json.at("protocols")) {
        INFO(protocol.at("id").get<std::string>());
        const int met = protocol.at("met"), late = protocol.at("late"), missed = protocol.at("missed");
        if (met + late + missed == 0) {
            CHECK(protocol.at("attainment").is_null());
            continue;
        }
        // figures and verdict belong together: met / (met + late + missed) against the target
        CHECK(protocol.at("attainment").get<double>() == Approx(double(met) / (met + late + missed)));
        CHECK((protocol.at("verdict") == "too_few") == (met + late + missed < 20));
        if (met + late + missed < 20) continue;
        CHECK((protocol.at("verdict") == "met") ==
              (protocol.at("attainment").get<double>() >= protocol.at("target").get<double>()));
    }
}

TEST_CASE("a playbook that is wrong is status 2, data that is missing status 3") {
    const test::Velowerk client;
    test::write_file(client.folder / "wrong.yaml", "stamtafel: 1\nnonsense: 1\n");
    CHECK(run_stamtafel({"protocols", "wrong.yaml"}, client.folder).status == 2);
    std::filesystem::remove_all(client.folder / "exports");
    const Outcome outcome = run_stamtafel({"protocols", "playbook.yaml"}, client.folder);
    CHECK(outcome.status == 3);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("[file-not-found]") != std::string::npos);
}
