// Turns against a plain second version that follows the sentences of the definitions one by one: every rule asks the
// whole conversation anew, nothing is kept while walking. 20,000 random conversations.
#include "engine/measure/turns.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "engine/calendar/hours.hpp"
#include "engine/measure/clocks.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using base::Instant;
using test::Random;

namespace {

constexpr int worlds = 200;
constexpr int conversations = 100;  // a world

// ---- what is said

struct Body {
    std::string_view text;
    bool crisis = false, thanks = false, holding = false, handle = false, brand_term = false;
};
constexpr Body bodies[] = {
    {"hoi"},
    {"brandalarm", true},
    {"dank je wel", false, true},
    {"dank, maar hoe?"},
    {"we zoeken het uit", false, false, true},
    {"vraag voor @velowerk", false, false, false, true, true},
    {"mijn velowerk piept", false, false, false, false, true},
};

constexpr int no_parent = -1, lost_parent = -2;

struct Said {
    std::string id;
    double minute = 0;
    std::string author, kind;
    int parent = no_parent;  ///< index in the conversation
    int channel = 0;
    bool inbound = false, deleted = false, answer_lost = false;
    std::vector<std::string> mentions;  ///< at the start of the text
    const Body* body = bodies;
};
using Conversation = std::vector<Said>;

struct World {
    std::vector<Conversation> conversations;
    std::vector<bool> given;  ///< the export names the conversation
    playbook::Playbook playbook;
    Instant until;
};

// ---- the plain version

struct Judgement {
    std::string opened, closed;
    std::size_t protocol = 0;
    bool first = true;
    std::string outcome;
    std::int64_t waited = 0;
    auto key() const { return std::tuple(opened, closed, protocol, first, outcome, waited); }
};

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Plain {
  public:
    Plain(const World& world, Conversation conversation) : world_(world), said_(std::move(conversation)) {
        for (std::size_t i = 0; i < said_.size(); ++i) order_.push_back(i);
        std::stable_sort(order_.begin(), order_.end(),
                         [&](std::size_t a, std::size_t b) { return said_[a].minute < said_[b].minute; });
        for (const Conversation& all : world.conversations)
            for (const Said& one : all) {
                if (one.minute != static_cast<double>(static_cast<std::int64_t>(one.minute)))
                    coarse_[static_cast<std::size_t>(one.channel)] = false;
                writers_.insert(one.author);
            }
    }

    std::vector<Judgement> judge() {
        std::vector<Judgement> out;
        for (std::size_t place = 0; place < order_.size(); ++place) {
            const auto protocol = protocol_of(place);
            if (!protocol || !opens_a_turn(place, *protocol)) continue;
            const bool first = match(*protocol) != "conversation" || earlier_turns(place, *protocol).empty();
            const bool by_first = first || !rule(*protocol).next_response;
            const auto& promised = by_first ? rule(*protocol).first_response : rule(*protocol).next_response;
            if (promised) out.push_back(verdict(place, *protocol, by_first, promised->within.value));
        }
        return out;
    }

  private:
    const playbook::Protocol& rule(std::size_t p) const { return world_.playbook.protocols[p]; }
    std::string_view match(std::size_t p) const { return rule(p).match.value; }
    const Said& at(std::size_t place) const { return said_[order_[place]]; }

    static bool is_brand(const Said& one) { return is_one_of(one.author, {"anna", "bram", "robo"}); }
    bool is_opening(const Said& one) const {
        const auto opens = [](const Said& other) {
            return other.parent == no_parent &&
                   is_one_of(other.kind, {"post", "message", "mention", "review", "question", "idea"});
        };
        for (const std::size_t i : order_)
            if (opens(said_[i])) return &said_[i] == &one;
        return false;
    }
    bool is_reply(const Said& one) const {
        return is_brand(one) && one.author != "robo" && !is_opening(one) &&
               is_one_of(one.kind, {"post", "comment", "message", "answer"});
    }

    bool is_thanks(std::size_t place) const {
        if (!at(place).body->thanks || at(place).kind == "question") return false;
        for (std::size_t before = 0; before < place; ++before)
            if (is_reply(at(before))) return true;
        return false;
    }
    bool may_be_item(std::size_t place) const {
        const Said& one = at(place);
        return !is_brand(one) && !one.deleted && !is_thanks(place) &&
               is_one_of(one.kind, {"post", "comment", "message", "mention", "review", "question", "idea"});
    }
    bool is_addressed(std::size_t place) const {
        const Said& one = at(place);
        const bool owned = one.channel == 0;
        if (one.kind == "message" || one.inbound || one.body->handle) return true;
        for (const std::string& name : one.mentions)
            if (is_one_of(name, {"anna", "bram", "robo"})) return true;
        if (one.parent >= 0 && is_brand(said_[static_cast<std::size_t>(one.parent)])) return true;
        if (owned && (one.body->brand_term || is_opening(one))) return true;
        if (one.author == "-") return false;
        for (std::size_t before = 0; before < place; ++before) {
            const auto protocol = at(before).author == one.author ? protocol_of(before) : std::nullopt;
            if (protocol && opens_a_turn(before, *protocol)) return true;
        }
        return false;
    }
    bool takes(std::size_t p, const Said& one) const {
        for (const auto& [key, wanted] : rule(p).applies) {
            const std::string& value = wanted.front().value;
            if (key.value == "category" && one.body->crisis != (value == "crisis")) return false;
            if (key.value == "channel" && (one.channel == 0) != (value == "forum")) return false;
            if (key.value == "kind" && one.kind != value) return false;
        }
        return true;
    }
    std::optional<std::size_t> protocol_of(std::size_t place) const {
        auto& known = protocol_known_[place];
        if (known) return *known;
        known = std::optional<std::size_t>{};
        if (!may_be_item(place)) return *known;
        const bool addressed = is_addressed(place);
        for (std::size_t p = 0; p < world_.playbook.protocols.size(); ++p)
            if (takes(p, at(place)) && (addressed || rule(p).addressed_to.value == "anyone")) return *(known = p);
        return *known;
    }

    /// A turn opens at an item when its protocol has no open turn: none before it is unclosed at its place.
    bool opens_a_turn(std::size_t place, std::size_t p) const {
        if (match(p) != "conversation") return true;
        for (const std::size_t turn : earlier_turns(place, p)) {
            const auto reply = reply_to(turn, p);
            if (!reply || *reply > place) return false;
        }
        return true;
    }
    std::vector<std::size_t> earlier_turns(std::size_t place, std::size_t p) const {
        std::vector<std::size_t> turns;
        for (std::size_t before = 0; before < place; ++before)
            if (protocol_of(before) == p && opens_a_turn(before, p)) turns.push_back(before);
        return turns;
    }

    /// The place of the reply that closes the turn opened at `place`.
    std::optional<std::size_t> reply_to(std::size_t place, std::size_t p) const {
        const bool direct = match(p) == "direct";
        const bool next = match(p) == "conversation" && !earlier_turns(place, p).empty();
        for (std::size_t reply = 0; reply < order_.size(); ++reply) {
            const Said& one = at(reply);
            if (!is_reply(one)) continue;
            if (direct && one.parent == static_cast<int>(order_[place])) return reply;
            if (direct || reply < place || (next && one.body->holding)) continue;
            const bool later = one.minute > at(place).minute || coarse_[static_cast<std::size_t>(one.channel)];
            if (later && (rule(p).closes_for.value == "anyone" || speaks_to(one, at(place).author))) return reply;
        }
        return std::nullopt;
    }
    bool speaks_to(const Said& reply, const std::string& asker) const {
        std::vector<std::string> named;
        for (const std::string& name : reply.mentions)
            if (writers_.count(name) > 0 && !is_one_of(name, {"anna", "bram", "robo"})) named.push_back(name);
        if (!named.empty()) return std::find(named.begin(), named.end(), asker) != named.end();
        if (reply.parent < 0) return true;
        const Said& parent = said_[static_cast<std::size_t>(reply.parent)];
        return is_opening(parent) || is_brand(parent) || parent.author == asker;
    }

    Judgement verdict(std::size_t place, std::size_t p, bool first, base::Duration within) const {
        const calendar::Clock clock = calendar::compile_clock(
            measure::week_hours(world_.playbook, rule(p).hours.value, first_day(), first_day() + 60), test::amsterdam(),
            first_day(), first_day() + 60);
        const auto reply = reply_to(place, p);
        const Instant asked = test::monday(at(place).minute);
        const std::int64_t promised = base::milliseconds(within, clock.working_day_ms);
        const Instant due = calendar::deadline(clock, asked, promised);
        const bool ripe = due < world_.until;
        Judgement out{at(place).id, "-", p, first, "", 0};
        out.waited = calendar::elapsed(clock, asked, reply ? test::monday(at(*reply).minute) : world_.until);
        if (reply) {
            out.closed = at(*reply).id;
            out.outcome = !ripe ? "unripe" : out.waited <= promised ? "met" : "late";
        } else {
            out.outcome = at(place).answer_lost ? "unknown" : ripe ? "missed" : "open";
        }
        return out;
    }
    static base::Day first_day() { return calendar::local_day(test::amsterdam(), test::monday()) + -10; }

    const World& world_;
    Conversation said_;
    std::vector<std::size_t> order_;  ///< places in canonical order → said_
    bool coarse_[2] = {true, true};
    std::set<std::string> writers_;
    mutable std::map<std::size_t, std::optional<std::optional<std::size_t>>> protocol_known_;
};

// ---- random worlds

std::string random_author(Random& random) {
    constexpr std::string_view authors[] = {"mila", "jan", "eva", "mila", "jan", "anna", "anna", "bram", "robo", "-"};
    return std::string(authors[random.between(0, 9)]);
}

std::string random_kind(Random& random) {
    constexpr std::string_view kinds[] = {"comment", "comment", "comment", "comment", "post",     "question", "answer",
                                          "message", "mention", "review",  "idea",    "reaction", "note",     "status"};
    return std::string(kinds[random.between(0, 13)]);
}

Said random_line(Random& random, const World& world, std::size_t conversation, int index, double minute) {
    constexpr std::string_view names[] = {"mila", "jan", "eva", "anna", "zomaar"};
    Said one;
    one.id = "c" + std::to_string(conversation) + "n" + std::to_string(index);
    one.minute = minute;
    one.author = random_author(random);
    one.kind = random_kind(random);
    const bool given = world.given[conversation];
    if (index > 0 && (!given || random.one_in(2))) one.parent = static_cast<int>(random.between(0, index - 1));
    if (random.one_in(8) && (given || index == 0)) one.parent = lost_parent;
    one.channel = static_cast<int>(conversation % 2);
    one.inbound = random.one_in(12);
    one.deleted = random.one_in(15);
    one.answer_lost = random.one_in(12);
    if (random.one_in(4)) one.mentions.emplace_back(names[random.between(0, 4)]);
    if (!one.mentions.empty() && random.one_in(4)) one.mentions.emplace_back(names[random.between(0, 4)]);
    one.body = &bodies[random.between(0, 6)];
    return one;
}

playbook::Protocol random_protocol(Random& random, std::size_t number) {
    playbook::Protocol out = test::protocol("p" + std::to_string(number));
    constexpr std::string_view matches[] = {"conversation", "conversation", "direct", "item"};
    out.match.value = matches[random.between(0, 3)];
    if (random.one_in(3)) out.addressed_to.value = "anyone";
    if (random.one_in(4)) out.closes_for.value = "anyone";
    if (random.one_in(3)) out.hours.value = "office";
    if (random.one_in(2)) out.next_response = test::promise("2h");
    if (out.next_response && random.one_in(4)) out.first_response.reset();
    if (random.one_in(3)) test::take(out, "category", "crisis");
    if (random.one_in(4)) test::take(out, "channel", random.one_in(2) ? "forum" : "page");
    if (random.one_in(5)) test::take(out, "kind", random.one_in(2) ? "comment" : "post");
    return out;
}

World random_world(Random& random) {
    World world;
    world.playbook = test::playbook();
    test::add_rule(world.playbook, "crisis", "brandalarm");
    for (std::int64_t n = random.between(1, 3), i = 0; i < n; ++i)
        world.playbook.protocols.push_back(random_protocol(random, static_cast<std::size_t>(i)));
    world.until = test::monday(static_cast<double>(random.between(3 * 1440, 12 * 1440)));
    const double step = random.one_in(3) ? 0.5 : 1;
    for (std::size_t c = 0; c < conversations; ++c) {
        world.given.push_back(random.one_in(2));
        Conversation& conversation = world.conversations.emplace_back();
        double minute = static_cast<double>(random.between(0, 10 * 1440));
        for (std::int64_t n = random.between(1, 9), i = 0; i < n; ++i) {
            conversation.push_back(random_line(random, world, c, static_cast<int>(i), minute));
            if (random.one_in(4)) continue;  // two at one moment
            minute += step * static_cast<double>(random.one_in(8) ? -random.between(1, 30) : random.between(1, 300));
        }
    }
    return world;
}

std::string line_of(const World& world, std::size_t c, const Said& one) {
    std::string out = fmt::format("{:+.1f} {} {} id={} ch={}", one.minute, one.author, one.kind, one.id, one.channel);
    if (world.given[c]) out += fmt::format(" in=room{}", c);
    if (one.parent >= 0) out += " to=" + world.conversations[c][static_cast<std::size_t>(one.parent)].id;
    if (one.parent == lost_parent) out += fmt::format(" to=lost{}", c);
    if (one.inbound) out += " inbound";
    if (one.deleted) out += " deleted";
    if (one.answer_lost) out += " answer=gone";
    out += " : ";
    for (const std::string& name : one.mentions) out += "@" + name + " ";
    return out + std::string(one.body->text) + "\n";
}

std::vector<Judgement> engine_says(const test::Community& community) {
    constexpr const char* names[] = {"met", "late", "missed", "open", "unripe", "unknown", "removed"};
    std::vector<Judgement> out;
    for (const measure::Turn& turn : community.tables.turns)
        out.push_back({community.id(turn.opened), community.id(turn.closed), static_cast<std::size_t>(turn.protocol),
                       turn.step == measure::Step::first, names[static_cast<std::size_t>(turn.outcome)],
                       turn.waited_ms});
    return out;
}

std::string printed(std::vector<Judgement> judgements) {
    std::sort(judgements.begin(), judgements.end(),
              [](const Judgement& a, const Judgement& b) { return a.key() < b.key(); });
    std::string out;
    for (const Judgement& one : judgements)
        out += fmt::format("{} -> {} p{} {} {} {}\n", one.opened, one.closed, one.protocol,
                           one.first ? "first" : "next", one.outcome, one.waited);
    return out;
}

/// The judgements of one conversation.
std::vector<Judgement> of(const std::vector<Judgement>& all, std::size_t conversation) {
    const std::string prefix = "c" + std::to_string(conversation) + "n";
    std::vector<Judgement> out;
    for (const Judgement& one : all)
        if (one.opened.starts_with(prefix)) out.push_back(one);
    return out;
}

}  // namespace

TEST_CASE("turns are what their sentences say, in 20,000 random conversations") {
    std::size_t turns = 0;
    std::map<std::string, std::size_t> outcomes;
    for (int seed = 0; seed < worlds; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 1);
        const World world = random_world(random);
        std::string lines;
        for (std::size_t c = 0; c < world.conversations.size(); ++c)
            for (const Said& one : world.conversations[c]) lines += line_of(world, c, one);
        const auto community = test::measured(lines, world.playbook, world.until);
        const std::vector<Judgement> engine = engine_says(*community);
        for (std::size_t c = 0; c < world.conversations.size(); ++c) {
            const std::string expected = printed(Plain(world, world.conversations[c]).judge());
            const std::string found = printed(of(engine, c));
            if (expected == found) continue;
            std::string conversation;
            for (const Said& one : world.conversations[c]) conversation += line_of(world, c, one);
            INFO("world " << seed << "\n" << conversation);
            REQUIRE(found == expected);
        }
        turns += engine.size();
        for (const Judgement& one : engine) ++outcomes[one.outcome];
    }
    CHECK(turns > 15'000);
    for (const char* outcome : {"met", "late", "missed", "open", "unripe", "unknown"}) {
        INFO(outcome);
        CHECK(outcomes[outcome] > 200);
    }
}
