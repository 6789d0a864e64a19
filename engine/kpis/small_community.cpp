// A place is all channels together or one of them; its facts are found by their `where`.
#include "engine/kpis/small_community.hpp"

#include <algorithm>
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
    bool whole = false, retention = false, peers = false, score = false, without_tie = false;
};

bool has_points(const community::Verdict& verdict, community::GaugeId id) {
    return verdict.gauge[static_cast<std::size_t>(id)].points.has_value();
}

/// One small channel takes all channels along.
std::vector<Secret> small_places(const Evaluation& evaluation, std::uint64_t least) {
    std::vector<Secret> secrets(evaluation.network.size());
    bool small_channel = false;
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        const community::NetworkFigures& figures = evaluation.network[i].figures;
        const std::uint64_t active = evaluation.verdicts[i].active, alone = figures.active_without_tie;
        secrets[i].whole = small(figures.ties.nodes, least) || small(active, least);
        secrets[i].without_tie = small(alone, least) || (alone <= active && small(active - alone, least));
        small_channel = small_channel || (i > 0 && secrets[i].whole);
    }
    for (std::size_t i = 1; i < secrets.size() && small_channel; ++i) secrets[i].whole = true;
    return secrets;
}

std::vector<Secret> secrets_of(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least,
                               const std::vector<bool>& hidden) {
    std::vector<Secret> secrets = small_places(evaluation, least);
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        const auto place = hidden[f] ? place_of(fact, playbook) : std::nullopt;
        if (!place || *place >= secrets.size()) continue;
        if (fact.id == "members.retention") secrets[*place].retention = true;
        if (fact.id == "responding.peer_answer_rate") secrets[*place].peers = true;
    }
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        const community::Verdict& verdict = evaluation.verdicts[i];
        secrets[i].score = (secrets[i].retention && has_points(verdict, community::GaugeId::returning)) ||
                           (secrets[i].peers && has_points(verdict, community::GaugeId::peer_answers));
    }
    return secrets;
}

bool hides(const Secret& secret, std::string_view id) {
    if (secret.whole) return true;
    if (id == "community.score") return secret.score;
    if (id == "community.return" || id == "community.points.return") return secret.retention;
    if (id == "community.peer_answers" || id == "community.points.peer_answers") return secret.peers;
    return id == "graph.active_without_tie" && secret.without_tie;
}

/// The tiers are parts of the superfans; what proposals cost, and so what is left, tells how many there are of each tier.
void hide_superfans(const Evaluation& evaluation, std::uint64_t least, std::vector<bool>& hidden) {
    constexpr std::string_view tier = "superfans.tier.", cost = "superfans.cost", left = "superfans.budget_left";
    bool tiers = false, money = false;
    for (const Fact& fact : evaluation.facts) {
        const bool few = small(fact.figure.n.value_or(0), least);
        tiers = tiers || (few && fact.id.starts_with(tier));
        money = money || (few && (fact.id == cost || fact.id == left));
    }
    if (evaluation.superfans)
        for (const superfans::TierRow& row : evaluation.superfans->tiers) money = money || small(row.proposed, least);
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        if (tiers && fact.id.starts_with(tier)) hidden[f] = true;
        if (money && fact.figure.n && (fact.id == cost || fact.id == left)) hidden[f] = true;
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
        if (fact.id == "community.score") verdict.score.reset();
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
