// The outcome of a run, ready to be composed into a report: facts with stable ids, and the few shapes that are
// no single figure (curves, heatmaps, lists of turns). Plain data; makes no sentences.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/base/figure.hpp"
#include "engine/calendar/period.hpp"
#include "engine/community/network_figures.hpp"
#include "engine/community/verdict.hpp"
#include "engine/kpis/brand_comment.hpp"
#include "engine/kpis/change.hpp"
#include "engine/kpis/group_map.hpp"
#include "engine/kpis/member_views.hpp"
#include "engine/kpis/outlook.hpp"
#include "engine/measure/survival.hpp"
#include "engine/measure/tables.hpp"
#include "engine/superfans/programme.hpp"

namespace stamtafel::kpis {

enum class Status : std::uint8_t { none, on_track, at_risk, off_track, too_early, too_few, not_measurable };
[[nodiscard]] std::string_view id_of(Status status);

/// A figure with its stable, documented id (domain.md §10), e.g. "protocol.klachten.attainment".
struct Fact {
    std::string id;
    base::Figure figure;
    std::vector<std::pair<std::string, std::string>> where;  ///< e.g. channel → forum; empty: all
    std::string_view definition;                             ///< id in the definitions table, e.g. "attainment"
    Status status = Status::none;
    bool operator==(const Fact&) const = default;
};

/// Did a promise hold? A part without target, or with fewer ripe turns than Minimum::share, never fails.
/// too_small: not told in this edition.
enum class Verdict : std::uint8_t { met, not_met, too_few, nothing_ripe, no_target, too_small };

struct Heatmap {
    std::array<std::array<std::uint32_t, 24>, 7> arrivals{},
        missed{};  ///< local weekday × hour; missed: late or missed
    bool operator==(const Heatmap&) const = default;
};

/// One protocol in the period, first responses.
struct ProtocolView {
    std::size_t protocol = 0;  ///< index into the playbook's protocols
    Verdict verdict = Verdict::no_target;
    std::uint64_t ripe = 0;                 ///< ripe turns behind the verdict
    std::optional<std::int64_t> target_ms;  ///< `within` on the protocol's clock
    std::optional<double> target_share;
    std::vector<measure::CurveStep> curve;          ///< on the protocol's clock
    std::int64_t longest_ms = 0;                    ///< the longest wait under the curve, answered or not
    std::vector<measure::IncidenceStep> incidence;  ///< who answered first, in calendar time
    Heatmap heatmap;
    std::vector<std::size_t>
        worst;  ///< indexes into Evaluation::turns: late and missed, longest over time first, at most 20
    std::vector<std::size_t> open;  ///< open turns by due time, at most 50
    bool operator==(const ProtocolView&) const = default;
};

struct TrendPoint {
    calendar::Period period;
    base::Figure figure;
    std::optional<std::uint64_t> group = {};  ///< turns that the KPI looks at, of a figure over turns
    bool operator==(const TrendPoint&) const = default;
};

/// Where a figure that was written down comes from.
struct Given {
    base::Day on;
    std::string source;
    bool names_member = false;  ///< the source does: management does not see it
    bool operator==(const Given&) const = default;
};

struct KpiView {
    std::size_t kpi = 0;  ///< index into the playbook's kpis
    base::Figure value;
    std::optional<double> target, baseline,
        path;  ///< in the unit of value (durations in seconds); path: where it should be now
    bool higher_is_better = true;
    Status status = Status::none;
    std::vector<TrendPoint> trend;           ///< earlier periods of the same load and the judged one, oldest first
    std::vector<TrendPoint> months;          ///< of a quarter or a year, those that the data cover
    std::vector<TrendPoint> earlier_months;  ///< of the quarters or years before it; no report shows them
    Change change;                           ///< since the period before
    std::optional<Outlook> outlook;          ///< on the target's date
    std::optional<std::size_t> since_break;  ///< index into the playbook's breaks: the last before the period's end
    std::vector<std::size_t> campaigns;      ///< indexes into the playbook's, that touch this period or the one before
    std::optional<Given> given;              ///< the figure was written down, not measured
    bool unfinished = false;                 ///< the data end before the period does
    bool operator==(const KpiView&) const = default;
};

/// The rows of a channel, day by day of the period.
struct DayRows {
    activity::Channel channel{};
    std::vector<std::uint32_t> rows;
    bool operator==(const DayRows&) const = default;
};

/// The candidates of some channels together, whose deeds there alone count; no scores.
struct SuperfanView {
    std::uint64_t channels = ~0ULL;
    std::string name;  ///< as RosterView's
    std::vector<superfans::Candidate> candidates;
    bool operator==(const SuperfanView&) const = default;
};

/// The sizes of the judged period's groups (is_size) in another one, whose own report tells or hides them; and its figures
/// of members where these are needed.
struct OtherSizes {
    calendar::Period period;
    std::vector<Fact> facts;
};

struct Evaluation {
    calendar::Period period;
    calendar::Span span;
    base::Instant cutoff;
    std::optional<base::Day> last_day;    ///< that the data reach; nothing without activity
    std::vector<std::string> categories;  ///< names by measure::Category
    std::vector<Fact> facts;
    std::vector<ProtocolView> protocols;
    std::vector<KpiView> kpis;
    std::span<const measure::Turn> turns;  ///< all of the period, resolutions too, by (opened, protocol, step)
    std::span<const measure::Escalation> escalations;  ///< of these turns
    std::span<const measure::Item> items;              ///< of all rows, of the period or not
    std::span<const measure::PersonInfo> people;       ///< by measure::Person
    std::size_t first_turn = 0;                        ///< Escalation::turn of the first of them
    activity::Quality quality;
    MemberViews members;
    std::optional<superfans::Programme> superfans;  ///< nothing: the playbook has none
    std::vector<SuperfanView> superfan_views;       ///< where a figure looks at some channels only
    std::vector<DayRows> days;                      ///< of channels that have rows, in the playbook's order
    std::vector<OtherSizes> others;                 ///< of the periods before it, their months and its own
    std::vector<community::NetworkView> network;    ///< all, then each channel where there are several
    GroupMap groups;                                ///< of the first of them
    std::vector<community::Verdict> verdicts;       ///< the same places
    std::vector<BrandComment> best_comments;        ///< of the brand, those with the most reactions first, at most 10
    std::span<const measure::Tie> ties;             ///< of the period, those with the team too
};

/// The fact with this id and no `where`; nothing when there is none.
[[nodiscard]] const Fact* find_fact(const Evaluation& evaluation, std::string_view id);

}  // namespace stamtafel::kpis
