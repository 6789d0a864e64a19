// The tables of members and their folds against a slow second version, on random communities and on real exports; and
// what each set's reference.json counts in the same way.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/community/flows.hpp"
#include "engine/community/roster.hpp"
#include "engine/measure/member_tables.hpp"
#include "tests/property/plain_members.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/data_set.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using community::Mark;
using test::Random;

namespace {

std::string random_members(Random& random, bool flat) {
    constexpr std::string_view kinds[] = {"comment", "comment", "comment", "post",  "question", "message", "reaction",
                                          "vote",    "join",    "leave",   "click", "answer",   "mention", "share"};
    constexpr std::string_view authors[] = {"mila", "jan", "eva", "sam", "anna", "robo", "-"};
    constexpr std::string_view texts[] = {"hoi",  "dag @mila en @jan !", "jan: dank",
                                          "@eva", "eva: en @eva",        "@niemand"};
    std::string lines;
    for (std::int64_t n = random.between(0, 120), i = 0; i < n; ++i) {
        lines += fmt::format("{:+} {} {} id=n{}", random.between(-90 * 1440, 60 * 1440), authors[random.between(0, 6)],
                             kinds[random.between(0, flat ? 0 : 13)], i);
        if (!flat && i > 0 && !random.one_in(3)) lines += fmt::format(" to=n{}", random.between(0, i - 1));
        if (random.one_in(3)) lines += " ch=1";
        lines += fmt::format(" : {}\n", texts[random.between(0, 5)]);
    }
    return lines;
}

void check_ties(const measure::Input& input, const std::vector<measure::Tie>& ties) {
    const test::PlainTies plain = test::plain_ties(input);
    REQUIRE(ties.size() == plain.size());
    std::size_t i = 0;
    for (const auto& [place, tie] : plain) {
        const measure::Tie& ours = ties[i++];
        CHECK(place == std::tuple(ours.day.value, static_cast<std::uint32_t>(ours.from),
                                  static_cast<std::uint32_t>(ours.to), activity::at(ours.channel)));
        CHECK(tie == std::pair(ours.milliweight, ours.n));
    }
}

void check_arrivals(const measure::Input& input, const std::vector<measure::Arrival>& arrivals) {
    const auto plain = test::plain_arrivals(input);
    REQUIRE(arrivals.size() == plain.size());
    for (const measure::Arrival& one : arrivals) {
        const auto& [first, reply] = plain.at(static_cast<std::uint32_t>(one.who));
        CHECK(static_cast<std::int64_t>(one.first) == first);
        CHECK((one.answer == activity::Row::none ? -1 : static_cast<std::int64_t>(one.answer)) == reply);
    }
}

/// The rows that are more than newcomers.
void check_roster(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period,
                  std::uint64_t channels) {
    const auto plain = test::plain_members(input, period, channels);
    const community::Roster roster =
        community::roster_of(input, tables, community::window_of(input.playbook, period), {channels, 0xff});
    std::map<std::uint32_t, test::PlainMember> ours;
    std::size_t different = 0;
    std::uint64_t days = 0;
    for (const community::MemberRow& row : roster.rows) {
        const auto found = plain.find(static_cast<std::uint32_t>(row.who));
        if (found == plain.end()) {
            ++different;
            continue;
        }
        const test::PlainMember& one = found->second;
        days += one.days.size();
        if (static_cast<int>(row.role) != one.role || static_cast<int>(row.growth) != one.growth ||
            row.contributions != one.contributions || row.days != one.days.size() ||
            has(row.marks, Mark::recent) != one.recent || has(row.marks, Mark::slipping) != one.slipping ||
            has(row.marks, Mark::present) == one.days.empty()) {
            ++different;
            UNSCOPED_INFO(fmt::format(
                "account {} role {} {} growth {} {} contributions {} {} days {} {} recent {} {} slipping {} {}",
                static_cast<std::uint32_t>(row.who), static_cast<int>(row.role), one.role, static_cast<int>(row.growth),
                one.growth, row.contributions, one.contributions, row.days, one.days.size(),
                has(row.marks, Mark::recent), one.recent, has(row.marks, Mark::slipping), one.slipping));
        }
    }
    CHECK(different == 0);
    CHECK(roster.rows.size() == plain.size());
    CHECK(roster.member_days == days);
}

/// Growth of several periods at once is that of each alone.
void check_flows(const measure::Input& input, const measure::Tables& tables, const calendar::Period& last) {
    for (const community::Flow& flow : community::flows_of(tables, last, 13)) {
        std::array<std::uint32_t, community::growths> counts{};
        const auto roster = community::roster_of(input, tables, community::window_of(input.playbook, flow.period));
        for (const community::MemberRow& row : roster.rows) ++counts[static_cast<std::size_t>(row.growth)];
        CHECK(flow.has_before == roster.has_before);
        CHECK(std::array{flow.fresh, flow.retained, flow.returning, flow.lapsed} ==
              std::array{counts[1], counts[2], counts[3], counts[4]});
    }
}

/// A real set under the test's playbook, whose zone is UTC.
struct RealSet {
    playbook::Playbook book = test::playbook();
    calendar::Zone zone = calendar::utc();
    language::Triage triage;
    const test::DataSet& set;
    measure::Input input;
    measure::Tables tables;

    explicit RealSet(const test::DataSet& from) : set(from), input{book, set.data, set.store, triage, zone} {
        measure::find_members(input, {}, {}, tables);
    }
    RealSet(const RealSet&) = delete;
    RealSet& operator=(const RealSet&) = delete;

    void check() const {
        const auto day = calendar::local_day(zone, set.all().at[set.all().rows() / 2]);
        check_roster(input, tables, calendar::month_of(day), ~0ULL);
        check_roster(input, tables, calendar::period_of(calendar::PeriodUnit::week, day), 1);
        check_flows(input, tables, calendar::month_of(day));
    }
    /// Ties one by one, distinct pairs, and pairs whose reverse exists.
    struct Graph {
        std::uint64_t ties = 0, pairs = 0, mutual = 0, nodes = 0;
    };
    [[nodiscard]] Graph graph() const {
        Graph out;
        std::set<std::pair<measure::Person, measure::Person>> pairs;
        std::set<measure::Person> nodes;
        for (const measure::Tie& tie : tables.ties) {
            out.ties += tie.n;
            pairs.emplace(tie.from, tie.to);
            nodes.insert(tie.from), nodes.insert(tie.to);
        }
        out.pairs = pairs.size(), out.nodes = nodes.size();
        for (const auto& [from, to] : pairs) out.mutual += pairs.count({to, from});
        return out;
    }
};

void check_graph(const RealSet& real, const std::filesystem::path& folder) {
    const auto reply = nlohmann::json::parse(test::read_bytes(folder / "reference.json")).at("reply_graph");
    const RealSet::Graph graph = real.graph();
    CHECK(graph.ties == reply.at("replies_to_others").get<std::uint64_t>());
    CHECK(graph.pairs == reply.at("directed_edges_distinct").get<std::uint64_t>());
    CHECK(static_cast<double>(graph.mutual) / static_cast<double>(graph.pairs) ==
          Approx(reply.at("reciprocity").get<double>()).margin(1e-6));
}

/// The texts are left out: the references count replies alone.
void forget_texts(test::DataSet& set) {
    for (activity::Text& text : set.data.activity.text) text = {};
}

}  // namespace

TEST_CASE("random communities: presence, ties and arrivals are the plain version's") {
    for (int seed = 0; seed < 300; ++seed) {
        INFO(seed);
        Random random(static_cast<std::uint64_t>(seed) + 41'000);
        test::FileOf file;
        file.flat = random.one_in(4);
        const auto told =
            test::measured(random_members(random, file.flat), test::protocol(), test::local("2026-12-01"), file);
        check_ties(told->input(), told->tables.ties);
        check_arrivals(told->input(), told->tables.arrivals);
        for (const char* period : {"2026-10", "2026-09", "2026-W41", "2026-10-03..2026-10-09", "2026-Q4"})
            for (const std::uint64_t channels : {~0ULL, 1ULL, 2ULL})
                check_roster(told->input(), told->tables, calendar::parse_period(period).value(), channels);
        check_flows(told->input(), told->tables, calendar::parse_period("2026-11").value());
    }
}

TEST_CASE("members of the school's Slack are the plain version's, and so are ties by reply and reaction") {
    const auto folder = test::data_set("slack-10academy");
    if (!folder) return;
    test::DataSet set(*folder, test::files_in(*folder, ".json"), test::source_in_utc("slack"));
    RealSet(set).check();
    forget_texts(set);  // the plain version knows names as other platforms write them
    const RealSet silent(set);
    check_ties(silent.input, silent.tables.ties);
}

TEST_CASE("members of the forum are the plain version's, and its replies the reference's") {
    const auto folder = test::data_set("discourse-delving");
    if (!folder) return;
    test::DataSet set(*folder, {"posts_2022_2024.jsonl"}, test::source_in_utc("discourse_posts"));
    forget_texts(set);
    const RealSet real(set);
    real.check();
    check_graph(real, *folder);
}

TEST_CASE("members of the beer questions are the plain version's, and their replies the reference's") {
    const auto folder = test::data_set("stackexchange-beer");
    if (!folder) return;
    test::DataSet set(*folder, {"Comments.xml", "Posts.xml", "Users.xml"}, test::source_in_utc("stack_exchange"));
    forget_texts(set);
    const RealSet real(set);
    real.check();
    check_graph(real, *folder);
}

TEST_CASE("members of Komodo's Discord are the plain version's, and its names the reference's") {
    const auto folder = test::data_set("discord-komodo-csv");
    if (!folder) return;
    const test::DataSet set(*folder, test::files_in(*folder, ".csv"), test::source_in_utc("discord_csv"));
    const RealSet real(set);
    check_roster(real.input, real.tables, calendar::parse_period("2019-06").value(), ~0ULL);
    // The reference also takes a name that runs into a word ("@Member0187thanks": 12 ties) and one beside a sign beyond
    // ASCII ("@Member0864’s": 1 tie), which here is read as part of a word.
    const auto reply = nlohmann::json::parse(test::read_bytes(*folder / "reference.json")).at("reply_graph");
    const RealSet::Graph graph = real.graph();
    CHECK(graph.ties == reply.at("replies_to_others").get<std::uint64_t>() - 13);
    CHECK(graph.pairs == reply.at("directed_edges_distinct").get<std::uint64_t>() - 6);
}
