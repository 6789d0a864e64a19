// Whole programmes of random communities in which some opted out and some refuse consent: none of them gets anything or
// is told, and what others get keeps to budget, caps and the ledger.
#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "engine/superfans/superfans.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"
#include "tests/support/superfans.hpp"

using namespace stamtafel;
using namespace stamtafel::superfans;

namespace {

constexpr int helpers = 14;

std::string helper(int i) { return fmt::format("lid{:02}", i); }

/// Who said no, and the community.
struct World {
    test::Community told;
    std::set<std::string> left_out;
    std::vector<std::string> opted_out;

    explicit World(std::uint64_t seed) : random(seed) {
        told.playbook = test::with_superfans();
        auto& rules = told.playbook.superfans;
        rules.budget.amount.value = base::Money{random.between(0, 300) * 100};
        for (playbook::Tier& tier : rules.tiers)
            if (random.one_in(2)) tier.max.value = static_cast<double>(random.between(0, 4));
        for (int i = 0; i < helpers; ++i) add_helper(i);
        std::sort(opted_out.begin(), opted_out.end());
        told.opt_out(opted_out);
        test::measure_all(told, test::local("2026-12-01"));
    }

    [[nodiscard]] bool says_no(measure::Person who) const {
        return left_out.count(
                   std::string(told.rows.store.view(told.data.accounts[static_cast<std::size_t>(who)].handle))) > 0;
    }

  private:
    void add_helper(int i) {
        const std::string name = helper(i);
        told.rows.add(test::helps(name, static_cast<int>(random.between(3, 15)), static_cast<int>(random.between(3, 5)),
                                  fmt::format("q{}x", i)));
        const bool objects = random.one_in(4), refuses = random.one_in(5);
        if (objects) opted_out.push_back(name);
        if (refuses) told.list_refusing("@" + name);
        if (objects || refuses) left_out.insert(name);
        if (!random.one_in(3)) return;
        const auto days = static_cast<std::int32_t>(random.between(0, 60));
        told.reward({base::parse_date("2026-10-31").value() + -days, name, "forum",
                     random.one_in(2) ? "gold" : "silver", "mok", random.between(0, 20) * 100});
    }

    test::Random random;
};

void check_nobody_left_out_is_told(const World& world, const Programme& all) {
    CHECK(all.left_out == world.left_out.size());
    for (const Candidate& one : all.candidates) CHECK_FALSE(world.says_no(one.who));
    for (const Suspicion& one : all.suspicions)
        for (const measure::Person who : one.who) CHECK_FALSE(world.says_no(who));
    for (const Past& line : all.past) CHECK(line.unlisted == (line.who && world.says_no(*line.who)));
    for (const auto* list : {&all.helpers, &all.promoters, &all.bridges})
        for (const std::size_t row : *list) CHECK(row < all.candidates.size());
}

/// Without a cooldown: nobody twice within the month, at whichever tier as high.
void check_rewards(const World& world, const Programme& all) {
    std::vector<double> of_tier(all.tiers.size());
    std::int64_t cents = 0;
    for (const Proposal& one : all.proposals) {
        ++of_tier[one.tier], cents += one.cents;
        for (const Past& line : all.past)
            if (line.who == all.candidates[one.candidate].who && line.tier && *line.tier <= one.tier)
                CHECK(line.day < base::parse_date("2026-10-01").value());
    }
    CHECK(cents == all.proposed_cents);
    if (cents > 0) CHECK(all.spent_cents + cents <= *all.budget_cents);
    for (std::size_t t = 0; t < of_tier.size(); ++t)
        if (const auto& most = world.told.playbook.superfans.tiers[t].max.value; most && of_tier[t] > 0)
            CHECK(of_tier[t] + all.tiers[t].given <= *most);
}

}  // namespace

TEST_CASE("in random communities who opted out or refused is told nowhere, and no bound is passed") {
    std::size_t proposed = 0, refused = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        INFO("seed " << seed);
        const World world(seed);
        const Programme all = programme_of(world.told.input(), world.told.tables, *calendar::parse_period("2026-10"));
        check_nobody_left_out_is_told(world, all);
        check_rewards(world, all);
        proposed += all.proposals.size(), refused += world.left_out.size();
    }
    CHECK(proposed > 150);  // the worlds are no empty ones
    CHECK(refused > 150);
}
