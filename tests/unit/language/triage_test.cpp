// Rules in order, the first that holds decides; and the marks that the turns ask for.
#include "engine/language/triage.hpp"

#include <iterator>

#include "engine/language/guess.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/rows.hpp"

using namespace stamtafel;
using namespace stamtafel::language;

namespace {

Rule rule(std::string category, std::vector<std::string> any_of) {
    Rule out;
    out.category = std::move(category);
    out.any_of = std::move(any_of);
    return out;
}

struct Judged {
    Triage triage;
    /// The category of a row.
    [[nodiscard]] std::string of(std::size_t row) const {
        const std::uint8_t code = triage.category[row];
        return code == Triage::none ? "none" : triage.categories[code];
    }
    /// The names of a row's marks.
    [[nodiscard]] std::string marked(std::size_t row) const {
        constexpr const char* names[] = {"thanks",   "holding",   "handle", "brand_term",
                                         "question", "agreement", "topic",  "canned"};
        std::string out;
        for (unsigned i = 0; i < std::size(names); ++i)
            if ((static_cast<unsigned>(triage.marks[row]) >> i & 1U) != 0)
                out += (out.empty() ? "" : " ") + std::string(names[i]);
        return out;
    }
};

Judged judge(std::string_view lines, const Lists& lists) {
    test::Rows rows;
    rows.add(lines);
    const activity::Assembled data = rows.assemble();
    return {triage(data.activity, rows.store, lists, {})};
}

}  // namespace

TEST_CASE("the first rule that holds decides, other when none does") {
    Lists lists;
    lists.rules = {rule("complaint", {"kapot"}), rule("question", {"hoe"})};
    lists.rules[0].priority = "high";
    const Judged judged = judge(R"(
        +0 mila post : hoe maak ik een kapotte rem
        +1 mila post : kapot, en hoe
        +2 mila post : mooi
    )",
                                lists);
    CHECK(judged.of(0) == "question");
    CHECK(judged.of(1) == "complaint");
    CHECK(judged.of(2) == "other");
    CHECK(judged.triage.priorities[judged.triage.priority[1]] == "high");
    CHECK(judged.triage.priorities[judged.triage.priority[2]].empty());
}

TEST_CASE("a rule may bring a category of its own, after the built-in ones") {
    Lists lists;
    lists.rules = {rule("garantie", {"garantie"})};
    const Judged judged = judge("+0 mila post : garantie", lists);
    CHECK(judged.of(0) == "garantie");
    CHECK(judged.triage.categories.size() == built_in_categories().size() + 1);
    CHECK(judged.triage.categories[0] == "crisis");
}

TEST_CASE("a rule for languages holds for texts in one of them") {
    Lists lists;
    lists.rules = {rule("complaint", {"crash"})};
    lists.rules[0].languages = language_bit("en") | language_bit("de");
    const Judged judged = judge(R"(
        +0 mila post : it was on the road, and then a crash
        +1 mila post : het was op de weg, en dan een crash
        +2 mila post : crash
    )",
                                lists);
    CHECK(judged.of(0) == "complaint");
    CHECK(judged.of(1) == "other");
    CHECK(judged.of(2) == "other");
}

TEST_CASE("all tests of a rule must hold") {
    Lists lists;
    lists.rules = {rule("complaint", {"rem", "accu"})};
    lists.rules[0].all_of = {"kapot", "weer"};
    lists.rules[0].none_of = {"grapje"};
    const Judged judged = judge(R"(
        +0 mila post : rem kapot, weer
        +1 mila post : rem kapot
        +2 mila post : rem kapot, weer. grapje
        +3 mila post : zadel kapot, weer
    )",
                                lists);
    CHECK(judged.of(0) == "complaint");
    for (const std::size_t row : {1U, 2U, 3U}) CHECK(judged.of(row) == "other");
}

TEST_CASE("rules by kind, channel and pattern") {
    Lists lists;
    lists.rules.resize(3);
    lists.rules[0].category = "product_feedback";
    lists.rules[0].kinds = 1U << static_cast<unsigned>(activity::Kind::review);
    lists.rules[1].category = "praise";
    lists.rules[1].channels = 0b10;
    lists.rules[2].category = "partnership";
    lists.rules[2].matches = "B2B-[0-9]+";
    const Judged judged = judge(R"(
        +0 mila review : prima
        +1 mila post ch=1 : prima
        +2 mila post : zaak B2B-12
        +3 mila post : zaak b2b-12
    )",
                                lists);
    CHECK(judged.of(0) == "product_feedback");
    CHECK(judged.of(1) == "praise");
    CHECK(judged.of(2) == "partnership");
    CHECK(judged.of(3) == "other");
}

TEST_CASE("a rule may ask for a question, or for none") {
    Lists lists;
    lists.rules = {rule("question", {}), rule("product_feedback", {"rem"})};
    lists.rules[0].is_question = true;
    lists.rules[1].is_question = false;
    const Judged judged = judge(R"(
        +0 mila post : wat is dit?
        +1 mila question : rem vervangen
        +2 mila post : rem
        +3 mila post : kijk https://x.example/?q=rem
    )",
                                lists);
    CHECK(judged.of(0) == "question");
    CHECK(judged.of(1) == "question");  // the kind says so
    CHECK(judged.of(2) == "product_feedback");
    CHECK(judged.of(3) == "product_feedback");
}

TEST_CASE("a bound on sentiment holds only where the export has one") {
    Lists lists;
    lists.rules.resize(1);
    lists.rules[0].category = "complaint";
    lists.rules[0].sentiment_below = 0;
    const Judged judged = judge(R"(
        +0 mila post feel=-0.5
        +1 mila post feel=0
        +2 mila post
    )",
                                lists);
    CHECK(judged.of(0) == "complaint");
    CHECK(judged.of(1) == "other");
    CHECK(judged.of(2) == "other");
}

TEST_CASE("triage looks at members' items only") {
    const Judged judged = judge(R"(
        +0 mila post
        +1 anna comment
        +2 mila reaction
        +3 mila answer
        +4 mila idea
    )",
                                {});
    CHECK(judged.of(0) == "other");
    for (const std::size_t row : {1U, 2U, 3U}) CHECK(judged.of(row) == "none");
    CHECK(judged.of(4) == "other");
}

TEST_CASE("a closing thanks is short, no question and not negative") {
    Lists lists;
    lists.thanks = {"dank*", "bedankt", "thanks"};
    const Judged judged = judge(R"(
        +0 mila comment : Dank je wel!
        +1 mila comment : Bedankt, maar hoe dan?
        +2 mila comment feel=-0.6 : nou, bedankt
        +3 mila comment : Dank voor het uitgebreide antwoord, het helpt mij echt heel veel
        +4 mila comment : oke
        +5 mila question : dank
        +6 mila comment : Wat fijn, bedankt
    )",
                                lists);
    const auto thanks = [&](std::size_t row) { return has(judged.triage.marks[row], Mark::thanks); };
    CHECK(thanks(0));
    CHECK(thanks(6));
    for (const std::size_t row : {1U, 2U, 3U, 4U, 5U}) CHECK_FALSE(thanks(row));
}

TEST_CASE("sixty characters are short, whatever their bytes") {
    Lists lists;
    lists.thanks = {"dank"};
    const std::string fifty_five = [] {
        std::string out;
        for (int i = 0; i < 55; ++i) out += "é";
        return out;
    }();
    const Judged judged =
        judge("+0 mila comment : dank " + fifty_five + "\n+1 mila comment : dank e" + fifty_five, lists);
    CHECK(has(judged.triage.marks[0], Mark::thanks));
    CHECK_FALSE(has(judged.triage.marks[1], Mark::thanks));
}

TEST_CASE("handles and brand terms are marked on members' rows, holding replies on the brand's") {
    Lists lists;
    lists.handles = {"@velowerk", "@anna"};
    lists.brand_terms = {"velowerk", "@velowerk"};
    lists.holding = {"we zoeken het uit"};
    const Judged judged = judge(R"(
        +0 mila post : vraag aan @anna
        +1 mila post : mijn Velowerk is stuk, we zoeken het uit
        +2 anna comment : We zoeken het uit bij Velowerk en komen erop terug
    )",
                                lists);
    CHECK(judged.marked(0) == "handle");
    CHECK(judged.marked(1) == "brand_term");
    CHECK(judged.marked(2) == "holding");
}

TEST_CASE("members who ask are marked, the brand is not, and answers are looked at too") {
    const Judged judged = judge(R"(
        +0 mila question : rem vervangen
        +1 mila comment : hoe dan?
        +2 anna comment : hoe dan?
        +3 jan answer : waarom wil je dat?
        +4 jan answer : draai de bout los
        +5 jan reaction : hoe dan?
    )",
                                {});
    for (const std::size_t row : {0U, 1U, 3U}) CHECK(judged.marked(row) == "question");
    for (const std::size_t row : {2U, 4U, 5U}) CHECK(judged.marked(row).empty());
}

TEST_CASE("a reply that only agrees is marked") {
    Lists lists;
    lists.agreement = {"eens", "klopt", "helemaal mee eens"};
    const Judged judged = judge(R"(
        +0 jan comment : @mila Helemaal mee eens, klopt!
        +1 jan comment : Klopt, maar draai eerst de bout los
        +2 jan comment : @mila 👍👍
        +3 jan answer : eens
        +4 jan comment : goed idee
        +5 jan comment
    )",
                                lists);
    for (const std::size_t row : {0U, 2U, 3U}) CHECK(judged.marked(row) == "agreement");
    for (const std::size_t row : {1U, 4U, 5U}) CHECK(judged.marked(row).empty());
}

TEST_CASE("a text about one of the topics is marked") {
    Lists lists;
    lists.topics = {{{"rem*"}, {"remedie"}}, {{"accu"}, {}}};
    const Judged judged = judge(R"(
        +0 mila post : de remmen piepen
        +1 mila post : een remedie tegen piepende remmen
        +2 mila post : een remedie voor de accu
        +3 mila post : het zadel
    )",
                                lists);
    CHECK(judged.marked(0) == "topic");
    CHECK(judged.marked(1).empty());
    CHECK(judged.marked(2) == "topic");
    CHECK(judged.marked(3).empty());
}

TEST_CASE("a rule for tags holds where one of them is exported") {
    Lists lists;
    lists.rules = {rule("product_feedback", {})};
    lists.rules[0].tags = {"Remmen", "#e-bike"};
    const Judged judged = judge(R"(
        +0 mila post tags=accu,remmen
        +1 mila post tags=#accu#E-bike
        +2 mila post tags=velgremmen;accu
        +3 mila post tags=["remmen"]
        +4 mila post
    )",
                                lists);
    for (const std::size_t row : {0U, 1U, 3U}) CHECK(judged.of(row) == "product_feedback");
    for (const std::size_t row : {2U, 4U}) CHECK(judged.of(row) == "other");
    CHECK(judge("+0 mila post : remmen", lists).of(0) == "other");  // nobody exported tags
}

TEST_CASE("the exported language goes before the guess") {
    Lists lists;
    lists.rules = {rule("complaint", {"crash"})};
    lists.rules[0].languages = language_bit("nl");
    const Judged judged = judge(R"(
        +0 mila post lang=nl-BE : it was on the road, and then a crash
        +1 mila post lang=en : het was op de weg, en dan een crash
        +2 mila post lang=Dutch : crash
        +3 mila post lang=und : het was op de weg, en dan een crash
        +4 mila post : het was op de weg, en dan een crash
        +5 mila post lang=es : crash
    )",
                                lists);
    for (const std::size_t row : {0U, 2U, 3U, 4U}) CHECK(judged.of(row) == "complaint");
    for (const std::size_t row : {1U, 5U}) CHECK(judged.of(row) == "other");
}

TEST_CASE("the lexicon speaks where the export has no sentiment") {
    Lists lists;
    lists.rules = {rule("complaint", {})};
    lists.rules[0].sentiment_below = -0.05F;
    lists.thanks = {"bedankt"};
    lists.lexicon = [](std::string_view text) { return text.find("stuk") == text.npos ? 0.0F : -1.0F; };
    const Judged judged = judge(R"(
        +0 mila post : stuk
        +1 mila post feel=0.5 : stuk
        +2 mila post : heel
        +3 mila post : bedankt, alweer stuk
    )",
                                lists);
    CHECK(judged.of(0) == "complaint");
    CHECK(judged.of(1) == "other");
    CHECK(judged.of(2) == "other");
    CHECK(judged.marked(3).empty());
}

TEST_CASE("a rule for mentions and words needs both") {
    Lists lists;
    lists.rules = {rule("complaint", {"stuk"})};
    lists.rules[0].mentions = {"velowerk"};
    const Judged judged = judge(R"(
        +0 mila post : mijn #Velowerk is stuk
        +1 mila post : mijn fiets is stuk
        +2 mila post : Velowerk!
    )",
                                lists);
    CHECK(judged.of(0) == "complaint");
    CHECK(judged.of(1) == "other");
    CHECK(judged.of(2) == "other");
}
