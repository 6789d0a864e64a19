// Sums run over cells of (stratum, category given): in a cell every message is alike but for what is right.
#include "engine/kpis/triage_sample.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "engine/kpis/intervals.hpp"

namespace stamtafel::kpis {
namespace {

constexpr std::size_t most_categories = 256;

/// Candidates of one category, and how many of them are taken.
struct Pile {
    std::size_t begin = 0, size = 0, taken = 0;
    [[nodiscard]] bool has_more() const { return taken < size; }
};

std::vector<Pile> piles_of(std::span<const Candidate> sorted) {
    std::vector<Pile> piles;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i == 0 || sorted[i].category != sorted[i - 1].category) piles.push_back({i, 0, 0});
        ++piles.back().size;
    }
    return piles;
}

/// Whether a stands for more messages with its next one than b does: size / (2 taken + 1).
bool is_needier(const Pile& a, const Pile& b) {
    if (a.has_more() != b.has_more()) return a.has_more();
    return a.size * (2 * b.taken + 1) > b.size * (2 * a.taken + 1);
}

void deal(std::vector<Pile>& piles, std::size_t most) {
    constexpr std::size_t few = 5;
    const std::size_t each = std::min(few, std::max<std::size_t>(1, most / (2 * piles.size())));
    std::size_t left = most;
    for (Pile& pile : piles) left -= pile.taken = std::min({each, pile.size, left});
    for (; left > 0; --left) {
        const auto next =
            std::max_element(piles.begin(), piles.end(), [](const Pile& a, const Pile& b) { return is_needier(b, a); });
        if (!next->has_more()) return;
        ++next->taken;
    }
}

struct Cell {
    std::uint64_t n = 0;
    double weight = 0;                 ///< of all in it
    std::vector<std::uint64_t> right;  ///< by category
};
using Cells = std::map<std::pair<std::uint8_t, std::uint8_t>, Cell>;  ///< by stratum and category given

Cells cells_of(std::span<const Labelled> labels, std::size_t categories) {
    Cells cells;
    for (const Labelled& label : labels) {
        Cell& cell = cells[{label.stratum, label.given}];
        cell.right.resize(categories);
        ++cell.n;
        ++cell.right[label.right];
        cell.weight += label.weight;
    }
    return cells;
}

/// A sum over strata with its bounds.
class Sum {
  public:
    void add(const Cell& cell, std::uint64_t k) {
        const double share = static_cast<double>(k) / static_cast<double>(cell.n);
        const base::Interval bounds = wilson(k, cell.n);
        value_ += cell.weight * share;
        most_ += cell.weight;
        below_ += std::pow(cell.weight * (share - bounds.low), 2);
        above_ += std::pow(cell.weight * (bounds.high - share), 2);
    }
    [[nodiscard]] double value() const { return value_; }
    [[nodiscard]] double low() const { return std::max(0.0, value_ - std::sqrt(below_)); }
    [[nodiscard]] double high() const { return std::min(most_, value_ + std::sqrt(above_)); }

  private:
    double value_ = 0, most_ = 0, below_ = 0, above_ = 0;
};

double part(double of, double other) { return of <= 0 ? 0 : of / (of + other); }

base::Figure share_of(const Sum& hits, const Sum& others, std::uint64_t n) {
    base::Figure figure;
    figure.unit = base::Unit::share;
    figure.n = n;
    if (n == 0) {
        figure.why = base::Why::zero_of_zero;
        return figure;
    }
    figure.value = part(hits.value(), others.value());
    figure.interval = {part(hits.low(), others.high()), part(hits.high(), others.low())};
    return figure;
}

CategoryAccuracy accuracy_in(const Cells& cells, std::uint8_t category) {
    Sum hits, wrong, missed;
    std::uint64_t given = 0, right = 0;
    for (const auto& [place, cell] : cells) {
        const std::uint64_t k = cell.right[category];
        right += k;
        if (place.second != category) {
            missed.add(cell, k);
            continue;
        }
        given += cell.n;
        hits.add(cell, k);
        wrong.add(cell, cell.n - k);
    }
    return {share_of(hits, wrong, given), share_of(hits, missed, right)};
}

std::vector<Confusion> confusions_of(std::span<const Labelled> labels) {
    std::map<std::pair<std::uint8_t, std::uint8_t>, Confusion> found;
    for (const Labelled& label : labels) {
        if (label.given == label.right) continue;
        Confusion& one = found[{label.given, label.right}];
        one = {label.given, label.right, one.n + 1, one.weight + label.weight};
    }
    std::vector<Confusion> all;
    for (const auto& [pair, one] : found) all.push_back(one);
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return all;
}

}  // namespace

std::vector<Candidate> draw_sample(std::vector<Candidate> all, std::size_t most) {
    std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.category, a.key, a.row) < std::tie(b.category, b.key, b.row);
    });
    std::vector<Pile> piles = piles_of(all);
    if (piles.empty()) return {};
    deal(piles, most);
    std::vector<Candidate> drawn;
    for (const Pile& pile : piles)
        for (std::size_t i = 0; i < pile.taken; ++i) drawn.push_back(all[pile.begin + i]);
    return drawn;
}

void weigh(std::span<Labelled> labels, std::span<const std::uint64_t> population) {
    std::vector<std::uint64_t> labelled(most_categories);
    for (const Labelled& label : labels) ++labelled[label.stratum];
    for (Labelled& label : labels) {
        const std::uint64_t all = label.stratum < population.size() ? population[label.stratum] : 0;
        label.weight = std::max(1.0, static_cast<double>(all) / static_cast<double>(labelled[label.stratum]));
    }
}

Accuracy accuracy_of(std::span<const Labelled> labels, std::size_t categories) {
    const Cells cells = cells_of(labels, categories);
    Accuracy out;
    Sum hits, wrong;
    for (const auto& [place, cell] : cells) {
        hits.add(cell, cell.right[place.second]);
        wrong.add(cell, cell.n - cell.right[place.second]);
    }
    out.right = share_of(hits, wrong, labels.size());
    for (std::size_t c = 0; c < categories; ++c)
        out.categories.push_back(accuracy_in(cells, static_cast<std::uint8_t>(c)));
    out.confusions = confusions_of(labels);
    return out;
}

}  // namespace stamtafel::kpis
