// An action's effect is the figure that it was about, then and now: measured, not proven.
#include "reports/compose/actions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/kpis/comparison.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/kpi_words.hpp"
#include "reports/compose/subjects.hpp"
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

/// Where an action stands towards the report; `during`: agreed in a shorter report that lies within this one.
enum class Turn : std::uint8_t { last, older, during, now, later };
Turn turn_of(const Material& material, const Action& action) {
    const calendar::Period& period = material.evaluation.period;
    if (!action.agreed) return Turn::last;
    if (action.agreed->first >= period.end) return Turn::later;
    if (action.agreed->end >= period.end) return Turn::now;
    if (action.agreed->end > period.first) return Turn::during;
    return action.agreed->end > calendar::before(period).first ? Turn::last : Turn::older;
}

bool is_review(const Material& material) {
    const calendar::PeriodUnit unit = material.evaluation.period.unit;
    return unit == calendar::PeriodUnit::quarter || unit == calendar::PeriodUnit::year;
}

/// Whether it ran in the period: while it is open, else until it was due, or for the period after that of its report.
bool ran(const Material& material, const Action& action) {
    const Turn turn = turn_of(material, action);
    if (turn == Turn::now || turn == Turn::later) return false;
    if (turn == Turn::during || action.state == State::open) return true;
    if (turn == Turn::older) return false;
    if (!is_review(material) || !action.agreed) return true;
    const base::Day until = action.due ? *action.due : next_of(*action.agreed).end + -1;
    return until >= material.evaluation.period.first;
}

const kpis::KpiView* view_about(const Material& material, const Action& action) {
    constexpr std::string_view kpi = "kpi.";
    return action.subject.starts_with(kpi) ? view_of(material, action.subject.substr(kpi.size())) : nullptr;
}

/// The last of the figures that there is until that day; nothing when there is none.
const kpis::TrendPoint* last_until(const std::vector<kpis::TrendPoint>& points, base::Day end) {
    const kpis::TrendPoint* last = nullptr;
    for (const kpis::TrendPoint& point : points)
        if (point.period.end <= end && number_of(point.figure)) last = &point;
    return last;
}

/// The end of the months that may be compared: those of a count are over.
base::Day end_of_whole(const Material& material, const kpis::KpiView& view) {
    const base::Day end = material.evaluation.period.end;
    return kpis::is_counting(view) && material.evaluation.last_day ? std::min(end, *material.evaluation.last_day + 1)
                                                                   : end;
}

/// The KPI's figure in the period in which the action was agreed, or the nearest before, and the one it is held
/// against; within a quarter or a year both are months. Nothing when there is none.
struct ThenNow {
    const kpis::TrendPoint* then = nullptr;
    const kpis::TrendPoint* now = nullptr;  ///< nothing: the figure of the report
};
ThenNow then_of(const Material& material, const kpis::KpiView& view, const Action& action) {
    const calendar::Period agreed = action.agreed.value_or(calendar::before(material.evaluation.period));
    if (turn_of(material, action) != Turn::during) return {last_until(view.trend, agreed.end), nullptr};
    const base::Day end = end_of_whole(material, view);
    const ThenNow months{last_until(view.months, std::min(agreed.end, end)), last_until(view.months, end)};
    return months.then == months.now ? ThenNow{} : months;
}

/// Good or bad news only where the change is more than chance, and to the side on which it stands out.
void weigh(const Material& material, const kpis::KpiView& view, model::Cell& effect) {
    const bool signal = view.change.kind == kpis::ChangeKind::signal;
    if (!signal && view.change.kind != kpis::ChangeKind::noise) return;
    const std::string words = std::get<std::string>(effect.content), unusual = unusual_words(material, view);
    effect.content = unusual.empty()
                         ? say(material.catalogue,
                               signal                         ? "actions.signal"_w
                               : rests_on_a_test(view.change) ? "actions.may_be_chance"_w
                                                              : "actions.noise"_w,
                               {{"effect", words}})
                         : say(material.catalogue, "actions.unusual"_w, {{"effect", words}, {"unusual", unusual}});
    effect.tone = tone_of_change(view);
}

/// "Eerste antwoord: 1 u 10 min (september 2026) → 52 min (echte verandering)".
model::Cell effect_cell(const Material& material, const Action& action) {
    const kpis::KpiView* view = view_about(material, action);
    const std::string name = subject_name(material, action.subject);
    if (view == nullptr) {
        constexpr std::string_view protocol = "protocol.";
        if (!action.subject.starts_with(protocol) || !fact_number(material, action.subject + ".attainment"))
            return cell(std::string());
        return cell(say(material.catalogue, "actions.now_kept"_w,
                        {{"name", name}, {"value", fact_words(material, action.subject + ".attainment")}}));
    }
    const auto [then, month] = then_of(material, *view, action);
    if (month == nullptr && kpis::is_counting(*view))
        return cell(say(material.catalogue, "actions.unfinished"_w, {{"name", name}}));
    if (!number_of(view->value) || then == nullptr)
        return cell(say(material.catalogue, "actions.now"_w,
                        {{"name", name}, {"value", value_words(material, *view, view->value)}}));
    const std::string before = value_words(material, *view, then->figure);
    if (month != nullptr)
        return cell(say(material.catalogue, "actions.month_month"_w,
                        {{"name", name},
                         {"then", before},
                         {"period", period_words(material.catalogue, then->period)},
                         {"now", value_words(material, *view, month->figure)},
                         {"month", period_words(material.catalogue, month->period)}}));
    const std::string after = value_words(material, *view, view->value);
    model::Cell made = cell(say(material.catalogue, "actions.then_now"_w,
                                {{"name", name},
                                 {"then", before},
                                 {"period", period_words(material.catalogue, then->period)},
                                 {"now", after}}));
    if (then->period == calendar::before(material.evaluation.period)) weigh(material, *view, made);
    return made;
}

/// The last day that the report sees.
base::Day seen_on(const Material& material) {
    const base::Day last = material.evaluation.period.end + -1;
    return std::min(last, material.evaluation.last_day.value_or(last));
}

/// On the day itself too: at its end it was not done.
bool is_overdue(const Material& material, const Action& action) {
    return action.state == State::open && action.due && *action.due <= seen_on(material);
}

/// "te laat"; "31 dagen te laat".
std::string overdue_words(const Material& material, const Action& action) {
    const std::int32_t days = seen_on(material).value - action.due->value;
    return days == 0 ? say(material.catalogue, "actions.overdue"_w)
                     : say(material.catalogue, "actions.days_overdue"_w, {{"n", days}});
}

/// "gedaan"; "open, 61 dagen na die periode"; "open, 31 dagen te laat".
model::Cell state_cell(const Material& material, const Action& action) {
    const words::Catalogue& catalogue = material.catalogue;
    if (action.state == State::done) {
        model::Cell made = cell(say(catalogue, "actions.done"_w));
        made.tone = model::Tone::good;
        return made;
    }
    std::string words = say(catalogue, action.state == State::not_done ? "actions.not_done"_w : "actions.open"_w);
    if (action.state == State::open && action.agreed && turn_of(material, action) == Turn::older &&
        !is_overdue(material, action))
        words += ", " + say(catalogue, "actions.age"_w,
                            {{"n", material.evaluation.period.end.value - action.agreed->end.value}});
    if (is_overdue(material, action)) words += ", " + overdue_words(material, action);
    model::Cell made = cell(std::move(words));
    const bool bad = action.state == State::not_done || is_overdue(material, action);
    made.tone = bad ? model::Tone::bad : model::Tone::watch;
    return made;
}

model::Cell due_cell(const Action& action) { return action.due ? cell(*action.due) : cell(action.due_words); }

/// Whether a finding calls for a deed of its own: not when the consultant dropped one that asks the same, or another has
/// said it.
bool asks_anew(const std::vector<Judged>& all, const Judged& judged, const std::vector<Action>& made) {
    const std::string& deed = judged.finding.action;
    return !deed.empty() && std::none_of(made.begin(), made.end(), [&](const auto& one) { return one.what == deed; }) &&
           std::none_of(all.begin(), all.end(), [&](const Judged& one) {
               return one.fate == Judged::Fate::dropped && one.finding.action == deed;
           });
}

/// The end of the next period; a quarter's or a year's waits no longer than the month after the last one seen.
base::Day due_of_proposal(const Material& material) {
    if (!is_review(material)) return next_of(material.evaluation.period).end + -1;
    return calendar::month_of(calendar::month_of(seen_on(material)).end).end + -1;
}

/// With the place as a letter, so that a spreadsheet takes the id for no date.
Action proposal(const Material& material, const Finding& finding, std::size_t place) {
    Action action;
    action.id = fmt::format("{}-{}", calendar::written(material.evaluation.period),
                            static_cast<char>('a' + static_cast<int>(place)));
    action.what = finding.action;
    action.owner = finding.owner;
    action.subject = finding.subject;
    action.due = due_of_proposal(material);
    action.agreed = material.evaluation.period;
    return action;
}

/// Next month's actions out of the findings shown; where two of them ask the same, the next ones that ask something
/// else.
std::vector<Action> proposals(const Material& material) {
    std::vector<Action> made;
    const std::vector<Judged> all = judged_findings(material);
    const auto shown = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Judged& one) { return one.fate == Judged::Fate::shown; }));
    for (const Judged::Fate fate : {Judged::Fate::shown, Judged::Fate::not_shown})
        for (const Judged& judged : all)
            if (judged.fate == fate && made.size() < shown && asks_anew(all, judged, made))
                made.push_back(proposal(material, judged.finding, made.size()));
    return made;
}

std::vector<Action> agreed(const Material& material, Turn turn) {
    std::vector<Action> found;
    for (const Action& action : actions_of(material))
        if (turn_of(material, action) == turn) found.push_back(action);
    return found;
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

/// Those that ran in the period: of the last report, of reports within the period by their date, then older ones.
std::vector<Action> earlier(const Material& material) {
    std::vector<Action> all;
    for (const Turn turn : {Turn::last, Turn::during, Turn::older}) {
        const auto begin = static_cast<std::ptrdiff_t>(all.size());
        for (const Action& action : actions_of(material))
            if (turn_of(material, action) == turn && ran(material, action)) all.push_back(action);
        if (turn == Turn::during)
            std::stable_sort(all.begin() + begin, all.end(),
                             [](const Action& a, const Action& b) { return a.agreed->first < b.agreed->first; });
    }
    return all;
}

/// In which report; one report's actions need no telling.
std::string agreed_words(const Material& material, const Action& action) {
    return is_review(material) && action.agreed ? period_words(material.catalogue, *action.agreed) : "";
}

std::vector<model::Cell> earlier_row(const Material& material, const Action& action) {
    std::vector<model::Cell> row{cell(action.what, model::Style::head),
                                 cell(agreed_words(material, action)),
                                 cell(owner_name(material, action.owner)),
                                 due_cell(action),
                                 state_cell(material, action),
                                 effect_cell(material, action),
                                 cell(action.result)};
    mark(action, row);
    return row;
}

/// As actions.csv is read back.
std::string state_word(const words::Catalogue& catalogue, State state) {
    return state == State::open   ? say(catalogue, "actions.open"_w)
           : state == State::done ? say(catalogue, "actions.done"_w)
                                  : say(catalogue, "actions.not_done"_w);
}

}  // namespace

model::Table earlier_actions(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const bool review = is_review(material);
    const calendar::Period& period = material.evaluation.period;
    model::Table table;
    table.id = "actions_earlier";
    table.caption = review ? say(catalogue, "actions.review"_w, {{"period", period_words(catalogue, period)}})
                           : say(catalogue, "actions.earlier"_w,
                                 {{"period", period_in_sentence(catalogue, calendar::before(period))}});
    table.columns = {column(say(catalogue, "actions.action"_w)), column(say(catalogue, "actions.agreed"_w)),
                     column(say(catalogue, "actions.owner"_w)),  column(say(catalogue, "actions.due"_w)),
                     column(say(catalogue, "actions.state"_w)),  column(say(catalogue, "actions.effect"_w)),
                     column(say(catalogue, "actions.result"_w))};
    bool effects = false;
    for (const Action& action : earlier(material)) {
        table.rows.push_back(earlier_row(material, action));
        effects = effects || !action.subject.empty();
    }
    if (effects) table.note = say(catalogue, "actions.effect_note"_w);
    drop_empty(table);
    return table;
}

model::Table next_actions(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<Action> actions = agreed(material, Turn::now);
    const bool proposed = actions.empty();
    if (proposed) actions = proposals(material);
    const std::string period = period_in_sentence(catalogue, next_of(material.evaluation.period));
    model::Table table;
    table.id = "actions_next";
    table.caption = !proposed             ? say(catalogue, "actions.next"_w, {{"period", period}})
                    : is_review(material) ? say(catalogue, "actions.proposed_soon"_w)
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
        if (const Turn turn = turn_of(material, action);
            action.state == State::open && turn != Turn::now && turn != Turn::later)
            rows.push_back(action);
    const std::vector<Action> now = agreed(material, Turn::now), later = agreed(material, Turn::later);
    const std::vector<Action> proposed = proposals(material);
    rows.insert(rows.end(), now.begin(), now.end());
    if (now.empty()) rows.insert(rows.end(), proposed.begin(), proposed.end());
    rows.insert(rows.end(), later.begin(), later.end());
    for (const Action& action : rows) {
        const calendar::Period since = action.agreed.value_or(calendar::before(material.evaluation.period));
        table.rows.push_back({cell(action.id), cell(action.what), cell(action.owner), due_cell(action),
                              cell(action.subject), cell(state_word(catalogue, action.state)),
                              cell(calendar::written(since)), cell(action.result)});
    }
    return table;
}

}  // namespace stamtafel::compose
