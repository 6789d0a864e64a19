// Figures that were written down beside the playbook: how cells read, and how they reach the report.
#include "engine/app/given_kpis.hpp"
#include "engine/app/given_values.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using app::read_given_date;
using app::read_given_value;
using base::Unit;

TEST_CASE("values are read in the unit of their metric, as a Dutch or an English sheet writes them") {
    CHECK(read_given_value("82%", Unit::share) == 0.82);
    CHECK(read_given_value("82,5 %", Unit::share) == 0.825);
    CHECK(read_given_value("0.82", Unit::share) == 0.82);  // what a cell that shows 82% keeps
    CHECK(read_given_value("0,82", Unit::share) == 0.82);
    CHECK(read_given_value("45 min", Unit::seconds) == 2700);
    CHECK(read_given_value("2 u 15 min", Unit::seconds) == 8100);
    CHECK(read_given_value("2u15m", Unit::seconds) == 8100);
    CHECK(read_given_value("1,5 uur", Unit::seconds) == 5400);
    CHECK(read_given_value("00:45:00", Unit::seconds) == 2700);
    CHECK(read_given_value("2 werkdagen", Unit::seconds) == 57'600);
    CHECK(read_given_value("€ 1.250,50", Unit::cents) == 125'050);
    CHECK(read_given_value("$1,250.50", Unit::cents) == 125'050);
    CHECK(read_given_value("1250.5", Unit::cents) == 125'050);
    CHECK(read_given_value("1.250", Unit::count) == 1250);
    CHECK(read_given_value("42,5", Unit::real) == 42.5);
    CHECK(read_given_value("-12", Unit::real) == -12);
}

TEST_CASE("what is no figure of the unit is refused") {
    CHECK_FALSE(read_given_value("82", Unit::share));  // 82% or 8200%: nobody knows
    CHECK_FALSE(read_given_value("140%", Unit::share));
    CHECK_FALSE(read_given_value("45", Unit::seconds));
    CHECK_FALSE(read_given_value("", Unit::seconds));
    CHECK_FALSE(read_given_value("00:75:00", Unit::seconds));
    CHECK_FALSE(read_given_value("12,5", Unit::count));
    CHECK_FALSE(read_given_value("-3", Unit::count));
    CHECK_FALSE(read_given_value("heel goed", Unit::real));
    CHECK_FALSE(read_given_value("#DIV/0!", Unit::real));
}

TEST_CASE("dates are days, and a period is its last day") {
    const auto day = [](std::string_view text) { return base::parse_date(text).value(); };
    CHECK(read_given_date("31-12-2026") == day("2026-12-31"));
    CHECK(read_given_date("2026-12-31") == day("2026-12-31"));
    CHECK(read_given_date(" 5-3-2026 ") == day("2026-03-05"));
    CHECK(read_given_date("2026-12") == day("2026-12-31"));
    CHECK(read_given_date("2026-Q2") == day("2026-06-30"));
    CHECK_FALSE(read_given_date("31-13-2026"));
    CHECK_FALSE(read_given_date("eind oktober"));
    CHECK_FALSE(read_given_date(""));
}
