// Runs without the program around them, and what differs first.
#include "tests/golden/expected.hpp"

#include <cstdlib>

#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/importers/key.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/compose.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

namespace stamtafel::test {

std::unique_ptr<app::Run> october(const std::string& story, base::Language language) {
    app::Options options;
    options.names = {source_path("samples/" + story + "/playbook.yaml").string()};
    options.period = "2026-10";
    options.language = language;
    app::Progress progress(false);
    auto run = app::run_pipeline(options, progress);
    REQUIRE(run->exit == app::Exit::done);
    return run;
}

model::Report told_of(const app::Run& run, model::Edition edition) {
    const words::Catalogue catalogue = app::load_catalogue(run.language);
    const measure::Input input = run.input();
    const bool management = edition == model::Edition::management;
    const kpis::Evaluation told =
        management ? kpis::without_small_groups(run.evaluation, run.loaded.playbook) : run.evaluation;
    return compose::compose_report({input, told, catalogue, "0"});
}

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

void check_golden(const std::string& story, const std::string& name, const std::string& actual) {
    if (const char* folder = std::getenv("STAMTAFEL_GOLDEN"); folder != nullptr) {
        const std::filesystem::path place = std::filesystem::path(folder) / story;
        std::filesystem::create_directories(place);
        write_file(place / name, actual);
        return;
    }
    const std::string expected = "tests/golden/" + story + "/" + name;
    INFO(expected + ": when the change is meant, run tests/golden/update.sh");
    CHECK(first_difference(read_bytes(source_path(expected)), actual) == "");
}

std::string fingerprints(const Tree& tree, const std::string& prefix) {
    std::string lines;
    for (const auto& [name, content] : tree)
        if (!name.ends_with('/') && !name.ends_with(".xlsx"))
            lines += importers::fingerprint(content) + "  " + prefix + name + "\n";
    return lines;
}

}  // namespace stamtafel::test
