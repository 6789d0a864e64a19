// What the kinds of charts draw where: bars in proportion, days to scale, values outside the limits, places of a map.
#include <cmath>

#include "reports/charts/parts.hpp"
#include "reports/charts/places.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/charts/measured.hpp"
#include "tests/unit/model/made_up_report.hpp"

namespace {

using namespace stamtafel;
using charts::Scene;

std::vector<charts::Rect> rects_of(const Scene& scene, std::string_view look) {
    std::vector<charts::Rect> found;
    for (const auto& item : scene.items)
        if (const auto* rect = std::get_if<charts::Rect>(&item); rect && rect->look == look) found.push_back(*rect);
    return found;
}

std::size_t paths_of(const Scene& scene, std::string_view look) {
    std::size_t found = 0;
    for (const auto& item : scene.items)
        if (const auto* path = std::get_if<charts::Path>(&item)) found += path->look == look ? 1U : 0U;
    return found;
}

const charts::Label* label_of(const std::vector<charts::Label>& labels, std::string_view text) {
    for (const charts::Label& label : labels)
        if (label.text == text) return &label;
    return nullptr;
}

}  // namespace

TEST_CASE("plain bars begin at zero and are as long as their values") {
    const Scene scene = charts::layout(test::plain_bars_chart());
    const auto lead = rects_of(scene, "lead"), rest = rects_of(scene, "bar");
    REQUIRE(lead.size() == 1);
    REQUIRE(rest.size() == 2);  // the fourth has no value
    CHECK(rest[0].box.width / lead[0].box.width == Approx(820.0 / 1234));
    CHECK(rest[1].box.x == Approx(lead[0].box.x));
    CHECK(paths_of(scene, "goal") == 3);  // two targets and what they mean
    CHECK(label_of(test::labels_of(scene), "te weinig") != nullptr);
}

TEST_CASE("negative bars go left of zero") {
    model::Bars bars;
    bars.bars = {{"voor", 30.0, "30"}, {"tegen", -10.0, "-10"}};
    const auto drawn = rects_of(charts::layout({"b", "t", "d", bars}), "bar");
    REQUIRE(drawn.size() == 2);
    CHECK(drawn[1].box.x + drawn[1].box.width == Approx(drawn[0].box.x));
    CHECK(drawn[0].box.width == Approx(3 * drawn[1].box.width));
}

TEST_CASE("then and now stand on the outer sides of their marks") {
    const auto labels = test::labels_of(charts::layout(test::dumbbell_chart()));
    CHECK(label_of(labels, "40")->anchor == charts::Anchor::end);
    CHECK(label_of(labels, "65")->anchor == charts::Anchor::start);
    CHECK(label_of(labels, "80")->anchor == charts::Anchor::start);  // it went down: now is left
    CHECK(label_of(labels, "70")->anchor == charts::Anchor::end);
    CHECK(label_of(labels, "35") != nullptr);
}

TEST_CASE("a cohort's tints run from its smallest to its largest share below all") {
    const Scene scene = charts::layout(test::cohort_chart());
    // a quarter is the palest; four who began are all there, 40% is the darkest of the rest; both stand in the legend
    CHECK(rects_of(scene, "heat h5").size() == 4 + 1 + 1);
    CHECK(rects_of(scene, "track").size() == 1);
    CHECK(rects_of(scene, "heat h0").empty());
}

TEST_CASE("tasks lie to scale, the last day included") {
    const Scene scene = charts::layout(test::gantt_chart());
    const auto critical = rects_of(scene, "late"), rest = rects_of(scene, "bar");
    REQUIRE(critical.size() == 4);  // the first is the legend's
    REQUIRE(rest.size() == 2);
    CHECK(critical[1].box.width / rest[1].box.width == Approx(14.0 / 24));
    CHECK(critical[1].pattern == "stripes");
    CHECK(critical[2].box.x == Approx(critical[1].box.x + critical[1].box.width));  // begins the day after
    CHECK(paths_of(scene, "today") == 1);
    CHECK(paths_of(scene, "milestone") == 1);
}

TEST_CASE("values outside the limits have a mark of their own") {
    model::Chart chart = test::trend_chart();
    CHECK(paths_of(charts::layout(chart), "out") == 0);
    CHECK(paths_of(charts::layout(chart), "dot") == 3);
    std::get<model::Trend>(chart.data).values[0] = 0.5;
    CHECK(paths_of(charts::layout(chart), "out") == 1);
    CHECK(paths_of(charts::layout(chart), "break") == 1);
    CHECK(rects_of(charts::layout(chart), "band").size() == 2);  // in the plot and beside its name
}

TEST_CASE("places of a map: the same each time, apart from each other, tied ones nearer") {
    const auto chart = test::network_chart();
    const auto& network = std::get<model::Network>(chart.data);
    const auto discs = charts::places_of(network, 760, 470);
    const auto again = charts::places_of(network, 760, 470);
    const auto apart = [&](std::size_t a, std::size_t b) {
        return std::hypot(discs[a].x - discs[b].x, discs[a].y - discs[b].y);
    };
    for (std::size_t a = 0; a < discs.size(); ++a) {
        CHECK(discs[a].x == again[a].x);
        CHECK(discs[a].x >= discs[a].radius);
        CHECK(discs[a].y + discs[a].radius <= 470);
        for (std::size_t b = 0; b < a; ++b) CHECK(apart(a, b) >= discs[a].radius + discs[b].radius);
    }
    double near = 0, far = 0;
    for (std::size_t i = 1; i < 5; ++i) near += apart(0, i), far += apart(0, i + 4);
    CHECK(near < far);
}

TEST_CASE("a map of thousands draws the largest and the strongest") {
    model::Network network;
    for (std::uint32_t i = 0; i < 2000; ++i) network.nodes.push_back({"", static_cast<double>(i), i % 5});
    for (std::uint32_t i = 0; i < 20'000; ++i) network.edges.push_back({i % 2000, i * 7 % 2000, 1});
    CHECK(charts::drawn_nodes(network).size() == charts::most_nodes);
    CHECK(charts::drawn_nodes(network).front() == 1999);
    CHECK(charts::drawn_edges(network).size() <= charts::most_edges);
    CHECK(charts::places_of(network, 760, 470)[0].radius == 0);
    CHECK(charts::places_of(network, 760, 470)[1999].radius > 0);
}

TEST_CASE("no mark runs through the text of another") {
    std::vector<charts::Flag> flags(3);
    flags[0].x = 100, flags[0].text = "nieuw forum";
    flags[1].x = 140, flags[1].text = "campagne voorjaar";
    flags[2].x = 190, flags[2].text = "andere telling";
    CHECK(charts::lay_out_flags(flags, 460) == 3);
    CHECK(flags[2].layer == 0);
    CHECK(flags[1].layer == 1);
    CHECK(flags[0].layer == 2);  // below, the second mark would run through it
    flags[0].x = 20;
    CHECK(charts::lay_out_flags(flags, 460) == 2);
    CHECK(flags[0].layer == 0);
}

TEST_CASE("places are moved apart, not past the ends, and keep their order") {
    using charts::moved_apart;
    CHECK(moved_apart({}, 10, 0, 100).empty());
    CHECK(moved_apart({50, 20}, 10, 0, 100) == std::vector<double>{50, 20});
    CHECK(moved_apart({50, 50, 50}, 10, 0, 100) == std::vector<double>{50, 60, 70});
    CHECK(moved_apart({100, 98}, 10, 0, 100) == std::vector<double>{100, 90});
    CHECK(charts::room_for(10, 0, 100) == 11);
    CHECK(charts::room_for(10, 5, 0) == 0);
}
