// Person by person: their rows stand together and in the order of the days.
#include "engine/community/roster.hpp"

#include <algorithm>
#include <utility>

namespace stamtafel::community {
namespace {

using measure::Did;
using measure::Presence;

base::Day monday_from(base::Day day) {
    const auto weekday = static_cast<std::int32_t>(base::weekday(day));
    return day + (7 - weekday) % 7;
}

/// What the rows of one member say.
struct Signs {
    bool ever = false, joined = false, left = false;  ///< before the period's end
    bool active = false, opened = false;              ///< in the period
    bool present = false, recent = false;             ///< at their own time
    bool earlier = false;                             ///< present before all periods of the window
    std::array<bool, Window::earlier> before{};       ///< present in each
    std::optional<base::Day> last;                    ///< sign of life before the period's end
    std::uint32_t contributions = 0, days = 0, weeks = 0;
};

class Fold {
  public:
    Fold(const measure::Tables& tables, const Window& window, const Look& look)
        : window_(window),
          look_(look),
          first_week_(monday_from(window.period.first)),
          weeks_(std::max(0, (window.period.end.value - first_week_.value) / 7)) {
        const auto from = data_from(tables, look);
        roster_.has_before = from && *from <= window.starts.front();
        roster_.has_earlier = from && *from <= window.starts.back();
        if (from) roster_.days_of_data = std::max(0, window.period.end.value - from->value);
        roster_.days = window.period.end.value - window.period.first.value;
        roster_.weeks = weeks_;
    }

    [[nodiscard]] Signs signs_of(const Presence* row, const Presence* end) {
        Signs signs;
        for (; row != end; ++row) {
            if (!look_.holds(*row)) continue;
            if (has(row->did, Did::opened)) roster_.members_open = true;
            if (has(row->did, Did::joined)) roster_.listed = true;
            if (row->day < window_.period.end) add(*row, signs);
        }
        return signs;
    }

    void keep(measure::Person who, const measure::PersonInfo& info, const Signs& signs, Marks marks) {
        const bool listed =
            info.listed && (look_.everywhere() || (info.channel && look_.spaces == 0xff && look_.holds(*info.channel)));
        roster_.listed = roster_.listed || listed;
        MemberRow row{who, role_of(info, listed, signs), growth_of(signs), marks, signs.contributions, signs.days};
        if (signs.present) set(row.marks, Mark::present);
        if (signs.recent) set(row.marks, Mark::recent);
        if (signs.contributions > 0) set(row.marks, Mark::gives);
        if (roster_.has_earlier && !signs.present && !signs.active &&
            std::find(signs.before.begin(), signs.before.end(), false) == signs.before.end())
            set(row.marks, Mark::slipping);
        roster_.member_days += signs.days;
        roster_.member_weeks += signs.weeks;
        if (row.role != Role::none || row.growth != Growth::none || row.marks != 0) roster_.rows.push_back(row);
    }

    [[nodiscard]] Roster take() {
        mark_half();
        return std::move(roster_);
    }

  private:
    void add(const Presence& row, Signs& signs) {
        if (!signs.last || *signs.last < row.day) signs.left = false, new_day_ = true;
        signs.last = row.day;
        signs.left = signs.left || has(row.did, look_.everywhere() ? Did::gone : Did::left);
        signs.joined = signs.joined || has(row.did, Did::joined);
        const bool in_period = window_.period.first <= row.day;
        if ((row.did & measure::publicly) != 0) {
            signs.ever = true;
            if (in_period) signs.active = true;
            if (in_period) signs.opened = signs.opened || has(row.did, Did::opened);
            if (in_period) signs.contributions += row.n;
        }
        if (has(row.did, Did::dated)) add_present(row.day, signs);
    }

    void add_present(base::Day day, Signs& signs) {
        if (window_.first_month_day <= day) signs.recent = true;
        if (window_.period.first <= day) {
            signs.present = true;
            if (std::exchange(new_day_, false)) add_day(day, signs);
            return;
        }
        for (std::size_t i = 0; i < Window::earlier; ++i) {
            if (day < window_.starts[i]) continue;
            signs.before[i] = true;
            return;
        }
        signs.earlier = true;
    }

    void add_day(base::Day day, Signs& signs) {
        ++signs.days;
        if (day < first_week_ || day.value >= first_week_.value + 7 * weeks_) return;
        const std::int32_t week = (day.value - first_week_.value) / 7;
        if (signs.weeks == 0 || week != last_week_) ++signs.weeks;
        last_week_ = week;
    }

    [[nodiscard]] Role role_of(const measure::PersonInfo& info, bool listed, const Signs& signs) const {
        if (signs.opened) return Role::creator;
        if (signs.active) return Role::reactor;
        const bool on_list = listed && (!info.joined || *info.joined < window_.period.end);
        if (signs.left || !(signs.ever || signs.joined || on_list)) return Role::none;
        const auto recent = [&](const std::optional<base::Day>& day) { return day && window_.known_from <= *day; };
        const bool alive = recent(signs.last) || (on_list && (recent(info.last_seen) || recent(info.joined)));
        return alive ? Role::lurker : Role::dormant;
    }

    [[nodiscard]] Growth growth_of(const Signs& signs) const {
        if (!roster_.has_before) return Growth::none;
        const bool before = signs.before.front();
        if (!signs.present) return before ? Growth::lapsed : Growth::none;
        if (before) return Growth::retained;
        const bool ever =
            signs.earlier || std::find(signs.before.begin(), signs.before.end(), true) != signs.before.end();
        return ever ? Growth::returning : Growth::fresh;
    }

    /// The largest givers first, equal ones by number.
    void mark_half() {
        std::vector<std::uint64_t> order;
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < roster_.rows.size(); ++i) {
            all += roster_.rows[i].contributions;
            if (roster_.rows[i].contributions > 0)
                order.push_back(std::uint64_t{~roster_.rows[i].contributions} << 32U | i);
        }
        std::sort(order.begin(), order.end());
        std::uint64_t made = 0;
        for (const std::uint64_t one : order) {
            if (2 * made >= all) return;
            MemberRow& row = roster_.rows[one & 0xffff'ffffU];
            set(row.marks, Mark::half);
            made += row.contributions;
        }
    }

    const Window& window_;
    const Look& look_;
    base::Day first_week_;
    std::int32_t weeks_, last_week_ = 0;
    bool new_day_ = false;
    Roster roster_;
};

Marks marks_of(const Newcomer& newcomer) {
    Marks marks = 0;
    set(marks, Mark::newcomer);
    if (newcomer.arrival.answer != activity::Row::none) set(marks, Mark::answered);
    if (newcomer.ripe) set(marks, newcomer.soon ? Mark::followed : Mark::unfollowed);
    if (newcomer.came_back) set(marks, Mark::came_back);
    return marks;
}

}  // namespace

Roster roster_of(const measure::Input& input, const measure::Tables& tables, const Window& window, const Look& look) {
    Fold fold(tables, window, look);
    const std::vector<Newcomer> newcomers = newcomers_of(input, tables, window, look);
    auto newcomer = newcomers.begin();
    each_member(tables, [&](measure::Person who, const Presence* first, const Presence* last) {
        Marks marks = 0;
        if (newcomer != newcomers.end() && newcomer->arrival.who == who) marks = marks_of(*newcomer++);
        fold.keep(who, tables.people[static_cast<std::size_t>(who)], fold.signs_of(first, last), marks);
    });
    return fold.take();
}

Transitions transitions(const Roster& before, const Roster& now) {
    Transitions out{};
    auto a = before.rows.begin();
    auto b = now.rows.begin();
    while (a != before.rows.end() || b != now.rows.end()) {
        const bool from = b == now.rows.end() || (a != before.rows.end() && a->who <= b->who);
        const bool to = a == before.rows.end() || (b != now.rows.end() && b->who <= a->who);
        const Role role_before = from ? a->role : Role::none, role_now = to ? b->role : Role::none;
        ++out[static_cast<std::size_t>(role_before)][static_cast<std::size_t>(role_now)];
        if (from) ++a;
        if (to) ++b;
    }
    out[0][0] = 0;
    return out;
}

}  // namespace stamtafel::community
