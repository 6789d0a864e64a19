// Triage: ordered rules give each member-side activity one category, the first match wins (domain.md §2).
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/activity/assemble.hpp"
#include "engine/activity/store.hpp"
#include "engine/base/parallel.hpp"

namespace stamtafel::language {

/// The built-in categories in the order to be tried; `other` is what no rule takes.
[[nodiscard]] std::span<const std::string_view> built_in_categories();

/// One rule; all its tests must hold, an empty test holds always.
struct Rule {
    std::string category, priority;
    std::vector<std::string> any_of, none_of, mentions;
    std::vector<std::string> all_of;  ///< each must occur
    std::vector<std::string> tags;    ///< one of them is among the activity's
    std::string matches;              ///< RE2, on the text as written
    std::uint32_t kinds = ~0U;        ///< bit set over activity::Kind
    std::uint64_t channels = ~0ULL;   ///< bit set over activity::Channel
    std::uint8_t languages = 0xff;    ///< bit set over Guess: the exported language, else the guess
    float sentiment_from = -std::numeric_limits<float>::infinity();
    float sentiment_below = std::numeric_limits<float>::infinity();
    std::optional<bool> is_question;
    bool operator==(const Rule&) const = default;
};

/// What the turn logic asks of every text, where its list is given; found in the same pass as the rules' words. Of
/// members: kinds that need an answer or give one. Of the brand: holding and canned alone, of kinds that answer.
enum class Mark : std::uint8_t {
    thanks = 1,      ///< a member's closing thanks: ≤ 60 characters, no question, not negative, a term of the list
    holding = 2,     ///< a term of the holding list
    handle = 4,      ///< names a team account or a brand handle
    brand_term = 8,  ///< holds any brand term
    question = 16,   ///< asks something
    agreement = 32,  ///< says no more than that it agrees: terms of the list, signs, names that begin with @
    topic = 64,      ///< holds a term of one of the playbook's topics
    canned = 128,    ///< a brand reply like five or more others of the 90 days before it
};

/// A text is about a topic when it holds a term of the first list and none of the second.
struct TopicTerms {
    std::vector<std::string> any_of, none_of;
    bool operator==(const TopicTerms&) const = default;
};

struct Lists {
    std::vector<Rule> rules;  ///< in the order to be tried
    std::vector<std::string> thanks, holding, agreement, handles, brand_terms;
    std::vector<TopicTerms> topics;
    /// The sentiment of a text as written, −1…1 or Activity::sentiment_none, for activities whose export has none;
    /// called from several threads, and only where a rule or the thanks list asks. Empty: they have none.
    std::function<float(std::string_view text)> lexicon;
};

/// An item whose category a person gave, and what the rules had made of it.
struct Corrected {
    std::uint32_t row = 0;
    std::uint8_t by_rules = 0;
    bool operator==(const Corrected&) const = default;
};

/// Category and priority by row; `none` where triage does not look (the brand's side, kinds that need no answer).
struct Triage {
    static constexpr std::uint8_t none = 0xff;
    std::vector<std::string> categories;  ///< built-in ones first, then the rules' own, then nothing
    std::vector<std::string> priorities;  ///< [0] is "", the rules' own follow
    std::vector<std::uint8_t> category, priority, marks;
    std::string fingerprint;           ///< of the rules and lists in force; empty: nobody asked
    std::vector<Corrected> corrected;  ///< by row
    std::vector<float> sentiment;      ///< the lexicons', where a figure asks and the export has none; may be empty
};

/// Of a row: the exported sentiment, else the lexicons', −1…1; Activity::sentiment_none without either.
[[nodiscard]] inline float sentiment_of(const activity::Activity& activity, const Triage& triage, std::size_t row) {
    constexpr float none = activity::Activity::sentiment_none;
    if (!activity.sentiment.empty() && activity.sentiment[row] != none) return activity.sentiment[row];
    return triage.sentiment.empty() ? none : triage.sentiment[row];
}

/// All that triage goes by, in one spelling: equal for equal lists, and different for different ones.
[[nodiscard]] std::string canonical(const Lists& lists);

[[nodiscard]] inline bool has(std::uint8_t marks, Mark mark) { return (marks & static_cast<std::uint8_t>(mark)) != 0; }

/// At most 63 categories.
[[nodiscard]] Triage triage(const activity::Activity& activity, const activity::Store& store, const Lists& lists,
                            const base::Workers& workers);

/// Adds Mark::canned (near_duplicates.hpp).
void mark_canned(const activity::Assembled& data, const activity::Store& store, const base::Workers& workers,
                 Triage& triage);

}  // namespace stamtafel::language
