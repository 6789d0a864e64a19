// Two trees walked side by side along the rows of the schema. Things of a list are the same when their ids are; those
// without one go by what they must say first (the title of planned content, the category of a rule of triage).
#include "engine/playbook/difference.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "engine/playbook/difference_things.hpp"
#include "engine/playbook/difference_values.hpp"
#include "engine/playbook/read.hpp"
#include "engine/playbook/records.hpp"
#include "engine/playbook/renames.hpp"
#include "engine/playbook/schema.hpp"

namespace stamtafel::playbook {
namespace {

/// How many open days there may be in a row of one schedule: "mon-fri".
constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::string days_between(std::size_t first, std::size_t last) {
    return first == last ? std::string(days[first]) : fmt::format("{}-{}", days[first], days[last]);
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
    void both(const Thing& before, const Thing& after);
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
        both(*before, *after);
    else if (after != nullptr)
        changes.push_back({Change::Kind::added, path_, {}, {}, details(now), {}});
    else
        changes.push_back({Change::Kind::removed, path_, {}, {}, {}, {}});
    path_.back() = outer;
}

/// Another key is told once, and not as the row that holds it.
void Walk::both(const Thing& before, const Thing& after) {
    const bool renamed = before.key.text != after.key.text;
    if (renamed) changes.push_back({Change::Kind::renamed, path_, {before.key}, {after.key}, {}, {}});
    const auto first = static_cast<std::ptrdiff_t>(changes.size());
    record(*after.record, &before.node, &after.node);
    const auto is_key = [&](const Change& change) {
        return change.path.size() == path_.size() + 1 && change.path.back().field == after.key.field;
    };
    if (renamed) changes.erase(std::remove_if(changes.begin() + first, changes.end(), is_key), changes.end());
}

/// What is left out of what a thing says: what changes with its id, and where names of its list are renamed too.
struct LeftOut {
    bool key = false;
    Reference names = Reference::none;
};

/// All that a thing says in one text, whatever way it is written.
std::string meaning_of(const Thing& thing, const LeftOut& left_out) {
    Walk walk;
    walk.record(*thing.record, nullptr, &thing.node);
    std::string text;
    const auto add = [&](const FieldPath& path, const std::vector<Said>& values) {
        const Reference refers = path.back().field->refers;
        if (refers != Reference::none && refers == left_out.names) return;
        for (const PathStep& step : path) text += fmt::format("{}\x1f{}\x1f", step.field->name, step.key.text);
        for (const Said& value : values) text += canonical(*value.field, value.text) + '\x1e';
    };
    for (const Change& change : walk.changes) {
        if (left_out.key && change.path.size() == 1 && change.path.front().field == thing.key.field) continue;
        add(change.path, change.after);
        for (const Detail& detail : change.details) add(detail.path, detail.values);
    }
    return text;
}

/// What a thing without its old key is known by: its title, or all that it says when that is more than one thing.
/// People without a name have none: somebody else may do the same work at the same hours.
std::string known_by_title(const Thing& thing) { return has_own_name(thing) ? thing.title : std::string(); }
std::string known_by_meaning(const Field& list, const Thing& thing, Reference without) {
    const bool anybody = list.name == "team" && thing.title.empty();
    const std::size_t fewest = list.shape == Shape::list ? 3 : 1;  // a thing of a list says its id too
    if (!has_own_name(thing) || anybody || thing.node.entries.size() < fewest) return {};
    return meaning_of(thing, {true, without});
}

/// For each of `after` the one of `before` that it was: of several with one key those that say the same, and of what
/// is left the first for the first; then those that have another key since, where no two could be meant.
class Pairs {
  public:
    Pairs(const std::vector<Thing>& before, const std::vector<Thing>& after)
        : of(after.size()), before_(before), after_(after), taken_(before.size(), false) {}

    std::vector<std::optional<std::size_t>> of;

    template <class NameOf>
    void by(const NameOf& name_of, bool one_only) {
        std::unordered_map<std::string, std::vector<std::size_t>> left;  // looked up only
        std::map<std::string, std::vector<std::size_t>> wanted;
        for (std::size_t i = before_.size(); i-- > 0;)
            if (!taken_[i]) left[name_of(before_[i])].push_back(i);
        for (std::size_t i = 0; i < after_.size(); ++i)
            if (!of[i]) wanted[name_of(after_[i])].push_back(i);
        for (auto& [name, places] : wanted) {
            const auto found = left.find(name);
            if (found == left.end() || (one_only && (name.empty() || places.size() + found->second.size() > 2)))
                continue;
            for (const std::size_t i : places) {
                if (found->second.empty()) break;
                of[i] = found->second.back();
                taken_[*of[i]] = true;
                found->second.pop_back();
            }
        }
    }

  private:
    const std::vector<Thing>&before_, &after_;
    std::vector<bool> taken_;
};

std::vector<std::optional<std::size_t>> paired(const Field& list, const std::vector<Thing>& before,
                                               const std::vector<Thing>& after) {
    Pairs pairs(before, after);
    pairs.by([](const Thing& thing) { return thing.key.text + '\x1d' + meaning_of(thing, {}); }, false);
    pairs.by([](const Thing& thing) { return thing.key.text; }, false);
    pairs.by(known_by_title, true);
    for (const Reference without : {Reference::none, named_in(list.name)})  // its like may be renamed with it
        pairs.by([&](const Thing& thing) { return known_by_meaning(list, thing, without); }, true);
    return std::move(pairs.of);
}

void Walk::things(const Field& field, const std::vector<Thing>& before, const std::vector<Thing>& after) {
    const auto pairs = paired(field, before, after);
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
            week[day] += (week[day].empty() ? "" : ", ") + written(open);
    return week;
}

std::vector<Change> difference(const Node& before, const Node& after) {
    constexpr int most_rounds = 32;
    Node was = before;
    NewIds known;
    for (int round = 0;; ++round) {  // what names a renamed thing changes with it, which may show another rename
        Walk walk;
        walk.record(playbook_record(), &was, &after);
        NewIds ids = new_ids(walk.changes);
        if (ids == known || round > most_rounds) return std::move(walk.changes);
        was = before;
        name_anew(was, ids);
        known = std::move(ids);
    }
}

}  // namespace stamtafel::playbook
