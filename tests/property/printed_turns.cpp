// Communities and tables as lines that a person can read.
#include <fmt/format.h>

#include "tests/property/random_turns.hpp"

namespace stamtafel::test {
namespace {

std::string number(activity::Row row) {
    return row == activity::Row::none ? "-" : "#" + std::to_string(static_cast<std::uint32_t>(row));
}

std::string promised(std::string_view name, const std::optional<playbook::Promise>& promise) {
    return promise ? fmt::format(" {}={}", name, base::written(promise->within.value)) : "";
}

std::string protocol_of(const playbook::Protocol& one) {
    std::string out = fmt::format("protocol {} match={} to={} closes_for={} hours={}", one.id.value, one.match.value,
                                  one.addressed_to.value, one.closes_for.value, one.hours.value);
    out += promised("first", one.first_response) + promised("next", one.next_response);
    out += promised("resolution", one.resolution);
    for (const auto& [key, values] : one.applies)
        for (const auto& value : values) out += fmt::format(" {}={}", key.value, value.value);
    for (const auto& step : one.escalation)
        out += fmt::format(" [{}→{}]", step.after.value ? base::written(*step.after.value) : "now", step.to.value);
    return out + fmt::format(" grace={}\n", base::written(one.grace.value));
}

std::string hours_of(const playbook::Hours& one) {
    std::string out = "hours " + one.id.value;
    for (std::size_t day = 0; day < 7; ++day) {
        out += fmt::format(" {}:", day + 1);
        for (const auto& open : one.days[day])
            out += fmt::format("{:02}:{:02}-{:02}:{:02},", open.from / 60, open.from % 60, open.to / 60, open.to % 60);
    }
    for (const auto& day : one.closed) out += " closed " + base::iso(day.value);
    return out + " " + one.holidays.value + "\n";
}

}  // namespace

std::string printed(const TurnCommunity& community) {
    const TurnWorld& world = community.world;
    std::string out = world.zone.name + "\n";
    for (const auto& hours : world.playbook.hours) out += hours_of(hours);
    for (const auto& protocol : world.playbook.protocols) out += protocol_of(protocol);
    for (std::size_t c = 0; c < world.playbook.channels.size(); ++c) {
        const playbook::Channel& channel = world.playbook.channels[c];
        out += fmt::format("channel {} {} hours={}{}{} cut-off {}", channel.id.value, channel.media.value,
                           channel.hours.value, world.flat[c] ? " flat" : "", world.coarse[c] ? " coarse" : "",
                           base::iso(*community.data.cutoff[c]));
        for (const auto& gap : community.data.gaps[c])
            out += fmt::format(" gap {}…{}", base::iso(gap.first), base::iso(gap.last));
        out += "\n";
    }
    const activity::Activity& rows = community.data.activity;
    std::string_view rest = community.lines;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        out += fmt::format("{}  marks={:#x} session={}\n", rest.substr(0, rest.find('\n')), community.triage.marks[row],
                           rows.session[row]);
        rest.remove_prefix(rest.find('\n') + 1);
    }
    return out;
}

std::string printed(const measure::Input& input, const measure::Tables& tables) {
    constexpr const char* outcomes[] = {"met", "late", "missed", "open", "unripe", "unknown", "removed"};
    constexpr const char* steps[] = {"first", "next", "resolution"};
    constexpr const char* who[] = {"nobody", "brand", "peer"};
    std::string out;
    for (const measure::Turn& t : tables.turns)
        out += fmt::format("{}→{} p{} {} {} by {} peer {} waited {} calendar {} due {} traits {:#x} cat {}\n",
                           number(t.opened), number(t.closed), static_cast<int>(t.protocol),
                           steps[static_cast<std::size_t>(t.step)], outcomes[static_cast<std::size_t>(t.outcome)],
                           who[static_cast<std::size_t>(t.by)], number(t.peer), t.waited_ms / 1000,
                           t.calendar_ms / 1000, base::iso(t.due), t.traits, static_cast<int>(t.category));
    out += "items";
    for (std::size_t row = 0; row < tables.items.size(); ++row) {
        const measure::Item& item = tables.items[row];
        if (item.protocol == measure::Item::none && item.deeds == 0) continue;
        const std::string what = item.protocol == measure::Item::none     ? "-"
                                 : item.protocol == measure::Item::thanks ? "thanks"
                                                                          : "p" + std::to_string(item.protocol);
        out += fmt::format(" #{}:{}/{:#x}", row, what, item.deeds);
    }
    out += "\n";
    for (const measure::Escalation& e : tables.escalations)
        out += fmt::format("escalation of turn {} step {} {} due {} by {}\n", number(tables.turns[e.turn].opened),
                           e.step, e.kept ? "kept" : "not kept", base::iso(e.due), number(e.by));
    static_cast<void>(input);
    return out;
}

}  // namespace stamtafel::test
