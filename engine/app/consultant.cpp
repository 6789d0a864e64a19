// The files, then one look for members' names over all of their texts.
#include "engine/app/consultant.hpp"

#include <algorithm>
#include <filesystem>

#include "engine/app/member_names.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/encoding.hpp"
#include "reports/compose/notes.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 1U << 20;

void say_unreadable(Run& run, const std::string& name, std::string why, base::Place place = {}) {
    run.diagnostics.add({base::Code::notes_unreadable, {name, std::move(why)}}, place);
}

std::string why_of(const base::Problem& problem) {
    if (problem.code == base::Code::file_too_large)
        return base::in_both("is larger than 1 MiB, so it is passed over", "is groter dan 1 MiB en is overgeslagen");
    if (problem.code == base::Code::file_outside_root)
        return base::in_both("lies outside the playbook's folder, so it is passed over",
                             "ligt buiten de map van het playbook en is overgeslagen");
    return base::in_both("cannot be read, so it is passed over", "is niet te lezen en is overgeslagen");
}

std::string joined(const std::vector<model::Text>& texts) {
    std::string all;
    for (const model::Text& text : texts)
        for (const std::string& paragraph : text.paragraphs) all += paragraph + "\n";
    return all;
}

std::string joined(const std::vector<compose::NoteTable>& tables) {
    std::string all;
    for (const compose::NoteTable& table : tables)
        for (const auto& row : table)
            for (const std::string& words : row) all += words + "\n";
    return all;
}

constexpr std::size_t most_misnamed = 20;

/// "notes oktober.md", "Notities-2026-9.md": meant as notes, and read for no period.
bool is_misnamed(const std::string& name) {
    const std::string folded = base::fold(name);
    const auto begins = [&](std::string_view word) { return folded.starts_with(word); };
    if (!folded.ends_with(".md") && !folded.ends_with(".markdown") && !folded.ends_with(".md.txt")) return false;
    if (!begins("notes") && !begins("notitie")) return false;
    for (const std::string_view head : {"notes-", "notities-"})
        if (name.starts_with(head) && name.ends_with(".md"))
            return !calendar::parse_period(std::string_view(name).substr(head.size(), name.size() - head.size() - 3));
    return true;
}

/// What may name somebody, where it stands, and the mark to set.
struct Said {
    std::string text;
    base::Place place;
    bool& names_member;
};

class Reader {
  public:
    Reader(Run& run, const compose::Material& material) : run_(run), material_(material) {}

    compose::Consultant read() {
        const std::string period = calendar::written(run_.period);
        for (const std::string name : {"notes-", "notities-", "notes/notes-", "notes/notities-"})
            read_notes(name + period + ".md");
        say_misnamed("notes-" + period + ".md");
        out_.actions = read_actions(run_);
        mark_names();
        return std::move(out_);
    }

  private:
    base::Place place(std::uint32_t source, std::size_t line) const {
        return base::place_at(run_.loaded.sources, source, line, 0, 1);
    }

    void say_misnamed(const std::string& wanted) {
        std::vector<std::string> names;
        std::error_code error;
        const Path folder = run_.loaded.folder.empty() ? Path(".") : run_.loaded.folder;
        for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error))
            if (const std::string name = file->path().filename().string(); is_misnamed(name)) names.push_back(name);
        std::sort(names.begin(), names.end());
        names.resize(std::min(names.size(), most_misnamed));
        for (const std::string& name : names)
            run_.diagnostics.add({base::Code::note_file_name, {base::harmless(name), wanted}}, {});
    }

    void read_notes(const std::string& name) {
        const auto source = source_beside(run_, name);
        if (!source) return;
        const compose::NoteFile file = compose::parse_notes(run_.loaded.sources.files[*source].text);
        if (file.cut)
            say_unreadable(run_, name,
                           base::in_both("has more than 1,000 headings; what follows is passed over",
                                         "heeft meer dan 1.000 kopjes; wat volgt is overgeslagen"),
                           place(*source, file.blocks.back().line));
        std::vector<compose::NoteProblem> problems;
        const std::size_t notes = out_.notes.size(), decisions = out_.decisions.size();
        compose::add_notes(file, material_, out_, problems);
        for (std::size_t i = notes; i < out_.notes.size(); ++i) out_.notes[i].place.source = *source;
        for (std::size_t i = decisions; i < out_.decisions.size(); ++i) out_.decisions[i].place.source = *source;
        for (compose::NoteProblem& problem : problems)
            run_.diagnostics.add(std::move(problem.problem), place(*source, problem.line));
    }

    /// Every text once; what names a member is marked and said.
    void mark_names() {
        std::vector<Said> said;
        for (compose::Note& note : out_.notes)
            said.push_back({joined(note.texts) + joined(note.tables) + note.author, note.place, note.names_member});
        for (compose::Decision& decision : out_.decisions)
            said.push_back({decision.words + "\n" + decision.author, decision.place, decision.names_member});
        for (compose::Action& action : out_.actions)
            said.push_back(
                {action.id + "\n" + action.what + "\n" + action.owner + "\n" + action.result + "\n" + action.due_words,
                 action.place, action.names_member});
        for (kpis::KpiView& view : run_.evaluation.kpis)
            if (view.given) said.push_back({view.given->source, {}, view.given->names_member});
        std::vector<std::string> texts;
        for (const Said& one : said) texts.push_back(one.text);
        const auto named = members_named(run_, material_.catalogue, texts);
        for (std::size_t i = 0; i < named.size(); ++i) {
            if (!named[i]) continue;
            said[i].names_member = true;
            run_.diagnostics.add({base::Code::note_names_member, {*named[i]}}, said[i].place);
        }
    }

    Run& run_;
    const compose::Material& material_;
    compose::Consultant out_;
};

}  // namespace

std::optional<std::uint32_t> source_beside(Run& run, const std::string& name) {
    auto bytes = read_beside(run.loaded, name, largest);
    if (!bytes) say_unreadable(run, name, why_of(bytes.error()));
    if (!bytes || !*bytes) return std::nullopt;
    return base::add_source(run.loaded.sources, name, importers::decode(std::move(**bytes), "").bytes);
}

compose::Consultant read_consultant(Run& run, const compose::Material& material) {
    return Reader(run, material).read();
}

}  // namespace stamtafel::app
