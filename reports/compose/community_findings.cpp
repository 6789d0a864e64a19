// Newcomers whom nobody answers, members who do not meet where the playbook wants them to, channels with too few of
// them, patterns that earn nothing.
#include "reports/compose/community_findings.hpp"

#include <algorithm>

#include "engine/kpis/minimum.hpp"
#include "engine/strategy/findings.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/members.hpp"
#include "reports/compose/verdict.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {

using words::operator""_w;
using words::say;

namespace {

constexpr double newcomers_unanswered = 1.0 / 3;  // said in the text of the table

bool wants_connection(const playbook::Playbook& playbook) {
    return std::any_of(playbook.goals.begin(), playbook.goals.end(),
                       [](const playbook::Goal& goal) { return goal.objective.value == "member_connection"; });
}

}  // namespace

std::string finding_name(const words::Catalogue& catalogue, const FindingRule& rule) {
    return words::said_by_name(catalogue, "finding." + std::string(rule.id) + ".name")
        .value_or(std::string(base::in_language(catalogue.language, rule.name_en, rule.name_nl)));
}

Finding finding_of(const Material& material, const FindingRule& rule) {
    Finding finding;
    finding.id = rule.id;
    finding.tone = rule.tone;
    finding.title = finding_name(material.catalogue, rule);
    if (!finding.title.empty() && finding.title[0] >= 'a' && finding.title[0] <= 'z')
        finding.title[0] = static_cast<char>(finding.title[0] - 'a' + 'A');
    return finding;
}

void find_newcomers_unanswered(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    const kpis::Fact* answered = kpis::find_fact(material.evaluation, "members.newcomers_answered");
    if (answered == nullptr || answered->figure.n.value_or(0) < kpis::Minimum::share) return;
    const auto share = number_of(answered->figure);
    if (!share || 1 - *share < newcomers_unanswered) return;
    Finding finding = finding_of(material, rule);
    finding.sentence = say(material.catalogue, "finding.newcomers"_w,
                           {{"share", words::share(material.catalogue, 1 - *share)}, {"n", *answered->figure.n}});
    finding.action = say(material.catalogue, "finding.act_newcomers"_w);
    finding.facts = {"members.newcomers_answered", "members.newcomers"};
    finding.weight = 1 - *share;
    found.push_back(std::move(finding));
}

void find_no_community(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    using community::Standing;
    if (material.evaluation.verdicts.empty() || !wants_connection(material.input.playbook)) return;
    const community::Verdict& verdict = material.evaluation.verdicts.front();
    const bool below =
        verdict.service || verdict.standing == Standing::broadcast_channel || verdict.standing == Standing::audience;
    if (!below) return;
    Finding finding = finding_of(material, rule);
    finding.sentence = say(material.catalogue, "finding.no_community"_w,
                           {{"standing", standing_words(material.catalogue, verdict)},
                            {"share", fact_words(material, "community.member_to_member")}});
    finding.action = say(material.catalogue, "finding.act_no_community"_w);
    finding.facts = {"community.verdict", "community.member_to_member"};
    finding.weight = 100 - verdict.score.value_or(0);
    found.push_back(std::move(finding));
}

// What `check` finds on paper (strategy/findings.hpp), by those who are really there; a hidden figure says nothing.
void find_thin_channels(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    using strategy::Thin;
    const auto& channels = material.input.playbook.channels;
    if (channels.size() < Thin::channels) return;
    std::vector<std::string> thin;
    for (const playbook::Channel& channel : channels) {
        const kpis::Fact* active = fact_in_channel(material, "members.active", channel.id.value);
        const auto members = active == nullptr ? std::nullopt : number_of(active->figure);
        if (members && *members < Thin::members) thin.push_back(name_of(channel));
    }
    if (thin.size() < Thin::thin) return;
    Finding finding = finding_of(material, rule);
    finding.sentence = say(material.catalogue, "finding.thin_channels_text"_w,
                           {{"thin", thin.size()},
                            {"n", channels.size()},
                            {"least", std::int64_t{Thin::members}},
                            {"channels", words::listed(material.catalogue, thin)}});
    finding.action = say(material.catalogue, "finding.act_thin_channels"_w);
    finding.facts = {"members.active"};
    finding.weight = static_cast<double>(thin.size());
    found.push_back(std::move(finding));
}

void find_suspicions(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    if (!material.evaluation.superfans || material.evaluation.superfans->suspicions.empty()) return;
    const std::uint64_t n = material.evaluation.superfans->suspicions.size();
    Finding finding = finding_of(material, rule);
    finding.sentence = say(material.catalogue, "finding.suspicions"_w, {{"n", n}});
    finding.action = say(material.catalogue, "finding.act_suspicions"_w);
    finding.weight = static_cast<double>(n);
    found.push_back(std::move(finding));
}

}  // namespace stamtafel::compose
