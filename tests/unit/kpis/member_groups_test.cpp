// Which families of member figures are hidden, by numbers that a reader can check by hand.
#include "engine/kpis/member_groups.hpp"

#include <initializer_list>
#include <string>
#include <utility>

#include "engine/kpis/small_groups.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace stamtafel;
using kpis::MemberFamily;
using Sizes = std::initializer_list<std::pair<const char*, std::uint64_t>>;

/// Facts of members: counts, and shares of so many.
struct Told {
    kpis::Evaluation evaluation;
    playbook::Playbook playbook;
    Told() { evaluation.period = calendar::parse_period("2026-10").value(); }

    Told& add(Sizes sizes, const std::string& channel = {}) {
        for (const auto& [name, n] : sizes) {
            kpis::Fact& fact = evaluation.facts.emplace_back();
            fact.id = std::string("members.") + name;
            fact.figure = {static_cast<std::int64_t>(n), base::Unit::count, n, {}, {}, {base::TableId::members, {}}};
            if (!channel.empty()) fact.where = {{"channel", channel}};
        }
        return *this;
    }
    /// The month in the rhythm, and those before it.
    Told& flows(std::initializer_list<std::array<std::uint32_t, 4>> parts) {
        calendar::Period period = evaluation.period;
        for (std::size_t back = parts.size(); back > 1; --back) period = calendar::before(period);
        for (const auto& [fresh, retained, returning, lapsed] : parts) {
            evaluation.members.flows.push_back(
                {period, true, fresh + retained + returning, fresh, retained, returning, lapsed});
            period = calendar::period_of(calendar::PeriodUnit::month, period.end);
        }
        return *this;
    }
    [[nodiscard]] kpis::MemberSecrets secrets() const { return kpis::member_secrets(evaluation.facts, 5); }
    [[nodiscard]] bool hidden(std::string_view name, const std::string& channel = {}) const {
        for (const kpis::Fact& fact : kpis::without_small_groups(evaluation, playbook).facts)
            if (fact.id == "members." + std::string(name) && (channel.empty() == fact.where.empty()) &&
                (channel.empty() || fact.where[0].second == channel))
                return fact.figure.why == base::Why::too_small && !fact.figure.n;
        FAIL("no such fact");
        return false;
    }
};

}  // namespace

TEST_CASE("a new member more tells the known ones: both are hidden, roles are not") {
    Told told;
    told.add({{"active", 30}, {"known", 53}, {"creators", 12}, {"reactors", 18}, {"lurkers", 23}, {"new", 3}});
    told.flows({{20, 10, 5, 6}, {3, 22, 5, 13}});
    CHECK(told.hidden("new"));
    CHECK(told.hidden("known"));
    CHECK(told.hidden("lurkers"));  // with the active ones they are the known ones
    CHECK_FALSE(told.hidden("creators"));
    CHECK_FALSE(told.hidden("active"));
}

TEST_CASE("known members, less those told to be new, tell a month that was hidden") {
    Told told;  // 3 were new in September; 60 known now, 51 of them by the end of August
    told.add({{"active", 30}, {"known", 60}, {"creators", 12}, {"reactors", 18}, {"lurkers", 30}, {"new", 6}});
    told.flows({{20, 10, 5, 6}, {3, 22, 5, 10}, {6, 19, 5, 11}});
    CHECK(told.hidden("known"));
    CHECK_FALSE(told.hidden("new"));
    Told large = Told().flows({{20, 10, 5, 6}, {8, 22, 5, 10}, {6, 19, 5, 16}});
    large.add({{"active", 30}, {"known", 70}, {"creators", 12}, {"reactors", 18}, {"lurkers", 40}, {"new", 6}});
    CHECK_FALSE(large.hidden("known"));
}

TEST_CASE("known members, less those new since, tell those who were known and not active in a month before") {
    Told told;  // by the end of September 36 were known and 33 active
    told.add({{"active", 30}, {"known", 44}, {"creators", 12}, {"reactors", 18}, {"lurkers", 14}, {"new", 8}});
    told.flows({{9, 20, 6, 6}, {8, 17, 8, 10}, {8, 17, 5, 16}});
    CHECK(told.hidden("known"));
}

TEST_CASE("a channel of few takes its figure along in every channel, not in all") {
    Told told;
    told.add({{"active", 50}, {"creators", 30}, {"reactors", 20}, {"new", 12}, {"retained", 30}, {"returning", 8}});
    told.add({{"active", 28}, {"creators", 16}, {"reactors", 12}, {"new", 9}, {"retained", 14}, {"returning", 5}}, "a");
    told.add({{"active", 22}, {"creators", 14}, {"reactors", 8}, {"new", 3}, {"retained", 16}, {"returning", 3}}, "b");
    CHECK_FALSE(told.hidden("new"));
    CHECK(told.hidden("new", "a"));  // 12 − 9
    CHECK(told.hidden("retained", "a"));
    CHECK_FALSE(told.hidden("active", "a"));
    CHECK_FALSE(told.hidden("creators", "b"));
}

TEST_CASE("few on one channel only, or on both") {
    const auto by_channel = [](std::uint64_t all, std::uint64_t a, std::uint64_t b) {
        return Told().add({{"active", all}}).add({{"active", a}}, "a").add({{"active", b}}, "b").secrets().channels;
    };
    const auto active = [](std::uint32_t channels) {
        return kpis::MemberSecrets{0, channels}.hides(MemberFamily::active, true);
    };
    CHECK_FALSE(active(by_channel(50, 30, 20)));
    CHECK(active(by_channel(50, 47, 20)));        // 3 on b alone
    CHECK(active(by_channel(50, 30, 23)));        // 3 on both
    CHECK_FALSE(active(by_channel(50, 30, 25)));  // 5 on both, 20 and 25 on one
}

TEST_CASE("few of the month that are none of the last thirty days, or gave nothing but reactions") {
    Told told;
    told.add({{"active", 50}, {"mau", 47}, {"stickiness", 47}, {"gini", 50}, {"dau", 50}});
    CHECK(told.hidden("mau"));
    CHECK(told.hidden("stickiness"));
    CHECK_FALSE(told.hidden("gini"));
    const auto reacted = Told().add({{"active", 50}, {"mau", 50}, {"gini", 46}, {"dau", 50}});
    CHECK(reacted.hidden("gini"));
    CHECK_FALSE(reacted.hidden("mau"));
    const auto undated = Told().add({{"active", 50}, {"new", 10}, {"gini", 40}, {"dau", 47}});
    CHECK(undated.hidden("active"));
    CHECK_FALSE(undated.hidden("new"));  // of those with a time of their own
}

TEST_CASE("a KPI goes where the figure of its name goes, by whatever rows it counts") {
    Told told;
    told.add({{"active", 30}, {"creators", 3}, {"reactors", 27}, {"new", 10}, {"retained", 20}, {"lapsed", 5}});
    for (const auto& [metric, n] :
         {std::pair("reactors", 27U), std::pair("retention", 20U), std::pair("active_members", 30U)}) {
        playbook::Kpi& kpi = told.playbook.kpis.emplace_back();
        kpi.id.value = kpi.metric.value = metric;
        kpis::KpiView& view = told.evaluation.kpis.emplace_back();
        view.kpi = told.evaluation.kpis.size() - 1;
        view.value = {std::int64_t{n}, base::Unit::count, n, {}, {}, {base::TableId::members, {}}};
        view.trend = {{told.evaluation.period, view.value, {}}};
    }
    const auto shown = kpis::without_small_groups(told.evaluation, told.playbook).kpis;
    CHECK(shown[0].value.why == base::Why::too_small);  // 30 − 27
    CHECK(shown[0].trend.back().figure.why == base::Why::too_small);
    CHECK(shown[1].value.why == base::Why::none);
    CHECK(shown[2].value.why == base::Why::none);
}

TEST_CASE("a quarter tells nothing of growth when one of its months does not") {
    Told told;
    told.evaluation.period = calendar::parse_period("2026-Q4").value();
    told.add({{"active", 60}, {"new", 18}, {"retained", 30}, {"returning", 12}, {"lapsed", 9}});
    const std::uint64_t fresh[] = {8, 7, 3};
    const char* const months[] = {"2026-10", "2026-11", "2026-12"};
    for (std::size_t i = 0; i < 3; ++i) {
        const Told month = Told().add({{"active", 30}, {"new", fresh[i]}});
        told.evaluation.others.push_back({calendar::parse_period(months[i]).value(), month.evaluation.facts});
    }
    CHECK(told.hidden("new"));  // 18 − 8 − 7
    CHECK(told.hidden("lapsed"));
    CHECK_FALSE(told.hidden("active"));
    told.evaluation.others.back().facts.back().figure.n = 6;
    CHECK_FALSE(told.hidden("new"));
}

TEST_CASE("views hide of the month what its facts hide") {
    Told told;
    told.flows({{20, 10, 5, 6}, {8, 22, 6, 7}});
    kpis::MemberViews& views = told.evaluation.members;
    views.before = {std::nullopt, 15, 20, 40, 0};
    views.split = {10, 10, 10, std::nullopt};
    views.overlap.active = {30, 20}, views.overlap.exclusive = {20, 10};
    kpis::MemberSecrets secrets;
    secrets.add(MemberFamily::growth), secrets.add(MemberFamily::newcomers), secrets.add(MemberFamily::known);
    kpis::hide_member_views(told.evaluation.period, secrets, 5, views);
    CHECK_FALSE((views.flows[1].fresh || views.flows[1].lapsed));
    CHECK(views.flows[1].active == 36U);
    CHECK(views.flows[0].fresh == 20U);
    CHECK(views.before == std::array<kpis::MemberCount, community::roles>{});
    CHECK_FALSE(views.split.nobody);
    CHECK(views.overlap.active.size() == 2);
    secrets.channels |= 1;
    kpis::hide_member_views(told.evaluation.period, secrets, 5, views);
    CHECK(views.overlap.active.empty());
}
