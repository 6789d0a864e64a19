// How far the data reach, where exports say what they cover: the last day, and which periods are whole by it.
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/kpi_views.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;

namespace {

base::Day day(std::string_view text) { return base::parse_date(text).value(); }

/// One post on 1 September and one at the moment given; the forum's export says that it covers up to `covers`.
std::unique_ptr<test::Community> ending_at(const std::string& last_row, std::string_view covers = {},
                                           std::optional<base::Instant> as_of = std::nullopt) {
    auto told = std::make_unique<test::Community>();
    told->playbook = test::playbook();
    told->playbook.protocols = {test::protocol()};
    playbook::Kpi& kpi = told->playbook.kpis.emplace_back();
    kpi.id.value = kpi.metric.value = "items";
    told->rows.options.zone = test::amsterdam();
    told->rows.options.as_of = as_of;
    if (!covers.empty()) told->rows.options.covers = {activity::Covered{day("2026-09-01"), day(covers), true}};
    told->rows.add("2026-09-01T10:00 mila post id=a\n" + last_row + " mila post id=b\n");
    test::measure_all(*told);
    return told;
}

std::optional<base::Day> last_day(const test::Community& told) {
    return kpis::last_day(told.data, told.rows.quality, test::amsterdam());
}

kpis::Evaluation evaluation(const test::Community& told, std::string_view period) {
    return kpis::evaluate(told.input(), told.tables, told.rows.quality, calendar::parse_period(period).value());
}

bool unfinished(const test::Community& told) { return evaluation(told, "2026-10").kpis.front().unfinished; }

}  // namespace

TEST_CASE("the last day is the one that an export says it covers, not the one after it") {
    CHECK(last_day(*ending_at("2026-10-12T10:00", "2026-10-31")) == day("2026-10-31"));
    CHECK(last_day(*ending_at("2026-10-12T10:00")) == day("2026-10-12"));
    CHECK(last_day(*ending_at("2026-10-12T00:00")) == day("2026-10-12"));  // stamps that are days
    CHECK(last_day(*ending_at("2026-10-12T10:00", "2026-10-31", test::local("2026-10-20"))) == day("2026-10-19"));
    CHECK_FALSE(kpis::last_day({}, {}, test::amsterdam()));
}

TEST_CASE("a month is whole when its last day is covered") {
    CHECK_FALSE(unfinished(*ending_at("2026-10-12T10:00", "2026-10-31")));
    CHECK(unfinished(*ending_at("2026-10-12T10:00", "2026-10-30")));
    CHECK(unfinished(*ending_at("2026-10-12T10:00")));
    CHECK_FALSE(unfinished(*ending_at("2026-10-31T00:00")));
}

TEST_CASE("a month of a year that begins behind what is covered has no figure") {
    const auto told = ending_at("2026-10-12T10:00", "2026-10-31");
    const kpis::Evaluation year = evaluation(*told, "2026");
    REQUIRE_FALSE(year.kpis.front().months.empty());
    CHECK(calendar::written(year.kpis.front().months.back().period) == "2026-10");
    CHECK(year.last_day == day("2026-10-31"));
    CHECK(year.kpis.front().unfinished);
}

TEST_CASE("days without data are counted up to the last day that the data reach") {
    const auto told = ending_at("2026-09-20T10:00");
    const auto days = [&](std::string_view period) {
        return std::get<std::int64_t>(
            kpis::find_fact(evaluation(*told, period), "data.days_without_data")->figure.value);
    };
    CHECK(days("2026-09") == 18);  // the 2nd to the 19th
    CHECK(days("2026-Q3") == 62 + 18);
    CHECK(days("2026-10") == 0);  // has not begun
}
