// What a text feels, by hand: small lexicons for the rules, the real ones for the words.
#include "engine/language/sentiment.hpp"

#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/text.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::language;

namespace {

std::vector<LexiconEntry> entries_of(const std::string& name) {
    std::ifstream file(std::string(STAMTAFEL_SOURCE_DIR) + "/playbooks/sentiment-" + name + ".txt");
    return read_lexicon(std::string(std::istreambuf_iterator<char>(file), {}));
}

Lexicon with_signs(const std::string& name) {
    std::vector<LexiconEntry> entries = entries_of(name);
    for (LexiconEntry& sign : entries_of("signs")) entries.push_back(std::move(sign));
    return Lexicon(entries);
}

const Lexicons& real() {
    static const Lexicons lexicons{with_signs("nl"), with_signs("en")};
    return lexicons;
}

std::optional<float> feels(std::string_view text) { return sentiment_of(real(), base::fold(text)); }

/// "+", "-", "0" by the bounds of a report, "?" when no word is known.
std::string sign_of(std::optional<float> value) {
    if (!value) return "?";
    return *value >= 0.05F ? "+" : *value <= -0.05F ? "-" : "0";
}

Lexicon small() {
    return Lexicon(read_lexicon(R"(# made up
[2]
good, fun*, works like a charm, :)
[-2]
bad, awful, works not, :/
[0]
good morning, fundament*
[not]
not, never
[more]
very, awful
[less]
rather
[but]
but
)"));
}

std::optional<float> small_feels(std::string_view text) { return sentiment_of(small(), base::fold(text)); }

}  // namespace

TEST_CASE("a list is read by its headings, and refused where it breaks its form") {
    const auto entries = read_lexicon("# note\n[2]\ngood, not bad,\nfun*\n\n[not]\nno\n");
    REQUIRE(entries.size() == 4);
    CHECK(entries[1].term == "not bad");
    CHECK(entries[2].term == "fun*");
    CHECK(entries[2].score == 2);
    CHECK(entries[3].role == Role::negation);
    CHECK_THROWS_AS(read_lexicon("good\n"), std::logic_error);       // above all headings
    CHECK_THROWS_AS(read_lexicon("[4]\ngood\n"), std::logic_error);  // no score
    CHECK_THROWS_AS(read_lexicon("[nope]\ngood\n"), std::logic_error);
    CHECK_THROWS_AS(Lexicon(read_lexicon("[1]\ngood, Good\n")), std::logic_error);
    CHECK(Lexicon({}).size() == 0);
    CHECK_FALSE(sentiment_of(Lexicon({}), "good"));
}

TEST_CASE("one word of score two, in the first sentence") {
    // 2 × 1.5 for the first sentence = 3, and 3 / √(3² + 15) = 0.6124
    CHECK(*small_feels("good") == Approx(0.6124).margin(0.0005));
    CHECK(*small_feels("bad") == Approx(-0.6124).margin(0.0005));
    CHECK(*small_feels("good, bad") == Approx(0).margin(0.0005));
    CHECK_FALSE(small_feels("nothing to see here"));
    CHECK_FALSE(small_feels(""));
}

TEST_CASE("whole words, stems, turns of phrase and words taken out") {
    CHECK(small_feels("goods") == std::nullopt);
    CHECK(sign_of(small_feels("that is funny")) == "+");
    CHECK(small_feels("the fundamentals") == std::nullopt);  // the longer stem
    CHECK(small_feels("good morning all") == std::nullopt);  // the phrase goes before its word
    CHECK(sign_of(small_feels("works like a charm")) == "+");
    CHECK(small_feels("works like a charmer") == std::nullopt);
    CHECK(sign_of(small_feels("goooood")) == "+");  // stretched
    CHECK(sign_of(small_feels("GOOD")) == "+");
    CHECK(small_feels("@good see https://good.example/bad?q=good") == std::nullopt);  // names and addresses
    CHECK(sign_of(small_feels("#good")) == "+");
}

TEST_CASE("a negation turns what is near, and stops at the border of its clause") {
    CHECK(sign_of(small_feels("not good")) == "-");
    CHECK(sign_of(small_feels("this is not at all good")) == "-");
    CHECK(sign_of(small_feels("good it is not")) == "-");
    CHECK(sign_of(small_feels("I do not see anything here that would be good")) == "+");  // out of reach
    CHECK(*small_feels("never mind, good") > 0);
    CHECK(sign_of(small_feels("works not")) == "-");  // a phrase that holds its own negation
}

TEST_CASE("words of degree, and those that also feel") {
    CHECK(*small_feels("very good") > *small_feels("good"));
    CHECK(*small_feels("rather good") < *small_feels("good"));
    CHECK(*small_feels("rather good") > 0);
    CHECK(*small_feels("awful good") == Approx(*small_feels("very good")));  // degree before a feeling
    CHECK(sign_of(small_feels("awful")) == "-");
    CHECK(*small_feels("good!") > *small_feels("good"));
}

TEST_CASE("what comes after but weighs more") {
    CHECK(sign_of(small_feels("good but bad")) == "-");
    CHECK(sign_of(small_feels("bad, but good")) == "+");
}

TEST_CASE("a question praises nobody") {
    CHECK(sign_of(small_feels("any good tips?")) == "0");
    CHECK(sign_of(small_feels("why so bad?")) == "-");
}

TEST_CASE("signs count wherever they stand, but not inside addresses and code") {
    CHECK(sign_of(small_feels("ok:)")) == "+");
    CHECK(sign_of(small_feels("ok :/ then")) == "-");
    CHECK(small_feels("https://x.example") == std::nullopt);
    CHECK(small_feels("ftp://x.example") == std::nullopt);
}

TEST_CASE("long and hostile texts end, within bounds") {
    std::string long_text, signs(100'000, ':');
    for (int i = 0; i < 10'000; ++i) long_text += "good bad very good not ";
    CHECK(std::abs(*small_feels(long_text)) <= 1);
    CHECK(small_feels(signs) == std::nullopt);
    CHECK(small_feels(std::string(100'000, 'g')) == std::nullopt);
    for (const std::string_view cut : {"\xf0\x9f", "\xe2", "good\xf0", "\xc2"}) (void)sentiment_of(small(), cut);
}

TEST_CASE("the lexicons hold two thousand entries each, well formed") {
    for (const std::string name : {"nl", "en", "signs"}) {
        const auto entries = entries_of(name);
        CHECK(entries.size() >= (name == "signs" ? 150U : 2000U));
        std::set<std::pair<bool, std::string>> seen;
        for (const LexiconEntry& entry : entries) {
            INFO(name << ": " << entry.term);
            CHECK(seen.emplace(entry.role == Role::feeling, base::fold(entry.term)).second);
            CHECK(entry.term.find('*') >= entry.term.size() - 1);  // none, or at the end
        }
    }
}

TEST_CASE("Dutch as people write it") {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"Wat een geweldige service, dank jullie wel!", "+"},
        {"Ik ben helemaal niet blij met deze fiets", "-"},
        {"Dit is niet slecht", "+"},
        {"Het is echt niet leuk meer", "-"},
        {"Geen probleem, fijn geholpen", "+"},
        {"Nooit meer. Wat een waardeloze winkel", "-"},
        {"Mooi is het niet", "-"},
        {"Verschrikkelijk goed geholpen door de monteur", "+"},
        {"De accu is al voor de derde keer kapot en niemand reageert", "-"},
        {"Leuk idee, maar de uitvoering is slecht", "-"},
        {"Het duurde lang, maar nu ben ik heel tevreden", "+"},
        {"Zonder problemen geleverd, top!", "+"},
        {"Ik heb nog steeds geen antwoord gekregen", "-"},
        {"Ik raad dit niemand aan, zonde van het geld", "-"},
        {"Een echte aanrader", "+"},
        {"Ik wil graag weten wanneer jullie in de winkel zijn", "?"},
        {"De winkel zit op de hoek van de straat", "?"},
        {"Superleuk dat jullie er waren 😍", "+"},
        {"Een beetje teleurgesteld over het advies", "-"},
        {"Ik kan niet wachten op de nieuwe versie!", "+"},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(sign_of(feels(text)) == expected);
    }
}

TEST_CASE("English as people write it") {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"Thank you so much, your team was amazing!", "+"},
        {"I am not happy with the new app at all", "-"},
        {"Not bad for the price", "+"},
        {"I couldn't be happier with this bike", "+"},
        {"The worst service that I have ever had", "-"},
        {"It isn't good enough for what it costs", "-"},
        {"Nice idea, but the app is terrible", "-"},
        {"It was slow at first, but now I love it", "+"},
        {"Still waiting for my refund, nobody answers the phone", "-"},
        {"This doesn't work and I am fed up with it", "-"},
        {"No problem, thanks for the quick reply", "+"},
        {"My bike was stolen and you ignored me :(", "-"},
        {"The shop is at the corner of the street", "?"},
        {"Could you tell me what time the shop will be open", "?"},
        {"An awesome, awesome day with all of you <3", "+"},
        {"Never again. What a waste of money", "-"},
        {"Highly recommended to everybody who is in the market for one", "+"},
        {"The wheel is broken and the seat is damaged", "-"},
        {"You guys rock", "+"},
        {"I was pleasantly surprised by the result", "+"},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(sign_of(feels(text)) == expected);
    }
}

TEST_CASE("the language chooses the lexicon, signs speak all of them") {
    CHECK(sign_of(feels("👍👍")) == "+");
    CHECK(sign_of(feels("😡")) == "-");
    CHECK(sign_of(feels("❤️")) == "+");
    CHECK(sign_of(feels("prachtig")) == "+");  // too short for a language: whoever knows it
    CHECK(sign_of(feels("wonderful")) == "+");
    CHECK(sign_of(feels("rot")) == "-");
    CHECK_FALSE(feels("das ist aber nicht so super und wir sind es leid"));  // neither of the two
    CHECK_FALSE(feels("12345"));
}
