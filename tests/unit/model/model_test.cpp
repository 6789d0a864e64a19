// Editions: what may leave the house. The dump: stable and complete.
#include <string>

#include "tests/support/catch.hpp"
#include "tests/unit/model/made_up_report.hpp"

namespace {

using namespace stamtafel;
using model::Edition;

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("values beside each other have the same decimals, by the largest") {
    const auto real = [](double value, double largest) { return model::content_of(value, base::Unit::real, largest); };
    CHECK(real(0.31, 0.45) == model::Content(model::Number{0.31, 2}));  // sentiment and its target
    CHECK(real(5.88, 40) == model::Content(model::Number{5.88, 0}));    // a step of a recommendation score: 6
    CHECK(real(25.57, 40) == model::Content(model::Number{25.57, 0}));  // its limit: 26
    CHECK(real(-1.5, 12) == model::Content(model::Number{-1.5, 1}));
    CHECK(model::content_of(150.1, base::Unit::count, 175) == model::Content(model::Number{150.1, 0}));
    CHECK(model::content_of(8.3, base::Unit::count, 12) == model::Content(model::Number{8.3, 1}));
    CHECK(model::content_of(161, base::Unit::count, 175) == model::Content(model::Count{161}));
    CHECK(model::content_of(0.6, base::Unit::share, 200) == model::Content(model::Share{0.6}));
}

TEST_CASE("a number is shown after its unit, and none is cut off") {
    using model::Content;
    CHECK(model::content_of(11, base::Unit::count) == Content(model::Count{11}));
    CHECK(model::content_of(11.33, base::Unit::count) == Content(model::Number{11.33, 1}));
    CHECK(model::content_of(1e300, base::Unit::count) == Content(model::Number{1e300, 1}));
    CHECK(model::content_of(125'050, base::Unit::cents) == Content(base::Money{125'050}));
    CHECK(model::content_of(1249.6, base::Unit::cents) == Content(base::Money{1250}));
    CHECK(model::content_of(0.5, base::Unit::share) == Content(model::Share{0.5}));
    CHECK(model::content_of(90, base::Unit::seconds) == Content(model::Seconds{90}));
    CHECK(model::content_of(1, base::Unit::real) == Content(model::Number{1, 2}));
    CHECK(model::content_of(12, base::Unit::real) == Content(model::Number{12, 1}));
    CHECK(model::content_of(37.02, base::Unit::real) == Content(model::Number{37.02, 0}));
}

TEST_CASE("the management edition carries nothing personal") {
    const model::Report report = test::made_up_report();
    CHECK(model::count_personal(report) == 6);  // one column, three cells in it, one block, one node
    const model::Report board = model::for_edition(report, Edition::management);
    CHECK(model::count_personal(board) == 0);
    CHECK(board.document.edition == Edition::management);
    const std::string text = model::dump_text(board);
    CHECK_FALSE(mentions(text, "<script>"));
    CHECK_FALSE(mentions(text, "HYPERLINK"));
    CHECK_FALSE(mentions(text, "Sanne"));
    CHECK(board.sections.size() == 3);
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

TEST_CASE("a map keeps its nodes and loses the names that are personal") {
    const model::Report board = model::for_edition(test::made_up_report(), Edition::management);
    const auto& chart = std::get<model::Chart>(board.sections[2].blocks[4].content);
    const auto& network = std::get<model::Network>(chart.data);
    REQUIRE(network.nodes.size() == 11);
    CHECK(network.nodes[0].label.empty());
    CHECK(network.nodes[0].size == 11);
    CHECK(network.nodes[5].label == "Joris");
}

TEST_CASE("every kind of chart has its lines in the dump") {
    const std::string text = model::dump_text(test::made_up_report());
    for (const std::string_view line :
         {"    mark 2: nieuw forum\n", "    bar Forum: 1234 | 1.234 · 52% target 1000 strong\n",
          "    bar Telefoon <vast>: - | te weinig\n", "    row Luisteren: 40 65 | 40 | 65\n",
          "    sep. 26 (te klein): 1=100% -=te klein\n",
          "    task Doelen vaststellen: 2026-09-01 to 2026-09-14 critical | adviseur\n",
          "    today 2026-10-10: vandaag\n", "    group Reparatie: 5 members\n", "    node Sanne: 11 in 0 personal\n",
          "    tie 0-1: 9\n", "    2026-07-19 (bad): Storing van twee dagen | \n"})
        CHECK(mentions(text, line));
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

TEST_CASE("links lead to sections, the web and files below, nowhere else") {
    using model::Link;
    CHECK(is_safe(Link{Link::To::section, "kpis"}));
    CHECK(is_safe(Link{Link::To::web, "https://example.org/a?b"}));
    CHECK_FALSE(is_safe(Link{Link::To::web, "javascript:alert(1)"}));
    CHECK(is_safe(Link{Link::To::file, "velowerk/directie-2026-10.html"}));
    CHECK(is_safe(Link{Link::To::file, "velowerk/directie-2026-10-01..2026-10-31.html"}));
    for (const char* bad :
         {"", "/etc/passwd", "../other/a.html", "a/../b.html", "..", "c:\\a", "javascript:alert(1)", "a b"})
        CHECK_FALSE(is_safe(Link{Link::To::file, bad}));
}
