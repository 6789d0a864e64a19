// THE table of commands. Adding one: a row, a function in its own file, a test.
#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/app/exit_status.hpp"
#include "engine/base/date.hpp"
#include "engine/base/language.hpp"

namespace stamtafel::app {

/// What a command line can say; a command reads what it knows.
struct Options {
    std::vector<std::string> names;  ///< positional: playbooks, a folder, a name to explain
    std::string period, output, root, as_of, from_template, report, time_zone, what_if, read, team;
    std::string community, brand, purpose, country, manager;  ///< answers to the questions of `new`
    std::vector<std::string> editions, only, formats, platforms;
    std::optional<base::Language> language;
    unsigned threads = 0;     ///< 0: as many as the machine has
    std::size_t sample = 50;  ///< messages to label
    bool quiet = false, json = false, strict = false, explain = false, yes = false, check = false;
};

/// Whether a list that may be left out, such as --formats, asks for this: without one all is asked for.
[[nodiscard]] inline bool wanted(const std::vector<std::string>& chosen, std::string_view name) {
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), name) != chosen.end();
}

struct Command {
    std::string_view name;
    std::string_view summary;
    std::string_view takes;     ///< the positional argument, e.g. "PLAYBOOK"; ends in ... when several
    std::string_view options;   ///< the options it knows, separated by blanks
    std::string_view examples;  ///< lines of the help
    Exit (*run)(const Options& options);
};

[[nodiscard]] std::span<const Command> commands();

Exit run_new(const Options& options);
Exit run_check(const Options& options);
Exit run_inspect(const Options& options);
Exit run_scan(const Options& options);
Exit run_report(const Options& options);
Exit run_protocols(const Options& options);
Exit run_simulate(const Options& options);
Exit run_worklist(const Options& options);
Exit run_triage(const Options& options);
Exit run_plan(const Options& options);
Exit run_diff(const Options& options);
Exit run_fmt(const Options& options);
Exit run_explain(const Options& options);
Exit run_schema(const Options& options);

/// What a command wrote: a line a file, or as JSON.
void print_paths(std::span<const std::filesystem::path> paths, const Options& options);

/// The whole program: parses the arguments, runs the command.
Exit run(int argc, char** argv);

}  // namespace stamtafel::app
