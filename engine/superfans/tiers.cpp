// A table of figures, and a bound at a time.
#include "engine/superfans/tiers.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/playbook/schema_choices.hpp"
#include "engine/superfans/limits.hpp"

namespace stamtafel::superfans {
namespace {

using playbook::Bound;

struct Figure {
    std::string_view name;
    std::uint32_t Deeds::*of;
};
constexpr std::array<Figure, 8> figures{{{"helped", &Deeds::helped},
                                         {"help_weeks", &Deeds::help_weeks},
                                         {"accepted", &Deeds::accepted},
                                         {"reached", &Deeds::reached},
                                         {"advocacy_days", &Deeds::advocacy_days},
                                         {"shares", &Deeds::shares},
                                         {"active_weeks", &Deeds::active_weeks},
                                         {"tenure", &Deeds::member_days}}};

constexpr bool is_known(std::string_view name) {
    for (const std::string_view word : playbook::words::tier_figures)
        if (word == name) return true;
    return false;
}
constexpr bool all_known() {
    for (const Figure& figure : figures)
        if (!is_known(figure.name)) return false;
    return is_known("score") && std::size(playbook::words::tier_figures) == figures.size() + 1;
}
static_assert(all_known());

bool is_lower(const Bound& bound) { return bound.sign == Bound::Sign::at_least || bound.sign == Bound::Sign::more; }

}  // namespace

std::optional<double> figure_of(std::string_view name, const Candidate& candidate, bool ranked) {
    if (name == "score") return ranked ? std::optional(candidate.score) : std::nullopt;
    const auto row = std::find_if(figures.begin(), figures.end(), [&](const Figure& one) { return one.name == name; });
    if (row == figures.end()) return std::nullopt;
    return candidate.did.*(row->of);
}

double bound_of(const Bound& bound) {
    const playbook::Quantity& quantity = bound.quantity;
    if (quantity.kind != playbook::Quantity::Kind::duration) return quantity.number;
    return static_cast<double>(base::milliseconds(quantity.duration, base::day_ms)) / static_cast<double>(base::day_ms);
}

bool keeps(const Bound& bound, double figure, double part) {
    constexpr double tolerance = 1e-9;  // scores are sums of shares
    const double at = bound_of(bound) * (is_lower(bound) ? part : 1);
    switch (bound.sign) {
        case Bound::Sign::at_least: return figure >= at - tolerance;
        case Bound::Sign::more: return figure > at + tolerance;
        case Bound::Sign::at_most: return figure <= at + tolerance;
        case Bound::Sign::less: return figure < at - tolerance;
        case Bound::Sign::equal: break;
    }
    return figure >= at - tolerance && figure <= at + tolerance;
}

bool reaches(const playbook::Tier& tier, const Candidate& candidate, bool ranked, double part) {
    return std::all_of(tier.when.begin(), tier.when.end(), [&](const auto& condition) {
        const auto figure = figure_of(condition.first.value, candidate, ranked);
        return figure && keeps(condition.second.value, *figure, part);
    });
}

std::optional<NearMiss> just_misses(const playbook::Superfans& rules, std::size_t tier, const Candidate& candidate,
                                    bool ranked) {
    std::optional<NearMiss> only;
    std::size_t missing = 0;
    const auto miss = [&](bool near, NearMiss one) {
        ++missing;
        if (near) only = one;
    };
    const double people = candidate.did.helped, weeks = candidate.did.help_weeks;
    if (people < rules.floor_people.value)
        miss(people + 1 >= rules.floor_people.value, {0, tier, Bar::people, 0, people, rules.floor_people.value});
    if (weeks < rules.floor_weeks.value)
        miss(weeks + 1 >= rules.floor_weeks.value, {0, tier, Bar::weeks, 0, weeks, rules.floor_weeks.value});
    const auto& when = rules.tiers[tier].when;
    for (std::size_t i = 0; i < when.size(); ++i) {
        const Bound& bound = when[i].second.value;
        const auto figure = figure_of(when[i].first.value, candidate, ranked);
        if (figure && keeps(bound, *figure)) continue;
        const bool near = figure && is_lower(bound) && keeps(bound, *figure, Limits::near_at);
        miss(near, {0, tier, Bar::condition, i, figure.value_or(0), bound_of(bound)});
    }
    return missing == 1 ? only : std::nullopt;
}

}  // namespace stamtafel::superfans
