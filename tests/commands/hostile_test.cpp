// Names and texts that want to be markup, a formula or a mess come out as text.
#include <fmt/format.h>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/zip.hpp"

using namespace stamtafel;
using test::Outcome;

namespace {

using namespace std::string_literals;

const std::vector<std::string> nasty{
    "<script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "' onmouseover='alert(1)",
    "</td></table><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\tleading tab",
    "\u202Egnp.exe\u202C \u200Fright to left\u200E",
    "👩‍👩‍👧‍👦🏳️‍🌈 e\u0301\u0301\u0301\u0301",
    "nul\0inside"s,
    "bell\a escape\x1B[31m red"s,
    "broken \xC3\x28 \xF0\x9F\x98 utf-8"s,
    "\xEF\xBF\xBE\xEF\xBF\xBF not characters",
    "]]> & &amp; <!-- %s %n {0} {}",
    fmt::format("{:x>40000}?", ""),
};

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) out += letter == '"' ? "\"\"" : std::string(1, letter);
    return out + "\"";
}

/// Every nasty thing as author, topic, text and address; each asks something, so that each opens a turn.
std::string nasty_export() {
    std::string out = "id,topic,at,author,text,url\n";
    for (std::size_t i = 0; i < nasty.size(); ++i)
        out += fmt::format("{0},{1},2026-10-{2:02}T10:00:00+02:00,{1},{3},{1}\n", i, in_quotes(nasty[i]), 1 + i,
                           in_quotes(nasty[i] + " Hoe kan dat?"));
    return out;
}

std::string nasty_playbook(const std::string& encoding) {
    std::string text = test::small_playbook;
    text.replace(text.find("text: text}"), 11, "text: text, url: url}, encoding: " + encoding);
    text.replace(text.find("name: Rijders"), 13, "name: \"<script>alert(2)</script> & =1+1\"");
    text.replace(text.find("name: Forum,"), 12, "name: \"<b onload='alert(3)'>Forum\",");
    return text.replace(text.find("keep_text: true"), 15, "keep_text: true, names: real");
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

/// Nothing of the input opened a tag or an attribute.
void check_page(const std::string& page) {
    for (const std::string part : {"<script>alert", "<img src=x", "<b onload", "\" onload=\"alert",
                                   "href=\"javascript:", "' onmouseover='alert", "</td></table><img"})
        CHECK(page.find(part) == std::string::npos);
    CHECK(page.find('\0') == std::string::npos);
    CHECK(page.find('\x1B') == std::string::npos);
    CHECK(count(page, "<script") == count(page, "</script>"));
    CHECK(count(page, "<html") == 1);
    CHECK(page.find("&lt;script&gt;alert(2)&lt;/script&gt;") != std::string::npos);
}

/// The parts are whole, and hold neither formulas nor marks that Excel refuses.
void check_workbook(const std::string& bytes) {
    const auto parts = test::unzipped(bytes);
    CHECK(parts.count("xl/workbook.xml") == 1);
    for (const auto& [name, content] : parts) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        INFO(name);
        CHECK(content.find("<script") == std::string::npos);
        CHECK(content.find("<f>cmd") == std::string::npos);
        if (name.ends_with(".rels")) CHECK(content.find("javascript:") == std::string::npos);  // as text it may stand
        CHECK(content.find('\0') == std::string::npos);
        CHECK(content.find('\x1B') == std::string::npos);
        CHECK(content.find("\xC3\x28") == std::string::npos);
    }
}

void check_csv(const std::string& csv) {
    for (const std::string start : {"=cmd", "+1+1", "-2+3", "@SUM"})
        for (const std::string before : {",", "\n", ",\""}) CHECK(csv.find(before + start) == std::string::npos);
}

}  // namespace

TEST_CASE("hostile names and texts: the report is made, and nothing in it is more than text") {
    for (const std::string encoding : {"utf-8", "windows-1252"}) {
        const test::Scratch scratch;
        test::write_file(scratch / "playbook.yaml", nasty_playbook(encoding));
        test::write_file(scratch / "exports/forum.csv", nasty_export());
        const Outcome outcome = test::run_stamtafel(
            {"report", "playbook.yaml", "--period", "2026-10", "-o", "out", "--lang", "en"}, scratch.folder());
        INFO(encoding << "\n" << outcome.err);
        REQUIRE(outcome.status == 0);
        CHECK(outcome.out.find('\x1B') == std::string::npos);
        CHECK(outcome.err.find('\x1B') == std::string::npos);
        const test::Tree out = test::tree_of(scratch / "out");
        CHECK(out.size() > 10);
        for (const auto& [name, bytes] : out) {
            INFO(name);
            if (name.ends_with(".html")) check_page(bytes);
            if (name.ends_with(".xlsx")) check_workbook(bytes);
            if (name.ends_with(".csv")) check_csv(bytes);
        }
        const std::string& facts = out.at("facts-2026-10.json");
        CHECK(facts.find("\"id\":\"data.rows_read\",\"value\":18") != std::string::npos);
    }
}

TEST_CASE("rejected rows of a hostile export are guarded too, and steer no terminal") {
    const test::Scratch scratch;
    test::write_file(scratch / "playbook.yaml", test::small_playbook);
    test::write_file(scratch / "exports/forum.csv",
                     "id,topic,at,author,text\n=cmd|' /C calc'!A0\n\x1B[31mred,t,never,x,y\n");
    const Outcome outcome =
        test::run_stamtafel({"report", "playbook.yaml", "--period", "2026-10", "-o", "out"}, scratch.folder());
    CHECK(outcome.status == 3);
    CHECK(outcome.err.find('\x1B') == std::string::npos);
    const std::string rejects = test::read_bytes(scratch / "out/confidential/rejects-2026-10.csv");
    CHECK(rejects.find(",'=cmd|' /C calc'!A0\r\n") != std::string::npos);
}
