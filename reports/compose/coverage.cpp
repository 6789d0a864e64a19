// What the channels cover, a line each, and the rows that are no activity.
#include <algorithm>
#include <utility>

#include "engine/kpis/definitions.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t gaps_shown = 8;

std::string rhythm_words(const words::Catalogue& catalogue, activity::Rhythm rhythm) {
    switch (rhythm) {
        case activity::Rhythm::daily: return say(catalogue, "coverage.daily"_w);
        case activity::Rhythm::weekly: return say(catalogue, "coverage.weekly"_w);
        case activity::Rhythm::irregular: return say(catalogue, "coverage.irregular"_w);
    }
    return "";
}

std::string gaps_of(const words::Catalogue& catalogue, const activity::Coverage& coverage) {
    if (coverage.quiet_is_real) return say(catalogue, "coverage.quiet"_w);
    if (coverage.rhythm != activity::Rhythm::daily) return say(catalogue, "coverage.not_daily"_w);
    return coverage.gaps.empty() ? say(catalogue, "coverage.no_gaps"_w) : gap_words(catalogue, coverage.gaps);
}

std::vector<model::Cell> row_of(const Material& material, const activity::Coverage& coverage) {
    const words::Catalogue& catalogue = material.catalogue;
    return {cell(channel_name(material, coverage.channel), model::Style::head),
            cell(coverage.first),
            cell(coverage.last),
            count_cell(static_cast<std::uint64_t>(coverage.days)),
            count_cell(static_cast<std::uint64_t>(coverage.days_with_rows)),
            cell(rhythm_words(catalogue, coverage.rhythm)),
            cell(gaps_of(catalogue, coverage)),
            cell(coverage.coarse ? say(catalogue, "coverage.minutes"_w) : say(catalogue, "coverage.exact"_w)),
            cell(coverage.flat ? say(catalogue, "coverage.flat"_w) : say(catalogue, "coverage.linked"_w))};
}

std::string stated_note(const Material& material) {
    std::vector<std::string> names;
    for (const activity::Coverage& coverage : material.evaluation.quality.coverage)
        if (coverage.stated) names.push_back(channel_name(material, coverage.channel));
    if (names.empty()) return "";
    return say(material.catalogue, "coverage.stated"_w, {{"channels", words::listed(material.catalogue, names)}});
}

/// A metric of ours by its name, another as the export calls it.
std::string metric_name(const words::Catalogue& catalogue, const std::string& metric) {
    const kpis::Definition* known = kpis::definition_named(metric);
    return known == nullptr ? metric : definition_name(catalogue, *known);
}

std::string record_words(const words::Catalogue& catalogue, const activity::RecordCount& record) {
    switch (record.what) {
        case activity::RecordCount::What::points:
            return say(catalogue, "records.points"_w, {{"metric", metric_name(catalogue, record.metric)}});
        case activity::RecordCount::What::posts: return say(catalogue, "records.posts"_w);
        case activity::RecordCount::What::people: return say(catalogue, "records.people"_w);
    }
    return "";
}

}  // namespace

std::string gap_words(const words::Catalogue& catalogue, std::span<const activity::Gap> gaps) {
    std::vector<std::string> names;
    for (const activity::Gap& gap : gaps.first(std::min(gaps.size(), gaps_shown)))
        names.push_back(words::days(catalogue, gap.first, gap.last));
    if (gaps.size() > gaps_shown)
        names.push_back(say(catalogue, "coverage.more_gaps"_w, {{"n", gaps.size() - gaps_shown}}));
    return words::listed(catalogue, names);
}

model::Table coverage_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::vector<activity::Coverage>& channels = material.evaluation.quality.coverage;
    model::Table table;
    table.id = "coverage";
    table.caption = say(catalogue, "coverage.caption"_w);
    table.columns = {column(say(catalogue, "coverage.channel"_w)),      column(say(catalogue, "coverage.first"_w)),
                     column(say(catalogue, "coverage.last"_w)),         column(say(catalogue, "coverage.days"_w)),
                     column(say(catalogue, "coverage.with_rows"_w)),    column(say(catalogue, "coverage.rhythm"_w)),
                     column(say(catalogue, "coverage.gaps"_w), "gaps"), column(say(catalogue, "coverage.stamps"_w)),
                     column(say(catalogue, "coverage.replies"_w))};
    const bool sessions = std::any_of(channels.begin(), channels.end(),
                                      [](const activity::Coverage& channel) { return channel.sessions > 0; });
    if (sessions) table.columns.push_back(column(say(catalogue, "coverage.sessions"_w)));
    for (const activity::Coverage& channel : channels) {
        table.rows.push_back(row_of(material, channel));
        if (sessions) table.rows.back().push_back(channel.flat ? count_cell(channel.sessions) : cell(std::string()));
    }
    table.note = stated_note(material);
    return table;
}

model::Table records_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "records";
    table.caption = say(catalogue, "records.caption"_w);
    table.columns = {column(say(catalogue, "records.what"_w)), column(say(catalogue, "records.channel"_w)),
                     column(say(catalogue, "records.rows"_w))};
    for (const activity::RecordCount& record : material.evaluation.quality.records)
        table.rows.push_back({cell(record_words(catalogue, record), model::Style::head),
                              cell(record.channel ? channel_name(material, *record.channel) : std::string()),
                              count_cell(record.rows)});
    return table;
}

}  // namespace stamtafel::compose
