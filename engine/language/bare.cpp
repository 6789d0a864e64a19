// One pass: at each place either a piece of mark-up is stepped over, or one character is counted.
#include "engine/language/bare.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace stamtafel::language {
namespace {

/// Elements that hold what somebody else wrote, or a machine; in the order of the depths.
constexpr std::array<std::string_view, 3> html_holders{"blockquote", "aside", "pre"};
constexpr std::array<std::string_view, 3> bb_holders{"quote", "code", "img"};
constexpr std::array<std::string_view, 14> bb_tags{"b",    "i",    "u",  "s",    "url",  "email",   "color",
                                                   "size", "font", "li", "list", "user", "mention", "spoiler"};
constexpr std::array<std::string_view, 3> link_starts{"http://", "https://", "www."};
constexpr std::string_view emphasis = "*_~`#|[]";

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool begins(std::string_view text, std::string_view lower_start) {
    return text.size() >= lower_start.size() &&
           std::equal(lower_start.begin(), lower_start.end(), text.begin(),
                      [](char wanted, char found) { return wanted == lower(found); });
}

bool starts_link(std::string_view left) {
    if (lower(left[0]) != 'h' && lower(left[0]) != 'w') return false;
    return std::any_of(link_starts.begin(), link_starts.end(), [&](std::string_view s) { return begins(left, s); });
}

struct Tag {
    std::string_view name;
    std::size_t size = 0;  ///< of the whole tag
    bool closes = false;
};

/// "<name …>", "[/name]": up to the bracket that ends it, if that comes before another begins.
std::optional<Tag> tag_at(std::string_view text, char close) {
    const std::size_t end = text.find_first_of(close == '>' ? "<>" : "[]", 1);
    if (end == text.npos || text[end] != close) return std::nullopt;
    Tag tag;
    tag.size = end + 1;
    tag.closes = text[1] == '/';
    const std::size_t from = tag.closes ? 2 : 1;
    std::size_t to = from;
    while (is_letter(text[to])) ++to;
    tag.name = text.substr(from, to - from);
    return tag;
}

template <std::size_t n>
std::size_t place_in(const std::array<std::string_view, n>& names, std::string_view name) {
    const auto same = [&](std::string_view known) { return known.size() == name.size() && begins(name, known); };
    return static_cast<std::size_t>(std::find_if(names.begin(), names.end(), same) - names.begin());
}

class Reader {
  public:
    Reader(std::string_view text, std::size_t enough) : text_(text), enough_(enough) {}

    std::size_t count() {
        while (at_ < text_.size() && counted_ < enough_) {
            if (at_line_start_ && step_over_line()) continue;
            at_line_start_ = at_line_start_ && is_blank(text_[at_]);
            if (text_[at_] == '\n') at_line_start_ = true;
            if (!step_over_mark_up()) take_character();
        }
        return counted_;
    }

  private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool hidden() const { return holders_ > 0 || fenced_; }

    void blank() { blank_ = counted_ > 0; }

    /// Steps over `size` bytes that count as one character.
    void one(std::size_t size) {
        at_ += size;
        if (hidden()) return;
        if (blank_) ++counted_;
        ++counted_;
        blank_ = false;
    }

    void take_character() {
        if (is_blank(text_[at_])) return blank(), void(++at_);
        if (emphasis.find(text_[at_]) != emphasis.npos) return void(++at_);
        std::size_t size = 1;
        while (at_ + size < text_.size() && (static_cast<unsigned char>(text_[at_ + size]) & 0xc0U) == 0x80) ++size;
        one(size);
    }

    /// A quoted line, or the fence of a block of code.
    bool step_over_line() {
        if (rest().starts_with("```") || rest().starts_with("~~~"))
            fenced_ = !fenced_;
        else if (!rest().starts_with('>') && !rest().starts_with("&gt;"))
            return false;
        at_ = std::min(text_.find('\n', at_), text_.size());
        at_line_start_ = false;
        return true;
    }

    bool step_over_mark_up() {
        const std::string_view left = rest();
        switch (left[0]) {
            case '<': return left.size() > 1 && step_over_html(left);
            case '[': return step_over_bb(left);
            case ']': return step_over_target(left);
            case '&': return step_over_named(left, ';');
            case ':': return step_over_named(left, ':');
            case '`': return step_over_fence(left);
            case '@': return step_over_mention(left);
            default: return step_over_link(left);
        }
    }

    /// Tags, and what platforms write between the same brackets: <@U012>, <https://…|here>.
    bool step_over_html(std::string_view left) {
        if (!is_letter(left[1]) && std::string_view("/!@#:").find(left[1]) == std::string_view::npos) return false;
        const auto tag = tag_at(left, '>');
        if (!tag) return false;
        if (place_in(html_holders, tag->name) < html_holders.size()) hold(*tag);
        if (place_in(html_holders, tag->name) < html_holders.size() || tag->name == "p" || tag->name == "br") blank();
        at_ += tag->size;
        return true;
    }

    bool step_over_bb(std::string_view left) {
        const auto tag = tag_at(left, ']');
        if (!tag) return false;
        const bool holds = place_in(bb_holders, tag->name) < bb_holders.size();
        if (!holds && place_in(bb_tags, tag->name) == bb_tags.size()) return false;
        if (holds) hold(*tag);
        at_ += tag->size;
        return true;
    }

    void hold(const Tag& tag) {
        if (!tag.closes)
            ++holders_;
        else if (holders_ > 0)
            --holders_;
    }

    /// "[label](target)": the label stays.
    bool step_over_target(std::string_view left) {
        if (!left.starts_with("](")) return false;
        const std::size_t end = left.find_first_of("()]\n", 2);
        if (end == left.npos || left[end] != ')') return false;
        at_ += end + 1;
        return true;
    }

    /// "&amp;", ":smile:": one character each.
    bool step_over_named(std::string_view left, char end) {
        constexpr std::size_t longest = 40;
        std::size_t to = 1;
        bool named = false;
        for (; to < std::min(left.size(), longest) &&
               (is_word(left[to]) || std::string_view("+-#").find(left[to]) != std::string_view::npos);
             ++to)
            named = named || !is_digit(left[to]);
        if (!named || to == left.size() || left[to] != end) return false;
        one(to + 1);
        return true;
    }

    bool step_over_fence(std::string_view left) {
        if (!left.starts_with("```")) return false;
        fenced_ = !fenced_;
        at_ += 3;
        return true;
    }

    [[nodiscard]] bool inside_word() const { return at_ > 0 && is_word(text_[at_ - 1]); }

    bool step_over_mention(std::string_view left) {
        std::size_t to = 1;
        while (to < left.size() && (is_word(left[to]) || left[to] == '.' || left[to] == '-')) ++to;
        if (inside_word() || to == 1) return false;
        at_ += to;
        return true;
    }

    bool step_over_link(std::string_view left) {
        if (inside_word() || !starts_link(left)) return false;
        std::size_t to = 0;
        while (to < left.size() && !is_blank(left[to]) &&
               std::string_view("<>[])").find(left[to]) == std::string_view::npos)
            ++to;
        at_ += to;
        return true;
    }

    std::string_view text_;
    std::size_t enough_, at_ = 0, counted_ = 0, holders_ = 0;
    bool blank_ = false;  ///< white space since the last character
    bool fenced_ = false, at_line_start_ = true;
};

/// Letters, digits and what commonly parts them, each of which counts, with one blank between them: most texts, told
/// at a byte a step.
bool begins_plainly(std::string_view text, std::size_t enough) {
    std::size_t at = 0;
    for (char before = ' '; at < text.size() && at < enough; before = text[at++]) {
        const char c = text[at];
        const bool plain = is_letter(c) || is_digit(c) || c == ',' || c == '.' || c == '!' || c == '?';
        if (!plain && !(c == ' ' && before != ' ')) return false;
        if (!is_word(before) && starts_link(text.substr(at))) return false;
    }
    return at == enough && text[enough - 1] != ' ';
}

}  // namespace

std::size_t bare_characters(std::string_view text, std::size_t enough) {
    if (begins_plainly(text, enough)) return enough;
    return std::min(Reader(text, enough).count(), enough);
}

}  // namespace stamtafel::language
