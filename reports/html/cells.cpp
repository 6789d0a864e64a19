// What stands in a cell: a value in the report's language, its sign and its link, with the raw value beside for sorting.
#include "reports/html/cells.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::html {
namespace {

bool open_link(const model::Cell& cell, Markup& out) {
    if (cell.link && is_safe(*cell.link)) {
        if (cell.link->to == model::Link::To::web)
            out.tag("<a rel=\"noreferrer noopener\" href=\"");
        else
            out.tag("<a href=\"");
        if (cell.link->to == model::Link::To::section) out.tag("#");
        out.text(cell.link->target).tag("\">");
        return true;
    }
    if (cell.definition.empty()) return false;
    out.tag("<a class=\"def\" href=\"#def-").text(cell.definition).tag("\">");
    return true;
}

/// A long id may go on in the next line behind its dots and dashes; words keep to themselves. What a member wrote may go
/// on anywhere in a long word, or a table would not fit its paper.
void add_breakable(std::string_view text, bool personal, Markup& out) {
    constexpr std::size_t long_word = 16;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size() - 1) + 1;
        std::string_view word = text.substr(0, end);
        text.remove_prefix(end);
        while (word.size() > long_word) {
            const std::size_t joint = word.find_first_of("._");
            const bool last = joint >= word.size() - 1;
            if (last || static_cast<unsigned char>(word[joint + 1]) > '~')
                break;  // an unbreakable blank: "28 okt. 2026"
            out.text(word.substr(0, joint + 1)).tag("<wbr>");
            word.remove_prefix(joint + 1);
        }
        while (personal && word.size() > long_word) {
            const std::string_view part = base::first_characters(word, long_word);
            out.text(part).tag("<wbr>");
            word.remove_prefix(part.size());
        }
        out.text(word);
    }
}

}  // namespace

void add_tone_class(model::Tone tone, Markup& out) {
    switch (tone) {
        case model::Tone::good: out.tag(" good"); return;
        case model::Tone::watch: out.tag(" watch"); return;
        case model::Tone::bad: out.tag(" bad"); return;
        default: return;
    }
}

void add_status(model::Tone tone, std::string_view words, Markup& out) {
    if (tone == model::Tone::none) {
        out.text(words);
        return;
    }
    constexpr std::size_t one_line = 32;  // bytes; longer ones may break
    out.tag("<span class=\"status");
    add_tone_class(tone, out);
    if (words.size() > one_line) out.tag(" long");
    out.tag("\"><span aria-hidden=\"true\">").text(model::sign_of(tone)).tag("</span> ").text(words).tag("</span>");
}

std::optional<double> sort_key(const model::Content& content) {
    struct Keys {
        std::optional<double> operator()(const std::string&) const { return std::nullopt; }
        std::optional<double> operator()(const model::Missing&) const { return std::nullopt; }
        std::optional<double> operator()(const model::Count& cell) const { return static_cast<double>(cell.value); }
        std::optional<double> operator()(const model::Share& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Seconds& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Number& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Score& cell) const { return cell.value; }
        std::optional<double> operator()(const base::Money& cell) const { return static_cast<double>(cell.cents); }
        std::optional<double> operator()(const base::Day& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Moment& cell) const {
            return cell.day.value * 86400.0 + cell.second;
        }
    };
    return std::visit(Keys{}, content);
}

bool is_missing(const model::Cell& cell) { return std::holds_alternative<model::Missing>(cell.content); }

void add_content(const model::Cell& cell, const words::Catalogue& catalogue, Markup& out) {
    const std::string text = words::written(catalogue, cell.content);
    const bool linked = open_link(cell, out);
    if (cell.personal) out.tag("<bdi>");
    if (is_missing(cell))
        out.tag("<span class=\"missing\">").text(text).tag("</span>");
    else if (cell.tone == model::Tone::none)
        add_breakable(text, cell.personal, out);
    else
        add_status(cell.tone, text, out);
    if (cell.personal) out.tag("</bdi>");
    if (linked) out.tag("</a>");
}

void add_fact(const model::Cell& cell, Markup& out) {
    if (const auto key = sort_key(cell.content)) out.tag(" data-v=\"").text(fmt::format("{}", *key)).tag("\"");
    if (!cell.fact.empty()) out.tag(" data-fact=\"").text(cell.fact).tag("\"");
}

}  // namespace stamtafel::html
