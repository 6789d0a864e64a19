// Loading and joining the files of a playbook.
#include "engine/playbook/extends.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace stamtafel::playbook {
namespace {

using base::Code;

const std::string* text_of(const Node& map, std::string_view key) {
    const Node* value = find(map, key);
    return value != nullptr && value->kind == Node::Kind::scalar ? &value->text : nullptr;
}

bool all_have(const Node& list, std::string_view key) {
    return list.kind == Node::Kind::list && !list.items.empty() &&
           std::all_of(list.items.begin(), list.items.end(), [&](const Node& item) { return text_of(item, key); });
}

Node merged_value(std::string_view key, Node inherited, Node own);

Node merged_maps(Node inherited, Node own) {
    inherited.place = own.place;
    for (Entry& entry : own.entries) {
        const auto same = std::find_if(inherited.entries.begin(), inherited.entries.end(),
                                       [&](const Entry& other) { return other.key == entry.key; });
        if (same == inherited.entries.end()) {
            inherited.entries.push_back(std::move(entry));
        } else {
            same->place = entry.place;
            same->value = merged_value(entry.key, std::move(same->value), std::move(entry.value));
        }
    }
    return inherited;
}

/// Of protocols the first that fits decides: a new one for something in particular comes before the inherited ones,
/// one for everything that is left behind them.
bool goes_before(std::string_view key, const Node& item) {
    const Node* narrowed = find(item, "for");
    return key == "protocols" && narrowed != nullptr && narrowed->kind != Node::Kind::empty;
}

/// Inherited things keep their order, new ones that of the child, behind them unless goes_before() says otherwise.
Node merged_by_id(std::string_view key, Node inherited, Node own) {
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < inherited.items.size(); ++i) known.try_emplace(*text_of(inherited.items[i], "id"), i);
    std::vector<Node> all;
    std::vector<Node> behind;
    for (Node& item : own.items) {
        const auto same = known.find(*text_of(item, "id"));
        if (same != known.end())
            inherited.items[same->second] = merged_maps(std::move(inherited.items[same->second]), std::move(item));
        else
            (goes_before(key, item) ? all : behind).push_back(std::move(item));
    }
    for (std::vector<Node>* part : {&inherited.items, &behind})
        all.insert(all.end(), std::make_move_iterator(part->begin()), std::make_move_iterator(part->end()));
    own.items = std::move(all);
    return own;
}

Node merged_rules(Node inherited, Node own) {
    std::vector<Node> rules;
    for (Node& rule : own.items) {
        const auto same_category = [&](const Node& other) {
            return *text_of(other, "category") == *text_of(rule, "category");
        };
        if (std::none_of(inherited.items.begin(), inherited.items.end(), same_category))
            rules.push_back(std::move(rule));
    }
    for (Node& old : inherited.items) {
        for (Node& rule : own.items)  // those moved already have no entries left
            if (!rule.entries.empty() && *text_of(rule, "category") == *text_of(old, "category"))
                rules.push_back(std::exchange(rule, Node{}));
        rules.push_back(std::move(old));
    }
    own.items = std::move(rules);
    return own;
}

/// Schedules are whole values: days of two schedules do not mix.
Node merged_schedules(Node inherited, Node own) {
    for (Entry& old : inherited.entries)
        if (find(own, old.key) == nullptr) own.entries.push_back(std::move(old));
    return own;
}

Node merged_value(std::string_view key, Node inherited, Node own) {
    if (own.kind == Node::Kind::empty) return inherited;
    if (own.kind == Node::Kind::map && inherited.kind == Node::Kind::map)
        return key == "hours" ? merged_schedules(std::move(inherited), std::move(own))
                              : merged_maps(std::move(inherited), std::move(own));
    if (key == "triage" && all_have(inherited, "category") && all_have(own, "category"))
        return merged_rules(std::move(inherited), std::move(own));
    if (all_have(inherited, "id") && all_have(own, "id"))
        return merged_by_id(key, std::move(inherited), std::move(own));
    return own;
}

/// Loads files one below the other; the chain of names finds circles.
class Chain {
  public:
    Chain(const Loader& load, base::Sources& sources, base::Diagnostics& diagnostics)
        : load_(load), sources_(sources), diagnostics_(diagnostics) {}

    std::optional<Node> read(std::uint32_t source) {
        std::optional<Node> own = read_tree(sources_, source, diagnostics_);
        if (!own) return std::nullopt;
        chain_.push_back(sources_.files[source].name);
        std::optional<Node> below;
        for (const Node* reference : references(*own))
            if (auto part = read_reference(*reference)) {
                drop(*part, "extends");
                drop(*part, "include");
                below = below ? merged(std::move(*below), std::move(*part)) : std::move(*part);
            }
        chain_.pop_back();
        return below ? merged(std::move(*below), std::move(*own)) : own;
    }

  private:
    std::vector<const Node*> references(const Node& root) {
        std::vector<const Node*> all;
        for (const std::string_view key : {"extends", "include"}) {
            const Node* value = find(root, key);
            if (value == nullptr || value->kind == Node::Kind::empty) continue;
            const bool list = value->kind == Node::Kind::list && key == "include";
            for (const Node& item : list ? std::span(value->items) : std::span(value, 1))
                if (item.kind == Node::Kind::scalar)
                    all.push_back(&item);
                else
                    diagnostics_.add({Code::expected_value, {std::string(key), "name.yaml"}}, item.place);
        }
        return all;
    }

    std::optional<Node> read_reference(const Node& reference) {
        if (chain_.size() >= max_extends_depth || ++files_ > max_extended_files) return too_many(reference);
        auto loaded = load_(reference.text, chain_.back());
        if (!loaded) {
            diagnostics_.add(std::move(loaded.error()), reference.place);
            return std::nullopt;
        }
        const auto again = std::find(chain_.begin(), chain_.end(), loaded->name);
        if (again != chain_.end()) {
            std::string path;
            for (auto name = again; name != chain_.end(); ++name) path += *name + " -> ";
            diagnostics_.add({Code::extends_cycle, {path + loaded->name}}, reference.place);
            return std::nullopt;
        }
        return read(base::add_source(sources_, std::move(loaded->name), std::move(loaded->text)));
    }

    std::optional<Node> too_many(const Node& reference) {
        if (!told_)
            diagnostics_.add(
                {Code::extends_too_deep, {fmt::format("{}", max_extends_depth), fmt::format("{}", max_extended_files)}},
                reference.place);
        told_ = true;
        return std::nullopt;
    }

    static void drop(Node& root, std::string_view key) {
        const auto is = [&](const Entry& entry) { return entry.key == key; };
        root.entries.erase(std::remove_if(root.entries.begin(), root.entries.end(), is), root.entries.end());
    }

    const Loader& load_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::vector<std::string> chain_;
    std::size_t files_ = 0;
    bool told_ = false;
};

}  // namespace

Node merged(Node inherited, Node own) { return merged_value("", std::move(inherited), std::move(own)); }

std::optional<Node> read_extended(std::uint32_t source, const Loader& load, base::Sources& sources,
                                  base::Diagnostics& diagnostics) {
    return Chain(load, sources, diagnostics).read(source);
}

}  // namespace stamtafel::playbook
