// Figures over rows: triage, sentiment, active members; and the facts of the input.
#include "engine/kpis/activity_figures.hpp"

#include <set>

#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/member_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

const calendar::Period october = calendar::parse_period("2026-10").value();
const calendar::Period week = calendar::parse_period("2026-10-05..2026-10-11").value();

double number(const base::Figure& figure) { return std::get<double>(figure.value); }
std::int64_t whole(const base::Figure& figure) { return std::get<std::int64_t>(figure.value); }

}  // namespace

TEST_CASE("sentiment: positive from 0.05, negative to -0.05, members only, without those that have none") {
    const auto told = test::measured(R"(
        +0 mila post feel=0.05
        +1 jan  post feel=0.9
        +2 eva  post feel=0.04
        +3 tom  post feel=-0.05
        +4 anna post feel=-1
        +5 sam  post
    )");
    const Scope scope = scope_of(told->input(), told->tables, october);
    CHECK(number(positive_share(scope, {}, "")) == Approx(0.5));
    CHECK(number(negative_share(scope, {}, "")) == Approx(0.25));
    CHECK(number(neutral_share(scope, {}, "")) == Approx(0.25));
    CHECK(number(net_sentiment(scope, {}, "")) == Approx(0.25));
}

TEST_CASE("sentiment that nobody exported is not measurable, never zero") {
    const auto told = test::measured("+0 mila post");
    const base::Figure net = net_sentiment(scope_of(told->input(), told->tables, october), {}, "");
    CHECK(std::holds_alternative<std::monostate>(net.value));
    CHECK(net.why == base::Why::not_measurable);
}

TEST_CASE("active members did something in public, the brand, messages and nobody do not count") {
    const auto told = test::measured(R"(
        +0 mila post
        +1 mila post
        +2 jan  reaction
        +3 eva  message
        +4 anna post
        +5 -    post
        +6 tom  join
        +7 sam  post ch=1
    )");
    const Scope scope = scope_of(told->input(), told->tables, october);
    CHECK(whole(member_figure(scope, {}, MemberFigureId::active)) == 3);
    base::Filter page;
    page.channels = only(1);
    CHECK(whole(member_figure(scope, page, MemberFigureId::active)) == 1);
}

TEST_CASE("the facts of the input, and the days of the period without a row") {
    const auto told = test::measured(R"(
        +0    mila post    id=a
        +1    anna comment id=b to=a
        +1440 jan  comment id=c to=gone
    )");
    const Evaluation evaluation = evaluate(told->input(), told->tables, told->rows.quality, week);
    const auto fact = [&](std::string_view id) { return whole(find_fact(evaluation, id)->figure); };
    CHECK(fact("data.rows_read") == 3);
    CHECK(fact("data.activities") == 3);
    CHECK(fact("data.authors") == 3);
    CHECK(fact("data.conversations") == 2);
    CHECK(fact("data.orphans") == 1);
    CHECK(fact("data.duplicates") == 0);
    CHECK(fact("data.days_without_data") == 5);
    CHECK(fact("data.gaps") == 0);
    CHECK(fact("data.first_at") == test::monday().ms);
    CHECK(fact("data.last_at") == test::monday(1440).ms);
}

TEST_CASE("facts by channel carry where, and every fact id is there once") {
    playbook::Playbook book = test::playbook();
    book.protocols = {test::protocol()};
    const auto told = test::measured("+0 mila post id=a\n +1 jan post id=b ch=1 inbound", book);
    const Evaluation evaluation = evaluate(told->input(), told->tables, told->rows.quality, october);
    std::set<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> seen;
    std::int64_t by_channel = 0;
    for (const Fact& fact : evaluation.facts) {
        CHECK(seen.insert({fact.id, fact.where}).second);
        if (fact.id == "protocol.all.turns" && !fact.where.empty()) by_channel += whole(fact.figure);
    }
    CHECK(by_channel == whole(find_fact(evaluation, "protocol.all.turns")->figure));
}

TEST_CASE("metrics are found by name, and each of their statistics can be asked for") {
    const auto told = test::measured("+0 mila post id=a\n +9 anna comment id=r to=a");
    const Scope scope = scope_of(told->input(), told->tables, october);
    for (const Metric& metric : metrics()) {
        CHECK(metric_named(metric.id) == &metric);
        if (metric.measure == nullptr) continue;
        CHECK(metric.measure(scope, {}, "").unit == metric.unit);
        for (const std::string_view statistic : metric.statistics)
            CHECK(metric.measure(scope, {}, statistic).unit == metric.unit);
    }
    CHECK(metric_named("Attainment") == nullptr);
    CHECK(number(metric_named("first_response_time")->measure(scope, {}, "naive_median")) == Approx(9 * 60));
}

TEST_CASE("a KPI has a point for every earlier period that the data reaches back to") {
    playbook::Playbook book = test::playbook();
    book.protocols = {test::protocol()};
    playbook::Kpi& kpi = book.kpis.emplace_back();
    kpi.id.value = "vragen";
    kpi.metric.value = "items";
    const auto told = test::measured(R"(
        2026-07-20T10:00 mila post id=a
        2026-08-03T10:00 mila post id=b
        2026-09-03T10:00 mila post id=c
        2026-09-04T10:00 mila post id=d
        2026-10-05T10:00 mila post id=e
    )",
                                     book);
    const Evaluation evaluation = evaluate(told->input(), told->tables, told->rows.quality, october);
    const auto& trend = evaluation.kpis[0].trend;
    REQUIRE(trend.size() == 3);  // July is not whole
    CHECK(calendar::written(trend[0].period) == "2026-08");
    CHECK(whole(trend[0].figure) == 1);
    CHECK(whole(trend[1].figure) == 2);
    CHECK(whole(trend[2].figure) == 1);
    CHECK(evaluation.kpis[0].value == trend[2].figure);
}
