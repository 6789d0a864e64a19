// What the plan, the handbook and the rules say of a small playbook, part by part.
#include "reports/compose/plan.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/compose/papers.hpp"

using namespace stamtafel;
using namespace stamtafel::test;
using base::Language;

TEST_CASE("a playbook that says nothing still gives papers, in both languages, without a missing word") {
    for (const Language language : {Language::nl, Language::en})
        for (const Compose paper : {compose::compose_plan, compose::compose_handbook, compose::compose_rules}) {
            const std::string whole = said(paper, bare(), language);
            CHECK(has(whole, "Club"));
            CHECK_FALSE(has(whole, "⟦"));
            CHECK_FALSE(has(whole, "{"));
        }
}

TEST_CASE("a goal carries its KPIs from where to where and whose they are, and says when it has none") {
    playbook::Playbook book = bare();
    book.goals.resize(2);
    book.goals[0].id = text("loyalty"), book.goals[0].kpis = texts({"answers"});
    book.goals[1].id = text("reach");
    book.kpis.resize(1);
    book.kpis[0].id = text("answers"), book.kpis[0].owner = text("sanne");
    book.kpis[0].baseline.emplace().value.value = {playbook::Quantity::Kind::share, 0.5, {}, {}};
    book.kpis[0].target.emplace().at_least =
        playbook::At<playbook::Quantity>{{playbook::Quantity::Kind::share, 0.65, {}, {}}, {}};
    const std::string whole = plan(book);
    CHECK(has(whole, "from 50% to at least 65% · sanne"));
    CHECK(has(whole, "No KPI tells about this yet"));
}

TEST_CASE("a protocol has a card with its promise, its path in order and who stands in") {
    const std::string whole = plan(with_protocol("complaint"));
    CHECK(has(whole, "Card: Storm"));
    CHECK(has(whole, "90% within 1 h"));
    CHECK(has(whole, "Sanne answers"));
    const std::size_t first = whole.find("After 2 h: Mo (duty manager)"),
                      last = whole.find("After 4 h: Lies (PR lead)");
    REQUIRE(last != std::string::npos);
    CHECK(first < last);
    CHECK(has(whole, "accountable · deputy: Mo"));
    CHECK(has(whole, "There is no crisis protocol"));
}

TEST_CASE("the crisis card is made of the protocol that takes in crises") {
    const std::string whole = plan(with_protocol("crisis"));
    CHECK(has(whole, "Whom to call, in this order"));
    CHECK(has(whole, "Say what is known."));
    CHECK_FALSE(has(whole, "There is no crisis protocol"));
}

TEST_CASE("three rewards of 40 a month are 1,440 a year: carried by 120 a month, not by 119") {
    CHECK(has(plan(with_rewards("120 EUR", 3)), "The budget covers the programme"));
    CHECK(has(plan(with_rewards("120 EUR", 3)), "Rewards cost at most €1,440 a year; the budget is €1,440."));
    CHECK(has(plan(with_rewards("119 EUR", 3)), "The budget does not cover the programme"));
    CHECK(has(plan(with_rewards("120 EUR", std::nullopt)), "The cost has no upper bound"));
    CHECK(has(plan(with_rewards("120 USD", 3)), "The cost has no upper bound"));
    playbook::Playbook yearly = with_rewards("1440 EUR", 3);  // caps stay those of a month
    yearly.superfans.budget.per = text("year");
    CHECK(has(plan(yearly), "The budget covers the programme"));
    yearly.superfans.budget.amount.value = money("1439 EUR");
    CHECK(has(plan(yearly), "The budget does not cover the programme"));
}

TEST_CASE("motives that no pillar serves are named") {
    playbook::Playbook book = bare();
    book.content.pillars.resize(1);
    book.content.pillars[0].id = text("help");
    book.content.pillars[0].motives = texts({"altruism", "networking", "solving_problems", "belonging"});
    CHECK(has(plan(book), "No pillar is there for fun and"));
}

TEST_CASE("steps that wait for each other are said as a circle, others have dates") {
    playbook::Playbook book = bare();
    book.roadmap.resize(2);
    book.roadmap[0].id = text("a"), book.roadmap[1].id = text("b");
    book.roadmap[1].needs = texts({"a"});
    CHECK(has(plan(book), "From 4 Jan 2027 to 5 Jan 2027"));  // a day each, Monday and Tuesday
    book.roadmap[0].needs = texts({"b"});
    CHECK(has(plan(book), "These steps wait for each other"));
}

TEST_CASE("the handbook puts good beside bad, and says who decides where nobody answers alone") {
    playbook::Playbook book = with_protocol("crisis");
    book.voice.do_say = texts({"We look into it."});
    book.voice.dont_say = texts({"Not our department."});
    const std::string whole = said(compose::compose_handbook, book);
    CHECK(has(whole, "We look into it."));
    CHECK(has(whole, "Not our department."));
    CHECK(has(whole, "Decides in the end"));
    CHECK(has(whole, "Lies (PR lead)"));
}

TEST_CASE(
    "a sensitive subject has its words, their date and who approved them, and what is not known is left to write") {
    playbook::Playbook book = with_protocol("complaint");
    book.guidelines.sensitive.resize(2);
    playbook::SensitiveSubject& recall = book.guidelines.sensitive[0];
    recall.id = text("recall"), recall.say = text("We replace the cable."), recall.approved_by = text("pr_lead");
    recall.agreed_on.value = day("2026-09-15");
    book.guidelines.sensitive[1].id = text("strike");
    const std::string whole = said(compose::compose_handbook, book);
    CHECK(has(whole, "Recall head | We replace the cable. | day:2026-09-15 | Lies (PR lead)"));
    CHECK(has(whole, "Strike head |   write |   write |   write"));
}

TEST_CASE(
    "a table of the work has a column a week, what is done of the days that there are, and marks what is too much") {
    playbook::Playbook book = bare();
    book.team = {person("sanne", "community_manager")};
    book.roadmap.resize(2);
    for (playbook::Step& step : book.roadmap) step.owner = text("sanne");
    book.roadmap[0].id = text("a"), book.roadmap[0].effort.value = test::within("5wd");
    book.roadmap[1].id = text("b"), book.roadmap[1].effort.value = test::within("2wd");
    const std::string whole = plan(book);
    CHECK(has(whole, "| Owner | 4 Jan"));
    CHECK(has(whole, "Sanne head | 7 of 5 (bad)"));
}

TEST_CASE("a brand that sends its own plan signs once, and nobody works with the data for it") {
    playbook::Playbook book = bare();
    book.community.brand = text("Museum");
    book.report.style.sender = text("Museum");
    const std::string whole = plan(book);
    CHECK(has(whole, "None: the organisation works with the data itself"));
    const std::size_t party = whole.find("Museum head");
    REQUIRE(party != std::string::npos);
    CHECK(whole.find("Museum head", party + 1) == std::string::npos);
    book.report.style.sender = text("Bureau");
    const std::string for_a_client = plan(book);
    CHECK(has(for_a_client, "Processor head | Bureau"));
    CHECK(has(for_a_client, "Bureau head"));
    CHECK_FALSE(has(for_a_client, "the organisation works with the data itself"));
    book.report.style.sender = text("");
    CHECK(has(plan(book), "Processor head | to be filled in"));
}

TEST_CASE("the rules to publish hold the rules, no name of the team and no mark of confidence") {
    playbook::Playbook book = with_protocol("crisis");
    book.report.style.confidentiality = text("Confidential");
    book.guidelines.rules.resize(1);
    book.guidelines.rules[0].text = text("Be kind.");
    const std::string whole = said(compose::compose_rules, book);
    CHECK(has(whole, "Be kind."));
    CHECK_FALSE(has(whole, "Confidential"));
    CHECK_FALSE(has(whole, "Lies"));
}

TEST_CASE("the review names the line that arranges a step, what is not there yet, and each finding with its remedy") {
    base::Sources sources;
    const std::uint32_t source = base::add_source(sources, "plan.yaml", "");
    playbook::Playbook book = bare();
    book.guidelines.rules.resize(1);
    book.guidelines.rules.front().place = {source, 12, 3};
    const std::vector<base::Diagnostic> findings{{{base::Code::rules_not_posted, {}}, {source, 12, 3}}};
    const words::Catalogue catalogue = test::catalogue(Language::en);
    const std::string paper = plain(
        model::dump_text(compose::compose_plan({book, sources, catalogue, "0", day("2027-01-04"), nullptr, findings})));
    CHECK(has(paper, "| line 12 muted"));
    CHECK(has(paper, "Not yet: "));
    CHECK(has(paper, "Put them on a page that every member can find."));
    CHECK(has(plan(bare()), "The checks found nothing that contradicts itself"));
}

TEST_CASE("the review names a built-in template, not its lines, and a file of the client's own with them") {
    base::Sources sources;
    base::add_source(sources, "plan.yaml", "");
    const std::uint32_t house = base::add_source(sources, "stamtafel:house-nl", "");
    const std::uint32_t own = base::add_source(sources, "clients/base.yaml", "");
    playbook::Playbook book = bare();
    book.guidelines.rules.resize(1);
    book.guidelines.rules.front().place = {house, 39, 1};
    book.guidelines.rules_posted_at = {"example.org/rules", {own, 7, 1}};
    const words::Catalogue catalogue = test::catalogue(Language::en);
    const std::string paper =
        plain(model::dump_text(compose::compose_plan({book, sources, catalogue, "0", day("2027-01-04")})));
    CHECK(has(paper, "| template house; base.yaml, line 7 muted"));
    CHECK_FALSE(has(paper, "stamtafel:"));
}

TEST_CASE("what is due on one day is told by its names, and by how many there are when they are many") {
    playbook::Playbook book = bare();
    book.events.resize(2);
    for (const std::size_t i : {0U, 1U}) book.events[i].on.value = day("2027-02-01");
    book.events[0].id = text("lunch"), book.events[1].id = text("panel");
    CHECK(has(plan(book), "Lunch and Panel"));
    CHECK(has(plan(book), "2 events"));
    book.events.push_back(book.events[0]);
    book.events[2].id = text("ride");
    const std::string many = plan(book);
    CHECK(has(many, "3 events"));
    CHECK(has(many, "Lunch, Panel and Ride"));
}

TEST_CASE("a plan explains its figures in plain words") {
    playbook::Playbook book = bare();
    book.kpis.resize(1);
    book.kpis[0].id = text("speed"), book.kpis[0].metric = text("first_response_time");
    const std::string whole = plan(book);
    CHECK(has(whole, "How long a member waits for the first reply of the brand"));
    CHECK_FALSE(has(whole, "Kaplan"));
}

TEST_CASE("a budget by the month is told by the quarter: 3 x 120, of which 3 x 2 x 40 is spoken for") {
    const std::string whole = plan(with_rewards("120 EUR", 2));
    CHECK(has(whole, "January 2027 head | money:360.00 EUR | money:240.00 EUR | money:120.00 EUR | money:360.00 EUR"));
    CHECK(has(whole, "October 2027 head | money:360.00 EUR | money:240.00 EUR | money:120.00 EUR | money:1440.00 EUR"));
    CHECK_FALSE(has(whole, "Feb 27 head"));
}

TEST_CASE("names with commas of their own are quoted where they are listed, and no role is called by its id") {
    playbook::Playbook book = bare();
    book.roadmap.resize(2);
    book.team = {person("lies", "pr_lead"), person("max", "pr_lead")};
    book.roadmap[0].id = text("a"), book.roadmap[0].name = text("Choose: paid, earned, owned");
    book.roadmap[1].id = text("b"), book.roadmap[1].name = text("Begin"), book.roadmap[1].needs = texts({"a"});
    for (playbook::Step& step : book.roadmap) step.owner = text("pr_lead");
    const std::string whole = plan(book);
    CHECK(has(whole, "Choose: paid, earned, owned → Begin"));
    CHECK(has(whole, "PR lead"));
    CHECK_FALSE(has(whole, "pr lead"));
}

TEST_CASE("a pillar that names no channel is for all of them") {
    playbook::Playbook book = bare();
    book.content.pillars.resize(1);
    book.content.pillars[0].id = text("help"), book.content.pillars[0].motives = texts({"altruism"});
    CHECK(has(plan(book), "Help head |  |  |  |  | ● |  | all"));
    book.content.pillars[0].channels = texts({"forum"});
    CHECK(has(plan(book), "Help head |  |  |  |  | ● |  | Forum"));
}

TEST_CASE("milestones are named with their channel and their numbers") {
    playbook::Playbook book = bare();
    book.milestones.resize(1);
    book.milestones[0].metric = text("followers"), book.milestones[0].channel = text("instagram");
    book.milestones[0].at = {{7500, {}}, {10000, {}}};
    const std::string whole = plan(book);
    CHECK(has(whole, "Milestones to celebrate"));
    CHECK(has(whole, "Followers · Instagram: 7,500 and 10,000"));
}

TEST_CASE("a bot holds no role that people call, and a crisis goes where everything goes") {
    playbook::Playbook book = with_protocol("complaint");
    book.team.push_back(person("robo", "duty_manager"));
    CHECK(has(plan(book), "After 2 h: Mo and Robo"));
    book.team.back().automation.value = true;
    CHECK(has(plan(book), "After 2 h: Mo (duty manager)"));
    CHECK_FALSE(has(plan(book), "Robo"));
    CHECK(has(plan(book), "There is no crisis protocol"));
    book.protocols[0].applies.clear();
    CHECK_FALSE(has(plan(book), "There is no crisis protocol"));
}

TEST_CASE("rewards without end are no sum, and a tier's sum is none below nothing") {
    playbook::Playbook book = bare();
    book.superfans.budget.amount.value = base::Money{100'000, {'E', 'U', 'R'}};
    book.superfans.tiers.resize(800);
    for (playbook::Tier& tier : book.superfans.tiers) {
        tier.id = text("t"), tier.max.value = 1e9;
        tier.reward.cost.value = base::Money{1'000'000, {'E', 'U', 'R'}};
    }
    CHECK(has(plan(book), "The cost has no upper bound"));
    CHECK_FALSE(has(plan(book), "-€"));
}

TEST_CASE("what returns from a day on says both, and a name in a sign-off is left open each time") {
    playbook::Playbook book = with_protocol("complaint");
    book.protocols[0].reply.sign_off = text("{first_name} - {first_name}");
    book.content.calendar.resize(1);
    book.content.calendar[0].title = text("Ride"), book.content.calendar[0].repeat = text("weekly");
    book.content.calendar[0].on.value = day("2027-02-01");
    const std::string whole = plan(book);
    CHECK(has(whole, "weekly, from 1 Feb 2027"));
    CHECK(has(said(compose::compose_handbook, book), "[first name] - [first name]"));
}

namespace {

/// Somebody whose name is a question mark, as the reader leaves it.
playbook::Person unknown(std::string_view id, std::string_view role, std::string_view deputy = {}) {
    playbook::Person made = person(id, role, deputy);
    made.name.place = {0, 1, 1};
    return made;
}

playbook::Kpi kpi(std::string_view id, std::string_view metric, std::string_view by = {}) {
    playbook::Kpi made;
    made.id = text(id), made.metric = text(metric);
    if (!by.empty()) made.target.emplace().by.value = day(by);
    return made;
}

}  // namespace

TEST_CASE("nobody is called by a name that is not known: the role is, and the card says what is to be filled in") {
    playbook::Playbook book = with_protocol("crisis");
    book.team = {unknown("mo", "duty_manager", "sanne"), unknown("sanne", "community_manager"),
                 person("lies", "pr_lead", "mo")};
    book.team[2].accountable.value = true;
    for (const Compose paper : {compose::compose_plan, compose::compose_handbook}) {
        const std::string whole = said(paper, book);
        CHECK(has(whole, "Duty manager (name to be filled in)"));
        CHECK(has(whole, "Lies (PR lead)"));
        CHECK_FALSE(has(whole, "Mo"));
        CHECK_FALSE(has(whole, "Sanne"));
    }
    CHECK(has(said(compose::compose_handbook, book), "| name to be filled in | duty manager"));
}

TEST_CASE("a telephone number stands on the card of a crisis and with the contacts, else there is room to write it") {
    playbook::Playbook book = with_protocol("crisis");
    book.team[0].phone = text("06-12345678");
    CHECK(has(plan(book), "| Mo (duty manager) | Sanne | 06-12345678"));
    CHECK(has(plan(book), "| Lies (PR lead) | Mo | deputy: 06-12345678"));
    CHECK(times(said(compose::compose_handbook, book), "06-12345678") == 3);
}

TEST_CASE("what is left to fill in stands apart from what does not fit together") {
    base::Sources sources;
    const std::uint32_t source = base::add_source(sources, "plan.yaml", "");
    const std::vector<base::Diagnostic> findings{
        {{base::Code::name_to_fill_in, {"mo", "duty_manager"}}, {source, 4, 3}}};
    const words::Catalogue catalogue = test::catalogue(Language::en);
    const std::string paper = plain(model::dump_text(
        compose::compose_plan({bare(), sources, catalogue, "0", day("2027-01-04"), nullptr, findings})));
    CHECK(has(paper, "Still to fill in"));
    CHECK(has(paper, "Nobody is named yet with the role duty manager."));
    CHECK(has(paper, "The checks found nothing that contradicts itself"));
    CHECK_FALSE(has(plan(bare()), "Still to fill in"));
}

TEST_CASE("the KPI sheet runs from the plan's first month to the last target, in tables of one width, a year at most") {
    playbook::Playbook book = bare();
    book.kpis = {kpi("mood", "net_sentiment", "2027-03-31"), kpi("score", "nps", "2027-08-31"),
                 kpi("clicks", "link_clicks")};
    book.kpis[0].type = text("given");
    const std::string whole = plan(book);  // from 4 January 2027
    CHECK(has(whole, "To fill in: January 2027 to April 2027"));
    CHECK(has(whole, "To fill in: May 2027 to August 2027"));
    CHECK(times(whole, "To fill in: ") == 2);
    CHECK(has(whole, "Mood head | net sentiment #net_sentiment | filled in by hand |"));
    CHECK(has(whole, "| asking members, by hand |"));
    book.kpis[1].target->by.value = day("2028-01-31");
    const std::string longer = plan(book);
    CHECK(has(longer, "To fill in: July 2027 to December 2027"));
    CHECK(times(longer, "To fill in: ") == 2);
    CHECK(has(longer, "first twelve months"));
    book.kpis = {kpi("members", "active_members")};
    CHECK(has(plan(book), "To fill in: January 2027 to June 2027"));  // no target says until when
    CHECK(has(plan(book), "| the exports |"));
}
