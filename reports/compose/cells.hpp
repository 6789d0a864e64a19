// Small pieces that every section uses: facts as cells, names of things in the report's language, targets in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/kpis/definitions.hpp"
#include "engine/kpis/evaluation.hpp"
#include "reports/compose/compose.hpp"
#include "reports/model/report.hpp"

namespace stamtafel::compose {

[[nodiscard]] model::Cell cell(model::Content content, model::Style style = model::Style::body);
[[nodiscard]] model::Cell count_cell(std::uint64_t value);
[[nodiscard]] model::Column column(std::string title, std::string_view definition = {});
[[nodiscard]] model::Block block(decltype(model::Block::content) content, model::Editions editions = {});
[[nodiscard]] model::Block paragraph(std::string text, model::Text::Voice voice = model::Text::Voice::body);

[[nodiscard]] model::Moment moment_of(const Material& material, base::Instant instant);

using model::content_of;
[[nodiscard]] model::Content content_of(const Material& material, const base::Figure& figure);
[[nodiscard]] std::optional<double> number_of(const base::Figure& figure);

/// The fact with this id as a cell that links to its definition; one that nobody measured says so.
[[nodiscard]] model::Cell fact_cell(const Material& material, std::string_view id);
[[nodiscard]] model::Cell fact_cell(const Material& material, const kpis::Fact& fact);
[[nodiscard]] model::Tile tile_of(const Material& material, std::string label, std::string_view fact);
/// One of a KPI's numbers, with the decimals that suit them all.
[[nodiscard]] model::Content kpi_content(const kpis::KpiView& view, double value);
/// One of its figures likewise; without a number what it lacks.
[[nodiscard]] model::Content kpi_content(const Material& material, const kpis::KpiView& view,
                                         const base::Figure& figure);
/// The fact kpi.<id>.value.
[[nodiscard]] model::Cell kpi_cell(const Material& material, const kpis::KpiView& view);
[[nodiscard]] std::string fact_words(const Material& material, std::string_view id);
/// The count of a fact; 0 when there is none.
[[nodiscard]] std::int64_t fact_count(const Material& material, std::string_view id);
[[nodiscard]] std::optional<double> fact_number(const Material& material, std::string_view id);

[[nodiscard]] std::string name_of(const playbook::Protocol& protocol);
[[nodiscard]] std::string name_of(const playbook::Channel& channel);
[[nodiscard]] std::string name_of(const playbook::Kpi& kpi);
[[nodiscard]] std::string channel_name(const Material& material, activity::Channel channel);
[[nodiscard]] std::string goal_name(const Material& material, const playbook::Goal& goal);
[[nodiscard]] std::string owner_name(const Material& material, const std::string& person_or_role);
/// A role as a reader says it, without low lines: "PR lead".
/// An id with blanks for its low lines.
[[nodiscard]] std::string plain_words(std::string_view id);
[[nodiscard]] std::string role_words(const words::Catalogue& catalogue, std::string_view role);
[[nodiscard]] std::string category_name(const Material& material, measure::Category category);
/// As the words file has it, else as the table of definitions.
[[nodiscard]] std::string definition_name(const words::Catalogue& catalogue, const kpis::Definition& definition);
[[nodiscard]] std::string definition_text(const words::Catalogue& catalogue, const kpis::Definition& definition);
[[nodiscard]] std::string outcome_name(const words::Catalogue& catalogue, measure::Outcome outcome);
[[nodiscard]] std::string reason_name(const words::Catalogue& catalogue, activity::RejectReason reason);
[[nodiscard]] std::string period_words(const words::Catalogue& catalogue, const calendar::Period& period);
/// After a preposition: "het 3e kwartaal van 2026".
[[nodiscard]] std::string period_in_sentence(const words::Catalogue& catalogue, const calendar::Period& period);
[[nodiscard]] std::string period_short(const words::Catalogue& catalogue, const calendar::Period& period);

[[nodiscard]] std::string status_words(const words::Catalogue& catalogue, kpis::Status status);
[[nodiscard]] model::Tone tone_of(kpis::Status status);
[[nodiscard]] std::string verdict_words(const words::Catalogue& catalogue, const kpis::ProtocolView& view);
[[nodiscard]] model::Tone tone_of(kpis::Verdict verdict);

/// A length of time as it was written: "90 dagen", "13 maanden"; never turned into hours.
[[nodiscard]] std::string span_words(const words::Catalogue& catalogue, const base::Duration& span);
[[nodiscard]] std::string quantity_words(const words::Catalogue& catalogue, const playbook::Quantity& quantity);

/// "90% binnen 1 u"; "binnen 1 u" without a target share; empty without a promise.
[[nodiscard]] std::string promise_words(const words::Catalogue& catalogue,
                                        const std::optional<playbook::Promise>& promise);
/// "hoogstens 45 min op 31 dec. 2026"; empty without a target.
[[nodiscard]] std::string target_words(const Material& material, const kpis::KpiView& view);

}  // namespace stamtafel::compose
