// Is it arranged? The seven steps and the twelve practices, each held against the playbook part by part, with the place
// where it says so. Whether it also happens, the figures of a report say; what neither can show is left to a person.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/language.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

enum class Scorecard : std::uint8_t { step, practice };
enum class Arranged : std::uint8_t { yes, partly, no, judgement };

/// One thing that belongs to a step or practice.
struct ReadyPart {
    std::string_view en, nl;  ///< "a segment of the audience"
    /// Where the playbook says it; line 0: nowhere.
    base::Place (*find)(const playbook::Playbook& playbook);
    /// Whether it is asked of this playbook; nullptr: of all.
    bool (*asked)(const playbook::Playbook& playbook) = nullptr;
};

struct ReadyRow {
    Scorecard card{};
    std::uint8_t number = 0;  ///< 1 … 7, 1 … 12 (domain.md §8)
    std::string_view id;      ///< of a step: as in the roadmap's `step:`; of a practice: as in the words of reports
    std::string_view en, nl;  ///< name
    std::span<const ReadyPart> parts;
    /// What a person has to judge, since no playbook and no export shows it; empty: the parts tell.
    std::string_view judge_en, judge_nl;
};
/// The steps, then the practices.
[[nodiscard]] std::span<const ReadyRow> readiness_table();

struct ReadyEvidence {
    std::size_t part = 0;  ///< index into ReadyRow::parts
    base::Place place;     ///< line 0: not in the playbook
    bool operator==(const ReadyEvidence&) const = default;
};

struct Ready {
    std::size_t row = 0;  ///< index into readiness_table()
    /// yes: every part is there; no: none is; judgement: a person says, whatever is there.
    Arranged state = Arranged::no;
    std::vector<ReadyEvidence> evidence;  ///< a part that is asked
    bool operator==(const Ready&) const = default;
};

/// By row of the table.
[[nodiscard]] std::vector<Ready> readiness(const playbook::Playbook& playbook);

[[nodiscard]] std::string_view name_of(const ReadyPart& part, base::Language language);
[[nodiscard]] std::string_view name_of(const ReadyRow& row, base::Language language);
/// What a person has to judge; empty where the parts tell.
[[nodiscard]] std::string_view judged_on(const ReadyRow& row, base::Language language);

/// "arranged", "partly arranged", "not arranged", "needs a person's judgement".
[[nodiscard]] std::string_view words_of(Arranged state, base::Language language);

}  // namespace stamtafel::strategy
