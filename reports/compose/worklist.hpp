// The worklist as a report of the team edition: what waits for an answer, whose it is, how to say it; leads,
// newcomers and questions left lying on sheets of their own.
#pragma once

#include <string>
#include <vector>

#include "engine/kpis/worklist.hpp"
#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

struct WorklistMaterial {
    const Material& material;
    const measure::Tables& tables;
    const kpis::Worklist& list;
    const std::vector<std::string>& opted_out;  ///< keys of handles, sorted: not named, not quoted
};

/// For the team's eyes only: it holds names, links and, where privacy allows, first words of texts. Private messages
/// are shown by their clock alone.
[[nodiscard]] model::Report compose_worklist(const WorklistMaterial& of);

}  // namespace stamtafel::compose
