// What a playbook writes, in the form that triage takes.
#include "engine/measure/lists.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;

namespace {

language::Rule rule_with_sentiment(std::string_view sentiment) {
    playbook::Playbook book;
    book.triage.emplace_back().sentiment.value = sentiment;
    return measure::lists_of(book).rules.at(0);
}

bool holds(std::string_view sentiment, float value) {
    const language::Rule rule = rule_with_sentiment(sentiment);
    return value >= rule.sentiment_from && value < rule.sentiment_below;
}

}  // namespace

TEST_CASE("classes of sentiment meet at five hundredths") {
    CHECK(holds("positive", 0.05F));
    CHECK_FALSE(holds("positive", 0.04F));
    CHECK(holds("negative", -0.05F));
    CHECK_FALSE(holds("negative", -0.04F));
    CHECK(holds("neutral", 0.04F));
    CHECK(holds("neutral", -0.04F));
    CHECK_FALSE(holds("neutral", 0.05F));
    CHECK_FALSE(holds("neutral", -0.05F));
}

TEST_CASE("a bound on sentiment, with its end or without") {
    CHECK(holds(">= 0.3", 0.3F));
    CHECK_FALSE(holds("> 0.3", 0.3F));
    CHECK(holds("> 0.3", 0.31F));
    CHECK(holds("<= -0.5", -0.5F));
    CHECK_FALSE(holds("< -0.5", -0.5F));
    CHECK(holds("<-0,5", -0.51F));
    CHECK(holds("= 0", 0.0F));
    CHECK_FALSE(holds("== 0", 0.01F));
    CHECK(holds("", -1.0F));
}

TEST_CASE("tags, agreement and topics reach triage") {
    playbook::Playbook book;
    book.triage.emplace_back().tags = {{"rem", {}}};
    book.guidelines.agreement = {{"eens", {}}};
    playbook::Topic& topic = book.topics.emplace_back();
    topic.any_of = {{"accu", {}}};
    topic.none_of = {{"accuraat", {}}};
    const language::Lists lists = measure::lists_of(book);
    CHECK(lists.rules.at(0).tags == std::vector<std::string>{"rem"});
    CHECK(lists.agreement == std::vector<std::string>{"eens"});
    CHECK(lists.topics == std::vector<language::TopicTerms>{{{"accu"}, {"accuraat"}}});
}

TEST_CASE("equal rules have one spelling, different ones another") {
    playbook::Playbook book;
    book.triage.emplace_back().any_of = {{"kapot", {}}, {"stuk", {}}};
    const std::string as_it_was = language::canonical(measure::lists_of(book));
    CHECK(language::canonical(measure::lists_of(book)) == as_it_was);
    const auto changed = [&](auto change) {
        playbook::Playbook other = book;
        change(other);
        return language::canonical(measure::lists_of(other)) != as_it_was;
    };
    CHECK(changed([](auto& p) { p.triage[0].any_of = {{"kapot stuk", {}}}; }));
    CHECK(changed([](auto& p) { p.triage[0].all_of = {{"kapot", {}}}; }));
    CHECK(changed([](auto& p) { p.triage[0].sentiment.value = "negative"; }));
    CHECK(changed([](auto& p) { p.triage[0].is_question.value = false; }));
    CHECK(changed([](auto& p) { p.guidelines.thanks = {{"bedankt", {}}}; }));
    CHECK(changed([](auto& p) { p.guidelines.holding = {{"bedankt", {}}}; }));
    CHECK(changed([](auto& p) { p.topics.emplace_back().any_of = {{"accu", {}}}; }));
    CHECK_FALSE(changed([](auto& p) { p.community.name.value = "Anders"; }));
}
