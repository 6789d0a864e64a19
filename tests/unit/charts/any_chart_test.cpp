// Every kind of chart with seeded random data, from nothing to sixty categories and with names of any script: labels
// do not touch, nothing leaves the picture, the markup is sound.
#include "tests/support/catch.hpp"
#include "tests/unit/charts/measured.hpp"
#include "tests/unit/charts/random_charts.hpp"

namespace {

using namespace stamtafel;

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

void check_markup(const std::string& markup) {
    CHECK_FALSE(mentions(markup, "nan"));
    CHECK_FALSE(mentions(markup, "inf\""));
    CHECK_FALSE(mentions(markup, "<script"));
    CHECK_FALSE(mentions(markup, "style="));
    CHECK_FALSE(mentions(markup, std::string(1, '\0')));
    CHECK_FALSE(mentions(markup, "\xff"));
}

}  // namespace

TEMPLATE_TEST_CASE("any chart is readable", "", model::StackedBars, model::Survival, model::Heatmap, model::Trend,
                   model::Bars, model::Dumbbell, model::Cohort, model::Gantt, model::Network) {
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const std::size_t n = seed <= 61 ? seed - 1 : seed % 13 + 1;
        const model::Chart chart = test::random_chart<TestType>(seed, n);
        const charts::Scene scene = charts::layout(chart);
        INFO("seed " << seed << ", " << n << " categories");
        REQUIRE(test::overlaps(scene) == "");
        REQUIRE(test::outside(scene) == "");
        REQUIRE(scene.height > 0);
        check_markup(charts::render_svg(chart).markup);
        REQUIRE(charts::layout(chart) == scene);
    }
}

TEMPLATE_TEST_CASE("any chart is a sound file", "", model::StackedBars, model::Survival, model::Heatmap, model::Trend,
                   model::Bars, model::Dumbbell, model::Cohort, model::Gantt, model::Network) {
    for (std::uint64_t seed = 1; seed <= 9; ++seed) {
        const std::string file = charts::render_file(test::random_chart<TestType>(seed, 3 * seed));
        check_markup(file);
        CHECK_FALSE(mentions(file, "var("));
    }
}
