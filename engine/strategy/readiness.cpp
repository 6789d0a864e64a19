// The parts of each step and practice: a function that finds the place, a row with its words.
#include "engine/strategy/readiness.hpp"

#include <algorithm>
#include <array>

#include "engine/playbook/check_list.hpp"

namespace stamtafel::strategy {
namespace {

using base::Place;
using playbook::Playbook;
using playbook::Protocol;
using playbook::Text;
using playbook::Texts;

/// Where the first of the things stands that is so.
template <class Things, class IsSo>
Place first_that(const Things& things, IsSo is_so) {
    const auto found = std::find_if(things.begin(), things.end(), is_so);
    return found == things.end() ? Place{} : found->place;
}

template <class Things>
Place first_of(const Things& things) {
    return things.empty() ? Place{} : things.front().place;
}

/// Of the first, when it is so for all of them and there is one.
template <class Things, class IsSo>
Place all_are(const Things& things, IsSo is_so) {
    return std::all_of(things.begin(), things.end(), is_so) ? first_of(things) : Place{};
}

/// A text that nobody wrote has no place, nor has an empty one.
Place written(const Text& text) { return text.value.empty() ? Place{} : text.place; }

// The team's plan

template <std::size_t number>
Place on_the_roadmap(const Playbook& book) {
    constexpr std::array<std::string_view, 7> ids{
        "identify_members", "identify_superpromoters", "choose_platforms", "set_goals", "make_content", "co_create",
        "meet_members"};
    return first_that(book.roadmap, [&](const auto& step) { return step.step.value == ids[number - 1]; });
}

Place purpose(const Playbook& book) { return written(book.community.purpose); }
Place audience(const Playbook& book) { return first_of(book.audience); }
Place tiers(const Playbook& book) { return first_of(book.superfans.tiers); }
Place budget(const Playbook& book) {
    return book.superfans.budget.amount.value ? book.superfans.budget.amount.place : Place{};
}
Place ledger(const Playbook& book) { return written(book.superfans.ledger); }
Place channels(const Playbook& book) { return first_of(book.channels); }
Place weighed(const Playbook& book) { return first_of(book.channel_choice.options); }
Place measured_goals(const Playbook& book) {
    return all_are(book.goals, [](const playbook::Goal& goal) { return !goal.kpis.empty(); });
}
Place dated_targets(const Playbook& book) {
    return all_are(book.kpis, [](const playbook::Kpi& kpi) { return kpi.target && kpi.target->by.value; });
}
Place owned_kpis(const Playbook& book) {
    return all_are(book.kpis, [](const playbook::Kpi& kpi) { return !kpi.owner.value.empty(); });
}
Place pillars(const Playbook& book) {
    return first_that(book.content.pillars, [](const playbook::Pillar& pillar) { return !pillar.motives.empty(); });
}
Place calendar(const Playbook& book) {
    return first_that(book.content.calendar, [](const playbook::CalendarItem& item) {
        return !item.owner.value.empty() && (item.on.value || !item.repeat.value.empty());
    });
}
Place programmes(const Playbook& book) {
    return first_that(book.co_creation, [](const playbook::Programme& made) { return !made.owner.value.empty(); });
}
Place events(const Playbook& book) { return first_of(book.events); }
Place dated_event(const Playbook& book) {
    return first_that(book.events, [](const playbook::Event& event) { return event.on.value.has_value(); });
}

// How it is done from day to day

Place measured_by(const Playbook& book, std::initializer_list<std::string_view> metrics) {
    return first_that(book.kpis, [&](const playbook::Kpi& kpi) {
        return std::find(metrics.begin(), metrics.end(), kpi.metric.value) != metrics.end();
    });
}

Place rules(const Playbook& book) { return first_of(book.guidelines.rules); }
Place posted(const Playbook& book) { return written(book.guidelines.rules_posted_at); }
Place promise(const Playbook& book) {
    return first_that(book.protocols, [](const Protocol& protocol) {
        return protocol.first_response && protocol.first_response->target.value;
    });
}
Place escalations(const Playbook& book) {
    return all_are(book.protocols, [](const Protocol& protocol) { return !protocol.escalation.empty(); });
}
Place by_name(const Playbook& book) {
    return first_that(book.protocols, [](const Protocol& protocol) { return protocol.reply.use_name.value; });
}
Place signature(const Playbook& book) {
    if (const Place place = written(book.guidelines.signature); place.line > 0) return place;
    return first_that(book.protocols, [](const Protocol& protocol) { return !protocol.reply.sign_off.value.empty(); });
}
Place complaints(const Playbook& book) {
    return first_that(book.protocols,
                      [](const Protocol& protocol) { return playbook::takes_category(protocol, "complaint"); });
}
Place crisis(const Playbook& book) { return first_that(book.protocols, playbook::is_crisis_path); }
Place topics(const Playbook& book) { return first_of(book.topics); }
Place proactive_kpi(const Playbook& book) { return measured_by(book, {"proactive_replies", "proactive_link_clicks"}); }
Place members_kpi(const Playbook& book) {
    return measured_by(book, {"peer_answer_rate", "member_to_member", "reciprocity", "community_score"});
}
Place bonding_pillar(const Playbook& book) {
    return first_that(book.content.pillars, [](const playbook::Pillar& pillar) {
        return playbook::holds(pillar.motives, "networking") || playbook::holds(pillar.motives, "altruism") ||
               playbook::holds(pillar.motives, "belonging");
    });
}
Place feedback_kpi(const Playbook& book) {
    return measured_by(book, {"feature_requests", "product_comments", "ideas", "topic_volume"});
}
Place tone(const Playbook& book) { return first_of(book.voice.tone); }
Place good_examples(const Playbook& book) { return first_of(book.voice.do_say); }
Place bad_examples(const Playbook& book) { return first_of(book.voice.dont_say); }
Place address(const Playbook& book) { return written(book.guidelines.address); }
/// English has one way to say you.
bool has_forms_of_address(const Playbook& book) { return book.community.language.value != "en"; }
Place milestones(const Playbook& book) { return first_of(book.milestones); }
Place sources(const Playbook& book) { return first_of(book.sources); }

// One row a part.
// clang-format off
template <std::size_t number>
constexpr ReadyPart in_roadmap{"a step of the roadmap", "een stap van het stappenplan", on_the_roadmap<number>};
constexpr ReadyPart audience_part{"segments of the audience", "segmenten van de doelgroep", audience};
constexpr ReadyPart tiers_part{"tiers with a reward", "niveaus met een beloning", tiers};
constexpr ReadyPart programme_part{"co-creation with an owner", "cocreatie met een verantwoordelijke", programmes};

constexpr ReadyPart identify_members[] = {{"why members come together", "waarom leden bij elkaar komen", purpose}, audience_part, in_roadmap<1>};
constexpr ReadyPart superpromoters[] = {tiers_part, {"a list of what was given", "een lijst van wat gegeven is", ledger}, in_roadmap<2>};
constexpr ReadyPart platforms[] = {{"channels", "kanalen", channels}, {"channels weighed against each other", "kanalen tegen elkaar afgewogen", weighed}, in_roadmap<3>};
constexpr ReadyPart goals[] = {{"every goal has a KPI", "elk doel heeft een KPI", measured_goals}, {"every KPI has a target with a date", "elke KPI heeft een streefwaarde met een datum", dated_targets}, {"every KPI has an owner", "elke KPI heeft een verantwoordelijke", owned_kpis}, in_roadmap<4>};
constexpr ReadyPart content[] = {{"pillars by motive", "pijlers per motief", pillars}, {"a calendar with owners and days", "een kalender met verantwoordelijken en dagen", calendar}, in_roadmap<5>};
constexpr ReadyPart co_creation[] = {programme_part, in_roadmap<6>};
constexpr ReadyPart meetings[] = {{"panels, events or lunches", "panels, evenementen of lunches", events}, {"a day for one of them", "een dag voor een ervan", dated_event}, in_roadmap<7>};

constexpr ReadyPart expectations[] = {{"rules", "huisregels", rules}, {"a page where members read them", "een pagina waar leden ze lezen", posted}};
constexpr ReadyPart quick_response[] = {{"a time for the first answer, with a target", "een tijd voor het eerste antwoord, met een streefwaarde", promise}, {"every protocol says who is called when it takes too long", "elk protocol zegt wie wordt ingeschakeld als het te lang duurt", escalations}};
constexpr ReadyPart personal[] = {{"replies use the member's name", "antwoorden noemen het lid bij naam", by_name}, {"replies are signed", "antwoorden zijn ondertekend", signature}};
constexpr ReadyPart rewarding[] = {tiers_part, {"a budget", "een budget", budget}};
constexpr ReadyPart hard_questions[] = {{"a protocol for complaints", "een protocol voor klachten", complaints}, {"a path for a crisis", "een pad voor een crisis", crisis}};
constexpr ReadyPart proactive[] = {{"topics to look for", "onderwerpen om op te letten", topics}, {"a KPI of conversations that the brand joins", "een KPI van gesprekken waar het merk zich bij voegt", proactive_kpi}};
constexpr ReadyPart member_to_member[] = {{"a KPI of members among themselves", "een KPI van leden onderling", members_kpi}, {"content for those who come for others", "content voor wie voor anderen komt", bonding_pillar}};
constexpr ReadyPart feedback[] = {{"a KPI of what members wish and say about the product", "een KPI van wat leden wensen en over het product zeggen", feedback_kpi}, {"topics that are followed", "onderwerpen die gevolgd worden", topics}};
constexpr ReadyPart one_tone[] = {{"a tone of voice", "een toon", tone}, {"good examples", "goede voorbeelden", good_examples}, {"bad examples", "slechte voorbeelden", bad_examples}, {"a form of address", "een aanspreekvorm", address, has_forms_of_address}};
constexpr ReadyPart celebrated[] = {{"thresholds to celebrate", "mijlpalen om te vieren", milestones}};
constexpr ReadyPart one_inbox[] = {{"exports of the tools", "exports uit de programma's", sources}};

constexpr Scorecard step = Scorecard::step, practice = Scorecard::practice;
constexpr ReadyRow table[] = {
    {step, 1, "identify_members", "know who the members are", "weten wie de leden zijn", identify_members, {}, {}},
    {step, 2, "identify_superpromoters", "find the superpromoters", "de superpromoters vinden", superpromoters, {}, {}},
    {step, 3, "choose_platforms", "choose the platforms", "de platforms kiezen", platforms, {}, {}},
    {step, 4, "set_goals", "set the goals", "de doelen stellen", goals, {}, {}},
    {step, 5, "make_content", "make content", "content maken", content, {}, {}},
    {step, 6, "co_create", "make something together", "samen iets maken", co_creation, {}, {}},
    {step, 7, "meet_members", "meet the members", "de leden ontmoeten", meetings, {}, {}},
    {practice, 1, "expectations", "clear expectations", "duidelijke verwachtingen", expectations, {}, {}},
    {practice, 2, "quick_response", "quick response", "snel reageren", quick_response, {}, {}},
    {practice, 3, "personal", "personal engagement", "persoonlijk contact", personal, {}, {}},
    {practice, 4, "superfans", "rewarding superfans", "superfans belonen", rewarding, {}, {}},
    {practice, 5, "hard_questions", "answering hard questions", "lastige vragen beantwoorden", hard_questions, {}, {}},
    {practice, 6, "proactive", "proactive engagement", "zelf het gesprek opzoeken", proactive, {}, {}},
    {practice, 7, "members", "bringing members together", "leden met elkaar in contact brengen", member_to_member, {}, {}},
    {practice, 8, "feedback", "steering content by what members say", "content bijsturen op wat leden zeggen", feedback, {}, {}},
    {practice, 9, "tone", "one tone of voice", "één tone of voice", one_tone, {}, {}},
    {practice, 10, "trends", "keeping up", "bijblijven", {}, "Does somebody follow what changes on the platforms and in the field, and is there time for it?", "Volgt iemand wat er op de platforms en in het vak verandert, en is daar tijd voor?"},
    {practice, 11, "milestones", "celebrating milestones", "mijlpalen vieren", celebrated, {}, {}},
    {practice, 12, "tools", "one inbox and good tools", "één inbox en goed gereedschap", one_inbox, "Does everything that must be answered come in at one place, and does everybody who answers work there?", "Komt alles wat een antwoord vraagt op één plek binnen, en werkt iedereen die antwoordt daar?"},
};
// clang-format on

Arranged state_of(const ReadyRow& row, const std::vector<ReadyEvidence>& evidence) {
    if (!row.judge_en.empty()) return Arranged::judgement;
    const auto there = [](const ReadyEvidence& one) { return one.place.line > 0; };
    if (std::all_of(evidence.begin(), evidence.end(), there)) return Arranged::yes;
    return std::any_of(evidence.begin(), evidence.end(), there) ? Arranged::partly : Arranged::no;
}

}  // namespace

std::span<const ReadyRow> readiness_table() { return table; }

std::vector<Ready> readiness(const Playbook& playbook) {
    std::vector<Ready> out;
    for (std::size_t r = 0; r < std::size(table); ++r) {
        Ready ready{r, Arranged::no, {}};
        for (std::size_t p = 0; p < table[r].parts.size(); ++p)
            if (const ReadyPart& part = table[r].parts[p]; part.asked == nullptr || part.asked(playbook))
                ready.evidence.push_back({p, part.find(playbook)});
        ready.state = state_of(table[r], ready.evidence);
        out.push_back(std::move(ready));
    }
    return out;
}

std::string_view name_of(const ReadyPart& part, base::Language language) {
    return language == base::Language::nl ? part.nl : part.en;
}
std::string_view name_of(const ReadyRow& row, base::Language language) {
    return language == base::Language::nl ? row.nl : row.en;
}
std::string_view judged_on(const ReadyRow& row, base::Language language) {
    return language == base::Language::nl ? row.judge_nl : row.judge_en;
}

std::string_view words_of(Arranged state, base::Language language) {
    const bool dutch = language == base::Language::nl;
    switch (state) {
        case Arranged::yes: return dutch ? "geregeld" : "arranged";
        case Arranged::partly: return dutch ? "deels geregeld" : "partly arranged";
        case Arranged::no: return dutch ? "niet geregeld" : "not arranged";
        case Arranged::judgement: break;
    }
    return dutch ? "vraagt het oordeel van een mens" : "needs a person's judgement";
}

}  // namespace stamtafel::strategy
