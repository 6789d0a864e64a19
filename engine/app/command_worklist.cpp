// `worklist`: what waits for an answer, as a workbook for the people who answer.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/kpis/worklist.hpp"
#include "reports/compose/worklist.hpp"
#include "reports/excel/excel.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;

/// The moment asked for, else the end of the data.
base::Instant moment_of(const Run& run) { return run.as_of.value_or(run.evaluation.cutoff); }

/// confidential/werklijst-2026-10-31.xlsx, by the local day.
std::string file_name(const words::Catalogue& catalogue, const Run& run) {
    const base::Civil day = base::civil_of(calendar::local_day(run.zone, moment_of(run)));
    return fmt::format("confidential/{}-{:04}-{:02}-{:02}.xlsx", words::say(catalogue, "files.worklist"_w), day.year,
                       day.month, day.day);
}

void say_outcome(const Path& path, const kpis::Worklist& list, const Options& options) {
    if (options.json) {
        const auto overdue = std::count_if(list.turns.begin(), list.turns.end(),
                                           [](const auto& t) { return t.urgency == kpis::Urgency::overdue; });
        const nlohmann::ordered_json out{{"file", path.string()},
                                         {"open", list.turns.size()},
                                         {"overdue", overdue},
                                         {"older", list.older},
                                         {"leads", list.leads.size()},
                                         {"newcomers", list.newcomers.size()},
                                         {"left_lying", list.left_lying.size()}};
        fmt::print("{}\n", out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    } else if (!options.quiet) {
        fmt::print("{}\n", path.string());
    }
}

base::Result<Path> write_worklist(const Run& run, const Options& options, const kpis::Worklist& list) {
    const words::Catalogue catalogue = load_catalogue(run.language);
    const measure::Input input = run.input();
    const compose::Material material{input, run.evaluation, catalogue, STAMTAFEL_VERSION, 0};
    const model::Report report = model::for_edition(
        compose::compose_worklist({material, run.tables, list, run.opted_out}), model::Edition::team);
    auto outputs = OutputSet::open(options.output.empty() ? run.loaded.folder / "reports" : Path(options.output));
    if (!outputs) return tl::unexpected(outputs.error());
    const auto path = outputs->path_for(file_name(catalogue, run));
    if (!path) return tl::unexpected(path.error());
    if (auto written = excel::write_workbook(report, catalogue, path->string(), moment_of(run)); !written)
        return tl::unexpected(outputs->published(written.error()));
    return outputs->publish().map([](const std::vector<Path>& paths) { return paths.front(); });
}

Exit write_and_say(const Run& run, const Options& options, Progress& progress) {
    const kpis::Worklist list = kpis::worklist_of(run.input(), run.tables, moment_of(run));
    progress.stage("writing");
    const auto path = write_worklist(run, options, list);
    if (path) {
        say_outcome(*path, list, options);
        return Exit::done;
    }
    print_problem(path.error(), run.language);
    return path.error().code == base::Code::output_unwritable ? Exit::bad_output : Exit::bad_data;
}

}  // namespace

Exit run_worklist(const Options& options) {
    Progress progress(!options.quiet && !options.json);
    const std::unique_ptr<Run> run = run_pipeline(options, progress);
    // the period is of no account here
    std::erase_if(run->diagnostics.list,
                  [](const base::Diagnostic& found) { return found.problem.code == base::Code::no_complete_month; });
    const Exit exit = run->exit == Exit::done ? write_and_say(*run, options, progress) : run->exit;
    print_findings(*run, options);
    return exit;
}

}  // namespace stamtafel::app
