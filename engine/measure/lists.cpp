// Translation only: names to codes, bounds to numbers.
#include "engine/measure/lists.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "engine/activity/kind.hpp"
#include "engine/base/amount.hpp"
#include "engine/base/text.hpp"
#include "engine/language/guess.hpp"

namespace stamtafel::measure {
namespace {

std::vector<std::string> plain(const playbook::Texts& texts) {
    std::vector<std::string> out;
    for (const playbook::Text& text : texts) out.push_back(text.value);
    return out;
}

std::uint32_t kind_bits(const playbook::Texts& kinds) {
    if (kinds.empty()) return ~0U;
    std::uint32_t bits = 0;
    for (const playbook::Text& text : kinds)
        if (const auto kind = activity::kind_named(text.value)) bits |= 1U << static_cast<unsigned>(*kind);
    return bits;
}

std::uint64_t channel_bits(const playbook::Playbook& playbook, const playbook::Texts& channels) {
    if (channels.empty()) return ~0ULL;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < playbook.channels.size() && i < 64; ++i)
        for (const playbook::Text& text : channels)
            if (text.value == playbook.channels[i].id.value) bits |= 1ULL << i;
    return bits;
}

/// A bound such as ">= 0.3", as the half-open range of a rule.
void read_bound(std::string_view text, language::Rule& rule) {
    constexpr float beyond = 2.0F;  // the score ends at 1
    const bool or_equal = text.size() > 1 && text[1] == '=';
    const auto number = base::parse_number(base::trimmed(text.substr(or_equal ? 2 : 1)));
    if (!number) return;  // `check` has said so
    const auto bound = static_cast<float>(*number);
    const float above = std::nextafter(bound, beyond);
    switch (text.front()) {
        case '>': rule.sentiment_from = or_equal ? bound : above; return;
        case '<': rule.sentiment_below = or_equal ? above : bound; return;
        default: rule.sentiment_from = bound, rule.sentiment_below = above;
    }
}

/// Classes: positive ≥ 0.05, negative ≤ −0.05, else neutral (readings.md, Triage).
void read_sentiment(std::string_view text, language::Rule& rule) {
    constexpr float bound = 0.05F;
    const float just_above_negative = std::nextafter(-bound, 1.0F);
    if (text == "positive")
        rule.sentiment_from = bound;
    else if (text == "negative")
        rule.sentiment_below = just_above_negative;
    else if (text == "neutral")
        rule.sentiment_from = just_above_negative, rule.sentiment_below = bound;
    else if (!text.empty())
        read_bound(text, rule);
}

language::Rule rule_of(const playbook::Playbook& playbook, const playbook::TriageRule& from) {
    language::Rule rule;
    rule.category = from.category.value;
    rule.priority = from.priority.value;
    rule.any_of = plain(from.any_of);
    rule.all_of = plain(from.all_of);
    rule.none_of = plain(from.none_of);
    rule.mentions = plain(from.mentions);
    rule.matches = from.matches.value;
    rule.kinds = kind_bits(from.kinds);
    rule.channels = channel_bits(playbook, from.channels);
    rule.is_question = from.is_question.value;
    if (!from.languages.empty()) rule.languages = 0;
    for (const playbook::Text& code : from.languages) rule.languages |= language::language_bit(code.value);
    rule.tags = plain(from.tags);
    read_sentiment(from.sentiment.value, rule);
    return rule;
}

}  // namespace

language::Lists lists_of(const playbook::Playbook& playbook) {
    language::Lists lists;
    for (const playbook::TriageRule& rule : playbook.triage) lists.rules.push_back(rule_of(playbook, rule));
    lists.thanks = plain(playbook.guidelines.thanks);
    lists.holding = plain(playbook.guidelines.holding);
    lists.agreement = plain(playbook.guidelines.agreement);
    for (const playbook::Topic& topic : playbook.topics)
        lists.topics.push_back({plain(topic.any_of), plain(topic.none_of)});
    lists.brand_terms = plain(playbook.community.brand_terms);
    for (const std::string& term : lists.brand_terms)
        if (term.starts_with('@')) lists.handles.push_back(term);
    for (const playbook::Person& person : playbook.team)
        for (const auto& [channel, accounts] : person.accounts)
            for (const playbook::Text& account : accounts)
                lists.handles.push_back(account.value.starts_with('@') ? account.value : "@" + account.value);
    return lists;
}

}  // namespace stamtafel::measure
