// The coverage calendar: on which days of the period the exports hold nothing of a channel. Counts of a day are for who
// does the work; in words the days without data are for everybody.
#include <algorithm>
#include <utility>

#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t most_days = 31, most_weeks = 54, most_columns = 120;

/// Days of the period, [first, end) from its first, that share a column.
struct Bucket {
    std::size_t first = 0, end = 0;
    std::string label;
};

/// How long a column is: the words for what is counted, and for a frame around it.
struct Scale {
    calendar::PeriodUnit unit;
    words::Key value, frame;
};
constexpr Scale by_day{calendar::PeriodUnit::range, "calendar.rows_a_day"_w, "calendar.no_data"_w};
constexpr Scale by_week{calendar::PeriodUnit::week, "calendar.rows_a_week"_w, "calendar.some_no_data"_w};
constexpr Scale by_month{calendar::PeriodUnit::month, "calendar.rows_a_month"_w, "calendar.some_no_data"_w};

std::size_t length_of(const calendar::Period& period) {
    return static_cast<std::size_t>(period.end.value - period.first.value);
}

const Scale& scale_of(const calendar::Period& period) {
    if (length_of(period) <= most_days) return by_day;
    return length_of(period) <= most_weeks * 7 ? by_week : by_month;
}

/// "19", "wk 43", "okt. 26"; in a month only the day, as its name is above.
std::string label_of(const Material& material, const Scale& scale, base::Day day) {
    const words::Catalogue& catalogue = material.catalogue;
    const calendar::Period& period = material.evaluation.period;
    if (scale.unit == calendar::PeriodUnit::month) return words::short_month(catalogue, day);
    if (scale.unit == calendar::PeriodUnit::week) {
        const std::string week = calendar::written(calendar::period_of(calendar::PeriodUnit::week, day));
        return say(material.catalogue, "calendar.week"_w, {{"n", week.substr(week.find('W') + 1)}});
    }
    if (period.unit == calendar::PeriodUnit::week) return words::weekday(catalogue, base::weekday(day));
    return period.unit == calendar::PeriodUnit::month ? std::to_string(base::civil_of(day).day)
                                                      : words::date(catalogue, day);
}

std::vector<Bucket> buckets_of(const Material& material, const Scale& scale) {
    const calendar::Period& period = material.evaluation.period;
    std::vector<Bucket> buckets;
    for (base::Day day = period.first; day < period.end;) {
        const base::Day end =
            scale.unit == calendar::PeriodUnit::range ? day + 1 : calendar::period_of(scale.unit, day).end;
        const base::Day until = std::min(end, period.end);
        buckets.push_back({static_cast<std::size_t>(day.value - period.first.value),
                           static_cast<std::size_t>(until.value - period.first.value), label_of(material, scale, day)});
        if (buckets.size() > 1 && buckets.front().label == buckets.back().label)  // a year may begin and end in week 1
            buckets.back().label += " " + std::to_string(base::civil_of(until).year);
        day = until;
    }
    return buckets;
}

const kpis::DayRows* rows_of(const Material& material, activity::Channel channel) {
    const auto& days = material.evaluation.days;
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const kpis::DayRows& one) { return one.channel == channel; });
    return found == days.end() ? nullptr : &*found;
}

/// Whether a day without rows lacks data: outside of what the export covers, or in a channel that is never quiet.
bool lacks(const activity::Coverage& coverage, base::Day day) {
    if (day < coverage.first || day > coverage.last) return true;
    return coverage.rhythm == activity::Rhythm::daily && !coverage.quiet_is_real;
}

/// By day of the period.
std::vector<bool> without_data(const Material& material, const activity::Coverage& coverage,
                               const kpis::DayRows& days) {
    std::vector<bool> without;
    for (std::size_t day = 0; day < days.rows.size(); ++day)
        without.push_back(days.rows[day] == 0 &&
                          lacks(coverage, material.evaluation.period.first + static_cast<std::int32_t>(day)));
    return without;
}

std::vector<activity::Gap> runs_of(base::Day first, const std::vector<bool>& days) {
    std::vector<activity::Gap> runs;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days[i]) continue;
        const base::Day day = first + static_cast<std::int32_t>(i);
        if (i == 0 || !days[i - 1]) runs.push_back({day, day});
        runs.back().last = day;
    }
    return runs;
}

void add_row(const std::vector<Bucket>& buckets, const kpis::DayRows& days, const std::vector<bool>& without,
             model::Heatmap& map) {
    for (const Bucket& bucket : buckets) {
        std::int64_t rows = 0;
        bool lacking = false;
        for (std::size_t day = bucket.first; day < std::min(bucket.end, days.rows.size()); ++day) {
            rows += days.rows[day];
            lacking = lacking || without[day];
        }
        map.values.push_back(rows);
        map.framed.push_back(lacking);
    }
}

std::string line_of(const Material& material, const activity::Coverage& coverage, const kpis::DayRows& days) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::string channel = channel_name(material, coverage.channel);
    const auto runs = runs_of(material.evaluation.period.first, without_data(material, coverage, days));
    if (!runs.empty())
        return say(catalogue, "calendar.channel_lacks"_w, {{"channel", channel}, {"days", gap_words(catalogue, runs)}});
    if (std::find(days.rows.begin(), days.rows.end(), 0U) == days.rows.end())
        return say(catalogue, "calendar.channel_whole"_w, {{"channel", channel}});
    return coverage.quiet_is_real ? say(catalogue, "calendar.channel_quiet"_w, {{"channel", channel}})
                                  : say(catalogue, "calendar.channel_not_daily"_w, {{"channel", channel}});
}

}  // namespace

std::optional<model::Chart> calendar_chart(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const Scale& scale = scale_of(material.evaluation.period);
    if (length_of(material.evaluation.period) > most_columns * 28) return std::nullopt;
    const std::vector<Bucket> buckets = buckets_of(material, scale);
    model::Heatmap map;
    for (const Bucket& bucket : buckets) map.columns.push_back(bucket.label);
    std::uint64_t lacking = 0;
    for (const activity::Coverage& coverage : material.evaluation.quality.coverage) {
        const kpis::DayRows* days = rows_of(material, coverage.channel);
        if (days == nullptr) continue;
        const std::vector<bool> without = without_data(material, coverage, *days);
        lacking += static_cast<std::uint64_t>(std::count(without.begin(), without.end(), true));
        map.rows.push_back(channel_name(material, coverage.channel));
        add_row(buckets, *days, without, map);
    }
    if (map.rows.empty()) return std::nullopt;
    if (lacking > 0) map.frame_label = say(catalogue, scale.frame);
    if (lacking == 0) map.framed.clear();
    map.value_label = say(catalogue, scale.value);
    map.columns_title = say(catalogue, "excel.time"_w);
    const std::string title = lacking == 0 ? say(catalogue, "calendar.title_whole"_w)
                                           : say(catalogue, "calendar.title_lacks"_w, {{"n", lacking}});
    std::string description;
    for (const std::string& line : days_without_data(material)) description += (description.empty() ? "" : " ") + line;
    return model::Chart{"coverage-calendar", title, std::move(description), std::move(map)};
}

std::vector<std::string> days_without_data(const Material& material) {
    std::vector<std::string> lines;
    std::vector<bool> told(material.input.playbook.channels.size(), false);
    for (const activity::Coverage& coverage : material.evaluation.quality.coverage) {
        const kpis::DayRows* days = rows_of(material, coverage.channel);
        if (days == nullptr || activity::at(coverage.channel) >= told.size()) continue;
        told[activity::at(coverage.channel)] = true;
        lines.push_back(line_of(material, coverage, *days));
    }
    for (std::size_t channel = 0; channel < told.size() && !lines.empty(); ++channel)
        if (!told[channel])
            lines.push_back(say(material.catalogue, "calendar.channel_none"_w,
                                {{"channel", channel_name(material, static_cast<activity::Channel>(channel))}}));
    return lines;
}

}  // namespace stamtafel::compose
