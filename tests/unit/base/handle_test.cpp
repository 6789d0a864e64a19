// Spellings that a person takes for one handle, and those that stand for different people.
#include "engine/base/handle.hpp"

#include <string>

#include "tests/support/catch.hpp"

using stamtafel::base::handle_key;

TEST_CASE("a handle is the same however it is written") {
    for (const char* written :
         {"mila", "@mila", " MILA ", "@ Mila", "@@mila", "\u00a0mila\u00a0", "mi\u200bla", "mila\ufeff", "ｍｉｌａ",
          "＠Mila", "𝓶𝓲𝓵𝓪", "mil\u0430", "\u041cILA", "m\u0456l\u03b1", "mi\u00adla", "m\u00edl\u00e4", "\u202emila"})
        CHECK(handle_key(written) == "mila");
    CHECK(handle_key("Jan  de\tBoer") == "jan de boer");
}

TEST_CASE("different handles stay different") {
    CHECK(handle_key("mila1") != handle_key("milal"));
    CHECK(handle_key("jan_b") != handle_key("janb"));
    CHECK(handle_key("сергей") == handle_key("СЕРГЕЙ"));
    CHECK(handle_key("сергей") != handle_key("андрей"));
    CHECK(handle_key("") == "");
    CHECK(handle_key("@") == "");
    CHECK(handle_key("\xff\xfe") == handle_key(handle_key("\xff\xfe")));
}
