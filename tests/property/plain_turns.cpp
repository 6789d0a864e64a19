// Turns of threads and of flat rooms: what opens them, what closes them, how they are judged.
#include "tests/property/plain_turns.hpp"

#include <algorithm>

namespace stamtafel::test {
namespace {

using language::Mark;
using measure::Outcome;
using measure::Step;

// ---- which protocol takes an item

bool mark(const PlainLine& line, Mark one) { return language::has(line.marks, one); }

bool says(const playbook::Texts& wanted, std::string_view value) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const playbook::Text& text) { return text.value == value; });
}

bool takes(const PlainWorld& world, int protocol, const PlainLine& line) {
    const language::Triage& triage = world.input.triage;
    for (const auto& [key, wanted] : world.rule(protocol).applies) {
        std::string_view value;
        if (key.value == "channel")
            value = world.input.playbook.channels[static_cast<std::size_t>(line.channel)].id.value;
        if (key.value == "kind") value = activity::row_of(line.kind).id;
        if (key.value == "category" && line.category != language::Triage::none)
            value = triage.categories[static_cast<std::size_t>(line.category)];
        if (key.value == "priority" && line.priority != language::Triage::none)
            value = triage.priorities[static_cast<std::size_t>(line.priority)];
        if (!says(wanted, value)) return false;
    }
    return true;
}

int protocol_for(const PlainWorld& world, int row, bool addressed) {
    const int count = static_cast<int>(world.input.playbook.protocols.size());
    for (int p = 0; p < count; ++p)
        if (takes(world, p, world.line(row)) && (addressed || world.rule(p).addressed_to.value == "anyone")) return p;
    return -1;
}

// ---- one conversation, or one flat room

class Reader {
  public:
    Reader(PlainWorld& world, std::size_t conversation)
        : world_(world),
          rows_(world.conversations[conversation]),
          opener_(world.opener[conversation]),
          flat_(!rows_.empty() && world.flat(world.line(rows_.front()).channel)) {}

    void read() {
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            const int row = rows_[place];
            if (world_.may_be_item(row)) read_item(place);
            if (flat_) bring_in(row);
            if (flat_ && world_.is_reply(row)) close_in_room(row);
        }
        for (const PlainTurn& turn : turns_) world_.turns.push_back(turn);
    }

  private:
    const PlainLine& line(int row) const { return world_.line(row); }
    std::string_view match(int p) const {
        return flat_ ? std::string_view("conversation") : std::string_view(world_.rule(p).match.value);
    }

    void read_item(std::size_t place) {
        const int row = rows_[place];
        measure::Item& item = world_.tables.items[static_cast<std::size_t>(row)];
        const bool addressed = is_addressed(row);
        if (addressed) item.deeds |= static_cast<std::uint8_t>(measure::Deed::addressed);
        if (is_thanks(place)) {
            item.protocol = measure::Item::thanks;
            return;
        }
        const int p = protocol_for(world_, row, addressed);
        if (p < 0) return;
        item.protocol = static_cast<std::uint8_t>(p);
        if (flat_ ? waits_in_room(row, p) : match(p) == "conversation" && waits(row, p)) return;
        PlainTurn turn{row, -1, p, false, false, false, line(row).session};
        turn.next = match(p) == "conversation" && had_turn(row, p);
        if (!flat_) turn.closed = reply_to(place, turn);
        turns_.push_back(turn);
    }

    bool is_thanks(std::size_t place) const {
        if (!mark(line(rows_[place]), Mark::thanks)) return false;
        for (std::size_t before = 0; before < place; ++before)
            if (world_.is_reply(rows_[before])) return true;
        return false;
    }

    bool is_addressed(int row) const {
        const PlainLine& one = line(row);
        if (one.is_private || one.inbound || mark(one, Mark::handle)) return true;
        if (one.parent >= 0 && line(one.parent).brand) return true;
        if (world_.names_brand(row)) return true;
        if (world_.owned(one.channel) && (mark(one, Mark::brand_term) || opens_here(row))) return true;
        if (one.author < 0) return false;
        return std::any_of(turns_.begin(), turns_.end(), [&](const PlainTurn& turn) {
            return line(turn.opened).author == one.author && (!flat_ || turn.session == one.session);
        });
    }
    bool opens_here(int row) const {
        if (!flat_) return row == opener_;
        for (const int other : rows_)
            if (line(other).session == line(row).session && activity::row_of(line(other).kind).talk)
                return other == row;
        return false;
    }

    // ---- threads

    bool waits(int row, int p) {
        for (PlainTurn& turn : turns_) {
            if (turn.over || turn.protocol != p || (turn.closed >= 0 && turn.closed < row)) continue;
            if (!line(turn.opened).removed) return true;
            turn.closed = -1, turn.over = true;  // what was taken away waits no more when the next item comes
        }
        return false;
    }
    /// The conversation has had a turn of this protocol; in a flat room: the asker has, in this session.
    bool had_turn(int row, int p) const {
        return std::any_of(turns_.begin(), turns_.end(), [&](const PlainTurn& turn) {
            const PlainLine& opened = line(turn.opened);
            if (turn.protocol != p) return false;
            const bool same_asker = opened.author == line(row).author && opened.author >= 0;
            return !flat_ || (same_asker && opened.session == line(row).session);
        });
    }
    bool may_close(int reply, const PlainTurn& turn) const {
        const bool holding = mark(line(reply), Mark::holding) || mark(line(reply), Mark::canned);
        return world_.is_reply(reply) && !(holding && turn.next && world_.rule(turn.protocol).next_response);
    }
    int reply_to(std::size_t place, const PlainTurn& turn) const {
        const bool direct = match(turn.protocol) == "direct";
        const bool anyone = world_.rule(turn.protocol).closes_for.value == "anyone";
        for (std::size_t i = direct ? 0 : place + 1; i < rows_.size(); ++i) {
            const int reply = rows_[i];
            if (!may_close(reply, turn)) continue;
            if (direct && line(reply).parent == turn.opened) return reply;
            if (direct || !world_.later(reply, turn.opened)) continue;
            if (anyone || world_.speaks_to(reply, line(turn.opened).author)) return reply;
        }
        return -1;
    }

    // ---- flat rooms

    /// A further line of the asker brings an open turn into the running session.
    void bring_in(int row) {
        const PlainLine& one = line(row);
        if (one.brand || one.author < 0 || !activity::row_of(one.kind).talk) return;
        for (PlainTurn& turn : turns_)
            if (!turn.over && turn.closed < 0 && line(turn.opened).author == one.author) turn.session = one.session;
    }
    bool waits_in_room(int row, int p) {
        for (PlainTurn& turn : turns_) {
            const bool open = !turn.over && turn.closed < 0 && turn.protocol == p;
            if (!open || line(row).author < 0 || line(turn.opened).author != line(row).author) continue;
            if (!line(turn.opened).removed) return true;
            turn.over = true;
        }
        return false;
    }
    void close_in_room(int reply) {
        const std::vector<int> named = world_.all_names(reply);
        const auto is_named = [&](const PlainTurn& turn) {
            return std::find(named.begin(), named.end(), line(turn.opened).author) != named.end();
        };
        std::vector<PlainTurn*> waiting;
        for (PlainTurn& turn : turns_)
            if (!turn.over && turn.closed < 0 && world_.later(reply, turn.opened)) waiting.push_back(&turn);
        bool names_one = false;
        for (PlainTurn* turn : waiting) {
            if (!is_named(*turn)) continue;
            names_one = true;
            if (may_close(reply, *turn)) turn->closed = reply;
        }
        if (!names_one) attribute(reply, waiting);
    }
    void attribute(int reply, const std::vector<PlainTurn*>& waiting) {
        const bool to_another = world_.calls_first(reply);
        std::vector<PlainTurn*> here;
        for (PlainTurn* turn : waiting)
            if (turn->session == line(reply).session) here.push_back(turn);
        int last = -1;  // the line of one of them that stands last before the reply
        for (const int row : rows_)
            for (const PlainTurn* turn : here)
                if (row < reply && world_.later(reply, row) && line(row).session == line(reply).session &&
                    is_by_asker(row, *turn))
                    last = row;
        for (PlainTurn* turn : here)
            if (last >= 0 && is_by_asker(last, *turn) && may_close(reply, *turn) &&
                (!to_another || world_.rule(turn->protocol).closes_for.value == "anyone"))
                turn->closed = reply, turn->attributed = true;
    }
    /// Nameless lines are askers of their own.
    bool is_by_asker(int row, const PlainTurn& turn) const {
        const int author = line(row).author;
        if (!activity::row_of(line(row).kind).talk) return false;
        return author < 0 ? row == turn.opened : author == line(turn.opened).author;
    }

    PlainWorld& world_;
    const std::vector<int>& rows_;
    int opener_;
    bool flat_;
    std::vector<PlainTurn> turns_;
};

// ---- the verdict

/// Some of the clock's time from `from` to `to` lies on a day without rows.
bool touches_gap(const PlainWorld& world, const PlainClock& clock, int channel, std::int64_t from, std::int64_t to) {
    const auto& gaps = world.input.data.gaps;
    if (static_cast<std::size_t>(channel) >= gaps.size()) return false;
    for (const activity::Gap& gap : gaps[static_cast<std::size_t>(channel)]) {
        const std::int64_t begins = calendar::start_of(world.input.zone, gap.first).ms;
        const std::int64_t ends = calendar::start_of(world.input.zone, gap.last + 1).ms;
        if (clock.elapsed(std::max(from, begins), std::min(to, ends)) > 0) return true;
    }
    return false;
}

/// Time of the clock from `from` to `to` that does not count.
std::int64_t waits_for_member(const PlainClock& clock, const PlainSpells& pending, std::int64_t from, std::int64_t to) {
    std::int64_t sum = 0;
    for (const auto& [begins, ends] : pending) sum += clock.elapsed(std::max(from, begins), std::min(to, ends));
    return sum;
}

/// The last instant at which no more than `ms` have counted.
std::int64_t last_counting(const PlainClock& clock, const PlainSpells& pending, std::int64_t from, std::int64_t ms) {
    std::int64_t left = ms;
    for (const auto& [begins, ends] : pending) {
        if (ends <= from) continue;
        const std::int64_t before = clock.elapsed(from, begins);
        if (before > left) break;
        left -= before, from = ends;
    }
    return clock.last_with(from, left);
}

}  // namespace

measure::Turn plain_judged(const PlainWorld& world, const PlainTurn& from, base::Duration within,
                           const PlainSpells& pending) {
    const PlainLine& asked = world.line(from.opened);
    const PlainClock& clock = world.clock(from.protocol, asked.channel);
    const std::int64_t promised = base::milliseconds(within, clock.working_day());
    const std::int64_t cutoff = world.cutoff(asked.channel);
    const bool replied = from.closed >= 0;
    measure::Turn out;
    out.opened = static_cast<activity::Row>(from.opened);
    if (replied) out.closed = static_cast<activity::Row>(from.closed);
    out.protocol = static_cast<measure::Protocol>(from.protocol);
    out.channel = static_cast<activity::Channel>(asked.channel);
    out.category = static_cast<measure::Category>(asked.category);
    out.due.ms = last_counting(clock, pending, asked.at, promised);
    const std::int64_t until = replied ? world.line(from.closed).at : cutoff;
    out.waited_ms = clock.elapsed(asked.at, until) - waits_for_member(clock, pending, asked.at, until);
    out.calendar_ms = std::max<std::int64_t>(0, until - asked.at);
    const bool ripe = out.due.ms < cutoff;
    const bool nobody_can_tell = asked.answer_missing || touches_gap(world, clock, asked.channel, asked.at, out.due.ms);
    if (replied)
        out.outcome = !ripe ? Outcome::unripe : out.waited_ms <= promised ? Outcome::met : Outcome::late;
    else if (nobody_can_tell)
        out.outcome = Outcome::unknown;
    else
        out.outcome = asked.removed && !from.stands ? Outcome::removed : ripe ? Outcome::missed : Outcome::open;
    if (world.input.data.days_only[static_cast<std::size_t>(asked.channel)]) out.outcome = Outcome::unknown;
    if (!clock.is_open(asked.at)) measure::set(out.traits, measure::Trait::outside_hours);
    if (from.attributed) measure::set(out.traits, measure::Trait::attributed);
    if (!replied) return out;
    const PlainLine& reply = world.line(from.closed);
    measure::set(out.traits, measure::Trait::answered);
    if (mark(reply, Mark::holding) || mark(reply, Mark::canned)) measure::set(out.traits, measure::Trait::holding);
    out.by = measure::AnsweredBy::brand;
    return out;
}

void plain_find_turns(PlainWorld& world) {
    for (std::size_t c = 0; c < world.conversations.size(); ++c) Reader(world, c).read();
}

void plain_judge_turns(PlainWorld& world) {
    for (const PlainTurn& turn : world.turns) {
        const playbook::Protocol& rule = world.rule(turn.protocol);
        const bool by_first = !turn.next || !rule.next_response;
        const auto& promise = by_first ? rule.first_response : rule.next_response;
        if (!promise) continue;
        measure::Turn out = plain_judged(world, turn, promise->within.value, {});
        out.step = by_first ? Step::first : Step::next;
        world.tables.turns.push_back(out);
    }
}

}  // namespace stamtafel::test
