// The keys that a replay can change, and the joining.
#include "engine/playbook/what_if.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/text.hpp"
#include "engine/playbook/extends.hpp"

namespace stamtafel::playbook {
namespace {

constexpr std::array<std::string_view, 6> replayed{"hours", "channels", "team", "triage", "protocols", "guidelines"};

/// Takes `name:` out, and reports what has no place here.
std::string take_name(Node& root, base::Diagnostics& diagnostics) {
    std::string name;
    std::vector<Entry> kept;
    bool refused = false;
    for (Entry& entry : root.entries) {
        if (entry.key == "name" && entry.value.kind == Node::Kind::scalar)
            name = std::move(entry.value.text);
        else if (std::find(replayed.begin(), replayed.end(), entry.key) != replayed.end() &&
                 !(entry.key == "channels" && entry.value.items.empty()))  // their rows are read already
            kept.push_back(std::move(entry));
        else if (entry.key != "stamtafel") {
            diagnostics.add({base::Code::what_if_key, {entry.key, base::join(replayed, ", ")}}, entry.place);
            refused = true;
        }
    }
    root.entries = std::move(kept);
    if (root.entries.empty() && !refused)
        diagnostics.add({base::Code::what_if_empty, {base::join(replayed, ", ")}}, root.place);
    return name;
}

/// A file without keys is told what a what-if holds, not what a playbook does.
void say_nothing_in_it(std::uint32_t source, base::Diagnostics& diagnostics) {
    for (base::Diagnostic& found : diagnostics.list)
        if (found.place.source == source &&
            (found.problem.code == base::Code::empty_file || found.problem.code == base::Code::not_a_map))
            found.problem = {base::Code::what_if_empty, {base::join(replayed, ", ")}};
}

}  // namespace

WhatIf parse_what_if(Loaded what_if, Loaded playbook, const Loader& load, base::Sources& sources,
                     base::Diagnostics& diagnostics) {
    WhatIf out;
    const std::uint32_t client = base::add_source(sources, std::move(playbook.name), std::move(playbook.text));
    out.own = base::add_source(sources, std::move(what_if.name), std::move(what_if.text));
    std::optional<Joined> below = read_extended(client, load, sources, diagnostics);
    std::optional<Node> own = read_tree(sources, out.own, diagnostics);
    say_nothing_in_it(out.own, diagnostics);
    if (below && !own)
        out.parsed = parse_tree(std::move(below->tree), diagnostics,
                                below->whole);  // what is wrong is said in the client's language
    out.parsed.complete = false;
    if (!below || !own) return out;
    drop_repeated_ids(*own, diagnostics);
    out.name = take_name(*own, diagnostics);
    out.parsed = parse_tree(merged(std::move(below->tree), std::move(*own)), diagnostics, below->whole);
    return out;
}

}  // namespace stamtafel::playbook
