// The schema's rows for why and where to: goals, KPIs, roadmap, value, privacy, report and how figures are counted.
#include "engine/playbook/bind.hpp"
#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::playbook {
namespace {

using R = Reference;

// One row a field.
// clang-format off
constexpr Field goal_fields[] = {
    field<&Goal::id>("id", "short name of the goal", "korte naam van het doel").as(Type::id).required().like("loyalty"),
    field<&Goal::name>("name", "name for readers", "naam voor lezers"),
    field<&Goal::objective>("objective", "business goal it serves", "bedrijfsdoel dat het dient").one_of(words::objectives),
    field<&Goal::why>("why", "why it is worth the effort", "waarom het de moeite waard is"),
    field<&Goal::kpis>("kpis", "KPIs that measure it", "KPI's die het meten").names(R::kpi).like("[snel_antwoord]"),
};

constexpr Field baseline_fields[] = {
    field<&Baseline::value>("value", "the figure at the start", "het cijfer bij het begin").required().like("2h"),
    field<&Baseline::on>("on", "day of the baseline", "dag van de nulmeting").like("2026-06-30"),
};

constexpr Field target_fields[] = {
    field<&Target::at_least>("at_least", "the figure must reach this", "het cijfer moet dit halen").like("90%"),
    field<&Target::at_most>("at_most", "the figure must not exceed this", "het cijfer mag hier niet boven").like("45m"),
    field<&Target::by>("by", "day on which it must hold", "dag waarop het moet kloppen").like("2026-12-31"),
};

constexpr Field path_row() {
    Field row = field<&Kpi::path>("path", "way from baseline to target: straight, steps, hold, or month: value", "weg van nulmeting naar streefwaarde: straight, steps, hold, of maand: waarde").one_of(words::paths).defaults("straight");
    row.read = &read_path;
    return row;
}

constexpr Field kpi_fields[] = {
    field<&Kpi::id>("id", "short name of the KPI", "korte naam van de KPI").as(Type::id).required().like("snel_antwoord"),
    field<&Kpi::name>("name", "name for readers", "naam voor lezers"),
    field<&Kpi::metric>("metric", "what is measured; explain metrics lists them", "wat wordt gemeten; explain metrics somt ze op").names(R::metric).required().like("first_response_time"),
    field<&Kpi::statistic>("statistic", "which summary of it, where the metric has several", "welke samenvatting, waar de metriek er meer heeft").like("median"),
    field<&Kpi::where>("where", "only these: channel, category, protocol ...", "alleen deze: channel, category, protocol ...").like("{channel: [forum]}"),
    field<&Kpi::baseline>("baseline", "where it started", "waar het begon").like("{value: 2h, on: 2026-06-30}"),
    field<&Kpi::target>("target", "where it must get to", "waar het naartoe moet").like("{at_most: 45m, by: 2026-12-31}"),
    field<&Kpi::owner>("owner", "who answers for it: a person or a role", "wie ervoor verantwoordelijk is: een persoon of een rol").names(R::owner),
    path_row(),
    field<&Kpi::tolerance>("tolerance", "distance from the path that is still on track", "afwijking van de weg die nog op koers is").as(Type::share).defaults("5%"),
    field<&Kpi::type>("type", "how it is put together", "hoe het is samengesteld").one_of(words::kpi_types),
    field<&Kpi::seasonal>("seasonal", "compare with the same month of last year too", "ook vergelijken met dezelfde maand vorig jaar").defaults("false"),
};

constexpr Field step_fields[] = {
    field<&Step::id>("id", "short name of the step", "korte naam van de stap").as(Type::id).required().like("leden"),
    field<&Step::name>("name", "name for readers", "naam voor lezers"),
    field<&Step::step>("step", "which of the seven steps it is", "welke van de zeven stappen het is").one_of(words::steps),
    field<&Step::owner>("owner", "who does it: a person or a role", "wie het doet: een persoon of een rol").names(R::owner),
    field<&Step::effort>("effort", "work it takes", "werk dat het kost").as(Type::effort).like("5wd"),
    field<&Step::start>("start", "day on which it can begin at the earliest", "dag waarop het op zijn vroegst kan beginnen").like("2026-10-05"),
    field<&Step::on>("on", "fixed day on which it begins", "vaste dag waarop het begint").like("2026-12-04"),
    field<&Step::by>("by", "day on which it must be done at the latest", "dag waarop het uiterlijk klaar moet zijn").like("2026-12-31"),
    field<&Step::needs>("needs", "steps that must be done before", "stappen die eerst klaar moeten zijn").names(R::step).like("[leden]"),
};

constexpr Field value_fields[] = {
    field<&ValueLine::amount>("amount", "money for one", "geld per stuk").required().like("7.50 EUR"),
    field<&ValueLine::source>("source", "where the figure comes from", "waar het bedrag vandaan komt").like("Boekhouding 2025"),
};

constexpr Field privacy_fields[] = {
    field<&Privacy::names>("names", "how members appear outside the team's own files", "hoe leden heten buiten de bestanden van het team").one_of(words::names).defaults("pseudonym"),
    field<&Privacy::min_group>("min_group", "smaller groups are not shown to management", "kleinere groepen ziet de directie niet").as(Type::whole).defaults("5"),
    field<&Privacy::keep_text>("keep_text", "texts of members may stand in outputs", "teksten van leden mogen in uitvoer staan").defaults("false"),
    field<&Privacy::sensitive>("sensitive", "a community about health, belief and the like: no person lists, no texts", "een community over gezondheid, geloof en dergelijke: geen personenlijsten, geen teksten").defaults("false"),
    field<&Privacy::works_council>("works_council", "day on which the works council agreed to figures by person", "dag waarop de ondernemingsraad instemde met cijfers per persoon").like("2026-09-01"),
    field<&Privacy::retain>("retain", "how long files are kept", "hoe lang bestanden bewaard blijven").with_keys(words::kept_files).like("{exports: 13 months}"),
};

constexpr Field style_fields[] = {
    field<&Style::logo>("logo", "picture on the first page", "plaatje op de eerste pagina").like("logo.png"),
    field<&Style::colours>("colours", "colours of the brand", "kleuren van het merk").as(Type::colour).like("[\"#0b6e4f\"]"),
    field<&Style::sender>("sender", "who sends the report", "wie het rapport stuurt").like("Bureau Noord"),
    field<&Style::confidentiality>("confidentiality", "word in the footer", "woord in de voettekst").like("Vertrouwelijk"),
};

constexpr Field report_fields[] = {
    field<&ReportSettings::style>("style", "how it looks", "hoe het eruitziet").like("{sender: Bureau Noord}"),
    field<&ReportSettings::sections>("sections", "sections in this order; left out: all", "onderdelen in deze volgorde; weggelaten: alle").in_order().names(R::section).like("[summary, kpis]"),
};

constexpr Field campaign_fields[] = {
    field<&Campaign::name>("name", "name", "naam").required().like("Herfstactie"),
    field<&Campaign::from>("from", "first day", "eerste dag").required().like("2026-10-05"),
    field<&Campaign::to>("to", "last day", "laatste dag").required().like("2026-10-18"),
    field<&Campaign::paid>("paid", "money was spent on reach", "er is voor bereik betaald").defaults("false"),
};

constexpr Field break_fields[] = {
    field<&Break::channel>("channel", "channel; left out: all", "kanaal; weggelaten: alle").names(R::channel),
    field<&Break::on>("on", "first day of the new way of counting", "eerste dag van de nieuwe telling").required().like("2026-09-01"),
    field<&Break::metrics>("metrics", "metrics that it touches; left out: all of the channel", "cijfers die erdoor veranderen; weggelaten: alle van het kanaal").names(R::metric).like("[reach, impressions]"),
    field<&Break::what>("what", "what changed", "wat er veranderde").like("impressions werden weergaven"),
};

constexpr Field member_fields[] = {
    field<&Members::known_for>("known_for", "how long somebody stays a known member after the last sign of life", "hoe lang iemand na het laatste levensteken een bekend lid blijft").defaults("365d"),
    field<&Members::burn_in>("burn_in", "data needed before new members are believed", "hoeveel data nodig is voor nieuwe leden echt nieuw heten").defaults("90d"),
    field<&Members::rhythm>("rhythm", "period of growth accounting", "periode van het ledenverloop").one_of(words::rhythms).defaults("month"),
    field<&Members::creator>("creator", "what makes a creator, where it differs", "wat iemand aanjager maakt, als het afwijkt"),
};

constexpr Field tie_fields[] = {
    field<&Ties::adjacent>("adjacent", "neighbours in a flat room are tied", "wie in een doorlopende ruimte na elkaar schrijft, heeft een band").defaults("false"),
    field<&Ties::weights>("weights", "weight of each kind of tie", "gewicht van elke soort band").with_keys(words::tie_kinds).at_least(0).like("{reaction: 0.2}"),
};

constexpr Field topic_fields[] = {
    field<&Topic::id>("id", "short name of the topic", "korte naam van het onderwerp").as(Type::id).required().like("accu"),
    field<&Topic::name>("name", "name for readers", "naam voor lezers"),
    field<&Topic::any_of>("any_of", "words of which one is in the text", "woorden waarvan er één in de tekst staat").required().like("[accu, batterij]"),
    field<&Topic::none_of>("none_of", "words that rule it out", "woorden die het uitsluiten"),
};

constexpr Field space_fields[] = {
    field<&Space::room>("room", "room as the platform calls it", "ruimte zoals het platform die noemt").required().like("algemeen"),
    field<&Space::kind>("kind", "what it is for", "waar hij voor is").one_of(words::space_kinds).required(),
    field<&Space::channel>("channel", "channel; left out: any", "kanaal; weggelaten: elk").names(R::channel),
};

constexpr Field segment_fields[] = {
    field<&Segment::id>("id", "short name of the group", "korte naam van de groep").as(Type::id).required().like("forenzen"),
    field<&Segment::name>("name", "name for readers", "naam voor lezers"),
    field<&Segment::description>("description", "who they are", "wie het zijn"),
    field<&Segment::channels>("channels", "where they are", "waar ze zijn").names(R::channel),
    field<&Segment::motives>("motives", "why they come", "waarom ze komen").one_of(words::motives),
};

constexpr Field voice_fields[] = {
    field<&Voice::tone>("tone", "how the brand sounds", "hoe het merk klinkt").like("[nuchter, warm]"),
    field<&Voice::do_say>("do_say", "what it says", "wat het zegt"),
    field<&Voice::dont_say>("dont_say", "what it never says", "wat het nooit zegt"),
};

constexpr Field option_fields[] = {
    field<&ChannelOption::id>("id", "short name of the option", "korte naam van de optie").as(Type::id).required().like("discourse"),
    field<&ChannelOption::name>("name", "name for readers", "naam voor lezers"),
    field<&ChannelOption::media>("media", "whose page it would be", "van wie de pagina zou zijn").one_of(words::media),
    field<&ChannelOption::scores>("scores", "criterion: score from 1 (poor) to 5 (good); what costs little scores high", "criterium: score van 1 (slecht) tot 5 (goed); wat weinig kost scoort hoog").like("{reach: 3, ownership: 5}"),
};

constexpr Field choice_fields[] = {
    field<&ChannelChoice::weights>("weights", "criterion: weight from 0 to 100; of your own, or fit, ownership, reach, cost, moderation, data_export, privacy", "criterium: gewicht van 0 tot 100; eigen criteria, of fit, ownership, reach, cost, moderation, data_export, privacy").like("{reach: 1, ownership: 2}"),
    field<&ChannelChoice::options>("options", "channels to choose from", "kanalen om uit te kiezen").like("[{id: discourse, scores: {reach: 3, ownership: 5}}]"),
};
// clang-format on

}  // namespace

template <>
const Record& record_of<Goal>() {
    static constexpr Record record{"goal", "A goal and what measures it.", "Een doel en wat het meet.", goal_fields};
    return record;
}
template <>
const Record& record_of<Baseline>() {
    static constexpr Record record{"baseline", "The figure at the start.", "Het cijfer bij het begin.",
                                   baseline_fields};
    return record;
}
template <>
const Record& record_of<Target>() {
    static constexpr Record record{"target", "The figure to reach.", "Het cijfer om te halen.", target_fields};
    return record;
}
template <>
const Record& record_of<Kpi>() {
    static constexpr Record record{"kpi", "A metric with a target.", "Een metriek met een streefwaarde.", kpi_fields};
    return record;
}
template <>
const Record& record_of<Step>() {
    static constexpr Record record{"step", "A step of the roadmap.", "Een stap van het stappenplan.", step_fields};
    return record;
}
template <>
const Record& record_of<ValueLine>() {
    static constexpr Record record{"value line", "Money, or an amount with its source.",
                                   "Geld, of een bedrag met zijn bron.", value_fields};
    return record;
}
template <>
const Record& record_of<Privacy>() {
    static constexpr Record record{"privacy", "What is shown of members, and kept.",
                                   "Wat van leden te zien is en bewaard blijft.", privacy_fields};
    return record;
}
template <>
const Record& record_of<Style>() {
    static constexpr Record record{"style", "How reports look.", "Hoe rapporten eruitzien.", style_fields};
    return record;
}
template <>
const Record& record_of<ReportSettings>() {
    static constexpr Record record{"report", "What reports look like and hold.",
                                   "Hoe rapporten eruitzien en wat erin staat.", report_fields};
    return record;
}
template <>
const Record& record_of<Campaign>() {
    static constexpr Record record{"campaign", "A campaign, marked in charts.", "Een campagne, gemerkt in grafieken.",
                                   campaign_fields};
    return record;
}
template <>
const Record& record_of<Break>() {
    static constexpr Record record{"break", "A change in how a platform counts.",
                                   "Een verandering in hoe een platform telt.", break_fields};
    return record;
}
template <>
const Record& record_of<Members>() {
    static constexpr Record record{"members", "Who counts as a member.", "Wie als lid telt.", member_fields};
    return record;
}
template <>
const Record& record_of<Ties>() {
    static constexpr Record record{"ties", "What ties members to each other.", "Wat leden aan elkaar bindt.",
                                   tie_fields};
    return record;
}
template <>
const Record& record_of<Topic>() {
    static constexpr Record record{"topic", "A topic to listen for.", "Een onderwerp om naar te luisteren.",
                                   topic_fields};
    return record;
}
template <>
const Record& record_of<Space>() {
    static constexpr Record record{"space", "A room and what it is for.", "Een ruimte en waar die voor is.",
                                   space_fields};
    return record;
}
template <>
const Record& record_of<Segment>() {
    static constexpr Record record{"segment", "A group of people to reach.", "Een groep mensen om te bereiken.",
                                   segment_fields};
    return record;
}
template <>
const Record& record_of<Voice>() {
    static constexpr Record record{"voice", "How the brand sounds.", "Hoe het merk klinkt.", voice_fields};
    return record;
}
template <>
const Record& record_of<ChannelOption>() {
    static constexpr Record record{"channel option", "A channel to choose from.", "Een kanaal om uit te kiezen.",
                                   option_fields};
    return record;
}
template <>
const Record& record_of<ChannelChoice>() {
    static constexpr Record record{"channel choice", "How channels are chosen.", "Hoe kanalen gekozen worden.",
                                   choice_fields};
    return record;
}

}  // namespace stamtafel::playbook
