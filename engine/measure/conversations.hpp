// Rows, and turns, grouped by conversation, in canonical order inside each: a counting sort.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/base/parallel.hpp"
#include "engine/measure/turns.hpp"

namespace stamtafel::measure {

struct Conversations {
    std::vector<std::uint32_t> starts;  ///< size: conversations + 1
    std::vector<std::uint32_t> rows;    ///< or indexes of turns
    [[nodiscard]] std::size_t count() const { return starts.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t conversation) const {
        return {rows.data() + starts[conversation], rows.data() + starts[conversation + 1]};
    }
};

/// The numbers 0 … count - 1 by the conversation that `of` gives for each.
template <class Of>
[[nodiscard]] Conversations grouped(std::size_t conversations, std::size_t count, Of of) {
    Conversations out;
    out.starts.assign(conversations + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i) ++out.starts[activity::at(of(i)) + 1];
    for (std::size_t i = 1; i < out.starts.size(); ++i) out.starts[i] += out.starts[i - 1];
    std::vector<std::uint32_t> next(out.starts.begin(), out.starts.end() - 1);
    out.rows.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) out.rows[next[activity::at(of(i))]++] = i;
    return out;
}

[[nodiscard]] inline Conversations group_by_conversation(const activity::Assembled& data) {
    const auto& of = data.activity.conversation;
    return grouped(data.conversations, of.size(), [&](std::size_t row) { return of[row]; });
}

[[nodiscard]] inline Conversations group_by_conversation(const activity::Assembled& data,
                                                         const std::vector<Turn>& turns) {
    const auto& of = data.activity.conversation;
    return grouped(data.conversations, turns.size(), [&](std::size_t i) { return of[activity::at(turns[i].opened)]; });
}

inline constexpr std::size_t conversations_a_unit = 8192;
[[nodiscard]] inline std::size_t units_of(const Conversations& conversations) {
    return (conversations.count() + conversations_a_unit - 1) / conversations_a_unit;
}

/// Calls work(unit, first, last) for each unit of conversations, [first, last). Conversations have their own rows and
/// turns, so that units side by side do not meet.
template <class Work>
void for_each_unit_of(const Conversations& conversations, const base::Workers& workers, Work work) {
    const std::size_t count = conversations.count();
    base::for_each_unit(workers, units_of(conversations), [&](std::size_t unit) {
        work(unit, unit * conversations_a_unit, std::min(count, (unit + 1) * conversations_a_unit));
    });
}

}  // namespace stamtafel::measure
