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

std::string written(const model::Cell& cell) {
    const auto* count = std::get_if<model::Count>(&cell.content);
    return count != nullptr ? std::to_string(count->value) : std::get<std::string>(cell.content);
}

bool fulfils(const std::vector<model::Cell>& row, const model::Table& table, const model::Conditions& conditions) {
    return std::all_of(conditions.begin(), conditions.end(), [&](const auto& condition) {
        const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                         [&](const auto& one) { return one.id == condition.first; });
        REQUIRE(column != table.columns.end());
        const std::string value = written(row[static_cast<std::size_t>(column - table.columns.begin())]);
        return std::find(condition.second.begin(), condition.second.end(), value) != condition.second.end();
    });
}

double added_up(const model::Table& cells, const model::Conditions& conditions) {
    double sum = 0;
    for (const auto& row : cells.rows)
        if (fulfils(row, cells, conditions))
            sum += static_cast<double>(std::get<model::Count>(row.back().content).value);
    return sum;
}

/// Of each fact with a formula: the counts give its value to the last bit.
std::size_t check_formulas(const model::Report& report) {
    std::size_t live = 0;
    for (const model::Fact& fact : report.facts) {
        if (!fact.formula) continue;
        INFO(model::fact_name(fact.id, fact.where));
        ++live;
        const double counted = added_up(report.cells, fact.formula->counted);
        const double value = fact.formula->among ? counted / added_up(report.cells, *fact.formula->among) : counted;
        CHECK(value == compose::number_of(fact.figure).value_or(-1));
    }
    return live;
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
        const compose::Material material{input, management ? large : run->evaluation, catalogue, "0", 0, nullptr, true};
        const model::Report report = model::for_edition(compose::compose_report(material), edition);
        const Contents facts = contents_of(material, report);
        CHECK(report.cells.rows.empty() == management);
        if (!management) CHECK(check_formulas(report) > 200);
        for (const model::Section& section : report.sections) {
            const auto printed = check_cells(section, facts);
            if (section.id == "summary") CHECK(printed.count("responding.turns") == 1);
            if (section.id == "protocols") CHECK(printed.size() > 50);
        }
    }
}
