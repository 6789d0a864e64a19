// The texts that travel inside the program: playbook templates, word lists and the words of the reports.
// Their bytes come from playbooks/*.yaml and reports/words/*.yaml when the program is built; nothing is
// parsed here.
#pragma once

#include <span>
#include <string_view>

namespace stamtafel::app {

/// One embedded file. `name` is its path from the root of the sources, for example "playbooks/loyalty.yaml".
struct Resource {
    std::string_view name;
    std::string_view text;
};

/// All embedded files, sorted by name. They live as long as the program.
std::span<const Resource> resources();

}  // namespace stamtafel::app
