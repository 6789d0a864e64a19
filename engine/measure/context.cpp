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
using language::Mark;

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

/// In the order of the protocols.
std::vector<std::vector<std::size_t>> by_channel(const std::vector<CompiledProtocol>& protocols, std::size_t channels) {
    std::vector<std::vector<std::size_t>> out(channels);
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t p = 0; p < protocols.size(); ++p)
            if ((protocols[p].takes.channels >> c & 1U) != 0) out[c].push_back(p);
    return out;
}

std::vector<std::vector<Span>> spans_of(const std::vector<std::vector<activity::Gap>>& gaps,
                                        const calendar::Zone& zone) {
    std::vector<std::vector<Span>> out(gaps.size());
    for (std::size_t channel = 0; channel < gaps.size(); ++channel)
        for (const activity::Gap& gap : gaps[channel])
            out[channel].push_back({calendar::start_of(zone, gap.first), calendar::start_of(zone, gap.last + 1)});
    return out;
}

/// Brand accounts that only the export knows: triage cannot have marked their handles.
bool has_unlisted_brand(const std::vector<activity::AccountInfo>& accounts) {
    return std::any_of(accounts.begin(), accounts.end(), [](const auto& a) { return a.brand && a.person < 0; });
}

std::string_view text_of(const Context& context, std::size_t row) {
    return context.input.store.view(context.input.data.activity.text[row]);
}

bool is_brand_account(const Context& context, Account account) {
    return context.input.data.accounts[activity::at(account)].brand;
}

/// Those of the row's own source; nullptr where nobody wrote it.
const Handles::value_type* handles_for(const Context& context, const Handles& handles, std::size_t row) {
    const Account author = context.input.data.activity.author[row];
    if (author == Account::none || handles.empty()) return nullptr;
    return &handles[context.input.data.accounts[activity::at(author)].source];
}

std::vector<Account> members(const Context& context, std::vector<Account> named) {
    std::erase_if(named, [&](Account account) { return is_brand_account(context, account); });
    return named;
}

/// By row, in the order in which the texts lie: in that of the conversations each would be waited for.
std::vector<std::uint8_t> find_brand_names(const Context& context, const base::Workers& workers) {
    const Activity& activity = context.input.data.activity;
    const Handles brand = index_handles(context.input.data, context.input.store, Whose::brand);
    std::vector<std::uint8_t> names(activity.rows());
    constexpr std::size_t unit_rows = 65'536;
    base::for_each_unit(workers, (names.size() + unit_rows - 1) / unit_rows, [&](std::size_t unit) {
        for (std::size_t row = unit * unit_rows; row < std::min(names.size(), (unit + 1) * unit_rows); ++row) {
            const Handles::value_type* handles =
                may_be_item(activity, row) ? handles_for(context, brand, row) : nullptr;
            if (handles != nullptr && !named_in(*handles, text_of(context, row)).empty()) names[row] = 1;
        }
    });
    return names;
}

}  // namespace

bool is_reply(const Context& context, std::size_t row) {
    const Activity& activity = context.input.data.activity;
    return activity::is_brand(activity, row) && !activity::has(activity.flags[row], Flag::automation) &&
           activity::row_of(activity.kind[row]).reply;
}

bool may_be_item(const Activity& activity, std::size_t row) {
    const activity::Flags flags = activity.flags[row];
    const bool by_author = activity::has(flags, Flag::deleted) && !activity::has(flags, Flag::removed);
    return !activity::is_brand(activity, row) && !by_author && activity::row_of(activity.kind[row]).covered;
}

std::vector<Account> leading_mentions(const Context& context, std::size_t row) {
    const Handles::value_type* handles = handles_for(context, context.handles, row);
    return handles == nullptr ? std::vector<Account>{} : members(context, named_first(*handles, text_of(context, row)));
}

Account called_member(const Context& context, std::size_t row) {
    const Handles::value_type* handles = handles_for(context, context.handles, row);
    const Account called = handles == nullptr ? Account::none : called_first(*handles, text_of(context, row));
    return called == Account::none || is_brand_account(context, called) ? Account::none : called;
}

std::vector<Account> mentions(const Context& context, std::size_t row) {
    const Handles::value_type* handles = handles_for(context, context.handles, row);
    return handles == nullptr ? std::vector<Account>{} : members(context, named_in(*handles, text_of(context, row)));
}

bool is_addressed(const Context& context, std::size_t row, Place place) {
    const Activity& activity = context.input.data.activity;
    const activity::Flags flags = activity.flags[row];
    const std::uint8_t marks = context.input.triage.marks[row];
    const Row parent = activity.parent[row];
    if (activity.kind[row] == activity::Kind::message) return true;
    if (activity::has(flags, Flag::inbound) || activity::has(flags, Flag::nonpublic)) return true;
    if (parent != Row::none && activity::is_brand(activity, activity::at(parent))) return true;
    if (language::has(marks, Mark::handle)) return true;
    const bool owned = context.owned[activity::at(activity.channel[row])];
    if (owned && (place == Place::opens || language::has(marks, Mark::brand_term))) return true;
    return !context.names_brand.empty() && context.names_brand[row] != 0;
}

std::optional<std::size_t> protocol_of(const Context& context, std::size_t row, bool addressed) {
    const Activity& activity = context.input.data.activity;
    for (const std::size_t p : context.protocols_in[activity::at(activity.channel[row])]) {
        const CompiledProtocol& protocol = context.protocols[p];
        if ((addressed || protocol.anyone) && takes(protocol.takes, activity, context.input.triage, row)) return p;
    }
    return std::nullopt;
}

bool is_holding(const Context& context, std::size_t row) {
    const std::uint8_t marks = context.input.triage.marks[row];
    return language::has(marks, Mark::holding) || language::has(marks, Mark::canned);
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

bool order_tells(const activity::Assembled& data, std::size_t row) {
    return data.coarse[activity::at(data.activity.channel[row])] ||
           activity::has(data.activity.flags[row], Flag::derived);
}

bool is_later(const activity::Assembled& data, std::size_t row, std::size_t asked) {
    if (data.activity.at[row] > data.activity.at[asked]) return true;
    return row > asked && order_tells(data, asked);
}

Context make_context(const Input& input, const base::Workers& workers) {
    const Activity& activity = input.data.activity;
    const base::Day first = activity.rows() == 0 ? base::Day{} : calendar::local_day(input.zone, activity.at.front());
    const base::Day last = activity.rows() == 0 ? base::Day{} : calendar::local_day(input.zone, activity.at.back());
    constexpr std::int32_t after = 400;  // deadlines may lie beyond the last row
    Context context{input,
                    compile_protocols(input.playbook, input.triage),
                    {},
                    compile_clocks(input.playbook, input.zone, first + -7, last + after),
                    {},
                    {},
                    {},
                    {},
                    spans_of(input.data.gaps, input.zone),
                    group_by_conversation(input.data)};
    for (const playbook::Channel& channel : input.playbook.channels)
        context.owned.push_back(channel.media.value == "owned");
    context.protocols_in = by_channel(context.protocols, input.playbook.channels.size());
    const auto any = [&](auto holds) { return std::any_of(context.protocols.begin(), context.protocols.end(), holds); };
    if (any([](const CompiledProtocol& protocol) { return protocol.match == Match::direct; }))
        context.direct_reply = find_direct_replies(context);
    const bool rooms = std::find(input.data.flat.begin(), input.data.flat.end(), true) != input.data.flat.end();
    if (rooms || any([](const CompiledProtocol& protocol) { return !protocol.closes_for_anyone; }))
        context.handles = index_handles(input.data, input.store);
    if (has_unlisted_brand(input.data.accounts)) context.names_brand = find_brand_names(context, workers);
    return context;
}

}  // namespace stamtafel::measure
