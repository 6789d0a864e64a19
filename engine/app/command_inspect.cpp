// `inspect`: what an export is, what is odd about it, what can be measured with it, and the block for the playbook.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/inspection_json.hpp"
#include "engine/app/inspection_words.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/app/load.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using words::say;

bool same_trouble(const Unread& a, const Unread& b) {
    const auto behind_name = [](const Unread& one) {
        std::vector<std::string> args = one.problem.args;
        if (!args.empty() && args.front() == one.name) args.front().clear();
        return args;
    };
    return a.problem.code == b.problem.code && behind_name(a) == behind_name(b);
}

void print_unread(const std::vector<const Unread*>& group, const words::Catalogue& words) {
    constexpr std::size_t most = 3;
    const Unread& first = *group.front();
    fmt::print("{}\n  {}\n  {}\n", base::harmless(first.name),
               base::harmless(base::message(first.problem, words.language)),
               first.advice.name.empty() ? base::harmless(base::remedy(first.problem, words.language))
                                         : say(words, first.advice));
    if (group.size() > 1) {
        std::string names;
        for (std::size_t i = 1; i < std::min(group.size(), most + 1); ++i)
            names += (i == 1 ? "" : ", ") + base::harmless(group[i]->name);
        if (group.size() > most + 1) names += ", …";
        fmt::print("  {}\n", say(words, "inspect.same"_w, {{"n", group.size() - 1}, {"names", names}}));
    }
    fmt::print("\n");
}

/// Files with the same trouble are said together: the first in whole, a few by name, the others by number.
void print_unread(const std::vector<Unread>& unread, const words::Catalogue& words) {
    std::vector<std::vector<const Unread*>> groups;
    for (const Unread& one : unread) {
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto& known) { return same_trouble(*known.front(), one); });
        if (group == groups.end())
            groups.push_back({&one});
        else
            group->push_back(&one);
    }
    for (const auto& group : groups) print_unread(group, words);
}

bool all_read(const Inspection& inspection) {
    return inspection.unread.empty() &&
           std::none_of(inspection.sources.begin(), inspection.sources.end(),
                        [](const Inspected& source) { return source.problem.has_value(); });
}

/// The nearest folder above the file that holds a playbook.
std::optional<Path> folder_of_playbook(const Path& file) {
    std::error_code ignored;
    Path folder = std::filesystem::absolute(file, ignored).lexically_normal().parent_path();
    while (!std::filesystem::is_regular_file(folder / "playbook.yaml", ignored)) {
        if (folder == folder.parent_path()) return std::nullopt;
        folder = folder.parent_path();
    }
    return folder;
}

/// Paths of a playbook hold from its folder: where all files lie below one playbook, from that one's.
void name_from_playbook(Inspection& inspection) {
    std::optional<Path> folder;
    for (const GivenFile& file : inspection.files) {
        const auto above = folder_of_playbook(file.path);
        if (!above || (folder && *folder != *above)) return;
        folder = above;
    }
    if (!folder) return;
    std::error_code ignored;
    for (Inspected& source : inspection.sources)
        for (std::string& pattern : source.patterns) {
            const Path whole = std::filesystem::absolute(pattern, ignored).lexically_normal();
            const Path below = whole.lexically_relative(*folder);
            if (!below.empty() && *below.begin() != "..") pattern = below.string();
        }
}

void print_all(Inspection& inspection, const words::Catalogue& words, const std::string& zone_said) {
    for (const Inspected& source : inspection.sources) print_source(inspection, source, words);
    print_unread(inspection.unread, words);
    name_from_playbook(inspection);
    const std::string block = sources_block(inspection, words, zone_said);
    if (!block.empty()) fmt::print("# {}\n{}", say(words, "inspect.block.title"_w), block);
}

}  // namespace

Exit run_inspect(const Options& options) {
    const base::Language language = options.language.value_or(base::Language::en);
    const auto zone = calendar::read_zone(options.time_zone.empty() ? "Europe/Amsterdam" : options.time_zone);
    if (!zone) {
        print_problem(zone.error(), language);
        return Exit::bad_input;
    }
    const unsigned all = std::max(1U, std::thread::hardware_concurrency());
    const base::Workers workers{options.threads == 0 ? all : options.threads, &stop_requested()};
    std::unique_ptr<Inspection> inspection;
    {
        Progress progress(!options.quiet && !options.json);
        inspection = inspect_files(options.names, *zone, workers, progress);
    }
    const words::Catalogue words = load_catalogue(language);
    if (options.json) {
        name_from_playbook(*inspection);
        print_json(*inspection, words, options.time_zone);
    } else {
        print_all(*inspection, words, options.time_zone);
    }
    return all_read(*inspection) ? Exit::done : Exit::bad_data;
}

}  // namespace stamtafel::app
