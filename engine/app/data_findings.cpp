// One function a finding.
#include "engine/app/data_findings.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

namespace stamtafel::app {
namespace {

using base::Code;

constexpr std::int64_t year_ms = 366 * base::day_ms;

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

base::Place place_of(const Run& run, const activity::Coverage& coverage) {
    return run.loaded.playbook.channels[activity::at(coverage.channel)].id.place;
}

const std::string& id_of(const Run& run, const activity::Coverage& coverage) {
    return run.loaded.playbook.channels[activity::at(coverage.channel)].id.value;
}

/// A channel that had rows every day or week and stopped well before the others, while nobody said that its quiet
/// days are real. Channels without a rhythm neither fall silent nor show that others did.
void find_silent(Run& run) {
    constexpr std::int32_t least_days = 7, share = 10;  // silent for over a week, and a tenth of all days
    std::optional<base::Day> first, last;
    for (const activity::Coverage& channel : run.quality.coverage) {
        if (channel.rhythm == activity::Rhythm::irregular) continue;
        first = std::min(first.value_or(channel.first), channel.first);
        last = std::max(last.value_or(channel.last_row), channel.last_row);
    }
    for (const activity::Coverage& channel : run.quality.coverage) {
        if (channel.rhythm == activity::Rhythm::irregular || channel.quiet_is_real || channel.stated) continue;
        const std::int32_t silent = last->value - channel.last_row.value;
        if (silent <= least_days || share * silent <= last->value - first->value + 1) continue;
        run.diagnostics.add(
            {Code::channel_silent, {id_of(run, channel), base::iso(channel.last_row), base::iso(*last)}},
            place_of(run, channel));
    }
}

/// Rows later than two days after the end of what all sources of their channel say they cover.
void find_later_than_covered(Run& run) {
    const activity::Activity& rows = run.data.activity;
    for (const activity::Coverage& channel : run.quality.coverage) {
        if (!channel.stated) continue;
        const base::Instant limit = calendar::start_of(run.zone, channel.last + 3);
        std::size_t row =
            static_cast<std::size_t>(std::lower_bound(rows.at.begin(), rows.at.end(), limit) - rows.at.begin());
        std::uint64_t later = 0;
        base::Instant example;
        for (; row < rows.rows(); ++row) {
            if (rows.channel[row] != channel.channel) continue;
            if (later++ == 0) example = rows.at[row];
        }
        if (later > 0)
            run.diagnostics.add({Code::later_than_covered,
                                 {fmt::format("{}", later), id_of(run, channel), base::iso(channel.last),
                                  base::iso(calendar::local_day(run.zone, example))}},
                                place_of(run, channel));
    }
}

/// Rows behind the last clock change that is known: their local time may be an hour off.
void find_behind_zone(Run& run) {
    const auto& at = run.data.activity.at;
    const bool still_changes = run.zone.begins.back() >= base::Instant{calendar::last_known_change.ms - year_ms};
    const auto behind = std::lower_bound(at.begin(), at.end(), calendar::last_known_change);
    if (!still_changes || behind == at.end()) return;
    run.diagnostics.add(
        {Code::zone_horizon,
         {fmt::format("{}", at.end() - behind), run.zone.name, base::iso(calendar::local_day(run.zone, *behind))}});
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

void find_too_many_rows(Run& run) {
    constexpr std::uint64_t most = 4'000'000'000;
    std::uint64_t rows = 0;
    for (const activity::FileQuality& file : run.quality.files) rows += file.rows;
    if (rows > most)
        run.diagnostics.add({Code::too_many_things, {fmt::format("{}", rows), "rows", fmt::format("{}", most)}});
}

void find_oddities(Run& run) {
    for (const auto find : {find_no_rows, find_isolated, find_silent, find_later_than_covered, find_behind_zone,
                            find_orphans, find_missing_team})
        find(run);
}

void find_period_outside(Run& run) {
    if (run.quality.coverage.empty()) return;
    base::Day first = run.quality.coverage.front().first, last = run.quality.coverage.front().last;
    for (const activity::Coverage& channel : run.quality.coverage)
        first = std::min(first, channel.first), last = std::max(last, channel.last);
    if (run.period.first <= last && first < run.period.end) return;
    run.diagnostics.add({Code::period_outside, {calendar::written(run.period), base::iso(first), base::iso(last)}});
}

}  // namespace stamtafel::app
