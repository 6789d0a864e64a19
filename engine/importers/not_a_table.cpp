// Marks at the start, then the first signs of markup and JSON, then bytes that no text holds.
#include "engine/importers/not_a_table.hpp"

#include <algorithm>
#include <array>

#include "engine/base/text.hpp"

namespace stamtafel::importers {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 4096;
constexpr std::string_view white = " \t\r\n\f\v";

struct Mark {
    std::string_view bytes;
    NotATable what;
};

constexpr std::array<Mark, 13> marks{{
    {"PK\x03\x04"sv, NotATable::zip},
    {"PK\x05\x06"sv, NotATable::zip},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, NotATable::excel},
    {"%PDF-"sv, NotATable::pdf},
    {"\x89PNG\r\n"sv, NotATable::image},
    {"\xFF\xD8\xFF"sv, NotATable::image},
    {"GIF87a"sv, NotATable::image},
    {"GIF89a"sv, NotATable::image},
    {"II*\0"sv, NotATable::image},
    {"MM\0*"sv, NotATable::image},
    {"\x1F\x8B"sv, NotATable::binary},
    {"\x28\xB5\x2F\xFD"sv, NotATable::binary},
    {"SQLite format 3\0"sv, NotATable::binary},
}};

std::string_view from_first_sign(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
    return text;
}

/// Behind comments, which pages often begin with.
std::string_view behind_comments(std::string_view text) {
    text = from_first_sign(text);
    while (text.starts_with("<!--")) {
        const std::size_t end = text.find("-->");
        if (end == text.npos) return {};
        text = from_first_sign(text.substr(end + 3));
    }
    return text;
}

NotATable markup(std::string_view head, std::string_view bytes) {
    const std::string start = base::fold(head.substr(0, 64));
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<script"})
        if (start.starts_with(tag)) return NotATable::html_page;
    if (start.starts_with("<?xml")) {
        const std::string more = base::fold(head);
        return more.find("<html") == more.npos ? NotATable::xml : NotATable::html_page;
    }
    const std::size_t last = bytes.find_last_not_of(white);
    const bool closes = last != bytes.npos && bytes[last] == '>';
    const bool opens = start.size() > 1 && ((start[1] >= 'a' && start[1] <= 'z') || start[1] == '!');
    return opens && closes ? NotATable::xml : NotATable::none;  // "<nick> text" is a chat
}

NotATable json(std::string_view head) {
    const std::string_view inside = from_first_sign(head.substr(1));
    if (inside.empty()) return NotATable::none;
    const std::string_view wanted = head[0] == '{' ? "\"}" : "{[\"]";  // "[12:30] nick" is a chat
    return wanted.find(inside[0]) == wanted.npos ? NotATable::none : NotATable::json;
}

bool is_control(char c) { return c >= 0 && c < 0x20 && white.find(c) == white.npos && c != '\x1B'; }

bool has_bytes_of_no_text(std::string_view head) {
    if (head.find('\0') != head.npos) return true;
    const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
    return controls * 50 > head.size();
}

}  // namespace

NotATable not_a_table(std::string_view bytes) {
    bytes = base::without_byte_order_mark(bytes);
    if (bytes.find_first_not_of(white) == bytes.npos) return NotATable::empty;
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes)) return mark.what;
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return NotATable::image;
    const std::string_view start = bytes.substr(0, looked_at);
    if (has_bytes_of_no_text(start)) return NotATable::binary;
    const std::string_view head = behind_comments(start);
    if (head.starts_with('<')) return markup(head, bytes);
    if (head.starts_with('{') || head.starts_with('[')) return json(head);
    return NotATable::none;
}

}  // namespace stamtafel::importers
