// One question a row of the table, asked of the rows until every channel has said yes.
#include "engine/activity/evidence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "engine/activity/assemble.hpp"
#include "engine/activity/records.hpp"
#include "engine/base/parallel.hpp"

namespace stamtafel::activity {
namespace {

using Channels = std::array<bool, 256>;

std::size_t count_of(const Channels& channels) {
    return static_cast<std::size_t>(std::count(channels.begin(), channels.end(), true));
}

/// The channels that have such a row.
template <bool (*is_such)(const Activity&, std::size_t)>
Channels scan(const Activity& rows, std::size_t channels) {
    Channels seen{};
    for (std::size_t row = 0; row < rows.rows() && channels > 0; ++row) {
        bool& told = seen[at(rows.channel[row])];
        if (told || !is_such(rows, row)) continue;
        told = true;
        --channels;
    }
    return seen;
}

/// The channels with a value in a column; one that nobody exported is empty.
template <auto column, class T>
Channels filled(const Activity& rows, std::size_t channels, T nothing) {
    Channels seen{};
    const auto& values = rows.*column;
    for (std::size_t row = 0; row < values.size() && channels > 0; ++row) {
        bool& told = seen[at(rows.channel[row])];
        if (told || values[row] == nothing) continue;
        told = true;
        --channels;
    }
    return seen;
}

template <auto column>
Channels text(const Activity& rows, std::size_t channels) {
    return filled<column>(rows, channels, Text{});
}
template <auto column>
Channels count(const Activity& rows, std::size_t channels) {
    return filled<column>(rows, channels, count_none);
}

template <Flag flag>
bool flagged(const Activity& rows, std::size_t row) {
    return has(rows.flags[row], flag);
}
bool is_members(const Activity& rows, std::size_t row) { return !is_brand(rows, row); }
bool is_reaction(const Activity& rows, std::size_t row) { return rows.kind[row] == Kind::reaction; }
bool passes_work(const Activity& rows, std::size_t row) {
    const Kind kind = rows.kind[row];
    return kind == Kind::escalation || kind == Kind::assignment || (kind == Kind::note && is_brand(rows, row));
}

/// The channels whose rows are of two kinds or more.
Channels of_kinds(const Activity& rows, std::size_t channels) {
    Channels seen{}, begun{};
    std::array<Kind, 256> first{};
    for (std::size_t row = 0; row < rows.rows() && channels > 0; ++row) {
        const std::size_t channel = at(rows.channel[row]);
        if (!std::exchange(begun[channel], true)) first[channel] = rows.kind[row];
        if (seen[channel] || rows.kind[row] == first[channel]) continue;
        seen[channel] = true;
        --channels;
    }
    return seen;
}

struct Question {
    Channels (*ask)(const Activity& rows, std::size_t channels);  ///< `channels`: how many have rows
    void (*note)(Evidence& evidence);
};

template <Name name>
void field(Evidence& evidence) {
    evidence.fields.add(name);
}
template <bool Evidence::*fact>
void set(Evidence& evidence) {
    evidence.*fact = true;
}

Channels author(const Activity& rows, std::size_t n) { return filled<&Activity::author>(rows, n, Account::none); }
Channels parent(const Activity& rows, std::size_t n) { return filled<&Activity::parent>(rows, n, Row::none); }
Channels mood(const Activity& rows, std::size_t n) {
    return filled<&Activity::sentiment>(rows, n, Activity::sentiment_none);
}

constexpr std::array questions = std::to_array<Question>({
    {author, field<Name::author>},
    {parent, field<Name::parent>},
    {mood, field<Name::sentiment>},
    {text<&Activity::text>, field<Name::text>},
    {text<&Activity::room>, field<Name::room>},
    {text<&Activity::url>, field<Name::url>},
    {text<&Activity::tags>, field<Name::tags>},
    {text<&Activity::status>, field<Name::status>},
    {text<&Activity::assignee>, field<Name::assignee>},
    {text<&Activity::language>, field<Name::language>},
    {count<&Activity::likes>, field<Name::likes>},
    {scan<is_reaction>, field<Name::likes>},  // listed with who gave them, they are counted as well
    {count<&Activity::shares>, field<Name::shares>},
    {count<&Activity::clicks>, field<Name::clicks>},
    {count<&Activity::reach>, field<Name::reach>},
    {count<&Activity::score>, field<Name::score>},
    {scan<flagged<Flag::removed>>, field<Name::removed>},
    {scan<flagged<Flag::brand>>, set<&Evidence::brand>},
    {scan<is_members>, set<&Evidence::members>},
    {scan<flagged<Flag::nonpublic>>, set<&Evidence::nonpublic>},
    {scan<passes_work>, set<&Evidence::work>},
    {of_kinds, set<&Evidence::kinds>},
});

struct Figure {
    Name name;
    std::optional<std::int64_t> PostRow::*value;
};
constexpr std::array figures = std::to_array<Figure>({{Name::impressions, &PostRow::impressions},
                                                      {Name::reach, &PostRow::reach},
                                                      {Name::clicks, &PostRow::clicks},
                                                      {Name::likes, &PostRow::likes},
                                                      {Name::comments, &PostRow::comments},
                                                      {Name::shares, &PostRow::shares},
                                                      {Name::saves, &PostRow::saves},
                                                      {Name::views, &PostRow::views},
                                                      {Name::spend, &PostRow::spend_cents}});

void note(const PostRow& post, NameSet& fields) {
    for (const auto& [name, value] : figures)
        if ((post.*value).has_value()) fields.add(name);
    if (post.paid) fields.add(Name::paid);
    if (post.media.size > 0) fields.add(Name::media);
    if (post.alt_text.size > 0) fields.add(Name::alt_text);
}

void note(const PersonRow& person, NameSet& fields) {
    if (person.joined) fields.add(Name::joined_at);
    if (person.last_seen) fields.add(Name::last_seen);
    if (person.birth_year) fields.add(Name::birth_year);
    if (person.consent) fields.add(Name::consent);
}

TimeGrain grain_of(const Assembled& data, std::size_t channel) {
    if (channel < data.days_only.size() && data.days_only[channel]) return TimeGrain::day;
    return channel < data.coarse.size() && data.coarse[channel] ? TimeGrain::minute : TimeGrain::second;
}

}  // namespace

std::vector<Evidence> evidence_of(const Assembled& data, const base::Workers& workers) {
    const Activity& rows = data.activity;
    Channels there{};
    for (const Channel channel : rows.channel) there[at(channel)] = true;
    std::array<Channels, questions.size()> answers{};
    base::for_each_unit(workers, questions.size(),
                        [&](std::size_t unit) { answers[unit] = questions[unit].ask(rows, count_of(there)); });
    std::vector<Evidence> all;
    for (std::size_t channel = 0; channel < there.size(); ++channel) {
        if (!there[channel]) continue;
        Evidence& evidence = all.emplace_back();
        evidence.channel = static_cast<Channel>(channel);
        evidence.fields.add(Name::at);
        evidence.flat = channel >= data.flat.size() || data.flat[channel];
        evidence.grain = grain_of(data, channel);
        for (std::size_t i = 0; i < questions.size(); ++i)
            if (answers[i][channel]) questions[i].note(evidence);
    }
    return all;
}

std::vector<Evidence> evidence_of(const Records& records, const Store& store) {
    std::map<std::pair<std::optional<Channel>, Shape>, Evidence> found;
    std::map<Channel, std::set<std::string_view>> metrics;
    for (const SeriesPoint& point : records.series) metrics[point.channel].insert(store.view(point.metric));
    for (const auto& [channel, names] : metrics)
        found[{channel, Shape::series}].metrics.assign(names.begin(), names.end());
    for (const PostRow& post : records.posts) note(post, found[{post.channel, Shape::content}].fields);
    for (const PersonRow& person : records.people) note(person, found[{person.channel, Shape::people}].fields);
    std::vector<Evidence> all;
    for (auto& [of, evidence] : found) {
        evidence.channel = of.first;
        evidence.shape = of.second;
        all.push_back(std::move(evidence));
    }
    return all;
}

}  // namespace stamtafel::activity
