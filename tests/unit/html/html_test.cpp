// The page: nothing from data becomes markup, the policy lets in what is there and nothing else, every link arrives.
#include <set>
#include <string>

#include "reports/html/assets.hpp"
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

TEST_CASE("text from data is text") {
    const std::string text = page();
    CHECK(mentions(text, "&lt;script&gt;alert(1)&lt;/script&gt;"));
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
