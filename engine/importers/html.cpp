// One pass from left to right; each tag and entity is looked at once.
#include "engine/importers/html.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <utility>

namespace stamtafel::importers {
namespace {

constexpr auto entities = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"amp", "&"},   {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
    {"ndash", "–"}, {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},  {"rsquo", "’"},  {"ldquo", "“"},
    {"rdquo", "”"}, {"laquo", "«"},  {"raquo", "»"},  {"bull", "•"},   {"middot", "·"}, {"euro", "€"},
    {"pound", "£"}, {"copy", "©"},   {"reg", "®"},    {"trade", "™"},  {"deg", "°"},    {"plusmn", "±"},
    {"times", "×"}, {"frac12", "½"}, {"eacute", "é"}, {"egrave", "è"}, {"euml", "ë"},   {"iuml", "ï"},
    {"ouml", "ö"},  {"uuml", "ü"},   {"auml", "ä"},   {"ccedil", "ç"}, {"agrave", "à"}, {"szlig", "ß"},
});

constexpr std::array<std::string_view, 18> blocks{"p",  "br", "li", "div", "ul", "ol",         "pre",   "tr",    "hr",
                                                  "h1", "h2", "h3", "h4",  "h5", "blockquote", "table", "aside", "h6"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// A code point of at most 0x10ffff as UTF-8, in at most four bytes.
std::size_t encode(std::uint32_t code, char* out) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    const auto next = [&](unsigned shift) { return byte(0x80U | (code >> shift & 0x3fU)); };
    if (code < 0x80) return out[0] = byte(code), 1;
    if (code < 0x800) return out[0] = byte(0xc0U | code >> 6U), out[1] = next(0), 2;
    if (code < 0x10000) return out[0] = byte(0xe0U | code >> 12U), out[1] = next(6), out[2] = next(0), 3;
    return out[0] = byte(0xf0U | code >> 18U), out[1] = next(12), out[2] = next(6), out[3] = next(0), 4;
}

/// "#39" or "#x27": at least as many bytes as the character it names.
std::size_t numbered(std::string_view number, char* out) {
    const bool hex = number.starts_with('x') || number.starts_with('X');
    if (hex) number.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), code, hex ? 16 : 10);
    if (error != std::errc{} || end != number.data() + number.size()) return 0;
    if (code < 0x20 && code != '\n' && code != '\t') return 0;
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return 0;
    return encode(code, out);
}

/// The character of the entity whose & stands before `text`, 0 bytes when it is none.
std::size_t entity_at(std::string_view text, char* out) {
    const std::size_t end = text.substr(0, 12).find(';');
    if (end == text.npos) return 0;
    const std::string_view name = text.substr(0, end);
    if (name.starts_with('#')) return numbered(name.substr(1), out);
    for (const auto& [known, character] : entities) {
        if (known != name) continue;
        std::memcpy(out, character.data(), character.size());
        return character.size();
    }
    return 0;
}

bool is_block(std::string_view tag) {
    if (tag.starts_with('/')) tag.remove_prefix(1);
    std::array<char, 10> name{};
    std::size_t n = 0;
    while (n < tag.size() && n < name.size() && (letter(tag[n]) || (tag[n] >= '1' && tag[n] <= '6')))
        name[n] = lower(tag[n]), ++n;
    return std::find(blocks.begin(), blocks.end(), std::string_view(name.data(), n)) != blocks.end();
}

}  // namespace

std::string_view plain_text(std::string_view html, activity::Arena& arena) {
    char* out = arena.room(html.size());
    std::size_t n = 0;
    const auto put = [&](char c) {
        const bool third = c == '\n' && n > 1 && out[n - 1] == '\n' && out[n - 2] == '\n';
        if (!third) out[n++] = c;
    };
    const std::size_t tags_end = html.rfind('>') + 1;  // 0 without one
    for (std::size_t i = 0; i < html.size(); ++i) {
        const char next = i + 1 < html.size() ? html[i + 1] : ' ';
        if (html[i] == '<' && i < tags_end && (letter(next) || next == '/' || next == '!')) {
            const std::size_t close = html.find('>', i);
            if (n > 0 && out[n - 1] != '\n' && is_block(html.substr(i + 1, close - i - 1))) put('\n');
            i = close;
        } else if (const std::size_t size = html[i] == '&' ? entity_at(html.substr(i + 1), out + n) : 0; size > 0) {
            n += size;
            i = html.find(';', i);
        } else {
            put(html[i]);
        }
    }
    return arena.keep(n);
}

}  // namespace stamtafel::importers
