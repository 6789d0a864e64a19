// A made-up chart of each kind that stands in rows or in a map, with figures a person can check.
#pragma once

#include "reports/model/report.hpp"

namespace stamtafel::test {

inline model::Chart plain_bars_chart() {
    model::Bars bars;
    bars.value_title = "Bijdragen";
    bars.target_label = "streefwaarde";
    bars.bars = {{"Forum", 1234, "1.234 · 52%", 1000, true},
                 {"Instagram", 820, "820 · 35%", 900},
                 {"E-mail", 300, "300 · 13%"},
                 {"Telefoon <vast>", std::nullopt, "te weinig"}};
    bars.unit = base::Unit::count;
    return {"yield", "Het forum brengt de helft van de bijdragen", "1.234 van 2.354.", bars};
}

inline model::Chart dumbbell_chart() {
    model::Dumbbell chart;
    chart.value = {"", model::Scale::linear, {{0, "0"}, {25, "25"}, {50, "50"}, {75, "75"}, {100, "100"}}};
    chart.then_title = "september 2026";
    chart.now_title = "oktober 2026";
    chart.rows = {{"Luisteren", 40, 65, "40", "65"},
                  {"Reageren", 80, 70, "80", "70"},
                  {"Belonen", 50, 50, "50", "50"},
                  {"Meten", std::nullopt, 35, "", "35"}};
    chart.unit = base::Unit::count;
    return {"practices", "Luisteren is het meest vooruitgegaan", "Vier praktijken.", chart};
}

inline model::Chart cohort_chart() {
    model::Cohort chart;
    chart.cohort_title = "begonnen in";
    chart.size_title = "leden";
    chart.column_title = "maanden later";
    chart.columns = {"0", "1", "2", "3"};
    chart.rows = {{"jul. 26", 120, "120", {{1.0, "100%"}, {0.4, "40%"}, {0.3, "30%"}, {0.25, "25%"}}},
                  {"aug. 26", 98, "98", {{1.0, "100%"}, {0.35, "35%"}, {0.28, "28%"}}},
                  {"sep. 26", std::nullopt, "te klein", {{1.0, "100%"}, {std::nullopt, "te klein"}}},
                  {"okt. 26", 143, "143", {{1.0, "100%"}}}};
    return {"cohorts", "Van wie in juli begon, is een kwart er nog", "25% na drie maanden.", chart};
}

inline model::Chart gantt_chart() {
    const auto day = [](unsigned month, unsigned date) { return base::day_of({2026, month, date}); };
    model::Gantt chart;
    const auto tick = [&](unsigned month, const char* name) {
        return model::Tick{static_cast<double>(day(month, 1).value), name};
    };
    chart.days = {
        "", model::Scale::linear, {tick(9, "1 sep."), tick(10, "1 okt."), tick(11, "1 nov."), tick(12, "1 dec.")}};
    chart.task_label = "overige stappen";
    chart.critical_label = "kritieke pad";
    chart.tasks = {{"Doelen vaststellen", day(9, 1), day(9, 14), true, "adviseur"},
                   {"Richtlijnen schrijven", day(9, 7), day(9, 30), false, "redactie"},
                   {"Superfans benaderen", day(9, 15), day(10, 20), true, "adviseur"},
                   {"Eerste bijeenkomst", day(11, 5), day(11, 5), true, ""}};
    chart.marks = {{day(10, 10), "vandaag", model::GanttMark::Kind::today}, {day(11, 5), "eerste bijeenkomst"}};
    return {"roadmap", "De eerste bijeenkomst hangt aan twee stappen", "Vier stappen.", chart};
}

inline model::Chart network_chart() {
    model::Network chart;
    chart.groups = {{"Reparatie", 5}, {"Routes", 4}, {"Nieuwkomers", 2}};
    for (std::uint32_t i = 0; i < 11; ++i) {
        const std::uint32_t group = i < 5 ? 0 : i < 9 ? 1 : 2;
        chart.nodes.push_back({i == 0 ? "Sanne" : i == 5 ? "Joris" : "", 11.0 - i, group, i == 0});
    }
    chart.edges = {{0, 1, 9}, {0, 2, 7}, {0, 3, 4}, {0, 4, 2}, {1, 2, 2}, {3, 4, 1}, {5, 6, 6},
                   {5, 7, 3}, {5, 8, 2}, {6, 7, 1}, {0, 5, 5}, {2, 6, 1}, {9, 10, 1}};
    return {"map", "Twee groepen, met twee bruggen ertussen", "Elf leden.", chart};
}

inline model::Timeline timeline() {
    return {"year",
            "Het jaar in drie gebeurtenissen",
            {{base::day_of({2026, 3, 2}), "Nieuw forum", "Alle leden gingen mee <ook de stille>.", model::Tone::good},
             {base::day_of({2026, 7, 19}), "Storing van twee dagen", "", model::Tone::bad},
             {base::day_of({2026, 10, 1}), "Beloningen gestart", "Twaalf superfans.", model::Tone::none}}};
}

}  // namespace stamtafel::test
