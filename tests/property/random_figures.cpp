// Lines as tests/support/rows.hpp reads them.
#include "tests/property/random_figures.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace stamtafel::test {

std::string random_lines(Random& random) {
    constexpr std::string_view texts[] = {"hoi", "het is kapot", "dank je wel", "hoe werkt dit?", "we zoeken het uit"};
    constexpr std::string_view kinds[] = {"comment", "comment", "comment", "post", "question", "message", "reaction"};
    constexpr std::string_view authors[] = {"mila", "jan", "eva", "anna", "bram", "robo", "-"};
    std::string lines;
    for (std::int64_t n = random.between(0, 200), i = 0; i < n; ++i) {
        lines += fmt::format("{:+} {} {} id=n{}", random.between(-3 * 1440, 60 * 1440), authors[random.between(0, 6)],
                             kinds[random.between(0, 6)], i);
        if (i > 0 && !random.one_in(3)) lines += fmt::format(" to=n{}", random.between(0, i - 1));
        if (random.one_in(3)) lines += " ch=1";
        if (random.one_in(6)) lines += " inbound";
        if (random.one_in(9)) lines += " answer=gone";
        if (random.one_in(2)) lines += fmt::format(" feel={}", static_cast<double>(random.between(-10, 10)) / 10);
        lines += fmt::format(" : {}\n", texts[random.between(0, 4)]);
    }
    return lines;
}

/// Low floors, so that few rows make superfans; a tier by score and one by what they did.
void add_superfans(Random& random, playbook::Playbook& book) {
    book.superfans.place.source = 0;
    book.superfans.floor_people.value = static_cast<double>(random.between(0, 2));
    book.superfans.floor_weeks.value = static_cast<double>(random.between(0, 2));
    book.superfans.min_tenure.value = within("1d");
    if (random.one_in(2)) book.superfans.budget.amount.value = base::Money{random.between(0, 5'000)};
    for (const std::string_view figure : {"score", "helped", "active_weeks"}) {
        playbook::Tier& tier = book.superfans.tiers.emplace_back();
        tier.id.value = figure;
        playbook::Bound bound;
        bound.quantity.number = static_cast<double>(random.between(0, 3));
        tier.when.push_back({{std::string(figure), {}}, {bound, {}}});
        tier.reward.cost.value = base::Money{random.between(0, 2'000)};
        if (random.one_in(2)) tier.max.value = static_cast<double>(random.between(0, 3));
    }
}

playbook::Playbook random_playbook(Random& random) {
    playbook::Playbook book = test::playbook();
    add_rule(book, "complaint", "kapot");
    add_rule(book, "eigen", "hoi");
    for (std::int64_t n = random.between(1, 3), i = 0; i < n; ++i) {
        playbook::Protocol& protocol = book.protocols.emplace_back(test::protocol("p" + std::to_string(i)));
        if (random.one_in(2)) protocol.match.value = random.one_in(2) ? "direct" : "item";
        if (random.one_in(2)) protocol.hours.value = "office";
        if (random.one_in(2)) protocol.addressed_to.value = "anyone";
        if (random.one_in(2)) protocol.next_response = promise("1h", 0.8);
        if (random.one_in(2)) take(protocol, "category", "complaint");
        if (random.one_in(3)) take(protocol, "channel", "page");
        if (random.one_in(2)) protocol.priority.value = random.one_in(2) ? "high" : "low";
        protocol.owner.value = random.one_in(2) ? "webcare" : "anna";
        if (random.one_in(2)) protocol.resolution = promise("8h", 0.8);
    }
    if (random.one_in(2)) add_superfans(random, book);
    return book;
}

void embellish(Random& random, Community& told) {
    std::vector<measure::Turn> turns;
    for (measure::Turn turn : told.tables.turns) {
        if (random.one_in(4)) measure::set(turn.traits, measure::Trait::attributed);
        if (measure::answered(turn) && random.one_in(4)) measure::set(turn.traits, measure::Trait::holding);
        if (turn.outcome != measure::Outcome::unknown && random.one_in(4))
            turn.by = measure::AnsweredBy::peer, turn.peer = turn.opened;
        turns.push_back(turn);
        if (!random.one_in(4)) continue;
        turns.push_back(turn);
        turns.back().step = measure::Step::resolution;
    }
    told.tables.turns = std::move(turns);
    told.tables.escalations.clear();
    for (std::uint32_t t = 0; t < told.tables.turns.size(); ++t)
        for (std::uint8_t step = 0; random.one_in(2) && step < 3; ++step)
            told.tables.escalations.push_back({t, step, random.one_in(2), random.one_in(2), {}, activity::Row::none});
    for (measure::Item& item : told.tables.items)
        if (random.one_in(3)) item.deeds = static_cast<std::uint8_t>(random.between(0, 63));
}

}  // namespace stamtafel::test
