// `plan`: the playbook as the papers that people sign, work by and publish. No export is read.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <limits>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/house_style.hpp"
#include "engine/app/load.hpp"
#include "engine/app/own_pages.hpp"
#include "engine/calendar/zone.hpp"
#include "engine/importers/key.hpp"
#include "engine/playbook/read.hpp"
#include "engine/strategy/findings.hpp"
#include "engine/strategy/roadmap.hpp"
#include "reports/compose/plan.hpp"
#include "reports/excel/excel.hpp"
#include "reports/html/html.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using words::say;

base::Result<base::Day> today(const playbook::Playbook& playbook) {
    const auto zone = calendar::read_zone(playbook.community.time_zone.value);
    if (!zone) return tl::unexpected(zone.error());
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return calendar::local_day(*zone, {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()});
}

base::Result<base::Day> within_years(base::Day day) {
    const std::int32_t year = base::civil_of(day).year;
    if (year >= playbook::first_year && year <= playbook::last_year) return day;
    return base::fail(base::Code::year_outside, base::iso(day), std::to_string(playbook::first_year),
                      std::to_string(playbook::last_year));
}

/// As asked for; else where the roadmap begins, and today where no step says when.
base::Result<base::Day> first_day(const Options& options, const playbook::Playbook& playbook) {
    if (!options.as_of.empty()) return base::parse_date(options.as_of).and_then(within_years);
    return today(playbook).map([&](base::Day day) { return strategy::first_day(playbook.roadmap, day); });
}

base::Problem stands_there(const Path& path) {
    return {base::Code::output_unwritable,
            {path.string(), base::in_both("another file stands there", "daar staat een ander bestand")}};
}

/// Which text was signed: of the playbook with all that it extends and includes.
std::string fingerprint_of(const base::Sources& sources) {
    constexpr std::size_t enough = 8;
    std::string all;
    for (const base::Source& source : sources.files) all += source.text + '\0';
    return importers::fingerprint(all).substr(0, enough);
}

/// At the end of a page: which workbook was written with it.
std::string mark_of(std::string_view workbook) {
    return fmt::format("<!-- xlsx {} -->\n", importers::fingerprint(workbook));
}

/// Whether somebody has filled in the workbook since it was written with the page.
bool is_filled_in(const Path& workbook, const Path& page) {
    constexpr std::uintmax_t largest = 64U << 20;
    const auto sheets = read_file(workbook, largest), text = read_file(page, largest);
    return !sheets || !text || !text->ends_with(mark_of(*sheets));
}

/// Nothing that somebody else made is written over: a page that is there has to bear our mark, and a workbook has to
/// be the one that was written with it.
base::Result<void> find_strangers(const Path& target, const std::string& name) {
    std::error_code ignored;
    const Path page = target / (name + ".html"), workbook = target / (name + ".xlsx");
    const bool page_there = std::filesystem::exists(page, ignored);
    if (page_there && !is_own_page(page)) return tl::unexpected(stands_there(page));
    if (!std::filesystem::exists(workbook, ignored)) return {};
    if (!page_there) return tl::unexpected(stands_there(workbook));
    if (!is_filled_in(workbook, page)) return {};
    return tl::unexpected(
        base::Problem{base::Code::output_unwritable,
                      {workbook.string(), base::in_both("it was filled in since it was written: give it another name",
                                                        "het is ingevuld sinds het is geschreven: geef het een andere "
                                                        "naam")}});
}

struct Papers {
    const compose::PlanMaterial& material;
    Path target;
    OutputSet& outputs;
};

base::Result<void> write_page(const Papers& papers, const std::string& name, const model::Report& paper,
                              words::Key readers) {
    if (auto free = find_strangers(papers.target, name); !free) return free;
    const words::Catalogue& catalogue = papers.material.catalogue;
    return papers.outputs.write(name + ".html", html::render_html(paper, catalogue, say(catalogue, readers)));
}

/// The plan's page and workbook; the page says which workbook goes with it.
base::Result<void> write_plan(const Papers& papers, const std::string& name, const model::Report& paper) {
    const words::Key readers = "plan.readers"_w;
    const words::Catalogue& catalogue = papers.material.catalogue;
    if (auto written = write_page(papers, name, paper, readers); !written) return written;
    const auto path = papers.outputs.path_for(name + ".xlsx");
    if (!path) return tl::unexpected(path.error());
    const base::Instant created{std::int64_t{papers.material.from.value} * base::day_ms};
    if (auto written = excel::write_workbook(paper, catalogue, path->string(), created, say(catalogue, readers));
        !written)
        return tl::unexpected(papers.outputs.published(written.error()));
    const auto page = papers.outputs.path_for(name + ".html");
    const auto workbook = read_file(*path, std::numeric_limits<std::uintmax_t>::max());
    if (!page || !workbook) return tl::unexpected(page ? workbook.error() : page.error());
    std::ofstream end(*page, std::ios::app | std::ios::binary);
    end << mark_of(*workbook) << std::flush;
    if (!end) return tl::unexpected(papers.outputs.published(stands_there(*page)));
    return {};
}

base::Result<void> write_papers(const Papers& papers) {
    const words::Catalogue& catalogue = papers.material.catalogue;
    const std::string plan = say(catalogue, "files.plan"_w);
    const model::Report paper = model::for_edition(compose::compose_plan(papers.material), model::Edition::team);
    if (auto written = write_plan(papers, plan, paper); !written) return written;
    const model::Report handbook = compose::compose_handbook(papers.material);
    if (auto written = write_page(papers, say(catalogue, "files.handbook"_w), handbook, "handbook.readers"_w); !written)
        return written;
    const model::Report rules = compose::compose_rules(papers.material);
    const std::string name = say(catalogue, "files.rules"_w);
    if (!rules.sections.empty()) return write_page(papers, name, rules, "rules.readers"_w);
    if (is_own_page(papers.target / (name + ".html"))) papers.outputs.retire(name + ".html");  // of rules that are gone
    return {};
}

base::Result<std::vector<Path>> publish(const LoadedPlaybook& loaded, const Options& options,
                                        const compose::PlanMaterial& material) {
    const Path target = options.output.empty() ? loaded.folder / "reports" : Path(options.output);
    auto outputs = OutputSet::open(target);
    if (!outputs) return tl::unexpected(outputs.error());
    for (const std::string& file : loaded.files) outputs->protect(file);
    if (const std::string& logo = loaded.playbook.report.style.logo.value; !logo.empty())
        outputs->protect(loaded.folder / logo);
    if (auto written = write_papers({material, target, *outputs}); !written) return tl::unexpected(written.error());
    return outputs->publish();
}

/// On the strategy alone: what was written down wrongly is on the console.
std::vector<base::Diagnostic> findings_of(const LoadedPlaybook& loaded, base::Day from) {
    base::Diagnostics all = loaded.diagnostics;
    strategy::find_in_strategy(loaded.playbook, all, from);
    std::vector<base::Diagnostic> findings = base::sorted(all);
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [](const base::Diagnostic& one) { return !strategy::is_finding(one.problem.code); }),
                   findings.end());
    return findings;
}

}  // namespace

Exit run_plan(const Options& options) {
    LoadedPlaybook loaded = load_playbook(options.names.front(), options.root);
    const base::Language language = language_for(options.language, loaded.playbook);
    if (!loaded.usable) {
        print_diagnostics(loaded.diagnostics, loaded.sources, language);
        return Exit::bad_input;
    }
    const auto from = first_day(options, loaded.playbook);
    if (!from) {
        print_problem(from.error(), language);
        return Exit::bad_input;
    }
    const words::Catalogue catalogue = load_catalogue(language);
    find_dim_colour(loaded.playbook, loaded.diagnostics);
    const std::optional<model::Picture> logo = read_logo(loaded, loaded.diagnostics);
    const std::vector<base::Diagnostic> findings = findings_of(loaded, *from);
    const std::string fingerprint = fingerprint_of(loaded.sources);
    const compose::PlanMaterial material{loaded.playbook, loaded.sources,          catalogue, STAMTAFEL_VERSION,
                                         *from,           logo ? &*logo : nullptr, findings,  fingerprint};
    const auto paths = publish(loaded, options, material);
    print_diagnostics(loaded.diagnostics, loaded.sources, language);
    if (!paths) {
        print_problem(paths.error(), language);
        return Exit::bad_output;
    }
    print_paths(*paths, options);
    return Exit::done;
}

}  // namespace stamtafel::app
