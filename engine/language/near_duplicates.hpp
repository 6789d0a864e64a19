// Which replies are used over and over: texts of at least five words whose runs of five words are nearly the same,
// once names, numbers and links are out (readings.md, Turns). Says nothing about what a reply does.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/activity/store.hpp"
#include "engine/base/parallel.hpp"

namespace stamtafel::language {

inline constexpr std::size_t run_of_words = 5;

/// The folded words that make two replies alike. Left out: links, @names, words with a digit, words of `names`
/// (folded), and words that begin with a capital inside a sentence or at the start of a further line, as names do.
[[nodiscard]] std::vector<std::string> telling_words(std::string_view text, std::span<const std::string> names);

/// Rows of brand replies, ascending, that are like at least five other ones of the 90 days before: Jaccard ≥ 0.9 of
/// their sets of runs of five words. Replies by automation do not count. Linear in the length of the texts: one
/// reply is compared with others up to a bound that only made-up texts reach, latest first.
[[nodiscard]] std::vector<activity::Row> canned_replies(const activity::Assembled& data, const activity::Store& store,
                                                        const base::Workers& workers);

}  // namespace stamtafel::language
