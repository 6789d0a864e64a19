// A language that the program does not know is a words file and nothing else: here one made of the English words with
// its own signs, names of months and one definition.
#include <map>
#include <string>

#include "reports/compose/cells.hpp"
#include "reports/words/format.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;

words::Catalogue frisian() {
    const std::map<std::string, std::string> own{
        {"forms.decimal", "·"},
        {"forms.group", "'"},
        {"forms.percent", " pst."},
        {"forms.hour", "oere"},
        {"forms.money", "{amount} {symbol}"},
        {"forms.date", "{day}. {month} {year}"},
        {"forms.months",
         "jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber"},
        {"forms.short_months", "jan feb mrt apr mai jun jul aug sep okt nov des"},
        {"forms.weekdays", "mo ti wo to fr sn si"},
        {"document.monthly", "Moanneferslach"}};
    test::WordPairs pairs = test::words_of(base::Language::en);
    for (auto& [key, text] : pairs)
        if (const auto found = own.find(key); found != own.end()) text = found->second;
    pairs.emplace_back("definition.attainment.name", "neikommen");
    return words::make_catalogue(*base::language_named("fy"), pairs);
}

std::string no_break(std::string text) {
    for (std::size_t at = 0; (at = text.find(' ', at)) != std::string::npos;) text.replace(at, 1, "\u00a0");
    return text;
}

}  // namespace

TEST_CASE("values are written by the forms of the file") {
    const words::Catalogue fy = frisian();
    const base::Day day = base::day_of({2026, 10, 31});
    CHECK(words::number(fy, 1234.5, 1) == "1'234·5");
    CHECK(words::share(fy, 0.824) == "82·4 pst.");
    CHECK(words::duration(fy, 7200) == no_break("2 oere"));
    CHECK(words::money(fy, {125050}) == no_break("1'250·50 €"));
    CHECK(words::date(fy, day) == no_break("31. okt 2026"));
    CHECK(words::month(fy, base::day_of({2026, 5, 1})) == "maaie 2026");
    CHECK(words::weekday(fy, base::Weekday::sunday) == "si");
}

TEST_CASE("a list that is not whole leaves no name to read past its end") {
    const words::Catalogue broken = words::make_catalogue(base::Language::nl, {{"forms.months", "januari februari"}});
    CHECK(words::month(broken, base::day_of({2026, 12, 1})) == " 2026");
}

TEST_CASE("a report is composed in it, with its own names and English where the file has none") {
    const test::MadeUpPeriod month(frisian());
    const model::Report report = month.report();
    CHECK(base::code_of(report.document.language) == "fy");
    CHECK(report.document.title == "Moanneferslach");
    const kpis::Definition *given = kpis::definition_named("attainment"), *other = kpis::definition_named("attributed");
    REQUIRE((given != nullptr && other != nullptr));
    CHECK(compose::definition_name(month.catalogue, *given) == "neikommen");
    CHECK(compose::definition_name(month.catalogue, *other) == other->name_en);
}
