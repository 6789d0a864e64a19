// `extends:` and `include:`: trees of several files joined into one before anything is read from them.
// What wins and in which order is stated here; files come through the Loader, none is opened here.
#pragma once

#include <optional>

#include "engine/playbook/parse.hpp"
#include "engine/playbook/tree.hpp"

namespace stamtafel::playbook {

inline constexpr std::size_t max_extends_depth = 8;
inline constexpr std::size_t max_extended_files = 64;

/// What one file says on top of what it extends; every value keeps the place where it was written.
/// Maps are joined key by key. Lists of things with an `id` are joined by id: inherited order, new ones behind.
/// `triage` rules go just before the first inherited rule of their category; rules of a new category come first.
/// A bound of a `target` takes the place of the inherited one, whichever of the two that is.
/// A schedule under `hours` and all other lists and values replace what was inherited.
[[nodiscard]] Node merged(Node inherited, Node own);

/// Reports and takes out what has an id that its list had before: joining would fold the two into one.
void drop_repeated_ids(Node& node, base::Diagnostics& diagnostics);

struct Joined {
    Node tree;
    bool whole = true;  ///< false: something that is extended or included could not be read, and that was reported
};

/// The tree of a file with everything it extends and includes: first `extends`, then each `include` in order,
/// then the file itself. Nothing when the file itself could not be read.
[[nodiscard]] std::optional<Joined> read_extended(std::uint32_t source, const Loader& load, base::Sources& sources,
                                                  base::Diagnostics& diagnostics);

}  // namespace stamtafel::playbook
