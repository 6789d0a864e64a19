// The sample's October, figure by figure: facts and both editions as text against the files in tests/golden/velowerk.
// tests/golden/update.sh shows what changed and asks before it writes them anew. The expected figures of protocols
// and triage were recomputed from the exports by other means before they were kept.
#include "reports/facts/facts.hpp"
#include "tests/golden/expected.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

namespace {

using namespace stamtafel;
using base::Language;
using model::Edition;

const std::string story = "velowerk";

}  // namespace

TEST_CASE("the figures of the sample's October, the same in both languages", "[expected]") {
    const std::string facts =
        facts::render_facts(test::told_of(*test::october(story, Language::nl), Edition::management));
    test::check_golden(story, "facts-2026-10.json", facts);
    std::string english = facts::render_facts(test::told_of(*test::october(story, Language::en), Edition::management));
    const std::string said = "\"language\": \"en\"";
    REQUIRE(english.find(said) != std::string::npos);
    english.replace(english.find(said), said.size(), "\"language\": \"nl\"");  // the only thing that differs
    CHECK(test::first_difference(facts, english) == "");
}

TEST_CASE("the sample's October as management and team read it, in Dutch and English", "[expected]") {
    for (const Language language : {Language::nl, Language::en}) {
        const std::string end = "." + std::string(base::code_of(language)) + ".txt";
        const auto run = test::october(story, language);
        for (const auto& [edition, name] : {std::pair(Edition::management, "management"), {Edition::team, "team"}})
            test::check_golden(story, name + end,
                               model::dump_text(model::for_edition(test::told_of(*run, edition), edition)));
    }
}

TEST_CASE("the sample's October byte by byte, on any machine", "[expected]") {
    const test::Scratch scratch;
    const std::string playbook = test::source_path("samples/velowerk/playbook.yaml").string();
    REQUIRE(test::run_stamtafel({"report", playbook, "--period", "2026-10", "-o", "out", "--formats", "html,facts,csv"},
                                scratch.folder())
                .status == 0);
    test::check_golden(story, "bytes.xxh3_128", test::fingerprints(test::tree_of(scratch / "out")));
}
