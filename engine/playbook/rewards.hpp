// The parts of a playbook that say what members get: content, superfans and rewards, co-creation, events, milestones.
#pragma once

#include "engine/playbook/values.hpp"

namespace stamtafel::playbook {

struct Pillar {
    base::Place place;
    Text id, name;
    Texts motives, tags, channels;
    bool operator==(const Pillar&) const = default;
};
struct CalendarItem {
    base::Place place;
    Text title, pillar, channel, owner, repeat;
    At<std::optional<base::Day>> on;
    bool operator==(const CalendarItem&) const = default;
};
struct Content {
    base::Place place;
    std::vector<Pillar> pillars;
    std::vector<CalendarItem> calendar;
    bool operator==(const Content&) const = default;
};

struct Reward {
    base::Place place;
    Text kind, what, channel, owner;
    At<std::optional<base::Money>> cost;
    bool operator==(const Reward&) const = default;
};
struct Tier {
    base::Place place;
    Text id, name;
    Bounds when;
    Reward reward;
    At<std::optional<base::Duration>> cooldown;
    At<std::optional<double>> max;
    bool operator==(const Tier&) const = default;
};
struct Budget {
    base::Place place;
    At<std::optional<base::Money>> amount;
    Text per{"month", {}};
    bool operator==(const Budget&) const = default;
};
struct Superfans {
    base::Place place;
    At<base::Duration> window{{90'000, base::DurationUnit::day}, {}}, min_tenure{{30'000, base::DurationUnit::day}, {}};
    std::vector<std::pair<Text, At<double>>> weights;
    At<double> floor_people{5, {}}, floor_weeks{4, {}};
    Budget budget;
    Text ledger, optout{"optout.csv", {}};
    std::vector<Tier> tiers;
    bool operator==(const Superfans&) const = default;
};

struct Programme {
    base::Place place;
    Text id, name, channel, owner;
    At<std::optional<base::Day>> from, to;
    bool operator==(const Programme&) const = default;
};
struct Event {
    base::Place place;
    Text id, name, kind, channel, owner;
    At<std::optional<base::Day>> on;
    At<std::optional<double>> seats;
    bool operator==(const Event&) const = default;
};
/// `milestones: [{followers: {channel: instagram, at: [1000, 5000]}}]`
struct Milestone {
    base::Place place;
    Text metric, channel;
    std::vector<At<double>> at;
    bool operator==(const Milestone&) const = default;
};

}  // namespace stamtafel::playbook
