// What became of a row: accepted, removed, deleted, as columns of a table or words of its status.
#include "engine/activity/assemble.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using activity::Flag;
using importers::Spec;

namespace {

using test::spec_of;

constexpr auto all_fates =
    static_cast<int>(Flag::accepted) | static_cast<int>(Flag::removed) | static_cast<int>(Flag::deleted);

int fate(test::Import& read, std::size_t row) { return read.batch().flags[row] & all_fates; }

}  // namespace

TEST_CASE("columns say whether a row was accepted, removed or deleted, by yes or by a date") {
    const Spec spec =
        spec_of("csv", {{"at", "at"}, {"accepted", "solution"}, {"removed", "hidden"}, {"deleted", "deleted_at"}});
    test::Import read{spec,
                      "at,solution,hidden,deleted_at\n"
                      "2026-10-05,ja,false,\n"
                      "2026-10-05,0,TRUE,null\n"
                      "2026-10-05,nee,0,2026-10-06\n"
                      "2026-10-05,,no,0\n"};
    REQUIRE(read.batch().rows() == 4);
    CHECK(fate(read, 0) == static_cast<int>(Flag::accepted));
    CHECK(fate(read, 1) == static_cast<int>(Flag::removed));
    CHECK(fate(read, 2) == static_cast<int>(Flag::deleted));
    CHECK(fate(read, 3) == 0);
}

TEST_CASE("a status says the same where `values:` or the export uses the word, and is kept as it is meant") {
    Spec spec = spec_of("csv", {{"at", "at"}, {"status", "stand"}});
    spec.values.push_back({"status", {{"weg", "removed"}, {"klaar", "closed"}}});
    test::Import read{spec,
                      "at,stand\n"
                      "2026-10-05,weg\n"
                      "2026-10-05,klaar\n"
                      "2026-10-05,Accepted\n"
                      "2026-10-05,nieuw\n"};
    REQUIRE(read.batch().rows() == 4);
    CHECK(fate(read, 0) == static_cast<int>(Flag::removed));
    CHECK(fate(read, 1) == 0);
    CHECK(fate(read, 2) == static_cast<int>(Flag::accepted));
    CHECK(read.store->view(read.batch().status[1]) == "closed");
    CHECK(read.store->view(read.batch().status[3]) == "nieuw");
}
