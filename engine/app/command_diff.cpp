// `diff`: two versions of a playbook read as every playbook is, and what changed between them in words.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/load.hpp"
#include "engine/playbook/difference.hpp"
#include "reports/compose/difference.hpp"

namespace stamtafel::app {
namespace {

bool same_text(const LoadedPlaybook& before, const LoadedPlaybook& after) {
    const auto same = [](const base::Source& a, const base::Source& b) { return a.text == b.text; };
    return std::equal(before.sources.files.begin(), before.sources.files.end(), after.sources.files.begin(),
                      after.sources.files.end(), same);
}

/// Warnings are `check`'s business: here only what keeps a version from being read.
void print_errors(LoadedPlaybook& loaded, base::Language language) {
    std::erase_if(loaded.diagnostics.list, [](const base::Diagnostic& found) {
        return base::row_of(found.problem.code).severity != base::Severity::error;
    });
    print_diagnostics(loaded.diagnostics, loaded.sources, language);
}

}  // namespace

Exit run_diff(const Options& options) {
    LoadedPlaybook before = load_playbook(options.names[0], options.root);
    LoadedPlaybook after = load_playbook(options.names[1], options.root);
    const base::Language language =
        language_for(options.language, after.usable || !before.usable ? after.playbook : before.playbook);
    if (!before.usable || !after.usable) {
        for (LoadedPlaybook* version : {&before, &after})
            if (!version->usable) print_errors(*version, language);
        return Exit::bad_input;
    }
    const words::Catalogue catalogue = load_catalogue(language);
    const std::vector<playbook::Change> changes = playbook::difference(before.tree, after.tree);
    const compose::Versions versions{before.playbook, after.playbook, catalogue, same_text(before, after)};
    fmt::print("{}", compose::difference_text(versions, changes));
    return Exit::done;
}

}  // namespace stamtafel::app
