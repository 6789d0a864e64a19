// One pass over the dated lists of a playbook; one over the days of each member.
#include "engine/strategy/ahead.hpp"

#include <algorithm>
#include <map>

#include "engine/community/look.hpp"

namespace stamtafel::strategy {
namespace {

using base::Day;
using measure::Did;
using measure::Presence;

class Calendar {
  public:
    Calendar(Day from, Day end) : from_(from), end_(end) {}

    void add(AheadKind kind, std::size_t index, std::optional<Day> day) {
        if (day && *day >= from_ && *day < end_) days_.push_back({*day, kind, index});
    }
    std::vector<Ahead> sorted() {
        std::sort(days_.begin(), days_.end());
        return std::move(days_);
    }

  private:
    Day from_, end_;
    std::vector<Ahead> days_;
};

/// Of a value that was written; campaigns must have their days, and unreadable ones have no place.
std::optional<Day> written_day(const playbook::At<Day>& day) {
    return day.place.line > 0 ? std::optional(day.value) : std::nullopt;
}

std::optional<Day> came_on(const measure::PersonInfo& person, const Presence* row, const Presence* end,
                           Day believed_from) {
    if (person.joined) return person.joined;
    row = std::find_if(row, end, [](const Presence& one) { return has(one.did, Did::dated); });
    if (row == end || row->day < believed_from) return std::nullopt;
    return row->day;
}

bool was_there(const measure::PersonInfo& person, const Presence* row, const Presence* end, Day from, Day until) {
    const auto within = [&](Day day) { return day >= from && day < until; };
    if (person.last_seen && within(*person.last_seen)) return true;
    return std::any_of(row, end, [&](const Presence& one) {
        return within(one.day) && (has(one.did, Did::dated) || has(one.did, Did::seen));
    });
}

/// The day of that year on which it comes round.
Day comes_round(base::Civil came, std::int32_t year) {
    came.year = year;
    return base::exists(came) ? base::day_of(came) : base::day_of({year, 3, 1});
}

/// Whole years on the one day in [from, end) that comes round; 0 when there is none.
std::int32_t years_on(Day came, Day from, Day end) {
    const base::Civil date = base::civil_of(came);
    for (std::int32_t year = base::civil_of(from).year; year <= base::civil_of(end).year; ++year) {
        const Day day = comes_round(date, year);
        if (day >= from && day < end) return std::max(year - date.year, 0);
    }
    return 0;
}

/// The same day of the month before, or its last day.
Day month_before(Day day) {
    base::Civil date = base::civil_of(day);
    date.month = date.month == 1 ? 12 : date.month - 1;
    if (date.month == 12) --date.year;
    while (!base::exists(date)) --date.day;
    return base::day_of(date);
}

void add_anniversaries(std::optional<Day> since, Day from, Day end, Calendar& calendar) {
    if (!since) return;
    const base::Civil began = base::civil_of(*since);
    const std::int32_t first = std::max(base::civil_of(from).year, began.year + 1);
    for (std::int32_t year = first; year <= base::civil_of(end).year + 1; ++year) {
        const Day day = comes_round(began, year);
        const auto years = static_cast<std::size_t>(year - began.year);
        calendar.add(AheadKind::anniversary, years, day);
        calendar.add(AheadKind::anniversary_announced, years, month_before(day));
    }
}

}  // namespace

std::vector<Ahead> dates_ahead(const playbook::Playbook& playbook, Day from, Day end) {
    Calendar calendar(from, end);
    const auto each = [&](const auto& things, AheadKind kind, const auto& day_of_one) {
        for (std::size_t i = 0; i < things.size(); ++i) calendar.add(kind, i, day_of_one(things[i]));
    };
    each(playbook.events, AheadKind::event, [](const auto& one) { return one.on.value; });
    each(playbook.content.calendar, AheadKind::content, [](const auto& one) { return one.on.value; });
    each(playbook.co_creation, AheadKind::programme_begins, [](const auto& one) { return one.from.value; });
    each(playbook.co_creation, AheadKind::programme_ends, [](const auto& one) { return one.to.value; });
    each(playbook.campaigns, AheadKind::campaign_begins, [](const auto& one) { return written_day(one.from); });
    each(playbook.campaigns, AheadKind::campaign_ends, [](const auto& one) { return written_day(one.to); });
    each(playbook.roadmap, AheadKind::step_begins, [](const auto& one) { return one.on.value; });
    each(playbook.roadmap, AheadKind::step_due, [](const auto& one) { return one.by.value; });
    each(playbook.kpis, AheadKind::target_due,
         [](const auto& one) { return one.target ? one.target->by.value : std::nullopt; });
    add_anniversaries(playbook.community.since.value, from, end, calendar);
    return calendar.sorted();
}

Threshold threshold_of(const playbook::Milestone& milestone, double figure) {
    Threshold out;
    for (const auto& at : milestone.at)
        if (at.value <= figure)
            out.passed = std::max(out.passed.value_or(at.value), at.value);
        else
            out.next = std::min(out.next.value_or(at.value), at.value);
    return out;
}

std::vector<Anniversary> anniversaries(const measure::Tables& tables, Day from, Day end, Day believed_from) {
    std::map<std::int32_t, std::uint32_t> by_years;
    community::each_member(tables, [&](measure::Person who, const Presence* first, const Presence* last) {
        const measure::PersonInfo& person = tables.people[static_cast<std::size_t>(who)];
        const auto came = came_on(person, first, last, believed_from);
        if (!came || !was_there(person, first, last, from + -365, from)) return;
        if (const std::int32_t years = years_on(*came, from, end); years > 0) ++by_years[years];
    });
    std::vector<Anniversary> out;
    for (const auto& [years, members] : by_years) out.push_back({years, members});
    return out;
}

}  // namespace stamtafel::strategy
