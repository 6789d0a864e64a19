// The schema's first rows: the keys at the top of a playbook.
#include "engine/playbook/bind.hpp"
#include "engine/playbook/schema.hpp"
#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::playbook {
namespace {

/// Keys that are done before the playbook is read; here for their meaning.
constexpr Field done_before(std::string_view name, Shape shape, std::string_view en, std::string_view nl) {
    Field row{name, en, nl};
    row.shape = shape;
    row.read = &read_nothing;
    return row;
}

// One row a field.
// clang-format off
constexpr Field playbook_fields[] = {
    field<&Playbook::version>("stamtafel", "version of this format: 1", "versie van dit formaat: 1").as(Type::whole).required().like("1"),
    done_before("extends", Shape::one, "template or playbook that this one builds on", "sjabloon of playbook waar dit op voortbouwt").like("stamtafel:loyalty"),
    done_before("include", Shape::list, "files with parts of the playbook", "bestanden met delen van het playbook").like("[team.yaml]"),
    field<&Playbook::community>("community", "the community", "de community").required().like("{id: velowerk, name: Velowerk Rijders}"),
    field<&Playbook::team>("team", "people and bots of the brand", "mensen en bots van het merk").like("[{id: sanne, role: community_manager}]"),
    field<&Playbook::hours>("hours", "schedules by name; always is there already", "roosters op naam; always bestaat al").shaped(Shape::map).like("{office: {mon-fri: \"09:00-17:00\"}}"),
    field<&Playbook::channels>("channels", "places where the community meets", "plekken waar de community bij elkaar komt").like("[{id: forum}]"),
    field<&Playbook::sources>("sources", "exports and how to read them", "exports en hoe ze te lezen zijn").like("[{files: exports/forum-*.json, channel: forum}]"),
    field<&Playbook::goals>("goals", "what the community is for", "waar de community voor is").like("[{id: loyalty, kpis: [snel_antwoord]}]"),
    field<&Playbook::kpis>("kpis", "figures with targets", "cijfers met streefwaarden").like("[{id: snel_antwoord, metric: first_response_time}]"),
    field<&Playbook::triage>("triage", "rules that sort what members write, in order", "regels die op volgorde sorteren wat leden schrijven").in_order().like("[{category: complaint, any_of: [\"klacht*\"]}]"),
    field<&Playbook::protocols>("protocols", "what must be answered, how fast; the first that fits counts, and new ones with for: come before those of extends, others behind", "wat beantwoord moet worden, hoe snel; het eerste dat past geldt, en nieuwe met for: komen voor die uit extends, andere erachter").in_order().like("[{id: klachten, owner: sanne}]"),
    field<&Playbook::guidelines>("guidelines", "words and house rules", "woorden en huisregels").like("{address: je}"),
    field<&Playbook::content>("content", "pillars and calendar of the content", "pijlers en kalender van de content").like("{pillars: [{id: onderhoud}]}"),
    field<&Playbook::superfans>("superfans", "who is a superfan and what they get", "wie superfan is en wat die krijgt").like("{window: 90d, budget: {amount: 250 EUR}}"),
    field<&Playbook::co_creation>("co_creation", "programmes in which members make things", "programma's waarin leden meemaken").like("[{id: ideeen, channel: forum}]"),
    field<&Playbook::events>("events", "panels, events and lunches", "panels, bijeenkomsten en lunches").like("[{id: ledenlunch, on: 2026-10-31}]"),
    field<&Playbook::milestones>("milestones", "numbers to celebrate", "getallen om te vieren").like("[{followers: {channel: instagram, at: [1000]}}]"),
    field<&Playbook::roadmap>("roadmap", "steps with owner, effort and order", "stappen met eigenaar, werk en volgorde").like("[{id: leden, effort: 5wd}]"),
    field<&Playbook::value>("value", "what things cost and save", "wat dingen kosten en besparen").shaped(Shape::map).with_keys(words::value_lines).like("{cost_per_contact: 7.50 EUR}"),
    field<&Playbook::privacy>("privacy", "what is shown of members, and kept", "wat van leden te zien is en bewaard blijft").like("{min_group: 5}"),
    field<&Playbook::report>("report", "look and sections of reports", "uiterlijk en onderdelen van rapporten").like("{sections: [summary, kpis]}"),
    field<&Playbook::campaigns>("campaigns", "campaigns, marked in charts", "campagnes, gemerkt in grafieken").like("[{name: Herfstactie, from: 2026-10-05, to: 2026-10-18}]"),
    field<&Playbook::breaks>("breaks", "changes in how a platform counts", "veranderingen in hoe een platform telt").like("[{channel: instagram, on: 2026-09-01}]"),
    field<&Playbook::members>("members", "who counts as a member", "wie als lid telt").like("{known_for: 365d}"),
    field<&Playbook::ties>("ties", "what ties members to each other", "wat leden aan elkaar bindt").like("{adjacent: true}"),
    field<&Playbook::topics>("topics", "topics to listen for", "onderwerpen om naar te luisteren").like("[{id: accu, any_of: [accu, batterij]}]"),
    field<&Playbook::spaces>("spaces", "what rooms are for", "waar ruimten voor zijn").like("[{room: algemeen, kind: discussion}]"),
    field<&Playbook::audience>("audience", "groups of people to reach", "groepen mensen om te bereiken").like("[{id: forenzen}]"),
    field<&Playbook::brand_values>("brand_values", "what the brand stands for", "waar het merk voor staat").like("[vakmanschap]"),
    field<&Playbook::voice>("voice", "how the brand sounds", "hoe het merk klinkt").like("{tone: [nuchter, warm]}"),
    field<&Playbook::channel_choice>("channel_choice", "how channels are chosen", "hoe kanalen gekozen worden").like("{weights: {reach: 1}}"),
    field<&Playbook::people>("people", "file that joins the accounts of one person, with consent", "bestand dat accounts van één persoon verbindt, met toestemming").like("people.csv"),
    field<&Playbook::corrections>("corrections", "file that corrects the category of single items", "bestand dat de categorie van losse berichten verbetert").defaults("corrections.csv"),
    field<&Playbook::max_rejected>("max_rejected", "share of rows that may be unusable", "aandeel rijen dat onbruikbaar mag zijn").as(Type::share).defaults("1%"),
};
// clang-format on

}  // namespace

const Record& playbook_record() {
    static constexpr Record record{"playbook", "A client's community strategy.", "De communitystrategie van een klant.",
                                   playbook_fields};
    return record;
}

}  // namespace stamtafel::playbook
