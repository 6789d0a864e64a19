// Names and values of a playbook in the words of the plan: people by name, choices and quantities as a reader says them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/compose/plan.hpp"

namespace stamtafel::compose {

/// The name, else the id with blanks for low lines and a capital.
[[nodiscard]] std::string named(const playbook::Text& name, const playbook::Text& id);
[[nodiscard]] std::string with_capital(std::string words);
/// A word of the schema's choices: "solving_problems" → "problemen oplossen"; others without their low lines.
[[nodiscard]] std::string choice_named(const PlanMaterial& material, std::string_view word);
/// "a, b en c", capital first; empty for none.
[[nodiscard]] std::string choices_named(const PlanMaterial& material, const playbook::Texts& words);
/// The name, else the id; the role of somebody whose name is to be filled in.
[[nodiscard]] std::string person_named(const PlanMaterial& material, const playbook::Person& person);
/// A person by name, a role by those who hold it: "Sanne (community manager)"; the role where nobody does, and that its
/// holder is to be filled in where nobody knows who.
[[nodiscard]] std::string who(const PlanMaterial& material, std::string_view person_or_role);
/// The brand, else the community.
[[nodiscard]] std::string brand_named(const PlanMaterial& material);
[[nodiscard]] std::string metric_named(const PlanMaterial& material, std::string_view id);
/// A role as a reader says it: "PR lead".
[[nodiscard]] std::string role_named(const PlanMaterial& material, std::string_view role);
/// Whose it is, in short, for a column: the person, also of a role that one person holds; a role that several hold by its
/// own name.
[[nodiscard]] std::string owner_named(const PlanMaterial& material, std::string_view person_or_role);
[[nodiscard]] std::string channel_named(const PlanMaterial& material, std::string_view id);
/// Names one after another; in quotes, for names with commas of their own: “Kanalen kiezen: a, b” en “Content”.
[[nodiscard]] std::string listed_in_quotes(const PlanMaterial& material, const std::vector<std::string>& names);
[[nodiscard]] std::string channels_named(const PlanMaterial& material, const playbook::Texts& ids);
/// What stands behind the key of a condition: names of channels, categories or choices.
[[nodiscard]] std::string condition_said(const PlanMaterial& material, const std::string& key,
                                         const playbook::Texts& values);
/// "ma–vr 09:00–12:30 en 13:00–17:30; niet op feestdagen (die van Nederland)"; empty: always.
[[nodiscard]] std::string hours_named(const PlanMaterial& material, std::string_view schedule);
/// The hours on which the protocol's clock runs.
[[nodiscard]] std::string schedule_said(const PlanMaterial& material, const playbook::Protocol& protocol);
/// As quantity_words, but time is short, as promises are: "45 min".
[[nodiscard]] std::string quantity_said(const PlanMaterial& material, const playbook::Quantity& quantity);
/// Thousandths of a working day as days: "3" or "2,5".
[[nodiscard]] std::string workdays_said(const PlanMaterial& material, std::int64_t thousandths);
/// "hoogstens 45 min"; empty without a target.
[[nodiscard]] std::string target_said(const PlanMaterial& material, const playbook::Kpi& kpi);
/// What it takes to be in a tier: "score minstens 90 en actieve weken minstens 8".
[[nodiscard]] std::string conditions_said(const PlanMaterial& material, const playbook::Bounds& bounds);
/// "- {first_name}" as a person reads it: "- [voornaam]"; that of all replies where this one has none.
[[nodiscard]] std::string sign_off_said(const PlanMaterial& material, const playbook::Reply& reply);
/// What the protocol covers: "Klacht op Rijdersforum"; everything else where it says nothing.
[[nodiscard]] std::string covered_said(const PlanMaterial& material, const playbook::Protocol& protocol);

/// The day, or a blank.
[[nodiscard]] model::Cell day_cell(const std::optional<base::Day>& day);
[[nodiscard]] model::Cell text_cell(std::string text, model::Style style = model::Style::body);
/// To be written in by hand.
[[nodiscard]] model::Cell blank_cell();
[[nodiscard]] model::Table table_of(std::string id, std::string caption, std::initializer_list<std::string> titles);
[[nodiscard]] model::Block heading(std::string text);
/// A list of points; nothing is added for an empty one.
[[nodiscard]] model::Block points(std::vector<std::string> lines);

}  // namespace stamtafel::compose
