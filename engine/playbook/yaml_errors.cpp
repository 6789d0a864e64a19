// One row a message of the scanner. Where the scanner points at the end of the text or at nothing,
// the place is found again: the bracket or the quote that was never closed, the tab in the indentation.
#include "engine/playbook/yaml_errors.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <string_view>

namespace stamtafel::playbook {
namespace {

using base::Code;
using base::Place;
namespace msg = YAML::ErrorMsg;

struct Row {
    std::string_view message;  ///< the scanner's text begins with it
    Code code;
};

const Row rows[] = {
    {msg::TAB_IN_INDENTATION, Code::yaml_tab},  {msg::END_OF_MAP_FLOW, Code::yaml_bracket},
    {msg::END_OF_SEQ_FLOW, Code::yaml_bracket}, {msg::FLOW_END, Code::yaml_bracket_alone},
    {msg::EOF_IN_SCALAR, Code::yaml_quote},     {msg::DOC_IN_SCALAR, Code::yaml_quote},
    {msg::INVALID_HEX, Code::yaml_escape},      {msg::INVALID_UNICODE, Code::yaml_escape},
    {msg::INVALID_ESCAPE, Code::yaml_escape},   {msg::UNKNOWN_ANCHOR, Code::yaml_alias},
    {msg::ALIAS_NOT_FOUND, Code::yaml_alias},   {msg::CHAR_IN_ALIAS, Code::yaml_alias},
    {msg::ANCHOR_NOT_FOUND, Code::yaml_alias},  {msg::CHAR_IN_ANCHOR, Code::yaml_alias},
    {msg::UNKNOWN_TOKEN, Code::yaml_character}, {msg::MAP_VALUE, Code::yaml_colon},
    {msg::CHAR_IN_TAG_HANDLE, Code::yaml_tag},  {msg::TAG_WITH_NO_SUFFIX, Code::yaml_tag},
    {msg::END_OF_VERBATIM_TAG, Code::yaml_tag},
};

Code code_of(std::string_view message) {
    const auto* found = std::find_if(std::begin(rows), std::end(rows),
                                     [&](const Row& row) { return message.starts_with(row.message); });
    return found == std::end(rows) ? Code::yaml_structure : found->code;
}

/// The byte offset at which a 0-based line begins.
std::size_t line_start(const base::Source& file, std::size_t line) {
    return line < file.line_starts.size() ? file.line_starts[line] : file.text.size();
}

/// A tab between the start of the line and its first other character.
std::optional<std::size_t> tab_in_indentation(const base::Source& file, std::size_t line) {
    const std::string_view text = file.text;
    const std::size_t start = line_start(file, line);
    const std::size_t word = text.find_first_not_of(" \t", start);
    const std::size_t tab = text.find('\t', start);
    return tab < word ? std::optional(tab) : std::nullopt;
}

/// The quote that opens a text which never ends; looked for from the last value that was read.
std::optional<std::size_t> open_quote(std::string_view text, std::size_t from) {
    bool starts_value = true;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '#' && starts_value) i = std::min(text.find('\n', i), text.size() - 1);
        if (starts_value && (text[i] == '"' || text[i] == '\'')) {
            const std::size_t behind = behind_quoted(text, i);
            if (behind == std::string_view::npos) return i;
            i = behind - 1;
        }
        starts_value = std::string_view(" \n[{,:").find(text[i]) != std::string_view::npos;
    }
    return std::nullopt;
}

/// A quote that was forgotten at its end swallows lines up to the next quote, behind which a word follows.
std::optional<std::size_t> quote_closed_late(std::string_view text, std::size_t from, std::size_t until) {
    bool starts_value = true;
    for (std::size_t i = from; i < std::min(until, text.size()); ++i) {
        if (text[i] == '#' && starts_value) i = std::min(text.find('\n', i), text.size() - 1);
        if (starts_value && (text[i] == '"' || text[i] == '\'')) {
            const std::size_t behind = behind_quoted(text, i);
            if (behind >= text.size()) return std::nullopt;
            const bool lines = text.substr(i, behind - i).find('\n') != std::string_view::npos;
            if (lines && std::string_view(" \r\n,]}:").find(text[behind]) == std::string_view::npos) return i;
            i = behind - 1;
        }
        starts_value = std::string_view(" \n[{,:").find(text[i]) != std::string_view::npos;
    }
    return std::nullopt;
}

bool is_of_a_key(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// The end of a key that stands at the start of this line with its value right behind the colon: `language:nl`.
std::optional<std::size_t> colon_without_blank(const base::Source& file, std::size_t line) {
    const std::string_view text = file.text;
    const std::size_t start = std::min(text.find_first_not_of(" -", line_start(file, line)), text.size());
    std::size_t end = start;
    while (end < text.size() && is_of_a_key(text[end])) ++end;
    if (end == start || end + 1 >= text.size() || text[end] != ':') return std::nullopt;
    if (std::string_view(" \r\n\t/:").find(text[end + 1]) != std::string_view::npos) return std::nullopt;
    return end;
}

/// The same in the line or in the last line above it that says anything: the scanner notices one line late.
std::optional<std::size_t> blank_forgotten(const base::Source& file, std::size_t line) {
    if (const auto here = colon_without_blank(file, line)) return here;
    while (line-- > 0) {
        const std::size_t word = file.text.find_first_not_of(" \r", line_start(file, line));
        if (word == std::string::npos || file.text[word] == '\n' || file.text[word] == '#') continue;
        return colon_without_blank(file, line);
    }
    return std::nullopt;
}

base::Diagnostic about_blank(const base::Sources& sources, std::uint32_t source, std::size_t colon) {
    const std::string_view text = sources.files[source].text;
    const std::size_t start = text.find_last_of(" -\n", colon) + 1;
    const std::size_t end = std::min(text.find_first_of("\r\n", colon), text.size());
    return {{Code::yaml_blank,
             {std::string(text.substr(start, colon - start)), std::string(text.substr(colon + 1, end - colon - 1))}},
            place_of_byte(sources, source, colon)};
}

}  // namespace

std::size_t behind_quoted(std::string_view text, std::size_t open) {
    const char quote = text[open];
    for (std::size_t i = open + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\')
            ++i;
        else if (text[i] == quote && quote == '\'' && i + 1 < text.size() && text[i + 1] == quote)
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return std::string_view::npos;
}

base::Place place_of_byte(const base::Sources& sources, std::uint32_t source, std::size_t offset) {
    const auto& starts = sources.files[source].line_starts;
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    const auto line = static_cast<std::size_t>(after - starts.begin()) - 1;
    return base::place_at(sources, source, line, offset - starts[line]);
}

base::Diagnostic explained(const ScanError& error, const base::Sources& sources, std::uint32_t source) {
    const base::Source& file = sources.files[source];
    const std::size_t start = line_start(file, error.line);
    const Place there = base::place_at(sources, source, error.line, error.column);
    if (const auto tab = tab_in_indentation(file, error.line))
        return {{Code::yaml_tab, {}}, place_of_byte(sources, source, *tab)};
    const Code code = code_of(error.message);
    switch (code) {
        case Code::yaml_bracket:
        case Code::yaml_quote:  // a quote that is never closed swallows the brackets behind it
            if (const auto quote = open_quote(file.text, error.last_at))
                return {{Code::yaml_quote, {}}, place_of_byte(sources, source, *quote)};
            if (code == Code::yaml_bracket) return {{code, {}}, error.innermost.value_or(there)};
            break;
        case Code::yaml_alias:  // the scanner points behind the sign
            if (start + error.column > 0 && std::string_view("*&").find(file.text[start + error.column - 1]) < 2)
                return {{code, {}}, place_of_byte(sources, source, start + error.column - 1)};
            break;
        case Code::yaml_character: {
            const std::string sign(1, start + error.column < file.text.size() ? file.text[start + error.column] : '?');
            return {{code, {sign}}, there};
        }
        case Code::yaml_colon:
        case Code::yaml_structure:
            if (const auto quote = quote_closed_late(file.text, error.last_at, start + error.column))
                return {{Code::yaml_quote, {}}, place_of_byte(sources, source, *quote)};
            if (const auto colon = blank_forgotten(file, error.line)) return about_blank(sources, source, *colon);
            break;
        default: break;
    }
    return {{code, {}}, there};
}

}  // namespace stamtafel::playbook
