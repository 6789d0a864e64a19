// What people add to the figures: comments, decisions on findings, actions. Plain data, read from files elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.hpp"
#include "engine/base/source.hpp"
#include "engine/calendar/period.hpp"
#include "reports/model/report.hpp"

namespace stamtafel::compose {

/// Rows of cells as they were written, the head first; a row may be shorter than the head, none is longer.
using NoteTable = std::vector<std::vector<std::string>>;

/// A comment at its anchor: a section's id, "kpi.<id>" or "protocol.<id>".
struct Note {
    std::string anchor, author;
    std::vector<model::Text> texts;
    std::vector<NoteTable> tables;  ///< they stand behind the texts
    base::Place place;              ///< where it is written
    bool names_member = false;      ///< for the team's eyes only
    bool operator==(const Note&) const = default;
};

/// What the consultant made of a finding.
struct Decision {
    enum class Kind : std::uint8_t { accepted, reworded, dropped };
    std::string finding;  ///< its id: "protocol_not_met.klachten"
    Kind kind = Kind::accepted;
    std::string words;  ///< the new words, or why it was dropped; may be empty
    std::string author;
    base::Place place;
    bool names_member = false;
    bool operator==(const Decision&) const = default;
};

/// A row of actions.csv.
struct Action {
    enum class State : std::uint8_t { open, done, not_done };
    std::string id, what;
    std::string owner;    ///< id of a person or role of the playbook, or a name
    std::string subject;  ///< "kpi.<id>" or "protocol.<id>"; empty: none
    std::string result;
    State state = State::open;
    std::optional<base::Day> due;
    std::string due_words;                   ///< what stands there instead of a date; empty: nothing, or a date
    std::optional<calendar::Period> agreed;  ///< the period of the report in which it was agreed; nothing: the last one
    base::Place place;
    bool names_member = false;
    bool operator==(const Action&) const = default;
};

struct Consultant {
    std::vector<Note> notes;
    std::vector<Decision> decisions;
    std::vector<Action> actions;
    bool operator==(const Consultant&) const = default;
};

/// Without what names a member: what management may see.
[[nodiscard]] Consultant without_members(Consultant consultant);

}  // namespace stamtafel::compose
