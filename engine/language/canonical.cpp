// The rules and lists in force as one text, of which the fingerprint in the facts is made. Every list says how long it
// is and every text too, so that no two sets of rules share a spelling.
#include <fmt/format.h>

#include "engine/language/triage.hpp"

namespace stamtafel::language {
namespace {

void add(std::string& out, std::string_view text) { out += fmt::format("{}:{}\n", text.size(), text); }

void add(std::string& out, const std::vector<std::string>& texts) {
    out += fmt::format("{} texts\n", texts.size());
    for (const std::string& text : texts) add(out, text);
}

void add(std::string& out, const Rule& rule) {
    add(out, rule.category), add(out, rule.priority), add(out, rule.matches);
    for (const auto* list : {&rule.any_of, &rule.all_of, &rule.none_of, &rule.mentions, &rule.tags}) add(out, *list);
    const int asks = rule.is_question ? (*rule.is_question ? 1 : 0) : -1;
    out += fmt::format("{} {} {} {} {} {}\n", rule.kinds, rule.channels, rule.languages, rule.sentiment_from,
                       rule.sentiment_below, asks);
}

}  // namespace

std::string canonical(const Lists& lists) {
    std::string out = fmt::format("triage 1\n{} rules\n", lists.rules.size());
    for (const Rule& rule : lists.rules) add(out, rule);
    for (const auto* list : {&lists.thanks, &lists.holding, &lists.agreement, &lists.handles, &lists.brand_terms})
        add(out, *list);
    out += fmt::format("{} topics\n", lists.topics.size());
    for (const TopicTerms& topic : lists.topics) add(out, topic.any_of), add(out, topic.none_of);
    return out;
}

}  // namespace stamtafel::language
