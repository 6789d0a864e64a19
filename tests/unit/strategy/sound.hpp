// A strategy in which everything fits, and changes of its text that make one thing not fit. Its roadmap takes the five
// working days from Monday 5 October 2026; its tiers cost 3 x 40 + 5 x 15 = 195 EUR a month.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/codes.hpp"
#include "engine/strategy/findings.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/playbook/playbooks.hpp"

namespace stamtafel::test {

inline const std::string sound = R"(stamtafel: 1
community: {id: riders, name: Riders, purpose: Keep each other going., time_zone: Europe/Amsterdam}
team:
  - {id: anna, role: manager, deputy: bram, works: office, accountable: true}
  - {id: bram, role: editor, works: office}
  - {id: robo, role: bot, automation: true}
hours:
  office: {mon-fri: "09:00-17:00"}
channels:
  - {id: forum, hours: office}
  - {id: chat, hours: office}
sources:
  - {files: "forum-*.csv", format: csv, channel: forum, columns: {id: id, at: at, author: author, text: text}}
  - {files: "chat-*.csv", format: csv, channel: chat, columns: {id: id, at: at, author: author, text: text}}
goals:
  - {id: loyalty, objective: customer_loyalty, kpis: [mood, active]}
kpis:
  - {id: mood, metric: net_sentiment, where: {channel: [forum]}, target: {at_least: 0.2, by: 2026-10-09}, owner: anna}
  - {id: active, metric: active_members, target: {at_least: 50, by: 2026-10-08}, owner: bram}
protocols:
  - {id: all, owner: anna, hours: office, first_response: {within: 4h, target: 90%}, escalation: [{after: 8h, to: manager}]}
guidelines:
  rules: [{id: kind, text: Be kind.}]
  rules_posted_at: "https://riders.example/rules"
content:
  pillars: [{id: help, name: Help each other, motives: [altruism], tags: [Craft work]}]
superfans:
  budget: {amount: 195 EUR}
  tiers:
    - {id: gold, when: {score: ">= 90"}, reward: {kind: merchandise, cost: 40 EUR}, max: 3}
    - {id: silver, when: {score: ">= 80"}, reward: {kind: merchandise, cost: 15 EUR}, max: 5}
    - {id: bronze, when: {score: ">= 70"}, reward: {kind: shout_out, cost: 0 EUR}, max: 10}
roadmap:
  - {id: members, step: identify_members, owner: anna, effort: 5wd, start: 2026-10-05}
brand_values: [craft, calm]
voice: {tone: [calm]}
audience:
  - {id: commuters, name: Commuters, channels: [forum, chat]}
)";

/// The text with one part of it, which stands there once, put in another's place.
inline std::string with(std::string text, std::string_view part, std::string_view other) {
    const std::size_t at = text.find(part);
    REQUIRE(at != text.npos);
    REQUIRE(text.find(part, at + 1) == text.npos);
    return text.replace(at, part.size(), other);
}

/// "tiers-over-budget@33: 195.00 EUR | 194.00 EUR | …" by place.
inline std::vector<std::string> found_in(const std::string& text) {
    const Outcome outcome = parsed(text);
    REQUIRE(outcome.complete);
    REQUIRE(outcome.diagnostics.list.empty());
    base::Diagnostics diagnostics;
    strategy::find_in_strategy(outcome.playbook, diagnostics);
    std::vector<std::string> said;
    for (const base::Diagnostic& one : base::sorted(diagnostics)) {
        said.push_back(std::string(base::row_of(one.problem.code).id) + "@" + std::to_string(one.place.line));
        for (std::size_t i = 0; i < one.problem.args.size(); ++i)
            said.back() += (i == 0 ? ": " : " | ") + one.problem.args[i];
    }
    return said;
}

}  // namespace stamtafel::test
