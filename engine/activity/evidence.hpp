// What the rows of a source hold, whatever they say: which fields have a value in at least one row. What can be measured
// with that is judged elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/activity/names.hpp"

namespace stamtafel::base {
struct Workers;
}

namespace stamtafel::activity {

enum class Shape : std::uint8_t { activity, series, content, people };

/// The finest unit that any of the times uses.
enum class TimeGrain : std::uint8_t { second, minute, day };

struct Evidence {
    Shape shape = Shape::activity;
    NameSet fields;                    ///< with a value in at least one row
    std::vector<std::string> metrics;  ///< of a series, sorted
    bool brand = false;                ///< some row is the brand's, as the export says
    bool members = false;              ///< some row is not
    bool flat = true;                  ///< nothing says what a row answers
    bool kinds = false;                ///< rows are not all of one kind
    bool work = false;                 ///< some row tells how work was passed on: an escalation, assignment, note
    bool nonpublic = false;            ///< some row is a private message
    TimeGrain grain = TimeGrain::second;
    std::optional<Channel> channel = {};  ///< nothing: of no channel in particular

    [[nodiscard]] bool has(Name name) const { return fields.has(name); }
    bool operator==(const Evidence&) const = default;
};

struct Assembled;
struct Records;
class Store;

/// Of the activities, one a channel that has rows, in the order of the channels.
[[nodiscard]] std::vector<Evidence> evidence_of(const Assembled& data, const base::Workers& workers);

/// Of the other shapes, one a channel and shape.
[[nodiscard]] std::vector<Evidence> evidence_of(const Records& records, const Store& store);

}  // namespace stamtafel::activity
