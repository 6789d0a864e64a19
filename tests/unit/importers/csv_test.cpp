// Delimited files as the world writes them: quotes, line ends of every system, and files that break the rules.
#include "engine/importers/csv.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel::importers;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table read_all(std::string_view bytes, char delimiter = ',') {
    Table table;
    CsvReader reader(bytes, delimiter);
    CsvRecord record;
    std::string scratch;
    while (reader.next(record)) {
        std::vector<std::string>& row = table.emplace_back();
        if (record.unclosed) row.emplace_back("<unclosed>");
        for (const Field& field : record.fields) row.emplace_back(text_of(field, scratch));
    }
    return table;
}

}  // namespace

TEST_CASE("plain records, with and without a last line end") {
    CHECK(read_all("a,b\n1,2\n") == Table{{"a", "b"}, {"1", "2"}});
    CHECK(read_all("a,b\n1,2") == Table{{"a", "b"}, {"1", "2"}});
    CHECK(read_all("a;b,c\n", ';') == Table{{"a", "b,c"}});
    CHECK(read_all("").empty());
}

TEST_CASE("empty cells are cells, a trailing delimiter ends in one") {
    CHECK(read_all(",\n") == Table{{"", ""}});
    CHECK(read_all("1,,3,\n") == Table{{"1", "", "3", ""}});
    CHECK(read_all("\"\",x\n") == Table{{"", "x"}});
    CHECK(read_all("1,") == Table{{"1", ""}});
}

TEST_CASE("a quoted cell holds delimiters, line ends and doubled quotes") {
    CHECK(read_all("\"a,b\",c\n") == Table{{"a,b", "c"}});
    CHECK(read_all("\"one\ntwo\r\nthree\",c\nd,e\n") == Table{{"one\ntwo\r\nthree", "c"}, {"d", "e"}});
    CHECK(read_all("\"she said \"\"yes\"\"\",c\n") == Table{{"she said \"yes\"", "c"}});
    CHECK(read_all("\"\"\"\",c\n") == Table{{"\"", "c"}});
}

TEST_CASE("a quote inside a plain cell is a character") {
    CHECK(read_all("5\" wheel,x\n") == Table{{"5\" wheel", "x"}});
}

TEST_CASE("text behind a closing quote keeps the cell as it stands") {
    CHECK(read_all("\"a\" b,c\nd,e\n") == Table{{"\"a\" b", "c"}, {"d", "e"}});
}

TEST_CASE("line ends: LF, CR LF, CR CR LF, a file without any LF has CR") {
    const Table two{{"a", "b"}, {"c", "d"}};
    CHECK(read_all("a,b\nc,d\n") == two);
    CHECK(read_all("a,b\r\nc,d\r\n") == two);
    CHECK(read_all("a,b\r\r\nc,d\r\r\n") == two);
    CHECK(read_all("a,b\rc,d\r") == two);
    CHECK(read_all("\"a\",\"b\"\r\nc,d") == two);
}

TEST_CASE("a lone CR stays in the text") {
    CHECK(read_all("a,hello\rworld\nc,d\n") == Table{{"a", "hello\rworld"}, {"c", "d"}});
    CHECK(read_all("a,hello\r\rworld\nc,d\n") == Table{{"a", "hello\r\rworld"}, {"c", "d"}});
}

TEST_CASE("empty lines are no records") { CHECK(read_all("a\n\n\r\n\nb\n") == Table{{"a"}, {"b"}}); }

TEST_CASE("a quote that never closes spoils one line only") {
    CHECK(read_all("a,b\n\"open,b\nc,d\n") == Table{{"a", "b"}, {"<unclosed>"}, {"c", "d"}});
    CHECK(read_all("\"open,b\r\nc,d\r\n") == Table{{"<unclosed>"}, {"c", "d"}});
}

TEST_CASE("a record knows its bytes") {
    CsvReader reader("a,b\r\n\"x\ny\",2\n", ',');
    CsvRecord record;
    REQUIRE(reader.next(record));
    CHECK(record.raw == "a,b");
    REQUIRE(reader.next(record));
    CHECK(record.raw == "\"x\ny\",2");
}

TEST_CASE("a megabyte of carriage returns takes no time") {
    std::string bytes(1'000'000, '\r');
    bytes = "a,b\n" + bytes + "x,y\n" + bytes + "\n";
    const Table table = read_all(bytes);
    REQUIRE(table.size() == 2);
    CHECK(table[1].size() == 2);
}

TEST_CASE("CR ends the records when LF stands in quotes alone") {
    CHECK(read_all("a,b\r1,\"one\ntwo\"\r2,x\r") == Table{{"a", "b"}, {"1", "one\ntwo"}, {"2", "x"}});
}
