// Tables for a terminal at any width: what lines up, what wraps, what leaves.
#include "reports/words/text_table.hpp"
#include "engine/base/text.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace stamtafel::words;
using Lines = std::vector<std::string>;

TextTable table() {
    return {{{"met?", false, false, 0}, {"protocol", false, true, 0}, {"share", true, false, 0}, {"n", true, false, 1}},
            {{{"yes"}, {"Questions"}, {"95%"}, {"1,204"}}, {{"no"}, {"Complaints on Instagram"}, {"7%"}, {"3"}}}};
}

}  // namespace

TEST_CASE("columns line up, numbers to the right, no blanks at the ends") {
    CHECK(laid_out(table(), 80) == Lines{"met?  protocol                 share      n",
                                         "yes   Questions                  95%  1,204",
                                         "no    Complaints on Instagram     7%      3"});
}

TEST_CASE("names wrap where there is no room, then columns leave by rank") {
    CHECK(laid_out(table(), 36) == Lines{"met?  protocol          share      n", "yes   Questions           95%  1,204",
                                         "no    Complaints on        7%      3", "      Instagram"});
    CHECK(laid_out(table(), 26) == Lines{"met?  protocol       share", "yes   Questions        95%",
                                         "no    Complaints on     7%", "      Instagram"});
    CHECK(laid_out(table(), 5) == laid_out(table(), 25));  // what has to stay stays
}

TEST_CASE("an empty column is not shown, a table without rows shows nothing") {
    TextTable without = table();
    for (auto& row : without.rows) row[3].text.clear();
    CHECK(laid_out(without, 80).front() == "met?  protocol                 share");
    CHECK(laid_out({table().columns, {}}, 80) == Lines{""});
}

TEST_CASE("a colour stands around the words and takes no room") {
    TextTable coloured = table();
    coloured.rows[0][0].mark = "\x1b[32m";
    CHECK(laid_out(coloured, 80)[1] == "\x1b[32myes\x1b[0m   Questions                  95%  1,204");
}

TEST_CASE("wide letters, combining marks and words without blanks are cut between characters") {
    CHECK(wrapped("社区管理社区管理", 6) == Lines{"社区管", "理社区", "管理"});
    CHECK(wrapped("Klantenservicemedewerker", 10) == Lines{"Klantenser", "vicemedewe", "rker"});
    CHECK(wrapped("", 10) == Lines{""});
    CHECK(wrapped("een twee drie", 8) == Lines{"een twee", "drie"});
    for (const std::string& line : wrapped("caf\u0065\u0301 aan de gracht", 4))
        CHECK(stamtafel::base::display_width(line) <= 6);
    CHECK(wrapped("ab", 0) == Lines{"a", "b"});
}
