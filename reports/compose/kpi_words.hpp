// What is said of a KPI's change and outlook: by how much, whether it is more than chance, and where it leads.
#pragma once

#include <string>

#include "engine/kpis/evaluation.hpp"
#include "reports/compose/compose.hpp"
#include "reports/model/report.hpp"

namespace stamtafel::compose {

/// One of the KPI's numbers, with the decimals that suit them all, so that two of them in a sentence read alike.
[[nodiscard]] std::string value_words(const Material& material, const kpis::KpiView& view, double value);
/// One of its figures likewise; without a number what it lacks.
[[nodiscard]] std::string value_words(const Material& material, const kpis::KpiView& view, const base::Figure& figure);

/// A difference with its sign: "+3,2 procentpunt", "−12 min", "+5".
[[nodiscard]] std::string difference_words(const Material& material, const kpis::KpiView& view, double difference);

/// "+3,2 procentpunt sinds september 2026"; empty without a period before.
[[nodiscard]] std::string change_words(const Material& material, const kpis::KpiView& view);

/// "echte verandering", "normale schommeling", with "(voorlopig)"; empty where it is unknown.
[[nodiscard]] std::string kind_words(const Material& material, const kpis::KpiView& view);
[[nodiscard]] model::Change kind_of(const kpis::Change& change);
/// Only limits say what is normal; a test that finds nothing says that it may be chance.
[[nodiscard]] bool rests_on_a_test(const kpis::Change& change);

/// Why it is taken for a signal, for noise, or is not judged: "boven 68% – 92%", "nog 2 maanden nodig".
[[nodiscard]] std::string why_words(const Material& material, const kpis::KpiView& view);

/// Where it stands off what is usual, of a signal that limits or a run gave: "boven de gewone 60 – 80", whichever way it
/// moved since the period before. Empty for all else.
[[nodiscard]] std::string unusual_words(const Material& material, const kpis::KpiView& view);

/// A signal in a sentence: "Nu 90, boven de gewone 60 – 80; de vorige periode 85." Needs the period before.
[[nodiscard]] std::string changed_words(const Material& material, const kpis::KpiView& view);

/// Good or bad: a signal that moved since the period before to the side on which it stands out. 90 after 95 is neither,
/// though 80 is usual at most.
[[nodiscard]] model::Tone tone_of_change(const kpis::KpiView& view);

/// "een verschil van minder dan 6,3 procentpunt valt niet op"; empty where nothing is judged.
[[nodiscard]] std::string visible_words(const Material& material, const kpis::KpiView& view);

/// "52 min (48 min – 60 min): haalt de streefwaarde niet"; what is missing for it, or empty without a date to come.
[[nodiscard]] std::string outlook_words(const Material& material, const kpis::KpiView& view);

/// The change of a tile: words and mark.
void add_change(const Material& material, const kpis::KpiView& view, model::Tile& tile);

}  // namespace stamtafel::compose
