// What members feel where the export does not say: the lexicons' judgement, for the rows that a figure asks about.
#pragma once

#include <cstddef>

#include "engine/language/sentiment.hpp"
#include "engine/language/triage.hpp"

namespace stamtafel::language {

/// Rows first … end − 1.
struct RowRange {
    std::size_t first = 0, end = 0;
};

/// Which rows are asked about: all of some, and of others those that name the brand.
struct RowsAsked {
    RowRange all, naming_brand;
};

/// Fills triage.sentiment for the rows asked about that triage looked at, that are public, and whose export has no sentiment;
/// sentiment_none where the lexicons know none of the words.
void judge_sentiment(const activity::Activity& activity, const activity::Store& store, const Lexicons& lexicons,
                     const RowsAsked& rows, const base::Workers& workers, Triage& triage);

}  // namespace stamtafel::language
