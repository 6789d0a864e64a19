// Folds over presence, one for each day with rewards.
#include "engine/superfans/looking_back.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "engine/superfans/limits.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Person;
using measure::Presence;

/// By person: got a reward in the window, or is proposed for one.
std::vector<bool> rewarded(const measure::Tables& tables, const Programme& programme, std::span<const Past> ledger) {
    std::vector<bool> out(tables.people.size());
    for (const Past& line : ledger)
        if (line.who && !(line.day < programme.from) && line.day < programme.end)
            out[static_cast<std::size_t>(*line.who)] = true;
    for (const Proposal& one : programme.proposals)
        out[static_cast<std::size_t>(programme.candidates[one.candidate].who)] = true;
    return out;
}

/// What a member gave around a day.
struct Around {
    std::uint32_t before = 0, after = 0;
    Person who{};
};

/// Of members who gave anything in the days before, by (before, who).
std::vector<Around> around(const measure::Tables& tables, base::Day day) {
    std::vector<Around> all;
    community::each_member(tables, [&](Person who, const Presence* first, const Presence* last) {
        if (tables.people[static_cast<std::size_t>(who)].unlisted) return;
        Around one{0, 0, who};
        for (const Presence* row = first; row != last; ++row) {
            const std::int32_t days = row->day.value - day.value;
            if (-Limits::effect_days <= days && days < 0) one.before += row->n;
            if (0 < days && days <= Limits::effect_days) one.after += row->n;
        }
        if (one.before > 0) all.push_back(one);
    });
    std::sort(all.begin(), all.end(), [](const Around& a, const Around& b) {
        return std::tuple(a.before, a.who) < std::tuple(b.before, b.who);
    });
    return all;
}

class Comparison {
  public:
    Comparison(const measure::Tables& tables, std::span<const Past> ledger)
        : tables_(tables), ever_(tables.people.size()) {
        for (const Past& line : ledger)
            if (line.who) ever_[static_cast<std::size_t>(*line.who)] = true;
    }

    void add_day(base::Day day, const std::vector<Person>& who) {
        const std::vector<Around> all = around(tables_, day);
        std::vector<Around> peers;
        for (const Around& one : all)
            if (!ever_[static_cast<std::size_t>(one.who)]) peers.push_back(one);
        std::vector<bool> used(peers.size());
        for (const Person one : who) {
            const auto own = std::find_if(all.begin(), all.end(), [&](const Around& row) { return row.who == one; });
            const Around given = own == all.end() ? Around{0, 0, one} : *own;
            ++out_.rewards, out_.before += given.before, out_.after += given.after;
            const auto peer = nearest(peers, used, given.before);
            if (!peer) continue;
            used[*peer] = true;
            ++out_.peers, out_.peers_before += peers[*peer].before, out_.peers_after += peers[*peer].after;
        }
    }

    [[nodiscard]] Aftermath result() {
        out_.enough = out_.peers >= Limits::effects;
        out_.regression = out_.rewards > 0;
        return out_;
    }

  private:
    /// The unused one that gave most nearly as much, of equally near ones the one that gave less; nobody further off
    /// than a tenth.
    [[nodiscard]] static std::optional<std::size_t> nearest(const std::vector<Around>& peers,
                                                            const std::vector<bool>& used, std::uint32_t before) {
        std::optional<std::size_t> best;
        const auto distance = [&](std::size_t i) {
            return before > peers[i].before ? before - peers[i].before : peers[i].before - before;
        };
        const auto at = std::lower_bound(peers.begin(), peers.end(), before,
                                         [](const Around& row, std::uint32_t n) { return row.before < n; });
        const auto start = static_cast<std::size_t>(at - peers.begin());
        const auto may = [&](std::size_t i) { return std::uint64_t{distance(i)} * 10 <= before; };
        for (std::size_t i = start; i-- > 0 && may(i);)
            if (!used[i]) {
                best = i;
                break;
            }
        for (std::size_t i = start; i < peers.size() && may(i); ++i)
            if (!used[i]) {
                if (!best || distance(i) < distance(*best)) best = i;
                break;
            }
        return best;
    }

    const measure::Tables& tables_;
    std::vector<bool> ever_;  ///< by person: in the ledger
    Aftermath out_;
};

}  // namespace

std::vector<Segment> segments_of(const measure::Input& input, const measure::Tables& tables, const Programme& programme,
                                 std::span<const Past> ledger) {
    const std::vector<bool> got = rewarded(tables, programme, ledger);
    const std::size_t channels = std::min<std::size_t>(64, input.playbook.channels.size());
    std::vector<Segment> segments(channels + 2);
    for (std::size_t c = 0; c < channels; ++c) segments[c].channel = static_cast<activity::Channel>(c);
    segments[channels].kind = Segment::Kind::newcomers, segments[channels + 1].kind = Segment::Kind::established;
    std::uint32_t got_all = 0;
    auto candidate = programme.candidates.begin();
    community::each_member(tables, [&](Person who, const Presence* first, const Presence* last) {
        if (candidate == programme.candidates.end() || candidate->who != who) return;
        ++candidate;
        std::uint64_t in = 0;
        for (const Presence* row = first; row != last; ++row)
            if (!(row->day < programme.from) && row->day < programme.end && row->n > 0)
                in |= 1ULL << activity::at(row->channel);
        const bool rewarded_one = got[static_cast<std::size_t>(who)];
        got_all += rewarded_one ? 1U : 0U;
        const std::size_t age = first->day < programme.from ? channels + 1 : channels;
        for (std::size_t s = 0; s < segments.size(); ++s)
            if (s == age || (s < channels && (in >> s & 1U) != 0))
                ++segments[s].active, segments[s].rewarded += rewarded_one ? 1U : 0U;
    });
    for (Segment& one : segments) {
        one.active_all = static_cast<std::uint32_t>(programme.candidates.size()), one.rewarded_all = got_all;
        one.overlooked = one.active >= Limits::segment && one.rewarded == 0 && got_all > 0;
    }
    std::erase_if(segments, [](const Segment& one) { return one.active == 0; });
    return segments;
}

Aftermath aftermath_of(const measure::Tables& tables, std::span<const Past> ledger, base::Day end) {
    constexpr std::size_t most_days = 50;
    const auto from = community::data_from(tables, {});
    std::vector<std::pair<base::Day, Person>> given;
    for (const Past& line : ledger)
        if (line.who && from && *from <= line.day + -Limits::effect_days && line.day + Limits::effect_days < end)
            given.emplace_back(line.day, *line.who);
    std::sort(given.begin(), given.end());
    given.erase(std::unique(given.begin(), given.end()), given.end());
    Comparison comparison(tables, ledger);
    std::size_t days = 0;
    for (std::size_t last = given.size(); last > 0 && days < most_days; ++days) {
        std::size_t first = last;
        std::vector<Person> who;
        while (first > 0 && given[first - 1].first == given[last - 1].first) --first;
        for (std::size_t i = first; i < last; ++i) who.push_back(given[i].second);
        comparison.add_day(given[first].first, who);
        last = first;
    }
    return comparison.result();
}

}  // namespace stamtafel::superfans
