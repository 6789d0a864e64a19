// `check`: people read the text, machines the JSON, scripts the exit status.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

const char* const with_warning = R"(stamtafel: 1
community: {id: a, name: A}
team: [{id: sanne, role: webcare}]
protocols: [{id: vragen, for: {category: question}, owner: sanne}]
)";
const char* const with_errors = "stamtafel: 1\ncommunity: {id: a, name: A, colour: red}\nteam: [{id: x}]\n";

}  // namespace

TEST_CASE("the sample has no finding") {
    const std::string playbook = test::source_path("samples/velowerk/playbook.yaml").string();
    const Outcome outcome = run_stamtafel({"check", "--strict", playbook});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == playbook + ": in orde\n");
    CHECK(run_stamtafel({"check", "--quiet", playbook}).out.empty());
}

TEST_CASE("errors are status 2, warnings count only under --strict") {
    const test::Scratch scratch;
    test::write_file(scratch / "warning.yaml", with_warning);
    test::write_file(scratch / "errors.yaml", with_errors);
    CHECK(run_stamtafel({"check", "warning.yaml"}, scratch.folder()).status == 0);
    CHECK(run_stamtafel({"check", "--strict", "warning.yaml"}, scratch.folder()).status == 1);
    CHECK(run_stamtafel({"check", "errors.yaml"}, scratch.folder()).status == 2);
    CHECK(run_stamtafel({"check", "--strict", "errors.yaml"}, scratch.folder()).status == 2);
    CHECK(run_stamtafel({"check", "warning.yaml", "errors.yaml"}, scratch.folder()).status == 2);
}

TEST_CASE("every problem of every playbook is named in one go") {
    const test::Scratch scratch;
    test::write_file(scratch / "one.yaml", with_errors);
    test::write_file(scratch / "two.yaml", "stamtafel: 1\nnonsense: 1\n");
    const Outcome outcome = run_stamtafel({"check", "one.yaml", "two.yaml"}, scratch.folder());
    for (const std::string part : {"one.yaml:2:", "one.yaml:3:", "two.yaml:2:1: error:", "'colour'", "'nonsense'"})
        CHECK(outcome.err.find(part) != std::string::npos);
}

TEST_CASE("check --json is JSON, with the same findings as the text") {
    const test::Scratch scratch;
    test::write_file(scratch / "one.yaml", with_errors);
    test::write_file(scratch / "two.yaml", with_warning);
    const Outcome outcome = run_stamtafel({"check", "--json", "one.yaml", "two.yaml"}, scratch.folder());
    CHECK(outcome.status == 2);
    CHECK(outcome.err.empty());
    const auto json = nlohmann::json::parse(outcome.out);
    const Outcome text = run_stamtafel({"check", "one.yaml", "two.yaml"}, scratch.folder());
    int errors = 0, warnings = 0;
    for (const auto& found : json.at("diagnostics")) {
        const std::string severity = found.at("severity");
        const std::string line =
            fmt::format("{}:{}:{}: {}: {} [{}]\n", found.at("file").get<std::string>(), found.at("line").get<int>(),
                        found.at("column").get<int>(), severity, found.at("message").get<std::string>(),
                        found.at("code").get<std::string>());
        CHECK(text.err.find(line) != std::string::npos);
        CHECK(text.err.find("remedy: " + found.at("remedy").get<std::string>()) != std::string::npos);
        errors += severity == "error" ? 1 : 0;
        warnings += severity == "warning" ? 1 : 0;
    }
    CHECK(errors > 0);
    CHECK(warnings > 0);
    CHECK(json.at("errors") == errors);
    CHECK(json.at("warnings") == warnings);
}

TEST_CASE("check --explain says every target in hours on its clock") {
    const std::string playbook = test::source_path("samples/velowerk/playbook.yaml").string();
    const Outcome outcome = run_stamtafel({"check", "--explain", "--lang", "en", playbook});
    CHECK(outcome.status == 0);
    // office is open 09:00-12:30 and 13:00-17:30: eight hours; 1wd on it is 8 hours, 30m is half an hour
    for (const std::string part : {"crisis               first_response     30m = 0.50 hours on the clock 'always'",
                                   "complaints           next_response       4h = 4.00 hours on the clock 'office'",
                                   "leads                first_response     1wd = 8.00 hours on the clock 'office'",
                                   "leads                escalation         2wd = 16.00 hours on the clock 'office'"})
        CHECK(outcome.out.find(part) != std::string::npos);
}

TEST_CASE("the templates hold on short office hours, which --explain tells in Dutch") {
    const test::Scratch scratch;
    test::write_file(scratch / "p.yaml",
                     "stamtafel: 1\nextends: stamtafel:loyalty\ncommunity: {id: v, name: V, language: nl}\n"
                     "hours: {office: {ma-vr: \"09:00-12:30\", holidays: nl}}\n"
                     "team:\n  - {id: sanne, role: community_manager, works: office}\n"
                     "  - {id: kim, role: community_manager, works: office}\n"
                     "  - {id: mo, role: duty_manager, deputy: sanne}\n"
                     "  - {id: lies, role: pr_lead, accountable: true, deputy: mo}\n"
                     "channels: [{id: forum, hours: office}]\n"
                     "audience: [{id: readers, name: Readers, channels: [forum]}]\n"
                     "guidelines: {rules_posted_at: \"https://v.example/rules\"}\n"
                     "protocols:\n  - {id: vip, for: {category: complaint, channel: [forum]}, owner: sanne, "
                     "first_response: {within: 1wd, target: 90%}}\n");
    const Outcome outcome = run_stamtafel({"check", "p.yaml", "--explain"}, scratch.folder());
    CHECK(outcome.err.empty());
    CHECK(outcome.status == 0);
    // own protocols come first; without hours of its own, vip runs on those of its channel: 3.5 hours a day
    CHECK(outcome.out.starts_with("vip                  first_response     1wd = 3,50 uur op de klok 'office'\n"));
}

TEST_CASE("the language is the one asked for, else the playbook's") {
    const test::Scratch scratch;
    test::write_file(scratch / "p.yaml", "stamtafel: 1\ncommunity: {id: a, name: A, language: nl}\nnonsense: 1\n");
    CHECK(run_stamtafel({"check", "p.yaml"}, scratch.folder()).err.find("oplossing:") != std::string::npos);
    CHECK(run_stamtafel({"check", "p.yaml", "--lang", "en"}, scratch.folder()).err.find("remedy:") !=
          std::string::npos);
}

TEST_CASE("a folder stands for the playbook in it") {
    const test::Scratch scratch;
    test::write_file(scratch / "client/playbook.yaml", "stamtafel: 1\ncommunity: {id: a, name: A}\nnonsense: 1\n");
    CHECK(run_stamtafel({"check", "client"}, scratch.folder()).err.starts_with("client/playbook.yaml:3:1: error:"));
    CHECK(run_stamtafel({"check", "."}, scratch / "client").err.starts_with("./playbook.yaml:3:1: error:"));
    CHECK(run_stamtafel({"check", ".."}, scratch / "client").err.find("there is no playbook.yaml in '..'") !=
          std::string::npos);
}

TEST_CASE("what keeps a file from being extended is said") {
    const test::Scratch scratch;
    const auto extended = [&](const std::string& name) {
        test::write_file(scratch / "p.yaml", "stamtafel: 1\nextends: " + name + "\ncommunity: {id: a, name: A}\n");
        return run_stamtafel({"check", "p.yaml", "--lang", "nl"}, scratch.folder()).err;
    };
    std::filesystem::create_directory(scratch / "map.yaml");
    std::filesystem::create_symlink("kring.yaml", scratch / "kring.yaml");
    const std::string place = "p.yaml:2:10: fout: ";
    CHECK(extended("map.yaml").starts_with(place + "bestand 'map.yaml' is niet te lezen: het is een map"));
    CHECK(extended("weg.yaml").starts_with(place + "er is geen bestand 'weg.yaml'"));
    CHECK(extended("kring.yaml")
              .starts_with(place + "bestand 'kring.yaml' is niet te lezen: de koppelingen lopen in een kring"));
    test::write_file(scratch / "groot.yaml", std::string((8 << 20) + 1, '#'));
    CHECK(extended("groot.yaml").find("8 MiB") != std::string::npos);
}
