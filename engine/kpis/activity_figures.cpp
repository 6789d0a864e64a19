// Plain counting over the rows of the period.
#include "engine/kpis/activity_figures.hpp"

#include <vector>

namespace stamtafel::kpis {
namespace {

using activity::Kind;
using base::Figure;
using base::Filter;
using base::Unit;
using base::Why;

/// Public = post, comment, mention, reaction, share, review, question, answer, idea, vote.
bool is_public(Kind kind) {
    switch (kind) {
        case Kind::post:
        case Kind::comment:
        case Kind::mention:
        case Kind::reaction:
        case Kind::share:
        case Kind::review:
        case Kind::question:
        case Kind::answer:
        case Kind::idea:
        case Kind::vote: return true;
        default: return false;
    }
}

struct Sentiments {
    std::uint64_t n = 0, positive = 0, negative = 0;
};

Sentiments count_sentiment(const Scope& scope, const Filter& filter) {
    constexpr float bound = 0.05F;
    Sentiments out;
    const auto& sentiment = scope.input.data.activity.sentiment;
    for (std::size_t row = scope.first_row; row < scope.end_row && !sentiment.empty(); ++row) {
        if (sentiment[row] > 1 || !passes(filter, scope, row)) continue;
        ++out.n;
        out.positive += sentiment[row] >= bound ? 1U : 0U;
        out.negative += sentiment[row] <= -bound ? 1U : 0U;
    }
    return out;
}

/// (plus − minus) / n, over the rows with a sentiment.
Figure sentiment_figure(const Sentiments& counts, Unit unit, std::uint64_t plus, std::uint64_t minus) {
    Figure figure;
    figure.unit = unit;
    if (counts.n == 0) {
        figure.why = Why::not_measurable;
        return figure;
    }
    figure.value = (static_cast<double>(plus) - static_cast<double>(minus)) / static_cast<double>(counts.n);
    return figure;
}

}  // namespace

Figure count_triaged(const Scope& scope, const Filter& filter) {
    Figure figure;
    figure.evidence = {base::TableId::activities, filter};
    figure.n = count_evidence(scope, figure.evidence);
    figure.value = static_cast<std::int64_t>(*figure.n);
    return figure;
}

Figure net_sentiment(const Scope& scope, Filter filter, std::string_view) {
    const Sentiments counts = count_sentiment(scope, filter);
    return sentiment_figure(counts, Unit::real, counts.positive, counts.negative);
}

Figure positive_share(const Scope& scope, Filter filter, std::string_view) {
    const Sentiments counts = count_sentiment(scope, filter);
    return sentiment_figure(counts, Unit::share, counts.positive, 0);
}

Figure negative_share(const Scope& scope, Filter filter, std::string_view) {
    const Sentiments counts = count_sentiment(scope, filter);
    return sentiment_figure(counts, Unit::share, counts.negative, 0);
}

Figure neutral_share(const Scope& scope, Filter filter, std::string_view) {
    const Sentiments counts = count_sentiment(scope, filter);
    return sentiment_figure(counts, Unit::share, counts.n, counts.positive + counts.negative);
}

Figure active_members(const Scope& scope, Filter filter, std::string_view) {
    const activity::Activity& rows = scope.input.data.activity;
    std::vector<bool> seen(scope.input.data.accounts.size(), false);
    std::int64_t members = 0;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        const activity::Account author = rows.author[row];
        if (author == activity::Account::none || activity::is_brand(rows, row) || !is_public(rows.kind[row])) continue;
        if ((filter.channels >> activity::at(rows.channel[row]) & 1U) == 0 || seen[activity::at(author)]) continue;
        seen[activity::at(author)] = true;
        ++members;
    }
    Figure figure;
    figure.value = members;
    return figure;
}

}  // namespace stamtafel::kpis
