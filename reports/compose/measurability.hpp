// THE table of what can be measured with an export, and what it would take. Adding a topic: a row and its words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/activity/evidence.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::compose {

enum class Measurable : std::uint8_t { can, partly, cannot };

/// Not Judged: findings.hpp has one, and two of a name in one namespace are one to the linker.
struct Assessed {
    Measurable verdict = Measurable::cannot;
    words::Key why;  ///< what is missing and which column or export would have it; empty name when nothing is
};

struct Topic {
    std::string_view id;
    words::Key name;
    std::string_view metric;  ///< a metric of the topic: whether this version computes it
    Assessed (*judge)(const activity::Evidence& evidence);
};

[[nodiscard]] std::span<const Topic> topics();

/// What the exports of a channel can show of the topic together: the best that one of them can. A list of people that
/// is of no channel in particular counts for all.
[[nodiscard]] Assessed judge(const Topic& topic, std::span<const activity::Evidence> evidence,
                             activity::Channel channel);

/// Whether this version computes figures of the topic.
[[nodiscard]] bool is_computed(const Topic& topic);

}  // namespace stamtafel::compose
