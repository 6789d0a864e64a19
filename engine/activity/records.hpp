// The other shapes of input beside activities: series (a number a day), content (a row a post) and people (a row a
// person). Plain rows: there are thousands of them, not millions.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/activity/quality.hpp"

namespace stamtafel::activity {

/// A number of a channel on a moment: followers, reach, impressions of a day; the answer of a survey.
struct SeriesPoint {
    base::Instant at;
    Text metric;
    std::int64_t milli = 0;  ///< thousandths of the value, cut
    Channel channel{};
    std::uint32_t file = 0;
    bool operator==(const SeriesPoint&) const = default;
};

/// A post and what it brought; nothing where the export has no such column or leaves the cell empty.
struct PostRow {
    base::Instant at;
    Text id, text, author, url, media, alt_text;
    std::optional<std::int64_t> impressions, reach, clicks, likes, comments, shares, saves, views;
    std::optional<std::int64_t> spend_cents;
    std::optional<bool> paid;
    Channel channel{};
    std::uint32_t file = 0;
    bool operator==(const PostRow&) const = default;
};

/// A person as a member list has it.
struct PersonRow {
    Text account, name, role;
    std::optional<base::Instant> joined, last_seen;
    std::optional<bool> consent;
    std::optional<std::int64_t> birth_year;
    std::optional<Channel> channel;
    std::uint32_t file = 0;
    bool operator==(const PersonRow&) const = default;
};

struct Records {
    std::vector<SeriesPoint> series;
    std::vector<PostRow> posts;
    std::vector<PersonRow> people;
    bool operator==(const Records&) const = default;
};

/// Adds what a further unit gave.
inline void append(Records& all, const Records& part) {
    all.series.insert(all.series.end(), part.series.begin(), part.series.end());
    all.posts.insert(all.posts.end(), part.posts.begin(), part.posts.end());
    all.people.insert(all.people.end(), part.people.begin(), part.people.end());
}

class Store;
/// How many there are of each: by shape, channel and metric.
[[nodiscard]] std::vector<RecordCount> count_records(const Records& records, const Store& store);

}  // namespace stamtafel::activity
