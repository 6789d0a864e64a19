// What every walk through the conversations needs: protocols as codes, clocks, who answers to which handle.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/measure/clocks.hpp"
#include "engine/measure/conversations.hpp"
#include "engine/measure/mentions.hpp"
#include "engine/measure/promises.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// Instants of [from, to).
struct Span {
    base::Instant from, to;
};

struct Context {
    const Input& input;
    std::vector<CompiledProtocol> protocols;
    std::vector<std::vector<std::size_t>> protocols_in;  ///< by channel: those that take something there
    Clocks clocks;
    std::vector<bool> owned;                  ///< by channel
    std::vector<activity::Row> direct_reply;  ///< by row: the first brand reply whose parent it is; may be empty
    Handles handles;                          ///< empty when every reply answers everybody
    std::vector<std::uint8_t> names_brand;    ///< by row: 1 names a brand account that the team does not list
    std::vector<std::vector<Span>> gaps;      ///< by channel, ascending
    Conversations conversations;
};

/// `input` outlives the context.
[[nodiscard]] Context make_context(const Input& input, const base::Workers& workers);

/// A reply that may close turns: the brand's, by hand, of a kind that answers.
[[nodiscard]] bool is_reply(const Context& context, std::size_t row);

/// A member's activity of a covered kind that its author did not delete; what the brand took away stays one.
[[nodiscard]] bool may_be_item(const activity::Activity& activity, std::size_t row);

/// The members that a text names at its very start: "@mila @jan dank!".
[[nodiscard]] std::vector<activity::Account> leading_mentions(const Context& context, std::size_t row);

/// The member whom a line of a chat calls: "mila: dank!"; none where it calls nobody.
[[nodiscard]] activity::Account called_member(const Context& context, std::size_t row);

/// The members that a text names anywhere.
[[nodiscard]] std::vector<activity::Account> mentions(const Context& context, std::size_t row);

/// What makes a member's activity addressed to the brand by itself, wherever it stands (domain.md §3).
/// `opens`: it opens a conversation, or a session of a flat room.
enum class Place : std::uint8_t { opens, within };
[[nodiscard]] bool is_addressed(const Context& context, std::size_t row, Place place);

/// The first protocol that takes the row; `addressed` as by the rules of its conversation.
[[nodiscard]] std::optional<std::size_t> protocol_of(const Context& context, std::size_t row, bool addressed);

/// A reply that only says that one will follow: of the playbook's list, or one of many alike.
[[nodiscard]] bool is_holding(const Context& context, std::size_t row);

/// The activity that opens the conversation of these rows: a comment or an answer never does, nor what answers
/// another; Row::none where there is none.
[[nodiscard]] activity::Row opener_of(const activity::Activity& activity, std::span<const std::uint32_t> rows);

/// Whether rows behind this one at its very instant are later: where stamps are whole minutes, and behind a question
/// that is a case's or a record's own.
[[nodiscard]] bool order_tells(const activity::Assembled& data, std::size_t row);

/// Strictly later, or behind it at its instant where that tells. Rows of one instant differ in this: no search by it.
[[nodiscard]] bool is_later(const activity::Assembled& data, std::size_t row, std::size_t asked);

}  // namespace stamtafel::measure
