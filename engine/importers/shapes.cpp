// Rows of the other shapes: a number of a day, a post with what it brought, a person of a member list.
#include "engine/importers/cell_look.hpp"
#include "engine/importers/number.hpp"
#include "engine/importers/rows.hpp"

#include <array>

#include "engine/base/text.hpp"

namespace stamtafel::importers {

using activity::RejectReason;

namespace {

/// Columns of numbers that a series may hold side by side, one metric each.
constexpr std::array<Name, 10> measures{Name::likes, Name::comments,    Name::shares, Name::score, Name::clicks,
                                        Name::reach, Name::impressions, Name::views,  Name::saves, Name::spend};

}  // namespace

std::optional<base::Instant> RowBuilder::optional_instant(const Record& record, Name name) {
    const std::string_view text = cell(record, name);
    return text.empty() ? std::nullopt : instant(text);
}

/// A `value` under the metric that the row or the playbook names, and every column that is a metric itself. An empty
/// cell is no point, a row of them is skipped; a cell that is no number rejects the row.
std::optional<RowBuilder::Problem> RowBuilder::append_points(const Record& record) {
    activity::SeriesPoint point;
    if (const auto problem = read_at(record, point.at)) return problem;
    const auto where = channel(record);
    if (!where) return Problem{RejectReason::unknown_channel, Name::channel};
    point.channel = *where;
    point.file = file_.spec.file;
    std::vector<activity::SeriesPoint> points;
    const auto take = [&](Name name, std::string_view metric) {
        const std::string_view text = cell(record, name);
        if (text.empty() || stands_for_blank(text)) return true;
        const auto value = parse_milli(text, settings_.decimal);
        if (!value) return false;
        point.milli = *value;
        point.metric = stored(metric);
        points.push_back(point);
        return true;
    };
    const std::string_view named = meaning(record, Name::metric);
    if (!take(Name::value, named.empty() ? std::string_view(settings_.metric) : named))
        return Problem{RejectReason::bad_value, Name::value};
    for (const Name name : measures)
        if (!take(name, word_of(name))) return Problem{RejectReason::bad_value, name};
    if (points.empty()) ++out_.counts.skipped;
    out_.records.series.insert(out_.records.series.end(), points.begin(), points.end());
    return std::nullopt;
}

std::optional<RowBuilder::Problem> RowBuilder::append_post(const Record& record) {
    activity::PostRow post;
    if (const auto problem = read_at(record, post.at)) return problem;
    const auto where = channel(record);
    if (!where) return Problem{RejectReason::unknown_channel, Name::channel};
    if (spoilt_by_spreadsheet(cell(record, Name::id))) return Problem{RejectReason::spoilt_id, Name::id};
    post.channel = *where;
    post.file = file_.spec.file;
    const auto text = [&](Name name) { return stored(cell(record, name)); };
    post.id = text(Name::id), post.text = text(Name::text), post.author = text(Name::author);
    post.url = text(Name::url), post.alt_text = text(Name::alt_text), post.media = stored(meaning(record, Name::media));
    post.impressions = count(record, Name::impressions), post.reach = count(record, Name::reach);
    post.clicks = count(record, Name::clicks), post.likes = count(record, Name::likes);
    post.comments = count(record, Name::comments), post.shares = count(record, Name::shares);
    post.saves = count(record, Name::saves), post.views = count(record, Name::views);
    if (const auto spend = parse_milli(cell(record, Name::spend), settings_.decimal)) post.spend_cents = *spend / 10;
    if (const std::string_view paid = meaning(record, Name::paid); !paid.empty()) post.paid = truthy(paid);
    out_.records.posts.push_back(post);
    return std::nullopt;
}

std::optional<RowBuilder::Problem> RowBuilder::append_person(const Record& record) {
    activity::PersonRow person;
    if (cell(record, Name::author).empty()) return Problem{RejectReason::no_id, Name::author};
    person.account = stored(cell(record, Name::author));
    person.name = stored(cell(record, settings_.present.has(Name::name) ? Name::name : Name::author_name));
    person.role = stored(meaning(record, Name::role));
    person.joined = optional_instant(record, Name::joined_at);
    person.last_seen = optional_instant(record, Name::last_seen);
    if (const std::string_view consent = meaning(record, Name::consent); !consent.empty())
        person.consent = truthy(consent);
    person.birth_year = count(record, Name::birth_year);
    person.channel = channel(record);
    person.file = file_.spec.file;
    out_.records.people.push_back(person);
    return std::nullopt;
}

}  // namespace stamtafel::importers
