// The verdict over every real set beside the sources, when they are there: docs/verdict.md prints each line and defends
// it. And the networks of the sets against what their reference.json counts in the same way.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/community/verdict.hpp"
#include "engine/measure/lists.hpp"
#include "engine/measure/measure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/data_set.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using activity::Flag;
using Team = std::set<std::string>;

namespace {

/// These accounts are the brand's.
void take_team(test::DataSet& set, const Team& team) {
    for (std::size_t row = 0; row < set.all().rows(); ++row)
        if (team.count(set.author(row)) > 0)
            set.data.activity.flags[row] =
                static_cast<activity::Flags>(set.data.activity.flags[row] | static_cast<unsigned>(Flag::brand));
    for (activity::AccountInfo& account : set.data.accounts)
        account.brand = account.brand || team.count(std::string(set.view(account.handle))) > 0;
}

/// As an owned channel under one protocol for everything.
struct Judged {
    playbook::Playbook book = test::playbook();
    calendar::Zone zone = calendar::utc();
    language::Triage triage;
    measure::Input input;
    measure::Tables tables;

    explicit Judged(const test::DataSet& set) : input{book, set.data, set.store, triage, zone} {
        book.protocols.push_back(test::protocol());
        triage = language::triage(set.data.activity, set.store, measure::lists_of(book), {});
        tables = measure::measure(input, {});
    }
    Judged(const Judged&) = delete;
    Judged& operator=(const Judged&) = delete;
};

std::string told(const community::Bounds& row, const community::Gauge& gauge) {
    const std::string value = gauge.value ? fmt::format("{:.0f}%", 100 * *gauge.value) : std::string("-");
    if (gauge.points) return fmt::format("{} {} [{:.0f}]", row.name, value, *gauge.points);
    const bool unknown = gauge.why == base::Why::not_measurable;
    return fmt::format("{} {} [{}]", row.name, value, unknown ? "no brand" : "too few");
}

/// "emerging_community 66 medium: member_to_member 77% [85], …": the points in brackets.
std::string told(const community::Verdict& verdict) {
    constexpr const char* standings[] = {"no verdict", "broadcast_channel", "audience", "emerging_community",
                                         "community"};
    constexpr const char* confidences[] = {"low", "medium", "high"};
    std::string out = standings[static_cast<std::size_t>(verdict.standing)];
    if (verdict.service) out += " (service_channel)";
    if (verdict.score)
        out += fmt::format(" {:.0f} {}", *verdict.score, confidences[static_cast<std::size_t>(verdict.confidence)]);
    else
        out += fmt::format(", {} active", verdict.active);
    for (const community::Bounds& row : community::bounds())
        out +=
            (row.id == community::GaugeId{} ? ": " : ", ") + told(row, verdict.gauge[static_cast<std::size_t>(row.id)]);
    if (!verdict.like_staff.empty()) out += fmt::format("; like staff: {}", verdict.like_staff.size());
    return out;
}

/// Each line stands in docs/verdict.md.
void check_page(const std::string& name, const test::DataSet& set, const std::vector<std::string>& periods) {
    static const std::string page = test::read_bytes(test::source_path("docs/verdict.md"));
    const Judged judged(set);
    for (const std::string& text : periods) {
        const calendar::Period period = calendar::parse_period(text).value();
        const community::TieFigures ties = community::tie_figures(judged.tables, period, {});
        const std::string line = fmt::format(
            "{} {}: {}", name, text, told(community::verdict_of(judged.input, judged.tables, period, {}, ties)));
        INFO(line);
        CHECK(page.find(line + "\n") != page.npos);
    }
}

const Team slack_team{"U03T89ACUUW", "U03TEPYRM2P", "U03U93GNNVB", "U03UUN8M4RX", "U03UD5K7HAR", "U03UDA3R8S2",
                      "U03VAH809FC", "U0401GU4W6L", "U0418T6CD1B", "U04718Y7SQ0", "USLACKBOT"};

struct Network {
    std::uint64_t ties = 0;
    std::uint32_t pairs = 0;
    double reciprocity = 0;
};
/// Of replies alone: no text names anybody.
Network network_of(test::DataSet&& set) {
    for (activity::Text& text : set.data.activity.text) text = {};
    for (activity::AccountInfo& account : set.data.accounts) account.brand = false;
    const Judged judged(set);
    const calendar::Period always{calendar::PeriodUnit::range, {0}, {40'000}};
    const community::TieFigures ties = community::tie_figures(judged.tables, always, {});
    return {ties.among_members, ties.edges, ties.reciprocity.value()};
}

void check_network(const Network& network, const std::filesystem::path& folder) {
    const auto reply = nlohmann::json::parse(test::read_bytes(folder / "reference.json")).at("reply_graph");
    CHECK(network.ties == reply.at("replies_to_others").get<std::uint64_t>());
    CHECK(network.pairs == reply.at("directed_edges_distinct").get<std::uint32_t>());
    CHECK(network.reciprocity == Approx(reply.at("reciprocity").get<double>()).margin(1e-6));
}

}  // namespace

TEST_CASE("verdicts of the school's Slack: as its export names the team, and with the account that announces") {
    const auto folder = test::data_set("slack-10academy");
    if (!folder) return;
    test::DataSet set(*folder, test::files_in(*folder, ".json"), test::source_in_utc("slack"));
    take_team(set, slack_team);
    check_page("slack", set, {"2022-11", "2022-Q4"});
    take_team(set, {"U03V1AM5TFA"});
    check_page("slack with the announcer listed", set, {"2022-10", "2022-11", "2022-Q4"});
}

TEST_CASE("verdicts of the forum of developers, and its network") {
    const auto folder = test::data_set("discourse-delving");
    if (!folder) return;
    test::DataSet set(*folder, {"posts_2022_2024.jsonl"}, test::source_in_utc("discourse_posts"));
    check_page("delving", set, {"2024-01", "2024-03", "2024-Q2", "2024-Q4"});
    check_network(network_of(std::move(set)), *folder);
}

TEST_CASE("verdicts of the beer questions, and their network") {
    const auto folder = test::data_set("stackexchange-beer");
    if (!folder) return;
    test::DataSet set(*folder, {"Comments.xml", "Posts.xml", "Users.xml"}, test::source_in_utc("stack_exchange"));
    check_page("beer", set, {"2015-Q4", "2016-06", "2016-Q2", "2016-08"});
    check_network(network_of(std::move(set)), *folder);
}

TEST_CASE("verdicts of Komodo's Discord, room by room and without its team") {
    const auto folder = test::data_set("discord-komodo-csv");
    if (!folder) return;
    const Team team = nlohmann::json::parse(test::read_bytes(*folder / "team_ids.json")).at("team_ids").get<Team>();
    const auto judge = [&](const std::string& name, const std::string& room, const std::vector<std::string>& periods) {
        std::vector<std::string> files = test::files_in(*folder / room, ".csv");
        for (std::string& file : files) file = room + "/" + file;
        test::DataSet set(*folder, files, test::source_in_utc("discord_csv"));
        if (!name.ends_with("without its team")) take_team(set, team);
        check_page(name, set, periods);
    };
    judge("komodo", ".", {"2018-11", "2019-06", "2019-09", "2019-11"});
    judge("komodo without its team", ".", {"2018-10", "2019-11"});
    judge("komodo support", "komodo-project__support", {"2018-10", "2019-05", "2019-11"});
    judge("komodo ask-jl777", "komodo-project__ask-jl777", {"2018-09", "2019-04", "2019-09"});
    judge("komodo developers", "developer-lounge__dev-marketmaker", {"2019-07"});
    judge("komodo announcements", "news-announcements__official", {"2019-06"});
}

TEST_CASE("verdicts of exports in which customers write to brands, or nobody has a name") {
    if (const auto folder = test::data_set("twitter-twcs"))
        check_page("twcs", test::DataSet(*folder, {"twcs.csv"}, test::source_in_utc("twcs")), {"2017-10", "2017-11"});
    if (const auto folder = test::data_set("tickets-helpdesk"))
        check_page("tickets", test::DataSet(*folder, {"Helpdesk.csv"}, test::source_in_utc("event_log")), {"2012-10"});
    if (const auto folder = test::data_set("twitter-airline-sentiment"))
        check_page(
            "airline",
            test::DataSet(*folder, {"tweets_virgin_united_southwest.csv"},
                          test::source_in_utc("csv", {{"id", "tweet_id"}, {"at", "tweet_created"}, {"text", "text"}})),
            {"2015-02"});
    if (const auto folder = test::data_set("facebook-live-posts"))
        check_page("facebook",
                   test::DataSet(*folder, {"Live.csv"},
                                 test::source_in_utc("csv", {{"id", "status_id"}, {"at", "status_published"}})),
                   {"2018-03"});
}
