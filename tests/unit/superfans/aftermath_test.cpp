// What followed rewards, by hand: the rewarded and those beside them are told of the same members.
#include "engine/superfans/aftermath.hpp"

#include <chrono>
#include <string>

#include <fmt/format.h>

#include "engine/superfans/superfans.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::superfans;

namespace {

base::Day day(std::string_view text) { return base::parse_date(text).value(); }

struct Said {
    std::string_view who;
    int august = 0, september = 0;  ///< posts, one a day from the second on
};

struct World {
    std::vector<Said> said;
    std::vector<std::string> rewarded;  ///< on 29 August
    std::vector<std::string> opted_out;
};

Aftermath after(const World& world) {
    std::string lines;
    for (const std::string_view known_since : {"06-01", "06-22", "07-13"})
        lines += fmt::format("2026-{}T12:00 kim post : Hallo\n", known_since);
    for (const Said& one : world.said)
        for (const auto& [month, n] : {std::pair{"08", one.august}, {"09", one.september}})
            for (int i = 0; i < n; ++i)
                lines += fmt::format("2026-{}-{:02}T12:00 {} post : Mooie rit gemaakt.\n", month, i + 2, one.who);
    test::Community told;
    told.playbook = test::playbook();
    told.playbook.superfans.place.source = 0;
    told.rows.add(lines + "2026-10-31T12:00 kim post : Dag\n");
    told.opt_out(world.opted_out);
    for (const std::string& who : world.rewarded) told.reward({day("2026-08-29"), who, "forum", "silver", "mok", 1500});
    test::measure_all(told, test::local("2026-12-01"));
    const std::vector<Past> past = find_past(told.input(), told.tables);
    return aftermath_of(told.tables, past, day("2026-11-01"));
}

}  // namespace

TEST_CASE("what a reward was followed by stands beside a member who had given as much and got none") {
    const Aftermath one = after({{{"mila", 10, 6}, {"jan", 10, 7}, {"eva", 4, 9}}, {"mila"}, {}});
    CHECK(one.rewards == 1);
    CHECK(one.before == 10);
    CHECK(one.after == 6);
    CHECK(one.peers == 1);
    CHECK(one.matched_before == 10);
    CHECK(one.matched_after == 6);
    CHECK(one.peers_before == 10);
    CHECK(one.peers_after == 7);
    CHECK_FALSE(one.enough);
}

TEST_CASE("a rewarded member without a comparable one is in the sum of all, not in the comparison") {
    // tom gave nothing before and twelve afterwards: nobody to compare with
    const Aftermath two = after({{{"mila", 10, 6}, {"tom", 0, 12}, {"jan", 10, 7}}, {"mila", "tom"}, {}});
    CHECK(two.rewards == 2);
    CHECK(two.before == 10);
    CHECK(two.after == 18);
    CHECK(two.peers == 1);
    CHECK(two.matched_before == 10);
    CHECK(two.matched_after == 6);
    CHECK(two.peers_after == 7);
}

TEST_CASE("who opted out is neither among the rewarded nor beside them") {
    const World world{{{"mila", 10, 6}, {"jan", 10, 7}, {"eva", 11, 2}}, {"mila", "eva"}, {"eva", "jan"}};
    const Aftermath one = after(world);
    CHECK(one.rewards == 1);
    CHECK(one.after == 6);
    CHECK(one.peers == 0);
}

TEST_CASE("each comparable member is taken once, the nearest first") {
    const Aftermath three = after(
        {{{"a", 20, 1}, {"b", 20, 2}, {"c", 20, 4}, {"d", 20, 8}, {"e", 19, 16}, {"f", 21, 5}}, {"a", "b", "c"}, {}});
    CHECK(three.peers == 3);
    CHECK(three.peers_before == 20 + 19 + 21);  // d, then e, which gave less, then f
    CHECK(three.peers_after == 8 + 16 + 5);
}

TEST_CASE("a hundred thousand rewards on one day take no longer than sorting") {
    constexpr std::uint32_t n = 100'000;
    measure::Tables tables;
    tables.people.resize(2 * std::size_t{n});
    std::vector<Past> past;
    for (std::uint32_t who = 0; who < 2 * n; ++who) {
        const auto person = static_cast<measure::Person>(who);
        for (const auto& [date, times] : {std::pair{"2026-06-01", 1U}, {"2026-08-20", 10U}, {"2026-09-10", 3U}})
            tables.presence.push_back({person, day(date), times, 0, measure::bit(measure::Did::opened), {}, {}});
        if (who < n) past.push_back({person, day("2026-08-29"), {}, 0, false});
    }
    tables.first_day = {day("2026-06-01")};
    const auto start = std::chrono::steady_clock::now();
    const Aftermath all = aftermath_of(tables, past, day("2026-11-01"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));  // a walk over each pair takes minutes
    CHECK(all.peers == n);
    CHECK(all.peers_after == 3 * std::uint64_t{n});
    CHECK(all.enough);
}
