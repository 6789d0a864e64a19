// `worklist`: a workbook for Monday morning, and its exit statuses.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/zip.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

/// Every text of a workbook.
std::string texts_of(const std::filesystem::path& workbook) {
    std::string all;
    for (const auto& [name, content] : test::unzipped(test::read_bytes(workbook)))
        if (name.find("sharedStrings") != std::string::npos || name == "xl/workbook.xml") all += content;
    return all;
}

}  // namespace

TEST_CASE("the worklist of the sample: named by language and day, in confidential/, the same bytes every time") {
    const test::Velowerk client;
    const Outcome outcome = run_stamtafel({"worklist", "playbook.yaml", "-o", "out"}, client.folder);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "out/confidential/werklijst-2026-10-31.xlsx\n");
    const std::string bytes = test::read_bytes(client.folder / "out/confidential/werklijst-2026-10-31.xlsx");
    CHECK(run_stamtafel({"worklist", "playbook.yaml", "-o", "again", "--threads", "1"}, client.folder).status == 0);
    CHECK(test::read_bytes(client.folder / "again/confidential/werklijst-2026-10-31.xlsx") == bytes);
    const std::string texts = texts_of(client.folder / "out/confidential/werklijst-2026-10-31.xlsx");
    for (const std::string part : {"Werklijst", "Leads", "Nieuwkomers", "Blijven liggen", "Leidraad", "te laat",
                                   "Sanne (community_manager)", "Zonder tekst van de berichten", "Peilmoment: 31"}) {
        std::string wanted = part == "Sanne (community_manager)" ? "Sanne (community manager)" : part;
        if (part.starts_with("Peilmoment")) wanted = "Peilmoment: 31\u00a0okt.\u00a02026\u00a023:52.";
        INFO(wanted);
        CHECK(texts.find(wanted) != std::string::npos);
    }
}

TEST_CASE("worklist --as-of and --json: what was open then") {
    const test::Velowerk client;
    const Outcome outcome = run_stamtafel(
        {"worklist", "playbook.yaml", "-o", "out", "--as-of", "2026-10-30T11:00", "--lang", "en", "--json"},
        client.folder);
    CHECK(outcome.status == 0);
    const auto json = nlohmann::json::parse(outcome.out);
    CHECK(json.at("file") == "out/confidential/worklist-2026-10-30.xlsx");
    CHECK(json.at("open") >= json.at("overdue"));
    CHECK(json.at("overdue") > 0);
}

TEST_CASE("an opt-out, small exports, nothing open: the worklist still comes") {
    const test::Scratch scratch;
    test::write_file(scratch / "playbook.yaml", test::small_playbook);
    test::write_file(scratch / "optout.csv", "account\n@Piet\n");
    test::write_file(scratch / "exports/forum.csv",
                     "id,topic,at,author,text\n1,1,2026-10-05T08:00:00Z,piet,Waar is de winkel?\n"
                     "2,2,2026-10-05T08:30:00Z,mila,\"=SUM(1;2) hoe laat open?\"\n"
                     "3,3,2026-10-05T09:00:00Z,roos,Hoe ver rijdt hij?\n4,3,2026-10-05T09:30:00Z,sanne_vw,Ver.\n");
    const Outcome outcome =
        run_stamtafel({"worklist", "playbook.yaml", "-o", "out", "--as-of", "2026-10-05T18:00"}, scratch.folder());
    CHECK(outcome.status == 0);
    const std::string texts = texts_of(scratch / "out/confidential/werklijst-2026-10-05.xlsx");
    CHECK(texts.find("mila") != std::string::npos);
    CHECK(texts.find("=SUM(1;2) hoe laat open?") != std::string::npos);
    CHECK(texts.find("piet") == std::string::npos);
    CHECK(texts.find("Waar is de winkel") == std::string::npos);
    CHECK(texts.find("roos") == std::string::npos);
    test::write_file(scratch / "exports/forum.csv",
                     "id,topic,at,author,text\n3,3,2026-10-05T09:00:00Z,roos,Hoe ver rijdt hij?\n"
                     "4,3,2026-10-05T09:30:00Z,sanne_vw,Ver.\n");
    CHECK(run_stamtafel({"worklist", "playbook.yaml", "-o", "out"}, scratch.folder()).status == 0);
    CHECK(texts_of(scratch / "out/confidential/werklijst-2026-10-05.xlsx").find("Niets wacht op antwoord") !=
          std::string::npos);
}

TEST_CASE("a worklist that cannot be made: status 2, 3 or 4") {
    const test::Velowerk client;
    test::write_file(client.folder / "wrong.yaml", "stamtafel: 1\nnonsense: 1\n");
    CHECK(run_stamtafel({"worklist", "wrong.yaml"}, client.folder).status == 2);
    CHECK(run_stamtafel({"worklist", "playbook.yaml", "--as-of", "gisteren"}, client.folder).status == 2);
    test::write_file(client.folder / "blocked", "a file");
    CHECK(run_stamtafel({"worklist", "playbook.yaml", "-o", "blocked"}, client.folder).status == 4);
    std::filesystem::remove_all(client.folder / "exports");
    CHECK(run_stamtafel({"worklist", "playbook.yaml"}, client.folder).status == 3);
}

TEST_CASE("console, page and sheet say the same numbers for a month of the sample") {
    const test::Velowerk client;
    const Outcome console = run_stamtafel({"protocols", "playbook.yaml", "--period", "2026-10"}, client.folder);
    const auto json = nlohmann::json::parse(
        run_stamtafel({"protocols", "playbook.yaml", "--period", "2026-10", "--json"}, client.folder).out);
    CHECK(test::run(client.report("out", {"--only", "protocols", "--edition", "team", "--quiet"})).status == 0);
    const std::string page = test::read_bytes(client.folder / "out/confidential/team-2026-10.html");
    const auto parts = test::unzipped(test::read_bytes(client.folder / "out/confidential/team-2026-10.xlsx"));
    const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
    for (const auto& protocol : json.at("protocols"))
        for (const auto& part : protocol.at("parts")) {
            INFO(protocol.at("id").get<std::string>() + " " + part.at("step").get<std::string>());
            if (part.at("attainment").is_null()) continue;
            const double share = part.at("attainment").get<double>();
            std::string words = fmt::format("{:.1f}", share * 100);
            if (words.ends_with(".0")) words.resize(words.size() - 2);
            std::replace(words.begin(), words.end(), '.', ',');
            CHECK(console.out.find(words + "%") != std::string::npos);
            CHECK(page.find(words + "%") != std::string::npos);
            CHECK(sheet.find("<v>" + fmt::format("{:.16g}", share)) != std::string::npos);
        }
}
