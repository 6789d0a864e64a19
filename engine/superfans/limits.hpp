// THE table of what is fixed in the superfan programme; what may be set stands in the playbook. Argued in
// docs/decisions.md.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stamtafel::superfans {

struct Limits {
    static constexpr std::uint32_t ranking = 30;       ///< candidates, below which nobody is ranked
    static constexpr std::uint32_t pair_cap = 3;       ///< days in the window on which helping the same member counts
    static constexpr double kept_at = 0.9;             ///< a tier is left only below this part of its bounds
    static constexpr std::size_t windows = 12;         ///< that a tier is remembered for, each a period earlier
    static constexpr double near_at = 0.9;             ///< from this part of a bound on somebody just misses it
    static constexpr std::size_t listed = 20;          ///< rows of a list that is no roll of superfans
    static constexpr std::uint32_t promoter_days = 3;  ///< of advocacy or sharing, for the list of superpromoters
    static constexpr std::uint32_t segment = 5;        ///< candidates in a segment that can be overlooked
    static constexpr std::uint32_t effects = 20;       ///< rewards with a comparable member behind a comparison
    static constexpr std::int32_t effect_days = 28;    ///< before and behind a reward
    // rings
    static constexpr std::uint32_t ring_size = 12;       ///< at most
    static constexpr std::uint32_t ring_ties = 20;       ///< of each account with the others, given and taken
    static constexpr std::uint32_t ring_percent = 80;    ///< of all its accounts' ties that stay inside
    static constexpr std::uint32_t partner_percent = 3;  ///< of both accounts' ties, above which they may hang together
    static constexpr std::uint32_t ring_part = 4;        ///< a ring is at most one in so many of all who are tied
    // answering oneself
    static constexpr std::uint32_t self_replies = 10;  ///< in conversations where nobody else says a word
    static constexpr std::uint32_t self_percent = 80;  ///< of all replies of the account
    // staff
    static constexpr std::uint32_t staff_replies = 3;  ///< with a team's signature, or a team's own words
};

}  // namespace stamtafel::superfans
