// The promises of a protocol one by one: each is judged by its own figures, and one that is broken breaks the protocol.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// A promise and what became of it in the period.
struct Part {
    measure::Step step{};
    std::optional<playbook::Promise> promise;  ///< nothing: later turns are held to the first promise, or to none
    std::string facts;                         ///< its figures begin with this: "protocol.klachten.next."
    kpis::Verdict verdict{};
};

/// The first response always; the next one and the resolution where they are promised or there were any.
[[nodiscard]] std::vector<Part> parts_of(const Material& material, const kpis::ProtocolView& view);

/// "Klachten", "Klachten, vervolg", "Klachten, afhandeling".
[[nodiscard]] std::string part_name(const Material& material, const kpis::ProtocolView& view, measure::Step step);

/// Steps of the escalation path that were due, and those kept; nothing when none was due or nobody measured it.
struct Escalated {
    std::int64_t due = 0, shown = 0;   ///< shown: those that the exports could show
    std::optional<std::int64_t> kept;  ///< of those; nothing where none can be seen
};
[[nodiscard]] std::optional<Escalated> escalated(const Material& material, const kpis::ProtocolView& view);

}  // namespace stamtafel::compose
