// The table of codes, and how a diagnostic looks in both languages.
#include "engine/base/diagnostic.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "tests/support/catch.hpp"

using namespace stamtafel::base;

namespace {

/// The slots that a text uses: {0} {1} → "01".
std::string slots(std::string_view text) {
    std::string out;
    for (char digit = '0'; digit <= '9'; ++digit)
        if (text.find(std::string{'{', digit, '}'}) != std::string_view::npos) out += digit;
    return out;
}

bool is_kebab(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

struct Example {
    Sources sources;
    Place place;
};

Example example(std::string text, std::size_t line, std::size_t column, std::size_t length) {
    Example made;
    const auto source = add_source(made.sources, "playbook.yaml", std::move(text));
    made.place = place_at(made.sources, source, line, column, length);
    return made;
}

}  // namespace

TEST_CASE("every code has an id of its own and its words in both languages") {
    std::set<std::string_view> ids;
    for (const CodeRow& row : code_table()) {
        INFO(row.id);
        CHECK(is_kebab(row.id));
        CHECK(ids.insert(row.id).second);
        CHECK_FALSE(row.text_en.empty());
        CHECK_FALSE(row.text_nl.empty());
        CHECK(row.remedy_en.empty() == row.remedy_nl.empty());
        CHECK(slots(row.text_en) == slots(row.text_nl));
        CHECK(slots(row.remedy_en) == slots(row.remedy_nl));
        CHECK(&row_of(row.code) == &row);
    }
}

TEST_CASE("a diagnostic shows its place, the line, a caret and the remedy") {
    const auto made = example("kpis:\n  within: 45 lightyears\n", 1, 10, 13);
    const Diagnostic diagnostic{{Code::bad_duration, {"45 lightyears"}}, made.place};
    CHECK(
        render_text(diagnostic, made.sources, Language::en) ==
        "playbook.yaml:2:11: error: cannot read '45 lightyears' as a duration [bad-duration]\n"
        "      within: 45 lightyears\n"
        "              ^~~~~~~~~~~~~\n"
        "  remedy: write a number up to 100,000 and its unit: 45m, 4h, 2wd (working days), 2cd (calendar days), 3w\n");
    CHECK(render_text(diagnostic, made.sources, Language::nl) ==
          "playbook.yaml:2:11: fout: '45 lightyears' is niet te lezen als duur [bad-duration]\n"
          "      within: 45 lightyears\n"
          "              ^~~~~~~~~~~~~\n"
          "  oplossing: schrijf een getal tot 100.000 met zijn eenheid: 45m, 4h, 2wd (werkdagen), 2cd (kalenderdagen), "
          "3w\n");
}

TEST_CASE("a diagnostic about a file as a whole, or about no file, has no excerpt") {
    Sources sources;
    const auto source = add_source(sources, "forum.csv", "");
    const Problem problem{Code::source_empty, {"forum.csv"}};
    CHECK(render_text({problem, {source, 0, 0, 1}}, sources, Language::nl).substr(0, 70) ==
          "forum.csv: waarschuwing: 'forum.csv' bevat geen rijen [source-empty]\n ");
    CHECK(render_text({problem, {source, 7, 0, 1}}, sources, Language::en).substr(0, 22) == "forum.csv:7: warning: ");
    CHECK(render_text({problem, {}}, sources, Language::en).substr(0, 9) == "warning: ");
}

TEST_CASE("the caret stands under the right column after wide letters, marks and tabs") {
    const auto wide = example("日本: éx", 0, 9, 1);
    CHECK(wide.place.column == 6);
    CHECK(excerpt(wide.sources, wide.place) == "    日本: éx\n           ^\n");
    const auto under = example("naam: 日本", 0, 6, 6);
    CHECK(excerpt(under.sources, under.place) == "    naam: 日本\n          ^~~~\n");
    const auto tab = example("\tnaam: x\r\n", 0, 1, 4);
    CHECK(excerpt(tab.sources, tab.place) == "     naam: x\n     ^~~~\n");
}

TEST_CASE("hostile lines are shown harmlessly") {
    const auto made = example("naam: \x1B[2J\xFF x", 0, 11, 1);
    CHECK(excerpt(made.sources, made.place) == "    naam: ␛[2J\uFFFD x\n               ^\n");
    CHECK(message({Code::bad_date, {"\x1B[2J"}}, Language::en) == "cannot read '␛[2J' as a date");
    CHECK(message({Code::bad_date, {std::string(300, 'x')}}, Language::en) ==
          "cannot read '" + std::string(200, 'x') + "…' as a date");
    CHECK(message({Code::bad_date, {}}, Language::en) == "cannot read '' as a date");
    CHECK(message({Code::bad_date, {"{0}{1}"}}, Language::en) == "cannot read '{0}{1}' as a date");
}

TEST_CASE("long lines are cut around the caret") {
    const std::string line = fmt::format("{:a>200}X{:b>200}", "", "");
    const auto made = example(line, 0, 200, 1);
    CHECK(excerpt(made.sources, made.place) == fmt::format("    …{:a>60}X{:b>39}…\n{:>65}^\n", "", "", ""));
    const auto start = example(line, 0, 0, 400);
    CHECK(excerpt(start.sources, start.place) == fmt::format("    {:a>100}…\n    ^{:~>99}\n", "", ""));
}

TEST_CASE("places beyond the text do no harm") {
    const auto end = example("a: b\n", 0, 99, 5);
    CHECK(end.place.column == 5);
    CHECK(excerpt(end.sources, end.place) == "    a: b\n        ^\n");
    const auto below = example("a: b\n", 9, 3, 5);
    CHECK(excerpt(below.sources, below.place).empty());
    CHECK(excerpt(below.sources, {3, 1, 1, 1}).empty());
}

TEST_CASE("diagnostics come out by place, each once") {
    Diagnostics all;
    all.add({Code::bad_money, {"x"}}, {1, 1, 1, 1});
    all.add({Code::bad_date, {"b"}}, {0, 4, 2, 1});
    all.add({Code::bad_date, {"a"}}, {0, 4, 2, 1});
    all.add({Code::source_empty, {"f"}});
    all.add({Code::bad_date, {"b"}}, {0, 4, 2, 1});
    const auto list = sorted(all);
    REQUIRE(list.size() == 4);
    CHECK(list[0].problem.args == std::vector<std::string>{"a"});
    CHECK(list[1].problem.args == std::vector<std::string>{"b"});
    CHECK(list[2].problem.code == Code::bad_money);
    CHECK(list[3].problem.code == Code::source_empty);
    CHECK(count(all, Severity::error) == 3);
    CHECK(count(all, Severity::warning) == 1);
}

TEST_CASE("equal diagnostics count once") {
    Diagnostics all;
    for (int i = 0; i < 3; ++i) all.add({Code::no_crisis_path, {}});
    all.add({Code::bad_date, {"x"}});
    CHECK(count(all, Severity::warning) == 1);
    CHECK(count(all, Severity::error) == 1);
}

TEST_CASE("a path is told name by name, a very long one without its middle") {
    const auto path_of = [](int names) {
        std::string path = "step0";
        for (int i = 1; i < names; ++i) path += " -> step" + std::to_string(i);
        return path;
    };
    const auto said = [](const std::string& path) { return message({Code::roadmap_cycle, {path}}, Language::en); };
    CHECK(said(path_of(40)) == "these steps wait for each other: " + path_of(40));
    CHECK(said(path_of(60)) == "these steps wait for each other: " + path_of(60));
    CHECK(said(path_of(5000)) == "these steps wait for each other: " + path_of(59) + " -> … -> step4999");
    CHECK(said("a -> " + std::string(300, 'x')) ==
          "these steps wait for each other: a -> " + std::string(40, 'x') + "…");
}

TEST_CASE("an argument may say something else in each language") {
    const Problem problem{Code::overlapping_hours, {in_both("mon", "ma"), "09:00-12:00, 11:00-13:00"}};
    CHECK(message(problem, Language::en) == "two intervals of mon overlap: 09:00-12:00, 11:00-13:00");
    CHECK(message(problem, Language::nl) == "twee tijden van ma overlappen: 09:00-12:00, 11:00-13:00");
}

TEST_CASE("of one code the first 20 are shown, and how many more there are") {
    Diagnostics all;
    for (int i = 0; i < 23; ++i) all.add({Code::bad_date, {fmt::format("x{:02}", i)}});
    all.add({Code::no_crisis_path, {}});
    const std::string said = render_all(all, {}, Language::en);
    CHECK(said.find("'x19'") != std::string::npos);
    CHECK(said.find("'x20'") == std::string::npos);
    CHECK(said.ends_with("and 3 more like this [bad-date]\n"));
    CHECK(said.find("[no-crisis-path]") != std::string::npos);
    CHECK(render_all(all, {}, Language::nl).ends_with("en nog 3 zoals deze [bad-date]\n"));
}
