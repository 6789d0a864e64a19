// Figures that can be calculated again: how formulas are spelled, what cells are called, and that nothing from data
// ever becomes a formula.
#include <filesystem>
#include <string>

#include <unistd.h>

#include "reports/excel/excel.hpp"
#include "reports/excel/formula.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/zip.hpp"
#include "tests/unit/model/made_up_report.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
using Parts = std::map<std::string, std::string>;

Parts parts_of(const model::Report& report) {
    const auto file =
        std::filesystem::temp_directory_path() / ("stamtafel-live-" + std::to_string(::getpid()) + ".xlsx");
    const auto written = excel::write_workbook(report, test::catalogue(base::Language::nl), file.string(), {0});
    REQUIRE(written.has_value());
    Parts parts = test::unzipped(test::read_bytes(file));
    std::filesystem::remove(file);
    return parts;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// Formulas of cells, over all sheets.
std::size_t formulas_in(const Parts& parts) {
    std::size_t count = 0;
    for (const auto& [name, text] : parts)
        if (name.starts_with("xl/worksheets/sheet")) count += count_of(text, "<f>");
    return count;
}

std::string spelled(const model::Formula& formula) { return excel::spelled(formula, "t_cells", "turns").value_or("–"); }

model::Conditions values(std::string column, std::size_t count) {
    std::vector<std::string> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back("v" + std::to_string(i));
    return {{std::move(column), made}};
}

/// A report of one table with one figure, which two rows of counts tell.
model::Report live_report() {
    model::Report report;
    report.document.language = base::Language::nl;
    model::Cell met = test::cell(model::Count{7}), median = test::cell(model::Seconds{60});
    met.fact = "protocol.klachten.met";
    median.fact = "protocol.klachten.median";
    model::Table table;
    table.id = "protocols";
    table.columns = {test::column("Protocol"), test::column("Op tijd"), test::column("Mediaan")};
    table.rows = {{test::cell("Klachten", model::Style::head), met, median}};
    report.sections = {{"protocols", "Protocollen", {test::block(table)}, {}}};
    base::Figure seven, minute;
    seven.value = std::int64_t{7};
    minute.value = 60.0;
    minute.unit = base::Unit::seconds;
    report.facts = {{met.fact, seven, {}, "met", "", {}, model::Formula{{{"outcome", {"met"}}}, std::nullopt}},
                    {median.fact, minute, {}, "median", ""}};
    report.cells.id = "cells";
    report.cells.caption = "Cellen";
    report.cells.columns = {{"outcome", {}, false, false, "outcome"}, {"turns", {}, false, false, "turns"}};
    report.cells.rows = {{test::cell("met"), test::cell(model::Count{7})},
                         {test::cell("late"), test::cell(model::Count{2})}};
    return report;
}

}  // namespace

TEST_CASE("one value is a condition, two columns of several are crossed, a third is spelled out") {
    CHECK(spelled({{}, std::nullopt}) == "=SUM(t_cells[turns])");
    CHECK(spelled({{{"outcome", {"met"}}}, std::nullopt}) == "=SUM(SUMIFS(t_cells[turns],t_cells[outcome],\"met\"))");
    CHECK(spelled({{{"outcome", {"met"}}}, model::Conditions{{"outcome", {"met", "late"}}}}) ==
          "=SUM(SUMIFS(t_cells[turns],t_cells[outcome],\"met\"))"
          "/SUM(SUMIFS(t_cells[turns],t_cells[outcome],{\"met\",\"late\"}))");
    CHECK(
        spelled({{{"step", {"first", "next"}}, {"outcome", {"met", "late", "missed"}}, {"channel", {"a", "b"}}},
                 std::nullopt}) ==
        "=SUM(SUMIFS(t_cells[turns],t_cells[outcome],{\"met\",\"late\",\"missed\"},t_cells[step],{\"first\";\"next\"},"
        "t_cells[channel],\"a\"),"
        "SUMIFS(t_cells[turns],t_cells[outcome],{\"met\",\"late\",\"missed\"},t_cells[step],{\"first\";\"next\"},"
        "t_cells[channel],\"b\"))");
}

TEST_CASE("what Excel would not take or would read otherwise stays a value") {
    for (const char* value : {"", "1-2", "2026", "true", "a\"b", "a*", "=1", "Klacht"})
        CHECK(spelled({{{"protocol", {value}}}, std::nullopt}) == "–");
    CHECK(spelled({{{"answered", {"1"}}}, std::nullopt}) != "–");
    CHECK(spelled({{{"protocol", {}}}, std::nullopt}) == "–");  // nothing passes
    CHECK(spelled({values("a", 2'000), std::nullopt}) == "–");  // too long
    model::Conditions many = values("a", 70);
    for (const char* column : {"b", "c"}) many.push_back(values(column, 70).front());
    CHECK(spelled({many, std::nullopt}) == "–");  // too many sums
}

TEST_CASE("names of cells are what Excel takes") {
    CHECK(excel::defined_name("responding.turns") == "f_responding.turns");
    CHECK(excel::defined_name("protocol.snelle-vragen.met{channel=forum}") ==
          "f_protocol.snelle_vragen.met.channel.forum");
    CHECK(excel::defined_name("a{x=1,y=\"=2\"}") == "f_a.x.1.y._.2_");
}

TEST_CASE("a figure is a formula with its value, a name and a way to its row and back") {
    const Parts parts = parts_of(live_report());
    const std::string sheet = parts.at("xl/worksheets/sheet1.xml"), book = parts.at("xl/workbook.xml");
    CHECK(sheet.find("<f>SUM(SUMIFS(t_cells[turns],t_cells[outcome],\"met\"))</f><v>7</v>") != std::string::npos);
    CHECK(formulas_in(parts) == 2);  // there and on the flat sheet
    CHECK(count_of(book, "name=\"f_protocol.klachten.met\">'Protocollen'!$B$6<") +
              count_of(book, "name=\"f_protocol.klachten.met\">Protocollen!$B$6<") ==
          1);
    CHECK(count_of(sheet, "location=\"'Cijfers'!A6\"") == 1);
    CHECK(count_of(parts.at("xl/worksheets/sheet2.xml"), "location=\"'Protocollen'!B6\"") == 1);
    CHECK(count_of(parts.at("xl/comments1.xml"), "<comment ") == 1);  // of the median
}

TEST_CASE("management's workbook has values and no counts of a day") {
    const Parts parts = parts_of(model::for_edition(live_report(), model::Edition::management));
    CHECK(formulas_in(parts) == 0);
    CHECK(count_of(parts.at("xl/workbook.xml"), "Cellen") == 0);
    CHECK(parts.count("xl/comments1.xml") == 0);
}

TEST_CASE("nothing from data becomes a formula, wherever it stands") {
    for (const std::string bad : {"=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\t=1", "\r=1", "\n=1", "'=1"}) {
        model::Report report = test::made_up_report();
        model::Document& document = report.document;
        document.title = document.community = document.period = document.style.sender = bad;
        document.style.confidentiality = document.version = bad;
        model::Cell cell = test::cell(bad, model::Style::head);
        cell.fact = cell.tooltip = bad;
        model::Tile tile;
        tile.label = tile.target = tile.status = tile.change = tile.note = bad;
        tile.value = cell;
        tile.trend = {1, 2};
        model::Table table;
        table.id = table.caption = table.note = bad;
        table.columns = {test::column(bad), test::column(bad)};
        table.rows = {{cell, cell}};
        model::Chart chart = test::bars_chart();
        chart.id = chart.title = chart.description = bad;
        std::get<model::StackedBars>(chart.data).parts.front().label = bad;
        report.sections.push_back({bad, bad, {}, {}});
        report.sections.back().blocks = {test::block(model::Text{model::Text::Voice::body, {bad}}),
                                         test::block(model::Tiles{{tile}}), test::block(table), test::block(chart),
                                         test::block(model::Callout{model::Tone::bad, bad, {bad}})};
        report.definitions.push_back({bad, bad, bad});
        report.evidence.push_back({bad, table, model::everybody, 3});
        report.facts.push_back({bad, {}, {{bad, bad}}, bad, bad});
        INFO(bad);
        const Parts parts = parts_of(report);
        CHECK(formulas_in(parts) == 0);
        CHECK(count_of(parts.at("xl/workbook.xml"), "!A0<") == 0);
        for (const auto& [name, text] : parts)
            if (name.starts_with("xl/charts/")) CHECK(count_of(text, "<c:strRef><c:f>cmd") == 0);
    }
}

TEST_CASE("rows of evidence are shared out by need") {
    model::Report report = live_report();
    model::Table table;
    table.columns = {test::column("x")};
    table.rows.assign(10, {test::cell(model::Count{1})});
    report.evidence.push_back({"few", table, model::everybody, 0});
    report.evidence.back().table.caption = "Few";
    table.rows.assign(excel::most_evidence_rows, {test::cell(model::Count{1})});
    report.evidence.push_back({"many", table, model::everybody, 0});
    report.evidence.back().table.caption = "Many";
    const Parts parts = parts_of(report);
    CHECK(count_of(parts.at("xl/worksheets/sheet4.xml"), "<v>1</v>") == 10);
    CHECK(count_of(parts.at("xl/worksheets/sheet5.xml"), "<v>1</v>") == excel::most_evidence_rows - 10);
}
