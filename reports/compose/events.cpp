// Candidates by kind, then one of each kind in turn.
#include "reports/compose/events.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "engine/kpis/comparison.hpp"
#include "engine/kpis/small_groups.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/kpi_words.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using model::Event;
using model::Tone;
using words::operator""_w;
using words::say;

/// In the order in which they take turns.
enum class Kind : std::uint8_t { target, signal, crisis, escalation, break_, date, extreme, volume };

struct Candidate {
    Kind kind{};
    Event event;
    std::string about;      ///< a KPI and a month are told once
    std::size_t place = 0;  ///< among those of its kind
};

/// The candidates of a period; those of goals' KPIs in the playbook's order of goals.
class Candidates {
  public:
    explicit Candidates(const Material& material)
        : material_(material),
          known_until_(material.evaluation.last_day.value_or(material.evaluation.period.end + -1) + 1),
          least_(kpis::min_group_of(material.input.playbook.privacy)) {}

    std::vector<Candidate> all() {
        const std::vector<const kpis::KpiView*> views = goal_kpis();
        for (const kpis::KpiView* view : views) add_crossing(*view);
        for (const kpis::KpiView* view : views) add_signals(*view);
        add_turns();
        add_playbook();
        for (const kpis::KpiView* view : views) add_extremes(*view);
        return std::move(all_);
    }

  private:
    [[nodiscard]] const words::Catalogue& catalogue() const { return material_.catalogue; }
    [[nodiscard]] const playbook::Playbook& book() const { return material_.input.playbook; }
    [[nodiscard]] bool within(base::Day day) const {
        return material_.evaluation.period.first <= day &&
               day < std::min(material_.evaluation.period.end, known_until_);
    }

    void add(Kind kind, Event event, std::string about = "") {
        const auto same = std::count_if(all_.begin(), all_.end(), [&](const auto& one) { return one.kind == kind; });
        all_.push_back({kind, std::move(event), std::move(about), static_cast<std::size_t>(same)});
    }

    std::vector<const kpis::KpiView*> goal_kpis() const {
        std::vector<const kpis::KpiView*> found;
        for (const playbook::Goal& goal : book().goals)
            for (const playbook::Text& id : goal.kpis)
                if (const kpis::KpiView* view = view_of(material_, id.value);
                    view != nullptr && std::find(found.begin(), found.end(), view) == found.end())
                    found.push_back(view);
        return found;
    }

    /// An event at the end of a month that the data reach.
    void add_month(Kind kind, const kpis::KpiView& view, const kpis::TrendPoint& month, words::Key title, Tone tone,
                   std::string more = "") {
        if (month.period.end > known_until_) return;
        const playbook::Kpi& kpi = kpi_of(material_, view);
        std::string text = say(catalogue(), "events.month_value"_w,
                               {{"value", value_words(material_, view, month.figure)},
                                {"month", period_words(catalogue(), month.period)}});
        if (!more.empty()) text += "; " + more;
        add(kind, {month.period.end + -1, say(catalogue(), title, {{"kpi", name_of(kpi)}}), std::move(text), tone},
            kpi.id.value + " " + calendar::written(month.period));
    }

    [[nodiscard]] std::string wanted_words(const kpis::KpiView& view) const {
        const std::string target = target_words(material_, view);
        return target.empty() ? target : say(catalogue(), "events.target"_w, {{"target", target}});
    }

    void add_crossing(const kpis::KpiView& view) {
        const auto crossing = kpis::last_crossing(view);
        if (!crossing) return;
        add_month(Kind::target, view, view.months[crossing->month],
                  crossing->reached ? "events.reached"_w : "events.lost"_w, crossing->reached ? Tone::good : Tone::bad,
                  wanted_words(view));
    }

    [[nodiscard]] std::string usual_words(const kpis::KpiView& view, const base::Interval& limits) const {
        return say(
            catalogue(), "events.usual"_w,
            {{"low", value_words(material_, view, limits.low)}, {"high", value_words(material_, view, limits.high)}});
    }

    void add_signals(const kpis::KpiView& view) {
        const std::vector<kpis::Change> changes = kpis::judge_months(book(), view);
        for (std::size_t i = 0; i < changes.size(); ++i)
            if (changes[i].kind == kpis::ChangeKind::signal && changes[i].rule == kpis::ChangeRule::outside)
                add_month(Kind::signal, view, view.months[i], changes[i].upward ? "events.above"_w : "events.below"_w,
                          changes[i].upward == view.higher_is_better ? Tone::good : Tone::bad,
                          usual_words(view, *changes[i].limits));
    }

    /// Of the turns that count, the month that has most; the first day of them there.
    struct Peak {
        std::size_t n = 0;
        base::Day first{}, month{};
    };
    template <class Counts>
    Peak peak_of(const Counts& counts) const {
        std::vector<Peak> months;
        for (const measure::Turn& turn : material_.evaluation.turns) {
            if (turn.step == measure::Step::resolution || !counts(turn)) continue;
            const base::Day day = moment_of(material_, material_.input.data.activity.at[activity::at(turn.opened)]).day;
            const base::Day month = calendar::month_of(day).first;
            if (months.empty() || months.back().month != month) months.push_back({0, day, month});  // by time
            ++months.back().n;
        }
        const auto most =
            std::max_element(months.begin(), months.end(), [](const Peak& a, const Peak& b) { return a.n < b.n; });
        return most == months.end() ? Peak{} : *most;
    }

    [[nodiscard]] std::string count_words(const Peak& peak) const {
        return say(catalogue(), "events.messages"_w,
                   {{"n", peak.n}, {"month", period_words(catalogue(), calendar::month_of(peak.month))}});
    }

    /// An event of a whole month stands at its end, as far as the data reach.
    [[nodiscard]] base::Day end_of(const Peak& peak) const {
        return std::min(calendar::month_of(peak.month).end, known_until_) + -1;
    }

    /// Whether a step that was due for the turn was seen not to be carried out.
    auto not_escalated() const {
        std::set<std::size_t> turns;
        for (const measure::Escalation& one : material_.evaluation.escalations)
            if (one.shown && !one.kept && one.turn >= material_.evaluation.first_turn)
                turns.insert(one.turn - material_.evaluation.first_turn);
        const measure::Turn* begin = material_.evaluation.turns.data();
        return [turns = std::move(turns), begin](const measure::Turn& turn) {
            return turns.count(static_cast<std::size_t>(&turn - begin)) > 0;
        };
    }

    /// How many there were of a crisis or of what was not escalated, that month's own report may hide: never told here.
    void add_turns() {
        const auto& categories = material_.evaluation.categories;
        const auto crisis = std::find(categories.begin(), categories.end(), "crisis");
        const auto is_crisis = [&](const measure::Turn& turn) {
            return static_cast<std::ptrdiff_t>(turn.category) == crisis - categories.begin();
        };
        if (crisis != categories.end())
            if (const Peak peak = peak_of(is_crisis); peak.n > 0)
                add(Kind::crisis, {peak.first, say(catalogue(), "events.crisis"_w), "", Tone::bad});
        if (const Peak peak = peak_of(not_escalated()); peak.n > 0)
            add(Kind::escalation, {end_of(peak), say(catalogue(), "events.not_escalated"_w), "", Tone::bad});
        if (const Peak peak = peak_of([](const measure::Turn&) { return true; }); peak.n >= least_)
            add(Kind::volume, {end_of(peak), say(catalogue(), "events.busiest"_w), count_words(peak), Tone::none});
    }

    void add_date(base::Day day, words::Key key, const std::string& name) {
        if (within(day) && !name.empty())
            add(Kind::date, {day, say(catalogue(), key, {{"name", name}}), "", Tone::none});
    }

    void add_playbook() {
        for (const playbook::Break& one : book().breaks)
            if (within(one.on.value))
                add(Kind::break_, {one.on.value, say(catalogue(), "events.break"_w), one.what.value, Tone::watch});
        for (const playbook::Campaign& one : book().campaigns)
            add_date(one.from.value, "events.campaign"_w, one.name.value);
        for (const playbook::Event& one : book().events)
            if (one.on.value) add_date(*one.on.value, "events.event"_w, one.name.value);
        for (const playbook::Step& one : book().roadmap)
            if (one.start.value) add_date(*one.start.value, "events.step"_w, one.name.value);
        for (const playbook::Kpi& one : book().kpis)
            if (one.target && one.target->by.value) add_date(*one.target->by.value, "events.due"_w, name_of(one));
    }

    void add_extremes(const kpis::KpiView& view) {
        if (kpi_of(material_, view).type.value == "cumulative") return;  // its last month is always its best
        std::vector<std::pair<double, const kpis::TrendPoint*>> months;
        for (const kpis::TrendPoint& month : view.months)
            if (const auto value = number_of(month.figure); value && month.period.end <= known_until_)
                months.emplace_back(view.higher_is_better ? *value : -*value, &month);
        const auto by_value = [](const auto& a, const auto& b) { return a.first < b.first; };
        const auto [worst, best] = std::minmax_element(months.begin(), months.end(), by_value);
        if (months.size() < 3 || worst->first == best->first) return;
        add_month(Kind::extreme, view, *best->second, "events.best"_w, Tone::good);
        add_month(Kind::extreme, view, *worst->second, "events.worst"_w, Tone::bad);
    }

    const Material& material_;
    base::Day known_until_;
    std::uint64_t least_;
    std::vector<Candidate> all_;
};

std::vector<Event> chosen(std::vector<Candidate> candidates, std::size_t most) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.place, a.kind) < std::tuple(b.place, b.kind);
    });
    std::vector<Event> events;
    std::set<std::string> told;
    for (Candidate& one : candidates)
        if (events.size() < most && (one.about.empty() || told.insert(one.about).second))
            events.push_back(std::move(one.event));
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.day < b.day; });
    return events;
}

}  // namespace

std::vector<model::Block> events_of(const Material& material) {
    const calendar::Period& period = material.evaluation.period;
    const bool year = period.unit == calendar::PeriodUnit::year;
    if (!year && period.unit != calendar::PeriodUnit::quarter) return {};
    model::Timeline timeline;
    timeline.id = "events";
    timeline.events = chosen(Candidates(material).all(), year ? events_of_a_year : events_of_a_quarter);
    if (timeline.events.empty()) return {};
    timeline.caption = say(material.catalogue, "events.title"_w,
                           {{"period", period_words(material.catalogue, period)}, {"n", timeline.events.size()}});
    std::vector<model::Block> blocks;
    blocks.push_back(block(std::move(timeline)));
    blocks.push_back(paragraph(say(material.catalogue, "events.rule"_w), model::Text::Voice::note));
    return blocks;
}

}  // namespace stamtafel::compose
