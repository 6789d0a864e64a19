// Gauges from folds over presence, ties and turns; points by the table; the ladder. Makes no sentences.
#include "engine/community/verdict.hpp"

#include <algorithm>

#include "engine/calendar/zone.hpp"

namespace stamtafel::community {
namespace {

using base::Why;

constexpr std::array<Bounds, gauges> table{{
    {GaugeId::member_to_member, SubScoreId::member_to_member, "member_to_member", 0, 0.45, 0.90},
    {GaugeId::reciprocity, SubScoreId::reciprocity, "reciprocity", 0, 0.30, 0.60},
    {GaugeId::repeat_ties, SubScoreId::reciprocity, "repeat_ties", 0, 0.15, 0.35},
    {GaugeId::member_started, SubScoreId::member_started, "member_started", 0, 0.70, 1.00},
    {GaugeId::peer_answers, SubScoreId::peer_answers, "peer_answers", 0, 0.30, 0.70},
    {GaugeId::returning, SubScoreId::returning, "return", 0, 0.30, 0.60},
    {GaugeId::independence, SubScoreId::independence, "independence", 0, 0.50, 0.90},
}};

/// By SubScoreId: the practice that works on it, and why: docs/verdict.md.
constexpr std::array<std::uint8_t, sub_scores> practices{7, 3, 8, 4, 11, 7};

constexpr double audience_from = 25, emerging_from = 50, community_from = 75;
constexpr double near = 5;                   // points from another step
constexpr std::uint32_t many_members = 100;  // fewer lower the confidence

/// By channel looked at: whether anybody of the brand ever wrote there before the period's end; a bot is nobody.
std::uint64_t channels_with_brand(const measure::Input& input, const measure::Tables& tables,
                                  const calendar::Span& span, const Look& look) {
    std::uint64_t all = 0, seen = 0;
    for (std::size_t channel = 0; channel < tables.first_day.size(); ++channel)
        if (tables.first_day[channel]) all |= 1ULL << channel;
    all &= look.channels;
    const activity::Activity& rows = input.data.activity;
    for (std::size_t row = 0; row < rows.rows() && rows.at[row] < span.to && seen != all; ++row)
        if (activity::is_brand(rows, row) && !activity::has(rows.flags[row], activity::Flag::automation) &&
            look.holds(rows.channel[row]))
            seen |= 1ULL << activity::at(rows.channel[row]);
    return seen;
}

/// Whether members were active in a channel where nobody of the brand is known.
bool is_missed(const measure::Tables& tables, const calendar::Period& period, const Look& look,
               std::uint64_t with_brand) {
    std::vector<std::uint64_t> days(tables.first_day.size());
    for (const measure::Presence& row : tables.presence)
        if (look.holds(row) && period.first <= row.day && row.day < period.end && (row.did & measure::publicly) != 0 &&
            (with_brand >> activity::at(row.channel) & 1U) == 0 &&
            ++days[activity::at(row.channel)] == Verdict::least_rows)
            return true;
    return false;
}

/// What members and brand did in the period, and members in the one before.
struct Attendance {
    std::uint32_t active = 0, before = 0, retained = 0;
    std::uint64_t openings = 0, by_members = 0;
};

void add_person(const measure::Presence* row, const measure::Presence* end, const calendar::Period& before,
                const calendar::Period& period, const Look& look, Attendance& out) {
    bool active = false, was = false, is = false;
    for (; row != end; ++row) {
        if (!look.holds(*row) || row->day < before.first || !(row->day < period.end)) continue;
        const bool dated = measure::has(row->did, measure::Did::dated);
        if (row->day < period.first) {
            was = was || dated;
            continue;
        }
        is = is || dated;
        active = active || (row->did & measure::publicly) != 0;
        out.by_members += row->openings;
    }
    out.active += active ? 1U : 0U;
    out.before += was ? 1U : 0U;
    out.retained += was && is ? 1U : 0U;
}

Attendance attendance_of(const measure::Tables& tables, const calendar::Period& period, const Look& look) {
    Attendance out;
    const calendar::Period before = calendar::before(period);
    each_member(tables, [&](measure::Person, const measure::Presence* row, const measure::Presence* end) {
        add_person(row, end, before, period, look, out);
    });
    out.openings = out.by_members;
    for (const measure::Presence& row : tables.presence)
        if (measure::is_brand(tables, row.who) && look.holds(row) && period.first <= row.day && row.day < period.end)
            out.openings += row.openings;
    return out;
}

struct Answers {
    std::uint64_t turns = 0, by_peer = 0, by_brand = 0;
};
Answers answers_of(const measure::Input& input, const measure::Tables& tables, const calendar::Span& span,
                   const Look& look) {
    const auto& at = input.data.activity.at;
    const auto opened = [&](const measure::Turn& turn) { return at[activity::at(turn.opened)]; };
    const auto first = std::partition_point(tables.turns.begin(), tables.turns.end(),
                                            [&](const auto& turn) { return opened(turn) < span.from; });
    Answers out;
    for (auto turn = first; turn != tables.turns.end() && opened(*turn) < span.to; ++turn) {
        if (turn->step == measure::Step::resolution || !look.holds(turn->channel)) continue;
        ++out.turns;
        out.by_peer += turn->by == measure::AnsweredBy::peer ? 1U : 0U;
        out.by_brand += turn->by == measure::AnsweredBy::brand ? 1U : 0U;
    }
    return out;
}

Gauge gauge_of(std::optional<double> value, std::uint64_t part, std::uint64_t whole) {
    return {value, part, whole, std::nullopt, Why::none};
}
Gauge part_of(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return gauge_of(std::nullopt, part, whole);
    return gauge_of(static_cast<double>(part) / static_cast<double>(whole), part, whole);
}

Gauge independence_of(const TieFigures& ties) {
    Gauge gauge = part_of(ties.without_team.connected, ties.without_team.members);
    if (gauge.value) *gauge.value *= 1 - ties.centralisation.value_or(0) / 2;
    return gauge;
}

void judge(const Bounds& row, bool measurable, Gauge& gauge) {
    if (!measurable)
        gauge.value.reset(), gauge.why = Why::not_measurable;
    else if (gauge.whole == 0)
        gauge.why = Why::zero_of_zero;
    else if (gauge.whole < Verdict::least_rows)
        gauge.why = Why::too_few;
    else
        gauge.points = points_of(row, *gauge.value);
}

bool asks_for_brand(GaugeId id) {
    return id == GaugeId::member_to_member || id == GaugeId::member_started || id == GaugeId::independence;
}

void add_sub_scores(Verdict& out) {
    std::array<std::uint32_t, sub_scores> count{};
    for (const Bounds& row : table) {
        const Gauge& gauge = out.gauge[static_cast<std::size_t>(row.id)];
        SubScore& sub = out.score_of[static_cast<std::size_t>(row.of)];
        if (gauge.points) {
            std::uint32_t& n = count[static_cast<std::size_t>(row.of)];
            sub.points = (sub.points.value_or(0) * n + *gauge.points) / (n + 1);
            sub.why = Why::none, ++n;
        } else if (!sub.points) {
            sub.why = gauge.why;
        }
    }
    out.measured = static_cast<std::uint32_t>(std::count_if(
        out.score_of.begin(), out.score_of.end(), [](const SubScore& sub) { return sub.points.has_value(); }));
}

Standing standing_at(double score) {
    if (score < audience_from) return Standing::broadcast_channel;
    if (score < emerging_from) return Standing::audience;
    return score < community_from ? Standing::emerging_community : Standing::community;
}

bool near_a_bound(double score) {
    return standing_at(score - near) != standing_at(score) || standing_at(score + near) != standing_at(score);
}

void add_standing(bool brand_known, Verdict& out) {
    const auto lack = [&](bool is, Lack what) { out.lacks |= is ? static_cast<std::uint8_t>(what) : 0U; };
    lack(out.active < Verdict::least_members, Lack::members);
    lack(out.days_of_data < Verdict::least_days_of_data, Lack::months);
    lack(out.measured < (brand_known ? Verdict::least_measured : Verdict::least_without_brand), Lack::measured);
    if (out.lacks != 0) return;
    double sum = 0;
    for (const SubScore& sub : out.score_of) sum += sub.points.value_or(0);
    out.score = sum / out.measured;
    out.standing = standing_at(*out.score);
    const auto& among = out.gauge[static_cast<std::size_t>(GaugeId::member_to_member)];
    out.held_back = among.points && *among.value < Verdict::least_among_members && out.standing > Standing::audience;
    if (out.held_back) out.standing = Standing::audience;
}

void add_confidence(bool brand_known, bool missed_somewhere, Verdict& out) {
    std::uint32_t doubts = 0;
    const auto doubt = [&](bool is, Doubt what) {
        out.doubts |= is ? static_cast<std::uint8_t>(what) : 0U;
        doubts += is ? 1U : 0U;
    };
    doubt(!brand_known, Doubt::no_brand);
    doubt(missed_somewhere, Doubt::brand_in_part);
    doubt(brand_known && out.measured < sub_scores, Doubt::few_measured);
    doubt(out.active < many_members, Doubt::few_members);
    doubt(out.score && near_a_bound(*out.score) && !out.held_back, Doubt::near_a_bound);
    doubt(!out.like_staff.empty(), Doubt::unlisted_staff);
    out.confidence = !brand_known || doubts > 1 ? Confidence::low : doubts == 1 ? Confidence::medium : Confidence::high;
}

/// People ask, the brand answers, nobody meets.
bool is_service(const Verdict& verdict) {
    const auto gauge = [&](GaugeId id) -> const Gauge& { return verdict.gauge[static_cast<std::size_t>(id)]; };
    const Gauge &among = gauge(GaugeId::member_to_member), &started = gauge(GaugeId::member_started),
                &peers = gauge(GaugeId::peer_answers);
    return verdict.standing != Standing::none && verdict.standing <= Standing::audience && started.points &&
           *started.value >= Verdict::least_asked && peers.points &&
           static_cast<double>(verdict.answered_by_brand) >= Verdict::least_served * static_cast<double>(peers.whole) &&
           *peers.value <= Verdict::most_peers && among.points && *among.value <= Verdict::most_among_served;
}

void add_room(Verdict& out) {
    for (std::size_t i = 0; i < sub_scores; ++i)
        if (out.score_of[i].points && *out.score_of[i].points < 100)
            out.most_room.push_back({static_cast<SubScoreId>(i), practices[i]});
    std::stable_sort(out.most_room.begin(), out.most_room.end(), [&](const Room& a, const Room& b) {
        return *out.score_of[static_cast<std::size_t>(a.id)].points <
               *out.score_of[static_cast<std::size_t>(b.id)].points;
    });
    if (out.most_room.size() > 2) out.most_room.resize(2);
}

}  // namespace

std::span<const Bounds, gauges> bounds() { return table; }

double points_of(const Bounds& row, double value) {
    const double points = value < row.fifty ? 50 * (value - row.zero) / (row.fifty - row.zero)
                                            : 50 + 50 * (value - row.fifty) / (row.hundred - row.fifty);
    return std::clamp(points, 0.0, 100.0);
}

Verdict verdict_of(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period,
                   const Look& look, const TieFigures& ties) {
    const calendar::Span span = calendar::span_of(period, input.zone);
    const Attendance attendance = attendance_of(tables, period, look);
    const Answers answers = answers_of(input, tables, span, look);
    const auto from = data_from(tables, look);
    const std::uint64_t with_brand = channels_with_brand(input, tables, span, look);
    const bool brand_known = with_brand != 0;
    const bool has_before = from && *from <= calendar::before(period).first;
    Verdict out;
    out.channels = look.channels;
    out.active = attendance.active;
    out.days_of_data = from ? std::max(0, period.end.value - from->value) : 0;
    out.answered_by_brand = answers.by_brand;
    out.gauge = {part_of(ties.among_members, ties.with_members),
                 gauge_of(ties.reciprocity, 0, ties.edges),
                 part_of(ties.repeated, ties.edges),
                 part_of(attendance.by_members, attendance.openings),
                 part_of(answers.by_peer, answers.turns),
                 has_before ? part_of(attendance.retained, attendance.before) : part_of(0, 0),
                 independence_of(ties)};
    for (const Bounds& row : table)
        judge(row, brand_known || !asks_for_brand(row.id), out.gauge[static_cast<std::size_t>(row.id)]);
    if (!has_before) out.gauge[static_cast<std::size_t>(GaugeId::returning)].why = Why::too_few;
    add_sub_scores(out);
    add_standing(brand_known, out);
    out.like_staff = like_staff(tables, period, look);
    add_confidence(brand_known, brand_known && is_missed(tables, period, look, with_brand), out);
    out.service = is_service(out);
    add_room(out);
    return out;
}

}  // namespace stamtafel::community
