// How diagnostics are ordered and said. The words are in codes.cpp, the excerpt is made in source.cpp.
#include "engine/base/diagnostic.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::base {
namespace {

constexpr std::size_t longest_argument = 200;  // characters
constexpr std::size_t most_of_one_code = 20;
constexpr std::string_view arrow = " -> ";  // between the names of a path
constexpr char between_languages = '\x1f';  // stands in no text that a person writes

std::string cut(std::string_view text, std::size_t characters) {
    const std::string_view start = first_characters(text, characters);
    return harmless(start) + (start.size() < text.size() ? "…" : "");
}

/// "a -> b -> c": each name is cut, and of a long path the middle is left out.
std::string shown_path(std::string_view path) {
    constexpr std::size_t most_names = 60, longest_name = 40;
    std::string out;
    for (std::size_t names = 1;; ++names) {
        const std::size_t end = path.find(arrow);
        if (end == path.npos) return out + cut(path, longest_name);
        if (names < most_names) out += cut(path.substr(0, end), longest_name) + std::string(arrow);
        if (names == most_names) out += "…" + std::string(arrow);
        path.remove_prefix(end + arrow.size());
    }
}

/// {0} … {9} replaced; an argument that was not given leaves nothing behind.
std::string with_arguments(std::string_view words, const std::vector<std::string>& args, Language language) {
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool slot = words[at] == '{' && at + 2 < words.size() && words[at + 2] == '}';
        if (!slot) {
            out += words[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(words[at + 1] - '0');
        if (index < args.size()) out += argument_said(args[index], language);
        at += 2;
    }
    return out;
}

/// An argument of the piece is empty or was not given.
bool lacks_an_argument(std::string_view piece, const std::vector<std::string>& args) {
    for (std::size_t index = 0; index < 10; ++index)
        if (piece.find(fmt::format("{{{}}}", index)) != std::string_view::npos &&
            (index >= args.size() || args[index].empty()))
            return true;
    return false;
}

/// The words with their arguments; what stands between two bars is said only when its arguments have something to say.
std::string filled(std::string_view words, const std::vector<std::string>& args, Language language) {
    std::string out;
    for (bool optional = false;; optional = !optional) {
        const std::string_view piece = words.substr(0, words.find('|'));
        if (!optional || !lacks_an_argument(piece, args)) out += with_arguments(piece, args, language);
        if (piece.size() == words.size()) return out;
        words.remove_prefix(piece.size() + 1);
    }
}

auto order_of(const Diagnostic& d) {
    return std::tie(d.place.source, d.place.line, d.place.column, d.problem.code, d.problem.args, d.place.length);
}

std::string_view word_of(Severity severity, Language language) {
    const bool dutch = language == Language::nl;
    switch (severity) {
        case Severity::error: return dutch ? "fout" : "error";
        case Severity::warning: return dutch ? "waarschuwing" : "warning";
        case Severity::note: break;
    }
    return dutch ? "opmerking" : "note";
}

/// "playbook.yaml:31:14: ", as much of it as is known.
std::string written(const Place& place, const Sources& sources) {
    if (place.source >= sources.files.size()) return {};
    std::string out = harmless(sources.files[place.source].name) + ':';
    if (place.line > 0) out += fmt::format("{}:", place.line);
    if (place.line > 0 && place.column > 0) out += fmt::format("{}:", place.column);
    return out + ' ';
}

}  // namespace

std::string argument_said(std::string_view argument, Language language) {
    if (const std::size_t middle = argument.find(between_languages); middle != std::string_view::npos)
        argument = language == Language::nl ? argument.substr(middle + 1) : argument.substr(0, middle);
    return argument.find(arrow) == argument.npos ? cut(argument, longest_argument) : shown_path(argument);
}

std::string in_both(std::string_view english, std::string_view dutch) {
    return std::string(english) + between_languages + std::string(dutch);
}

std::size_t count(const Diagnostics& all, Severity severity) {
    const auto is = [severity](const Diagnostic& d) { return row_of(d.problem.code).severity == severity; };
    const std::vector<Diagnostic> once = sorted(all);
    return static_cast<std::size_t>(std::count_if(once.begin(), once.end(), is));
}

std::vector<Diagnostic> sorted(const Diagnostics& all) {
    std::vector<Diagnostic> list = all.list;
    std::sort(list.begin(), list.end(),
              [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); });
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

std::string message(const Problem& problem, Language language) {
    const CodeRow& row = row_of(problem.code);
    return filled(language == Language::nl ? row.text_nl : row.text_en, problem.args, language);
}

std::string remedy(const Problem& problem, Language language) {
    const CodeRow& row = row_of(problem.code);
    return filled(language == Language::nl ? row.remedy_nl : row.remedy_en, problem.args, language);
}

std::string render_text(const Diagnostic& diagnostic, const Sources& sources, Language language) {
    const CodeRow& row = row_of(diagnostic.problem.code);
    std::string out = fmt::format("{}{}: {} [{}]\n", written(diagnostic.place, sources),
                                  word_of(row.severity, language), message(diagnostic.problem, language), row.id);
    out += excerpt(sources, diagnostic.place);
    if (const std::string advice = remedy(diagnostic.problem, language); !advice.empty())
        out += fmt::format("  {}: {}\n", language == Language::nl ? "oplossing" : "remedy", advice);
    return out;
}

std::string render_all(const Diagnostics& all, const Sources& sources, Language language) {
    std::string out;
    std::map<Code, std::size_t> met;
    for (const Diagnostic& diagnostic : sorted(all))
        if (++met[diagnostic.problem.code] <= most_of_one_code) out += render_text(diagnostic, sources, language);
    for (const auto& [code, times] : met)
        if (times > most_of_one_code)
            out += fmt::format("{} {} {} [{}]\n", language == Language::nl ? "en nog" : "and", times - most_of_one_code,
                               language == Language::nl ? "zoals deze" : "more like this", row_of(code).id);
    return out;
}

}  // namespace stamtafel::base
