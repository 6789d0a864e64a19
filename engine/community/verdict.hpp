// Is it a community? Six sub-scores from the figures of a period, each with its reason when it cannot be told, and the
// step of the ladder that they come to. The table of bounds is published and argued in docs/verdict.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/figure.hpp"
#include "engine/community/network_figures.hpp"
#include "engine/community/staff.hpp"

namespace stamtafel::community {

enum class SubScoreId : std::uint8_t {
    member_to_member,
    reciprocity,
    member_started,
    peer_answers,
    returning,
    independence
};
inline constexpr std::size_t sub_scores = 6;

/// What is measured; the sub-score of reciprocity has two of them.
enum class GaugeId : std::uint8_t {
    member_to_member,
    reciprocity,
    repeat_ties,
    member_started,
    peer_answers,
    returning,
    independence,
};
inline constexpr std::size_t gauges = 7;

/// A row of the published table: the figure at 0, 50 and 100 points, linear between.
struct Bounds {
    GaugeId id{};
    SubScoreId of{};
    std::string_view name;  ///< behind "community."
    double zero = 0, fifty = 0, hundred = 0;
};
[[nodiscard]] std::span<const Bounds, gauges> bounds();
/// 0 … 100.
[[nodiscard]] double points_of(const Bounds& row, double value);

/// One figure: part / whole, or what the name says. Points only where there is no `why`.
struct Gauge {
    std::optional<double> value;
    std::uint64_t part = 0,
                  whole = 0;  ///< interactions, edges, openings, turns, members (independence: of the largest piece)
    std::optional<double> points;
    base::Why why =
        base::Why::none;  ///< not_measurable: no brand account known. too_few: fewer than 20 behind it, or no
                          ///< period before. zero_of_zero: nothing to judge
    bool operator==(const Gauge&) const = default;
};

struct SubScore {
    std::optional<double> points;  ///< the mean of its gauges
    base::Why why = base::Why::none;
    bool operator==(const SubScore&) const = default;
};

/// none: no verdict, Verdict::lacks says why.
enum class Standing : std::uint8_t { none, broadcast_channel, audience, emerging_community, community };
enum class Confidence : std::uint8_t { low, medium, high };

/// What stands in the way of a verdict.
enum class Lack : std::uint8_t { members = 1, months = 2, measured = 4 };
/// What lowers the confidence: no brand account is known (low at once), or not in every channel; not all six measured; fewer than 100 active
/// members; within 5 points of another step; accounts that behave like unlisted staff.
enum class Doubt : std::uint8_t {
    no_brand = 1,
    few_measured = 2,
    few_members = 4,
    near_a_bound = 8,
    unlisted_staff = 16,
    brand_in_part = 32
};

/// A sub-score far from its bound, and the practice of the twelve (domain.md §8, 1 … 12) that works on it: no promise.
struct Room {
    SubScoreId id{};
    std::uint8_t practice = 0;
    bool operator==(const Room&) const = default;
};

struct Verdict {
    static constexpr std::uint32_t least_members = 30, least_measured = 4, least_without_brand = 3;
    static constexpr std::uint64_t least_rows = 20;         ///< behind a share that is judged
    static constexpr std::int32_t least_days_of_data = 89;  ///< three months, the shortest
    static constexpr double least_among_members = 0.2;      ///< below it never more than an audience
    // A service channel: conversations that members start, turns first answered by the brand and by members, contact.
    static constexpr double least_asked = 0.5, least_served = 0.5, most_peers = 0.15, most_among_served = 0.35;

    std::uint64_t channels = ~0ULL;
    std::array<Gauge, gauges> gauge{};            ///< by GaugeId
    std::array<SubScore, sub_scores> score_of{};  ///< by SubScoreId
    std::uint32_t measured = 0;                   ///< sub-scores with points
    std::optional<double> score;                  ///< their mean, 0 … 100; nothing without a verdict
    Standing standing = Standing::none;
    bool service = false;    ///< beside the ladder: people ask, the brand answers, nobody meets
    bool held_back = false;  ///< the score says more than an audience, the member-to-member share does not
    Confidence confidence = Confidence::low;
    std::uint8_t lacks = 0, doubts = 0;   ///< bits of Lack and Doubt
    std::uint32_t active = 0;             ///< members active in the period
    std::int32_t days_of_data = 0;        ///< to the period's end
    std::uint64_t answered_by_brand = 0;  ///< of the turns, gauge[peer_answers].whole
    std::vector<Room> most_room;          ///< at most two, the furthest first
    std::vector<LikeStaff> like_staff;    ///< members who behave like a team that nobody listed, most people first
    bool operator==(const Verdict&) const = default;
};
[[nodiscard]] constexpr bool has(std::uint8_t bits, Lack lack) { return (bits & static_cast<std::uint8_t>(lack)) != 0; }
[[nodiscard]] constexpr bool has(std::uint8_t bits, Doubt doubt) {
    return (bits & static_cast<std::uint8_t>(doubt)) != 0;
}

/// Of the period in the channels looked at; `ties` are those of the same period and look.
[[nodiscard]] Verdict verdict_of(const measure::Input& input, const measure::Tables& tables,
                                 const calendar::Period& period, const Look& look, const TieFigures& ties);

}  // namespace stamtafel::community
