// The schema's rows for how the work is done: community, team, hours, channels, sources, triage, protocols, guidelines.
#include "engine/playbook/bind.hpp"
#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::playbook {
namespace {

using R = Reference;

// One row a field.
// clang-format off
constexpr Field community_fields[] = {
    field<&Community::id>("id", "short name; names the folder of the reports", "korte naam; geeft de rapportmap haar naam").as(Type::id).required().like("velowerk"),
    field<&Community::name>("name", "name of the community for readers", "naam van de community voor lezers").required().like("Velowerk Rijders"),
    field<&Community::brand>("brand", "the brand behind it", "het merk erachter").like("Velowerk"),
    field<&Community::language>("language", "language of reports and messages: nl, en, or another that has a words file", "taal van rapporten en meldingen: nl, en of een andere met een woordenbestand").names(R::language).defaults("en").like("nl"),
    field<&Community::time_zone>("time_zone", "IANA time zone in which days and periods begin", "IANA-tijdzone waarin dagen en perioden beginnen").names(R::zone).defaults("Europe/Amsterdam"),
    field<&Community::since>("since", "day on which it began: its anniversaries stand in the year ahead", "dag waarop zij begon: haar jubilea staan in het jaar vooruit").like("2019-05-01"),
    field<&Community::purpose>("purpose", "why members come together, in one sentence", "waarom leden bij elkaar komen, in één zin"),
    field<&Community::brand_terms>("brand_terms", "words that mean the brand; one that begins with @ is a handle", "woorden die het merk aanduiden; begint er een met @, dan is het een accountnaam").like("[velowerk, \"@velowerk\"]"),
    field<&Community::competitors>("competitors", "competitor: the words that mean it", "concurrent: de woorden die hem aanduiden").like("{Rondrijder: [rondrijder]}"),
};

constexpr Field person_fields[] = {
    field<&Person::id>("id", "short name of the person", "korte naam van de persoon").as(Type::id).required().like("sanne"),
    field<&Person::name>("name", "name for readers; \"?\" while nobody is known yet", "naam voor lezers; \"?\" zolang er nog niemand bekend is"),
    field<&Person::role>("role", "role that protocols and escalations call", "rol die protocollen en escalaties aanroepen").as(Type::id).required().like("community_manager"),
    field<&Person::deputy>("deputy", "who stands in", "wie vervangt").names(R::person),
    field<&Person::works>("works", "schedule in which the person works", "rooster waarin de persoon werkt").names(R::schedule),
    field<&Person::phone>("phone", "telephone number; printed on the cards of the plan and the handbook, never in a report", "telefoonnummer; komt op de kaarten van het plan en het handboek, nooit in een rapport").like("06-12345678"),
    field<&Person::accounts>("accounts", "channel: accounts of the person there", "kanaal: accounts van de persoon daar").keys_name(R::channel).like("{forum: [sanne_vw]}"),
    field<&Person::accountable>("accountable", "the person answers for the outcome: an escalation may end here", "de persoon is eindverantwoordelijk: een escalatie mag hier eindigen").defaults("false"),
    field<&Person::automation>("automation", "a bot: what it writes answers nobody", "een bot: wat hij schrijft, telt niet als antwoord").defaults("false"),
};

constexpr Field hours_fields[] = {
    field<&Hours::holidays>("holidays", "calendar of public holidays on which it is closed", "kalender met feestdagen waarop het gesloten is").names(R::holidays).like("nl"),
    field<&Hours::closed>("closed", "further days on which it is closed", "andere dagen waarop het gesloten is").like("[2026-12-24]"),
};

constexpr Field any_days() {
    Field row{"mon-fri", "opening hours of days: mon-fri, sat, or sat,sun (Dutch: ma-vr, za, zo)", "openingstijden van dagen: ma-vr, za of za,zo (Engels: mon-fri, sat, sun)"};
    row.type = Type::open_hours;
    row.read = &read_days;
    return row.like("\"09:00-12:30, 13:00-17:30\"");
}
constexpr Field hours_days = any_days();

constexpr Field channel_fields[] = {
    field<&Channel::id>("id", "short name of the channel", "korte naam van het kanaal").as(Type::id).required().like("forum"),
    field<&Channel::name>("name", "name for readers", "naam voor lezers"),
    field<&Channel::platform>("platform", "where it lives: discourse, instagram, slack ...", "waar het staat: discourse, instagram, slack ...").like("discourse"),
    field<&Channel::media>("media", "whose page it is: owned, earned or paid", "van wie de pagina is: eigen, verdiend of betaald").one_of(words::media).defaults("owned"),
    field<&Channel::hours>("hours", "schedule in which the brand is there", "rooster waarin het merk er is").names(R::schedule),
    field<&Channel::url>("url", "address of the page", "adres van de pagina"),
    field<&Channel::motives>("motives", "why members come here", "waarom leden hier komen").one_of(words::motives),
    field<&Channel::session_gap>("session_gap", "silence that ends a conversation where replies are not linked", "stilte die een gesprek beëindigt waar reacties niet gekoppeld zijn").defaults("60m"),
    field<&Channel::flat>("flat", "replies are not linked to what they answer", "reacties zijn niet gekoppeld aan wat ze beantwoorden").defaults("false"),
};

constexpr Field source_fields[] = {
    field<&Source::files>("files", "files of the export, with * for any characters; from the folder of the playbook", "bestanden van de export, met * voor willekeurige tekens; vanaf de map van het playbook").required().like("exports/forum-*.json"),
    field<&Source::format>("format", "what wrote the export: csv for any table with a header, or the name of a tool; found out when left out", "wat de export schreef: csv voor elke tabel met een kopregel, of de naam van een programma; wordt anders herkend").names(R::format).like("csv"),
    field<&Source::channel>("channel", "channel that the rows belong to", "kanaal waar de rijen bij horen").names(R::channel).like("forum"),
    field<&Source::room>("room", "room inside the channel, when the rows do not say it", "ruimte binnen het kanaal, als de rijen die niet noemen"),
    field<&Source::time_zone>("time_zone", "zone of times without offset; that of the community when left out", "zone van tijden zonder verschil met UTC; anders die van de community").names(R::zone),
    field<&Source::shape>("shape", "what a row is", "wat een rij is").one_of(words::shapes).defaults("activity"),
    field<&Source::metric>("metric", "what a series counts: followers, reach, impressions ...", "wat een reeks telt: followers, reach, impressions ...").like("followers"),
    field<&Source::sheet>("sheet", "sheet of the workbook", "werkblad van het Excelbestand"),
    field<&Source::records>("records", "path to the records in a JSON or XML file", "pad naar de records in een JSON- of XML-bestand"),
    field<&Source::people>("people", "table of people inside the export", "tabel met personen binnen de export"),
    field<&Source::encoding>("encoding", "encoding of the text; found out when left out", "tekstcodering; wordt anders herkend").one_of(words::encodings),
    field<&Source::delimiter>("delimiter", "sign between the columns; found out when left out", "teken tussen de kolommen; wordt anders herkend").one_of(words::delimiters),
    field<&Source::decimal>("decimal", "decimal sign; found out when left out", "decimaalteken; wordt anders herkend").one_of(words::decimals),
    field<&Source::dates>("dates", "order of day, month and year; found out when left out", "volgorde van dag, maand en jaar; wordt anders herkend").one_of(words::date_orders),
    field<&Source::header>("header", "the first row holds the names of the columns", "de eerste rij bevat de kolomnamen").defaults("true"),
    field<&Source::columns>("columns", "our field: the name of the column in the file", "ons veld: de kolomnaam in het bestand").like("{at: Datum, author: Gebruikersnaam, text: Reactie}"),
    field<&Source::values>("values", "our field: what raw values mean; default is for all others", "ons veld: wat ruwe waarden betekenen; default geldt voor alle andere").like("{kind: {default: comment}}"),
    field<&Source::listening>("listening", "mentions found by a listening tool: counts for share of voice", "vermeldingen uit een monitoringtool: telt voor share of voice").defaults("false"),
    field<&Source::flat>("flat", "replies are not linked; found out when left out", "reacties zijn niet gekoppeld; wordt anders herkend"),
    field<&Source::reactions>("reactions", "whether reactions listed in a record count", "of reacties die bij een bericht staan meetellen").one_of(words::reactions).defaults("listed"),
    field<&Source::gaps>("gaps", "none: days without a row were really quiet", "none: dagen zonder rij waren echt stil").one_of(words::gaps).defaults("found"),
    field<&Source::covers>("covers", "days that the export covers, first and last", "dagen die de export dekt, eerste en laatste").like("2026-01-01..2026-10-31"),
    field<&Source::accounts>("accounts", "per_channel: the same name on two channels is two accounts", "per_channel: dezelfde naam op twee kanalen is twee accounts").one_of(words::account_scopes).defaults("per_source"),
};

constexpr Field sentiment_test() {
    Field row = field<&TriageRule::sentiment>("sentiment", "negative, neutral, positive, or a bound on the score from -1 to 1", "negative, neutral, positive, of een grens aan de score van -1 tot 1");
    row.read = &read_sentiment;
    return row.like("negative");
}

constexpr Field triage_fields[] = {
    field<&TriageRule::category>("category", "category that the rule gives; the first rule that fits decides", "categorie die de regel geeft; de eerste passende regel beslist").as(Type::id).required().like("complaint"),
    field<&TriageRule::any_of>("any_of", "at least one of these words or phrases; * ends a stem", "minstens één van deze woorden of zinsdelen; * sluit een woordstam af").like("[\"klacht*\", kapot]"),
    field<&TriageRule::all_of>("all_of", "all of these words or phrases", "al deze woorden of zinsdelen"),
    field<&TriageRule::none_of>("none_of", "none of these words or phrases", "geen van deze woorden of zinsdelen"),
    field<&TriageRule::matches>("matches", "regular expression (RE2) that finds something in the text", "reguliere expressie (RE2) die iets in de tekst vindt"),
    field<&TriageRule::kinds>("kinds", "kinds of activity", "soorten activiteit").like("[question]"),
    field<&TriageRule::channels>("channels", "channels", "kanalen").names(R::channel),
    field<&TriageRule::languages>("languages", "languages of the text", "talen van de tekst").one_of(words::text_languages),
    field<&TriageRule::tags>("tags", "tags from the export", "labels uit de export"),
    field<&TriageRule::mentions>("mentions", "brand terms of which one is in the text", "merktermen waarvan er één in de tekst staat"),
    sentiment_test(),
    field<&TriageRule::is_question>("is_question", "whether the text asks something", "of de tekst iets vraagt").like("true"),
    field<&TriageRule::priority>("priority", "priority that the rule gives", "prioriteit die de regel geeft").one_of(words::priorities),
};

constexpr Field promise_fields[] = {
    field<&Promise::within>("within", "time on the clock of the schedule: 45m, 4h, 2wd working days, 2cd calendar days", "tijd op de klok van het rooster: 45m, 4h, 2wd werkdagen, 2cd kalenderdagen").as(Type::working_time).required().like("4h"),
    field<&Promise::target>("target", "share that must be in time; left out: reported, never failed", "aandeel dat op tijd moet zijn; weggelaten: wel gerapporteerd, nooit onvoldoende").as(Type::share).like("90%"),
};

constexpr Field escalation_fields[] = {
    field<&EscalationStep::after>("after", "working time since the question, or at_once", "werktijd sinds de vraag, of at_once (direct)").as(Type::moment).required().like("2h"),
    field<&EscalationStep::to>("to", "role that is called", "rol die wordt ingeschakeld").names(R::role).required().like("duty_manager"),
};

constexpr Field reply_fields[] = {
    field<&Reply::tone>("tone", "how a reply sounds", "hoe een antwoord klinkt").like("[empathisch, concreet]"),
    field<&Reply::use_name>("use_name", "a reply uses the member's name", "een antwoord noemt het lid bij naam").defaults("false"),
    field<&Reply::sign_off>("sign_off", "last line of a reply", "slotregel van een antwoord").like("\"- {first_name}\""),
    field<&Reply::guidance>("guidance", "advice for whoever replies", "advies voor wie antwoordt"),
};

constexpr Field protocol_fields[] = {
    field<&Protocol::id>("id", "short name of the protocol", "korte naam van het protocol").as(Type::id).required().like("klachten"),
    field<&Protocol::name>("name", "name for readers", "naam voor lezers"),
    field<&Protocol::applies>("for", "what it covers: category, channel, kind, priority; left out: all that earlier ones leave", "wat eronder valt: category, channel, kind, priority; weggelaten: alles wat eerdere overlaten").with_keys(words::conditions).like("{category: complaint}"),
    field<&Protocol::owner>("owner", "who answers for it: a person or a role", "wie ervoor verantwoordelijk is: een persoon of een rol").names(R::owner).required().like("sanne"),
    field<&Protocol::hours>("hours", "schedule on which its clock runs; left out: that of the channel, else always", "rooster waarop de klok loopt; weggelaten: dat van het kanaal, anders always").names(R::schedule).like("office"),
    field<&Protocol::priority>("priority", "place in the worklist", "plaats in de werklijst").one_of(words::priorities),
    field<&Protocol::match>("match", "what one answer closes: the open turn of the conversation, a direct reply, or each item", "wat één antwoord sluit: de open beurt van het gesprek, een direct antwoord, of elk bericht").one_of(words::matches).defaults("conversation"),
    field<&Protocol::addressed_to>("addressed_to", "anyone: also what members write to each other", "anyone: ook wat leden aan elkaar schrijven").one_of(words::addressees).defaults("brand"),
    field<&Protocol::closes_for>("closes_for", "anyone: a reply to somebody else closes too", "anyone: een antwoord aan een ander sluit ook").one_of(words::closers).defaults("asker"),
    field<&Protocol::grace>("grace", "how late an escalation may be and still be kept", "hoeveel een escalatie te laat mag zijn").as(Type::working_time).defaults("30m"),
    field<&Protocol::first_response>("first_response", "promise for the first answer", "belofte voor het eerste antwoord").like("{within: 1h, target: 90%}"),
    field<&Protocol::next_response>("next_response", "promise for later answers in the conversation", "belofte voor latere antwoorden in het gesprek").like("{within: 4h, target: 85%}"),
    field<&Protocol::resolution>("resolution", "promise for solving it", "belofte voor het oplossen").like("{within: 2wd, target: 80%}"),
    field<&Protocol::escalation>("escalation", "who is called when nobody answers, step by step", "wie wordt ingeschakeld als niemand antwoordt, stap voor stap").like("[{after: 2h, to: duty_manager}]"),
    field<&Protocol::reply>("reply", "how to answer", "hoe te antwoorden").like("{use_name: true}"),
};

constexpr Field rule_fields[] = {
    field<&Rule::id>("id", "short name of the rule", "korte naam van de regel").as(Type::id).required().like("respect"),
    field<&Rule::text>("text", "the rule as members read it", "de regel zoals leden hem lezen").required().like("Blijf vriendelijk."),
};

constexpr Field sensitive_fields[] = {
    field<&SensitiveSubject::id>("id", "short name of the subject", "korte naam van het onderwerp").as(Type::id).required().like("terugroepactie"),
    field<&SensitiveSubject::name>("name", "the subject as people call it", "het onderwerp zoals mensen het noemen").like("Terugroepactie remkabel"),
    field<&SensitiveSubject::say>("say", "what is said about it, word for word", "wat erover wordt gezegd, woord voor woord").like("We vervangen de kabel gratis."),
    field<&SensitiveSubject::agreed_on>("agreed_on", "day on which these words were agreed", "dag waarop deze tekst is vastgesteld").like("2026-09-15"),
    field<&SensitiveSubject::approved_by>("approved_by", "who approved them: a person or a role", "wie de tekst goedkeurde: een persoon of een rol").names(R::owner),
};

constexpr Field guidelines_fields[] = {
    field<&Guidelines::address>("address", "form of address in Dutch replies", "aanspreekvorm").one_of(words::addresses),
    field<&Guidelines::signature>("signature", "how replies are signed", "hoe antwoorden worden ondertekend"),
    field<&Guidelines::avoid>("avoid", "words that replies avoid", "woorden die antwoorden vermijden").like("[helaas]"),
    field<&Guidelines::prefer>("prefer", "words that replies prefer", "woorden die antwoorden bij voorkeur gebruiken"),
    field<&Guidelines::thanks>("thanks", "words of thanks: a short one asks for no answer", "bedankwoorden: een kort bedankje vraagt geen antwoord").like("[bedankt, \"dank*\"]"),
    field<&Guidelines::holding>("holding", "phrases of replies that only buy time", "zinnen van antwoorden die alleen tijd winnen").like("[we komen erop terug]"),
    field<&Guidelines::agreement>("agreement", "words that only agree and answer nothing", "woorden die alleen instemmen en niets beantwoorden").like("[eens, klopt]"),
    field<&Guidelines::rules>("rules", "house rules", "huisregels").like("[{id: respect, text: Blijf vriendelijk.}]"),
    field<&Guidelines::sensitive>("sensitive", "subjects on which nobody answers in words of their own, for the handbook", "onderwerpen waarover niemand in eigen woorden antwoordt, voor het handboek").like("[{id: terugroepactie, say: We vervangen de kabel gratis., agreed_on: 2026-09-15, approved_by: pr_lead}]"),
    field<&Guidelines::rules_posted_at>("rules_posted_at", "where members find the house rules", "waar leden de huisregels vinden").like("\"https://...\""),
};
// clang-format on

}  // namespace

template <>
const Record& record_of<Community>() {
    static constexpr Record record{"community", "The community.", "De community.", community_fields};
    return record;
}
template <>
const Record& record_of<Person>() {
    static constexpr Record record{"person", "A person or bot of the team.", "Een persoon of bot van het team.",
                                   person_fields};
    return record;
}
template <>
const Record& record_of<Hours>() {
    static constexpr Record record{"schedule", "Opening hours in a week, or the word always.",
                                   "Openingstijden in een week, of het woord always.", hours_fields, &hours_days};
    return record;
}
template <>
const Record& record_of<Channel>() {
    static constexpr Record record{"channel", "A place where the community meets.",
                                   "Een plek waar de community bij elkaar komt.", channel_fields};
    return record;
}
template <>
const Record& record_of<Source>() {
    static constexpr Record record{"source", "Exported files and how to read them.",
                                   "Geëxporteerde bestanden en hoe ze te lezen zijn.", source_fields};
    return record;
}
template <>
const Record& record_of<TriageRule>() {
    static constexpr Record record{"triage rule", "A rule that sorts what members write; all its tests must hold.",
                                   "Een regel die sorteert wat leden schrijven; alle tests moeten kloppen.",
                                   triage_fields};
    return record;
}
template <>
const Record& record_of<Promise>() {
    static constexpr Record record{"promise", "A time and the share that must keep it.",
                                   "Een tijd en het aandeel dat hem moet halen.", promise_fields};
    return record;
}
template <>
const Record& record_of<EscalationStep>() {
    static constexpr Record record{"escalation step", "Who is called after what time.",
                                   "Wie na welke tijd wordt ingeschakeld.", escalation_fields};
    return record;
}
template <>
const Record& record_of<Reply>() {
    static constexpr Record record{"reply", "How to answer.", "Hoe te antwoorden.", reply_fields};
    return record;
}
template <>
const Record& record_of<Protocol>() {
    static constexpr Record record{"protocol", "What must be answered, how fast, and what happens when it is not.",
                                   "Wat beantwoord moet worden, hoe snel, en wat er anders gebeurt.", protocol_fields};
    return record;
}
template <>
const Record& record_of<Rule>() {
    static constexpr Record record{"rule", "A house rule.", "Een huisregel.", rule_fields};
    return record;
}
template <>
const Record& record_of<SensitiveSubject>() {
    static constexpr Record record{"sensitive subject", "A subject with words that were agreed.",
                                   "Een onderwerp met een vastgestelde tekst.", sensitive_fields};
    return record;
}
template <>
const Record& record_of<Guidelines>() {
    static constexpr Record record{"guidelines", "How the brand speaks and which rules hold.",
                                   "Hoe het merk spreekt en welke regels gelden.", guidelines_fields};
    return record;
}

}  // namespace stamtafel::playbook
