// What somebody who signs has to know: hours with their holidays, what a figure is measured over, who is reached.
#include "reports/compose/plan.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/compose/papers.hpp"

using namespace stamtafel;
using namespace stamtafel::test;
using base::Language;

namespace {

/// The storm's protocol on Mondays from nine to five, not on Dutch holidays nor on Christmas Eve.
playbook::Playbook on_mondays() {
    playbook::Playbook book = with_protocol("complaint");
    book.hours.resize(1);
    book.hours[0].id = text("office");
    book.hours[0].days[0] = {{9 * 60, 17 * 60}};
    book.hours[0].holidays = text("nl");
    book.hours[0].closed.push_back({day("2026-12-24"), {}});
    book.protocols[0].hours = text("office");
    return book;
}

}  // namespace

TEST_CASE("hours say on which days they do not hold, on the card and in the handbook") {
    const std::string hours =
        "Mon 09:00–17:00; closed on public holidays (those of the Netherlands); also closed on 24 Dec 2026";
    CHECK(has(plan(on_mondays()), hours));
    CHECK(has(said(compose::compose_handbook, on_mondays()), hours));
    CHECK(has(said(compose::compose_plan, on_mondays(), Language::nl), "niet op feestdagen (die van Nederland)"));
}

TEST_CASE("a card says that only opening hours count, unless it is always open") {
    playbook::Playbook book = on_mondays();
    CHECK(times(plan(book), "Only opening hours count") == 2);  // over all of them, and on the card
    book.protocols[0].hours = text("always");
    CHECK(times(plan(book), "Only opening hours count") == 1);
}

TEST_CASE("a KPI is measured over what it names, in the statistic that it names") {
    playbook::Playbook book = bare();
    book.kpis.resize(1);
    book.kpis[0].id = text("answers"), book.kpis[0].metric = text("first_response_time");
    CHECK(has(plan(book), "| first response time #"));
    book.kpis[0].statistic = text("median");
    CHECK(has(plan(book), "| first response time #"));
    book.kpis[0].statistic = text("p90");
    book.kpis[0].where = {{text("category"), texts({"question"})}};
    CHECK(has(plan(book), "| first response time · the time within which 90% is answered · Question #"));
}

TEST_CASE("whoever answers is not called in to begin with") {
    playbook::Playbook book = with_protocol("crisis");
    book.protocols[0].owner = text("mo");
    book.protocols[0].escalation[0].after.value = std::nullopt;
    const std::string card = plan(book);
    CHECK(has(card, "Mo answers"));
    CHECK_FALSE(has(card, "At once: Mo"));
    CHECK(has(card, "After 4 h: Lies (PR lead)"));
    book.protocols[0].owner = text("sanne");
    CHECK(has(plan(book), "At once: Mo"));
}

TEST_CASE("words that were agreed stand on the crisis card too") {
    playbook::Playbook book = with_protocol("crisis");
    CHECK_FALSE(has(plan(book), "Words that were agreed"));
    book.guidelines.sensitive.resize(1);
    book.guidelines.sensitive[0].id = text("recall");
    book.guidelines.sensitive[0].say = text("We replace it.");
    CHECK(has(plan(book), "We replace it."));
}

TEST_CASE("a reply without a signature of its own has that of all replies") {
    playbook::Playbook book = with_protocol("complaint");
    book.guidelines.signature = text("- {first_name}");
    CHECK(has(plan(book), "Signature: - [first name]"));
    book.protocols[0].reply.sign_off = text("Regards");
    CHECK(has(plan(book), "Signature: Regards"));
}

TEST_CASE("a score says what it weighs, and from when") {
    playbook::Playbook book = with_rewards("120 EUR", 3);
    CHECK_FALSE(has(plan(book), "The score runs"));
    book.superfans.tiers[0].when = {{text("score"), {}}};
    CHECK(has(plan(book), "weighs helpfulness (4), reach (1), advocacy (2), consistency (2) and tenure (1)"));
    book.superfans.weights = {{text("advocacy"), {3, {}}}};
    CHECK(has(plan(book), "weighs advocacy (3). Members get one when they have been there for 30 days."));
}

TEST_CASE("a channel of the plan below an option that was left out is said") {
    playbook::Playbook book = bare();
    const auto option = [](std::string_view id, double reach) {
        playbook::ChannelOption made;
        made.id = text(id), made.scores = {{text("reach"), {reach, {}}}};
        return made;
    };
    book.channel_choice.weights = {{text("reach"), {1, {}}}};
    book.channel_choice.options = {option("forum", 2), option("group", 4)};
    book.channels.resize(1);
    book.channels[0].id = text("forum");
    CHECK(has(plan(book), "Forum is in this plan and comes below Group"));
    book.channel_choice.options[0].scores[0].second.value = 5;
    CHECK_FALSE(has(plan(book), "is in this plan and comes below"));
}

TEST_CASE("the fingerprint of the playbook stands in front and beside the signatures") {
    const playbook::Playbook book = bare();
    const words::Catalogue words = catalogue(Language::en);
    const std::string paper =
        model::dump_text(compose::compose_plan({book, {}, words, "0", day("2027-01-04"), nullptr, {}, "12ab34cd"}));
    CHECK(times(paper, "Fingerprint of the playbook: 12ab34cd") == 2);
    CHECK_FALSE(has(plan(book), "Fingerprint"));
}
