// What changed between two versions of a playbook, as plain data along the rows of the schema: after everything that
// they extend and include was joined, without comments, layout, order of keys, or how a value is written (60 min, 1h).
// How it is said is in reports/compose/difference.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/playbook/fields.hpp"

namespace stamtafel::playbook {

/// A value as it was written, and the row that tells what it is.
struct Said {
    const Field* field = nullptr;
    std::string text;
    bool operator==(const Said&) const = default;
};

/// One step down from the top of the playbook: a row, and which of its things or keys when it has several.
struct PathStep {
    const Field* field = nullptr;
    Said key;           ///< without a text: the row has one value; its field is that of the id, or of the map
    std::string title;  ///< how the thing is called for readers, in the newer version where it is in both
    bool operator==(const PathStep&) const = default;
};
using FieldPath = std::vector<PathStep>;

struct Detail {
    FieldPath path;  ///< below the thing
    std::vector<Said> values;
};

struct Change {
    enum class Kind : std::uint8_t {
        added,    ///< a thing, with its details
        removed,  ///< a thing
        renamed,  ///< a thing: the keys that it had and has, in `before` and `after`
        value,    ///< of one value: before and after, one each or none
        members,  ///< of a list of values: those that went and those that came
        order,    ///< of a list of values whose order counts: all of them, as they stand now, in `after`
        moved,    ///< a thing in a list whose order counts: it now stands before `next`, or last without a field there
    } kind{};
    FieldPath path;
    std::vector<Said> before, after;
    std::vector<Detail> details;
    PathStep next;
    bool whole = false;  ///< members: there were none before, or none are left
};

/// The trees of two playbooks that were read without errors, joined; in the order of the schema, things in that of the
/// newer version and then those that went. A row's default and the same value written are one.
[[nodiscard]] std::vector<Change> difference(const Node& before, const Node& after);

/// Hours of a schedule: seven days from Monday, as written intervals; empty: closed.
[[nodiscard]] std::vector<std::string> week_of(const Node& schedule);

}  // namespace stamtafel::playbook
