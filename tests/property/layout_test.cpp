// The layout of playbooks: done once it is done, nothing lost, whatever the text looked like before.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/playbook/layout.hpp"
#include "engine/playbook/tree.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using test::Random;

namespace {

std::optional<std::string> laid_out(const std::string& text) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = base::add_source(sources, "p.yaml", text);
    return playbook::lay_out_safely(sources, source, diagnostics);
}

bool readable(const std::string& text) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = base::add_source(sources, "p.yaml", text);
    return playbook::read_tree(sources, source, diagnostics) && diagnostics.list.empty();
}

std::string without_mark(std::string text) {
    if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
    return text;
}

/// Every YAML file of the sources.
std::vector<std::string> all_playbooks() {
    std::vector<std::string> texts;
    for (const std::string folder : {"playbooks", "samples", "tests", "reports/words"})
        for (const std::string& file : test::files_below(folder))
            if (file.ends_with(".yaml") && file.find("layout-unsafe") == std::string::npos)  // made to be refused
                texts.push_back(without_mark(test::read_bytes(test::source_path(file))));
    return texts;
}

/// Random values in random layouts: what people's editors make of a playbook. Comments are numbered, so that a lost
/// one is found.
class Writer {
  public:
    explicit Writer(Random& random) : random_(random) {}
    std::string text;
    int comments = 0;

    void map(std::size_t column, int depth) {
        for (auto n = random_.between(1, 4); n > 0; --n) {
            rest_of_lines(column);
            text += std::string(column, ' ');
            entry(column, depth);
        }
    }

  private:
    std::string blanks(std::int64_t low, std::int64_t high) {
        return std::string(static_cast<std::size_t>(random_.between(low, high)), ' ');
    }

    /// Empty lines and comments between two lines.
    void rest_of_lines(std::size_t column) {
        while (random_.one_in(6)) text += blanks(0, 3) + end();
        while (random_.one_in(6)) text += std::string(column, ' ') + comment() + end();
    }
    std::string comment() { return fmt::format("# c{}.", comments++); }
    std::string end() { return random_.one_in(9) ? "\r\n" : "\n"; }
    /// Blanks or a comment behind a line.
    void end_line() {
        if (random_.one_in(5)) text += blanks(1, 3) + comment();
        text += (random_.one_in(5) ? blanks(1, 3) : "") + end();
    }

    void entry(std::size_t column, int depth) {
        inner_ = column;
        text += fmt::format("k{}", keys_++) + ":";
        const auto kind = random_.between(0, depth > 3 ? 4 : 6);
        if (kind == 5 || kind == 6) {
            end_line();
            const auto inner = column + static_cast<std::size_t>(random_.between(1, 5));
            kind == 5 ? map(inner, depth + 1) : list(random_.one_in(2) ? column : inner, depth + 1);
            return;
        }
        text += blanks(1, 3);
        kind == 4 ? block(column) : value();
    }

    void list(std::size_t column, int depth) {
        for (auto n = random_.between(1, 3); n > 0; --n) {
            rest_of_lines(column);
            const auto gap = static_cast<std::size_t>(random_.between(1, 4));
            text += std::string(column, ' ') + "-" + std::string(gap, ' ');
            inner_ = column;
            if (depth > 3 || random_.one_in(3)) {
                value();
                continue;
            }
            entry(column + 1 + gap, depth + 1);
            if (random_.one_in(2)) map(column + 1 + gap, depth + 1);
        }
    }

    void block(std::size_t column) {
        text += random_.one_in(2) ? "|" : ">-";
        end_line();
        const std::string inner(column + static_cast<std::size_t>(random_.between(1, 4)), ' ');
        for (auto n = random_.between(1, 3); n > 0; --n) {
            text += inner + "text: # no comment,  {here" + blanks(0, 2) + "\n";
            if (random_.one_in(3)) text += "\n";
        }
    }

    void value() {
        switch (random_.between(0, 5)) {
            case 0:
            case 1: text += flow(0); break;
            case 2: text += over_lines(); break;
            default: text += scalar();
        }
        end_line();
    }
    std::string more() { return "\n" + std::string(inner_, ' ') + blanks(1, 4); }
    /// A plain or a quoted text over several lines, some of them empty.
    std::string over_lines() {
        const std::string gap = random_.one_in(3) ? "\n\n" : "";
        if (random_.one_in(2)) return "one" + gap + more() + "two three" + more() + "four";
        return "\"one # no" + blanks(0, 2) + gap + more() + "two: {" + more() + "four\"";
    }
    std::string scalar() {
        static const std::vector<std::string> some{"plain",      "two  words", "\"a # b\"", "'it''s'", "\"q \\\" # \"",
                                                   "http://x#y", "-5",         "09:00",     "€ 5",     "&a 7"};
        std::string one = some[static_cast<std::size_t>(random_.between(0, std::ssize(some) - 1))];
        if (one.front() == '&') one = fmt::format("&a{} 7", keys_++);
        return one;
    }
    std::string flow(int depth) {
        const bool is_map = random_.one_in(2);
        std::string out = (is_map ? "{" : "[") + blanks(0, 2);
        for (auto n = random_.between(0, 3); n > 0; --n) {
            if (is_map) out += fmt::format("f{}:", keys_++) + blanks(1, 2);
            const bool deeper = depth < 2 && random_.one_in(3);
            out += (deeper ? flow(depth + 1) : scalar()) + blanks(0, 2) + (n > 1 ? "," + blanks(0, 2) : "");
            if (n > 1 && random_.one_in(6)) out += (random_.one_in(3) ? " " + comment() : "") + more();
        }
        return out + (is_map ? "}" : "]");
    }

    Random& random_;
    int keys_ = 0;
    std::size_t inner_ = 0;  // what goes on in the next line stands further in than this
};

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

/// A sign put in, taken out, or two lines joined.
std::string mutated(Random& random, std::string text) {
    static constexpr std::string_view signs = "  \n\n#:-,[]{}'\"|>&*x\r";
    for (auto n = random.between(1, 4); n > 0 && !text.empty(); --n) {
        const auto at = static_cast<std::size_t>(random.between(0, std::ssize(text) - 1));
        if (random.one_in(3))
            text.erase(at, static_cast<std::size_t>(random.between(1, 3)));
        else
            text.insert(at, 1, signs[static_cast<std::size_t>(random.between(0, std::ssize(signs) - 1))]);
    }
    return text;
}

}  // namespace

TEST_CASE("every playbook of the sources is laid out, and done the second time") {
    std::size_t read = 0;
    for (const std::string& text : all_playbooks()) {
        if (!readable(text)) continue;
        ++read;
        const auto once = laid_out(text);
        INFO(text.substr(0, 300));
        REQUIRE(once);
        CHECK(laid_out(*once) == once);
        CHECK(times(*once, "#") == times(text, "#"));
    }
    CHECK(read > 100);
}

TEST_CASE("whatever its layout, a text is laid out without losing a comment, and done the second time") {
    Random random(8);
    for (int i = 0; i < 20'000; ++i) {
        Writer writer(random);
        writer.map(0, 0);
        INFO(writer.text);
        REQUIRE(readable(writer.text));
        const auto once = laid_out(writer.text);
        REQUIRE(once);
        INFO(*once);
        REQUIRE(laid_out(*once) == once);
        for (int c = 0; c < writer.comments; ++c) REQUIRE(times(*once, fmt::format("# c{}.", c)) == 1);
        REQUIRE(once->back() == '\n');
    }
}

TEST_CASE("damaged playbooks are laid out safely or refused") {
    Random random(9);
    const std::vector<std::string> playbooks = all_playbooks();
    int done = 0, refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        if (random.one_in(2)) {
            Writer writer(random);
            writer.map(0, 0);
            text = writer.text;
        } else {
            text = playbooks[static_cast<std::size_t>(random.between(0, std::ssize(playbooks) - 1))];
            if (text.size() > 4000) continue;
        }
        text = mutated(random, text);
        if (!readable(text)) continue;
        INFO(text);
        const auto once = laid_out(text);
        once ? ++done : ++refused;
        if (once) REQUIRE(laid_out(*once) == once);
    }
    CHECK(done > 1000);
    CHECK(refused * 50 < done);
}
