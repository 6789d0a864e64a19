// Words found as people write them: whole words, stems, marks and capitals folded away.
#include "engine/language/terms.hpp"

#include "engine/base/text.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::language;

namespace {

bool finds(const std::string& term, std::string_view text) {
    const std::vector<std::vector<std::string>> lists{{term}};
    const TermLists terms(lists);
    std::vector<int> found;
    terms.find(base::fold(text), found);
    return !found.empty();
}

}  // namespace

TEST_CASE("a term is a whole word") {
    CHECK(finds("kapot", "Mijn accu is kapot."));
    CHECK(finds("kapot", "KAPOT!"));
    CHECK_FALSE(finds("kapot", "kapotte accu"));
    CHECK_FALSE(finds("kapot", "stukkapot"));
    CHECK_FALSE(finds("kapot", "kapot_2"));
    CHECK(finds("kapot", "(kapot)"));
}

TEST_CASE("a name is found behind @ and #, a handle needs its @") {
    CHECK(finds("velowerk", "dank @velowerk"));
    CHECK(finds("velowerk", "#velowerk is top"));
    CHECK(finds("@velowerk", "dank @Velowerk!"));
    CHECK_FALSE(finds("@velowerk", "dank velowerk"));
    CHECK_FALSE(finds("@velowerk", "dank @velowerken"));
    CHECK(finds("@velowerk", "info@velowerk"));  // the term begins with a sign, which may touch a word
}

TEST_CASE("a stem stands for any further letters") {
    CHECK(finds("klacht*", "twee klachten"));
    CHECK(finds("klacht*", "een klacht"));
    CHECK_FALSE(finds("klacht*", "weeklacht"));
    CHECK(finds("*fiets", "mijn bakfiets"));
    CHECK_FALSE(finds("*fiets", "fietsen"));
    CHECK(finds("te* laat", "te laat"));
}

TEST_CASE("accents, capitals and apostrophes are folded on both sides") {
    CHECK(finds("privé", "PRIVE bericht"));
    CHECK(finds("prive", "privé bericht"));
    CHECK(finds("ideeën", "mijn ideeen"));
    CHECK(finds("geëscaleerd*", "het is geescaleerde onzin"));
    CHECK(finds("auto's", "auto’s"));
    CHECK(finds("strasse", "Straße"));
}

TEST_CASE("a blank is any white space") {
    CHECK(finds("werkt niet", "hij werkt  niet"));
    CHECK(finds("werkt niet", "hij werkt\nniet meer"));
    CHECK_FALSE(finds("werkt niet", "werktniet"));
}

TEST_CASE("signs are taken literally, and may touch words") {
    CHECK(finds("c++", "ik schrijf c++"));
    CHECK_FALSE(finds("a.c", "abc"));
    CHECK(finds("👍", "top👍"));
    CHECK(finds("👍", "👍top"));
    CHECK(finds("(klacht)", "nr (klacht)1"));
    CHECK(finds("5 €", "kost 5 €per stuk"));
}

TEST_CASE("letters of other scripts are word characters") {
    CHECK(finds("дом", "мой дом"));
    CHECK_FALSE(finds("дом", "домой"));
}

TEST_CASE("lists are told apart, ascending, an empty one never matches") {
    const std::vector<std::vector<std::string>> lists{{"fiets", "bel"}, {}, {"accu"}, {"accu", "rem"}};
    const TermLists terms(lists);
    std::vector<int> found;
    terms.find("mijn accu en mijn bel", found);
    CHECK(found == std::vector<int>{0, 2, 3});
    terms.find("niets daarvan", found);
    CHECK(found.empty());
    const TermLists none({});
    none.find("niets", found);
    CHECK(found.empty());
}

TEST_CASE("a text says no more than the terms of a list") {
    const OnlyTerms agrees({"eens", "klopt*", "helemaal mee eens", "+1", "👍"});
    const auto matches = [&](std::string_view text) { return agrees.matches(base::fold(text)); };
    CHECK(matches("Eens!"));
    CHECK(matches("Helemaal mee eens 👍👍, klopt."));
    CHECK_FALSE(matches("@mila klopt als een bus"));
    CHECK(matches("@mila-van.dam: Klopt, eens"));
    CHECK(matches("klopt\neens"));
    CHECK(matches("+1"));
    CHECK_FALSE(matches("mee eens"));  // half a phrase
    CHECK_FALSE(matches("eens, maar de rem piept"));
    CHECK_FALSE(matches("oneens"));
    CHECK_FALSE(matches("eenseens"));
}

TEST_CASE("a text without words says no more than any list") {
    for (const std::vector<std::string>& list : {std::vector<std::string>{"eens"}, std::vector<std::string>{}}) {
        const OnlyTerms terms(list);
        CHECK(terms.matches("!!! 😀"));
        CHECK(terms.matches("@mila 👍"));
        CHECK_FALSE(terms.matches("ja"));
    }
}

TEST_CASE("a user's pattern sees the text as written") {
    CHECK(Pattern("order [0-9]{4}").matches("mijn order 1234 is weg"));
    CHECK_FALSE(Pattern("Order").matches("order 1234"));
    CHECK(Pattern("(?i)ORDER").matches("order 1234"));
    CHECK_FALSE(Pattern("(").valid());
    CHECK_FALSE(Pattern("(").error().empty());
}
