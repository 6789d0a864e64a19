// A place is all channels together or one of them; its facts are found by their `where`.
#include "engine/kpis/network_groups.hpp"

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

/// By place.
struct Secrets {
    std::vector<bool> whole, retention, peers, score, without_tie;
};

bool has_points(const community::Verdict& verdict, community::GaugeId id) {
    return verdict.gauge[static_cast<std::size_t>(id)].points.has_value();
}

Secrets secrets_of(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least,
                   const std::vector<bool>& hidden) {
    const std::size_t places = evaluation.network.size();
    const std::vector<bool> none(places);
    Secrets out{none, none, none, none, none};
    bool small_channel = false;
    for (std::size_t i = 0; i < places; ++i) {
        const community::NetworkFigures& figures = evaluation.network[i].figures;
        const std::uint64_t active = evaluation.verdicts[i].active, alone = figures.active_without_tie;
        out.whole[i] = small(figures.ties.nodes, least) || small(active, least);
        out.without_tie[i] = small(alone, least) || (alone <= active && small(active - alone, least));
        small_channel = small_channel || (i > 0 && out.whole[i]);
    }
    for (std::size_t i = 1; i < places && small_channel; ++i) out.whole[i] = true;
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        const auto place = place_of(fact, playbook);
        if (!hidden[f] || !place || *place >= places) continue;
        if (fact.id == "members.retention") out.retention[*place] = true;
        if (fact.id == "responding.peer_answer_rate") out.peers[*place] = true;
    }
    for (std::size_t i = 0; i < places; ++i)
        out.score[i] = (out.retention[i] && has_points(evaluation.verdicts[i], community::GaugeId::returning)) ||
                       (out.peers[i] && has_points(evaluation.verdicts[i], community::GaugeId::peer_answers));
    return out;
}

bool hides(const Secrets& secrets, std::size_t place, std::string_view id) {
    if (secrets.whole[place]) return true;
    if (id == "community.score") return secrets.score[place];
    if (id == "community.return" || id == "community.points.return") return secrets.retention[place];
    if (id == "community.peer_answers" || id == "community.points.peer_answers") return secrets.peers[place];
    return id == "graph.active_without_tie" && secrets.without_tie[place];
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

}  // namespace

void hide_networks(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least,
                   std::vector<bool>& hidden) {
    const Secrets secrets = secrets_of(evaluation, playbook, least, hidden);
    for (std::size_t f = 0; f < hidden.size(); ++f) {
        const Fact& fact = evaluation.facts[f];
        if (!is_of_network(fact)) continue;
        const auto place = place_of(fact, playbook);
        if (place && *place < secrets.whole.size() && hides(secrets, *place, fact.id)) hidden[f] = true;
    }
}

void take_out_networks(const std::vector<bool>& hidden, const playbook::Playbook& playbook, Evaluation& evaluation) {
    using community::GaugeId, community::SubScoreId;
    evaluation.ties = {};
    for (community::Verdict& verdict : evaluation.verdicts) verdict.like_staff.clear();
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

}  // namespace stamtafel::kpis
