// The plan, the handbook and the rules of every story in both languages: as text, and as fingerprints of the files that
// `plan` writes. Dates come from the playbooks; no clock is read.
#include "engine/app/catalogues.hpp"
#include "engine/app/load.hpp"
#include "engine/strategy/findings.hpp"
#include "engine/strategy/roadmap.hpp"
#include "reports/compose/plan.hpp"
#include "tests/golden/expected.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

namespace {

using namespace stamtafel;
using base::Language;

const std::vector<std::string> stories{"velowerk", "waagplein", "inkwell", "northline"};

std::string playbook_of(const std::string& story) {
    return test::source_path("samples/" + story + "/playbook.yaml").string();
}

/// All three papers, one after another.
std::string papers_of(const std::string& story, Language language) {
    const app::LoadedPlaybook loaded = app::load_playbook(playbook_of(story), "");
    REQUIRE(loaded.usable);
    base::Diagnostics found;
    const words::Catalogue catalogue = app::load_catalogue(language);
    const base::Day from = strategy::first_day(loaded.playbook.roadmap, base::Day{});
    strategy::find_in_strategy(loaded.playbook, found, from);
    const compose::PlanMaterial material{loaded.playbook, loaded.sources, catalogue, "0", from, nullptr, found.list};
    std::string text;
    for (const auto paper : {compose::compose_plan, compose::compose_handbook, compose::compose_rules})
        text += model::dump_text(paper(material));
    return text;
}

}  // namespace

TEST_CASE("the papers of every story, in Dutch and English", "[expected]") {
    for (const std::string& story : stories)
        for (const Language language : {Language::nl, Language::en})
            test::check_golden(story, "plan." + std::string(base::code_of(language)) + ".txt",
                               papers_of(story, language));
}

TEST_CASE("the papers of every story byte by byte", "[expected]") {
    for (const std::string& story : stories) {
        const test::Scratch scratch;
        std::string lines;
        for (const std::string language : {"nl", "en"}) {
            REQUIRE(
                test::run_stamtafel({"plan", playbook_of(story), "--lang", language, "-o", language}, scratch.folder())
                    .status == 0);
            lines += test::fingerprints(test::tree_of(scratch / language), language + "/");
        }
        test::check_golden(story, "plan.xxh3_128", lines);
    }
}
