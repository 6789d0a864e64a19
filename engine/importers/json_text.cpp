// A value is passed over by counting brackets outside strings; only the way to the records is followed key by key.
#include "engine/importers/json_text.hpp"

#include <algorithm>
#include <array>

namespace stamtafel::importers {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view blanks = " \t\r\n";

/// Of each byte: whether it matters to one who counts brackets.
constexpr std::array<bool, 256> telling = [] {
    std::array<bool, 256> all{};
    for (const char c : {'"', '{', '}', '[', ']'}) all[static_cast<unsigned char>(c)] = true;
    return all;
}();

/// Behind the string whose opening quote stands at `at`.
std::size_t end_of_string(std::string_view bytes, std::size_t at) {
    for (std::size_t quote = bytes.find('"', at + 1); quote != npos; quote = bytes.find('"', quote + 1)) {
        std::size_t before = quote;
        while (bytes[before - 1] == '\\') --before;
        if ((quote - before) % 2 == 0) return quote + 1;
    }
    return npos;
}

std::size_t end_of_nested(std::string_view bytes, std::size_t at) {
    std::size_t depth = 0;
    while (at < bytes.size()) {
        const char c = bytes[at];
        if (!telling[static_cast<unsigned char>(c)]) {
            ++at;
        } else if (c == '"') {
            at = end_of_string(bytes, at);
        } else if (c == '{' || c == '[') {
            ++depth, ++at;
        } else {
            ++at;
            if (--depth == 0) return at;
        }
    }
    return npos;
}

bool begins_scalar(char c) { return (c >= '0' && c <= '9') || c == '-' || c == 't' || c == 'f' || c == 'n'; }

std::optional<unsigned> hex4(std::string_view text, std::size_t at) {
    if (at + 4 > text.size()) return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(at, 4)) {
        const char lower = static_cast<char>(c | 0x20);
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (lower < 'a' || lower > 'f')) return std::nullopt;
        value = value * 16 + static_cast<unsigned>(digit ? c - '0' : lower - 'a' + 10);
    }
    return value;
}

char* write_utf8(char* out, unsigned code) {
    const auto put = [&](unsigned byte) { *out++ = static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6), put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12), put(0x80 | (code >> 6 & 0x3f)), put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18), put(0x80 | (code >> 12 & 0x3f)), put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
    return out;
}

/// The character of "\uXXXX" whose digits begin at `at`, moved behind it; both halves of a pair are taken together.
std::optional<unsigned> code_point(std::string_view text, std::size_t& at) {
    constexpr unsigned replacement = 0xfffd;
    const auto first = hex4(text, at);
    if (!first) return std::nullopt;
    at += 4;
    if (*first < 0xd800 || *first > 0xdfff) return first;
    const auto second = text.substr(at).starts_with("\\u") ? hex4(text, at + 2) : std::nullopt;
    if (*first > 0xdbff || !second || *second < 0xdc00 || *second > 0xdfff) return replacement;
    at += 6;
    return 0x10000 + ((*first - 0xd800) << 10) + (*second - 0xdc00);
}

char escaped(char c) {
    switch (c) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        case '"':
        case '\\':
        case '/': return c;
        default: return 0;
    }
}

std::size_t breaks(Broken& broken, std::size_t at, Breach breach) {
    broken = {at, breach};
    return npos;
}

/// The value that begins at `at`, passed over.
std::size_t pass_over(std::string_view bytes, std::size_t at, Broken& broken) {
    const std::size_t end = end_of_value(bytes, at);
    if (end != npos) return end;
    const bool early = at == bytes.size() || bytes[at] == '{' || bytes[at] == '[' || bytes[at] == '"';
    return breaks(broken, at, early ? Breach::ends_early : Breach::no_value);
}

/// Behind the comma before the next part of what `closing` ends, or behind that; npos when neither follows.
std::size_t behind_comma(std::string_view bytes, std::size_t at, char closing, bool& closed, Broken& broken) {
    at = behind_blanks(bytes, at);
    if (at == bytes.size()) return breaks(broken, at, Breach::ends_early);
    closed = bytes[at] == closing;
    if (!closed && bytes[at] != ',') return breaks(broken, at, Breach::no_separator);
    return closed ? at + 1 : behind_blanks(bytes, at + 1);
}

/// Gives each key of the object at `at` and where its value begins; each() returns where that ends. Behind the object,
/// npos when it breaks or when each() says so.
template <class Each>
std::size_t for_each_member(std::string_view bytes, std::size_t at, Broken& broken, Each each) {
    at = behind_blanks(bytes, at + 1);
    bool closed = at < bytes.size() && bytes[at] == '}';
    if (closed) return at + 1;
    while (!closed && at != npos) {
        if (at == bytes.size()) return breaks(broken, at, Breach::ends_early);
        const std::size_t end = bytes[at] == '"' ? end_of_string(bytes, at) : npos;
        if (end == npos) return breaks(broken, at, bytes[at] == '"' ? Breach::ends_early : Breach::no_key);
        const std::string_view key = bytes.substr(at + 1, end - at - 2);
        at = behind_blanks(bytes, end);
        if (at == bytes.size()) return breaks(broken, at, Breach::ends_early);
        if (bytes[at] != ':') return breaks(broken, at, Breach::no_separator);
        at = each(key, behind_blanks(bytes, at + 1));
        if (at != npos) at = behind_comma(bytes, at, '}', closed, broken);
    }
    return at;
}

/// Follows a path through a text. Its calls nest as deep as the path is long, and as lists stand in lists.
class Walk {
  public:
    Walk(std::string_view bytes, std::span<const std::string> path, const TakeValue& take)
        : bytes_(bytes), path_(path), take_(take) {}

    std::optional<Broken> all() {
        std::size_t at = behind_blanks(bytes_, 0);
        while (at < bytes_.size()) {
            at = value(at, 0, 0);
            if (at == npos) return stopped_ ? std::nullopt : std::optional(broken_);
            at = behind_blanks(bytes_, at);
        }
        return std::nullopt;
    }

  private:
    static constexpr std::size_t most_lists = 16;  // lists directly inside lists

    /// Behind the value at `at`, `level` keys down the path; npos when the text breaks or no more is wanted.
    std::size_t value(std::size_t at, std::size_t level, std::size_t lists) {
        const char c = at < bytes_.size() ? bytes_[at] : '\0';
        if (c == '[' && lists < most_lists) return list(at, level, lists + 1);
        if (c == '{' && level < path_.size()) return object(at, level);
        const std::size_t end = pass_over(bytes_, at, broken_);
        if (end == npos) return npos;
        if (level == path_.size()) stopped_ = !take_({at, end});
        return stopped_ ? npos : end;
    }

    std::size_t list(std::size_t at, std::size_t level, std::size_t lists) {
        at = behind_blanks(bytes_, at + 1);
        bool closed = at < bytes_.size() && bytes_[at] == ']';
        if (closed) return at + 1;
        while (!closed && at != npos) {
            at = value(at, level, lists);
            if (at != npos) at = behind_comma(bytes_, at, ']', closed, broken_);
        }
        return at;
    }

    std::size_t object(std::size_t at, std::size_t level) {
        return for_each_member(bytes_, at, broken_, [&](std::string_view key, std::size_t value_at) {
            return member(value_at, key, level);
        });
    }

    /// The value of a key: on the way to the records, or passed over.
    std::size_t member(std::size_t at, std::string_view key, std::size_t level) {
        if (key == path_[level]) return value(at, level + 1, 0);
        if (level + 1 < path_.size() && is_rest(key, level)) return value(at, path_.size(), 0);
        return pass_over(bytes_, at, broken_);
    }

    [[nodiscard]] bool is_rest(std::string_view key, std::size_t level) const {
        for (; level < path_.size(); ++level) {
            if (!key.starts_with(path_[level])) return false;
            key.remove_prefix(path_[level].size());
            if (level + 1 < path_.size() && !key.starts_with('.')) return false;
            if (level + 1 < path_.size()) key.remove_prefix(1);
        }
        return key.empty();
    }

    std::string_view bytes_;
    std::span<const std::string> path_;
    const TakeValue& take_;
    Broken broken_;
    bool stopped_ = false;
};

}  // namespace

std::size_t behind_blanks(std::string_view bytes, std::size_t at) {
    return std::min(bytes.find_first_not_of(blanks, at), bytes.size());
}

std::size_t end_of_value(std::string_view bytes, std::size_t at) {
    if (at >= bytes.size()) return npos;
    const char c = bytes[at];
    if (c == '"') return end_of_string(bytes, at);
    if (c == '{' || c == '[') return end_of_nested(bytes, at);
    if (!begins_scalar(c)) return npos;
    return std::min(bytes.find_first_of(",]} \t\r\n", at), bytes.size());
}

std::optional<std::size_t> unescape(std::string_view inside, char* out) {
    char* const begin = out;
    std::size_t at = 0;
    while (true) {
        const std::size_t escape = std::min(inside.find('\\', at), inside.size());
        out = std::copy(inside.data() + at, inside.data() + escape, out);
        if (escape == inside.size()) return static_cast<std::size_t>(out - begin);
        const char kind = escape + 1 < inside.size() ? inside[escape + 1] : '\0';
        at = std::min(escape + 2, inside.size());
        if (kind == 'u') {
            const auto code = code_point(inside, at);
            if (!code) return std::nullopt;
            out = write_utf8(out, *code);
        } else if (const char c = escaped(kind)) {
            *out++ = c;
        } else {
            return std::nullopt;
        }
    }
}

std::string string_of(std::string_view inside) {
    std::string text(inside.size(), '\0');
    const auto size = unescape(inside, text.data());
    if (!size) return std::string(inside);
    text.resize(*size);
    return text;
}

std::vector<std::string> path_of(std::string_view dotted) {
    std::vector<std::string> path;
    while (!dotted.empty()) {
        const std::size_t dot = std::min(dotted.find('.'), dotted.size());
        path.emplace_back(dotted.substr(0, dot));
        dotted.remove_prefix(std::min(dot + 1, dotted.size()));
    }
    return path;
}

std::optional<Broken> for_each_value(std::string_view bytes, std::span<const std::string> path, const TakeValue& take) {
    return Walk(bytes, path, take).all();
}

std::vector<std::string> keys_of(std::string_view object) {
    std::vector<std::string> keys;
    Broken broken;
    if (object.starts_with('{'))
        (void)for_each_member(object, 0, broken, [&](std::string_view key, std::size_t at) {
            keys.push_back(string_of(key));
            return end_of_value(object, at);
        });
    return keys;
}

std::string_view first_value(std::string_view bytes, std::string_view dotted) {
    std::string_view found;
    (void)for_each_value(bytes, path_of(dotted), [&](Unit value) {
        found = bytes.substr(value.begin, value.end - value.begin);
        return false;
    });
    return found;
}

}  // namespace stamtafel::importers
