// What the worklist shows of people, and what it must not.
#include "reports/compose/worklist.hpp"

#include "engine/kpis/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
using base::Language;

/// The worklist of these lines as text, with plain blanks.
std::string shown(std::string_view lines, const playbook::Playbook& book,
                  const std::vector<std::string>& opted_out = {}, Language language = Language::nl) {
    const auto community = test::measured(lines, book);
    const words::Catalogue catalogue = test::catalogue(language);
    const kpis::Evaluation evaluation = kpis::evaluate(community->input(), community->tables, community->rows.quality,
                                                       *calendar::parse_period("2026-10"), {});
    const kpis::Worklist list = kpis::worklist_of(community->input(), community->tables, test::monday(300));
    const compose::Material material{community->input(), evaluation, catalogue, "0"};
    std::string text = model::dump_text(compose::compose_worklist({material, community->tables, list, opted_out}));
    for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at))
        text.replace(at, 2, " ");
    return text;
}

playbook::Playbook book(bool keep_text, bool sensitive = false) {
    playbook::Playbook made = test::playbook();
    made.privacy.keep_text.value = keep_text;
    made.privacy.sensitive.value = sensitive;
    playbook::Protocol protocol = test::protocol("vragen");
    protocol.owner.value = "anna";
    protocol.reply.tone = {{"warm", {}}, {"kort", {}}};
    protocol.reply.guidance.value = "Vraag eerst het bouwjaar.";
    made.protocols = {protocol};
    made.team[0].role.value = "community_manager";
    made.team[0].works.value = "office";
    return made;
}

constexpr std::string_view lines = R"(
+0    piet post id=a in=1 : Waar blijft mijn gele fiets? Ik wacht al drie weken en hoor van niemand iets, ook niet van de winkel waar ik hem kocht
+200  mila message id=b in=2 : geheim bericht over een zadel
)";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a line of the worklist says what, until when, of whom, and whose it is") {
    const std::string text = shown(lines, book(true));
    CHECK(has(text, "2 berichten wachten op antwoord: 1 te laat, 1 uiterlijk vandaag, 0 later."));
    CHECK(has(text, "te laat (bad)"));
    CHECK(has(text, "vandaag (watch)"));
    CHECK(has(text, "piet"));
    CHECK(has(text, "Waar blijft mijn gele fiets? Ik wacht al drie weken en hoor van niemand iets, ook niet …"));
    CHECK(has(text, "Anna (community manager)"));
    CHECK(has(text, "Anna, nu"));
    CHECK(has(text, "warm, kort"));
    CHECK(has(text, "Vraag eerst het bouwjaar."));
    CHECK(has(text, "Forum tot en met"));
    CHECK(text.find("⟦") == std::string::npos);
    CHECK(text.find('{') == std::string::npos);
}

TEST_CASE("private messages are shown by their clock alone") {
    const std::string text = shown(lines, book(true));
    CHECK_FALSE(has(text, "mila"));
    CHECK_FALSE(has(text, "geheim"));
}

TEST_CASE("without keep_text no text is shown, and that is said") {
    const std::string text = shown(lines, book(false));
    CHECK(has(text, "piet"));
    CHECK_FALSE(has(text, "gele fiets"));
    CHECK(has(text, "Zonder tekst van de berichten, zoals het draaiboek vraagt."));
}

TEST_CASE("a sensitive community has neither names nor lists of people") {
    const std::string text = shown(lines, book(true, true));
    CHECK_FALSE(has(text, "piet"));
    CHECK_FALSE(has(text, "gele fiets"));
    CHECK(has(text, "Geen lijst van personen"));
    CHECK(has(text, "2 berichten wachten op antwoord"));
}

TEST_CASE("who objected is counted and not named, nor listed as a newcomer") {
    const std::string text = shown(lines, book(true), {"piet"});
    CHECK_FALSE(has(text, "piet"));
    CHECK_FALSE(has(text, "gele fiets"));
    CHECK(has(text, "2 berichten wachten op antwoord"));
    CHECK(has(text, "Geen gevonden."));
}

TEST_CASE("nothing open: the sheet says so, in both languages") {
    const std::string_view answered = "+0 piet post id=a in=1 : waar?\n+5 anna comment id=b to=a in=1 : hier";
    CHECK(has(shown(answered, book(true)), "Niets wacht op antwoord"));
    const std::string english = shown(answered, book(true), {}, Language::en);
    CHECK(has(english, "Nothing waits for an answer"));
    CHECK(english.find("⟦") == std::string::npos);
}

TEST_CASE("only the team's edition carries the worklist, and no other what is personal in it") {
    const auto community = test::measured(lines, book(true));
    const words::Catalogue catalogue = test::catalogue(Language::en);
    const kpis::Evaluation evaluation = kpis::evaluate(community->input(), community->tables, community->rows.quality,
                                                       *calendar::parse_period("2026-10"), {});
    const kpis::Worklist list = kpis::worklist_of(community->input(), community->tables, test::monday(300));
    const compose::Material material{community->input(), evaluation, catalogue, "0"};
    const std::vector<std::string> nobody;
    const model::Report report = compose::compose_worklist({material, community->tables, list, nobody});
    CHECK(model::for_edition(report, model::Edition::management).sections.empty());
    CHECK(model::for_edition(report, model::Edition::team).sections.size() == 5);
}
