// From YAML text to a Playbook: tree, extends and include merged, then read by the schema table.
// Reports every problem it meets and returns what could be read; opens no file itself.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.hpp"
#include "engine/playbook/playbook.hpp"
#include "engine/playbook/tree.hpp"

namespace stamtafel::playbook {

/// Gives the text of what `extends:` or `include:` names: "stamtafel:loyalty" or a path relative to `from`.
/// name: how diagnostics call it. Problems: file_not_found, file_outside_root, file_too_large, unknown_template.
struct Loaded {
    std::string name, text;
};
using Loader = std::function<base::Result<Loaded>(std::string_view reference, std::string_view from)>;

struct Parsed {
    Playbook playbook;
    Node tree;  ///< as it was joined, before anything was read from it
    /// False: the YAML itself was unusable and the playbook is empty, or a file it extends could not be read and what
    /// depends on that one is not known. Checks would only repeat that.
    bool complete = false;
};

/// `name` and `text` are added to `sources`; so is every loaded file.
[[nodiscard]] Parsed parse_playbook(std::string name, std::string text, const Loader& load, base::Sources& sources,
                                    base::Diagnostics& diagnostics);

/// The same from a tree that is joined already; not `whole`: a part of it could not be read.
[[nodiscard]] Parsed parse_tree(Node root, base::Diagnostics& diagnostics, bool whole);

}  // namespace stamtafel::playbook
