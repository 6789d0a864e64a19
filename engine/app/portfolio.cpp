// The page over several communities is a report like any other, written by the same writers.
#include "engine/app/portfolio.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/app/catalogues.hpp"
#include "engine/app/load.hpp"
#include "reports/excel/excel.hpp"
#include "reports/html/html.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;

/// "overzicht-2026-10"; without the period where the clients' last months differ.
std::string file_name(const Portfolio& portfolio, const model::Report& report) {
    const std::string name = words::say(portfolio.words, "files.portfolio"_w);
    return report.document.period_id.empty() ? name : name + "-" + report.document.period_id;
}

/// What stands in the workbook as the moment at which it was made.
base::Instant last_end(const std::vector<compose::Client>& clients) {
    base::Instant last{};
    for (const compose::Client& client : clients) last = std::max(last, client.until);
    return last;
}

}  // namespace

Portfolio portfolio_for(const Options& options) {
    const LoadedPlaybook first = load_playbook(options.names.front(), options.root);
    Portfolio portfolio{options.output.empty() ? Path("reports") : Path(options.output),
                        load_catalogue(language_for(options.language, first.playbook))};
    portfolio.read.assign(options.names.begin(), options.names.end());
    return portfolio;
}

bool communities_differ(const Options& options) {
    std::map<std::string, std::string> playbooks;  // by community
    bool differ = true;
    for (const std::string& name : options.names) {
        LoadedPlaybook loaded = load_playbook(name, options.root);
        const playbook::Text& id = loaded.playbook.community.id;
        const auto [other, fresh] = playbooks.emplace(id.value, name);
        if (fresh || !loaded.usable) continue;
        loaded.diagnostics.list.clear();  // these its own run tells
        loaded.diagnostics.add({base::Code::community_twice, {id.value, other->second}}, id.place);
        print_diagnostics(loaded.diagnostics, loaded.sources, language_for(options.language, loaded.playbook));
        differ = false;
    }
    return differ;
}

base::Result<std::vector<Path>> write_portfolio(const Portfolio& portfolio, const Options& options) {
    const model::Report report = compose::compose_portfolio(portfolio.words, portfolio.clients, STAMTAFEL_VERSION);
    auto outputs = OutputSet::open(portfolio.folder);
    if (!outputs) return tl::unexpected(outputs.error());
    for (const Path& file : portfolio.read) outputs->protect(file);
    const std::string name = file_name(portfolio, report);
    if (wanted(options.formats, "html"))
        if (auto written = outputs->write(name + ".html", html::render_html(report, portfolio.words)); !written)
            return tl::unexpected(written.error());
    if (wanted(options.formats, "xlsx")) {
        const auto path = outputs->path_for(name + ".xlsx");
        if (!path) return tl::unexpected(path.error());
        if (auto written = excel::write_workbook(report, portfolio.words, path->string(), last_end(portfolio.clients));
            !written)
            return tl::unexpected(outputs->published(written.error()));
    }
    return outputs->publish();
}

}  // namespace stamtafel::app
