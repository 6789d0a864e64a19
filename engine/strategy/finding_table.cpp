// The rows of the table of findings: what each takes, what it is called, why it matters and how it is mended. The
// examples are read on top of a small playbook in which everything fits.
#include "engine/strategy/finding_list.hpp"

namespace stamtafel::strategy {
namespace {

using base::Code;

// A row reads best as one line a text.
// clang-format off
constexpr FindingRow table[] = {
    {Code::goal_without_kpi, nullptr, {{{"goal", Of::goal}}},
     "a goal that nothing measures", "een doel dat niets meet",
     "A goal has no KPI, or names none that there is. Whether it is reached stays an opinion, and no report can tell.",
     "Een doel heeft geen KPI. Of het gehaald wordt, blijft dan een mening, en geen rapport kan er iets over zeggen.",
     "goals:\n"
     "  - {id: pride, objective: brand_awareness}\n",
     "goals:\n"
     "  - {id: pride, objective: brand_awareness, kpis: [active]}\n"},
    {Code::kpi_without_owner, kpis_without_owner, {{{"kpi", Of::kpi}}},
     "a KPI that nobody answers for", "een KPI waarvoor niemand verantwoordelijk is",
     "A KPI has no owner. When it goes off its path, nobody has to do anything about it.",
     "Een KPI heeft geen verantwoordelijke. Als hij van zijn pad raakt, hoeft niemand er iets aan te doen.",
     "kpis:\n"
     "  - {id: talk, metric: mentions}\n",
     "kpis:\n"
     "  - {id: talk, metric: mentions, owner: anna}\n"},
    {Code::kpi_without_source, kpis_without_source, {{{"kpi", Of::kpi}, {"channels", Of::channel}}},
     "a KPI on a channel without data", "een KPI op een kanaal zonder data",
     "There are sources, and none of them is of the channels on which the KPI is measured. Every report will leave it empty.",
     "Er zijn bronnen, maar geen daarvan hoort bij de kanalen waarop de KPI wordt gemeten. Elk rapport laat hem leeg.",
     "channels:\n"
     "  - {id: shop}\n"
     "kpis:\n"
     "  - {id: buyers, metric: active_members, where: {channel: [shop]}, owner: anna}\n",
     "channels:\n"
     "  - {id: shop}\n"
     "kpis:\n"
     "  - {id: buyers, metric: active_members, where: {channel: [forum]}, owner: anna}\n"},
    {Code::kpi_not_measurable, kpis_that_nothing_feeds, {{{"kpi", Of::kpi}, {"metric", Of::metric}, {"need", Of::words}}},
     "a KPI that no export can feed", "een KPI die geen export kan voeden",
     "The columns that the sources name do not hold what the metric counts. The figure needs another export, or has to be given by hand.",
     "De kolommen die de bronnen noemen, bevatten niet wat de KPI telt. Er is een andere export nodig, of het cijfer moet worden opgegeven.",
     "kpis:\n"
     "  - {id: solved, metric: resolution_time, owner: anna}\n",
     "kpis:\n"
     "  - {id: solved, metric: resolution_time, type: given, owner: anna}\n"},
    {Code::channel_without_source, nullptr, {{{"channel", Of::channel}}},
     "a channel without data", "een kanaal zonder data",
     "There are sources, and none feeds the channel. What happens there is in no figure.",
     "Er zijn bronnen, maar geen daarvan voedt het kanaal. Wat daar gebeurt, telt in geen enkel cijfer mee.",
     "channels:\n"
     "  - {id: shop, hours: office}\n",
     "channels:\n"
     "  - {id: shop, hours: office}\n"
     "sources:\n"
     R"(  - {files: "export-*.csv", format: csv, columns: {channel: place, id: id, at: at, author: author, text: text}})" "\n"},
    {Code::channel_without_protocol, nullptr, {{{"channel", Of::channel}}},
     "a channel without a protocol", "een kanaal zonder protocol",
     "No protocol covers the channel. What is asked there has no promise, and nobody is called when it stays unanswered.",
     "Geen protocol geldt voor het kanaal. Voor een vraag daar is geen norm, en niemand wordt ingeschakeld als zij blijft liggen.",
     "protocols:\n"
     "  - {id: all, for: {channel: [forum]}}\n",
     "protocols:\n"
     "  - {id: all, for: {channel: [forum, chat]}}\n"},
    {Code::channel_without_owner, channels_without_owner, {{{"channel", Of::channel}}},
     "a channel that nobody looks after", "een kanaal waarvoor niemand verantwoordelijk is",
     "No protocol covers the channel, and nothing that is planned there has an owner. Such a channel falls silent.",
     "Er geldt geen protocol voor het kanaal, en niets wat er gepland is heeft een verantwoordelijke. Zo'n kanaal valt stil.",
     "protocols:\n"
     "  - {id: all, for: {channel: [forum]}}\n",
     "protocols:\n"
     "  - {id: all, for: {channel: [forum]}}\n"
     "events:\n"
     "  - {id: evening, name: Question evening, channel: chat, owner: bram}\n"},
    {Code::channel_without_audience, channels_without_audience, {{{"channel", Of::channel}}},
     "a channel for nobody", "een kanaal voor niemand",
     "Segments of the audience are described, and none of them is reached on the channel. Nobody can say who it is for.",
     "De doelgroep is in segmenten omschreven, en geen daarvan wordt op dit kanaal bereikt. Niemand kan zeggen voor wie het is.",
     "audience:\n"
     "  - {id: commuters, channels: [forum]}\n",
     "audience:\n"
     "  - {id: commuters, channels: [forum, chat]}\n"},
    {Code::no_audience, no_audience, {},
     "content for nobody in particular", "content voor niemand in het bijzonder",
     "There are goals, channels and content, and no word about whom they are for. Without an audience every channel and every subject is as good as another.",
     "Er zijn doelen, kanalen en content, maar nergens staat voor wie. Zonder doelgroep is elk kanaal en elk onderwerp even goed.",
     "audience: []\n",
     "audience:\n"
     "  - {id: commuters, name: Commuters, channels: [forum, chat]}\n"},
    {Code::thin_channels, many_thin_channels, {{{"thin", Of::count}, {"all", Of::count}, {"channels", Of::channel}}},
     "many channels on which little is planned", "veel kanalen waar weinig gepland is",
     "Of six channels or more, at least four have no KPI, no content and no event of their own. Two that are kept up do more than six that are not. Whether members are there, a report tells from the figures.",
     "Van zes kanalen of meer hebben er minstens vier geen eigen KPI, content of bijeenkomst. Twee goed bijgehouden kanalen doen meer dan zes andere. Of er leden zijn, vertelt een rapport aan de hand van de cijfers.",
     "audience:\n"
     "  - {id: commuters, channels: [forum, chat, a, b, c, d]}\n"
     "channels: [{id: a}, {id: b}, {id: c}, {id: d}]\n",
     "audience:\n"
     "  - {id: commuters, channels: [forum, chat, a]}\n"
     "channels: [{id: a}]\n"},
    {Code::nobody_works, nullptr, {{{"protocol", Of::protocol}, {"role", Of::role}, {"gaps", Of::words}}},
     "promised hours in which nobody works", "beloofde uren waarin niemand werkt",
     "The clock of a protocol runs at times when nobody of the owner's role works, nor a deputy. Promises are then broken before anybody can keep them.",
     "De klok van een protocol loopt terwijl niemand met de rol van de verantwoordelijke werkt, ook geen vervanger. De norm is dan al overschreden voordat iemand haar kan halen.",
     "hours:\n"
     R"(  evening: {mon-fri: "09:00-20:00"})" "\n"
     "protocols:\n"
     "  - {id: all, hours: evening}\n",
     "hours:\n"
     R"(  evening: {mon-fri: "09:00-20:00"})" "\n"
     "team:\n"
     "  - {id: cees, role: manager, works: evening}\n"
     "protocols:\n"
     "  - {id: all, hours: evening}\n"},
    {Code::escalation_nobody_works, nullptr, {{{"protocol", Of::protocol}, {"role", Of::role}, {"gaps", Of::words}}},
     "an escalation to somebody who is not there", "een escalatie naar iemand die er niet is",
     "A step of an escalation falls due in hours of the protocol in which nobody of that role works, nor a deputy. The call is made, and nobody takes it.",
     "Een stap van een escalatie valt in uren van het protocol waarin niemand met die rol werkt, ook geen vervanger. Er wordt gebeld, en niemand neemt op.",
     "hours:\n"
     R"(  evening: {mon-fri: "09:00-20:00"})" "\n"
     "team:\n"
     "  - {id: cees, role: duty, works: evening}\n"
     "  - {id: dina, role: pr, works: office, accountable: true, deputy: anna}\n"
     "protocols:\n"
     "  - {id: all, hours: evening, owner: cees, escalation: [{after: 2h, to: pr}]}\n",
     "hours:\n"
     R"(  evening: {mon-fri: "09:00-20:00"})" "\n"
     "team:\n"
     "  - {id: cees, role: duty, works: evening}\n"
     "  - {id: dina, role: pr, works: office, accountable: true, deputy: cees}\n"
     "protocols:\n"
     "  - {id: all, hours: evening, owner: cees, escalation: [{after: 2h, to: pr}]}\n"},
    {Code::escalation_same_person, escalations_to_one_person, {{{"protocol", Of::protocol}, {"person", Of::person}, {"roles", Of::role}}},
     "a protocol that calls the same person twice", "een protocol dat twee keer bij dezelfde komt",
     "Two roles of a protocol, that of its owner or those of its escalation, are held by one person alone, known by the same name. The later step brings nobody who could do more. A step that goes to the owner at once says who decides, and is none.",
     "Twee rollen van een protocol, die van de verantwoordelijke of die in de escalatie, zijn in handen van een en dezelfde persoon, herkend aan de naam. De latere stap brengt niemand die meer kan. Een stap die meteen naar de verantwoordelijke gaat, zegt wie beslist, en is er geen.",
     "team:\n"
     "  - {id: mo, name: Mo, role: duty, deputy: anna, works: office}\n"
     "  - {id: mo_pr, name: Mo, role: pr, accountable: true, deputy: anna, works: office}\n"
     "protocols:\n"
     "  - {id: all, escalation: [{after: 2h, to: duty}, {after: 4h, to: pr}]}\n",
     "team:\n"
     "  - {id: mo, name: Mo, role: duty, deputy: anna, works: office}\n"
     "  - {id: lies, name: Lies, role: pr, accountable: true, deputy: anna, works: office}\n"
     "protocols:\n"
     "  - {id: all, escalation: [{after: 2h, to: duty}, {after: 4h, to: pr}]}\n"},
    {Code::role_without_deputy, roles_without_deputy, {{{"role", Of::role}, {"person", Of::person}, {"protocol", Of::protocol}}},
     "a role for which nobody stands in", "een rol zonder vervanger",
     "A protocol calls a role that one person holds, and nobody stands in for them. On the first day of a holiday the protocol stops.",
     "Een protocol roept een rol aan die één persoon heeft, en niemand vervangt die. Op de eerste vakantiedag staat het protocol stil.",
     "team:\n"
     "  - {id: cees, role: duty, works: office}\n"
     "protocols:\n"
     "  - {id: all, owner: cees}\n",
     "team:\n"
     "  - {id: cees, role: duty, works: office, deputy: bram}\n"
     "protocols:\n"
     "  - {id: all, owner: cees}\n"},
    {Code::deputy_cycle, nullptr, {{{"people", Of::way}}},
     "deputies who stand in for each other", "vervangers die elkaar vervangen",
     "Following the deputies one comes back where one began. When all in the circle are away, nobody is left.",
     "Wie de vervangers volgt, komt terug waar hij begon. Zijn allen in de kring weg, dan is er niemand.",
     "team:\n"
     "  - {id: bram, deputy: anna}\n",
     "team:\n"
     "  - {id: cees, role: editor, works: office}\n"
     "  - {id: bram, deputy: cees}\n"},
    {Code::no_crisis_path, nullptr, {},
     "no path for a crisis", "geen weg voor een crisis",
     "No protocol takes a crisis and escalates it. In the one hour that counts, people have to find out whom to call.",
     "Geen protocol neemt een crisis op en schaalt haar op. In het ene uur dat telt, moet nog worden uitgezocht wie gebeld wordt.",
     "protocols:\n"
     "  - {id: all, for: {category: question}}\n",
     "protocols:\n"
     "  - {id: all, for: {category: [question, crisis]}}\n"},
    {Code::protocol_promises_nothing, nullptr, {{{"protocol", Of::protocol}}},
     "a protocol without a promise", "een protocol zonder belofte",
     "A protocol says neither how soon there is an answer nor how soon it is solved. It cannot be kept or broken.",
     "Een protocol zegt niet hoe snel er een antwoord is en ook niet hoe snel iets is opgelost. Het kan niet worden nagekomen of gebroken.",
     "protocols:\n"
     "  - {id: complaints, for: {category: complaint}, owner: anna, hours: office}\n",
     "protocols:\n"
     "  - {id: complaints, for: {category: complaint}, owner: anna, hours: office, first_response: {within: 8h}}\n"},
    {Code::protocol_unreachable, nullptr, {{{"protocol", Of::protocol}, {"earlier", Of::protocol}}},
     "a protocol that never gets anything", "een protocol dat nooit iets krijgt",
     "The first protocol that fits takes a message, and one that comes earlier takes all that this one could. Its promise never counts.",
     "Een bericht valt onder het eerste protocol dat past, en een eerder protocol neemt alles wat dit zou kunnen krijgen. Zijn belofte telt nooit.",
     "protocols:\n"
     "  - {id: late, owner: anna, hours: office, first_response: {within: 8h}}\n",
     "protocols:\n"
     "  - {id: late, for: {category: complaint}, owner: anna, hours: office, first_response: {within: 8h}}\n"},
    {Code::target_easier_than_baseline, nullptr, {{{"baseline", Of::words}, {"target", Of::words}, {"kpi", Of::kpi}}},
     "a target that is reached already", "een streefwaarde die al gehaald is",
     "The baseline of a KPI is better than its target. Nobody has to do anything for it.",
     "De nulmeting van een KPI is beter dan zijn streefwaarde. Niemand hoeft er iets voor te doen.",
     "kpis:\n"
     "  - {id: active, baseline: {value: 60}}\n",
     "kpis:\n"
     "  - {id: active, baseline: {value: 60}, path: hold}\n"},
    {Code::target_without_date, targets_without_date, {{{"kpis", Of::kpi}}},
     "targets without a date", "streefwaarden zonder datum",
     "Some targets have a date and others have none. Without one there is no path to hold the figure against: a report can say how far it is, not whether it is in time.",
     "Sommige streefwaarden hebben een datum en andere niet. Zonder datum is er geen pad om het cijfer tegen te houden: een rapport kan zeggen hoe ver het is, niet of het op tijd is.",
     "kpis:\n"
     "  - {id: replies, metric: answered_share, target: {at_least: 90%}, owner: anna}\n",
     "kpis:\n"
     "  - {id: replies, metric: answered_share, target: {at_least: 90%, by: 2026-12-31}, owner: anna}\n"},
    {Code::target_before_roadmap, targets_before_roadmap, {{{"kpi", Of::kpi}, {"by", Of::day}, {"begin", Of::day}}},
     "a target due before the work begins", "een streefdatum voordat het werk begint",
     "The date of a target lies before the first day of the roadmap. No step of the plan can help to reach it.",
     "De streefdatum van een KPI ligt voor de eerste dag van het stappenplan. Geen stap van het plan kan nog helpen om haar te halen.",
     "kpis:\n"
     "  - {id: active, target: {by: 2026-09-30}}\n",
     "kpis:\n"
     "  - {id: active, target: {by: 2026-12-31}}\n"},
    {Code::step_misses_date, steps_missing_dates, {{{"step", Of::step}, {"wanted", Of::day}, {"planned", Of::day}}},
     "a step that misses its date", "een stap die haar datum niet haalt",
     "A step has a day on which it begins (on:) or is done (by:), and with the steps before it and the working days that there are it becomes a later one.",
     "Een stap heeft een dag waarop zij begint (on:) of klaar is (by:), en met de stappen ervoor en de werkdagen die er zijn wordt het een latere dag.",
     "roadmap:\n"
     "  - {id: goals, step: set_goals, owner: bram, effort: 3wd, start: 2026-10-07, by: 2026-10-08}\n",
     "roadmap:\n"
     "  - {id: goals, step: set_goals, owner: bram, effort: 3wd, start: 2026-10-07, by: 2026-10-09}\n"},
    {Code::roadmap_after_targets, roadmap_after_targets, {{{"last", Of::day}, {"by", Of::day}, {"kpi", Of::kpi}}},
     "a roadmap that is longer than the time there is", "een stappenplan dat langer duurt dan de tijd die er is",
     "The roadmap ends after the last date of all targets. The last steps cannot help to reach any of them.",
     "Het stappenplan eindigt na de laatste streefdatum. De laatste stappen helpen dan bij geen enkele streefwaarde meer.",
     "roadmap:\n"
     "  - {id: content, step: make_content, owner: bram, effort: 5wd, needs: [members]}\n",
     "kpis:\n"
     "  - {id: mood, target: {by: 2026-12-31}}\n"
     "roadmap:\n"
     "  - {id: content, step: make_content, owner: bram, effort: 5wd, needs: [members]}\n"},
    {Code::roadmap_too_long, roadmap_too_long, {{{"step", Of::step}}},
     "a roadmap without dates", "een stappenplan zonder data",
     "A step would end more than fifty years on, or whoever does it never works. None of the steps gets a date, and the plan shows no chart.",
     "Een stap zou pas over meer dan vijftig jaar klaar zijn, of wie hem doet werkt nooit. Geen enkele stap krijgt een datum, en het plan toont geen tijdlijn.",
     "roadmap:\n"
     "  - {id: members, effort: 90000wd}\n",
     "roadmap:\n"
     "  - {id: members, effort: 4wd}\n"},
    {Code::owner_overloaded, owners_overloaded, {{{"owner", Of::owner}, {"week", Of::day}, {"work", Of::workdays}, {"days", Of::workdays}, {"steps", Of::step}, {"n", Of::count}}},
     "somebody with more work than days", "iemand met meer werk dan dagen",
     "In a week of the roadmap somebody has more days of work than days to do it. Of a role that several hold, the days are those that its holders have left beside steps in their own name. The plan moves nothing to make it fit, so the dates behind that week will slip.",
     "In een week van het stappenplan heeft iemand meer dagen werk dan dagen om het te doen. Bij een rol van meer mensen zijn dat de dagen die zij overhouden naast stappen op hun eigen naam. Het plan verschuift niets om het passend te maken: de data na die week schuiven dus op.",
     "roadmap:\n"
     "  - {id: goals, step: set_goals, owner: anna, effort: 1wd}\n",
     "roadmap:\n"
     "  - {id: goals, step: set_goals, owner: bram, effort: 1wd}\n"},
    {Code::reward_over_budget, nullptr, {{{"tier", Of::tier}, {"cost", Of::money}, {"budget", Of::money}}},
     "a reward that costs more than the budget", "een beloning die meer kost dan het budget",
     "One reward of a tier costs more than the whole budget of a period. Nobody will ever get it.",
     "Eén beloning van een niveau kost meer dan het hele budget van een periode. Niemand krijgt hem ooit.",
     "superfans:\n"
     "  tiers:\n"
     "    - {id: gold, reward: {cost: 200 EUR}}\n",
     "superfans:\n"
     "  tiers:\n"
     "    - {id: gold, reward: {cost: 30 EUR}}\n"},
    {Code::tier_without_max, tiers_without_max, {{{"tier", Of::tier}, {"cost", Of::money}}},
     "a tier whose cost has no bound", "een niveau met onbegrensde kosten",
     "A tier has a price and no max. What the programme can cost in a year cannot be told, and in a good month the budget is gone before the other tiers had their turn.",
     "Een niveau heeft een prijs en geen max. Wat het programma in een jaar kan kosten, is dan niet te zeggen, en in een goede maand is het budget op voordat andere niveaus aan de beurt zijn.",
     "superfans:\n"
     "  tiers:\n"
     R"(    - {id: founders, when: {score: ">= 95"}, reward: {kind: merchandise, cost: 5 EUR}})" "\n",
     "superfans:\n"
     "  budget: {amount: 250 EUR}\n"
     "  tiers:\n"
     R"(    - {id: founders, when: {score: ">= 95"}, reward: {kind: merchandise, cost: 5 EUR}, max: 2})" "\n"},
    {Code::tiers_over_budget, tiers_over_budget, {{{"total", Of::money}, {"budget", Of::money}, {"tiers", Of::words}}},
     "tiers that the budget cannot carry", "niveaus die het budget niet draagt",
     "When every tier is given as often as it may, the rewards cost more than the budget of the period. Whoever comes last gets nothing, in a month in which most was done.",
     "Als elk niveau zo vaak wordt gegeven als mag, kosten de beloningen meer dan het budget van de periode. Wie het laatst komt, krijgt niets, juist in een maand waarin het meeste is gedaan.",
     "superfans:\n"
     "  budget: {amount: 150 EUR}\n",
     "superfans:\n"
     "  budget: {amount: 195 EUR}\n"},
    {Code::value_without_content, values_without_content, {{{"value", Of::words}}},
     "a value that no content shows", "een merkwaarde die nergens blijkt",
     "A value of the brand stands in no pillar, no title of the calendar and no tone of the voice. Members will not notice that the brand has it.",
     "Een waarde van het merk staat in geen contentpijler, geen titel van de kalender en geen toon van de stem. Leden merken niet dat het merk haar heeft.",
     "brand_values: [craft, joy]\n",
     "brand_values: [craft, joy]\n"
     "voice: {tone: [calm, joy]}\n"},
    {Code::rules_not_posted, rules_not_posted, {},
     "rules that members cannot read", "huisregels die leden niet kunnen lezen",
     "There are rules, and no address where they stand. Whoever is held to a rule that they could not know feels wronged, and rightly so.",
     "Er zijn huisregels, maar geen plek waar ze staan. Wie op een regel wordt aangesproken die niet te kennen was, voelt zich terecht tekortgedaan.",
     R"(guidelines: {rules_posted_at: ""})" "\n",
     R"(guidelines: {rules_posted_at: "https://riders.example/rules"})" "\n"},
    {Code::name_to_fill_in, names_to_fill_in, {{{"person", Of::person}, {"role", Of::role}}},
     "a name to fill in", "een naam die nog ingevuld moet worden",
     R"(A name in the team is still a "?". Plan and handbook print the role, and leave room for the name. It is a note: a plan is discussed before everybody is known.)",
     R"(Een naam in het team is nog een "?". Plan en handboek noemen de rol en laten ruimte voor de naam. Het is een opmerking: een plan wordt besproken voordat iedereen bekend is.)",
     R"(team: [{id: anna, name: "?"}])" "\n",
     "team: [{id: anna, name: Anna}]\n"},
    {Code::address_to_fill_in, address_to_fill_in, {},
     "an address to fill in", "een adres dat nog ingevuld moet worden",
     R"(Where members read the rules is still a "?", or an address on example.org, example.com or example.net, which belong to nobody. No paper prints it.)",
     R"(Waar leden de huisregels lezen, is nog een "?", of een adres op example.org, example.com of example.net, die van niemand zijn. Geen document drukt het af.)",
     R"(guidelines: {rules_posted_at: "?"})" "\n",
     R"(guidelines: {rules_posted_at: "https://riders.example/rules"})" "\n"},
    {Code::baseline_to_fill_in, baselines_to_fill_in, {{{"kpis", Of::kpi}}},
     "a baseline that is an assumption", "een nulmeting die een aanname is",
     "A baseline has no day, and the target has one. Nobody measured it, so progress would be counted from a guess.",
     "Een nulmeting heeft geen dag en de streefwaarde wel. Niemand heeft haar gemeten, dus vooruitgang zou vanaf een gok worden geteld.",
     "kpis: [{id: active, baseline: {value: 20}}]\n",
     "kpis: [{id: active, baseline: {value: 20, on: 2026-09-30}}]\n"},
};
// clang-format on

}  // namespace

std::span<const FindingRow> finding_table() { return table; }

}  // namespace stamtafel::strategy
