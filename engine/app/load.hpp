// A playbook from disk: read, joined with what it extends, checked; and the diagnostics printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/app/io.hpp"
#include "engine/base/diagnostic.hpp"
#include "engine/playbook/playbook.hpp"
#include "engine/playbook/tree.hpp"
#include "engine/playbook/vocabulary.hpp"

namespace stamtafel::app {

/// A playbook, or a part of one, has at most this many bytes.
inline constexpr std::uintmax_t playbook_limit = 8ULL << 20;

struct LoadedPlaybook {
    playbook::Playbook playbook;
    playbook::Node tree;  ///< what it was read from, joined
    base::Sources sources;
    base::Diagnostics diagnostics;
    Path folder, root;
    std::vector<std::string> files;  ///< the playbook's own, then what it extends and includes
    bool usable = false;             ///< no errors: it may be evaluated
};

/// read_beside the playbook.
[[nodiscard]] inline base::Result<std::optional<std::string>> read_beside(const LoadedPlaybook& loaded,
                                                                          const Path& name, std::uintmax_t limit) {
    return read_beside({loaded.folder, loaded.root}, name, limit);
}

/// Names of metrics, formats, sections, templates, categories and kinds from their tables.
[[nodiscard]] const playbook::Vocabulary& vocabulary();

/// Reads and checks; every problem is in `diagnostics`. `root` empty: the playbook's folder.
[[nodiscard]] LoadedPlaybook load_playbook(const std::string& path, const std::string& root);

/// A playbook that stands in no file; its sources are relative to the working folder and may lie anywhere.
[[nodiscard]] LoadedPlaybook load_playbook_text(std::string_view name, std::string text);

/// The playbook as a what-if would have it (playbook/what_if.hpp), and what the what-if calls itself.
struct LoadedWhatIf {
    LoadedPlaybook loaded;
    std::string name;
};
[[nodiscard]] LoadedWhatIf load_what_if(const std::string& what_if, const std::string& path, const std::string& root);

/// The language asked for, else the playbook's, else English.
[[nodiscard]] base::Language language_for(const std::optional<base::Language>& asked,
                                          const playbook::Playbook& playbook);

/// All of them sorted by place, then a line with the counts; nothing when there are none.
void print_diagnostics(const base::Diagnostics& diagnostics, const base::Sources& sources, base::Language language);

/// Problem without a place, on its own line.
/// To whoever listens: a standard error that is closed or full changes nothing of what a command does.
void print_error(const std::string& text);
void print_problem(const base::Problem& problem, base::Language language);

}  // namespace stamtafel::app
