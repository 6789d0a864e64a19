// Every text of a report set to something that wants to be markup: the page stays the page it would have been.
#include <string>
#include <vector>

#include "reports/html/html.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/model/made_up_report.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
using namespace std::string_literals;

const std::vector<std::string> nasty{
    "<script>window.hacked=1</script>",
    "</title><script>window.hacked=2</script>",
    "</style><img src=x onerror=window.hacked=3>",
    "\" onload=\"window.hacked=4",
    "' onmouseover='window.hacked=5",
    "--><svg onload=window.hacked=6>",
    "javascript:window.hacked=7",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\u202Egnp.exe\u202C \u200Fright to left",
    "👩‍👩‍👧‍👦 e\u0301\u0301\u0301",
    "nul\0inside\x1B[31m"s,
    "lone surrogate \xED\xA0\x80 and broken \xC3\x28"s,
    std::string(40'000, 'x'),
};

model::Section section_of(const std::string& text) {
    using Voice = model::Text::Voice;
    model::Section section{"summary", text, {}, {}};
    for (const Voice voice : {Voice::body, Voice::lead, Voice::note, Voice::list, Voice::heading})
        section.blocks.push_back(test::block(model::Text{voice, {text}}));
    model::Tile tile;
    tile.label = tile.target = tile.status = tile.change = tile.note = text;
    tile.value = test::cell(text);
    tile.value.definition = text;
    tile.tone = model::Tone::bad;
    section.blocks.push_back(test::block(model::Tiles{{tile}}));
    model::Table table = test::members_table();
    table.caption = table.note = text;
    for (model::Column& column : table.columns) column.title = column.definition = text;
    for (auto& row : table.rows)
        for (model::Cell& cell : row) {
            cell.content = cell.tooltip = text;
            cell.link = model::Link{model::Link::To::web, text};
        }
    section.blocks.push_back(test::block(table));
    section.blocks.push_back(test::block(model::Callout{model::Tone::bad, text, {text}}));
    section.blocks.push_back(
        test::block(model::Comment{text, text, {{Voice::heading, {text}}, {Voice::list, {text}}}}));
    model::Chart chart = test::bars_chart();
    chart.id = chart.title = chart.description = text;
    for (model::Bar& bar : std::get<model::StackedBars>(chart.data).bars) bar.label = bar.note = text;
    section.blocks.push_back(test::block(chart));
    return section;
}

std::string page_of(const std::string& text) {
    model::Report report = test::made_up_report();
    model::Document& document = report.document;
    document.title = document.community = document.period = document.cut_off = document.version = text;
    document.style.sender = document.style.confidentiality = text;
    document.style.colours = {text, text};
    document.style.logo = model::Picture{text, "image/png", 1, 1};
    report.sections = {section_of(text)};
    report.definitions = {{"met", text, text}};
    return html::render_html(report, test::catalogue(base::Language::nl));
}

std::string without_values(const std::string& tag) {
    std::string out;
    bool value = false;
    for (const char letter : tag) {
        if (letter == '"') value = !value;
        if (!value) out += letter;
    }
    return out;
}

/// The page's tags with the names of their attributes, without their values and all text; a drawing is one tag, for
/// long labels are broken in lines, and where a long word may break is no tag to count.
std::string bones(const std::string& page) {
    std::string out;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const std::size_t end = page.find('>', at);
        const std::string tag = page.substr(at, end - at + 1);
        if (tag != "<wbr>") out += without_values(tag) + "\n";
        for (const std::string whole : {"style", "script", "svg class=\"chart\""})
            if (page.compare(at + 1, whole.size(), whole) == 0)
                at = page.find("</" + whole.substr(0, whole.find(' ')), at) - 1;
    }
    return out;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("whatever the texts say, the page has the same tags and attributes") {
    const std::string expected = bones(page_of("A plain text."));
    CHECK(count(expected, "<script>\n</script>\n") == 1);
    for (const std::string& text : nasty) {
        INFO(text.substr(0, 60));
        const std::string page = page_of(text);
        CHECK(page.find('\0') == std::string::npos);
        CHECK(page.find('\x1B') == std::string::npos);
        CHECK(page.find("href=\"javascript:") == std::string::npos);
        for (const std::string tag : {"<script", "<style", "<img", "<svg"})
            CHECK(count(page, tag) == count(page_of("A plain text."), tag));
        CHECK((bones(page) == expected));  // too long to be shown
    }
}
