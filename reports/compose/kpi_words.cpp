// Every word from the catalogue; every number from the view.
#include "reports/compose/kpi_words.hpp"

#include <cmath>

#include "reports/compose/cells.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using kpis::ChangeKind;
using kpis::ChangeRule;
using kpis::ChangeWhy;
using words::operator""_w;
using words::say;

std::string range_words(const Material& material, const kpis::KpiView& view, const base::Interval& range) {
    return say(material.catalogue, "change.range"_w,
               {{"low", value_words(material, view, range.low)}, {"high", value_words(material, view, range.high)}});
}

/// Without its sign.
std::string step_words(const Material& material, const kpis::KpiView& view, double step) {
    const double size = std::abs(step);
    if (view.value.unit == base::Unit::share)
        return say(material.catalogue, "change.points"_w,
                   {{"points", words::number(material.catalogue, 100 * size, 1)}});
    return value_words(material, view, size);
}

/// "nog 2 maanden nodig"
std::string periods_needed(const Material& material, std::size_t there, std::size_t needed) {
    const std::uint64_t n = needed > there ? needed - there : 1;
    switch (material.evaluation.period.unit) {
        case calendar::PeriodUnit::month: return say(material.catalogue, "change.more_months"_w, {{"n", n}});
        case calendar::PeriodUnit::week: return say(material.catalogue, "change.more_weeks"_w, {{"n", n}});
        case calendar::PeriodUnit::quarter: return say(material.catalogue, "change.by_quarter"_w);
        case calendar::PeriodUnit::year: return say(material.catalogue, "change.by_year"_w);
        case calendar::PeriodUnit::range: break;
    }
    return say(material.catalogue, "change.more_periods"_w, {{"n", n}});
}

std::string break_words(const Material& material, const kpis::KpiView& view) {
    if (!view.since_break) return "";
    const playbook::Break& one = material.input.playbook.breaks[*view.since_break];
    const std::string day = words::date(material.catalogue, one.on.value);
    if (one.what.value.empty()) return say(material.catalogue, "change.break"_w, {{"day", day}});
    return say(material.catalogue, "change.break_what"_w, {{"day", day}, {"what", one.what.value}});
}

std::string limit_words(const Material& material, const kpis::KpiView& view) {
    const kpis::Change& change = view.change;
    if (!change.limits) return "";
    const std::string range = range_words(material, view, *change.limits);
    const words::Catalogue& catalogue = material.catalogue;
    if (change.rule == ChangeRule::outside)
        return change.upward ? say(catalogue, "change.above"_w, {{"range", range}})
                             : say(catalogue, "change.below"_w, {{"range", range}});
    if (change.rule == ChangeRule::run) {
        const std::string centre = value_words(material, view, change.centre.value_or(0));
        const std::uint64_t n = kpis::run_length;
        return change.upward ? say(catalogue, "change.run_above"_w, {{"n", n}, {"value", centre}})
                             : say(catalogue, "change.run_below"_w, {{"n", n}, {"value", centre}});
    }
    return say(catalogue, "change.within"_w, {{"range", range}});
}

/// What the range of the outlook says of the target.
std::string reach_words(const Material& material, const kpis::KpiView& view) {
    const double sign = view.higher_is_better ? 1 : -1;
    const double low = sign * (view.outlook->range.low - *view.target);
    const double high = sign * (view.outlook->range.high - *view.target);
    if (std::min(low, high) >= 0) return say(material.catalogue, "outlook.reaches"_w);
    if (std::max(low, high) < 0) return say(material.catalogue, "outlook.falls_short"_w);
    return say(material.catalogue, "outlook.either"_w);
}

/// Those that an outlook may rest on: counted as they are now.
std::size_t known_points(const Material& material, const kpis::KpiView& view) {
    std::size_t known = 0;
    for (const kpis::TrendPoint& point : view.trend) {
        const bool counts =
            !view.since_break || point.period.first >= material.input.playbook.breaks[*view.since_break].on.value;
        known += counts && number_of(point.figure) ? 1U : 0U;
    }
    return known;
}

void append(std::string& sentence, const std::string& part) {
    if (part.empty()) return;
    sentence += (sentence.empty() ? "" : "; ") + part;
}

std::string still_needed(const Material& material, const kpis::KpiView& view) {
    if (!number_of(view.value)) return "";
    const std::string needed = periods_needed(material, view.change.earlier, kpis::periods_for_limits);
    const calendar::PeriodUnit unit = material.evaluation.period.unit;
    const bool far_off = unit == calendar::PeriodUnit::quarter || unit == calendar::PeriodUnit::year;
    return far_off ? needed : say(material.catalogue, "change.to_judge"_w, {{"needed", needed}});
}

/// Why it is judged like this, or not; without what else was going on.
std::string reason_words(const Material& material, const kpis::KpiView& view) {
    const words::Catalogue& catalogue = material.catalogue;
    const kpis::Change& change = view.change;
    switch (change.why) {
        case ChangeWhy::too_few_periods: return still_needed(material, view);
        case ChangeWhy::too_few_rows: return say(catalogue, "change.too_few_rows"_w);
        case ChangeWhy::across_break: return break_words(material, view);
        case ChangeWhy::no_variation: return say(catalogue, "change.no_variation"_w);
        case ChangeWhy::chance: return say(catalogue, "change.chance"_w);
        case ChangeWhy::season: return say(catalogue, "change.season"_w);
        case ChangeWhy::unfinished: return say(catalogue, "change.unfinished"_w);
        case ChangeWhy::none: break;
    }
    return limit_words(material, view);
}

}  // namespace

std::string value_words(const Material& material, const kpis::KpiView& view, double value) {
    return words::written(material.catalogue, kpi_content(view, value));
}

std::string value_words(const Material& material, const kpis::KpiView& view, const base::Figure& figure) {
    return words::written(material.catalogue, kpi_content(material, view, figure));
}

std::string difference_words(const Material& material, const kpis::KpiView& view, double difference) {
    const std::string step = step_words(material, view, difference);
    if (step == step_words(material, view, 0)) return say(material.catalogue, "change.same"_w);
    return (difference > 0 ? "+" : "−") + step;
}

std::string change_words(const Material& material, const kpis::KpiView& view) {
    if (!view.change.difference || view.trend.size() < 2) return "";
    const calendar::Period before = calendar::before(material.evaluation.period);
    return say(material.catalogue, "change.since"_w,
               {{"change", difference_words(material, view, *view.change.difference)},
                {"period", period_in_sentence(material.catalogue, before)}});
}

bool rests_on_a_test(const kpis::Change& change) {
    return change.method == kpis::ChangeMethod::two_periods || change.why == ChangeWhy::chance;
}

model::Change kind_of(const kpis::Change& change) {
    return change.kind == ChangeKind::signal  ? model::Change::signal
           : change.kind == ChangeKind::noise ? model::Change::noise
                                              : model::Change::none;
}

std::string kind_words(const Material& material, const kpis::KpiView& view) {
    const model::Change kind = kind_of(view.change);
    if (kind == model::Change::none) return "";
    const std::string word = kind == model::Change::signal  ? say(material.catalogue, "change.signal"_w)
                             : rests_on_a_test(view.change) ? say(material.catalogue, "change.may_be_chance"_w)
                                                            : say(material.catalogue, "change.noise"_w);
    return view.change.provisional ? say(material.catalogue, "change.provisional"_w, {{"kind", word}}) : word;
}

std::string why_words(const Material& material, const kpis::KpiView& view) {
    std::string why = reason_words(material, view);
    if (view.change.why == ChangeWhy::too_few_periods && !why.empty()) append(why, break_words(material, view));
    if (why.empty() || view.change.kind == ChangeKind::none) return why;
    for (const std::size_t campaign : view.campaigns)
        append(why, say(material.catalogue, "change.campaign"_w,
                        {{"campaign", material.input.playbook.campaigns[campaign].name.value}}));
    return why;
}

std::string unusual_words(const Material& material, const kpis::KpiView& view) {
    const bool off = view.change.rule == ChangeRule::outside || view.change.rule == ChangeRule::run;
    return off && view.change.kind == ChangeKind::signal ? limit_words(material, view) : "";
}

model::Tone tone_of_change(const kpis::KpiView& view) {
    const kpis::Change& change = view.change;
    const double step = change.difference.value_or(0);
    const bool agrees = change.upward ? step > 0 : step < 0;
    if (change.kind != ChangeKind::signal || !agrees) return model::Tone::none;
    return change.upward == view.higher_is_better ? model::Tone::good : model::Tone::bad;
}

std::string changed_words(const Material& material, const kpis::KpiView& view) {
    const std::string value = value_words(material, view, view.value);
    const std::string before = value_words(material, view, *view.change.before);
    const std::string unusual = unusual_words(material, view);
    if (unusual.empty()) return say(material.catalogue, "finding.changed"_w, {{"value", value}, {"before", before}});
    return say(material.catalogue, "finding.unusual"_w, {{"value", value}, {"unusual", unusual}, {"before", before}});
}

std::string visible_words(const Material& material, const kpis::KpiView& view) {
    if (!view.change.smallest_visible) return "";
    return say(material.catalogue, "change.visible"_w,
               {{"step", step_words(material, view, *view.change.smallest_visible)}});
}

std::string outlook_words(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    const bool to_come = kpi.target && kpi.target->by.value && *kpi.target->by.value >= material.evaluation.period.end;
    if (!to_come || !view.target || !number_of(view.value)) return "";
    if (!view.outlook) {
        const std::size_t known = known_points(material, view);
        return known >= kpis::periods_for_outlook ? "" : periods_needed(material, known, kpis::periods_for_outlook);
    }
    return say(material.catalogue, "outlook.line"_w,
               {{"value", value_words(material, view, view.outlook->value)},
                {"range", range_words(material, view, view.outlook->range)},
                {"reach", reach_words(material, view)}});
}

void add_change(const Material& material, const kpis::KpiView& view, model::Tile& tile) {
    tile.change = change_words(material, view);
    const std::string kind = kind_words(material, view);
    if (kind.empty()) {
        if (!tile.change.empty()) append(tile.change, reason_words(material, view));
        return;
    }
    append(tile.change, unusual_words(material, view));
    tile.change_kind = kind_of(view.change);
    tile.change = tile.change.empty()
                      ? kind
                      : say(material.catalogue, "change.marked"_w, {{"change", tile.change}, {"kind", kind}});
}

}  // namespace stamtafel::compose
