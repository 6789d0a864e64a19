// YAML text as an owned tree with places: what extends.hpp merges and the schema reads.
// Everything that YAML allows and a playbook does not want (second document, `<<`, tags, duplicate keys, bombs)
// is reported here and never reaches a reader. The library that scans the text is known to tree.cpp alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.hpp"
#include "engine/base/source.hpp"

namespace stamtafel::playbook {

inline constexpr std::size_t max_file_bytes = 8U << 20U;
inline constexpr std::size_t max_scalar_bytes = 64U << 10U;
inline constexpr std::size_t max_nodes = 100'000;  ///< aliases count as often as they are used
inline constexpr std::size_t max_depth = 64;

struct Entry;

/// One value. `empty` is a key without a value, `~` or `null`.
struct Node {
    enum class Kind : std::uint8_t { empty, scalar, list, map } kind = Kind::empty;
    bool quoted = false;         ///< a scalar in quotes or a block: never a list, a number without a unit, a keyword
    base::Place place;           ///< an empty value has the place of its key
    std::string text;            ///< of a scalar; of an empty value the comment that stands in its place, from its # on
    std::vector<Node> items;     ///< of a list
    std::vector<Entry> entries;  ///< of a map, in the order of the text, keys unique
};

struct Entry {
    std::string key;
    base::Place place;
    Node value;
};

/// The value of a key in a map, or nullptr.
[[nodiscard]] const Node* find(const Node& map, std::string_view key);

/// Reads one file that was added to `sources`. Nothing when the text could not be read to its end; then at least
/// one error was added. Duplicate keys and the like are errors too, but the tree (first one wins) is returned.
[[nodiscard]] std::optional<Node> read_tree(const base::Sources& sources, std::uint32_t source,
                                            base::Diagnostics& diagnostics);

}  // namespace stamtafel::playbook
