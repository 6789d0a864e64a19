// The page: nothing from data becomes markup, the policy lets in what is there and nothing else, every link arrives.
#include <set>
#include <string>

#include "reports/html/assets.hpp"
#include "reports/html/base64.hpp"
#include "reports/html/colour.hpp"
#include "reports/html/html.hpp"
#include "reports/html/sha256.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/model/made_up_report.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;

bool mentions(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string page() { return html::render_html(test::made_up_report(), test::catalogue(base::Language::nl)); }

std::string between(const std::string& text, const std::string& open, const std::string& close) {
    const std::size_t from = text.find(open) + open.size();
    return text.substr(from, text.find(close, from) - from);
}

std::set<std::string> values_of(const std::string& text, const std::string& before) {
    std::set<std::string> found;
    for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
        const std::size_t from = at + before.size();
        found.insert(text.substr(from, text.find('"', from) - from));
    }
    return found;
}

}  // namespace

TEST_CASE("SHA-256 of the published examples") {
    CHECK(html::sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    CHECK(html::sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    CHECK(html::sha256_base64("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
}

TEST_CASE("the policy names the hashes of the style and the script in the page") {
    const std::string text = page();
    const std::string policy = between(text, "Content-Security-Policy\" content=\"", "\"");
    CHECK(mentions(policy, "default-src &#39;none&#39;"));
    CHECK(mentions(policy, "style-src &#39;sha256-" + html::sha256_base64(between(text, "<style>", "</style>"))));
    CHECK(mentions(policy, "script-src &#39;sha256-" + html::sha256_base64(between(text, "<script>", "</script>"))));
    CHECK_FALSE(mentions(policy, "unsafe"));
}

TEST_CASE("a cell that prints a fact says which, escaped") {
    model::Report report = test::made_up_report();
    model::Cell cell;
    cell.content = model::Count{7};
    cell.fact = "protocol.a\"b.met{channel=<x>}";
    model::Tile tile;
    tile.value = cell;
    report.sections.front().blocks.push_back({model::Tiles{{tile}}, {}, false});
    model::Table table;
    table.columns.emplace_back();
    table.rows = {{cell}};
    report.sections.front().blocks.push_back({table, {}, false});
    const std::string text = html::render_html(report, test::catalogue(base::Language::nl));
    const std::string fact = " data-v=\"7\" data-fact=\"protocol.a&quot;b.met{channel=&lt;x&gt;}\">";
    CHECK(mentions(text, "<div class=\"value\"" + fact));
    CHECK(mentions(text, "<td class=\"num\"" + fact));
}

TEST_CASE("a timeline is a list in order, its days written for people and for programs") {
    const std::string text = page();
    CHECK(mentions(text, "<ol class=\"timeline\">"));
    CHECK(mentions(text, "<time datetime=\"2026-03-02\">2"));
    CHECK(mentions(text, "&lt;ook de stille&gt;"));
    CHECK(text.find("2026-03-02") < text.find("2026-07-19"));
}

TEST_CASE("text from data is text") {
    const std::string text = page();
    CHECK(mentions(text, "&lt;script&gt;alert("));
    CHECK_FALSE(mentions(text, "<script>alert"));
    CHECK_FALSE(mentions(text, "href=\"javascript:"));
    CHECK(mentions(text, "href=\"https://forum.example/t/1?a=1&amp;b=2\""));
    CHECK_FALSE(mentions(text, "\xff"));
    CHECK_FALSE(mentions(text, std::string(1, '\x01')));
    CHECK_FALSE(mentions(text, " style="));
    CHECK_FALSE(mentions(text, " onclick"));
}

TEST_CASE("every link inside the page arrives and every id is there once") {
    const std::string text = page();
    const auto ids = values_of(text, " id=\"");
    for (const std::string& target : values_of(text, "href=\"#")) CHECK(ids.count(target) == 1);
    for (const std::string& id : ids) {
        INFO(id);
        CHECK(text.find(" id=\"" + id + "\"") == text.rfind(" id=\"" + id + "\""));
    }
    for (const std::string& named : values_of(text, "aria-labelledby=\"")) CHECK_FALSE(named.empty());
}

TEST_CASE("status has a symbol and a word, missing values their reason, tables a caption") {
    const std::string text = page();
    CHECK(mentions(text, "<span class=\"status bad\"><span aria-hidden=\"true\">■</span> niet op koers</span>"));
    CHECK(mentions(text, "niet bereikt"));
    CHECK(mentions(text, "<caption>Leden &amp; hun &lt;bijdragen&gt;</caption>"));
    CHECK(mentions(text, "<html lang=\"nl\">"));
    CHECK(mentions(text, "data-v=\"8100\""));
    CHECK(mentions(text, "2\u00a0u\u00a015\u00a0min"));
    CHECK(mentions(text, "<tfoot>"));
    CHECK_FALSE(mentions(text, "⟦"));
}

TEST_CASE("the page asks nothing of a network and stays small") {
    const std::string text = page();
    for (const std::string_view tag : {"<link", "<iframe", "<object", "@import", "url(http"})
        CHECK_FALSE(mentions(text, tag));
    CHECK(html::script().text.size() < 6'000);
    CHECK(text.size() < 120'000);
}

TEST_CASE("same report, same bytes") { CHECK(page() == page()); }

TEST_CASE("contrast after WCAG") {
    const html::Colour white{255, 255, 255}, black{};
    CHECK(html::contrast(white, black) == Approx(21));
    CHECK(html::contrast(white, white) == Approx(1));
    CHECK(html::contrast({0x76, 0x76, 0x76}, white) == Approx(4.54).margin(0.01));  // the known last grey that passes
}

TEST_CASE("house colours that can't be read become shades that can") {
    const html::Colour white{255, 255, 255}, dark{0x15, 0x19, 0x1e}, green{0x0b, 0x6e, 0x4f}, yellow{0xff, 0xe6, 0x00};
    CHECK(html::readable_on(green, white) == green);
    CHECK(html::readable_on(yellow, white) != yellow);
    for (const html::Colour colour : {green, yellow, white, dark})
        for (const html::Colour ground : {white, dark})
            CHECK(html::contrast(html::readable_on(colour, ground), ground) >= 4.5);
    CHECK_FALSE(html::parse_colour("red"));
    CHECK_FALSE(html::parse_colour("#12345g"));
    CHECK(html::parse_colour("#0B6e4f") == green);
    CHECK(html::hex(green) == "#0b6e4f");
}

TEST_CASE("a colour that is none changes nothing") {
    model::HouseStyle house;
    house.colours = {"red;}body{display:none"};
    CHECK(html::style_of(house).text == html::style_of({}).text);
}

TEST_CASE("base64 of the published examples") {  // RFC 4648, section 10
    CHECK(html::base64("") == "");
    CHECK(html::base64("f") == "Zg==");
    CHECK(html::base64("fo") == "Zm8=");
    CHECK(html::base64("foo") == "Zm9v");
    CHECK(html::base64("foobar") == "Zm9vYmFy");
    CHECK(html::base64("\xfb\xff") == "+/8=");
}

TEST_CASE("the logo stands in the page itself, with the sender's name for who can't see it") {
    model::Report report = test::made_up_report();
    report.document.style.sender = "Bureau \"Noord\"";
    report.document.style.logo = model::Picture{"PNG", "image/png", 400, 140};
    const std::string text = html::render_html(report, test::catalogue(base::Language::en));
    CHECK(mentions(text,
                   "<img alt=\"Bureau &quot;Noord&quot;\" width=\"400\" height=\"140\" "
                   "src=\"data:image/png;base64,UE5H\">"));
    CHECK(mentions(text, "img-src data:"));
    CHECK_FALSE(mentions(page(), "<img"));
}

TEST_CASE("the second colour is for edges, and one that is missing is the first") {
    model::HouseStyle house;
    house.colours = {"#0b6e4f"};
    CHECK(mentions(html::style_of(house).text, "--second:#0b6e4f"));
    house.colours = {"#ffe600", "#f4a259"};
    const std::string style = html::style_of(house).text;
    CHECK(mentions(style, "--second:#f4a259"));
    CHECK_FALSE(mentions(style, "--band:#ffe600"));  // white words stand on it
    CHECK_FALSE(mentions(style, "color:var(--second)}"));
}

TEST_CASE("tiles stand in rows that are as full as can be") {
    const auto across = [](std::size_t tiles) {
        model::Report report;
        report.sections.push_back({"kpis", "KPIs", {{model::Tiles{std::vector<model::Tile>(tiles)}, {}, false}}, {}});
        const std::string text = html::render_html(report, test::catalogue(base::Language::en));
        return between(text, "<ul class=\"tiles across-", "\"").substr(0, 1);
    };
    CHECK(across(1) == "3");
    CHECK(across(2) == "2");
    CHECK(across(4) == "4");
    CHECK(across(5) == "5");
    CHECK(across(6) == "3");
    CHECK(across(7) == "4");
    CHECK(across(9) == "3");
    CHECK(across(13) == "5");
}

TEST_CASE("a reason that the cell before gave is a dash to the eye and the reason to the ear") {
    model::Report report;
    model::Table table;
    table.caption = "T";
    table.columns.resize(3);
    table.rows.assign(1, std::vector<model::Cell>(3));
    table.rows[0][0].content = table.rows[0][1].content = model::Missing{base::Why::too_few};
    table.rows[0][2].content = model::Missing{base::Why::not_reached};
    report.sections.push_back({"kpis", "KPIs", {{table, {}, false}}, {}});
    const std::string text = html::render_html(report, test::catalogue(base::Language::en));
    CHECK(mentions(text, "<span aria-hidden=\"true\">–</span><span class=\"heard\">too few</span>"));
    CHECK(mentions(text, "<span class=\"missing\">not reached</span>"));
}

TEST_CASE("a table of which the fifth column says how rows stand keeps that on a slide") {
    model::Report report;
    model::Table table;
    table.id = "actions";
    table.columns.resize(6);
    table.rows.assign(1, std::vector<model::Cell>(6));
    const auto text = [&] {
        report.sections.assign(1, {"summary", "Summary", {{table, {}, false}}, {}});
        return html::render_html(report, test::catalogue(base::Language::en));
    };
    CHECK_FALSE(mentions(text(), "<table class=\"col5\">"));
    table.rows[0][4].tone = model::Tone::bad;
    CHECK(mentions(text(), "<table class=\"col5\">"));
}

TEST_CASE("headings inside a section are in the contents, and a page without a summary has no slide") {
    model::Report report;
    const auto heading = [](const char* text) {
        return model::Block{model::Text{model::Text::Voice::heading, {text}}, {}, false};
    };
    report.sections.push_back({"kpis", "KPIs", {heading("One"), heading("Two <b>")}, {}});
    std::string text = html::render_html(report, test::catalogue(base::Language::en));
    CHECK(mentions(text, "<a href=\"#kpis-2\">Two &lt;b&gt;</a>"));
    CHECK(mentions(text, "<h3 id=\"kpis-2\">Two &lt;b&gt;</h3>"));
    CHECK_FALSE(mentions(text, "href=\"#slides\""));
    report.sections[0].id = "summary";
    text = html::render_html(report, test::catalogue(base::Language::en));
    CHECK(mentions(text, "href=\"#slides\""));
}

TEST_CASE("a column of numbers is one though its first cell is blank") {
    model::Report report;
    model::Table table;
    table.caption = "T";
    table.columns = {test::column("A"), test::column("B")};
    table.rows = {{test::cell(std::string("a")), test::cell(std::string())},
                  {test::cell(std::string("b")), test::cell(model::Count{7})}};
    report.sections.push_back({"kpis", "KPIs", {{table, {}, false}}, {}});
    const std::string text = html::render_html(report, test::catalogue(base::Language::en));
    CHECK(mentions(text, "<th scope=\"col\">A</th><th scope=\"col\" class=\"num\">B</th>"));
    CHECK(mentions(text, "<td class=\"num\" data-v=\"7\">7</td>"));
}

TEST_CASE("a change has its sign before it, for the eye alone") {
    model::Report report;
    model::Tile tile;
    tile.change = "meer dan toeval";
    tile.change_kind = model::Change::signal;
    report.sections.push_back({"kpis", "KPIs", {{model::Tiles{{tile}}, {}, false}}, {}});
    const std::string text = html::render_html(report, test::catalogue(base::Language::nl));
    CHECK(mentions(text, "<p class=\"change signal\"><span aria-hidden=\"true\">◆</span> meer dan toeval</p>"));
}

TEST_CASE("a section says how it lies on paper, and what comes after one that flows does so too") {
    model::Report report = test::made_up_report();
    report.sections = {{"card-1", "Kaart", {}, {}, model::Section::Paper::card},
                       {"sheet", "Blad", {}, {}, model::Section::Paper::lying},
                       {"end", "Akkoord", {}, {}, model::Section::Paper::flowing}};
    REQUIRE_FALSE(report.definitions.empty());
    const std::string text = html::render_html(report, test::catalogue(base::Language::nl));
    CHECK(mentions(text, "<section id=\"card-1\" class=\"card\" "));
    CHECK(mentions(text, "<section id=\"sheet\" class=\"lying\" "));
    CHECK(mentions(text, "<section id=\"end\" class=\"flowing\" "));
    CHECK(mentions(text, "<section id=\"definitions\" class=\"flowing\" "));
    CHECK(mentions(page(), "<section id=\"definitions\" aria-labelledby"));
}

TEST_CASE("a caption that repeats the section's title is heard only, and a cell to write in has its room") {
    model::Report report = test::made_up_report();
    model::Table table;
    table.caption = "Akkoord";
    table.columns.emplace_back();
    table.rows = {{model::Cell{}}};
    table.rows[0][0].style = model::Style::write;
    model::Tree path{"Escalatie", {{"Bericht", {}, {}, {}, {}}}, true};
    report.sections = {{"end", "Akkoord", {}}};
    report.sections[0].blocks.push_back({table, {}, false});
    report.sections[0].blocks.push_back({path, {}, false});
    const std::string text = html::render_html(report, test::catalogue(base::Language::nl));
    CHECK(mentions(text, "<caption class=\"heard\">Akkoord</caption>"));
    CHECK(mentions(text, "<td class=\" write\">"));
    CHECK(mentions(text, "<ul class=\"tree path\" aria-label=\"Escalatie\">"));
    report.sections[0].title = "Tot slot";
    CHECK(mentions(html::render_html(report, test::catalogue(base::Language::nl)), "<caption>Akkoord</caption>"));
}
