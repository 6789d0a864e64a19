// One figure is one figure: a cell that says it prints a fact holds exactly that fact's value, in every edition that is
// made of the sample's October.
#include <map>
#include <string>

#include "engine/app/catalogues.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/compose.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

namespace {

using namespace stamtafel;
using Contents = std::map<std::string, model::Content>;

Contents contents_of(const compose::Material& material, const model::Report& report) {
    Contents contents;
    for (const model::Fact& fact : report.facts) {
        INFO(fact.id);
        CHECK(
            contents.emplace(model::fact_name(fact.id, fact.where), compose::content_of(material, fact.figure)).second);
    }
    return contents;
}

/// The facts that the section's cells print, and how often.
std::map<std::string, int> check_cells(const model::Section& section, const Contents& facts) {
    std::map<std::string, int> printed;
    const auto check = [&](const model::Cell& cell) {
        if (cell.fact.empty()) return;
        INFO(section.id + ": " + cell.fact);
        ++printed[cell.fact];
        const auto found = facts.find(cell.fact);
        REQUIRE(found != facts.end());
        CHECK(found->second == cell.content);
    };
    for (const model::Block& block : section.blocks) {
        if (const auto* table = std::get_if<model::Table>(&block.content))
            for (const auto& row : table->rows)
                for (const model::Cell& cell : row) check(cell);
        if (const auto* tiles = std::get_if<model::Tiles>(&block.content))
            for (const model::Tile& tile : tiles->tiles) check(tile.value);
    }
    return printed;
}

}  // namespace

TEST_CASE("a cell that prints a fact holds that fact, in every edition of the sample's October") {
    app::Options options;
    options.names = {test::source_path("samples/velowerk/playbook.yaml").string()};
    options.period = "2026-10";
    app::Progress progress(false);
    const auto run = app::run_pipeline(options, progress);
    REQUIRE(run->exit == app::Exit::done);
    const words::Catalogue catalogue = app::load_catalogue(run->language);
    const measure::Input input = run->input();
    const kpis::Evaluation large = kpis::without_small_groups(run->evaluation, run->loaded.playbook);
    for (const model::Edition edition : {model::Edition::management, model::Edition::team, model::Edition::analyst}) {
        const bool management = edition == model::Edition::management;
        const compose::Material material{input, management ? large : run->evaluation, catalogue, "0", 0};
        const model::Report report = model::for_edition(compose::compose_report(material), edition);
        const Contents facts = contents_of(material, report);
        for (const model::Section& section : report.sections) {
            const auto printed = check_cells(section, facts);
            if (section.id == "summary") CHECK(printed.count("responding.turns") == 1);
            if (section.id == "protocols") CHECK(printed.size() > 50);
        }
    }
}
