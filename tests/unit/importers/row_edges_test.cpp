// Rows at the edges of files and units: each of these once broke a reader or lost a row.
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;

namespace {

importers::Spec three_columns() { return test::spec_of("csv", {{"at", "at"}, {"author", "author"}, {"text", "text"}}); }

}  // namespace

TEST_CASE("a quote that never closes right below the header is one rejected row") {
    const test::Import file(three_columns(), "at,author,text\n\"2026-10-01,mila,ok\n2026-10-02,jan,ja\n");
    CHECK(file.file.rows == 2);
    REQUIRE(file.rejects.size() == 1);
    CHECK(file.raw(0) == "\"2026-10-01,mila,ok");
    CHECK(file.rejects[0].line == 2);
    CHECK(file.text(0) == "ja");
}

TEST_CASE("units that would begin in a row of sums end the file") {
    const std::string bytes = "at;author;likes\n2026-10-01;mila;3\n2026-10-02;jan;4\nTotaal;;7\n";
    const test::Import file(test::spec_of("csv", {{"at", "at"}, {"author", "author"}, {"likes", "likes"}}), bytes,
                            "export.csv", 3);
    CHECK(file.file.rows == 2);
    CHECK(file.rejects.empty());
}

TEST_CASE("a quoted text whose last line looks like a row of sums is no row of sums") {
    const test::Import file(three_columns(),
                            "at,author,text\n2026-10-01,mila,hoi\n2026-10-02,jan,\"Lijst:\nTotaal,12,\"\"13\"\"\"\n");
    CHECK(file.file.rows == 2);
    CHECK(file.rejects.empty());
    CHECK(file.text(1) == "Lijst:\nTotaal,12,\"13\"");
}

TEST_CASE("rows that name no room are in the one that the playbook names") {
    importers::Spec spec = three_columns();
    spec.room = "werkplaats";
    const std::string bytes = "at,author,text\n2026-10-01,mila,ok\n";
    const test::Import said(spec, bytes);
    REQUIRE(said.batches[0].room.size() == 1);
    CHECK(said.store->view(said.batches[0].room[0]) == "werkplaats");
    const test::Import other(three_columns(), bytes);
    CHECK(other.batches[0].room.empty());
    CHECK_FALSE(said.batches[0].key[0] == other.batches[0].key[0]);

    spec.columns.push_back({"room", "kanaal", {}});
    const test::Import own(spec, "at,author,text,kanaal\n2026-10-01,mila,ok,algemeen\n2026-10-01,jan,ok,\n");
    CHECK(own.store->view(own.batches[0].room[0]) == "algemeen");
    CHECK(own.store->view(own.batches[0].room[1]) == "werkplaats");
}
