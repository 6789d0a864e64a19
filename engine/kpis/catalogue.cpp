// The rows, by the three core activities and the results they bring (domain.md §7).
#include "engine/kpis/catalogue.hpp"

#include <algorithm>
#include <array>

#include "engine/kpis/activity_figures.hpp"
#include "engine/kpis/community_facts.hpp"
#include "engine/kpis/member_figures.hpp"
#include "engine/kpis/reactions.hpp"
#include "engine/kpis/superfan_facts.hpp"
#include "engine/kpis/time_figures.hpp"
#include "engine/kpis/turn_figures.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::Unit;
using measure::Outcome;

constexpr std::array<std::string_view, 3> by_all{"channel", "category", "protocol"};
constexpr std::array<std::string_view, 2> by_rows{"channel", "category"};
constexpr std::array<std::string_view, 1> by_channel{"channel"};
constexpr std::array<std::string_view, 4> times{"median", "p90", "naive_median", "naive_p90"};

Figure response_time(const Scope& scope, Filter filter, std::uint8_t step, std::string_view statistic) {
    filter.steps = step;
    if (statistic == "naive_median") return naive_time(scope, filter, 0.5);
    if (statistic == "naive_p90") return naive_time(scope, filter, 0.9);
    return time_to_answer(scope, filter, statistic == "p90" ? 0.9 : 0.5, TimeOf::working);
}

Figure first_response_time(const Scope& scope, Filter filter, std::string_view statistic) {
    return response_time(scope, filter, first_step, statistic);
}
Figure next_response_time(const Scope& scope, Filter filter, std::string_view statistic) {
    return response_time(scope, filter, next_step, statistic);
}
Figure resolution_time(const Scope& scope, Filter filter, std::string_view statistic) {
    return response_time(scope, filter, resolution_step, statistic);
}
Figure items(const Scope& scope, Filter filter, std::string_view) { return count_items(scope, filter); }
Figure attained(const Scope& scope, Filter filter, std::string_view) { return attainment(scope, filter); }
Figure answered(const Scope& scope, Filter filter, std::string_view) { return answered_share(scope, filter); }
Figure missed(const Scope& scope, Filter filter, std::string_view) {
    filter.outcomes &= only(Outcome::missed);
    return count_turns(scope, filter);
}
Figure backlog(const Scope& scope, Filter filter, std::string_view) {
    filter.outcomes &= only(Outcome::missed) | only(Outcome::open);
    return count_turns(scope, filter);
}

Figure peers(const Scope& scope, Filter filter, std::string_view) { return peer_answer_rate(scope, filter); }
Figure proactive(const Scope& scope, Filter filter, std::string_view) {
    return count_deeds(scope, filter, measure::Deed::proactive);
}
Figure kept(const Scope& scope, Filter filter, std::string_view) { return escalations_kept(scope, filter); }
Figure personalised(const Scope& scope, Filter filter, std::string_view) { return personalised_share(scope, filter); }

template <std::size_t category>
Figure category_count(const Scope& scope, Filter filter, std::string_view) {
    filter.categories &= only(category);
    return count_triaged(scope, filter);
}

template <MemberFigureId id>
Figure of_members(const Scope& scope, Filter filter, std::string_view) {
    return member_figure(scope, filter, id);
}

Figure member_contact(const Scope& scope, Filter filter, std::string_view) {
    return member_to_member_share(scope, filter);
}
Figure returned_ties(const Scope& scope, Filter filter, std::string_view) { return tie_reciprocity(scope, filter); }
Figure score(const Scope& scope, Filter filter, std::string_view) { return community_score(scope, filter); }
Figure superfan_count(const Scope& scope, Filter filter, std::string_view) { return count_superfans(scope, filter); }
Figure rewards(const Scope& scope, Filter, std::string_view) { return count_rewards(scope); }
Figure rewards_money(const Scope& scope, Filter, std::string_view) { return rewards_cost(scope); }

// Positions of the built-in categories (language/triage.hpp).
constexpr std::size_t partnership = 2, question = 3, feature_request = 4, product_feedback = 5;

constexpr std::array<Metric, 59> table{{
    // listening
    {"mentions", Unit::count, Better::higher, by_rows, {}, nullptr},
    {"mention_growth", Unit::share, Better::higher, by_channel, {}, nullptr},
    {"share_of_voice", Unit::share, Better::higher, by_channel, {}, nullptr},
    {"topic_volume", Unit::count, Better::higher, by_rows, {}, nullptr},
    {"net_sentiment", Unit::real, Better::higher, by_rows, {}, net_sentiment},
    {"positive_share", Unit::share, Better::higher, by_rows, {}, positive_share},
    {"negative_share", Unit::share, Better::lower, by_rows, {}, negative_share},
    {"questions_asked", Unit::count, Better::higher, by_channel, {}, category_count<question>},
    {"leads", Unit::count, Better::higher, by_channel, {}, category_count<partnership>},
    // responding
    {"items", Unit::count, Better::higher, by_all, {}, items},
    {"answered_share", Unit::share, Better::higher, by_all, {}, answered},
    {"first_response_time", Unit::seconds, Better::lower, by_all, times, first_response_time},
    {"next_response_time", Unit::seconds, Better::lower, by_all, times, next_response_time},
    {"resolution_time", Unit::seconds, Better::lower, by_all, times, resolution_time},
    {"attainment", Unit::share, Better::higher, by_all, {}, attained},
    {"missed", Unit::count, Better::lower, by_all, {}, missed},
    {"backlog", Unit::count, Better::lower, by_all, {}, backlog},
    {"peer_answer_rate", Unit::share, Better::higher, by_all, {}, peers},
    {"proactive_replies", Unit::count, Better::higher, by_channel, {}, proactive},
    {"escalations_kept", Unit::share, Better::higher, by_all, {}, kept},
    {"personalised_share", Unit::share, Better::higher, by_all, {}, personalised},
    {"canned_share", Unit::share, Better::lower, by_channel, {}, canned_share},
    // maintaining
    {"active_members", Unit::count, Better::higher, by_channel, {}, of_members<MemberFigureId::active>},
    {"known_members", Unit::count, Better::higher, by_channel, {}, of_members<MemberFigureId::known>},
    {"new_members", Unit::count, Better::higher, by_channel, {}, of_members<MemberFigureId::fresh>},
    {"returning_members", Unit::count, Better::higher, by_channel, {}, of_members<MemberFigureId::returning>},
    {"lapsed_members", Unit::count, Better::lower, by_channel, {}, of_members<MemberFigureId::lapsed>},
    {"retention", Unit::share, Better::higher, by_channel, {}, of_members<MemberFigureId::retention>},
    {"stickiness", Unit::share, Better::higher, by_channel, {}, of_members<MemberFigureId::stickiness>},
    {"quick_ratio", Unit::real, Better::higher, by_channel, {}, of_members<MemberFigureId::quick_ratio>},
    {"creators", Unit::count, Better::higher, by_channel, {}, of_members<MemberFigureId::creators>},
    {"reactors", Unit::count, Better::higher, by_channel, {}, of_members<MemberFigureId::reactors>},
    {"lurkers", Unit::count, Better::higher, by_channel, {}, of_members<MemberFigureId::lurkers>},
    {"participation_rate", Unit::share, Better::higher, by_channel, {}, of_members<MemberFigureId::participation_rate>},
    {"gini", Unit::real, Better::lower, by_channel, {}, of_members<MemberFigureId::gini>},
    {"newcomers_answered", Unit::share, Better::higher, by_channel, {}, of_members<MemberFigureId::newcomers_answered>},
    {"member_to_member", Unit::share, Better::higher, by_channel, {}, member_contact},
    {"reciprocity", Unit::share, Better::higher, by_channel, {}, returned_ties},
    {"community_score", Unit::real, Better::higher, by_channel, {}, score},
    // content
    {"posts", Unit::count, Better::higher, by_channel, {}, nullptr},
    {"ugc_share", Unit::share, Better::higher, by_channel, {}, nullptr},
    {"engagement_rate_by_reach", Unit::share, Better::higher, by_channel, {}, nullptr},
    {"conversation_yield", Unit::real, Better::higher, by_channel, {}, nullptr},
    {"brand_comment_reactions", Unit::real, Better::higher, by_channel, {}, brand_comment_reactions},
    {"link_clicks", Unit::count, Better::higher, by_channel, {}, nullptr},
    {"proactive_link_clicks", Unit::count, Better::higher, by_channel, {}, nullptr},
    {"alt_text_coverage", Unit::share, Better::higher, by_channel, {}, nullptr},
    {"followers", Unit::count, Better::higher, by_channel, {}, nullptr},
    // co-creation and feedback
    {"feature_requests", Unit::count, Better::higher, by_channel, {}, category_count<feature_request>},
    {"product_comments", Unit::count, Better::higher, by_channel, {}, category_count<product_feedback>},
    {"ideas", Unit::count, Better::higher, by_channel, {}, nullptr},
    {"attendance", Unit::count, Better::higher, by_channel, {}, nullptr},
    // advocacy and value
    {"superfans", Unit::count, Better::higher, by_channel, {}, superfan_count},
    {"rewards_given", Unit::count, Better::higher, {}, {}, rewards},
    {"rewards_cost", Unit::cents, Better::lower, {}, {}, rewards_money},
    {"advocacy_mentions", Unit::count, Better::higher, by_channel, {}, nullptr},
    {"nps", Unit::real, Better::higher, by_channel, {}, nullptr, true},
    {"csat", Unit::share, Better::higher, by_channel, {}, nullptr, true},
    {"savings", Unit::cents, Better::higher, by_channel, {}, nullptr},
}};

}  // namespace

std::span<const Metric> metrics() { return table; }

const Metric* metric_named(std::string_view id) {
    const auto* row = std::find_if(table.begin(), table.end(), [&](const Metric& m) { return m.id == id; });
    return row == table.end() ? nullptr : row;
}

bool is_by_hand(const playbook::Kpi& kpi) {
    const Metric* metric = metric_named(kpi.metric.value);
    return kpi.type.value == "given" || (metric != nullptr && metric->measure == nullptr);
}

bool is_of_sentiment(std::string_view id) {
    return id == "net_sentiment" || id == "positive_share" || id == "negative_share";
}

}  // namespace stamtafel::kpis
