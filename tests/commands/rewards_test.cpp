// Rewards in a whole run: the ledger is read and never written, and who wants no part in it is nowhere.
#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;

namespace {

std::vector<std::string> lines_with(const std::string& text, std::string_view part) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        if (line.find(part) != line.npos) lines.push_back(line);
    return lines;
}

nlohmann::json fact(const test::Velowerk& client, std::string_view id) {
    const auto facts = nlohmann::json::parse(test::read_bytes(client.folder / "out/facts-2026-10.json"));
    for (const auto& one : facts.at("facts"))
        if (one.at("id") == id && !one.contains("where")) return one;
    return {};
}

std::string rewards(const test::Velowerk& client) {
    return test::read_bytes(client.folder / "out/confidential/evidence-2026-10/rewards.csv");
}

}  // namespace

TEST_CASE("the ledger is the same to the byte after a run, even where the report is written beside it") {
    const test::Velowerk client;
    const auto ledger = client.folder / "rewards.csv";
    const std::string before = test::read_bytes(ledger);
    const auto time = std::filesystem::last_write_time(ledger);
    REQUIRE(test::run(client.report("out")).status == 0);
    REQUIRE(test::run(client.report(".", {"--formats", "facts,csv"})).status == 0);
    CHECK(test::read_bytes(ledger) == before);
    CHECK(std::filesystem::last_write_time(ledger) == time);
}

TEST_CASE("what the ledger has is given, what it lacks is proposed, and the budget adds up") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("out", {"--formats", "facts,csv"})).status == 0);
    const std::string csv = rewards(client);
    CHECK(lines_with(csv, ",0,1,0,0").size() == 5);  // five lines of earlier months
    const auto proposed = lines_with(csv, ",1,0,1,1");
    CHECK(proposed.size() == fact(client, "superfans.proposed").at("n"));
    CHECK(fact(client, "superfans.cost").at("value").get<std::int64_t>() +
              fact(client, "superfans.budget_left").at("value").get<std::int64_t>() ==
          25'000);

    // entered into the ledger, they are proposed no more
    std::string ledger = test::read_bytes(client.folder / "rewards.csv");
    if (!ledger.ends_with('\n')) ledger += '\n';
    ledger += "2026-10-31,forum,fietstbas,silver,Velowerk-multitool,\"200,00 EUR\"\n";
    test::write_file(client.folder / "rewards.csv", ledger);
    REQUIRE(test::run(client.report("out", {"--formats", "facts,csv"})).status == 0);
    std::int64_t cents = 0;  // 200 euro are spent: what is proposed fits into fifty
    for (const std::string& line : lines_with(rewards(client), ",1,0,1,1")) {
        const std::size_t end = line.find(",1,0,1,1"), from = line.rfind(',', end - 1) + 1;
        cents += static_cast<std::int64_t>(std::stod(line.substr(from, end - from)) * 100);
    }
    CHECK(cents > 0);
    CHECK(cents <= 5'000);
    CHECK(lines_with(rewards(client), ",0,1,1,1").size() == 1);
}

TEST_CASE("who opted out is on no line of superfans.csv and gets no reward") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("out", {"--formats", "csv"})).status == 0);
    const auto whose = [&](std::string_view account) {  // the pseudonym on the ledger's line
        const auto ledger = lines_with(test::read_bytes(client.folder / "rewards.csv"), "2026-");
        const auto given = lines_with(rewards(client), ",0,1,0,0");
        for (std::size_t i = 0; i < ledger.size(); ++i)
            if (ledger[i].find(account) != std::string::npos) {
                const std::size_t at = given.at(i).find("Lid-");
                return given[i].substr(at, given[i].find(',', at) - at);
            }
        return std::string("nobody");
    };
    const std::string member = whose("agnesvdb");
    REQUIRE(member.starts_with("Lid-"));
    const auto scores = [&] {
        return test::read_bytes(client.folder / "out/confidential/evidence-2026-10/superfans.csv");
    };
    REQUIRE_FALSE(lines_with(scores(), member).empty());
    test::write_file(client.folder / "optout.csv", "account\n@AgnesVdB\n");
    REQUIRE(test::run(client.report("out", {"--formats", "csv"})).status == 0);
    CHECK(lines_with(scores(), member).empty());
    CHECK(lines_with(rewards(client), member).empty());  // the ledger's own line stays, without a member
    CHECK(lines_with(rewards(client), "2026-08-31,forum,,bronze").size() == 1);
}
