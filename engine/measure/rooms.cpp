// A flat room, oldest line first. Nothing links a reply to what it answers: it names the asker, or it is given to the
// asker in the running session who wrote last before it (readings.md, "Flat rooms"). O(n) over the lines of a room.
#include <algorithm>

#include "engine/measure/walks.hpp"

namespace stamtafel::measure {

using activity::Account;
using activity::Flag;
using activity::Row;

void RoomWalk::clear() {
    askers_.clear();
    forget(index_);
    lines_.clear();
    fresh_.clear();
    open_ = 0;
    session_ = 0;
    replied_ = false;
}

void RoomWalk::run(std::span<const std::uint32_t> rows) {
    clear();
    for (const std::uint32_t row : rows) {
        const bool talks = activity::row_of(activity_.kind[row]).talk;
        const Place place = talks && activity_.session[row] != session_ ? Place::opens : Place::within;
        if (talks) session_ = activity_.session[row];
        if (is_reply(context_, row)) {
            close(row);
            replied_ = true;
        } else if (may_be_item(activity_, row)) {
            take(row, place);
        } else if (talks && !activity::is_brand(activity_, row)) {
            if (const auto asker = asker_of(row)) note_line(row, *asker);
        }
    }
}

void RoomWalk::take(std::size_t row, Place place) {
    std::optional<std::size_t> asker = asker_of(row);
    const bool further = asker && askers_[*asker].session == activity_.session[row];
    const bool addressed = further || is_addressed(context_, row, place);
    if (const auto protocol = note_item(context_, row, addressed, replied_, found_)) {
        if (!asker) asker = new_asker(activity_.author[row]);
        open_turn(row, *protocol, *asker);
    }
    if (asker) note_line(row, *asker);
}

/// Nobody's lines are of many people: each is an asker of its own.
std::optional<std::size_t> RoomWalk::asker_of(std::size_t row) const {
    const auto known = index_.find(activity_.author[row]);
    return known == index_.end() ? std::nullopt : std::optional(known->second);
}

std::size_t RoomWalk::new_asker(Account account) {
    if (account != Account::none) index_[account] = askers_.size();
    askers_.emplace_back();
    return askers_.size() - 1;
}

void RoomWalk::open_turn(std::size_t row, std::size_t protocol, std::size_t asker_index) {
    Asker& asker = askers_[asker_index];
    const auto open = std::find_if(asker.open.begin(), asker.open.end(),
                                   [&](const OpenTurn& other) { return other.protocol == protocol; });
    if (open != asker.open.end()) {
        if (!activity::has(activity_.flags[open->row], Flag::removed)) return;
        asker.open.erase(open);
        --open_;
    }
    const std::uint32_t session = activity_.session[row];
    if (asker.began_in != session) asker.began = 0;
    asker.began_in = asker.session = session;
    found_.opens[row] = (asker.began >> protocol & 1U) == 0 ? Opens::first : Opens::later;
    asker.began |= 1ULL << protocol;
    asker.open.push_back({row, protocol, activity_.author[row]});
    ++open_;
}

/// A line of someone who waits brings what they wait for into the running session.
void RoomWalk::note_line(std::size_t row, std::size_t asker) {
    if (askers_[asker].open.empty()) return;
    askers_[asker].session = activity_.session[row];
    settle(row);
    fresh_.push_back({row, asker});
}

void RoomWalk::settle(std::size_t row) {
    if (fresh_.empty() || !is_later(data_, row, fresh_.front().row)) return;
    for (const Line& line : fresh_) askers_[line.asker].line = line.row;
    lines_.insert(lines_.end(), fresh_.begin(), fresh_.end());
    fresh_.clear();
}

bool RoomWalk::waits(const Asker& asker, std::size_t row) const {
    return std::any_of(asker.open.begin(), asker.open.end(),
                       [&](const OpenTurn& open) { return is_later(data_, row, open.row); });
}

/// Those whom the reply names, by a quote or a mention, else who it is given to. A leading mention beats a quote.
void RoomWalk::close(std::size_t row) {
    if (open_ == 0) return;
    settle(row);
    std::vector<Account> to = leading_mentions(context_, row);
    if (to.empty())
        if (const Account called = called_member(context_, row); called != Account::none) to = {called};
    const Row parent = activity_.parent[row];
    const bool quotes = parent != Row::none && !activity::is_brand(activity_, activity::at(parent));
    const bool to_somebody = !to.empty() || quotes;
    if (to.empty()) {
        to = mentions(context_, row);
        if (quotes) to.push_back(activity_.author[activity::at(parent)]);
    }
    bool names_an_asker = false;
    for (const Account account : to) {
        const auto known = index_.find(account);
        if (known == index_.end() || !waits(askers_[known->second], row)) continue;
        names_an_asker = true;
        close_turns(askers_[known->second], row, How::named);
    }
    if (!names_an_asker) close_attributed(row, to_somebody);
}

void RoomWalk::close_attributed(std::size_t row, bool to_somebody_else) {
    while (!lines_.empty()) {
        const Line last = lines_.back();
        Asker& asker = askers_[last.asker];
        const bool stands = asker.line == last.row && activity_.session[last.row] == activity_.session[row];
        if (stands && waits(asker, row))
            return close_turns(asker, row, to_somebody_else ? How::attributed_to_anyone : How::attributed);
        lines_.pop_back();
    }
}

void RoomWalk::close_turns(Asker& asker, std::size_t row, How how) {
    const bool is_holding = measure::is_holding(context_, row);
    const auto only_holds = [&](const OpenTurn& open) {
        return is_holding && found_.opens[open.row] == Opens::later && context_.protocols[open.protocol].next;
    };
    open_ -= std::erase_if(asker.open, [&](const OpenTurn& open) {
        if (only_holds(open) || !is_later(data_, row, open.row)) return false;
        if (how == How::attributed_to_anyone && !context_.protocols[open.protocol].closes_for_anyone) return false;
        found_.closed[open.row] = static_cast<Row>(row);
        found_.attributed[open.row] = how == How::named ? 0 : 1;
        return true;
    });
}

}  // namespace stamtafel::measure
