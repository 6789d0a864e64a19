// actions.csv: a row an action, its cells read one by one; what a cell does not say, the action goes without.
#include <algorithm>
#include <set>

#include "engine/app/consultant.hpp"
#include "engine/app/hand_list.hpp"
#include "engine/base/text.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/facts/csv.hpp"

namespace stamtafel::app {
namespace {

using compose::Action;
using State = Action::State;

constexpr std::size_t most_rows = 1000, longest_text = 2000;

/// The columns by their names, an English and a Dutch one first; actions-PERIOD.csv has either.
enum Column : std::size_t { id, what, owner, due, subject, status, period, result };
const std::vector<HandColumn>& columns() {
    static const std::vector<HandColumn> all{
        {{"id", "nr", "nummer"}, false},
        {{"action", "actie"}, true},
        {{"owner", "actiehouder", "verantwoordelijke", "wie"}, false},
        {{"due", "uiterlijk", "deadline", "datum"}, false},
        {{"kpi or protocol", "kpi of protocol", "kpi", "protocol", "about", "voor"}, false},
        {{"status", "status", "stand", "state"}, false},
        {{"period", "periode", "maand", "month"}, false},
        {{"result", "resultaat", "note", "toelichting", "opmerking"}, false},
    };
    return all;
}

struct StateWord {
    std::string_view word;
    State state;
};
constexpr StateWord state_words[] = {
    {"", State::open},
    {"open", State::open},
    {"loopt", State::open},
    {"lopend", State::open},
    {"bezig", State::open},
    {"mee bezig", State::open},
    {"gestart", State::open},
    {"in uitvoering", State::open},
    {"nog te doen", State::open},
    {"gepland", State::open},
    {"nieuw", State::open},
    {"in progress", State::open},
    {"in_progress", State::open},
    {"ongoing", State::open},
    {"started", State::open},
    {"planned", State::open},
    {"to do", State::open},
    {"todo", State::open},
    {"new", State::open},
    {"done", State::done},
    {"gedaan", State::done},
    {"klaar", State::done},
    {"gereed", State::done},
    {"afgerond", State::done},
    {"voltooid", State::done},
    {"completed", State::done},
    {"finished", State::done},
    {"not done", State::not_done},
    {"not_done", State::not_done},
    {"niet gedaan", State::not_done},
    {"vervallen", State::not_done},
    {"dropped", State::not_done},
};

/// "okt-26", "Oct 2026", "maart 2026": what a spreadsheet makes of 2026-10 on its own account.
std::optional<calendar::Period> month_written_by_a_spreadsheet(std::string_view text) {
    constexpr std::string_view names =
        "jan feb mrt apr mei jun jul aug sep okt nov dec "
        "jan feb mar apr may jun jul aug sep oct nov dec "
        "jan feb maa apr mei jun jul aug sep okt nov dec ";
    std::string folded = base::fold(text);
    const std::size_t digits = folded.find_first_of("0123456789");
    if (digits == std::string::npos || digits < 4 || folded.size() - digits > 4) return std::nullopt;
    const std::size_t at = names.find(folded.substr(0, 3) + " ");
    const std::string year = folded.substr(digits);
    if (at == std::string_view::npos || at % 4 != 0 || year.find_first_not_of("0123456789") != std::string::npos ||
        (year.size() != 2 && year.size() != 4))
        return std::nullopt;
    const std::string month = std::to_string(at / 4 % 12 + 1);
    const auto period =
        calendar::parse_period((year.size() == 2 ? "20" : "") + year + (month.size() == 1 ? "-0" : "-") + month);
    return period ? std::optional(*period) : std::nullopt;
}

class Rows {
  public:
    explicit Rows(Run& run) : run_(run), called_(compose::subjects_called(run.loaded.playbook)) {}

    Action action_of(const HandRow& row) {
        row_ = &row;
        Action action;
        action.place = row.place;
        action.id = text(id), action.what = text(what), action.owner = text(owner), action.result = text(result);
        action.state = state_of();
        action.due = due_of();
        if (!action.due) action.due_words = text(due);
        if (!action.id.empty() && !ids_.insert(base::fold(action.id)).second)
            run_.diagnostics.add({base::Code::action_twice, {action.id}}, row.place);
        action.agreed = period_of();
        action.subject = subject_of();
        return action;
    }

  private:
    /// Line ends that a cell may hold, as blanks: they would hide a name that stands across them.
    [[nodiscard]] static std::string in_one_line(std::string text) {
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        return text;
    }

    /// Most lists were last month's actions-PERIOD.csv, whose "- bellen" reads "'- bellen".
    [[nodiscard]] std::string text(Column column) const {
        const std::string meant = base::harmless(in_one_line(facts::unguarded(row_->cells[column])));
        return std::string(base::first_characters(meant, longest_text));
    }

    void bad(Column column, std::string expected, std::string near = "") {
        run_.diagnostics.add({base::Code::action_value,
                              {base::in_both(columns()[column].names[0], columns()[column].names[1]), text(column),
                               std::move(expected), std::move(near)}},
                             row_->place);
    }

    State state_of() {
        const std::string word = base::fold(row_->cells[status]);
        for (const StateWord& known : state_words)
            if (known.word == word) return known.state;
        bad(status, base::in_both("none of: open, done, not done", "geen van: open, gedaan, niet gedaan"));
        return State::open;
    }

    std::optional<base::Day> due_of() {
        if (row_->cells[due].empty()) return std::nullopt;
        const auto day = base::parse_date(row_->cells[due]);
        if (day) return *day;
        bad(due, base::in_both("no date such as 2026-11-15", "geen datum zoals 15-11-2026"));
        return std::nullopt;
    }

    std::optional<calendar::Period> period_of() {
        if (row_->cells[period].empty()) return std::nullopt;
        if (const auto known = calendar::parse_period(row_->cells[period])) return *known;
        if (const auto day = base::parse_date(row_->cells[period])) return calendar::month_of(*day);
        if (const auto month = month_written_by_a_spreadsheet(row_->cells[period])) return month;
        bad(period, base::in_both("no period such as 2026-10", "geen periode zoals 2026-10"));
        return std::nullopt;
    }

    std::string subject_of() {
        const std::string name = base::fold(row_->cells[subject]);
        if (name.empty()) return "";
        std::vector<std::string_view> known;
        for (const compose::Called& called : called_) {
            if (called.name == name) return called.subject;
            known.push_back(called.name);
        }
        bad(subject, base::in_both("no KPI or protocol of the playbook", "geen KPI of protocol uit het playbook"),
            name.size() < 200 ? std::string(base::closest(name, known).value_or("")) : std::string());
        return "";
    }

    Run& run_;
    const HandRow* row_ = nullptr;
    std::vector<compose::Called> called_;
    std::set<std::string> ids_;
};

}  // namespace

std::vector<Action> read_actions(Run& run) {
    std::vector<Action> actions;
    for (const std::string name : {"actions.csv", "acties.csv"}) {
        const auto source = source_beside(run, name);
        if (!source) continue;
        const HandList list = read_hand_list(run.loaded.sources, *source, columns());
        if (!list.found && !list.heads.empty()) {
            const std::vector<std::string_view> heads(list.heads.begin(), list.heads.end());
            run.diagnostics.add({base::Code::actions_columns,
                                 {name, std::string(base::first_characters(base::join(heads, ", "), 200))}},
                                base::place_at(run.loaded.sources, *source, 0, 0, 1));
        }
        Rows rows(run);
        for (const HandRow& row : list.rows) {
            if (row.cells[what].empty()) continue;  // an empty line of the sheet
            if (actions.size() == most_rows) {
                run.diagnostics.add({base::Code::notes_unreadable,
                                     {name, base::in_both("has more than 1,000 rows; what follows is passed over",
                                                          "heeft meer dan 1.000 rijen; wat volgt is overgeslagen")}},
                                    row.place);
                break;
            }
            actions.push_back(rows.action_of(row));
        }
    }
    return actions;
}

}  // namespace stamtafel::app
