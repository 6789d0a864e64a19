// The rows, and the command line built from them with CLI11.
#include "engine/app/commands.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/app/load.hpp"
#include "engine/app/new_answers.hpp"
#include "engine/base/parallel.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

constexpr std::array<Command, 14> table{{
    {"new", "a client folder to start from: playbook, exports/, first steps", "DIR",
     "template lang name brand purpose platforms country manager yes quiet",
     "  stamtafel new velowerk                               asks eight questions on a terminal\n"
     "  stamtafel new velowerk --template loyalty --lang nl --platforms forum,instagram --yes\n"
     "  stamtafel check velowerk/playbook.yaml",
     run_new},
    {"check", "validate playbooks: every problem at once, with place and remedy", "PLAYBOOK...",
     "root lang json strict explain quiet",
     "  stamtafel check playbook.yaml\n"
     "  stamtafel check velowerk                             the playbook.yaml in a folder\n"
     "  stamtafel check clients/*/playbook.yaml --strict     warnings count as well: exit 1\n"
     "  stamtafel check playbook.yaml --explain              every target in hours",
     run_check},
    {"inspect", "what is this export? columns, period, quirks, and the sources: block to paste", "FILE...",
     "lang time-zone json quiet threads",
     "  stamtafel inspect export.csv\n"
     "  stamtafel inspect exports/ --lang nl                 a folder with all below it; a zip or workbook too\n"
     "  stamtafel inspect exports/*.csv --json",
     run_inspect},
    {"scan", "no playbook yet: what is in these exports, is it a community, who carries it (HTML)", "EXPORTS...",
     "team look-period look-output lang pages time-zone quiet json threads",
     "  stamtafel scan exports/                              the page for a first meeting\n"
     "  stamtafel scan slack.zip forum.csv --team team.txt --lang nl -o first-look\n"
     "  with team.txt: the accounts of the brand, one a line",
     run_scan},
    {"report", "the report of a period: Excel, HTML, facts, evidence", "PLAYBOOK...",
     "period output lang edition only formats root as-of quiet json threads",
     "  stamtafel report playbook.yaml                       the last complete month in the data\n"
     "  stamtafel report playbook.yaml --period 2026-10 -o reports --lang nl\n"
     "  stamtafel report playbook.yaml --only protocols,data --formats facts\n"
     "  stamtafel report clients/*/playbook.yaml -o reports  a folder a community and one page over all",
     run_report},
    {"protocols", "are the response protocols met? exit 1 when one is not", "PLAYBOOK",
     "period lang root as-of quiet json threads",
     "  stamtafel protocols playbook.yaml --period 2026-10\n"
     "  stamtafel protocols playbook.yaml --json",
     run_protocols},
    {"simulate", "the same period under other hours, targets, categories or escalation", "PLAYBOOK",
     "what-if period output lang root as-of quiet json threads",
     "  stamtafel simulate playbook.yaml --what-if saturday.yaml --period 2026-10\n"
     "  with saturday.yaml: a part of a playbook with what would be different, for example\n"
     "    name: the service desk open on Saturday\n"
     "    hours:\n"
     "      office: {mon-sat: \"09:00-17:30\", holidays: nl}",
     run_simulate},
    {"worklist", "what waits for an answer: all channels by due time, leads, newcomers (Excel)", "PLAYBOOK",
     "output lang root as-of quiet json threads",
     "  stamtafel worklist playbook.yaml                     as of the end of the data\n"
     "  stamtafel worklist playbook.yaml -o monday --as-of 2026-11-02T09:00",
     run_worklist},
    {"triage", "does triage sort well? a sheet to label by hand; read back: precision and recall", "PLAYBOOK",
     "sample read period output lang root as-of quiet json threads",
     "  stamtafel triage playbook.yaml --sample 50 --period 2026-10      a sheet with 50 messages to label\n"
     "  stamtafel triage playbook.yaml --read labelled.xlsx --period 2026-10",
     run_triage},
    {"plan", "the plan to sign, the handbook of the team, the rules to publish (HTML, Excel)", "PLAYBOOK",
     "output lang plan-from root json quiet",
     "  stamtafel plan playbook.yaml                         plan, handbook and rules; no export is read\n"
     "  stamtafel plan playbook.yaml -o plan --from 2027-01-04 --lang nl",
     run_plan},
    {"diff", "what changed between two versions of a playbook, in words", "OLD NEW", "lang root",
     "  stamtafel diff signed.yaml playbook.yaml             exit 0, whether anything changed or not; 2: cannot be "
     "read\n"
     "  stamtafel diff 2026/playbook.yaml 2027/playbook.yaml --lang nl",
     run_diff},
    {"fmt", "a playbook in its usual layout: comments, order and values stay as they are", "PLAYBOOK",
     "lang check quiet",
     "  stamtafel fmt playbook.yaml                          written only when something moves\n"
     "  stamtafel fmt playbook.yaml --check                  writes nothing; exit 1 when the layout would change",
     run_fmt},
    {"explain", "what a KPI, figure, field, format or diagnostic means", "[NAME]", "report period lang",
     "  stamtafel explain attainment\n"
     "  stamtafel explain protocol.complaints.attainment --report reports     what it rests on\n"
     "  stamtafel explain protocols.first_response.within\n"
     "  stamtafel explain metrics        the whole table; also: formats, fields, diagnostics",
     run_explain},
    {"schema", "JSON Schema of the playbook, for completion in an editor", "", "",
     "  stamtafel schema > playbook.schema.json", run_schema},
}};

std::string one_of(answer::Index question) { return base::join(choices_for(question), ", "); }

/// Nothing is an answer that nobody meant.
std::string says_something(const std::string& answer) {
    return base::trimmed(answer).empty() ? "leave the option out, or say something" : "";
}

/// The answers to the questions of `new`.
void add_answer(CLI::App& command, std::string_view name, Options& o) {
    if (name == "template")
        command
            .add_option(
                "--template", o.from_template,
                one_of(answer::from_template) + ", or a playbook of your own, e.g. ./agency.yaml (default: loyalty)")
            ->check(says_something);
    if (name == "name")
        command.add_option("--name", o.community, "name of the community (default: that of the folder)")
            ->check(says_something);
    if (name == "brand")
        command.add_option("--brand", o.brand, "the brand behind it (default: the name)")->check(says_something);
    if (name == "purpose")
        command.add_option("--purpose", o.purpose, "why members come together (default: as the template has it)")
            ->check(says_something);
    if (name == "platforms") {
        const auto known = choices_for(answer::platforms);
        command.add_option("--platforms", o.platforms, one_of(answer::platforms) + " (default: by template)")
            ->delimiter(',')
            ->check(CLI::IsMember(std::vector<std::string>(known.begin(), known.end())));
    }
    if (name == "country") {
        const auto known = choices_for(answer::country);
        command
            .add_option("--country", o.country,
                        one_of(answer::country) + ": time zone and holidays (default: by language)")
            ->check(CLI::IsMember(std::vector<std::string>(known.begin(), known.end())));
    }
    if (name == "manager")
        command.add_option("--manager", o.manager, "who answers members day by day (default: left to fill in)")
            ->check(says_something);
    if (name == "yes") command.add_flag("--yes", o.yes, "ask nothing; what no option says is as usual");
}

void add_option(CLI::App& command, std::string_view name, Options& o, std::string& language) {
    if (name == "lang")
        command
            .add_option("--lang", language,
                        base::join(written_languages(), " or ") + " (default: the playbook's language, else English)")
            ->check(CLI::IsMember(std::vector<std::string>(written_languages().begin(), written_languages().end())));
    if (name == "time-zone")
        command.add_option("--time-zone", o.time_zone,
                           "zone of times that name none, e.g. Europe/London (default: Europe/Amsterdam)");
    if (name == "root")
        command.add_option("--root", o.root, "no file outside this folder is read (default: the playbook's folder)");
    if (name == "period")
        command.add_option(
            "--period", o.period,
            "2026-10, 2026-W43, 2026-Q4, 2026 or 2026-10-01..2026-10-31 (default: the last complete month)");
    if (name == "output")
        command.add_option("-o,--output", o.output, "folder for the outputs (default: reports beside the playbook)");
    if (name == "look-period")
        command.add_option("--period", o.period,
                           "2026-10, 2026-Q4, 2026 or 2026-10-01..2026-10-31 (default: chosen from the days that the "
                           "exports cover: three whole months, a year or one month; else all their days)");
    if (name == "plan-from")
        command.add_option(
            "--from", o.as_of,
            "first day of the sheet to fill in and of the year ahead, e.g. 2027-01-04 (default: where the roadmap "
            "begins, else today); steps keep their own dates");
    if (name == "look-output")
        command.add_option("-o,--output", o.output, "folder for the pages (default: the working folder)");
    if (name == "pages")
        command.add_option("--edition", o.editions, "management, team (default: both)")
            ->delimiter(',')
            ->check(CLI::IsMember({"management", "team"}));
    if (name == "report")
        command.add_option("--report", o.report, "folder of a report: the figure, its evidence filter, its first rows");
    if (name == "as-of")
        command.add_option("--as-of", o.as_of,
                           "look from this moment, e.g. 2026-11-02T09:00:00+01:00: later activity is not seen");
    if (name == "edition")
        command.add_option("--edition", o.editions, "management, team, analyst (default: all)")
            ->delimiter(',')
            ->check(CLI::IsMember({"management", "team", "analyst"}));
    if (name == "only")
        command.add_option("--only", o.only, "sections: summary, kpis, protocols, members, superfans, content, data")
            ->delimiter(',');
    if (name == "formats")
        command.add_option("--formats", o.formats, "html, xlsx, facts, csv (default: all)")
            ->delimiter(',')
            ->check(CLI::IsMember({"html", "xlsx", "facts", "csv"}));
    if (name == "what-if")
        command.add_option("--what-if", o.what_if, "a part of a playbook: what would be different")->required();
    if (name == "sample")
        command.add_option("--sample", o.sample, "how many messages to label (default: 50)")
            ->check(CLI::Range(1, 10000));
    if (name == "read") command.add_option("--read", o.read, "the labelled sheet, xlsx or csv")->excludes("--sample");
    if (name == "team") command.add_option("--team", o.team, "the accounts of the brand's people, one a line");
    if (name == "threads")
        command.add_option("--threads", o.threads, "threads (default: all cores; the outcome is the same)")
            ->check(CLI::Range(1, 256));
    if (name == "json") command.add_flag("--json", o.json, "machine-readable output");
    if (name == "strict") command.add_flag("--strict", o.strict, "exit 1 when there are warnings");
    if (name == "check") command.add_flag("--check", o.check, "write nothing; exit 1 when the layout would change");
    if (name == "explain") command.add_flag("--explain", o.explain, "print every target in hours");
    if (name == "quiet") command.add_flag("--quiet", o.quiet, "no progress, no closing lines");
}

/// "OLD NEW": each one name, in this order.
void add_each(CLI::App& command, std::string_view takes, Options& options) {
    while (!takes.empty()) {
        const std::size_t blank = std::min(takes.find(' '), takes.size());
        const auto keep = [&options](const std::string& name) { options.names.push_back(name); };
        command.add_option_function<std::string>(std::string(takes.substr(0, blank)), keep)->type_name("")->required();
        takes.remove_prefix(std::min(blank + 1, takes.size()));
    }
}

/// "DIR" is one name, "[NAME]" one or none, "PLAYBOOK..." at least one; CLI11 puts the marks into the help itself.
void add_names(CLI::App& command, std::string_view takes, Options& options) {
    if (takes.find(' ') != takes.npos) return add_each(command, takes, options);
    const bool optional = takes.front() == '[', several = takes.ends_with("...");
    if (optional) takes = takes.substr(1, takes.size() - 2);
    if (several) takes.remove_suffix(3);
    CLI::Option& names = *command.add_option(std::string(takes), options.names)->type_name("");
    if (optional)
        names.expected(0, 1);
    else
        names.required()->expected(several ? -1 : 1);
}

void add_command(CLI::App& app, const Command& row, Options& options, std::string& language) {
    CLI::App& command = *app.add_subcommand(std::string(row.name), std::string(row.summary));
    command.footer("Examples:\n" + std::string(row.examples));
    if (!row.takes.empty()) add_names(command, row.takes, options);
    std::string_view rest = row.options;
    while (!rest.empty()) {
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        add_option(command, rest.substr(0, blank), options, language);
        add_answer(command, rest.substr(0, blank), options);
        rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
}

const Command* command_named(std::string_view name) {
    const auto* row = std::find_if(table.begin(), table.end(), [&](const Command& c) { return c.name == name; });
    return row == table.end() ? nullptr : row;
}

std::string meant(std::string_view typed, std::span<const std::string_view> names) {
    const auto near = base::closest(typed, names);
    return near ? fmt::format("; did you mean '{}'?", *near) : "";
}

void say_unknown_command(std::string_view typed) {
    std::vector<std::string_view> names;
    for (const Command& row : table) names.push_back(row.name);
    fmt::print(stderr, "stamtafel: unknown command '{}'{}\nThe commands: {}\n", base::harmless(typed),
               meant(typed, names), base::join(names, ", "));
}

/// The first word that looks like an option and is none of this command's, without its value; empty: there is none.
std::string_view unknown_option(const CLI::App& command, std::span<char*> words) {
    for (std::string_view word : words) {
        if (word == "--") break;
        word = word.substr(0, word.find('='));
        if (word.size() > 1 && word.front() == '-' && command.get_option_no_throw(std::string(word)) == nullptr)
            return word;
    }
    return {};
}

void say_unknown_option(const CLI::App& command, std::string_view typed) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    fmt::print(stderr, "stamtafel: {} has no option '{}'{}\nSee: stamtafel {} --help\n", command.get_name(),
               base::harmless(typed), meant(typed, views), command.get_name());
}

/// CLI11 speaks of extras and numbers of arguments for a mistyped word; people deserve the nearest name.
Exit say_parse_error(CLI::App& app, const CLI::ParseError& error, std::span<char*> words) {
    if (error.get_exit_code() == 0) return static_cast<Exit>(app.exit(error));
    const std::string_view typed = words.empty() ? std::string_view{} : words.front();
    const bool known = command_named(typed) != nullptr;
    if (!known && !typed.empty() && typed.front() != '-') {
        say_unknown_command(typed);
        return Exit::bad_input;
    }
    if (known) {
        const CLI::App& command = *app.get_subcommand(std::string(typed));
        if (const auto option = unknown_option(command, words.subspan(1)); !option.empty()) {
            say_unknown_option(command, option);
            return Exit::bad_input;
        }
    }
    fmt::print(stderr, "stamtafel: {}\nSee: stamtafel {}--help\n", base::harmless(error.what()),
               known ? std::string(typed) + " " : "");
    return Exit::bad_input;
}

/// What was printed has to arrive: a full disk is said, a reader that went away (| head) wanted no more.
Exit delivered(Exit exit, const Options& options) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit;
    if (errno == EPIPE) return exit;
    const base::Language language = options.language.value_or(base::Language::en);
    const std::string_view name = language == base::Language::nl ? "standaarduitvoer" : "standard output";
    print_problem({base::Code::output_unwritable, {std::string(name), std::system_category().message(errno)}},
                  language);
    return Exit::bad_output;
}

/// A folder stands for the playbook in it.
void name_playbooks(const Command& row, Options& options) {
    if (!row.takes.starts_with("PLAYBOOK") && row.takes != "OLD NEW") return;
    std::error_code ignored;
    for (std::string& name : options.names) {
        if (name.empty()) continue;  // not the folder where one is
        const std::filesystem::path inside = std::filesystem::path(name) / "playbook.yaml";
        if (std::filesystem::is_regular_file(inside, ignored)) name = inside.string();
    }
}

Exit run_row(const Command& row, Options& options) {
    try {
        const Interrupt interrupt;
        name_playbooks(row, options);
        return delivered(row.run(options), options);
    } catch (const base::Interrupted&) {
        fmt::print(stderr, "stamtafel: interrupted; older reports are untouched\n");
        return Exit::interrupted;
    } catch (const std::system_error& error) {
        if (std::ferror(stdout) == 0) throw;
        errno = error.code().value();
        return delivered(Exit::done, options);
    }
}

/// Columns of millions of rows come and go. Given back to the system and asked for again, each page is cleared anew,
/// which costs more than what is done with it.
void keep_freed_memory() {
#if defined(__GLIBC__)
    constexpr int large = 1 << 30;
    ::mallopt(M_MMAP_THRESHOLD, large);
    ::mallopt(M_TRIM_THRESHOLD, large);
#endif
}

}  // namespace

std::span<const Command> commands() { return table; }

void print_paths(std::span<const std::filesystem::path> paths, const Options& options) {
    using Json = nlohmann::ordered_json;
    if (options.json) {
        Json files = Json::array();
        for (const std::filesystem::path& path : paths) files.push_back(path.string());
        fmt::print("{}\n", Json{{"files", files}}.dump(2, ' ', false, Json::error_handler_t::replace));
    } else if (!options.quiet) {
        for (const std::filesystem::path& path : paths) fmt::print("{}\n", base::harmless(path.string()));
    }
}

Exit run(int argc, char** argv) {
    keep_freed_memory();
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe and a full disk are errors to report, not deaths
    std::signal(SIGXFSZ, SIG_IGN);
    CLI::App app{
        "Stamtafel: community playbooks, evaluated against exported activity.\n"
        "Files in, files out; nothing ever uses the network.",
        "stamtafel"};
    app.set_version_flag("--version", "stamtafel " STAMTAFEL_VERSION);
    app.require_subcommand(1);
    app.footer(
        "First steps:\n"
        "  stamtafel new client --template loyalty --lang nl     a folder to start from\n"
        "  stamtafel check client/playbook.yaml                  every problem at once\n"
        "  stamtafel report client/playbook.yaml -o reports      Excel, HTML and facts\n\n"
        "Exit status: 0 done, 1 a protocol is not met, warnings under --strict or fmt --check would change something,\n"
        "2 command line or playbook wrong, 3 data can't be read, 4 output can't be written, 70 a bug of ours,\n"
        "130 Ctrl-C.");
    Options options;
    std::string language;
    for (const Command& row : table) add_command(app, row, options, language);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return say_parse_error(app, error, std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
    }
    if (!language.empty()) options.language = base::language_named(language);
    return run_row(*command_named(app.get_subcommands().front()->get_name()), options);
}

}  // namespace stamtafel::app
