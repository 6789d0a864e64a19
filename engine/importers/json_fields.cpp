// The one place that walks JSON with simdjson. Objects of a file mostly have the same keys in the same order: the
// reader remembers them from the object before, so that a key costs one comparison.
#include "engine/importers/json_fields.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

#include <simdjson.h>

#include "engine/base/text.hpp"
#include "engine/importers/json_text.hpp"

namespace stamtafel::importers {
namespace {

namespace ondemand = simdjson::ondemand;
using Branch = JsonPaths::Branch;
using Node = JsonPaths::Node;

constexpr std::size_t longest_path = 32;

std::string_view without_blanks_behind(std::string_view token) {
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ') token.remove_suffix(1);
    return token;
}

/// A number, true, false or null as written; nothing when it is none of these.
std::optional<std::string_view> scalar_text(std::string_view token) {
    if (token == "null") return std::string_view{};
    if (token == "true" || token == "false") return token;
    if (token.empty() || token.find_first_not_of("0123456789+-.eE") != token.npos) return std::nullopt;
    return token;
}

std::string key_of_index(std::size_t index) { return std::to_string(index); }

}  // namespace

Branch& JsonPaths::branch(std::uint32_t node, std::string_view key) {
    Node& branches = nodes_[node];
    const auto known = std::find_if(branches.begin(), branches.end(), [&](const Branch& b) { return b.key == key; });
    if (known != branches.end()) return *known;
    branches.push_back({std::string(key), {}, none, false});
    return branches.back();
}

void JsonPaths::want(std::string_view path, std::size_t cell) {
    const auto code = static_cast<std::uint8_t>(cell);
    cells_.push_back(code);
    std::uint32_t node = 0;
    for (std::size_t depth = 0; depth < longest_path; ++depth) {
        Branch& rest = branch(node, path);
        rest.cells.push_back(code);
        const std::size_t dot = path.find('.');
        if (dot == path.npos) return;
        rest.whole = true;
        Branch& first = branch(node, path.substr(0, dot));
        if (first.child == none) {
            first.child = static_cast<std::uint32_t>(nodes_.size());
            node = first.child;
            nodes_.emplace_back();
        } else {
            node = first.child;
        }
        path.remove_prefix(dot + 1);
    }
}

struct JsonFields::State {
    /// A key as it stood in the last object, and what it means; no branch: nobody wants it.
    struct Seen {
        std::string_view key;
        const Branch* branch = nullptr;
    };

    State(const JsonPaths& wanted, activity::Arena& kept) : paths(wanted), arena(kept) {}

    bool read(std::string_view object, std::span<std::string_view> out) {
        cells = out;
        text = object;
        settled = 0;
        escapes = object.find('\\') != object.npos;
        lists.clear();
        for (const std::uint8_t cell : paths.cells()) cells[cell] = {};
        if (object.size() > parser.capacity() && parser.allocate(std::bit_ceil(object.size() | 0xfff))) return false;
        ondemand::document document;
        const simdjson::padded_string_view padded(object.data(), object.size(), object.size() + 64);
        ondemand::object root;
        if (parser.iterate(padded).get(document) || document.get_object().get(root)) return false;
        std::size_t position = 0;
        for (auto result : root) {
            if (result.error()) return false;
            const Branch* branch = root_branch(result.key().value_unsafe().raw(), position++);
            if (branch == nullptr) continue;
            const std::string_view token = result.value().raw_json_token().value_unsafe();
            if (!take_plain(token, *branch) && !read_value(result.value().value_unsafe(), *branch, false)) return false;
        }
        if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) return false;
        for (const auto& [cell, joined] : lists) cells[cell] = arena.keep(joined);
        return true;
    }

    /// What the n-th key of an object means; remembered, since the next object's n-th key is mostly the same.
    const Branch* root_branch(const char* raw, std::size_t position) {
        constexpr std::size_t most_seen = 256;
        constexpr std::size_t longest = 63;  // may be compared beyond the end of the object, not of the padding
        if (position < seen.size()) {
            const Seen& before = seen[position];
            if (std::memcmp(raw, before.key.data(), before.key.size()) == 0 && raw[before.key.size()] == '"')
                return before.branch;
        }
        const std::string_view key = key_at(raw);
        const Branch* found = find(paths.nodes()[0], key);
        if (key.size() > longest || position >= most_seen) return found;
        if (position >= seen.size()) seen.resize(position + 1, {"\n", nullptr});  // no key has a line break in it
        seen[position] = {key, found};
        return found;
    }

    [[nodiscard]] std::string_view key_at(const char* raw) const {
        const auto at = static_cast<std::size_t>(raw - text.data());
        const std::size_t end = std::min(end_of_value(text, at - 1), text.size());
        return text.substr(at, end - at - 1);
    }

    [[nodiscard]] static const Branch* find(const Node& node, std::string_view key) {
        const std::string decoded = key.find('\\') == key.npos ? std::string() : string_of(key);
        if (!decoded.empty()) key = decoded;
        const auto found = std::find_if(node.begin(), node.end(), [&](const Branch& b) { return b.key == key; });
        return found == node.end() ? nullptr : &*found;
    }

    /// Most values are strings without escapes that fill one cell; they need none of what others do.
    bool take_plain(std::string_view token, const Branch& branch) {
        if (token.size() < 2 || token.front() != '"' || token.back() != '"') return false;
        if (branch.cells.size() != 1 || branch.whole) return false;
        const std::uint8_t cell = branch.cells.front();
        if ((settled & 1ULL << cell) != 0 || (escapes && token.find('\\') != token.npos)) return false;
        cells[cell] = token.substr(1, token.size() - 2);
        return true;
    }

    /// `in_list`: texts are collected, since further objects of the list may have some too.
    bool read_value(ondemand::value value, const Branch& branch, bool in_list) {
        const std::string_view token = value.raw_json_token();
        if (token.empty()) return false;
        const bool container = token.front() == '{' || token.front() == '[';
        if (container && branch.child != JsonPaths::none) {
            const Node& node = paths.nodes()[branch.child];
            return token.front() == '{' ? read_object(value, node, in_list) : read_list(value, node);
        }
        if (branch.cells.empty()) return true;
        const auto said = container ? nested_text(token.data()) : plain_text(without_blanks_behind(token));
        if (!said) return false;
        for (const std::uint8_t cell : branch.cells) put(cell, *said, branch.whole, in_list);
        return true;
    }

    bool read_object(ondemand::value value, const Node& node, bool in_list) {
        ondemand::object object;
        if (value.get_object().get(object)) return false;
        for (auto result : object) {
            ondemand::field field;
            if (std::move(result).get(field)) return false;
            const Branch* branch = find(node, key_at(field.key().raw()));
            if (branch != nullptr && !read_value(field.value(), *branch, in_list)) return false;
        }
        return true;
    }

    bool read_list(ondemand::value value, const Node& node) {
        ondemand::array list;
        if (value.get_array().get(list)) return false;
        std::size_t index = 0;
        for (auto result : list) {
            ondemand::value element;
            if (std::move(result).get(element)) return false;
            const Branch* branch = find(node, key_of_index(index++));
            const std::string_view token = element.raw_json_token();
            if (branch != nullptr) {
                if (!read_value(element, *branch, false)) return false;
            } else if (token.starts_with('{') && !read_object(element, node, true)) {
                return false;
            }
        }
        return true;
    }

    std::optional<std::string_view> plain_text(std::string_view token) {
        if (!token.starts_with('"')) return scalar_text(token);
        if (token.size() < 2 || token.back() != '"') return std::nullopt;
        const std::string_view inside = token.substr(1, token.size() - 2);
        if (inside.find('\\') == inside.npos) return inside;
        const auto size = unescape(inside, arena.room(inside.size()));
        if (!size) return std::nullopt;
        return arena.keep(*size);
    }

    /// A list of scalars joined, anything else as its JSON.
    std::optional<std::string_view> nested_text(const char* begin) {
        const auto at = static_cast<std::size_t>(begin - text.data());
        const std::size_t end = end_of_value(text, at);
        if (end == text.npos) return std::nullopt;
        const std::string_view json = text.substr(at, end - at);
        if (json.front() == '{') return json;
        std::string joined;
        bool scalars = true;
        const auto broken = for_each_value(json, {}, [&](Unit unit) {
            const std::string_view token = json.substr(unit.begin, unit.end - unit.begin);
            if (token.front() == '{' || token.front() == '[') return scalars = false;
            const auto said = plain_text(token);
            if (!said) return scalars = false;
            if (!joined.empty() && !said->empty()) joined += ", ";
            joined += *said;
            return true;
        });
        if (broken) return std::nullopt;
        return scalars ? arena.keep(joined) : json;
    }

    /// A cell found under its whole path is not overwritten by one found along it.
    void put(std::uint8_t cell, std::string_view said, bool whole, bool in_list) {
        const std::uint64_t bit = 1ULL << cell;
        if (!whole && (settled & bit) != 0) return;
        if (whole) settled |= bit;
        if (!in_list) {
            cells[cell] = said;
            return;
        }
        if (said.empty()) return;
        const auto list = std::find_if(lists.begin(), lists.end(), [&](const auto& l) { return l.first == cell; });
        if (list == lists.end())
            lists.emplace_back(cell, said);
        else
            list->second.append(", ").append(said);
    }

    const JsonPaths& paths;
    activity::Arena& arena;
    ondemand::parser parser;
    std::string_view text;  ///< the object being read
    std::span<std::string_view> cells;
    bool escapes = false;       ///< some string of it may have one
    std::uint64_t settled = 0;  ///< cells that were found under their whole path
    std::vector<std::pair<std::uint8_t, std::string>> lists;
    std::vector<Seen> seen;
};

JsonFields::JsonFields(const JsonPaths& paths, activity::Arena& arena)
    : state_(std::make_unique<State>(paths, arena)) {}
JsonFields::~JsonFields() = default;

bool JsonFields::read(std::string_view object, std::span<std::string_view> cells) {
    return state_->read(object, cells);
}

void for_each_object(std::string_view list, std::span<const std::string_view> paths, activity::Arena& arena,
                     const std::function<void(std::span<const std::string_view>)>& each) {
    if (list.empty()) return;
    JsonPaths wanted;
    for (std::size_t i = 0; i < paths.size(); ++i) wanted.want(paths[i], i);
    JsonFields fields(wanted, arena);
    std::vector<std::string_view> texts(paths.size());
    (void)for_each_value(list, {}, [&](Unit unit) {
        if (fields.read(list.substr(unit.begin, unit.end - unit.begin), texts)) each(texts);
        return true;
    });
}

}  // namespace stamtafel::importers
