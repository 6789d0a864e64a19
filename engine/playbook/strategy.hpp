// The parts of a playbook that say why and where to: goals, KPIs, roadmap, value, privacy, report, what is counted.
#pragma once

#include "engine/playbook/values.hpp"

namespace stamtafel::playbook {

struct Goal {
    base::Place place;
    Text id, objective, why, name;
    Texts kpis;
    bool operator==(const Goal&) const = default;
};

struct Target {
    base::Place place;
    std::optional<At<Quantity>> at_least, at_most;
    At<std::optional<base::Day>> by;
    bool operator==(const Target&) const = default;
};

struct Baseline {
    base::Place place;
    At<Quantity> value;
    At<std::optional<base::Day>> on;
    bool operator==(const Baseline&) const = default;
};

struct Kpi {
    base::Place place;
    Text id, name, metric, statistic, type, owner, path{"straight", {}};
    std::vector<std::pair<Text, At<Quantity>>> path_points;  ///< month → value, when the path is written out
    Where where;
    std::optional<Baseline> baseline;
    std::optional<Target> target;
    At<double> tolerance{0.05, {}};
    At<bool> seasonal;
    bool operator==(const Kpi&) const = default;
};

struct Topic {
    base::Place place;
    Text id, name;
    Texts any_of, none_of;
    bool operator==(const Topic&) const = default;
};
struct Space {
    base::Place place;
    Text room, kind, channel;
    bool operator==(const Space&) const = default;
};
struct Segment {
    base::Place place;
    Text id, name, description;
    Texts channels, motives;
    bool operator==(const Segment&) const = default;
};
struct Voice {
    base::Place place;
    Texts tone, do_say, dont_say;
    bool operator==(const Voice&) const = default;
};

struct Step {
    base::Place place;
    Text id, name, step, owner;
    At<std::optional<base::Duration>> effort;
    At<std::optional<base::Day>> start;  ///< not before
    At<std::optional<base::Day>> on;     ///< begins on this day, not before and not after
    At<std::optional<base::Day>> by;     ///< done at the end of this day
    Texts needs;
    bool operator==(const Step&) const = default;
};

/// Unit values of the savings: line → money, with where the figure comes from.
struct ValueLine {
    base::Place place;
    Text id;
    At<base::Money> amount;
    Text source;
    bool operator==(const ValueLine&) const = default;
};

struct Privacy {
    base::Place place;
    Text names{"pseudonym", {}};
    At<double> min_group{5, {}};
    At<bool> keep_text, sensitive;
    At<std::optional<base::Day>> works_council;
    std::vector<std::pair<Text, At<base::Duration>>> retain;
    bool operator==(const Privacy&) const = default;
};

struct Style {
    base::Place place;
    Text logo, sender, confidentiality;
    Texts colours;
    bool operator==(const Style&) const = default;
};
struct ReportSettings {
    base::Place place;
    Style style;
    Texts sections;
    bool operator==(const ReportSettings&) const = default;
};
struct Campaign {
    base::Place place;
    Text name;
    At<base::Day> from, to;
    At<bool> paid;
    bool operator==(const Campaign&) const = default;
};
struct Break {
    base::Place place;
    Text channel, what;
    At<base::Day> on;
    Texts metrics;  ///< those that are counted anew; none: all
    bool operator==(const Break&) const = default;
};
struct Members {
    base::Place place;
    At<base::Duration> known_for{{365'000, base::DurationUnit::day}, {}},
        burn_in{{90'000, base::DurationUnit::day}, {}};
    Text rhythm{"month", {}}, creator;
    bool operator==(const Members&) const = default;
};
struct Ties {
    base::Place place;
    At<bool> adjacent;
    std::vector<std::pair<Text, At<double>>> weights;
    bool operator==(const Ties&) const = default;
};
struct ChannelOption {
    base::Place place;
    Text id, name, media;
    std::vector<std::pair<Text, At<double>>> scores;
    bool operator==(const ChannelOption&) const = default;
};
struct ChannelChoice {
    base::Place place;
    std::vector<std::pair<Text, At<double>>> weights;
    std::vector<ChannelOption> options;
    bool operator==(const ChannelChoice&) const = default;
};

}  // namespace stamtafel::playbook
