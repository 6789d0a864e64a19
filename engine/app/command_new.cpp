// `new`: a client folder that already passes `check`. Never overwrites anything; asks only where somebody can answer.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>

#include <fmt/format.h>

#include "engine/app/commands.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/app/io.hpp"
#include "engine/app/load.hpp"
#include "engine/app/new_answers.hpp"
#include "engine/app/new_files.hpp"
#include "engine/app/terminal.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

constexpr std::string_view key_name = ".stamtafel-key";

/// 64 hex digits from the system's random source.
base::Result<std::string> new_key() {
    std::FILE* random = std::fopen("/dev/urandom", "rb");
    unsigned char bytes[32] = {};
    const bool read = random != nullptr && std::fread(bytes, 1, sizeof bytes, random) == sizeof bytes;
    if (random != nullptr) std::fclose(random);
    if (!read) return base::fail(base::Code::file_unreadable, "/dev/urandom", "no random bytes");
    std::string key;
    for (const unsigned char byte : bytes) key += fmt::format("{:02x}", byte);
    return key + "\n";
}

base::Day today() {
    constexpr std::time_t day = 86'400;
    return {static_cast<std::int32_t>(std::time(nullptr) / day)};
}

Answers said_in(const Options& options) {
    Answers said;
    if (options.language) said[answer::language] = base::code_of(*options.language);
    said[answer::from_template] = options.from_template;
    said[answer::name] = options.community;
    said[answer::brand] = options.brand;
    said[answer::purpose] = options.purpose;
    said[answer::platforms] = joined(options.platforms, ",");
    said[answer::country] = options.country;
    said[answer::manager] = options.manager;
    return said;
}

std::optional<std::string> ask_on_terminal(std::string_view question) {
    fmt::print("{}", question);
    std::fflush(stdout);
    constexpr int moment = 100;  // milliseconds: a signal just before the waiting is seen after it
    while (!has_input_within(moment)) {
        if (stop_requested()) fmt::print("\n");
        stop_if_requested();
    }
    std::string line;
    if (std::getline(std::cin, line)) return line;
    fmt::print("\n");
    return std::nullopt;
}

base::Problem unknown_template(const std::string& typed) {
    const auto all = choices_for(answer::from_template);
    return {base::Code::unknown_template,
            {typed, std::string(base::closest(typed, all).value_or("")), base::join(all, ", ")}};
}

/// The first file of ours that is there already.
std::optional<Path> in_the_way(const Path& folder) {
    for (const std::string_view name :
         {std::string_view("playbook.yaml"), std::string_view("README.md"), key_name, std::string_view("actions.csv"),
          std::string_view("rewards.csv"), std::string_view("input.xlsx"), std::string_view("invoer.xlsx")})
        if (std::error_code unknown; std::filesystem::exists(std::filesystem::symlink_status(folder / name, unknown)))
            return folder / name;
    return std::nullopt;
}

/// Readable by its owner alone: it turns pseudonyms into names.
base::Result<void> write_key(OutputSet& outputs, std::string_view key) {
    const auto path = outputs.path_for(std::string(key_name));
    if (!path) return tl::unexpected(path.error());
    if (auto written = outputs.write(std::string(key_name), key); !written) return written;
    std::error_code ignored;  // a disk without rights has none to give
    std::filesystem::permissions(*path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 ignored);
    return {};
}

/// What is to be written, and the playbook among it as `check` would read it.
struct NewClient {
    std::vector<NewFile> files;
    LoadedPlaybook loaded;
};

NewClient new_client(const Path& folder, const Answers& said, const std::string& shown, base::Day now) {
    NewClient client{new_files(said, shown, now), {}};
    const Path playbook = std::filesystem::absolute(folder).lexically_normal() / client.files.front().name;
    client.loaded = load_playbook_text(playbook.string(), client.files.front().text);
    client.loaded.sources.files.front().name = (folder / client.files.front().name).string();
    return client;
}

base::Result<void> write_all(const Path& folder, const Answers& said, const NewClient& client, base::Day now) {
    const auto key = new_key();
    if (!key) return tl::unexpected(key.error());
    auto outputs = OutputSet::open(folder);
    if (!outputs) return tl::unexpected(outputs.error());
    outputs->replace_nothing();
    for (const NewFile& file : client.files)
        if (auto written = outputs->write(file.name, file.text); !written) return written;
    if (auto written = write_key(*outputs, *key); !written) return written;
    const auto sheet = outputs->path_for(input_sheet_name(said));
    if (!sheet) return tl::unexpected(sheet.error());
    if (auto written = write_input_sheet(said, client.loaded.playbook, sheet->string(), now); !written)
        return tl::unexpected(outputs->published(written.error()));
    for (const std::string_view inside : {"exports", "notes"}) {
        std::error_code error;
        std::filesystem::create_directories(folder / inside, error);
        if (error) return base::fail(base::Code::output_unwritable, (folder / inside).string(), error.message());
    }
    if (auto published = outputs->publish(); !published) return tl::unexpected(published.error());
    return {};
}

/// As it is reached from the client's folder, which may not be there yet; never like the name of a built-in one.
std::string from_folder(const std::string& file, const Path& folder) {
    std::error_code ignored;
    const Path whole = std::filesystem::weakly_canonical(std::filesystem::absolute(file), ignored);
    const Path from = std::filesystem::weakly_canonical(std::filesystem::absolute(folder), ignored);
    const std::string way = whole.lexically_relative(from).generic_string();
    return way.find('/') == way.npos ? "./" + way : way;
}

/// What can be told before anything is asked.
std::optional<Exit> refused(const Path& folder, const Answers& said) {
    const auto templates = choices_for(answer::from_template);
    if (folder.empty()) {
        fmt::print(stderr, "stamtafel new: the folder needs a name\n");
        return Exit::bad_input;
    }
    if (const std::string& typed = said[answer::from_template];
        !typed.empty() && !is_own_template(typed) &&
        std::find(templates.begin(), templates.end(), typed) == templates.end()) {
        print_problem(unknown_template(typed), language_of(said));
        return Exit::bad_input;
    }
    if (const auto there = in_the_way(folder)) {
        print_problem({base::Code::would_overwrite, {there->string()}}, language_of(said));
        return Exit::bad_output;
    }
    return std::nullopt;
}

/// A blank would make a shell take it for two words.
std::string one_word(const std::string& path) {
    return path.find(' ') == path.npos ? path : fmt::format("\"{}\"", path);
}

/// Where the template lies outside the folder, the command that may read it.
void print_written(const Path& folder, const Answers& said) {
    const std::string playbook = (folder / "playbook.yaml").string();
    fmt::print("{}\n{}\n", playbook, (folder / "README.md").string());
    const std::string up = folders_up(said);
    if (up.empty()) return;
    std::error_code ignored;
    const Path root = std::filesystem::weakly_canonical(std::filesystem::absolute(folder) / up, ignored);
    fmt::print("stamtafel check {} --root {}\n", one_word(playbook),
               one_word(std::filesystem::proximate(root, ignored).string()));
}

}  // namespace

Exit run_new(const Options& options) {
    const Path folder = options.names.front();
    Answers said = said_in(options);
    if (const auto exit = refused(folder, said)) return *exit;
    const std::string own = std::filesystem::absolute(folder).lexically_normal().filename().string();
    const std::string shown = own.empty() ? "client" : own;
    const bool asks = !options.yes && !options.quiet && somebody_answers();
    if (auto asked = complete(said, shown, asks ? AskLine(ask_on_terminal) : AskLine()); !asked) {
        print_problem(asked.error(), language_of(said));
        return Exit::bad_input;
    }
    if (std::string& from = said[answer::from_template]; is_own_template(from)) from = from_folder(from, folder);
    const base::Day now = today();
    const NewClient client = new_client(folder, said, shown, now);
    if (!client.loaded.usable) {  // a template that cannot be read, an answer that is too long
        print_diagnostics(client.loaded.diagnostics, client.loaded.sources, language_of(said));
        return Exit::bad_input;
    }
    if (auto written = write_all(folder, said, client, now); !written) {
        print_problem(written.error(), language_of(said));
        return Exit::bad_output;
    }
    if (!options.quiet) print_written(folder, said);
    return Exit::done;
}

}  // namespace stamtafel::app
