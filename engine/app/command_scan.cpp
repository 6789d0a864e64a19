// `scan`: exports without a playbook. They are inspected, evaluated under a first playbook, and said on one page.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/first_playbook.hpp"
#include "engine/app/member_names.hpp"
#include "engine/app/own_pages.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/app/scan_inputs.hpp"
#include "engine/app/scan_period.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/scan.hpp"
#include "reports/html/html.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using words::say;

constexpr std::uintmax_t largest_list = 16ULL << 20;

/// Lines of --team; nothing when it cannot be read, which is said.
std::optional<TeamList> read_team(const Options& options, base::Language language) {
    TeamList team{options.team, {}};
    if (options.team.empty()) return team;
    base::Sources sources;
    base::Diagnostics diagnostics;
    auto text = read_file(options.team, largest_list);
    if (text)
        team.lines = read_named_lines(sources, options.team, std::move(*text), diagnostics);
    else
        diagnostics.add(text.error());
    if (diagnostics.list.empty() && team.lines.empty()) diagnostics.add({base::Code::source_empty, {options.team}});
    if (diagnostics.list.empty()) return team;
    print_diagnostics(diagnostics, sources, language);
    return std::nullopt;
}

/// Everything that pages are made of; `run` is empty when nothing could be read.
struct Look {
    words::Catalogue words;
    compose::Scanned scanned;
    std::vector<Path> inputs;
    std::unique_ptr<Run> run;
};

/// What is called after a member is called after its form; a name of the whole becomes the page's own, and a block that
/// names one is left out.
void name_files_without_members(const Look& look, compose::Scanned& scanned) {
    std::vector<std::string> names{scanned.block, scanned.name};
    for (const compose::ScannedSource& source : scanned.sources) names.push_back(source.files);
    for (const compose::UnreadFile& file : scanned.unread) names.push_back(file.name + " " + file.why);
    for (const compose::UnusableRows& rows : scanned.unusable) names.push_back(rows.column);
    const auto named = members_named(*look.run, look.words, names);
    if (named[0]) scanned.block.clear();
    if (named[1]) scanned.name = say(look.words, "scan.exports"_w);
    std::size_t at = 2;
    for (compose::ScannedSource& source : scanned.sources)
        if (named[at++]) source.files = source.form;
    for (compose::UnreadFile& file : scanned.unread)
        if (named[at++]) file.name = file.why = say(look.words, "scan.names_member"_w);
    for (compose::UnusableRows& rows : scanned.unusable)
        if (named[at++]) rows.column.clear();
}

/// The page without names is safe to mail; that with names is confidential.
model::Report page(const Look& look, model::Edition edition) {
    if (look.run == nullptr)
        return compose::compose_scan({look.words, look.scanned, nullptr, STAMTAFEL_VERSION, edition});
    const Run& run = *look.run;
    const measure::Input input = run.input();
    const kpis::Evaluation shown = edition == model::Edition::management
                                       ? kpis::without_small_groups(run.evaluation, run.loaded.playbook)
                                       : run.evaluation;
    const compose::Material material{input, shown, look.words, STAMTAFEL_VERSION, 0};
    compose::Scanned scanned = look.scanned;
    if (edition == model::Edition::management) name_files_without_members(look, scanned);
    return compose::compose_scan({look.words, scanned, &material, STAMTAFEL_VERSION, edition});
}

/// Nothing that somebody else made is written over.
base::Result<void> write_page(const Look& look, const Path& target, model::Edition edition, OutputSet& outputs) {
    const std::string name =
        (edition == model::Edition::management ? "" : "confidential/") + say(look.words, "files.scan"_w) + ".html";
    if (std::filesystem::exists(target / name) && !is_own_page(target / name))
        return base::fail(base::Code::output_unwritable, (target / name).string(),
                          base::in_both("another file stands there", "daar staat een ander bestand"));
    return outputs.write(name, html::render_html(page(look, edition), look.words));
}

base::Result<std::vector<Path>> write_pages(const Look& look, const Options& options) {
    const Path target = options.output.empty() ? Path(".") : Path(options.output);
    auto outputs = OutputSet::open(target);
    if (!outputs) return tl::unexpected(outputs.error());
    for (const Path& input : look.inputs) outputs->protect(input);
    if (!options.team.empty()) outputs->protect(options.team);
    if (wanted(options.editions, "management"))
        if (auto written = write_page(look, target, model::Edition::management, *outputs); !written)
            return tl::unexpected(written.error());
    if (look.run != nullptr && wanted(options.editions, "team"))
        if (auto written = write_page(look, target, model::Edition::team, *outputs); !written)
            return tl::unexpected(written.error());
    return outputs->publish();
}

/// Evaluates what was found; the exit status of a run that stopped.
Exit evaluate(const Inspection& inspection, const Options& options, const TeamList& team, Progress& progress,
              Look& look) {
    if (look.scanned.block.empty()) return Exit::bad_data;
    const FirstPlaybook said{"scan", options.time_zone};  // what files are called names no community
    std::unique_ptr<Run> run =
        run_pipeline(load_playbook_text("scan", first_playbook(inspection, look.words, said)), options, progress, team);
    // nobody chose a playbook or a period: what is amiss with them is no news
    std::erase_if(run->diagnostics.list, [](const base::Diagnostic& found) {
        return found.problem.code == base::Code::team_not_seen || found.problem.code == base::Code::no_complete_month;
    });
    print_findings(*run, options);
    const Exit exit = run->exit;
    if (exit != Exit::done) return exit;
    const StrayRows stray = stray_rows(*run);
    look.scanned.stray_rows = stray.rows, look.scanned.stray_from = stray.example;
    look.scanned.reason = compose::PeriodReason::asked;
    if (options.period.empty()) {
        const ChosenPeriod chosen = choose_period(*run);
        look.scanned.reason = chosen.reason;
        if (chosen.period != run->period) {
            run->period = chosen.period;
            run->evaluation =
                kpis::evaluate(run->input(), run->tables, run->quality, run->period, workers_for(options));
        }
    }
    look.run = std::move(run);
    return exit;
}

/// The first argument that is not there.
const std::string* missing(const std::vector<std::string>& arguments) {
    std::error_code ignored;
    const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const std::string& argument) {
        return !std::filesystem::exists(argument, ignored);
    });
    return found == arguments.end() ? nullptr : &*found;
}

}  // namespace

Exit run_scan(const Options& options) {
    const base::Language language = options.language.value_or(base::Language::en);
    const auto zone = calendar::read_zone(options.time_zone.empty() ? "Europe/Amsterdam" : options.time_zone);
    if (!zone) print_problem(zone.error(), language);
    if (!zone) return Exit::bad_input;
    const std::optional<TeamList> team = read_team(options, language);
    if (!team) return Exit::bad_input;
    if (const std::string* name = missing(options.names)) {
        print_problem({base::Code::file_not_found, {*name}}, language);
        return Exit::bad_data;
    }
    Progress progress(!options.quiet && !options.json);
    Look look{load_catalogue(language), {}, {}, nullptr};
    Exit exit = Exit::done;
    {
        const std::unique_ptr<Inspection> inspection =
            inspect_files(options.names, *zone, workers_for(options), progress);
        set_aside_documents(*inspection);
        look.scanned = scanned(*inspection, options.names, look.words, options.time_zone);
        for (const GivenFile& file : inspection->files) look.inputs.push_back(file.path);
        exit = evaluate(*inspection, options, *team, progress, look);
    }
    if (exit == Exit::bad_input) return exit;
    progress.stage("writing");
    const auto paths = write_pages(look, options);
    if (!paths) {
        print_problem(paths.error(), language);
        return Exit::bad_output;
    }
    print_paths(*paths, options);
    return exit;
}

}  // namespace stamtafel::app
