// The parts of the plan and the handbook, one file each; plan.cpp and handbook.cpp list them in their order.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/compose/plan.hpp"

namespace stamtafel::compose {

using Blocks = std::vector<model::Block>;

Blocks plan_purpose(const PlanMaterial& material);
Blocks plan_goals(const PlanMaterial& material);
Blocks plan_kpi_sheet(const PlanMaterial& material);
Blocks plan_audience(const PlanMaterial& material);
Blocks plan_channel_choice(const PlanMaterial& material);
Blocks plan_protocols(const PlanMaterial& material);
Blocks plan_crisis(const PlanMaterial& material);
Blocks plan_guidelines(const PlanMaterial& material);
Blocks plan_rules(const PlanMaterial& material);
Blocks plan_content(const PlanMaterial& material);
Blocks plan_superfans(const PlanMaterial& material);
Blocks plan_together(const PlanMaterial& material);
Blocks plan_roadmap(const PlanMaterial& material);
Blocks plan_ahead(const PlanMaterial& material);
Blocks plan_review(const PlanMaterial& material);
Blocks plan_privacy(const PlanMaterial& material);
Blocks plan_signatures(const PlanMaterial& material);
/// A page for each protocol.
std::vector<model::Section> protocol_cards(const PlanMaterial& material);

Blocks handbook_voice(const PlanMaterial& material);
Blocks handbook_replies(const PlanMaterial& material);
Blocks handbook_sensitive(const PlanMaterial& material);
Blocks handbook_contacts(const PlanMaterial& material);
Blocks handbook_first_week(const PlanMaterial& material);

/// A section of a paper: a row, a function in its own file, words.
struct PaperRow {
    std::string_view id;
    words::Key title;
    Blocks (*compose)(const PlanMaterial& material);
    model::Section::Paper paper = model::Section::Paper::new_page;
};

/// Sensitive subjects: what is said word for word, since when and approved by whom.
[[nodiscard]] model::Table agreed_table(const PlanMaterial& material, std::string id);
/// The escalation path: each step below the one before it, with who holds the role and who stands in.
[[nodiscard]] model::Tree escalation_tree(const PlanMaterial& material, const playbook::Protocol& protocol);

/// Whether the protocol takes in what triage calls a crisis.
[[nodiscard]] bool is_for_crisis(const playbook::Protocol& protocol);

}  // namespace stamtafel::compose
