// The roadmap as a chart, its dates, who has too much to do in which week, and what lies ahead for a year.
#include <algorithm>
#include <map>
#include <optional>

#include "engine/calendar/period.hpp"
#include "engine/kpis/definitions.hpp"
#include "engine/strategy/ahead.hpp"
#include "engine/strategy/roadmap.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using strategy::AheadKind;
using strategy::Roadmap;
using words::operator""_w;
using words::say;

constexpr std::size_t most_bars = 60;

std::string step_named(const PlanMaterial& material, std::size_t index) {
    const playbook::Step& step = material.playbook.roadmap[index];
    return named(step.name, step.id);
}

std::string worker(const PlanMaterial& material, const std::string& owner) {
    return owner.empty() ? say(material.catalogue, "plan.nobody"_w) : owner_named(material, owner);
}

constexpr std::int32_t week = 7;

/// Mondays, or every second one.
void add_weeks(const PlanMaterial& material, base::Day first, base::Day last, model::Axis& axis) {
    constexpr std::int32_t most_ticks = 8;
    const std::int32_t every = (last.value - first.value) / week > most_ticks ? 2 * week : week;
    for (base::Day tick = calendar::monday_of(first);; tick = tick + every) {
        axis.ticks.push_back({static_cast<double>(tick.value), words::short_day(material.catalogue, tick)});
        if (tick > last) return;
    }
}

/// The first days of months, or of every so many months in a long plan.
void add_months(const PlanMaterial& material, base::Day first, base::Day last, model::Axis& axis) {
    constexpr std::int32_t most_ticks = 8;
    const std::int32_t every = std::max(1, ((last.value - first.value) / 30 + most_ticks - 1) / most_ticks);
    base::Civil month = base::civil_of(first);
    for (;;) {
        const base::Day tick = base::day_of({month.year, month.month, 1});
        axis.ticks.push_back({static_cast<double>(tick.value), words::short_month(material.catalogue, tick)});
        if (tick > last) return;
        const std::int32_t months = static_cast<std::int32_t>(month.month) - 1 + every;
        month.year += months / 12;
        month.month = static_cast<std::uint32_t>(months % 12 + 1);
    }
}

/// Weeks as long as they can be told apart, else months; the ends of the plan close the axis.
model::Axis days_axis(const PlanMaterial& material, base::Day first, base::Day last) {
    constexpr std::int32_t longest_in_weeks = 16 * week;
    model::Axis axis;
    axis.title = say(material.catalogue, "plan.day"_w);
    (last.value - first.value <= longest_in_weeks ? add_weeks : add_months)(material, first, last, axis);
    return axis;
}

/// Names may have commas: an arrow parts them.
std::string critical_said(const PlanMaterial& material, const Roadmap& roadmap) {
    std::string path;
    for (const std::size_t step : roadmap.critical_path)
        path += (path.empty() ? "" : " → ") + step_named(material, step);
    return path;
}

model::Chart chart_of(const PlanMaterial& material, const Roadmap& roadmap) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Gantt gantt;
    gantt.days = days_axis(material, roadmap.begin, roadmap.last);
    gantt.task_label = say(catalogue, "plan.other_steps"_w);
    gantt.critical_label = say(catalogue, "plan.critical"_w);
    for (const std::size_t at : strategy::by_first_day(roadmap)) {
        if (gantt.tasks.size() == most_bars) break;
        const strategy::ScheduledStep& step = roadmap.steps[at];
        gantt.tasks.push_back({step_named(material, step.step), step.first, step.last, step.critical,
                               step.owner.empty() ? std::string() : owner_named(material, step.owner)});
    }
    for (const strategy::MissedDate& missed : roadmap.missed)
        gantt.marks.push_back({missed.wanted, step_named(material, missed.step), model::GanttMark::Kind::milestone});
    return {"plan-roadmap", say(catalogue, "plan.roadmap_title"_w, {{"day", words::date(catalogue, roadmap.last)}}),
            say(catalogue, "plan.critical_path"_w, {{"steps", critical_said(material, roadmap)}}), std::move(gantt)};
}

model::Table steps_table(const PlanMaterial& material, const Roadmap& roadmap) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_steps", say(catalogue, "plan.steps"_w),
                 {say(catalogue, "plan.step"_w), say(catalogue, "plan.owner"_w), say(catalogue, "plan.days"_w),
                  say(catalogue, "plan.first"_w), say(catalogue, "plan.last"_w), say(catalogue, "plan.latest_last"_w),
                  say(catalogue, "plan.slack"_w)});
    for (const std::size_t at : strategy::by_first_day(roadmap)) {
        const strategy::ScheduledStep& step = roadmap.steps[at];
        model::Cell slack = cell(model::Count{step.slack});
        if (step.slack < 0) slack.tone = model::Tone::bad;
        table.rows.push_back({text_cell(step_named(material, step.step), model::Style::head),
                              text_cell(worker(material, step.owner)), cell(model::Count{step.days}), cell(step.first),
                              cell(step.last), cell(step.latest_last), std::move(slack)});
    }
    table.note = say(catalogue, "plan.slack_note"_w);
    return table;
}

/// "3 van 5": the work and the days that there are for it.
model::Cell load_cell(const PlanMaterial& material, const strategy::WeekLoad& load) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Cell made = text_cell(
        say(catalogue, "plan.work_of_days"_w,
            {{"work", workdays_said(material, load.effort)}, {"days", workdays_said(material, load.capacity)}}));
    if (load.overload()) made.tone = model::Tone::bad;
    return made;
}

/// Who has how much to do, a column a week; `loads` lie within these weeks.
model::Table loads_table(const PlanMaterial& material, const Roadmap& roadmap, base::Day first, std::int32_t weeks) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("plan_loads_" + base::iso(first).substr(0, 10), say(catalogue, "plan.loads"_w),
                                  {say(catalogue, "plan.owner"_w)});
    std::replace(table.id.begin(), table.id.end(), '-', '_');
    for (std::int32_t i = 0; i < weeks; ++i)
        table.columns.push_back(column(words::short_day(catalogue, first + i * week)));
    const std::string* owner = nullptr;
    for (const strategy::WeekLoad& load : roadmap.loads) {
        const std::int32_t at = (load.monday.value - first.value) / week;
        if (load.monday < first || at >= weeks) continue;
        if (owner == nullptr || *owner != load.owner) {
            table.rows.emplace_back(table.columns.size());
            table.rows.back().front() = text_cell(worker(material, load.owner), model::Style::head);
            owner = &load.owner;
        }
        table.rows.back()[static_cast<std::size_t>(at) + 1] = load_cell(material, load);
    }
    return table;
}

/// Eight weeks side by side, then the next eight.
void add_loads(const PlanMaterial& material, const Roadmap& roadmap, Blocks& blocks) {
    constexpr std::int32_t weeks_across = 8, most_tables = 13;  // two years; a longer plan shows its beginning
    std::size_t n = 0;
    for (base::Day first = calendar::monday_of(roadmap.begin); first <= roadmap.last && n < most_tables;
         first = first + weeks_across * week) {
        const std::int32_t left = (roadmap.last.value - first.value) / week + 1;
        model::Table table = loads_table(material, roadmap, first, std::min(left, weeks_across));
        if (table.rows.empty()) continue;
        blocks.push_back(block(std::move(table)));
        ++n;
    }
    if (n > 0) blocks.push_back(paragraph(say(material.catalogue, "plan.loads_note"_w), model::Text::Voice::note));
    if (n == most_tables)
        blocks.push_back(paragraph(say(material.catalogue, "plan.loads_cut"_w), model::Text::Voice::note));
}

/// What a plan without dates has to say.
Blocks unplanned(const PlanMaterial& material, const Roadmap& roadmap) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::string text =
        roadmap.why == strategy::Unplanned::circle
            ? say(catalogue, "plan.circle"_w, {{"steps", strategy::circle_text(roadmap, material.playbook)}})
            : say(catalogue, "plan.too_long"_w, {{"step", step_named(material, roadmap.at_fault.front())}});
    return {block(model::Callout{model::Tone::bad, say(catalogue, "plan.no_dates"_w), {text}})};
}

void add_troubles(const PlanMaterial& material, const Roadmap& roadmap, Blocks& blocks) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<std::string> lines;
    for (const strategy::MissedDate& missed : roadmap.missed)
        lines.push_back(say(catalogue, "plan.missed_date"_w,
                            {{"step", step_named(material, missed.step)},
                             {"wanted", words::date(catalogue, missed.wanted)},
                             {"planned", words::date(catalogue, missed.planned)}}));
    std::map<std::string, std::int64_t> weeks;
    for (const strategy::WeekLoad& load : roadmap.loads)
        if (load.overload()) ++weeks[load.owner];
    for (const auto& [owner, n] : weeks)
        lines.push_back(say(catalogue, "plan.overloaded"_w, {{"owner", worker(material, owner)}, {"n", n}}));
    if (!lines.empty())
        blocks.push_back(
            block(model::Callout{model::Tone::watch, say(catalogue, "plan.roadmap_troubles"_w), std::move(lines)}));
}

/// What happens on a day, and what it is.
struct Said {
    std::string title;
    words::Key kind;
};

std::string anniversary_said(const PlanMaterial& material, std::size_t years) {
    return say(material.catalogue, "plan.anniversary"_w,
               {{"community", material.playbook.community.name.value}, {"n", static_cast<std::int64_t>(years)}});
}

Said said(const PlanMaterial& material, const strategy::Ahead& ahead) {
    const playbook::Playbook& book = material.playbook;
    const std::size_t i = ahead.index;
    switch (ahead.kind) {
        case AheadKind::event: return {named(book.events[i].name, book.events[i].id), "plan.is_event"_w};
        case AheadKind::content: return {book.content.calendar[i].title.value, "plan.is_content"_w};
        case AheadKind::programme_begins:
            return {named(book.co_creation[i].name, book.co_creation[i].id), "plan.is_programme_begin"_w};
        case AheadKind::programme_ends:
            return {named(book.co_creation[i].name, book.co_creation[i].id), "plan.is_programme_end"_w};
        case AheadKind::campaign_begins: return {book.campaigns[i].name.value, "plan.is_campaign_begin"_w};
        case AheadKind::campaign_ends: return {book.campaigns[i].name.value, "plan.is_campaign_end"_w};
        case AheadKind::step_begins: return {step_named(material, i), "plan.is_step_begin"_w};
        case AheadKind::step_due: return {step_named(material, i), "plan.is_step_due"_w};
        case AheadKind::anniversary: return {anniversary_said(material, i), "plan.is_anniversary"_w};
        case AheadKind::anniversary_announced: return {anniversary_said(material, i), "plan.is_announcement"_w};
        case AheadKind::target_due: break;
    }
    return {named(book.kpis[i].name, book.kpis[i].id), "plan.is_target"_w};
}

/// What is of one kind on one day: its name and what it is; of many, how many there are and then their names.
model::Event day_told(const PlanMaterial& material, const strategy::Ahead& first,
                      const std::vector<std::string>& names) {
    constexpr std::size_t most_in_a_title = 2;
    std::string title = words::listed(material.catalogue, names);
    std::string kind = say(material.catalogue, said(material, first).kind, {{"n", names.size()}});
    if (names.size() > most_in_a_title) {
        kind = with_capital(std::move(kind));
        std::swap(title, kind);
    }
    return {first.day, std::move(title), std::move(kind), model::Tone::none};
}

/// "Volgers · Instagram: 7.500, 10.000 en 12.500", a line each.
std::vector<std::string> milestones_said(const PlanMaterial& material) {
    std::vector<std::string> lines;
    for (const playbook::Milestone& milestone : material.playbook.milestones) {
        std::string what = with_capital(metric_named(material, milestone.metric.value));
        if (!milestone.channel.value.empty()) what += " · " + channel_named(material, milestone.channel.value);
        std::vector<std::string> numbers;
        for (const auto& at : milestone.at)
            numbers.push_back(quantity_said(material, {playbook::Quantity::Kind::number, at.value, {}, {}}));
        lines.push_back(say(material.catalogue, "plan.label"_w,
                            {{"label", what}, {"text", words::listed(material.catalogue, numbers)}}));
    }
    return lines;
}

}  // namespace

Blocks plan_roadmap(const PlanMaterial& material) {
    const Roadmap roadmap = strategy::plan_roadmap(material.playbook, material.from);
    if (roadmap.why == strategy::Unplanned::no_steps) return {};
    if (roadmap.why != strategy::Unplanned::nothing) return unplanned(material, roadmap);
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks{paragraph(say(catalogue, "plan.roadmap_lead"_w,
                                {{"first", words::date(catalogue, roadmap.begin)},
                                 {"last", words::date(catalogue, roadmap.last)},
                                 {"steps", critical_said(material, roadmap)}}),
                            model::Text::Voice::lead),
                  block(chart_of(material, roadmap))};
    if (roadmap.steps.size() > most_bars)
        blocks.push_back(
            paragraph(say(catalogue, "plan.bars_cut"_w, {{"n", std::int64_t{most_bars}}}), model::Text::Voice::note));
    add_troubles(material, roadmap, blocks);
    blocks.push_back(block(steps_table(material, roadmap)));
    add_loads(material, roadmap, blocks);
    return blocks;
}

Blocks plan_ahead(const PlanMaterial& material) {
    constexpr std::int32_t days_of_a_year = 366;
    const auto dates = strategy::dates_ahead(material.playbook, material.from, material.from + days_of_a_year);
    Blocks blocks;
    model::Timeline timeline;
    timeline.id = "plan_ahead";
    timeline.caption = say(material.catalogue, "plan.ahead_caption"_w);
    for (std::size_t i = 0; i < dates.size();) {  // what is of one kind on one day is one line
        std::vector<std::string> names;
        std::size_t end = i;
        for (; end < dates.size() && dates[end].day == dates[i].day && dates[end].kind == dates[i].kind; ++end)
            names.push_back(said(material, dates[end]).title);
        timeline.events.push_back(day_told(material, dates[i], names));
        i = end;
    }
    if (!timeline.events.empty()) blocks.push_back(block(std::move(timeline)));
    std::vector<std::string> milestones = milestones_said(material);
    if (milestones.empty()) return blocks;
    blocks.push_back(heading(say(material.catalogue, "plan.milestones"_w)));
    blocks.push_back(points(std::move(milestones)));
    return blocks;
}

}  // namespace stamtafel::compose
