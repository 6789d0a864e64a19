// The plain second version of assembly: what it takes, what it gives. Maps and loops, no keys, no parts, no threads.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/activity/assemble.hpp"

namespace stamtafel::test::assembly {

// ---- what was exported

inline constexpr std::size_t channels = 3;
inline constexpr std::array<std::uint16_t, channels> group_of{0, 0, 2};  // one source feeds the channels 0 and 1
inline constexpr std::array<std::string_view, 2> team{"anna", "@Robo"};

/// A row; all texts lie in the store.
struct Line {
    std::size_t file = 0;
    std::int64_t ms = 0;
    std::size_t channel = 0;
    activity::Kind kind{};
    int flags = 0;
    std::string_view author, name, id, parent, conversation, room, text;
    std::vector<std::string_view> answers;
};

struct FileOf {
    std::string name;
    std::uint16_t group = 0;
    bool ids = true, parents = true, conversations = false, rooms = false, answers = false;
};

struct World {
    std::vector<FileOf> files;
    std::vector<Line> lines;  ///< in reading order
    activity::AssembleOptions options;
};

/// What comes out for one row.
struct Row {
    std::int64_t ms = 0;
    std::size_t channel = 0, kind = 0;
    int flags = 0;
    std::size_t author = 0, conversation = 0, parent = 0, session = 0;  ///< from 1; 0 is none
    std::string text{}, id{}, room{};
    bool operator==(const Row&) const = default;
};

struct Outcome {
    std::vector<Row> rows;
    std::vector<std::string> accounts, files;
    std::vector<std::optional<std::int64_t>> cutoff;
    std::vector<bool> flat, coarse;
    std::map<std::string, std::uint64_t> counts;
    bool operator==(const Outcome&) const = default;
};

[[nodiscard]] std::string described(std::string_view handle, std::string_view name, std::uint16_t group, bool brand,
                                    bool bot);
[[nodiscard]] std::string described(const activity::FileQuality& file);

[[nodiscard]] Outcome assemble_plainly(const World& world);

}  // namespace stamtafel::test::assembly
