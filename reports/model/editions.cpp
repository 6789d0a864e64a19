// Editions as a filter on the model: what an edition does not carry is gone before any writer sees it.
#include <algorithm>
#include <iterator>
#include <utility>

#include "reports/model/report.hpp"

namespace stamtafel::model {

bool carries(Editions editions, Edition edition) {
    switch (edition) {
        case Edition::management: return editions.management;
        case Edition::team: return editions.team;
        case Edition::analyst: return editions.analyst;
    }
    return false;
}

std::string_view code_of(Edition edition) {
    switch (edition) {
        case Edition::management: return "management";
        case Edition::team: return "team";
        case Edition::analyst: return "analyst";
    }
    return "";
}

std::string fact_name(std::string_view id, const std::vector<std::pair<std::string, std::string>>& where) {
    std::string name(id);
    for (const auto& [key, value] : where) name += (name.size() == id.size() ? "{" : ",") + key + "=" + value;
    return where.empty() ? name : name + "}";
}

std::string_view code_of(base::Why why) {
    switch (why) {
        case base::Why::none: return "none";
        case base::Why::zero_of_zero: return "zero_of_zero";
        case base::Why::too_few: return "too_few";
        case base::Why::not_reached: return "not_reached";
        case base::Why::not_measurable: return "not_measurable";
        case base::Why::not_measured_yet: return "not_measured_yet";
        case base::Why::too_small: return "too_small";
        case base::Why::different_clocks: return "different_clocks";
        case base::Why::not_given: return "not_given";
    }
    return "";
}

namespace {

void hide(Cell& cell) {
    if (!cell.personal) return;
    cell = Cell{};
    cell.content = Missing{base::Why::too_small};
}

Table without_people(const Table& table) {
    Table kept = table;
    kept.columns.clear();
    for (auto& row : kept.rows) row.clear();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].personal) continue;
        kept.columns.push_back(table.columns[c]);
        for (std::size_t r = 0; r < table.rows.size(); ++r) kept.rows[r].push_back(table.rows[r][c]);
    }
    for (auto& row : kept.rows) std::for_each(row.begin(), row.end(), hide);
    return kept;
}

void drop_people(Block& block) {
    if (auto* table = std::get_if<Table>(&block.content)) *table = without_people(*table);
    if (auto* tiles = std::get_if<Tiles>(&block.content))
        for (Tile& tile : tiles->tiles) hide(tile.value);
    if (auto* chart = std::get_if<Chart>(&block.content))
        if (auto* network = std::get_if<Network>(&chart->data))
            for (NetworkNode& node : network->nodes)
                if (std::exchange(node.personal, false)) node.label.clear();
}

std::vector<Block> blocks_for(const std::vector<Block>& blocks, Edition edition) {
    const bool management = edition == Edition::management;
    std::vector<Block> kept;
    std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(kept), [&](const Block& block) {
        return carries(block.editions, edition) && !(management && block.personal);
    });
    if (management) std::for_each(kept.begin(), kept.end(), drop_people);
    return kept;
}

std::size_t personal_in(const Table& table) {
    std::size_t found = 0;
    for (const Column& column : table.columns) found += column.personal ? 1U : 0U;
    for (const auto& row : table.rows)
        for (const Cell& cell : row) found += cell.personal ? 1U : 0U;
    return found;
}

std::size_t personal_in(const Block& block) {
    std::size_t found = block.personal ? 1U : 0U;
    if (const auto* table = std::get_if<Table>(&block.content)) found += personal_in(*table);
    if (const auto* tiles = std::get_if<Tiles>(&block.content))
        for (const Tile& tile : tiles->tiles) found += tile.value.personal ? 1U : 0U;
    if (const auto* chart = std::get_if<Chart>(&block.content))
        if (const auto* network = std::get_if<Network>(&chart->data))
            for (const NetworkNode& node : network->nodes) found += node.personal ? 1U : 0U;
    return found;
}

}  // namespace

Report for_edition(const Report& report, Edition edition) {
    Report kept = report;
    kept.document.edition = edition;
    kept.sections.clear();
    kept.evidence.clear();
    if (edition == Edition::management) kept.cells = {};
    for (const Section& section : report.sections) {
        if (!carries(section.editions, edition)) continue;
        kept.sections.push_back(
            {section.id, section.title, blocks_for(section.blocks, edition), section.editions, section.paper});
    }
    for (const EvidenceTable& evidence : report.evidence) {
        if (!carries(evidence.editions, edition)) continue;
        kept.evidence.push_back(evidence);
        if (edition == Edition::management) kept.evidence.back().table = without_people(evidence.table);
    }
    return kept;
}

std::size_t count_personal(const Report& report) {
    std::size_t found = 0;
    for (const Section& section : report.sections)
        for (const Block& block : section.blocks) found += personal_in(block);
    for (const EvidenceTable& evidence : report.evidence) found += personal_in(evidence.table);
    return found;
}

}  // namespace stamtafel::model
