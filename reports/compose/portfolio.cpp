// A row a client, counted from the statuses and verdicts that its own report shows.
#include "reports/compose/portfolio.hpp"

#include <algorithm>
#include <utility>

#include "reports/compose/cells.hpp"
#include "reports/compose/findings.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t names_shown = 4;

/// Places in the page: what is amiss first, what nobody could make before all.
int rank(const Client& client) {
    if (!client.made) return 0;
    switch (client.tone) {
        case model::Tone::bad: return 1;
        case model::Tone::watch: return 2;
        case model::Tone::unknown:
        case model::Tone::none: return 3;
        case model::Tone::good: break;
    }
    return 4;
}

void count_protocols(const Material& material, Client& client) {
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        if (view.verdict != kpis::Verdict::met && view.verdict != kpis::Verdict::not_met) continue;
        ++client.judged;
        if (view.verdict == kpis::Verdict::met)
            ++client.met;
        else
            client.here.push_back(name_of(material.input.playbook.protocols[view.protocol]));
    }
}

void count_kpis(const Material& material, Client& client) {
    std::vector<std::string> at_risk;
    for (const kpis::KpiView& view : material.evaluation.kpis) {
        const std::string name = name_of(material.input.playbook.kpis[view.kpi]);
        client.on_track += view.status == kpis::Status::on_track ? 1 : 0;
        if (view.status == kpis::Status::off_track) ++client.off_track, client.here.push_back(name);
        if (view.status == kpis::Status::at_risk) ++client.at_risk, at_risk.push_back(name);
    }
    client.here.insert(client.here.end(), at_risk.begin(), at_risk.end());
}

model::Tone tone_of(const Client& client) {
    if (client.off_track > 0 || (client.judged > 0 && client.met == 0)) return model::Tone::bad;
    if (client.at_risk > 0 || client.met < client.judged) return model::Tone::watch;
    return client.on_track + client.judged > 0 ? model::Tone::good : model::Tone::unknown;
}

std::string status_of(const words::Catalogue& catalogue, const Client& client) {
    if (!client.made) return say(catalogue, "portfolio.not_made"_w);
    switch (client.tone) {
        case model::Tone::bad: return say(catalogue, "portfolio.bad"_w);
        case model::Tone::watch: return say(catalogue, "portfolio.watch"_w);
        case model::Tone::good: return say(catalogue, "portfolio.good"_w);
        case model::Tone::unknown:
        case model::Tone::none: break;
    }
    return say(catalogue, "portfolio.unknown"_w);
}

std::string where(const words::Catalogue& catalogue, const Client& client) {
    std::vector<std::string> names = client.here;
    if (names.size() > names_shown) {
        const std::size_t more = names.size() - names_shown;
        names.resize(names_shown);
        names.push_back(say(catalogue, "portfolio.more"_w, {{"n", more}}));
    }
    return words::listed(catalogue, names);
}

std::vector<model::Cell> row_of(const words::Catalogue& catalogue, const Client& client) {
    model::Cell name = cell(client.name, model::Style::head);
    if (!client.report.empty()) name.link = model::Link{model::Link::To::file, client.report};
    model::Cell status = cell(status_of(catalogue, client));
    status.tone = client.made ? client.tone : model::Tone::bad;
    if (!client.made) return {name, cell(""), status, cell(""), cell(""), cell(""), cell(""), cell("")};
    const auto of = [&](std::size_t part, std::size_t all) {
        return cell(all == 0 ? std::string("–") : say(catalogue, "portfolio.of"_w, {{"part", part}, {"n", all}}));
    };
    return {name,
            cell(client.period),
            status,
            of(client.met, client.judged),
            client.attainment,
            of(client.on_track, client.on_track + client.at_risk + client.off_track),
            cell(where(catalogue, client)),
            cell(client.finding)};
}

model::Table table_of(const words::Catalogue& catalogue, const std::vector<Client>& clients) {
    model::Table table;
    table.id = "portfolio";
    table.caption = say(catalogue, "portfolio.table"_w);
    table.columns = {column(say(catalogue, "portfolio.community"_w)),
                     column(say(catalogue, "portfolio.period"_w)),
                     column(say(catalogue, "portfolio.status"_w)),
                     column(say(catalogue, "portfolio.protocols"_w)),
                     column(say(catalogue, "portfolio.attainment"_w), "attainment"),
                     column(say(catalogue, "portfolio.kpis"_w)),
                     column(say(catalogue, "portfolio.where"_w)),
                     column(say(catalogue, "portfolio.finding"_w))};
    for (const Client& client : clients) table.rows.push_back(row_of(catalogue, client));
    table.note = say(catalogue, "portfolio.note"_w);
    return table;
}

/// "5 communities: 1 off track, 2 to watch, 2 on track."
std::string lead(const words::Catalogue& catalogue, const std::vector<Client>& clients) {
    const auto with = [&](int wanted) {
        return static_cast<std::uint64_t>(std::count_if(clients.begin(), clients.end(),
                                                        [&](const Client& client) { return rank(client) == wanted; }));
    };
    std::vector<std::string> parts;
    const auto add = [&](words::Key key, int wanted) {
        if (const auto n = with(wanted); n > 0) parts.push_back(say(catalogue, key, {{"n", n}}));
    };
    add("portfolio.n_not_made"_w, 0);
    add("portfolio.n_bad"_w, 1);
    add("portfolio.n_watch"_w, 2);
    add("portfolio.n_unknown"_w, 3);
    add("portfolio.n_good"_w, 4);
    return say(catalogue, "portfolio.lead"_w, {{"n", clients.size()}, {"parts", words::listed(catalogue, parts)}});
}

}  // namespace

Client client_of(const Material& material, std::string report) {
    Client client;
    const model::Document document = document_of(material);
    client.name = document.community;
    client.period = document.period;
    client.period_id = document.period_id;
    client.until = material.evaluation.span.to;
    client.report = std::move(report);
    count_protocols(material, client);
    count_kpis(material, client);
    client.tone = tone_of(client);
    client.attainment = fact_cell(material, "responding.attainment");
    client.attainment.fact.clear();  // a figure of another report
    for (const Judged& judged : judged_findings(material))
        if (judged.fate == Judged::Fate::shown && client.finding.empty()) client.finding = judged.finding.title;
    return client;
}

Client client_without_report(std::string name) {
    Client client;
    client.name = std::move(name);
    client.made = false;
    return client;
}

model::Report compose_portfolio(const words::Catalogue& catalogue, std::vector<Client> clients,
                                std::string_view version) {
    std::stable_sort(clients.begin(), clients.end(),
                     [](const Client& a, const Client& b) { return rank(a) < rank(b); });
    model::Report report;
    report.document.title = say(catalogue, "portfolio.title"_w);
    report.document.community = say(catalogue, "portfolio.communities"_w, {{"n", clients.size()}});
    report.document.language = catalogue.language;
    report.document.edition = model::Edition::management;
    report.document.version = version;
    const bool one_period = std::all_of(clients.begin(), clients.end(), [&](const Client& client) {
        return !client.made || client.period_id == clients.back().period_id;
    });
    if (one_period)
        report.document.period = clients.back().period, report.document.period_id = clients.back().period_id;
    report.sections.push_back(
        {"portfolio",
         say(catalogue, "portfolio.title"_w),
         {paragraph(lead(catalogue, clients), model::Text::Voice::lead), block(table_of(catalogue, clients))},
         {}});
    add_definitions(catalogue, report);
    return report;
}

}  // namespace stamtafel::compose
