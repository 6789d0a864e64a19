// Entries, plurals and arguments, and the written forms of values: worked examples in both languages.
#include <string>

#include "reports/words/format.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
using base::Language;
using words::operator""_w;

const words::Catalogue nl = test::catalogue(Language::nl);
const words::Catalogue en = test::catalogue(Language::en);

/// The text with its blanks as no-break spaces.
std::string no_break(std::string_view text) {
    std::string out;
    for (const char letter : text) out += letter == ' ' ? std::string("\u00a0") : std::string(1, letter);
    return out;
}

words::Catalogue small() {
    return words::make_catalogue(Language::nl, {{"forms.group", "."},
                                                {"a.plain", "Tot {moment}."},
                                                {"a.turns.one", "{n} beurt"},
                                                {"a.turns.other", "{n} beurten"},
                                                {"list.and", "en"},
                                                {"why.too_few", "te weinig gegevens"}});
}

}  // namespace

TEST_CASE("entries are filled in and plurals follow n") {
    const auto catalogue = small();
    CHECK(words::say(catalogue, "a.plain"_w, {{"moment", "morgen"}}) == "Tot morgen.");
    CHECK(words::say(catalogue, "a.turns"_w, {{"n", 1}}) == "1 beurt");
    CHECK(words::say(catalogue, "a.turns"_w, {{"n", 0}}) == "0 beurten");
    CHECK(words::say(catalogue, "a.turns"_w, {{"n", 1234}}) == "1.234 beurten");
}

TEST_CASE("what is missing shows") {
    const auto catalogue = small();
    CHECK(words::say(catalogue, "a.nothing"_w) == "⟦a.nothing⟧");
    CHECK(words::say(catalogue, "a.plain"_w) == "Tot {moment}.");
}

TEST_CASE("an argument that looks like an entry is not filled in again") {
    CHECK(words::say(small(), "a.plain"_w, {{"moment", "{moment}"}}) == "Tot {moment}.");
}

TEST_CASE("numbers by language") {
    CHECK(words::count(nl, 1234567) == "1.234.567");
    CHECK(words::count(en, -1234) == "-1,234");
    CHECK(words::count(nl, 999) == "999");
    CHECK(words::number(nl, 1234.55, 1) == "1.234,6");
    CHECK(words::number(en, 1234.5, 1) == "1,234.5");
    CHECK(words::number(nl, -0.04, 1) == "0,0");
    CHECK(words::number(en, 0.005, 2) == "0.01");
}

TEST_CASE("shares keep a broken promise visible") {
    CHECK(words::share(nl, 0.824) == "82,4%");
    CHECK(words::share(en, 0.9) == "90%");
    CHECK(words::share(nl, 1) == "100%");
    CHECK(words::share(nl, 0.99997) == "99,9%");
    CHECK(words::share(en, 0.00001) == "<0.1%");
    CHECK(words::share(en, 0) == "0%");
    CHECK(words::whole_share(nl, 0.25) == "25%");
}

TEST_CASE("durations") {
    CHECK(words::duration(nl, 0) == no_break("0 sec"));
    CHECK(words::duration(nl, 45) == no_break("45 sec"));
    CHECK(words::duration(nl, 45 * 60) == no_break("45 min"));
    CHECK(words::duration(nl, 8100) == no_break("2 u 15 min"));
    CHECK(words::duration(en, 8100) == no_break("2 h 15 min"));
    CHECK(words::duration(en, 3600) == no_break("1 h"));
    CHECK(words::duration(en, 3599) == no_break("1 h"));  // 59 min 59 s rounds up to the hour, not to "60 min"
    CHECK(words::duration(en, 59.6) == no_break("1 min"));
    CHECK(words::duration(nl, 31 * 3600) == no_break("31 u"));
    CHECK(words::duration(nl, 4321 * 3600.0) == no_break("4.321 u"));
    CHECK(words::duration(nl, 3.6e24).ends_with(no_break(" u")));  // more minutes than a whole number holds
    CHECK(words::duration(nl, 24 * 3600) == no_break("24 u"));
    CHECK(words::duration(nl, 24 * 3600 - 60) == no_break("23 u 59 min"));
}

TEST_CASE("money") {
    CHECK(words::money(nl, {125050}) == no_break("€ 1.250,50"));
    CHECK(words::money(en, {125050}) == "€1,250.50");
    CHECK(words::money(nl, {25000}) == no_break("€ 250"));
    CHECK(words::money(en, {-25000}) == "-€250");
    CHECK(words::money(nl, {-25000}) == no_break("€ -250"));
    CHECK(words::money(en, {100, {'S', 'E', 'K'}}) == no_break("SEK 1"));
}

TEST_CASE("days and months") {
    const base::Day day = base::day_of({2026, 10, 31});
    CHECK(words::date(nl, day) == no_break("31 okt. 2026"));
    CHECK(words::date(en, day) == no_break("31 Oct 2026"));
    CHECK(words::date(nl, base::day_of({2026, 5, 1})) == no_break("1 mei 2026"));
    CHECK(words::date_time(nl, {day, 14 * 3600 + 5 * 60 + 59}) == no_break("31 okt. 2026 14:05"));
    CHECK(words::short_month(nl, day) == no_break("okt. 26"));
    CHECK(words::month(nl, day) == "oktober 2026");
    CHECK(words::month(en, day) == "October 2026");
    CHECK(words::weekday(nl, base::Weekday::sunday) == "zo");
    CHECK(words::weekday(en, base::Weekday::monday) == "Mon");
}

TEST_CASE("stretches of days") {
    const auto day = [](std::int32_t year, std::uint32_t month, std::uint32_t of_month) {
        return base::day_of({year, month, of_month});
    };
    CHECK(words::days(en, day(2026, 10, 3), day(2026, 10, 6)) == no_break("3–6 Oct 2026"));
    CHECK(words::days(nl, day(2026, 9, 30), day(2026, 10, 2)) == no_break("30 sep.–2 okt. 2026"));
    CHECK(words::days(en, day(2025, 12, 30), day(2026, 1, 2)) == no_break("30 Dec 2025–2 Jan 2026"));
    CHECK(words::days(en, day(2026, 10, 3), day(2026, 10, 3)) == no_break("3 Oct 2026"));
}

TEST_CASE("cells in words, with the reason where there is no value") {
    const auto catalogue = small();
    CHECK(words::written(catalogue, model::Share{0.5}) == "50%");
    CHECK(words::written(catalogue, model::Missing{base::Why::too_few}) == "te weinig gegevens");
    CHECK(words::written(catalogue, model::Score{61.5}) == "62");
    CHECK(words::written(catalogue, model::Content()).empty());
}

TEST_CASE("lists of names") {
    const auto catalogue = small();
    CHECK(words::listed(catalogue, {}).empty());
    CHECK(words::listed(catalogue, {"a"}) == "a");
    CHECK(words::listed(catalogue, {"a", "b", "c"}) == "a, b en c");
}

TEST_CASE("every reason has words in both languages") {
    for (const words::Catalogue& catalogue : {nl, en}) {
        for (int why = 1; why <= static_cast<int>(base::Why::different_clocks); ++why) {
            const std::string words = words::reason(catalogue, static_cast<base::Why>(why));
            CHECK(!words.empty());
            CHECK(words.find("⟦") == std::string::npos);
        }
    }
}

TEST_CASE("an amount has the decimals that somebody wrote") {
    CHECK(words::amount(nl, 90) == "90");
    CHECK(words::amount(nl, 1234567) == "1.234.567");
    CHECK(words::amount(nl, 0.2) == "0,2");
    CHECK(words::amount(nl, 0.0004) == "0,0004");
    CHECK(words::amount(nl, 0.2002) == "0,2002");
    CHECK(words::amount(nl, -0.5) == "-0,5");
}
