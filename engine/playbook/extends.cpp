// Loading and joining the files of a playbook.
#include "engine/playbook/extends.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;

const std::string* text_of(const Node& map, std::string_view key) {
    const Node* value = find(map, key);
    return value != nullptr && value->kind == Node::Kind::scalar ? &value->text : nullptr;
}

void drop(Node& map, std::string_view key) {
    std::erase_if(map.entries, [&](const Entry& entry) { return entry.key == key; });
}

bool any_has(const Node& list, std::string_view key) {
    return list.kind == Node::Kind::list &&
           std::any_of(list.items.begin(), list.items.end(), [&](const Node& item) { return text_of(item, key); });
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
/// One whose id was forgotten is a new one: that it has none is said when it is read.
Node merged_by_id(std::string_view key, Node inherited, Node own) {
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < inherited.items.size(); ++i) known.try_emplace(*text_of(inherited.items[i], "id"), i);
    std::vector<Node> all;
    std::vector<Node> behind;
    for (Node& item : own.items) {
        const std::string* id = text_of(item, "id");
        const auto same = id != nullptr ? known.find(*id) : known.end();
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

/// A target has one bound: who writes another takes the inherited one away.
void drop_other_bounds(Node& inherited, const Node& own) {
    constexpr std::string_view bounds[] = {"at_least", "at_most"};
    const auto in = [](const Node& map) {
        return [&map](std::string_view bound) { return find(map, bound) != nullptr; };
    };
    if (std::none_of(std::begin(bounds), std::end(bounds), in(own))) return;
    for (const std::string_view bound : bounds) drop(inherited, bound);
}

Node merged_value(std::string_view key, Node inherited, Node own) {
    if (own.kind == Node::Kind::empty) return inherited;
    if (key == "target") drop_other_bounds(inherited, own);
    if (own.kind == Node::Kind::map && inherited.kind == Node::Kind::map)
        return key == "hours" ? merged_schedules(std::move(inherited), std::move(own))
                              : merged_maps(std::move(inherited), std::move(own));
    if (key == "triage" && all_have(inherited, "category") && all_have(own, "category"))
        return merged_rules(std::move(inherited), std::move(own));
    if (all_have(inherited, "id") && any_has(own, "id")) return merged_by_id(key, std::move(inherited), std::move(own));
    return own;
}

/// Whether the list has had this id; reported, then.
bool is_repeated(const Node& item, std::unordered_map<std::string, std::uint32_t>& lines,
                 base::Diagnostics& diagnostics) {
    const std::string* id = text_of(item, "id");
    if (id == nullptr || id->empty()) return false;
    const base::Place& place = find(item, "id")->place;
    const auto [first, fresh] = lines.try_emplace(*id, place.line);
    if (!fresh) diagnostics.add({Code::duplicate_id, {*id, fmt::format("{}", first->second)}}, place);
    return !fresh;
}

/// Loads files one below the other; the chain of names finds circles.
class Chain {
  public:
    Chain(const Loader& load, base::Sources& sources, base::Diagnostics& diagnostics)
        : load_(load), sources_(sources), diagnostics_(diagnostics) {}

    std::optional<Node> read(std::uint32_t source) {
        std::optional<Node> own = read_tree(sources_, source, diagnostics_);
        if (!own) return std::nullopt;
        drop_repeated_ids(*own, diagnostics_);
        chain_.push_back(sources_.files[source].name);
        std::optional<Node> below;
        for (const Node* reference : references(*own))
            if (auto part = read_reference(*reference)) {
                drop(*part, "extends");
                drop(*part, "include");
                below = below ? merged(std::move(*below), std::move(*part)) : std::move(*part);
            } else {
                whole_ = false;
            }
        chain_.pop_back();
        return below ? merged(std::move(*below), std::move(*own)) : own;
    }

    [[nodiscard]] bool whole() const { return whole_; }

  private:
    std::vector<const Node*> references(const Node& root) {
        std::vector<const Node*> all;
        for (const std::string_view key : {"extends", "include"}) {
            const Node* value = find(root, key);
            if (value == nullptr || value->kind == Node::Kind::empty) continue;
            const bool list = value->kind == Node::Kind::list && key == "include";
            for (const Node& item : list ? std::span(value->items) : std::span(value, 1))
                if (item.kind == Node::Kind::scalar && !base::trimmed(item.text).empty())
                    all.push_back(&item);
                else
                    report_no_name(key, item.place);
        }
        return all;
    }

    void report_no_name(std::string_view key, base::Place place) {
        diagnostics_.add({Code::expected_value, {std::string(key), "name.yaml"}}, place);
        whole_ = false;
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

    const Loader& load_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::vector<std::string> chain_;
    std::size_t files_ = 0;
    bool told_ = false;
    bool whole_ = true;  ///< nothing that was named is lacking
};

}  // namespace

Node merged(Node inherited, Node own) { return merged_value("", std::move(inherited), std::move(own)); }

void drop_repeated_ids(Node& node, base::Diagnostics& diagnostics) {
    std::unordered_map<std::string, std::uint32_t> lines;
    std::erase_if(node.items, [&](const Node& item) { return is_repeated(item, lines, diagnostics); });
    for (Node& item : node.items) drop_repeated_ids(item, diagnostics);
    for (Entry& entry : node.entries) drop_repeated_ids(entry.value, diagnostics);
}

std::optional<Joined> read_extended(std::uint32_t source, const Loader& load, base::Sources& sources,
                                    base::Diagnostics& diagnostics) {
    Chain chain(load, sources, diagnostics);
    std::optional<Node> tree = chain.read(source);
    if (!tree) return std::nullopt;
    return Joined{std::move(*tree), chain.whole()};
}

}  // namespace stamtafel::playbook
