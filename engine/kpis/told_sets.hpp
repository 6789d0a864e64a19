// Whether a count may be told beside others, when each is of the rows that a filter lets through: it may not when a
// small group would follow by adding and subtracting. Linear algebra over the kinds of rows that the playbook allows.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/figure.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// So many rows of these protocols, channels, categories and steps; the filter's other conditions are not looked at.
struct ToldSet {
    base::Filter filter;
    std::uint64_t n = 0;
};

/// What is told and hidden beforehand, and what is asked.
struct Telling {
    const playbook::Playbook& playbook;
    std::span<const std::string> categories;  ///< names by measure::Category
    std::uint64_t least = 0;                  ///< of a group that may be told
    std::vector<ToldSet> told, hidden, asked;
};

/// Of each that is asked, in turn, whether it may be told with all before it. It may not when the difference with one
/// that it contains, or that contains it, is of 1 … least − 1 rows, or when a hidden set, a protocol, a channel or a
/// category of so many rows would follow. Only what was told beforehand is when there is too much to look at.
[[nodiscard]] std::vector<bool> may_be_told(const Telling& telling);

}  // namespace stamtafel::kpis
