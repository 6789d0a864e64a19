// Whatever a file is written in, what comes out is UTF-8.
#include "engine/importers/encoding.hpp"

#include "tests/support/catch.hpp"

using stamtafel::importers::decode;
using stamtafel::importers::Decoded;

namespace {

void check(const Decoded& decoded, std::string_view bytes, std::string_view encoding) {
    CHECK(decoded.bytes == bytes);
    CHECK(decoded.encoding == encoding);
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
    using std::string_literals::operator""s;
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
