// The counts under the formulas, and which figures follow from them.
#include "reports/compose/cells_table.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;

model::Fact fact(base::Unit unit, base::Value value, std::string definition) {
    model::Fact made;
    made.figure.unit = unit;
    made.figure.value = std::move(value);
    made.figure.evidence.table = base::TableId::turns;
    made.definition = std::move(definition);
    made.evidence = {"turns.csv", {{"step", {"first"}}, {"outcome", {"met", "late", "missed"}}}};
    return made;
}

}  // namespace

TEST_CASE("turns of one kind and day are one row") {
    test::MadeUpPeriod month(base::Language::nl);
    month.turns[0].traits = month.turns[1].traits = 5;  // answered, holding
    month.turns.push_back(month.turns[0]);
    month.evaluation.turns = month.turns;
    const measure::Input input = month.input();
    const model::Table cells = compose::cells_table({input, month.evaluation, month.catalogue, "0"});
    CHECK(cells.columns.front().id == "day");
    CHECK(cells.columns.back().id == "turns");
    REQUIRE(cells.rows.size() == 2);
    const std::vector<model::Content> late{base::day_of({2026, 10, 1}),
                                           "klachten",
                                           "forum",
                                           "",
                                           "first",
                                           "late",
                                           "nobody",
                                           model::Count{1},
                                           model::Count{0},
                                           model::Count{1},
                                           model::Count{0},
                                           model::Count{2}};
    REQUIRE(cells.rows[0].size() == late.size());
    for (std::size_t i = 0; i < late.size(); ++i) CHECK(cells.rows[0][i].content == late[i]);
    CHECK(cells.rows[1].back().content == model::Content(model::Count{1}));
}

TEST_CASE("only an edition with formulas has counts, and management never") {
    const test::MadeUpPeriod month(base::Language::en);
    CHECK(month.report().cells.rows.empty());
    const measure::Input input = month.input();
    const model::Report live =
        compose::compose_report({input, month.evaluation, month.catalogue, "0", 0, nullptr, true});
    CHECK(live.cells.rows.size() == 2);
    CHECK(model::for_edition(live, model::Edition::team).cells.rows.size() == 2);
    CHECK(model::for_edition(live, model::Edition::management).cells.rows.empty());
}

TEST_CASE("a count is its filter, a share narrows it, a wait and nothing of nothing have no formula") {
    const auto count = compose::formula_of(fact(base::Unit::count, std::int64_t{7}, "missed"));
    REQUIRE(count);
    CHECK(count->counted == model::Conditions{{"step", {"first"}}, {"outcome", {"met", "late", "missed"}}});
    CHECK_FALSE(count->among);
    const auto share = compose::formula_of(fact(base::Unit::share, 0.5, "attainment"));
    REQUIRE(share);
    CHECK(share->counted == model::Conditions{{"step", {"first"}}, {"outcome", {"met"}}});
    CHECK(share->among == count->counted);
    CHECK_FALSE(compose::formula_of(fact(base::Unit::seconds, 60.0, "median")));
    CHECK_FALSE(compose::formula_of(fact(base::Unit::share, 0.5, "personalised_share")));
    model::Fact none = fact(base::Unit::share, {}, "attainment");
    none.figure.why = base::Why::zero_of_zero;
    CHECK_FALSE(compose::formula_of(none));
    model::Fact rows = fact(base::Unit::count, std::int64_t{7}, "items");
    rows.figure.evidence.table = base::TableId::items;
    CHECK_FALSE(compose::formula_of(rows));
}
