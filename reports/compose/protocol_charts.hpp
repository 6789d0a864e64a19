// The charts of the response protocols.
#pragma once

#include <optional>
#include <string_view>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// A bar a protocol and step, parted by outcome.
[[nodiscard]] model::Chart outcome_chart(const Material& material);

/// Who still waits for a first response, with the promise drawn in; nothing without a curve.
[[nodiscard]] std::optional<model::Chart> survival_chart(const Material& material, const kpis::ProtocolView& view);

/// How many were answered first by the brand and by a member as time goes by; nothing when
/// members were hardly ever first.
[[nodiscard]] std::optional<model::Chart> incidence_chart(const Material& material, const kpis::ProtocolView& view);

/// By local weekday and hour, with the staffed hours framed; nothing when there is too little to show a pattern.
[[nodiscard]] std::optional<model::Chart> arrivals_chart(const Material& material, const kpis::ProtocolView& view);
[[nodiscard]] std::optional<model::Chart> misses_chart(const Material& material, const kpis::ProtocolView& view);

/// Whether a chart of that id is one of those above about the protocol.
[[nodiscard]] bool is_chart_of(const playbook::Protocol& protocol, std::string_view chart);

}  // namespace stamtafel::compose
