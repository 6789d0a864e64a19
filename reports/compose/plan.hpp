// What is agreed before a month is over: the plan that a client signs, the handbook of the team, the rules as members
// read them. All of it follows from the playbook; no export is read and no figure of members is here.
#pragma once

#include <span>
#include <string_view>

#include "engine/base/diagnostic.hpp"
#include "engine/playbook/playbook.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::compose {

/// What the papers are made of; all of it outlives the call.
struct PlanMaterial {
    const playbook::Playbook& playbook;
    const base::Sources& sources;  ///< that its places are in
    const words::Catalogue& catalogue;
    std::string_view version;                         ///< of the program
    base::Day from;                                   ///< first day of the plan
    const model::Picture* logo = nullptr;             ///< the sender's
    std::span<const base::Diagnostic> findings = {};  ///< on the strategy, sorted
    std::string_view fingerprint = {};                ///< of the playbook's text and of all that it rests on
};

/// Purpose, goals, KPI sheet, audience and channels, protocols with a card each, content, superfans, what is made
/// together, roadmap, a year ahead, what does not fit together or is not arranged, privacy, signatures. A section of which the playbook says nothing is left out.
[[nodiscard]] model::Report compose_plan(const PlanMaterial& material);

/// Voice, replies by protocol, sensitive subjects, rules, who to call, the first week.
[[nodiscard]] model::Report compose_handbook(const PlanMaterial& material);

/// The rules of the house and nothing else: neither the client's marks of confidence nor names of the team.
[[nodiscard]] model::Report compose_rules(const PlanMaterial& material);

}  // namespace stamtafel::compose
