// What happens around a turn: resolutions, escalations, peers, and what the brand did of its own accord.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/base/text.hpp"
#include "tests/property/plain_turns.hpp"

namespace stamtafel::test {
namespace {

using activity::Kind;
using language::Mark;
using measure::Deed;
using measure::Outcome;
using measure::Step;

bool mark(const PlainLine& line, Mark one) { return language::has(line.marks, one); }

bool is_talk(Kind kind) {
    return kind == Kind::post || kind == Kind::comment || kind == Kind::message || kind == Kind::answer;
}

activity::Row row_of(int row) { return row < 0 ? activity::Row::none : static_cast<activity::Row>(row); }

void set_deed(PlainWorld& world, int row, Deed deed) {
    auto& deeds = world.tables.items[static_cast<std::size_t>(row)].deeds;
    deeds = static_cast<std::uint8_t>(deeds | static_cast<std::uint8_t>(deed));
}

// ---- peers

bool asks(const PlainLine& line) { return line.kind == Kind::question || mark(line, Mark::question); }

/// Flat rooms: the line of somebody who waited then that stands last before this line in its session; -1: there is none.
int find_last_asker_line(const PlainWorld& world, int line) {
    const PlainLine& one = world.line(line);
    int last = -1;
    for (const int row : world.conversations[static_cast<std::size_t>(one.conversation)]) {
        const PlainLine& other = world.line(row);
        if (row >= line || other.brand || other.session != one.session || !activity::row_of(other.kind).talk) continue;
        if (world.tables.items[static_cast<std::size_t>(row)].protocol < measure::Item::thanks) last = row;
        for (const measure::Turn& turn : world.tables.turns) {
            const int opened = static_cast<int>(turn.opened), closed = static_cast<int>(turn.closed);
            if (other.author < 0 || world.line(opened).author != other.author) continue;
            const bool waits = world.later(row, opened) && (!measure::answered(turn) || closed > row);
            if (waits && world.line(opened).conversation == one.conversation) last = row;
        }
    }
    return last;
}

bool opens_a_turn(const PlainWorld& world, int row) {
    return std::any_of(world.tables.turns.begin(), world.tables.turns.end(),
                       [&](const measure::Turn& turn) { return static_cast<int>(turn.opened) == row; });
}

bool reaches(const PlainWorld& world, const PlainTurn& turn, int row) {
    const PlainLine& one = world.line(row);
    const int asker = world.line(turn.opened).author;
    const playbook::Protocol& rule = world.rule(turn.protocol);
    if (world.flat(one.channel)) {
        const std::vector<int> named = world.all_names(row);
        if (std::find(named.begin(), named.end(), asker) != named.end()) return true;
        if (!named.empty() || asks(one) || opens_a_turn(world, row)) return false;
        const int last = world.last_asker_line[static_cast<std::size_t>(row)];
        return last >= 0 && (world.line(last).author < 0 ? last == turn.opened : world.line(last).author == asker);
    }
    if (rule.match.value == "direct") return one.parent == turn.opened;
    if (rule.closes_for.value == "anyone") return true;
    const bool to_the_brand = one.parent >= 0 && world.line(one.parent).brand &&
                              world.opener[static_cast<std::size_t>(one.conversation)] != one.parent;
    if (to_the_brand && world.leading_names(row).empty()) return false;
    return world.speaks_to(row, asker);
}

/// A reply by another member to this turn's asker, while the turn waits.
bool is_peer_reply(const PlainWorld& world, const PlainTurn& turn, int row) {
    const PlainLine& one = world.line(row);
    const PlainLine& asked = world.line(turn.opened);
    if (one.brand || one.author == asked.author || !is_talk(one.kind)) return false;  // nobody and nobody: no peers
    if (one.deleted || one.removed || world.opener[static_cast<std::size_t>(one.conversation)] == row) return false;
    const bool linked = !world.flat(one.channel) && world.rule(turn.protocol).match.value == "direct";
    if ((!linked && !world.later(row, turn.opened)) || (turn.closed >= 0 && row >= turn.closed)) return false;
    return reaches(world, turn, row);
}

bool asks_again(const PlainWorld& world, const PlainTurn& turn, int answer) {
    const PlainLine& asked = world.line(turn.opened);
    const std::int64_t from = world.line(answer).at, to = from + 48 * base::hour_ms;
    for (const int row : world.conversations[static_cast<std::size_t>(asked.conversation)]) {
        const PlainLine& one = world.line(row);
        if (world.later(row, answer) && one.author == asked.author && one.author >= 0 && asks(one) && one.at <= to &&
            !one.deleted && activity::row_of(one.kind).talk)
            return true;
    }
    return false;
}

bool is_peer_answer(const PlainWorld& world, const PlainTurn& turn, int row) {
    const PlainLine& one = world.line(row);
    if (one.accepted) return true;
    for (const measure::Turn& other : world.tables.turns)
        if (other.opened == row_of(row) && other.step != measure::Step::resolution)
            for (const auto& [key, wanted] : world.rule(static_cast<int>(other.protocol)).applies)
                if (key.value == "category") return false;
    return world.content(one.text) >= 20 && !mark(one, Mark::agreement) && !asks_again(world, turn, row);
}

// ---- resolutions

bool has_word(std::string_view status, std::initializer_list<std::string_view> words) {
    const std::string text = " " + base::fold(status) + " ";
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

bool is_waiting(const PlainLine& line) { return has_word(line.status, {"pending", "wait"}); }

bool is_closing(const PlainLine& line) {
    if (line.kind == Kind::status)
        return has_word(line.status, {"resolved", "closed", "solved", "resolve"}) && !is_waiting(line);
    return line.kind == Kind::answer && line.accepted;
}

/// The export of this channel shows how anything ended.
bool ever_closes(const PlainWorld& world, int channel) {
    return std::any_of(world.lines.begin(), world.lines.end(),
                       [&](const PlainLine& line) { return line.channel == channel && is_closing(line); });
}

/// Spells from a status `pending` to the next status of any kind, or to `end`.
std::vector<std::pair<std::int64_t, std::int64_t>> pending(const PlainWorld& world, const std::vector<int>& rows,
                                                           std::int64_t end) {
    std::vector<std::pair<std::int64_t, std::int64_t>> out;
    std::int64_t since = -1;
    for (const int row : rows) {
        const PlainLine& one = world.line(row);
        if (one.kind != Kind::status) continue;
        if (since >= 0 && since < end) out.emplace_back(since, std::min(one.at, end));
        since = -1;
        if (is_waiting(one)) since = one.at;
    }
    if (since >= 0 && since < end) out.emplace_back(since, end);
    return out;
}

// ---- escalations

bool has_role(const PlainWorld& world, int person, std::string_view role) {
    return person >= 0 && world.input.playbook.team[static_cast<std::size_t>(person)].role.value == role;
}

/// The role is called by its own name, or by that of one of its people or their accounts.
bool calls(const PlainWorld& world, const PlainLine& line, std::string_view role) {
    if (line.kind != Kind::escalation && line.kind != Kind::assignment) return false;
    if (line.assignee == role) return true;
    for (const playbook::Person& person : world.input.playbook.team)
        if (person.role.value == role && line.assignee == person.id.value) return true;
    return false;
}

/// The export of the channel tells how work is passed on, or somebody of the role has an account there.
bool can_be_seen(const PlainWorld& world, int channel, std::string_view role) {
    const auto tells = [&](const PlainLine& line) {
        return line.channel == channel && (line.kind == Kind::escalation || line.kind == Kind::assignment ||
                                           (line.kind == Kind::note && line.brand));
    };
    if (std::any_of(world.lines.begin(), world.lines.end(), tells)) return true;
    const std::string& id = world.input.playbook.channels[static_cast<std::size_t>(channel)].id.value;
    for (const playbook::Person& person : world.input.playbook.team)
        for (const auto& [where, accounts] : person.accounts)
            if (person.role.value == role && where.value == id && !accounts.empty()) return true;
    return false;
}

void escalate(PlainWorld& world, std::uint32_t number, const measure::Turn& turn) {
    const int opened = static_cast<int>(turn.opened), protocol = static_cast<int>(turn.protocol);
    const PlainLine& asked = world.line(opened);
    const PlainClock& clock = world.clock(protocol, asked.channel);
    const playbook::Protocol& rule = world.rule(protocol);
    const std::int64_t cutoff = world.cutoff(asked.channel);
    const std::int64_t grace = base::milliseconds(rule.grace.value, clock.working_day());
    for (std::size_t s = 0; s < rule.escalation.size(); ++s) {
        const playbook::EscalationStep& step = rule.escalation[s];
        const std::int64_t after = step.after.value ? base::milliseconds(*step.after.value, clock.working_day()) : 0;
        const std::int64_t moment = clock.first_with(asked.at, after);
        const bool open_then =
            turn.closed == activity::Row::none || world.line(static_cast<int>(turn.closed)).at > moment;
        if (!open_then || cutoff < moment) continue;
        measure::Escalation out;
        out.turn = number, out.step = static_cast<std::uint8_t>(s), out.due = {moment};
        for (const int row : world.conversations[static_cast<std::size_t>(asked.conversation)]) {
            const PlainLine& one = world.line(row);
            const bool acts = one.brand && has_role(world, one.person, step.to.value);
            if (world.flat(asked.channel) && one.session != asked.session) continue;
            if (out.kept || row == opened || one.at < asked.at || one.at > cutoff ||
                !(acts || calls(world, one, step.to.value)))
                continue;
            if (clock.elapsed(asked.at, one.at) > after + grace) continue;
            out.kept = true, out.by = row_of(row);
        }
        const bool too_early = cutoff < clock.last_with(asked.at, after + grace);
        if (!out.kept && too_early) continue;
        out.shown = out.kept || can_be_seen(world, asked.channel, step.to.value);
        world.tables.escalations.push_back(out);
    }
}

}  // namespace

// Tags and names are out, runs of blanks count one.
std::size_t plain_content(std::string_view text) {
    std::string bare;
    bool in_tag = false;
    for (const char c : text) {
        if (c == '<') in_tag = true;
        if (!in_tag) bare += c;
        if (c == '>') in_tag = false;
    }
    std::size_t characters = 0;
    for (std::size_t at = bare.find('@'); at != bare.npos; at = bare.find('@', at))  // whom it names is no content
        bare.erase(at, std::min(bare.find_first_of(" ,", at), bare.size()) - at);
    for (std::size_t at = bare.find("  "); at != bare.npos; at = bare.find("  ")) bare.erase(at, 1);
    for (const char c : base::trimmed(bare)) characters += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    return characters;
}

void plain_peers(PlainWorld& world) {
    for (int row = 0; row < static_cast<int>(world.lines.size()); ++row)
        world.last_asker_line.push_back(world.flat(world.line(row).channel) ? find_last_asker_line(world, row) : -1);
    for (measure::Turn& turn : world.tables.turns) {
        PlainTurn plain{static_cast<int>(turn.opened), measure::answered(turn) ? static_cast<int>(turn.closed) : -1,
                        static_cast<int>(turn.protocol)};
        const auto conversation = static_cast<std::size_t>(world.line(plain.opened).conversation);
        for (const int row : world.conversations[conversation]) {
            if (!is_peer_reply(world, plain, row)) continue;
            set_deed(world, row, Deed::member_reply);
            const bool known = turn.outcome != Outcome::unknown;
            if (known && turn.peer == activity::Row::none && is_peer_answer(world, plain, row)) turn.peer = row_of(row);
        }
        if (turn.peer != activity::Row::none) turn.by = measure::AnsweredBy::peer;
    }
}

void plain_resolutions(PlainWorld& world) {
    for (std::size_t c = 0; c < world.conversations.size(); ++c) {
        const std::vector<int>& rows = world.conversations[c];
        int last_item = -1;
        bool stands = false;
        std::set<int> protocols;
        for (const int row : rows) {
            const std::uint8_t protocol = world.tables.items[static_cast<std::size_t>(row)].protocol;
            if (protocol >= measure::Item::thanks) continue;
            last_item = row, protocols.insert(protocol);
            stands = stands || !world.line(row).removed;
        }
        for (const int p : protocols) {
            const auto& promise = world.rule(p).resolution;
            if (!promise) continue;
            PlainTurn turn{-1, -1, p};
            turn.stands = stands;
            for (const int row : rows) {
                if (turn.opened < 0 && world.tables.items[static_cast<std::size_t>(row)].protocol == p)
                    turn.opened = row;
                if (row > last_item && is_closing(world.line(row)) &&
                    (world.later(row, last_item) || world.line(row).parent == last_item))
                    turn.closed = row;
            }
            const int channel = world.line(turn.opened).channel;
            const bool shown = !world.flat(channel) && ever_closes(world, channel);
            if (!shown) turn.closed = -1;
            // what closed the conversation ends the waiting too
            const std::int64_t end = turn.closed >= 0 ? world.line(turn.closed).at : world.cutoff(channel);
            measure::Turn out = plain_judged(world, turn, promise->within.value, pending(world, rows, end));
            out.step = Step::resolution;
            out.traits &= static_cast<measure::Traits>(~static_cast<unsigned>(measure::Trait::holding));
            const PlainLine& asked = world.line(turn.opened);
            if (!shown) {
                out.outcome = Outcome::unknown;
            } else if (turn.closed >= 0) {
                const PlainLine& closing = world.line(turn.closed);
                const bool peer = !closing.brand && closing.kind == Kind::answer && closing.author != asked.author;
                out.by = closing.brand ? measure::AnsweredBy::brand
                         : peer        ? measure::AnsweredBy::peer
                                       : measure::AnsweredBy::nobody;
            }
            world.tables.turns.push_back(out);
        }
    }
    const auto key = [](const measure::Turn& turn) { return std::tuple(turn.opened, turn.protocol, turn.step); };
    std::sort(world.tables.turns.begin(), world.tables.turns.end(),
              [&](const measure::Turn& a, const measure::Turn& b) { return key(a) < key(b); });
}

void plain_escalations(PlainWorld& world) {
    for (std::size_t i = 0; i < world.tables.turns.size(); ++i)
        if (world.tables.turns[i].step != Step::resolution && world.tables.turns[i].outcome < Outcome::unknown)
            escalate(world, static_cast<std::uint32_t>(i), world.tables.turns[i]);
}

namespace {

/// A conversation, or one session of a flat room; `opener` is the row that began it, or -1.
void webcare(PlainWorld& world, const std::vector<int>& rows, int opener) {
    const auto acts = [&](int row) { return world.line(row).brand && !world.line(row).bot; };
    const auto is_addressed = [&](int row) {
        return (world.tables.items[static_cast<std::size_t>(row)].deeds & 1) != 0;
    };
    const bool brand_acts = std::any_of(rows.begin(), rows.end(), acts);
    for (const int row : rows) {
        const PlainLine& one = world.line(row);
        const bool about = mark(one, Mark::brand_term) || mark(one, Mark::topic);
        if (world.may_be_item(row) && about && asks(one) && !is_addressed(row) && !brand_acts &&
            !world.owned(one.channel))
            set_deed(world, row, Deed::left_lying);
    }
    const bool begun_by_brand = opener >= 0 && world.line(opener).brand;
    for (const int row : rows) {
        const PlainLine& one = world.line(row);
        if (!world.is_reply(row) || row == opener || one.is_private || one.kind == Kind::message) continue;
        if (one.parent >= 0 ? !world.line(one.parent).brand : !begun_by_brand)
            set_deed(world, row, Deed::brand_comment);
    }
    const auto first = std::find_if(rows.begin(), rows.end(), [&](int row) { return world.is_reply(row); });
    if (first == rows.end() || begun_by_brand) return;
    const bool asked = std::any_of(rows.begin(), first, is_addressed);
    set_deed(world, *first, asked || world.owned(world.line(*first).channel) ? Deed::reactive : Deed::proactive);
}

}  // namespace

void plain_deeds(PlainWorld& world) {
    for (std::size_t c = 0; c < world.conversations.size(); ++c) {
        const std::vector<int>& rows = world.conversations[c];
        if (rows.empty() || !world.flat(world.line(rows.front()).channel)) {
            webcare(world, rows, world.opener[c]);
            continue;
        }
        std::map<std::uint32_t, std::vector<int>> sessions;
        for (const int row : rows) sessions[world.line(row).session].push_back(row);
        for (const auto& [session, part] : sessions) {
            const auto talks = [&](int row) { return activity::row_of(world.line(row).kind).talk; };
            const auto opens = std::find_if(part.begin(), part.end(), talks);
            if (session > 0) webcare(world, part, opens == part.end() ? -1 : *opens);
        }
    }
}

}  // namespace stamtafel::test
