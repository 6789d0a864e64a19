// The rows of the kind table; nothing else.
#include "engine/activity/kind.hpp"

#include <algorithm>
#include <array>

namespace stamtafel::activity {
namespace {

constexpr std::array<KindRow, 23> table{{
    // kind, id, covered, reply, talk, open
    {Kind::post, "post", true, true, true, true},
    {Kind::comment, "comment", true, true, true, true},
    {Kind::message, "message", true, true, true, false},
    {Kind::mention, "mention", true, false, true, true},
    {Kind::reaction, "reaction", false, false, false, true},
    {Kind::share, "share", false, false, false, true},
    {Kind::review, "review", true, false, true, true},
    {Kind::question, "question", true, false, true, true},
    {Kind::answer, "answer", false, true, true, true},
    {Kind::idea, "idea", true, false, true, true},
    {Kind::vote, "vote", false, false, false, true},
    {Kind::click, "click", false, false, false, false},
    {Kind::follow, "follow", false, false, false, false},
    {Kind::join, "join", false, false, false, false},
    {Kind::leave, "leave", false, false, false, false},
    {Kind::attend, "attend", false, false, false, false},
    {Kind::flag, "flag", false, false, false, false},
    {Kind::moderation, "moderation", false, false, false, false},
    {Kind::escalation, "escalation", false, false, false, false},
    {Kind::assignment, "assignment", false, false, false, false},
    {Kind::status, "status", false, false, false, false},
    {Kind::note, "note", false, false, false, false},
    {Kind::survey, "survey", false, false, false, false},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].kind) != i) return false;
    return true;
}
static_assert(in_order());

}  // namespace

std::span<const KindRow> kind_table() { return table; }

const KindRow& row_of(Kind kind) { return table[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view id) {
    const auto* row = std::find_if(table.begin(), table.end(), [&](const KindRow& r) { return r.id == id; });
    if (row == table.end()) return std::nullopt;
    return row->kind;
}

}  // namespace stamtafel::activity
