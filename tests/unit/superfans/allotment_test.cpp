// Rewards against a budget by hand, and on random worlds: no bound is ever passed, and nobody better goes without.
#include "engine/superfans/allotment.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using namespace stamtafel::superfans;
using measure::Person;

namespace {

calendar::Period period(std::string_view text) { return calendar::parse_period(text).value(); }
base::Day day(std::string_view text) { return base::parse_date(text).value(); }

Claim claim(std::uint32_t who, std::size_t tier, double score, std::uint32_t member_days = 400) {
    return {who, tier, static_cast<Person>(who), score, member_days};
}

Purse purse(std::optional<std::int64_t> cents) { return {period("2026-10"), period("2026-10"), cents, 30}; }

/// "0→gold 2→silver | 1 budget": who gets which tier, in order, and what bars the others.
std::string said(const Allotment& allotment) {
    constexpr const char* tiers[] = {"gold", "silver", "bronze"};
    constexpr const char* bars[] = {"none", "people", "weeks", "condition", "tenure", "cooldown", "cap", "budget"};
    std::string out;
    for (const Proposal& one : allotment.proposals)
        out += fmt::format("{}{}→{}", out.empty() ? "" : " ", one.candidate, tiers[one.tier]);
    out += " |";
    for (const NearMiss& one : allotment.refused)
        out += fmt::format(" {} {}", one.candidate, bars[static_cast<std::size_t>(one.bar)]);
    return out;
}

const std::vector<Price> prices{{4000, true, 180, 2}, {1500, true, 90, 5}, {0, true, 30, std::nullopt}};

/// What allot() is asked.
struct World {
    std::vector<Price> prices;
    std::vector<Past> ledger;
    std::vector<Claim> claims;
    Purse purse;

    [[nodiscard]] base::Day on() const { return purse.period.end + -1; }
    [[nodiscard]] const Claim& claim_of(std::size_t candidate) const {
        return *std::find_if(claims.begin(), claims.end(), [&](const Claim& c) { return c.candidate == candidate; });
    }
    [[nodiscard]] bool waits(const Claim& one) const {
        const std::int32_t wait = prices[one.tier].cooldown_days > 0 ? prices[one.tier].cooldown_days : 31;
        return std::any_of(ledger.begin(), ledger.end(), [&](const Past& line) {
            return line.who == one.who && (!line.tier || *line.tier <= one.tier) &&
                   std::abs(on().value - line.day.value) < wait;
        });
    }
    [[nodiscard]] std::int64_t spent() const {
        std::int64_t cents = 0;
        for (const Past& line : ledger) cents += holds(purse.budget_period, line.day) ? line.cents : 0;
        return cents;
    }
    [[nodiscard]] std::uint32_t given(std::size_t tier) const {
        return static_cast<std::uint32_t>(std::count_if(ledger.begin(), ledger.end(), [&](const Past& line) {
            return line.tier == tier && holds(purse.period, line.day);
        }));
    }
    static bool holds(const calendar::Period& p, base::Day d) { return p.first <= d && d < p.end; }
};

std::vector<Price> random_prices(test::Random& random) {
    std::vector<Price> all;
    for (std::int64_t n = random.between(1, 4); n > 0; --n) {
        const auto cooldown = static_cast<std::int32_t>(random.between(0, 1) * random.between(0, 200));
        all.push_back({random.between(0, 50) * 100, !random.one_in(9), cooldown, {}});
        if (random.one_in(2)) all.back().most = static_cast<std::uint32_t>(random.between(0, 5));
    }
    return all;
}

World random_world(test::Random& random) {
    World world{random_prices(random), {}, {}, purse(std::nullopt)};
    const auto tier = [&] {
        return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(world.prices.size()) - 1));
    };
    for (std::int64_t n = random.between(0, 20); n > 0; --n) {
        const base::Day on = day("2026-10-31") + static_cast<std::int32_t>(random.between(-250, 40));
        Past& line = world.ledger.emplace_back(Past{std::nullopt, on, {}, random.between(0, 40) * 100, false});
        if (!random.one_in(5)) line.who = static_cast<Person>(random.between(0, 25));
        if (!random.one_in(6)) line.tier = tier();
    }
    for (std::uint32_t who = 0; who < 25; ++who) {
        if (random.one_in(2)) continue;
        const auto score = static_cast<double>(random.between(0, 100));
        world.claims.push_back(claim(who, tier(), score, static_cast<std::uint32_t>(random.between(0, 90))));
    }
    if (!random.one_in(4)) world.purse.budget_cents = random.between(0, 300) * 100;
    if (random.one_in(2)) world.purse.budget_period = period("2026-Q4");
    return world;
}

std::vector<std::uint32_t> proposed_by_tier(const World& world, const Allotment& out) {
    std::vector<std::uint32_t> gets(world.prices.size());
    for (const Proposal& one : out.proposals) ++gets[one.tier];
    return gets;
}

void check_bounds(const World& world, const Allotment& out) {
    REQUIRE(out.proposals.size() + out.refused.size() == world.claims.size());
    std::int64_t cost = 0;
    std::vector<std::size_t> seen;
    for (const Proposal& one : out.proposals) {
        const Claim& asked = world.claim_of(one.candidate);
        const Price& price = world.prices[one.tier];
        CHECK(asked.tier == one.tier);
        CHECK(one.cents == price.cents);
        CHECK(asked.member_days >= 30);
        CHECK_FALSE(world.waits(asked));
        CHECK((price.payable || one.cents == 0 || !world.purse.budget_cents));
        CHECK(std::find(seen.begin(), seen.end(), one.candidate) == seen.end());
        seen.push_back(one.candidate);
        cost += one.cents;
    }
    CHECK(cost == out.proposed_cents);
    if (world.purse.budget_cents && cost > 0) CHECK(world.spent() + cost <= *world.purse.budget_cents);
    const auto gets = proposed_by_tier(world, out);
    for (std::size_t t = 0; t < gets.size(); ++t)
        if (world.prices[t].most && gets[t] > 0) CHECK(gets[t] + world.given(t) <= *world.prices[t].most);
}

/// When its turn came: what higher tiers and its own took was gone.
bool is_too_dear(const World& world, const Allotment& out, const Claim& asked) {
    const std::int64_t cents = world.prices[asked.tier].cents;
    if (!world.purse.budget_cents || cents == 0) return false;
    std::int64_t taken = world.spent();
    for (const Proposal& other : out.proposals) taken += other.tier <= asked.tier ? other.cents : 0;
    return taken + cents > *world.purse.budget_cents;
}

/// Whoever goes without, though eligible, has nobody of a lower score beside him who gets the same.
void check_nobody_better_goes_without(const World& world, const Allotment& out) {
    const auto gets = proposed_by_tier(world, out);
    for (const NearMiss& refused : out.refused) {
        const Claim& asked = world.claim_of(refused.candidate);
        if (asked.member_days < 30 || world.waits(asked)) continue;
        for (const Proposal& other : out.proposals)
            if (other.tier == asked.tier) CHECK(world.claim_of(other.candidate).score >= asked.score);
        const Price& price = world.prices[asked.tier];
        const bool capped = price.most && gets[asked.tier] + world.given(asked.tier) >= *price.most;
        const bool unpayable = world.purse.budget_cents && price.cents > 0 && !price.payable;
        CHECK((capped || unpayable || is_too_dear(world, out, asked)));
    }
}

}  // namespace

TEST_CASE("the highest tier comes first, then the score, until the budget is spent") {
    // 100 euro: gold twice (80), then 20 are left: silver once (15), the next silver finds 5
    const std::vector<Claim> claims{claim(0, 1, 85), claim(1, 0, 91), claim(2, 0, 97),
                                    claim(3, 1, 84), claim(4, 2, 72), claim(5, 0, 90)};
    const Allotment allotment = allot(prices, {}, claims, purse(10'000));
    CHECK(said(allotment) == "2→gold 1→gold 0→silver 4→bronze | 5 cap 3 budget");
    CHECK(allotment.proposed_cents == 9'500);
    CHECK(allotment.refused[1].has == 500);
    CHECK(allotment.refused[1].needs == 1500);
}

TEST_CASE("what the ledger spent in the budget's period and gave in the judged one counts") {
    const std::vector<Past> ledger{{static_cast<Person>(9), day("2026-10-05"), 0, 4000},
                                   {std::nullopt, day("2026-10-06"), 1, 1500},
                                   {static_cast<Person>(8), day("2026-09-30"), 1, 1500}};
    const std::vector<Claim> claims{claim(0, 0, 91), claim(1, 0, 95), claim(2, 1, 85)};
    const Allotment allotment = allot(prices, ledger, claims, purse(10'000));
    // spent 55 of 100, one of two golds is given: gold for 1 (40), 5 left
    CHECK(allotment.spent_cents == 5'500);
    CHECK(said(allotment) == "1→gold | 0 cap 2 budget");
}

TEST_CASE("a cooldown looks at the same and higher tiers, and at what was given after the period") {
    const std::vector<Past> ledger{{static_cast<Person>(0), day("2026-08-20"), 1, 0},    // 72 days: silver waits 90
                                   {static_cast<Person>(1), day("2026-08-20"), 2, 0},    // a lower tier does not bar
                                   {static_cast<Person>(2), day("2026-08-20"), 0, 0},    // a higher one does
                                   {static_cast<Person>(3), day("2026-11-04"), 1, 0},    // handed out before this run
                                   {static_cast<Person>(4), day("2026-08-02"), 1, 0},    // 90 days to 31 October: over
                                   {static_cast<Person>(5), day("2026-08-20"), {}, 0}};  // a tier that is no more
    std::vector<Claim> claims;
    for (std::uint32_t who = 0; who < 6; ++who) claims.push_back(claim(who, 1, 90 - who));
    CHECK(said(allot(prices, ledger, claims, purse(std::nullopt))) ==
          "1→silver 4→silver | 0 cooldown 2 cooldown 3 cooldown 5 cooldown");
}

TEST_CASE("young accounts and rewards in another currency are not paid, and free ones need no budget") {
    const std::vector<Price> odd{{4000, false, 0, std::nullopt}, {0, true, 0, std::nullopt}};
    const std::vector<Claim> claims{claim(0, 0, 99), claim(1, 1, 80), claim(2, 1, 79, 29)};
    CHECK(said(allot(odd, {}, claims, purse(0))) == "1→silver | 0 budget 2 tenure");
}

TEST_CASE("on random worlds no budget, cap, cooldown or ledger line is violated and no proposal is dominated") {
    for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
        test::Random random(seed);
        const World world = random_world(random);
        const Allotment out = allot(world.prices, world.ledger, world.claims, world.purse);
        INFO("seed " << seed);
        check_bounds(world, out);
        check_nobody_better_goes_without(world, out);
    }
}
