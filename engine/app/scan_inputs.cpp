// Sources, files that gave nothing, rows that could not be used: each said once, with what helps.
#include "engine/app/scan_inputs.hpp"

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

#include "engine/app/inspection_words.hpp"
#include "engine/base/text.hpp"
#include "reports/compose/cells.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using words::say;

/// The last part of a path: what a person calls it.
std::string last_part(const std::string& argument) {
    const Path whole = std::filesystem::absolute(argument).lexically_normal();
    const Path last = whole.filename().empty() ? whole.parent_path().filename() : whole.filename();
    return base::harmless(last.string());
}

compose::ScannedSource scanned(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    compose::ScannedSource out;
    out.files = base::harmless(files_in_words(inspection, source, words));
    out.form = form_in_words(inspection, source, words);
    const std::vector<std::string_view> channels(source.spec.channel_ids.begin(), source.spec.channel_ids.end());
    out.channel = base::join(channels, ", ");
    if (source.first && source.last) out.period = days_in_words(inspection, words, *source.first, *source.last);
    out.rows = source.rows();
    out.rejected = source.quality.rejects.size();
    out.skipped = source.skipped();
    out.duplicates = source.quality.duplicates;
    out.accounts = source.quality.authors;
    out.brand_rows = source.brand_rows;
    for (const Remark& remark : remarks_on(inspection, source)) out.remarks.push_back(said(words, remark));
    return out;
}

/// A table without a moment or an account is said as such: which of our names it lacks tells a reader nothing.
compose::UnreadFile unread(const Unread& file, const words::Catalogue& words) {
    const std::vector<std::string>& args = file.problem.args;
    if (file.problem.code == base::Code::column_not_recognised && args.size() > 1)
        return {base::harmless(file.name),
                say(words, args[1] == "author" ? "inspect.no_account"_w : "inspect.no_moment"_w),
                say(words, "scan.another_export"_w)};
    return {base::harmless(file.name), base::harmless(base::message(file.problem, words.language)),
            file.advice.name.empty() ? base::harmless(base::remedy(file.problem, words.language))
                                     : say(words, file.advice)};
}

/// Files with the same trouble stand together: a few by name, the others by number.
class UnreadFiles {
  public:
    explicit UnreadFiles(const words::Catalogue& words) : words_(words) {}

    void add(const Unread& file) {
        const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const auto& group) {
            return group.first->problem.code == file.problem.code && group.first->advice == file.advice;
        });
        if (same == groups_.end())
            groups_.push_back({&file, 1, unread(file, words_)});
        else if (same->count++; same->count <= most)
            same->shown.name += ", " + base::harmless(file.name);
    }

    [[nodiscard]] std::vector<compose::UnreadFile> rows() const {
        std::vector<compose::UnreadFile> rows;
        for (const Group& group : groups_) {
            rows.push_back(group.shown);
            if (group.count > most)
                rows.back().name += ", " + say(words_, "inspect.more_files"_w, {{"n", group.count - most}});
        }
        return rows;
    }

  private:
    static constexpr std::uint64_t most = 3;
    struct Group {
        const Unread* first;
        std::uint64_t count;
        compose::UnreadFile shown;
    };
    const words::Catalogue& words_;
    std::vector<Group> groups_;
};

/// Names within the folder that was handed over: whose machine it lay on is nobody's business.
void leave_out_folders(const std::vector<std::string>& arguments, compose::Scanned& scanned) {
    std::vector<std::string> folders;
    for (const std::string& argument : arguments) {
        std::error_code ignored;
        const Path path = Path(argument).lexically_normal();
        const Path folder = std::filesystem::is_directory(path, ignored) ? path : path.parent_path();
        std::string start = (folder / "").lexically_normal().string();
        if (start.size() > 1 && start != "./") folders.push_back(std::move(start));
    }
    const auto begins_path = [](const std::string& text, std::size_t at) {
        return at == 0 || std::string_view(" \t\n'\"[,(").find(text[at - 1]) != std::string_view::npos;
    };
    const auto strip = [&](std::string& text) {
        for (const std::string& folder : folders)
            for (std::size_t at = text.find(folder); at != text.npos; at = text.find(folder, at))
                if (begins_path(text, at))
                    text.erase(at, folder.size());
                else
                    at += folder.size();
    };
    for (compose::ScannedSource& source : scanned.sources) strip(source.files);
    for (compose::UnreadFile& file : scanned.unread)
        for (std::string* text : {&file.name, &file.why, &file.remedy}) strip(*text);
    strip(scanned.block);
}

/// How the export calls the column of a field.
std::string header_of(const Inspected& source, const std::string& field) {
    for (const importers::ColumnName& column : source.spec.columns)
        if (column.field == field) return base::harmless(column.header);
    for (const auto& [ours, header] : source.guess.columns)
        if (ours == field) return base::harmless(header);
    return field;
}

/// By reason and column, the first of each as the example.
void add_unusable(const Inspection& inspection, const Inspected& source, const words::Catalogue& words,
                  compose::Scanned& out) {
    constexpr std::size_t longest = 60;
    std::map<std::pair<activity::RejectReason, std::string_view>, std::size_t> known;
    for (const activity::Reject& reject : source.quality.rejects) {
        const auto [found, fresh] = known.try_emplace({reject.reason, reject.column}, out.unusable.size());
        if (fresh)
            out.unusable.push_back({out.sources.size() - 1, header_of(source, reject.column),
                                    compose::reason_name(words, reject.reason), 0, reject.line,
                                    base::harmless(inspection.store.view(reject.value).substr(0, longest))});
        ++out.unusable[found->second].rows;
    }
}

/// Files that no one pattern names are called after the folder that was handed over.
void name_nameless(const std::vector<std::string>& folders, compose::Scanned& scanned) {
    for (std::size_t i = 0; i < scanned.sources.size(); ++i) {
        std::string& files = scanned.sources[i].files;
        const std::size_t sign = files.find_first_not_of(' ');
        if (sign != files.npos && files[sign] == '(') files = folders[i] + " " + files.substr(sign);
    }
}

/// An export has rows of people; what holds a row or two of nobody, beside files that nothing could read, is no export.
bool tells_of_nobody(const Inspection& inspection, const Inspected& source) {
    constexpr std::uint64_t few = 5;
    if (!is_usable(source) || source.quality.authors > 0 || source.evidence.has(importers::Name::author)) return false;
    const bool activity = source.evidence.shape == importers::Shape::activity;
    if (source.evidence.shape == importers::Shape::people) return false;
    if (source.format != "json") return activity && source.rows() < few && !inspection.unread.empty();
    return source.rows() < few || (activity && inspection.sources.size() > 1);
}

}  // namespace

std::string name_of(const std::vector<std::string>& arguments, const words::Catalogue& words) {
    std::string name = last_part(arguments.front());
    if (arguments.size() > 1) name = say(words, "scan.and_others"_w, {{"name", name}, {"n", arguments.size() - 1}});
    return name.empty() ? say(words, "scan.title"_w) : name;
}

void set_aside_documents(Inspection& inspection) {
    std::erase_if(inspection.sources, [&](const Inspected& source) {
        if (!tells_of_nobody(inspection, source)) return false;
        const std::string name = inspection.inputs.list[source.inputs.front()].name;
        inspection.unread.push_back({name,
                                     {base::Code::not_an_export,
                                      {name, base::in_both("a description without activity of people",
                                                           "een beschrijving zonder activiteit "
                                                           "van mensen")}},
                                     "scan.description"_w});
        return true;
    });
}

compose::Scanned scanned(const Inspection& inspection, const std::vector<std::string>& arguments,
                         const words::Catalogue& words, const std::string& zone) {
    compose::Scanned out;
    out.name = name_of(arguments, words);
    std::vector<Unread> failed = inspection.unread;
    std::vector<std::string> folders;
    for (const Inspected& source : inspection.sources) {
        if (source.problem) {
            failed.push_back({inspection.inputs.list[source.inputs.front()].name, *source.problem});
            continue;
        }
        out.sources.push_back(scanned(inspection, source, words));
        add_unusable(inspection, source, words, out);
        folders.push_back(last_part(arguments[inspection.files[source.files.front()].argument]));
    }
    UnreadFiles files(words);
    for (const Unread& file : failed) files.add(file);
    out.unread = files.rows();
    out.block = sources_block(inspection, words, zone);
    leave_out_folders(arguments, out);
    name_nameless(folders, out);
    return out;
}

}  // namespace stamtafel::app
