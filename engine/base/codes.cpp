// The rows of the table of diagnostic codes: only words. Filling in and printing is in diagnostic.cpp.
// A row: code, id, severity, English text and remedy, Dutch text and remedy; above it what its arguments are.
#include "engine/base/codes.hpp"

#include <cstddef>
#include <iterator>

namespace stamtafel::base {
namespace {

// A row reads best as one line a text.
// clang-format off
constexpr CodeRow rows[] = {
    // {0} what was written
    {Code::bad_date, "bad-date", Severity::error,
     "cannot read '{0}' as a date",
     "write a day as 2026-10-31 or 31-10-2026, a moment as 2026-10-31T09:30:00+01:00",
     "'{0}' is niet te lezen als datum",
     "schrijf een dag als 2026-10-31 of 31-10-2026, een tijdstip als 2026-10-31T09:30:00+01:00"},

    // {0} date, {1} first year, {2} last year
    {Code::year_outside, "year-outside", Severity::error,
     "'{0}' lies outside the years {1} to {2}",
     "check the year: four digits, as in 2026-10-31",
     "'{0}' ligt buiten de jaren {1} tot en met {2}",
     "controleer het jaar: vier cijfers, zoals in 2026-10-31"},

    // {0} what was written
    {Code::bad_duration, "bad-duration", Severity::error,
     "cannot read '{0}' as a duration",
     "write a number up to 100,000 and its unit: 45m, 4h, 2wd (working days), 2cd (calendar days), 3w",
     "'{0}' is niet te lezen als duur",
     "schrijf een getal tot 100.000 met zijn eenheid: 45m, 4h, 2wd (werkdagen), 2cd (kalenderdagen), 3w"},

    // {0} what was written, {1} the same with units, separated by commas
    {Code::bare_number, "bare-number", Severity::error,
     "'{0}' has no unit",
     "say what it counts, for example: {1}",
     "bij '{0}' staat geen eenheid",
     "zet erbij wat het telt, bijvoorbeeld: {1}"},

    // {0} what was written
    {Code::bad_money, "bad-money", Severity::error,
     "cannot read '{0}' as an amount of money",
     "write an amount with its currency: 250 EUR, 7.50 EUR or € 1.250,50",
     "'{0}' is niet te lezen als geldbedrag",
     "schrijf een bedrag met zijn munt: 250 EUR, 7,50 EUR of € 1.250,50"},

    // {0} what was written
    {Code::bad_share, "bad-share", Severity::error,
     "'{0}' is not a share from 0% to 100%",
     "write a percentage: 90% or 12.5%",
     "'{0}' is geen aandeel van 0% tot 100%",
     "schrijf een percentage: 90% of 12,5%"},

    // {0} what was written
    {Code::bad_time_of_day, "bad-time-of-day", Severity::error,
     "cannot read '{0}' as a time of day",
     "write hours and minutes from 00:00 to 24:00, as in 09:30",
     "'{0}' is niet te lezen als tijd van de dag",
     "schrijf uren en minuten van 00:00 tot 24:00, zoals 09:30"},

    // {0} what was written
    {Code::bad_number, "bad-number", Severity::error,
     "cannot read '{0}' as a number",
     "write digits with at most one decimal sign: 1250, 0.2 or 0,2",
     "'{0}' is niet te lezen als getal",
     "schrijf cijfers met hooguit één decimaalteken: 1250, 0.2 of 0,2"},

    // {0} what was written, {1} the nearest name there is
    {Code::unknown_zone, "unknown-zone", Severity::error,
     "unknown time zone '{0}'",
     "use a name from the IANA list, for example {1}",
     "onbekende tijdzone '{0}'",
     "gebruik een naam uit de IANA-lijst, bijvoorbeeld {1}"},

    {Code::no_zone_files, "no-zone-files", Severity::error,
     "the time zone files of this computer cannot be read",
     "install the package tzdata",
     "de tijdzonebestanden van deze computer zijn niet te lezen",
     "installeer het pakket tzdata"},

    // {0} what was written
    {Code::bad_period, "bad-period", Severity::error,
     "cannot read '{0}' as a period",
     "write a month 2026-10, a week 2026-W43, a quarter 2026-Q4, a year 2026, or days 2026-10-01..2026-10-31",
     "'{0}' is niet te lezen als periode",
     "schrijf een maand 2026-10, een week 2026-W43, een kwartaal 2026-Q4, een jaar 2026 of dagen "
     "2026-10-01..2026-10-31"},

    {Code::bad_utf8, "bad-utf8", Severity::error,
     "this is not UTF-8 text",
     "save the file as UTF-8; in an editor: Save as, Encoding, UTF-8",
     "dit is geen UTF-8-tekst",
     "sla het bestand op als UTF-8; in een editor: Opslaan als, Codering, UTF-8"},

    // {0} the character, as U+0007
    {Code::control_character, "control-character", Severity::error,
     "the character {0} cannot stand in a playbook",
     "delete it; it is invisible, so retype the words around it",
     "het teken {0} mag niet in een playbook staan",
     "verwijder het; het is onzichtbaar, dus typ de woorden eromheen opnieuw"},

    {Code::yaml_tab, "yaml-tab", Severity::error,
     "a tab cannot indent a line",
     "use spaces: two for each level",
     "een tab kan niet inspringen",
     "gebruik spaties: twee per niveau"},

    {Code::yaml_bracket, "yaml-bracket", Severity::error,
     "this bracket is not closed",
     "close it with ] or }; inside it, put texts that hold a comma, colon or bracket in quotes",
     "dit haakje is niet gesloten",
     "sluit het met ] of }; zet binnen de haakjes teksten met een komma, dubbele punt of haakje tussen "
     "aanhalingstekens"},

    {Code::yaml_bracket_alone, "yaml-bracket-alone", Severity::error,
     "nothing was opened that this bracket could close",
     "delete it, or put the text that holds it in quotes",
     "er is niets geopend dat dit haakje kan sluiten",
     "verwijder het, of zet de tekst met het haakje tussen aanhalingstekens"},

    {Code::yaml_quote, "yaml-quote", Severity::error,
     "this quote is not closed",
     "close it with the same sign; inside single quotes an apostrophe is written twice: 'foto''s'",
     "dit aanhalingsteken is niet gesloten",
     "sluit af met hetzelfde teken; binnen enkele aanhalingstekens schrijft u een apostrof dubbel: 'foto''s'"},

    {Code::yaml_escape, "yaml-escape", Severity::error,
     "after a backslash in double quotes only certain signs may follow",
     "put the text in single quotes, or write the backslash twice",
     "na een backslash tussen dubbele aanhalingstekens mogen maar enkele tekens volgen",
     "zet de tekst tussen enkele aanhalingstekens, of schrijf de backslash dubbel"},

    {Code::yaml_alias, "yaml-alias", Severity::error,
     "a text that begins with * or & has another meaning in YAML",
     "put it in quotes, as in \"*fiets\"",
     "een tekst die met * of & begint, betekent in YAML iets anders",
     "zet hem tussen aanhalingstekens, zoals \"*fiets\""},

    // {0} the character
    {Code::yaml_character, "yaml-character", Severity::error,
     "a value cannot begin with {0}",
     "put the text in quotes, as in \"@velowerk\"",
     "een waarde kan niet met {0} beginnen",
     "zet de tekst tussen aanhalingstekens, zoals \"@velowerk\""},

    {Code::yaml_colon, "yaml-colon", Severity::error,
     "this colon has no key of its own",
     "put text that holds ': ' in quotes; let the keys that belong together begin in the same column",
     "bij deze dubbele punt hoort geen sleutel",
     "zet tekst met ': ' tussen aanhalingstekens; laat sleutels die bij elkaar horen in dezelfde kolom "
     "beginnen"},

    // {0} key, {1} what follows it
    {Code::yaml_blank, "yaml-blank", Severity::error,
     "a blank is missing behind the colon of '{0}'",
     "write {0}: {1}",
     "achter de dubbele punt van '{0}' ontbreekt een spatie",
     "schrijf {0}: {1}"},

    {Code::yaml_structure, "yaml-structure", Severity::error,
     "this line does not fit what stands above it",
     "let the keys, or the dashes, that belong together begin in the same column; put text with special signs "
     "in quotes",
     "deze regel past niet bij wat erboven staat",
     "laat sleutels, of streepjes, die bij elkaar horen in dezelfde kolom beginnen; zet tekst met bijzondere "
     "tekens tussen aanhalingstekens"},

    {Code::yaml_tag, "yaml-tag", Severity::error,
     "a text that begins with ! has another meaning in YAML",
     "put it in quotes",
     "een tekst die met ! begint, betekent in YAML iets anders",
     "zet hem tussen aanhalingstekens"},

    {Code::yaml_key, "yaml-key", Severity::error,
     "a key must be a single word or text",
     "write key: value, with a name before the colon",
     "een sleutel moet één woord of tekst zijn",
     "schrijf sleutel: waarde, met een naam voor de dubbele punt"},

    // {0} key, {1} line of the first
    {Code::duplicate_key, "duplicate-key", Severity::error,
     "the key '{0}' stands here a second time; the first is on line {1}",
     "keep one of the two, or join what they hold",
     "de sleutel '{0}' staat hier voor de tweede keer; de eerste staat op regel {1}",
     "houd er één, of voeg samen wat erin staat"},

    {Code::second_document, "second-document", Severity::error,
     "a second document begins here",
     "one file holds one playbook: delete the line with ---, or move the rest to a file of its own",
     "hier begint een tweede document",
     "één bestand bevat één playbook: verwijder de regel met ---, of zet de rest in een eigen bestand"},

    {Code::merge_key, "merge-key", Severity::error,
     "'<<' does not merge in a playbook",
     "share parts with extends: or include: and a file of its own",
     "'<<' voegt in een playbook niets samen",
     "deel onderdelen met extends: of include: en een eigen bestand"},

    {Code::alias_cycle, "alias-cycle", Severity::error,
     "this name stands inside the value that it names",
     "write the value out",
     "deze naam staat binnen de waarde die hij benoemt",
     "schrijf de waarde uit"},

    // {0} levels
    {Code::too_deep, "too-deep", Severity::error,
     "lists and maps lie more than {0} levels deep here",
     "no part of a playbook is so deep: check the brackets and the indentation",
     "lijsten en sleutels liggen hier meer dan {0} niveaus diep",
     "geen onderdeel van een playbook is zo diep: controleer haakjes en inspringing"},

    // {0} values
    {Code::too_many_values, "too-many-values", Severity::error,
     "the file holds more than {0} values, each use of an alias counted in full",
     "keep data in exports and use fewer aliases",
     "het bestand bevat meer dan {0} waarden, elk gebruik van een alias voluit geteld",
     "zet gegevens in exports en gebruik minder aliassen"},

    // {0} KiB
    {Code::scalar_too_long, "scalar-too-long", Severity::error,
     "one text is longer than {0} KiB",
     "check the quotes; long documents belong in a file of their own",
     "één tekst is langer dan {0} KiB",
     "controleer de aanhalingstekens; lange documenten horen in een eigen bestand"},

    {Code::empty_file, "empty-file", Severity::error,
     "the file is empty",
     "begin with stamtafel: 1 and community:, or let stamtafel new write a playbook",
     "het bestand is leeg",
     "begin met stamtafel: 1 en community:, of laat stamtafel new een playbook schrijven"},

    {Code::not_a_map, "not-a-map", Severity::error,
     "a playbook begins with keys",
     "begin with stamtafel: 1 and community: on lines of their own",
     "een playbook begint met sleutels",
     "begin met stamtafel: 1 en community: op eigen regels"},

    // {0} the files, as a.yaml -> b.yaml -> a.yaml
    {Code::extends_cycle, "extends-cycle", Severity::error,
     "the files extend each other in a circle: {0}",
     "take one of them out of extends: or include:",
     "de bestanden verwijzen in een kring naar elkaar: {0}",
     "haal er één weg bij extends: of include:"},

    // {0} levels, {1} files
    {Code::extends_too_deep, "extends-too-deep", Severity::error,
     "extends: and include: go more than {0} files deep, or name more than {1} files",
     "join some of the files",
     "extends: en include: gaan meer dan {0} bestanden diep, of noemen meer dan {1} bestanden",
     "voeg enkele bestanden samen"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_template, "unknown-template", Severity::error,
     "there is no template '{0}'|; did you mean '{1}'?|",
     "templates are: {2}; a file of your own is written without 'stamtafel:'",
     "er is geen sjabloon '{0}'|; bedoelt u '{1}'?|",
     "sjablonen zijn: {2}; een eigen bestand schrijft u zonder 'stamtafel:'"},

    // {0} key, {1} the nearest or nothing, {2} the keys there are
    {Code::unknown_key, "unknown-key", Severity::error,
     "unknown key '{0}'|; did you mean '{1}'?|",
     "the keys here are: {2}",
     "onbekende sleutel '{0}'|; bedoelt u '{1}'?|",
     "de sleutels hier zijn: {2}"},

    // {0} key without a value
    {Code::comma_splits, "comma-splits", Severity::error,
     "'{0}' stands alone: inside braces a comma begins a new key",
     "put what belongs together in quotes: \"0,2\" or \"sat,sun\"",
     "'{0}' staat los: tussen accolades begint een komma een nieuwe sleutel",
     "zet wat bij elkaar hoort tussen aanhalingstekens: \"0,2\" of \"za,zo\""},

    // {0} key, {1} an example, {2} the comment that stands where the value should
    {Code::missing_key, "missing-key", Severity::error,
     "'{0}' is missing here|: '{2}' is a comment, because a # begins one|",
     "add {0}: {1}|; a text with a # stands in quotes: \"{2}\"|",
     "'{0}' ontbreekt hier|: '{2}' is commentaar, want dat begint met een #|",
     "schrijf erbij {0}: {1}|; een tekst met een # staat tussen aanhalingstekens: \"{2}\"|"},

    // {0} key, {1} the comment that stands where the value should
    {Code::empty_value, "empty-value", Severity::warning,
     "'{0}' has no value|: '{1}' is a comment, because a # begins one|",
     "fill it in, or delete the line|; a text with a # stands in quotes: \"{1}\"|",
     "'{0}' heeft geen waarde|: '{1}' is commentaar, want dat begint met een #|",
     "vul hem in, of verwijder de regel|; een tekst met een # staat tussen aanhalingstekens: \"{1}\"|"},

    // {0} key, {1} an example
    {Code::expected_value, "expected-value", Severity::error,
     "'{0}' takes one value",
     "write {0}: {1}",
     "'{0}' krijgt één waarde",
     "schrijf {0}: {1}"},

    // {0} key
    {Code::expected_list, "expected-list", Severity::error,
     "'{0}' takes a list",
     "begin each part of it with a dash on a line of its own",
     "'{0}' krijgt een lijst",
     "begin elk onderdeel met een streepje op een eigen regel"},

    // {0} key, {1} an example of the keys
    {Code::expected_map, "expected-map", Severity::error,
     "'{0}' takes keys with values",
     "write them on indented lines below it, or as {0}: {1}",
     "'{0}' krijgt sleutels met waarden",
     "schrijf ze op ingesprongen regels eronder, of als {0}: {1}"},

    // {0} value, {1} the nearest or nothing, {2} the choices
    {Code::bad_choice, "bad-choice", Severity::error,
     "'{0}' is not possible here|; did you mean '{1}'?|",
     "choose from: {2}",
     "'{0}' kan hier niet|; bedoelt u '{1}'?|",
     "kies uit: {2}"},

    // {0} value
    {Code::bad_yes_no, "bad-yes-no", Severity::error,
     "'{0}' is not yes or no",
     "write true or false",
     "'{0}' is geen ja of nee",
     "schrijf true of false"},

    // {0} id, {1} the same made right
    {Code::bad_id, "bad-id", Severity::error,
     "'{0}' cannot be an id",
     "use small letters, digits, - and _, as in {1}; names for readers go under name:",
     "'{0}' kan geen id zijn",
     "gebruik kleine letters, cijfers, - en _, zoals {1}; namen voor lezers horen bij name:"},

    // {0} value
    {Code::not_whole, "not-whole", Severity::error,
     "'{0}' is not a whole number of 0 or more",
     "write digits only, as in 5",
     "'{0}' is geen heel getal van 0 of meer",
     "schrijf alleen cijfers, zoals 5"},

    // {0} what was written, {1} in working days, {2} in calendar days
    {Code::day_in_protocol, "day-in-protocol", Severity::error,
     "'{0}' can mean working days or calendar days",
     "write {1} for working days of the schedule, or {2} for calendar days",
     "'{0}' kan werkdagen of kalenderdagen betekenen",
     "schrijf {1} voor werkdagen van het rooster, of {2} voor kalenderdagen"},

    // {0} what was written, {1} units that fit
    {Code::wrong_unit, "wrong-unit", Severity::error,
     "'{0}' is in a unit that does not fit here",
     "use one of: {1}",
     "'{0}' staat in een eenheid die hier niet past",
     "gebruik een van: {1}"},

    // {0} what was written
    {Code::zero_duration, "zero-duration", Severity::error,
     "'{0}' is no time at all",
     "write a time longer than nothing, as in 1h",
     "'{0}' is helemaal geen tijd",
     "schrijf een tijd langer dan niets, zoals 1h"},

    // {0} what was written
    {Code::bad_bound, "bad-bound", Severity::error,
     "cannot read '{0}' as a condition",
     "write a sign and a value in quotes: \">= 90\" or \"< 2h\"",
     "'{0}' is niet te lezen als voorwaarde",
     "schrijf een teken en een waarde tussen aanhalingstekens: \">= 90\" of \"< 2h\""},

    // {0} what was written
    {Code::bad_colour, "bad-colour", Severity::error,
     "cannot read '{0}' as a colour",
     "write six digits 0-9 and a-f behind #, in quotes: \"#0b6e4f\"",
     "'{0}' is niet te lezen als kleur",
     "schrijf zes tekens 0-9 en a-f achter #, tussen aanhalingstekens: \"#0b6e4f\""},

    // {0} the text as written, {1} the same without those quotes
    {Code::curly_quote, "curly-quote", Severity::warning,
     "the curly quotes in {0} are part of the text",
     "write it without quotes, or with straight ones: \"{1}\"",
     "de gekrulde aanhalingstekens in {0} zijn deel van de tekst",
     "schrijf het zonder aanhalingstekens, of met rechte: \"{1}\""},

    // {0} what was written
    {Code::unknown_version, "unknown-version", Severity::error,
     "this program reads playbooks of version 1, not {0}",
     "write stamtafel: 1, or use a newer program",
     "dit programma leest playbooks van versie 1, niet {0}",
     "schrijf stamtafel: 1, of gebruik een nieuwer programma"},

    // {0} what was written, {1} the nearest key or nothing
    {Code::bad_days, "bad-days", Severity::error,
     "'{0}' names no days|; did you mean '{1}'?|",
     "write mon-fri, sat or \"sat,sun\" (Dutch: ma-vr, za, \"za,zo\"), holidays or closed",
     "'{0}' noemt geen dagen|; bedoelt u '{1}'?|",
     "schrijf ma-vr, za of \"za,zo\" (Engels: mon-fri, sat, \"sat,sun\"), holidays of closed"},

    // {0} what was written
    {Code::bad_interval, "bad-interval", Severity::error,
     "cannot read '{0}' as opening hours",
     "write from-to within one day: \"09:00-12:30, 13:00-17:30\"; past midnight goes on two days: 22:00-24:00 "
     "and 00:00-02:00",
     "'{0}' is niet te lezen als openingstijden",
     "schrijf van-tot binnen één dag: \"09:00-12:30, 13:00-17:30\"; voorbij middernacht hoort op twee dagen: "
     "22:00-24:00 en 00:00-02:00"},

    // {0} id, {1} line of the first
    {Code::duplicate_id, "duplicate-id", Severity::error,
     "the id '{0}' is already used on line {1}",
     "give each its own id",
     "de id '{0}' is al gebruikt op regel {1}",
     "geef elk een eigen id"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_person, "unknown-person", Severity::error,
     "nobody in the team has the id '{0}'|; did you mean '{1}'?|",
     "add somebody under team: with this id|; there are: {2}|",
     "niemand in het team heeft de id '{0}'|; bedoelt u '{1}'?|",
     "voeg onder team: iemand toe met deze id|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_owner, "unknown-owner", Severity::error,
     "nobody in the team has the id or role '{0}'|; did you mean '{1}'?|",
     "name somebody of the team, or a role that somebody has|; there are: {2}|",
     "niemand in het team heeft de id of rol '{0}'|; bedoelt u '{1}'?|",
     "noem iemand uit het team, of een rol die iemand heeft|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_role, "unknown-role", Severity::error,
     "nobody in the team has the role '{0}'|; did you mean '{1}'?|",
     "give a person under team: this role|; roles are: {2}|",
     "niemand in het team heeft de rol '{0}'|; bedoelt u '{1}'?|",
     "geef iemand onder team: deze rol|; rollen zijn: {2}|"},

    // {0} role of somebody in the team, {1} the role that is called
    {Code::role_misspelt, "role-misspelt", Severity::error,
     "nothing calls the role '{0}'; did you mean '{1}', which is called and which nobody has?",
     "write role: {1}",
     "niets roept de rol '{0}' aan; bedoelt u '{1}', die wel wordt aangeroepen en die niemand heeft?",
     "schrijf role: {1}"},

    // {0} roles and ids that are called
    {Code::team_empty, "team-empty", Severity::error,
     "nobody is in the team, and the playbook calls on {0}",
     "add people under team: with these ids or roles, for example {id: sanne, name: Sanne, role: community_manager}",
     "er zit niemand in het team, terwijl het playbook een beroep doet op {0}",
     "zet onder team: mensen met deze id of rol, bijvoorbeeld {id: sanne, name: Sanne, role: community_manager}"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_channel, "unknown-channel", Severity::error,
     "there is no channel '{0}'|; did you mean '{1}'?|",
     "add it under channels:|; there are: {2}|",
     "er is geen kanaal '{0}'|; bedoelt u '{1}'?|",
     "voeg het toe onder channels:|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_schedule, "unknown-schedule", Severity::error,
     "there is no schedule '{0}'|; did you mean '{1}'?|",
     "add it under hours:, or write always|; there are: {2}|",
     "er is geen rooster '{0}'|; bedoelt u '{1}'?|",
     "voeg het toe onder hours:, of schrijf always|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_kpi, "unknown-kpi", Severity::error,
     "there is no KPI '{0}'|; did you mean '{1}'?|",
     "add it under kpis:|; there are: {2}|",
     "er is geen KPI '{0}'|; bedoelt u '{1}'?|",
     "voeg hem toe onder kpis:|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_protocol, "unknown-protocol", Severity::error,
     "there is no protocol '{0}'|; did you mean '{1}'?|",
     "add it under protocols:|; there are: {2}|",
     "er is geen protocol '{0}'|; bedoelt u '{1}'?|",
     "voeg het toe onder protocols:|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_pillar, "unknown-pillar", Severity::error,
     "there is no content pillar '{0}'|; did you mean '{1}'?|",
     "add it under content: pillars:|; there are: {2}|",
     "er is geen contentpijler '{0}'|; bedoelt u '{1}'?|",
     "voeg hem toe onder content: pillars:|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_step, "unknown-step", Severity::error,
     "there is no step '{0}'|; did you mean '{1}'?|",
     "add it under roadmap:|; there are: {2}|",
     "er is geen stap '{0}'|; bedoelt u '{1}'?|",
     "voeg hem toe onder roadmap:|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_category, "unknown-category", Severity::error,
     "there is no category '{0}'|; did you mean '{1}'?|",
     "add a rule for it under triage:|; there are: {2}|",
     "er is geen categorie '{0}'|; bedoelt u '{1}'?|",
     "voeg er een regel voor toe onder triage:|; er zijn: {2}|"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_metric, "unknown-metric", Severity::error,
     "unknown metric '{0}'|; did you mean '{1}'?|",
     "stamtafel explain metrics lists them all",
     "onbekende metriek '{0}'|; bedoelt u '{1}'?|",
     "stamtafel explain metrics somt ze op"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_format, "unknown-format", Severity::error,
     "unknown format '{0}'|; did you mean '{1}'?|",
     "formats are: {2}",
     "onbekend formaat '{0}'|; bedoelt u '{1}'?|",
     "formaten zijn: {2}"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_section, "unknown-section", Severity::error,
     "unknown report section '{0}'|; did you mean '{1}'?|",
     "sections are: {2}",
     "onbekend rapportonderdeel '{0}'|; bedoelt u '{1}'?|",
     "onderdelen zijn: {2}"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_holidays, "unknown-holidays", Severity::error,
     "unknown holiday calendar '{0}'|; did you mean '{1}'?|",
     "calendars are: {2}; single days go under closed:",
     "onbekende feestdagenkalender '{0}'|; bedoelt u '{1}'?|",
     "kalenders zijn: {2}; losse dagen horen bij closed:"},

    // {0} statistic, {1} metric, {2} the statistics it has
    {Code::unknown_statistic, "unknown-statistic", Severity::error,
     "the metric '{1}' has no statistic '{0}'",
     "leave it out|, or choose from: {2}|",
     "de metriek '{1}' heeft geen statistiek '{0}'",
     "laat haar weg|, of kies uit: {2}|"},

    // {0} key, {1} metric, {2} keys it has
    {Code::unknown_condition, "unknown-condition", Severity::error,
     "the metric '{1}' cannot be narrowed by '{0}'",
     "leave it out|, or narrow it by: {2}|",
     "de metriek '{1}' is niet te beperken met '{0}'",
     "laat dit weg|, of beperk haar met: {2}|"},

    // {0} field, {1} the nearest or nothing, {2} the fields of the format
    {Code::unknown_column, "unknown-column", Severity::error,
     "the format knows no field '{0}'|; did you mean '{1}'?|",
     "before the colon goes our field, behind it the header in the file; fields are: {2}",
     "het formaat kent geen veld '{0}'|; bedoelt u '{1}'?|",
     "voor de dubbele punt hoort ons veld, erachter de kop in het bestand; velden zijn: {2}"},

    // {0} goal
    {Code::goal_without_kpi, "goal-without-kpi", Severity::warning,
     "nothing measures the goal '{0}'",
     "name one or more KPIs: kpis: [...]",
     "niets meet het doel '{0}'",
     "noem een of meer KPI's: kpis: [...]"},

    {Code::target_without_bound, "target-without-bound", Severity::error,
     "this target says neither at_least nor at_most",
     "add one of them with the figure to reach",
     "deze streefwaarde noemt at_least noch at_most",
     "voeg er één toe met het cijfer dat gehaald moet worden"},

    // {0} what was written, {1} metric, {2} an example that fits
    {Code::target_unit, "target-unit", Severity::error,
     "'{0}' does not fit the metric '{1}'",
     "write it as in: {2}",
     "'{0}' past niet bij de metriek '{1}'",
     "schrijf het zoals: {2}"},

    // {0} metric, {1} at_least or at_most
    {Code::target_direction, "target-direction", Severity::warning,
     "for '{0}' the target points away from what is better",
     "a target for it is usually written with {1}",
     "voor '{0}' wijst de streefwaarde weg van wat beter is",
     "een streefwaarde ervoor schrijft u meestal met {1}"},

    // {0} at_least, {1} at_most
    {Code::target_two_bounds, "target-two-bounds", Severity::error,
     "a target has one bound, and this one has two: at_least: {0} and at_most: {1}",
     "keep the one that the figure has to reach; a second KPI with the same metric can have the other",
     "een streefwaarde heeft één grens, en deze heeft er twee: at_least: {0} en at_most: {1}",
     "houd de grens die het cijfer moet halen; een tweede KPI met dezelfde metriek kan de andere krijgen"},

    // {0} by, {1} on
    {Code::target_before_baseline, "target-before-baseline", Severity::error,
     "the target date {0} is not after the baseline of {1}",
     "choose a later date for by:",
     "de streefdatum {0} ligt niet na de nulmeting van {1}",
     "kies een latere datum voor by:"},

    // {0} baseline, {1} target, {2} KPI
    {Code::target_easier_than_baseline, "target-easier-than-baseline", Severity::warning,
     "the baseline of {0} is already better than the target of {1}",
     "ask for more than there is, or write path: hold when keeping it is the aim",
     "de nulmeting van {0} is al beter dan de streefwaarde van {1}",
     "vraag meer dan er al is, of schrijf path: hold als behouden het doel is"},

    // {0} what was written, {1} metric, {2} the smallest and {3} the largest it can be; either may be nothing
    {Code::impossible_target, "impossible-target", Severity::error,
     "'{1}' can never be {0}",
     "choose a figure|, {2} or more||, {3} or less|",
     "'{1}' kan nooit {0} zijn",
     "kies een cijfer|, {2} of meer||, {3} of minder|"},

    // {0} from, {1} to
    {Code::dates_reversed, "dates-reversed", Severity::error,
     "{0} is later than {1}",
     "exchange the two dates",
     "{0} is later dan {1}",
     "wissel de twee datums om"},

    {Code::source_without_channel, "source-without-channel", Severity::error,
     "this source says no channel",
     "add channel:, or map a column: columns: {channel: ...}",
     "deze bron noemt geen kanaal",
     "voeg channel: toe, of wijs een kolom aan: columns: {channel: ...}"},

    {Code::series_without_metric, "series-without-metric", Severity::error,
     "this series does not say what it counts",
     "add metric: followers (or reach, impressions, ...), or map a column: columns: {metric: ...}",
     "deze reeks zegt niet wat ze telt",
     "voeg metric: followers toe (of reach, impressions, ...), of wijs een kolom aan: columns: {metric: ...}"},

    // {0} channel
    {Code::channel_without_source, "channel-without-source", Severity::warning,
     "no source feeds the channel '{0}'",
     "add its export under sources:, or take the channel out",
     "geen bron voedt het kanaal '{0}'",
     "voeg de export toe onder sources:, of haal het kanaal weg"},

    // {0} channel
    {Code::channel_without_protocol, "channel-without-protocol", Severity::warning,
     "no protocol covers the channel '{0}'",
     "add one, or widen the for: of another",
     "geen protocol geldt voor het kanaal '{0}'",
     "voeg er een toe, of verruim de for: van een ander"},

    // {0} how many, {1} of what, {2} the limit
    {Code::too_many_things, "too-many-things", Severity::error,
     "{0} {1}: more than the {2} that one playbook can hold",
     "join some of them, or give the rest a playbook of their own",
     "{0} {1}: meer dan de {2} die één playbook kan bevatten",
     "voeg er een paar samen, of geef de rest een eigen playbook"},

    // {0} schedule
    {Code::empty_schedule, "empty-schedule", Severity::error,
     "the schedule '{0}' is never open",
     "add days with hours: mon-fri: \"09:00-17:00\", or write always",
     "het rooster '{0}' is nooit open",
     "voeg dagen met tijden toe: ma-vr: \"09:00-17:00\", of schrijf always"},

    // {0} the day, {1} the two intervals
    {Code::overlapping_hours, "overlapping-hours", Severity::error,
     "two intervals of {0} overlap: {1}",
     "give each day its hours once; days that differ get a key of their own, as in mon-thu and fri",
     "twee tijden van {0} overlappen: {1}",
     "geef elke dag één keer tijden; dagen die afwijken krijgen een eigen sleutel, zoals ma-do en vr"},

    // {0} protocol, {1} role, {2} weekdays and times
    {Code::nobody_works, "nobody-works", Severity::warning,
     "the protocol '{0}' counts hours in which nobody with the role '{1}' works: {2}",
     "change hours: of the protocol or works: of the team, or name an owner of another role",
     "het protocol '{0}' telt uren waarin niemand met de rol '{1}' werkt: {2}",
     "pas hours: van het protocol of works: van het team aan, of wijs een verantwoordelijke met een andere rol "
     "aan"},

    // {0} protocol
    {Code::protocol_promises_nothing, "protocol-promises-nothing", Severity::warning,
     "the protocol '{0}' promises nothing",
     "add first_response: {within: 4h, target: 90%}",
     "het protocol '{0}' belooft niets",
     "voeg toe first_response: {within: 4h, target: 90%}"},

    // {0} resolution, {1} first response
    {Code::promise_order, "promise-order", Severity::warning,
     "solving within {0} is promised sooner than answering within {1}",
     "exchange the two times",
     "oplossen binnen {0} is eerder beloofd dan antwoorden binnen {1}",
     "wissel de twee tijden om"},

    // {0} protocol, {1} the earlier one
    {Code::protocol_unreachable, "protocol-unreachable", Severity::warning,
     "the protocol '{0}' never gets anything: '{1}', which comes first, takes it all",
     "put the narrower protocol first",
     "het protocol '{0}' krijgt nooit iets: '{1}', dat eerder komt, neemt alles",
     "zet het engere protocol vooraan"},

    {Code::no_crisis_path, "no-crisis-path", Severity::warning,
     "nothing says what happens in a crisis",
     "add a protocol with for: {category: crisis} and an escalation: to somebody who is accountable",
     "nergens staat wat er bij een crisis gebeurt",
     "voeg een protocol toe met for: {category: crisis} en een escalation: naar iemand die verantwoordelijk is"},

    // {0} this step, {1} the one before, {2} protocol, {3} schedule and {4} its working day, when a step counts in those
    {Code::escalation_order, "escalation-order", Severity::error,
     "in the protocol '{2}' this step comes after {0}, sooner than the step before it, which comes after {1}"
     "|; a working day of '{3}' is {4}|",
     "put the steps in the order of their times; those of a template are replaced by an escalation: under the "
     "same id",
     "in het protocol '{2}' komt deze stap na {0}, eerder dan de stap ervoor, die na {1} komt"
     "|; een werkdag van '{3}' is {4}|",
     "zet de stappen op volgorde van tijd; die van een sjabloon vervangt u met een escalation: onder dezelfde id"},

    // {0} protocol, {1} role
    {Code::escalation_end, "escalation-end", Severity::error,
     "the escalation of '{0}' ends with the role '{1}', and nobody in it is accountable",
     "add a last step to somebody with accountable: true, or make somebody of this role accountable",
     "de escalatie van '{0}' eindigt bij de rol '{1}', en niemand daarin is eindverantwoordelijk",
     "voeg een laatste stap toe naar iemand met accountable: true, of maak iemand met deze rol "
     "eindverantwoordelijk"},

    // {0} person
    {Code::no_deputy, "no-deputy", Severity::error,
     "the escalation ends at '{0}', who has no deputy",
     "add deputy: and the id of whoever stands in",
     "de escalatie eindigt bij '{0}', die geen vervanger heeft",
     "voeg deputy: toe met de id van wie vervangt"},

    // {0} the circle, as mo -> sanne -> mo
    {Code::escalation_cycle, "escalation-cycle", Severity::error,
     "the escalation of '{0}' goes round in a circle: {1}",
     "name each role once, and let the path end at somebody accountable",
     "de escalatie van '{0}' loopt in een kring: {1}",
     "noem elke rol één keer en laat het pad eindigen bij een eindverantwoordelijke"},

    {Code::deputy_cycle, "deputy-cycle", Severity::warning,
     "the deputies stand in for each other in a circle: {0}",
     "let one of them have another deputy, or none",
     "de vervangers vervangen elkaar in een kring: {0}",
     "geef een van hen een andere vervanger, of geen"},

    // {0} the circle
    {Code::roadmap_cycle, "roadmap-cycle", Severity::error,
     "these steps wait for each other: {0}",
     "take one of them out of needs:",
     "deze stappen wachten op elkaar: {0}",
     "haal er één weg bij needs:"},

    // {0} tier, {1} cost, {2} budget
    {Code::reward_over_budget, "reward-over-budget", Severity::warning,
     "one reward of '{0}' costs {1}, more than the budget of {2}",
     "lower the cost or raise the budget; nobody would ever get it",
     "één beloning van '{0}' kost {1}, meer dan het budget van {2}",
     "verlaag de kosten of verhoog het budget; zo krijgt niemand hem ooit"},

    // {0} criterion, {1} what was written, {2} the least and {3} the most it can be
    {Code::outside_scale, "outside-scale", Severity::error,
     "{1} for '{0}' lies outside {2} to {3}",
     "write a number from {2} to {3}",
     "{1} bij '{0}' ligt niet tussen {2} en {3}",
     "schrijf een getal van {2} tot en met {3}"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::unknown_criterion, "unknown-criterion", Severity::error,
     "the criterion '{0}' has no weight|; did you mean '{1}'?|",
     "add it under channel_choice.weights:|; there are: {2}|",
     "het criterium '{0}' heeft geen gewicht|; bedoelt u '{1}'?|",
     "voeg het toe onder channel_choice.weights:|; er zijn: {2}|"},

    // {0} option, {1} criterion
    {Code::score_missing, "score-missing", Severity::warning,
     "'{0}' has no score for '{1}', so it cannot be ranked",
     "give it one from 1 to 5, or set the weight of '{1}' to 0",
     "'{0}' heeft geen score voor '{1}' en kan dus niet worden gerangschikt",
     "geef een score van 1 tot 5, of zet het gewicht van '{1}' op 0"},

    // {0} path or pattern as written, {1} the file whose folder paths are read from, {2} the template that was meant
    {Code::file_not_found, "file-not-found", Severity::error,
     "no file '{0}'|; did you mean '{2}'?|",
     "check the name|; paths are read from the folder of {1}|",
     "er is geen bestand '{0}'|; bedoelt u '{2}'?|",
     "controleer de naam|; paden gelden vanaf de map van {1}|"},

    // {0} folder
    {Code::no_playbook, "no-playbook", Severity::error,
     "there is no playbook.yaml in '{0}'",
     "name a playbook, or the folder that holds one; stamtafel new writes one",
     "er staat geen playbook.yaml in '{0}'",
     "noem een playbook, of de map waarin er een staat; stamtafel new schrijft er een"},

    // {0} path, {1} what the system says
    {Code::file_unreadable, "file-unreadable", Severity::error,
     "cannot read file '{0}': {1}",
     "check that it is a file, that it is whole, and that you may read it",
     "bestand '{0}' is niet te lezen: {1}",
     "controleer of het een bestand is, of het heel is en of u het mag lezen"},

    // {0} path as written
    {Code::file_outside_root, "file-outside-root", Severity::error,
     "'{0}' lies outside the folder of the playbook",
     "move the file into that folder, or name a wider folder with --root",
     "'{0}' ligt buiten de map van het playbook",
     "verplaats het bestand naar die map, of wijs met --root een ruimere map aan"},

    // {0} path, {1} the limit, e.g. 8 MiB
    {Code::file_too_large, "file-too-large", Severity::error,
     "file '{0}' is larger than {1}",
     "split it, or leave out what is not needed",
     "bestand '{0}' is groter dan {1}",
     "splits het, of laat weg wat niet nodig is"},

    // {0} key, {1} all
    {Code::what_if_key, "what-if-key", Severity::error, "'{0}' is nothing that a replay can change",
     "a what-if may change: {1}; and it may have a name",
     "'{0}' is niets wat een herhaling kan veranderen",
     "een wat-als mag veranderen: {1}; en mag een naam hebben (name)"},

    // {0} all
    {Code::what_if_empty, "what-if-empty", Severity::error, "the what-if changes nothing",
     "write what would be different, as in a playbook; it may change: {0}",
     "de wat-als verandert niets",
     "schrijf op wat er anders zou zijn, zoals in een playbook; het mag gaan om: {0}"},

    // {0} file, {1} the column asked for, {2} the nearest or nothing, {3} the columns of the file, separated by commas
    {Code::column_missing, "column-missing", Severity::error,
     "'{0}' has no column '{1}'|; did you mean '{2}'?|",
     "write under columns: a name from the header, which has: {3}",
     "'{0}' heeft geen kolom '{1}'|; bedoelt u '{2}'?|",
     "schrijf onder columns: een naam uit de kopregel; daar staan: {3}"},

    // {0} file, {1} field, {2} headers
    {Code::column_not_recognised, "column-not-recognised", Severity::error,
     "which column of '{0}' is '{1}' cannot be told; the columns: {2}",
     "name the columns under columns:; 'stamtafel inspect' prints a block to start from",
     "welke kolom van '{0}' '{1}' is, is niet te zien; de kolommen: {2}",
     "noem de kolommen onder columns:; 'stamtafel inspect' geeft een blok om mee te beginnen"},

    // {0} format
    {Code::format_not_readable_yet, "format-not-readable-yet", Severity::warning,
     "format '{0}' cannot be read by this version yet; the source is left out",
     "export the data as csv and name its columns under columns:",
     "formaat '{0}' kan deze versie nog niet lezen; de bron telt niet mee",
     "exporteer de gegevens als csv en noem de kolommen onder columns:"},

    // {0} file
    {Code::format_not_recognised, "format-not-recognised", Severity::error,
     "what wrote '{0}' cannot be told from what is in it",
     "name it with format:, or csv with columns: for any table with a header; 'stamtafel inspect' shows what it sees",
     "wat '{0}' geschreven heeft, is niet uit de inhoud op te maken",
     "noem het met format:, of csv met columns: voor elke tabel met een kopregel; 'stamtafel inspect' toont wat het ziet"},

    // {0} how many, {1} the first of them
    {Code::files_left_out, "files-left-out", Severity::warning,
     "something else than the rest of the folder or archive is left out, {0} in all: {1}",
     "name the files of the export by themselves if one of these should count",
     "iets anders dan de rest van de map of het archief telt niet mee, {0} in totaal: {1}",
     "noem de bestanden van de export apart als een hiervan wel moet meetellen"},

    // {0} file, {1} what it is
    {Code::not_an_export, "not-an-export", Severity::error,
     "'{0}' is no table but {1}",
     "download the export again, as CSV or Excel, and open it once to see that the rows are there",
     "'{0}' is geen tabel maar {1}",
     "download de export opnieuw, als CSV of Excel, en open hem een keer om te zien dat de rijen er staan"},

    // {0} file, {1} line, {2} what is wrong
    {Code::document_broken, "document-broken", Severity::error,
     "'{0}' is broken at line {1}: {2}",
     "download the export again; a file that was cut short or edited by hand cannot be read safely",
     "'{0}' is kapot op regel {1}: {2}",
     "download de export opnieuw; een bestand dat is afgekapt of met de hand is bewerkt, is niet veilig te lezen"},

    // {0} file, {1} the sheet asked for, may be empty, {2} the sheets that are there
    {Code::sheet_missing, "sheet-missing", Severity::error,
     "workbook '{0}' has no sheet| '{1}'| with values; its sheets: {2}",
     "write the name of the sheet under sheet: as the workbook shows it on its tab",
     "werkmap '{0}' heeft geen blad| '{1}'| met waarden; de bladen: {2}",
     "schrijf onder sheet: de naam van het blad zoals die op de tab staat"},

    // {0} file
    {Code::file_changed, "file-changed", Severity::error,
     "'{0}' changed while it was read",
     "wait until the download or synchronisation is done, then run again",
     "'{0}' veranderde tijdens het lezen",
     "wacht tot het downloaden of synchroniseren klaar is en probeer het opnieuw"},

    // {0} file or pattern
    {Code::source_empty, "source-empty", Severity::warning,
     "'{0}' holds no rows",
     "check that the export covers the period and that the right file is named",
     "'{0}' bevat geen rijen",
     "controleer of de export de periode bevat en of het juiste bestand genoemd is"},

    // {0} how many, {1} of how many, {2} the limit, {3} the commonest reason with an example, may be empty
    {Code::too_many_rejected, "too-many-rejected", Severity::error,
     "{0} of {1} rows were rejected, more than {2}|; most often: {3}|",
     "look into the rejects file; correct the export or the columns, or raise max_rejected in the playbook",
     "{0} van de {1} rijen zijn afgekeurd, meer dan {2}|; meestal: {3}|",
     "bekijk het bestand met afgekeurde rijen; verbeter de export of de kolommen, of verhoog max_rejected in het playbook"},

    {Code::no_rows, "no-rows", Severity::error,
     "no source gave a row that can be used",
     "see the messages above, or ask `stamtafel explain formats` what can be read; nothing was written",
     "geen enkele bron gaf een bruikbare rij",
     "zie de meldingen hierboven, of vraag met `stamtafel explain formats` wat leesbaar is; er is niets geschreven"},

    // {0} the month chosen
    {Code::no_complete_month, "no-complete-month", Severity::warning,
     "no month lies wholly in the data; the report is about {0} as far as it goes",
     "say with --period what the report must be about",
     "geen enkele maand staat volledig in de gegevens; de rapportage gaat over {0}, voor zover die er is",
     "zeg met --period waarover de rapportage moet gaan"},

    // {0} period, {1} first day, {2} last day
    {Code::period_outside, "period-outside", Severity::error,
     "the data hold nothing of {0}: they run from {1} to {2}",
     "choose a period within them (--period), or add the exports of this one",
     "de data bevatten niets van {0}: ze lopen van {1} tot en met {2}",
     "kies een periode daarbinnen (--period), of voeg de exports van deze toe"},

    // {0} channel, {1} the accounts listed
    {Code::team_not_seen, "team-not-seen", Severity::warning,
     "nobody of the team occurs in the data of '{0}'|, though its accounts are listed: {1}|; without the brand's answers every item counts as unanswered",
     "write the team's accounts as the export writes the authors, or map a column that tells the sides apart",
     "niemand van het team komt voor in de gegevens van '{0}'|, hoewel de accounts er staan: {1}|; zonder antwoorden van het merk telt elk bericht als onbeantwoord",
     "schrijf de accounts van het team zoals de export de auteurs schrijft, of wijs een kolom aan die de kanten onderscheidt"},

    // {0} file, {1} an example
    {Code::dates_in_doubt, "dates-in-doubt", Severity::warning,
     "in '{0}' nothing tells the day from the month (as in '{1}'); the day is taken to come first",
     "say it in the source: dates: day_first or dates: month_first",
     "in '{0}' blijkt nergens wat de dag is en wat de maand (zoals in '{1}'); de dag wordt als eerste gelezen",
     "zeg het bij de bron: dates: day_first of dates: month_first"},

    // {0} how many
    {Code::isolated_rows, "isolated-rows", Severity::warning,
     "{0} rows stand more than a year after all others of their channel; they set no cut-off",
     "look whether their dates were mistyped",
     "{0} rijen staan meer dan een jaar na alle andere van hun kanaal; ze bepalen het peilmoment niet",
     "kijk of hun datum verkeerd is ingevoerd"},

    // {0} channel, {1} its last day, {2} the last day of all
    {Code::channel_silent, "channel-silent", Severity::warning,
     "'{0}' falls silent: its last row is of {1}, while others go on to {2}; nothing is expected of it after that day",
     "download its export again up to the last day; if it was really quiet, say gaps: none or covers: at its source",
     "'{0}' valt stil: de laatste rij is van {1}, terwijl andere doorgaan tot {2}; van daarna wordt niets verwacht",
     "download de export opnieuw tot en met de laatste dag; was het echt stil, zeg dan bij de bron gaps: none of covers:"},

    // {0} how many, {1} channel, {2} the last day covered, {3} the first of the days
    {Code::later_than_covered, "later-than-covered", Severity::warning,
     "in '{1}' rows lie more than two days after {2}, the end of its covers: ({0} in all, the first on {3})",
     "correct covers: or look whether dates were mistyped; replies after that day are not waited for",
     "in '{1}' liggen rijen meer dan twee dagen na {2}, het einde van covers: ({0} in totaal, de eerste op {3})",
     "verbeter covers: of kijk of een datum verkeerd is ingevoerd; op antwoorden na die dag wordt niet gewacht"},

    // {0} how many, {1} zone, {2} the first of the days
    {Code::zone_horizon, "zone-horizon", Severity::warning,
     "after 2037 no clock changes of {1} are known; rows of later summers may be an hour off ({0} in all, the first on {2})",
     "look whether their dates were mistyped",
     "na 2037 is van {1} geen overgang naar zomertijd bekend; rijen in latere zomers kunnen een uur schelen ({0} in totaal, de eerste op {2})",
     "kijk of hun datum verkeerd is ingevoerd"},

    // {0} orphans, {1} rows that name a parent
    {Code::mostly_orphans, "mostly-orphans", Severity::warning,
     "{0} of {1} replies name a message that is not in the data",
     "check which column is mapped to parent: its values must be ids of the same export",
     "{0} van de {1} reacties noemen een bericht dat niet in de gegevens staat",
     "controleer welke kolom bij parent hoort: de waarden moeten id's uit dezelfde export zijn"},

    // {0} path, {1} what the system says
    {Code::output_unwritable, "output-unwritable", Severity::error,
     "cannot write '{0}': {1}",
     "check that the folder exists, that there is room, and that you may write there",
     "'{0}' is niet te schrijven: {1}",
     "controleer of de map bestaat, of er ruimte is en of u er mag schrijven"},

    // {0} path
    {Code::would_overwrite, "would-overwrite", Severity::error,
     "'{0}' is already there",
     "choose another folder; `new` overwrites nothing",
     "'{0}' bestaat al",
     "kies een andere map; `new` overschrijft niets"},

    // {0} the question
    {Code::answers_broken_off, "answers-broken-off", Severity::error,
     "no answer to '{0}'; nothing was written",
     "answer each question, an empty line for what stands between [ ]; or give options and --yes, which asks nothing",
     "geen antwoord op '{0}'; er is niets geschreven",
     "beantwoord elke vraag, met een lege regel voor wat tussen [ ] staat; of geef opties en --yes, dan wordt niets gevraagd"},

    // {0} what was typed, {1} the question, {2} the choices
    {Code::answer_unknown, "answer-unknown", Severity::error,
     "'{0}' is no answer to '{1}'; nothing was written",
     "start again and choose from: {2}",
     "'{0}' is geen antwoord op '{1}'; er is niets geschreven",
     "begin opnieuw en kies uit: {2}"},

    // {0} the file
    {Code::layout_unsafe, "layout-unsafe", Severity::error,
     "'{0}' cannot be laid out without changing what it says; nothing was written",
     "put a blank before the # of every comment, and values that run over several lines on one; then try again",
     "'{0}' is niet op te maken zonder te veranderen wat er staat; er is niets geschreven",
     "zet een spatie voor de # van elke toelichting, en waarden die over meer regels lopen op één regel; probeer het dan opnieuw"},

    // {0} what was written, {1} its contrast on white, {2} the shade that is printed
    {Code::dim_colour, "dim-colour", Severity::warning,
     "headings in {0} are hard to read: contrast {1}:1 on white, where 4.5:1 is the least; reports use {2} instead",
     "put a darker colour first; the second one only colours edges and rules and may be light",
     "koppen in {0} zijn slecht te lezen: contrast {1}:1 op wit, terwijl 4.5:1 het minste is; rapporten gebruiken {2}",
     "zet een donkerdere kleur vooraan; de tweede kleurt alleen randen en lijnen en mag licht zijn"},

    // {0} file
    {Code::logo_unreadable, "logo-unreadable", Severity::warning,
     "the logo '{0}' can't be read, so reports go without",
     "check its name, and that it lies in the playbook's folder (or in the one of --root)",
     "het logo '{0}' is niet te lezen, dus rapporten hebben er geen",
     "controleer de naam, en of het in de map van het playbook staat (of in die van --root)"},

    // {0} file
    {Code::logo_no_picture, "logo-no-picture", Severity::warning,
     "the logo '{0}' is no PNG or JPEG, so reports go without",
     "save it as PNG or JPEG; an SVG can carry script and is not taken",
     "het logo '{0}' is geen PNG of JPEG, dus rapporten hebben er geen",
     "bewaar het als PNG of JPEG; een SVG kan script bevatten en wordt niet overgenomen"},

    // {0} file
    {Code::logo_too_large, "logo-too-large", Severity::warning,
     "the logo '{0}' is larger than 1 MiB or 4000 pixels a side, so reports go without",
     "save it smaller: 600 pixels wide is plenty",
     "het logo '{0}' is groter dan 1 MiB of 4000 pixels per zijde, dus rapporten hebben er geen",
     "bewaar het kleiner: 600 pixels breed is ruim genoeg"},

    // {0} the id, {1} the other playbook
    {Code::community_twice, "community-twice", Severity::error,
     "the community '{0}' is that of '{1}' too, and the reports of both would stand in one folder",
     "give each playbook of a run a community id of its own",
     "de community '{0}' is ook die van '{1}', en de rapporten van beide zouden in één map staan",
     "geef elk playbook van een run een eigen community-id"},

    // {0} the pattern, {1} what the library for patterns says
    {Code::bad_pattern, "bad-pattern", Severity::error,
     "the pattern '{0}' cannot be read: {1}",
     "write it in RE2 syntax; for plain words use any_of",
     "het patroon '{0}' is niet te lezen: {1}",
     "schrijf het in RE2-syntaxis; gebruik any_of voor gewone woorden"},

    // {0} file, {1} its member, may be empty, {2} what is wrong
    {Code::archive_broken, "archive-broken", Severity::error,
     "cannot unpack '{0}'|, at '{1}'|: {2}",
     "download or export it again; if its own program still opens it, save it anew from there",
     "'{0}' is niet uit te pakken|, bij '{1}'|: {2}",
     "download of exporteer het opnieuw; opent het eigen programma het nog wel, sla het daar dan opnieuw op"},

    // {0} file, {1} its member, may be empty, {2} the limit, e.g. 16 GiB
    {Code::archive_too_large, "archive-too-large", Severity::error,
     "'{0}' unpacks to more than {2}|, at '{1}'|",
     "look whether it is what it should be; if so, unpack it yourself and name the files that are needed",
     "'{0}' is uitgepakt groter dan {2}|, bij '{1}'|",
     "kijk of het is wat het moet zijn; zo ja, pak het dan zelf uit en noem de bestanden die nodig zijn"},

    // {0} file, {1} its member
    {Code::archive_name, "archive-name", Severity::error,
     "'{0}' holds a member whose name leads out of the archive or is no plain path: '{1}'",
     "look where it comes from; if it can be trusted, unpack it yourself and name the files that are needed",
     "'{0}' bevat een onderdeel waarvan de naam buiten het archief wijst of geen gewoon pad is: '{1}'",
     "kijk waar het vandaan komt; is het te vertrouwen, pak het dan zelf uit en noem de bestanden die nodig zijn"},

    // {0} file, {1} its member, may be empty
    {Code::archive_locked, "archive-locked", Severity::error,
     "'{0}' is locked with a password or is an old .xls workbook|, at '{1}'|",
     "open it in its own program and save it without a password, a workbook as .xlsx or CSV",
     "'{0}' heeft een wachtwoord of is een oude .xls-werkmap|, bij '{1}'|",
     "open het in het eigen programma en sla het op zonder wachtwoord, een werkmap als .xlsx of CSV"},

    // {0} file, {1} the columns that it has
    {Code::corrections_columns, "corrections-columns", Severity::error,
     "'{0}' lacks the columns item and category; its columns: {1}",
     "begin the file with the line: item,category,reason; channel may stand in a column too",
     "in '{0}' ontbreken de kolommen item en categorie; de kolommen: {1}",
     "begin het bestand met de regel: item,categorie,reden; een kolom kanaal mag ook"},

    // {0} category, {1} the nearest or nothing, {2} all
    {Code::correction_category, "correction-category", Severity::error,
     "there is no category '{0}'|; did you mean '{1}'?|",
     "choose from: exclude, {2}",
     "er is geen categorie '{0}'|; bedoelt u '{1}'?|",
     "kies uit: uitsluiten, {2}"},

    // {0} item
    {Code::correction_unmatched, "correction-unmatched", Severity::warning,
     "no message of a member has the id '{0}', so this correction does nothing",
     "copy the id as the export writes it, and the channel where several share it",
     "geen bericht van een lid heeft het id '{0}', dus deze verbetering doet niets",
     "neem het id over zoals de export het schrijft, en het kanaal als er meer hetzelfde id hebben"},

    // {0} file, {1} the columns that it has
    {Code::labels_columns, "labels-columns", Severity::error,
     "'{0}' lacks the columns id and right category|; its columns: {1}|",
     "fill in the sheet that `triage --sample` wrote; its columns may move, their heads must stay",
     "in '{0}' ontbreken de kolommen id en juiste categorie|; de kolommen: {1}|",
     "vul het blad in dat `triage --sample` schreef; de kolommen mogen van plaats wisselen, de koppen moeten blijven"},

    // {0} category, {1} the nearest or nothing, {2} all
    {Code::label_category, "label-category", Severity::error,
     "there is no category '{0}' to label with|; did you mean '{1}'?|",
     "choose from: exclude, {2}; or leave the cell empty",
     "er is geen categorie '{0}' om mee in te delen|; bedoelt u '{1}'?|",
     "kies uit: uitsluiten, {2}; of laat de cel leeg"},

    // {0} item, {1} period
    {Code::label_unmatched, "label-unmatched", Severity::warning,
     "no message in {1} that may be labelled has the id '{0}', so its label does not count",
     "name the period of the sheet with --period; keep ids as text, a spreadsheet rounds long numbers",
     "geen bericht in {1} dat ingedeeld mag worden heeft het id '{0}', dus deze indeling telt niet mee",
     "noem met --period de periode van het blad; bewaar id's als tekst, een spreadsheet rondt lange getallen af"},

    // {0} file
    {Code::labels_missing, "labels-missing", Severity::error,
     "'{0}' holds no label that can be used",
     "write the right category of each message in the column for it, then save the sheet",
     "in '{0}' staat geen enkele bruikbare indeling",
     "zet bij elk bericht de juiste categorie in de kolom daarvoor en sla het blad op"},

    // {0} file
    {Code::labels_there, "labels-there", Severity::error,
     "'{0}' is already there and may hold somebody's labels",
     "read it with --read, move it away, or choose another folder with -o",
     "'{0}' bestaat al en kan door iemand ingevuld zijn",
     "lees het met --read, zet het ergens anders neer, of kies een andere map met -o"},

    // {0} how many, {1} period, {2} file
    {Code::figures_restated, "figures-restated", Severity::warning,
     "{0} figures of {1} differ from those first published",
     "the data section shows them as restated; was the first report a trial, then remove {2} and make the report again",
     "{0} cijfers van {1} wijken af van wat eerst gepubliceerd is",
     "het deel over de data toont ze als herzien; was het eerste rapport een proef, verwijder dan {2} en maak het opnieuw"},

    // {0} file
    {Code::history_unreadable, "history-unreadable", Severity::warning,
     "'{0}' can't be read as published figures, so nothing is compared with them; it is left as it is",
     "put back the file as `report` wrote it, or remove it to publish the period anew",
     "'{0}' is niet te lezen als gepubliceerde cijfers, dus er is niets mee vergeleken; het bestand blijft zoals het is",
     "zet het bestand terug zoals `report` het schreef, of verwijder het om de periode opnieuw te publiceren"},
    {Code::pseudonym_key_broken, "pseudonym-key-broken", Severity::warning,
     "'{0}' is no key of 64 hexadecimal digits, so members have numbers that hold for this run only",
     "put back the key that `new` made, or remove the file; under another key members get other pseudonyms",
     "'{0}' is geen sleutel van 64 hexadecimale cijfers, dus leden hebben nummers die alleen in deze run gelden",
     "zet de sleutel terug die `new` maakte, of verwijder het bestand; onder een andere sleutel krijgen leden andere "
     "pseudoniemen"},

    // {0} file, {1} why
    {Code::notes_unreadable, "notes-unreadable", Severity::warning,
     "'{0}' {1}",
     "save it as a text of at most 1 MiB with at most 1,000 headings or rows, and make the report again",
     "'{0}' {1}",
     "bewaar het als tekst van hoogstens 1 MiB met hoogstens 1.000 kopjes of rijen, en maak het rapport opnieuw"},

    // {0} heading, {1} the nearest or nothing
    {Code::note_anchor, "note-anchor", Severity::warning,
     "no section, KPI, protocol or finding of this report is called '{0}'|; did you mean '{1}'?|",
     "write the id of a section, kpi.ID, protocol.ID or finding.ID behind the ##; a finding that no longer holds needs no words",
     "geen deel, KPI, protocol of bevinding van dit rapport heet '{0}'|; bedoelt u '{1}'?|",
     "zet achter ## het id van een deel, kpi.ID, protocol.ID of bevinding.ID; een bevinding die niet meer geldt, heeft geen woorden nodig"},

    // {0} heading
    {Code::note_empty, "note-empty", Severity::warning,
     "nothing stands under '{0}'",
     "write what the reader must know; under a finding: accepted, dropped: why, or new words",
     "onder '{0}' staat niets",
     "schrijf op wat de lezer moet weten; onder een bevinding: overgenomen, weggelaten: waarom, of een andere verwoording"},

    // {0} name
    {Code::note_names_member, "note-names-member", Severity::warning,
     "'{0}' is the name of a member, so this stays out of the management edition",
     "write it without the name, or leave it to the team's edition",
     "'{0}' is de naam van een lid; daarom blijft dit buiten de directie-uitgave",
     "schrijf het zonder de naam, of laat het aan de teamuitgave"},

    {Code::note_image, "note-image", Severity::warning,
     "notes hold words and tables, so this image is left out",
     "put it on the slide or into the mail beside the report, and write here what it shows",
     "notities bevatten woorden en tabellen; deze afbeelding is weggelaten",
     "zet haar op de dia of in de mail bij het rapport, en schrijf hier wat erop te zien is"},

    // {0} file, {1} the name that is read
    {Code::note_file_name, "note-file-name", Severity::warning,
     "'{0}' is read for no report: it names no period",
     "for this report call it {1}",
     "'{0}' hoort bij geen rapport: de naam noemt geen periode",
     "noem het voor dit rapport {1}"},

    // {0} file, {1} columns found
    {Code::actions_columns, "actions-columns", Severity::warning,
     "'{0}' lacks the column action; its columns: {1}",
     "begin the file with the line: id,action,owner,due,kpi,status,period,result",
     "in '{0}' ontbreekt de kolom actie; de kolommen: {1}",
     "begin het bestand met de regel: nr,actie,actiehouder,uiterlijk,kpi,status,periode,resultaat"},

    // {0} column, {1} value, {2} what it is not, {3} the nearest or nothing
    {Code::action_value, "action-value", Severity::warning,
     "column {0}: '{1}' is {2}|; did you mean '{3}'?|",
     "the action is shown without it, a date as it is written; correct the cell",
     "kolom {0}: '{1}' is {2}|; bedoelt u '{3}'?|",
     "de actie staat er zonder in, een datum zoals die geschreven is; verbeter de cel"},

    // {0} id
    {Code::action_twice, "action-twice", Severity::warning,
     "there is an action with the id '{0}' above",
     "both are shown; give one of them another id",
     "hierboven staat al een actie met nr '{0}'",
     "ze staan er allebei in; geef een ervan een ander nr"},

    // {0} file, {1} the columns that it has
    {Code::given_columns, "given-columns", Severity::error,
     "'{0}' lacks the columns kpi, date and value; its columns: {1}",
     "begin the list with the line: kpi,date,value,n,source",
     "in '{0}' ontbreken de kolommen kpi, datum en waarde; de kolommen: {1}",
     "begin de lijst met de regel: kpi,datum,waarde,n,bron"},

    // {0} name, {1} the nearest or nothing, {2} all
    {Code::given_kpi, "given-kpi", Severity::warning,
     "the playbook has no KPI '{0}'|; did you mean '{1}'?|",
     "choose from: {2}",
     "het playbook heeft geen KPI '{0}'|; bedoelt u '{1}'?|",
     "kies uit: {2}"},

    // {0} KPI, {1} metric
    {Code::given_measured, "given-measured", Severity::warning,
     "'{0}' is measured from the exports ({1}), so this figure is not used",
     "remove the row; or write type: given at the KPI when the written figure should count instead",
     "'{0}' wordt uit de exports gemeten ({1}), dus dit cijfer telt niet mee",
     "haal de regel weg; of zet type: given bij de KPI als het ingevulde cijfer in plaats daarvan moet tellen"},

    // {0} value, {1} KPI, {2} example
    {Code::given_value, "given-value", Severity::warning,
     "'{0}' cannot be read as a figure of {1}",
     "write it like: {2}",
     "'{0}' is niet te lezen als cijfer van {1}",
     "schrijf het zo: {2}"},

    // {0} date, {1} KPI
    {Code::given_date, "given-date", Severity::warning,
     "'{0}' is no date, so this figure of {1} belongs to no period",
     "write the day as 2026-12-31 or 31-12-2026, or the month as 2026-12",
     "'{0}' is geen datum, dus dit cijfer van {1} hoort bij geen periode",
     "schrijf de dag als 31-12-2026 of 2026-12-31, of de maand als 2026-12"},

    // {0} KPI, {1} date
    {Code::given_twice, "given-twice", Severity::warning,
     "'{0}' has two figures for {1}; the first one counts",
     "remove the row that is wrong",
     "'{0}' heeft twee cijfers voor {1}; het eerste telt",
     "haal de regel weg die niet klopt"},

    // {0} file
    {Code::ledger_missing, "ledger-missing", Severity::warning,
     "there is no reward ledger '{0}', or nothing in it, so no budget spent and no waiting time is known",
     "correct the name; or begin the file with the line: date,channel,account,tier,reward,cost",
     "er is geen beloningsregister '{0}', of het is leeg, dus uitgegeven budget en wachttijden zijn onbekend",
     "verbeter de naam; of begin het bestand met de regel: datum,kanaal,account,niveau,beloning,kosten"},

    // {0} file, {1} its columns
    {Code::ledger_columns, "ledger-columns", Severity::error,
     "'{0}' lacks the columns date, account, tier and cost; its columns: {1}",
     "begin the ledger with the line: date,channel,account,tier,reward,cost",
     "in '{0}' ontbreken de kolommen datum, account, niveau en kosten; de kolommen: {1}",
     "begin het beloningsregister met de regel: datum,kanaal,account,niveau,beloning,kosten"},

    // {0} cell
    {Code::ledger_date, "ledger-date", Severity::error,
     "'{0}' is no date: without it the waiting time behind this reward cannot be kept",
     "write the day as 2026-12-31 or 31-12-2026",
     "'{0}' is geen datum: zonder datum is de wachttijd na deze beloning niet te bewaken",
     "schrijf de dag als 31-12-2026 of 2026-12-31"},

    // {0} cell, {1} currency of the budget
    {Code::ledger_cost, "ledger-cost", Severity::error,
     "'{0}' is no cost in {1}, so what is left of the budget cannot be told",
     "write the cost as 15 {1} or 15.00; 0 {1} when it cost nothing",
     "'{0}' is geen bedrag in {1}, dus wat er van het budget over is, is niet te zeggen",
     "schrijf de kosten als 15 {1} of 15,00; 0 {1} als het niets kostte"},

    // {0} tier, {1} the nearest or nothing, {2} all
    {Code::ledger_tier, "ledger-tier", Severity::warning,
     "the playbook has no tier '{0}'|; did you mean '{1}'?|; until then this reward bars every tier for this member",
     "choose from: {2}",
     "het playbook heeft geen niveau '{0}'|; bedoelt u '{1}'?|; tot dan houdt deze beloning elk niveau voor dit lid tegen",
     "kies uit: {2}"},

    // {0} file
    {Code::list_quote, "list-quote", Severity::error,
     "a quote opens here and never closes, so what '{0}' says behind it cannot be told apart",
     "close the quote; or leave it out",
     "hier begint een aanhalingsteken dat nergens sluit, dus wat er in '{0}' op volgt is niet uit elkaar te houden",
     "sluit het aanhalingsteken; of laat het weg"},

    // {0} file, {1} what it is
    {Code::list_no_table, "list-no-table", Severity::error,
     "'{0}' is {1}, no list with a member on each line",
     "save the list as CSV or as plain text",
     "'{0}' is {1}, geen lijst met op elke regel één lid",
     "bewaar de lijst als CSV of als platte tekst"},

    // {0} file, {1} lines
    {Code::optout_unknown, "optout-unknown", Severity::warning,
     "'{0}', {1}: nobody in the exports is called so, so whoever objected there may still be on a list",
     "write the account, the id or the name as the export has it; somebody who left can stay on the list",
     "'{0}', {1}: zo heet niemand in de exports, dus wie daar bezwaar maakte, kan nog op een lijst staan",
     "schrijf het account, het id of de naam zoals de export die heeft; wie vertrokken is, kan blijven staan"},

    // {0} file, {1} lines
    {Code::optout_shared, "optout-shared", Severity::warning,
     "'{0}', {1}: several members are called so, and all of them are left out of the lists",
     "write the account instead of the name if only one of them objected",
     "'{0}', {1}: zo heten meerdere leden, en geen van hen komt nog op een lijst",
     "schrijf het account in plaats van de naam als maar één van hen bezwaar maakte"},

    // {0} file, {1} lines
    {Code::ledger_unknown, "ledger-unknown", Severity::warning,
     "'{0}', {1}: nobody in the exports is called so; the cost counts, but no waiting time is kept for this member",
     "write the account as the export has it; leave the account empty where nobody in particular got the reward",
     "'{0}', {1}: zo heet niemand in de exports; de kosten tellen mee, maar voor dit lid geldt geen wachttijd",
     "schrijf het account zoals de export het heeft; laat het leeg als de beloning voor niemand in het bijzonder was"},

    // {0} file, {1} lines
    {Code::ledger_shared, "ledger-shared", Severity::warning,
     "'{0}', {1}: several members are called so; the cost counts, but for none of them a waiting time is kept",
     "write the account instead of the name",
     "'{0}', {1}: zo heten meerdere leden; de kosten tellen mee, maar voor geen van hen geldt een wachttijd",
     "schrijf het account in plaats van de naam"},

    // {0} file, {1} lines
    {Code::ledger_no_cost, "ledger-no-cost", Severity::warning,
     "'{0}', {1}: without a cost these rewards take nothing from the budget",
     "write what the reward cost; 0 when it cost nothing",
     "'{0}', {1}: zonder kosten gaat er voor deze beloningen niets van het budget af",
     "schrijf wat de beloning kostte; 0 als ze niets kostte"},

    // {0} channel, {1} the nearest or nothing, {2} all
    {Code::ledger_channel, "ledger-channel", Severity::warning,
     "the playbook has no channel '{0}'|; did you mean '{1}'?|; the reward is of any channel until then",
     "choose from: {2}",
     "het playbook heeft geen kanaal '{0}'|; bedoelt u '{1}'?|; tot dan geldt de beloning voor elk kanaal",
     "kies uit: {2}"},

    // {0} file, {1} lines matched, {2} lines
    {Code::team_matched, "team-matched", Severity::note,
     "'{0}' is the team: {1} of {2} lines name an account in the exports",
     "nothing needs to be done",
     "'{0}' is het team: {1} van {2} regels noemen een account in de exports",
     "u hoeft niets te doen"},

    // {0} file, {1} lines
    {Code::team_unmatched, "team-unmatched", Severity::warning,
     "'{0}', {1}: nobody in the exports is called so, or several are, so this is no account of the team",
     "write the account, the id or the name as the page prints it",
     "'{0}', {1}: zo heet niemand in de exports, of meer dan één, dus dit is geen account van het team",
     "schrijf het account, het id of de naam zoals de pagina die geeft"},

    // {0} value, {1} the least
    {Code::too_small, "too-small", Severity::error,
     "'{0}' is too small: at least {1} can count here",
     "write {1} or more",
     "'{0}' is te klein: hier telt minstens {1}",
     "schrijf {1} of meer"},

    // {0} tier, {1} cost, {2} budget
    {Code::reward_currency, "reward-currency", Severity::warning,
     "the reward of '{0}' costs {1} and the budget is {2}: in another currency it can never be paid",
     "write the cost in the currency of the budget",
     "de beloning van '{0}' kost {1} en het budget is {2}: in een andere munt is ze nooit te betalen",
     "schrijf de kosten in de munt van het budget"},

    // {0} tier, {1} bound
    {Code::score_beyond, "score-beyond", Severity::error,
     "the score runs from 0 to 100, so nobody meets '{1}' of tier '{0}' or everybody does",
     "choose a bound between 0 and 100",
     "de score loopt van 0 tot 100, dus niemand haalt '{1}' van niveau '{0}', of juist iedereen",
     "kies een grens tussen 0 en 100"},

    // {0} KPI
    {Code::kpi_without_owner, "kpi-without-owner", Severity::warning,
     "nobody answers for the KPI '{0}'",
     "add owner: and the id of a person or a role",
     "niemand is verantwoordelijk voor de KPI '{0}'",
     "voeg owner: toe met de id van een persoon of een rol"},

    // {0} KPI, {1} channels
    {Code::kpi_without_source, "kpi-without-source", Severity::warning,
     "the KPI '{0}' is measured on {1} alone, and there is no source for that",
     "add a source with that channel:, or take the channel out of where:",
     "de KPI '{0}' wordt alleen op {1} gemeten, en daarvoor is geen bron",
     "voeg een bron met dat channel: toe, of haal het kanaal uit where:"},

    // {0} KPI, {1} metric, {2} what an export must hold
    {Code::kpi_not_measurable, "kpi-not-measurable", Severity::warning,
     "no source can feed the KPI '{0}': {1} needs {2}",
     "ask the client for such an export and name its columns, or give the figure by hand: type: given and a row in "
     "input.xlsx",
     "geen bron kan de KPI '{0}' voeden: {1} vraagt {2}",
     "vraag de klant om zo'n export en benoem de kolommen, of geef het cijfer met de hand: type: given en een rij in "
     "invoer.xlsx"},

    // {0} channel
    {Code::channel_without_owner, "channel-without-owner", Severity::warning,
     "nobody looks after the channel '{0}': no protocol covers it, and nothing that is planned there has an owner",
     "let a protocol cover it, give what is planned there an owner:, or stop with the channel",
     "niemand is verantwoordelijk voor het kanaal '{0}': er geldt geen protocol, en wat er gepland is, heeft geen verantwoordelijke",
     "laat er een protocol gelden, geef wat er gepland is een owner:, of stop met het kanaal"},

    // {0} channel
    {Code::channel_without_audience, "channel-without-audience", Severity::warning,
     "no segment of the audience is reached on the channel '{0}'",
     "name it under channels: of a segment, or stop with the channel",
     "geen segment van de doelgroep wordt bereikt op het kanaal '{0}'",
     "noem het bij channels: van een segment, of stop met het kanaal"},

    // {0} number of thin channels, {1} number of channels, {2} the thin ones
    {Code::thin_channels, "thin-channels", Severity::warning,
     "{0} of {1} channels are thin: {2}",
     "choose the two in which the members are, and tell those of the others where to find you; channel_choice: "
     "weighs them",
     "{0} van de {1} kanalen zijn dun bezet: {2}",
     "kies de twee waar de leden zijn en zeg op de andere waar u te vinden bent; channel_choice: weegt ze af"},

    // {0} role, {1} person, {2} protocol
    {Code::role_without_deputy, "role-without-deputy", Severity::warning,
     "the protocol '{2}' calls the role '{0}', and nobody stands in for '{1}', who alone holds it",
     "add deputy: to that person, or give somebody else the role too",
     "het protocol '{2}' roept de rol '{0}' aan, en niemand vervangt '{1}', die deze rol als enige heeft",
     "voeg deputy: toe bij die persoon, of geef nog iemand deze rol"},

    // {0} what all rewards cost, {1} budget, {2} tiers and their cost
    {Code::tiers_over_budget, "tiers-over-budget", Severity::warning,
     "the tiers together can cost {0}, more than the budget of {1}: {2}",
     "lower max: or cost: of a tier, or raise the budget; now who comes last gets nothing",
     "de niveaus samen kunnen {0} kosten, meer dan het budget van {1}: {2}",
     "verlaag max: of cost: van een niveau, of verhoog het budget; nu krijgt wie het laatst komt niets"},

    // {0} value of the brand
    {Code::value_without_content, "value-without-content", Severity::warning,
     "the brand stands for '{0}', and no content shows it",
     "name it in the name or tags: of a content pillar, a title of the calendar or the tone of the voice, or drop the "
     "value",
     "het merk staat voor '{0}', en geen content laat dat zien",
     "noem het in de naam of tags: van een contentpijler, een titel van de kalender of de toon van voice, of schrap de "
     "waarde"},

    {Code::rules_not_posted, "rules-not-posted", Severity::warning,
     "there are rules, and no place where members can read them",
     "add rules_posted_at: with the address of the page",
     "er zijn huisregels, maar geen plek waar leden ze kunnen lezen",
     "voeg rules_posted_at: toe met het adres van de pagina"},

    // {0} last day of the roadmap, {1} last target date, {2} KPI
    {Code::roadmap_after_targets, "roadmap-after-targets", Severity::warning,
     "the roadmap ends on {0}, after the last target date: {1}, of the KPI '{2}'",
     "begin sooner, do less, share the work, or set the target for a later day",
     "het stappenplan eindigt op {0}, na de laatste streefdatum: {1}, van de KPI '{2}'",
     "begin eerder, doe minder, verdeel het werk, of kies een latere streefdatum"},

    // {0} person or role, {1} Monday of the week, {2} days of work, {3} days for it, {4} steps, {5} weeks with too much, when there are more
    {Code::owner_overloaded, "owner-overloaded", Severity::warning,
     "in the week of {1} '{0}' has {2} days of work and {3} days for it: {4}| (one of {5} such weeks)|",
     "give one of these steps a later start: or another owner:, let it wait with needs:, or lower its effort:",
     "in de week van {1} heeft '{0}' {2} dagen werk en {3} dagen de tijd: {4}| (een van {5} zulke weken)|",
     "geef een van deze stappen een latere start: of een andere owner:, laat hem wachten met needs:, of verlaag de effort:"},

    // {0} step
    {Code::roadmap_too_long, "roadmap-too-long", Severity::warning,
     "the roadmap gets no dates: the step '{0}' ends more than fifty years on, or whoever does it never works",
     "lower the effort: of the step or of those that it needs, or give its owner a schedule with working days, or choose an earlier start: or on:",
     "het stappenplan krijgt geen data: de stap '{0}' eindigt pas na meer dan vijftig jaar, of wie hem doet werkt nooit",
     "verlaag de effort: van de stap of van wat hij nodig heeft, of geef de verantwoordelijke een rooster met werkdagen, of kies een eerdere start: of on:"},

    // {0} KPI, {1} target date, {2} first day of the roadmap
    {Code::target_before_roadmap, "target-before-roadmap", Severity::warning,
     "the target date {1} of the KPI '{0}' lies before the roadmap begins, on {2}",
     "choose a later date for by:, or begin sooner",
     "de streefdatum {1} van de KPI '{0}' ligt voordat het stappenplan begint, op {2}",
     "kies een latere datum voor by:, of begin eerder"},

    {Code::step_misses_date, "step-misses-date", Severity::warning,
     "the step '{0}' misses its date: it was wanted on {1} and becomes {2}",
     "choose a later date, lower an effort: before it, or begin sooner",
     "de stap '{0}' haalt haar datum niet: zij moest op {1} en wordt {2}",
     "kies een latere datum, verlaag een effort: daarvoor, of begin eerder"},

    // {0} KPIs
    {Code::target_without_date, "target-without-date", Severity::warning,
     "these targets have no date, while others do: {0}",
     "add by: with the day on which the target is to be reached, or path: hold when it is to be kept",
     "deze streefwaarden hebben geen datum, terwijl andere die wel hebben: {0}",
     "voeg by: toe met de dag waarop de streefwaarde gehaald moet zijn, of path: hold als zij behouden moet blijven"},

    // {0} protocol, {1} person, {2} the two roles
    {Code::escalation_same_person, "escalation-same-person", Severity::warning,
     "the protocol '{0}' calls the same person twice: '{1}' alone holds both {2}",
     "give one of the two roles to somebody else, or leave the step out",
     "het protocol '{0}' komt twee keer bij dezelfde persoon: '{1}' is de enige voor beide rollen, {2}",
     "geef een van beide rollen aan iemand anders, of laat de stap weg"},

    // {0} protocol, {1} role, {2} weekdays and times
    {Code::escalation_nobody_works, "escalation-nobody-works", Severity::warning,
     "the escalation of the protocol '{0}' can fall due when nobody with the role '{1}' works: {2}",
     "change works: or deputy: of the team or hours: of the protocol, or call another role with to:",
     "de escalatie van het protocol '{0}' kan vallen wanneer niemand met de rol '{1}' werkt: {2}",
     "pas works: of deputy: van het team of hours: van het protocol aan, of schakel met to: een andere rol in"},

    {Code::no_audience, "no-audience", Severity::warning,
     "there are goals, channels and content, and nothing says for whom",
     "describe the people under audience: [{id: commuters, name: Commuters, channels: [...]}]",
     "er zijn doelen, kanalen en content, en nergens staat voor wie",
     "omschrijf de mensen onder audience: [{id: forenzen, name: Forenzen, channels: [...]}]"},

    // {0} tier, {1} cost
    {Code::tier_without_max, "tier-without-max", Severity::warning,
     "nothing bounds how often the reward of '{0}' is given, at {1} each",
     "add max: with how many a month at the most",
     "niets begrenst hoe vaak de beloning van '{0}' wordt gegeven, voor {1} per keer",
     "voeg max: toe met hoeveel het er per maand hoogstens zijn"},
    // {0} person, {1} role
    {Code::name_to_fill_in, "name-to-fill-in", Severity::note,
     "nobody is named yet as '{0}', with the role {1}",
     "write the name in place of the question mark",
     "er is nog niemand genoemd als '{0}', met de rol {1}",
     "zet de naam op de plaats van het vraagteken"},

    {Code::address_to_fill_in, "address-to-fill-in", Severity::note,
     "the page where members read the rules is not known yet",
     "write the address of the page, once the rules stand there",
     "de pagina waar leden de huisregels lezen, is nog niet bekend",
     "zet hier het adres van de pagina, zodra de regels daar staan"},

    // {0} KPIs, and the value that stands at the first of them: {1} where reports measure it, {2} where people count it
    {Code::baseline_to_fill_in, "baseline-to-fill-in", Severity::note,
     "a baseline without a day is an assumption: {0}",
     "|write what the first report measures, with its day: baseline: {value: {1}, on: 2026-10-31}|"
     "|write what the first count shows, with its day: baseline: {value: {2}, on: 2026-10-31}|",
     "een nulmeting zonder dag is een aanname: {0}",
     "|zet er wat het eerste rapport meet, met de dag: baseline: {value: {1}, on: 2026-10-31}|"
     "|zet er wat de eerste telling laat zien, met de dag: baseline: {value: {2}, on: 2026-10-31}|"},
};
// clang-format on

constexpr bool in_enum_order() {
    for (std::size_t i = 0; i < std::size(rows); ++i)
        if (static_cast<std::size_t>(rows[i].code) != i) return false;
    return true;
}
static_assert(std::size(rows) == static_cast<std::size_t>(Code::the_end), "every code has one row");
static_assert(in_enum_order(), "the rows stand in the order of the enum");

}  // namespace

std::span<const CodeRow> code_table() { return rows; }

const CodeRow& row_of(Code code) { return rows[static_cast<std::size_t>(code)]; }

}  // namespace stamtafel::base
