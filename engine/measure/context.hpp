// What every walk through the conversations needs: protocols as codes, clocks, who answers to which handle.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/measure/clocks.hpp"
#include "engine/measure/conversations.hpp"
#include "engine/measure/promises.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// Folded handle → account, per source group: for "@name" at the start of a reply.
using Handles = std::vector<std::unordered_map<std::string, activity::Account>>;

struct Context {
    const Input& input;
    std::vector<CompiledProtocol> protocols;
    std::vector<std::vector<std::size_t>> protocols_in;  ///< by channel: those that take something there
    Clocks clocks;
    std::vector<bool> owned;                  ///< by channel
    std::vector<activity::Row> direct_reply;  ///< by row: the first brand reply whose parent it is; may be empty
    Handles handles;                          ///< empty when every reply answers everybody
    Conversations conversations;
};

/// `input` outlives the context.
[[nodiscard]] Context make_context(const Input& input);

/// A reply that may close turns: the brand's, by hand, of a kind that answers.
[[nodiscard]] bool is_reply(const Context& context, std::size_t row);

/// A member's activity of a covered kind that its author did not delete.
[[nodiscard]] bool may_be_item(const activity::Activity& activity, std::size_t row);

/// The members that a text names at its very start: "@mila @jan dank!".
[[nodiscard]] std::vector<activity::Account> leading_mentions(const Context& context, std::size_t row);

/// The activity that opens the conversation of these rows: a comment or an answer never does, nor what answers
/// another; Row::none where there is none.
[[nodiscard]] activity::Row opener_of(const activity::Activity& activity, std::span<const std::uint32_t> rows);

/// Strictly later; where stamps are whole minutes also a later row of the same minute.
[[nodiscard]] bool is_later(const activity::Assembled& data, std::size_t row, std::size_t asked);

}  // namespace stamtafel::measure
