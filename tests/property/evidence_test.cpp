// Every figure's n is the number of rows behind it: one filter over one table gives both. On random communities.
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using test::Random;

namespace {

constexpr int communities = 60;

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

playbook::Playbook random_playbook(Random& random) {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "complaint", "kapot");
    test::add_rule(book, "eigen", "hoi");
    for (std::int64_t n = random.between(1, 3), i = 0; i < n; ++i) {
        playbook::Protocol& protocol = book.protocols.emplace_back(test::protocol("p" + std::to_string(i)));
        if (random.one_in(2)) protocol.match.value = random.one_in(2) ? "direct" : "item";
        if (random.one_in(2)) protocol.hours.value = "office";
        if (random.one_in(2)) protocol.addressed_to.value = "anyone";
        if (random.one_in(2)) protocol.next_response = test::promise("1h", 0.8);
        if (random.one_in(2)) test::take(protocol, "category", "complaint");
        if (random.one_in(3)) test::take(protocol, "channel", "page");
        if (random.one_in(2)) protocol.priority.value = random.one_in(2) ? "high" : "low";
        protocol.owner.value = random.one_in(2) ? "webcare" : "anna";
        if (random.one_in(2)) protocol.resolution = test::promise("8h", 0.8);
    }
    return book;
}

base::Filter random_filter(Random& random) {
    const auto bits = [&] { return random.one_in(2) ? ~0ULL : static_cast<std::uint64_t>(random.between(0, 15)); };
    base::Filter filter;
    filter.protocols = bits();
    filter.channels = bits();
    filter.categories = random.one_in(2) ? ~0ULL : static_cast<std::uint64_t>(random.between(0, 511));
    if (random.one_in(3)) filter.steps = static_cast<std::uint8_t>(random.between(1, 7));
    if (random.one_in(3)) filter.outcomes = static_cast<std::uint32_t>(random.between(0, 127));
    return filter;
}

/// What no conversation above leads to, made up: resolutions, peers who came first, traits, escalations, deeds.
void embellish(Random& random, test::Community& told) {
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
        if (random.one_in(3)) item.deeds = static_cast<std::uint8_t>(random.between(0, 31));
}

/// Estimates with turns that still wait are no k of n.
bool is_estimate(std::string_view id) { return id.ends_with("_in_a_day"); }

/// n of a figure is the count of its evidence; a whole number that rests on rows is that count.
void check(const Scope& scope, const base::Figure& figure, std::string_view name) {
    INFO(name);
    CHECK(figure.n.has_value() == (figure.evidence.table != base::TableId::none));
    CHECK(std::holds_alternative<std::monostate>(figure.value) == (figure.why != base::Why::none));
    if (!figure.n) return;
    CHECK(*figure.n == count_evidence(scope, figure.evidence));
    if (figure.unit == base::Unit::count && figure.why == base::Why::none)
        CHECK(std::get<std::int64_t>(figure.value) == static_cast<std::int64_t>(*figure.n));
    if (!is_estimate(name) && figure.unit == base::Unit::share && figure.why == base::Why::none) {
        const double share = std::get<double>(figure.value);
        CHECK((share >= 0 && share <= 1));
        const double rows = share * static_cast<double>(*figure.n);
        CHECK(rows == Approx(std::round(rows)).margin(1e-6));
    }
}

}  // namespace

TEST_CASE("the n of every fact is the number of its evidence rows") {
    std::size_t with_rows = 0;
    for (int seed = 0; seed < communities; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 7'000);
        const playbook::Playbook book = random_playbook(random);
        const auto told = test::measured(random_lines(random), book, test::monday(50 * 1440));
        if (random.one_in(2)) embellish(random, *told);
        const calendar::Period period = calendar::parse_period(random.one_in(2) ? "2026-10" : "2026-W45").value();
        const Scope scope = scope_of(told->input(), told->tables, period);
        const Evaluation evaluation = evaluate(told->input(), told->tables, told->rows.quality, period);
        for (const Fact& fact : evaluation.facts) {
            check(scope, fact.figure, fact.id);
            if (fact.figure.n.value_or(0) > 0) ++with_rows;
        }
    }
    CHECK(with_rows > 1'000);
}

TEST_CASE("the n of every metric, statistic and filter is the number of its evidence rows") {
    for (int seed = 0; seed < communities; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 8'000);
        const playbook::Playbook book = random_playbook(random);
        const auto told = test::measured(random_lines(random), book, test::monday(50 * 1440));
        if (random.one_in(2)) embellish(random, *told);
        const Scope scope = scope_of(told->input(), told->tables, calendar::parse_period("2026-10").value());
        for (const Metric& metric : metrics()) {
            if (metric.measure == nullptr) continue;
            const base::Filter filter = random_filter(random);
            check(scope, metric.measure(scope, filter, ""), metric.id);
            for (const std::string_view statistic : metric.statistics)
                check(scope, metric.measure(scope, filter, statistic), metric.id);
        }
    }
}

TEST_CASE("the parts add up to the whole: outcomes, steps, channels and who answered") {
    for (int seed = 0; seed < communities; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 9'000);
        const playbook::Playbook book = random_playbook(random);
        const auto told = test::measured(random_lines(random), book, test::monday(50 * 1440));
        if (random.one_in(2)) embellish(random, *told);
        const Evaluation evaluation =
            evaluate(told->input(), told->tables, told->rows.quality, calendar::parse_period("2026-10").value());
        std::map<std::string, std::int64_t> total;
        std::map<std::pair<std::string, std::string>, std::int64_t> parts;  // by id and dimension
        for (const Fact& fact : evaluation.facts)
            if (const auto* count = std::get_if<std::int64_t>(&fact.figure.value))
                (fact.where.empty() ? total[fact.id] : parts[{fact.id, fact.where.front().first}]) += *count;
        for (const auto& [key, sum] : parts) {
            INFO(key.first + " by " + key.second);
            CHECK(total.at(key.first) == sum);
        }
        std::int64_t turns = 0;
        for (const playbook::Protocol& protocol : book.protocols)
            for (const char* step : {"", ".next", ".resolution"}) {
                const std::string prefix = "protocol." + protocol.id.value + step;
                std::int64_t sum = 0;
                for (const char* outcome : {".met", ".late", ".missed", ".open", ".unripe", ".unknown", ".removed"})
                    sum += total.at(prefix + outcome);
                CHECK(sum == total.at(prefix + ".turns"));
                turns += std::string_view(step) == ".resolution" ? 0 : sum;
                const std::string steps = "protocol." + protocol.id.value + ".escalation";
                CHECK(total.at(steps + ".shown") <= total.at(steps + ".due"));
                if (total.at(steps + ".shown") > 0) CHECK(total.at(steps + ".kept") <= total.at(steps + ".due"));
            }
        CHECK(turns == total.at("responding.turns"));
        CHECK(total.at("responding.answered_by_brand") + total.at("responding.answered_by_peer") +
                  total.at("responding.unanswered") ==
              turns);
    }
}
