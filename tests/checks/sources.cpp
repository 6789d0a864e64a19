// Cuts the sources into lines, words and includes.
#include "tests/checks/sources.hpp"

#include <fmt/format.h>

#include "tests/support/files.hpp"

namespace stamtafel::test {

namespace {

bool is_cpp(std::string_view path) { return path.ends_with(".cpp") || path.ends_with(".hpp"); }

}  // namespace

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/'))); }

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::vector<std::string> split_words(std::string_view text) {
    constexpr std::string_view between = " \t\n()";
    std::vector<std::string> words;
    for (auto begin = text.find_first_not_of(between); begin != std::string_view::npos;) {
        const auto end = text.find_first_of(between, begin);
        words.emplace_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(between, end);
    }
    return words;
}

std::vector<Source> read_sources(const std::vector<std::string>& folders) {
    std::vector<Source> sources;
    for (const auto& folder : folders)
        for (const auto& path : files_below(folder))
            if (is_cpp(path)) sources.push_back({path, split_lines(read_bytes(source_path(path)))});
    return sources;
}

std::string_view without_comment(std::string_view line) { return line.substr(0, line.find("//")); }

std::string_view included_by(std::string_view line) {
    if (!line.starts_with("#")) return {};
    const auto word = line.find("include");
    if (word == std::string_view::npos) return {};
    const auto begin = line.find_first_of("\"<", word);
    if (begin == std::string_view::npos) return {};
    const auto end = line.find_first_of("\">", begin + 1);
    return end == std::string_view::npos ? std::string_view{} : line.substr(begin, end - begin + 1);
}

std::string at_line(const Source& source, std::size_t index, std::string_view what) {
    return fmt::format("{}:{}: {}", source.path, index + 1, what);
}

}  // namespace stamtafel::test
