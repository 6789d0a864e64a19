// Block by block to its anchor, and from there into the report.
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

/// What a heading may mean, and the anchor that it then is; the first that is equal counts.
std::vector<Called> meanings_of(const Material& material) {
    std::vector<Called> all;
    const auto add = [&](const std::string& name, const std::string& anchor) {
        all.push_back({base::fold(name), anchor});
    };
    for (const SectionRow& row : section_table()) {
        add(std::string(row.id), std::string(row.id));
        add(say(material.catalogue, row.title), std::string(row.id));
    }
    for (const auto& [word, section] : section_words) add(std::string(word), std::string(section));
    for (const Finding& finding : findings_of(material)) {
        add("finding." + finding.id, "finding." + finding.id);
        add("bevinding." + finding.id, "finding." + finding.id);
    }
    for (Called& subject : subjects_called(material.input.playbook)) all.push_back(std::move(subject));
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

base::Problem unknown(const NoteBlock& block, const std::vector<Called>& meanings, bool with_advice) {
    std::vector<std::string_view> names;
    for (const Called& meaning : meanings) names.push_back(meaning.name);
    const auto near = with_advice && block.heading.size() < 200 ? base::closest(base::fold(block.heading), names)
                                                                : std::optional<std::string_view>{};
    return {base::Code::note_anchor, {block.heading, std::string(near.value_or(""))}};
}

const Called* meaning_of(const NoteBlock& block, const std::vector<Called>& meanings) {
    const std::string heading = block.heading.empty() ? "summary" : base::fold(block.heading);
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [&](const Called& one) { return one.name == heading; });
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
    table.id = fmt::format("note_{}_{}_{}", note.anchor, note.place.line, t + 1);
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
std::size_t behind_subject(const std::string& name, const IsChart& is_chart, const std::vector<model::Block>& blocks) {
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

void add_notes(const NoteFile& file, const Material& material, Consultant& consultant,
               std::vector<NoteProblem>& problems) {
    const std::vector<Called> meanings = meanings_of(material);
    for (const NoteBlock& block : file.blocks) {
        const Called* meaning = meaning_of(block, meanings);
        if (meaning == nullptr) {
            problems.push_back({unknown(block, meanings, problems.size() < problems_with_advice), block.line});
            continue;
        }
        if (block.texts.empty() && block.tables.empty()) {
            problems.push_back({{base::Code::note_empty, {block.heading}}, block.line});
            continue;
        }
        constexpr std::string_view finding = "finding.";
        if (meaning->subject.starts_with(finding))
            consultant.decisions.push_back(decision_of(meaning->subject.substr(finding.size()), block, file.author));
        else
            consultant.notes.push_back(
                {meaning->subject, file.author, block.texts, block.tables, place_of(block), false});
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
        if (!comments.empty()) insert(std::move(comments), behind_subject(name, is_chart, blocks), blocks);
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
