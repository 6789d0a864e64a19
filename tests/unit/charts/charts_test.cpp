// Drawings measured: labels do not touch each other and stay inside, at one category and at many; text is escaped.
#include <string>

#include "reports/charts/charts.hpp"
#include "reports/charts/escape.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/charts/measured.hpp"
#include "tests/unit/model/made_up_charts.hpp"
#include "tests/unit/model/made_up_report.hpp"

namespace {

using namespace stamtafel;
using charts::Box;
using charts::Scene;

void check_readable(const model::Chart& chart) {
    const Scene scene = charts::layout(chart);
    INFO(chart.title);
    CHECK(test::overlaps(scene) == "");
    CHECK(test::outside(scene) == "");
    CHECK(scene.height > 0);
}

model::Chart many_bars(std::size_t n) {
    model::Chart chart = test::bars_chart();
    auto& bars = std::get<model::StackedBars>(chart.data);
    const model::Bar bar = bars.bars.front();
    bars.bars.assign(n, bar);
    for (std::size_t i = 0; i < n; ++i)
        bars.bars[i].label = "Een protocol met een wel heel erg lange naam, nummer " + std::to_string(i);
    return chart;
}

model::Chart trend_of(std::size_t n) {
    model::Chart chart = test::trend_chart();
    auto& trend = std::get<model::Trend>(chart.data);
    trend.periods.assign(n, "september 2026");
    trend.values.assign(n, 0.9);  // on the target: the names must move apart
    trend.target.assign(n, 0.9);
    return chart;
}

}  // namespace

TEST_CASE("labels neither touch nor leave the picture") {
    check_readable(test::bars_chart());
    check_readable(test::survival_chart());
    check_readable(test::heatmap_chart());
    check_readable(test::trend_chart());
}

TEST_CASE("one category and many") {
    for (const std::size_t n : {1U, 2U, 40U}) check_readable(many_bars(n));
    for (const std::size_t n : {1U, 2U, 12U, 60U}) check_readable(trend_of(n));
    check_readable({"empty", "t", "d", model::StackedBars{}});
    check_readable({"empty", "t", "d", model::Survival{}});
    check_readable({"empty", "t", "d", model::Heatmap{}});
    check_readable({"empty", "t", "d", model::Trend{}});
}

TEST_CASE("the promise can stand anywhere on the time axis") {
    for (const double seconds : {60.0, 200.0, 3600.0, 30'000.0, 86'400.0, 900'000.0}) {
        model::Chart chart = test::survival_chart();
        std::get<model::Survival>(chart.data).target->at.x = seconds;
        check_readable(chart);
    }
}

TEST_CASE("what may still wait is written where no curve runs") {
    model::Chart chart = test::survival_chart();
    auto& survival = std::get<model::Survival>(chart.data);
    const double from = survival.time.ticks.front().value, to = survival.time.ticks.back().value;
    survival.target->at = {2 * from, 0.15};
    const auto place_of = [&](double share) {  // of a curve that stays there a while after the promise
        survival.curves = {{"", {{2 * from, share}, {4 * from, 0.02}, {to, 0.02}}}};
        for (const charts::Label& label : test::labels_of(charts::layout(chart)))
            if (label.look == "label halo") return label;
        return charts::Label{};
    };
    const charts::Label beside = place_of(0.05), far = place_of(0.18);
    CHECK(beside.anchor == charts::Anchor::start);
    CHECK(far.anchor == charts::Anchor::end);
    CHECK(far.y == beside.y);
    check_readable(chart);
}

TEST_CASE("many heatmap columns lose labels, not legibility") {
    model::Heatmap map;
    map.rows = {"een heel lange naam van een rij die niet past"};
    for (int i = 0; i < 60; ++i) map.columns.push_back("kolom " + std::to_string(i)), map.values.push_back(123'456);
    check_readable({"wide", "t", "d", map});
}

TEST_CASE("bars fill their track in proportion") {
    const Scene scene = charts::layout(test::bars_chart());
    std::vector<Box> parts;
    for (const auto& item : scene.items)
        if (const auto* rect = std::get_if<charts::Rect>(&item); rect && rect->box.height == 26)
            parts.push_back(rect->box);
    REQUIRE(parts.size() == 8);  // four and three parts, and the empty track
    const double track = parts[0].width + parts[1].width + parts[2].width + parts[3].width;
    CHECK(parts[0].width / track == Approx(120.0 / 162));
    CHECK(parts[7].width == Approx(track));
}

TEST_CASE("values are placed on linear and logarithmic axes") {
    const model::Axis linear{"", model::Scale::linear, {{0, ""}, {10, ""}}};
    CHECK(charts::placed(linear, 5, 100, 200) == Approx(150));
    CHECK(charts::placed(linear, 50, 100, 200) == Approx(200));
    const model::Axis decades{"", model::Scale::logarithmic, {{1, ""}, {10, ""}, {100, ""}}};
    CHECK(charts::placed(decades, 10, 0, 100) == Approx(50));
    CHECK(charts::placed(decades, 0, 0, 100) == Approx(0));
    CHECK(charts::placed({}, 5, 7, 9) == Approx(7));
}

TEST_CASE("text is cut to a width with an ellipsis") {
    CHECK(charts::fitted("kort", 12, 200) == "kort");
    const std::string cut = charts::fitted("Überraschend länglich", 12, 60);
    CHECK(cut.substr(cut.size() - 3) == "…");
    CHECK(charts::text_width(cut, 12) <= 60);
    CHECK(charts::fitted("abc", 12, 1) == "");
}

TEST_CASE("every class in a drawing has a look and every look its colours") {
    const std::string css = charts::style(), file_css = charts::file_style();
    for (const std::string_view blank : {":;", ":}", "var("}) CHECK(file_css.find(blank) == std::string::npos);
    for (const model::Chart& chart : {test::bars_chart(), test::survival_chart(), test::heatmap_chart(),
                                      test::trend_chart(), test::plain_bars_chart(), test::dumbbell_chart(),
                                      test::cohort_chart(), test::gantt_chart(), test::network_chart()})
        for (const auto& item : charts::layout(chart).items) {
            const std::string_view look = std::visit([](const auto& any) { return any.look; }, item);
            for (std::size_t from = 0; from < look.size();) {
                const std::size_t end = std::min(look.find(' ', from), look.size());
                const std::string word(look.substr(from, end - from));
                INFO(word);
                CHECK((word == "label" || word == "heat" || css.find("svg ." + word + "{") != std::string::npos));
                from = end + 1;
            }
        }
}

TEST_CASE("SVG is named, described, free of style attributes and of other people's markup") {
    model::Chart chart = test::bars_chart();
    chart.title = "<script>&\"'";
    chart.id = "a\"><b";
    std::get<model::StackedBars>(chart.data).bars[0].label = "<b>";
    const std::string svg = charts::render_svg(chart).markup;
    CHECK(svg.find("role=\"img\"") != std::string::npos);
    CHECK(svg.find("<title id=\"a---b-t\">&lt;script&gt;&amp;&quot;&#39;</title>") != std::string::npos);
    CHECK(svg.find("<desc") != std::string::npos);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("style=") == std::string::npos);
    CHECK(svg == charts::render_svg(chart).markup);
}

TEST_CASE("a file is a whole document that needs no page") {
    model::Chart chart = test::bars_chart();
    chart.title = "Een titel die <lang> is: " + std::string(300, 'x') + " en dan nog wat";
    const std::string file = charts::render_file(chart);
    CHECK(file.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- "));
    CHECK(file.find("-->\n<svg xmlns=\"http://www.w3.org/2000/svg\"") != std::string::npos);
    CHECK(charts::is_own_file(file));
    CHECK_FALSE(charts::is_own_file("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    CHECK(file.find("var(") == std::string::npos);
    CHECK(file.find("paint-order") == std::string::npos);
    CHECK(file.find(".met{fill:#009e73}") != std::string::npos);
    CHECK(file.find("<lang>") == std::string::npos);
    CHECK(file.substr(file.size() - 11) == "</g></svg>\n");
    CHECK(charts::style().find("svg .met{fill:var(--met)}") != std::string::npos);
}

TEST_CASE("titles break at blanks and end in an ellipsis") {
    CHECK(charts::in_lines("", 12, 100, 2).empty());
    CHECK(charts::in_lines("een twee", 12, 200, 2) == std::vector<std::string>{"een twee"});
    const auto lines = charts::in_lines("een twee drie vier vijf zes zeven", 12, 70, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "een twee");
    CHECK(lines[1].substr(lines[1].size() - 3) == "…");
    for (const std::string& line : lines) CHECK(charts::text_width(line, 12) <= 70);
    CHECK(charts::in_lines("abc", 12, 1, 3) == std::vector<std::string>{""});
}

TEST_CASE("escaping repairs what no page may hold") {
    std::string out;
    charts::append_escaped(out, "\xEF\xBF\xBFx\xEF\xBF\xBE\xEF\xBF\xBC");
    CHECK(out == "\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBC");
    out.clear();
    charts::append_escaped(out, "a\x01\xff\n<");
    CHECK(out == "a\xEF\xBF\xBD\xEF\xBF\xBD\n&lt;");
}

TEST_CASE("a sparkline needs two values") {
    CHECK(charts::render_sparkline({}).markup.empty());
    CHECK(charts::render_sparkline({1.0, std::nullopt}).markup.empty());
    CHECK(charts::render_sparkline({1.0, std::nullopt, 1.0}).markup.find("NaN") == std::string::npos);
    CHECK(charts::render_sparkline({1.0, 2.0}).markup.find("<svg") == 0);
}
