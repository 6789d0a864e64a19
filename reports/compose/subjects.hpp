// What figures are about: the KPI or protocol behind a view, either by its id, and a figure's name as a reader knows it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

[[nodiscard]] const playbook::Protocol& protocol_of(const Material& material, const kpis::ProtocolView& view);
[[nodiscard]] const playbook::Kpi& kpi_of(const Material& material, const kpis::KpiView& view);
/// By the KPI's id; nothing when the report has none of it.
[[nodiscard]] const kpis::KpiView* view_of(const Material& material, std::string_view kpi);

/// Of "kpi.<id>" or "protocol.<id>"; empty for all else.
[[nodiscard]] std::string subject_name(const Material& material, std::string_view subject);

/// What a KPI or a protocol may be called, folded.
struct Called {
    std::string name, subject;  ///< subject: "kpi.<id>" or "protocol.<id>"
};

/// In the order in which they count, the first that is equal is meant: all full ids, then the bare ids, then the names,
/// with and without the kind before them.
[[nodiscard]] std::vector<Called> subjects_called(const playbook::Playbook& playbook);

/// Whose figure it is by its id: a KPI, a protocol or a later part of one ("Klachten, vervolg"), a category of triage;
/// empty for all else.
[[nodiscard]] std::string subject_of_figure(const Material& material, std::string_view id);

/// What a figure is over: the channel's name, else the value without underscores.
[[nodiscard]] std::string place_words(const Material& material, const std::string& key, const std::string& value);

/// A fact's name in words: "Klachten, vervolg: Binnen de norm (Forum)".
[[nodiscard]] std::string figure_name(const Material& material, std::string_view id, std::string_view definition,
                                      const std::vector<std::pair<std::string, std::string>>& where);

}  // namespace stamtafel::compose
