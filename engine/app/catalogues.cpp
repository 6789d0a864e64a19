// reports/words/<language>.yaml flattened to "a.b.c" → text; a plural's two forms keep their own names.
#include "engine/app/catalogues.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// "reports/words/nl.yaml" → "nl"; empty for what is no words file.
std::string_view code_in(std::string_view resource) {
    constexpr std::string_view folder = "reports/words/", ending = ".yaml";
    if (!resource.starts_with(folder) || !resource.ends_with(ending)) return {};
    return resource.substr(folder.size(), resource.size() - folder.size() - ending.size());
}

}  // namespace

std::span<const std::string_view> written_languages() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> found;
        for (const Resource& resource : resources())
            if (base::language_named(code_in(resource.name))) found.push_back(code_in(resource.name));
        return found;
    }();
    return all;
}

words::Catalogue load_catalogue(base::Language language) {
    for (const Resource& resource : resources()) {
        if (code_in(resource.name) != base::code_of(language)) continue;
        const std::string name(resource.name);
        base::Sources sources;
        base::Diagnostics diagnostics;
        const auto source = base::add_source(sources, name, std::string(resource.text));
        const auto tree = playbook::read_tree(sources, source, diagnostics);
        if (!tree || !diagnostics.list.empty()) throw std::logic_error("the words file " + name + " cannot be read");
        Pairs pairs;
        flatten(*tree, "", pairs);
        return words::make_catalogue(language, std::move(pairs));
    }
    throw std::logic_error("no words file for " + std::string(base::code_of(language)));
}

}  // namespace stamtafel::app
