// Who may be on the lists of a window, and what each did in it: one fold over presence and acts. No scores yet.
#pragma once

#include "engine/community/look.hpp"
#include "engine/measure/tables.hpp"
#include "engine/superfans/programme.hpp"

namespace stamtafel::superfans {

/// [from, end) in local days.
struct Days {
    base::Day from, end;
    [[nodiscard]] bool hold(base::Day day) const { return !(day < from) && day < end; }
    bool operator==(const Days&) const = default;
};

/// `superfans.window` up to the end of the period; of a period that the data do not reach the end of, up to their last
/// day in it.
[[nodiscard]] Days window_of(const playbook::Playbook& playbook, const measure::Tables& tables,
                             const calendar::Period& period);

struct Roll {
    Days days;
    std::vector<Candidate> candidates;  ///< by who; score, network and tier are not filled in
    std::vector<Suspicion> suspicions;  ///< of the whole community, whatever is looked at
    std::uint32_t left_out = 0;         ///< active, but unlisted
    bool operator==(const Roll&) const = default;
};

/// Candidates: members with a contribution in the window, there where is looked. O(presence + acts + ties).
[[nodiscard]] Roll roll_of(const measure::Input& input, const measure::Tables& tables, const Days& days,
                           const community::Look& look = {});

/// The same where the suspicions of these days are known.
[[nodiscard]] Roll roll_of(const measure::Tables& tables, const Days& days, std::vector<Suspicion> suspicions,
                           const community::Look& look);

/// Over the floors: helped so many different members, in so many different weeks.
[[nodiscard]] bool is_superfan(const Deeds& did, const playbook::Superfans& rules);

}  // namespace stamtafel::superfans
