// Sets that a person can add and subtract: three categories, two channels, no protocol that tells them apart.
#include <string>
#include <vector>

#include "engine/kpis/told_sets.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using kpis::may_be_told;
using kpis::ToldSet;

namespace {

constexpr std::uint64_t all = ~0ULL;
constexpr std::uint64_t forum = 1, page = 2, question = 1, complaint = 2, crisis = 4;

struct World {
    playbook::Playbook playbook;
    std::vector<std::string> categories{"question", "complaint", "crisis"};
    World() {
        for (const char* id : {"forum", "page"}) playbook.channels.emplace_back().id.value = id;
    }
    [[nodiscard]] std::vector<bool> ask(std::vector<ToldSet> told, std::vector<ToldSet> hidden,
                                        std::vector<ToldSet> asked) const {
        return may_be_told({playbook, categories, 5, std::move(told), std::move(hidden), std::move(asked)});
    }
};

ToldSet rows(std::uint64_t channels, std::uint64_t categories, std::uint64_t n) {
    ToldSet set;
    set.filter.channels = channels, set.filter.categories = categories, set.n = n;
    return set;
}

using Answers = std::vector<bool>;

}  // namespace

TEST_CASE("of two sets that differ by a small group the second goes unsaid") {
    const World world;
    CHECK(world.ask({}, {}, {rows(all, question | complaint, 20), rows(all, question, 17)}) == Answers{true, false});
    CHECK(world.ask({}, {}, {rows(all, question | complaint, 20), rows(all, question, 15)}) == Answers{true, true});
    CHECK(world.ask({}, {}, {rows(all, question | complaint, 20), rows(all, question, 20)}) == Answers{true, true});
    CHECK(world.ask({rows(forum, all, 30)}, {}, {rows(forum, question | complaint, 28)}) == Answers{false});
}

TEST_CASE("what a hidden set is follows from all and the others") {
    const World world;
    // 50 in all, 3 complaints of the forum are hidden: 47 of everything else must not be told in two parts either
    const std::vector<ToldSet> told{rows(all, all, 50)}, hidden{rows(forum, complaint, 3)};
    CHECK(world.ask(told, hidden, {rows(page, all, 20), rows(forum, question | crisis, 27)}) == Answers{true, false});
    CHECK(world.ask(told, hidden, {rows(page, all, 20), rows(forum, question, 12)}) == Answers{true, true});
}

TEST_CASE("a category that is nowhere told is a group too") {
    const World world;
    const std::vector<ToldSet> asked{rows(all, question, 20), rows(all, complaint, 27)};
    CHECK(world.ask({rows(all, all, 50)}, {}, asked) == Answers{true, false});  // 3 of a crisis are left
    CHECK(world.ask({rows(all, all, 52)}, {}, asked) == Answers{true, true});
}

TEST_CASE("what a protocol does not take is no way to tell its rows apart") {
    World world;
    playbook::Protocol& protocol = world.playbook.protocols.emplace_back();
    protocol.applies.push_back({{"category", {}}, {{"crisis", {}}}});
    world.playbook.protocols.emplace_back();
    ToldSet of_protocol;
    of_protocol.filter.protocols = 1;
    ToldSet rest = rows(all, all, 40);
    rest.filter.protocols = 2;
    ToldSet own_kind = rows(all, crisis, 3);
    own_kind.filter.protocols = 1;
    CHECK(world.ask({rows(all, all, 43)}, {own_kind}, {rest}) == Answers{false});
    CHECK(world.ask({rows(all, all, 43)}, {of_protocol}, {rest}) == Answers{false});
}

TEST_CASE("of more sets than can be looked at only those stand that a table tells") {
    World world;
    for (int i = 0; i < 44; ++i) world.categories.push_back("more" + std::to_string(i));
    std::vector<ToldSet> asked{rows(all, all, 5000), rows(forum, all, 3000)};
    for (std::uint64_t i = 1; i <= 500; ++i) asked.push_back(rows(all, i, 100 + i * 10));
    const std::vector<ToldSet> told{rows(all, all, 5000)};
    // 2 channels × 47 categories × 3 steps = 282 kinds, 601 sets: 282 × 601² is over a hundred million
    Answers answers(asked.size(), false);
    answers[0] = true;
    CHECK(world.ask(told, {}, asked) == answers);
    asked.resize(40);
    CHECK(world.ask(told, {}, asked)[1]);
}
