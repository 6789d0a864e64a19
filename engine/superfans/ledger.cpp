// A name in the ledger is looked up among the accounts, folded; nothing here reaches outwards.
#include "engine/superfans/ledger.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "engine/base/handle.hpp"

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

}  // namespace

std::vector<Past> find_past(const measure::Input& input, const measure::Tables& tables) {
    std::vector<Past> past;
    if (input.rewards.empty()) return past;
    std::unordered_map<std::string, std::vector<Person>> known;  // looked up, never iterated
    for (const measure::GivenReward& line : input.rewards) known[line.account];
    for (std::size_t i = 0; i < input.data.accounts.size(); ++i) {
        if (tables.people[i].brand) continue;
        const auto one = known.find(base::handle_key(input.store.view(input.data.accounts[i].handle)));
        if (one != known.end()) one->second.push_back(static_cast<Person>(i));
    }
    const auto channels = channels_of(tables);
    const auto& names = input.playbook.channels;
    for (const measure::GivenReward& line : input.rewards) {
        Past one{std::nullopt, line.day, tier_called(input.playbook, line.tier), line.cents, false};
        const std::vector<Person>& persons = known[line.account];
        if (!persons.empty()) one.who = persons.front();
        for (std::size_t c = 0; c < std::min<std::size_t>(64, names.size()); ++c)
            for (std::size_t p = persons.size(); names[c].id.value == line.channel && p-- > 0;) {
                const auto where = channels.find(static_cast<std::uint32_t>(persons[p]));
                if (where != channels.end() && (where->second >> c & 1U) != 0) one.who = persons[p];
            }
        one.unlisted = one.who && tables.people[static_cast<std::size_t>(*one.who)].unlisted;
        past.push_back(one);
    }
    return past;
}

}  // namespace stamtafel::superfans
