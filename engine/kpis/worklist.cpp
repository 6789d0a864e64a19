// Turns are judged elsewhere; here they are looked at from the moment at which somebody sits down to answer them.
#include "engine/kpis/worklist.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "engine/base/text.hpp"
#include "engine/measure/clocks.hpp"
#include "engine/measure/conversations.hpp"

namespace stamtafel::kpis {
namespace {

using activity::Activity;
using activity::Flag;
using activity::Kind;
using activity::Row;
using measure::Turn;

std::optional<NextStep> next_step(const playbook::Protocol& protocol, const calendar::Clock& clock,
                                  base::Instant opened, base::Instant now) {
    std::optional<NextStep> step;
    for (std::size_t i = 0; i < protocol.escalation.size() && i < 255; ++i) {
        const auto& after = protocol.escalation[i].after.value;
        const std::int64_t ms = after ? base::milliseconds(*after, clock.working_day_ms) : 0;
        const base::Instant at = calendar::moment(clock, opened, ms);
        step = NextStep{static_cast<std::uint8_t>(i), at, at <= now};
        if (!step->passed) return step;
    }
    return step;
}

Urgency urgency_of(const calendar::Zone& zone, base::Instant due, base::Instant now) {
    if (due < now) return Urgency::overdue;
    return calendar::local_day(zone, due) == calendar::local_day(zone, now) ? Urgency::today : Urgency::later;
}

Priority priority_of(const measure::Input& input, const Turn& turn) {
    const std::uint8_t ruled = input.triage.priority[activity::at(turn.opened)];
    const playbook::Protocol& protocol = input.playbook.protocols[static_cast<std::size_t>(turn.protocol)];
    const std::string& id = ruled != 0 ? input.triage.priorities[ruled] : protocol.priority.value;
    if (id == "urgent") return Priority::urgent;
    if (id == "high") return Priority::high;
    return id == "low" ? Priority::low : Priority::normal;
}

bool left_out(std::string_view word) {
    return word.find_first_of("0123456789@") != std::string_view::npos || word.starts_with("http") ||
           word.starts_with("www.");
}

/// The folded words without names, numbers and links, a blank behind each; and how many bytes the first eight take.
struct Reading {
    std::string words;
    std::size_t first_eight = 0;
};

Reading reading_of(std::string_view text) {
    constexpr std::string_view between = " .,;:!?()\"'\n\r\t";
    constexpr std::size_t enough = 4096;
    Reading reading;
    const std::string folded = base::fold(text.substr(0, std::min(text.size(), enough)));
    std::size_t count = 0;
    for (std::size_t at = folded.find_first_not_of(between); at != std::string::npos;) {
        const std::size_t end = std::min(folded.find_first_of(between, at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        if (!left_out(word)) {
            reading.words.append(word).append(1, ' ');
            if (++count == 8) reading.first_eight = reading.words.size();
        }
        at = folded.find_first_not_of(between, end);
    }
    return reading;
}

/// Two of one protocol are alike when their words are the same, or the first eight of more.
void find_look_alikes(const measure::Input& input, const measure::Tables& tables, std::vector<OpenTurn>& turns) {
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t i = 0; i < turns.size(); ++i) {
        const Turn& turn = tables.turns[turns[i].turn];
        const Reading reading = reading_of(input.store.view(input.data.activity.text[activity::at(turn.opened)]));
        turns[i].alike = i;
        if (reading.words.empty()) continue;
        const std::string protocol = std::to_string(static_cast<unsigned>(turn.protocol));
        const auto [same, fresh] = first.try_emplace(protocol + "=" + reading.words, i);
        if (!fresh) {
            turns[i].alike = same->second;
            continue;
        }
        if (reading.first_eight == 0) continue;
        const std::string start = protocol + "^" + reading.words.substr(0, reading.first_eight);
        std::uint32_t& root = same->second;  // stays where it is when the table grows
        turns[i].alike = first.try_emplace(start, i).first->second;
        root = turns[i].alike;
    }
}

/// Unanswered turns that are work; the others counted.
void find_open_turns(const measure::Input& input, const measure::Tables& tables, Worklist& list) {
    const base::Day first = calendar::local_day(input.zone, list.since),
                    last = calendar::local_day(input.zone, list.now);
    constexpr std::int32_t before = 7, after = 400;  // steps of a path may lie far ahead
    const measure::Clocks clocks = measure::compile_clocks(input.playbook, input.zone, first + -before, last + after);
    for (std::uint32_t i = 0; i < tables.turns.size(); ++i) {
        const Turn& turn = tables.turns[i];
        const base::Instant opened = input.data.activity.at[activity::at(turn.opened)];
        if (turn.step == measure::Step::resolution || measure::answered(turn) || opened > list.now) continue;
        const bool recent = opened >= list.since;
        if (turn.outcome == measure::Outcome::unknown) list.unknown += recent ? 1U : 0U;
        if (turn.outcome != measure::Outcome::open && turn.outcome != measure::Outcome::missed) continue;
        if (!recent) {
            ++list.older;
            continue;
        }
        const auto protocol = static_cast<std::size_t>(turn.protocol);
        const calendar::Clock& clock = clocks.of(protocol, activity::at(turn.channel));
        OpenTurn open;
        open.turn = i;
        open.urgency = urgency_of(input.zone, turn.due, list.now);
        open.priority = priority_of(input, turn);
        open.clock_ms = open.urgency == Urgency::overdue ? calendar::elapsed(clock, turn.due, list.now)
                                                         : calendar::elapsed(clock, list.now, turn.due);
        open.escalation = next_step(input.playbook.protocols[protocol], clock, opened, list.now);
        list.turns.push_back(open);
    }
    std::stable_sort(list.turns.begin(), list.turns.end(), [&](const OpenTurn& a, const OpenTurn& b) {
        return std::tuple(a.urgency, a.priority, tables.turns[a.turn].due) <
               std::tuple(b.urgency, b.priority, tables.turns[b.turn].due);
    });
    find_look_alikes(input, tables, list.turns);
}

bool by_member(const Activity& activity, std::size_t row) {
    return !activity::is_brand(activity, row) && !activity::has(activity.flags[row], Flag::automation) &&
           !activity::has(activity.flags[row], Flag::deleted) && !activity::has(activity.flags[row], Flag::removed);
}

bool is_public(const Activity& activity, std::size_t row) {
    const Kind kind = activity.kind[row];
    const bool acts =
        activity::row_of(kind).talk || kind == Kind::reaction || kind == Kind::share || kind == Kind::vote;
    return acts && kind != Kind::message && !activity::has(activity.flags[row], Flag::nonpublic);
}

/// The brand's last reply by hand in each conversation, or nothing.
std::vector<Row> last_replies(const activity::Assembled& data) {
    const Activity& activity = data.activity;
    std::vector<Row> last(data.conversations, Row::none);
    for (std::size_t row = 0; row < activity.rows(); ++row)
        if (activity::is_brand(activity, row) && !activity::has(activity.flags[row], Flag::automation) &&
            activity::row_of(activity.kind[row]).reply)
            last[activity::at(activity.conversation[row])] = static_cast<Row>(row);
    return last;
}

/// By the turn that it opened, else by any later reply in its conversation.
bool answered_by_brand(const measure::Tables& tables, Row row, Row last_reply) {
    const auto turn = std::lower_bound(tables.turns.begin(), tables.turns.end(), row,
                                       [](const Turn& t, Row wanted) { return t.opened < wanted; });
    if (turn != tables.turns.end() && turn->opened == row && turn->step != measure::Step::resolution)
        return measure::answered(*turn);
    return last_reply != Row::none && last_reply > row;
}

void find_leads(const measure::Input& input, const measure::Tables& tables, std::size_t first, std::size_t end,
                Worklist& list) {
    const auto& names = input.triage.categories;
    const auto wanted = static_cast<std::size_t>(std::find(names.begin(), names.end(), "partnership") - names.begin());
    const Activity& activity = input.data.activity;
    const std::vector<Row> replies = last_replies(input.data);
    for (std::size_t row = first; row < end && wanted < names.size(); ++row)
        if (input.triage.category[row] == wanted && by_member(activity, row) &&
            !answered_by_brand(tables, static_cast<Row>(row), replies[activity::at(activity.conversation[row])]))
            list.leads.push_back(static_cast<Row>(row));
}

/// Somebody else says something in the conversation after it; in a flat room, in the same session.
bool has_answer(const activity::Assembled& data, std::span<const std::uint32_t> conversation, std::size_t row) {
    const Activity& activity = data.activity;
    const bool flat = data.flat[activity::at(activity.channel[row])] && !activity.session.empty();
    auto later = std::upper_bound(conversation.begin(), conversation.end(), static_cast<std::uint32_t>(row));
    for (; later != conversation.end(); ++later) {
        if (!activity::row_of(activity.kind[*later]).talk) continue;
        if (flat && activity.session[*later] != activity.session[row]) return false;
        if (activity.author[*later] != activity.author[row]) return true;
    }
    return false;
}

bool opens(const activity::Assembled& data, std::size_t row) {
    const Activity& activity = data.activity;
    const Kind kind = activity.kind[row];
    if (activity.parent[row] != Row::none || activity::has(activity.flags[row], Flag::parent_missing)) return false;
    if (data.flat[activity::at(activity.channel[row])]) return activity::row_of(kind).talk;  // in its session
    return kind == Kind::post || kind == Kind::question || kind == Kind::idea || kind == Kind::review;
}

void find_newcomers(const measure::Input& input, std::size_t first, std::size_t end, Worklist& list) {
    const Activity& activity = input.data.activity;
    const measure::Conversations conversations = measure::group_by_conversation(input.data);
    std::vector<bool> known(input.data.accounts.size(), false);
    for (std::size_t row = 0; row < end; ++row) {
        const activity::Account author = activity.author[row];
        if (author == activity::Account::none || !by_member(activity, row) || !is_public(activity, row)) continue;
        if (known[activity::at(author)]) continue;
        known[activity::at(author)] = true;
        const auto conversation = activity::at(activity.conversation[row]);
        if (row >= first && opens(input.data, row) && !has_answer(input.data, conversations.of(conversation), row))
            list.newcomers.push_back(static_cast<Row>(row));
    }
}

}  // namespace

Worklist worklist_of(const measure::Input& input, const measure::Tables& tables, base::Instant now) {
    Worklist list;
    list.now = now;
    list.since = {now.ms - worklist_days * base::day_ms};
    const auto& at = input.data.activity.at;
    const auto first = static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), list.since) - at.begin());
    const auto end = static_cast<std::size_t>(std::upper_bound(at.begin(), at.end(), now) - at.begin());
    find_open_turns(input, tables, list);
    find_leads(input, tables, first, end, list);
    find_newcomers(input, first, end, list);
    for (std::size_t row = first; row < std::min(end, tables.items.size()); ++row)
        if ((tables.items[row].deeds & static_cast<std::uint8_t>(measure::Deed::left_lying)) != 0)
            list.left_lying.push_back(static_cast<Row>(row));
    return list;
}

}  // namespace stamtafel::kpis
