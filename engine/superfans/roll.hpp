// Who may be on the lists of a window, and what each did in it: one fold over presence and acts. No scores yet.
#pragma once

#include "engine/community/look.hpp"
#include "engine/measure/tables.hpp"
#include "engine/superfans/programme.hpp"
#include "engine/superfans/window.hpp"

namespace stamtafel::superfans {

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
