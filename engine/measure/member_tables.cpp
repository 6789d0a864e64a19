// Units of rows make their parts side by side; the parts are joined in the order of the units.
#include "engine/measure/member_tables.hpp"

#include <algorithm>
#include <optional>

#include "engine/measure/acts.hpp"
#include "engine/measure/arrivals.hpp"
#include "engine/measure/people.hpp"
#include "engine/measure/presence.hpp"
#include "engine/measure/ties.hpp"

namespace stamtafel::measure {
namespace {

/// With the handles of those who are on a list of people alone: a text may name them too.
Handles handles_of(const Input& input, const std::vector<Unmet>& unmet) {
    Handles handles = index_handles(input.data, input.store);
    for (Handles::value_type& source : handles)
        for (const Unmet& one : unmet) source.try_emplace(one.handle, static_cast<activity::Account>(one.who));
    return handles;
}

}  // namespace

void find_members(const Input& input, const Handles& handles, const base::Workers& workers, Tables& tables) {
    People people = find_people(input);
    const bool known = !handles.empty() && people.unmet.empty();
    const Handles own = known ? Handles{} : handles_of(input, people.unmet);
    const PresenceKeys presence(input);
    const TieFinder ties(input, known ? handles : own);
    std::optional<ActFinder> acts;
    if (input.playbook.superfans.place.source != base::Place::nowhere) acts.emplace(input, known ? handles : own);
    constexpr std::size_t unit_rows = 65'536;
    const std::size_t rows = input.data.activity.rows(), units = (rows + unit_rows - 1) / unit_rows;
    std::vector<std::vector<std::uint64_t>> keys(units);
    std::vector<std::vector<Tie>> tied(units);
    std::vector<std::vector<Act>> acted(acts ? units : 0);
    base::for_each_unit(workers, units, [&](std::size_t unit) {
        const std::size_t first = unit * unit_rows, end = std::min(rows, first + unit_rows);
        presence.add(first, end, keys[unit]);
        ties.add(first, end, tied[unit]);
        if (acts) acts->add(first, end, acted[unit]);
    });
    tables.people = std::move(people.info);
    tables.first_day = input.data.first_day;
    base::for_each_unit(workers, 4, [&](std::size_t job) {
        if (job == 0) tables.presence = presence.fold(std::move(keys));
        if (job == 1) tables.ties = join_ties(std::move(tied));
        if (job == 2) tables.arrivals = find_arrivals(input, tables.people, base::Workers{1, workers.stop});
        if (job == 3) tables.acts = join_acts(std::move(acted));
    });
}

}  // namespace stamtafel::measure
