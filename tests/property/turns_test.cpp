// The turn logic against the plain second version, on random small communities: the same rows in every table, field by
// field. A community that differs is printed as lines that a person can read.
#include <cstdint>
#include <map>
#include <string>

#include <fmt/format.h>

#include "tests/property/plain_turns.hpp"
#include "tests/property/random_turns.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using test::Random;

namespace {

constexpr int worlds = 500, communities = 50;  // a case

using Seen = std::map<std::string, std::size_t>;

void count(const measure::Tables& tables, Seen& seen) {
    constexpr const char* outcomes[] = {"met", "late", "missed", "open", "unripe", "unknown", "removed"};
    constexpr const char* steps[] = {"first", "next", "resolution"};
    constexpr const char* traits[] = {"answered", "attributed", "holding", "outside_hours"};
    constexpr const char* deeds[] = {"addressed",  "reactive",     "proactive",
                                     "left_lying", "member_reply", "brand_comment"};
    constexpr const char* who[] = {"nobody", "brand", "peer"};
    for (const measure::Turn& turn : tables.turns) {
        ++seen[fmt::format("{} {}", steps[static_cast<std::size_t>(turn.step)],
                           outcomes[static_cast<std::size_t>(turn.outcome)])];
        ++seen[fmt::format("by {}", who[static_cast<std::size_t>(turn.by)])];
        for (std::size_t bit = 0; bit < 4; ++bit)
            if ((turn.traits >> bit & 1) != 0) ++seen[traits[bit]];
    }
    for (const measure::Item& item : tables.items) {
        if (item.protocol == measure::Item::thanks) ++seen["thanks"];
        for (std::size_t bit = 0; bit < 6; ++bit)
            if ((item.deeds >> bit & 1) != 0) ++seen[deeds[bit]];
    }
    for (const measure::Escalation& step : tables.escalations)
        ++seen[step.kept ? "kept" : step.shown ? "not kept" : "not to be seen"];
}

/// The lines of the one that the other lacks.
std::string only_in(const std::string& one, const std::string& other) {
    std::string out;
    for (std::size_t at = 0; at < one.size();) {
        const std::size_t end = one.find('\n', at) + 1;
        const std::string line = one.substr(at, end - at);
        if (other.find(line) == other.npos) out += line;
        at = end;
    }
    return out;
}

void compare(std::uint64_t seed) {
    Seen seen;
    for (int w = 0; w < worlds; ++w) {
        Random random(seed * 1'000'000 + static_cast<std::uint64_t>(w));
        const test::TurnWorld world = test::random_turn_world(random);
        const base::Day first = calendar::local_day(world.zone, world.begin) + -8;
        const auto clocks = test::plain_clocks(world.playbook, world.zone, first, first + 420);
        for (int c = 0; c < communities; ++c) {
            const auto community = test::random_turn_community(random, world);
            const measure::Input input = community->input();
            const measure::Tables found = measure::measure(input, {});
            const measure::Tables expected = test::plain_tables(input, clocks);
            count(expected, seen);
            const std::string told = test::printed(input, found), plain = test::printed(input, expected);
            if (told == plain) continue;
            fmt::print(stderr, "case {} world {} community {}\n{}engine:\n{}plain:\n{}", seed, w, c,
                       test::printed(*community), only_in(told, plain), only_in(plain, told));
            FAIL("the engine's turns differ from the plain version's");
        }
    }
    for (const char* name : {"first met",
                             "first late",
                             "first missed",
                             "first open",
                             "first unripe",
                             "first unknown",
                             "first removed",
                             "next met",
                             "next late",
                             "next missed",
                             "next open",
                             "next unripe",
                             "next unknown",
                             "next removed",
                             "resolution met",
                             "resolution late",
                             "resolution missed",
                             "resolution open",
                             "resolution unripe",
                             "resolution unknown",
                             "resolution removed",
                             "by nobody",
                             "by brand",
                             "by peer",
                             "thanks",
                             "outside_hours",
                             "answered",
                             "attributed",
                             "holding",
                             "addressed",
                             "reactive",
                             "proactive",
                             "left_lying",
                             "member_reply",
                             "brand_comment",
                             "kept",
                             "not kept",
                             "not to be seen"}) {
        INFO(name << ": " << seen[name]);
        CHECK(seen[name] > 50);
    }
}

}  // namespace

TEST_CASE("turns are what their sentences say: communities 1 to 25,000") { compare(1); }
TEST_CASE("turns are what their sentences say: communities 25,001 to 50,000") { compare(2); }
TEST_CASE("turns are what their sentences say: communities 50,001 to 75,000") { compare(3); }
TEST_CASE("turns are what their sentences say: communities 75,001 to 100,000") { compare(4); }
