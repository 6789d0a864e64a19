// Editions: what may leave the house. The dump: stable and complete.
#include <string>

#include "tests/support/catch.hpp"
#include "tests/unit/model/made_up_report.hpp"

namespace {

using namespace stamtafel;
using model::Edition;

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the management edition carries nothing personal") {
    const model::Report report = test::made_up_report();
    CHECK(model::count_personal(report) == 5);  // one column, three cells in it, one block
    const model::Report board = model::for_edition(report, Edition::management);
    CHECK(model::count_personal(board) == 0);
    CHECK(board.document.edition == Edition::management);
    const std::string text = model::dump_text(board);
    CHECK_FALSE(mentions(text, "<script>"));
    CHECK_FALSE(mentions(text, "HYPERLINK"));
    CHECK_FALSE(mentions(text, "Sanne"));
    CHECK(board.sections.size() == 2);
    CHECK(board.sections[1].blocks.size() == 4);  // without the heatmap
    CHECK(board.evidence.empty());
}

TEST_CASE("a column that falls away takes its cells with it") {
    const model::Report board = model::for_edition(test::made_up_report(), Edition::management);
    const auto& table = std::get<model::Table>(board.sections[1].blocks.back().content);
    CHECK(table.columns.size() == 7);
    CHECK(table.columns.front().title == "Bijdragen");
    for (const auto& row : table.rows) CHECK(row.size() == 7);
    CHECK(table.rows[0][0].content == model::Content(model::Count{1234}));
}

TEST_CASE("a personal cell outside a personal column is emptied for management") {
    model::Report report = test::made_up_report();
    auto& tile = std::get<model::Tiles>(report.sections[0].blocks[1].content).tiles[0];
    tile.value = test::cell("Joris");
    tile.value.personal = true;
    const model::Report board = model::for_edition(report, Edition::management);
    const auto& shown = std::get<model::Tiles>(board.sections[0].blocks[1].content).tiles[0].value;
    CHECK(shown.content == model::Content(model::Missing{base::Why::too_small}));
    CHECK_FALSE(shown.personal);
}

TEST_CASE("team and analyst editions carry what is theirs") {
    const model::Report report = test::made_up_report();
    const model::Report team = model::for_edition(report, Edition::team);
    CHECK(team.sections == report.sections);
    CHECK(team.evidence.empty());
    const model::Report analyst = model::for_edition(report, Edition::analyst);
    CHECK(analyst.evidence == report.evidence);
    CHECK(model::for_edition(analyst, Edition::analyst) == analyst);
}

TEST_CASE("the dump names every kind of block and keeps all digits") {
    const model::Report report = test::made_up_report();
    const std::string text = model::dump_text(report);
    CHECK(text == model::dump_text(report));
    for (const std::string_view part :
         {"section summary: Samenvatting", "lead: 3 van de 4", "tile Binnen de norm: share:0.824", "callout (watch)",
          "comment Toelichting | Bureau <Noord>", "chart outcomes", "bar Klachten: 120 31 9 2",
          "curve Klachten:", "target 3600:0.1", "table members", "seconds:8100", "none:too_few", "money:1250.50 EUR",
          "moment:2026-10-31 14:05:00", "trend 0.7 0.72 - 0.791 0.824", "section worklist: Werklijst [team analyst]",
          "definition attainment", "evidence turns [analyst]"})
        CHECK(mentions(text, part));
}
