// What goes into a workbook is clean, and the same report gives the same bytes. The file itself is opened by
// tests/workbook in an office suite.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include <unistd.h>

#include "reports/excel/excel.hpp"
#include "reports/excel/tables.hpp"
#include "reports/excel/workbook.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/zip.hpp"
#include "tests/unit/model/made_up_report.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("stamtafel-excel-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

const base::Instant created{1'793'491'200'000};

std::string bytes_of(const model::Report& report, const fs::path& file) {
    const auto written =
        excel::write_workbook(report, test::catalogue(report.document.language), file.string(), created);
    REQUIRE(written.has_value());
    return test::read_bytes(file);
}

}  // namespace

TEST_CASE("same report and instant, same bytes") {
    const Folder folder;
    const std::string first = bytes_of(test::made_up_report(), folder.path / "a.xlsx");
    CHECK(first == bytes_of(test::made_up_report(), folder.path / "b.xlsx"));
    CHECK(first.substr(0, 2) == "PK");
}

TEST_CASE("an empty report is a workbook too") {
    const Folder folder;
    CHECK(bytes_of({}, folder.path / "empty.xlsx").size() > 1000);
}

TEST_CASE("a place that can't be written is a problem, not a crash") {
    const Folder folder;
    const auto path = (folder.path / "no" / "such" / "folder.xlsx").string();
    const auto written =
        excel::write_workbook(test::made_up_report(), test::catalogue(base::Language::en), path, created);
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == base::Code::output_unwritable);
    CHECK(written.error().args[0] == path);
}

TEST_CASE("cell texts are cleaned") {
    CHECK(excel::cleaned("a\x01\x00"
                         "b\tc\nd") == "a");  // a C string ends at its first zero
    CHECK(excel::cleaned(std::string("a\x01\0b\tc\nd\r", 9)) == "ab\tc\nd");
    CHECK(excel::cleaned("x\xff") == "x\xEF\xBF\xBD");
    CHECK(excel::cleaned("\xEF\xBF\xBF") == "");
    CHECK(excel::cleaned(std::string(40'000, 'x')).size() == 32'767);
    std::string faces;
    for (int i = 0; i < 20'000; ++i) faces += "😀";
    CHECK(excel::cleaned(faces).size() == 4 * 16'383);  // two UTF-16 units each
}

TEST_CASE("sheet names are legal and different, whatever the sections are called") {
    const Folder folder;
    excel::Workbook book((folder.path / "names.xlsx").string(), {});
    const std::string long_name(50, 'x');
    for (const std::string& name :
         {std::string("a[b]:c*d?e/f\\g"), std::string("'quoted'"), std::string("History"), std::string(), long_name,
          long_name, std::string("SAMENVATTING"), std::string("samenvatting"), std::string("Kaart: Crisis")})
        book.add_sheet(name, 0, "");
    CHECK(book.name_of(0) == "a b c d e f g");
    CHECK(book.name_of(1) == "quoted");
    CHECK(book.name_of(2) == "History_");
    CHECK(book.name_of(3) == "_");
    CHECK(book.name_of(4) == std::string(31, 'x'));
    CHECK(book.name_of(5) == std::string(29, 'x') + "_2");
    CHECK(book.name_of(7) == "samenvatting_2");
    CHECK(book.name_of(8) == "Kaart Crisis");
    CHECK(book.close().has_value());
}

TEST_CASE("a number that is none leaves a blank and a good file") {
    const Folder folder;
    excel::Workbook book((folder.path / "nan.xlsx").string(), {});
    const auto sheet = book.add_sheet("x", 0, "");
    book.number(sheet, {0, 0}, std::nan(""), {});
    book.number(sheet, {1, 0}, std::numeric_limits<double>::infinity(), {});
    book.formula(sheet, {2, 0}, "=1+1", std::nan(""), {});
    book.table(sheet, {3, 4, 0, 1}, "same", {{"a"}, {"A"}});
    book.table(sheet, {6, 7, 0, 1}, "Same", {{""}, {""}});
    CHECK(book.close().has_value());
}

TEST_CASE("a picture in which the library finds no size is left out of a good file") {
    using namespace std::string_literals;
    const std::string frame = "\xff\xc0\0\x11\x08\x00\x50\x01\x40\x03"s + std::string(9, '\0') + "\xff\xda\0\x08"s +
                              std::string(7, '\0') + "\xff\xd9";
    const std::string sound = "\xff\xd8"s + frame, filled = "\xff\xd8\xff\xff"s + frame;  // fill before the marker
    const Folder folder;
    const auto with = [&](const std::string& bytes) {
        const auto picture = model::picture_of(bytes);
        REQUIRE(picture.has_value());
        excel::Workbook book((folder.path / "picture.xlsx").string(), {});
        book.picture(book.add_sheet("x", 0, ""), {0, 0}, *picture, {});
        CHECK(book.close().has_value());
        return test::read_bytes(folder.path / "picture.xlsx").find("xl/media/") != std::string::npos;
    };
    CHECK(with(sound));
    CHECK_FALSE(with(filled));
}

TEST_CASE("facts become typed cells") {
    base::Figure share;
    share.unit = base::Unit::share;
    share.value = 0.5;
    CHECK(excel::content_of(share) == model::Content(model::Share{0.5}));
    share.why = base::Why::too_few;
    CHECK(excel::content_of(share) == model::Content(model::Missing{base::Why::too_few}));
    base::Figure cents;
    cents.unit = base::Unit::cents;
    cents.value = std::int64_t{1250};
    CHECK(excel::content_of(cents) == model::Content(base::Money{1250}));
    cents.value = 125'050.0;  // € 1.250,50
    CHECK(excel::content_of(cents) == model::Content(base::Money{125'050}));
    base::Figure usual;
    usual.unit = base::Unit::count;
    usual.value = 11.33;
    CHECK(excel::content_of(usual) == model::Content(model::Number{11.33, 1}));
}

TEST_CASE("a heatmap is turned so that the sheet keeps its columns") {
    const model::Chart chart = test::heatmap_chart();
    const model::Table table = excel::table_of(std::get<model::Heatmap>(chart.data), chart);
    CHECK(table.columns.size() == 8);
    CHECK(table.rows.size() == 24);
    CHECK(table.rows[9][1].content == model::Content(model::Count{9 * 3 % 29}));
    CHECK(table.note == "omlijnd: bereikbaarheidstijden");
}

TEST_CASE("charts of rows and maps become tables of their figures") {
    const auto words = test::catalogue(base::Language::nl);
    const model::Chart bars = test::plain_bars_chart(), cohort = test::cohort_chart(), gantt = test::gantt_chart(),
                       map = test::network_chart();
    const model::Table yields = excel::table_of(bars, words).value();
    CHECK(yields.columns.size() == 3);
    CHECK(yields.rows[0][1].content == model::Content(model::Count{1234}));
    CHECK(yields.rows[3][1].content == model::Content(std::string("te weinig")));
    const model::Table triangle = excel::table_of(cohort, words).value();
    CHECK(triangle.rows[0][1].content == model::Content(model::Count{120}));
    CHECK(triangle.rows[1][4].content == model::Content(model::Share{0.28}));
    CHECK(triangle.rows[1][5].content == model::Content(std::string()));
    CHECK(triangle.rows[2][3].content == model::Content(std::string("te klein")));
    const model::Table plan = excel::table_of(gantt, words).value();
    CHECK(plan.rows[0][2].content == model::Content(model::Count{14}));  // 1 to 14 September, both included
    CHECK(plan.rows[1][3].content == model::Content(model::Count{24}));
    CHECK(plan.rows[3][4].content == model::Content(base::day_of({2026, 11, 5})));
    const model::Table groups = excel::table_of(map, words).value();
    CHECK(groups.rows.size() == 3);
    CHECK(groups.rows[1][1].content == model::Content(model::Count{4}));
    CHECK_FALSE(excel::table_of(test::survival_chart(), words).has_value());
}

TEST_CASE("the limits of a trend are columns beside its values") {
    const model::Table table = excel::table_of(test::trend_chart(), test::catalogue(base::Language::nl)).value();
    REQUIRE(table.columns.size() == 5);
    CHECK(table.columns[3].title.find("normale bandbreedte (") == 0);
    CHECK(table.rows[2][3].content == model::Content(model::Share{0.62}));
    CHECK(table.rows[2][4].content == model::Content(model::Share{0.83}));
    CHECK(table.note == "sep. 26: nieuw forum");
}

TEST_CASE("limits between whole counts keep their decimals, amounts of cents are money") {
    model::Chart chart = test::trend_chart();
    auto& trend = std::get<model::Trend>(chart.data);
    trend.unit = base::Unit::count;
    trend.limits->low = 6.01;
    trend.limits->high = 16.65;
    const auto words = test::catalogue(base::Language::nl);
    const model::Table counts = excel::table_of(chart, words).value();
    CHECK(counts.rows[0][3].content == model::Content(model::Number{6.01, 1}));
    CHECK(counts.rows[0][4].content == model::Content(model::Number{16.65, 1}));
    trend.values[0] = 150;  // among hundreds nobody reads halves
    CHECK(excel::table_of(chart, words)->rows[0][3].content == model::Content(model::Number{6.01, 0}));
    trend.unit = base::Unit::cents;
    trend.values[0] = 125'050;
    const model::Table amounts = excel::table_of(chart, words).value();
    CHECK(amounts.rows[0][1].content == model::Content(base::Money{125'050}));
}

namespace {

/// A workbook of one section with one table, unpacked.
std::map<std::string, std::string> parts_of(model::Chart chart, model::Table table) {
    const Folder folder;
    model::Report report;
    report.document.language = base::Language::nl;
    report.sections = {{"one", "Een", {test::block(std::move(table)), test::block(std::move(chart))}, {}}};
    const auto file = folder.path / "parts.xlsx";
    REQUIRE(excel::write_workbook(report, test::catalogue(base::Language::nl), file.string(), created, "voor allen"));
    return test::unzipped(test::read_bytes(file));
}

}  // namespace

TEST_CASE("the marks of a roadmap are whole weeks in the reader's language, and its days are shown as marks") {
    auto parts = parts_of(test::gantt_chart(), {});
    const std::string& chart = parts["xl/charts/chart1.xml"];
    CHECK(chart.find("[$-413]d mmm") != std::string::npos);
    CHECK(chart.find("<c:majorUnit val=\"14\"/>") != std::string::npos);  // 91 days: 13 weeks are too many marks
    // 15 September to 20 October: the chart counts 36 days, the reader sees a mark
    CHECK(parts["xl/worksheets/sheet1.xml"].find("<v>36</v>") != std::string::npos);
    CHECK(parts["xl/styles.xml"].find("formatCode=\"&quot;●&quot;\"") != std::string::npos);
}

TEST_CASE("a column of whole amounts has no decimals, and one with a cent has them everywhere") {
    model::Table table;
    table.id = "costs";
    table.columns = {test::column("Wat"), test::column("Kosten"), test::column("Betaald")};
    table.rows = {{test::cell("Zaal"), test::cell(base::Money{25'000}), test::cell(base::Money{25'000})},
                  {test::cell("Koffie"), test::cell(base::Money{10'000}), test::cell(base::Money{9'950})}};
    const std::string styles = parts_of(test::gantt_chart(), table)["xl/styles.xml"];
    CHECK(styles.find("#,##0\"") != std::string::npos);
    CHECK(styles.find("#,##0.00\"") != std::string::npos);
    table.rows[1][2] = test::cell(base::Money{9'900});
    CHECK(parts_of(test::gantt_chart(), table)["xl/styles.xml"].find("#,##0.00") == std::string::npos);
}

TEST_CASE("rows to sign in are higher than rows to fill in, and the file says for whom it is") {
    const model::Cell blank = test::cell("\u00a0", model::Style::write);
    model::Table table;
    table.id = "signatures";
    table.columns = {test::column("Namens"), test::column("Naam"), test::column("Handtekening")};
    table.rows = {{test::cell("Velowerk", model::Style::head), blank, blank},
                  {test::cell("Bureau", model::Style::head), test::cell("Jo"), blank}};
    auto parts = parts_of(test::gantt_chart(), table);
    CHECK(parts["xl/worksheets/sheet1.xml"].find("ht=\"44\"") != std::string::npos);
    CHECK(parts["xl/worksheets/sheet1.xml"].find("ht=\"26\"") != std::string::npos);
    CHECK(parts["docProps/core.xml"].find("voor allen") != std::string::npos);
}
