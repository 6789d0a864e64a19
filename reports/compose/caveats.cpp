// Caveats from the quality of the input and from figures that could not be given.
#include "reports/compose/caveats.hpp"

#include <array>

#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/compose/subjects.hpp"
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
            names.push_back(name_of(kpi_of(material, view)));
    if (!names.empty())
        lines.push_back(say(material.catalogue, "caveat.unmeasured"_w,
                            {{"n", names.size()}, {"kpis", words::listed(material.catalogue, names)}}));
}

void add_not_given(const Material& material, std::vector<std::string>& lines) {
    std::vector<std::string> names;
    for (const kpis::KpiView& view : material.evaluation.kpis)
        if (view.value.why == base::Why::not_given) names.push_back(name_of(kpi_of(material, view)));
    if (!names.empty())
        lines.push_back(say(material.catalogue, "caveat.not_given"_w,
                            {{"n", names.size()}, {"kpis", words::listed(material.catalogue, names)}}));
}

/// A sentence on some of the turns that are judged, from a share of them on.
struct TurnCaveat {
    words::Key words;
    double from;  ///< share of the turns that count for it
    bool (*among)(const measure::Turn& turn);
    bool (*told)(const measure::Turn& turn);
};

bool any(const measure::Turn&) { return true; }
bool unknown(const measure::Turn& turn) { return turn.outcome == measure::Outcome::unknown; }
bool attributed(const measure::Turn& turn) { return measure::has(turn.traits, measure::Trait::attributed); }
bool holding(const measure::Turn& turn) { return measure::has(turn.traits, measure::Trait::holding); }

/// The gravest first. One in a hundred answers is worth no word, one in twenty is.
constexpr std::array turn_caveats = std::to_array<TurnCaveat>({
    {"caveat.unknown"_w, unknown_bound, any, unknown},
    {"caveat.attributed"_w, 0.01, measure::answered, attributed},
    {"caveat.holding"_w, 0.05, measure::answered, holding},
});

void add_turns(const Material& material, std::vector<std::string>& lines) {
    for (const TurnCaveat& caveat : turn_caveats) {
        std::size_t told = 0, among = 0;
        for (const measure::Turn& turn : material.evaluation.turns) {
            if (turn.step == measure::Step::resolution || !caveat.among(turn)) continue;
            ++among;
            told += caveat.told(turn) ? 1U : 0U;
        }
        const double share = among == 0 ? 0 : static_cast<double>(told) / static_cast<double>(among);
        if (told > 0 && share >= caveat.from)
            lines.push_back(say(material.catalogue, caveat.words,
                                {{"n", told}, {"share", words::share(material.catalogue, share)}}));
    }
}

void add_thanks(const Material& material, std::vector<std::string>& lines) {
    if (const auto thanks = fact_count(material, "responding.thanks"); thanks > 0)
        lines.push_back(say(material.catalogue, "caveat.thanks"_w, {{"n", thanks}}));
}

/// The clocks change between the period's first day and the last reply to it.
bool clocks_change(const Material& material) {
    const calendar::Zone& zone = material.input.zone;
    const base::Day first = material.evaluation.period.first;
    base::Day last = material.evaluation.period.end + -1;
    for (const measure::Turn& turn : material.evaluation.turns)
        if (measure::answered(turn))
            last =
                std::max(last, calendar::local_day(zone, material.input.data.activity.at[activity::at(turn.closed)]));
    for (std::size_t i = 1; i < zone.begins.size(); ++i) {
        const base::Day day = calendar::local_day(zone, zone.begins[i]);
        if (day >= first && day <= last && zone.offset_ms[i] != zone.offset_ms[i - 1]) return true;
    }
    return false;
}

/// Local times that a clock change makes twofold or impossible.
void add_clock_changes(const Material& material, std::vector<std::string>& lines) {
    if (!clocks_change(material)) return;
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
        lines.push_back(
            say(catalogue, "caveat.rejected"_w,
                {{"n", rejected},
                 {"share", words::share(catalogue, static_cast<double>(rejected) / static_cast<double>(read))}}));
    if (const auto days = fact_count(material, "data.days_without_data"); days > 0)
        lines.push_back(say(catalogue, "caveat.days_without_data"_w, {{"n", days}}));
    add_gaps(material, lines);
    if (material.restated != nullptr && !material.restated->figures.empty())
        lines.push_back(say(catalogue, "caveat.restated"_w, {{"n", material.restated->figures.size()}}));
    add_turns(material, lines);
    add_thanks(material, lines);
    if (const auto corrected = fact_count(material, "triage.corrected"); corrected > 0)
        lines.push_back(say(catalogue, "caveat.corrected"_w, {{"n", corrected}}));
    if (const auto orphans = fact_count(material, "data.orphans"); orphans > 0)
        lines.push_back(say(catalogue, "caveat.orphans"_w, {{"n", orphans}}));
    if (material.evaluation.quality.isolated > 0)
        lines.push_back(say(catalogue, "caveat.isolated"_w, {{"n", material.evaluation.quality.isolated}}));
    add_clock_changes(material, lines);
    add_unmeasured(material, lines);
    add_not_given(material, lines);
    return lines;
}

}  // namespace stamtafel::compose
