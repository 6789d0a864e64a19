// Replies used over and over, by hand; beside a plain comparison of all with all in tests/property.
#include "engine/language/near_duplicates.hpp"

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/rows.hpp"

using namespace stamtafel;
using language::telling_words;

namespace {

std::string words(std::string_view text, const std::vector<std::string>& names = {}) {
    std::string out;
    for (const std::string& word : telling_words(text, names)) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// The rows of these lines that are canned.
std::vector<std::size_t> canned(const std::string& lines) {
    test::Rows rows;
    rows.add(lines);
    const activity::Assembled data = rows.assemble();
    std::vector<std::size_t> out;
    for (const activity::Row row : language::canned_replies(data, rows.store, {2, nullptr}))
        out.push_back(activity::at(row));
    return out;
}

/// A line a day from 2026-10-01 with these texts of anna's.
std::string days(const std::vector<std::string>& texts) {
    std::string out;
    for (std::size_t i = 0; i < texts.size(); ++i)
        out += fmt::format("2026-10-{:02} anna comment : {}\n", i + 1, texts[i]);
    return out;
}

}  // namespace

TEST_CASE("links, numbers and names tell nothing") {
    CHECK(words("Zie https://velowerk.example/a?b=c of www.x.example.") == "zie of");
    CHECK(words("Order 12345 en VW2024 zijn onderweg") == "order en zijn onderweg");
    CHECK(words("@mila-van Hoi Mila, dank") == "hoi dank");
    CHECK(words("Mila, dank voor je ÉÉN bericht", {"mila"}) == "dank voor je een bericht");
    CHECK(words("WE ZOEKEN HET UIT") == "we zoeken het uit");
    CHECK(words("top👍👍dank") == "top dank");
    CHECK(words("Groet,\nSanne") == "groet");
}

TEST_CASE("a reply is canned at its sixth use in ninety days") {
    const std::string same = "we zoeken dit voor je uit";
    CHECK(canned(days({same, same, same, same, same})).empty());
    CHECK(canned(days({same, same, same, same, same, same, same})) == std::vector<std::size_t>{5, 6});
}

TEST_CASE("names and numbers of a canned reply may differ") {
    CHECK(
        canned(days(
            {"Hoi Mila, we zoeken bestelling 12 uit en mailen je", "Hoi Jan, we zoeken bestelling 13 uit en mailen je",
             "Hoi Piet, we zoeken bestelling 14 uit en mailen je", "Hoi Kees, we zoeken bestelling 15 uit en mailen je",
             "Hoi Els, we zoeken bestelling 1 uit en mailen je",
             "Hoi Bo, we zoeken bestelling 99 uit en mailen je"})) == std::vector<std::size_t>{5});
}

TEST_CASE("four words are too few to tell") {
    CHECK(canned(days({"dank voor je bericht", "dank voor je bericht", "dank voor je bericht", "dank voor je bericht",
                       "dank voor je bericht", "dank voor je bericht", "dank voor je bericht"}))
              .empty());
}

TEST_CASE("what was used more than ninety days before does not count") {
    const std::string same = " anna comment : we zoeken dit voor je uit\n";
    std::string lines;
    for (int day = 1; day <= 5; ++day) lines += fmt::format("2026-07-{:02}T10:00", day) + same;
    CHECK(canned(lines + "2026-09-29T10:00" + same) == std::vector<std::size_t>{5});  // to the day: 1 July counts
    CHECK(canned(lines + "2026-09-29T10:01" + same).empty());
}

TEST_CASE("nearly the same is enough from nine runs of words") {
    // thirteen words are nine runs, and one word more makes ten, of which nine are shared: 9 / 10
    const std::string thirteen = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien";
    CHECK(canned(days(
              {thirteen, thirteen + " veertien", thirteen, thirteen + " stop", thirteen, thirteen + " veertien"})) ==
          std::vector<std::size_t>{});  // 9 / 11 to the one that ends otherwise
    CHECK(canned(days({thirteen, thirteen + " veertien", thirteen, thirteen, thirteen, thirteen + " veertien"})) ==
          std::vector<std::size_t>{5});
    const std::string twelve = "een twee drie vier vijf zes zeven acht negen tien elf twaalf";  // 8 / 9
    CHECK(canned(days({twelve, twelve, twelve, twelve, twelve, twelve + " dertien"})).empty());
}

TEST_CASE("members, automation and what is no reply do not count") {
    const std::string text = " : we zoeken dit voor je uit\n";
    std::string lines;
    for (int i = 0; i < 6; ++i)
        lines += fmt::format("+{} mila comment", i) + text + fmt::format("+{} robo comment", i) + text +
                 fmt::format("+{} anna note", i) + text;
    CHECK(canned(lines).empty());
}
