// THE table of rules, and a function each: it looks at figures that are there and says when they stand out.
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/kpis/minimum.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/community_findings.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/kpi_words.hpp"
#include "reports/compose/parts.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

// what is worth a word; said in the texts of the table
constexpr double share_waiting = 0.1, share_unanswered = 0.15, share_holding = 0.2, share_outside = 0.25;

Finding finding_about(const Material& material, const FindingRule& rule, const std::string& name,
                      const std::string& subject) {
    Finding finding = finding_of(material, rule);
    finding.title = name + ": " + finding_name(material.catalogue, rule);
    finding.subject = finding.story = subject;
    finding.id += "." + subject.substr(subject.find('.') + 1);
    return finding;
}

Finding about(const Material& material, const FindingRule& rule, const kpis::ProtocolView& view) {
    const playbook::Protocol& protocol = protocol_of(material, view);
    Finding finding = finding_about(material, rule, name_of(protocol), "protocol." + protocol.id.value);
    finding.owner = protocol.owner.value;
    return finding;
}

/// A share of a protocol with enough behind it, from a bound on.
std::optional<double> share_from(const Material& material, const std::string& fact, double bound) {
    const kpis::Fact* found = kpis::find_fact(material.evaluation, fact);
    if (found == nullptr || found->figure.n.value_or(0) < kpis::Minimum::share) return std::nullopt;
    const auto share = number_of(found->figure);
    return share && *share >= bound ? share : std::nullopt;
}

words::Key words_of_broken(measure::Step step) {
    switch (step) {
        case measure::Step::first: return "finding.first_broken"_w;
        case measure::Step::next: return "finding.next_broken"_w;
        case measure::Step::resolution: return "finding.resolution_broken"_w;
    }
    return "finding.first_broken"_w;
}

void find_not_met(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        if (view.verdict != kpis::Verdict::not_met) continue;
        for (const Part& part : parts_of(material, view)) {
            const auto share = fact_number(material, part.facts + "attainment");
            if (part.verdict != kpis::Verdict::not_met || !part.promise || !part.promise->target.value || !share)
                continue;
            Finding finding = about(material, rule, view);
            finding.sentence = say(material.catalogue, words_of_broken(part.step),
                                   {{"share", fact_words(material, part.facts + "attainment")},
                                    {"promise", promise_words(material.catalogue, part.promise)}}) +
                               " " +
                               say(material.catalogue, "finding.outcomes"_w,
                                   {{"n", fact_count(material, part.facts + "turns")},
                                    {"late", fact_words(material, part.facts + "late")},
                                    {"missed", fact_words(material, part.facts + "missed")},
                                    {"median", fact_words(material, part.facts + "median")}});
            finding.action =
                say(material.catalogue, "finding.act_not_met"_w, {{"protocol", name_of(protocol_of(material, view))}});
            for (const std::string_view name : {"attainment", "turns", "late", "missed", "median"})
                finding.facts.push_back(part.facts + std::string(name));
            finding.weight = *part.promise->target.value - *share;
            found.push_back(std::move(finding));
            break;  // one a protocol: its first broken part
        }
    }
}

void find_escalations(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        const auto steps = escalated(material, view);
        if (!steps || !steps->kept || *steps->kept >= steps->shown) continue;
        Finding finding = about(material, rule, view);
        finding.sentence =
            say(material.catalogue, "finding.escalations"_w, {{"kept", *steps->kept}, {"n", steps->shown}});
        finding.action =
            say(material.catalogue, "finding.act_escalations"_w, {{"protocol", name_of(protocol_of(material, view))}});
        for (const std::string_view name : {"due", "shown", "kept"})
            finding.facts.push_back(finding.subject + ".escalation." + std::string(name));
        finding.weight = static_cast<double>(steps->shown - *steps->kept);
        finding.story.clear();
        found.push_back(std::move(finding));
    }
}

void find_waiting(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        const std::string prefix = "protocol." + protocol_of(material, view).id.value + ".";
        const std::int64_t missed = fact_count(material, prefix + "missed"),
                           turns = fact_count(material, prefix + "turns");
        if (missed == 0 || static_cast<double>(missed) < share_waiting * static_cast<double>(turns)) continue;
        Finding finding = about(material, rule, view);
        finding.sentence = say(material.catalogue, "finding.waiting"_w, {{"n", missed}, {"turns", turns}});
        finding.action =
            say(material.catalogue, "finding.act_waiting"_w, {{"protocol", name_of(protocol_of(material, view))}});
        finding.facts = {prefix + "missed", prefix + "turns"};
        finding.weight = static_cast<double>(missed);
        found.push_back(std::move(finding));
    }
}

/// Metrics that call for the same kind of deed.
struct DeedRow {
    std::string_view metric;
    words::Key words;
};
constexpr std::array deeds = std::to_array<DeedRow>({
    {"first_response_time", "finding.act_staffing"_w},
    {"next_response_time", "finding.act_staffing"_w},
    {"attainment", "finding.act_staffing"_w},
    {"net_sentiment", "finding.act_sentiment"_w},
    {"negative_share", "finding.act_sentiment"_w},
    {"peer_answer_rate", "finding.act_peers"_w},
    {"member_to_member", "finding.act_peers"_w},
    {"active_members", "finding.act_members"_w},
    {"feature_requests", "finding.act_wishes"_w},
});

std::string deed_for(const Material& material, const playbook::Kpi& kpi) {
    words::Key key = "finding.act_kpi"_w;
    for (const DeedRow& row : deeds)
        if (row.metric == kpi.metric.value) key = row.words;
    return say(material.catalogue, key, {{"kpi", name_of(kpi)}});
}

/// The attainment of one protocol tells that protocol's story.
std::string story_of(const playbook::Kpi& kpi) {
    for (const auto& [key, wanted] : kpi.where)
        if (key.value == "protocol" && wanted.size() == 1) return "protocol." + wanted.front().value;
    return "kpi." + kpi.id.value;
}

Finding about(const Material& material, const FindingRule& rule, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    Finding finding = finding_about(material, rule, name_of(kpi), "kpi." + kpi.id.value);
    finding.owner = kpi.owner.value;
    finding.story = story_of(kpi);
    finding.action = deed_for(material, kpi);
    finding.facts = {finding.subject + ".value"};
    return finding;
}

/// How far from where it should be, as a share of that.
double distance_from(const kpis::KpiView& view) {
    const auto value = number_of(view.value);
    if (view.value.why == base::Why::not_reached) return 1;
    const double wanted = view.path.value_or(view.target.value_or(0));
    return value && wanted != 0 ? std::abs(*value - wanted) / std::abs(wanted) : 0;
}

void find_standing(const Material& material, const FindingRule& rule, kpis::Status status,
                   std::vector<Finding>& found) {
    for (const kpis::KpiView& view : material.evaluation.kpis) {
        const bool told = number_of(view.value) || view.value.why == base::Why::not_reached;
        if (view.status != status || !told || !view.target) continue;
        Finding finding = about(material, rule, view);
        finding.sentence = say(material.catalogue, view.path ? "finding.off_path"_w : "finding.off_target"_w,
                               {{"value", value_words(material, view, view.value)},
                                {"path", view.path ? value_words(material, view, *view.path) : std::string()},
                                {"target", target_words(material, view)}});
        finding.facts.push_back(finding.subject + ".target");
        finding.facts.push_back(finding.subject + ".status");
        finding.weight = distance_from(view);
        found.push_back(std::move(finding));
    }
}

void find_off_track(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    find_standing(material, rule, kpis::Status::off_track, found);
}

void find_at_risk(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    find_standing(material, rule, kpis::Status::at_risk, found);
}

/// A change that is more than chance, to the better or the worse.
void find_change(const Material& material, const FindingRule& rule, model::Tone tone, std::vector<Finding>& found) {
    for (const kpis::KpiView& view : material.evaluation.kpis) {
        const kpis::Change& change = view.change;
        if (tone_of_change(view) != tone || !change.before || !number_of(view.value)) continue;
        Finding finding = about(material, rule, view);
        finding.sentence = changed_words(material, view);
        if (tone == model::Tone::good)
            finding.action =
                say(material.catalogue, "finding.act_better"_w, {{"kpi", name_of(kpi_of(material, view))}});
        finding.facts.push_back(finding.subject + ".change");
        finding.facts.push_back(finding.subject + ".change_is_signal");
        const double before = std::abs(*change.before);
        finding.weight = before > 0 ? std::abs(change.difference.value_or(0)) / before : 0;
        found.push_back(std::move(finding));
    }
}

void find_worse(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    find_change(material, rule, model::Tone::bad, found);
}

void find_better(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    find_change(material, rule, model::Tone::good, found);
}

void find_unanswered(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    const kpis::Fact* turns = kpis::find_fact(material.evaluation, "responding.turns");
    const kpis::Fact* unanswered = kpis::find_fact(material.evaluation, "responding.unanswered");
    if (turns == nullptr || unanswered == nullptr) return;
    const auto all = number_of(turns->figure), left = number_of(unanswered->figure);
    if (!all || !left || *all < static_cast<double>(kpis::Minimum::share)) return;
    const double share = *left / *all;
    if (share < share_unanswered) return;
    Finding finding = finding_of(material, rule);
    finding.sentence =
        say(material.catalogue, "finding.unanswered"_w,
            {{"share", words::share(material.catalogue, share)}, {"n", static_cast<std::int64_t>(*all)}});
    finding.action = say(material.catalogue, "finding.act_unanswered"_w);
    finding.facts = {"responding.unanswered", "responding.turns"};
    finding.weight = share;
    found.push_back(std::move(finding));
}

/// A share of each protocol's turns that stands out.
struct ShareRow {
    std::string_view fact;
    double from;
    words::Key sentence, action;
};

void find_share(const Material& material, const FindingRule& rule, const ShareRow& row, std::vector<Finding>& found) {
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        const std::string id = "protocol." + protocol_of(material, view).id.value + "." + std::string(row.fact);
        const auto share = share_from(material, id, row.from);
        if (!share) continue;
        Finding finding = about(material, rule, view);
        finding.sentence = say(material.catalogue, row.sentence, {{"share", fact_words(material, id)}});
        finding.action = say(material.catalogue, row.action, {{"protocol", name_of(protocol_of(material, view))}});
        finding.facts = {id};
        finding.weight = *share;
        finding.story.clear();
        found.push_back(std::move(finding));
    }
}

void find_outside(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    find_share(material, rule,
               {"outside_hours_share", share_outside, "finding.outside_hours"_w, "finding.act_outside_hours"_w}, found);
}

void find_holding(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    find_share(material, rule, {"holding_share", share_holding, "finding.holding"_w, "finding.act_holding"_w}, found);
}

void find_gaps(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    const std::int64_t days = fact_count(material, "data.days_without_data");
    if (days == 0) return;
    Finding finding = finding_of(material, rule);
    finding.sentence = say(material.catalogue, "finding.gaps"_w, {{"n", days}});
    finding.action = say(material.catalogue, "finding.act_gaps"_w);
    finding.facts = {"data.days_without_data"};
    finding.weight = static_cast<double>(days);
    found.push_back(std::move(finding));
}

void find_few(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        if (view.verdict != kpis::Verdict::too_few) continue;
        Finding finding = about(material, rule, view);
        finding.sentence =
            say(material.catalogue, "finding.few"_w, {{"n", view.ripe}, {"least", kpis::Minimum::share}});
        finding.action =
            say(material.catalogue, "finding.act_few"_w, {{"protocol", name_of(protocol_of(material, view))}});
        finding.facts = {finding.subject + ".attainment"};
        finding.weight = static_cast<double>(view.ripe);
        found.push_back(std::move(finding));
    }
}

void find_all_met(const Material& material, const FindingRule& rule, std::vector<Finding>& found) {
    std::size_t met = 0;
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        if (view.verdict != kpis::Verdict::met && view.verdict != kpis::Verdict::no_target) return;
        met += view.verdict == kpis::Verdict::met ? 1U : 0U;
    }
    if (met == 0) return;
    Finding finding = finding_of(material, rule);
    finding.sentence = say(material.catalogue, "finding.all_met"_w, {{"n", met}});
    finding.action = say(material.catalogue, "finding.act_all_met"_w);
    finding.facts = {"responding.attainment"};
    found.push_back(std::move(finding));
}

using model::Tone;

// clang-format off
constexpr FindingRule rules[] = {
    {"protocol_not_met", Tone::bad, "promise not kept", "norm niet gehaald",
     "A response protocol has a part (first response, next response or resolution) whose attainment lies below its target, over at least 20 ripe turns. The further below the target, the heavier.",
     "Van een reactieprotocol ligt een deel (eerste reactie, vervolgreactie of afhandeling) onder de norm, over minstens 20 antwoordbeurten waarvan de norm verstreken is. Hoe verder onder de norm, hoe zwaarder.",
     find_not_met},
    {"kpi_off_track", Tone::bad, "off track", "niet op koers",
     "A KPI is off track: its margin leaves out the value that the path to its target asks for. The larger its distance from the path, as a share of the path, the heavier.",
     "Een KPI is niet op koers: de marge sluit de waarde uit die het pad naar de streefwaarde vraagt. Hoe groter de afstand tot het pad, als aandeel van het pad, hoe zwaarder.",
     find_off_track},
    {"escalations_not_kept", Tone::bad, "escalations not carried out", "escalaties niet uitgevoerd",
     "Of the escalation steps that were due and that the exports can show, some were not carried out. The more, the heavier.",
     "Van de vereiste escalaties die de exports kunnen laten zien, is een deel niet uitgevoerd. Hoe meer, hoe zwaarder.",
     find_escalations},
    {"backlog_overdue", Tone::bad, "messages wait beyond their time", "berichten wachten te lang",
     "At the cut-off at least one in ten turns of a protocol has no answer while its time is over. The more of them, the heavier.",
     "Op het peilmoment heeft minstens een op de tien antwoordbeurten van een protocol geen antwoord terwijl de norm verstreken is. Hoe meer, hoe zwaarder.",
     find_waiting},
    {"kpi_worse", Tone::watch, "got worse", "werd slechter",
     "A KPI got worse since the period before, and by more than normal variation: it stands off what is usual on that side, or differs too much from the period before. The larger the change, as a share of what it was, the heavier.",
     "Een KPI verslechterde ten opzichte van de vorige periode, en meer dan de normale schommeling: ze ligt aan die kant buiten wat gewoon is, of verschilt te veel van de vorige periode. Hoe groter de verandering, als aandeel van wat het was, hoe zwaarder.",
     find_worse},
    {"kpi_at_risk", Tone::watch, "at risk", "loopt risico",
     "A KPI lies off the path to its target by more than the tolerance, but its margin does not leave the path out. The larger its distance from the path, the heavier.",
     "Een KPI wijkt meer dan de tolerantie af van het pad naar de streefwaarde, maar de marge sluit het pad niet uit. Hoe groter de afstand tot het pad, hoe zwaarder.",
     find_at_risk},
    {"unanswered_share", Tone::watch, "many messages without an answer", "veel berichten zonder antwoord",
     "Of all turns, at least 20 of them, 15% or more got no answer from anybody.",
     "Van alle antwoordbeurten, minstens 20, kreeg 15% of meer van niemand antwoord.",
     find_unanswered},
    {"outside_hours_share", Tone::watch, "many messages outside service hours", "veel berichten buiten bereikbaarheidstijden",
     "A quarter or more of a protocol's turns, at least 20 of them, began outside service hours. The larger the share, the heavier.",
     "Een kwart of meer van de antwoordbeurten van een protocol, minstens 20, begon buiten bereikbaarheidstijden. Hoe groter het aandeel, hoe zwaarder.",
     find_outside},
    {"holding_share", Tone::watch, "many holding replies", "veel tussenberichten",
     "One in five or more of a protocol's answered turns, at least 20 of them, got a holding or canned reply first. The larger the share, the heavier.",
     "Een op de vijf of meer van de beantwoorde beurten van een protocol, minstens 20, kreeg eerst een tussen- of standaardbericht. Hoe groter het aandeel, hoe zwaarder.",
     find_holding},
    {"newcomers_unanswered", Tone::watch, "newcomers get no answer", "nieuwkomers krijgen geen antwoord",
     "A third or more of the newcomers of the period, at least 20 of them, got no reply to their first post. The larger the share, the heavier.",
     "Een derde of meer van de nieuwkomers van de periode, minstens 20, kreeg geen reactie op het eerste bericht. Hoe groter het aandeel, hoe zwaarder.",
     find_newcomers_unanswered},
    {"no_community_yet", Tone::watch, "members hardly meet", "leden ontmoeten elkaar weinig",
     "A goal of the playbook is that members connect, and the verdict is broadcast channel, audience or service channel. The lower the score, the heavier.",
     "Een doel van het draaiboek is verbinding tussen leden, en het oordeel is zendkanaal, publiek of servicekanaal. Hoe lager de score, hoe zwaarder.",
     find_no_community},
    {"thin_channels", Tone::watch, "many channels with few members", "veel kanalen met weinig leden",
     "Of six channels or more at least four had fewer than 30 active members in the period. The more of them, the heavier.",
     "Van zes kanalen of meer hadden er minstens vier in de periode minder dan 30 actieve leden. Hoe meer, hoe zwaarder.",
     find_thin_channels},
    {"reward_patterns", Tone::watch, "patterns that earn no reward", "patronen die geen beloning opleveren",
     "Accounts thank mostly each other, answer themselves, or behave like staff that the team does not list; what they did earns no points. The more patterns, the heavier.",
     "Accounts bedanken vooral elkaar, antwoorden zichzelf of gedragen zich als medewerkers die niet bij het team staan; wat ze deden levert geen punten op. Hoe meer patronen, hoe zwaarder.",
     find_suspicions},
    {"data_gaps", Tone::watch, "days without data", "dagen zonder data",
     "The exports hold no row at all on one or more days of the period.",
     "Op een of meer dagen van de periode bevatten de exports geen enkele rij.",
     find_gaps},
    {"few_data", Tone::unknown, "too few to judge", "te weinig gegevens",
     "A protocol has a target, and fewer than 20 ripe turns to judge it by. The nearer to 20, the heavier.",
     "Een protocol heeft een norm, en minder dan 20 antwoordbeurten om haar aan te toetsen. Hoe dichter bij 20, hoe zwaarder.",
     find_few},
    {"kpi_better", Tone::good, "got better", "werd beter",
     "A KPI got better since the period before, and by more than normal variation: it stands off what is usual on that side, or differs too much from the period before. The larger the change, as a share of what it was, the heavier.",
     "Een KPI verbeterde ten opzichte van de vorige periode, en meer dan de normale schommeling: ze ligt aan die kant buiten wat gewoon is, of verschilt te veel van de vorige periode. Hoe groter de verandering, als aandeel van wat het was, hoe zwaarder.",
     find_better},
    {"all_met", Tone::good, "all promises kept", "alle normen gehaald",
     "Every protocol with a target can be judged, and is met.",
     "Over elk protocol met een norm valt te oordelen, en elk is gehaald.",
     find_all_met},
};
// clang-format on

}  // namespace

std::span<const FindingRule> finding_rules() { return rules; }

const FindingRule* finding_rule_named(std::string_view id) {
    for (const std::string_view prefix : {"finding.", "bevinding."})
        if (id.starts_with(prefix)) id.remove_prefix(prefix.size());
    id = id.substr(0, id.find('.'));
    const auto* found =
        std::find_if(std::begin(rules), std::end(rules), [&](const auto& rule) { return rule.id == id; });
    return found == std::end(rules) ? nullptr : found;
}

}  // namespace stamtafel::compose
