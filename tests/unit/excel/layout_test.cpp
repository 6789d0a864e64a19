// How texts and tables of sentences fit on a sheet's grid: worked by hand on round widths.
#include "reports/excel/layout.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/unit/model/made_up_report.hpp"
#include "tests/unit/words/read_words.hpp"

using namespace stamtafel;

namespace {

using Firsts = std::vector<std::uint16_t>;

model::Table findings(const std::string& text) {
    model::Table table;
    table.columns = {test::column("Bevinding"), test::column("Wat de cijfers zeggen")};
    table.rows = {{test::cell("Crisis: norm niet gehaald"), test::cell(text)}};
    return table;
}

}  // namespace

TEST_CASE("a text takes the lines that its words need") {
    CHECK(excel::lines_of("", 100) == 1);
    CHECK(excel::lines_of("norm", 100) == 1);
    const double two_words = excel::text_pixels("gemeten antwoord") + 9;
    CHECK(excel::lines_of("gemeten antwoord", two_words) == 1);
    CHECK(excel::lines_of("gemeten antwoord", two_words - 4) == 2);
    CHECK(excel::lines_of("gemeten antwoord", two_words, 1.5) == 2);
    CHECK(excel::lines_of("een\ntwee", 500) == 2);
    CHECK(excel::lines_of(std::string(100, 'x'), 100) >= 7);  // a word that no line holds
}

TEST_CASE("long sentences make a table that spans columns, and figures and bars stay upon the grid") {
    const auto words = test::catalogue(base::Language::nl);
    const std::string sentence = "Van de 64 crisisberichten kregen er 62 te laat antwoord, bijna alle op een zondag.";
    CHECK(excel::has_sentences(findings(sentence), words));
    CHECK_FALSE(excel::has_sentences(findings("62 te laat"), words));
    model::Table bars = findings(sentence);
    bars.columns[0].bars = true;
    CHECK_FALSE(excel::has_sentences(bars, words));
}

TEST_CASE("columns of the grid are dealt out so that none is too narrow and rows stay low") {
    const std::vector<double> grid{240, 40, 40, 40, 40, 40, 40, 40, 40, 40};
    CHECK(excel::spans_of({{100, 200}, {100, 360}}, grid) == Firsts{0, 1});
    CHECK(excel::spans_of({{200, 240}, {75, 75}, {100, 280}}, grid) == Firsts{0, 1, 4});
    CHECK(excel::spans_of({{300, 300}, {40, 40}}, grid) == Firsts{0, 7});  // (300/480)² + (40/120)² is the least
    // more asked than there is: each has a column still
    CHECK(excel::spans_of({{900, 900}, {900, 900}, {900, 900}}, {50, 50, 50}) == Firsts{0, 1, 2});
}

TEST_CASE("spans without room for a figure or a word get it in their last column of the grid") {
    const std::vector<double> grid{100, 40, 40, 60};
    // 100 is enough; 40 + 40 lacks 15; 60 lacks 20
    const std::vector<excel::Wish> wishes{{90, 90, 90}, {95, 95, 95}, {120, 120, 80}};
    CHECK(excel::widened(wishes, {0, 1, 3}, grid) == std::vector<double>{100, 40, 55, 80});
}

TEST_CASE("no date, amount or duration is wider than its column, and no word of a head") {
    const auto words = test::catalogue(base::Language::en);
    model::Table table = findings("Van de 64 crisisberichten kregen er 62 te laat antwoord, bijna alle op een zondag.");
    for (const char* title : {"Done at the latest", "Cost", "Waited", "Verantwoordelijke"})
        table.columns.push_back(test::column(title));
    table.rows[0].push_back(test::cell(base::day_of({2026, 9, 10})));
    table.rows[0].push_back(test::cell(base::Money{12'345'650}));
    table.rows[0].push_back(test::cell(model::Seconds{240}));  // 0:04:00 in a workbook
    table.rows[0].push_back(test::cell("Jo"));
    const std::vector<double> grid(6, 30);
    const auto wishes = excel::wishes_of(table, words);
    const auto first = excel::spans_of(wishes, grid);
    REQUIRE(first == Firsts{0, 1, 2, 3, 4, 5});
    const std::vector<double> wide = excel::widened(wishes, first, grid);
    CHECK(wide[2] > excel::text_pixels("10 Sep 2026"));
    CHECK(wide[3] > excel::text_pixels("€123,456.50"));
    CHECK(wide[4] > excel::text_pixels("0:04:00"));
    CHECK(wide[5] > excel::text_pixels("Verantwoordelijke") * excel::bold);
    CHECK(wide[1] < excel::text_pixels("Van de 64 crisisberichten"));  // sentences wrap
}

TEST_CASE("a bold name takes more room than plain words") {
    CHECK(excel::letter_of(test::cell("norm", model::Style::head)) > excel::letter_of(test::cell("norm")));
    CHECK(excel::letter_of(test::cell("norm", model::Style::muted)) == 1);
}
