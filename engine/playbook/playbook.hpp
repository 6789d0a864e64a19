// The playbook: one client's strategy as plain data with places. Made by parse.hpp, judged by checks.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "engine/playbook/operations.hpp"
#include "engine/playbook/rewards.hpp"
#include "engine/playbook/strategy.hpp"

namespace stamtafel::playbook {

struct Playbook {
    base::Place place;
    At<double> version{1, {}};
    Community community;
    std::vector<Person> team;
    std::vector<Hours> hours;
    std::vector<Channel> channels;
    std::vector<Source> sources;
    std::vector<Goal> goals;
    std::vector<Kpi> kpis;
    std::vector<TriageRule> triage;
    std::vector<Protocol> protocols;
    Guidelines guidelines;
    Content content;
    Superfans superfans;
    std::vector<Programme> co_creation;
    std::vector<Event> events;
    std::vector<Milestone> milestones;
    std::vector<Step> roadmap;
    std::vector<ValueLine> value;
    Privacy privacy;
    ReportSettings report;
    std::vector<Campaign> campaigns;
    std::vector<Break> breaks;
    Members members;
    Ties ties;
    std::vector<Topic> topics;
    std::vector<Space> spaces;
    std::vector<Segment> audience;
    Texts brand_values;
    Voice voice;
    ChannelChoice channel_choice;
    Text people, corrections{"corrections.csv", {}};
    At<double> max_rejected{0.01, {}};
    bool operator==(const Playbook&) const = default;
};

/// The id of the schedule on which the protocol's clock runs: its own, else the one that all its channels share
/// ("always" where they have none); nothing when they differ, for then each turn runs on its channel's.
[[nodiscard]] std::optional<std::string_view> effective_hours(const Playbook& playbook, const Protocol& protocol);

/// Whether messages of the category come under the protocol, as far as `for:` says: also without a word about categories.
[[nodiscard]] bool takes_category(const Protocol& protocol, std::string_view category);
/// Whether a crisis that comes under it has somewhere to go.
[[nodiscard]] bool is_crisis_path(const Protocol& protocol);

}  // namespace stamtafel::playbook
