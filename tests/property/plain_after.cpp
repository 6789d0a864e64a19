// What happens around a turn: resolutions, escalations, peers, and what the brand did of its own accord.
#include <algorithm>
#include <set>

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

/// Characters of a text after mark-up is out: tags, and the signs that make words bold or a quote.
std::size_t content(std::string_view text) {
    std::string bare;
    bool in_tag = false;
    for (const char c : text) {
        if (c == '<') in_tag = true;
        if (!in_tag) bare += c;
        if (c == '>') in_tag = false;
    }
    std::size_t characters = 0;
    for (const char c : base::trimmed(bare)) characters += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    return characters;
}

bool asks(const PlainLine& line) { return line.kind == Kind::question || mark(line, Mark::question); }

/// Flat rooms: who of those that wait in the session wrote last before this line; -2: nobody does.
int last_asker_before(const PlainWorld& world, int line) {
    const PlainLine& one = world.line(line);
    int last = -2;
    for (const int row : world.conversations[static_cast<std::size_t>(one.conversation)]) {
        const PlainLine& other = world.line(row);
        if (row >= line || other.brand || other.session != one.session) continue;
        for (const PlainTurn& turn : world.turns) {
            const bool waits = turn.opened <= row && (turn.closed < 0 || turn.closed > line);
            if (waits && world.line(turn.opened).conversation == one.conversation &&
                world.line(turn.opened).author == other.author)
                last = other.author;
        }
    }
    return last;
}

/// A reply by another member to this turn's asker, while the turn waits.
bool is_peer_reply(const PlainWorld& world, const PlainTurn& turn, int row) {
    const PlainLine& one = world.line(row);
    const PlainLine& asked = world.line(turn.opened);
    if (one.brand || one.author < 0 || one.author == asked.author || !is_talk(one.kind)) return false;
    if (!world.later(row, turn.opened) || (turn.closed >= 0 && row >= turn.closed)) return false;
    if (!world.flat(one.channel)) return world.speaks_to(row, asked.author);
    const std::vector<int> named = world.all_names(row);
    if (!named.empty()) return std::find(named.begin(), named.end(), asked.author) != named.end();
    return last_asker_before(world, row) == asked.author;
}

bool asks_again(const PlainWorld& world, const PlainTurn& turn, int answer) {
    const PlainLine& asked = world.line(turn.opened);
    const std::int64_t from = world.line(answer).at, to = from + 48 * base::hour_ms;
    for (const int row : world.conversations[static_cast<std::size_t>(asked.conversation)]) {
        const PlainLine& one = world.line(row);
        if (row > answer && one.author == asked.author && one.author >= 0 && asks(one) && one.at <= to) return true;
    }
    return false;
}

bool is_peer_answer(const PlainWorld& world, const PlainTurn& turn, int row) {
    const PlainLine& one = world.line(row);
    if (one.accepted) return true;
    return content(one.text) >= 20 && !mark(one, Mark::agreement) && !asks_again(world, turn, row);
}

// ---- resolutions

bool is_closing(const PlainLine& line) {
    const std::string status = base::fold(line.status);
    if (line.kind == Kind::status) return status == "resolved" || status == "closed" || status == "solved";
    return line.kind == Kind::answer && line.accepted;
}

/// Spells from a status `pending` to the next status of any kind, or to `end`.
std::vector<std::pair<std::int64_t, std::int64_t>> pending(const PlainWorld& world, const std::vector<int>& rows,
                                                           std::int64_t end) {
    std::vector<std::pair<std::int64_t, std::int64_t>> out;
    std::int64_t since = -1;
    for (const int row : rows) {
        const PlainLine& one = world.line(row);
        if (one.kind != Kind::status) continue;
        if (since >= 0) out.emplace_back(since, one.at), since = -1;
        if (base::fold(one.status) == "pending") since = one.at;
    }
    if (since >= 0) out.emplace_back(since, end);
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
        measure::Escalation out{number, static_cast<std::uint8_t>(s), false, {moment}, activity::Row::none};
        for (const int row : world.conversations[static_cast<std::size_t>(asked.conversation)]) {
            const PlainLine& one = world.line(row);
            const bool acts = one.brand && has_role(world, one.person, step.to.value);
            if (out.kept || row <= opened || one.at > cutoff || !(acts || calls(world, one, step.to.value))) continue;
            if (clock.elapsed(asked.at, one.at) > after + grace) continue;
            out.kept = true, out.by = row_of(row);
        }
        const bool too_early = clock.elapsed(asked.at, cutoff) < after + grace;
        if (!out.kept && too_early) continue;
        world.tables.escalations.push_back(out);
    }
}

}  // namespace

void plain_peers(PlainWorld& world) {
    for (measure::Turn& turn : world.tables.turns) {
        PlainTurn plain{static_cast<int>(turn.opened), measure::answered(turn) ? static_cast<int>(turn.closed) : -1,
                        static_cast<int>(turn.protocol)};
        const auto conversation = static_cast<std::size_t>(world.line(plain.opened).conversation);
        for (const int row : world.conversations[conversation]) {
            if (!is_peer_reply(world, plain, row)) continue;
            set_deed(world, row, Deed::member_reply);
            if (turn.peer == activity::Row::none && is_peer_answer(world, plain, row)) turn.peer = row_of(row);
        }
        if (turn.peer != activity::Row::none && turn.outcome != Outcome::unknown) turn.by = measure::AnsweredBy::peer;
    }
}

void plain_resolutions(PlainWorld& world) {
    for (std::size_t c = 0; c < world.conversations.size(); ++c) {
        const std::vector<int>& rows = world.conversations[c];
        int last_item = -1;
        std::set<int> protocols;
        for (const int row : rows) {
            const std::uint8_t protocol = world.tables.items[static_cast<std::size_t>(row)].protocol;
            if (protocol < measure::Item::thanks) last_item = row, protocols.insert(protocol);
        }
        for (const int p : protocols) {
            const auto& promise = world.rule(p).resolution;
            if (!promise) continue;
            PlainTurn turn{-1, -1, p};
            for (const int row : rows) {
                if (turn.opened < 0 && world.tables.items[static_cast<std::size_t>(row)].protocol == p)
                    turn.opened = row;
                if (row > last_item && is_closing(world.line(row))) turn.closed = row;
            }
            const std::int64_t end = world.cutoff(world.line(turn.opened).channel);
            measure::Turn out = plain_judged(world, turn, promise->within.value, pending(world, rows, end));
            out.step = Step::resolution;
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

void plain_deeds(PlainWorld& world) {
    for (std::size_t c = 0; c < world.conversations.size(); ++c) {
        const std::vector<int>& rows = world.conversations[c];
        const auto is_brand = [&](int row) { return world.line(row).brand; };
        const bool brand_acts = std::any_of(rows.begin(), rows.end(), is_brand);
        for (const int row : rows) {
            const PlainLine& one = world.line(row);
            const bool about = mark(one, Mark::brand_term) || mark(one, Mark::topic);
            const bool addressed = (world.tables.items[static_cast<std::size_t>(row)].deeds & 1) != 0;
            if (world.may_be_item(row) && about && asks(one) && !addressed && !brand_acts && !world.owned(one.channel))
                set_deed(world, row, Deed::left_lying);
        }
        const int opener = world.opener[c];
        const auto first = std::find_if(rows.begin(), rows.end(), [&](int row) { return world.is_reply(row); });
        if (first == rows.end() || (opener >= 0 && is_brand(opener))) continue;
        const bool asked = std::any_of(rows.begin(), first, [&](int row) {
            return (world.tables.items[static_cast<std::size_t>(row)].deeds & 1) != 0;
        });
        set_deed(world, *first, asked || world.owned(world.line(*first).channel) ? Deed::reactive : Deed::proactive);
    }
}

}  // namespace stamtafel::test
