// Parses playbook texts in tests; further files by name.
#pragma once

#include <map>
#include <string>

#include "engine/playbook/parse.hpp"

namespace stamtafel::test {

struct Outcome {
    playbook::Playbook playbook;
    base::Diagnostics diagnostics;
    base::Sources sources;
    bool complete = false;
};

inline Outcome parsed(std::string text, const std::map<std::string, std::string>& files = {}) {
    Outcome outcome;
    const auto load = [&](std::string_view reference, std::string_view) -> base::Result<playbook::Loaded> {
        const auto file = files.find(std::string(reference));
        if (file == files.end()) return base::fail(base::Code::file_not_found, reference);
        return playbook::Loaded{file->first, file->second};
    };
    auto result =
        playbook::parse_playbook("playbook.yaml", std::move(text), load, outcome.sources, outcome.diagnostics);
    outcome.playbook = std::move(result.playbook);
    outcome.complete = result.complete;
    return outcome;
}

inline const std::string head = "stamtafel: 1\ncommunity: {id: velowerk, name: Velowerk}\n";

}  // namespace stamtafel::test
