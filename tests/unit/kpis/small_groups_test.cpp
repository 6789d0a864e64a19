// Groups that management does not see: those under min_group, and those that would tell their size.
#include <string>
#include <utility>

#include "engine/kpis/small_groups.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace stamtafel;
using kpis::Evaluation;

struct Told {
    Evaluation evaluation;
    playbook::Playbook playbook;
    Told() { evaluation.period = calendar::parse_period("2026-10").value(); }

    void count(std::string id, std::int64_t n, std::string channel = {}) {
        base::Figure figure;
        figure.value = n;
        figure.n = static_cast<std::uint64_t>(n);
        figure.evidence.table = base::TableId::turns;
        kpis::Fact fact{std::move(id), figure, {}, {}, {}};
        if (!channel.empty()) fact.where = {{"channel", std::move(channel)}};
        evaluation.facts.push_back(fact);
    }
    void share(std::string id, double value, std::uint64_t n) {
        count(std::move(id), 0);
        evaluation.facts.back().figure = {value, base::Unit::share, n, {}, {}, {base::TableId::turns, {}}};
    }
    [[nodiscard]] bool hidden(std::string_view id, std::string_view channel = {}) const {
        for (const kpis::Fact& fact : kpis::without_small_groups(evaluation, playbook).facts)
            if (fact.id == id &&
                (channel.empty() ? fact.where.empty() : !fact.where.empty() && fact.where[0].second == channel))
                return fact.figure.why == base::Why::too_small && !fact.figure.n;
        FAIL("no such fact");
        return false;
    }
};

}  // namespace

TEST_CASE("a group under the minimum tells nothing, a group of none tells 0, an outcome is no group") {
    Told told;
    told.count("protocol.a.turns", 4);
    told.count("protocol.a.met", 4);
    told.count("protocol.b.turns", 5);
    told.count("protocol.b.late", 1);
    told.share("protocol.b.attainment", 0.5, 4);
    told.count("protocol.c.turns", 0);
    told.count("triage.crisis", 3);
    CHECK(told.hidden("protocol.a.turns"));
    CHECK(told.hidden("protocol.a.met"));
    CHECK_FALSE(told.hidden("protocol.b.turns"));
    CHECK_FALSE(told.hidden("protocol.b.late"));
    CHECK_FALSE(told.hidden("protocol.b.attainment"));  // the outcomes of its five turns are told
    CHECK_FALSE(told.hidden("protocol.c.turns"));
    CHECK(told.hidden("triage.crisis"));
    told.playbook.privacy.sensitive.value = true;
    CHECK(told.hidden("protocol.b.turns"));
}

TEST_CASE("one hidden group takes the next smallest with it where the total stays") {
    Told told;
    told.count("responding.turns", 62);
    told.count("protocol.a.turns", 2);
    told.count("protocol.b.turns", 20);
    told.count("protocol.c.turns", 40);
    told.count("protocol.c.turns", 3, "forum");
    told.count("protocol.c.turns", 17, "x");
    told.count("protocol.c.turns", 20, "mail");
    told.count("protocol.b.turns", 20, "forum");
    CHECK_FALSE(told.hidden("responding.turns"));
    CHECK(told.hidden("protocol.a.turns"));
    CHECK(told.hidden("protocol.b.turns"));
    CHECK(told.hidden("protocol.b.turns", "forum"));
    CHECK_FALSE(told.hidden("protocol.c.turns"));
    CHECK(told.hidden("protocol.c.turns", "forum"));
    CHECK(told.hidden("protocol.c.turns", "x"));
    CHECK_FALSE(told.hidden("protocol.c.turns", "mail"));
}

TEST_CASE("a KPI over a hidden group is hidden with it, its target is not") {
    Told told;
    for (const char* id : {"a", "b", "c"}) told.playbook.protocols.emplace_back().id.value = id;
    told.playbook.kpis.emplace_back().id.value = "snel";
    told.count("responding.turns", 44);
    told.count("protocol.a.turns", 4);
    told.count("protocol.b.turns", 10);
    told.count("protocol.c.turns", 30);
    base::Figure value;
    value.value = 0.7, value.unit = base::Unit::share, value.n = 10;
    value.evidence = {base::TableId::turns, {}};
    value.evidence.filter.protocols = 2;
    told.evaluation.facts.push_back({"kpi.snel.value", value, {}, {}, kpis::Status::at_risk});
    told.evaluation.facts.push_back({"kpi.snel.target", {0.9, base::Unit::share, {}, {}, {}, {}}, {}, {}, {}});
    told.count("responding.turns", 2, "forum");
    told.evaluation.facts.back().where.front().first = "role";  // a small role says nothing of all
    told.evaluation.kpis.emplace_back().value = value;
    told.evaluation.kpis.back().trend.push_back({told.evaluation.period, value, 10});
    told.evaluation.kpis.back().status = kpis::Status::at_risk;
    const Evaluation shown = kpis::without_small_groups(told.evaluation, told.playbook);
    CHECK(shown.facts[4].figure.why == base::Why::too_small);
    CHECK(shown.facts[4].status == kpis::Status::none);
    CHECK(shown.facts[5].figure.why == base::Why::none);
    CHECK(shown.kpis[0].status == kpis::Status::none);
    CHECK(shown.kpis[0].value.why == base::Why::too_small);
}

TEST_CASE("rows that are no turns are told by channel when each channel's may be told") {
    Told told;
    for (const auto& [channel, n] : {std::pair("forum", 85), {"instagram", 2}}) {
        told.count("responding.reactive", n, channel);
        told.evaluation.facts.back().figure.evidence.table = base::TableId::activities;
    }
    CHECK(told.hidden("responding.reactive", "instagram"));
    CHECK(told.hidden("responding.reactive", "forum"));  // else it follows from all
}

TEST_CASE("what a hidden month's neighbours would tell of it is hidden with it") {
    Told told;
    told.playbook.kpis.emplace_back().id.value = "few";
    kpis::KpiView& view = told.evaluation.kpis.emplace_back();
    for (const std::uint64_t n : {9U, 3U, 9U, 9U}) {
        base::Figure figure;
        figure.value = static_cast<std::int64_t>(n);
        figure.n = n;
        view.trend.push_back({calendar::before(told.evaluation.period), figure});
        for (kpis::TrendPoint& point : view.trend) point.period = calendar::before(point.period);
    }
    view.trend.back().period = told.evaluation.period;
    view.value = view.trend.back().figure;
    view.change.kind = kpis::ChangeKind::signal;
    view.change.difference = 0, view.change.centre = 7, view.change.limits = base::Interval{1, 13};
    view.outlook.emplace();
    for (const char* name : {"kpi.few.change", "kpi.few.change_is_signal", "kpi.few.usual", "kpi.few.outlook"})
        told.evaluation.facts.push_back({name, base::Figure{7.0, base::Unit::real, {}, {}, {}, {}}, {}, {}, {}});
    CHECK(told.hidden("kpi.few.usual"));
    CHECK(told.hidden("kpi.few.outlook"));
    CHECK_FALSE(told.hidden("kpi.few.change"));
    const kpis::KpiView shown = kpis::without_small_groups(told.evaluation, told.playbook).kpis.front();
    CHECK_FALSE(shown.change.limits);
    CHECK_FALSE(shown.outlook);
    CHECK(shown.change.kind == kpis::ChangeKind::signal);
    view.trend.erase(view.trend.begin() + 2);  // the hidden month is the one before
    CHECK(told.hidden("kpi.few.change"));
    CHECK(told.hidden("kpi.few.change_is_signal"));
    CHECK(kpis::without_small_groups(told.evaluation, told.playbook).kpis.front().change == kpis::Change{});
}

TEST_CASE("the months of a quarter add up: where one is hidden all are") {
    Told told;
    told.playbook.kpis.emplace_back().id.value = "wishes";
    kpis::KpiView& view = told.evaluation.kpis.emplace_back();
    told.evaluation.period = calendar::parse_period("2026-Q3").value();
    calendar::Period month = calendar::parse_period("2026-07").value();
    for (const std::uint64_t n : {12U, 10U, 3U}) {
        base::Figure figure;
        figure.value = static_cast<std::int64_t>(n);
        figure.n = n;
        view.months.push_back({month, figure});
        month = calendar::month_of(month.end);
    }
    view.value.value = std::int64_t{25};
    view.value.n = 25;
    view.trend.push_back({told.evaluation.period, view.value});
    const kpis::KpiView shown = kpis::without_small_groups(told.evaluation, told.playbook).kpis.front();
    CHECK(shown.value.why == base::Why::too_small);  // 25 − 12 − 10, each in its own month's report, tells the third
    for (const kpis::TrendPoint& point : shown.months) CHECK(point.figure.why == base::Why::too_small);
}

namespace {

kpis::TrendPoint attained(const char* period, std::uint64_t ripe, std::uint64_t protocol, std::uint64_t turns) {
    base::Figure figure{0.7, base::Unit::share, ripe, {}, {}, {base::TableId::turns, {}}};
    figure.evidence.filter.protocols = protocol;
    return {calendar::parse_period(period).value(), figure, turns};
}

}  // namespace

TEST_CASE("a month that hid a protocol keeps it hidden in the trend of a later one") {
    Told told;
    for (const char* id : {"a", "b", "c"}) told.playbook.protocols.emplace_back().id.value = id;
    told.playbook.kpis.emplace_back().id.value = "b_in_time";
    for (const auto& [id, n] : {std::pair("responding.turns", 60), {"protocol.a.turns", 20}, {"protocol.b.turns", 20}})
        told.count(id, n);
    told.count("protocol.c.turns", 20);
    kpis::OtherSizes september{calendar::parse_period("2026-09").value(), told.evaluation.facts};
    const auto sizes = {44, 4, 10, 30};  // of a too few are left, so b went with it
    for (std::size_t i = 0; i < 4; ++i) september.facts[i].figure.n = static_cast<std::uint64_t>(sizes.begin()[i]);
    told.evaluation.others.push_back(september);
    kpis::KpiView& view = told.evaluation.kpis.emplace_back();
    view.trend = {attained("2026-09", 9, 2, 10), attained("2026-10", 19, 2, 20)};
    view.value = view.trend.back().figure;
    view.change.difference = 0.1;
    const kpis::KpiView shown = kpis::without_small_groups(told.evaluation, told.playbook).kpis.front();
    CHECK(shown.trend[0].figure.why == base::Why::too_small);
    CHECK(shown.trend[1].figure.why == base::Why::none);
    CHECK(shown.change == kpis::Change{});
}

TEST_CASE("an earlier figure over nobody goes unsaid where its group was small") {
    Told told;
    told.playbook.protocols.emplace_back().id.value = "a";
    told.playbook.kpis.emplace_back().id.value = "in_time";
    kpis::KpiView& view = told.evaluation.kpis.emplace_back();
    view.trend = {attained("2026-09", 0, 1, 3), attained("2026-10", 9, 1, 10)};
    view.value = view.trend.back().figure;
    const kpis::KpiView shown = kpis::without_small_groups(told.evaluation, told.playbook).kpis.front();
    CHECK(shown.trend[0].figure.why == base::Why::too_small);
    CHECK(shown.value.why == base::Why::none);
}

TEST_CASE("the size of a KPI's group is no part of what is told") {
    Told told;
    told.playbook.protocols.emplace_back().id.value = "a";
    told.playbook.kpis.emplace_back().id.value = "in_time";
    kpis::KpiView& view = told.evaluation.kpis.emplace_back();
    view.trend = {attained("2026-09", 0, 1, 3), attained("2026-10", 9, 1, 10)};
    view.value = view.trend.back().figure;
    view.months = view.trend;
    const kpis::KpiView shown = kpis::without_small_groups(told.evaluation, told.playbook).kpis.front();
    CHECK(shown.trend[0].figure.why == base::Why::too_small);
    for (const auto* points : {&shown.trend, &shown.months})
        for (const kpis::TrendPoint& point : *points) CHECK_FALSE(point.group);
}

TEST_CASE("a quarter does not tell the one month that hid a protocol") {
    Told told;
    told.evaluation.period = calendar::parse_period("2026-Q3").value();
    for (const char* id : {"a", "b", "c"}) told.playbook.protocols.emplace_back().id.value = id;
    const auto month = [&](const char* period, std::uint64_t a, std::uint64_t b) {
        Told one;
        one.count("responding.turns", static_cast<std::int64_t>(a + b + 30));
        one.count("protocol.a.turns", static_cast<std::int64_t>(a));
        one.count("protocol.b.turns", static_cast<std::int64_t>(b));
        one.count("protocol.c.turns", 30);
        told.evaluation.others.push_back({calendar::parse_period(period).value(), one.evaluation.facts});
    };
    month("2026-07", 12, 10), month("2026-08", 9, 10), month("2026-09", 2, 10);
    told.count("responding.turns", 143);
    told.count("protocol.a.turns", 23);
    told.count("protocol.b.turns", 30);
    told.count("protocol.c.turns", 90);
    CHECK(told.hidden("protocol.a.turns"));  // 23 − 12 − 9 = 2
    CHECK(told.hidden("protocol.b.turns"));  // went with it in September, and tells it now
    CHECK_FALSE(told.hidden("protocol.c.turns"));
    CHECK_FALSE(told.hidden("responding.turns"));
    told.evaluation.others[0].facts[1].figure.n = 4;  // two months hide theirs: 6 together
    told.evaluation.facts[1].figure.n = 15;
    CHECK_FALSE(told.hidden("protocol.a.turns"));
}

TEST_CASE("a sentiment of as many as triage looked at tells no category that is hidden") {
    Told told;
    told.evaluation.categories = {"question", "complaint", "partnership", "idea"};
    for (const char* id : {"questions", "complaints", "mood"}) told.playbook.kpis.emplace_back().id.value = id;
    const auto add = [&](std::size_t kpi, std::uint64_t categories, std::uint64_t n, bool with_sentiment) {
        kpis::KpiView& view = told.evaluation.kpis.emplace_back();
        view.kpi = kpi;
        view.value.unit = base::Unit::share, view.value.value = 0.5, view.value.n = n;
        view.value.evidence.table = base::TableId::activities;
        view.value.evidence.filter.categories = categories;
        view.value.evidence.filter.with_sentiment = with_sentiment;
        view.trend = {{told.evaluation.period, view.value}};
    };
    add(0, 1, 40, false), add(1, 2, 30, false), add(2, 1 | 2 | 4, 73, true);
    const auto why = [&](std::size_t kpi) {
        return kpis::without_small_groups(told.evaluation, told.playbook).kpis[kpi].value.why;
    };
    CHECK(why(1) == base::Why::none);
    CHECK(why(2) == base::Why::too_small);  // 73 − 40 − 30 = 3
    told.evaluation.kpis[2].trend[0].figure.n = told.evaluation.kpis[2].value.n = 80;
    CHECK(why(2) == base::Why::none);
}

TEST_CASE("a time whose n would tell a small group is told without it, a share not at all") {
    Told told;
    for (const char* id : {"a", "b"}) told.playbook.protocols.emplace_back().id.value = id;
    told.playbook.kpis.emplace_back().id.value = "wait";
    told.count("responding.turns", 43);  // first and next responses
    kpis::KpiView& view = told.evaluation.kpis.emplace_back();
    view.trend = {attained("2026-10", 40, ~0ULL, 40)};
    view.trend[0].figure.evidence.filter.steps = 1;  // so 3 next ones
    view.value = view.trend.back().figure;
    CHECK(kpis::without_small_groups(told.evaluation, told.playbook).kpis[0].value.why == base::Why::too_small);
    view.trend[0].figure.unit = view.value.unit = base::Unit::seconds;
    const kpis::KpiView shown = kpis::without_small_groups(told.evaluation, told.playbook).kpis.front();
    CHECK(shown.value.why == base::Why::none);
    CHECK_FALSE(shown.value.n);
    CHECK_FALSE(shown.trend[0].figure.n);
}

TEST_CASE("how many stand on a list of people is not told, how long an export is remains") {
    Told told;
    activity::Quality& quality = told.evaluation.quality;
    quality.files.resize(2);
    quality.files[0].rows = 300, quality.files[0].xxh3_128 = "00112233445566778899aabbccddeeff";
    quality.files[1].rows = 3;  // without a fingerprint, as every list of people
    quality.records = {{activity::RecordCount::What::people, {}, {}, 3},
                       {activity::RecordCount::What::posts, {}, {}, 9}};
    const activity::Quality shown = kpis::without_small_groups(told.evaluation, told.playbook).quality;
    CHECK(shown.files[0].rows == 300);
    CHECK(shown.files[1].rows == 0);
    REQUIRE(shown.records.size() == 1);
    CHECK(shown.records[0].rows == 9);
}
