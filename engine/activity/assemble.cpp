// The joins between rows. Staged rows stand in reading order (source, file, row), which is the order of
// "the last row wins"; everything after `permute` stands in canonical order.
#include "engine/activity/assemble.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "engine/activity/key_table.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::activity {
namespace {

/// All batches in one: the same columns, plus what was one value a batch.
struct Staged {
    Batch rows;
    Column<std::uint32_t> file;
    Column<std::uint16_t> group;
};

using Order = std::vector<std::uint32_t>;  // staged row numbers

/// Appends a column; one that some batches lack is filled up with empty values.
template <class T>
void append(Column<T>& all, Column<T>& part, std::size_t before, std::size_t rows, const T& empty = T{}) {
    if (part.empty() && all.empty()) return;
    all.resize(before, empty);
    if (part.empty()) part.resize(rows, empty);
    all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    part = {};
}

Staged stage(std::vector<Batch> batches) {
    Staged all;
    Batch& to = all.rows;
    for (Batch& from : batches) {
        const std::size_t before = all.file.size();
        const std::size_t rows = from.rows();
        append(to.at, from.at, before, rows);
        append(to.key, from.key, before, rows);
        append(to.author, from.author, before, rows);
        append(to.text, from.text, before, rows);
        append(to.origin, from.origin, before, rows);
        append(to.kind, from.kind, before, rows);
        append(to.channel, from.channel, before, rows);
        append(to.flags, from.flags, before, rows);
        append(to.derived, from.derived, before, rows);
        append(to.parent, from.parent, before, rows);
        append(to.conversation, from.conversation, before, rows);
        append(to.id, from.id, before, rows);
        append(to.author_name, from.author_name, before, rows);
        append(to.room, from.room, before, rows);
        append(to.url, from.url, before, rows);
        append(to.answers, from.answers, before, rows);
        append(to.sentiment, from.sentiment, before, rows, Activity::sentiment_none);
        all.file.insert(all.file.end(), rows, from.file);
        all.group.insert(all.group.end(), rows, from.group);
    }
    return all;
}

/// By file: the first file of its download. Part files ("1.csv", "2.csv") of one folder are one download.
std::vector<std::uint32_t> downloads_of(const Quality& quality) {
    std::vector<std::uint32_t> out;
    std::map<std::string_view, std::uint32_t> parts;  // folder → its first part file
    for (const FileQuality& file : quality.files) {
        const std::string_view name = file.name;
        const std::size_t folder = name.rfind('/') + 1;  // 0 without a folder
        const std::string_view stem = name.substr(folder, name.find('.', folder) - folder);
        const bool part = !stem.empty() && stem.find_first_not_of("0123456789") == stem.npos;
        const auto index = static_cast<std::uint32_t>(out.size());
        out.push_back(part ? parts.try_emplace(name.substr(0, folder), index).first->second : index);
    }
    return out;
}

/// Two equal tuples of one download are two activities: the n-th of them gets its own key.
void number_derived(Staged& staged, const std::vector<std::uint32_t>& download) {
    const Column<std::uint8_t>& derived = staged.rows.derived;
    Column<Key>& keys = staged.rows.key;
    Order rows;
    for (std::uint32_t row = 0; row < derived.size(); ++row)
        if (derived[row] != 0) rows.push_back(row);
    const auto tuple = [&](std::uint32_t row) {
        return std::tuple(staged.group[row], keys[row], download[staged.file[row]]);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](auto a, auto b) { return tuple(a) < tuple(b); });
    std::vector<std::uint64_t> ordinals(rows.size(), 0);
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (tuple(rows[i]) == tuple(rows[i - 1])) ordinals[i] = ordinals[i - 1] + 1;
    for (std::size_t i = 0; i < rows.size(); ++i) keys[rows[i]].low += ordinals[i] * 0x9e37'79b9'7f4a'7c15ULL;
}

Order up_to(const Staged& staged, const std::optional<base::Instant>& as_of, Quality& quality) {
    Order kept;
    kept.reserve(staged.file.size());
    for (std::uint32_t row = 0; row < staged.file.size(); ++row) {
        if (as_of && staged.rows.at[row] > *as_of)
            ++quality.files[staged.file[row]].later;
        else
            kept.push_back(row);
    }
    return kept;
}

/// Drops all but the last row of each (group, key); counts the dropped ones at their file.
void drop_duplicates(const Staged& staged, Order& order, Quality& quality) {
    KeyTable table(staged.rows.key, staged.group);
    std::vector<bool> dropped(staged.file.size(), false);
    for (const std::uint32_t row : order) {
        const std::uint32_t earlier = table.put(row);
        if (earlier == KeyTable::none) continue;
        dropped[earlier] = true;
        ++quality.files[staged.file[earlier]].duplicates;
        ++quality.duplicates;
    }
    std::erase_if(order, [&](std::uint32_t row) { return dropped[row]; });
}

template <class T>
void permute(Column<T>& column, const Order& order) {
    if (column.empty()) return;
    Column<T> out;
    out.reserve(order.size());
    for (const std::uint32_t row : order) out.push_back(std::move(column[row]));
    column = std::move(out);
}

void permute(Staged& staged, const Order& order) {
    Batch& b = staged.rows;
    permute(b.at, order), permute(b.key, order), permute(b.author, order), permute(b.text, order);
    permute(b.origin, order), permute(b.kind, order), permute(b.channel, order), permute(b.flags, order);
    permute(b.parent, order), permute(b.conversation, order), permute(b.id, order), permute(b.author_name, order);
    permute(b.room, order), permute(b.url, order), permute(b.answers, order), permute(b.sentiment, order);
    permute(staged.file, order), permute(staged.group, order);
}

void set(Flags& flags, Flag flag) { flags = static_cast<Flags>(flags | static_cast<Flags>(flag)); }

/// Rows of parents; names that are not in the export are flagged and counted.
Column<Row> join_parents(Staged& staged, const KeyTable& ids, Quality& quality) {
    Column<Row> parents(staged.file.size(), Row::none);
    for (std::size_t row = 0; row < staged.rows.parent.size(); ++row) {
        const Key& key = staged.rows.parent[row];
        if (key.empty()) continue;
        const std::uint32_t parent = ids.find(staged.group[row], key);
        if (parent != KeyTable::none) {
            parents[row] = static_cast<Row>(parent);
        } else {
            set(staged.rows.flags[row], Flag::parent_missing);
            ++quality.orphans;
        }
    }
    return parents;
}

void flag_missing_answers(Staged& staged, const KeyTable& ids, Quality& quality) {
    for (std::size_t row = 0; row < staged.rows.answers.size(); ++row) {
        const auto& named = staged.rows.answers[row];
        const auto missing = [&](const Key& key) { return ids.find(staged.group[row], key) == KeyTable::none; };
        if (std::none_of(named.begin(), named.end(), missing)) continue;
        set(staged.rows.flags[row], Flag::answer_missing);
        ++quality.answers_missing;
    }
}

/// The identity of each row's conversation: the given one, else the last id reached over `parent`.
/// Given ids and activity ids must not meet: given ones are told apart by a flipped bit.
class ConversationKeys {
  public:
    ConversationKeys(const Staged& staged, const Column<Row>& parents, const Store& store)
        : staged_(staged), parents_(parents), store_(store), keys_(parents.size()), state_(parents.size(), 0) {
        for (std::size_t row = 0; row < keys_.size(); ++row) walk(row);
    }
    [[nodiscard]] const Column<Key>& keys() const { return keys_; }

  private:
    enum : std::uint8_t { unknown, on_path, known };

    void walk(std::size_t from) {
        path_.clear();
        std::size_t row = from;
        while (state_[row] == unknown && !resolve(row)) {
            state_[row] = on_path;
            path_.push_back(row);
            row = at(parents_[row]);
        }
        const Key key = state_[row] == on_path ? smallest_of_circle(row) : keys_[row];
        for (const std::size_t passed : path_) {
            keys_[passed] = key;
            state_[passed] = known;
        }
    }

    bool resolve(std::size_t row) {
        const Batch& b = staged_.rows;
        if (!b.conversation.empty() && !b.conversation[row].empty())
            keys_[row] = {b.conversation[row].high ^ 1ULL << 63, b.conversation[row].low};
        else if (parents_[row] != Row::none)
            return false;
        else
            keys_[row] = !b.parent.empty() && !b.parent[row].empty() ? b.parent[row] : b.key[row];
        state_[row] = known;
        return true;
    }

    Key smallest_of_circle(std::size_t start) {
        const auto id = [&](std::size_t row) {
            return staged_.rows.id.empty() ? std::string_view{} : store_.view(staged_.rows.id[row]);
        };
        std::size_t smallest = start;
        for (std::size_t row = at(parents_[start]); row != start; row = at(parents_[row]))
            if (base::natural_less(id(row), id(smallest))) smallest = row;
        return staged_.rows.key[smallest];
    }

    const Staged& staged_;
    const Column<Row>& parents_;
    const Store& store_;
    Column<Key> keys_;
    std::vector<std::uint8_t> state_;
    std::vector<std::size_t> path_;
};

/// Numbers conversations by their first row.
std::size_t number_conversations(const Column<Key>& keys, const Staged& staged, Column<Conversation>& out) {
    KeyTable table(keys, staged.group);
    out.resize(keys.size());
    std::uint32_t next = 0;
    for (std::uint32_t row = 0; row < keys.size(); ++row) {
        const std::uint32_t first = table.find(staged.group[row], keys[row]);
        if (first != KeyTable::none) {
            out[row] = out[first];
            continue;
        }
        table.put(row);
        out[row] = static_cast<Conversation>(next++);
    }
    return next;
}

std::string folded_handle(std::string_view handle) {
    if (handle.starts_with('@')) handle.remove_prefix(1);
    return base::fold(handle);
}

/// Group by channel, as the rows show it.
std::vector<int> groups_of_channels(const Staged& staged, std::size_t channels) {
    std::vector<int> group(channels, -1);
    for (std::size_t row = 0; row < staged.file.size(); ++row) group[at(staged.rows.channel[row])] = staged.group[row];
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

AccountInfo make_account(const Staged& staged, const Store& store, std::size_t row, const TeamIndex& team) {
    AccountInfo account{staged.rows.author[row], {}, staged.group[row]};
    const auto listed = team.find({account.source, folded_handle(store.view(account.handle))});
    if (listed == team.end()) return account;
    account.brand = true;
    account.automation = listed->second->automation;
    account.person = listed->second->person;
    return account;
}

/// Accounts by (group, author as exported); rows of a team account become the brand's.
std::vector<AccountInfo> join_accounts(Staged& staged, const Store& store, const AssembleOptions& options,
                                       Column<Account>& authors) {
    std::vector<AccountInfo> accounts;
    std::vector<std::unordered_map<std::string_view, std::uint32_t>> known;
    const TeamIndex team = index_team(options, groups_of_channels(staged, options.channels));
    authors.resize(staged.file.size(), Account::none);
    for (std::size_t row = 0; row < authors.size(); ++row) {
        const std::string_view author = store.view(staged.rows.author[row]);
        if (author.empty()) continue;
        if (known.size() <= staged.group[row]) known.resize(staged.group[row] + 1U);
        auto [found, fresh] = known[staged.group[row]].try_emplace(author, static_cast<std::uint32_t>(accounts.size()));
        if (fresh) accounts.push_back(make_account(staged, store, row, team));
        AccountInfo& account = accounts[found->second];
        if (account.brand) set(staged.rows.flags[row], Flag::brand);
        if (account.automation) set(staged.rows.flags[row], Flag::automation);
        if (has(staged.rows.flags[row], Flag::brand)) account.brand = true;
        if (!staged.rows.author_name.empty() && account.name.size == 0) account.name = staged.rows.author_name[row];
        authors[row] = static_cast<Account>(found->second);
    }
    return accounts;
}

/// The end of what a channel covers: its last row, unless that row stands more than a year after all others.
void find_cutoffs(const Activity& activity, const AssembleOptions& options, Assembled& out, Quality& quality) {
    constexpr std::int64_t year_ms = 365 * base::day_ms;
    std::vector<std::optional<base::Instant>>& cutoff = out.cutoff;
    std::vector<bool> settled(options.channels, false);
    cutoff.assign(options.channels, std::nullopt);
    for (std::size_t row = activity.rows(); row-- > 0;) {
        const std::size_t channel = at(activity.channel[row]);
        if (settled[channel]) continue;
        settled[channel] = cutoff[channel] && cutoff[channel]->ms - activity.at[row].ms <= year_ms;
        if (settled[channel]) continue;
        if (cutoff[channel]) ++quality.isolated;
        cutoff[channel] = activity.at[row];
    }
    for (std::size_t channel = 0; channel < options.channels; ++channel) {
        if (channel < options.covers_until.size() && options.covers_until[channel])
            cutoff[channel] = options.covers_until[channel];
        if (options.as_of && cutoff[channel]) cutoff[channel] = std::min(*cutoff[channel], *options.as_of);
    }
}

std::vector<bool> find_flat(const std::vector<Batch>& batches, const AssembleOptions& options) {
    std::vector<bool> flat(options.channels, true);
    for (const Batch& batch : batches)
        if (!batch.parent.empty() || !batch.conversation.empty())
            for (const Channel channel : batch.channel) flat[at(channel)] = false;
    for (std::size_t channel = 0; channel < options.flat.size(); ++channel)
        if (options.flat[channel]) flat[channel] = *options.flat[channel];
    return flat;
}

std::vector<bool> find_coarse(const Activity& activity, std::size_t channels) {
    std::vector<bool> coarse(channels, true);
    for (std::size_t row = 0; row < activity.rows(); ++row)
        if (activity.at[row].ms % base::minute_ms != 0) coarse[at(activity.channel[row])] = false;
    return coarse;
}

void describe_files(const Staged& staged, Quality& quality) {
    for (std::size_t row = 0; row < staged.file.size(); ++row) {
        FileQuality& file = quality.files[staged.file[row]];
        if (!file.first) file.first = staged.rows.at[row];
        file.last = staged.rows.at[row];
    }
}

std::uint64_t count_talks(const Activity& activity, std::size_t conversations) {
    std::vector<bool> talks(conversations, false);
    for (std::size_t row = 0; row < activity.rows(); ++row)
        if (row_of(activity.kind[row]).talk) talks[at(activity.conversation[row])] = true;
    return static_cast<std::uint64_t>(std::count(talks.begin(), talks.end(), true));
}

}  // namespace

Assembled assemble(std::vector<Batch> batches, const Store& store, const AssembleOptions& options, Quality& quality) {
    Assembled out;
    out.flat = find_flat(batches, options);
    Staged staged = stage(std::move(batches));
    number_derived(staged, downloads_of(quality));
    Order order = up_to(staged, options.as_of, quality);
    drop_duplicates(staged, order, quality);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return staged.rows.at[a] < staged.rows.at[b]; });
    permute(staged, order);
    describe_files(staged, quality);

    Activity& activity = out.activity;
    {
        KeyTable ids(staged.rows.key, staged.group);
        for (std::uint32_t row = 0; row < staged.file.size(); ++row) ids.put(row);
        activity.parent = join_parents(staged, ids, quality);
        flag_missing_answers(staged, ids, quality);
    }
    const ConversationKeys conversations(staged, activity.parent, store);
    out.conversations = number_conversations(conversations.keys(), staged, activity.conversation);
    out.accounts = join_accounts(staged, store, options, activity.author);
    Batch& rows = staged.rows;
    activity.at = std::move(rows.at);
    activity.text = std::move(rows.text);
    activity.origin = std::move(rows.origin);
    activity.kind = std::move(rows.kind);
    activity.channel = std::move(rows.channel);
    activity.flags = std::move(rows.flags);
    activity.id = std::move(rows.id);
    activity.room = std::move(rows.room);
    activity.url = std::move(rows.url);
    activity.sentiment = std::move(rows.sentiment);

    out.coarse = find_coarse(activity, options.channels);
    find_cutoffs(activity, options, out, quality);
    quality.activities = activity.rows();
    quality.authors = out.accounts.size();
    quality.conversations = count_talks(activity, out.conversations);
    if (!activity.at.empty()) {
        quality.first = activity.at.front();
        quality.last = activity.at.back();
    }
    return out;
}

}  // namespace stamtafel::activity
