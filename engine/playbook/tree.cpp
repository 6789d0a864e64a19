// From the events of the YAML scanner to a tree of our own, within budgets.
// The events are taken as they come: the library's own nodes share aliases, drop duplicate keys and never end
// on some inputs. What its exceptions mean is in yaml_errors.cpp.
#include "engine/playbook/tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <span>
#include <sstream>
#include <unordered_map>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/playbook/yaml_errors.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;
using base::Place;

/// Ends the scan: an error that leaves no tree has been reported.
struct Stop {};

using Path = std::vector<std::size_t>;  // from the root: index of the item or entry at each level

const Node& child(const Node& node, std::size_t index) {
    return node.kind == Node::Kind::map ? node.entries[index].value : node.items[index];
}

/// What a copy costs: its nodes, a long text as many as it has times 160 bytes.
std::size_t nodes_in(const Node& node) {
    std::size_t count = 1 + node.text.size() / 160;
    for (const Node& item : node.items) count += nodes_in(item);
    for (const Entry& entry : node.entries) count += nodes_in(entry.value);
    return count;
}

std::size_t depth_of(const Node& node) {
    std::size_t deepest = 0;
    for (const Node& item : node.items) deepest = std::max(deepest, depth_of(item));
    for (const Entry& entry : node.entries) deepest = std::max(deepest, depth_of(entry.value));
    return deepest + (node.kind == Node::Kind::list || node.kind == Node::Kind::map ? 1U : 0U);
}

using Signs = std::span<const std::string_view>;

/// Where the first of these signs stands; the end of the text when there is none.
std::size_t first_of(std::string_view text, Signs signs) {
    std::size_t first = text.size();
    for (const std::string_view sign : signs) first = std::min(first, text.find(sign));
    return first;
}

/// The text in curly quotes, as a word processor makes them, without those: around all of it, or the one before a text
/// that a comma cut off. Nothing where there are none such: a text may well quote somebody, and apostrophes are curly.
std::optional<std::string_view> without_curly_quotes(std::string_view text) {
    constexpr std::string_view doubles[] = {"\u201c", "\u201d", "\u201e"}, singles[] = {"\u2018", "\u2019"};
    constexpr std::size_t bytes = doubles[0].size();
    const bool in_doubles = text.size() > bytes && first_of(text, doubles) == 0;
    if (!in_doubles && !text.starts_with(singles[0])) return std::nullopt;
    const std::string_view rest = text.substr(bytes);
    const std::size_t next = first_of(rest, in_doubles ? Signs(doubles) : Signs(singles));
    if (next == rest.size()) return in_doubles ? std::optional(rest) : std::nullopt;
    return next + bytes == rest.size() ? std::optional(rest.substr(0, next)) : std::nullopt;
}

class Builder final : public YAML::EventHandler {
  public:
    Builder(const base::Sources& sources, std::uint32_t source, base::Diagnostics& diagnostics)
        : sources_(sources), source_(source), diagnostics_(diagnostics) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (odd_key_) throw Stop{};
        // On some malformed texts the scanner starts an empty document again and again at one place.
        if (documents_++ > 0) stop(mark.pos == document_at_ ? Code::yaml_structure : Code::second_document, at(mark));
        document_at_ = mark.pos;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (no_key(mark)) return;
        Node node;
        node.place = inside_map() ? frames_.back().node->entries.back().place : at(mark);
        if (inside_map()) node.text = comment_behind_key();
        add(std::move(node));
        close(anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (no_key(mark)) return;
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end()) stop(Code::alias_cycle, at(mark));
        const Node* original = &root_;
        for (const std::size_t index : found->second) original = &child(*original, index);
        if (frames_.size() + depth_of(*original) > max_depth) stop(Code::too_deep, at(mark), {limit(max_depth)});
        spend(nodes_in(*original), at(mark));
        add(Node(*original));
        close(0);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        if (odd_key_) return;
        check_tag(tag, mark);
        check_quotes(mark);
        Node node;
        node.kind = Node::Kind::scalar;
        node.quoted = tag == "!";
        node.place = at(mark, written_length(value, mark, node.quoted));
        if (value.size() > max_scalar_bytes) stop(Code::scalar_too_long, node.place, {limit(max_scalar_bytes >> 10U)});
        if (wants_key()) return add_key(value, node.place);
        if (!node.quoted) warn_of_curly_quotes(value, node.place);
        node.text = value;
        add(std::move(node));
        close(anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Node::Kind::list, mark, tag, anchor);
    }
    void OnSequenceEnd() override { leave(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Node::Kind::map, mark, tag, anchor);
    }
    void OnMapEnd() override { leave(); }

    [[nodiscard]] std::optional<Place> innermost() const {
        return frames_.empty() ? std::nullopt : std::optional(frames_.back().node->place);
    }
    [[nodiscard]] std::size_t last_at() const { return last_at_; }
    [[nodiscard]] const std::optional<Place>& odd_key() const { return odd_key_; }
    [[nodiscard]] Node take() {
        drop_spare(root_);
        return std::move(root_);
    }

  private:
    /// A list or map that is being filled. Its node stays where it is: only the innermost one grows.
    struct Frame {
        Node* node;
        YAML::anchor_t anchor;
        bool key_given = false;
        std::unordered_map<std::string, Place> keys;
    };

    Place at(const YAML::Mark& mark, std::size_t bytes = 1) {
        last_at_ = offset(mark);
        return base::place_at(sources_, source_, static_cast<std::size_t>(mark.line),
                              static_cast<std::size_t>(mark.column), bytes, hint_);
    }
    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        const auto& starts = sources_.files[source_].line_starts;
        const auto line = static_cast<std::size_t>(mark.line);
        return (line < starts.size() ? starts[line] : 0) + static_cast<std::size_t>(mark.column);
    }
    static std::string limit(std::size_t value) { return fmt::format("{}", value); }

    [[noreturn]] void stop(Code code, Place place, std::vector<std::string> arguments = {}) {
        diagnostics_.add({code, std::move(arguments)}, place);
        throw Stop{};
    }

    [[nodiscard]] bool inside_map() const { return !frames_.empty() && frames_.back().node->kind == Node::Kind::map; }
    [[nodiscard]] bool wants_key() const { return inside_map() && !frames_.back().key_given; }

    /// A list, map or nothing where a key should be. It is reported when the scan is over: a quote that is never
    /// closed looks like this at first, and that is the better thing to say.
    bool no_key(const YAML::Mark& mark) {
        if (!odd_key_ && wants_key()) odd_key_ = at(mark);
        return odd_key_.has_value();
    }

    /// The scanner takes a quote that is never closed for one that ends with the file.
    void check_quotes(const YAML::Mark& mark) {
        const std::string_view text = sources_.files[source_].text;
        const std::size_t start = offset(mark);
        if (start < text.size() && (text[start] == '"' || text[start] == '\'') &&
            behind_quoted(text, start) == std::string_view::npos)
            stop(Code::yaml_quote, at(mark));
    }

    void warn_of_curly_quotes(std::string_view text, Place place) {
        if (const auto plain = without_curly_quotes(text))
            diagnostics_.add({Code::curly_quote, {std::string(text), std::string(*plain)}}, place);
    }

    void check_tag(const std::string& tag, const YAML::Mark& mark) {
        if (!tag.empty() && tag != "?" && tag != "!") stop(Code::yaml_tag, at(mark));
    }

    void spend(std::size_t nodes, Place place) {
        nodes_ += nodes;
        if (nodes_ > max_nodes) stop(Code::too_many_values, place, {limit(max_nodes)});
    }

    /// Bytes to underline: the scalar as it stands in its line, with its quotes.
    std::size_t written_length(const std::string& value, const YAML::Mark& mark, bool quoted) const {
        const std::string_view text = sources_.files[source_].text;
        const std::size_t start = offset(mark) + (quoted ? 1U : 0U);
        if (start >= text.size() || text.compare(start, value.size(), value) != 0) return 1;
        return std::max<std::size_t>(1, std::min(value.size(), value.find('\n')) + (quoted ? 2U : 0U));
    }

    /// "#1 Cyclists" behind `name:`, which YAML reads as a comment; nothing when a blank makes clear that it is one.
    [[nodiscard]] std::string comment_behind_key() const {
        constexpr std::size_t far_enough = 400;  // bytes: a file that is one long line is not walked again and again
        const std::string_view text = sources_.files[source_].text;
        const std::string_view rest = text.substr(std::min(last_at_, text.size()), far_enough);
        const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
        const std::size_t colon = line.find(": ");
        const std::size_t value = colon == line.npos ? line.npos : line.find_first_not_of(' ', colon + 1);
        const bool comment = value != line.npos && line[value] == '#' && value + 1 < line.size();
        return comment && line[value + 1] != ' ' ? std::string(base::trimmed(line.substr(value))) : "";
    }

    void add_key(const std::string& key, Place place) {
        Frame& frame = frames_.back();
        spend(1, place);
        if (key == "<<") {
            diagnostics_.add({Code::merge_key, {}}, place);
        } else if (const auto [first, fresh] = frame.keys.try_emplace(key, place); !fresh) {
            diagnostics_.add({Code::duplicate_key, {key, limit(first->second.line)}}, place);
        } else {
            frame.key_given = true;
            frame.node->entries.push_back({key, place, {}});
            return;
        }
        frame.key_given = true;
        frame.node->entries.push_back({key, spare, {}});  // scanned like any other, then dropped
        frame.node->entries.back().value.place = place;
    }

    Node& add(Node node) {
        spend(1, node.place);
        if (frames_.empty()) return root_ = std::move(node);
        Frame& frame = frames_.back();
        if (frame.node->kind == Node::Kind::map) return frame.node->entries.back().value = std::move(node);
        return frame.node->items.emplace_back(std::move(node));
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (no_key(mark)) return;
        check_tag(tag, mark);
        if (frames_.size() >= max_depth) stop(Code::too_deep, at(mark), {limit(max_depth)});
        Node node;
        node.kind = kind;
        node.place = at(mark);
        frames_.push_back({&add(std::move(node)), anchor, false, {}});
    }

    void leave() {
        if (odd_key_) return;
        const YAML::anchor_t anchor = frames_.back().anchor;
        frames_.pop_back();
        close(anchor);
    }

    /// A value is complete: its map waits for the next key, and its anchor may be used from here on.
    void close(YAML::anchor_t anchor) {
        if (anchor != 0) anchors_.insert_or_assign(anchor, path());
        if (!frames_.empty()) frames_.back().key_given = false;
    }

    [[nodiscard]] Path path() const {
        Path path;
        for (const Frame& frame : frames_)
            path.push_back(std::max(frame.node->items.size(), frame.node->entries.size()) - 1);
        return path;
    }

    static void drop_spare(Node& node) {
        const auto unwanted = [](const Entry& entry) { return entry.place == spare; };
        node.entries.erase(std::remove_if(node.entries.begin(), node.entries.end(), unwanted), node.entries.end());
        for (Node& item : node.items) drop_spare(item);
        for (Entry& entry : node.entries) drop_spare(entry.value);
    }

    static constexpr Place spare{Place::nowhere, 1, 1, 1};  // the place of an entry that will be dropped

    const base::Sources& sources_;
    std::uint32_t source_;
    base::Diagnostics& diagnostics_;
    Node root_;
    std::vector<Frame> frames_;
    std::unordered_map<YAML::anchor_t, Path> anchors_;
    std::optional<Place> odd_key_;
    std::size_t nodes_ = 0, last_at_ = 0;
    base::ColumnHint hint_;
    int documents_ = 0, document_at_ = -1;  // begun so far, and where the last of them did
};

/// Control characters other than tab and line ends, and a carriage return that ends no line.
std::optional<std::size_t> first_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != 0x7f) continue;
        if (byte == '\t' || byte == '\n') continue;
        if (byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        return i;
    }
    return std::nullopt;
}

bool readable_text(const base::Sources& sources, std::uint32_t source, base::Diagnostics& diagnostics) {
    const base::Source& file = sources.files[source];
    if (file.text.size() > max_file_bytes) {
        diagnostics.add({Code::file_too_large, {file.name, "8 MiB"}}, {source, 0, 0, 1});
        return false;
    }
    if (const auto bad = base::first_invalid_utf8(file.text)) {
        diagnostics.add({Code::bad_utf8, {}}, place_of_byte(sources, source, *bad));
        return false;
    }
    if (const auto bad = first_control_character(file.text)) {
        const auto code = static_cast<unsigned>(static_cast<unsigned char>(file.text[*bad]));
        if (code == 0) {  // half of a letter in UTF-16
            diagnostics.add({Code::bad_utf8, {}}, place_of_byte(sources, source, *bad));
            return false;
        }
        diagnostics.add({Code::control_character, {fmt::format("U+{:04X}", code)}},
                        place_of_byte(sources, source, *bad));
        return false;
    }
    return true;
}

}  // namespace

const Node* find(const Node& map, std::string_view key) {
    for (const Entry& entry : map.entries)
        if (entry.key == key) return &entry.value;
    return nullptr;
}

std::optional<Node> read_tree(const base::Sources& sources, std::uint32_t source, base::Diagnostics& diagnostics) {
    if (!readable_text(sources, source, diagnostics)) return std::nullopt;
    Builder builder(sources, source, diagnostics);
    const std::string& text = sources.files[source].text;
    try {
        std::istringstream in(text);
        YAML::Parser parser(in);
        while (parser.HandleNextDocument(builder)) {}
    } catch (const Stop&) {
        if (builder.odd_key()) diagnostics.add({Code::yaml_key, {}}, *builder.odd_key());
        return std::nullopt;
    } catch (const YAML::Exception& problem) {
        const ScanError error{problem.msg, static_cast<std::size_t>(problem.mark.line),
                              static_cast<std::size_t>(problem.mark.column), builder.last_at(), builder.innermost()};
        diagnostics.list.push_back(explained(error, sources, source));
        return std::nullopt;
    }
    if (builder.odd_key()) {
        diagnostics.add({Code::yaml_key, {}}, *builder.odd_key());
        return std::nullopt;
    }
    Node root = builder.take();
    if (root.kind == Node::Kind::map) return root;
    if (root.kind == Node::Kind::empty)
        diagnostics.add({Code::empty_file, {}}, {source, 0, 0, 1});
    else
        diagnostics.add({Code::not_a_map, {}}, root.place);
    return std::nullopt;
}

}  // namespace stamtafel::playbook
