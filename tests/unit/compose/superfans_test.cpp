// What is said of superfans and of accounts that would cheat, to whom: the team reads names, management none.
#include <array>
#include <string>

#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/compose.hpp"
#include "reports/compose/evidence.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/pseudonyms.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/superfans.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
using base::Language;

constexpr std::array cheats{"ring0", "ring1", "ring2", "ring3", "solo", "vermomd"};

/// Honest helpers, one who just misses a tier, readers on another channel; a ring of five of which the last opted out,
/// an account that answers itself, staff in disguise; and one reward that was given earlier.
struct Gamed {
    test::Community told;
    kpis::Evaluation evaluation;

    Gamed() {
        told.playbook = test::with_superfans();
        told.playbook.team[0].name.value = "Anna de Wit";
        told.playbook.guidelines.signature.value = "- {first_name}";
        std::string lines = test::helps("mila", 13, 5, "m") + test::helps("wessel", 8, 4, "w") +
                            test::helps("noor", 11, 5, "n") + "+0 asker1 question id=z : Wanneer gaan jullie open?\n" +
                            "+1 anna comment to=z : Wij zijn elke dag open van negen tot zes uur, tot dan.\n";
        for (int i = 0; i < 30; ++i)
            lines += fmt::format("-{} lezer{} post ch=1 : Mooie rit gemaakt vandaag.\n", 1440 + i, i);
        told.rows.add(lines + test::ring_of_five() + test::self_answers() + test::staff_in_disguise());
        told.opt_out({"ring4"});
        told.reward({base::parse_date("2026-09-20").value(), "mila", "forum", "silver", "mok", 1500});
        test::measure_all(told, test::local("2026-12-01"));
        evaluation =
            kpis::evaluate(told.input(), told.tables, told.rows.quality, *calendar::parse_period("2026-10"), {});
    }

    [[nodiscard]] std::string text(model::Edition edition, Language language = Language::nl) const {
        const words::Catalogue catalogue = test::catalogue(language);
        const bool board = edition == model::Edition::management;
        const kpis::Evaluation shown = board ? kpis::without_small_groups(evaluation, told.playbook) : evaluation;
        const model::Report report = compose::compose_report({told.input(), shown, catalogue, "0"}, {});
        std::string text = model::dump_text(model::for_edition(report, edition));
        for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at))
            text.replace(at, 2, " ");
        return text;
    }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the team reads who the superfans are, who just misses a tier, and which patterns earn nothing") {
    const std::string text = Gamed().text(model::Edition::team);
    INFO(text);
    CHECK(has(text, "Superfans: leden die anderen helpen"));
    for (const char* name : {"mila", "wessel", "noor"}) CHECK(has(text, name));
    for (const char* name : cheats) CHECK(has(text, name));
    CHECK_FALSE(has(text, "ring4"));  // opted out: named nowhere, and earns nothing either
    CHECK(has(text, "1.000 van 1.000"));
    CHECK(text.find("⟦") == std::string::npos);
}

TEST_CASE("management reads that there are such patterns, and no account's name") {
    for (const Language language : {Language::nl, Language::en}) {
        const std::string text = Gamed().text(model::Edition::management, language);
        INFO(text);
        for (const char* name : cheats) CHECK_FALSE(has(text, name));
        for (const char* name : {"mila", "wessel", "noor", "asker1", "lezer2", "ring4"}) CHECK_FALSE(has(text, name));
    }
}

TEST_CASE("a gamed world is a finding, one for all patterns") {
    const Gamed world;
    const words::Catalogue catalogue = test::catalogue(Language::nl);
    const compose::Material material{world.told.input(), world.evaluation, catalogue, "0"};
    std::size_t told = 0;
    for (const compose::Finding& finding : compose::findings_of(material)) {
        if (finding.id != "reward_patterns") continue;
        ++told;
        CHECK(has(finding.sentence, "3"));  // a ring, one that answers itself, one in disguise
        for (const char* name : cheats) CHECK_FALSE(has(finding.sentence, name));
    }
    CHECK(told == 1);
}

TEST_CASE("the analyst's workbook holds members, pairs, superfans and rewards under pseudonyms") {
    const Gamed gamed;
    const words::Catalogue catalogue = test::catalogue(Language::en);
    compose::Pseudonyms pseudonyms(gamed.told.input(), {});
    compose::Material material{gamed.told.input(), gamed.evaluation, catalogue, "0"};
    CHECK(compose::evidence_of(material).size() == 1);  // the turns alone
    material.pseudonyms = &pseudonyms;
    const std::vector<model::EvidenceTable> sheets = compose::evidence_of(material);
    REQUIRE(sheets.size() == 5);
    std::size_t members = 0;
    for (const kpis::RosterView& view : gamed.evaluation.members.rosters) members += view.roster.rows.size();
    CHECK(sheets[1].table.rows.size() == members);
    const auto number = [](const model::Cell& cell) { return std::get<model::Number>(cell.content).value; };
    CHECK(sheets[4].table.rows.size() == 1 + gamed.evaluation.superfans->proposals.size());
    CHECK(number(sheets[4].table.rows[0][5]) == 15);
    for (const model::EvidenceTable& sheet : sheets) {
        CHECK(sheet.editions == model::analysts);
        for (const auto& row : sheet.table.rows)
            for (const model::Cell& cell : row)
                if (const auto* text = std::get_if<std::string>(&cell.content)) CHECK_FALSE(has(*text, "mila"));
    }
}

TEST_CASE("pairs of members: the heaviest first, each on its days") {
    test::Community told;
    told.playbook = test::playbook();
    told.rows.add(
        "+0 jan post id=p\n+1 eva comment to=p\n+2 mila comment to=p\n+1440 eva comment to=p\n+1441 eva comment "
        "to=p\n");
    test::measure_all(told, test::local("2026-11-01"));
    const auto evaluation =
        kpis::evaluate(told.input(), told.tables, told.rows.quality, *calendar::parse_period("2026-10"), {});
    const words::Catalogue catalogue = test::catalogue(Language::en);
    compose::Pseudonyms pseudonyms(told.input(), {});
    compose::Material material{told.input(), evaluation, catalogue, "0"};
    material.pseudonyms = &pseudonyms;
    const model::Table pairs = compose::evidence_of(material)[2].table;
    REQUIRE(pairs.rows.size() == 2);
    CHECK(pairs.rows[0][2].content == model::Content{model::Count{3}});
    CHECK(pairs.rows[0][3].content == model::Content{model::Number{3, 1}});
    CHECK(pairs.rows[0][4].content == model::Content{model::Count{2}});
    CHECK(pairs.rows[1][2].content == model::Content{model::Count{1}});
}
