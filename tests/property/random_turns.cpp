// See the header. Chances are such that every outcome, trait and deed comes up hundreds of times in 10,000 communities.
#include "tests/property/random_turns.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "engine/base/duration.hpp"

namespace stamtafel::test {
namespace {

using activity::Flag;
using activity::Kind;
using language::Mark;

template <class T, std::size_t N>
const T& one_of(Random& random, const std::array<T, N>& values) {
    return values[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(N) - 1))];
}

// ---- playbooks

playbook::Text text(std::string_view value) { return {std::string(value), {}}; }

playbook::Promise promise_of(Random& random) {
    static const std::array<std::string_view, 9> times{"15m", "1h", "2h", "4h", "8h", "1wd", "2wd", "1cd", "30m"};
    playbook::Promise out;
    out.within.value = base::parse_duration(one_of(random, times)).value();
    return out;
}

playbook::Hours random_hours(Random& random, std::string_view id, base::Day begin) {
    playbook::Hours out;
    out.id = text(id);
    for (std::size_t day = 0; day < 7; ++day) {
        if (day > 0 && random.one_in(day < 5 ? 8 : 3)) continue;
        const auto from = static_cast<std::int32_t>(random.between(0, 9) * 60 + random.between(0, 1) * 30);
        const auto to = static_cast<std::int32_t>(random.one_in(6) ? 1440 : random.between(14, 22) * 60);
        const auto lunch = static_cast<std::int32_t>(random.between(11, 12) * 60 + random.between(0, 3) * 15);
        if (random.one_in(2))
            out.days[day] = {{from, to}};
        else
            out.days[day] = {{from, lunch}, {lunch + 30, to}};
    }
    if (random.one_in(2)) out.holidays = text(random.one_in(3) ? "us" : "nl");
    for (std::int32_t day = 0; day < TurnWorld::span_days; ++day)
        if (random.one_in(12)) out.closed.push_back({begin + day, {}});
    return out;
}

void add_escalation(Random& random, playbook::Protocol& protocol) {
    static const std::array<std::string_view, 5> after{"30m", "2h", "4h", "1wd", "1cd"};
    static const std::array<std::string_view, 3> roles{"duty_manager", "pr_lead", "community_manager"};
    for (std::int64_t n = random.between(1, 3), i = 0; i < n; ++i) {
        playbook::EscalationStep step;
        if (i > 0 || !random.one_in(3)) step.after.value = base::parse_duration(one_of(random, after)).value();
        step.to = text(one_of(random, roles));
        protocol.escalation.push_back(std::move(step));
    }
    if (random.one_in(3)) protocol.grace.value = base::parse_duration(random.one_in(2) ? "5m" : "2h").value();
}

playbook::Protocol random_protocol(Random& random, std::size_t number, std::size_t channels, bool last) {
    playbook::Protocol out;
    out.id = text("p" + std::to_string(number));
    static const std::array<std::string_view, 5> matches{"conversation", "conversation", "conversation", "direct",
                                                         "item"};
    out.match.value = one_of(random, matches);
    if (random.one_in(3)) out.addressed_to.value = "anyone";
    if (random.one_in(4)) out.closes_for.value = "anyone";
    if (!random.one_in(3)) out.hours.value = random.one_in(3) ? "late" : "office";
    if (!random.one_in(8)) out.first_response = promise_of(random);
    if (random.one_in(2)) out.next_response = promise_of(random);
    if (random.one_in(2)) out.resolution = promise_of(random);
    if (random.one_in(2)) add_escalation(random, out);
    if (last && !random.one_in(4)) return out;  // one that takes the rest
    const auto take = [&](std::string_view key, std::initializer_list<std::string_view> values) {
        out.applies.push_back({text(key), {}});
        for (const std::string_view value : values) out.applies.back().second.push_back(text(value));
    };
    if (random.one_in(4))
        take("category", {"crisis"});
    else if (random.one_in(8))
        take("category", {"question", "other"});
    if (random.one_in(8)) take("priority", {"high"});
    if (random.one_in(6)) take("kind", {random.one_in(2) ? "comment" : "post"});
    if (random.one_in(6)) take("channel", {random.one_in(2) || channels < 2 ? "c0" : "c1"});
    return out;
}

// ---- what is said

struct Body {
    std::string_view text;
    std::uint8_t category = 2;
    std::uint8_t marks = 0;
};
constexpr std::uint8_t bit(Mark mark) { return static_cast<std::uint8_t>(mark); }
constexpr std::uint8_t both(Mark a, Mark b) { return static_cast<std::uint8_t>(bit(a) | bit(b)); }
constexpr std::array<Body, 20> bodies{{
    {"hoi"},
    {"brandalarm", 0},
    {"brandalarm, wat nu?", 0, bit(Mark::question)},
    {"dank je wel", 2, bit(Mark::thanks)},
    {"bedankt!", 2, bit(Mark::thanks)},
    {"dank, maar hoe?", 1, bit(Mark::question)},
    {"hoe werkt dit", 1, bit(Mark::question)},
    {"vraag voor @velowerk", 2, both(Mark::handle, Mark::brand_term)},
    {"mijn velowerk piept", 2, bit(Mark::brand_term)},
    {"mijn velowerk piept, hoe kan dat?", 1, both(Mark::brand_term, Mark::question)},
    {"welke ketting koop ik?", 1, both(Mark::topic, Mark::question)},
    {"de ketting loopt eraf", 2, bit(Mark::topic)},
    {"eens", 2, bit(Mark::agreement)},
    {"daar ben ik het helemaal mee eens", 2, bit(Mark::agreement)},
    {"zet de ketting een tandje strakker", 2},
    {"abcdefghij klmnopqrs", 2},  // twenty characters
    {"abcdefghij klmnopqr", 2},   // nineteen
    {"<b>kort</b> <i>antwoord</i>", 2},
    {"we zoeken het uit", 2, bit(Mark::holding)},
    {"een standaardtekst voor iedereen", 2, bit(Mark::canned)},
}};

constexpr std::array<std::string_view, 7> people{"mila", "jan", "eva", "tom", "anna", "bram", "robo"};
constexpr int first_of_team = 4, robot = 6, nobody = -1;

struct Said {
    std::int64_t at = 0;
    int author = nobody, parent = -1, room = 0;
    std::size_t channel = 0;
    Kind kind{};
    unsigned flags = 0;
    std::string text;
    std::uint8_t category = 2, marks = 0;
    std::string_view status, assignee;
};

int random_author(Random& random) {
    static const std::array<int, 14> authors{0, 0, 0, 1, 1, 2, 2, 3, 4, 4, 4, 5, 6, nobody};
    return one_of(random, authors);
}

Kind random_kind(Random& random, bool flat) {
    static const std::array<Kind, 20> threads{
        Kind::comment,  Kind::comment,  Kind::comment, Kind::comment, Kind::comment,    Kind::comment,   Kind::post,
        Kind::question, Kind::question, Kind::answer,  Kind::answer,  Kind::message,    Kind::mention,   Kind::review,
        Kind::idea,     Kind::note,     Kind::status,  Kind::status,  Kind::assignment, Kind::escalation};
    static const std::array<Kind, 5> rare{Kind::note, Kind::join, Kind::reaction, Kind::status, Kind::assignment};
    if (!flat) return random.one_in(20) ? Kind::reaction : one_of(random, threads);
    return random.one_in(8) ? one_of(random, rare) : Kind::comment;
}

void say(Random& random, Said& out, bool flat) {
    const Body& body = one_of(random, bodies);
    out.text = body.text;
    out.category = body.category, out.marks = body.marks;
    const auto name = [&] {
        const std::size_t who = static_cast<std::size_t>(random.between(0, 6));
        if (who >= first_of_team) out.marks |= bit(Mark::handle);
        return std::string(people[who]);
    };
    if (random.one_in(flat ? 3 : 4)) {
        out.text = "@" + name() + " " + out.text;
        if (random.one_in(4)) out.text = "@" + name() + ", " + out.text;
    } else if (flat && random.one_in(6)) {
        out.text = std::string(people[static_cast<std::size_t>(random.between(0, 3))]) + ": " + out.text;
    } else if (flat && random.one_in(6)) {
        out.text += " @" + name();
    }
    if (out.text.size() > body.text.size()) out.marks &= static_cast<std::uint8_t>(~bit(Mark::agreement));
    if (!activity::row_of(out.kind).talk) out.marks = 0;  // triage reads what is said, nothing else
    if (out.kind == Kind::question) out.marks |= bit(Mark::question);
    if ((out.marks & bit(Mark::question)) != 0) out.marks &= static_cast<std::uint8_t>(~bit(Mark::thanks));
}

Said random_said(Random& random, bool flat) {
    Said out;
    out.author = random_author(random);
    out.kind = random_kind(random, flat);
    const bool member = out.author < first_of_team;
    const auto maybe = [&](std::int64_t n, Flag flag) {
        if (random.one_in(n)) out.flags |= static_cast<unsigned>(flag);
    };
    if (member) maybe(12, Flag::inbound), maybe(12, Flag::answer_missing), maybe(15, Flag::removed);
    maybe(15, Flag::deleted);
    if (member && out.kind == Kind::question) maybe(2, Flag::derived);
    if (out.kind == Kind::answer) maybe(3, Flag::accepted);
    if (out.kind == Kind::message) maybe(2, Flag::nonpublic);
    if (!member) out.flags |= static_cast<unsigned>(Flag::brand);
    if (out.author == robot) out.flags |= static_cast<unsigned>(Flag::automation);
    static const std::array<std::string_view, 7> states{"resolved", "closed", "solved", "pending",
                                                        "pending",  "open",   ""};
    static const std::array<std::string_view, 6> called{"duty_manager", "pr_lead", "bram", "anna", "jan", ""};
    if (out.kind == Kind::status) out.status = one_of(random, states);
    if (out.kind == Kind::assignment || out.kind == Kind::escalation) out.assignee = one_of(random, called);
    say(random, out, flat);
    return out;
}

/// A thread, or a stretch of a flat room; parents are numbers in `all`.
void add_conversation(Random& random, const TurnWorld& world, std::size_t channel, int room, std::vector<Said>& all) {
    const bool flat = world.flat[channel];
    const std::int64_t unit = world.coarse[channel] || random.one_in(2) ? base::minute_ms : base::minute_ms / 2;
    const int first = static_cast<int>(all.size());
    std::int64_t at = world.begin.ms + random.between(0, (TurnWorld::span_days - 4) * 1440) * base::minute_ms;
    const std::int64_t longest = random.one_in(3) ? 1200 : 120;
    for (std::int64_t n = random.between(1, flat ? 18 : 14), i = 0; i < n; ++i) {
        Said& one = all.emplace_back(random_said(random, flat));
        one.at = at, one.channel = channel, one.room = room;
        if (!flat && i > 0 && !random.one_in(4))
            one.parent = static_cast<int>(random.one_in(2) ? first + i - 1 : random.between(first, first + i - 1));
        if (!flat && one.parent < 0 && random.one_in(10)) one.flags |= static_cast<unsigned>(Flag::parent_missing);
        if (i > 0 && random.one_in(5)) {  // two at one moment
            one.at = all[all.size() - 2].at;
            continue;
        }
        at += unit * (random.one_in(12) ? -random.between(1, 30)
                                        : random.between(1, flat && !random.one_in(6) ? 25 : longest));
    }
}

// ---- from what is said to columns

std::string handle_of(int author) {
    return author == nobody ? "-" : std::string(people[static_cast<std::size_t>(author)]);
}

std::string flags_of(unsigned flags) {
    static const std::array<std::pair<Flag, std::string_view>, 8> names{{{Flag::inbound, " inbound"},
                                                                         {Flag::answer_missing, " answer=gone"},
                                                                         {Flag::removed, " removed"},
                                                                         {Flag::deleted, " deleted"},
                                                                         {Flag::accepted, " accepted"},
                                                                         {Flag::parent_missing, " to=lost"},
                                                                         {Flag::derived, " derived"},
                                                                         {Flag::nonpublic, " private"}}};
    std::string out;
    for (const auto& [flag, name] : names)
        if (activity::has(static_cast<activity::Flags>(flags), flag)) out += name;
    return out;
}

std::string line_of(const TurnWorld& world, const Said& one, std::size_t row, int parent) {
    std::string out =
        fmt::format("#{} {} {} {} {} in={}", row, base::iso(base::Instant{one.at}), handle_of(one.author),
                    activity::row_of(one.kind).id, world.playbook.channels[one.channel].id.value, one.room);
    if (parent >= 0) out += fmt::format(" to=#{}", parent);
    if (!one.status.empty()) out += fmt::format(" status={}", one.status);
    if (!one.assignee.empty()) out += fmt::format(" assignee={}", one.assignee);
    out += flags_of(one.flags);
    return out + " : " + one.text + "\n";
}

void add_accounts(TurnCommunity& community) {
    for (std::size_t i = 0; i < people.size(); ++i) {
        activity::AccountInfo& account = community.data.accounts.emplace_back();
        account.handle = community.store.place(community.store.adopt(people[i]));
        account.brand = i >= first_of_team;
        account.automation = i == robot;
        account.person = account.brand ? static_cast<std::int16_t>(i - first_of_team) : std::int16_t{-1};
    }
}

void number_sessions(const TurnWorld& world, activity::Activity& rows) {
    struct Stream {
        std::int64_t last = 0;
        std::uint32_t session = 0;
    };
    rows.session.assign(rows.rows(), 0);
    std::vector<Stream> streams(rows.rows());
    std::uint32_t sessions = 0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (!world.flat[activity::at(rows.channel[row])]) continue;
        Stream& stream = streams[activity::at(rows.conversation[row])];
        const bool talks = activity::row_of(rows.kind[row]).talk;
        if (talks && (stream.session == 0 || rows.at[row].ms - stream.last >= base::hour_ms))
            stream.session = ++sessions;
        if (talks) stream.last = rows.at[row].ms;
        rows.session[row] = stream.session;
    }
}

void add_gaps_and_cutoffs(Random& random, TurnCommunity& community) {
    const activity::Activity& rows = community.data.activity;
    for (std::size_t c = 0; c < community.world.playbook.channels.size(); ++c) {
        std::int64_t last = community.world.begin.ms;
        std::vector<activity::Gap> gaps;
        const base::Day first = calendar::local_day(community.world.zone, community.world.begin);
        for (std::int32_t day = 0; day < TurnWorld::span_days; day += 5)
            if (random.one_in(4))
                gaps.push_back({first + day, first + day + static_cast<std::int32_t>(random.between(1, 3))});
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            if (activity::at(rows.channel[row]) != c) continue;
            last = std::max(last, rows.at[row].ms);
            const base::Day day = calendar::local_day(community.world.zone, rows.at[row]);
            const auto has_row = [day](const activity::Gap& gap) { return gap.first <= day && day <= gap.last; };
            gaps.erase(std::remove_if(gaps.begin(), gaps.end(), has_row), gaps.end());
        }
        community.data.gaps.push_back(gaps);
        const std::int64_t more = random.one_in(3) ? 0 : random.between(0, random.one_in(2) ? 600 : 8000);
        community.data.cutoff.push_back(base::Instant{last + more * base::minute_ms});
    }
}

void add_row(TurnCommunity& community, const Said& one, int parent, activity::Text text) {
    activity::Activity& rows = community.data.activity;
    rows.at.push_back({one.at});
    rows.author.push_back(one.author == nobody ? activity::Account::none : static_cast<activity::Account>(one.author));
    rows.conversation.push_back(static_cast<activity::Conversation>(one.room));
    rows.parent.push_back(parent < 0 ? activity::Row::none : static_cast<activity::Row>(parent));
    rows.text.push_back(text);
    rows.origin.push_back(text);
    rows.kind.push_back(one.kind);
    rows.channel.push_back(static_cast<activity::Channel>(one.channel));
    rows.flags.push_back(static_cast<activity::Flags>(one.flags));
    const bool looked_at = one.author < first_of_team && activity::row_of(one.kind).covered;
    community.triage.category.push_back(looked_at ? one.category : language::Triage::none);
    community.triage.priority.push_back(looked_at ? static_cast<std::uint8_t>(one.category == 0)
                                                  : language::Triage::none);
    community.triage.marks.push_back(one.marks);
}

void fill(TurnCommunity& community, std::vector<Said> all) {
    std::vector<std::size_t> order(all.size()), place(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return all[a].at < all[b].at; });
    for (std::size_t i = 0; i < all.size(); ++i) place[order[i]] = i;
    std::string lines;
    std::vector<std::size_t> begins;
    const auto parent_of = [&](const Said& one) {
        return one.parent < 0 ? -1 : static_cast<int>(place[static_cast<std::size_t>(one.parent)]);
    };
    for (std::size_t row = 0; row < all.size(); ++row) {
        begins.push_back(lines.size());
        lines += line_of(community.world, all[order[row]], row, parent_of(all[order[row]]));
    }
    begins.push_back(lines.size());
    const std::string_view kept =
        community.store.adopt(lines + "duty_manager pr_lead bram anna jan resolved closed solved pending open");
    community.lines = kept.substr(0, lines.size());
    const auto word = [&](std::string_view part) {
        return part.empty() ? activity::Text{} : community.store.place(kept.substr(kept.rfind(part), part.size()));
    };
    for (std::size_t row = 0; row < all.size(); ++row) {
        const Said& one = all[order[row]];
        const std::string_view line = kept.substr(begins[row], begins[row + 1] - begins[row] - 1);
        add_row(community, one, parent_of(one), community.store.place(line.substr(line.size() - one.text.size())));
        community.data.activity.status.push_back(word(one.status));
        community.data.activity.assignee.push_back(word(one.assignee));
    }
}

}  // namespace

TurnWorld random_turn_world(Random& random) {
    static const std::array<std::string_view, 4> zones{"Europe/Amsterdam", "Europe/Amsterdam", "America/New_York",
                                                       "UTC"};
    static const std::array<base::Civil, 6> begins{
        {{2026, 3, 24}, {2026, 10, 20}, {2026, 4, 23}, {2026, 12, 20}, {2026, 10, 5}, {2026, 10, 28}}};
    TurnWorld out;
    out.zone = calendar::read_zone(one_of(random, zones)).value();
    const base::Day begin = base::day_of(one_of(random, begins));
    out.begin.ms = begin.value * base::day_ms;
    out.playbook.community.brand_terms = {text("velowerk"), text("@velowerk")};
    out.playbook.hours = {random_hours(random, "office", begin), random_hours(random, "late", begin)};
    const std::int64_t channels = random.between(1, 3);
    for (std::int64_t c = 0; c < channels; ++c) {
        playbook::Channel& channel = out.playbook.channels.emplace_back();
        channel.id = text("c" + std::to_string(c));
        channel.media.value = random.one_in(2) ? "owned" : "earned";
        if (random.one_in(3)) channel.hours = text("office");
        out.flat.push_back(random.one_in(3));
        out.coarse.push_back(random.one_in(3));
    }
    static const std::array<std::string_view, 3> roles{"community_manager", "pr_lead", "automation"};
    for (std::size_t i = 0; i < 3; ++i) {
        playbook::Person& person = out.playbook.team.emplace_back();
        person.id = text(people[first_of_team + i]);
        person.role = text(roles[i]);
        person.automation.value = i == 2;
        for (const playbook::Channel& channel : out.playbook.channels)
            person.accounts.push_back({channel.id, {person.id}});
    }
    for (std::int64_t n = random.between(1, 3), i = 0; i < n; ++i)
        out.playbook.protocols.push_back(
            random_protocol(random, static_cast<std::size_t>(i), out.playbook.channels.size(), i + 1 == n));
    return out;
}

std::unique_ptr<TurnCommunity> random_turn_community(Random& random, const TurnWorld& world) {
    auto out = std::make_unique<TurnCommunity>(world);
    std::vector<Said> all;
    int rooms = 0;
    for (std::size_t c = 0; c < world.playbook.channels.size(); ++c) {
        for (std::int64_t n = random.between(0, 3); n > 0 && all.size() < 24; --n)
            add_conversation(random, world, c, rooms++, all);
    }
    if (all.empty()) add_conversation(random, world, 0, rooms++, all);
    out->data.conversations = static_cast<std::size_t>(rooms);
    out->data.flat = world.flat, out->data.coarse = world.coarse;
    out->data.days_only.assign(world.playbook.channels.size(), false);
    out->triage.categories = {"crisis", "question", "other"};
    out->triage.priorities = {"", "high"};
    add_accounts(*out);
    fill(*out, std::move(all));
    number_sessions(world, out->data.activity);
    const auto& session = out->data.activity.session;
    out->data.sessions = session.empty() ? 0 : *std::max_element(session.begin(), session.end());
    add_gaps_and_cutoffs(random, *out);
    return out;
}

}  // namespace stamtafel::test
