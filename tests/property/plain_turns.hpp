// The turn logic once more, slow and plain, from the sentences of the definitions: who is addressed, what a turn is,
// what closes it, how it is judged. It shares no code with the engine's measuring but the columns that both read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/measure/tables.hpp"
#include "tests/property/plain_clock.hpp"

namespace stamtafel::test {

/// One activity with all that is said of it; numbers are -1 where there is nothing.
struct PlainLine {
    std::int64_t at = 0;
    int author = -1, conversation = 0, parent = -1, channel = 0, category = -1, priority = -1, person = -1;
    std::uint32_t session = 0;
    activity::Kind kind{};
    bool brand = false, bot = false, deleted = false, orphan = false, answer_missing = false, is_private = false,
         inbound = false, accepted = false, removed = false, derived = false;
    std::uint8_t marks = 0;
    std::string_view text, status, assignee;
};

/// A turn while it is looked for.
struct PlainTurn {
    int opened = -1, closed = -1;  ///< rows
    int protocol = 0;
    bool next = false;  ///< not the first of its kind
    bool attributed = false;
    bool over = false;          ///< its item was taken away, and another came
    std::uint32_t session = 0;  ///< flat rooms: where it waits
    bool stands = false;        ///< a resolution: some item of the conversation was not taken away
};

/// The characters that a text says, mark-up left out; counted as far as it is of use.
using PlainContent = std::size_t (*)(std::string_view text);
[[nodiscard]] std::size_t plain_content(std::string_view text);

/// Everything that the parts below share.
struct PlainWorld {
    const measure::Input& input;
    std::map<std::string, PlainClock> clocks;  ///< by schedule; "" is always
    std::vector<PlainLine> lines{};            ///< by row
    std::vector<std::vector<int>> conversations{};
    std::vector<std::string> names{};  ///< of accounts, folded, without @
    std::vector<int> name_groups{};    ///< the source of the account
    std::vector<int> opener{};         ///< by conversation: the row that opens it, or -1
    std::vector<PlainTurn> turns{};
    measure::Tables tables{};
    std::vector<int> last_asker_line{};  ///< flat rooms, by row
    PlainContent content = nullptr;

    [[nodiscard]] const playbook::Protocol& rule(int protocol) const {
        return input.playbook.protocols[static_cast<std::size_t>(protocol)];
    }
    [[nodiscard]] const PlainLine& line(int row) const { return lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const PlainClock& clock(int protocol, int channel) const;
    [[nodiscard]] bool owned(int channel) const;
    [[nodiscard]] bool flat(int channel) const { return input.data.flat[static_cast<std::size_t>(channel)]; }
    [[nodiscard]] std::int64_t cutoff(int channel) const;
    [[nodiscard]] bool is_reply(int row) const;
    [[nodiscard]] bool may_be_item(int row) const;
    /// Strictly later; where stamps are coarse also a later row of one instant, and so
    /// what stands behind the question that a case or a record is.
    [[nodiscard]] bool later(int row, int than) const;
    /// The members named at the start of a text ("@mila @jan ..."); brand accounts are left out.
    [[nodiscard]] std::vector<int> leading_names(int row) const;
    /// The text begins with the name of a member: "@mila ...", "mila: ...".
    [[nodiscard]] bool calls_first(int row) const;
    /// Whom a line is for: the leading names alone when there are any, else all members that it names.
    [[nodiscard]] std::vector<int> all_names(int row) const;
    /// It names an account of the brand's, listed in the team or not.
    [[nodiscard]] bool names_brand(int row) const;
    [[nodiscard]] bool names_account(int row, std::size_t account) const;
    /// Threads: this reply is not addressed to somebody else than the asker.
    [[nodiscard]] bool speaks_to(int reply, int asker) const;
};

[[nodiscard]] std::map<std::string, PlainClock> plain_clocks(const playbook::Playbook& playbook,
                                                             const calendar::Zone& zone, base::Day first,
                                                             base::Day last);

[[nodiscard]] PlainWorld plain_world(const measure::Input& input, std::map<std::string, PlainClock> clocks);

using PlainSpells = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// A turn with its verdict; `pending` is time that does not count.
[[nodiscard]] measure::Turn plain_judged(const PlainWorld& world, const PlainTurn& from, base::Duration within,
                                         const PlainSpells& pending);

// The parts, in their order.
void plain_find_turns(PlainWorld& world);   ///< turns of threads and of flat rooms, items, addressed
void plain_judge_turns(PlainWorld& world);  ///< outcomes and waits
void plain_peers(PlainWorld& world);
void plain_resolutions(PlainWorld& world);  ///< and puts all turns in order
void plain_escalations(PlainWorld& world);  ///< of the ordered turns
void plain_deeds(PlainWorld& world);        ///< reactive, proactive, left lying, comments of the brand

/// All of it.
[[nodiscard]] measure::Tables plain_tables(const measure::Input& input, std::map<std::string, PlainClock> clocks,
                                           PlainContent content = plain_content);

}  // namespace stamtafel::test
