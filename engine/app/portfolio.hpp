// `report` over several playbooks: a folder of reports for each community, and one page over them all.
#pragma once

#include <set>
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
    std::set<std::string> communities{};  ///< ids, each with a folder of its own
};

[[nodiscard]] Portfolio portfolio_for(const Options& options);

/// False where another playbook of this run has the same community, whose reports would be overwritten; says so.
[[nodiscard]] bool take_community(Portfolio& portfolio, const std::string& id, const std::string& playbook);

/// The page and its workbook, named after the period when there is but one.
[[nodiscard]] base::Result<std::vector<Path>> write_portfolio(const Portfolio& portfolio, const Options& options);

}  // namespace stamtafel::app
