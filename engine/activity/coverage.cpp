// What the rows of a channel cover: first and last day, gaps, its cut-off, whether its replies are linked, how fine
// its stamps are. Which sources say what they cover is the caller's business.
#include <algorithm>
#include <limits>

#include "engine/activity/stages.hpp"

namespace stamtafel::activity {
namespace {

constexpr std::int64_t year_ms = 365 * base::day_ms;

/// The local day of ascending instants; looks the zone up once a day.
class DayOf {
  public:
    explicit DayOf(const calendar::Zone& zone) : zone_(zone) {}
    base::Day operator()(base::Instant at) {
        if (at < end_) return day_;
        day_ = std::max(day_, calendar::local_day(zone_, at));  // a clock set back over midnight begins no day again
        end_ = calendar::start_of(zone_, day_ + 1);
        return day_;
    }

  private:
    const calendar::Zone& zone_;
    base::Day day_{std::numeric_limits<std::int32_t>::min()};
    base::Instant end_{std::numeric_limits<std::int64_t>::min()};
};

/// Takes the rows of a channel in the order of time.
class Counting {
  public:
    void add(base::Instant at, base::Day day) {
        ++days.rows;
        const bool alone = previous_ && at.ms - previous_->ms > year_ms;
        if (previous_ && !alone && !days.first) days.first = previous_;
        if (!previous_ || !alone)
            days.last = at, days.isolated = 0;
        else
            ++days.isolated;
        previous_ = at;
        if (days.runs.empty() || day > days.runs.back().last + 1)
            days.runs.push_back({day, day}), days.run_rows.push_back(0);
        else
            days.runs.back().last = day;
        ++days.run_rows.back();
    }
    ChannelDays days;

  private:
    std::optional<base::Instant> previous_;
};

std::int32_t length(const Gap& run) { return run.last.value - run.first.value + 1; }

/// The runs that lie in [first, last], cut there.
std::vector<Gap> runs_within(const std::vector<Gap>& runs, base::Day first, base::Day last) {
    std::vector<Gap> within;
    for (const Gap& run : runs) {
        const Gap cut{std::max(run.first, first), std::min(run.last, last)};
        if (cut.first <= cut.last) within.push_back(cut);
    }
    return within;
}

/// How many days of the runs there are, and steps from one of them to the next of at most so many days.
Rhythm rhythm_of(const std::vector<Gap>& runs) {
    std::int64_t days = 0;
    std::int64_t weekly_steps = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        days += length(runs[i]);
        if (i > 0 && runs[i].first.value - runs[i - 1].last.value <= 7) ++weekly_steps;
    }
    const std::int64_t steps = days - 1;
    const std::int64_t daily_steps = days - static_cast<std::int64_t>(runs.size());
    const auto nine_in_ten = [steps](std::int64_t n) { return 10 * n >= 9 * steps; };
    if (days >= 7 && nine_in_ten(daily_steps)) return Rhythm::daily;
    return days >= 4 && nine_in_ten(daily_steps + weekly_steps) ? Rhythm::weekly : Rhythm::irregular;
}

/// What lies between the runs, and between them and the ends, where it is two days or more.
std::vector<Gap> gaps_between(const std::vector<Gap>& runs, base::Day first, base::Day last) {
    std::vector<Gap> gaps;
    const auto add = [&gaps](base::Day from, base::Day to) {
        if (to.value - from.value >= 1) gaps.push_back({from, to});
    };
    base::Day free = first;
    for (const Gap& run : runs) {
        add(free, run.first + -1);
        free = run.last + 1;
    }
    add(free, last);
    return gaps;
}

template <class List>
auto at_or_none(const List& list, std::size_t index) {
    return index < list.size() ? list[index] : typename List::value_type{};
}

/// The days that a channel covers: as its sources say, else those of its rows.
void set_span(const ChannelDays& days, const std::optional<Covered>& said, const AssembleOptions& options,
              Coverage& out) {
    const base::Day first_row = calendar::local_day(options.zone, *days.first);
    out.last_row = calendar::local_day(options.zone, *days.last);
    out.first = first_row;
    out.last = out.last_row;
    out.stated = said && said->by_all;
    if (said) {
        out.first = out.stated ? said->first : std::min(said->first, first_row);
        out.last = out.stated ? said->last : std::max(said->last, out.last_row);
    }
    if (options.as_of) out.last = std::min(out.last, calendar::local_day(options.zone, *options.as_of));
    out.first = std::min(out.first, out.last);
    out.days = out.last.value - out.first.value + 1;
}

/// At most a hundredth of the rows over four weeks or more, and over a tenth of all the time, are no history: an export
/// of a quarter holds a few posts of years ago to which somebody replied.
base::Day first_of_history(const ChannelDays& days) {
    constexpr std::int32_t long_enough = 28;
    const base::Day start = days.runs.front().first;
    const std::int32_t all = days.runs.back().last.value - start.value;
    base::Day first = start;
    std::uint64_t before = days.run_rows.front();
    for (std::size_t i = 1; i < days.runs.size() && before * 100 <= days.rows; before += days.run_rows[i++]) {
        const std::int32_t span = days.runs[i].first.value - start.value;
        if (span >= long_enough && span >= all / 10) first = days.runs[i].first;
    }
    return first;
}

}  // namespace

std::vector<ChannelDays> find_days(const Activity& activity, const AssembleOptions& options) {
    std::vector<Counting> counting(options.channels);
    DayOf day_of(options.zone);
    std::uint32_t sessions = 0;  // they are numbered in the order of the rows
    for (std::size_t row = 0; row < activity.rows(); ++row) {
        Counting& channel = counting[at(activity.channel[row])];
        channel.add(activity.at[row], day_of(activity.at[row]));
        if (activity.session.empty() || activity.session[row] <= sessions) continue;
        sessions = activity.session[row];
        ++channel.days.sessions;
    }
    std::vector<ChannelDays> all;
    for (Counting& channel : counting) {
        if (!channel.days.first) channel.days.first = channel.days.last;
        all.push_back(std::move(channel.days));
    }
    return all;
}

std::vector<std::optional<base::Instant>> find_cutoffs(const std::vector<ChannelDays>& days,
                                                       const AssembleOptions& options) {
    std::vector<std::optional<base::Instant>> cutoffs;
    for (std::size_t channel = 0; channel < days.size(); ++channel) {
        std::optional<base::Instant> end = days[channel].last;
        if (const std::optional<Covered> said = at_or_none(options.covers, channel)) {
            const base::Instant stated = calendar::start_of(options.zone, said->last + 1);
            end = said->by_all ? stated : std::max(stated, end.value_or(stated));
        }
        if (options.as_of && end) end = std::min(*end, *options.as_of);
        cutoffs.push_back(end);
    }
    return cutoffs;
}

std::vector<Coverage> find_coverage(const std::vector<ChannelDays>& days, const AssembleOptions& options,
                                    const Assembled& assembled) {
    std::vector<Coverage> all;
    for (std::size_t channel = 0; channel < days.size(); ++channel) {
        if (days[channel].rows == 0) continue;
        Coverage& coverage = all.emplace_back();
        coverage.channel = static_cast<Channel>(channel);
        coverage.rows = days[channel].rows;
        coverage.sessions = days[channel].sessions;
        coverage.coarse = assembled.coarse[channel];
        coverage.flat = assembled.flat[channel];
        coverage.quiet_is_real = at_or_none(options.quiet_is_real, channel);
        const std::optional<Covered> said = at_or_none(options.covers, channel);
        set_span(days[channel], said, options, coverage);
        coverage.history = said ? coverage.first : std::max(coverage.first, first_of_history(days[channel]));
        const std::vector<Gap> runs = runs_within(days[channel].runs, coverage.first, coverage.last);
        for (const Gap& run : runs) coverage.days_with_rows += length(run);
        coverage.rhythm = rhythm_of(runs);
        if (coverage.rhythm == Rhythm::daily && !coverage.quiet_is_real)
            coverage.gaps = gaps_between(runs, coverage.first, coverage.last);
    }
    return all;
}

std::vector<bool> find_flat(const std::vector<Batch>& batches, const AssembleOptions& options) {
    std::vector<bool> flat(options.channels, true);
    for (const Batch& batch : batches)
        if (!batch.parent.empty() || !batch.conversation.empty())
            for (const Channel channel : batch.channel) flat[at(channel)] = false;
    for (std::size_t channel = 0; channel < options.flat.size(); ++channel)
        if (options.flat[channel]) flat[channel] = *options.flat[channel];
    return flat;
}

std::vector<bool> find_coarse(const Activity& activity, std::size_t channels) {
    std::vector<bool> coarse(channels, true);
    std::size_t left = channels;
    for (std::size_t row = 0; row < activity.rows() && left > 0; ++row) {
        if (activity.at[row].ms % base::minute_ms == 0 || !coarse[at(activity.channel[row])]) continue;
        coarse[at(activity.channel[row])] = false;
        --left;
    }
    return coarse;
}

std::vector<bool> find_days_only(const Activity& activity, std::size_t channels, const calendar::Zone& zone) {
    std::vector<bool> midnight(channels, true);
    std::size_t left = channels;
    calendar::ZoneHint hint;
    for (std::size_t row = 0; row < activity.rows() && left > 0; ++row) {
        const std::size_t channel = at(activity.channel[row]);
        if (!midnight[channel] || calendar::local_of(zone, activity.at[row], hint).ms % base::day_ms == 0) continue;
        midnight[channel] = false;
        --left;
    }
    return midnight;
}

}  // namespace stamtafel::activity
