// The summary as mail: the same words and figures, in lines that any program shows whole.
#include <string>

#include "engine/base/text.hpp"
#include "reports/facts/summary_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/model/made_up_report.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
using model::Text;

std::string text_of(std::vector<model::Block> blocks) {
    model::Report report = test::made_up_report();
    report.document.style = {};
    report.sections = {{"summary", "Samenvatting", std::move(blocks), {}}};
    return facts::render_summary_text(report, test::catalogue(base::Language::nl));
}

}  // namespace

TEST_CASE("summary as text: title, lead, tiles, comment, sender") {
    const std::string text = facts::render_summary_text(test::made_up_report(), test::catalogue(base::Language::nl));
    CHECK(text.starts_with("Velowerk <Rijders> · Maandrapportage oktober 2026\n====="));
    CHECK(text.find("\n3 van de 4 reactieprotocollen zijn gehaald.\n") != std::string::npos);
    CHECK(text.find("\nGoed om te weten\n----------------\n- 2 rijen waren onbruikbaar.\n") != std::string::npos);
    CHECK(text.ends_with("\n-- \nBureau Noord\nVertrouwelijk\n"));
}

TEST_CASE("summary as text: a row becomes an item, with the heads where there are more than two columns") {
    model::Table two{"a", "Cijfers", {test::column("Cijfer"), test::column("Waarde")}, {}, "", false, true};
    two.rows = {{test::cell(std::string("Beurten")), test::cell(model::Count{1234})}};
    model::Table three{"b",   "Acties", {test::column("Actie"), test::column("Wie"), test::column("Stand")}, {}, "",
                       false, false};
    three.rows = {{test::cell(std::string("Bel")), test::cell(std::string()), test::cell(std::string("gedaan"))}};
    CHECK(text_of({test::block(two), test::block(three)})
              .find("\nCijfers\n-------\n- Beurten: 1.234\n\nActies\n------\n- Bel; Stand: gedaan\n") !=
          std::string::npos);
}

TEST_CASE("summary as text: no line is wider than 72 columns and none can steer a terminal") {
    const std::string text =
        text_of({test::block(Text{Text::Voice::list, {std::string(500, 'x') + "\x1b[31m \xe2\x80\xae om", "kort"}})});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
        end = text.find('\n', at);
        CHECK(base::display_width(text.substr(at, end - at)) <= 72);
    }
}

TEST_CASE("summary as text: a tree of any depth stays within the lines") {
    model::TreeNode root{"blad", model::Tone::good, "gehaald, en dat is ruim op tijd voor iedereen", "", {}};
    for (int depth = 0; depth < 60; ++depth) root = {"tak", model::Tone::none, "", "", {root}};
    const std::string text = text_of({test::block(model::Tree{"Doelen", {root}})});
    CHECK(text.find("- blad: ● gehaald") != std::string::npos);
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
        end = text.find('\n', at);
        CHECK(base::display_width(text.substr(at, end - at)) <= 72);
    }
}

TEST_CASE("summary as text: a paragraph stands apart from one that ends in a dash, and right below its heading") {
    const std::string text = text_of({test::block(Text{Text::Voice::heading, {"Kop"}}),
                                      test::block(Text{Text::Voice::body, {"eerst dit -", "dan dat"}})});
    CHECK(text.find("\nKop\n---\neerst dit -\n\ndan dat\n") != std::string::npos);
}

TEST_CASE("summary as text: a report without summary has none") {
    model::Report report = test::made_up_report();
    report.sections.erase(report.sections.begin());
    CHECK(facts::render_summary_text(report, test::catalogue(base::Language::nl)).empty());
}
