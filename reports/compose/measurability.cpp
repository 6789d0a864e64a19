// One function a topic; what is missing is said with the column or export that would have it.
#include "reports/compose/measurability.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/kpis/catalogue.hpp"

namespace stamtafel::compose {
namespace {

using activity::Evidence;
using activity::Name;
using activity::Shape;
using words::operator""_w;

constexpr Assessed can{Measurable::can, {}};

constexpr Assessed partly(words::Key why) { return {Measurable::partly, why}; }
constexpr Assessed cannot(words::Key why) { return {Measurable::cannot, why}; }

bool is_activity(const Evidence& e) { return e.shape == Shape::activity; }

bool counts(const Evidence& e, std::string_view metric) {
    return std::find(e.metrics.begin(), e.metrics.end(), metric) != e.metrics.end();
}

/// A figure that stands in a column of its own, or is a metric of a series.
bool has_figure(const Evidence& e, std::initializer_list<Name> names) {
    return std::any_of(names.begin(), names.end(),
                       [&](Name name) { return e.has(name) || counts(e, activity::word_of(name)); });
}

Assessed volume(const Evidence& e) {
    if (is_activity(e)) return can;
    if (e.shape == Shape::content) return partly("inspect.need.own_posts"_w);
    return cannot("inspect.need.rows"_w);
}

Assessed members(const Evidence& e) {
    if (e.shape == Shape::people) return partly("inspect.need.rows"_w);
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    if (!e.has(Name::author)) return cannot("inspect.need.author"_w);
    if (!e.members) return cannot("inspect.need.other_side"_w);
    return e.flat && !e.has(Name::kind) && !e.kinds ? partly("inspect.need.openers"_w) : can;
}

Assessed readers(const Evidence& e) {
    if (e.shape != Shape::people) return cannot("inspect.need.members"_w);
    return e.has(Name::last_seen) ? can : partly("inspect.need.last_seen"_w);
}

Assessed response_times(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    if (!e.has(Name::author) && !e.brand) return cannot("inspect.need.author"_w);
    if (!e.members) return cannot("inspect.need.other_side"_w);
    if (e.grain == activity::TimeGrain::day) return cannot("inspect.need.clock"_w);
    if (!e.brand) return partly("inspect.need.team"_w);
    return e.flat ? partly("inspect.need.links"_w) : can;
}

Assessed who_answered(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    if (!e.has(Name::author)) return cannot("inspect.need.author"_w);
    if (!e.members) return cannot("inspect.need.other_side"_w);
    if (e.flat) return partly("inspect.need.links"_w);
    return e.brand ? can : partly("inspect.need.team"_w);
}

Assessed resolution(const Evidence& e) { return e.has(Name::status) ? can : cannot("inspect.need.status"_w); }

Assessed ties(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    if (!e.has(Name::author)) return cannot("inspect.need.author"_w);
    if (!e.members) return cannot("inspect.need.other_side"_w);
    if (e.has(Name::parent)) return can;
    return e.has(Name::text) ? partly("inspect.need.parents"_w) : cannot("inspect.need.parents"_w);
}

Assessed sentiment(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    if (e.has(Name::sentiment)) return can;
    return e.has(Name::text) ? partly("inspect.need.sentiment"_w) : cannot("inspect.need.text"_w);
}

Assessed subjects(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    return e.has(Name::text) ? can : cannot("inspect.need.text"_w);
}

Assessed engagement(const Evidence& e) {
    return has_figure(e, {Name::likes, Name::comments, Name::shares, Name::score}) ? can
                                                                                   : cannot("inspect.need.likes"_w);
}

Assessed reach(const Evidence& e) {
    if (has_figure(e, {Name::reach})) return can;
    return has_figure(e, {Name::impressions, Name::views}) ? partly("inspect.need.reach"_w)
                                                           : cannot("inspect.need.post_figures"_w);
}

Assessed clicks(const Evidence& e) { return has_figure(e, {Name::clicks}) ? can : cannot("inspect.need.clicks"_w); }

Assessed followers(const Evidence& e) { return counts(e, "followers") ? can : cannot("inspect.need.followers"_w); }

Assessed content(const Evidence& e) {
    if (e.shape != Shape::content) return cannot("inspect.need.post_list"_w);
    return e.has(Name::media) || e.has(Name::alt_text) ? can : partly("inspect.need.media"_w);
}

Assessed spend(const Evidence& e) { return has_figure(e, {Name::spend}) ? can : cannot("inspect.need.spend"_w); }

Assessed escalations(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    if (e.work || e.has(Name::assignee)) return can;
    return e.has(Name::author) && e.brand ? partly("inspect.need.work"_w) : cannot("inspect.need.work_log"_w);
}

Assessed private_messages(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    return e.nonpublic ? can : cannot("inspect.need.private"_w);
}

Assessed removed(const Evidence& e) {
    if (!is_activity(e)) return cannot("inspect.need.rows"_w);
    return e.has(Name::removed) ? can : cannot("inspect.need.removed"_w);
}

constexpr std::array<Topic, 18> table{{
    {"volume", "inspect.topic.volume"_w, "items", volume},
    {"members", "inspect.topic.members"_w, "active_members", members},
    {"readers", "inspect.topic.readers"_w, "participation_rate", readers},
    {"response_times", "inspect.topic.response_times"_w, "first_response_time", response_times},
    {"who_answered", "inspect.topic.who_answered"_w, "peer_answer_rate", who_answered},
    {"resolution", "inspect.topic.resolution"_w, "resolution_time", resolution},
    {"escalations", "inspect.topic.escalations"_w, "escalations_kept", escalations},
    {"private", "inspect.topic.private"_w, "items", private_messages},
    {"removed", "inspect.topic.removed"_w, "items", removed},
    {"ties", "inspect.topic.ties"_w, "member_to_member", ties},
    {"sentiment", "inspect.topic.sentiment"_w, "net_sentiment", sentiment},
    {"subjects", "inspect.topic.subjects"_w, "questions_asked", subjects},
    {"engagement", "inspect.topic.engagement"_w, "engagement_rate_by_reach", engagement},
    {"reach", "inspect.topic.reach"_w, "engagement_rate_by_reach", reach},
    {"clicks", "inspect.topic.clicks"_w, "link_clicks", clicks},
    {"followers", "inspect.topic.followers"_w, "followers", followers},
    {"content", "inspect.topic.content"_w, "posts", content},
    {"spend", "inspect.topic.spend"_w, "savings", spend},
}};

}  // namespace

std::span<const Topic> topics() { return table; }

Assessed judge(const Topic& topic, std::span<const Evidence> evidence, activity::Channel channel) {
    std::optional<Assessed> best;
    for (const Evidence& one : evidence) {
        if (one.channel && *one.channel != channel) continue;
        const Assessed judged = topic.judge(one);
        if (!best || judged.verdict < best->verdict) best = judged;
    }
    return best.value_or(cannot("inspect.need.rows"_w));
}

bool is_computed(const Topic& topic) {
    const kpis::Metric* metric = kpis::metric_named(topic.metric);
    return metric != nullptr && metric->measure != nullptr;
}

}  // namespace stamtafel::compose
