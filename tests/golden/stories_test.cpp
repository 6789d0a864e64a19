// The other stories' October: what management reads, in the story's own language, as text; every edition in both
// languages and every file that a report writes as fingerprints. Before they were kept, figures of each story were
// recomputed from its exports by other means.
#include "engine/importers/key.hpp"
#include "tests/golden/expected.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

namespace {

using namespace stamtafel;
using base::Language;
using model::Edition;

struct Story {
    std::string name;
    Language language;
};

const std::vector<Story> stories{{"waagplein", Language::nl}, {"inkwell", Language::en}, {"northline", Language::en}};
const std::vector<std::pair<Edition, std::string>> editions{
    {Edition::management, "management"}, {Edition::team, "team"}, {Edition::analyst, "analyst"}};

}  // namespace

TEST_CASE("each story's October as management reads it, and a fingerprint of every edition", "[expected]") {
    for (const Story& story : stories) {
        std::string lines;
        for (const Language language : {Language::nl, Language::en}) {
            const std::string end = "." + std::string(base::code_of(language)) + ".txt";
            const auto run = test::october(story.name, language);
            for (const auto& [edition, name] : editions) {
                const std::string text = model::dump_text(model::for_edition(test::told_of(*run, edition), edition));
                lines += importers::fingerprint(text) + "  " + name + end + "\n";
                if (edition == Edition::management && language == story.language)
                    test::check_golden(story.name, name + end, text);
            }
        }
        test::check_golden(story.name, "editions.xxh3_128", lines);
    }
}

TEST_CASE("each story's October byte by byte", "[expected]") {
    for (const Story& story : stories) {
        const test::Scratch scratch;
        const std::string playbook = test::source_path("samples/" + story.name + "/playbook.yaml").string();
        REQUIRE(
            test::run_stamtafel({"report", playbook, "--period", "2026-10", "-o", "out", "--formats", "html,facts,csv"},
                                scratch.folder())
                .status == 0);
        test::check_golden(story.name, "bytes.xxh3_128", test::fingerprints(test::tree_of(scratch / "out")));
    }
}
