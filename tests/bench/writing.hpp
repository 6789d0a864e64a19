// One made-up activity as a row of CSV or a line of JSON, appended to a buffer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/bench/generator.hpp"

namespace stamtafel::bench {

struct Event {
    static constexpr std::uint64_t no_parent = ~0ULL;

    std::uint64_t id = 0, conversation = 0, parent = no_parent;
    std::int64_t second = 0;  ///< since 1970, UTC
    std::string_view channel, kind;
    std::uint32_t author = 0;
    bool team = false;
    std::string text;             ///< empty for a reaction, which has no sentiment either
    std::int32_t hundredths = 0;  ///< sentiment × 100
    std::uint32_t clicks = 0;
    bool bad = false;  ///< written with a stamp that is none
};

/// The line with the names of the columns; nothing for JSON lines.
[[nodiscard]] std::string_view head_of(const Setting& setting);

void append_event(std::string& out, const Event& event, const Setting& setting);

}  // namespace stamtafel::bench
