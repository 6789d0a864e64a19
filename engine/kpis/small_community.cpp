// A place is all channels together or one of them; its facts are found by their `where`.
#include "engine/kpis/small_community.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "engine/kpis/groups.hpp"

namespace stamtafel::kpis {
namespace {

/// Index into Evaluation::network; nothing for a fact of something else.
std::optional<std::size_t> place_of(const Fact& fact, const playbook::Playbook& playbook) {
    if (fact.where.empty()) return 0;
    if (fact.where.size() != 1 || fact.where.front().first != "channel") return std::nullopt;
    const auto& channels = playbook.channels;
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const playbook::Channel& channel) {
        return channel.id.value == fact.where.front().second;
    });
    if (found == channels.end()) return std::nullopt;
    return 1 + static_cast<std::size_t>(found - channels.begin());
}

bool is_of_network(const Fact& fact) { return fact.id.starts_with("graph.") || fact.id.starts_with("community."); }

/// What a place keeps to itself.
struct Secret {
    bool whole = false, retention = false, peers = false, without_tie = false;
    bool left_over = false, pieces = false;  ///< members outside the largest piece; how many pieces they make
    bool mutual = false, repeated = false;   ///< ties
    bool score = false;                      ///< of any gauge above
};

bool has_points(const community::Verdict& verdict, community::GaugeId id) {
    return verdict.gauge[static_cast<std::size_t>(id)].points.has_value();
}

bool few_or_all_but_few(std::uint64_t part, std::uint64_t all, std::uint64_t least) {
    return small(part, least) || (part <= all && small(all - part, least));
}

Secret secret_of(const community::NetworkFigures& figures, std::uint64_t active, std::uint64_t least) {
    Secret secret;
    const community::TieFigures& ties = figures.ties;
    secret.whole = small(ties.nodes, least) || small(active, least) || small(ties.edges, least);
    const std::uint64_t alone = figures.active_without_tie, tied = active - std::min(alone, active);
    secret.without_tie = few_or_all_but_few(alone, active, least) ||
                         small(ties.nodes - std::min<std::uint64_t>(tied, ties.nodes), least);
    const std::uint64_t outside = ties.nodes - std::min(figures.largest_component, ties.nodes);
    secret.left_over = small(outside, least);
    secret.pieces = outside > 0 && outside < least * (std::max(2U, figures.components) - 1);
    const auto mutual = static_cast<std::uint64_t>(std::llround(ties.reciprocity.value_or(0) * ties.edges));
    secret.mutual = few_or_all_but_few(mutual, ties.edges, least);
    secret.repeated = few_or_all_but_few(ties.repeated, ties.edges, least);
    return secret;
}

/// Whether so few are tied on one channel only, or on several.
bool tells_few_between(const Evaluation& evaluation, std::uint64_t least) {
    std::uint64_t sum = 0;
    const std::uint64_t all = evaluation.network.empty() ? 0 : evaluation.network.front().figures.ties.nodes;
    for (std::size_t i = 1; i < evaluation.network.size(); ++i) {
        const std::uint64_t here = evaluation.network[i].figures.ties.nodes;
        if (here <= all && small(all - here, least)) return true;
        sum += here;
    }
    return evaluation.network.size() > 1 && small(sum > all ? sum - all : all - sum, least);
}

/// Counts add up over channels: what one keeps to itself all do, and what the whole does.
void share_out(std::vector<Secret>& secrets, bool Secret::*which) {
    const bool any = std::any_of(secrets.begin(), secrets.end(), [&](const Secret& secret) { return secret.*which; });
    for (std::size_t i = 1; i < secrets.size() && any; ++i) secrets[i].*which = true;
}

std::vector<Secret> small_places(const Evaluation& evaluation, std::uint64_t least) {
    std::vector<Secret> secrets;
    for (std::size_t i = 0; i < evaluation.network.size(); ++i)
        secrets.push_back(secret_of(evaluation.network[i].figures, evaluation.verdicts[i].active, least));
    if (secrets.size() > 1 && tells_few_between(evaluation, least)) secrets.back().whole = true;
    return secrets;
}

/// From the facts of members and answers.
void add_hidden_facts(const Evaluation& evaluation, const playbook::Playbook& playbook, const std::vector<bool>& hidden,
                      std::vector<Secret>& secrets) {
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        const auto place = hidden[f] ? place_of(fact, playbook) : std::nullopt;
        if (!place || *place >= secrets.size()) continue;
        if (fact.id == "members.retention") secrets[*place].retention = true;
        if (fact.id == "members.active") secrets[*place].without_tie = true;
        if (fact.id == "members.active" && *place > 0) secrets[*place].whole = true;  // who is tied, nearly
        if (fact.id == "responding.peer_answer_rate") secrets[*place].peers = true;
    }
}

std::vector<Secret> secrets_of(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least,
                               const std::vector<bool>& hidden) {
    using community::GaugeId;
    std::vector<Secret> secrets = small_places(evaluation, least);
    add_hidden_facts(evaluation, playbook, hidden, secrets);
    for (bool Secret::*which : {&Secret::whole, &Secret::without_tie, &Secret::mutual, &Secret::repeated})
        share_out(secrets, which);
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        const auto tells = [&](bool secret, GaugeId id) { return secret && has_points(evaluation.verdicts[i], id); };
        secrets[i].score =
            tells(secrets[i].retention, GaugeId::returning) || tells(secrets[i].peers, GaugeId::peer_answers) ||
            tells(secrets[i].mutual, GaugeId::reciprocity) || tells(secrets[i].repeated, GaugeId::repeat_ties);
    }
    return secrets;
}

struct HiddenBy {
    std::string_view id;
    bool Secret::*secret;
};
constexpr std::array<HiddenBy, 15> hidden_by{{
    {"community.score", &Secret::score},
    {"community.return", &Secret::retention},
    {"community.points.return", &Secret::retention},
    {"community.peer_answers", &Secret::peers},
    {"community.points.peer_answers", &Secret::peers},
    {"community.reciprocity", &Secret::mutual},
    {"graph.reciprocity", &Secret::mutual},
    {"community.points.reciprocity", &Secret::mutual},
    {"community.repeat_ties", &Secret::repeated},
    {"community.points.reciprocity", &Secret::repeated},
    {"graph.active_without_tie", &Secret::without_tie},
    {"graph.components", &Secret::pieces},
    {"graph.groups_alone", &Secret::pieces},
    {"graph.largest_component_share", &Secret::left_over},
    {"graph.groups", &Secret::left_over},
}};

bool hides(const Secret& secret, std::string_view id) {
    return secret.whole || std::any_of(hidden_by.begin(), hidden_by.end(),
                                       [&](const HiddenBy& one) { return one.id == id && secret.*one.secret; });
}

/// What may not be told of the programme.
struct FanSecrets {
    bool tiers = false;   ///< parts of the superfans
    bool money = false;   ///< what proposals or lines of the ledger cost, and so what is left, tells how many they are
    bool scored = false;  ///< those who opted out or are suspected are what candidates lack
};

/// Superfans of one channel only, or of several.
bool tells_few_fans(const std::vector<Fact>& facts, std::uint64_t least) {
    std::uint64_t all = 0, sum = 0;
    bool few = false, by_channel = false;
    for (const Fact& fact : facts) {
        if (fact.id != "superfans.count" || !fact.figure.n) continue;
        const std::uint64_t n = *fact.figure.n;
        if (fact.where.empty()) {
            all = n;
            continue;
        }
        by_channel = true, sum += n;
        few = few || small(n, least) || (n <= all && small(all - n, least));
    }
    return by_channel && (few || small(sum > all ? sum - all : all - sum, least));
}

FanSecrets fan_secrets(const Evaluation& evaluation, std::uint64_t least) {
    FanSecrets secrets;
    for (const Fact& fact : evaluation.facts) {
        const bool few = small(fact.figure.n.value_or(0), least);
        secrets.tiers = secrets.tiers || (few && fact.id.starts_with("superfans.tier."));
        secrets.money = secrets.money || (few && (fact.id == "superfans.cost" || fact.id == "superfans.budget_left"));
    }
    if (!evaluation.superfans) return secrets;
    const superfans::Programme& programme = *evaluation.superfans;
    for (const superfans::TierRow& row : programme.tiers)
        secrets.money = secrets.money || small(row.proposed, least) || small(row.given, least);
    secrets.money = secrets.money || small(programme.in_budget, least);
    std::uint64_t suspected = 0;
    for (const superfans::Suspicion& one : programme.suspicions) suspected += one.who.size();
    secrets.scored =
        small(programme.left_out, least) || small(suspected, least) || small(programme.left_out + suspected, least);
    return secrets;
}

void hide_superfans(const Evaluation& evaluation, std::uint64_t least, std::vector<bool>& hidden) {
    const FanSecrets secrets = fan_secrets(evaluation, least);
    const bool by_channel = tells_few_fans(evaluation.facts, least);
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        if (!fact.figure.n) continue;
        const bool money = fact.id == "superfans.cost" || fact.id == "superfans.budget_left";
        const bool proposed = fact.id == "superfans.proposed";
        if ((secrets.tiers && fact.id.starts_with("superfans.tier.")) || (secrets.money && money) ||
            (secrets.tiers && secrets.money && proposed) || (secrets.scored && fact.id == "superfans.candidates") ||
            (by_channel && fact.id == "superfans.count" && !fact.where.empty()))
            hidden[f] = true;
    }
}

void hide(community::GaugeId id, community::SubScoreId of, community::Verdict& verdict) {
    verdict.gauge[static_cast<std::size_t>(id)] = {std::nullopt, 0, 0, std::nullopt, base::Why::too_small};
    verdict.score_of[static_cast<std::size_t>(of)] = {std::nullopt, base::Why::too_small};
}

void hide_place(community::NetworkView& view, community::Verdict& verdict) {
    community::NetworkView no_view;
    no_view.channels = view.channels;
    view = no_view;
    community::Verdict no_verdict;
    no_verdict.channels = verdict.channels;
    for (const community::Bounds& row : community::bounds()) hide(row.id, row.of, no_verdict);
    verdict = no_verdict;
}

/// Out of the views what the facts hide.
void take_out_places(const std::vector<bool>& hidden, const playbook::Playbook& playbook, Evaluation& evaluation) {
    using community::GaugeId, community::SubScoreId;
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        const auto place = place_of(fact, playbook);
        if (!hidden[f] || !is_of_network(fact) || !place || *place >= evaluation.network.size()) continue;
        community::Verdict& verdict = evaluation.verdicts[*place];
        if (fact.id == "graph.nodes") hide_place(evaluation.network[*place], verdict);
        if (fact.id == "graph.active_without_tie") evaluation.network[*place].figures.active_without_tie = 0;
        if (fact.id == "community.return") hide(GaugeId::returning, SubScoreId::returning, verdict);
        if (fact.id == "community.peer_answers") {
            hide(GaugeId::peer_answers, SubScoreId::peer_answers, verdict);
            verdict.answered_by_brand = 0;
        }
        if (fact.id == "community.reciprocity") hide(GaugeId::reciprocity, SubScoreId::reciprocity, verdict);
        if (fact.id == "community.repeat_ties") hide(GaugeId::repeat_ties, SubScoreId::reciprocity, verdict);
        if (fact.id == "community.score") {
            verdict.score.reset();
            verdict.doubts = static_cast<decltype(verdict.doubts)>(
                verdict.doubts & ~static_cast<unsigned>(community::Doubt::near_a_bound));
        }
    }
}

/// Who stands where, one by one.
void take_out_persons(Evaluation& evaluation) {
    evaluation.ties = {};
    evaluation.people = {};
    for (community::Verdict& verdict : evaluation.verdicts) verdict.like_staff.clear();
    for (community::NetworkView& view : evaluation.network) {
        view.members = {}, view.groups = {};
        view.ties_of_groups.clear(), view.bridges.clear(), view.rank.clear();
    }
}

/// What is not about members.
superfans::Programme shell_of(const superfans::Programme& programme) {
    superfans::Programme shell;
    shell.from = programme.from, shell.end = programme.end;
    shell.ranked = programme.ranked, shell.measured = programme.measured, shell.weights = programme.weights;
    shell.budget_period = programme.budget_period, shell.budget_cents = programme.budget_cents;
    return shell;
}

}  // namespace

void hide_community_facts(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least,
                          std::vector<bool>& hidden) {
    const std::vector<Secret> secrets = secrets_of(evaluation, playbook, least, hidden);
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        if (!is_of_network(fact)) continue;
        const auto place = place_of(fact, playbook);
        if (place && *place < secrets.size() && hides(secrets[*place], fact.id)) hidden[f] = true;
    }
    hide_superfans(evaluation, least, hidden);
}

void take_out_community(const std::vector<bool>& hidden, const playbook::Playbook& playbook, std::uint64_t least,
                        Evaluation& evaluation) {
    take_out_places(hidden, playbook, evaluation);
    if (!evaluation.network.empty())
        evaluation.groups = group_map(evaluation.network.front(), std::max<std::uint64_t>(3, least), groups_mapped);
    take_out_persons(evaluation);
    if (evaluation.superfans) evaluation.superfans = shell_of(*evaluation.superfans);
    evaluation.superfan_views.clear();
}

}  // namespace stamtafel::kpis
