// Communities small enough to judge by hand: a star round the brand, a ring of friends, and those of which nothing may
// be said.
#include "engine/community/verdict.hpp"

#include <string>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::community;

namespace {

constexpr std::string_view months[] = {"2026-07", "2026-08", "2026-09", "2026-10"};
constexpr std::string_view content = "kijk eerst eens naar de spanning van de ketting";

struct Outcome {
    TieFigures ties;
    Verdict verdict;
};
Outcome judged(const std::string& lines, Look look = {}) {
    const auto told = test::measured(lines);
    const calendar::Period period = calendar::parse_period("2026-10").value();
    const TieFigures ties = tie_figures(told->tables, period, look);
    return {ties, verdict_of(told->input(), told->tables, period, look, ties)};
}

/// Members each ask something every month, and the brand answers.
std::string service(int members) {
    std::string lines;
    for (const std::string_view month : months)
        for (int m = 0; m < members; ++m) {
            lines += fmt::format("{}-05T{:02}:{:02} m{} post id={}q{}\n", month, 10 + m / 60, m % 60, m, month, m);
            lines += fmt::format("{0}-06T{1:02}:{2:02} anna comment to={0}q{3} : {4}\n", month, 10 + m / 60, m % 60, m,
                                 content);
        }
    return lines;
}

/// Members in a ring post on two days a month, and both neighbours answer each.
std::string ring(int members, int from_month = 0) {
    std::string lines;
    for (std::size_t month = static_cast<std::size_t>(from_month); month < std::size(months); ++month)
        for (const int day : {5, 12})
            for (int m = 0; m < members; ++m) {
                const std::string id = fmt::format("{}d{}m{}", months[month], day, m);
                lines +=
                    fmt::format("{}-{:02}T{:02}:{:02} m{} post id={}\n", months[month], day, 8 + m / 60, m % 60, m, id);
                for (const int friends : {m + 1, m + members - 1})
                    lines += fmt::format("{}-{:02}T{:02}:{:02} m{} comment to={} : {}\n", months[month], day + 3,
                                         8 + m / 60, m % 60, friends % members, id, content);
            }
    return lines;
}

const std::string brand_is_there = fmt::format("2026-10-20T12:00 anna post id=news\n");

double points(const Verdict& verdict, SubScoreId id) {
    return verdict.score_of[static_cast<std::size_t>(id)].points.value_or(-1);
}
const Gauge& gauge(const Verdict& verdict, GaugeId id) { return verdict.gauge[static_cast<std::size_t>(id)]; }

}  // namespace

TEST_CASE("forty who ask and a brand that answers are a service channel") {
    const auto [ties, verdict] = judged(service(40));
    CHECK(ties.among_members == 0);
    CHECK(ties.with_members == 40);
    CHECK(points(verdict, SubScoreId::member_to_member) == 0);
    CHECK(verdict.score_of[1].why == base::Why::zero_of_zero);  // no member is tied to another
    CHECK(points(verdict, SubScoreId::member_started) == 100);
    CHECK(points(verdict, SubScoreId::peer_answers) == 0);
    CHECK(points(verdict, SubScoreId::returning) == 100);
    CHECK(points(verdict, SubScoreId::independence) == Approx(2.5));  // 1 of 40 is left, at 50 points for 0.5
    CHECK(verdict.measured == 5);
    CHECK(verdict.score.value() == Approx(202.5 / 5));
    CHECK(verdict.standing == Standing::audience);
    CHECK(verdict.service);
    CHECK(verdict.answered_by_brand == 40);
    CHECK(verdict.doubts == (static_cast<int>(Doubt::few_measured) | static_cast<int>(Doubt::few_members)));
    CHECK(verdict.confidence == Confidence::low);
}

TEST_CASE("a brand that posts, to whom strangers react, has a broadcast channel") {
    std::string lines;
    for (const std::string_view month : months)
        for (int i = 0; i < 40; ++i) {
            const std::string_view id = month;
            lines += fmt::format("{}-05T{:02}:{:02} anna post id={}p{}\n", month, 8 + i / 60, i % 60, id, i);
            lines += fmt::format("{}-06T{:02}:{:02} {}x{} comment to={}p0 : mooi\n", month, 8 + i / 60, i % 60, month,
                                 i, id);
        }
    const Verdict verdict = judged(lines).verdict;
    CHECK(points(verdict, SubScoreId::member_started) == 0);
    CHECK(points(verdict, SubScoreId::returning) == 0);
    CHECK(verdict.score.value() < 1);
    CHECK(verdict.standing == Standing::broadcast_channel);
    CHECK_FALSE(verdict.service);
}

TEST_CASE("a ring of friends is a community") {
    const auto [ties, verdict] = judged(ring(30) + brand_is_there);
    CHECK(ties.nodes == 30);
    CHECK(ties.edges == 60);
    CHECK(ties.repeated == 60);
    CHECK(ties.among_members == 120);
    CHECK(ties.reciprocity.value() == 1);
    CHECK(ties.centralisation.value() == 0);
    CHECK(gauge(verdict, GaugeId::member_started).value.value() == Approx(60.0 / 61));
    CHECK(points(verdict, SubScoreId::member_started) == Approx(50 + 50 * (60.0 / 61 - 0.7) / 0.3));
    for (const SubScoreId id : {SubScoreId::member_to_member, SubScoreId::reciprocity, SubScoreId::peer_answers,
                                SubScoreId::returning, SubScoreId::independence})
        CHECK(points(verdict, id) == Approx(100));
    CHECK(verdict.standing == Standing::community);
    CHECK(verdict.confidence == Confidence::medium);  // fewer than a hundred members
    REQUIRE(verdict.most_room.size() == 1);
    CHECK(verdict.most_room[0] == Room{SubScoreId::member_started, 8});
}

TEST_CASE("without a brand account three sub-scores are not measurable, and three are enough") {
    const Verdict verdict = judged(ring(30)).verdict;
    for (const GaugeId id : {GaugeId::member_to_member, GaugeId::member_started, GaugeId::independence}) {
        CHECK(gauge(verdict, id).why == base::Why::not_measurable);
        CHECK_FALSE(gauge(verdict, id).value);
    }
    CHECK(verdict.measured == 3);
    CHECK(verdict.score.value() == Approx(100));
    CHECK(verdict.standing == Standing::community);
    CHECK(has(verdict.doubts, Doubt::no_brand));
    CHECK(verdict.confidence == Confidence::low);
}

TEST_CASE("no verdict over 29 members or two months") {
    const Verdict few = judged(ring(29) + brand_is_there).verdict;
    CHECK(few.active == 29);
    CHECK(few.lacks == static_cast<int>(Lack::members));
    CHECK(few.standing == Standing::none);
    CHECK_FALSE(few.score);
    CHECK(few.score_of[0].points);  // the sub-scores are told all the same
    const Verdict young = judged(ring(30, 2) + brand_is_there).verdict;
    CHECK(young.days_of_data == 57);  // 5 September to 31 October
    CHECK(has(young.lacks, Lack::months));
    CHECK_FALSE(young.score);
}

TEST_CASE("the brand's voice over four fifths of the contact holds a community back") {
    std::string lines = ring(30);
    for (const int day : {5, 12})
        for (int m = 0; m < 30; ++m)
            for (int i = 0; i < 9; ++i)
                lines += fmt::format("2026-10-20T{:02}:{:02} anna comment to=2026-10d{}m{} : zo\n", 9 + i, m, day, m);
    const auto [ties, verdict] = judged(lines);
    CHECK(gauge(verdict, GaugeId::member_to_member).value.value() == Approx(120.0 / 660));
    CHECK(verdict.score.value() > 75);
    CHECK(verdict.held_back);
    CHECK(verdict.standing == Standing::audience);
    CHECK(ties.without_team.share().value() == 1);
}

TEST_CASE("fewer than twenty rows are a figure without points") {
    const Verdict verdict = judged(service(19)).verdict;
    const Gauge& contact = gauge(verdict, GaugeId::member_to_member);
    CHECK(contact.value.value() == 0);
    CHECK(contact.whole == 19);
    CHECK(contact.why == base::Why::too_few);
    CHECK_FALSE(contact.points);
}

TEST_CASE("a channel is judged by itself, with its own brand accounts") {
    const Verdict page = judged(ring(30) + brand_is_there, {2, 0xff}).verdict;
    CHECK(page.active == 0);
    CHECK(page.days_of_data == 0);
    CHECK(has(page.lacks, Lack::members));
    CHECK(has(page.doubts, Doubt::no_brand));
}

TEST_CASE("members of a page on which nobody of the brand is known make the verdict of all channels less sure") {
    const auto with_strangers = [](int n) {
        std::string lines = ring(30) + brand_is_there;
        for (int i = 0; i < n; ++i) lines += fmt::format("2026-10-21T{:02}:00 s{} comment ch=1 : mooi\n", i, i);
        return judged(lines).verdict;
    };
    CHECK_FALSE(has(with_strangers(19).doubts, Doubt::brand_in_part));
    CHECK(has(with_strangers(20).doubts, Doubt::brand_in_part));
    CHECK_FALSE(has(with_strangers(20).doubts, Doubt::no_brand));
}

TEST_CASE("points are linear between the published figures") {
    const Bounds& contact = bounds()[0];
    CHECK(points_of(contact, 0) == 0);
    CHECK(points_of(contact, 0.225) == Approx(25));
    CHECK(points_of(contact, 0.45) == Approx(50));
    CHECK(points_of(contact, 0.54) == Approx(60));
    CHECK(points_of(contact, 0.90) == Approx(100));
    CHECK(points_of(contact, 1) == 100);
    for (std::size_t i = 0; i < gauges; ++i) {
        CHECK(static_cast<std::size_t>(bounds()[i].id) == i);
        CHECK(bounds()[i].zero < bounds()[i].fifty);
        CHECK(bounds()[i].fifty < bounds()[i].hundred);
    }
}

TEST_CASE("a member who answers everybody and never asks may be staff") {
    std::string lines = ring(30) + brand_is_there;
    for (int m = 0; m < 30; ++m)
        lines += fmt::format("2026-10-21T10:{:02} tom comment to=2026-10d5m{} : {}\n", m, m, content);
    const Verdict verdict = judged(lines).verdict;
    REQUIRE(verdict.like_staff.size() == 1);
    CHECK(verdict.like_staff[0].signs == static_cast<int>(StaffSign::answers));
    CHECK(verdict.like_staff[0].reached == 30);
    CHECK(verdict.like_staff[0].reached_by == 0);
    CHECK(verdict.like_staff[0].openings == 0);
    CHECK(verdict.like_staff[0].contributions == 30);
    CHECK(has(verdict.doubts, Doubt::unlisted_staff));
    CHECK(verdict.confidence == Confidence::low);
}

TEST_CASE("a member who opens a quarter of the conversations may be staff") {
    std::string lines = ring(30) + brand_is_there;
    for (int i = 0; i < 20; ++i) lines += fmt::format("2026-10-22T10:{:02} tom post\n", i);
    const Verdict verdict = judged(lines).verdict;  // 20 of 80
    REQUIRE(verdict.like_staff.size() == 1);
    CHECK(verdict.like_staff[0].signs == static_cast<int>(StaffSign::announces));
    CHECK(verdict.like_staff[0].openings == 20);
    CHECK(judged(lines + "2026-10-23T10:00 m1 post\n").verdict.like_staff.empty());  // 20 of 81
}
