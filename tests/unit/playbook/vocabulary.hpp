// A small vocabulary for tests of the playbook: stable, whatever metrics and formats the program learns.
#pragma once

#include <array>
#include <string_view>

#include "engine/playbook/vocabulary.hpp"

namespace stamtafel::test {

inline constexpr std::array<std::string_view, 3> by_all{"channel", "category", "protocol"};
inline constexpr std::array<std::string_view, 1> by_channel{"channel"};
inline constexpr std::array<std::string_view, 2> times{"median", "p90"};
inline constexpr playbook::MetricName metrics[] = {
    {"first_response_time", "duration", by_all, times, "lower"},
    {"attainment", "share", by_all, {}, "higher", 0, 1},
    {"net_sentiment", "real", by_channel, {}, "higher", -1, 1},
    {"active_members", "count", by_channel, {}, "higher", 0},
    {"savings", "money", {}, {}, "higher"},
};
inline constexpr std::array<std::string_view, 8> columns{"id",   "at",      "author", "text",
                                                         "kind", "channel", "parent", "value"};
inline constexpr playbook::FormatName formats[] = {{"csv", columns, true}, {"discourse_posts", {}, true}};
inline constexpr std::array<std::string_view, 3> sections{"summary", "kpis", "protocols"};
inline constexpr std::array<std::string_view, 2> templates{"loyalty", "conversions"};
inline constexpr std::array<std::string_view, 4> categories{"crisis", "complaint", "question", "other"};
inline constexpr std::array<std::string_view, 4> kinds{"post", "comment", "message", "question"};

inline constexpr std::array<std::string_view, 2> languages{"en", "nl"};

inline constexpr playbook::Vocabulary vocabulary{metrics, formats, sections, templates, categories, kinds, languages};

}  // namespace stamtafel::test
