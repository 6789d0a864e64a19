// The sample's October, figure by figure: facts and both editions as text against the files in tests/golden/velowerk.
// tests/golden/update.sh shows what changed and asks before it writes them anew. The expected figures of protocols
// and triage were recomputed from the exports by other means before they were kept.
#include <cstdlib>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/importers/key.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/compose.hpp"
#include "reports/facts/facts.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

namespace {

using namespace stamtafel;

/// As management and the facts file have it, or as who does the work.
model::Report october(base::Language language, model::Edition edition) {
    app::Options options;
    options.names = {test::source_path("samples/velowerk/playbook.yaml").string()};
    options.period = "2026-10";
    options.language = language;
    app::Progress progress(false);
    const auto run = app::run_pipeline(options, progress);
    REQUIRE(run->exit == app::Exit::done);
    const words::Catalogue catalogue = app::load_catalogue(language);
    const measure::Input input = run->input();
    const bool management = edition == model::Edition::management;
    const kpis::Evaluation told =
        management ? kpis::without_small_groups(run->evaluation, run->loaded.playbook) : run->evaluation;
    return compose::compose_report({input, told, catalogue, "0"});
}

/// The first line that differs, from both; empty: they are the same.
std::string first_difference(std::string_view expected, std::string_view actual) {
    for (std::size_t line = 1; expected != actual; ++line) {
        const std::string_view a = expected.substr(0, expected.find('\n'));
        const std::string_view b = actual.substr(0, actual.find('\n'));
        if (a != b || a.size() == expected.size() || b.size() == actual.size())
            return fmt::format("line {}\nexpected: {}\nactual:   {}", line, a, b);
        expected.remove_prefix(a.size() + 1);
        actual.remove_prefix(b.size() + 1);
    }
    return "";
}

/// Compares with the expected file; with STAMTAFEL_GOLDEN=FOLDER writes it there instead.
void check_golden(const std::string& name, const std::string& actual) {
    if (const char* folder = std::getenv("STAMTAFEL_GOLDEN"); folder != nullptr) {
        test::write_file(std::filesystem::path(folder) / name, actual);
        return;
    }
    INFO("tests/golden/velowerk/" + name + ": when the change is meant, run tests/golden/update.sh");
    CHECK(first_difference(test::read_bytes(test::source_path("tests/golden/velowerk/" + name)), actual) == "");
}

}  // namespace

TEST_CASE("the figures of the sample's October, the same in both languages") {
    const std::string facts = facts::render_facts(october(base::Language::nl, model::Edition::management));
    check_golden("facts-2026-10.json", facts);
    std::string english = facts::render_facts(october(base::Language::en, model::Edition::management));
    const std::string said = "\"language\": \"en\"";
    REQUIRE(english.find(said) != std::string::npos);
    english.replace(english.find(said), said.size(), "\"language\": \"nl\"");  // the only thing that differs
    CHECK(first_difference(facts, english) == "");
}

TEST_CASE("the sample's October as management and team read it, in Dutch and English") {
    for (const base::Language language : {base::Language::nl, base::Language::en}) {
        const std::string end = "." + std::string(base::code_of(language)) + ".txt";
        check_golden("management" + end,
                     model::dump_text(model::for_edition(october(language, model::Edition::management),
                                                         model::Edition::management)));
        check_golden("team" + end, model::dump_text(model::for_edition(october(language, model::Edition::team),
                                                                       model::Edition::team)));
    }
}

// Workbooks are left out: their bytes belong to a version of the library that writes them.
TEST_CASE("the sample's October byte by byte, on any machine") {
    const test::Scratch scratch;
    const std::string playbook = test::source_path("samples/velowerk/playbook.yaml").string();
    REQUIRE(test::run_stamtafel({"report", playbook, "--period", "2026-10", "-o", "out", "--formats", "html,facts,csv"},
                                scratch.folder())
                .status == 0);
    std::string bytes;
    for (const auto& [name, content] : test::tree_of(scratch / "out"))
        bytes += importers::fingerprint(content) + "  " + name + "\n";
    check_golden("bytes.xxh3_128", bytes);
}
