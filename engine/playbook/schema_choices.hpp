// The words that a choice may be, shared by the rows of the schema.
#pragma once

#include <iterator>
#include <string_view>

namespace stamtafel::playbook::words {

inline constexpr std::string_view text_languages[] = {"nl", "en", "de", "fr", "other"};
inline constexpr std::string_view media[] = {"owned", "earned", "paid"};
inline constexpr std::string_view motives[] = {"fun",      "networking", "solving_problems", "self_expression",
                                               "altruism", "belonging"};
inline constexpr std::string_view priorities[] = {"low", "normal", "high", "urgent"};
inline constexpr std::string_view shapes[] = {"activity", "series", "content", "people"};
inline constexpr std::string_view encodings[] = {"utf-8", "utf-16", "windows-1252", "latin-9"};
inline constexpr std::string_view delimiters[] = {"comma", "semicolon", "tab", "bar"};
/// What stands between the columns for each of them.
inline constexpr char delimiter_signs[] = {',', ';', '\t', '|'};
static_assert(std::size(delimiters) == std::size(delimiter_signs));
inline constexpr std::string_view decimals[] = {"comma", "point"};
inline constexpr std::string_view date_orders[] = {"day_first", "month_first", "year_first"};
inline constexpr std::string_view reactions[] = {"listed", "none"};
inline constexpr std::string_view gaps[] = {"found", "none"};
inline constexpr std::string_view account_scopes[] = {"per_source", "per_channel"};
inline constexpr std::string_view matches[] = {"conversation", "direct", "item"};
inline constexpr std::string_view addressees[] = {"brand", "anyone"};
inline constexpr std::string_view closers[] = {"asker", "anyone"};
inline constexpr std::string_view conditions[] = {"category", "channel", "kind", "priority"};
inline constexpr std::string_view addresses[] = {"je", "u"};
inline constexpr std::string_view objectives[] = {"customer_loyalty", "conversions",      "brand_awareness",
                                                  "product_feedback", "cost_saving",      "support_cost",
                                                  "co_creation",      "member_connection"};
inline constexpr std::string_view kpi_types[] = {"simple", "ratio", "derived", "cumulative", "given"};
inline constexpr std::string_view paths[] = {"straight", "steps", "hold"};
inline constexpr std::string_view reward_kinds[] = {"shout_out", "exclusive_content", "merchandise",
                                                    "discount",  "event_invitation",  "other"};
inline constexpr std::string_view spans[] = {"month", "quarter", "year"};
inline constexpr std::string_view rhythms[] = {"week", "month", "quarter"};
inline constexpr std::string_view repeats[] = {"daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly"};
inline constexpr std::string_view score_parts[] = {"helpfulness", "reach", "advocacy", "consistency", "tenure"};
/// What a tier's conditions may ask about; superfans/tiers.cpp has the figures.
inline constexpr std::string_view tier_figures[] = {"score",         "helped", "help_weeks",   "accepted", "reached",
                                                    "advocacy_days", "shares", "active_weeks", "tenure"};
inline constexpr std::string_view tie_kinds[] = {"comment", "answer", "share", "mention", "reaction", "vote"};
inline constexpr std::string_view event_kinds[] = {"panel", "event", "lunch", "other"};
inline constexpr std::string_view space_kinds[] = {"discussion", "group", "event", "news"};
inline constexpr std::string_view steps[] = {
    "identify_members", "identify_superpromoters", "choose_platforms", "set_goals", "make_content", "co_create",
    "meet_members"};
inline constexpr std::string_view names[] = {"pseudonym", "real"};
inline constexpr std::string_view kept_files[] = {"exports", "evidence", "reports", "history"};
inline constexpr std::string_view value_lines[] = {"cost_per_contact", "cost_per_respondent", "cost_per_idea",
                                                   "cost_per_hire", "programme_cost"};
inline constexpr std::string_view days_en[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline constexpr std::string_view days_nl[] = {"ma", "di", "wo", "do", "vr", "za", "zo"};
inline constexpr std::string_view sentiments[] = {"negative", "neutral", "positive"};

}  // namespace stamtafel::playbook::words
