// A name that two accounts of one platform bear may be a member's too: it makes nobody team.
#include "engine/app/team_list.hpp"

#include <map>
#include <set>

namespace stamtafel::app {
namespace {

/// By group of sources: the channels that its rows show.
using Channels = std::map<std::uint16_t, std::set<std::size_t>>;

Channels channels_of(std::span<const activity::Batch> batches) {
    Channels channels;
    for (const activity::Batch& batch : batches) {
        std::set<std::size_t>& seen = channels[batch.group];
        std::size_t last = static_cast<std::size_t>(-1);
        for (const activity::Channel channel : batch.channel)
            if (activity::at(channel) != last) seen.insert(last = activity::at(channel));
    }
    return channels;
}

Bearers bearers_of(const TeamList& list, std::span<const activity::Batch> batches, const activity::Store& store) {
    Bearers bearers;
    bearers.ask(list.lines);
    for (const activity::Batch& batch : batches)
        for (const activity::BatchAuthor& author : batch.authors)
            bearers.add(store.view(author.handle), store.view(author.name), batch.group);
    return bearers;
}

/// By channel: handles.
using Accounts = std::vector<std::set<std::string>>;

/// Whether the line means somebody.
bool take(const NamedLine& line, const Bearers& bearers, const Channels& channels, Accounts& accounts) {
    bool found = false;
    std::map<std::uint16_t, std::set<std::string>> called;  // by group
    for (const std::string& key : line.keys)
        for (const Bearer& one : bearers.of(key)) {
            if (!one.by_handle) called[one.group].insert(one.handle);
            if (!one.by_handle) continue;
            found = true;
            for (std::set<std::string>& all : accounts) all.insert(one.handle);
        }
    if (found) return true;
    for (const auto& [group, handles] : called) {
        const auto where = channels.find(group);
        if (handles.size() != 1 || where == channels.end()) continue;
        found = true;
        for (const std::size_t channel : where->second)
            if (channel < accounts.size()) accounts[channel].insert(*handles.begin());
    }
    return found;
}

}  // namespace

void find_team(const TeamList& list, std::span<const activity::Batch> batches, const activity::Store& store,
               playbook::Playbook& playbook, base::Diagnostics& diagnostics) {
    if (list.lines.empty() || playbook.team.empty()) return;
    const Bearers bearers = bearers_of(list, batches, store);
    const Channels channels = channels_of(batches);
    Accounts accounts(playbook.channels.size());
    std::vector<std::size_t> unmatched;
    for (const NamedLine& line : list.lines)
        if (!take(line, bearers, channels, accounts)) unmatched.push_back(line.number);
    auto& listed = playbook.team.front().accounts;
    listed.clear();
    for (std::size_t channel = 0; channel < accounts.size(); ++channel) {
        playbook::Texts handles;
        for (const std::string& handle : accounts[channel]) handles.push_back({handle, {}});
        listed.emplace_back(playbook.channels[channel].id, std::move(handles));
    }
    diagnostics.add(
        {base::Code::team_matched,
         {list.file, std::to_string(list.lines.size() - unmatched.size()), std::to_string(list.lines.size())}});
    if (!unmatched.empty()) diagnostics.add({base::Code::team_unmatched, {list.file, lines_in_words(unmatched)}});
}

}  // namespace stamtafel::app
