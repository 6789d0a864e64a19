// The tree: what a scanned value becomes, and where it says it stands.
#include "engine/playbook/tree.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;
using playbook::Node;

namespace {

struct Read {
    std::optional<Node> root;
    std::vector<base::Diagnostic> problems;
};

Read read(std::string text) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = base::add_source(sources, "p.yaml", std::move(text));
    Read result{playbook::read_tree(sources, source, diagnostics), {}};
    result.problems = diagnostics.list;
    return result;
}

std::pair<std::uint32_t, std::uint32_t> at(const base::Place& place) { return {place.line, place.column}; }
using Spot = std::pair<std::uint32_t, std::uint32_t>;

}  // namespace

TEST_CASE("values, lists and keys keep their order and their places") {
    const Read result = read("a: 1\nlijst: [x, 'y']\nb:\n  - {k: v}\n");
    REQUIRE(result.root);
    CHECK(result.problems.empty());
    const Node& root = *result.root;
    REQUIRE(root.entries.size() == 3);
    CHECK(root.entries[1].key == "lijst");
    CHECK(at(root.entries[1].place) == Spot{2, 1});
    CHECK(root.entries[1].place.length == 5);
    const Node& list = root.entries[1].value;
    REQUIRE(list.items.size() == 2);
    CHECK_FALSE(list.items[0].quoted);
    CHECK(list.items[1].quoted);
    CHECK(at(list.items[1].place) == Spot{2, 12});
    CHECK(list.items[1].place.length == 3);
    CHECK(playbook::find(root.entries[2].value.items[0], "k")->text == "v");
    CHECK(playbook::find(root, "c") == nullptr);
}

TEST_CASE("columns count letters, not bytes") {
    const Read result = read("naam: {é: 自転車, b: x}\n");
    REQUIRE(result.root);
    const Node& inner = result.root->entries[0].value;
    CHECK(at(inner.entries[0].value.place) == Spot{1, 11});
    CHECK(inner.entries[0].value.place.length == 3);
    CHECK(at(inner.entries[1].place) == Spot{1, 16});
}

TEST_CASE("lines may end in CR LF") {
    const Read result = read("a: 1\r\nb: 2\r\n");
    REQUIRE(result.root);
    CHECK(at(result.root->entries[1].value.place) == Spot{2, 4});
    CHECK(result.root->entries[0].value.text == "1");
}

TEST_CASE("a key without a value has an empty value at the key's place") {
    const Read result = read("a:\nb: ~\nc: \"\"\n");
    REQUIRE(result.root);
    CHECK(result.root->entries[0].value.kind == Node::Kind::empty);
    CHECK(at(result.root->entries[0].value.place) == Spot{1, 1});
    CHECK(result.root->entries[1].value.kind == Node::Kind::empty);
    CHECK(result.root->entries[2].value.kind == Node::Kind::scalar);
}

TEST_CASE("words that other tools turn into something else stay words") {
    const Read result = read("a: no\nb: 010\nc: 1e3\nd: 2026-10-31\n");
    REQUIRE(result.root);
    CHECK(result.root->entries[0].value.text == "no");
    CHECK(result.root->entries[1].value.text == "010");
    CHECK(result.root->entries[2].value.text == "1e3");
}

TEST_CASE("an alias is a copy of what it names") {
    const Read result = read("a: &x [1, {k: 2}]\nb: *x\nc: [*x, *x]\n");
    REQUIRE(result.root);
    CHECK(result.problems.empty());
    const Node& copy = result.root->entries[1].value;
    REQUIRE(copy.items.size() == 2);
    CHECK(copy.items[1].entries[0].value.text == "2");
    CHECK(result.root->entries[2].value.items[1].items[0].text == "1");
}

TEST_CASE("of a duplicate key the first value stays, and scanning goes on") {
    const Read result = read("a: 1\na: {b: &x 2}\nc: 3\n");
    REQUIRE(result.root);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].problem.code == base::Code::duplicate_key);
    REQUIRE(result.root->entries.size() == 2);
    CHECK(result.root->entries[0].value.text == "1");
    CHECK(result.root->entries[1].key == "c");
}

TEST_CASE("aliases cannot go deeper than the limit") {
    std::string text = "a0: &a0 [x]\n";
    for (int i = 1; i < 70; ++i)
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
    const Read result = read(text);
    CHECK_FALSE(result.root);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].problem.code == base::Code::too_deep);
}

TEST_CASE("quotes inside texts are no open quotes") {
    const Read result = read("a: Foto's van leden\nb: 'Foto''s'\nc: \"zei \\\"ja\\\"\"\nd: |\n  't is zo\n");
    REQUIRE(result.root);
    CHECK(result.problems.empty());
    CHECK(result.root->entries[0].value.text == "Foto's van leden");
    CHECK(result.root->entries[1].value.text == "Foto's");
    CHECK(result.root->entries[2].value.text == "zei \"ja\"");
    CHECK(result.root->entries[3].value.text == "'t is zo\n");
}
