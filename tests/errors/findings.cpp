// The loader of the broken playbooks, and their way through parse and check.
#include "tests/errors/findings.hpp"

#include <filesystem>

#include "engine/base/diagnostic.hpp"
#include "engine/base/text.hpp"
#include "engine/playbook/checks.hpp"
#include "engine/playbook/parse.hpp"
#include "tests/support/files.hpp"
#include "tests/unit/playbook/vocabulary.hpp"

namespace stamtafel::test {
namespace {

namespace fs = std::filesystem;

base::Result<playbook::Loaded> load(const std::string& folder, std::string_view reference, std::string_view from) {
    if (reference.starts_with("stamtafel:")) {
        const std::string_view name = reference.substr(10);
        return base::fail(base::Code::unknown_template, name, base::closest(name, templates).value_or(""),
                          base::join(templates, ", "));
    }
    if (reference.find("..") != std::string_view::npos) return base::fail(base::Code::file_outside_root, reference);
    for (const std::string& place : {folder, std::string("tests/errors/common")})
        if (const fs::path file = source_path(place + "/" + std::string(reference)); fs::is_regular_file(file))
            return playbook::Loaded{std::string(reference), read_bytes(file)};
    return base::fail(base::Code::file_not_found, reference, from);
}

std::string rendered(std::string text, const std::string& folder, base::Language language) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto loader = [&](std::string_view reference, std::string_view from) {
        return load(folder, reference, from);
    };
    const auto parsed = playbook::parse_playbook("playbook.yaml", std::move(text), loader, sources, diagnostics);
    if (parsed.complete) playbook::check_playbook(parsed.playbook, vocabulary, diagnostics);
    std::string out;
    for (const base::Diagnostic& diagnostic : base::sorted(diagnostics))
        out += base::render_text(diagnostic, sources, language);
    return out;
}

}  // namespace

std::string findings(std::string_view folder, base::Language language) {
    const std::string place(folder);
    return rendered(read_bytes(source_path(place + "/playbook.yaml")), place, language);
}

std::string findings_in(std::string text, base::Language language) {
    return rendered(std::move(text), "tests/errors/common", language);
}

}  // namespace stamtafel::test
