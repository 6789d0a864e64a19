// How the answering went beyond the promises: who was first, how replies were given, escalations, whose turns they
// were, and how long the open ones have been lying.
#pragma once

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

// A table without rows has nothing to say and is left out.

/// Brand, member, nobody: turns and shares, all protocols together.
[[nodiscard]] model::Table first_answers(const Material& material);
/// Holding replies, thanks, reactive and proactive webcare, what was left lying.
[[nodiscard]] model::Table reply_figures(const Material& material);
/// Due and kept by protocol.
[[nodiscard]] model::Table escalations(const Material& material);
/// Due and kept by step and role; single steps, so for who does the work.
[[nodiscard]] model::Table escalation_steps(const Material& material);
/// Turns by the role that owns the protocol.
[[nodiscard]] model::Table by_role(const Material& material);
/// Turns by who of the team answered them; only where the works council agreed to it.
[[nodiscard]] model::Table by_person(const Material& material);
/// Turns without an answer by how long they have been waiting at the cut-off, in calendar time.
[[nodiscard]] model::Table open_by_age(const Material& material);

}  // namespace stamtafel::compose
