// `new`: a client folder that already passes `check`. Never overwrites anything.
#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

#include <fmt/format.h>

#include "engine/app/commands.hpp"
#include "engine/app/io.hpp"
#include "engine/app/load.hpp"
#include "engine/app/resources.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

std::string_view resource(const std::string& name) {
    for (const Resource& r : resources())
        if (r.name == name) return r.text;
    throw std::logic_error("no embedded text " + name);
}

/// A folder's name as an id: lower-case letters, digits and hyphens.
std::string slug(std::string_view name) {
    std::string out;
    for (const char c : base::fold(name)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out.empty() || (out.front() >= '0' && out.front() <= '9') ? "community-" + out : out;
}

std::string filled(std::string_view text, const std::vector<std::pair<std::string, std::string>>& values) {
    std::string out(text);
    for (const auto& [name, value] : values)
        for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name, at + value.size()))
            out.replace(at, name.size(), value);
    return out;
}

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

/// Templates that make a whole playbook together with the client's own part; the others are parts of these.
constexpr std::array<std::string_view, 4> starts{"loyalty", "conversions", "awareness", "feedback"};

base::Problem unknown_template(const std::string& name) {
    const std::string near(base::closest(name, starts).value_or(""));
    return {base::Code::unknown_template, {name, near, base::join(starts, ", ")}};
}

base::Result<void> write_folder(const Path& folder, const std::string& from_template, base::Language language) {
    const std::string code(base::code_of(language));
    const std::string name = std::filesystem::absolute(folder).lexically_normal().filename().string();
    const std::string shown = name.empty() ? "client" : name;
    const std::string id = slug(shown);
    std::string quoted;  // a name in YAML double quotes
    for (const char c : base::harmless(shown))
        quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    const std::vector<std::pair<std::string, std::string>> values{{"@template@", from_template},
                                                                  {"@id@", id},
                                                                  {"name: @name@", "name: \"" + quoted + "\""},
                                                                  {"brand: @name@", "brand: \"" + quoted + "\""},
                                                                  {"@brand@", quoted},
                                                                  {"@name@", shown}};
    const auto key = new_key();
    if (!key) return tl::unexpected(key.error());
    std::error_code error;
    std::filesystem::create_directories(folder / "exports", error);
    if (error) return base::fail(base::Code::output_unwritable, folder.string(), error.message());
    if (auto w = write_atomically(folder / ".stamtafel-key", *key); !w) return w;
    if (auto w =
            write_atomically(folder / "README.md", filled(resource("playbooks/new/readme-" + code + ".md"), values));
        !w)
        return w;
    return write_atomically(folder / "playbook.yaml",
                            filled(resource("playbooks/new/playbook-" + code + ".yaml"), values));
}

}  // namespace

Exit run_new(const Options& options) {
    const Path folder = options.names.front();
    if (folder.empty()) {
        fmt::print(stderr, "stamtafel new: the folder needs a name\n");
        return Exit::bad_input;
    }
    const base::Language language = options.language.value_or(base::Language::en);
    const std::string& from = options.from_template;
    if (std::find(starts.begin(), starts.end(), from) == starts.end()) {
        print_problem(unknown_template(from), language);
        return Exit::bad_input;
    }
    for (const std::string_view name : {"playbook.yaml", "README.md", ".stamtafel-key"}) {
        if (!std::filesystem::exists(folder / name)) continue;
        print_problem({base::Code::would_overwrite, {(folder / name).string()}}, language);
        return Exit::bad_output;
    }
    if (auto written = write_folder(folder, from, language); !written) {
        print_problem(written.error(), language);
        return Exit::bad_output;
    }
    if (!options.quiet) fmt::print("{}\n{}\n", (folder / "playbook.yaml").string(), (folder / "README.md").string());
    return Exit::done;
}

}  // namespace stamtafel::app
