// One run from a checked playbook to an evaluation: read → import → assemble → triage → turns → evaluate.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/activity/records.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/load.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/shrunk.hpp"
#include "engine/app/team_list.hpp"
#include "engine/base/parallel.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::app {

/// All that a run has; evaluation and report refer into it.
struct Run {
    ShrinkGuard guard;  ///< for as long as texts are looked at
    LoadedPlaybook loaded;
    base::Language language{};
    calendar::Zone zone;
    calendar::Period period;
    std::optional<base::Instant> as_of;  ///< --as-of
    activity::Store store;
    activity::Quality quality;
    activity::Records records;  ///< series, content and people
    activity::Assembled data;
    language::Triage triage;
    std::vector<measure::GivenValue> given;
    std::vector<std::string> opted_out;         ///< keys of handles, ascending
    std::vector<measure::GivenReward> rewards;  ///< the ledger
    measure::Tables tables;
    kpis::Evaluation evaluation;
    base::Diagnostics diagnostics;  ///< of the data
    Exit exit = Exit::done;         ///< anything else: what stopped the run; the diagnostics say why

    [[nodiscard]] measure::Input input() const {
        return {loaded.playbook, data, store, triage, zone, given, records.people, opted_out, rewards};
    }
};

/// Stops at the first stage that cannot go on; rejects and quality are filled as far as it came.
[[nodiscard]] std::unique_ptr<Run> run_pipeline(const Options& options, Progress& progress);
/// The same from a playbook that is loaded already, its team as the list says.
[[nodiscard]] std::unique_ptr<Run> run_pipeline(LoadedPlaybook loaded, const Options& options, Progress& progress,
                                                const TeamList& team = {});

/// As many threads as were asked for, else as the machine has; Ctrl-C stops them.
[[nodiscard]] base::Workers workers_for(const Options& options);

/// Triage of the run's rows by the rules of a playbook, without corrections.
[[nodiscard]] language::Triage triage_by(const playbook::Playbook& playbook, const Run& run,
                                         const base::Workers& workers);

/// Prints what the run has to say on standard error.
void print_findings(const Run& run, const Options& options);

}  // namespace stamtafel::app
