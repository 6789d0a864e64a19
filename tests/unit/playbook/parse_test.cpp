// Reading values: the written forms of each type end in the right members.
#include <fmt/format.h>

#include "engine/playbook/schema_choices.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/playbook/playbooks.hpp"

using namespace stamtafel;
using base::Duration;
using base::DurationUnit;
using playbook::Bound;
using playbook::Quantity;
using test::head;

TEST_CASE("a protocol with promises and steps") {
    const auto out = test::parsed(head + R"(
protocols:
  - id: klachten
    for: {category: [complaint, crisis], channel: forum}
    owner: sanne
    first_response: {within: 1h, target: 90%}
    next_response: {within: 45 min, target: "87,5%"}
    resolution: {within: 2 werkdagen}
    escalation: [{after: at_once, to: duty_manager}, {after: 1wd, to: pr_lead}]
)");
    CHECK(out.diagnostics.list.empty());
    REQUIRE(out.playbook.protocols.size() == 1);
    const auto& p = out.playbook.protocols[0];
    REQUIRE(p.applies.size() == 2);
    CHECK(p.applies[0].second.size() == 2);
    CHECK(p.applies[1].second[0].value == "forum");
    CHECK(p.first_response->within.value == Duration{1000, DurationUnit::hour});
    CHECK(p.first_response->target.value == 0.9);
    CHECK(p.next_response->within.value == Duration{45'000, DurationUnit::minute});
    CHECK(p.next_response->target.value == 0.875);
    CHECK(p.resolution->within.value == Duration{2000, DurationUnit::working_day});
    CHECK_FALSE(p.resolution->target.value);
    REQUIRE(p.escalation.size() == 2);
    CHECK_FALSE(p.escalation[0].after.value);
    CHECK(p.escalation[1].after.value == Duration{1000, DurationUnit::working_day});
    CHECK(p.match.value == "conversation");
    CHECK(p.hours.value.empty());
}

TEST_CASE("schedules: spans of days, lists of days, Dutch names, always") {
    const auto out = test::parsed(head + R"(
hours:
  office: {mon-fri: "09:00-12:30, 13:00-17:30", sat: "10:00-16:00", holidays: nl, closed: [2026-12-24, 31-12-2026]}
  winkel: {"za,zo": "12.00-24:00", vr-ma: ["08:00-09:00", "10:00-11:00"]}
  nacht: always
)");
    CHECK(out.diagnostics.list.empty());
    REQUIRE(out.playbook.hours.size() == 4);
    const auto& office = out.playbook.hours[0];
    CHECK(office.days[0] == std::vector<calendar::OpenInterval>{{540, 750}, {780, 1050}});
    CHECK(office.days[5] == std::vector<calendar::OpenInterval>{{600, 960}});
    CHECK(office.days[6].empty());
    CHECK(office.holidays.value == "nl");
    REQUIRE(office.closed.size() == 2);
    CHECK(office.closed[1].value == base::day_of({2026, 12, 31}));
    const auto& shop = out.playbook.hours[1];
    CHECK(shop.days[5] == std::vector<calendar::OpenInterval>{{480, 540}, {600, 660}, {720, 1440}});
    CHECK(shop.days[0] == std::vector<calendar::OpenInterval>{{480, 540}, {600, 660}});
    CHECK(shop.days[1].empty());
    CHECK(out.playbook.hours[2].always.value);
    CHECK(out.playbook.hours[3].id.value == "always");
}

TEST_CASE("targets are read by what stands behind the number") {
    const auto out = test::parsed(head + R"(
kpis:
  - id: a
    metric: first_response_time
    baseline: {value: "1,5 uur", on: 30-06-2026}
    target: {at_most: 45m, by: 2026-12-31}
    path: {2026-09: 60m, 2026-10: 50m}
  - {id: b, metric: attainment, target: {at_least: 90%}, tolerance: "2,5%"}
  - {id: c, metric: net_sentiment, target: {at_least: "0,2"}}
  - {id: d, metric: savings, target: {at_least: "€ 1.250,50"}, path: steps}
)");
    CHECK(out.diagnostics.list.empty());
    const auto& kpis = out.playbook.kpis;
    REQUIRE(kpis.size() == 4);
    CHECK(kpis[0].baseline->value.value.duration == Duration{1500, DurationUnit::hour});
    CHECK(kpis[0].baseline->on.value == base::day_of({2026, 6, 30}));
    CHECK(kpis[0].target->at_most->value.kind == Quantity::Kind::duration);
    REQUIRE(kpis[0].path_points.size() == 2);
    CHECK(kpis[0].path.value == "points");
    CHECK(kpis[1].target->at_least->value.kind == Quantity::Kind::share);
    CHECK(kpis[1].tolerance.value == 0.025);
    CHECK(kpis[2].target->at_least->value.number == 0.2);
    CHECK(kpis[3].target->at_least->value.money.cents == 125'050);
    CHECK(kpis[3].path.value == "steps");
    CHECK(kpis[2].path.value == "straight");
}

TEST_CASE("rewards, thresholds, lines of value, weights") {
    const auto out = test::parsed(head + R"(
superfans:
  weights: {helpfulness: 4, reach: 0.5}
  floors: {people: 3, weeks: 2}
  tiers: [{id: goud, when: {score: ">= 90", tenure: "< 90d"}, reward: {kind: other, cost: 40 EUR}, cooldown: 180d, max: 5}]
milestones: [{followers: {channel: instagram, at: [1000, 5000]}}, {members: {at: 500}}]
value: {cost_per_contact: "7,50 EUR", programme_cost: {amount: 3500 EUR, source: Boekhouding}}
privacy: {retain: {exports: 13 months}}
sources: [{files: [a.csv, b.csv], format: csv, channel: forum, covers: 2026-10, values: {kind: {Vraag: question, default: comment}}}]
)");
    CHECK(out.diagnostics.list.empty());
    const auto& fans = out.playbook.superfans;
    CHECK(fans.weights[1].second.value == 0.5);
    CHECK(fans.floor_people.value == 3);
    CHECK(fans.tiers[0].when[0].second.value == Bound{Bound::Sign::at_least, {Quantity::Kind::number, 90, {}, {}}});
    CHECK(fans.tiers[0].when[1].second.value.sign == Bound::Sign::less);
    CHECK(fans.tiers[0].cooldown.value == Duration{180'000, DurationUnit::day});
    CHECK(fans.tiers[0].reward.cost.value->cents == 4000);
    REQUIRE(out.playbook.milestones.size() == 2);
    CHECK(out.playbook.milestones[0].metric.value == "followers");
    CHECK(out.playbook.milestones[0].at[1].value == 5000);
    CHECK(out.playbook.milestones[1].at.size() == 1);
    REQUIRE(out.playbook.value.size() == 2);
    CHECK(out.playbook.value[0].amount.value.cents == 750);
    CHECK(out.playbook.value[1].source.value == "Boekhouding");
    CHECK(out.playbook.privacy.retain[0].second.value == Duration{13'000, DurationUnit::month});
    const auto& source = out.playbook.sources[0];
    CHECK(source.files.size() == 2);
    CHECK(source.covers.value == std::pair{base::day_of({2026, 10, 1}), base::day_of({2026, 10, 31})});
    CHECK(source.values[0].second[1].first.value == "default");
}

TEST_CASE("playbooks that say the same are equal wherever they say it") {
    const auto one = test::parsed(head + "channels: [{id: forum, flat: yes}]\n");
    const auto other = test::parsed("# een\n" + head + "channels:\n  - id: forum\n    flat: ja\n");
    CHECK(one.playbook.channels[0].flat.value);
    CHECK(one.playbook.channels[0].id == other.playbook.channels[0].id);
    CHECK(one.playbook.community.name == other.playbook.community.name);
}

TEST_CASE("one bad value does not keep the rest from being read") {
    const auto out = test::parsed(head + "channels: [{id: forum, media: ownd, name: Forum}]\nmax_rejected: veel\n");
    CHECK(out.complete);
    CHECK(out.diagnostics.list.size() == 2);
    CHECK(out.playbook.channels[0].name.value == "Forum");
    CHECK(out.playbook.channels[0].media.value == "owned");
    CHECK(out.playbook.max_rejected.value == 0.01);
}

TEST_CASE("a byte order mark moves nothing") {
    const auto out = test::parsed("\xef\xbb\xbf" + head + "budget: 1\n");
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].place.line == 3);
    CHECK(out.diagnostics.list[0].place.column == 1);
}

TEST_CASE("ten thousand wrong names are reported in time") {
    std::string text = head + "goals:\n";
    for (int i = 0; i < 10'000; ++i) text += fmt::format("  - {{id: g{0}, kpis: [k{0}], objectiv: x{0}}}\n", i);
    const auto out = test::parsed(text);
    CHECK(out.diagnostics.list.size() == 10'000);
}

TEST_CASE("a playbook that is no YAML still says its language") {
    const auto language = [](const std::string& text) {
        const auto out = test::parsed(text);
        CHECK(!out.complete);
        return out.playbook.community.language.value;
    };
    CHECK(language("community:\n  id: velowerk\n  language: nl\n  name: \"Velo\nteam: []\n") == "nl");
    CHECK(language("stamtafel: 1\ncommunity: {id: v, language: \"nl\", name: V\nteam: []\n") == "nl");
    CHECK(language("community:\n  id: velowerk\n  language:nl\n  name: Velo\n") == "nl");
    CHECK(language("community:\n  id: velowerk\n\tname: Velo\n  language: nl\n") == "nl");
    CHECK(language("community:\n  id: velowerk\n\u00a0 name: Velo\n  language: nl\nx: [\n") == "nl");
    CHECK(language("community:\n  id: v\nguide:\n  language: nl\n  x: [\n") == "en");
    CHECK(language("team: [\n") == "en");
}

TEST_CASE("the clock of a protocol is its own, else the one that its channels share") {
    const auto hours = [](const std::string& protocol, const std::string& second) {
        const auto out = test::parsed(head + "hours: {a: {mon: \"09:00-17:00\"}, b: {tue: \"09:00-17:00\"}}\n" +
                                      "channels: [{id: forum, hours: a}, {id: slack" + second + "}]\n" +
                                      "protocols: [{id: x, owner: mo" + protocol + "}]\n");
        const auto id = playbook::effective_hours(out.playbook, out.playbook.protocols[0]);
        return std::string(id.value_or("differ"));
    };
    CHECK(hours(", hours: b", ", hours: a") == "b");
    CHECK(hours("", ", hours: a") == "a");
    CHECK(hours("", "") == "differ");
    CHECK(hours(", for: {channel: slack}", "") == "always");
    CHECK(hours(", for: {channel: forum}", "") == "a");
}

TEST_CASE("every word for a delimiter has its sign") {
    using namespace playbook::words;
    CHECK(delimiters[0] == "comma");
    CHECK(std::string(delimiter_signs, 4) == ",;\t|");
}

TEST_CASE("a dash between days and between hours is a hyphen") {
    const auto out = test::parsed(head + "hours: {kantoor: {ma\u2013vr: \"09:00\u201312:30, 13:00 \u2013 17:00\"}}\n");
    CHECK(out.diagnostics.list.empty());
    for (const std::size_t day : {0U, 4U})
        CHECK(out.playbook.hours[0].days[day] == std::vector<calendar::OpenInterval>{{540, 750}, {780, 1020}});
    CHECK(out.playbook.hours[0].days[5].empty());
}

TEST_CASE("curly quotes around a text are warned of, those inside it and straight ones around it are not") {
    const auto warnings = [](const std::string& name) {
        const auto out = test::parsed("stamtafel: 1\ncommunity: {id: v, name: " + name + "}\n");
        for (const auto& found : out.diagnostics.list) CHECK(found.problem.code == base::Code::curly_quote);
        return out.diagnostics.list.size();
    };
    for (const std::string quoted : {"“Velo”", "„Velo”", "”Velo”", "‘Velo’", "“Velo"}) {
        INFO(quoted);
        CHECK(warnings(quoted) == 1);
    }
    for (const std::string text : {"Velo’s", "’s Ochtends", "‘s Ochtends", "“Velo” en “werk”", "Dit is “Velo”",
                                   "“Velo” rijdt", "‘Velo’ en ‘werk’", "'“Velo”'", "\"“Velo”\"", "“"}) {
        INFO(text);
        CHECK(warnings(text) == 0);
    }
}
