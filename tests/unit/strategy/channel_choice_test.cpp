// The channel choice: a matrix worked out by hand, its edges, and sensitivity against trying weight after weight.
#include <cmath>

#include <fmt/format.h>

#include "engine/strategy/channel_choice.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

namespace {

using namespace stamtafel;
using namespace stamtafel::strategy;
using Numbers = std::vector<std::pair<std::string, double>>;

std::vector<std::pair<playbook::Text, playbook::At<double>>> numbers(const Numbers& from) {
    std::vector<std::pair<playbook::Text, playbook::At<double>>> out;
    for (const auto& [key, number] : from) out.push_back({{key, {}}, {number, {}}});
    return out;
}

playbook::ChannelOption option(std::string_view id, const Numbers& scores) {
    playbook::ChannelOption out;
    out.id.value = id;
    out.scores = numbers(scores);
    return out;
}

/// The forum and its rivals: 2·5 + 1·2 + 3·4 = 24 of 6 weights, 2·2 + 1·5 + 3·3 = 18, 2·1 + 1·4 + 3·4 = 18.
playbook::ChannelChoice three() {
    return {{},
            numbers({{"ownership", 2}, {"reach", 1}, {"fit", 3}}),
            {option("page", {{"ownership", 2}, {"reach", 5}, {"fit", 3}}),
             option("forum", {{"ownership", 5}, {"reach", 2}, {"fit", 4}}),
             option("group", {{"ownership", 1}, {"reach", 4}, {"fit", 4}})}};
}

}  // namespace

TEST_CASE("three channels, weighed by hand") {
    const Choice choice = rate_channels(three());
    CHECK(choice.options[1].total == 4.0);
    CHECK(choice.options[0].total == 3.0);
    CHECK(choice.options[2].total == 3.0);
    CHECK(choice.winner == 1U);
    CHECK(choice.ranking == std::vector<std::size_t>{1, 0, 2});
    CHECK(choice.options[0].place == 2U);
    CHECK(choice.options[2].place == 2U);
    CHECK(choice.criteria[2].share == 0.5);
}

TEST_CASE("how little a weight must change for another to win, by hand") {
    // The forum leads both by 6. A weight less of ownership takes 4 more from the forum than from the group: level 6/4
    // lower, at 0.5 (the page would need 2). A weight more of reach gives the page 3 more and the group 2: the page is
    // level 2 higher. Fit helps the group no more than the forum, and the page cannot win without it: 9 beside 12.
    const Choice choice = rate_channels(three());
    REQUIRE(choice.sensitivity.size() == 3);
    CHECK(choice.sensitivity[0] == Turning{0, 0.5, -1.5, 2});
    CHECK(choice.sensitivity[1] == Turning{1, 3.0, 2.0, 0});
    CHECK(choice.sensitivity[2] == Turning{2, std::nullopt, 0, std::nullopt});
    CHECK(choice.tightest == 0U);
}

TEST_CASE("a missing score takes an option out only where it counts") {
    playbook::ChannelChoice from = three();
    from.options[1].scores.pop_back();
    Choice choice = rate_channels(from);
    CHECK(choice.options[1].total == std::nullopt);
    CHECK(choice.options[1].place == std::nullopt);
    CHECK(choice.ranking == std::vector<std::size_t>{0, 2, 1});
    CHECK(choice.winner == std::nullopt);  // the other two share the first place
    CHECK(choice.sensitivity.empty());
    from.weights[2].second.value = 0;
    choice = rate_channels(from);
    CHECK(choice.winner == 1U);
    CHECK(choice.sensitivity[2].winner == std::nullopt);
}

TEST_CASE("without weights each criterion counts once, without any weight above 0 nothing is rated") {
    playbook::ChannelChoice from = three();
    from.weights.clear();
    CHECK(rate_channels(from).options[1].total == 11.0 / 3);
    from.weights = numbers({{"reach", 0}});
    const Choice choice = rate_channels(from);
    CHECK(choice.options[0].total == std::nullopt);
    CHECK(choice.criteria[0].share == std::nullopt);
    CHECK(rate_channels({}) == Choice{});
}

TEST_CASE("an only option wins whatever the weights") {
    playbook::ChannelChoice from = three();
    from.options.resize(1);
    const Choice choice = rate_channels(from);
    CHECK(choice.winner == 0U);
    CHECK(choice.tightest == std::nullopt);
}

TEST_CASE("sensitivity equals trying weight after weight") {
    test::Random random(21);
    const auto criterion = [](std::int64_t c) { return fmt::format("c{}", c); };
    int turned = 0;
    for (int round = 0; round < 300; ++round) {
        playbook::ChannelChoice from;
        const std::int64_t criteria = random.between(1, 7), options = random.between(2, 6);
        Numbers weights;
        for (std::int64_t c = 0; c < criteria; ++c)
            weights.emplace_back(criterion(c), static_cast<double>(random.between(0, 10)));
        from.weights = numbers(weights);
        for (std::int64_t o = 0; o < options; ++o) {
            Numbers scores;
            for (std::int64_t c = 0; c < criteria; ++c)
                scores.emplace_back(criterion(c), static_cast<double>(random.between(1, 5)));
            from.options.push_back(option(fmt::format("o{}", o), scores));
        }
        const Choice choice = rate_channels(from);
        if (!choice.winner) continue;
        const auto beaten = [&](std::size_t at, double weight) {
            const auto total = [&](const playbook::ChannelOption& option) {
                double sum = 0;
                for (std::size_t c = 0; c < from.weights.size(); ++c)
                    sum += (c == at ? weight : from.weights[c].second.value) * option.scores[c].second.value;
                return sum;
            };
            const double best = total(from.options[*choice.winner]);
            for (const auto& rival : from.options)
                if (total(rival) > best + 1e-9) return true;
            return false;
        };
        for (const Turning& turning : choice.sensitivity) {
            const double now = from.weights[turning.criterion].second.value;
            std::optional<double> nearest;  // on a grid of tenths up to 300: more than any lag can ask here
            for (int tenth = 0; tenth <= 3000; ++tenth) {
                const double weight = tenth / 10.0;
                if (beaten(turning.criterion, weight) &&
                    (!nearest || std::abs(weight - now) < std::abs(*nearest - now)))
                    nearest = weight;
            }
            CAPTURE(round, turning.criterion);
            if (nearest) {
                REQUIRE(turning.weight);
                ++turned;
                CHECK(std::abs(*nearest - now) >= std::abs(turning.change) - 1e-9);
                const double beyond = *turning.weight + std::copysign(1e-6, turning.change);
                CHECK((beyond < 0 || beaten(turning.criterion, beyond)));
                CHECK_FALSE(beaten(turning.criterion, *turning.weight));
            } else {
                CHECK((!turning.weight || *turning.weight < 0.1));  // a turn between 0 and the first tenth
            }
        }
    }
    CHECK(turned > 100);
}
