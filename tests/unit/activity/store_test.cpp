// The byte store: a place is found again among many inputs, and decoded cells stand beside the raw ones.
#include "engine/activity/store.hpp"

#include <string>
#include <thread>

#include "tests/support/catch.hpp"

using namespace stamtafel::activity;

TEST_CASE("a place is a view of its own input") {
    Store store;
    const std::string_view first = store.adopt("mila,hoi");
    const std::string_view empty = store.adopt("");
    const std::string_view second = store.adopt("jan,dag");
    CHECK(store.view(store.place(first.substr(5))) == "hoi");
    CHECK(store.view(store.place(second.substr(0, 3))) == "jan");
    CHECK(store.view(store.place(empty)).empty());
    CHECK(store.view(Text{}).empty());
    CHECK(store.holds(first.data()));
    CHECK_FALSE(store.holds("elsewhere"));
}

TEST_CASE("views stay where they are while inputs are added") {
    Store store;
    const std::string_view first = store.adopt("kort");
    for (int i = 0; i < 100; ++i) store.adopt(std::string(10'000, 'x'));
    CHECK(store.view(store.place(first)).data() == first.data());
    CHECK(first == "kort");
}

TEST_CASE("zero bytes stand behind every input, also when it fills its last page") {
    Store store;
    for (const std::size_t size : {std::size_t{0}, std::size_t{3}, std::size_t{4032}, std::size_t{4096}}) {
        const std::string_view bytes = store.adopt(std::string(size, 'x'));
        for (std::size_t i = 0; i < Store::padding; ++i) CHECK(bytes.data()[bytes.size() + i] == '\0');
    }
}

TEST_CASE("an arena keeps what it is given and gives the rest of its room out again") {
    Store store;
    Arena arena(store);
    char* room = arena.room(100);
    std::fill(room, room + 3, 'a');
    const std::string_view first = arena.keep(3);
    const std::string_view second = arena.keep("bcd");
    CHECK(first == "aaa");
    CHECK(second == "bcd");
    CHECK(second.data() == first.data() + 3);
    const std::string large(1 << 20, 'y');
    CHECK(arena.keep(large) == large);
    CHECK(store.view(store.place(first)) == "aaa");
}

TEST_CASE("a text longer than a place can say is cut") {
    Store store;
    const std::string_view long_text = store.adopt(std::string((1U << 24) + 5, 'z'));
    CHECK(store.view(store.place(long_text)).size() == (1U << 24) - 1);
}

TEST_CASE("several threads take room at once") {
    Store store;
    std::vector<std::string_view> kept(8);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < kept.size(); ++i)
            threads.emplace_back([&, i] { kept[i] = store.adopt(std::string(50'000, static_cast<char>('a' + i))); });
    }
    for (std::size_t i = 0; i < kept.size(); ++i) CHECK(kept[i] == std::string(50'000, static_cast<char>('a' + i)));
}
