// `protocols`: a table for people, JSON for machines, an exit status for a script on Monday morning.
#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

#include "engine/base/text.hpp"
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

/// With plain blanks for those that hold a number and its unit together.
std::string plain(std::string text) {
    replace_all(text, "\u00a0", " ");
    return text;
}

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) longest = std::max(longest, base::display_width(line));
    return longest;
}

}  // namespace

TEST_CASE("a protocol of the sample is not met: status 1, and the table says which") {
    const test::Velowerk client;
    const Outcome outcome =
        run_stamtafel({"protocols", "playbook.yaml", "--period", "2026-10", "--lang", "en"}, client.folder);
    CHECK(outcome.status == 1);
    for (const std::string line :
         {"4 of 5 judged response protocols are not met: Klachten op Instagram, Crisis, Klachten and Vragen.",
          "3.1%     90%  64    62       0     0  19 h 40 min         30 min", "✓ yes      Vragen op Instagram",
          "· too few  Aanvragen voor           100%", "· too few    next ", "stamtafel worklist playbook.yaml",
          "Farthest below its target: Crisis.", "7 missed, 6 still open."}) {
        INFO(line);
        CHECK(plain(outcome.out).find(line) != std::string::npos);
    }
    CHECK(outcome.out.find('\x1b') == std::string::npos);  // no colours in a pipe
    CHECK(longest_line(outcome.out) <= 100);
}

TEST_CASE("with modest targets every protocol is met: status 0") {
    const test::Velowerk client;
    std::string playbook = test::read_bytes(client.folder / "playbook.yaml");
    for (const std::string target : {"80%", "85%", "90%"}) replace_all(playbook, "target: " + target, "target: 1%");
    test::write_file(client.folder / "playbook.yaml", playbook);
    const Outcome outcome = run_stamtafel({"protocols", "playbook.yaml", "--period", "2026-10"}, client.folder);
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("Alle 5 beoordeelde reactieprotocollen zijn gehaald.") != std::string::npos);
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
        CHECK(protocol.at("parts").at(0).at("step") == "first_response");
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
