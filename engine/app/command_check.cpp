// `check`: every problem of every playbook, sorted by place; --json for machines, --explain for the targets in hours.
#include <algorithm>
#include <cstdio>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/commands.hpp"
#include "engine/app/given_kpis.hpp"
#include "engine/app/house_style.hpp"
#include "engine/app/load.hpp"
#include "engine/app/opted_out.hpp"
#include "engine/app/reward_ledger.hpp"
#include "engine/calendar/hours.hpp"
#include "engine/measure/clocks.hpp"
#include "engine/strategy/findings.hpp"

namespace stamtafel::app {
namespace {

using Json = nlohmann::ordered_json;

std::string_view id_of(base::Severity severity) {
    if (severity == base::Severity::error) return "error";
    return severity == base::Severity::warning ? "warning" : "note";
}

Json as_json(const base::Diagnostic& diagnostic, const base::Sources& sources, base::Language language) {
    const base::CodeRow& row = base::row_of(diagnostic.problem.code);
    Json out;
    const bool placed = diagnostic.place.source < sources.files.size();
    out["file"] = placed ? Json(sources.files[diagnostic.place.source].name) : Json(nullptr);
    out["line"] = diagnostic.place.line;
    out["column"] = diagnostic.place.column;
    out["severity"] = id_of(row.severity);
    out["code"] = row.id;
    out["message"] = base::message(diagnostic.problem, language);
    out["remedy"] = base::remedy(diagnostic.problem, language);
    return out;
}

double hours(const base::Duration& within, const calendar::WeekHours& week) {
    return static_cast<double>(base::milliseconds(within, calendar::working_day(week))) /
           static_cast<double>(base::hour_ms);
}

/// "1.00 hours on the clock 'office'"
std::string on_the_clock(const playbook::Playbook& playbook, const base::Duration& within,
                         std::optional<std::string_view> schedule, base::Language language) {
    const bool dutch = language == base::Language::nl;
    if (!schedule) return dutch ? "op de klok van elk kanaal" : "on the clock of each channel";
    std::string figure = fmt::format("{:.2f}", hours(within, measure::week_hours(playbook, *schedule, {}, {})));
    if (dutch) std::replace(figure.begin(), figure.end(), '.', ',');
    return fmt::format("{} {} '{}'", figure, dutch ? "uur op de klok" : "hours on the clock", *schedule);
}

/// "klachten  first_response  1h = 1.00 hours on the clock 'office'"; the parts bear the names of their keys.
void explain_targets(const playbook::Playbook& playbook, base::Language language) {
    for (const playbook::Protocol& protocol : playbook.protocols) {
        const auto schedule = playbook::effective_hours(playbook, protocol);
        const auto line = [&](std::string_view part, const base::Duration& within) {
            fmt::print("{:<20} {:<15} {:>6} = {}\n", protocol.id.value, part, base::written(within),
                       on_the_clock(playbook, within, schedule, language));
        };
        if (protocol.first_response) line("first_response", protocol.first_response->within.value);
        if (protocol.next_response) line("next_response", protocol.next_response->within.value);
        if (protocol.resolution) line("resolution", protocol.resolution->within.value);
        for (const playbook::EscalationStep& step : protocol.escalation)
            if (step.after.value) line("escalation", *step.after.value);
    }
}

/// "playbook.yaml: fine, 3 things left to fill in"; nothing where there are errors or warnings.
void say_fine(const std::string& path, const base::Diagnostics& diagnostics, base::Language language) {
    if (base::count(diagnostics, base::Severity::error) + base::count(diagnostics, base::Severity::warning) > 0) return;
    const std::vector<base::Diagnostic> notes = base::sorted(diagnostics);
    const auto open = std::count_if(notes.begin(), notes.end(), [](const base::Diagnostic& note) {
        return strategy::finding_of(note.problem.code) != nullptr;
    });
    const bool dutch = language == base::Language::nl;
    std::string text = dutch ? "in orde" : "fine";
    if (open == 1) text += dutch ? ", nog 1 ding in te vullen" : ", 1 thing left to fill in";
    if (open > 1)
        text += dutch ? fmt::format(", nog {} dingen in te vullen", open)
                      : fmt::format(", {} things left to fill in", open);
    fmt::print("{}: {}\n", path, text);
}

/// Lists beside the playbook that need no exports to be judged.
void read_lists(LoadedPlaybook& loaded) {
    (void)read_given(loaded, loaded.diagnostics);
    (void)read_opted_out(loaded, loaded.diagnostics);
    (void)read_ledger(loaded, loaded.diagnostics);
}

}  // namespace

Exit run_check(const Options& options) {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    Json all = Json::array();
    for (const std::string& path : options.names) {
        LoadedPlaybook loaded = load_playbook(path, options.root);
        find_dim_colour(loaded.playbook, loaded.diagnostics);
        (void)read_logo(loaded, loaded.diagnostics);
        if (loaded.usable) {
            read_lists(loaded);
            strategy::find_in_strategy(loaded.playbook, loaded.diagnostics);
        }
        const base::Language language = language_for(options.language, loaded.playbook);
        errors += base::count(loaded.diagnostics, base::Severity::error);
        warnings += base::count(loaded.diagnostics, base::Severity::warning);
        if (options.json) {
            for (const auto& diagnostic : base::sorted(loaded.diagnostics))
                all.push_back(as_json(diagnostic, loaded.sources, language));
            continue;
        }
        print_diagnostics(loaded.diagnostics, loaded.sources, language);
        if (loaded.usable && options.explain) explain_targets(loaded.playbook, language);
        if (!options.quiet) say_fine(path, loaded.diagnostics, language);
    }
    if (options.json) {
        const Json out{{"diagnostics", all}, {"errors", errors}, {"warnings", warnings}};
        fmt::print("{}\n", out.dump(2, ' ', false, Json::error_handler_t::replace));
    }
    if (errors > 0) return Exit::bad_input;
    return options.strict && warnings > 0 ? Exit::not_met : Exit::done;
}

}  // namespace stamtafel::app
