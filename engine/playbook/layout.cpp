// Line by line with a stack of open levels, each with the column where it was and where it now is. What this walk does
// not understand it shifts as a whole; lay_out_safely looks at the outcome with the reader of playbooks.
#include "engine/playbook/layout.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/base/text.hpp"

namespace stamtafel::playbook {
namespace {

constexpr auto none = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool blank_at(std::string_view text, std::size_t at) { return at >= text.size() || is_blank(text[at]); }
bool in_flow_sign(char c) { return std::string_view(",[]{}").find(c) != none; }

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }
std::size_t next_word(std::string_view line, std::size_t at) {
    while (at < line.size() && is_blank(line[at])) ++at;
    return at;
}
std::string_view without_end_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}
bool is_comment_at(std::string_view line, std::size_t at) {
    return at < line.size() && line[at] == '#' && (at == 0 || is_blank(line[at - 1]));
}

/// The place behind the quote that ends a quoted text whose inside begins at `at`; nothing: it goes on.
std::size_t quote_end(std::string_view line, std::size_t at, char quote) {
    for (; at < line.size(); ++at) {
        if (quote == '"' && line[at] == '\\')
            ++at;
        else if (line[at] == quote && quote == '\'' && at + 1 < line.size() && line[at + 1] == quote)
            ++at;
        else if (line[at] == quote)
            return at + 1;
    }
    return none;
}

/// Where the colon of `key: value` stands when a key begins at `at`.
std::size_t colon_of_key(std::string_view line, std::size_t at) {
    if (line[at] == '[' || line[at] == '{' || line[at] == '|' || line[at] == '>') return none;
    if (line[at] == '&')  // the anchor of a key, or of a value
        at = next_word(line, std::min(line.find_first_of(" \t", at), line.size()));
    if (at < line.size() && (line[at] == '"' || line[at] == '\'')) {
        const std::size_t end = quote_end(line, at + 1, line[at]);
        const std::size_t colon = end == none ? none : next_word(line, end);
        return colon != none && colon < line.size() && line[colon] == ':' && blank_at(line, colon + 1) ? colon : none;
    }
    for (std::size_t i = at; i < line.size(); ++i) {
        if (is_comment_at(line, i)) return none;
        if (line[i] == ':' && blank_at(line, i + 1)) return i;
    }
    return none;
}

struct Level {
    std::size_t was, is;
    bool list;
};

class Layout {
  public:
    LaidOut out;

    void line(std::string_view line) {
        if (block_ && in_block(line)) return;
        if (quote_ != 0) return in_quotes(line);
        const std::size_t first = next_word(line, 0);
        if (first == line.size()) return waiting_.push_back({none, {}});
        if (flow_ > 0) return in_flow(line, first);
        if (line[first] == '#') return waiting_.push_back({first, std::string(without_end_blanks(line.substr(first)))});
        if (first == 0 && (line.starts_with("---") || line.starts_with("...") || line[0] == '%')) return marker(line);
        const bool goes_on = plain_ && !levels_.empty() && first > levels_.back().was;
        goes_on ? go_on(line, first) : structure(line, first);
    }

    /// `whole`: the last line ended as a line does; otherwise a block text at the end goes without, as it did before.
    void end(bool whole) {
        const bool open = block_ && empty_.empty() && !whole && inside_ > 0;
        end_block();
        while (!waiting_.empty() && waiting_.back().column == none) waiting_.pop_back();
        flush(0, 0);
        if (open) out.text.pop_back();
    }

  private:
    /// A comment line, or an empty one without a column.
    struct Waiting {
        std::size_t column;
        std::string text;
    };

    void put(std::string_view text) { out.text.append(text).push_back('\n'); }

    /// Comments stand at the line that they come before, or at the level they were written at when that is deeper.
    void flush(std::size_t was, std::size_t is) {
        bool empty = out.text.empty();  // one empty line is enough, and none at the top
        for (const Waiting& waiting : waiting_) {
            if (waiting.column == none) {
                if (!empty) put("");
                empty = true;
                continue;
            }
            empty = false;
            std::size_t column = is;
            if (waiting.column > was)
                for (const Level& level : levels_)
                    if (level.was <= waiting.column) column = std::max(level.is, is);
            put(std::string(column, ' ') + waiting.text);
            out.comments.push_back(waiting.text);
        }
        waiting_.clear();
    }

    void marker(std::string_view line) {
        flush(0, 0);
        levels_.clear();
        plain_ = false;
        put(without_end_blanks(line));
    }

    /// What belongs to the line before moves as far as its level did.
    [[nodiscard]] std::string shifted(std::string_view line) const {
        const Level level = levels_.empty() ? Level{0, 0, false} : levels_.back();
        if (level.is >= level.was) return std::string(line.empty() ? 0 : level.is - level.was, ' ') + std::string(line);
        return std::string(line.substr(std::min(level.was - level.is, indent_of(line))));
    }

    void in_quotes(std::string_view line) {
        std::string text = shifted(line);
        const std::size_t end = quote_end(text, 0, quote_);
        if (end == none) return put(text);
        quote_ = 0;
        std::string head = text.substr(0, end);
        tokens(text, end, head);
        put(head);
    }

    void in_flow(std::string_view line, std::size_t first) {
        keep_waiting();
        std::string text(indent_of(shifted(line)), ' ');
        glue_ = true;
        tokens(line, first, text);
        put(text);
    }

    /// A plain text over several lines: empty lines between them are part of it.
    void go_on(std::string_view line, std::size_t first) {
        keep_waiting();
        std::string text(indent_of(shifted(line)), ' ');
        glue_ = true;
        plain(line, first, text);
        put(text);
    }

    void keep_waiting() {
        for (const Waiting& waiting : waiting_) {
            if (waiting.column != none) out.comments.push_back(waiting.text);
            put(waiting.column == none ? "" : shifted(std::string(waiting.column, ' ') + waiting.text));
        }
        waiting_.clear();
    }

    /// The level of a key or a dash that is the first of its line.
    void to_level(std::size_t column, bool list) {
        const auto over = [&](const Level& level) {
            return level.was > column || (level.was == column && level.list && !list);
        };
        while (!levels_.empty() && over(levels_.back())) levels_.pop_back();
        if (levels_.empty() || levels_.back().was != column || levels_.back().list != list) open_level(column, list);
    }
    void open_level(std::size_t column, bool list) {
        levels_.push_back({column, levels_.empty() ? 0 : levels_.back().is + 2, list});
    }

    /// Dashes, a key, a value: "- - key: value".
    void structure(std::string_view line, std::size_t first) {
        std::size_t at = first;
        std::string text;
        const std::vector<Level> before = levels_;
        const auto level = [&](bool list) { text.empty() ? to_level(at, list) : open_level(at, list); };
        while (at < line.size() && line[at] == '-' && blank_at(line, at + 1)) {
            level(true);
            text = text.empty() ? std::string(levels_.back().is, ' ') + "-" : text + " -";
            at = next_word(line, at + 1);
        }
        const std::size_t colon = at < line.size() && !is_comment_at(line, at) ? colon_of_key(line, at) : none;
        if (colon != none) {
            level(false);
            text = text.empty() ? std::string(levels_.back().is, ' ') : text + " ";
            text += std::string(without_end_blanks(line.substr(at, colon - at))) + ":";
            at = colon + 1;
        } else if (text.empty()) {
            while (!levels_.empty() && levels_.back().was >= first) levels_.pop_back();
            text = std::string(levels_.empty() ? 0 : levels_.back().is + 2, ' ');
        }
        const std::size_t is = indent_of(text);
        std::vector<Level> now = std::exchange(levels_, before);
        flush(first, is);
        levels_ = std::move(now);
        glue_ = text.size() == is;
        plain_ = false;
        value(line, at, text);
        put(text);
    }

    void value(std::string_view line, std::size_t at, std::string& text) {
        at = next_word(line, at);
        while (at < line.size() && (line[at] == '&' || line[at] == '!')) {  // an anchor stands before its value
            const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
            word(line.substr(at, end - at), text);
            at = next_word(line, end);
        }
        if (at < line.size() && (line[at] == '|' || line[at] == '>')) return block(line, at, text);
        tokens(line, at, text);
    }

    void word(std::string_view word, std::string& text) {
        if (!glue_) text += ' ';
        text += word;
        glue_ = false;
    }

    void comment(std::string_view line, std::size_t at, std::string& text) {
        std::size_t blanks = at;
        while (blanks > 0 && is_blank(line[blanks - 1])) --blanks;
        if (!without_end_blanks(text).empty()) text += line.substr(blanks, at - blanks);
        const std::string_view said = without_end_blanks(line.substr(at));
        text += said;
        out.comments.emplace_back(said);
    }

    /// What is left of a line, signs of flow apart by one blank where they need one.
    void tokens(std::string_view line, std::size_t at, std::string& text) {
        while ((at = next_word(line, at)) < line.size()) {
            const char c = line[at];
            if (is_comment_at(line, at)) return comment(line, at, text);
            if (c == '"' || c == '\'') {
                const std::size_t end = quote_end(line, at + 1, c);
                word(line.substr(at, end == none ? none : end - at), text);
                if (end == none) quote_ = c;
                at = end == none ? line.size() : end;
            } else if (c == '[' || c == '{') {
                word(line.substr(at++, 1), text);
                ++flow_;
                glue_ = true;
            } else if (flow_ > 0 && (in_flow_sign(c) || is_colon(line, at))) {
                text += c;
                if (c == ']' || c == '}') --flow_;
                glue_ = false;
                ++at;
            } else if (flow_ == 0) {
                return plain(line, at, text);
            } else {
                at = flow_word(line, at, text);
            }
        }
    }

    static bool is_colon(std::string_view line, std::size_t at) {
        if (line[at] != ':') return false;
        const bool after_quote = at > 0 && (line[at - 1] == '"' || line[at - 1] == '\'');
        return after_quote || blank_at(line, at + 1) || in_flow_sign(line[at + 1]);
    }

    std::size_t flow_word(std::string_view line, std::size_t at, std::string& text) {
        std::size_t end = at;
        while (end < line.size() && !in_flow_sign(line[end]) && !(end > at && is_comment_at(line, end)) &&
               !(line[end] == ':' && (blank_at(line, end + 1) || in_flow_sign(line[end + 1]))))
            ++end;
        word(without_end_blanks(line.substr(at, end - at)), text);
        return end;
    }

    void plain(std::string_view line, std::size_t at, std::string& text) {
        std::size_t end = at;
        while (end < line.size() && !(end > at && is_comment_at(line, end))) ++end;
        word(without_end_blanks(line.substr(at, end - at)), text);
        plain_ = end == line.size();
        if (end < line.size()) comment(line, end, text);
    }

    void block(std::string_view line, std::size_t at, std::string& text) {
        std::size_t end = at;
        while (end < line.size() && !is_blank(line[end])) ++end;
        const std::string_view header = line.substr(at, end - at);
        word(header, text);
        if (const std::size_t note = next_word(line, end); is_comment_at(line, note)) comment(line, note, text);
        block_ = true;
        keeps_end_ = header.find('+') != none;
        const std::size_t digit = header.find_first_of("123456789");
        const std::size_t below = levels_.empty() ? 0 : levels_.back().was;
        inside_ = digit == none ? 0 : below + static_cast<std::size_t>(header[digit] - '0');
    }

    /// Whether the line belongs to the block text; it is then written as it is, as far as its level moved.
    bool in_block(std::string_view line) {
        const std::size_t indent = indent_of(line);
        if (indent == line.size()) {
            empty_.emplace_back(line);
            return true;
        }
        if (inside_ == 0 && indent > (levels_.empty() ? 0 : levels_.back().was)) inside_ = indent;
        if (inside_ == 0 || indent < inside_) {
            end_block();
            return false;
        }
        for (const std::string& empty : empty_) put(empty.size() > inside_ ? shifted(empty) : "");
        empty_.clear();
        put(shifted(line));
        return true;
    }

    /// Empty lines at the end are part of the text when its header keeps them, or up to one that has blanks of its own.
    void end_block() {
        std::size_t kept = keeps_end_ ? empty_.size() : 0;
        for (std::size_t i = 0; i < empty_.size(); ++i)
            if (inside_ > 0 && empty_[i].size() > inside_) kept = std::max(kept, i + 1);
        for (std::size_t i = 0; i < empty_.size(); ++i)
            if (i < kept)
                put(empty_[i].size() > inside_ ? shifted(empty_[i]) : "");
            else
                waiting_.push_back({none, {}});
        empty_.clear();
        block_ = false;
    }

    std::vector<Level> levels_;
    std::vector<Waiting> waiting_;    // comments and empty lines until the next line says where they stand
    std::vector<std::string> empty_;  // empty lines that may be part of a block text
    std::size_t flow_ = 0, inside_ = 0;
    char quote_ = 0;
    bool plain_ = false, block_ = false, keeps_end_ = false, glue_ = true;
};

}  // namespace

LaidOut lay_out(std::string_view text) {
    text = base::without_byte_order_mark(text);
    Layout layout;
    const bool whole = text.ends_with('\n');
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == none ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        layout.line(line);
    }
    layout.end(whole);
    return std::move(layout.out);
}

}  // namespace stamtafel::playbook
