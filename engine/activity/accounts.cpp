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
std::vector<int> groups_of_channels(const Staged& staged, const std::vector<StagedRow>& order, const Activity& rows,
                                    std::size_t channels) {
    std::vector<int> group(channels, -1);
    std::size_t batch = 0;
    for (std::size_t row = 0; row < order.size(); ++row) {
        while (order[row] < staged.begins[batch] || order[row] >= staged.begins[batch + 1])
            batch = static_cast<std::size_t>(std::upper_bound(staged.begins.begin(), staged.begins.end(), order[row]) -
                                             staged.begins.begin() - 1);
        group[at(rows.channel[row])] = staged.batches[batch].group;
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

AccountInfo make_account(const BatchAuthor& author, std::uint16_t group, const Store& store, const TeamIndex& team) {
    AccountInfo account{author.handle, author.name, group};
    const auto listed = team.find({account.source, folded_handle(store.view(account.handle))});
    if (listed == team.end()) return account;
    account.brand = true;
    account.automation = listed->second->automation;
    account.person = listed->second->person;
    return account;
}

/// All authors of the batches as one list; by batch and number there, the number in the list.
struct AllAuthors {
    std::vector<BatchAuthor> authors;
    std::vector<std::uint16_t> groups;
    std::vector<std::vector<std::uint32_t>> of_batch;
};

AllAuthors gather_authors(const Staged& staged) {
    struct Hash {
        std::size_t operator()(const std::pair<std::uint16_t, Key>& wanted) const {
            return static_cast<std::size_t>(hash_of(KeyedRow{wanted.second, 0, wanted.first}));
        }
    };
    std::unordered_map<std::pair<std::uint16_t, Key>, std::uint32_t, Hash> known;
    AllAuthors all;
    for (const Batch& batch : staged.batches) {
        std::vector<std::uint32_t>& numbers = all.of_batch.emplace_back();
        for (const BatchAuthor& author : batch.authors) {
            const auto next = static_cast<std::uint32_t>(all.authors.size());
            const auto [found, fresh] = known.try_emplace({batch.group, author.key}, next);
            if (fresh) all.authors.push_back(author), all.groups.push_back(batch.group);
            if (all.authors[found->second].name.size == 0) all.authors[found->second].name = author.name;
            numbers.push_back(found->second);
        }
    }
    return all;
}

void set(Flags& flags, Flag flag) { flags = static_cast<Flags>(flags | static_cast<Flags>(flag)); }

}  // namespace

std::vector<AccountInfo> join_accounts(const Staged& staged, const std::vector<StagedRow>& order, const Store& store,
                                       const AssembleOptions& options, Activity& out) {
    const AllAuthors all = gather_authors(staged);
    const TeamIndex team = index_team(options, groups_of_channels(staged, order, out, options.channels));
    std::vector<AccountInfo> accounts;
    std::vector<Account> account_of(all.authors.size(), Account::none);
    std::vector<bool> said_brand(all.authors.size(), false);  // by the export, of one row: the others keep their side
    out.author.assign(order.size(), Account::none);
    std::size_t batch = 0;
    for (std::size_t row = 0; row < order.size(); ++row) {
        const StagedRow staged_row = order[row];
        while (staged_row < staged.begins[batch] || staged_row >= staged.begins[batch + 1])
            batch = static_cast<std::size_t>(std::upper_bound(staged.begins.begin(), staged.begins.end(), staged_row) -
                                             staged.begins.begin() - 1);
        const std::uint32_t number = staged.batches[batch].author[staged_row - staged.begins[batch]];
        if (number == Batch::nobody) continue;
        const std::uint32_t author = all.of_batch[batch][number];
        if (account_of[author] == Account::none) {
            account_of[author] = static_cast<Account>(accounts.size());
            accounts.push_back(make_account(all.authors[author], all.groups[author], store, team));
        }
        const AccountInfo& account = accounts[at(account_of[author])];
        if (account.brand) set(out.flags[row], Flag::brand);
        if (account.automation) set(out.flags[row], Flag::automation);
        if (has(out.flags[row], Flag::brand)) said_brand[author] = true;
        out.author[row] = account_of[author];
    }
    for (std::size_t author = 0; author < said_brand.size(); ++author)
        if (said_brand[author]) accounts[at(account_of[author])].brand = true;
    return accounts;
}

}  // namespace stamtafel::activity
