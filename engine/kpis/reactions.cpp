// Passes over the period's rows alone: what an export of another month tells changes nothing here.
#include "engine/kpis/reactions.hpp"

#include <algorithm>
#include <utility>

#include "engine/kpis/figure_parts.hpp"
#include "engine/kpis/median.hpp"
#include "engine/kpis/minimum.hpp"

namespace stamtafel::kpis {
namespace {

using activity::Activity;
using activity::Row;
using base::Figure;
using base::Filter;

bool has_likes(const Activity& activity, std::size_t row) {
    return !activity.likes.empty() && activity.likes[row] != activity::count_none;
}

bool is_reaction_to(const Activity& activity, std::size_t row) {
    return activity.kind[row] == activity::Kind::reaction && activity.parent[row] != Row::none;
}

/// Channels in which some row of the period has reactions; an empty cell there is none of them.
std::uint64_t told_channels(const Scope& scope) {
    const Activity& activity = scope.input.data.activity;
    std::uint64_t channels = 0;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row)
        if (has_likes(activity, row) || is_reaction_to(activity, row))
            channels |= only(activity::at(activity.channel[row]));
    return channels;
}

/// Narrowed to the brand's comments where reactions are told; untouched where that is everywhere.
Filter over_comments(const Scope& scope, Filter filter) {
    const std::uint64_t told = told_channels(scope);
    const std::uint64_t all = only(scope.input.playbook.channels.size()) - 1;
    if ((told & all) != all) filter.channels &= told;
    filter.deeds = static_cast<std::uint8_t>(measure::Deed::brand_comment);
    return filter;
}

std::vector<BrandComment> comments_of(const Scope& scope, const Filter& filter) {
    const Activity& activity = scope.input.data.activity;
    std::vector<std::uint32_t> listed(scope.end_row - scope.first_row);
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        if (!is_reaction_to(activity, row) || activity::is_brand(activity, row)) continue;
        const std::size_t to = activity::at(activity.parent[row]);
        if (to >= scope.first_row && to < scope.end_row) ++listed[to - scope.first_row];
    }
    std::vector<BrandComment> comments;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        if (!passes(filter, scope, row)) continue;
        const activity::Count likes = has_likes(activity, row) ? std::max(activity.likes[row], 0) : 0;
        comments.push_back({row, std::max(static_cast<std::uint32_t>(likes), listed[row - scope.first_row])});
    }
    return comments;
}

}  // namespace

std::vector<BrandComment> brand_comments(const Scope& scope, const Filter& filter) {
    return comments_of(scope, over_comments(scope, filter));
}

std::vector<BrandComment> best_brand_comments(const Scope& scope, std::size_t most) {
    std::vector<BrandComment> best = brand_comments(scope, {});
    std::erase_if(best, [](const BrandComment& one) { return one.reactions == 0; });
    std::stable_sort(best.begin(), best.end(),
                     [](const BrandComment& a, const BrandComment& b) { return a.reactions > b.reactions; });
    best.resize(std::min(best.size(), most));
    return best;
}

Figure brand_comment_reactions(const Scope& scope, Filter filter, std::string_view) {
    filter = over_comments(scope, filter);
    if (filter.channels == 0) return nothing(base::Unit::real, base::Why::not_measurable);
    const std::vector<BrandComment> comments = comments_of(scope, filter);
    Figure figure;
    figure.unit = base::Unit::real;
    figure.n = comments.size();
    figure.evidence = {base::TableId::activities, filter};
    if (comments.size() < Minimum::median) return without(figure, base::Why::too_few);
    std::vector<double> reactions;
    for (const BrandComment& comment : comments) reactions.push_back(comment.reactions);
    return with(figure, median_of(std::move(reactions)));
}

}  // namespace stamtafel::kpis
