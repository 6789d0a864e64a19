// `triage`: a sample of the period's messages as a sheet to label by hand, and the labelled sheet read back: precision
// and recall of the rules.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/console.hpp"
#include "engine/app/labels.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/base/text.hpp"
#include "reports/excel/excel.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using Json = nlohmann::ordered_json;

void print_json(const Json& json) { fmt::print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace)); }

Json share_json(const base::Figure& figure) {
    const auto* value = std::get_if<double>(&figure.value);
    Json out{{"value", value == nullptr ? Json(nullptr) : Json(*value)}, {"n", figure.n.value_or(0)}};
    if (figure.interval) out["low"] = figure.interval->low, out["high"] = figure.interval->high;
    return out;
}

Json accuracy_json(const Run& run, const kpis::Accuracy& accuracy, const compose::LabelCounts& counts) {
    const auto& names = run.triage.categories;
    Json categories = Json::array(), confusions = Json::array();
    for (std::size_t c = 0; c < accuracy.categories.size(); ++c)
        categories.push_back({{"category", names[c]},
                              {"precision", share_json(accuracy.categories[c].precision)},
                              {"recall", share_json(accuracy.categories[c].recall)}});
    for (const kpis::Confusion& one : accuracy.confusions)
        confusions.push_back(
            {{"given", names[one.given]}, {"right", names[one.right]}, {"n", one.n}, {"stands_for", one.weight}});
    return {{"period", calendar::written(run.period)},
            {"triage_fingerprint", run.triage.fingerprint},
            {"labelled", counts.labelled},
            {"blank", counts.blank},
            {"excluded", counts.excluded},
            {"changed", counts.changed},
            {"corrected", counts.corrected},
            {"right", share_json(accuracy.right)},
            {"categories", categories},
            {"confusions", confusions}};
}

void print_console(const Run& run, const words::Catalogue& catalogue, const model::Section& section) {
    fmt::print("{} · {} · {}\n", base::harmless(section.title),
               base::harmless(run.loaded.playbook.community.name.value), calendar::written(run.period));
    for (const model::Block& block : section.blocks) {
        fmt::print("\n");
        if (const auto* text = std::get_if<model::Text>(&block.content))
            for (const std::string& paragraph : text->paragraphs)
                fmt::print("{}", console_paragraph(base::harmless(paragraph)));
        if (const auto* table = std::get_if<model::Table>(&block.content))
            fmt::print("{}", console_table(catalogue, *table));
    }
}

Exit judge(Run& run, const Options& options, const SampleFrame& frame) {
    const Labels labels = read_labels(run, frame, options.read);
    if (base::count(run.diagnostics, base::Severity::error) > 0) return Exit::bad_data;
    const kpis::Accuracy accuracy = kpis::accuracy_of(labels.list, run.triage.categories.size());
    if (options.json) {
        print_json(accuracy_json(run, accuracy, labels.counts));
        return Exit::done;
    }
    const words::Catalogue catalogue = load_catalogue(run.language);
    const measure::Input input = run.input();
    const compose::Material material{input, run.evaluation, catalogue, STAMTAFEL_VERSION, 0};
    print_console(run, catalogue, compose::compose_accuracy(material, accuracy, labels.counts));
    return Exit::done;
}

/// In order of time, so that the order tells nothing of the rules.
std::vector<compose::SheetRow> sheet_rows(const Run& run, const SampleFrame& frame, std::size_t most) {
    std::vector<compose::SheetRow> rows;
    for (const kpis::Candidate& one : kpis::draw_sample(frame.messages, most))
        rows.push_back({one.row, reference_of(run, one), one.category, frame.population[one.category]});
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    return rows;
}

/// A sheet that is there may hold somebody's work: it is never overwritten.
base::Result<Path> write_sheet(const Run& run, const Options& options, std::span<const compose::SheetRow> rows) {
    const words::Catalogue catalogue = load_catalogue(run.language);
    const measure::Input input = run.input();
    const compose::Material material{input, run.evaluation, catalogue, STAMTAFEL_VERSION, 0};
    const model::Report report = model::for_edition(compose::compose_sheet(material, rows), model::Edition::team);
    const Path folder = options.output.empty() ? run.loaded.folder / "reports" : Path(options.output);
    const std::string name =
        fmt::format("confidential/{}-{}.xlsx", say(catalogue, "sample.file"_w), calendar::written(run.period));
    std::error_code unknown;
    if (std::filesystem::exists(folder / name, unknown))
        return base::fail(base::Code::labels_there, (folder / name).string());
    auto outputs = OutputSet::open(folder);
    if (!outputs) return tl::unexpected(outputs.error());
    const auto path = outputs->path_for(name);
    if (!path) return tl::unexpected(path.error());
    if (auto written = excel::write_workbook(report, catalogue, path->string(), run.evaluation.span.to); !written)
        return tl::unexpected(outputs->published(written.error()));
    return outputs->publish().map([](const std::vector<Path>& paths) { return paths.front(); });
}

Exit draw(const Run& run, const Options& options, const SampleFrame& frame) {
    const std::vector<compose::SheetRow> rows = sheet_rows(run, frame, options.sample);
    const auto path = write_sheet(run, options, rows);
    if (!path) {
        print_problem(path.error(), run.language);
        return Exit::bad_output;
    }
    if (options.json)
        print_json({{"file", path->string()}, {"drawn", rows.size()}, {"of", frame.messages.size()}});
    else if (!options.quiet)
        fmt::print("{}\n", path->string());
    return Exit::done;
}

Exit sample(Run& run, const Options& options) {
    const SampleFrame frame = frame_of(run, run.opted_out);
    return options.read.empty() ? draw(run, options, frame) : judge(run, options, frame);
}

}  // namespace

Exit run_triage(const Options& options) {
    Progress progress(!options.quiet && !options.json);
    const std::unique_ptr<Run> run = run_pipeline(options, progress);
    const Exit exit = run->exit == Exit::done ? sample(*run, options) : run->exit;
    print_findings(*run, options);
    return exit;
}

}  // namespace stamtafel::app
