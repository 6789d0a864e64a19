// The superfan programme of a period: who may be thanked, for what, with which reward, and who just misses it. Plain
// data with members as numbers; compose makes the words, and names nobody where the edition may not.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/calendar/period.hpp"
#include "engine/measure/members.hpp"
#include "engine/superfans/aftermath.hpp"
#include "engine/superfans/ledger.hpp"
#include "engine/superfans/segments.hpp"
#include "engine/superfans/suspicions.hpp"

namespace stamtafel::superfans {

/// The parts of the score (domain.md §6), in the order of `weights:`' names.
enum class Part : std::uint8_t { helpfulness, reach, advocacy, consistency, tenure };
inline constexpr std::size_t parts = 5;

/// What a member did in the window. Help counts once for a pair and day, at most `pair_cap` days a pair; help inside a
/// ring, to oneself or to the team counts nothing.
struct Deeds {
    std::uint32_t helped = 0;         ///< different members whose questions they answered
    std::uint32_t help_points = 0;    ///< days on which they helped somebody, one for each pair and day, capped
    std::uint32_t help_weeks = 0;     ///< different ISO weeks with help
    std::uint32_t accepted = 0;       ///< days with an accepted answer, counted as help_points; as far as exported
    std::uint32_t reached = 0;        ///< different members tied to them, in either direction
    std::uint32_t advocacy_days = 0;  ///< days with a positive mention of the brand
    std::uint32_t shares = 0;         ///< days on which they shared something
    std::uint32_t active_weeks = 0;   ///< ISO weeks of the window with a public activity; a week at its edge is one
    std::uint32_t member_days = 0;    ///< since they joined or were first seen, to the window's end
    std::uint32_t groups = 0;         ///< other groups of the network that they are tied to
    double page_rank = 0;             ///< in the tie graph of the window, together 1
    double betweenness = 0;           ///< 0…1 in the same graph
    bool operator==(const Deeds&) const = default;
};

/// Bits: on which lists a member stands.
enum class On : std::uint8_t { helpers = 1, promoters = 2, bridges = 4 };

/// What stands between a member and the reward of a tier.
enum class Bar : std::uint8_t {
    none,
    people,     ///< the floor: helped too few different members
    weeks,      ///< the floor: helped in too few different weeks
    condition,  ///< one of the tier's own: NearMiss::condition
    tenure,     ///< younger than min_tenure
    cooldown,   ///< had this reward or a higher one too short ago
    cap,        ///< the tier's `max` of the period went to others
    budget,     ///< the budget does not reach it
};

/// A member who was active in the window and may be listed: no team, nobody who opted out or refused consent, nobody
/// who is named in a suspicion.
struct Candidate {
    measure::Person who{};
    Deeds did;
    std::array<double, parts>
        part{};        ///< 0…100: the share of the other candidates below them, equal ones half; 0 where not measured
    double score = 0;  ///< 0…100, the weighted mean of the measured parts; of Programme::ranked alone
    double promotion = 0;             ///< 0…100: the mean of advocacy, sharing and reach, as far as measured
    std::uint8_t lists = 0;           ///< bits of On
    std::optional<std::size_t> tier;  ///< index into the playbook's tiers: the highest that they reach; helpers only
    bool kept = false;                ///< holds the tier since an earlier window, within 90 % of its bounds ever since
    Bar bar = Bar::none;              ///< why the tier's reward is not proposed; none: it is, or there is no tier
    bool operator==(const Candidate&) const = default;
};

/// A reward to be given, dated on the period's last day: a new line for the ledger, which is never rewritten.
struct Proposal {
    std::size_t candidate = 0, tier = 0;  ///< indexes into Programme::candidates and the playbook's tiers
    std::int64_t cents = 0;
    bool operator==(const Proposal&) const = default;
};

/// Bits: what a row of rewards.csv is.
enum class RewardIs : std::uint8_t { proposed = 1, given = 2, in_period = 4, in_budget = 8 };

/// A helper, or nearly one, who stays just below a tier or goes without its reward.
struct NearMiss {
    std::size_t candidate = 0, tier = 0;
    Bar bar = Bar::none;
    std::size_t condition = 0;  ///< Bar::condition: index into the tier's `when`
    double has = 0, needs = 0;  ///< of people, weeks, the condition's figure, days of membership or of cooldown, cents
                                ///< left and needed; cap: rewards given and allowed
    bool operator==(const NearMiss&) const = default;
};

/// How a tier's rewards fare, in the playbook's order.
struct TierRow {
    std::uint32_t members = 0;   ///< candidates who reach it and no higher one
    std::uint32_t proposed = 0;  ///< of them proposed for the reward
    std::uint32_t given = 0;     ///< lines of the ledger in the period
    std::int64_t cents = 0;      ///< of the proposals
    bool operator==(const TierRow&) const = default;
};

struct Programme {
    base::Day from, end;                  ///< the window: [from, end)
    std::vector<Candidate> candidates;    ///< by who
    bool ranked = false;                  ///< enough candidates (Limits::ranking) for percentiles; else no scores
    std::array<bool, parts> measured{};   ///< what the exports carry; weights of the others fall to these
    std::array<double, parts> weights{};  ///< as they count, together 1; 0 where not measured
    std::vector<std::size_t> helpers;     ///< superfans: over the floors; indexes into candidates, by score falling
                                          ///< (unranked: by who)
    std::vector<std::size_t> promoters;   ///< by promotion falling, at most Limits::listed
    std::vector<std::size_t> bridges;     ///< by betweenness falling, at most Limits::listed
    std::vector<TierRow> tiers;           ///< by tier of the playbook
    std::vector<Proposal> proposals;      ///< in the order in which they were allotted
    std::vector<Past> past;               ///< by line of the ledger
    std::vector<NearMiss> near_misses;    ///< by tier of the playbook, the nearest first, at most Limits::listed
    std::vector<Suspicion> suspicions;    ///< rings, then self, then staff_like; by the first account
    std::vector<Segment> segments;        ///< channels, then newcomers and established
    Aftermath aftermath;
    calendar::Period budget_period;                      ///< of `per:`, the one that holds the period's last day
    std::optional<std::int64_t> budget_cents;            ///< nothing: no budget given, none is kept to
    std::int64_t spent_cents = 0;                        ///< by the ledger in the budget's period
    std::int64_t proposed_cents = 0;                     ///< together with spent_cents never above the budget
    std::uint32_t given = 0;                             ///< lines of the ledger in the period judged
    std::int64_t given_cents = 0;                        ///< their cost
    std::uint32_t in_budget = 0;                         ///< lines of the ledger in the budget's period
    std::uint32_t ledger_lines = 0, ledger_unknown = 0;  ///< read; of accounts that no data know
    std::uint32_t left_out = 0;                          ///< active, but opted out, under sixteen or without consent
    bool operator==(const Programme&) const = default;

    /// What is left of the budget when all proposals are given; nothing without a budget. Below 0 when the ledger alone
    /// has spent more.
    [[nodiscard]] std::optional<std::int64_t> left_cents() const {
        if (!budget_cents) return std::nullopt;
        return *budget_cents - spent_cents - proposed_cents;
    }
};

}  // namespace stamtafel::superfans
