// CSV total ≠ screen total: every figure of a report against the rows of evidence that it carries, and the
// same month as printed on file, page and screen.
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/kpis/evaluate.hpp"
#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;

TEST_CASE("CSV total ≠ screen total") {
    std::string lines;
    for (int i = 0; i < 50; ++i) {
        lines += fmt::format("+{} lid{} post id=q{}\n", i * 60, i % 7, i);
        if (i % 3 > 0) lines += fmt::format("+{} anna comment id=r{} to=q{}\n", i * 60 + i * 9, i, i);
        if (i % 5 == 0)
            lines += fmt::format("+{} lid{} comment id=s{} to=q{} : toch nog iets\n", i * 60 + 500, i % 7, i, i);
    }
    playbook::Protocol both = test::protocol();
    both.next_response = test::promise("1h");
    const auto told = test::measured(lines, both);
    const auto period = calendar::parse_period("2026-10").value();
    const kpis::Scope scope = kpis::scope_of(told->input(), told->tables, period);
    const kpis::Evaluation evaluation = kpis::evaluate(told->input(), told->tables, told->rows.quality, period);
    std::size_t with_rows = 0;
    for (const kpis::Fact& fact : evaluation.facts) {
        if (!fact.figure.n) continue;
        INFO(fact.id);
        CHECK(*fact.figure.n == kpis::count_evidence(scope, fact.figure.evidence));
        if (*fact.figure.n > 0) ++with_rows;
    }
    CHECK(with_rows > 20);
    const auto whole = [&](std::string_view id) {
        return std::get<std::int64_t>(kpis::find_fact(evaluation, id)->figure.value);
    };
    CHECK(whole("responding.turns") == whole("protocol.all.turns") + whole("protocol.all.next.turns"));
}

namespace {

using Counts = std::map<std::string, int>;  ///< by outcome

/// turns.csv counted by hand: "crisis first" → outcomes. Its cells hold no quotes, which another test sees to.
std::map<std::string, Counts> count_turns(const std::string& csv) {
    std::map<std::string, Counts> out;
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    REQUIRE(line.find("opened,protocol,step,channel,category,outcome,") != line.npos);
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::array<std::string, 6> cell;
        for (std::string& one : cell) std::getline(cells, one, ',');
        ++out[cell[1] + ' ' + cell[2]][cell[5]];
    }
    return out;
}

/// What a page says, with one | where tags are.
std::string words_of(const std::string& page) {
    std::string out;
    bool in_tag = false;
    for (const char c : page) {
        in_tag = c == '<' || in_tag;
        if (!in_tag && c != '\n') out += c;
        if (c == '>') in_tag = false;
        if (c == '>' && !out.ends_with('|')) out += '|';
    }
    return out;
}

/// With one blank where there are several.
std::string one_blank(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' || !out.ends_with(' ')) out += c;
    return out;
}

int ripe(Counts& counts) { return counts["met"] + counts["late"] + counts["missed"]; }

/// "3.1%", "100%", as English reports write a share.
std::string percent(Counts& counts) {
    std::string text = fmt::format("{:.1f}", 100.0 * counts["met"] / ripe(counts));
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text + "%";
}

}  // namespace

TEST_CASE("CSV total ≠ screen total, as printed: evidence, facts, page and console of one month") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("out", {"--lang", "en", "--formats", "facts,csv,html"})).status == 0);
    const auto out = client.folder / "out";
    const auto turns = count_turns(test::read_bytes(out / "confidential/evidence-2026-10/turns.csv"));
    const auto facts = nlohmann::json::parse(test::read_bytes(out / "facts-2026-10.json")).at("facts");
    const std::string page = words_of(test::read_bytes(out / "confidential/team-2026-10.html"));
    const auto month = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"protocols", "playbook.yaml", "--period", "2026-10", "--lang", "en"};
        words.insert(words.end(), more.begin(), more.end());
        return test::run_stamtafel(words, client.folder).out;
    };
    const auto console = nlohmann::json::parse(month({"--json"}));
    const std::string screen = one_blank(month({}));
    std::map<std::string, int> fact;
    for (const auto& one : facts)
        if (!one.contains("where") && one.at("value").is_number_integer()) fact[one.at("id")] = one.at("value");
    std::set<std::string> withheld;  // the file that leaves the house says nothing of small groups
    for (const auto& one : facts)
        if (!one.contains("where") && one.value("why", "") == "too_small") withheld.insert(one.at("id"));
    const auto agrees = [&](const std::string& id, int count) {
        return withheld.count(id) > 0 ? count < 5 : fact.at(id) == count;
    };

    int judged = 0, all = 0;
    for (const auto& protocol : console.at("protocols")) {
        const std::string id = protocol.at("id"), name = protocol.at("name");
        INFO(id);
        const auto rows = turns.find(id + " first");
        Counts counts = rows == turns.end() ? Counts{} : rows->second;
        int total = 0;
        for (const char* outcome : {"met", "late", "missed", "open", "unripe", "unknown", "removed"}) {
            INFO(outcome);
            CHECK(protocol.at(outcome) == counts[outcome]);
            CHECK(agrees("protocol." + id + "." + outcome, counts[outcome]));
            total += counts[outcome];
        }
        CHECK(protocol.at("turns") == total);
        CHECK(agrees("protocol." + id + ".turns", total));
        all += total;
        if (ripe(counts) == 0) continue;
        ++judged;
        const std::string row = fmt::format("|{}|{}|{}|{}|{}|{}|{}|{}|", name, total, counts["met"], counts["late"],
                                            counts["missed"], counts["open"], counts["unripe"], percent(counts));
        INFO(row);
        CHECK(page.find(row) != page.npos);
        const std::string line =
            fmt::format(" {} {:.0f}% {} {} {} {} ", percent(counts), 100 * double(protocol.at("target")), ripe(counts),
                        counts["late"], counts["missed"], counts["open"]);
        INFO(line);
        CHECK(screen.find(line) != screen.npos);
    }
    CHECK(judged == 6);
    for (const auto& [what, counts] : turns)
        if (what.ends_with(" next"))
            for (const auto& [outcome, n] : counts) all += n;
    CHECK(fact.at("responding.turns") == all);
}
