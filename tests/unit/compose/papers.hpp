// Small playbooks and what the plan's papers say of them, for the tests of both.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "reports/compose/plan.hpp"
#include "tests/support/community.hpp"
#include "tests/unit/words/read_words.hpp"

namespace stamtafel::test {

using base::Language;

inline playbook::Text text(std::string_view value) { return {std::string(value), {}}; }

inline playbook::Texts texts(std::initializer_list<std::string_view> values) {
    playbook::Texts out;
    for (const std::string_view value : values) out.push_back(text(value));
    return out;
}

inline base::Day day(std::string_view written) { return base::parse_date(written).value(); }
inline base::Money money(std::string_view written) { return base::parse_money(written).value(); }

inline playbook::Playbook bare() {
    playbook::Playbook made;
    made.community.id.value = "club";
    return made;
}

inline std::string plain(std::string dumped) {
    for (std::size_t at = dumped.find("\u00a0"); at != std::string::npos; at = dumped.find("\u00a0", at))
        dumped.replace(at, 2, " ");
    return dumped;
}

using Compose = model::Report (*)(const compose::PlanMaterial&);

inline std::string said(Compose paper, const playbook::Playbook& book, Language language = Language::en) {
    const words::Catalogue catalogue = test::catalogue(language);
    return plain(model::dump_text(paper({book, {}, catalogue, "0", day("2027-01-04")})));
}
inline std::string plan(const playbook::Playbook& book) { return said(compose::compose_plan, book); }

inline bool has(const std::string& whole, std::string_view part) { return whole.find(part) != std::string::npos; }

inline playbook::Person person(std::string_view id, std::string_view role, std::string_view deputy = {}) {
    playbook::Person made;
    made.id = text(id), made.role = text(role), made.deputy = text(deputy);
    return made;
}

/// A complaint goes to the duty manager after two hours, and to Lies, who answers for it.
inline playbook::Playbook with_protocol(std::string_view category) {
    playbook::Playbook made = bare();
    made.team = {person("mo", "duty_manager", "sanne"), person("sanne", "community_manager"),
                 person("lies", "pr_lead", "mo")};
    made.team[2].accountable.value = true;
    playbook::Protocol protocol = test::protocol("storm");
    protocol.owner = text("sanne");
    protocol.applies = {{text("category"), texts({category})}};
    protocol.first_response = test::promise("1h", 0.9);
    protocol.escalation.resize(2);
    protocol.escalation[0].after.value = test::within("2h");
    protocol.escalation[0].to = text("duty_manager");
    protocol.escalation[1].after.value = test::within("4h");
    protocol.escalation[1].to = text("pr_lead");
    protocol.reply.guidance = text("Say what is known.");
    made.protocols = {protocol};
    return made;
}

inline playbook::Tier tier(std::string_view cost, std::optional<double> most) {
    playbook::Tier made;
    made.id = text("gold");
    made.reward.cost.value = money(cost);
    made.max.value = most;
    return made;
}

inline playbook::Playbook with_rewards(std::string_view budget, std::optional<double> most) {
    playbook::Playbook made = bare();
    made.superfans.budget.amount.value = money(budget);
    made.superfans.tiers = {tier("40 EUR", most)};
    return made;
}

inline std::size_t times(const std::string& whole, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = whole.find(part); at != whole.npos; at = whole.find(part, at + 1)) ++n;
    return n;
}

}  // namespace stamtafel::test
