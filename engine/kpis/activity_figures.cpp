// Plain counting over the rows of the period.
#include "engine/kpis/activity_figures.hpp"

#include "engine/kpis/figure_parts.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::Unit;
using base::Why;

/// (plus − minus) / n over the activities with a sentiment; each weighs one class.
Figure sentiment_figure(const Scope& scope, Filter filter, Unit unit, int (*weight)(Leaning)) {
    filter.with_sentiment = true;
    std::uint64_t n = 0;
    std::int64_t sum = 0;
    for (const RowLot& lot : scope.row_lots) {
        if (!passes(filter, lot)) continue;
        n += lot.rows;
        sum += weight(lot.leaning) * static_cast<std::int64_t>(lot.rows);
    }
    Figure figure;
    figure.unit = unit;
    figure.n = n;
    figure.evidence = {base::TableId::activities, filter};
    if (n == 0)
        figure.why = Why::not_measurable;
    else
        figure.value = static_cast<double>(sum) / static_cast<double>(n);
    return figure;
}

int positive(Leaning leaning) { return leaning == Leaning::positive ? 1 : 0; }
int negative(Leaning leaning) { return leaning == Leaning::negative ? 1 : 0; }
int neutral(Leaning leaning) { return leaning == Leaning::neutral ? 1 : 0; }

}  // namespace

Figure count_triaged(const Scope& scope, const Filter& filter) {
    std::uint64_t n = 0;
    for (const RowLot& lot : scope.row_lots) n += passes(filter, lot) ? lot.rows : 0;
    return count_of(base::TableId::activities, filter, n);
}

Figure sentiment_coverage(const Scope& scope) {
    std::uint64_t n = 0, known = 0;
    for (const RowLot& lot : scope.row_lots) {
        if (!passes({}, lot)) continue;
        n += lot.rows;
        known += lot.leaning != Leaning::none ? lot.rows : 0;
    }
    Figure figure;
    figure.unit = Unit::share;
    figure.evidence = {base::TableId::activities, {}};
    figure.n = n;
    if (n == 0)
        figure.why = Why::zero_of_zero;
    else
        figure.value = static_cast<double>(known) / static_cast<double>(n);
    return figure;
}

Figure count_thanks(const Scope& scope, const Filter& filter) {
    std::uint64_t n = 0;
    for (const RowLot& lot : scope.row_lots) n += is_thanks(filter, lot) ? lot.rows : 0;
    return count_of(base::TableId::thanks, filter, n);
}

Figure count_deeds(const Scope& scope, Filter filter, measure::Deed deed) {
    filter.deeds |= static_cast<std::uint8_t>(deed);
    std::uint64_t n = 0;
    for (const DeedLot& lot : scope.deed_lots) n += passes(filter, lot) ? lot.rows : 0;
    return count_of(base::TableId::activities, filter, n);
}

Figure canned_share(const Scope& scope, Filter filter, std::string_view) {
    std::uint64_t n = 0, canned = 0;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        if (!is_reply(filter, scope, row)) continue;
        ++n;
        canned += language::has(scope.input.triage.marks[row], language::Mark::canned) ? 1U : 0U;
    }
    Figure figure;
    figure.unit = Unit::share;
    figure.n = n;
    figure.evidence = {base::TableId::replies, filter};
    if (n == 0)
        figure.why = Why::zero_of_zero;
    else
        figure.value = static_cast<double>(canned) / static_cast<double>(n);
    return figure;
}

Figure net_sentiment(const Scope& scope, Filter filter, std::string_view) {
    return sentiment_figure(scope, filter, Unit::real, [](Leaning l) { return positive(l) - negative(l); });
}

Figure positive_share(const Scope& scope, Filter filter, std::string_view) {
    return sentiment_figure(scope, filter, Unit::share, positive);
}

Figure negative_share(const Scope& scope, Filter filter, std::string_view) {
    return sentiment_figure(scope, filter, Unit::share, negative);
}

Figure neutral_share(const Scope& scope, Filter filter, std::string_view) {
    return sentiment_figure(scope, filter, Unit::share, neutral);
}

}  // namespace stamtafel::kpis
