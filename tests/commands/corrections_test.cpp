// corrections.csv beside the playbook: a person's word goes before the rules'.
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;

namespace {

constexpr std::string_view rows =
    "id,date,author,text,parent\n"
    "q1,2026-10-05T10:00:00Z,mila,Hoe stel ik de rem af?,\n"
    "a1,2026-10-05T11:00:00Z,sanne,Draai de bout los.,q1\n"
    "q2,2026-10-06T10:00:00Z,jan,Mijn accu is leeg.,\n"
    "q3,2026-10-07T10:00:00Z,piet,Koop nu goedkoop?,\n";

/// The facts by id of a run with these corrections; empty: no file.
nlohmann::json facts_with(const std::string& corrections) {
    const test::Scratch scratch;
    test::write_file(scratch / "playbook.yaml", test::one_forum);
    test::write_file(scratch / "forum.csv", std::string(rows));
    if (!corrections.empty()) test::write_file(scratch / "corrections.csv", corrections);
    const test::Outcome outcome = test::run_stamtafel(
        {"report", "playbook.yaml", "--period", "2026-10", "--only", "data", "--formats", "facts", "-o", "out"},
        scratch.folder());
    CHECK(outcome.status == 0);
    const auto written = nlohmann::json::parse(test::read_bytes(scratch / "out/facts-2026-10.json"));
    nlohmann::json facts;
    for (const auto& fact : written.at("facts"))
        if (!fact.contains("where")) facts[fact.at("id").get<std::string>()] = fact.at("value");
    return facts;
}

}  // namespace

TEST_CASE("corrections give a category, or leave an item out") {
    const auto plain = facts_with("");
    CHECK(plain.at("triage.corrected") == 0);
    CHECK(plain.at("triage.fingerprint").get<std::string>().size() == 32);
    CHECK(plain.at("protocol.vragen.items") == 2);
    const auto corrected = facts_with(
        "\xEF\xBB\xBFitem;categorie;reden\nq2;question;vraagt om hulp\nq3;uitsluiten;reclame\nq1;;nog bekijken\n");
    CHECK(corrected.at("triage.corrected") == 2);
    CHECK(corrected.at("protocol.vragen.items") == 2);  // q1 and q2, no longer q3
    CHECK(corrected.at("triage.fingerprint") == plain.at("triage.fingerprint"));
}
