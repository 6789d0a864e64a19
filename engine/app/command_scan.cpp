// `scan`: exports without a playbook. They are inspected, evaluated under a first playbook, and said on one page.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/account_list.hpp"
#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/first_playbook.hpp"
#include "engine/app/inspection_words.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/base/text.hpp"
#include "engine/community/flows.hpp"
#include "engine/community/verdict.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/scan.hpp"
#include "reports/html/html.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using words::say;

constexpr std::uintmax_t largest_list = 16ULL << 20;

/// "slack-10academy", "forum.csv and 2 others": what a person calls what they handed over.
std::string name_of(const std::vector<std::string>& arguments, const words::Catalogue& words) {
    const Path first = std::filesystem::absolute(arguments.front()).lexically_normal();
    const Path last = first.filename().empty() ? first.parent_path().filename() : first.filename();
    std::string name = base::harmless(last.string());
    if (arguments.size() > 1) name = say(words, "scan.and_others"_w, {{"name", name}, {"n", arguments.size() - 1}});
    return name.empty() ? say(words, "scan.title"_w) : name;
}

compose::ScannedSource scanned(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    compose::ScannedSource out;
    out.files = base::harmless(files_in_words(inspection, source, words));
    out.form = form_in_words(inspection, source, words);
    const std::vector<std::string_view> channels(source.spec.channel_ids.begin(), source.spec.channel_ids.end());
    out.channel = base::join(channels, ", ");
    if (source.first && source.last) out.period = days_in_words(inspection, words, *source.first, *source.last);
    out.rows = source.rows();
    out.rejected = source.quality.rejects.size();
    out.accounts = source.quality.authors;
    out.brand_rows = source.brand_rows;
    for (const Remark& remark : remarks_on(inspection, source)) out.remarks.push_back(said(words, remark));
    return out;
}

compose::UnreadFile unread(const Unread& file, const words::Catalogue& words) {
    return {base::harmless(file.name), base::harmless(base::message(file.problem, words.language)),
            file.advice.name.empty() ? base::harmless(base::remedy(file.problem, words.language))
                                     : say(words, file.advice)};
}

compose::Scanned scanned(const Inspection& inspection, const words::Catalogue& words, const Options& options) {
    compose::Scanned out;
    out.name = name_of(options.names, words);
    for (const Inspected& source : inspection.sources)
        if (source.problem)
            out.unread.push_back(unread({files_in_words(inspection, source, words), *source.problem}, words));
        else
            out.sources.push_back(scanned(inspection, source, words));
    for (const Unread& file : inspection.unread) out.unread.push_back(unread(file, words));
    out.block = sources_block(inspection, words, options.time_zone);
    return out;
}

/// Accounts of --team.
base::Result<std::vector<std::string>> read_team(const Options& options) {
    if (options.team.empty()) return std::vector<std::string>{};
    const auto text = read_file(options.team, largest_list);
    if (!text) return tl::unexpected(text.error());
    std::vector<std::string> accounts = accounts_in(*text);
    if (accounts.empty()) return base::fail(base::Code::source_empty, options.team);
    return accounts;
}

/// Everything that pages are made of; `run` is empty when the exports hold nobody's activity.
struct Look {
    words::Catalogue words;
    compose::Scanned scanned;
    std::unique_ptr<Run> run;
};

bool holds_activity(const Inspection& inspection) {
    return std::any_of(inspection.sources.begin(), inspection.sources.end(), [](const Inspected& source) {
        return is_usable(source) && source.evidence.shape == importers::Shape::activity;
    });
}

/// The page without names is safe to mail; that with names is confidential.
model::Report page(const Look& look, model::Edition edition) {
    if (look.run == nullptr)
        return model::for_edition(compose::compose_scan(look.words, look.scanned, nullptr, STAMTAFEL_VERSION), edition);
    const Run& run = *look.run;
    const measure::Input input = run.input();
    const kpis::Evaluation shown = edition == model::Edition::management
                                       ? kpis::without_small_groups(run.evaluation, run.loaded.playbook)
                                       : run.evaluation;
    const compose::Material material{input, shown, look.words, STAMTAFEL_VERSION, 0};
    return model::for_edition(compose::compose_scan(look.words, look.scanned, &material, STAMTAFEL_VERSION), edition);
}

base::Result<std::vector<Path>> write_pages(const Look& look, const Options& options) {
    auto outputs = OutputSet::open(options.output.empty() ? Path(".") : Path(options.output));
    if (!outputs) return tl::unexpected(outputs.error());
    for (const std::string& name : options.names) outputs->protect(name);
    if (!options.team.empty()) outputs->protect(options.team);
    const std::string name = say(look.words, "files.scan"_w) + ".html";
    const auto write = [&](std::string_view id, model::Edition edition, const std::string& folder) {
        if (!wanted(options.editions, id)) return base::Result<void>{};
        return outputs->write(folder + name, html::render_html(page(look, edition), look.words));
    };
    if (auto written = write("management", model::Edition::management, ""); !written)
        return tl::unexpected(written.error());
    if (look.run != nullptr)
        if (auto written = write("team", model::Edition::team, "confidential/"); !written)
            return tl::unexpected(written.error());
    return outputs->publish();
}

void print_paths(const std::vector<Path>& paths, const Options& options) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const Path& path : paths) files.push_back(path.string());
    if (options.json)
        fmt::print("{}\n", nlohmann::ordered_json{{"files", files}}.dump(
                               2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    else if (!options.quiet)
        for (const Path& path : paths) fmt::print("{}\n", path.string());
}

/// So many whole months, up to the end of the one given.
calendar::Period months_to(const calendar::Period& last, int count) {
    calendar::Period first = last;
    for (int i = 1; i < count; ++i) first = calendar::before(first);
    return count == 1 ? last : calendar::Period{calendar::PeriodUnit::range, first.first, last.end};
}

/// A quarter shows a community better than a month, but it takes members enough, and a period before it to compare with:
/// three months, else a year, else the last month.
calendar::Period telling_period(const Run& run) {
    for (const int months : {3, 12}) {
        const calendar::Period period = months_to(run.period, months);
        const community::Flow flow = community::flows_of(run.tables, period, 1).back();
        if (flow.has_before && flow.active >= community::Verdict::least_members) return period;
    }
    return run.period;
}

/// Evaluates what was found; the exit status of a run that stopped.
Exit evaluate(const Inspection& inspection, const Options& options, std::vector<std::string> team, Progress& progress,
              Look& look) {
    if (!holds_activity(inspection)) return Exit::bad_data;
    const FirstPlaybook said{look.scanned.name, options.time_zone, std::move(team)};
    std::unique_ptr<Run> run =
        run_pipeline(load_playbook_text("scan", first_playbook(inspection, look.words, said)), options, progress);
    // nobody chose a playbook or a period: what is amiss with them is no news
    std::erase_if(run->diagnostics.list, [](const base::Diagnostic& found) {
        return found.problem.code == base::Code::team_not_seen || found.problem.code == base::Code::no_complete_month;
    });
    print_findings(*run, options);
    const Exit exit = run->exit;
    if (exit == Exit::done && options.period.empty() && run->period.unit == calendar::PeriodUnit::month) {
        run->period = telling_period(*run);
        run->evaluation = kpis::evaluate(run->input(), run->tables, run->quality, run->period, workers_for(options));
    }
    if (exit == Exit::done) look.run = std::move(run);
    return exit;
}

}  // namespace

Exit run_scan(const Options& options) {
    const base::Language language = options.language.value_or(base::Language::en);
    const auto zone = calendar::read_zone(options.time_zone.empty() ? "Europe/Amsterdam" : options.time_zone);
    auto team = read_team(options);
    if (!zone || !team) {
        print_problem(zone ? team.error() : zone.error(), language);
        return Exit::bad_input;
    }
    Progress progress(!options.quiet && !options.json);
    Look look{load_catalogue(language), {}, nullptr};
    Exit exit = Exit::done;
    {
        const std::unique_ptr<Inspection> inspection =
            inspect_files(options.names, *zone, workers_for(options), progress);
        look.scanned = scanned(*inspection, look.words, options);
        exit = evaluate(*inspection, options, std::move(*team), progress, look);
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
