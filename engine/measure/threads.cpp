// A conversation, oldest row first: the brand's replies close turns, members' items open them.
#include <algorithm>

#include "engine/measure/walks.hpp"

namespace stamtafel::measure {

using activity::Account;
using activity::Flag;
using activity::Row;
using language::Mark;

std::optional<std::size_t> note_item(const Context& context, std::size_t row, bool addressed, bool replied,
                                     Found& found) {
    Item& item = found.items[row];
    if (addressed) item.deeds = static_cast<std::uint8_t>(item.deeds | static_cast<unsigned>(Deed::addressed));
    if (replied && language::has(context.input.triage.marks[row], Mark::thanks)) {
        item.protocol = Item::thanks;
        return std::nullopt;
    }
    const std::optional<std::size_t> protocol = protocol_of(context, row, addressed);
    if (protocol) item.protocol = static_cast<std::uint8_t>(*protocol);
    return protocol;
}

void WaitingItems::clear() {
    fresh_.clear();
    all_.clear();
    by_anyone_.clear();
    forget(of_);
}

void WaitingItems::add(const OpenTurn& item) {
    settle(item.row);
    if (order_tells(context_.input.data, item.row))
        wait(item);
    else
        fresh_.push_back(item);
}

void WaitingItems::wait(const OpenTurn& item) {
    const bool anyone = context_.protocols[item.protocol].closes_for_anyone;
    (anyone ? by_anyone_ : all_).push_back(item.row);
    if (!anyone) of_[item.asker].push_back(item.row);
}

void WaitingItems::settle(std::size_t row) {
    if (fresh_.empty() || !is_later(context_.input.data, row, fresh_.front().row)) return;
    for (const OpenTurn& item : fresh_) wait(item);
    fresh_.clear();
}

void WaitingItems::close_each(std::vector<std::size_t>& items, std::size_t reply) {
    for (const std::size_t item : items)
        if (found_.closed[item] == Row::none) found_.closed[item] = static_cast<Row>(reply);
    items.clear();
}

void WaitingItems::close(std::size_t reply, const Addressees& to) {
    settle(reply);
    close_each(by_anyone_, reply);
    if (to.everybody) {
        close_each(all_, reply);
        forget(of_);
        return;
    }
    for (const Account account : to.accounts)
        if (const auto found = of_.find(account); found != of_.end()) close_each(found->second, reply);
}

void ThreadWalk::run(std::span<const std::uint32_t> rows) {
    open_.clear();
    waiting_.clear();
    forget(askers_);
    began_ = 0;
    replied_ = false;
    opener_ = opener_of(activity_, rows);
    for (const std::uint32_t row : rows) {
        if (static_cast<Row>(row) != opener_ && is_reply(context_, row)) {
            close(row);
            replied_ = true;
        } else if (may_be_item(activity_, row)) {
            take(row);
        }
    }
}

/// A member's activity: a closing thanks, an item of the first protocol that takes it, or nothing.
void ThreadWalk::take(std::size_t row) {
    const Account author = activity_.author[row];
    const Place place = static_cast<Row>(row) == opener_ ? Place::opens : Place::within;
    const bool addressed = is_addressed(context_, row, place) || (author != Account::none && askers_.count(author) > 0);
    if (const auto protocol = note_item(context_, row, addressed, replied_, found_)) open_turn(row, *protocol);
}

void ThreadWalk::open_turn(std::size_t row, std::size_t protocol) {
    const OpenTurn turn{row, protocol, activity_.author[row]};
    const Match match = context_.protocols[protocol].match;
    if (match == Match::conversation) return open_one_at_a_time(turn);
    if (turn.asker != Account::none) askers_.insert(turn.asker);
    found_.opens[row] = Opens::first;
    if (match == Match::direct)
        found_.closed[row] = context_.direct_reply[row];
    else
        waiting_.add(turn);
}

/// A turn whose item was taken away is open no more when the next item comes.
void ThreadWalk::open_one_at_a_time(const OpenTurn& turn) {
    const auto open = std::find_if(open_.begin(), open_.end(),
                                   [&](const OpenTurn& other) { return other.protocol == turn.protocol; });
    if (open != open_.end()) {
        if (!activity::has(activity_.flags[open->row], Flag::removed)) return;
        open_.erase(open);
    }
    found_.opens[turn.row] = (began_ >> turn.protocol & 1U) == 0 ? Opens::first : Opens::later;
    began_ |= 1ULL << turn.protocol;
    if (turn.asker != Account::none) askers_.insert(turn.asker);
    open_.push_back(turn);
}

/// A reply of the brand closes every open turn that it answers.
void ThreadWalk::close(std::size_t row) {
    if (open_.empty() && waiting_.empty()) return;
    const Addressees to = addressees_of(row);
    const auto means = [&](const OpenTurn& open) {
        return to.everybody || context_.protocols[open.protocol].closes_for_anyone ||
               std::find(to.accounts.begin(), to.accounts.end(), open.asker) != to.accounts.end();
    };
    const bool is_holding = measure::is_holding(context_, row);
    const auto only_holds = [&](const OpenTurn& open) {
        return is_holding && found_.opens[open.row] == Opens::later && context_.protocols[open.protocol].next;
    };
    std::erase_if(open_, [&](const OpenTurn& open) {
        if (only_holds(open) || !is_later(data_, row, open.row) || !means(open)) return false;
        found_.closed[open.row] = static_cast<Row>(row);
        return true;
    });
    if (!waiting_.empty()) waiting_.close(row, to);
}

/// A leading mention, else a parent below the opener, says to whom; a reply to the conversation speaks to all.
Addressees ThreadWalk::addressees_of(std::size_t row) const {
    std::vector<Account> named = leading_mentions(context_, row);
    if (!named.empty()) return {false, std::move(named)};
    const Row parent = activity_.parent[row];
    if (parent == Row::none || parent == opener_ || activity::is_brand(activity_, activity::at(parent)))
        return {true, {}};
    return {false, {activity_.author[activity::at(parent)]}};
}

}  // namespace stamtafel::measure
