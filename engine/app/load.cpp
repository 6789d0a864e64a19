// The loader gives `extends:` its texts: templates from inside the program, files from below the root.
#include "engine/app/load.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>

#include <fmt/format.h>

#include "engine/activity/kind.hpp"
#include "engine/app/catalogues.hpp"
#include "engine/app/new_answers.hpp"
#include "engine/app/resources.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/importer.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/language/terms.hpp"
#include "engine/language/triage.hpp"
#include "engine/playbook/checks.hpp"
#include "engine/playbook/what_if.hpp"

namespace stamtafel::app {
namespace {

/// Sections that a playbook may ask for; a report shows those that compose::section_table() has.
constexpr std::array<std::string_view, 8> section_ids{"summary",   "kpis",    "protocols", "members",
                                                      "superfans", "content", "practices", "data"};
constexpr std::string_view template_prefix = "stamtafel:";

std::string_view unit_name(base::Unit unit) {
    switch (unit) {
        case base::Unit::share: return "share";
        case base::Unit::seconds: return "duration";
        case base::Unit::cents: return "money";
        case base::Unit::count: return "count";
        default: return "real";
    }
}

/// The smallest and the largest figure that the metric can have.
std::pair<double, double> range_of(const kpis::Metric& metric) {
    constexpr double without_end = std::numeric_limits<double>::infinity();
    if (metric.id == "net_sentiment") return {-1, 1};
    if (metric.id == "nps") return {-100, 100};
    if (metric.id == "mention_growth") return {-1, without_end};
    if (metric.unit == base::Unit::cents) return {-without_end, without_end};
    return {0, metric.unit == base::Unit::share ? 1 : without_end};
}

/// "playbooks/loyalty.yaml" → "loyalty"
std::string_view template_name(std::string_view resource) {
    constexpr std::string_view folder = "playbooks/", ending = ".yaml";
    if (!resource.starts_with(folder) || !resource.ends_with(ending)) return {};
    const std::string_view name = resource.substr(folder.size(), resource.size() - folder.size() - ending.size());
    return name.find('/') == name.npos ? name : std::string_view{};
}

struct Names {
    std::vector<playbook::MetricName> metrics;
    std::vector<playbook::FormatName> formats;
    std::vector<std::string_view> sections, templates, kinds, languages;
    playbook::Vocabulary vocabulary;

    Names() {
        for (const kpis::Metric& m : kpis::metrics())
            metrics.push_back({m.id, unit_name(m.unit), m.where, m.statistics,
                               m.better == kpis::Better::higher ? "higher" : "lower", range_of(m).first,
                               range_of(m).second});
        for (const importers::Format& f : importers::formats()) formats.push_back({f.id, f.columns, f.open != nullptr});
        sections.assign(section_ids.begin(), section_ids.end());
        for (const Resource& resource : resources())
            if (const auto name = template_name(resource.name); !name.empty()) templates.push_back(name);
        languages.assign(written_languages().begin(), written_languages().end());
        for (const activity::KindRow& row : activity::kind_table()) kinds.push_back(row.id);
        vocabulary = {metrics, formats, sections, templates, language::built_in_categories(), kinds, languages};
    }
};

const Names& names() {
    static const Names all;
    return all;
}

base::Result<playbook::Loaded> load_template(std::string_view reference) {
    const std::string_view name = reference.substr(template_prefix.size());
    const bool spelt = reference.starts_with(template_prefix);
    for (const Resource& resource : resources())
        if (spelt && !name.empty() && template_name(resource.name) == name)
            return playbook::Loaded{std::string(reference), std::string(resource.text)};
    const std::string near(base::closest(base::fold(name), names().templates).value_or(""));
    const std::string meant = spelt || near.empty() ? near : std::string(template_prefix) + near;
    return base::fail(base::Code::unknown_template, spelt ? name : reference, meant,
                      base::join(choices_for(answer::from_template), ", "));
}

/// The template that `extends: loyalty` and `extends: loyalty.yaml` mean, when there is no such file.
std::string template_meant(std::string_view reference) {
    const auto near = base::closest(base::fold(Path(reference).stem().string()), names().templates);
    return near ? std::string(template_prefix) + std::string(*near) : "";
}

/// A file that the playbook names, relative to the file that names it.
base::Result<playbook::Loaded> load_file(std::string_view reference, std::string_view from, const Path& root) {
    const auto path = inside_root(Path(from).parent_path() / reference, root);
    if (!path) return tl::unexpected(path.error());
    auto text = read_file(*path, playbook_limit);
    if (!text) {
        base::Problem problem = text.error();
        problem.args.front() = std::string(reference);
        if (problem.code == base::Code::file_not_found)
            problem.args = {std::string(reference), std::string(from), template_meant(reference)};
        return tl::unexpected(std::move(problem));
    }
    return playbook::Loaded{(Path(from).parent_path() / reference).lexically_normal().string(), std::move(*text)};
}

/// The library that reads patterns lies above the playbook, so this check stands here.
void check_patterns(const playbook::Playbook& playbook, base::Diagnostics& diagnostics) {
    for (const playbook::TriageRule& rule : playbook.triage) {
        if (rule.matches.value.empty()) continue;
        const language::Pattern pattern(rule.matches.value);
        if (!pattern.valid())
            diagnostics.add({base::Code::bad_pattern, {rule.matches.value, pattern.error()}}, rule.matches.place);
    }
}

/// Word lists become one machine of patterns; beyond this it would not fit in memory.
void check_word_lists(const playbook::Playbook& playbook, base::Diagnostics& diagnostics) {
    constexpr std::size_t most = 256 << 10;
    std::size_t bytes = 0;
    const auto add = [&](const playbook::Texts& terms) {
        for (const playbook::Text& term : terms) bytes += term.value.size() + 8;
    };
    for (const playbook::TriageRule& rule : playbook.triage)
        for (const auto* terms : {&rule.any_of, &rule.all_of, &rule.none_of, &rule.mentions}) add(*terms);
    for (const auto* terms :
         {&playbook.guidelines.thanks, &playbook.guidelines.holding, &playbook.community.brand_terms})
        add(*terms);
    if (bytes > most)
        diagnostics.add({base::Code::too_many_things,
                         {fmt::format("{}", bytes), "bytes (triage, guidelines)", fmt::format("{}", most)}},
                        playbook.triage.empty() ? playbook.place : playbook.triage.front().place);
}

LoadedPlaybook place_of(const std::string& path, const std::string& root) {
    LoadedPlaybook loaded;
    loaded.folder = Path(path).parent_path();
    if (loaded.folder.empty()) loaded.folder = ".";
    loaded.root = root.empty() ? loaded.folder : Path(root);
    return loaded;
}

playbook::Loader loader_below(const Path& root) {
    return [root](std::string_view reference, std::string_view from) {
        if (base::fold(reference).starts_with(template_prefix)) return load_template(reference);
        return load_file(reference, from, root);
    };
}

base::Result<std::string> read_playbook(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return base::fail(base::Code::no_playbook, path);
    return read_file(path, playbook_limit);
}

/// Checks what was parsed, and keeps it.
void take(playbook::Parsed parsed, LoadedPlaybook& loaded) {
    if (parsed.complete) {
        playbook::check_playbook(parsed.playbook, vocabulary(), loaded.diagnostics);
        check_patterns(parsed.playbook, loaded.diagnostics);
        check_word_lists(parsed.playbook, loaded.diagnostics);
    }
    loaded.playbook = std::move(parsed.playbook);
    loaded.tree = std::move(parsed.tree);
    loaded.usable = parsed.complete && base::count(loaded.diagnostics, base::Severity::error) == 0;
}

}  // namespace

const playbook::Vocabulary& vocabulary() { return names().vocabulary; }

LoadedPlaybook load_playbook(const std::string& path, const std::string& root) {
    LoadedPlaybook loaded = place_of(path, root);
    auto text = read_playbook(path);
    if (!text) {
        loaded.diagnostics.add(text.error());
        return loaded;
    }
    take(
        playbook::parse_playbook(path, std::move(*text), loader_below(loaded.root), loaded.sources, loaded.diagnostics),
        loaded);
    for (const base::Source& source : loaded.sources.files) loaded.files.push_back(source.name);
    return loaded;
}

LoadedPlaybook load_playbook_text(std::string_view name, std::string text) {
    LoadedPlaybook loaded;
    loaded.folder = ".", loaded.root = "/";
    take(playbook::parse_playbook(std::string(name), std::move(text), loader_below(loaded.root), loaded.sources,
                                  loaded.diagnostics),
         loaded);
    return loaded;
}

LoadedWhatIf load_what_if(const std::string& what_if, const std::string& path, const std::string& root) {
    LoadedWhatIf out{place_of(path, root), {}};
    auto own = read_file(what_if, playbook_limit), client = read_playbook(path);
    for (const auto* text : {&own, &client})
        if (!*text) {
            out.loaded.diagnostics.add(text->error());
            return out;
        }
    playbook::WhatIf parsed =
        playbook::parse_what_if({what_if, std::move(*own)}, {path, std::move(*client)}, loader_below(out.loaded.root),
                                out.loaded.sources, out.loaded.diagnostics);
    out.name = std::move(parsed.name);
    const bool complete = parsed.parsed.complete;
    take(std::move(parsed.parsed), out.loaded);
    std::erase_if(out.loaded.diagnostics.list, [](const base::Diagnostic& found) {  // warnings are the playbook's
        // another length of the working day may turn the order of the client's own steps: the replay takes it as it is
        return base::row_of(found.problem.code).severity != base::Severity::error ||
               found.problem.code == base::Code::escalation_order;
    });
    out.loaded.usable = complete && out.loaded.diagnostics.list.empty();
    return out;
}

base::Language language_for(const std::optional<base::Language>& asked, const playbook::Playbook& playbook) {
    if (asked) return *asked;
    return base::language_named(playbook.community.language.value).value_or(base::Language::en);
}

void print_error(const std::string& text) { std::fputs(text.c_str(), stderr); }

void print_problem(const base::Problem& problem, base::Language language) {
    print_error(base::render_text({problem, {}}, {}, language));
}

void print_diagnostics(const base::Diagnostics& diagnostics, const base::Sources& sources, base::Language language) {
    const bool dutch = language == base::Language::nl;
    print_error(base::render_all(diagnostics, sources, language));
    const std::size_t errors = base::count(diagnostics, base::Severity::error);
    const std::size_t warnings = base::count(diagnostics, base::Severity::warning);
    if (errors + warnings == 0) return;
    print_error(dutch ? fmt::format("{} {}, {} {}\n", errors, errors == 1 ? "fout" : "fouten", warnings,
                                    warnings == 1 ? "waarschuwing" : "waarschuwingen")
                      : fmt::format("{} {}, {} {}\n", errors, errors == 1 ? "error" : "errors", warnings,
                                    warnings == 1 ? "warning" : "warnings"));
}

}  // namespace stamtafel::app
