// Lines to blocks, block by block to its anchor.
#include "reports/compose/notes.hpp"

#include <algorithm>
#include <iterator>

#include "engine/base/text.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/protocol_charts.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Voice = model::Text::Voice;

constexpr std::size_t problems_with_advice = 20;  // no more of one code are printed anyway

/// "**zo**" and "[tekst](adres)" without their signs; the address stays, in round brackets.
std::string without_signs(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view rest = line.substr(at);
        if (rest.starts_with("**")) {
            at += 2;
            continue;
        }
        if (rest.starts_with("](")) {
            out += " (";
            at += 2;
            continue;
        }
        const bool opens_link = rest.front() == '[' && rest.substr(0, 1000).find("](") != std::string_view::npos;
        if (!opens_link) out += rest.front();
        ++at;
    }
    return out;
}

/// Behind "- " or "* "; nothing when the line is no item.
std::optional<std::string_view> item_of(std::string_view line) {
    const std::string_view text = base::trimmed(line);
    if (!text.starts_with("- ") && !text.starts_with("* ")) return std::nullopt;
    return base::trimmed(text.substr(2));
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
        words(line, number);
    }

  private:
    void heading(std::string_view text, std::size_t level, std::size_t number) {
        const std::string words = without_signs(base::trimmed(text.substr(level)));
        joins_ = false;
        if (level == 1) return;  // the title of the file
        if (level == 2) {
            file_.cut = file_.blocks.size() == most_note_blocks;
            if (!file_.cut) file_.blocks.push_back({words, number, {}});
        } else {
            said(Voice::body, words, number);
        }
        joins_ = false;
    }

    void words(std::string_view line, std::size_t number) {
        if (const auto item = item_of(line)) return said(Voice::list, without_signs(*item), number);
        const std::string text = without_signs(base::trimmed(line));
        if (!joins_) return said(Voice::body, text, number);
        std::string& last = file_.blocks.back().texts.back().paragraphs.back();
        last += ' ' + text;
    }

    /// A new paragraph or item; a text of the voice goes on.
    void said(Voice voice, std::string words, std::size_t number) {
        if (file_.cut) return;
        if (file_.blocks.empty()) file_.blocks.push_back({"", number, {}});
        auto& texts = file_.blocks.back().texts;
        if (texts.empty() || texts.back().voice != voice) texts.push_back({voice, {}});
        texts.back().paragraphs.push_back(std::move(words));
        joins_ = true;
    }

    NoteFile file_;
    bool joins_ = false;  ///< the next line goes on with the last paragraph
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
    for (const playbook::Kpi& kpi : material.input.playbook.kpis) add(kpi.id.value, "kpi." + kpi.id.value);
    for (const playbook::Protocol& protocol : material.input.playbook.protocols)
        add(protocol.id.value, "protocol." + protocol.id.value);
    return all;
}

std::string joined(const std::vector<model::Text>& texts) {
    std::string all;
    for (const model::Text& text : texts)
        for (const std::string& paragraph : text.paragraphs) all += (all.empty() ? "" : " ") + paragraph;
    return all;
}

/// In a source that the caller knows.
base::Place place_of(const NoteBlock& block) {
    return {base::Place::nowhere, static_cast<std::uint32_t>(block.line + 1), 1, 1};
}

/// "dropped: staat al in het plan" · "accepted" · new words.
Decision decision_of(std::string finding, const NoteBlock& block, const std::string& author) {
    Decision decision{
        std::move(finding), Decision::Kind::reworded, joined(block.texts), author, place_of(block), false};
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
    const playbook::Playbook& book = material.input.playbook;
    std::string subject;
    for (const playbook::Kpi& kpi : book.kpis)
        if (anchor == "kpi." + kpi.id.value) subject = name_of(kpi);
    for (const playbook::Protocol& protocol : book.protocols)
        if (anchor == "protocol." + protocol.id.value) subject = name_of(protocol);
    return subject.empty() ? say(material.catalogue, "comment.title"_w)
                           : say(material.catalogue, "comment.on"_w, {{"subject", subject}});
}

model::Block block_of(const Material& material, const Note& note) {
    model::Block made = block(model::Comment{title_of(material, note.anchor), note.author, note.texts},
                              note.names_member ? model::team_only : model::everybody);
    made.personal = note.names_member;
    return made;
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
        if (block.texts.empty()) {
            problems.push_back({{base::Code::note_empty, {block.heading}}, block.line});
            continue;
        }
        constexpr std::string_view finding = "finding.";
        if (meaning->anchor.starts_with(finding))
            consultant.decisions.push_back(decision_of(meaning->anchor.substr(finding.size()), block, file.author));
        else
            consultant.notes.push_back({meaning->anchor, file.author, block.texts, place_of(block), false});
    }
}

std::vector<model::Block> comments_on(const Material& material, std::string_view anchor) {
    std::vector<model::Block> blocks;
    if (material.consultant == nullptr) return blocks;
    for (const Note& note : material.consultant->notes)
        if (note.anchor == anchor) blocks.push_back(block_of(material, note));
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
