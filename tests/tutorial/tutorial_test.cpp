// docs/tutorial.md, done: its files are written, its edits made and its commands run, one after the other, and what they
// print, errors first, is what the page shows; "…" stands for what depends on the day. Three kinds of fenced blocks:
// `console` (a "$ " line, then its output), `diff FILE` (an edit), and `csv FILE` (a file). Any other block fails.
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;

namespace {

struct Fenced {
    std::string kind, file;
    std::vector<std::string> lines;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::vector<Fenced> fenced_in(const std::string& page) {
    constexpr std::string_view fence = "```";
    std::vector<Fenced> blocks;
    bool inside = false;
    for (const std::string& line : lines_of(page)) {
        if (line.starts_with(fence)) {
            inside = !inside;
            if (!inside) continue;
            std::istringstream head(line.substr(fence.size()));
            Fenced block;
            head >> block.kind >> block.file;
            blocks.push_back(std::move(block));
        } else if (inside) {
            blocks.back().lines.push_back(line);
        }
    }
    return blocks;
}

/// As a shell splits it: blanks part words, double quotes hold them together.
std::vector<std::string> words_of(std::string_view command) {
    std::vector<std::string> words;
    bool quoted = false, open = false;
    for (const char c : command) {
        const bool parts = c == ' ' && !quoted;
        if (!parts && !open) words.emplace_back();
        open = !parts;
        if (c == '"')
            quoted = !quoted;
        else if (!parts)
            words.back() += c;
    }
    return words;
}

/// "…" is anything.
bool is_line(std::string_view shown, std::string_view line) {
    constexpr std::string_view anything = "…";
    const std::size_t at = shown.find(anything);
    if (at == shown.npos) return shown == line;
    const std::string_view before = shown.substr(0, at), after = shown.substr(at + anything.size());
    return line.size() >= before.size() + after.size() && line.starts_with(before) && line.ends_with(after);
}

/// Where these lines stand one after the other; nothing when nowhere, or twice.
std::optional<std::size_t> only_place(const std::vector<std::string>& all, const std::vector<std::string>& shown) {
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at + shown.size() <= all.size(); ++at) {
        bool here = !shown.empty();
        for (std::size_t i = 0; here && i < shown.size(); ++i) here = is_line(shown[i], all[at + i]);
        if (here && found) return std::nullopt;
        if (here) found = at;
    }
    return found;
}

void make_edit(const Fenced& edit, const std::filesystem::path& file) {
    std::vector<std::string> old, made;
    for (const std::string& line : edit.lines) {
        REQUIRE_FALSE(line.empty());
        if (line[0] != '+') old.push_back(line.substr(1));
        if (line[0] != '-') made.push_back(line.substr(1));
    }
    std::vector<std::string> lines = lines_of(test::read_bytes(file));
    const auto place = only_place(lines, old);
    INFO(joined(old) << "stands once in " << edit.file);
    REQUIRE(place.has_value());
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(*place);
    lines.insert(lines.erase(begin, begin + static_cast<std::ptrdiff_t>(old.size())), made.begin(), made.end());
    test::write_file(file, joined(lines));
}

void run_shown(const Fenced& console, const std::filesystem::path& folder) {
    REQUIRE_FALSE(console.lines.empty());
    INFO(console.lines.front());
    std::vector<std::string> words = words_of(console.lines.front());
    REQUIRE(words.size() > 2);
    REQUIRE(words[0] == "$");
    REQUIRE(words[1] == "stamtafel");
    const test::Outcome ran = test::run_stamtafel({words.begin() + 2, words.end()}, folder);
    const std::string shown = joined({console.lines.begin() + 1, console.lines.end()});
    INFO("printed:\n" << ran.err << ran.out);
    const std::vector<std::string> printed = lines_of(ran.err + ran.out);
    REQUIRE(printed.size() + 1 == console.lines.size());
    for (std::size_t i = 0; i < printed.size(); ++i) {
        INFO(console.lines[i + 1]);
        CHECK(is_line(console.lines[i + 1], printed[i]));
    }
    CHECK((ran.status == 0) == (shown.find(": error: ") == std::string::npos));
}

}  // namespace

TEST_CASE("the tutorial does what it says, command by command") {
    const test::Scratch scratch;
    std::size_t commands = 0, edits = 0;
    for (const Fenced& block : fenced_in(test::read_bytes(test::source_path("docs/tutorial.md")))) {
        INFO(block.kind << " " << block.file);
        REQUIRE((block.kind == "console" || block.kind == "diff" || block.kind == "csv"));
        if (block.kind == "console") run_shown(block, scratch.folder()), ++commands;
        if (block.kind == "diff") make_edit(block, scratch / block.file), ++edits;
        if (block.kind == "csv") test::write_file(scratch / block.file, joined(block.lines));
    }
    CHECK(commands >= 5);
    CHECK(edits >= 4);
    const test::Tree tree = test::tree_of(scratch.folder());
    CHECK(tree.at("riders/reports/handbook.html").find("We replace the cable free of charge") != std::string::npos);
    CHECK(tree.count("riders/reports/management-2026-10.html") == 1);
}

TEST_CASE("the pictures that the pages show are there, and small") {
    constexpr std::size_t most = 200'000;
    for (const std::string page : {"README.md", "docs/tutorial.md"}) {
        const std::string text = test::read_bytes(test::source_path(page));
        const std::filesystem::path folder = test::source_path(page).parent_path();
        for (std::size_t at = text.find("]("); at != text.npos; at = text.find("](", at + 2)) {
            const std::string target = text.substr(at + 2, text.find(')', at) - at - 2);
            if (!target.ends_with(".png")) continue;
            INFO(page << ": " << target);
            REQUIRE(std::filesystem::exists(folder / target));
            CHECK(std::filesystem::file_size(folder / target) < most);
        }
    }
}
