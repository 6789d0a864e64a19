// `report`: the pipeline, the report model, and the set of files made of it, which appears as a whole.
#include <algorithm>
#include <array>
#include <cstdio>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/consultant.hpp"
#include "engine/app/history.hpp"
#include "engine/app/house_style.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/app/member_names.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/app/portfolio.hpp"
#include "engine/app/pseudonym_key.hpp"
#include "engine/app/rejects.hpp"
#include "engine/base/text.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/charts/charts.hpp"
#include "reports/compose/actions.hpp"
#include "reports/compose/compose.hpp"
#include "reports/compose/evidence_files.hpp"
#include "reports/excel/excel.hpp"
#include "reports/facts/csv.hpp"
#include "reports/facts/facts.hpp"
#include "reports/facts/summary_text.hpp"
#include "reports/html/html.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;

struct EditionRow {
    model::Edition edition;
    std::string_view id;
    words::Key file;
    bool html;  ///< the analyst's edition is a workbook only
};
constexpr std::array<EditionRow, 3> editions{{
    {model::Edition::management, "management", "files.management"_w, true},
    {model::Edition::team, "team", "files.team"_w, true},
    {model::Edition::analyst, "analyst", "files.analyst"_w, false},
}};

/// What writing needs; the first problem stops it.
struct Writing {
    const Run& run;
    const Options& options;
    const words::Catalogue& catalogue;
    model::Report& report;       ///< the last edition takes it
    const model::Report& board;  ///< without small groups: what management sees and the facts file holds
    OutputSet& outputs;
    Path target;  ///< where they will stand
    std::string period;
    const History& history;
    compose::Pseudonyms& pseudonyms;
    std::string actions;  ///< of this report and still open, as CSV
};

base::Result<void> write_edition(Writing& w, const EditionRow& row) {
    const bool html = row.html && wanted(w.options.formats, "html"), xlsx = wanted(w.options.formats, "xlsx");
    if (!html && !xlsx) return {};
    const bool management = row.edition == model::Edition::management;
    const bool last = row.edition == editions.back().edition;
    const model::Report edition = management ? model::for_edition(w.board, row.edition)
                                  : last     ? model::for_edition(std::move(w.report), row.edition)
                                             : model::for_edition(w.report, row.edition);
    const std::string name = (management ? "" : "confidential/") + words::say(w.catalogue, row.file) + "-" + w.period;
    if (html) {
        auto written = w.outputs.write(name + ".html", html::render_html(edition, w.catalogue));
        if (!written) return written;
    }
    stop_if_requested();
    if (!xlsx) return {};
    const auto path = w.outputs.path_for(name + ".xlsx");
    if (!path) return tl::unexpected(path.error());
    return excel::write_workbook(edition, w.catalogue, path->string(), w.run.evaluation.span.to)
        .map_error([&](const base::Problem& problem) { return w.outputs.published(problem); });
}

bool is_own_chart(const Path& path) {
    constexpr std::uintmax_t largest = 16U << 20;
    const auto bytes = read_file(path, largest);
    return bytes && charts::is_own_file(*bytes);
}

/// Charts of an earlier run of the period that this one no longer draws.
void retire_charts(const Writing& w, const std::string& folder) {
    std::error_code ignored;
    if (std::filesystem::is_symlink(w.target / folder, ignored)) return;  // somebody else's folder
    for (const auto& entry : std::filesystem::directory_iterator(w.target / folder, ignored))
        if (entry.path().extension() == ".svg" && is_own_chart(entry.path()))
            w.outputs.retire(folder + "/" + entry.path().filename().string());
}

/// The charts of the management edition, a file each under its id.
base::Result<void> write_charts(Writing& w, const model::Report& management) {
    const std::string folder = "charts-" + w.period;
    retire_charts(w, folder);
    for (const model::Section& section : management.sections)
        for (const model::Block& block : section.blocks) {
            const auto* chart = std::get_if<model::Chart>(&block.content);
            if (chart == nullptr) continue;
            auto written = w.outputs.write(folder + "/" + chart->id + ".svg", charts::render_file(*chart));
            if (!written) return written;
        }
    return {};
}

/// What goes on slides and into the mail; of what management may see.
base::Result<void> write_for_slides_and_mail(Writing& w) {
    const model::Report management = model::for_edition(w.board, model::Edition::management);
    if (wanted(w.options.formats, "html"))
        if (auto written = write_charts(w, management); !written) return written;
    if (!wanted(w.options.formats, "html") && !wanted(w.options.formats, "xlsx")) return {};
    const std::string text = facts::render_summary_text(management, w.catalogue);
    const std::string name = "summary-" + w.period + ".txt";
    return text.empty() ? base::Result<void>{} : w.outputs.write(name, text);
}

base::Result<void> write_evidence(Writing& w) {
    const compose::Material material{w.run.input(), w.run.evaluation, w.catalogue, STAMTAFEL_VERSION};
    for (const compose::EvidenceFile* file : compose::evidence_files()) {
        std::string csv = facts::csv_head(file->columns());
        file->each_row(material, w.pseudonyms, [&](const auto& row) { facts::append_csv_row(csv, row); });
        const std::string name = "confidential/evidence-" + w.period + "/" + std::string(file->name);
        if (auto written = w.outputs.write(name, csv); !written) return written;
        stop_if_requested();
    }
    return {};
}

base::Result<void> write_all(Writing& w) {
    for (const EditionRow& row : editions) {
        if (!wanted(w.options.editions, row.id)) continue;
        if (auto written = write_edition(w, row); !written) return written;
    }
    if (wanted(w.options.editions, "management"))
        if (auto written = write_for_slides_and_mail(w); !written) return written;
    if (wanted(w.options.formats, "csv"))
        if (auto written = write_evidence(w); !written) return written;
    if (auto written = write_rejects(w.run, w.outputs, w.period); !written) return written;
    if (wanted(w.options.editions, "team") && wanted(w.options.formats, "csv"))
        if (auto written = w.outputs.write("confidential/actions-" + w.period + ".csv", w.actions); !written)
            return written;
    if (!wanted(w.options.formats, "facts")) return {};
    const std::string facts = facts::render_facts(w.board);
    const std::string& published = w.history.there ? w.history.bytes : facts;  // the first stays
    if (!published.empty())
        if (auto written = w.outputs.write(history_name(w.period), published); !written) return written;
    return w.outputs.write("facts-" + w.period + ".json", facts);
}

/// What -o says, else reports/ beside the playbook.
Path output_folder(const Options& options, const Run& run) {
    return options.output.empty() ? run.loaded.folder / "reports" : Path(options.output);
}

Exit unwritable(const base::Problem& problem, const Run& run) {
    print_problem(problem, run.language);
    return Exit::bad_output;
}

/// A section that has a name and a place, and nothing in it in this version.
Exit empty_section(const std::string& name) {
    fmt::print(stderr, "stamtafel: --only: this version has nothing in section '{}' yet\n", base::harmless(name));
    return Exit::bad_input;
}

Exit unknown_section(const std::string& name) {
    std::string all;
    for (const compose::SectionRow& row : compose::section_table())
        all += (all.empty() ? "" : ", ") + std::string(row.id);
    fmt::print(stderr, "stamtafel: --only: no section '{}'; the sections: {}\n", base::harmless(name), all);
    return Exit::bad_input;
}

/// Those of --only, else those that the playbook asks for; none: all.
std::vector<std::string_view> sections_wanted(const Run& run, const Options& options) {
    std::vector<std::string_view> wanted(options.only.begin(), options.only.end());
    if (wanted.empty())
        for (const playbook::Text& section : run.loaded.playbook.report.sections) wanted.emplace_back(section.value);
    return wanted;
}

/// What all editions but management's are made of; nothing when none of them is printed. Only the analyst's workbook
/// holds evidence.
model::Report compose_whole(const compose::Material& material, const Options& options,
                            std::span<const std::string_view> only) {
    const bool workbook = wanted(options.formats, "xlsx"), printed = workbook || wanted(options.formats, "html");
    const bool analyst = wanted(options.editions, "analyst"), team = wanted(options.editions, "team");
    if (!printed || !(team || analyst)) return {};
    compose::Material made_of = material;
    if (!workbook || !analyst) made_of.evidence_rows = 0;
    made_of.live = workbook;
    return compose::compose_report(made_of, only);
}

/// Its row among several communities, in the words of that page.
compose::Client client_for(const Portfolio& portfolio, const compose::Material& shown, const Options& options) {
    compose::Material material{shown.input, shown.evaluation, portfolio.words, shown.version, 0};
    material.consultant = shown.consultant;
    const bool page = wanted(options.formats, "html") && wanted(options.editions, "management");
    const std::string name =
        words::say(shown.catalogue, editions.front().file) + "-" + calendar::written(shown.evaluation.period) + ".html";
    return compose::client_of(material, page ? shown.input.playbook.community.id.value + "/" + name : std::string());
}

/// A file that is called after a member is called after its format in what management sees.
void name_files_without_members(const Run& run, const words::Catalogue& catalogue, activity::Quality& shown) {
    std::vector<activity::FileQuality*> files;
    for (auto* list : {&shown.files, &shown.given})
        for (activity::FileQuality& file : *list) files.push_back(&file);
    std::vector<std::string> names;
    for (const activity::FileQuality* file : files) names.push_back(file->name);
    const auto named = members_named(run, catalogue, names);
    for (std::size_t i = 0; i < files.size(); ++i)
        if (named[i]) files[i]->name = fmt::format("{} {}", files[i]->format.empty() ? "csv" : files[i]->format, i + 1);
}

/// Exports, playbooks, and what stands beside them: lists and notes are sources of places.
std::vector<Path> files_read(const Run& run) {
    const playbook::Playbook& book = run.loaded.playbook;
    std::vector<Path> read(run.loaded.files.begin(), run.loaded.files.end());
    const auto beside = [&](const std::string& name) {
        if (!name.empty()) read.push_back(run.loaded.folder / name);
    };
    for (const auto* list : {&run.quality.files, &run.quality.given})
        for (const activity::FileQuality& file : *list) beside(file.name);
    for (const auto& source : run.loaded.sources.files) beside(source.name);
    for (const std::string& name : {book.report.style.logo.value, book.superfans.optout.value, std::string(key_file)})
        beside(name);
    return read;
}

/// The set in which nothing is written over what this run, or one before it, has read.
base::Result<OutputSet> open_outputs(const Run& run, const Options& options, Portfolio* portfolio) {
    auto outputs = OutputSet::open(output_folder(options, run));
    if (!outputs) return outputs;
    std::vector<Path> own = files_read(run);
    std::vector<Path>& all = portfolio != nullptr ? portfolio->read : own;
    if (portfolio != nullptr) all.insert(all.end(), own.begin(), own.end());
    for (const Path& file : all) outputs->protect(file);
    return outputs;
}

/// Rejected rows are kept even when there are too many of them for a report.
Exit keep_rejects(const Run& run, const Options& options, Portfolio* portfolio) {
    if (run.quality.rejects.empty()) return run.exit;
    auto outputs = open_outputs(run, options, portfolio);
    if (!outputs) return unwritable(outputs.error(), run);
    const std::string period = options.period.empty() ? "all" : options.period;
    if (auto written = write_rejects(run, *outputs, period); !written) return unwritable(written.error(), run);
    const auto paths = outputs->publish();
    if (!paths) return unwritable(paths.error(), run);
    print_paths(*paths, options);
    return run.exit;
}

Exit write_report(Run& run, const Options& options, Progress& progress, Portfolio* portfolio) {
    const words::Catalogue catalogue = load_catalogue(run.language);
    const std::vector<std::string_view> only = sections_wanted(run, options);
    const measure::Input input = run.input();
    kpis::Evaluation large = kpis::without_small_groups(run.evaluation, run.loaded.playbook);
    compose::Material whole{input, run.evaluation, catalogue, STAMTAFEL_VERSION};
    compose::Material shown{input, large, catalogue, STAMTAFEL_VERSION, 0};
    name_files_without_members(run, catalogue, large.quality);
    const History history = read_history(output_folder(options, run), shown);
    run.diagnostics.list.insert(run.diagnostics.list.end(), history.findings.list.begin(), history.findings.list.end());
    whole.restated = shown.restated = &history.restatement;
    find_dim_colour(run.loaded.playbook, run.diagnostics);
    const std::optional<model::Picture> logo = read_logo(run.loaded, run.diagnostics);
    whole.logo = shown.logo = logo ? &*logo : nullptr;
    const compose::Digest digest = read_pseudonym_key(run.loaded, run.diagnostics);
    whole.numbered_members = shown.numbered_members = !digest;
    compose::Pseudonyms pseudonyms(input, digest);
    whole.pseudonyms = &pseudonyms;
    const compose::Consultant told = read_consultant(run, whole), shareable = compose::without_members(told);
    whole.consultant = &told, shown.consultant = &shareable;
    for (std::size_t i = 0; i < large.kpis.size(); ++i)
        if (run.evaluation.kpis[i].given && run.evaluation.kpis[i].given->names_member)
            large.kpis[i].given->source.clear();
    whole.playbooks = shown.playbooks = run.loaded.files;
    model::Report report = compose_whole(whole, options, only);
    const model::Report board = compose::compose_report(shown, only);
    progress.stage("writing");
    auto outputs = open_outputs(run, options, portfolio);
    if (!outputs) return unwritable(outputs.error(), run);
    Writing writing{run,
                    options,
                    catalogue,
                    report,
                    board,
                    *outputs,
                    output_folder(options, run),
                    calendar::written(run.period),
                    history,
                    pseudonyms,
                    facts::render_csv(compose::actions_file(whole))};
    if (auto written = write_all(writing); !written) return unwritable(written.error(), run);
    stop_if_requested();
    const auto paths = outputs->publish();
    if (!paths) return unwritable(paths.error(), run);
    if (portfolio == nullptr) {
        print_paths(*paths, options);
    } else {
        portfolio->written.insert(portfolio->written.end(), paths->begin(), paths->end());
        portfolio->clients.push_back(client_for(*portfolio, shown, options));
    }
    return Exit::done;
}

/// One playbook; of several, into a folder with the name of its community.
Exit report_one(Options options, const std::string& playbook, Progress& progress, Portfolio* portfolio) {
    options.names = {playbook};
    const std::unique_ptr<Run> run = run_pipeline(options, progress);
    if (portfolio != nullptr && run->loaded.usable)
        options.output = (portfolio->folder / run->loaded.playbook.community.id.value).string();
    const Exit exit = run->exit == Exit::done       ? write_report(*run, options, progress, portfolio)
                      : run->exit == Exit::bad_data ? keep_rejects(*run, options, portfolio)
                                                    : run->exit;
    print_findings(*run, options);
    return exit;
}

/// The folder of a playbook, by which people know the client; a whole path would tell about the machine.
std::string folder_name(const std::string& playbook) {
    const Path folder = std::filesystem::absolute(playbook).lexically_normal().parent_path();
    return base::harmless(folder.filename().string());
}

/// One that fails keeps no other from its report, and stands on the page as such. The gravest outcome counts.
Exit report_all(const Options& options, Progress& progress) {
    if (!communities_differ(options)) return Exit::bad_input;
    Portfolio portfolio = portfolio_for(options);
    Exit gravest = Exit::done;
    for (const std::string& playbook : options.names) {
        const Exit exit = report_one(options, playbook, progress, &portfolio);
        if (exit != Exit::done) portfolio.clients.push_back(compose::client_without_report(folder_name(playbook)));
        gravest = std::max(gravest, exit);
    }
    const auto pages = write_portfolio(portfolio, options);
    if (pages)
        portfolio.written.insert(portfolio.written.end(), pages->begin(), pages->end());
    else
        print_problem(pages.error(), portfolio.words.language);
    print_paths(portfolio.written, options);
    return pages ? gravest : std::max(gravest, Exit::bad_output);
}

}  // namespace

Exit run_report(const Options& options) {
    for (const std::string& name : options.only) {
        const auto table = compose::section_table();
        const auto row = std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.id == name; });
        if (row == table.end()) return unknown_section(name);
        if (row->compose == compose::compose_words_only) return empty_section(name);
    }
    Progress progress(!options.quiet);
    if (options.names.size() > 1) return report_all(options, progress);
    return report_one(options, options.names.front(), progress, nullptr);
}

}  // namespace stamtafel::app
