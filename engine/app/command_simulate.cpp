// `simulate`: the same period judged again under other agreements, beside what was agreed. Rows are read once.
#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/console.hpp"
#include "engine/app/corrections.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/base/text.hpp"
#include "engine/measure/lists.hpp"
#include "engine/measure/measure.hpp"
#include "engine/simulate/compare.hpp"
#include "reports/compose/simulation.hpp"
#include "reports/excel/excel.hpp"
#include "reports/html/html.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using Json = nlohmann::ordered_json;

/// The rows as the other playbook sees them.
struct Replay {
    language::Triage triage;  ///< empty when no rule of triage differs
    measure::Tables tables;
    std::vector<simulate::Compared> compared;
};

/// What a person said of single items holds under any rules.
void keep_corrections(const language::Triage& from, const playbook::Playbook& then, language::Triage& to) {
    for (const language::Corrected& corrected : from.corrected) {
        const std::uint8_t category = from.category[corrected.row];
        to.category[corrected.row] = language::Triage::none;
        to.priority[corrected.row] = 0;
        if (category == language::Triage::none) continue;  // left out
        const auto same = std::find(to.categories.begin(), to.categories.end(), from.categories[category]);
        if (same == to.categories.end()) continue;
        to.category[corrected.row] = static_cast<std::uint8_t>(same - to.categories.begin());
        to.priority[corrected.row] = priority_of(then, to, to.category[corrected.row]);
    }
}

Replay replay(const Run& run, const playbook::Playbook& then, const base::Workers& workers) {
    Replay out;
    const auto rules_of = [](const playbook::Playbook& playbook) {
        return language::canonical(measure::lists_of(playbook));
    };
    const bool same = rules_of(then) == rules_of(run.loaded.playbook);
    if (!same) {
        out.triage = triage_by(then, run, workers);
        keep_corrections(run.triage, then, out.triage);
    }
    const measure::Input now = run.input();
    const measure::Input input{then, run.data, run.store, same ? run.triage : out.triage, run.zone};
    out.tables = measure::measure(input, workers);
    out.compared =
        simulate::compare(kpis::scope_of(now, run.tables, run.period), kpis::scope_of(input, out.tables, run.period));
    return out;
}

Json value_of(const base::Figure& figure) {
    if (const auto* whole = std::get_if<std::int64_t>(&figure.value)) return *whole;
    if (const auto* real = std::get_if<double>(&figure.value)) return *real;
    return nullptr;
}

Json side_json(const std::optional<simulate::Side>& side) {
    if (!side) return nullptr;
    return {{"target", side->target ? Json(*side->target) : Json(nullptr)},
            {"turns", value_of(side->turns)},
            {"attainment", value_of(side->attainment)},
            {"n", side->attainment.n.value_or(0)},
            {"median", value_of(side->median)},
            {"escalations_due", side->due},
            {"escalations_shown", side->shown},
            {"escalations_kept", side->kept},
            {"short_of_target", side->short_of_target}};
}

void print_json(const Run& run, std::string_view name, const Replay& replay) {
    constexpr std::array<const char*, 3> steps{"first_response", "next_response", "resolution"};
    Json promises = Json::array();
    for (const simulate::Compared& compared : replay.compared) {
        const auto& range = compared.change.interval;
        promises.push_back({{"protocol", compared.protocol},
                            {"promise", steps[static_cast<std::size_t>(compared.step)]},
                            {"now", side_json(compared.now)},
                            {"then", side_json(compared.then)},
                            {"change", value_of(compared.change)},
                            {"low", range ? Json(range->low) : Json(nullptr)},
                            {"high", range ? Json(range->high) : Json(nullptr)},
                            {"weeks", compared.change.n.value_or(0)},
                            {"gained", compared.gained},
                            {"lost", compared.lost}});
    }
    const Json all{{"period", calendar::written(run.period)}, {"what_if", name}, {"promises", promises}};
    fmt::print("{}\n", all.dump(2, ' ', false, Json::error_handler_t::replace));
}

void print_console(const words::Catalogue& catalogue, const model::Report& report) {
    const model::Section& section = report.sections.front();
    fmt::print("{} · {} · {}\n", base::harmless(section.title), base::harmless(report.document.community),
               report.document.period);
    for (const model::Block& block : section.blocks) {
        if (const auto* callout = std::get_if<model::Callout>(&block.content))
            for (const std::string& paragraph : callout->paragraphs)
                fmt::print("\n{}", console_paragraph(base::harmless(paragraph)));
        if (const auto* table = std::get_if<model::Table>(&block.content))
            fmt::print("\n{}", console_table(catalogue, *table));
    }
}

/// The page and the workbook, when a folder is given.
base::Result<void> write_files(const Run& run, const Options& options, const words::Catalogue& catalogue,
                               const model::Report& report) {
    auto outputs = OutputSet::open(Path(options.output));
    if (!outputs) return tl::unexpected(outputs.error());
    const std::string name = "confidential/" + say(catalogue, "what_if.file"_w) + "-" + calendar::written(run.period);
    if (auto written = outputs->write(name + ".html", html::render_html(report, catalogue)); !written) return written;
    const auto path = outputs->path_for(name + ".xlsx");
    if (!path) return tl::unexpected(path.error());
    auto written = excel::write_workbook(report, catalogue, path->string(), run.evaluation.span.to);
    if (!written) return tl::unexpected(outputs->published(written.error()));
    const auto paths = outputs->publish();
    if (!paths) return tl::unexpected(paths.error());
    if (!options.quiet && !options.json)
        for (const Path& file : *paths) fmt::print("{}\n", file.string());
    return {};
}

Exit show(const Run& run, const Options& options, const LoadedWhatIf& what_if, const Replay& replay) {
    const words::Catalogue catalogue = load_catalogue(run.language);
    const std::string name = what_if.name.empty() ? say(catalogue, "what_if.unnamed"_w) : what_if.name;
    const measure::Input input = run.input();
    const compose::Material material{input, run.evaluation, catalogue, STAMTAFEL_VERSION, 0};
    const model::Report report = model::for_edition(
        compose::compose_what_if({material, what_if.loaded.playbook, name, replay.compared}), model::Edition::team);
    options.json ? print_json(run, name, replay) : print_console(catalogue, report);
    if (options.output.empty()) return Exit::done;
    if (const auto written = write_files(run, options, catalogue, report); !written) {
        print_problem(written.error(), run.language);
        return Exit::bad_output;
    }
    return Exit::done;
}

}  // namespace

Exit run_simulate(const Options& options) {
    const LoadedWhatIf what_if = load_what_if(options.what_if, options.names.front(), options.root);
    if (!what_if.loaded.usable) {
        print_diagnostics(what_if.loaded.diagnostics, what_if.loaded.sources,
                          language_for(options.language, what_if.loaded.playbook));
        return Exit::bad_input;
    }
    Progress progress(!options.quiet && !options.json);
    const std::unique_ptr<Run> run = run_pipeline(options, progress);
    Exit exit = run->exit;
    if (exit == Exit::done)
        exit = show(*run, options, what_if, replay(*run, what_if.loaded.playbook, workers_for(options)));
    print_findings(*run, options);
    return exit;
}

}  // namespace stamtafel::app
