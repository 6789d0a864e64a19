// Whatever a file is written in, what comes out is UTF-8.
#include "engine/importers/encoding.hpp"

#include <string>
#include <string_view>

#include "tests/support/catch.hpp"

using stamtafel::importers::decode;
using stamtafel::importers::Decoded;
using stamtafel::importers::is_utf8;
using std::string_literals::operator""s;

namespace {

void check(const Decoded& decoded, std::string_view bytes, std::string_view encoding) {
    CHECK(decoded.bytes == bytes);
    CHECK(decoded.encoding == encoding);
}

std::string utf16(std::string_view ascii, std::size_t high) {
    std::string bytes;
    for (const char c : ascii) bytes += high == 0 ? std::string{'\0', c} : std::string{c, '\0'};
    return bytes;
}

}  // namespace

TEST_CASE("UTF-8 comes through as it is, without its byte order mark") {
    check(decode("privé €5", ""), "privé €5", "utf-8");
    check(decode("\xEF\xBB\xBFprivé", ""), "privé", "utf-8-bom");
    check(decode("", ""), "", "utf-8");
}

TEST_CASE("bytes that are no UTF-8 are Windows-1252") {
    check(decode("priv\xE9 \x80"
                 "5",
                 ""),
          "privé €5", "windows-1252");
    check(decode("\x93"
                 "ja\x94",
                 ""),
          "“ja”", "windows-1252");
}

TEST_CASE("UTF-16 in both byte orders, with a character of two units") {
    check(decode("\xFF\xFEh\0\xE9\0"s, ""), "hé", "utf-16-le");
    check(decode("\xFE\xFF\0h\0\xE9"s, ""), "hé", "utf-16-be");
    check(decode("\xFF\xFE\x3D\xD8\x4D\xDC"s, ""), "👍", "utf-16-le");
    check(decode("h\0\xE9\0"s, "utf-16"), "hé", "utf-16-le");
}

TEST_CASE("what the playbook says decides") {
    check(decode("\xA4", "latin-9"), "€", "latin-9");
    check(decode("\xA4", "windows-1252"), "¤", "windows-1252");
    check(decode("caf\xE9", "utf-8"), "caf\xEF\xBF\xBD", "utf-8");
    check(decode("caf\xC3\xA9", "windows-1252"), "cafÃ©", "windows-1252");
}

TEST_CASE("broken UTF-8 behind a byte order mark, and half a unit, are repaired") {
    check(decode("\xEF\xBB\xBF"
                 "a\xFF",
                 ""),
          "a\xEF\xBF\xBD", "utf-8-bom");
    CHECK(decode(std::string("\xFF\xFEh\0\xE9", 5), "").encoding == "utf-16-le");
}

TEST_CASE("UTF-16 without a mark is known by its zeros") {
    check(decode(utf16("Day,Spend\r\n2026-10-31,1\r\n", 1), ""), "Day,Spend\r\n2026-10-31,1\r\n", "utf-16-le");
    check(decode(utf16("Day,Spend\n", 0), ""), "Day,Spend\n", "utf-16-be");
    check(decode(utf16("Day", 0), "utf-16"), "Day", "utf-16-be");
    check(decode(utf16("id,\n1,", 1) + "\x71\x67\xac\x4e\x00\x4e"s, ""), "id,\n1,東京一", "utf-16-le");
    // Zeros that are no halves of letters: in every fourth place, in both places, before control characters.
    CHECK(decode("ab\0\0cd\0\0"s, "").encoding == "utf-8");
    CHECK(decode("\0\0\0\0\0\0"s, "").encoding == "utf-8");
    CHECK(decode("\1\0\2\0\3\0"s, "").encoding == "utf-8");
    CHECK(decode("a\0"s, "").encoding == "utf-8");
}

TEST_CASE("UTF-8 with a few broken letters stays UTF-8") {
    std::string text;
    for (int i = 0; i < 101; ++i) text += "privé ";
    check(decode(text + "caf\xE9 dicht", ""), text + "caf\xEF\xBF\xBD dicht", "utf-8");
    CHECK(decode(text + "\xE9 \xE9 dicht", "").encoding == "windows-1252");
    check(decode("één €\xE2\x82", ""), "één €\xEF\xBF\xBD\xEF\xBF\xBD", "utf-8");  // cut in the last letter
    check(decode("caf\xE9", ""), "café", "windows-1252");                          // nothing says UTF-8
}

TEST_CASE("Latin-9 when its euro stands next to a digit") {
    check(decode("\xA4"
                 "5 caf\xE9",
                 ""),
          "€5 café", "latin-9");
    check(decode("5,00 \xA4", ""), "5,00 €", "latin-9");
    check(decode("\xA4 caf\xE9", ""), "¤ café", "windows-1252");
    check(decode("\xA4"
                 "5 \x93",
                 ""),
          "¤5 “", "windows-1252");
    check(decode("\x80"
                 "5",
                 "latin-9"),
          "€5", "windows-1252");  // what Latin-9 has no letter for
}

TEST_CASE("what is UTF-8, and what only looks like bytes of it") {
    using stamtafel::importers::looks_like_utf16;
    CHECK(is_utf8(""));
    CHECK(is_utf8("privé €5 👍\n"));
    CHECK_FALSE(is_utf8("caf\xE9"));
    CHECK_FALSE(looks_like_utf16("privé €5 👍\n"));
    CHECK(looks_like_utf16(utf16("id,at\n", 1)));
    CHECK(looks_like_utf16("\xFF\xFEh\0"s));
}
