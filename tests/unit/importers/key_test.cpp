// Ids as keys: exact up to 15 bytes, hashed beyond, and the forms never meet.
#include "engine/importers/key.hpp"

#include <set>

#include "tests/support/catch.hpp"

using namespace stamtafel::importers;
using stamtafel::activity::Key;

TEST_CASE("no id is the empty key, and only that") {
    CHECK(key_of("").empty());
    CHECK_FALSE(key_of("0").empty());
    CHECK_FALSE(key_of(std::string_view("\0", 1)).empty());
    CHECK_FALSE(key_of_tuple({}).empty());
}

TEST_CASE("ids of 15 and of 16 bytes keep apart") {
    const std::string fifteen(15, 'a');
    const std::string sixteen(16, 'a');
    CHECK(key_of(fifteen) == key_of(fifteen));
    CHECK(key_of(sixteen) == key_of(sixteen));
    CHECK(key_of(fifteen) != key_of(sixteen));
    CHECK(key_of(fifteen) != key_of(fifteen.substr(1)));
    CHECK(key_of(sixteen + "b") != key_of(sixteen + "c"));
}

TEST_CASE("zero bytes at the end count") {
    CHECK(key_of(std::string_view("a\0", 2)) != key_of("a"));
    CHECK(key_of(std::string_view("a\0\0", 3)) != key_of(std::string_view("a\0", 2)));
}

TEST_CASE("the top byte is the length of an inline id, and all ones for a hash") {
    CHECK(key_of("x").high >> 56 == 1);
    CHECK(key_of(std::string(15, '\xff')).high >> 56 == 15);
    CHECK(key_of(std::string(16, 'x')).high >> 56 == 0xff);
    const std::array<std::string_view, 1> short_part{"x"};
    CHECK(key_of_tuple(short_part).high >> 56 == 0xff);
}

TEST_CASE("a tuple is not its parts run together") {
    const std::array<std::string_view, 2> one{"ab", "c"};
    const std::array<std::string_view, 2> other{"a", "bc"};
    CHECK(key_of_tuple(one) != key_of_tuple(other));
    CHECK(key_of_tuple(one) == key_of_tuple(one));
}

TEST_CASE("a hundred thousand ids of all lengths give as many keys") {
    std::set<Key> keys;
    for (int i = 0; i < 50'000; ++i) {
        keys.insert(key_of(std::to_string(i)));
        keys.insert(key_of("a-long-prefix-of-an-id-" + std::to_string(i)));
    }
    CHECK(keys.size() == 100'000);
}

TEST_CASE("the fingerprint of no bytes is XXH3's published one") {
    CHECK(fingerprint("") == "99aa06d3014798d86001c324468d497f");
    CHECK(fingerprint("a").size() == 32);
}
