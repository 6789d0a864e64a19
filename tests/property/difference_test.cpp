// What `diff` tells of two versions, told once more the other way round: whatever came has gone, each value has gone
// back, and nothing else is said. Of the pairs in tests/diff, and of templates and samples that were changed at random.
#include "engine/playbook/difference.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/playbook/difference_values.hpp"
#include "engine/playbook/tree.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using playbook::Change;
using playbook::Node;
using test::Random;

namespace {

Node tree_from(const std::string& file, const std::string& text) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = base::add_source(sources, file, text);
    auto root = playbook::read_tree(sources, source, diagnostics);
    INFO(file);
    REQUIRE(root);
    return *root;
}

Node tree_of(const std::string& file) { return tree_from(file, test::read_bytes(test::source_path(file))); }

std::vector<std::string> files_named(const std::string& folder, const std::string& ending) {
    std::vector<std::string> files = test::files_below(folder);
    std::erase_if(files, [&](const std::string& file) { return !file.ends_with(ending); });
    return files;
}

/// Changes in words of the test's own: one text each, the ids of the older version in the newer one's terms.
class Told {
  public:
    explicit Told(const std::vector<Change>& changes) {
        for (const Change& change : changes)
            if (change.kind == Change::Kind::renamed) now_[change.before.at(0).text] = change.after.at(0).text;
    }
    std::map<std::string, std::string> now_;

    [[nodiscard]] std::vector<std::string> all(const std::vector<Change>& changes, bool back) const {
        std::vector<std::string> texts;
        for (const Change& change : changes) texts.push_back(text(change, back));
        std::sort(texts.begin(), texts.end());
        return texts;
    }

  private:
    [[nodiscard]] std::string id(const std::string& text) const {
        const auto found = now_.find(text);
        return found == now_.end() ? text : found->second;
    }

    [[nodiscard]] std::string path(const playbook::FieldPath& path, std::size_t keys) const {
        std::string text;
        for (std::size_t i = 0; i < path.size(); ++i)
            text += std::string(path[i].field->name) + (i < keys ? "[" + id(path[i].key.text) + "]" : "") + ".";
        return text;
    }

    [[nodiscard]] std::string values(const std::vector<playbook::Said>& list) const {
        std::vector<std::string> texts;
        for (const playbook::Said& said : list) texts.push_back(id(playbook::canonical(*said.field, said.text)));
        std::sort(texts.begin(), texts.end());
        std::string text;
        for (const std::string& one : texts) text += one + ",";
        return text;
    }

    [[nodiscard]] std::string text(const Change& change, bool back) const {
        using Kind = Change::Kind;
        const bool came = (change.kind == Kind::added) != (back && change.kind != Kind::value);
        const auto& from = back ? change.after : change.before;
        const auto& to = back ? change.before : change.after;
        switch (change.kind) {
            case Kind::added:
            case Kind::removed: return (came ? "came " : "went ") + path(change.path, change.path.size());
            case Kind::renamed:
                return "called " + path(change.path, change.path.size() - 1) + from.at(0).text + ">" + to.at(0).text;
            case Kind::order: return "order " + path(change.path, change.path.size());
            case Kind::moved: return "moved " + path(change.path, change.path.size() - 1);  // which one may differ
            case Kind::value:
            case Kind::members: break;
        }
        return "from " + path(change.path, change.path.size()) + values(from) + ">" + values(to) +
               (change.whole ? "whole" : "");
    }
};

void check_both_ways(const Node& before, const Node& after) {
    const std::vector<Change> there = playbook::difference(before, after), back = playbook::difference(after, before);
    const Told told(there);
    CHECK(told.all(there, false) == told.all(back, true));
}

/// All maps, lists and values of a tree, each once.
void gather(Node& node, std::vector<Node*>& all) {
    all.push_back(&node);
    for (Node& item : node.items) gather(item, all);
    for (playbook::Entry& entry : node.entries) gather(entry.value, all);
}

void rename_everywhere(Node& node, const std::string& was, const std::string& is) {
    if (node.text == was) node.text = is;
    for (Node& item : node.items) rename_everywhere(item, was, is);
    for (playbook::Entry& entry : node.entries) {
        if (entry.key == was) entry.key = is;
        rename_everywhere(entry.value, was, is);
    }
}

std::size_t any_of(Random& random, std::size_t count) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(count) - 1));
}

void change_a_part(Node& root, Random& random) {
    std::vector<Node*> all;
    gather(root, all);
    Node& node = *all[any_of(random, all.size())];
    const auto is_called_so = [&](const Node* thing) {
        const Node* id = playbook::find(*thing, "id");
        return id != nullptr && id->text == node.text;
    };
    if (node.kind == Node::Kind::scalar) {
        const std::string was(node.text), is = random.one_in(2) ? was + "1" : "2" + was;
        const bool names_a_thing = std::any_of(all.begin(), all.end(), is_called_so);
        rename_everywhere(names_a_thing ? root : node, was, is);  // half a rename would be a broken playbook
    } else if (node.items.size() > 1 && random.one_in(2)) {
        std::swap(node.items[any_of(random, node.items.size())], node.items[any_of(random, node.items.size())]);
    } else if (!node.items.empty()) {
        node.items.erase(node.items.begin() + static_cast<std::ptrdiff_t>(any_of(random, node.items.size())));
    } else if (const Node* id = playbook::find(node, "id"); id != nullptr) {
        rename_everywhere(root, std::string(id->text), id->text + "_else");
    } else if (!node.entries.empty() && random.one_in(4)) {
        node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(any_of(random, node.entries.size())));
    }
}

using Called = std::function<std::string(const std::string& id)>;

/// Schedules, protocols, KPIs and steps of which no two say the same, that name each other by what `called` makes of
/// their ids; the same for the same seed.
std::string playbook_with(const Called& called, std::uint64_t seed) {
    constexpr int many = 40;
    Random random(seed);
    const auto id = [&](const std::string& letter, std::int64_t i) { return called(letter + std::to_string(i)); };
    const auto any = [&](const std::string& letter, std::int64_t below) {
        return id(letter, random.between(0, below));
    };
    std::string hours = "hours:\n", protocols = "protocols:\n", kpis = "kpis:\n", steps = "roadmap:\n";
    for (int i = 0; i < many; ++i) {
        const std::string n = std::to_string(i + 1);
        hours += "  " + id("h", i) + ": {mon: '08:00-17:" + std::to_string(10 + i) + "'}\n";
        protocols += "  - {id: " + id("p", i) + ", grace: " + n + "m, hours: " + any("h", many - 1) + "}\n";
        kpis += "  - {id: " + id("k", i) + ", metric: attainment, where: {protocol: [" + any("p", many - 1) +
                "]}, target: {at_least: " + n + "%}}\n";
        steps += "  - {id: " + id("s", i) + ", step: set_goals, effort: " + n + "h" +
                 (i == 0 ? "" : ", needs: [" + any("s", i - 1) + "]") + "}\n";
    }
    return "goals:\n  - {id: goal, kpis: [" + any("k", many - 1) + "]}\n" + kpis + protocols + hours + steps;
}

}  // namespace

TEST_CASE("where all that changed are ids of things that each say something else, only new names are told") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        INFO("seed " << seed);
        const auto one_in = static_cast<std::int64_t>(seed % 4) + 1;  // all of them, or some
        std::map<std::string, std::string> now;
        Random random(seed);
        const Called is = [&](const std::string& id) {
            const auto [at, fresh] = now.emplace(id, id);
            if (fresh && random.one_in(one_in)) at->second = "new_" + id;
            return at->second;
        };
        const Called was = [](const std::string& id) { return id; };
        const auto found = playbook::difference(tree_from("was.yaml", playbook_with(was, seed)),
                                                tree_from("is.yaml", playbook_with(is, seed)));
        std::size_t renamed = 0;
        for (const auto& [before, after] : now) renamed += before != after ? 1U : 0U;
        CHECK(found.size() == renamed);
        for (const Change& change : found) {
            CHECK(change.kind == Change::Kind::renamed);
            if (change.kind == Change::Kind::renamed) CHECK(now[change.before.at(0).text] == change.after.at(0).text);
        }
    }
}

TEST_CASE("each pair of versions is told the other way round by the same changes") {
    for (const std::string& after : files_named("tests/diff", "new.yaml")) {
        INFO(after);
        check_both_ways(tree_of(after.substr(0, after.size() - 8) + "old.yaml"), tree_of(after));
    }
}

TEST_CASE("whatever is changed in a playbook is told the other way round by the same changes") {
    std::vector<std::string> files = files_named("playbooks", ".yaml");
    std::erase_if(files, [](const std::string& file) { return file.starts_with("playbooks/new/"); });  // with holes
    for (const std::string& file : files_named("samples", "playbook.yaml")) files.push_back(file);
    Random random(20261123);
    std::size_t told = 0, renamed = 0;
    for (const std::string& file : files) {
        const Node before = tree_of(file);
        for (int round = 0; round < 60; ++round) {
            INFO(file << " round " << round);
            Node after = before;
            for (auto n = random.between(1, 4); n > 0; --n) change_a_part(after, random);
            check_both_ways(before, after);
            for (const Change& change : playbook::difference(before, after)) {
                ++told;
                renamed += change.kind == Change::Kind::renamed ? 1U : 0U;
            }
        }
    }
    CHECK(told > 1000);
    CHECK(renamed > 20);
}
