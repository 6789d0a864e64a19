// A layout is believed when the reader of playbooks finds the same in it: values and their order, signs and comments,
// and when laying it out again moves nothing.
#include <algorithm>
#include <utility>

#include "engine/base/text.hpp"
#include "engine/playbook/layout.hpp"
#include "engine/playbook/tree.hpp"

namespace stamtafel::playbook {
namespace {

bool says_the_same(const Node& a, const Node& b) {
    const auto entries = [](const Entry& x, const Entry& y) {
        return x.key == y.key && says_the_same(x.value, y.value);
    };
    return a.kind == b.kind && a.quoted == b.quoted && a.text == b.text &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), says_the_same) &&
           std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), entries);
}

/// All signs but blanks and line ends, in their order.
std::string signs_of(std::string_view text) {
    std::string signs;
    for (const char c : base::without_byte_order_mark(text))
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') signs += c;
    return signs;
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return texts;
}

}  // namespace

std::optional<std::string> lay_out_safely(const base::Sources& sources, std::uint32_t source,
                                          base::Diagnostics& diagnostics) {
    const base::Source& file = sources.files[source];
    const std::size_t problems = diagnostics.list.size();
    const std::optional<Node> before = read_tree(sources, source, diagnostics);
    if (!before || diagnostics.list.size() > problems) return std::nullopt;
    LaidOut laid_out = lay_out(file.text);
    base::Sources again;
    base::Diagnostics ignored;
    const std::uint32_t second = base::add_source(again, file.name, laid_out.text);
    const std::optional<Node> after = read_tree(again, second, ignored);
    const LaidOut twice = lay_out(laid_out.text);
    if (after && ignored.list.empty() && says_the_same(*before, *after) &&
        signs_of(file.text) == signs_of(laid_out.text) && sorted(twice.comments) == sorted(laid_out.comments) &&
        twice.text == laid_out.text)
        return std::move(laid_out.text);
    diagnostics.add({base::Code::layout_unsafe, {file.name}}, {source, 0, 0, 1});
    return std::nullopt;
}

}  // namespace stamtafel::playbook
