// What counts on the list first, then what is above the middle.
#include "engine/superfans/reasons.hpp"

#include <algorithm>

namespace stamtafel::superfans {

std::vector<Reason> reasons(const Programme& programme, std::size_t candidate, On list) {
    using Key = Reason::Key;
    const Candidate& one = programme.candidates[candidate];
    const Deeds& did = one.did;
    const auto weeks = static_cast<std::uint32_t>((programme.end.value - programme.from.value + 6) / 7);
    std::vector<Reason> all;
    const auto add = [&](bool holds, Reason reason) {
        if (holds && std::find(all.begin(), all.end(), reason) == all.end()) all.push_back(reason);
    };
    const auto strong = [&](Part part) { return one.part[static_cast<std::size_t>(part)] >= 50; };
    if (list == On::bridges) add(did.groups > 0, {Key::bridges, did.groups, 0});
    if (list == On::promoters) {
        add(did.advocacy_days > 0, {Key::advocacy, did.advocacy_days, 0});
        add(did.shares > 0, {Key::shares, did.shares, 0});
    }
    if (list != On::promoters) add(did.helped > 0, {Key::helped, did.helped, did.help_weeks});
    add(did.accepted > 0 && list == On::helpers, {Key::accepted, did.accepted, 0});
    add(strong(Part::reach) && did.reached > 0, {Key::reached, did.reached, 0});
    add(strong(Part::advocacy) && did.advocacy_days > 0, {Key::advocacy, did.advocacy_days, 0});
    add(strong(Part::consistency), {Key::weeks, std::min(did.active_weeks, weeks), weeks});
    add(strong(Part::tenure), {Key::tenure, did.member_days, 0});
    constexpr std::size_t most = 3;
    if (all.size() > most) all.resize(most);
    return all;
}

}  // namespace stamtafel::superfans
