// One look-up for each row of a list; without lists the accounts alone.
#include "engine/measure/people.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/base/handle.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::measure {
namespace {

/// As mentions in texts name it.
std::string bare_handle(std::string_view handle) {
    handle = base::trimmed(handle);
    if (handle.starts_with('@')) handle.remove_prefix(1);
    return base::fold(handle);
}

/// Key of a handle → persons, in the order of their numbers. Looked up, never iterated.
using Index = std::unordered_map<std::string, std::vector<Person>>;

Index index_accounts(const Input& input) {
    Index index;
    for (std::size_t i = 0; i < input.data.accounts.size(); ++i)
        index[base::handle_key(input.store.view(input.data.accounts[i].handle))].push_back(static_cast<Person>(i));
    return index;
}

constexpr int no_group = -1;

/// The group of sources of each channel, as its rows show it.
std::vector<int> groups_of(const Input& input) {
    std::vector<int> groups(input.playbook.channels.size(), no_group);
    const activity::Activity& rows = input.data.activity;
    std::size_t left = groups.size();
    for (std::size_t row = 0; row < rows.rows() && left > 0; ++row) {
        const std::size_t channel = activity::at(rows.channel[row]);
        if (rows.author[row] == activity::Account::none || channel >= groups.size()) continue;
        if (groups[channel] != no_group) continue;
        groups[channel] = input.data.accounts[activity::at(rows.author[row])].source;
        --left;
    }
    return groups;
}

/// Of the team, as the playbook lists them, in channels that have rows: they never wrote themselves.
struct Silent {
    activity::Channel channel;
    std::string handle;
};
std::vector<Silent> silent_team(const Input& input, const std::vector<int>& groups) {
    std::set<std::pair<int, std::string>> wrote;
    for (const activity::AccountInfo& account : input.data.accounts)
        if (account.brand) wrote.emplace(account.source, bare_handle(input.store.view(account.handle)));
    std::vector<Silent> silent;
    for (const playbook::Person& person : input.playbook.team)
        for (const auto& [channel, handles] : person.accounts)
            for (std::size_t c = 0; c < groups.size(); ++c) {
                if (groups[c] == no_group || input.playbook.channels[c].id.value != channel.value) continue;
                for (const playbook::Text& handle : handles)
                    if (wrote.emplace(groups[c], bare_handle(handle.value)).second)
                        silent.push_back({static_cast<activity::Channel>(c), bare_handle(handle.value)});
            }
    return silent;
}

class Lists {
  public:
    Lists(const Input& input, People& people, std::vector<int> groups)
        : input_(input), people_(people), index_(index_accounts(input)), groups_(std::move(groups)) {}

    void add(const Silent& one) {
        people_.info[static_cast<std::size_t>(person(base::handle_key(one.handle), one.handle, one.channel))].brand =
            true;
    }

    void add(const activity::PersonRow& row) {
        const std::string_view written = input_.store.view(row.account);
        const std::string handle = base::handle_key(written);
        if (handle.empty()) return;
        const Person who = person(handle, bare_handle(written), row.channel);
        PersonInfo& info = people_.info[static_cast<std::size_t>(who)];
        const bool first = !info.listed;
        info.listed = true;
        if (row.consent == false) refuse(handle, who);
        if (row.birth_year && *row.birth_year > 1850 && *row.birth_year < 2200)
            info.born = std::max(info.born, static_cast<std::int16_t>(*row.birth_year));
        if (first) info.channel = row.channel;
        if (info.channel != row.channel) info.channel.reset();
        const auto day = [&](base::Instant at) { return calendar::local_day(input_.zone, at); };
        if (row.joined) info.joined = std::min(info.joined.value_or(day(*row.joined)), day(*row.joined));
        if (row.last_seen) info.last_seen = std::max(info.last_seen.value_or(day(*row.last_seen)), day(*row.last_seen));
    }

  private:
    /// For all accounts that are spelt so, as an objection; whoever refuses again has done so for all.
    void refuse(const std::string& handle, Person who) {
        if (people_.info[static_cast<std::size_t>(who)].unlisted) return;
        people_.info[static_cast<std::size_t>(who)].unlisted = true;
        for (const Person same : index_[handle]) people_.info[static_cast<std::size_t>(same)].unlisted = true;
    }

    Person person(const std::string& handle, std::string bare, std::optional<activity::Channel> channel) {
        std::vector<Person>& known = index_[handle];
        const bool of_channel = channel && activity::at(*channel) < groups_.size();
        const int group = of_channel ? groups_[activity::at(*channel)] : no_group;
        for (const Person who : known) {
            const auto i = static_cast<std::size_t>(who);
            const bool account = i < input_.data.accounts.size();
            if (group == no_group || !account || input_.data.accounts[i].source == group) return who;
        }
        const auto fresh = static_cast<Person>(people_.info.size());
        people_.info.emplace_back();
        known.push_back(fresh);
        people_.unmet.push_back({fresh, std::move(bare)});
        return fresh;
    }

    const Input& input_;
    People& people_;
    Index index_;
    std::vector<int> groups_;  ///< by channel
};

void mark_opted_out(const Input& input, std::vector<PersonInfo>& people) {
    const auto& names = input.opted_out;
    for (std::size_t i = 0; i < people.size() && !names.empty(); ++i)
        if (std::binary_search(names.begin(), names.end(),
                               base::handle_key(input.store.view(input.data.accounts[i].handle))))
            people[i].unlisted = true;
}

}  // namespace

People find_people(const Input& input) {
    People people;
    people.info.resize(input.data.accounts.size());
    mark_opted_out(input, people.info);
    for (std::size_t i = 0; i < people.info.size(); ++i)
        people.info[i].brand = input.data.accounts[i].brand || input.data.accounts[i].automation;
    std::vector<int> groups = groups_of(input);
    const std::vector<Silent> silent = silent_team(input, groups);
    if (input.people.empty() && silent.empty()) return people;
    Lists lists(input, people, std::move(groups));
    for (const activity::PersonRow& row : input.people) lists.add(row);
    for (const Silent& one : silent) lists.add(one);
    return people;
}

}  // namespace stamtafel::measure
