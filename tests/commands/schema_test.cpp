// `schema`: the JSON Schema that editors complete with.
#include <nlohmann/json.hpp>

#include "engine/playbook/schema.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"

using namespace stamtafel;

TEST_CASE("schema prints JSON, the same that playbooks/schema.json holds") {
    const test::Outcome outcome = test::run_stamtafel({"schema"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    const auto json = nlohmann::json::parse(outcome.out);
    CHECK(json.at("type") == "object");
    CHECK(json.at("properties").contains("protocols"));
    CHECK(outcome.out == test::read_bytes(test::source_path("playbooks/schema.json")));
}
