// notes-PERIOD.md, line by line: headings, paragraphs, lists and tables, without the signs of Markdown.
#include <algorithm>
#include <optional>

#include "engine/base/text.hpp"
#include "reports/compose/notes.hpp"

namespace stamtafel::compose {
namespace {

using Voice = model::Text::Voice;

constexpr std::size_t longest_span = 1000;  // of a link or an emphasis: no line is looked through again and again
constexpr std::size_t most_columns = 20;

/// A letter or a digit; every byte of a letter beyond ASCII.
bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Takes the signs of Markdown out of a line: "**zo**", "*zo*", "_zo_", and "[tekst](adres)", whose address stays in round
/// brackets. An image falls away.
class Signs {
  public:
    explicit Signs(std::string_view line) : line_(line) {}

    std::string take() {
        while (at_ < line_.size())
            if (!image() && !bold() && !link() && !emphasis()) out_ += line_[at_++];
        return std::move(out_);
    }
    [[nodiscard]] bool had_image() const { return image_; }

  private:
    [[nodiscard]] std::string_view rest() const { return line_.substr(at_); }
    [[nodiscard]] std::string_view span() const { return line_.substr(at_, longest_span); }

    /// Where the address begins, from here: behind "](", which the first ] must be part of. "[1] zie [plan](adres)" has
    /// none at its first bracket.
    [[nodiscard]] std::size_t address() const {
        const std::size_t close = span().find(']');
        return close != npos && span().substr(close).starts_with("](") ? close + 2 : npos;
    }

    bool image() {
        if (!rest().starts_with("![")) return false;
        const std::size_t begin = address(), end = begin == npos ? npos : span().find(')', begin);
        if (end == npos) return false;
        at_ += end + 1;
        return image_ = true;
    }

    bool bold() {
        if (!rest().starts_with("**")) return false;
        at_ += 2;
        return true;
    }

    bool link() {
        if (rest().starts_with("](")) {
            out_ += " (";
            at_ += 2;
            return true;
        }
        if (line_[at_] != '[' || address() == npos) return false;
        ++at_;
        return true;
    }

    /// An opening sign stands before a word, its closing one behind a word: snel_antwoord and 5 * 3 have none.
    bool emphasis() {
        if (at_ == closing_) {
            ++at_;
            return true;
        }
        const char sign = line_[at_];
        if ((sign != '*' && sign != '_') || (closing_ != npos && at_ < closing_)) return false;
        const bool opens = (at_ == 0 || !is_word(line_[at_ - 1])) && at_ + 1 < line_.size() && line_[at_ + 1] != ' ';
        const std::size_t end = opens ? span().find(sign, 1) : npos;
        if (end == npos || end < 2 || line_[at_ + end - 1] == ' ') return false;
        if (at_ + end + 1 < line_.size() && is_word(line_[at_ + end + 1])) return false;
        closing_ = at_ + end;
        ++at_;
        return true;
    }

    static constexpr std::size_t npos = std::string_view::npos;
    std::string_view line_;
    std::string out_;
    std::size_t at_ = 0, closing_ = npos;
    bool image_ = false;
};

std::string without_signs(std::string_view line) { return Signs(line).take(); }

/// Behind "- " or "* "; nothing when the line is no item.
std::optional<std::string_view> item_of(std::string_view line) {
    const std::string_view text = base::trimmed(line);
    if (!text.starts_with("- ") && !text.starts_with("* ")) return std::nullopt;
    return base::trimmed(text.substr(2));
}

/// "2. bellen", "2) bellen".
bool is_numbered(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits > 0 && digits <= 3 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')') &&
           text[digits + 1] == ' ';
}

/// "| een | twee |", its cells; nothing when the line is no row of a table.
std::optional<std::vector<std::string>> cells_of(std::string_view text) {
    if (text.size() < 3 || !text.starts_with('|') || !text.ends_with('|')) return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::vector<std::string> cells;
    for (bool more = true; more;) {
        const std::size_t bar = cells.size() + 1 < most_columns ? text.find('|') : std::string_view::npos;
        more = bar != std::string_view::npos;
        cells.push_back(without_signs(base::trimmed(text.substr(0, bar))));
        if (more) text.remove_prefix(bar + 1);
    }
    return cells;
}

/// The line between the head and the rows: "|---|:--|".
bool is_rule(std::string_view text) {
    return text.find('-') != text.npos && text.find_first_not_of("|-: ") == text.npos;
}

/// How many # a heading has; 0: none.
std::size_t level_of(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level > 0 && level <= 6 && (level == line.size() || line[level] == ' ') ? level : 0;
}

/// Behind "author:" or "auteur:".
std::optional<std::string_view> author_of(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > 20) return std::nullopt;
    const std::string key = base::fold(base::trimmed(line.substr(0, colon)));
    if (key != "author" && key != "auteur") return std::nullopt;
    return base::trimmed(line.substr(colon + 1));
}

class Parser {
  public:
    NoteFile take() { return std::move(file_); }

    void add(std::string_view raw, std::size_t number) {
        const std::string line = base::harmless(raw);
        const std::string_view text = base::trimmed(line);
        if (text.find("![") != text.npos) note_image(text, number);
        if (const std::size_t level = level_of(text); level > 0) return heading(text, level, number);
        if (text.empty() || text == "---") {
            joins_ = false;
            return;
        }
        if (file_.blocks.empty())
            if (const auto author = author_of(text)) {
                file_.author = *author;
                return;
            }
        if (auto cells = cells_of(text)) return row(std::move(*cells), text, number);
        words(line, number);
    }

  private:
    void note_image(std::string_view text, std::size_t number) {
        Signs signs(text);
        signs.take();
        if (signs.had_image() && file_.images.size() < most_images_told) file_.images.push_back(number);
    }

    /// A row of the table that the lines before it began, else the head of a new one.
    void row(std::vector<std::string> cells, std::string_view text, std::size_t number) {
        joins_ = false;
        if (file_.cut) return;
        NoteBlock& into = block(number);
        const bool goes_on = !into.tables.empty() && table_line_ + 1 == number;
        table_line_ = number;
        if (is_rule(text)) return;
        file_.cut = ++table_rows_ > most_table_rows || (!goes_on && ++tables_ > most_tables);
        if (file_.cut) return;
        if (!goes_on) {
            into.tables.push_back({std::move(cells)});
            return;
        }
        NoteTable& table = into.tables.back();
        for (const std::size_t width = table.front().size(); cells.size() > width; cells.pop_back())
            cells[width - 1] += " " + cells[width];
        table.push_back(std::move(cells));
    }

    NoteBlock& block(std::size_t number) {
        if (file_.blocks.empty()) file_.blocks.push_back({"", number, {}, {}});
        return file_.blocks.back();
    }

    void heading(std::string_view text, std::size_t level, std::size_t number) {
        const std::string plain = without_signs(base::trimmed(text.substr(level)));
        const std::string words(base::trimmed(plain));  // an image leaves a blank
        joins_ = false;
        if (level == 1) return;  // the title of the file
        if (level == 2) {
            file_.cut = file_.blocks.size() == most_note_blocks;
            if (!file_.cut) file_.blocks.push_back({words, number, {}, {}});
        } else if (!words.empty()) {
            said(Voice::heading, words, number);
        }
        joins_ = false;
    }

    void words(std::string_view line, std::size_t number) {
        if (const auto item = item_of(line)) return said(Voice::list, without_signs(*item), number);
        const std::string text = without_signs(base::trimmed(line));
        if (text.empty()) return;  // nothing but signs, or an image
        if (!joins_ || is_numbered(text)) return said(Voice::body, text, number);
        std::string& last = file_.blocks.back().texts.back().paragraphs.back();
        last += ' ' + text;
    }

    /// A new paragraph or item; a text of the voice goes on.
    void said(Voice voice, std::string words, std::size_t number) {
        if (file_.cut) return;
        auto& texts = block(number).texts;
        if (texts.empty() || texts.back().voice != voice) texts.push_back({voice, {}});
        texts.back().paragraphs.push_back(std::move(words));
        joins_ = true;
    }

    NoteFile file_;
    bool joins_ = false;  ///< the next line goes on with the last paragraph
    std::size_t tables_ = 0, table_rows_ = 0;
    std::size_t table_line_ = 0;  ///< the last line of the last table
};

}  // namespace

NoteFile parse_notes(std::string_view text) {
    Parser parser;
    for (std::size_t number = 0; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        parser.add(line, number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parser.take();
}

}  // namespace stamtafel::compose
