// A made-up report with every kind of block and cell, and with text that tries to break out of any format.
#pragma once

#include "reports/model/report.hpp"
#include "tests/unit/model/made_up_charts.hpp"

namespace stamtafel::test {

inline model::Cell cell(model::Content content, model::Style style = model::Style::body,
                        model::Tone tone = model::Tone::none) {
    model::Cell made;
    made.content = std::move(content);
    made.style = style;
    made.tone = tone;
    return made;
}

inline model::Block block(decltype(model::Block::content) content, model::Editions editions = {}) {
    return {std::move(content), editions, false};
}

inline model::Column column(std::string title) { return {std::move(title), {}, false, false, {}}; }

inline model::Chart bars_chart() {
    model::StackedBars bars;
    bars.parts = {{"Op tijd", model::Hue::met},
                  {"Te laat", model::Hue::late},
                  {"Gemist", model::Hue::missed},
                  {"Loopt nog", model::Hue::open}};
    bars.bars = {{"Klachten", {120, 31, 9, 2}, {"120", "31", "9", "2"}, "75% · norm 90%"},
                 {"Vragen op forum en Instagram samen", {412, 20, 1, 0}, {"412", "20", "1", "0"}, "95,2% · norm 85%"},
                 {"Crisis", {0, 0, 0, 0}, {"0", "0", "0", "0"}, "nog niets te beoordelen"}};
    return {"outcomes", "Hoe het de antwoordbeurten verging", "Aandeel naar uitkomst.", bars};
}

inline model::Chart survival_chart() {
    model::Survival survival;
    survival.time = {"tijd sinds het bericht",
                     model::Scale::logarithmic,
                     {{60, "1 min"}, {300, "5 min"}, {900, "15 min"}, {3600, "1 u"}, {14400, "4 u"}, {86400, "24 u"}}};
    survival.share = {
        "wacht nog", model::Scale::linear, {{0, "0%"}, {0.25, "25%"}, {0.5, "50%"}, {0.75, "75%"}, {1, "100%"}}};
    survival.curves = {{"Klachten", {{120, 0.9}, {600, 0.6}, {2400, 0.35}, {7200, 0.2}, {40000, 0.12}, {80000, 0.12}}}};
    survival.target = model::CurveTarget{{3600, 0.1}, "norm: 90% binnen 1 u", "hoogstens 10% mag nog wachten"};
    return {"waiting-klachten", "Klachten: na 1 u wachtte nog 35% op antwoord", "Dalende lijn.", survival};
}

inline model::Chart heatmap_chart() {
    model::Heatmap map;
    map.rows = {"ma", "di", "wo", "do", "vr", "za", "zo"};
    for (int hour = 0; hour < 24; ++hour) map.columns.push_back(std::to_string(hour));
    for (std::int64_t day = 0; day < 7; ++day)
        for (std::int64_t hour = 0; hour < 24; ++hour) {
            map.values.push_back(hour < 7 ? 0 : (hour * (day + 3)) % 29);
            map.framed.push_back(day < 5 && ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 17)));
        }
    map.frame_label = "omlijnd: bereikbaarheidstijden";
    map.value_label = "Antwoordbeurten";
    return {"arrivals-klachten", "Klachten: wanneer de berichten binnenkomen", "Naar weekdag en uur.", map};
}

inline model::Chart trend_chart() {
    model::Trend trend;
    trend.periods = {"jul. 26", "aug. 26", "sep. 26", "okt. 26"};
    trend.value = {"", model::Scale::linear, {{0, "0%"}, {0.5, "50%"}, {1, "100%"}}};
    trend.label = "Waarde";
    trend.target_label = "Streefwaarde";
    trend.limits_label = "normale bandbreedte";
    trend.values = {0.7, std::nullopt, 0.74, 0.81};
    trend.target = {0.9, 0.9, 0.9, 0.9};
    trend.limits = base::Interval{0.62, 0.83};
    trend.unit = base::Unit::share;
    trend.marks = {{2, "nieuw forum"}};
    trend.value_labels = {"70%", "", "74%", "81%"};
    return {"kpi-antwoord", "Binnen de norm: verloop", "Vier maanden.", trend};
}

inline model::Table members_table() {
    model::Table table;
    table.id = "members";
    table.caption = "Leden & hun <bijdragen>";
    table.columns = {column("Lid"),    column("Bijdragen"), column("Aandeel"), column("Wachttijd"),
                     column("Kosten"), column("Laatst"),    column("Status"),  column("Bericht")};
    table.columns[0].personal = true;
    table.columns[1].definition = "contributions";
    table.columns[1].bars = true;
    const auto row = [&](std::string name, std::int64_t n, double share, model::Content waited) {
        std::vector<model::Cell> cells{cell(std::move(name)),
                                       cell(model::Count{n}),
                                       cell(model::Share{share}),
                                       cell(std::move(waited)),
                                       cell(base::Money{125050}),
                                       cell(model::Moment{base::day_of({2026, 10, 31}), 50'700}),
                                       cell("op koers", model::Style::body, model::Tone::good),
                                       cell("openen")};
        cells[0].personal = true;
        cells[7].link = model::Link{model::Link::To::web, "https://forum.example/t/1?a=1&b=2"};
        return cells;
    };
    table.rows.push_back(row("<script>alert(1)</script>", 1234, 0.824, model::Seconds{8100}));
    table.rows.push_back(row("=HYPERLINK(\"http://x\")", 12, 0.1, model::Missing{base::Why::too_few}));
    table.rows.push_back(row(std::string("bad\xff\x01") + "name", 7, 0, model::Seconds{20}));
    table.rows.back()[7].link = model::Link{model::Link::To::web, "javascript:alert(1)"};
    table.rows.push_back({cell("Totaal", model::Style::total), cell(model::Count{1253}, model::Style::total), cell({}),
                          cell({}), cell({}), cell({}), cell({}), cell({})});
    table.note = "De rest staat in members.csv.";
    return table;
}

inline model::Tiles tiles() {
    model::Tiles made;
    model::Tile attained;
    attained.label = "Binnen de norm";
    attained.value = cell(model::Share{0.824});
    attained.value.definition = "attainment";
    attained.target = "streefwaarde: minstens 90%";
    attained.tone = model::Tone::bad;
    attained.status = "niet op koers";
    attained.change = "september 2026: 79,1%";
    attained.note = "over 214 antwoordbeurten";
    attained.trend = {0.7, 0.72, std::nullopt, 0.791, 0.824};
    model::Tile empty;
    empty.label = "90% beantwoord binnen";
    empty.value = cell(model::Missing{base::Why::not_reached});
    made.tiles = {attained, empty};
    return made;
}

inline model::EvidenceTable turn_evidence() {
    model::EvidenceTable evidence;
    evidence.id = "turns";
    evidence.table.id = "turns";
    evidence.table.caption = "Antwoordbeurten";
    evidence.table.columns = {column("Binnengekomen"), column("Gewacht")};
    evidence.table.columns[0].id = "opened";
    evidence.table.columns[1].id = "waited_seconds";
    evidence.table.rows = {{cell(model::Moment{base::day_of({2026, 10, 1}), 3600}), cell(model::Seconds{90.5})}};
    return evidence;
}

inline model::Report made_up_report() {
    model::Report report;
    report.document = {"Maandrapportage",
                       "Velowerk <Rijders>",
                       "velowerk",
                       "oktober 2026",
                       "2026-10",
                       "31 okt. 2026 23:59",
                       base::Language::nl,
                       model::Edition::team,
                       "0.1.0",
                       {{"#0b6e4f", "#f4a259"}, "Bureau Noord", "Vertrouwelijk", {}}};
    report.sections = {
        {"summary",
         "Samenvatting",
         {block(model::Text{model::Text::Voice::lead, {"3 van de 4 reactieprotocollen zijn gehaald."}}), block(tiles()),
          block(model::Callout{model::Tone::watch, "Goed om te weten", {"2 rijen waren onbruikbaar."}}),
          block(model::Comment{"Toelichting",
                               "Bureau <Noord>",
                               {{model::Text::Voice::body, {"=1+1", "een <b>fiets</b>"}},
                                {model::Text::Voice::list, {"eerst bellen"}}}})},
         {}},
        {"protocols",
         "Reactieprotocollen",
         {block(bars_chart()), block(survival_chart()), block(heatmap_chart(), model::workers), block(trend_chart()),
          block(members_table())},
         {}},
        {"worklist",
         "Werklijst",
         {block(model::Text{model::Text::Voice::list, {"Sanne belt Joris."}})},
         model::workers},
        {"community",
         "Gemeenschap",
         {block(plain_bars_chart()), block(dumbbell_chart()), block(cohort_chart()), block(gantt_chart()),
          block(network_chart()), block(timeline())},
         {}},
    };
    report.sections[2].blocks[0].personal = true;
    report.definitions = {{"attainment", "Binnen de norm", "op tijd / (op tijd + te laat + gemist)"},
                          {"contributions", "Bijdragen", "openbare activiteiten zonder reacties"}};
    report.evidence = {turn_evidence()};
    base::Figure attained;
    attained.value = 0.824;
    attained.unit = base::Unit::share;
    attained.n = 214;
    attained.interval = base::Interval{0.781, 0.863};
    base::Figure none;
    none.unit = base::Unit::seconds;
    none.why = base::Why::not_reached;
    none.n = 12;
    report.facts = {{"protocol.klachten.attainment", attained, {}, "attainment", "off_track"},
                    {"protocol.klachten.p90", none, {{"channel", "forum"}}, "", ""}};
    report.inputs = {{"exports/forum.csv", 1234, "00112233445566778899aabbccddeeff", 42}};
    return report;
}

}  // namespace stamtafel::test
