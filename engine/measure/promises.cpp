// A protocol's `for:` as bit sets, and the outcome of one turn.
#include "engine/measure/promises.hpp"

#include <algorithm>

namespace stamtafel::measure {
namespace {

template <class Names, class NameOf>
std::uint64_t bits_of(const playbook::Texts& wanted, const Names& names, NameOf name_of) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < names.size() && i < 64; ++i)
        for (const playbook::Text& text : wanted)
            if (text.value == name_of(names[i])) bits |= 1ULL << i;
    return bits;
}

Taken taken_by(const playbook::Protocol& protocol, const playbook::Playbook& playbook, const language::Triage& triage) {
    const auto itself = [](const auto& name) -> std::string_view { return name; };
    Taken taken;
    for (const auto& [key, wanted] : protocol.applies) {
        if (key.value == "category") taken.categories = bits_of(wanted, triage.categories, itself);
        if (key.value == "priority") taken.priorities = bits_of(wanted, triage.priorities, itself);
        if (key.value == "channel")
            taken.channels = bits_of(wanted, playbook.channels,
                                     [](const auto& channel) -> std::string_view { return channel.id.value; });
        if (key.value == "kind")
            taken.kinds = static_cast<std::uint32_t>(
                bits_of(wanted, activity::kind_table(), [](const auto& kind) { return kind.id; }));
    }
    return taken;
}

bool in(std::uint64_t bits, std::size_t index) { return (bits >> index & 1U) != 0; }

Match match_named(std::string_view name) {
    if (name == "direct") return Match::direct;
    return name == "item" ? Match::item : Match::conversation;
}

}  // namespace

std::vector<CompiledProtocol> compile_protocols(const playbook::Playbook& playbook, const language::Triage& triage) {
    std::vector<CompiledProtocol> out;
    for (const playbook::Protocol& protocol : playbook.protocols) {
        CompiledProtocol compiled;
        compiled.takes = taken_by(protocol, playbook, triage);
        compiled.match = match_named(protocol.match.value);
        compiled.anyone = protocol.addressed_to.value == "anyone";
        compiled.closes_for_anyone = protocol.closes_for.value == "anyone";
        if (protocol.first_response) compiled.first = protocol.first_response->within.value;
        if (protocol.next_response) compiled.next = protocol.next_response->within.value;
        out.push_back(compiled);
    }
    return out;
}

bool takes(const Taken& taken, const activity::Activity& activity, const language::Triage& triage, std::size_t row) {
    return in(taken.categories, triage.category[row]) && in(taken.priorities, triage.priority[row]) &&
           in(taken.channels, activity::at(activity.channel[row])) &&
           in(taken.kinds, static_cast<std::size_t>(activity.kind[row]));
}

void judge(Turn& turn, const activity::Activity& activity, const calendar::Clock& clock, base::Duration within,
           base::Instant cutoff) {
    const base::Instant asked = activity.at[activity::at(turn.opened)];
    const base::Instant until = answered(turn) ? activity.at[activity::at(turn.closed)] : cutoff;
    const std::int64_t promised = base::milliseconds(within, clock.working_day_ms);
    turn.waited_ms = calendar::elapsed(clock, asked, until);
    turn.calendar_ms = std::max<std::int64_t>(0, until.ms - asked.ms);
    turn.due = calendar::deadline(clock, asked, promised);
    if (!calendar::is_open(clock, asked)) set(turn.traits, Trait::outside_hours);
    if (answered(turn)) set(turn.traits, Trait::answered);
    const bool is_ripe = turn.due < cutoff;
    if (answered(turn)) {
        turn.by = AnsweredBy::brand;
        turn.outcome = !is_ripe ? Outcome::unripe : turn.waited_ms <= promised ? Outcome::met : Outcome::late;
    } else if (activity::has(activity.flags[activity::at(turn.opened)], activity::Flag::answer_missing)) {
        turn.outcome = Outcome::unknown;
    } else if (activity::has(activity.flags[activity::at(turn.opened)], activity::Flag::removed)) {
        turn.outcome = Outcome::removed;
    } else {
        turn.outcome = is_ripe ? Outcome::missed : Outcome::open;
    }
}

}  // namespace stamtafel::measure
