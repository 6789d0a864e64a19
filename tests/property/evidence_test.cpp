// Every figure's n is the number of rows behind it: one filter over one table gives both. On random communities.
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluate.hpp"
#include "tests/property/random_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using test::embellish;
using test::Random;
using test::random_lines;
using test::random_playbook;

namespace {

constexpr int communities = 60;

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

/// Estimates with turns that still wait are no k of n, nor are shares of contributions and of days.
bool is_estimate(std::string_view id) {
    return id.ends_with("_in_a_day") || id.ends_with("stickiness") || id.ends_with("top1_share") ||
           id.ends_with("top10_share");
}

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
        for (const Fact& fact : evaluation.facts)  // one member, and one tie, may be in several channels
            if (const auto* count = std::get_if<std::int64_t>(&fact.figure.value);
                count != nullptr && !fact.id.starts_with("members.") && !fact.id.starts_with("superfans.") &&
                !fact.id.starts_with("graph."))
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
