// THE table of what can be measured with an export, and what it would take. Adding a topic: a row and its words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/importers/columns.hpp"
#include "engine/importers/importer.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// What the rows of a source hold: fields with a value in at least one row.
struct Evidence {
    importers::Shape shape = importers::Shape::activity;
    importers::NameSet fields;
    std::vector<std::string> metrics;  ///< of a series, sorted
    bool brand = false;                ///< some row is the brand's, as the export says
    bool members = false;              ///< some row is not
    bool flat = true;                  ///< nothing says what a row answers
    importers::TimeGrain grain = importers::TimeGrain::second;

    [[nodiscard]] bool has(importers::Name name) const { return fields.has(name); }
};

enum class Measurable : std::uint8_t { can, partly, cannot };

struct Judged {
    Measurable verdict = Measurable::cannot;
    words::Key why;  ///< what is missing and which column or export would have it; empty name when nothing is
};

struct Topic {
    std::string_view id;
    words::Key name;
    std::string_view metric;  ///< a metric of the topic: whether this version computes it
    Judged (*judge)(const Evidence& evidence);
};

[[nodiscard]] std::span<const Topic> topics();

/// Whether this version computes figures of the topic.
[[nodiscard]] bool is_computed(const Topic& topic);

}  // namespace stamtafel::app
