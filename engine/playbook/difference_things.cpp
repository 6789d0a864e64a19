// A thing is known by its id; one without by what it must say first (the title of planned content).
#include "engine/playbook/difference_things.hpp"

#include <algorithm>
#include <utility>

#include "engine/playbook/difference_values.hpp"

namespace stamtafel::playbook {
namespace {

std::string text_of(const Node* map, std::string_view key) {
    const Node* found = child(map, key);
    return found == nullptr ? std::string{} : value_of(Field{}, found)->text;
}

/// The row by which things of a list are known: their id, else the first text that they must have, else what they must.
const Field* key_of(const Record& record) {
    const auto is_text = [](const Field& f) { return f.must && (f.type == Type::text || f.type == Type::choice); };
    const auto has_id = [](const Field& f) { return f.name == "id"; };
    const auto must = [](const Field& f) { return f.must; };
    const auto all = record.fields;
    auto found = std::find_if(all.begin(), all.end(), has_id);
    if (found == all.end()) found = std::find_if(all.begin(), all.end(), is_text);
    if (found == all.end()) found = std::find_if(all.begin(), all.end(), must);
    return found == all.end() ? nullptr : &*found;
}

/// Money for `{amount: money}`: a value where keys may stand is the first that they must have.
Node written_out(const Record& record, const Node& node) {
    if (node.kind != Node::Kind::scalar || is_schedule(record)) return node;
    const Field* first = key_of(record);
    if (first == nullptr) return node;
    Node map;
    map.kind = Node::Kind::map;
    map.entries.push_back({std::string(first->name), node.place, node});
    return map;
}

std::string title_of(const Node& node) {
    for (const std::string_view key : {"name", "title"})
        if (std::string title = text_of(&node, key); !title.empty()) return title;
    return {};
}

/// A list of milestones has a key of any name where others have an id.
Thing thing_of(const Field& list, const Node& item) {
    const Record& record = list.record();
    if (record.fields.empty() && record.any_key != nullptr && !item.entries.empty()) {
        const Entry& entry = item.entries.front();
        return {{record.any_key, entry.key}, {}, &record.any_key->record(), entry.value};
    }
    const Field* key = key_of(record);
    std::string text;
    if (key != nullptr)
        for (const Said& value : values_of(*key, child(&item, key->name)))
            text += (text.empty() ? "" : ", ") + value.text;
    return {{key, std::move(text)}, title_of(item), &record, item};
}

}  // namespace

const Node* child(const Node* map, std::string_view key) {
    const Node* found = map != nullptr && map->kind == Node::Kind::map ? find(*map, key) : nullptr;
    return found != nullptr && found->kind != Node::Kind::empty ? found : nullptr;
}

bool is_schedule(const Record& record) { return record.any_key != nullptr && !record.fields.empty(); }

std::vector<Thing> things_of(const Field& field, const Node* node) {
    std::vector<Thing> things;
    if (node == nullptr) return things;
    if (field.shape == Shape::list)
        for (const Node& item : node->items) things.push_back(thing_of(field, item));
    else
        for (const Entry& entry : node->entries)
            things.push_back({{&field, entry.key}, {}, &field.record(), written_out(field.record(), entry.value)});
    return things;
}

bool has_own_name(const Thing& thing) {
    const Field* key = thing.key.field;
    return key != nullptr && key->refers == Reference::none && key->keys.empty() && key->name != "category" &&
           (key->type == Type::id || key->type == Type::text || key->shape == Shape::map);
}

}  // namespace stamtafel::playbook
