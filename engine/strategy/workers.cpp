// From owners as the playbook writes them to people and the schedules they work by.
#include "engine/strategy/workers.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "engine/measure/clocks.hpp"

namespace stamtafel::strategy {
namespace {

using playbook::Person;
using playbook::Playbook;

calendar::WeekHours monday_to_friday() {
    calendar::WeekHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.days[day] = {{9 * 60, 17 * 60}};
    return hours;
}

/// The schedule that most of the team works by, the first among equals; empty when nobody has one. Who is always there
/// has no week that others could share.
std::string_view usual_schedule(const Playbook& playbook) {
    std::unordered_map<std::string_view, std::size_t> by;
    std::string_view usual;
    for (const Person& person : playbook.team)
        if (!person.works.value.empty() && person.works.value != "always" && !person.automation.value)
            ++by[person.works.value];
    for (const Person& person : playbook.team)
        if (by.count(person.works.value) == 1 && (usual.empty() || by[person.works.value] > by[usual]))
            usual = person.works.value;
    return usual;
}

/// Makes workers of owners, each schedule and each owner once.
class Hiring {
  public:
    Hiring(const Playbook& playbook, base::Day first, base::Day last)
        : playbook_(playbook), first_(first), last_(last), usual_(usual_schedule(playbook)) {
        for (std::size_t i = 0; i < playbook.team.size(); ++i) {
            people_.try_emplace(playbook.team[i].id.value, i);
            if (!playbook.team[i].automation.value) holders_[playbook.team[i].role.value].push_back(i);
        }
        people_.erase("");  // who has no name owns nothing
        holders_.erase("");
    }

    /// Where the owner comes among the workers: the person (or a role's first holder), then whether it is a role.
    using Rank = std::pair<std::size_t, bool>;

    Rank hire(std::string_view owner) {
        const auto person = people_.find(owner);
        if (person != people_.end()) return add({person->second, false}, {person->second});
        const auto role = holders_.find(owner);
        if (role == holders_.end()) return add({playbook_.team.size(), false}, {});
        return add({role->second.front(), role->second.size() > 1}, role->second);
    }

    Workforce finish(const std::vector<Rank>& of_step) {
        std::map<Rank, std::size_t> places;
        for (auto& [rank, worker] : workers_) {
            places.emplace(rank, force_.workers.size());
            force_.workers.push_back(std::move(worker));
        }
        for (const auto& [rank, place] : places)
            if (const auto role = places.find(role_shared_by(rank)); role != places.end() && role->first != rank)
                force_.workers[place].shares = role->second;
        for (const Rank& rank : of_step) force_.of_step.push_back(places.at(rank));
        return std::move(force_);
    }

  private:
    /// The rank of the role that the person holds, which is a worker where several do; of others the rank itself.
    Rank role_shared_by(Rank rank) const {
        if (rank.second || rank.first == playbook_.team.size()) return rank;
        const Person& person = playbook_.team[rank.first];
        const auto role = holders_.find(person.role.value);
        return role == holders_.end() || person.automation.value ? rank : Rank{role->second.front(), true};
    }

    Rank add(Rank rank, const std::vector<std::size_t>& people) {
        auto [place, fresh] = workers_.try_emplace(rank);
        if (!fresh) return rank;
        Worker& worker = place->second;
        if (people.empty()) worker.shifts.emplace_back(schedule(usual_), 0);
        if (!people.empty()) worker.id = rank.second ? playbook_.team[rank.first].role.value : id_of(rank.first);
        std::unordered_map<std::size_t, std::size_t> shifts;  // schedule → place among the worker's
        for (const std::size_t person : people) {
            const std::string& works = playbook_.team[person].works.value;
            const std::size_t by = schedule(works.empty() ? usual_ : works);
            const auto [shift, new_one] = shifts.try_emplace(by, worker.shifts.size());
            if (new_one) worker.shifts.emplace_back(by, 0);
            ++worker.shifts[shift->second].second;
        }
        return rank;
    }

    const std::string& id_of(std::size_t person) const { return playbook_.team[person].id.value; }

    std::size_t schedule(std::string_view id) {
        const auto [place, fresh] = schedules_.try_emplace(id, force_.schedules.size());
        if (!fresh) return place->second;
        const calendar::WeekHours hours =
            id.empty() ? monday_to_friday() : measure::week_hours(playbook_, id, first_, last_);
        force_.schedules.push_back({calendar::workdays(hours), calendar::working_day(hours)});
        return place->second;
    }

    const Playbook& playbook_;
    base::Day first_, last_;
    std::string_view usual_;
    std::unordered_map<std::string_view, std::size_t> people_, schedules_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> holders_;
    std::map<Rank, Worker> workers_;
    Workforce force_;
};

}  // namespace

Workforce workforce(const Playbook& playbook, base::Day first, base::Day last) {
    Hiring hiring(playbook, first, last);
    std::vector<Hiring::Rank> of_step;
    for (const playbook::Step& step : playbook.roadmap) of_step.push_back(hiring.hire(step.owner.value));
    return hiring.finish(of_step);
}

std::int32_t capacity(const Workforce& force, const Worker& worker, base::Day from, base::Day end) {
    std::int32_t days = 0;
    for (const auto& [schedule, people] : worker.shifts)
        days += people * calendar::count_workdays(force.schedules[schedule].days, from, end);
    return days;
}

}  // namespace stamtafel::strategy
