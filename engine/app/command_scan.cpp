// `scan`: exports without a playbook. They are inspected, evaluated under a first playbook, and said on one page.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/first_playbook.hpp"
#include "engine/app/inspection_words.hpp"
#include "engine/app/member_names.hpp"
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

/// Files with the same trouble stand together: a few by name, the others by number.
class UnreadFiles {
  public:
    explicit UnreadFiles(const words::Catalogue& words) : words_(words) {}

    void add(const Unread& file) {
        const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const auto& group) {
            return group.first->problem.code == file.problem.code && group.first->advice == file.advice;
        });
        if (same == groups_.end())
            groups_.push_back({&file, 1, unread(file, words_)});
        else if (same->count++; same->count <= most)
            same->shown.name += ", " + base::harmless(file.name);
    }

    [[nodiscard]] std::vector<compose::UnreadFile> rows() const {
        std::vector<compose::UnreadFile> rows;
        for (const Group& group : groups_) {
            rows.push_back(group.shown);
            if (group.count > most)
                rows.back().name += ", " + say(words_, "inspect.more_files"_w, {{"n", group.count - most}});
        }
        return rows;
    }

  private:
    static constexpr std::uint64_t most = 3;
    struct Group {
        const Unread* first;
        std::uint64_t count;
        compose::UnreadFile shown;
    };
    const words::Catalogue& words_;
    std::vector<Group> groups_;
};

/// Names within the folder that was handed over: whose machine it lay on is nobody's business.
void leave_out_folders(const std::vector<std::string>& arguments, compose::Scanned& scanned) {
    std::vector<std::string> folders;
    for (const std::string& argument : arguments) {
        std::error_code ignored;
        const Path path = Path(argument).lexically_normal();
        const Path folder = std::filesystem::is_directory(path, ignored) ? path : path.parent_path();
        std::string start = (folder / "").lexically_normal().string();
        if (start.size() > 1 && start != "./") folders.push_back(std::move(start));
    }
    const auto begins_path = [](const std::string& text, std::size_t at) {
        return at == 0 || std::string_view(" \t\n'\"[,(").find(text[at - 1]) != std::string_view::npos;
    };
    const auto strip = [&](std::string& text) {
        for (const std::string& folder : folders)
            for (std::size_t at = text.find(folder); at != text.npos; at = text.find(folder, at))
                if (begins_path(text, at))
                    text.erase(at, folder.size());
                else
                    at += folder.size();
    };
    for (compose::ScannedSource& source : scanned.sources) strip(source.files);
    for (compose::UnreadFile& file : scanned.unread)
        for (std::string* text : {&file.name, &file.why, &file.remedy}) strip(*text);
    strip(scanned.block);
}

/// A document that came along, such as a description in JSON, can pass for a table of a few rows of nobody; beside other
/// exports it is none.
void set_aside_documents(Inspection& inspection) {
    const auto is_document = [](const Inspected& source) {
        return is_usable(source) && source.evidence.shape == importers::Shape::activity &&
               source.quality.authors == 0 && !source.evidence.has(importers::Name::author) && source.format == "json";
    };
    const auto is_export = [&](const Inspected& source) { return is_usable(source) && !is_document(source); };
    if (std::none_of(inspection.sources.begin(), inspection.sources.end(), is_export)) return;
    std::erase_if(inspection.sources, [&](const Inspected& source) {
        if (!is_document(source)) return false;
        const std::string name = inspection.inputs.list[source.inputs.front()].name;
        inspection.unread.push_back(
            {name, {base::Code::not_an_export, {name, base::in_both("rows of nobody", "rijen van niemand")}}});
        return true;
    });
}

compose::Scanned scanned(const Inspection& inspection, const words::Catalogue& words, const Options& options) {
    compose::Scanned out;
    out.name = name_of(options.names, words);
    std::vector<Unread> failed = inspection.unread;
    for (const Inspected& source : inspection.sources)
        if (source.problem)
            failed.push_back({inspection.inputs.list[source.inputs.front()].name, *source.problem});
        else
            out.sources.push_back(scanned(inspection, source, words));
    UnreadFiles files(words);
    for (const Unread& file : failed) files.add(file);
    out.unread = files.rows();
    out.block = sources_block(inspection, words, options.time_zone);
    leave_out_folders(options.names, out);
    return out;
}

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
    std::unique_ptr<Run> run;
};

/// What is called after a member is called after its form, and a block that names one is left out.
void name_files_without_members(const Look& look, compose::Scanned& scanned) {
    std::vector<std::string> names{scanned.block};
    for (const compose::ScannedSource& source : scanned.sources) names.push_back(source.files);
    for (const compose::UnreadFile& file : scanned.unread) names.push_back(file.name + " " + file.why);
    const auto named = members_named(*look.run, look.words, names);
    if (named[0]) scanned.block.clear();
    std::size_t at = 1;
    for (compose::ScannedSource& source : scanned.sources)
        if (named[at++]) source.files = source.form;
    for (compose::UnreadFile& file : scanned.unread)
        if (named[at++]) file.name = file.why = say(look.words, "scan.names_member"_w);
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
    compose::Scanned scanned = look.scanned;
    if (edition == model::Edition::management) name_files_without_members(look, scanned);
    return model::for_edition(compose::compose_scan(look.words, scanned, &material, STAMTAFEL_VERSION), edition);
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
/// three months, else a year, else the last month; without a period before rather than without members.
calendar::Period telling_period(const Run& run) {
    for (const bool with_before : {true, false})
        for (const int months : {3, 12, 1}) {
            const calendar::Period period = months_to(run.period, months);
            const community::Flow flow = community::flows_of(run.tables, period, 1).back();
            if ((flow.has_before || !with_before) && flow.active >= community::Verdict::least_members) return period;
        }
    return months_to(run.period, 12);
}

/// Evaluates what was found; the exit status of a run that stopped.
Exit evaluate(const Inspection& inspection, const Options& options, const TeamList& team, Progress& progress,
              Look& look) {
    if (look.scanned.block.empty()) return Exit::bad_data;
    const FirstPlaybook said{look.scanned.name, options.time_zone};
    std::unique_ptr<Run> run =
        run_pipeline(load_playbook_text("scan", first_playbook(inspection, look.words, said)), options, progress, team);
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
    if (!zone) print_problem(zone.error(), language);
    if (!zone) return Exit::bad_input;
    const std::optional<TeamList> team = read_team(options, language);
    if (!team) return Exit::bad_input;
    Progress progress(!options.quiet && !options.json);
    Look look{load_catalogue(language), {}, nullptr};
    Exit exit = Exit::done;
    {
        const std::unique_ptr<Inspection> inspection =
            inspect_files(options.names, *zone, workers_for(options), progress);
        set_aside_documents(*inspection);
        look.scanned = scanned(*inspection, look.words, options);
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
