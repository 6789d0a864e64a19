// Rows grouped by conversation, in canonical order inside each: a counting sort.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/activity/assemble.hpp"

namespace stamtafel::measure {

struct Conversations {
    std::vector<std::uint32_t> starts;  ///< size: conversations + 1
    std::vector<std::uint32_t> rows;
    [[nodiscard]] std::size_t count() const { return starts.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t conversation) const {
        return {rows.data() + starts[conversation], rows.data() + starts[conversation + 1]};
    }
};

[[nodiscard]] inline Conversations group_by_conversation(const activity::Assembled& data) {
    Conversations out;
    const auto& of = data.activity.conversation;
    out.starts.assign(data.conversations + 1, 0);
    for (const auto conversation : of) ++out.starts[activity::at(conversation) + 1];
    for (std::size_t i = 1; i < out.starts.size(); ++i) out.starts[i] += out.starts[i - 1];
    std::vector<std::uint32_t> next(out.starts.begin(), out.starts.end() - 1);
    out.rows.resize(of.size());
    for (std::uint32_t row = 0; row < of.size(); ++row) out.rows[next[activity::at(of[row])]++] = row;
    return out;
}

}  // namespace stamtafel::measure
