// Caveats from the quality of the input and from figures that could not be given.
#include "reports/compose/caveats.hpp"

#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

/// Turns whose answer may lie outside the export: worth a word from one in twenty on.
constexpr double unknown_bound = 0.05;

void add_unmeasured(const Material& material, std::vector<std::string>& lines) {
    std::vector<std::string> names;
    for (const kpis::KpiView& view : material.evaluation.kpis)
        if (view.value.why == base::Why::not_measurable || view.value.why == base::Why::not_measured_yet)
            names.push_back(name_of(material.input.playbook.kpis[view.kpi]));
    if (!names.empty())
        lines.push_back(say(material.catalogue, "caveat.unmeasured"_w,
                            {{"n", names.size()}, {"kpis", words::listed(material.catalogue, names)}}));
}

void add_unknown(const Material& material, std::vector<std::string>& lines) {
    std::size_t unknown = 0;
    for (const measure::Turn& turn : material.evaluation.turns)
        unknown += turn.outcome == measure::Outcome::unknown ? 1U : 0U;
    const std::size_t turns = material.evaluation.turns.size();
    if (unknown == 0 || static_cast<double>(unknown) < unknown_bound * static_cast<double>(turns)) return;
    lines.push_back(say(material.catalogue, "caveat.unknown"_w, {{"n", unknown}}));
}

/// Local times that a clock change makes twofold or impossible.
void add_clock_changes(const Material& material, std::vector<std::string>& lines) {
    for (const activity::FileQuality& file : source_lines(material))
        if (const std::uint64_t n = file.zone_overlap + file.zone_gap; n > 0)
            lines.push_back(
                say(material.catalogue, "caveat.clock_change"_w,
                    {{"file", file.name}, {"n", n}, {"overlap", file.zone_overlap}, {"gap", file.zone_gap}}));
}

/// Gaps of channels that touch the period.
void add_gaps(const Material& material, std::vector<std::string>& lines) {
    const calendar::Period& period = material.evaluation.period;
    for (activity::Coverage coverage : material.evaluation.quality.coverage) {
        std::erase_if(coverage.gaps,
                      [&](const activity::Gap& gap) { return gap.last < period.first || gap.first >= period.end; });
        if (!coverage.gaps.empty())
            lines.push_back(say(material.catalogue, "caveat.gaps"_w,
                                {{"channel", channel_name(material, coverage.channel)},
                                 {"days", gap_words(material.catalogue, coverage.gaps)}}));
    }
}

}  // namespace

std::vector<std::string> caveats_of(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<std::string> lines;
    const std::int64_t read = fact_count(material, "data.rows_read"),
                       rejected = fact_count(material, "data.rows_rejected");
    if (rejected > 0)
        lines.push_back(say(
            catalogue, "caveat.rejected"_w,
            {{"n", rejected},
             {"share", words::share(catalogue.language, static_cast<double>(rejected) / static_cast<double>(read))}}));
    if (const auto days = fact_count(material, "data.days_without_data"); days > 0)
        lines.push_back(say(catalogue, "caveat.days_without_data"_w, {{"n", days}}));
    add_gaps(material, lines);
    add_unknown(material, lines);
    if (const auto orphans = fact_count(material, "data.orphans"); orphans > 0)
        lines.push_back(say(catalogue, "caveat.orphans"_w, {{"n", orphans}}));
    if (material.evaluation.quality.isolated > 0)
        lines.push_back(say(catalogue, "caveat.isolated"_w, {{"n", material.evaluation.quality.isolated}}));
    add_clock_changes(material, lines);
    add_unmeasured(material, lines);
    return lines;
}

}  // namespace stamtafel::compose
