// Accounts whose doings earn nothing: rings, accounts that answer themselves, accounts that look like the team's.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/superfans/window.hpp"

namespace stamtafel::superfans {

/// Accounts whose doings earn nothing, and why. Never an accusation: figures to look into.
struct Suspicion {
    enum class Kind : std::uint8_t {
        ring,        ///< few accounts whose ties stay among themselves; ties: inside, of: all ties of theirs
        self,        ///< answers itself; ties: replies to itself alone, of: all replies
        staff_like,  ///< behaves like staff that the team does not list; signs: bits of Sign
    };
    /// What makes an account look like the brand's.
    enum class Sign : std::uint8_t {
        name = 1,       ///< its name holds a brand term
        signature = 2,  ///< signs as a team member does; ties: such replies
        same_text = 4,  ///< gives replies that the team gives, word for word; ties: such replies
    };
    Kind kind{};
    std::vector<measure::Person> who;  ///< ascending
    std::uint32_t ties = 0, of = 0;
    std::uint8_t signs = 0;
    bool operator==(const Suspicion&) const = default;
};

/// Small sets of accounts that are tied to each other and to nearly nobody else. Accounts hang together by their closest
/// pairs first (the part of the ties of whoever has more that is between the two, from Limits::partner_percent on); each
/// set on the way is a ring when, without those who have half of their ties outside, it has at most Limits::ring_size
/// accounts, no more than one in Limits::ring_part of all who are tied, Limits::ring_ties ties of each inside, and
/// Limits::ring_percent of all their ties; the largest such. By first account. O(ties), and sorting.
[[nodiscard]] std::vector<Suspicion> find_rings(const measure::Tables& tables, const Days& days);

/// Rings, then accounts that answer themselves, then those that look like staff, each by first account.
[[nodiscard]] std::vector<Suspicion> find_suspicions(const measure::Input& input, const measure::Tables& tables,
                                                     const Days& days);

}  // namespace stamtafel::superfans
