// An action's effect is the figure that it was about, then and now: measured, not proven.
#include "reports/compose/actions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/compose/cells.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/kpi_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using State = Action::State;

const std::vector<Action>& actions_of(const Material& material) {
    static const std::vector<Action> none;
    return material.consultant == nullptr ? none : material.consultant->actions;
}

calendar::Period next_of(const calendar::Period& period) {
    if (period.unit != calendar::PeriodUnit::range) return calendar::period_of(period.unit, period.end);
    return {period.unit, period.end, period.end + (period.end.value - period.first.value)};
}

/// Where an action stands towards the report.
enum class Turn : std::uint8_t { last, older, now, later };
Turn turn_of(const Material& material, const Action& action) {
    const calendar::Period& period = material.evaluation.period;
    if (!action.agreed) return Turn::last;
    if (action.agreed->first >= period.end) return Turn::later;
    if (action.agreed->end > period.first) return Turn::now;
    return action.agreed->end > calendar::before(period).first ? Turn::last : Turn::older;
}

const kpis::KpiView* kpi_of(const Material& material, const Action& action) {
    for (const kpis::KpiView& view : material.evaluation.kpis)
        if (action.subject == "kpi." + material.input.playbook.kpis[view.kpi].id.value) return &view;
    return nullptr;
}

std::string subject_name(const Material& material, const std::string& subject) {
    for (const playbook::Kpi& kpi : material.input.playbook.kpis)
        if (subject == "kpi." + kpi.id.value) return name_of(kpi);
    for (const playbook::Protocol& protocol : material.input.playbook.protocols)
        if (subject == "protocol." + protocol.id.value) return name_of(protocol);
    return "";
}

/// The KPI's figure in the period in which the action was agreed, or the nearest before; nothing when there is none.
const kpis::TrendPoint* then_of(const Material& material, const kpis::KpiView& view, const Action& action) {
    const calendar::Period agreed = action.agreed.value_or(calendar::before(material.evaluation.period));
    const kpis::TrendPoint* then = nullptr;
    for (const kpis::TrendPoint& point : view.trend)
        if (point.period.end <= agreed.end && number_of(point.figure)) then = &point;
    return then;
}

std::string written(const Material& material, const base::Figure& figure) {
    return words::written(material.catalogue, content_of(material, figure));
}

/// Good or bad news only where the change is more than chance, and to the side on which it stands out.
void weigh(const Material& material, const kpis::KpiView& view, model::Cell& effect) {
    const bool signal = view.change.kind == kpis::ChangeKind::signal;
    if (!signal && view.change.kind != kpis::ChangeKind::noise) return;
    const std::string words = std::get<std::string>(effect.content), unusual = unusual_words(material, view);
    effect.content = unusual.empty()
                         ? say(material.catalogue, signal ? "actions.signal"_w : "actions.noise"_w, {{"effect", words}})
                         : say(material.catalogue, "actions.unusual"_w, {{"effect", words}, {"unusual", unusual}});
    effect.tone = tone_of_change(view);
}

/// "Eerste antwoord: 1 u 10 min (september 2026) → 52 min (echte verandering)".
model::Cell effect_cell(const Material& material, const Action& action) {
    const kpis::KpiView* view = kpi_of(material, action);
    const std::string name = subject_name(material, action.subject);
    if (view == nullptr) {
        constexpr std::string_view protocol = "protocol.";
        if (!action.subject.starts_with(protocol)) return cell(std::string());
        return cell(say(material.catalogue, "actions.now_kept"_w,
                        {{"name", name}, {"value", fact_words(material, action.subject + ".attainment")}}));
    }
    const auto now = number_of(view->value);
    const kpis::TrendPoint* then = then_of(material, *view, action);
    if (!now || then == nullptr)
        return cell(
            say(material.catalogue, "actions.now"_w, {{"name", name}, {"value", written(material, view->value)}}));
    const std::string before = written(material, then->figure), after = written(material, view->value);
    model::Cell made = cell(say(material.catalogue, "actions.then_now"_w,
                                {{"name", name},
                                 {"then", before},
                                 {"period", period_words(material.catalogue, then->period)},
                                 {"now", after}}));
    if (then->period == calendar::before(material.evaluation.period)) weigh(material, *view, made);
    return made;
}

bool is_overdue(const Material& material, const Action& action) {
    return action.state == State::open && action.due && *action.due < material.evaluation.period.end;
}

/// "gedaan"; "open, 2 maanden oud"; "open, te laat".
model::Cell state_cell(const Material& material, const Action& action) {
    const words::Catalogue& catalogue = material.catalogue;
    if (action.state == State::done)
        return [&] {
            model::Cell made = cell(say(catalogue, "actions.done"_w));
            made.tone = model::Tone::good;
            return made;
        }();
    std::string words = say(catalogue, action.state == State::not_done ? "actions.not_done"_w : "actions.open"_w);
    if (action.state == State::open && turn_of(material, action) == Turn::older)
        words += ", " + say(catalogue, "actions.age"_w,
                            {{"n", material.evaluation.period.end.value - action.agreed->end.value}});
    if (is_overdue(material, action)) words += ", " + say(catalogue, "actions.overdue"_w);
    model::Cell made = cell(std::move(words));
    const bool bad = action.state == State::not_done || is_overdue(material, action);
    made.tone = bad ? model::Tone::bad : model::Tone::watch;
    return made;
}

model::Cell due_cell(const Action& action) { return action.due ? cell(*action.due) : cell(std::string()); }

/// Next month's actions out of the findings shown; due at the end of the next period.
std::vector<Action> proposals(const Material& material) {
    std::vector<Action> made;
    const calendar::Period next = next_of(material.evaluation.period);
    for (const Judged& judged : judged_findings(material)) {
        if (judged.fate != Judged::Fate::shown) continue;
        Action action;
        // with a letter, so that a spreadsheet takes it for no date
        action.id = fmt::format("{}-{}", calendar::written(material.evaluation.period),
                                static_cast<char>('a' + static_cast<int>(made.size())));
        action.what = judged.finding.action;
        action.owner = judged.finding.owner;
        action.subject = judged.finding.subject;
        action.due = next.end + -1;
        action.agreed = material.evaluation.period;
        made.push_back(std::move(action));
    }
    return made;
}

std::vector<Action> agreed_now(const Material& material) {
    std::vector<Action> now;
    for (const Action& action : actions_of(material))
        if (turn_of(material, action) == Turn::now) now.push_back(action);
    return now;
}

void drop_empty(model::Table& table) {
    for (std::size_t c = table.columns.size(); c-- > 1;) {
        const bool blank = std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
            const auto* text = std::get_if<std::string>(&row[c].content);
            return text != nullptr && text->empty();
        });
        if (!blank) continue;
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(c));
        for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(c));
    }
}

/// A row whose words name a member is for the team alone; the app leaves it out of management's material, and the
/// cells fall away should it come there all the same.
void mark(const Action& action, std::vector<model::Cell>& row) {
    for (model::Cell& one : row) one.personal = action.names_member;
}

std::vector<model::Cell> earlier_row(const Material& material, const Action& action) {
    std::vector<model::Cell> row{cell(action.what, model::Style::head),
                                 cell(owner_name(material, action.owner)),
                                 due_cell(action),
                                 state_cell(material, action),
                                 effect_cell(material, action),
                                 cell(action.result)};
    mark(action, row);
    return row;
}

std::string_view state_code(base::Language language, State state) {
    const bool dutch = language == base::Language::nl;
    switch (state) {
        case State::open: return "open";
        case State::done: return dutch ? "gedaan" : "done";
        case State::not_done: return dutch ? "niet gedaan" : "not done";
    }
    return "";
}

}  // namespace

model::Table earlier_actions(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "actions_earlier";
    table.caption = say(catalogue, "actions.earlier"_w,
                        {{"period", period_words(catalogue, calendar::before(material.evaluation.period))}});
    table.columns = {column(say(catalogue, "actions.action"_w)), column(say(catalogue, "actions.owner"_w)),
                     column(say(catalogue, "actions.due"_w)),    column(say(catalogue, "actions.state"_w)),
                     column(say(catalogue, "actions.effect"_w)), column(say(catalogue, "actions.result"_w))};
    bool effects = false;
    for (const Turn turn : {Turn::last, Turn::older})
        for (const Action& action : actions_of(material)) {
            if (turn_of(material, action) != turn || (turn == Turn::older && action.state != State::open)) continue;
            table.rows.push_back(earlier_row(material, action));
            effects = effects || !action.subject.empty();
        }
    if (effects) table.note = say(catalogue, "actions.effect_note"_w);
    drop_empty(table);
    return table;
}

model::Table next_actions(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<Action> actions = agreed_now(material);
    const bool agreed = !actions.empty();
    if (!agreed) actions = proposals(material);
    const std::string period = period_words(catalogue, next_of(material.evaluation.period));
    model::Table table;
    table.id = "actions_next";
    table.caption = agreed ? say(catalogue, "actions.next"_w, {{"period", period}})
                           : say(catalogue, "actions.proposed"_w, {{"period", period}});
    table.columns = {column(say(catalogue, "actions.action"_w)), column(say(catalogue, "actions.owner"_w)),
                     column(say(catalogue, "actions.due"_w)), column(say(catalogue, "actions.about"_w))};
    for (const Action& action : actions) {
        table.rows.push_back({cell(action.what, model::Style::head), cell(owner_name(material, action.owner)),
                              due_cell(action), cell(subject_name(material, action.subject))});
        mark(action, table.rows.back());
    }
    drop_empty(table);
    return table;
}

model::Table actions_file(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "actions";
    table.columns = {
        column(say(catalogue, "actions.column_id"_w)),     column(say(catalogue, "actions.column_action"_w)),
        column(say(catalogue, "actions.column_owner"_w)),  column(say(catalogue, "actions.column_due"_w)),
        column(say(catalogue, "actions.column_about"_w)),  column(say(catalogue, "actions.column_status"_w)),
        column(say(catalogue, "actions.column_period"_w)), column(say(catalogue, "actions.column_result"_w))};
    std::vector<Action> rows;
    for (const Action& action : actions_of(material))
        if (action.state == State::open && turn_of(material, action) != Turn::later &&
            turn_of(material, action) != Turn::now)
            rows.push_back(action);
    const std::vector<Action> now = agreed_now(material), proposed = proposals(material);
    rows.insert(rows.end(), now.begin(), now.end());
    if (now.empty()) rows.insert(rows.end(), proposed.begin(), proposed.end());
    for (const Action& action : rows) {
        const calendar::Period agreed = action.agreed.value_or(calendar::before(material.evaluation.period));
        table.rows.push_back({cell(action.id), cell(action.what), cell(action.owner), due_cell(action),
                              cell(action.subject), cell(std::string(state_code(catalogue.language, action.state))),
                              cell(calendar::written(agreed)), cell(action.result)});
    }
    return table;
}

}  // namespace stamtafel::compose
