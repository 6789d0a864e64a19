// reports/words/<language>.yaml flattened to "a.b.c" → text; a plural's two forms keep their own names.
#include "engine/app/catalogues.hpp"

#include <stdexcept>
#include <string>

#include "engine/app/resources.hpp"
#include "engine/playbook/tree.hpp"

namespace stamtafel::app {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void flatten(const playbook::Node& node, const std::string& prefix, Pairs& out) {
    if (node.kind != playbook::Node::Kind::map) {
        out.emplace_back(prefix, node.text);
        return;
    }
    for (const playbook::Entry& entry : node.entries)
        flatten(entry.value, prefix.empty() ? entry.key : prefix + "." + entry.key, out);
}

}  // namespace

words::Catalogue load_catalogue(base::Language language) {
    const std::string name = "reports/words/" + std::string(base::code_of(language)) + ".yaml";
    for (const Resource& resource : resources()) {
        if (resource.name != name) continue;
        base::Sources sources;
        base::Diagnostics diagnostics;
        const auto source = base::add_source(sources, name, std::string(resource.text));
        const auto tree = playbook::read_tree(sources, source, diagnostics);
        if (!tree || !diagnostics.list.empty()) throw std::logic_error("the words file " + name + " cannot be read");
        Pairs pairs;
        flatten(*tree, "", pairs);
        return words::make_catalogue(language, std::move(pairs));
    }
    throw std::logic_error("no words file " + name);
}

}  // namespace stamtafel::app
