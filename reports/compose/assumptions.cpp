// What the figures rest on beside the data: the agreements of the playbook, the limits of this report, and what made it.
#include <utility>

#include "engine/kpis/minimum.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Rows = std::vector<std::vector<model::Cell>>;

std::string clock_time(std::int32_t minutes) {
    const auto two = [](std::int32_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

std::string day_words(const std::vector<calendar::OpenInterval>& open) {
    std::string text;
    for (const calendar::OpenInterval& interval : open)
        text += (text.empty() ? "" : ", ") + clock_time(interval.from) + "–" + clock_time(interval.to);
    return text;
}

/// "ma–vr 09:00–17:30; za 10:00–14:00".
std::string week_words(const Material& material, const playbook::Hours& hours) {
    const auto name = [&](std::size_t day) {
        return words::weekday(material.catalogue, static_cast<base::Weekday>(day));
    };
    std::string text;
    for (std::size_t first = 0, end = 0; first < hours.days.size(); first = end) {
        for (end = first + 1; end < hours.days.size() && hours.days[end] == hours.days[first];) ++end;
        if (hours.days[first].empty()) continue;
        text += (text.empty() ? "" : "; ") + name(first);
        if (end - first > 1) text += "–" + name(end - 1);
        text += " " + day_words(hours.days[first]);
    }
    return text;
}

std::string hours_words(const Material& material, const playbook::Hours& hours) {
    const words::Catalogue& catalogue = material.catalogue;
    if (hours.always.value) return say(catalogue, "assumptions.always"_w);
    std::string text = week_words(material, hours);
    std::vector<std::string> closed;
    if (!hours.holidays.value.empty())
        closed.push_back(say(catalogue, "assumptions.holidays"_w, {{"calendar", hours.holidays.value}}));
    if (!hours.closed.empty()) closed.push_back(say(catalogue, "assumptions.own_days"_w, {{"n", hours.closed.size()}}));
    if (!closed.empty())
        text += "; " + say(catalogue, "assumptions.closed"_w, {{"days", words::listed(catalogue, closed)}});
    return text;
}

std::string protocol_hours(const Material& material, const playbook::Protocol& protocol) {
    const playbook::Playbook& playbook = material.input.playbook;
    const auto id = playbook::effective_hours(playbook, protocol);
    if (!id) return say(material.catalogue, "assumptions.by_channel"_w);
    for (const playbook::Hours& hours : playbook.hours)
        if (hours.id.value == *id) return hours_words(material, hours);
    return say(material.catalogue, "assumptions.always"_w);
}

void add(Rows& rows, std::string name, std::string value, std::string_view definition = {}) {
    rows.push_back({cell(std::move(name), model::Style::head), cell(std::move(value))});
    rows.back().front().definition = definition;
}

/// Protocols that share a setting are one row, in the order of the playbook.
template <class Words>
void add_by_protocol(const Material& material, words::Key name, const Words& words_of, Rows& rows) {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const playbook::Protocol& protocol : material.input.playbook.protocols) {
        const std::string said = words_of(protocol);
        if (said.empty()) continue;
        auto group = groups.begin();
        while (group != groups.end() && group->first != said) ++group;
        if (group == groups.end()) group = groups.insert(groups.end(), {said, {}});
        group->second.push_back(name_of(protocol));
    }
    for (const auto& [said, names] : groups)
        add(rows, say(material.catalogue, name, {{"protocols", words::listed(material.catalogue, names)}}), said);
}

std::string kept_for(const words::Catalogue& catalogue, const base::Duration& time) {
    const bool whole = time.thousandths % 1000 == 0;
    if (whole && time.unit == base::DurationUnit::month)
        return say(catalogue, "assumptions.months"_w, {{"n", time.thousandths / 1000}});
    if (whole && time.unit == base::DurationUnit::year)
        return say(catalogue, "assumptions.years"_w, {{"n", time.thousandths / 1000}});
    return words::promised(catalogue, time);
}

std::string file_kind(const words::Catalogue& catalogue, const std::string& kind) {
    if (kind == "exports") return say(catalogue, "assumptions.exports"_w);
    if (kind == "evidence") return say(catalogue, "assumptions.evidence"_w);
    if (kind == "reports") return say(catalogue, "assumptions.reports"_w);
    return say(catalogue, "assumptions.history"_w);
}

std::string retention(const Material& material) {
    std::vector<std::string> parts;
    for (const auto& [kind, time] : material.input.playbook.privacy.retain)
        parts.push_back(file_kind(material.catalogue, kind.value) + " " + kept_for(material.catalogue, time.value));
    return parts.empty() ? say(material.catalogue, "assumptions.no_retention"_w)
                         : words::listed(material.catalogue, parts);
}

std::string triage_words(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const language::Triage& triage = material.input.triage;
    const std::string corrected = say(catalogue, "assumptions.corrected"_w, {{"n", triage.corrected.size()}});
    if (triage.fingerprint.empty()) return corrected;
    return say(catalogue, "assumptions.fingerprint"_w, {{"fingerprint", triage.fingerprint}}) + "; " + corrected;
}

std::string minimum_words(const words::Catalogue& catalogue) {
    using kpis::Minimum;
    return say(catalogue, "assumptions.minimum_words"_w,
               {{"share", Minimum::share},
                {"median", Minimum::median},
                {"percentile", Minimum::percentile},
                {"survey", Minimum::survey}});
}

/// A file by its own name: where it stands on somebody's disk is nobody's business.
std::string file_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

model::Table of_two(std::string id, const words::Catalogue& catalogue, words::Key caption, words::Key first,
                    words::Key second) {
    model::Table table;
    table.id = std::move(id);
    table.caption = say(catalogue, caption);
    table.columns = {column(say(catalogue, first)), column(say(catalogue, second))};
    return table;
}

}  // namespace

model::Table assumptions_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Playbook& playbook = material.input.playbook;
    model::Table table =
        of_two("assumptions", catalogue, "assumptions.caption"_w, "assumptions.about"_w, "assumptions.value"_w);
    Rows& rows = table.rows;
    add(rows, say(catalogue, "assumptions.zone"_w), playbook.community.time_zone.value);
    add(rows, say(catalogue, "assumptions.cut_off"_w),
        words::date_time(catalogue, moment_of(material, material.evaluation.cutoff)));
    add_by_protocol(
        material, "assumptions.hours"_w, [&](const auto& protocol) { return protocol_hours(material, protocol); },
        rows);
    add_by_protocol(
        material, "assumptions.grace"_w,
        [&](const playbook::Protocol& protocol) {
            return protocol.escalation.empty() ? "" : words::promised(catalogue, protocol.grace.value);
        },
        rows);
    add(rows, say(catalogue, "assumptions.min_group"_w),
        say(catalogue, "assumptions.min_group_words"_w, {{"n", kpis::min_group_of(playbook.privacy)}}));
    add(rows, say(catalogue, "assumptions.minimum"_w), minimum_words(catalogue));
    add(rows, say(catalogue, "assumptions.triage"_w), triage_words(material), "triage_fingerprint");
    add(rows, say(catalogue, "assumptions.retention"_w), retention(material));
    add(rows, say(catalogue, "assumptions.published"_w), say(catalogue, "assumptions.published_words"_w));
    return table;
}

model::Table versions_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = of_two("versions", catalogue, "versions.caption"_w, "versions.part"_w, "versions.version"_w);
    if (!material.version.empty())
        add(table.rows, say(catalogue, "versions.program"_w), "Stamtafel " + std::string(material.version));
    for (std::size_t i = 0; i < material.playbooks.size(); ++i)
        add(table.rows, i == 0 ? say(catalogue, "versions.playbook"_w) : say(catalogue, "versions.extends"_w),
            file_name(material.playbooks[i]));
    return table;
}

}  // namespace stamtafel::compose
