// What a plan says of findings: no id, no key of the file, days and money as everywhere in the plan.
#include "reports/compose/plan_findings.hpp"

#include <set>
#include <string>

#include "engine/strategy/findings.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel;
using base::Code;
using base::Language;

playbook::Text text(std::string_view value) { return {std::string(value), {}}; }

template <class Thing>
Thing called(std::string_view id, std::string_view name) {
    Thing made;
    made.id = text(id), made.name = text(name);
    return made;
}

playbook::Playbook book() {
    playbook::Playbook made;
    made.kpis = {called<playbook::Kpi>("actief", "Actieve leden"), called<playbook::Kpi>("sfeer", "")};
    made.channels = {called<playbook::Channel>("ig", "Instagram")};
    made.team = {called<playbook::Person>("mo", "Mo"), called<playbook::Person>("iris", "Iris")};
    made.team[0].role = text("duty_manager"), made.team[1].role = text("pr_lead");
    made.roadmap = {called<playbook::Step>("leden", "Leden kennen, van dag tot dag"), called<playbook::Step>("b", "B")};
    made.superfans.tiers = {called<playbook::Tier>("goud", "Goud")};
    return made;
}

std::string said(Code code, std::vector<std::string> args, Language language = Language::nl) {
    const playbook::Playbook playbook = book();
    const words::Catalogue catalogue = test::catalogue(language);
    std::string out = compose::finding_said({playbook, {}, catalogue, "0", {}}, {code, std::move(args)}).text;
    for (std::size_t at = out.find("\u00a0"); at != out.npos; at = out.find("\u00a0", at)) out.replace(at, 2, " ");
    return out;
}

}  // namespace

TEST_CASE("each finding has its words, in the order of the table, with nothing left to fill in") {
    const auto worded = compose::found_words();
    const auto table = strategy::finding_table();
    REQUIRE(worded.size() == table.size());
    const playbook::Playbook playbook = book();
    for (std::size_t i = 0; i < table.size(); ++i) {
        CHECK(worded[i].code == table[i].code);
        INFO(base::row_of(table[i].code).id);
        for (const Language language : {Language::nl, Language::en}) {
            const words::Catalogue catalogue = test::catalogue(language);
            const auto [sentence, remedy] = compose::finding_said(
                {playbook, {}, catalogue, "0", {}}, {table[i].code, std::vector<std::string>(6, "anything")});
            for (const std::string& one : {sentence, remedy}) {
                CHECK(one.ends_with('.'));
                CHECK(one.find_first_of("{}|_") == one.npos);
                CHECK(one.find("⟦") == one.npos);
            }
            CHECK(remedy.find(':') == remedy.npos);  // no key of the file
        }
    }
}

TEST_CASE("what a slot names is said in each language, but what `check` alone tells in words of the file") {
    const std::set<std::string> of_the_file{"target-easier-than-baseline baseline",
                                            "target-easier-than-baseline target", "tiers-over-budget tiers",
                                            "name-to-fill-in person"};
    for (const strategy::FindingRow& row : strategy::finding_table())
        for (std::size_t i = 0; i < row.slots.size(); ++i) {
            if (row.slots[i].name.empty()) continue;
            const std::string slot = std::string(base::row_of(row.code).id) + " " + std::string(row.slots[i].name);
            INFO(slot);
            std::vector<std::string> args(6, "2");
            args[i] = "31";
            for (const Language language : {Language::nl, Language::en})
                CHECK((said(row.code, args, language).find("31") == std::string::npos) ==
                      (of_the_file.count(slot) > 0));
        }
}

TEST_CASE("a plan calls things by their names, and days and money as everywhere") {
    CHECK(said(Code::owner_overloaded, {"duty_manager", "2026-10-05", "7.5", "5", "leden, b", ""}) ==
          "In de week van 5 okt. 2026 heeft Mo meer werk dan dagen: 7,5 dagen werk en 5 dagen de tijd, voor “Leden "
          "kennen, van dag tot dag” en “B”.");
    CHECK(said(Code::owner_overloaded, {"mo", "2026-10-05", "7.5", "5", "b", "3"}) ==
          "In 3 weken heeft Mo meer werk dan dagen, het meest in de week van 5 okt. 2026: 7,5 dagen werk en 5 dagen de "
          "tijd, voor “B”.");
    CHECK(said(Code::tier_without_max, {"goud", "40.00 EUR"}) ==
          "Niets begrenst hoe vaak de beloning van “Goud” wordt gegeven, voor € 40 per keer.");
    CHECK(said(Code::target_without_date, {"actief, sfeer"}) ==
          "Deze streefwaarden hebben geen datum, terwijl andere die wel hebben: “Actieve leden” en “Sfeer”.");
    CHECK(said(Code::deputy_cycle, {"mo -> iris -> mo"}, Language::en) ==
          "The deputies stand in for each other in a circle: Mo → Iris → Mo.");
    CHECK(said(Code::channel_without_source, {"ig"}, Language::en) == "No data comes in from the channel Instagram.");
    CHECK(said(Code::nobody_works, {"p", "pr_lead", base::in_both("mon 08:00-09:00", "ma 08:00-09:00")})
              .ends_with(": ma 08:00-09:00."));
}

TEST_CASE("of many names a plan tells the first eight") {
    std::string ids = "b";
    for (int i = 0; i < 20; ++i) ids += ", b";
    const std::string whole = said(Code::owner_overloaded, {"mo", "2026-10-05", "30", "5", ids, ""}, Language::en);
    CHECK(whole.ends_with("“B”, “B” and 13 more."));
}
