// Every figure: filter, count or collect, and say why when there is nothing to say.
#include "engine/kpis/turn_figures.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/kpis/figure_parts.hpp"
#include "engine/kpis/intervals.hpp"
#include "engine/measure/sort_numbers.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::Unit;
using base::Why;
using measure::Outcome;
using measure::Turn;

constexpr std::uint32_t ripe_outcomes = only(Outcome::met) | only(Outcome::late) | only(Outcome::missed);
constexpr std::uint32_t known_outcomes = ~only(Outcome::unknown);

template <class Counts>
Figure share_of(const Scope& scope, const Filter& filter, Counts counts) {
    std::uint64_t n = 0;
    std::uint64_t k = 0;
    each_turn_lot(scope, filter, [&](const TurnLot& lot) {
        n += lot.size;
        k += counts(lot.like) ? lot.size : 0U;
    });
    const Figure figure = over_turns(filter, Unit::share, n);
    if (n == 0) return without(figure, Why::zero_of_zero);
    return with(figure, static_cast<double>(k) / static_cast<double>(n));
}

/// Met and ripe turns by conversation, in canonical order of the conversations.
std::vector<Cluster> clusters_of(const Scope& scope, const Filter& filter) {
    std::vector<std::uint64_t> turns;  // conversation and, in the last bit, whether it is met
    turns.reserve(turns_in(scope, filter));
    each_turn_lot(scope, filter, [&](const TurnLot& lot) {
        const std::uint64_t met = lot.like.outcome == Outcome::met ? 1U : 0U;
        for (const auto conversation : part_of(scope.turn_lots.conversation, lot))
            turns.push_back(std::uint64_t{activity::at(conversation)} << 1 | met);
    });
    measure::sort_numbers(turns, 1);
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (i == 0 || turns[i] >> 1 != turns[i - 1] >> 1) clusters.emplace_back();
        ++clusters.back().n;
        clusters.back().k += (turns[i] & 1U) != 0 ? 1U : 0U;
    }
    return clusters;
}

base::Interval uncertainty(const std::vector<Cluster>& clusters, Drawn drawn) {
    Cluster all;
    for (const Cluster& cluster : clusters) all.k += cluster.k, all.n += cluster.n;
    if (clusters.size() == all.n) return wilson(all.k, all.n);
    const std::size_t enough = drawn == Drawn::all ? enough_clusters : enough_of_part;
    return clusters.size() < enough ? resampled(clusters) : linearised(clusters);
}

std::uint64_t escalations_in(const Scope& scope, const Filter& filter) {
    return static_cast<std::uint64_t>(
        std::count_if(scope.escalations.begin(), scope.escalations.end(),
                      [&](const measure::Escalation& one) { return passes(filter, scope, one); }));
}

/// Letters, digits and what is beyond ASCII belong to words.
bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '_';
}

/// As a whole word of a folded text.
bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) return true;
    }
    return false;
}

/// Whether the text holds the asker's handle, or the first word of the asker's name.
bool names_asker(const Scope& scope, const Turn& turn, std::string_view text) {
    const activity::Account asker = scope.input.data.activity.author[activity::at(turn.opened)];
    if (asker == activity::Account::none || text.empty()) return false;
    const activity::AccountInfo& account = scope.input.data.accounts[activity::at(asker)];
    const std::string folded = base::fold(text);
    const std::string handle = base::fold(scope.input.store.view(account.handle));
    std::string name = base::fold(scope.input.store.view(account.name));
    name.resize(std::min(name.find(' '), name.size()));
    constexpr std::size_t least = 2;  // an initial is in every text
    const auto named = [&](std::string_view word) {
        if (word.starts_with('@')) word.remove_prefix(1);
        return word.size() >= least && has_word(folded, word);
    };
    return named(handle) || named(name);
}

/// There are turns, and the exports show of none how it ended.
bool all_unknown(const Scope& scope, Filter filter) {
    const std::uint64_t turns = turns_in(scope, filter);
    filter.outcomes &= only(Outcome::unknown);
    return turns > 0 && turns_in(scope, filter) == turns;
}

}  // namespace

Figure count_turns(const Scope& scope, Filter filter) {
    const std::uint64_t n = turns_in(scope, filter);
    return count_of(base::TableId::turns, filter, n);
}

Figure count_items(const Scope& scope, const Filter& filter) {
    std::uint64_t n = 0;
    for (const RowLot& lot : scope.row_lots) n += is_item(filter, lot) ? lot.rows : 0;
    return count_of(base::TableId::items, filter, n);
}

Figure attainment(const Scope& scope, Filter filter, Drawn drawn) {
    if (all_unknown(scope, filter)) {
        filter.outcomes &= ripe_outcomes;
        return without(over_turns(filter, Unit::share, 0), Why::not_measurable);
    }
    filter.outcomes &= ripe_outcomes;
    Figure figure = share_of(scope, filter, [](const Turn& turn) { return turn.outcome == Outcome::met; });
    if (figure.why == Why::none && scope.intervals) figure.interval = uncertainty(clusters_of(scope, filter), drawn);
    return figure;
}

Figure answered_share(const Scope& scope, Filter filter) {
    filter.outcomes &= known_outcomes;
    return share_of(scope, filter, [](const Turn& turn) { return measure::answered(turn); });
}

Figure outside_hours_share(const Scope& scope, Filter filter) {
    return share_of(scope, filter,
                    [](const Turn& turn) { return measure::has(turn.traits, measure::Trait::outside_hours); });
}

Figure holding_share(const Scope& scope, Filter filter) {
    filter.traits |= static_cast<measure::Traits>(measure::Trait::answered);
    return share_of(scope, filter, [](const Turn& turn) { return measure::has(turn.traits, measure::Trait::holding); });
}

Figure peer_answer_rate(const Scope& scope, const Filter& filter) {
    return share_of(scope, filter, [](const Turn& turn) { return turn.by == measure::AnsweredBy::peer; });
}

Figure personalised_share(const Scope& scope, Filter filter) {
    filter.traits |= static_cast<measure::Traits>(measure::Trait::answered);
    std::uint64_t n = 0, k = 0, texts = 0;
    for (const Turn& turn : scope.turns) {
        if (!passes(filter, turn)) continue;
        const std::string_view reply =
            scope.input.store.view(scope.input.data.activity.text[activity::at(turn.closed)]);
        ++n;
        texts += reply.empty() ? 0U : 1U;
        k += names_asker(scope, turn, reply) ? 1U : 0U;
    }
    const Figure figure = over_turns(filter, Unit::share, n);
    if (n == 0) return without(figure, Why::zero_of_zero);
    if (texts == 0) return without(figure, Why::not_measurable);
    return with(figure, static_cast<double>(k) / static_cast<double>(n));
}

Figure count_escalations(const Scope& scope, const Filter& filter) {
    return count_of(base::TableId::escalations, filter, escalations_in(scope, filter));
}

Figure count_kept(const Scope& scope, Filter filter) {
    filter.shown = true;
    const bool unseen = escalations_in(scope, filter) == 0;
    filter.shown = false;
    const bool due = escalations_in(scope, filter) > 0;
    filter.kept = true;
    Figure figure = count_escalations(scope, filter);
    if (!due || !unseen) return figure;
    figure.value = {};
    return without(figure, Why::not_measurable);
}

Figure escalations_kept(const Scope& scope, const Filter& filter) {
    Filter shown = filter;
    shown.shown = true;
    Filter kept = shown;
    kept.kept = true;
    Figure figure = count_escalations(scope, shown);
    figure.unit = Unit::share;
    figure.value = {};
    if (figure.n == 0U)
        return without(figure, escalations_in(scope, filter) == 0 ? Why::zero_of_zero : Why::not_measurable);
    return with(figure, static_cast<double>(escalations_in(scope, kept)) / static_cast<double>(*figure.n));
}

}  // namespace stamtafel::kpis
