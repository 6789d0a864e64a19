// `report` over several playbooks: a folder of reports for each community, and one page over them all.
#pragma once

#include <string>
#include <vector>

#include "engine/app/commands.hpp"
#include "engine/app/io.hpp"
#include "reports/compose/portfolio.hpp"

namespace stamtafel::app {

struct Portfolio {
    Path folder;
    words::Catalogue words;  ///< of --lang, else of the first playbook
    std::vector<compose::Client> clients{};
    std::vector<Path> written{}, read{};  ///< so far; nothing is written over the latter
};

[[nodiscard]] Portfolio portfolio_for(const Options& options);

/// False where two playbooks have the same community, whose reports would stand in one folder; says so.
[[nodiscard]] bool communities_differ(const Options& options);

/// The page and its workbook, named after the period when there is but one.
[[nodiscard]] base::Result<std::vector<Path>> write_portfolio(const Portfolio& portfolio, const Options& options);

}  // namespace stamtafel::app
