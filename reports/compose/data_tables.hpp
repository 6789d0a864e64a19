// The tables of the data section that describe the input. One without rows has nothing to say and is left out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// The files of the input; those of a source with more than ten as one line, summed: "exports/chat/*.csv, 320 files".
[[nodiscard]] std::vector<activity::FileQuality> source_lines(const Material& material);

/// "3–6 okt. 2026, 9–10 nov. 2026"; from the ninth on only how many there are.
[[nodiscard]] std::string gap_words(const words::Catalogue& catalogue, std::span<const activity::Gap> gaps);

/// By channel: days, gaps, how fine its times are, whether replies are linked.
[[nodiscard]] model::Table coverage_table(const Material& material);
/// Rows by channel and day of the period (weeks of a quarter or a year), days without data framed; nothing without rows.
/// Counts of a day: not for management.
[[nodiscard]] std::optional<model::Chart> calendar_chart(const Material& material);
/// A sentence a channel on the days of the period that it has no data of, without counts.
[[nodiscard]] std::vector<std::string> days_without_data(const Material& material);
/// What the exports can show and what not, by channel, with what would make it possible.
[[nodiscard]] model::Table measurable_table(const Material& material);
/// What the figures rest on: agreements of the playbook and limits of this report.
[[nodiscard]] model::Table assumptions_table(const Material& material);
/// The program and the files of the playbook.
[[nodiscard]] model::Table versions_table(const Material& material);
/// Rejected rows by reason and column, the most frequent first, with where the first one stands.
[[nodiscard]] model::Table rejects_table(const Material& material);
/// Rows that are no activity: series, posts, people.
[[nodiscard]] model::Table records_table(const Material& material);
/// Figures that differ from those first published, with the reason; the first forty.
[[nodiscard]] model::Table restated_table(const Material& material);

}  // namespace stamtafel::compose
