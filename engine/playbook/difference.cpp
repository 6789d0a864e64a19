// Two trees walked side by side along the rows of the schema. Things of a list are the same when their ids are; those
// without one go by what they must say first (the title of planned content, the category of a rule of triage).
#include "engine/playbook/difference.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "engine/playbook/difference_values.hpp"
#include "engine/playbook/read.hpp"
#include "engine/playbook/records.hpp"
#include "engine/playbook/schema.hpp"

namespace stamtafel::playbook {
namespace {

const Node* child(const Node* map, std::string_view key) {
    const Node* found = map != nullptr && map->kind == Node::Kind::map ? find(*map, key) : nullptr;
    return found != nullptr && found->kind != Node::Kind::empty ? found : nullptr;
}

std::string text_of(const Node* map, std::string_view key) {
    const Node* found = child(map, key);
    return found == nullptr ? std::string{} : value_of(Field{}, found)->text;
}

/// Days by name beside keys of their own: opening hours.
bool is_schedule(const Record& record) { return record.any_key != nullptr && !record.fields.empty(); }

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

/// How many open days there may be in a row of one schedule: "mon-fri".
constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::string days_between(std::size_t first, std::size_t last) {
    return first == last ? std::string(days[first]) : fmt::format("{}-{}", days[first], days[last]);
}

/// One thing of a list or a map.
struct Thing {
    Said key;
    std::string title;
    const Record* record;
    Node node;  ///< a copy: a short form is written out
};

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

/// Collects what differs; `path_` is where the walk is.
class Walk {
  public:
    std::vector<Change> changes;

    void record(const Record& record, const Node* before, const Node* after) {
        if (is_schedule(record)) week(record, before, after);
        for (const Field& field : record.fields) {
            if (field.read == &read_nothing) continue;
            path_.push_back({&field, {}, {}});
            this->field(field, child(before, field.name), child(after, field.name));
            path_.pop_back();
        }
    }

  private:
    void field(const Field& field, const Node* before, const Node* after) {
        if (field.record != nullptr && field.shape == Shape::one) return record(field.record(), before, after);
        if (field.record != nullptr) return things(field, things_of(field, before), things_of(field, after));
        switch (field.shape) {
            case Shape::one: return value(value_of(field, before), value_of(field, after));
            case Shape::list: return members(field, before, after);
            default: return keys(field, before, after);
        }
    }

    void value(const std::optional<Said>& before, const std::optional<Said>& after) {
        if (!before && !after) return;
        if (before && after && canonical(*before->field, before->text) == canonical(*after->field, after->text)) return;
        Change change{Change::Kind::value, path_, {}, {}, {}, {}};
        if (before) change.before.push_back(*before);
        if (after) change.after.push_back(*after);
        changes.push_back(std::move(change));
    }

    void members(const Field& field, const Node* before, const Node* after) {
        const std::vector<Said> was = values_of(field, before), is = values_of(field, after);
        Change change{Change::Kind::members, path_, without(was, is), without(is, was), {}, {}};
        change.whole = was.empty() || is.empty();
        if (!change.before.empty() || !change.after.empty()) return changes.push_back(std::move(change));
        const auto same = [](const Said& a, const Said& b) {
            return canonical(*a.field, a.text) == canonical(*b.field, b.text);
        };
        if (field.ordered && !std::equal(was.begin(), was.end(), is.begin(), is.end(), same))
            changes.push_back({Change::Kind::order, path_, {}, is, {}, {}});
    }

    /// A map of values, of lists or of maps.
    void keys(const Field& field, const Node* before, const Node* after) {
        for (const std::string& key : keys_of(before, after)) {
            const PathStep outer = path_.back();
            path_.back().key = {&field, path_.back().key.text.empty() ? key : path_.back().key.text + ": " + key};
            const Node* was = child(before, key);
            const Node* is = child(after, key);
            const bool deeper = field.shape == Shape::map_of_maps && outer.key.text.empty();
            if (deeper)
                keys(field, was, is);
            else if (field.shape == Shape::map_of_lists)
                members(field, was, is);
            else
                value(bare(field, was), bare(field, is));
            path_.back() = outer;
        }
    }

    /// A default is that of the map, not of its keys.
    static std::optional<Said> bare(const Field& field, const Node* node) {
        return node == nullptr ? std::nullopt : value_of(field, node);
    }

    static std::vector<std::string> keys_of(const Node* before, const Node* after) {
        std::vector<std::string> keys;
        for (const Node* map : {after, before})
            if (map != nullptr)
                for (const Entry& entry : map->entries)
                    if (map == after || child(after, entry.key) == nullptr) keys.push_back(entry.key);
        return keys;
    }

    void week(const Record& record, const Node* before, const Node* after) {
        const auto closed = std::vector<std::string>(7);
        const auto was = before == nullptr ? closed : week_of(*before),
                   is = after == nullptr ? closed : week_of(*after);
        for (std::size_t day = 0; day < days.size();) {
            std::size_t last = day;
            while (last + 1 < days.size() && was[last + 1] == was[day] && is[last + 1] == is[day]) ++last;
            path_.push_back({record.any_key, {record.any_key, days_between(day, last)}, {}});
            const auto said = [&](const std::string& text) {
                return text.empty() ? std::nullopt : std::optional(Said{record.any_key, text});
            };
            value(said(was[day]), said(is[day]));
            path_.pop_back();
            day = last + 1;
        }
    }

    void things(const Field& field, const std::vector<Thing>& before, const std::vector<Thing>& after);
    void thing(const Thing* before, const Thing* after);
    void moves(const std::vector<Thing>& after, const std::vector<std::optional<std::size_t>>& pairs);
    std::vector<Detail> details(const Thing& thing);

    FieldPath path_;
};

/// All that a thing says, with what is not there left out and its own name and key too.
std::vector<Detail> Walk::details(const Thing& thing) {
    Walk inside;
    inside.record(*thing.record, nullptr, &thing.node);
    std::vector<Detail> all;
    for (Change& change : inside.changes) {
        const Field& field = *change.path.front().field;
        const bool own = change.path.size() == 1 && (&field == thing.key.field || field.name == "name");
        if (change.kind == Change::Kind::added && change.details.empty()) all.push_back({change.path, {}});
        for (Detail& detail : change.details) {  // of a thing inside the thing
            detail.path.insert(detail.path.begin(), change.path.begin(), change.path.end());
            all.push_back(std::move(detail));
        }
        if (change.kind != Change::Kind::added && !own)
            all.push_back({std::move(change.path), std::move(change.after)});
    }
    return all;
}

void Walk::thing(const Thing* before, const Thing* after) {
    const Thing& now = after != nullptr ? *after : *before;
    const PathStep outer = path_.back();
    path_.back().key = now.key;
    path_.back().title = now.title.empty() && before != nullptr ? before->title : now.title;
    if (before != nullptr && after != nullptr)
        record(*now.record, &before->node, &after->node);
    else if (after != nullptr)
        changes.push_back({Change::Kind::added, path_, {}, {}, details(now), {}});
    else
        changes.push_back({Change::Kind::removed, path_, {}, {}, {}, {}});
    path_.back() = outer;
}

/// All that a thing says in one text, whatever way it is written.
std::string meaning_of(const Thing& thing) {
    Walk walk;
    walk.record(*thing.record, nullptr, &thing.node);
    std::string text;
    for (const Change& change : walk.changes) {
        for (const PathStep& step : change.path) text += fmt::format("{}\x1f{}\x1f", step.field->name, step.key.text);
        for (const Said& value : change.after) text += canonical(*value.field, value.text) + '\x1e';
        for (const Detail& detail : change.details) {
            for (const PathStep& step : detail.path)
                text += fmt::format("{}\x1f{}\x1f", step.field->name, step.key.text);
            for (const Said& value : detail.values) text += canonical(*value.field, value.text) + '\x1e';
        }
    }
    return text;
}

/// For each of `after` the one of `before` that it was: of several with one key those that say the same, and of what
/// is left the first for the first.
std::vector<std::optional<std::size_t>> paired(const std::vector<Thing>& before, const std::vector<Thing>& after) {
    std::vector<std::optional<std::size_t>> pairs(after.size());
    std::vector<bool> taken(before.size(), false);
    const auto pass = [&](auto name_of) {
        std::unordered_map<std::string, std::vector<std::size_t>> left;  // looked up only
        for (std::size_t i = before.size(); i-- > 0;)
            if (!taken[i]) left[name_of(before[i])].push_back(i);
        for (std::size_t i = 0; i < after.size(); ++i) {
            const auto found = pairs[i] ? left.end() : left.find(name_of(after[i]));
            if (found == left.end() || found->second.empty()) continue;
            pairs[i] = found->second.back();
            taken[*pairs[i]] = true;
            found->second.pop_back();
        }
    };
    pass([](const Thing& thing) { return thing.key.text + '\x1d' + meaning_of(thing); });
    pass([](const Thing& thing) { return thing.key.text; });
    return pairs;
}

void Walk::things(const Field& field, const std::vector<Thing>& before, const std::vector<Thing>& after) {
    const auto pairs = paired(before, after);
    std::vector<bool> kept(before.size(), false);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (pairs[i]) kept[*pairs[i]] = true;
        thing(pairs[i] ? &before[*pairs[i]] : nullptr, &after[i]);
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!kept[i]) thing(&before[i], nullptr);
    if (field.ordered) moves(after, pairs);
}

/// The fewest things that have to move for the one order to become the other: those outside a longest rising run.
std::vector<bool> moved(const std::vector<std::optional<std::size_t>>& pairs) {
    std::vector<std::size_t> ends, from(pairs.size(), pairs.size());  // ends[n]: where the best run of n+1 ends
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!pairs[i]) continue;
        const auto place = std::lower_bound(ends.begin(), ends.end(), *pairs[i],
                                            [&](std::size_t end, std::size_t value) { return *pairs[end] < value; });
        if (place != ends.begin()) from[i] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> moves(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) moves[i] = pairs[i].has_value();
    for (std::size_t i = ends.empty() ? pairs.size() : ends.back(); i < pairs.size(); i = from[i]) moves[i] = false;
    return moves;
}

void Walk::moves(const std::vector<Thing>& after, const std::vector<std::optional<std::size_t>>& pairs) {
    const std::vector<bool> has_moved = moved(pairs);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!has_moved[i]) continue;
        Change change{Change::Kind::moved, path_, {}, {}, {}, {}};
        change.path.back().key = after[i].key;
        change.path.back().title = after[i].title;
        if (i + 1 < after.size()) change.next = {path_.back().field, after[i + 1].key, after[i + 1].title};
        changes.push_back(std::move(change));
    }
}

}  // namespace

std::vector<std::string> week_of(const Node& schedule) {
    std::vector<std::string> week(7);
    if (schedule.kind == Node::Kind::scalar) return std::vector<std::string>(7, "00:00-24:00");
    Hours hours;
    base::Diagnostics ignored;
    read_record(record_of<Hours>(), schedule, &hours, ignored);
    for (std::size_t day = 0; day < week.size(); ++day)
        for (const calendar::OpenInterval& open : hours.days[day])
            week[day] += fmt::format("{}{:02}:{:02}-{:02}:{:02}", week[day].empty() ? "" : ", ", open.from / 60,
                                     open.from % 60, open.to / 60, open.to % 60);
    return week;
}

std::vector<Change> difference(const Node& before, const Node& after) {
    Walk walk;
    walk.record(playbook_record(), &before, &after);
    return std::move(walk.changes);
}

}  // namespace stamtafel::playbook
