// The byte store: a place is found again among many files, and decoded cells stand beside the raw ones.
#include "engine/activity/store.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel::activity;

TEST_CASE("a place is a view of its own file") {
    Store store;
    const Slice first = store.adopt("mila,hoi");
    const Slice empty = store.adopt("");
    const Slice second = store.adopt("jan,dag");
    CHECK(store.view(first.place(first.bytes.substr(5))) == "hoi");
    CHECK(store.view(second.place(second.bytes.substr(0, 3))) == "jan");
    CHECK(store.view(empty.place(empty.bytes)).empty());
    CHECK(store.view(Text{}).empty());
}

TEST_CASE("views stay where they are while files are added") {
    Store store;
    const Slice first = store.adopt("kort");
    const std::string_view before = store.view(first.place(first.bytes));
    for (int i = 0; i < 100; ++i) store.adopt(std::string(1000, 'x'));
    CHECK(before.data() == store.view(first.place(first.bytes)).data());
    CHECK(before == "kort");
}

TEST_CASE("a decoded cell is kept beside the bytes it was read from") {
    Store store;
    const Slice slice = store.adopt(R"("zij zei ""ja""")");
    const Text decoded = slice.keep_decoded(slice.bytes.substr(1, 14), R"(zij zei "ja")");
    store.adopt("another file");
    CHECK(store.view(decoded) == R"(zij zei "ja")");
    CHECK(store.view(slice.place(slice.bytes)) == R"("zij zei ""ja""")");
}

TEST_CASE("zero bytes stand behind every file") {
    Store store;
    const Slice slice = store.adopt("abc");
    for (std::size_t i = 0; i < Store::padding; ++i) CHECK(slice.bytes.data()[slice.bytes.size() + i] == '\0');
}
