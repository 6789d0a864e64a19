// Lookups made once, before any conversation is walked through.
#include "engine/measure/context.hpp"

#include <algorithm>

#include "engine/base/text.hpp"

namespace stamtafel::measure {
namespace {

using activity::Account;
using activity::Activity;
using activity::Flag;
using activity::Row;

std::vector<Row> find_direct_replies(const Context& context) {
    const Activity& activity = context.input.data.activity;
    std::vector<Row> first(activity.rows(), Row::none);
    for (std::size_t row = 0; row < activity.rows(); ++row) {
        const Row parent = activity.parent[row];
        if (parent == Row::none || !is_reply(context, row)) continue;
        Row& known = first[activity::at(parent)];
        if (known == Row::none) known = static_cast<Row>(row);
    }
    return first;
}

Handles index_handles(const activity::Assembled& data, const activity::Store& store) {
    Handles handles;
    for (std::size_t i = 0; i < data.accounts.size(); ++i) {
        const activity::AccountInfo& account = data.accounts[i];
        if (handles.size() <= account.source) handles.resize(account.source + 1U);
        std::string_view handle = store.view(account.handle);
        if (handle.starts_with('@')) handle.remove_prefix(1);
        handles[account.source].try_emplace(base::fold(handle), static_cast<Account>(i));
    }
    return handles;
}

/// In the order of the protocols.
std::vector<std::vector<std::size_t>> by_channel(const std::vector<CompiledProtocol>& protocols, std::size_t channels) {
    std::vector<std::vector<std::size_t>> out(channels);
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t p = 0; p < protocols.size(); ++p)
            if ((protocols[p].takes.channels >> c & 1U) != 0) out[c].push_back(p);
    return out;
}

}  // namespace

bool is_reply(const Context& context, std::size_t row) {
    const Activity& activity = context.input.data.activity;
    return activity::is_brand(activity, row) && !activity::has(activity.flags[row], Flag::automation) &&
           activity::row_of(activity.kind[row]).reply;
}

bool may_be_item(const Activity& activity, std::size_t row) {
    return !activity::is_brand(activity, row) && !activity::has(activity.flags[row], Flag::deleted) &&
           activity::row_of(activity.kind[row]).covered;
}

std::vector<Account> leading_mentions(const Context& context, std::size_t row) {
    std::vector<Account> named;
    const activity::Assembled& data = context.input.data;
    const Account author = data.activity.author[row];
    std::string_view text = base::trimmed(context.input.store.view(data.activity.text[row]));
    if (author == Account::none) return named;
    const auto& handles = context.handles[data.accounts[activity::at(author)].source];
    while (text.starts_with('@')) {
        std::size_t end = std::min(text.find_first_of(" \t\n\r,:;!?"), text.size());
        std::string_view handle = text.substr(1, end - 1);
        while (handle.ends_with('.')) handle.remove_suffix(1);
        const auto found = handles.find(base::fold(handle));
        if (found != handles.end() && !data.accounts[activity::at(found->second)].brand) named.push_back(found->second);
        text = base::trimmed(text.substr(std::min(end + 1, text.size())));
    }
    return named;
}

Row opener_of(const Activity& activity, std::span<const std::uint32_t> rows) {
    for (const std::uint32_t row : rows) {
        const activity::Kind kind = activity.kind[row];
        const bool opens = activity::row_of(kind).talk && kind != activity::Kind::comment &&
                           kind != activity::Kind::answer && activity.parent[row] == Row::none &&
                           !activity::has(activity.flags[row], Flag::parent_missing);
        if (opens) return static_cast<Row>(row);
    }
    return Row::none;
}

bool is_later(const activity::Assembled& data, std::size_t row, std::size_t asked) {
    if (data.activity.at[row] > data.activity.at[asked]) return true;
    return row > asked && data.coarse[activity::at(data.activity.channel[row])];
}

Context make_context(const Input& input) {
    const Activity& activity = input.data.activity;
    const base::Day first = activity.rows() == 0 ? base::Day{} : calendar::local_day(input.zone, activity.at.front());
    const base::Day last = activity.rows() == 0 ? base::Day{} : calendar::local_day(input.zone, activity.at.back());
    constexpr std::int32_t after = 400;  // deadlines may lie beyond the last row
    Context context{input, compile_protocols(input.playbook, input.triage),
                    {},    compile_clocks(input.playbook, input.zone, first + -7, last + after),
                    {},    {},
                    {},    {}};
    for (const playbook::Channel& channel : input.playbook.channels)
        context.owned.push_back(channel.media.value == "owned");
    context.protocols_in = by_channel(context.protocols, input.playbook.channels.size());
    const auto any = [&](auto holds) { return std::any_of(context.protocols.begin(), context.protocols.end(), holds); };
    if (any([](const CompiledProtocol& protocol) { return protocol.match == Match::direct; }))
        context.direct_reply = find_direct_replies(context);
    if (any([](const CompiledProtocol& protocol) { return !protocol.closes_for_anyone; }))
        context.handles = index_handles(input.data, input.store);
    context.conversations = group_by_conversation(input.data);
    return context;
}

}  // namespace stamtafel::measure
