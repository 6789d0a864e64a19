// Places in texts, and the two lines that show one: the source line and the caret below it.
#include "engine/base/source.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/text.hpp"

namespace stamtafel::base {
namespace {

constexpr std::size_t widest_line = 100;      // characters of a source line that are shown
constexpr std::size_t before_the_caret = 60;  // of those, when the line is cut
constexpr std::string_view indent = "    ";

std::string_view without_line_end(std::string_view line) {
    if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

/// The text of a line counted from 0; empty beyond the end.
std::string_view line_text(const Source& source, std::size_t line) {
    if (line >= source.line_starts.size()) return {};
    const std::size_t start = source.line_starts[line];
    const bool last = line + 1 == source.line_starts.size();
    const std::size_t end = last ? source.text.size() : source.line_starts[line + 1];
    return without_line_end(std::string_view(source.text).substr(start, end - start));
}

std::uint32_t narrow(std::size_t value) {
    return static_cast<std::uint32_t>(std::min<std::size_t>(value, Place::nowhere - 1));
}

/// What is shown of a line: before the mark, under it, and behind it.
struct Window {
    std::string before, marked, after;
};

/// The part of the line around characters [from, to).
Window window(std::string_view line, std::size_t from, std::size_t to) {
    const std::size_t all = characters(line);
    const std::size_t first = all <= widest_line || from <= before_the_caret ? 0 : from - before_the_caret;
    const std::size_t last = std::min(all, first + widest_line);
    from = std::min(from, last);
    to = std::clamp(to, from, last);
    const auto piece = [line](std::size_t begin, std::size_t end) {
        const std::string_view rest = line.substr(first_characters(line, begin).size());
        return harmless(first_characters(rest, end - begin));
    };
    Window shown{piece(first, from), piece(from, to), piece(to, last)};
    if (first > 0) shown.before = "…" + shown.before;
    if (last < all) shown.after += "…";
    return shown;
}

}  // namespace

std::uint32_t add_source(Sources& sources, std::string name, std::string text) {
    Source source{std::move(name), std::move(text), {}};
    if (!source.text.empty()) source.line_starts.push_back(0);
    for (std::size_t at = source.text.find('\n'); at != std::string::npos; at = source.text.find('\n', at + 1))
        source.line_starts.push_back(narrow(at + 1));
    sources.files.push_back(std::move(source));
    return narrow(sources.files.size() - 1);
}

Place place_at(const Sources& sources, std::uint32_t source, std::size_t line, std::size_t byte_column,
               std::size_t byte_length) {
    ColumnHint none;
    return place_at(sources, source, line, byte_column, byte_length, none);
}

Place place_at(const Sources& sources, std::uint32_t source, std::size_t line, std::size_t byte_column,
               std::size_t byte_length, ColumnHint& hint) {
    Place place{source, narrow(line + 1), narrow(byte_column + 1), narrow(std::max<std::size_t>(1, byte_length))};
    if (source >= sources.files.size() || sources.files[source].text.empty()) return place;
    const std::string_view text = line_text(sources.files[source], line);
    const std::size_t start = std::min(byte_column, text.size());
    if (hint.line != line || hint.byte > start) hint = {line, 0, 0};
    hint.characters += characters(text.substr(hint.byte, start - hint.byte));
    hint.byte = start;
    place.column = narrow(hint.characters + 1);
    place.length = narrow(std::max<std::size_t>(1, characters(text.substr(start, byte_length))));
    return place;
}

std::string excerpt(const Sources& sources, const Place& place) {
    if (place.source >= sources.files.size() || place.line == 0 || place.column == 0) return {};
    const Source& source = sources.files[place.source];
    if (place.line > source.line_starts.size()) return {};
    const std::size_t from = place.column - 1;
    const Window shown = window(line_text(source, place.line - 1), from, from + place.length);
    std::string out{indent};
    out += shown.before + shown.marked + shown.after + '\n';
    out += indent;
    out.append(display_width(shown.before), ' ') += '^';
    const std::size_t underlined = display_width(shown.marked);
    if (underlined > 1) out.append(underlined - 1, '~');
    return out + '\n';
}

}  // namespace stamtafel::base
