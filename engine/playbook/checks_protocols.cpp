// Protocols: promises that make sense, in hours in which somebody works, none hidden behind another; and rewards.
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "engine/calendar/hours.hpp"
#include "engine/playbook/check_list.hpp"
#include "engine/playbook/read.hpp"
#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;
using calendar::OpenInterval;

using Week = std::array<std::vector<OpenInterval>, 7>;

Week week_of(const Hours& hours) {
    Week week = hours.days;
    if (hours.always.value)
        for (auto& day : week) day = {{0, 24 * 60}};
    return week;
}

/// The working day of the protocol's schedule, in milliseconds; where its channels have different ones, 24 h.
std::int64_t working_day(const Checking& c, const Protocol& protocol) {
    const Hours* hours = find_id(c.playbook.hours, effective_hours(c.playbook, protocol).value_or("always"));
    calendar::WeekHours week;
    week.always = hours == nullptr || hours->always.value;
    if (hours != nullptr) week.days = hours->days;
    return calendar::working_day(week);
}

/// Milliseconds on the protocol's clock, with the length of its own working day.
std::int64_t length(const Checking& c, const Protocol& protocol, const base::Duration& duration) {
    return base::milliseconds(duration, working_day(c, protocol));
}

/// "8h", "3h30m"
std::string hours_and_minutes(std::int64_t milliseconds) {
    const std::int64_t minutes = milliseconds / base::minute_ms;
    return minutes % 60 == 0 ? fmt::format("{}h", minutes / 60) : fmt::format("{}h{:02}m", minutes / 60, minutes % 60);
}

bool counts_working_days(const EscalationStep& step) {
    return step.after.value && step.after.value->unit == base::DurationUnit::working_day;
}

void report_order(const Checking& c, const Protocol& protocol, const EscalationStep& before,
                  const EscalationStep& step) {
    const auto shown = [](const EscalationStep& s) {
        return s.after.value ? base::written(*s.after.value) : "at_once";
    };
    std::vector<std::string> args{shown(step), shown(before), protocol.id.value};
    if (counts_working_days(before) || counts_working_days(step)) {
        args.emplace_back(effective_hours(c.playbook, protocol).value_or("always"));
        args.push_back(hours_and_minutes(working_day(c, protocol)));
    }
    c.report(Code::escalation_order, step.after.place, std::move(args));
}

void check_longer_than_nothing(const Checking& c, const std::optional<Promise>& promise) {
    if (promise && promise->within.value.thousandths == 0)
        c.report(Code::zero_duration, promise->within.place, {base::written(promise->within.value)});
}

void check_order(const Checking& c, const Protocol& protocol) {
    if (!protocol.resolution || !protocol.first_response) return;
    const base::Duration solved = protocol.resolution->within.value, answered = protocol.first_response->within.value;
    if (length(c, protocol, solved) < length(c, protocol, answered) && solved.thousandths > 0)
        c.report(Code::promise_order, protocol.resolution->within.place,
                 {base::written(solved), base::written(answered)});
}

/// Everything that `later` asks for, `earlier` takes.
bool takes_all(const Protocol& earlier, const Protocol& later) {
    if (earlier.addressed_to.value == "brand" && later.addressed_to.value == "anyone") return false;
    return std::all_of(earlier.applies.begin(), earlier.applies.end(), [&](const auto& condition) {
        const Texts* asked = find_key(later.applies, condition.first.value);
        return asked != nullptr && std::all_of(asked->begin(), asked->end(),
                                               [&](const Text& value) { return holds(condition.second, value.value); });
    });
}

/// The people of the owner's role and whoever stands in for them; nothing when the hours of one are not known.
std::optional<std::vector<const Hours*>> hours_of_role(const Playbook& playbook, std::string_view role) {
    std::vector<const Hours*> all;
    const auto add = [&](const Person* person) {
        if (person == nullptr) return true;
        all.push_back(find_id(playbook.hours, person->works.value));
        return all.back() != nullptr;
    };
    for (const Person& person : playbook.team) {
        if (person.role.value != role || person.automation.value) continue;
        if (!add(&person)) return std::nullopt;
        if (!person.deputy.value.empty() && !add(find_id(playbook.team, person.deputy.value))) return std::nullopt;
    }
    return all;
}

/// The stretches of `open` that none of `shifts` covers.
std::vector<OpenInterval> uncovered(OpenInterval open, std::vector<OpenInterval> shifts) {
    std::sort(shifts.begin(), shifts.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<OpenInterval> gaps;
    for (const OpenInterval& shift : shifts) {
        if (shift.from >= open.to) break;
        if (shift.from > open.from) gaps.push_back({open.from, shift.from});
        open.from = std::max(open.from, shift.to);
    }
    if (open.from < open.to) gaps.push_back(open);
    return gaps;
}

/// The hours of a week in which the protocol's clock runs and none of these people works.
Week gaps_in(const Week& open, const std::vector<const Hours*>& workers) {
    Week gaps;
    for (std::size_t day = 0; day < open.size(); ++day) {
        std::vector<OpenInterval> shifts;
        for (const Hours* hours : workers) {
            const Week week = week_of(*hours);
            shifts.insert(shifts.end(), week[day].begin(), week[day].end());
        }
        for (const OpenInterval& interval : open[day])
            for (const OpenInterval& gap : uncovered(interval, shifts)) gaps[day].push_back(gap);
    }
    return gaps;
}

using DayNames = std::span<const std::string_view>;

/// "mon-fri 08:00-09:00, 17:30-20:00; sat 10:00-16:00": days in a row with the same hours together.
struct WeekSaid {
    std::string text;
    std::size_t left_out = 0;  ///< times behind those that one reads in a sentence
};

WeekSaid week_said(const Week& week, DayNames days) {
    constexpr std::size_t most_times = 8;
    WeekSaid said;
    std::size_t times = 0;
    for (std::size_t first = 0, last = 0; first < week.size(); first = last + 1) {
        last = first;
        while (last + 1 < week.size() && week[last + 1] == week[first]) ++last;
        if (times < most_times && !week[first].empty()) {
            said.text += (said.text.empty() ? "" : "; ") + std::string(days[first]);
            if (last > first) said.text += fmt::format("-{}", days[last]);
        }
        for (const OpenInterval& gap : week[first])
            if (++times <= most_times) said.text += (&gap == &week[first].front() ? " " : ", ") + written(gap);
    }
    said.left_out = times - std::min(times, most_times);
    return said;
}

std::string said_in_both(const Week& week) {
    WeekSaid en = week_said(week, words::days_en), nl = week_said(week, words::days_nl);
    if (en.left_out > 0) {
        en.text += fmt::format(" and {} more", en.left_out);
        nl.text += fmt::format(" en nog {}", nl.left_out);
    }
    return base::in_both(en.text, nl.text);
}

/// Tells in which of the protocol's hours nobody with the role works, nor a deputy.
void check_at_work(const Checking& c, base::Code code, const base::Place& place, const Protocol& protocol,
                   const std::string& role) {
    const auto schedule = effective_hours(c.playbook, protocol);
    const Hours* hours = schedule ? find_id(c.playbook.hours, *schedule) : nullptr;
    const auto workers = hours_of_role(c.playbook, role);
    if (hours == nullptr || !workers || workers->empty()) return;
    const Week gaps = gaps_in(week_of(*hours), *workers);
    if (std::all_of(gaps.begin(), gaps.end(), [](const auto& day) { return day.empty(); })) return;
    c.report(code, place, {protocol.id.value, role, said_in_both(gaps)});
}

}  // namespace

bool takes_category(const Protocol& protocol, std::string_view category) {
    const Texts* categories = find_key(protocol.applies, "category");
    return categories == nullptr || holds(*categories, category);
}

bool is_crisis_path(const Protocol& protocol) {
    return !protocol.escalation.empty() && takes_category(protocol, "crisis");
}

void check_promises(const Checking& c) {
    for (const Protocol& protocol : c.playbook.protocols) {
        if (!protocol.first_response && !protocol.next_response && !protocol.resolution)
            c.report(Code::protocol_promises_nothing, protocol.id.place, {protocol.id.value});
        check_longer_than_nothing(c, protocol.first_response);
        check_longer_than_nothing(c, protocol.next_response);
        check_longer_than_nothing(c, protocol.resolution);
        check_order(c, protocol);
    }
}

void check_escalation_order(const Checking& c) {
    for (const Protocol& protocol : c.playbook.protocols) {
        const EscalationStep* before = nullptr;
        for (const EscalationStep& step : protocol.escalation) {
            const auto time = [&](const EscalationStep& s) {
                return s.after.value ? length(c, protocol, *s.after.value) : 0;
            };
            if (before != nullptr && time(step) < time(*before)) report_order(c, protocol, *before, step);
            before = &step;
        }
    }
}

void check_protocols_are_reached(const Checking& c) {
    const auto& protocols = c.playbook.protocols;
    for (std::size_t later = 1; later < protocols.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier)
            if (takes_all(protocols[earlier], protocols[later])) {
                c.report(Code::protocol_unreachable, protocols[later].id.place,
                         {protocols[later].id.value, protocols[earlier].id.value});
                break;
            }
}

void check_somebody_works(const Checking& c) {
    for (const Protocol& protocol : c.playbook.protocols) {
        const Person* owner = find_id(c.playbook.team, protocol.owner.value);
        const std::string& role = owner == nullptr ? protocol.owner.value : owner->role.value;
        check_at_work(c, Code::nobody_works, protocol.hours.value.empty() ? protocol.id.place : protocol.hours.place,
                      protocol, role);
        std::vector<std::string_view> seen{role};
        for (const EscalationStep& step : protocol.escalation) {
            if (std::find(seen.begin(), seen.end(), step.to.value) != seen.end()) continue;
            check_at_work(c, Code::escalation_nobody_works, step.to.place, protocol, step.to.value);
            seen.emplace_back(step.to.value);
        }
    }
}

void check_crisis_path(const Checking& c) {
    const auto& protocols = c.playbook.protocols;
    if (!protocols.empty() && std::none_of(protocols.begin(), protocols.end(), is_crisis_path))
        c.report(Code::no_crisis_path, protocols.front().id.place);
}

namespace {

/// A score is 0 to 100: a bound beyond that holds for nobody, or for everybody.
void check_scores_of(const Checking& c, const Tier& tier) {
    for (const auto& [figure, bound] : tier.when) {
        const Quantity& score = bound.value.quantity;
        const bool possible = score.kind == Quantity::Kind::number && score.number >= 0 && score.number <= 100;
        if (figure.value == "score" && !possible)
            c.report(Code::score_beyond, bound.place, {tier.id.value, written(score)});
    }
}

}  // namespace

void check_rewards_fit_the_budget(const Checking& c) {
    for (const Tier& tier : c.playbook.superfans.tiers) check_scores_of(c, tier);
    const Superfans& superfans = c.playbook.superfans;
    const auto& budget = superfans.budget.amount.value;
    if (!budget) return;
    for (const Tier& tier : superfans.tiers) {
        const auto& cost = tier.reward.cost.value;
        if (cost && cost->currency != budget->currency)
            c.report(Code::reward_currency, tier.reward.cost.place,
                     {tier.id.value, base::written(*cost), base::written(*budget)});
        else if (cost && cost->cents > budget->cents)
            c.report(Code::reward_over_budget, tier.reward.cost.place,
                     {tier.id.value, base::written(*cost), base::written(*budget)});
    }
}

}  // namespace stamtafel::playbook
