// Lines to blocks, block by block to its anchor.
#include "reports/compose/notes.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/protocol_charts.hpp"
#include "reports/compose/subjects.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Voice = model::Text::Voice;

constexpr std::size_t problems_with_advice = 20;  // no more of one code are printed anyway

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

    bool image() {
        if (!rest().starts_with("![")) return false;
        const std::size_t address = span().find("]("), end = address == npos ? npos : span().find(')', address);
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
        if (line_[at_] != '[' || span().find("](") == npos) return false;
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
        if (text.find("![") != text.npos) note_image(text, number);
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
        const std::string words = without_signs(base::trimmed(text.substr(level)));
        joins_ = false;
        if (level == 1) return;  // the title of the file
        if (level == 2) {
            file_.cut = file_.blocks.size() == most_note_blocks;
            if (!file_.cut) file_.blocks.push_back({words, number, {}, {}});
        } else {
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
    bool joins_ = false;          ///< the next line goes on with the last paragraph
    std::size_t table_line_ = 0;  ///< the last line of the last table
};

/// What a heading may mean, and the anchor that it then is.
struct Meaning {
    std::string name;  ///< folded
    std::string anchor;
};

/// What people call the sections beside their ids and titles, whatever the language of the report.
constexpr std::pair<std::string_view, std::string_view> section_words[] = {
    {"samenvatting", "summary"},
    {"doelen", "kpis"},
    {"goals", "kpis"},
    {"protocollen", "protocols"},
    {"reactieprotocollen", "protocols"},
    {"datakwaliteit", "data"},
    {"data quality", "data"},
};

std::vector<Meaning> meanings_of(const Material& material) {
    std::vector<Meaning> all;
    const auto add = [&](const std::string& name, const std::string& anchor) {
        all.push_back({base::fold(name), anchor});
    };
    for (const SectionRow& row : section_table()) {
        add(std::string(row.id), std::string(row.id));
        add(say(material.catalogue, row.title), std::string(row.id));
    }
    for (const auto& [word, section] : section_words) add(std::string(word), std::string(section));
    for (const playbook::Kpi& kpi : material.input.playbook.kpis) add("kpi." + kpi.id.value, "kpi." + kpi.id.value);
    for (const playbook::Protocol& protocol : material.input.playbook.protocols)
        add("protocol." + protocol.id.value, "protocol." + protocol.id.value);
    for (const Finding& finding : findings_of(material)) {
        add("finding." + finding.id, "finding." + finding.id);
        add("bevinding." + finding.id, "finding." + finding.id);
    }
    const auto add_names = [&](const std::string& kind, const std::string& id, const std::string& name) {
        add(id, kind + id);
        add(name, kind + id);
        add(kind + name, kind + id);
    };
    for (const playbook::Kpi& kpi : material.input.playbook.kpis) add_names("kpi.", kpi.id.value, name_of(kpi));
    for (const playbook::Protocol& protocol : material.input.playbook.protocols)
        add_names("protocol.", protocol.id.value, name_of(protocol));
    return all;
}

std::string joined(const std::vector<model::Text>& texts) {
    std::string all;
    for (const model::Text& text : texts)
        for (const std::string& paragraph : text.paragraphs) all += (all.empty() ? "" : " ") + paragraph;
    return all;
}

/// A decision has no tables: their words follow one another.
std::string words_in(const NoteBlock& block) {
    std::string all = joined(block.texts);
    for (const NoteTable& table : block.tables)
        for (const auto& row : table)
            for (const std::string& words : row)
                if (!words.empty()) all += (all.empty() ? "" : " ") + words;
    return all;
}

/// In a source that the caller knows.
base::Place place_of(const NoteBlock& block) {
    return {base::Place::nowhere, static_cast<std::uint32_t>(block.line + 1), 1, 1};
}

/// "dropped: staat al in het plan" · "accepted" · new words.
Decision decision_of(std::string finding, const NoteBlock& block, const std::string& author) {
    Decision decision{std::move(finding), Decision::Kind::reworded, words_in(block), author, place_of(block), false};
    const std::size_t colon = std::min(decision.words.find(':'), decision.words.size());
    std::string first = base::fold(base::trimmed(std::string_view(decision.words).substr(0, colon)));
    while (first.ends_with('.') || first.ends_with('!')) first.pop_back();
    const auto is = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), first) != names.end();
    };
    if (is({"dropped", "drop", "weggelaten", "vervalt", "laat weg"}))
        decision.kind = Decision::Kind::dropped;
    else if (is({"accepted", "accept", "agreed", "ok", "overgenomen", "overnemen", "akkoord", "accepteren",
                 "geaccepteerd"}))
        decision.kind = Decision::Kind::accepted;
    else
        return decision;
    decision.words = base::trimmed(std::string_view(decision.words).substr(std::min(colon + 1, decision.words.size())));
    return decision;
}

base::Problem unknown(const NoteBlock& block, const std::vector<Meaning>& meanings, bool with_advice) {
    std::vector<std::string_view> names;
    for (const Meaning& meaning : meanings) names.push_back(meaning.name);
    const auto near = with_advice && block.heading.size() < 200 ? base::closest(base::fold(block.heading), names)
                                                                : std::optional<std::string_view>{};
    return {base::Code::note_anchor, {block.heading, std::string(near.value_or(""))}};
}

const Meaning* meaning_of(const NoteBlock& block, const std::vector<Meaning>& meanings) {
    const std::string heading = block.heading.empty() ? "summary" : base::fold(block.heading);
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& one) { return one.name == heading; });
    return found == meanings.end() ? nullptr : &*found;
}

/// "Toelichting", "Toelichting bij Klachten".
std::string title_of(const Material& material, std::string_view anchor) {
    const std::string subject = subject_name(material, anchor);
    return subject.empty() ? say(material.catalogue, "comment.title"_w)
                           : say(material.catalogue, "comment.on"_w, {{"subject", subject}});
}

model::Block marked(const Note& note, decltype(model::Block::content) content) {
    model::Block made = block(std::move(content), note.names_member ? model::team_only : model::everybody);
    made.personal = note.names_member;
    return made;
}

model::Table table_of(const Material& material, const Note& note, std::size_t t) {
    const NoteTable& written = note.tables[t];
    model::Table table;
    table.id = fmt::format("note_{}_{}", note.anchor, note.place.line) + fmt::format("_{}", t + 1);
    std::replace_if(
        table.id.begin(), table.id.end(), [](char c) { return c == '.' || c == '-'; }, '_');
    table.caption = title_of(material, note.anchor);
    for (const std::string& head : written.front()) table.columns.push_back(column(head));
    for (std::size_t r = 1; r < written.size(); ++r) {
        auto& row = table.rows.emplace_back();
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            row.push_back(cell(c < written[r].size() ? written[r][c] : std::string()));
    }
    return table;
}

/// Of one author, for the same eyes: what stands above the first heading and what stands under "summary" is one comment.
bool belongs_with(const Note& a, const Note& b) {
    return a.anchor == b.anchor && a.author == b.author && a.names_member == b.names_member;
}

/// Behind the last block about the subject: one of its charts, or the heading with its name.
template <class IsChart>
std::size_t place_of(const std::string& name, const IsChart& is_chart, const std::vector<model::Block>& blocks) {
    std::size_t place = blocks.size();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto* chart = std::get_if<model::Chart>(&blocks[i].content);
        const auto* text = std::get_if<model::Text>(&blocks[i].content);
        const bool heads =
            text != nullptr && text->voice == Voice::heading && text->paragraphs == std::vector<std::string>{name};
        if ((chart != nullptr && is_chart(chart->id)) || heads) place = i + 1;
    }
    return place;
}

void insert(std::vector<model::Block> from, std::size_t at, std::vector<model::Block>& to) {
    to.insert(to.begin() + static_cast<std::ptrdiff_t>(at), std::make_move_iterator(from.begin()),
              std::make_move_iterator(from.end()));
}

}  // namespace

Consultant without_members(Consultant consultant) {
    std::erase_if(consultant.notes, [](const Note& one) { return one.names_member; });
    std::erase_if(consultant.actions, [](const Action& one) { return one.names_member; });
    for (Decision& decision : consultant.decisions) {  // what was decided holds, its words are not shown
        if (!decision.names_member) continue;
        decision.words.clear();
        if (decision.kind == Decision::Kind::reworded) decision.kind = Decision::Kind::accepted;
    }
    return consultant;
}

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

void add_notes(const NoteFile& file, const Material& material, Consultant& consultant,
               std::vector<NoteProblem>& problems) {
    const std::vector<Meaning> meanings = meanings_of(material);
    for (const NoteBlock& block : file.blocks) {
        const Meaning* meaning = meaning_of(block, meanings);
        if (meaning == nullptr) {
            problems.push_back({unknown(block, meanings, problems.size() < problems_with_advice), block.line});
            continue;
        }
        if (block.texts.empty() && block.tables.empty()) {
            problems.push_back({{base::Code::note_empty, {block.heading}}, block.line});
            continue;
        }
        constexpr std::string_view finding = "finding.";
        if (meaning->anchor.starts_with(finding))
            consultant.decisions.push_back(decision_of(meaning->anchor.substr(finding.size()), block, file.author));
        else
            consultant.notes.push_back(
                {meaning->anchor, file.author, block.texts, block.tables, place_of(block), false});
    }
    for (const std::size_t line : file.images) problems.push_back({{base::Code::note_image, {}}, line});
}

std::vector<model::Block> comments_on(const Material& material, std::string_view anchor) {
    std::vector<model::Block> blocks;
    if (material.consultant == nullptr) return blocks;
    const std::vector<Note>& notes = material.consultant->notes;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const auto told = [&](const Note& before) { return belongs_with(before, notes[i]); };
        if (notes[i].anchor != anchor ||
            std::any_of(notes.begin(), notes.begin() + static_cast<std::ptrdiff_t>(i), told))
            continue;
        model::Comment comment{title_of(material, anchor), notes[i].author, {}};
        std::vector<model::Block> tables;
        for (std::size_t j = i; j < notes.size(); ++j) {
            if (!belongs_with(notes[i], notes[j])) continue;
            comment.texts.insert(comment.texts.end(), notes[j].texts.begin(), notes[j].texts.end());
            for (std::size_t t = 0; t < notes[j].tables.size(); ++t)
                tables.push_back(marked(notes[j], table_of(material, notes[j], t)));
        }
        if (!comment.texts.empty()) blocks.push_back(marked(notes[i], std::move(comment)));
        for (model::Block& table : tables) blocks.push_back(std::move(table));
    }
    return blocks;
}

void place_comments(const Material& material, std::string_view section, std::vector<model::Block>& blocks) {
    if (material.consultant == nullptr || section == "summary") return;
    const playbook::Playbook& book = material.input.playbook;
    const auto place = [&](const std::string& anchor, const std::string& name, const auto& is_chart) {
        auto comments = comments_on(material, anchor);
        if (!comments.empty()) insert(std::move(comments), place_of(name, is_chart, blocks), blocks);
    };
    if (section == "kpis")
        for (const playbook::Kpi& kpi : book.kpis)
            place("kpi." + kpi.id.value, name_of(kpi),
                  [&](const std::string& id) { return id == "kpi-" + kpi.id.value; });
    if (section == "protocols")
        for (const playbook::Protocol& one : book.protocols)
            place("protocol." + one.id.value, name_of(one),
                  [&](const std::string& id) { return is_chart_of(one, id); });
    insert(comments_on(material, section), 0, blocks);
}

}  // namespace stamtafel::compose
