// Does triage sort well? Which messages a person labels to find out, and what the labels then say. No files, no words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/figure.hpp"

namespace stamtafel::kpis {

/// A message that may be drawn. `key` is a hash of what it is, so that the same messages come out whatever else is
/// in the data.
struct Candidate {
    std::size_t row = 0;
    std::uint8_t category = 0;
    std::uint64_t key = 0;
    bool operator==(const Candidate&) const = default;
};

/// At most `most` of them, by category, within it by key. Half is dealt out evenly over the categories present, at
/// most five each; the rest goes where one labelled message stands for most others (highest averages, Sainte-Laguë).
/// In a category those with the lowest keys are taken. O(n log n + most × categories).
[[nodiscard]] std::vector<Candidate> draw_sample(std::vector<Candidate> all, std::size_t most);

/// A message with what a person says it is.
struct Labelled {
    std::uint8_t given = 0;    ///< by the rules
    std::uint8_t right = 0;    ///< by the person
    std::uint8_t stratum = 0;  ///< the category under which it was drawn
    double weight = 1;         ///< messages of the population that it stands for
};

/// Gives each its weight: population / labelled messages of its stratum, at least 1.
void weigh(std::span<Labelled> labels, std::span<const std::uint64_t> population);

/// Of one category. Precision: of the messages given it, the share that is right; n: those labelled. Recall: of the
/// messages that are right there, the share that was given it; n: those labelled so. Both weighted.
struct CategoryAccuracy {
    base::Figure precision, recall;
};

/// Messages given one category and right in another, the most weighty first.
struct Confusion {
    std::uint8_t given = 0, right = 0;
    std::uint64_t n = 0;
    double weight = 0;
    bool operator==(const Confusion&) const = default;
};

struct Accuracy {
    base::Figure right;  ///< share of the population that is sorted well
    std::vector<CategoryAccuracy> categories;
    std::vector<Confusion> confusions;
};

/// A share of sums over strata, T / (T + X): of every stratum Wilson's 95 % interval (Wilson 1927), these put together
/// by square and add (Newcombe 1998; Zou & Donner 2008), and the bounds at T low with X high, T high with X low. With one
/// stratum that is Wilson's interval itself. Strata in which nothing was found missing count with what may be missing.
[[nodiscard]] Accuracy accuracy_of(std::span<const Labelled> labels, std::size_t categories);

}  // namespace stamtafel::kpis
