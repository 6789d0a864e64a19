// Workbooks, written here part by part, as sheets of CSV: every kind of cell, dates, holes, and parts that lie.
#include "engine/importers/xlsx.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/importers/xlsx_values.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"
#include "tests/support/zip_maker.hpp"

using namespace stamtafel::importers;
using namespace stamtafel::test;
using stamtafel::base::Code;

namespace {

/// A workbook of one sheet, and what may differ from one to the next.
struct Made {
    std::string sheet_data;        ///< what stands in <sheetData>
    std::string texts = {};        ///< what stands in <sst>
    std::string formats = {};      ///< what stands in <numFmts>
    std::vector<int> styles = {};  ///< format ids of the cell styles
    std::string properties = {};   ///< what stands before <sheets>
    std::string after_data = {};   ///< what stands behind <sheetData>
    std::string sheet_part = "xl/worksheets/sheet1.xml";
    std::string target = "worksheets/sheet1.xml";
};

constexpr std::string_view type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(std::string_view id, std::string_view kind, std::string_view target) {
    return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, type, kind, target);
}

std::string sheet_xml(std::string_view data, std::string_view after = {}) {
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>{}</sheetData>{}</worksheet>",
                       data, after);
}

std::vector<ZipMember> parts_of(const Made& made) {
    std::string styles;
    for (const int format : made.styles) styles += fmt::format(R"(<xf numFmtId="{}"/>)", format);
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml",
         "<workbook>" + made.properties +
             R"(<sheets><sheet name="Blad1" sheetId="1" r:id="rId1" xmlns:r="r"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation("rId1", "worksheet", made.target) +
                                           relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                           relation("rId3", "styles", "styles.xml") + "</Relationships>"},
        {"xl/sharedStrings.xml", "<sst>" + made.texts + "</sst>"},
        {"xl/styles.xml", "<styleSheet><numFmts>" + made.formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>" +
                              "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>"},
        {made.sheet_part, sheet_xml(made.sheet_data, made.after_data)},
    };
}

Sheet read_one(const Made& made) {
    const auto sheets = read_workbook(zipped(parts_of(made)), {});
    REQUIRE(sheets.has_value());
    REQUIRE(sheets->size() == 1);
    return sheets->front();
}

std::string csv_of(const Made& made) { return read_one(made).csv; }

Code code_of(const std::vector<ZipMember>& parts, const Limits& limits = {}) {
    const auto sheets = read_workbook(zipped(parts), limits);
    REQUIRE_FALSE(sheets.has_value());
    return sheets.error().code;
}

std::string moment(std::string_view serial) {
    return date_text(serial, CellFormat::moment, Epoch::y1900).value_or("none");
}
std::string date(std::string_view serial) { return date_text(serial, CellFormat::date, Epoch::y1900).value_or("none"); }

}  // namespace

TEST_CASE("a cell of every kind") {
    const Made made{R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>in line</t></is></c></row>
                       <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c></row>
                       <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>"x"</f><v>x y</v></c></row>
                       <row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4" t="n"><v>-1.50</v></c></row>
                       <row r="5"><c r="A5" t="d"><v>2026-10-31</v></c><c r="B5"><v/></c></row>)",
                    "<si><t>zero</t></si><si><t>one</t></si>"};
    CHECK(csv_of(made) == "one,in line\nTRUE,FALSE\n2,x y\n,-1.5\n2026-10-31,\n");
    CHECK(read_one(made).quirks == "error values");
    CHECK(read_one(made).name == "Blad1");
}

TEST_CASE("line n of the CSV is row n of the sheet, and all rows are as wide as the widest") {
    CHECK(csv_of({R"(<row r="2"><c r="B2"><v>1</v></c></row><row r="3"/><row r="5"><c r="D5"><v>2</v></c></row>
                     <row r="9"><c r="A9" s="1"/></row>)"}) == "\n,1,,\n\n\n,,,2\n");
    CHECK(csv_of({""}).empty());
}

TEST_CASE("rows and cells without an address follow each other") {
    CHECK(csv_of({"<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"}) ==
          "1,,,2,3\n4,,,,\n");
    CHECK(csv_of({"<row><c r=\"A3\"><v>1</v></c></row><row><c><v>2</v></c></row>"}) == "\n\n1\n2\n");
    CHECK(csv_of({"<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"}) == "1,,3\n");  // any order
}

TEST_CASE("text is quoted where CSV needs it, and stays on its line") {
    const auto cell = [](std::string_view text) {
        return csv_of({fmt::format(R"(<row r="1"><c t="inlineStr"><is><t>{}</t></is></c></row>)", text)});
    };
    CHECK(cell("a,b") == "\"a,b\"\n");
    CHECK(cell("say &quot;hi&quot;") == "\"say \"\"hi\"\"\"\n");
    CHECK(cell("one&#10;two&#13;&#10;three") == "one two three\n");
    CHECK(cell("one_x000D__x000A_two") == "one two\n");
    CHECK(cell("_x005F_x000D_ _x12 _xZZZZ_") == "_x000D_ _x12 _xZZZZ_\n");
    CHECK(cell("&lt;privé €👍&gt;") == "<privé €👍>\n");
    CHECK(cell(" 007 ") == " 007 \n");
}

TEST_CASE("shared texts: runs joined, pronunciation left out") {
    const Made made{R"(<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>)",
                    R"(<si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>
                       <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
                       <si><t xml:space="preserve"> end</t></si>)"};
    CHECK(csv_of(made) == "rich text,東京, end\n");
}

TEST_CASE("numbers: the shortest text, whole ones written out, ids as they are") {
    CHECK(number_text("1.1000000000000001") == "1.1");
    CHECK(number_text("0.30000000000000004") == "0.30000000000000004");
    CHECK(number_text("3.0") == "3");
    CHECK(number_text("1E5") == "100000");
    CHECK(number_text("1.23456789012345E+14") == "123456789012345");
    CHECK(number_text("-2.50") == "-2.5");
    CHECK(number_text("-0") == "0");
    CHECK(number_text("1E-3") == "0.001");
    CHECK(number_text("570306133677760513") == "570306133677760513");
    CHECK(number_text("5.7030613367776051E+17") == "5.7030613367776051E+17");
    CHECK(number_text("1E+300") == "1E+300");
    CHECK(number_text("1E+999") == "1E+999");
    CHECK(number_text("nan") == "nan");
    CHECK(number_text("  7 ") == "7");
}

TEST_CASE("dates from serial numbers") {
    CHECK(date("1") == "1900-01-01");
    CHECK(date("59") == "1900-02-28");
    CHECK(date("60") == "1900-02-29");  // never was, but Excel counts it
    CHECK(date("61") == "1900-03-01");
    CHECK(date("46326") == "2026-10-31");
    CHECK(date("46326.5") == "2026-10-31T12:00:00");
    CHECK(date("2958465") == "9999-12-31");
    CHECK(date("2958466") == "none");
    CHECK(date("-1") == "none");
    CHECK(date("x") == "none");

    CHECK(moment("46326") == "2026-10-31T00:00:00");
    CHECK(moment("46326.395833333336") == "2026-10-31T09:30:00");
    CHECK(moment("46326.395833333333") == "2026-10-31T09:30:00");
    CHECK(moment("46326.39583478009") == "2026-10-31T09:30:00.125");
    CHECK(moment("46326.999999999") == "2026-11-01T00:00:00");
    CHECK(moment("0.39583333333333331") == "09:30:00");
    CHECK(moment("0") == "00:00:00");

    CHECK(date_text("44864", CellFormat::date, Epoch::y1904) == "2026-10-31");
    CHECK(date_text("0.75", CellFormat::moment, Epoch::y1904) == "18:00:00");
    CHECK(date_text("2957003", CellFormat::date, Epoch::y1904) == "9999-12-31");
    CHECK_FALSE(date_text("2957004", CellFormat::date, Epoch::y1904).has_value());
}

TEST_CASE("which number formats are dates") {
    for (const std::string_view code : {"dd/mm/yyyy", "d\\-mmm\\-yy;@", "[$-413]d mmmm yyyy", "mmm yy", "YYYY"})
        CHECK(format_of(code) == CellFormat::date);
    for (const std::string_view code : {"dd-mm-yyyy hh:mm", "h:mm AM/PM", "mm:ss.0", "yyyy\"T\"hh", "H:MM"})
        CHECK(format_of(code) == CellFormat::moment);
    for (const std::string_view code :
         {"General", "0.00", "#,##0 \"dagen\"", "[h]:mm:ss", "[mm]:ss", "[Red]0.0;[Blue]-0", "@", "0.00E+00", "0\\d",
          "_ * #,##0_d;0", "[$-409]0", "0;dd", "", "\"never closed d", "[never closed d", "\\"})
        CHECK(format_of(code) == CellFormat::number);

    for (const std::uint32_t id : {14U, 17U, 27U, 36U, 50U, 58U}) CHECK(built_in_format(id) == CellFormat::date);
    for (const std::uint32_t id : {18U, 22U, 45U, 47U}) CHECK(built_in_format(id) == CellFormat::moment);
    for (const std::uint32_t id : {0U, 13U, 23U, 37U, 44U, 46U, 48U, 49U, 59U, 164U})
        CHECK(built_in_format(id) == CellFormat::number);  // 46 is [h]:mm:ss
}

TEST_CASE("the style of a cell tells whether its number is a date") {
    Made made{
        R"(<row r="1"><c s="0"><v>46326</v></c><c s="1"><v>46326</v></c><c s="2"><v>46326.5</v></c>
                 <c s="3"><v>0.5</v></c><c s="9"><v>46326</v></c><c s="1"><v>-3</v></c></row>)",
        "",
        R"(<numFmt numFmtId="164" formatCode="dd\-mm\-yyyy\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/>)",
        {0, 14, 164, 165}};
    CHECK(csv_of(made) == "46326,2026-10-31,2026-10-31T12:00:00,0.5,46326,-3\n");
    made.properties = R"(<workbookPr date1904="1"/>)";
    CHECK(csv_of(made) == "46326,2030-11-01,2030-11-01T12:00:00,0.5,46326,-3\n");
    CHECK(read_one(made).quirks == "1904 dates");
}

TEST_CASE("what a reader should know of a sheet") {
    CHECK(read_one({R"(<row r="1" hidden="1"><c><f>A2</f></c><c><v>1</v></c></row>)",
                    "",
                    "",
                    {},
                    "",
                    R"(<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>)"})
              .quirks == "merged cells; hidden rows; formulas without a value");
    // One cell far to the right of a long sheet: the others are not filled up to it.
    std::string rows = R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)";
    for (int row = 2; row < 6000; ++row) rows += fmt::format(R"(<row r="{}"><c><v>1</v></c></row>)", row);
    const Sheet wide = read_one({rows});
    CHECK(wide.quirks == "rows of different width");
    CHECK(wide.csv.size() == 16'384 + 1 + 5998 * 2);
}

TEST_CASE("names with a prefix, parts from the root and in other letters") {
    Made made{"<row><c t=\"s\"><v>0</v></c></row>", "<si><t>x</t></si>"};
    made.target = "/xl/worksheets/sheet1.xml";
    made.sheet_part = "xl/Worksheets/Sheet1.xml";
    CHECK(csv_of(made) == "x\n");
    std::vector<ZipMember> parts = parts_of(made);
    parts.back().content =
        R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    CHECK(read_workbook(zipped(parts), {})->front().csv == "5\n");
}

TEST_CASE("sheets in the order of the tabs, hidden ones marked, charts left out") {
    const std::string book =
        R"(<workbook xmlns:r="r"><sheets><sheet name="Tweede" r:id="b"/><sheet name="Grafiek" r:id="c"/>
        <sheet name="Eerste &amp; laatste" r:id="a" state="veryHidden"/></sheets></workbook>)";
    const auto sheets = read_workbook(
        zipped({{"xl/workbook.xml", book},
                {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation("a", "worksheet", "1.xml") +
                                                   relation("b", "worksheet", "2.xml") +
                                                   relation("c", "chartsheet", "3.xml") + "</Relationships>"},
                {"xl/1.xml", sheet_xml("<row><c><v>1</v></c></row>")},
                {"xl/2.xml", sheet_xml("<row><c><v>2</v></c></row>")}}),
        {});
    REQUIRE(sheets.has_value());
    REQUIRE(sheets->size() == 2);
    CHECK((*sheets)[0].name == "Tweede");
    CHECK((*sheets)[0].csv == "2\n");
    CHECK_FALSE((*sheets)[0].hidden);
    CHECK((*sheets)[1].name == "Eerste & laatste");
    CHECK((*sheets)[1].hidden);
}

TEST_CASE("a workbook that cannot be read says which part is wrong") {
    const auto broken_sheet = [](std::string_view data) {
        const auto sheets = read_workbook(zipped(parts_of({std::string(data)})), {});
        REQUIRE_FALSE(sheets.has_value());
        CHECK(sheets.error().code == Code::archive_broken);
        return sheets.error().args.at(1);
    };
    const std::string sheet = "xl/worksheets/sheet1.xml";
    CHECK(broken_sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>") == sheet);
    CHECK(broken_sheet("<row r=\"1\"><c r=\"AAAAAAAAAAAAAA1\"><v>1</v></c></row>") == sheet);
    CHECK(broken_sheet("<row r=\"1048577\"><c><v>1</v></c></row>") == sheet);
    CHECK(broken_sheet("<row r=\"0\"/>") == sheet);
    CHECK(broken_sheet("<row r=\"x\"/>") == sheet);
    CHECK(broken_sheet("<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>") == sheet);
    CHECK(broken_sheet("<row r=\"3\"><row r=\"4\"><c><v>1</v></c></row><c><v>1</v></c></row>") == sheet);
    CHECK(broken_sheet("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>") == sheet);
    CHECK(broken_sheet("<row r=\"1\">") == sheet);
    CHECK(broken_sheet("&undefined;") == sheet);

    std::vector<ZipMember> parts = parts_of({"<row/>"});
    parts[3].content =
        R"(<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>)";
    CHECK(code_of(parts) == Code::archive_broken);
    parts = parts_of({"<row/>"});
    parts.pop_back();
    CHECK(code_of(parts) == Code::archive_broken);
    CHECK(code_of({{"a.csv", "1"}}) == Code::archive_broken);
    CHECK(read_workbook("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old workbook", {}).error().code == Code::archive_locked);
    CHECK(read_workbook("id,at\n", {}).error().code == Code::archive_broken);
}

TEST_CASE("a small workbook cannot become a huge sheet") {
    std::string rows;
    for (int row = 1; row <= 2000; ++row) rows += fmt::format("<row r=\"{}\"><c t=\"s\"><v>0</v></c></row>", row);
    const std::string text = "<si><t>" + std::string(30'000, 'a') + "</t></si>";
    CHECK(code_of(parts_of({rows, text})) == Code::archive_too_large);

    // A tag that does not end is scanned anew with every piece: it is given up, not waited for.
    CHECK(code_of(parts_of({"<row r=\"" + std::string(9U << 20, ' ') + "\"/>"})) == Code::archive_broken);
}

TEST_CASE("changed workbooks give sheets or a problem") {
    std::vector<ZipMember> parts =
        parts_of({R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46326</v></c></row>)",
                  "<si><t>x</t></si>",
                  "",
                  {0, 14}});
    Random random(11);
    for (int round = 0; round < 2000; ++round) {
        std::vector<ZipMember> changed = parts;
        auto& content = changed[static_cast<std::size_t>(random.between(1, 5))].content;
        for (auto hits = random.between(1, 3); hits > 0; --hits)
            content[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(content.size()) - 1))] =
                "<>/\"=&01A;\xff"[random.between(0, 10)];
        const auto sheets = read_workbook(zipped(changed), {});
        if (!sheets) CHECK(sheets.error().code == Code::archive_broken);
    }
}
