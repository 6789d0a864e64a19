// A name in the ledger is looked up among the accounts, folded; nothing here reaches outwards.
#include "engine/superfans/ledger.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/base/handle.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Person;

/// One that the playbook no longer has is no tier.
std::optional<std::size_t> tier_called(const playbook::Playbook& playbook, const std::string& name) {
    const auto& tiers = playbook.superfans.tiers;
    const auto called = [&](const playbook::Tier& tier) { return tier.id.value == name || tier.name.value == name; };
    const auto found = std::find_if(tiers.begin(), tiers.end(), called);
    if (found == tiers.end()) return std::nullopt;
    return static_cast<std::size_t>(found - tiers.begin());
}

/// By person: a bit for each channel with a row of theirs.
std::unordered_map<std::uint32_t, std::uint64_t> channels_of(const measure::Tables& tables) {
    std::unordered_map<std::uint32_t, std::uint64_t> channels;
    for (const measure::Presence& row : tables.presence)
        channels[static_cast<std::uint32_t>(row.who)] |= 1ULL << activity::at(row.channel);
    return channels;
}

using Known = std::unordered_map<std::string, std::vector<Person>>;  // looked up, never iterated

/// By handle: those written in plain letters first, before others that only look like them.
Known accounts_named(const measure::Input& input, const measure::Tables& tables) {
    Known known;
    for (const measure::GivenReward& line : input.rewards) known[line.account];
    for (const bool plain : {true, false})
        for (std::size_t i = 0; i < input.data.accounts.size(); ++i) {
            const std::string_view handle = input.store.view(input.data.accounts[i].handle);
            if (tables.people[i].brand || base::is_ascii(handle) != plain) continue;
            const auto one = known.find(base::handle_key(handle));
            if (one != known.end()) one->second.push_back(static_cast<Person>(i));
        }
    return known;
}

/// The index of the channel; 64 where the playbook has none of this id.
std::size_t channel_called(const playbook::Playbook& playbook, const std::string& id) {
    const auto& all = playbook.channels;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id.value == id; });
    return std::min<std::size_t>(64, found == all.end() ? 64 : static_cast<std::size_t>(found - all.begin()));
}

}  // namespace

std::vector<Past> find_past(const measure::Input& input, const measure::Tables& tables) {
    std::vector<Past> past;
    if (input.rewards.empty()) return past;
    Known known = accounts_named(input, tables);
    const auto channels = channels_of(tables);
    for (const measure::GivenReward& line : input.rewards) {
        Past one{std::nullopt, line.day, tier_called(input.playbook, line.tier), line.cents, false};
        const std::vector<Person>& persons = known[line.account];
        const std::size_t channel = channel_called(input.playbook, line.channel);
        const auto was_there = [&](Person who) {
            const auto where = channels.find(static_cast<std::uint32_t>(who));
            return channel < 64 && where != channels.end() && (where->second >> channel & 1U) != 0;
        };
        const auto there = std::find_if(persons.begin(), persons.end(), was_there);
        if (!persons.empty()) one.who = there == persons.end() ? persons.front() : *there;
        one.unlisted = one.who && tables.people[static_cast<std::size_t>(*one.who)].unlisted;
        past.push_back(one);
    }
    return past;
}

}  // namespace stamtafel::superfans
