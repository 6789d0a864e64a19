// Translation only: names to codes, bounds to numbers.
#include "engine/measure/lists.hpp"

#include <algorithm>
#include <cmath>

#include "engine/activity/kind.hpp"
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

/// Classes: positive ≥ 0.05, negative ≤ −0.05, else neutral (readings.md, Triage).
void read_sentiment(const std::string& text, language::Rule& rule) {
    constexpr float bound = 0.05F;
    const float just_above_negative = std::nextafter(-bound, 1.0F);
    if (text == "positive") rule.sentiment_from = bound;
    if (text == "negative") rule.sentiment_below = just_above_negative;
    if (text == "neutral") rule.sentiment_from = just_above_negative, rule.sentiment_below = bound;
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
    if (!from.tags.empty()) rule.kinds = 0;  // no source brings tags yet, so no activity has one
    read_sentiment(from.sentiment.value, rule);
    return rule;
}

}  // namespace

language::Lists lists_of(const playbook::Playbook& playbook) {
    language::Lists lists;
    for (const playbook::TriageRule& rule : playbook.triage) lists.rules.push_back(rule_of(playbook, rule));
    lists.thanks = plain(playbook.guidelines.thanks);
    lists.holding = plain(playbook.guidelines.holding);
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
