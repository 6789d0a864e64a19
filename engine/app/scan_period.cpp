// Whole months where the exports hold them, else the days that they hold.
#include "engine/app/scan_period.hpp"

#include <algorithm>

#include "engine/community/flows.hpp"
#include "engine/community/verdict.hpp"

namespace stamtafel::app {
namespace {

using calendar::Period;
using calendar::PeriodUnit;
using compose::PeriodReason;

/// So many whole months, up to the end of the one given.
Period months_to(const Period& last, int count) {
    Period first = last;
    for (int i = 1; i < count; ++i) first = calendar::before(first);
    return count == 1 ? last : Period{PeriodUnit::range, first.first, last.end};
}

/// First and last day that any channel covers, as a range; there is one.
Period covered_days(const activity::Quality& quality) {
    const activity::Coverage& one = quality.coverage.front();
    Period days{PeriodUnit::range, one.first, one.last + 1};
    for (const activity::Coverage& channel : quality.coverage) {
        days.first = std::min(days.first, channel.first);
        days.end = std::max(days.end, channel.last + 1);
    }
    return days;
}

bool lies_in(const Period& period, const Period& covered) {
    return covered.first <= period.first && period.end <= covered.end;
}

/// Members enough to say something, and where asked a period before it to compare with.
enum class Before : std::uint8_t { needed, not_needed };
bool tells_enough(const Run& run, const Period& period, Before before) {
    const community::Flow flow = community::flows_of(run.tables, period, 1).back();
    return (flow.has_before || before == Before::not_needed) && flow.active >= community::Verdict::least_members;
}

/// By channel what its days are as instants; empty for a channel without rows of its own.
std::vector<calendar::Span> covered_spans(const Run& run) {
    std::vector<calendar::Span> spans(run.loaded.playbook.channels.size());
    for (const activity::Coverage& channel : run.quality.coverage)
        spans[activity::at(channel.channel)] = {calendar::start_of(run.zone, channel.first),
                                                calendar::start_of(run.zone, channel.last + 1)};
    return spans;
}

}  // namespace

ChosenPeriod choose_period(const Run& run) {
    if (run.data.activity.rows() == 0 || run.quality.coverage.empty()) return {run.period, PeriodReason::nothing};
    const Period covered = covered_days(run.quality);
    struct Try {
        int months;
        PeriodReason reason;
        Before before;
    };
    for (const Try& one :
         {Try{3, PeriodReason::quarter, Before::needed}, Try{12, PeriodReason::year, Before::needed},
          Try{1, PeriodReason::month, Before::needed}, Try{3, PeriodReason::quarter, Before::not_needed}}) {
        const Period period = months_to(run.period, one.months);
        if (lies_in(period, covered) && tells_enough(run, period, one.before)) return {period, one.reason};
    }
    constexpr std::int32_t year_days = 365;
    const base::Day year = covered.end + -year_days;
    if (year <= covered.first) return {covered, PeriodReason::all_days};
    return {{PeriodUnit::range, year, covered.end}, PeriodReason::last_year};
}

StrayRows stray_rows(const Run& run) {
    StrayRows found;
    const activity::Activity& rows = run.data.activity;
    const std::vector<calendar::Span> spans = covered_spans(run);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const calendar::Span& span = spans[activity::at(rows.channel[row])];
        if (span.from <= rows.at[row] && rows.at[row] < span.to) continue;
        ++found.rows;
        if (!found.example) found.example = calendar::local_day(run.zone, rows.at[row]);
    }
    return found;
}

}  // namespace stamtafel::app
