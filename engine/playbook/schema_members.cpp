// The schema's rows for what members get: content, superfans and rewards, co-creation, events, milestones.
#include "engine/playbook/bind.hpp"
#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::playbook {
namespace {

using R = Reference;

// One row a field.
// clang-format off
constexpr Field pillar_fields[] = {
    field<&Pillar::id>("id", "short name of the pillar", "korte naam van de pijler").as(Type::id).required().like("onderhoud"),
    field<&Pillar::name>("name", "name for readers", "naam voor lezers"),
    field<&Pillar::motives>("motives", "motives of members that it serves", "motieven van leden die hij dient").one_of(words::motives),
    field<&Pillar::tags>("tags", "tags that mark its posts", "labels die zijn berichten kenmerken"),
    field<&Pillar::channels>("channels", "channels where it appears", "kanalen waar hij verschijnt").names(R::channel),
};

constexpr Field calendar_fields[] = {
    field<&CalendarItem::title>("title", "what is posted", "wat er geplaatst wordt").required().like("Banden plakken"),
    field<&CalendarItem::pillar>("pillar", "content pillar", "contentpijler").names(R::pillar),
    field<&CalendarItem::channel>("channel", "channel", "kanaal").names(R::channel),
    field<&CalendarItem::owner>("owner", "who makes it: a person or a role", "wie het maakt: een persoon of een rol").names(R::owner),
    field<&CalendarItem::on>("on", "day", "dag").like("2026-10-31"),
    field<&CalendarItem::repeat>("repeat", "how often it returns", "hoe vaak het terugkomt").one_of(words::repeats).like("weekly"),
};

constexpr Field content_fields[] = {
    field<&Content::pillars>("pillars", "themes of the content", "thema's van de content").like("[{id: onderhoud}]"),
    field<&Content::calendar>("calendar", "planned content", "geplande content").like("[{title: Banden plakken, on: 2026-10-31}]"),
};

constexpr Field reward_fields[] = {
    field<&Reward::kind>("kind", "kind of reward", "soort beloning").one_of(words::reward_kinds).required(),
    field<&Reward::what>("what", "what it is", "wat het is"),
    field<&Reward::cost>("cost", "cost of one", "kosten per stuk").at_least(0).like("40 EUR"),
    field<&Reward::channel>("channel", "channel where it is given", "kanaal waar hij wordt gegeven").names(R::channel),
    field<&Reward::owner>("owner", "who gives it: a person or a role", "wie hem geeft: een persoon of een rol").names(R::owner),
};

constexpr Field tier_fields[] = {
    field<&Tier::id>("id", "short name of the tier", "korte naam van het niveau").as(Type::id).required().like("goud"),
    field<&Tier::name>("name", "name for readers", "naam voor lezers"),
    field<&Tier::when>("when", "conditions: figure and bound", "voorwaarden: cijfer en grens").with_keys(words::tier_figures).required().like("{score: \">= 90\"}"),
    field<&Tier::reward>("reward", "what a member of the tier gets", "wat een lid op dit niveau krijgt").like("{kind: event_invitation, cost: 40 EUR}"),
    field<&Tier::cooldown>("cooldown", "time before the same member may get it again", "wachttijd voor hetzelfde lid").like("180d"),
    field<&Tier::max>("max", "at most so many a period", "hoogstens zoveel per periode").as(Type::whole).like("5"),
};

constexpr Field budget_fields[] = {
    field<&Budget::amount>("amount", "money for rewards", "geld voor beloningen").required().at_least(0).like("250 EUR"),
    field<&Budget::per>("per", "time for which it must last", "tijd waarvoor het is").one_of(words::spans).defaults("month"),
};

constexpr Field floor_fields[] = {
    field<&Superfans::floor_people>("people", "helped at least so many different members", "minstens zoveel verschillende leden geholpen").as(Type::whole).at_least(1).defaults("5"),
    field<&Superfans::floor_weeks>("weeks", "in at least so many different weeks", "in minstens zoveel verschillende weken").as(Type::whole).at_least(1).defaults("4"),
};
const Record& floors() {
    static constexpr Record record{"floors", "The least that a superfan has done.", "Het minste dat een superfan gedaan heeft.", floor_fields};
    return record;
}

constexpr Field superfan_fields[] = {
    field<&Superfans::window>("window", "time over which members are scored", "tijd waarover leden een score krijgen").defaults("90d"),
    field<&Superfans::min_tenure>("min_tenure", "younger accounts get no reward", "jongere accounts krijgen geen beloning").defaults("30d"),
    field<&Superfans::weights>("weights", "weight of each part of the score", "gewicht van elk deel van de score").with_keys(words::score_parts).at_least(0).like("{helpfulness: 4, advocacy: 2}"),
    group<&floors>("floors", "the least that a superfan has done", "het minste dat een superfan gedaan heeft").like("{people: 5, weeks: 4}"),
    field<&Superfans::budget>("budget", "what rewards may cost", "wat beloningen mogen kosten").like("{amount: 250 EUR, per: month}"),
    field<&Superfans::ledger>("ledger", "file with the rewards given earlier", "bestand met eerder gegeven beloningen").like("rewards.csv"),
    field<&Superfans::optout>("optout", "file with accounts that want no part in it", "bestand met accounts die niet mee willen doen").defaults("optout.csv"),
    field<&Superfans::tiers>("tiers", "levels of reward, the highest first", "beloningsniveaus, het hoogste eerst").in_order().like("[{id: goud, when: {score: \">= 90\"}}]"),
};

constexpr Field programme_fields[] = {
    field<&Programme::id>("id", "short name", "korte naam").as(Type::id).required().like("ideeen"),
    field<&Programme::name>("name", "name for readers", "naam voor lezers"),
    field<&Programme::channel>("channel", "channel", "kanaal").names(R::channel),
    field<&Programme::owner>("owner", "who answers for it: a person or a role", "wie ervoor verantwoordelijk is: een persoon of een rol").names(R::owner),
    field<&Programme::from>("from", "first day", "eerste dag").like("2026-10-05"),
    field<&Programme::to>("to", "last day", "laatste dag").like("2026-10-18"),
};

constexpr Field event_fields[] = {
    field<&Event::id>("id", "short name", "korte naam").as(Type::id).required().like("ledenlunch"),
    field<&Event::name>("name", "name for readers", "naam voor lezers"),
    field<&Event::kind>("kind", "kind of event", "soort bijeenkomst").one_of(words::event_kinds),
    field<&Event::channel>("channel", "channel where it is announced", "kanaal waar het wordt aangekondigd").names(R::channel),
    field<&Event::owner>("owner", "who organises it: a person or a role", "wie het organiseert: een persoon of een rol").names(R::owner),
    field<&Event::on>("on", "day", "dag").like("2026-10-31"),
    field<&Event::seats>("seats", "number of places", "aantal plaatsen").as(Type::whole).like("25"),
};

constexpr Field threshold_fields[] = {
    field<&Milestone::channel>("channel", "channel that is counted; left out: all", "kanaal dat geteld wordt; weggelaten: alle").names(R::channel),
    field<&Milestone::at>("at", "numbers to celebrate", "getallen om te vieren").as(Type::whole).required().like("[1000, 5000]"),
};
const Record& thresholds() {
    static constexpr Record record{"milestone", "What is counted, and the numbers to celebrate.", "Wat geteld wordt, en de getallen om te vieren.", threshold_fields};
    return record;
}
constexpr Field any_metric() {
    Field row{"followers", "what is counted: followers, members, posts ...", "wat geteld wordt: followers, members, posts ..."};
    row.type = Type::record;
    row.record = &thresholds;
    row.read = &read_thresholds;
    row.visit = [](const Field&, const void* record, const OnText& on_text) { visit_record(thresholds(), record, on_text); };
    return row.like("{channel: instagram, at: [1000, 5000]}");
}
constexpr Field milestone_metric = any_metric();
// clang-format on

}  // namespace

template <>
const Record& record_of<Pillar>() {
    static constexpr Record record{"pillar", "A theme of the content.", "Een thema van de content.", pillar_fields};
    return record;
}
template <>
const Record& record_of<CalendarItem>() {
    static constexpr Record record{"calendar item", "Planned content.", "Geplande content.", calendar_fields};
    return record;
}
template <>
const Record& record_of<Content>() {
    static constexpr Record record{"content", "What the brand posts.", "Wat het merk plaatst.", content_fields};
    return record;
}
template <>
const Record& record_of<Reward>() {
    static constexpr Record record{"reward", "What a member gets.", "Wat een lid krijgt.", reward_fields};
    return record;
}
template <>
const Record& record_of<Tier>() {
    static constexpr Record record{"tier", "A level of reward.", "Een beloningsniveau.", tier_fields};
    return record;
}
template <>
const Record& record_of<Budget>() {
    static constexpr Record record{"budget", "What rewards may cost.", "Wat beloningen mogen kosten.", budget_fields};
    return record;
}
template <>
const Record& record_of<Superfans>() {
    static constexpr Record record{"superfans", "Who is a superfan and what they get.",
                                   "Wie superfan is en wat die krijgt.", superfan_fields};
    return record;
}
template <>
const Record& record_of<Programme>() {
    static constexpr Record record{"programme", "A programme of co-creation.", "Een programma voor cocreatie.",
                                   programme_fields};
    return record;
}
template <>
const Record& record_of<Event>() {
    static constexpr Record record{"event", "A meeting with members.", "Een bijeenkomst met leden.", event_fields};
    return record;
}
template <>
const Record& record_of<Milestone>() {
    static constexpr Record record{
        "milestone", "A number to celebrate.", "Een getal om te vieren.", {}, &milestone_metric};
    return record;
}

}  // namespace stamtafel::playbook
