// Words: folding, width, distance and natural order.
#include "engine/base/text.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace stamtafel::base;

TEST_CASE("folding makes writings of one word equal") {
    CHECK(fold("Klacht OVER  de\tFiets") == "klacht over de fiets");
    CHECK(fold("Café crème") == "cafe creme");
    CHECK(fold("Cafe\u0301") == "cafe");  // the same word, decomposed
    CHECK(fold("STRAẞE Straße") == "strasse strasse");
    CHECK(fold("Ørsted, Łódź, Æsop, Ǿ") == "orsted, lodz, aesop, o");
    CHECK(fold("foto’s") == "foto's");
    CHECK(fold("geïnteresseerd") == "geinteresseerd");
    CHECK(fold("İstanbul") == "istanbul");
    CHECK(fold("ΣΊΣΥΦΟΣ") == fold("σίσυφος"));
    CHECK(fold("a\u00A0\u2003 \r\nb") == "a b");
    CHECK(fold(" \u00A0 ") == " ");
    CHECK(fold("").empty());
    CHECK(fold("\xFF"
               "A") == "\uFFFDa");
}

TEST_CASE("folding eight bytes at once is folding them one by one") {
    const auto slowly = [](std::string_view ascii) {
        std::string out;
        for (const char c : ascii) {
            const bool space = c == ' ' || (c >= '\t' && c <= '\r');
            if (space && !out.empty() && out.back() == ' ') continue;
            out += space ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        return out;
    };
    for (int first = 0; first < 0x80; ++first)
        for (const std::string_view behind :
             {"", " ", "  ", "\t x", "ABCDEFG", "ABCDEF ", "@[`{ \r\n Z\x7f", "abcdefgh  I"})
            for (const std::string_view before : {"", " ", "x ", "1234567 ", "1234567", "12345678\n", " 1 2 3  "}) {
                const std::string text = std::string(before) + static_cast<char>(first) + std::string(behind);
                CAPTURE(text);
                CHECK(fold(text) == slowly(text));
            }
    CHECK(fold("één  TWEE drie \u00e9  VIERVIER") == "een twee drie e viervier");
}

TEST_CASE("invalid UTF-8 is found and repaired") {
    CHECK_FALSE(first_invalid_utf8("één 😀"));
    CHECK(first_invalid_utf8("ab\xC3") == 2u);
    CHECK(first_invalid_utf8("\xC0\xAF") == 0u);          // overlong
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0u);      // surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // above U+10FFFF
    CHECK(repaired_utf8("a\xFF\xFE"
                        "b") == "a\uFFFD\uFFFDb");
    CHECK(repaired_utf8("één") == "één");
}

TEST_CASE("what XML does not know is told by its bytes") {
    CHECK(begins_with_noncharacter("\xEF\xBF\xBE"));
    CHECK(begins_with_noncharacter("\xEF\xBF\xBFx"));
    CHECK_FALSE(begins_with_noncharacter("\xEF\xBF\xBD"));
    CHECK_FALSE(begins_with_noncharacter("x\xEF\xBF\xBF"));
    CHECK_FALSE(begins_with_noncharacter(""));
}

TEST_CASE("characters and columns") {
    CHECK(characters("één😀") == 4);
    CHECK(display_width("één") == 3);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("日本") == 4);
    CHECK(first_characters("één😀", 2) == "éé");
    CHECK(first_characters("één", 9) == "één");
}

TEST_CASE("text from files cannot steer a terminal") {
    CHECK(harmless("a\x1B[31mb\tc\x7F") == "a␛[31mb c␡");
    CHECK(harmless("a\u202Eb\u0085") == "a\uFFFDb\uFFFD");
    CHECK(harmless("één 日本") == "één 日本");
}

TEST_CASE("the distance counts a swap of neighbours as one") {
    CHECK(distance("", "abc") == 3);
    CHECK(distance("kitten", "sitting") == 3);
    CHECK(distance("verson", "version") == 1);
    CHECK(distance("baord", "board") == 1);
    CHECK(distance("ca", "abc") == 3);  // optimal string alignment, not Damerau-Levenshtein
}

TEST_CASE("the closest name is near enough, and the first among equals") {
    const std::vector<std::string_view> names{"first_response_time", "net_sentiment", "wau", "mau"};
    CHECK(closest("first_respons_time", names) == "first_response_time");
    CHECK(closest("xau", names) == "wau");
    CHECK(closest("dau2", names) == std::nullopt);
    CHECK(closest("turnover", names) == std::nullopt);
    CHECK(closest("", names) == std::nullopt);
}

TEST_CASE("names sort as people count") {
    std::vector<std::string_view> names{"part10.csv", "part9.csv", "part09.csv", "Part1.csv", "part.csv", "part"};
    std::sort(names.begin(), names.end(), natural_less);
    CHECK(names ==
          std::vector<std::string_view>{"Part1.csv", "part", "part.csv", "part09.csv", "part9.csv", "part10.csv"});
    CHECK_FALSE(natural_less("a1", "a1"));
    CHECK(natural_less("a99999999999999999999998", "a99999999999999999999999"));
}

TEST_CASE("trimming and joining") {
    CHECK(trimmed(" \t a b\r\n") == "a b");
    CHECK(trimmed("  ").empty());
    const std::vector<std::string_view> parts{"a", "b", "c"};
    CHECK(join(parts, ", ") == "a, b, c");
    CHECK(join({}, ", ").empty());
}
