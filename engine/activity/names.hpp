// Our names for the columns of a source: what `columns:` in the playbook may say, in the order of the enum.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace stamtafel::activity {

enum class Name : std::uint8_t {
    id,
    at,
    author,
    author_name,
    text,
    parent,
    conversation,
    answers,
    side,
    staff,
    inbound,
    kind,
    channel,
    room,
    sentiment,
    url,
    likes,
    comments,
    shares,
    score,
    clicks,
    reach,
    impressions,
    views,
    saves,
    spend,
    tags,
    language,
    status,
    assignee,
    accepted,
    removed,
    deleted,
    media,
    alt_text,
    paid,
    metric,
    value,
    name,
    role,
    joined_at,
    last_seen,
    consent,
    birth_year,
};
inline constexpr std::size_t name_count = 44;

/// The words of the playbook, by Name.
inline constexpr std::array<std::string_view, name_count> name_words{
    "id",        "at",        "author",   "author_name", "text",    "parent",   "conversation", "answers",
    "side",      "staff",     "inbound",  "kind",        "channel", "room",     "sentiment",    "url",
    "likes",     "comments",  "shares",   "score",       "clicks",  "reach",    "impressions",  "views",
    "saves",     "spend",     "tags",     "language",    "status",  "assignee", "accepted",     "removed",
    "deleted",   "media",     "alt_text", "paid",        "metric",  "value",    "name",         "role",
    "joined_at", "last_seen", "consent",  "birth_year"};
static_assert(static_cast<std::size_t>(Name::birth_year) + 1 == name_count && !name_words.back().empty());

/// Cells without a word: what only a format itself looks at (the number of a post, its type). n < own_names.
inline constexpr std::size_t own_names = 12;
[[nodiscard]] constexpr Name own(std::size_t n) { return static_cast<Name>(name_count + n); }

/// One T for each of our names and for those of a format's own.
template <class T>
struct ByName {
    std::array<T, name_count + own_names> all{};
    [[nodiscard]] T& operator[](Name name) { return all[static_cast<std::size_t>(name)]; }
    [[nodiscard]] const T& operator[](Name name) const { return all[static_cast<std::size_t>(name)]; }
};

/// Which columns a source has, by Name.
struct NameSet {
    std::uint64_t bits = 0;
    [[nodiscard]] bool has(Name name) const { return (bits >> static_cast<unsigned>(name) & 1U) != 0; }
    void add(Name name) { bits |= 1ULL << static_cast<unsigned>(name); }
    void add(NameSet others) { bits |= others.bits; }
    bool operator==(const NameSet&) const = default;
};

[[nodiscard]] constexpr std::string_view word_of(Name name) { return name_words[static_cast<std::size_t>(name)]; }

[[nodiscard]] constexpr std::optional<Name> name_of_field(std::string_view field) {
    for (std::size_t i = 0; i < name_count; ++i)
        if (name_words[i] == field) return static_cast<Name>(i);
    return std::nullopt;
}

}  // namespace stamtafel::activity
