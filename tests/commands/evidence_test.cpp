// The rows on file are those that the figures count, and `explain --report` finds them.
#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

using Record = std::vector<std::string>;

/// Records of a CSV whose fields hold no quotes: the evidence has only codes, times and addresses.
std::vector<Record> records_of(const std::string& bytes) {
    REQUIRE(bytes.find('"') == bytes.npos);
    REQUIRE(bytes.starts_with("\xEF\xBB\xBF"));
    std::vector<Record> records{{""}};
    for (const char c : bytes.substr(3)) {
        if (c == ',') records.back().emplace_back();
        if (c == '\n') records.push_back({""});
        if (c != ',' && c != '\n' && c != '\r') records.back().back() += c;
    }
    records.pop_back();
    return records;
}

std::uint64_t count_rows(const std::vector<Record>& records, const nlohmann::json& where) {
    std::uint64_t n = 0;
    for (std::size_t r = 1; r < records.size(); ++r) {
        bool all = true;
        for (const auto& [column, values] : where.items()) {
            const auto head = std::find(records[0].begin(), records[0].end(), column);
            REQUIRE(head != records[0].end());
            const std::string& cell = records[r].at(static_cast<std::size_t>(head - records[0].begin()));
            all = all && std::find(values.begin(), values.end(), cell) != values.end();
        }
        n += all ? 1U : 0U;
    }
    return n;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("every fact with evidence counts the rows on file that its filter finds") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("out", {"--formats", "facts,csv"})).status == 0);
    const auto facts = nlohmann::json::parse(test::read_bytes(client.folder / "out/facts-2026-10.json"));
    std::map<std::string, std::vector<Record>> files;
    std::size_t checked = 0;
    for (const auto& fact : facts.at("facts")) {
        INFO(fact.dump());
        CHECK((fact.contains("evidence") || fact.contains("given")) == !fact.at("n").is_null());
        CHECK_FALSE((fact.contains("evidence") && fact.contains("given")));
        if (!fact.contains("evidence")) continue;
        const std::string name = fact["evidence"]["file"];
        if (files.count(name) == 0)
            files[name] = records_of(test::read_bytes(client.folder / "out/confidential/evidence-2026-10" / name));
        CHECK(count_rows(files[name], fact["evidence"]["where"]) == fact["n"]);
        ++checked;
    }
    CHECK(checked > 200);
    CHECK(files.size() == 6);
}

TEST_CASE("explain finds the rows behind a figure, or says what is wrong") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("out", {"--formats", "facts,csv", "--lang", "en"})).status == 0);
    const std::string folder = (client.folder / "out").string();
    const Outcome told = run_stamtafel({"explain", "responding.turns", "--report", folder});
    CHECK(told.status == 0);
    CHECK(has(told.out, "responding.turns: 242, n = 242"));
    CHECK(has(told.out, "Evidence: rows of turns.csv: step is first or next"));
    CHECK(has(told.out, "242 rows in "));
    CHECK(has(told.out, "[channel=forum]: 102"));
    const Outcome dutch = run_stamtafel({"explain", "responding.turns", "--report", folder, "--lang", "nl"});
    CHECK(has(dutch.out, "Bewijs: rijen van turns.csv: step is first of next"));
    REQUIRE(test::run(client.report("uit", {"--formats", "facts,csv"})).status == 0);  // the playbook is Dutch
    const Outcome asked_nothing =
        run_stamtafel({"explain", "responding.turns", "--report", (client.folder / "uit").string()});
    CHECK(has(asked_nothing.out, "Bewijs: rijen van turns.csv"));
    const Outcome near = run_stamtafel({"explain", "responding.turn", "--report", folder});
    CHECK(near.status == 2);
    CHECK(has(near.err, "no figure 'responding.turn'; did you mean responding.turns?"));
    const Outcome nowhere = run_stamtafel({"explain", "responding.turns", "--report", folder + "/none"});
    CHECK(nowhere.status == 2);
    CHECK(has(nowhere.err, "no facts-PERIOD.json here"));
    const Outcome september = run_stamtafel({"explain", "responding.turns", "--report", folder, "--period", "2026-09"});
    CHECK(september.status == 2);
    CHECK(has(september.err, "this folder has 2026-10"));
    const Outcome parts = run_stamtafel({"explain", "kpi.nps", "--report", folder, "--lang", "nl"});
    CHECK(parts.status == 0);
    CHECK(has(parts.out, "kpi.nps.value: "));
    CHECK(has(parts.out, "kpi.nps.status: loopt risico\n"));
    const Outcome finding = run_stamtafel({"explain", "protocol_not_met.crisis", "--report", folder});
    CHECK(finding.status == 0);
    CHECK(has(finding.out, "protocol_not_met: promise not kept"));
    CHECK(has(finding.out, "protocol.crisis.attainment: "));
    CHECK(run_stamtafel({"explain", "protocol_not_met.nobody", "--report", folder}).status == 2);
    test::write_file(client.folder / "out/facts-2026-09.json", "{\"facts\": []}");
    const Outcome latest = run_stamtafel({"explain", "responding.turns", "--report", folder});
    CHECK(has(latest.out, "responding.turns: 242"));
    CHECK(has(latest.err, "of 2026-10; --period chooses another: 2026-09"));
    test::write_file(client.folder / "out/facts-2026-11.json", "{\"facts\": [");
    CHECK(has(run_stamtafel({"explain", "responding.turns", "--report", folder}).err, "cannot be read"));
}
