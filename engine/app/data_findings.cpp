// One function a finding.
#include "engine/app/data_findings.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

namespace stamtafel::app {
namespace {

using base::Code;

/// "bad_time in 'at' (12 x, such as '3 oktober 2026')": the commonest reason with its first example.
std::string commonest_reason(const Run& run) {
    std::map<std::pair<activity::RejectReason, std::string>, std::pair<std::size_t, activity::Text>> counts;
    for (const activity::Reject& reject : run.quality.rejects) {
        auto [found, fresh] = counts.try_emplace({reject.reason, reject.column}, 0, reject.value);
        ++found->second.first;
    }
    if (counts.empty()) return "";
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    std::string said = fmt::format("{} x {}", most->second.first, id_of(most->first.first));
    if (!most->first.second.empty()) said += fmt::format(" ({})", most->first.second);
    if (most->second.second.size > 0) said += fmt::format(": '{}'", run.store.view(most->second.second).substr(0, 60));
    return said;
}

void find_no_rows(Run& run) {
    if (run.data.activity.rows() == 0 && run.records == activity::Records{}) run.diagnostics.add({Code::no_rows, {}});
}

void find_isolated(Run& run) {
    if (run.quality.isolated > 0) run.diagnostics.add({Code::isolated_rows, {fmt::format("{}", run.quality.isolated)}});
}

void find_orphans(Run& run) {
    constexpr std::uint64_t few = 20;
    const auto& parents = run.data.activity.parent;
    const auto found = static_cast<std::uint64_t>(
        std::count_if(parents.begin(), parents.end(), [](activity::Row row) { return row != activity::Row::none; }));
    const std::uint64_t orphans = run.quality.orphans;
    if (orphans >= few && orphans > found)
        run.diagnostics.add({Code::mostly_orphans, {fmt::format("{}", orphans), fmt::format("{}", orphans + found)}});
}

std::string listed_accounts(const playbook::Playbook& playbook, const std::string& channel) {
    std::string listed;
    for (const playbook::Person& person : playbook.team)
        for (const auto& [where, accounts] : person.accounts)
            for (const playbook::Text& account : accounts)
                if (where.value == channel) listed += (listed.empty() ? "" : ", ") + account.value;
    return listed;
}

void find_missing_team(Run& run) {
    const playbook::Playbook& playbook = run.loaded.playbook;
    const activity::Activity& rows = run.data.activity;
    std::vector<bool> has_rows(playbook.channels.size(), false);
    std::vector<bool> has_brand(playbook.channels.size(), false);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        has_rows[activity::at(rows.channel[row])] = true;
        if (activity::is_brand(rows, row)) has_brand[activity::at(rows.channel[row])] = true;
    }
    for (std::size_t channel = 0; channel < playbook.channels.size() && !playbook.protocols.empty(); ++channel) {
        if (!has_rows[channel] || has_brand[channel]) continue;
        const playbook::Text& id = playbook.channels[channel].id;
        run.diagnostics.add({Code::team_not_seen, {id.value, listed_accounts(playbook, id.value)}}, id.place);
    }
}

}  // namespace

void find_too_many_rejected(Run& run) {
    std::uint64_t rows = 0;
    for (const activity::FileQuality& file : run.quality.files) rows += file.rows;
    const auto rejected = static_cast<double>(run.quality.rejects.size());
    const double limit = run.loaded.playbook.max_rejected.value;
    if (rejected <= limit * static_cast<double>(rows)) return;
    run.diagnostics.add({Code::too_many_rejected,
                         {fmt::format("{}", run.quality.rejects.size()), fmt::format("{}", rows),
                          base::written_share(limit), commonest_reason(run)}});
}

void find_oddities(Run& run) {
    for (const auto find : {find_no_rows, find_isolated, find_orphans, find_missing_team}) find(run);
}

}  // namespace stamtafel::app
