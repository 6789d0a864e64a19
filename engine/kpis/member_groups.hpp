// Member figures that follow from each other, as families: of a place (all channels together, or the channels) a family is
// told wholly or not at all, so that nothing in it is left to be worked out.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/kpis/evaluation.hpp"

namespace stamtafel::kpis {

enum class MemberFamily : std::uint8_t {
    active,
    roles,      ///< creators, reactors
    known,      ///< known members, lurkers, dormant ones, participation
    growth,     ///< new, retained, returning, lapsed; retention, quick ratio
    present,    ///< contributors a day and a week
    recent,     ///< contributors in thirty days, stickiness
    gives,      ///< Gini, shares of the top
    slipping,   ///< members slipping away
    newcomers,  ///< newcomers, first posts answered
    returns,    ///< newcomers who came back
};

/// What may not be told: bits by family, in all channels together and by channel.
struct MemberSecrets {
    std::uint32_t all = 0, channels = 0;
    void add(MemberFamily family) { all |= 1U << static_cast<unsigned>(family), channels |= all; }
    void add(const MemberSecrets& other) { all |= other.all, channels |= other.channels; }
    [[nodiscard]] bool hides(MemberFamily family, bool by_channel) const {
        return ((by_channel ? channels : all) >> static_cast<unsigned>(family) & 1U) != 0;
    }
};

/// Of a metric or a definition; nothing for one that is not about members in these families.
[[nodiscard]] std::optional<MemberFamily> member_family_of(std::string_view definition);

/// By the sizes of one period. A family goes where one of its figures is of 1 … least − 1 members, or where so few are
/// in one of two sets and not in the other (active, with a time of their own, contributing, of the last thirty days).
/// By channel it goes for all channels when it does for one, for all together, or when a channel differs from the whole
/// by so few, or their sum does. Without the active members nothing is told. Known members by channel never are.
[[nodiscard]] MemberSecrets member_secrets(const std::vector<Fact>& facts, std::uint64_t least);

/// Whether the known members of this period, with what reports tell of the months before, tell of few: known ones, new
/// ones, active ones who are not new, or known ones who are not active. They are a running sum of the new ones. True of a
/// period that is none of the rhythm.
[[nodiscard]] bool known_tell_few(const Evaluation& evaluation, std::uint64_t least);

/// Sets `hidden`, by fact, for what these secrets hide; for a share that so few newcomers are, or that the fewest most
/// active members have.
void hide_member_groups(const std::vector<Fact>& facts, const MemberSecrets& secrets, std::uint64_t least,
                        std::vector<bool>& hidden);

/// Takes out of the views what the secrets hide of the judged period.
void hide_member_views(const calendar::Period& period, const MemberSecrets& secrets, std::uint64_t least,
                       MemberViews& views);

}  // namespace stamtafel::kpis
