// Drawing and judging a labelled sample of triage: small cases worked out by hand.
#include "engine/kpis/triage_sample.hpp"

#include <cmath>

#include "engine/kpis/intervals.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using kpis::Candidate;
using kpis::Labelled;

namespace {

/// `sizes[c]` messages of category c; keys so that later rows have lower ones.
std::vector<Candidate> messages(const std::vector<std::size_t>& sizes) {
    std::vector<Candidate> all;
    for (std::size_t c = 0; c < sizes.size(); ++c)
        for (std::size_t i = 0; i < sizes[c]; ++i)
            all.push_back({all.size(), static_cast<std::uint8_t>(c), 10'000 - all.size()});
    return all;
}

std::vector<std::size_t> drawn_by_category(const std::vector<std::size_t>& sizes, std::size_t most) {
    std::vector<std::size_t> counts(sizes.size());
    for (const Candidate& one : kpis::draw_sample(messages(sizes), most)) ++counts[one.category];
    return counts;
}

void add(std::vector<Labelled>& labels, std::size_t times, std::uint8_t given, std::uint8_t right) {
    for (std::size_t i = 0; i < times; ++i) labels.push_back({given, right, given, 1});
}

double value(const base::Figure& figure) { return std::get<double>(figure.value); }

}  // namespace

TEST_CASE("a sample: a few of each category, the rest where a message stands for most") {
    // 20 over 3: at least 20 / 6 = 3 each; the 12 left by size / (2 taken + 1): 90/7, 90/9, 90/11, 90/13, 90/15 = 6 …
    CHECK(drawn_by_category({90, 9, 2}, 20) == std::vector<std::size_t>{15, 3, 2});
    CHECK(drawn_by_category({5, 0, 3}, 50) == std::vector<std::size_t>{5, 0, 3});
    CHECK(drawn_by_category({5, 5, 5}, 2) == std::vector<std::size_t>{1, 1, 0});
    CHECK(drawn_by_category({1000, 100}, 100) == std::vector<std::size_t>{91, 9});
    CHECK(kpis::draw_sample({}, 50).empty());
}

TEST_CASE("a sample takes the lowest keys, whatever the order of the rows") {
    std::vector<Candidate> all = messages({30, 10});
    const auto drawn = kpis::draw_sample(all, 8);
    std::reverse(all.begin(), all.end());
    CHECK(kpis::draw_sample(all, 8) == drawn);
    CHECK(drawn.front() == Candidate{29, 0, 10'000 - 29});
    CHECK(drawn.back().category == 1);
}

TEST_CASE("precision and recall weighted back to the population by stratum") {
    // given a: 10 messages, 5 labelled, 4 right, 1 is b. Given b: 90 messages, 9 labelled, 8 right, 1 is a.
    std::vector<Labelled> labels;
    add(labels, 4, 0, 0);
    add(labels, 1, 0, 1);
    add(labels, 8, 1, 1);
    add(labels, 1, 1, 0);
    const std::vector<std::uint64_t> population{10, 90};
    kpis::weigh(labels, population);
    CHECK(labels.front().weight == Approx(2));  // 10 / 5
    CHECK(labels.back().weight == Approx(10));  // 90 / 9
    const kpis::Accuracy found = kpis::accuracy_of(labels, 3);

    CHECK(value(found.categories[0].precision) == Approx(0.8));
    CHECK(found.categories[0].precision.n == 5);
    const base::Interval wilson = kpis::wilson(4, 5);  // one stratum: Wilson's own
    CHECK(found.categories[0].precision.interval->low == Approx(wilson.low));
    CHECK(found.categories[0].precision.interval->high == Approx(wilson.high));
    CHECK(value(found.categories[0].recall) == Approx(8.0 / (8 + 10)));  // 4 × 2 found, 1 × 10 missed
    CHECK(found.categories[0].recall.n == 5);
    CHECK(value(found.categories[1].precision) == Approx(8.0 / 9));
    CHECK(value(found.categories[1].recall) == Approx(80.0 / 82));
    CHECK(value(found.right) == Approx(0.88));  // (8 + 80) / 100
    CHECK(found.right.n == 14);

    // bounds of recall: found 10 × Wilson(4 of 5), missed 90 × Wilson(1 of 9)
    const base::Interval miss = kpis::wilson(1, 9);
    CHECK(found.categories[0].recall.interval->low == Approx(10 * wilson.low / (10 * wilson.low + 90 * miss.high)));
    CHECK(found.categories[0].recall.interval->high == Approx(10 * wilson.high / (10 * wilson.high + 90 * miss.low)));

    CHECK(found.categories[2].precision.why == base::Why::zero_of_zero);
    CHECK(found.categories[2].recall.why == base::Why::zero_of_zero);
    CHECK(found.confusions == std::vector<kpis::Confusion>{{1, 0, 1, 10}, {0, 1, 1, 2}});
}

TEST_CASE("a recall of all that was found still says what the large rest may hide") {
    // 4 of 4 right in a, none of 10 out of 1,000 is a: at most 28 % of them are (Wilson 0 of 10)
    std::vector<Labelled> labels;
    add(labels, 4, 0, 0);
    add(labels, 10, 1, 1);
    kpis::weigh(labels, std::vector<std::uint64_t>{4, 1000});
    const auto recall = kpis::accuracy_of(labels, 2).categories[0].recall;
    CHECK(value(recall) == 1);
    CHECK(recall.interval->high == 1);
    CHECK(recall.interval->low == Approx(4 * 0.5101 / (4 * 0.5101 + 1000 * 0.2775)).epsilon(0.001));
}

TEST_CASE("rules that changed since the drawing: weights stay those of the drawing") {
    // drawn as b (100 messages, 4 labelled: 25 each); the rules now give two of them a, one of these rightly
    std::vector<Labelled> labels{{0, 0, 1, 1}, {0, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {0, 0, 0, 1}};
    kpis::weigh(labels, std::vector<std::uint64_t>{1, 100});
    const kpis::Accuracy found = kpis::accuracy_of(labels, 2);
    CHECK(value(found.categories[0].precision) == Approx(26.0 / 51));
    CHECK(value(found.categories[0].recall) == Approx(1));
    CHECK(value(found.categories[1].recall) == Approx(50.0 / 75));
    CHECK(value(found.right) == Approx(76.0 / 101));
}

TEST_CASE("a population that says less than was labelled gives no weight below one") {
    std::vector<Labelled> labels;
    add(labels, 3, 0, 0);
    kpis::weigh(labels, std::vector<std::uint64_t>{1});
    CHECK(labels.front().weight == 1);
}
