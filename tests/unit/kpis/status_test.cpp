// Where a KPI stands: the path from baseline to target, and the status beside it.
#include "engine/kpis/status.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using playbook::Quantity;

namespace {

base::Day day(std::string_view text) { return base::parse_date(text).value(); }

Quantity share(double value) {
    Quantity out;
    out.kind = Quantity::Kind::share;
    out.number = value;
    return out;
}

Quantity lasting(std::string_view text) {
    Quantity out;
    out.kind = Quantity::Kind::duration;
    out.duration = base::parse_duration(text).value();
    return out;
}

/// From `from` on 1 January to at least `to` by 31 December.
playbook::Kpi over_2026(const Quantity& from, const Quantity& to) {
    playbook::Kpi kpi;
    kpi.baseline.emplace().value.value = from;
    kpi.baseline->on.value = day("2026-01-01");
    kpi.target.emplace().at_least = playbook::At<Quantity>{to, {}};
    kpi.target->by.value = day("2026-12-31");
    return kpi;
}

base::Figure figure(double value, std::optional<base::Interval> interval = {}) {
    base::Figure out;
    out.unit = base::Unit::share;
    out.value = value;
    out.n = 100;
    out.interval = interval;
    return out;
}

}  // namespace

TEST_CASE("figures count seconds, cents and shares, a working day has eight hours") {
    CHECK(in_unit_of_figures(lasting("2h")) == 7200);
    CHECK(in_unit_of_figures(lasting("2wd")) == 16 * 3600);
    CHECK(in_unit_of_figures(share(0.9)) == 0.9);
    Quantity money;
    money.kind = Quantity::Kind::money;
    money.money.cents = 750;
    CHECK(in_unit_of_figures(money) == 750);
}

TEST_CASE("the path is straight from baseline to target, and the target ever after") {
    const playbook::Kpi kpi = over_2026(share(0.6), share(0.9));
    CHECK(path_value(kpi, day("2026-01-01"), base::Unit::share).value() == Approx(0.6));
    CHECK(path_value(kpi, day("2026-07-02"), base::Unit::share).value() == Approx(0.75));  // 182 of 364 days
    CHECK(path_value(kpi, day("2026-12-31"), base::Unit::share).value() == Approx(0.9));
    CHECK(path_value(kpi, day("2027-06-01"), base::Unit::share).value() == Approx(0.9));
    CHECK(path_value(kpi, day("2025-06-01"), base::Unit::share).value() == Approx(0.6));
}

TEST_CASE("times go down a logarithmic path: each half of the way the same factor") {
    const playbook::Kpi kpi = over_2026(lasting("16h"), lasting("1h"));
    CHECK(path_value(kpi, day("2026-07-02"), base::Unit::seconds).value() == Approx(4 * 3600));
}

TEST_CASE("without a baseline the path is the target, without a target there is none") {
    playbook::Kpi kpi = over_2026(share(0.6), share(0.9));
    kpi.baseline.reset();
    CHECK(path_value(kpi, day("2026-02-01"), base::Unit::share).value() == Approx(0.9));
    kpi.target.reset();
    CHECK_FALSE(path_value(kpi, day("2026-02-01"), base::Unit::share));
}

TEST_CASE("on track at the path or within the tolerance of it") {
    const playbook::Kpi kpi = over_2026(share(0.6), share(0.9));  // 5% of 0.3 is 0.015
    CHECK(status_of({kpi, figure(0.80), 0.75, true}) == Status::on_track);
    CHECK(status_of({kpi, figure(0.736), 0.75, true}) == Status::on_track);
    CHECK(status_of({kpi, figure(0.734), 0.75, true}) == Status::at_risk);
}

TEST_CASE("off track only when the interval excludes the path") {
    const playbook::Kpi kpi = over_2026(share(0.6), share(0.9));
    CHECK(status_of({kpi, figure(0.70, base::Interval{0.60, 0.80}), 0.75, true}) == Status::at_risk);
    CHECK(status_of({kpi, figure(0.65, base::Interval{0.55, 0.74}), 0.75, true}) == Status::off_track);
    const playbook::Kpi falling = over_2026(share(0.3), share(0.1));
    CHECK(status_of({falling, figure(0.30, base::Interval{0.22, 0.38}), 0.20, false}) == Status::off_track);
    CHECK(status_of({falling, figure(0.15), 0.20, false}) == Status::on_track);
}

TEST_CASE("no judgement without a path, a value, or enough cases") {
    const playbook::Kpi kpi = over_2026(share(0.6), share(0.9));
    CHECK(status_of({kpi, figure(0.1), std::nullopt, true}) == Status::none);
    base::Figure few = figure(0.1);
    few.n = 19;
    CHECK(status_of({kpi, few, 0.75, true}) == Status::too_few);
    few.n = 20;
    CHECK(status_of({kpi, few, 0.75, true}) == Status::at_risk);
    base::Figure nothing;
    nothing.why = base::Why::not_measurable;
    CHECK(status_of({kpi, nothing, 0.75, true}) == Status::not_measurable);
    nothing.why = base::Why::too_few;
    CHECK(status_of({kpi, nothing, 0.75, true}) == Status::too_few);
}

TEST_CASE("a percentile that is not reached is off track when the longest wait is beyond the path") {
    playbook::Kpi kpi;
    kpi.target.emplace().at_most = playbook::At<Quantity>{lasting("4h"), {}};
    base::Figure value;
    value.unit = base::Unit::seconds, value.n = 40, value.why = base::Why::not_reached;
    CHECK(status_of({kpi, value, 4 * 3600.0, false, {}, {}, 5 * 3600.0}) == Status::off_track);
    CHECK(status_of({kpi, value, 4 * 3600.0, false, {}, {}, 3 * 3600.0}) == Status::not_measurable);  // it may be less
    CHECK(status_of({kpi, value, std::nullopt, false, {}, {}, 5 * 3600.0}) == Status::not_measurable);
    value.why = base::Why::too_few;
    CHECK(status_of({kpi, value, 4 * 3600.0, false, {}, {}, 5 * 3600.0}) == Status::too_few);
}

TEST_CASE("limits of normal variation that exclude the path are off track, as an interval is") {
    const playbook::Kpi kpi = over_2026(share(0.6), share(0.9));
    base::Figure value = figure(0.65);
    CHECK(status_of({kpi, value, 0.75, true, base::Interval{0.60, 0.70}}) == Status::off_track);
    CHECK(status_of({kpi, value, 0.75, true, base::Interval{0.60, 0.76}}) == Status::at_risk);
    value.interval = base::Interval{0.55, 0.74};
    CHECK(status_of({kpi, value, 0.75, true, base::Interval{0.60, 0.76}}) == Status::off_track);  // one of them will do
    const playbook::Kpi falling = over_2026(share(0.3), share(0.1));
    CHECK(status_of({falling, figure(0.30), 0.20, false, base::Interval{0.22, 0.38}}) == Status::off_track);
}

TEST_CASE("a year's total is too early to judge until its date, unless it is there or a baseline says the way") {
    playbook::Kpi kpi = over_2026(share(0), share(1));
    kpi.type.value = "cumulative";
    kpi.target->at_least->value.kind = Quantity::Kind::number;
    kpi.target->at_least->value.number = 120;
    base::Figure value;
    value.value = std::int64_t{40};
    const base::Day october = day("2026-10-31");
    CHECK(status_of({kpi, value, 120, true, {}, october}) == Status::at_risk);
    kpi.baseline.reset();
    CHECK(status_of({kpi, value, 120, true, {}, october}) == Status::too_early);
    CHECK(status_of({kpi, value, 120, true, {}, day("2026-12-31")}) == Status::at_risk);
    value.value = std::int64_t{125};
    CHECK(status_of({kpi, value, 120, true, {}, october}) == Status::on_track);
}

TEST_CASE("a survey of under thirty answers is too few to judge") {
    playbook::Kpi kpi = over_2026(share(0.6), share(0.9));
    kpi.metric.value = "csat";
    base::Figure value = figure(0.95);
    value.n = 29;
    CHECK(status_of({kpi, value, 0.75, true}) == Status::too_few);
    value.n = 30;
    CHECK(status_of({kpi, value, 0.75, true}) == Status::on_track);
}
