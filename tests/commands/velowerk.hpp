// The sample client for tests of the program: a copy to work on, and its reports.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

namespace stamtafel::test {

/// A copy of samples/velowerk in a scratch folder.
struct Velowerk {
    Scratch scratch;
    std::filesystem::path folder = scratch / "velowerk";

    Velowerk() { copy_source("samples/velowerk", folder); }

    /// `stamtafel report playbook.yaml --period 2026-10 -o <output> …`, run in the folder.
    [[nodiscard]] Command report(const std::string& output, std::vector<std::string> more = {}) const {
        std::vector<std::string> words{"report", "playbook.yaml", "--period", "2026-10", "-o", output};
        words.insert(words.end(), more.begin(), more.end());
        return stamtafel(std::move(words), folder);
    }
};

/// A playbook of one forum whose export is exports/forum.csv with the columns id, topic, at, author, text.
inline constexpr const char* small_playbook = R"(stamtafel: 1
community: {id: rijders, name: Rijders, language: nl, time_zone: Europe/Amsterdam}
team:
  - {id: sanne, name: Sanne, role: community_manager, works: always, accounts: {forum: [sanne_vw]}}
channels:
  - {id: forum, name: Forum, media: owned}
sources:
  - {files: exports/*.csv, format: csv, channel: forum, columns: {id: id, conversation: topic, at: at, author: author, text: text}}
triage: [{category: question, is_question: true}]
protocols:
  - {id: vragen, for: {category: question}, owner: sanne, hours: always, first_response: {within: 4h, target: 80%}}
privacy: {keep_text: true, min_group: 1}
)";

/// A playbook of one forum whose export is forum.csv with the columns id, date, author, text, parent.
inline constexpr const char* one_forum = R"(stamtafel: 1
community: {id: velowerk, name: Velowerk, language: nl}
team:
  - {id: sanne, role: community_manager, works: always, accounts: {forum: [sanne]}}
channels:
  - {id: forum, hours: always}
sources:
  - {files: forum.csv, format: csv, channel: forum, columns: {id: id, at: date, author: author, text: text, parent: parent}}
triage:
  - {category: question, is_question: true}
protocols:
  - {id: vragen, for: {category: question}, owner: sanne, hours: always, first_response: {within: 4h, target: 80%}}
privacy: {min_group: 1}
)";

}  // namespace stamtafel::test
