// Accounts and sides: one account for each author of a group of sources, the team's among them.
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/activity/key_join.hpp"
#include "engine/activity/stages.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::activity {
namespace {

std::string folded_handle(std::string_view handle) {
    if (handle.starts_with('@')) handle.remove_prefix(1);
    return base::fold(handle);
}

/// Group by channel, as the rows show it.
std::vector<int> groups_of_channels(const std::vector<GroupAuthor>& authors, const Activity& rows,
                                    std::size_t channels) {
    std::vector<int> group(channels, -1);
    std::size_t left = channels;
    for (std::size_t row = 0; row < rows.rows() && left > 0; ++row) {
        int& known = group[at(rows.channel[row])];
        if (known != -1 || rows.author[row] == Account::none) continue;
        known = authors[at(rows.author[row])].group;
        --left;
    }
    return group;
}

/// The team's accounts by group and folded handle.
using TeamIndex = std::map<std::pair<int, std::string>, const TeamAccount*>;

TeamIndex index_team(const AssembleOptions& options, const std::vector<int>& group_of) {
    TeamIndex index;
    for (const TeamAccount& listed : options.team)
        index[{group_of[at(listed.channel)], folded_handle(listed.handle)}] = &listed;
    return index;
}

AccountInfo make_account(const GroupAuthor& author, const Store& store, const TeamIndex& team) {
    AccountInfo account{author.author.handle, author.author.name, author.group};
    const auto listed = team.find({account.source, folded_handle(store.view(account.handle))});
    if (listed == team.end()) return account;
    account.brand = true;
    account.automation = listed->second->automation;
    account.person = listed->second->person;
    return account;
}

void set(Flags& flags, Flag flag) { flags = static_cast<Flags>(flags | static_cast<Flags>(flag)); }

struct AuthorHash {
    std::size_t operator()(const std::pair<std::uint16_t, Key>& wanted) const {
        return static_cast<std::size_t>(hash_of(KeyedRow{wanted.second, 0, wanted.first}));
    }
};

/// Where accounts are per channel, an author becomes one in every channel that its rows show. A group is named by one
/// of its channels, so a channel as a group meets no other group.
void split_by_channel(Staged& staged, const AssembleOptions& options, std::vector<GroupAuthor>& authors) {
    std::unordered_map<std::uint64_t, std::uint32_t> known;  // looked up, never iterated
    for (Batch& batch : staged.batches) {
        if (batch.group >= options.accounts_per_channel.size() || !options.accounts_per_channel[batch.group]) continue;
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            const std::uint32_t author = batch.author[row];
            if (author == Batch::nobody) continue;
            const auto channel = static_cast<std::uint16_t>(at(batch.channel[row]));
            const auto next = static_cast<std::uint32_t>(authors.size());
            const auto [found, fresh] = known.try_emplace(std::uint64_t{author} << 16U | channel, next);
            if (fresh) authors.push_back({authors[author].author, channel});
            batch.author[row] = found->second;
        }
    }
}

}  // namespace

std::vector<GroupAuthor> join_authors(Staged& staged, const AssembleOptions& options, const base::Workers& workers) {
    std::unordered_map<std::pair<std::uint16_t, Key>, std::uint32_t, AuthorHash> known;
    std::vector<GroupAuthor> all;
    std::vector<std::vector<std::uint32_t>> of_batch;
    for (Batch& batch : staged.batches) {
        std::vector<std::uint32_t>& numbers = of_batch.emplace_back();
        for (const BatchAuthor& author : batch.authors) {
            const auto next = static_cast<std::uint32_t>(all.size());
            const auto [found, fresh] = known.try_emplace({batch.group, author.key}, next);
            if (fresh) all.push_back({author, batch.group});
            if (all[found->second].author.name.size == 0) all[found->second].author.name = author.name;
            numbers.push_back(found->second);
        }
        batch.authors = {};
    }
    base::for_each_unit(workers, staged.batches.size(), [&](std::size_t b) {
        for (std::uint32_t& author : staged.batches[b].author)
            if (author != Batch::nobody) author = of_batch[b][author];
    });
    split_by_channel(staged, options, all);
    return all;
}

std::vector<AccountInfo> number_accounts(const std::vector<GroupAuthor>& authors, const Store& store,
                                         const AssembleOptions& options, Activity& out) {
    const TeamIndex team = index_team(options, groups_of_channels(authors, out, options.channels));
    std::vector<AccountInfo> accounts;
    std::vector<Account> account_of(authors.size(), Account::none);
    std::vector<bool> said_brand(authors.size(), false);  // by the export, of one row: the others keep their own side
    for (std::size_t row = 0; row < out.rows(); ++row) {
        if (out.author[row] == Account::none) continue;
        Account& number = account_of[at(out.author[row])];
        if (number == Account::none) {
            number = static_cast<Account>(accounts.size());
            accounts.push_back(make_account(authors[at(out.author[row])], store, team));
        }
        const AccountInfo& account = accounts[at(number)];
        if (account.brand) set(out.flags[row], Flag::brand);
        if (account.automation) set(out.flags[row], Flag::automation);
        if (has(out.flags[row], Flag::brand)) said_brand[at(out.author[row])] = true;
        out.author[row] = number;
    }
    for (std::size_t author = 0; author < said_brand.size(); ++author)
        if (said_brand[author]) accounts[at(account_of[author])].brand = true;
    return accounts;
}

}  // namespace stamtafel::activity
