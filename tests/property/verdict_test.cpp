// The figures that the verdict rests on against a slow second version, with sets of pairs and no tables between.
#include "engine/community/verdict.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "tests/property/plain_members.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using test::Random;

namespace {

using Who = std::uint32_t;
using Pairs = std::set<std::pair<Who, Who>>;

std::string random_talk(Random& random) {
    constexpr std::string_view kinds[] = {"comment", "comment", "comment", "post", "question", "reaction", "answer"};
    constexpr std::string_view authors[] = {"mila", "jan", "eva", "sam", "tom", "kees", "anna", "robo", "-"};
    std::string lines;
    for (std::int64_t n = random.between(0, 150), i = 0; i < n; ++i) {
        lines += fmt::format("{:+} {} {} id=n{}", random.between(-60 * 1440, 40 * 1440), authors[random.between(0, 8)],
                             kinds[random.between(0, 6)], i);
        if (i > 0 && !random.one_in(3)) lines += fmt::format(" to=n{}", random.between(0, i - 1));
        if (random.one_in(4)) lines += " ch=1";
        lines += " : zo\n";
    }
    return lines;
}

/// What is left of everybody whom `start` reaches.
std::set<Who> reached(const Pairs& pairs, Who start) {
    std::set<Who> found{start};
    for (std::size_t before = 0; before != found.size();) {
        before = found.size();
        for (const auto& [from, to] : pairs) {
            if (found.count(from) > 0) found.insert(to);
            if (found.count(to) > 0) found.insert(from);
        }
    }
    return found;
}

/// The largest piece; of equal ones that with the smallest account.
std::set<Who> largest_piece(const Pairs& pairs, const std::set<Who>& nodes) {
    std::set<Who> largest;
    for (const Who who : nodes)
        if (const auto piece = reached(pairs, who); piece.size() > largest.size()) largest = piece;
    return largest;
}

struct Plain {
    Pairs members, all;
    std::map<std::pair<Who, Who>, std::set<std::int32_t>> days;
    std::uint64_t among = 0, with = 0;
};

Plain plain_of(const test::Community& told, const calendar::Period& period, std::uint64_t channels) {
    Plain out;
    const auto brand = [&](Who who) { return told.data.accounts[who].brand; };
    for (const auto& [place, tie] : test::plain_ties(told.input())) {
        const auto& [day, from, to, channel] = place;
        if (day < period.first.value || day >= period.end.value || (channels >> channel & 1U) == 0) continue;
        out.all.emplace(from, to);
        if (!brand(from) || !brand(to)) out.with += tie.second;
        if (brand(from) || brand(to)) continue;
        out.among += tie.second;
        out.members.emplace(from, to);
        out.days[{from, to}].insert(day);
    }
    return out;
}

std::set<Who> nodes_of(const Pairs& pairs) {
    std::set<Who> nodes;
    for (const auto& [from, to] : pairs) nodes.insert(from), nodes.insert(to);
    return nodes;
}

double centralisation_of(const Pairs& pairs) {
    std::map<Who, std::set<Who>> friends;
    for (const auto& [from, to] : pairs) friends[from].insert(to), friends[to].insert(from);
    std::size_t most = 0, sum = 0;
    for (const auto& one : friends) most = std::max(most, one.second.size());
    for (const auto& one : friends) sum += most - one.second.size();
    return static_cast<double>(sum) / static_cast<double>((friends.size() - 1) * (friends.size() - 2));
}

void check(const test::Community& told, const calendar::Period& period, std::uint64_t channels) {
    const Plain plain = plain_of(told, period, channels);
    const community::TieFigures ours = community::tie_figures(told.tables, period, {channels, 0xff});
    const std::set<Who> nodes = nodes_of(plain.members);
    REQUIRE(ours.nodes == nodes.size());
    REQUIRE(ours.edges == plain.members.size());
    CHECK(ours.among_members == plain.among);
    CHECK(ours.with_members == plain.with);
    std::size_t mutual = 0, repeated = 0;
    for (const auto& [from, to] : plain.members) mutual += plain.members.count({to, from});
    for (const auto& one : plain.days) repeated += one.second.size() > 1 ? 1U : 0U;
    CHECK(ours.repeated == repeated);
    if (ours.edges > 0)
        CHECK(ours.reciprocity.value() == Approx(static_cast<double>(mutual) / static_cast<double>(ours.edges)));
    if (ours.nodes > 2) CHECK(ours.centralisation.value() == Approx(centralisation_of(plain.members)));
    std::set<Who> stay;
    for (const Who who : largest_piece(plain.all, nodes_of(plain.all)))
        if (!told.data.accounts[who].brand) stay.insert(who);
    Pairs left;
    for (const auto& [from, to] : plain.all)
        if (stay.count(from) > 0 && stay.count(to) > 0) left.emplace(from, to);
    CHECK(ours.without_team.members == stay.size());
    CHECK(ours.without_team.connected == largest_piece(left, stay).size());
}

/// What the verdict counts itself: openings, who came back, turns.
void check_verdict(const test::Community& told, const calendar::Period& period, std::uint64_t channels) {
    const community::Look look{channels, 0xff};
    const community::TieFigures ties = community::tie_figures(told.tables, period, look);
    const community::Verdict verdict = community::verdict_of(told.input(), told.tables, period, look, ties);
    std::set<Who> now;
    std::uint64_t openings = 0, by_members = 0;
    for (const auto& one : test::plain_members(told.input(), period, channels))
        if (one.second.role == 1 || one.second.role == 2) now.insert(one.first);
    CHECK(verdict.active == now.size());
    const activity::Activity& rows = told.data.activity;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const base::Day day = calendar::local_day(told.input().zone, rows.at[row]);
        const bool opens = rows.kind[row] == activity::Kind::post || rows.kind[row] == activity::Kind::question;
        if (!opens || rows.parent[row] != activity::Row::none || rows.author[row] == activity::Account::none) continue;
        if (day < period.first || !(day < period.end) || (channels >> activity::at(rows.channel[row]) & 1U) == 0)
            continue;
        ++openings;
        by_members += told.data.accounts[activity::at(rows.author[row])].brand ? 0U : 1U;
    }
    const auto& started = verdict.gauge[static_cast<std::size_t>(community::GaugeId::member_started)];
    CHECK(started.part == by_members);
    CHECK(started.whole == openings);
    const auto& back = verdict.gauge[static_cast<std::size_t>(community::GaugeId::returning)];
    std::uint64_t was = 0, retained = 0;
    for (const auto& one : test::plain_members(told.input(), period, channels)) {
        retained += one.second.growth == 2 ? 1U : 0U;
        was += one.second.growth == 2 || one.second.growth == 4 ? 1U : 0U;
    }
    CHECK(back.part == retained);
    CHECK(back.whole == was);
}

}  // namespace

TEST_CASE("random communities: what the verdict rests on is the plain version's") {
    for (int seed = 0; seed < 200; ++seed) {
        INFO(seed);
        Random random(static_cast<std::uint64_t>(seed) + 77'000);
        const auto told = test::measured(random_talk(random));
        for (const char* text : {"2026-10", "2026-W41", "2026-09", "2026-10-03..2026-10-12"})
            for (const std::uint64_t channels : {~0ULL, 1ULL, 2ULL}) {
                INFO(text << ' ' << channels);
                const calendar::Period period = calendar::parse_period(text).value();
                check(*told, period, channels);
                check_verdict(*told, period, channels);
            }
    }
}
