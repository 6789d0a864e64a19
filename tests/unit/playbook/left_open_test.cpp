// What is left to be filled in: its signs, and that a place without a value is all that stays of it.
#include "engine/playbook/left_open.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/playbook/playbooks.hpp"

using namespace stamtafel;
using playbook::is_example_address;

TEST_CASE("addresses on the hosts that belong to nobody, however they are written") {
    for (const std::string_view address :
         {"https://www.example.org/house-rules", "http://example.com", "example.net", "EXAMPLE.ORG/x",
          "a.b.example.com", "https://me@example.org:8080/?x#y", "  https://example.org/  "})
        CHECK(is_example_address(address));
    for (const std::string_view address :
         {"https://velora.example/rules", "https://myexample.org", "https://example.org.nl",
          "https://forum.nl/example.org", "https://forum.nl?at=example.com", "", "?", "intranet"})
        CHECK_FALSE(is_example_address(address));
}

TEST_CASE("a question mark and an example are places without a value, a name and an address stay") {
    const test::Outcome outcome = test::parsed(R"(stamtafel: 1
community: {id: riders, name: Riders}
team:
  - {id: anna, name: Anna, role: manager}
  - {id: duty, name: "?", role: duty_manager}
  - {id: bram, role: editor}
guidelines: {rules_posted_at: "https://www.example.org/rules"}
)");
    const playbook::Playbook& book = outcome.playbook;
    CHECK(book.team[0].name.value == "Anna");
    CHECK_FALSE(is_left_open(book.team[0].name));
    CHECK(book.team[1].name.value == "");
    CHECK(is_left_open(book.team[1].name));
    CHECK_FALSE(is_left_open(book.team[2].name));  // nobody began to write it: the id is its name
    CHECK(is_left_open(book.guidelines.rules_posted_at));
}
