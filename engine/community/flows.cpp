// A member's days rise, so that their periods do: one finger on the periods is enough.
#include "engine/community/flows.hpp"

#include <algorithm>

namespace stamtafel::community {
namespace {

using measure::Did;
using measure::Presence;

/// Periods that follow each other, oldest first.
std::vector<calendar::Period> periods_to(calendar::Period last, std::size_t count) {
    std::vector<calendar::Period> periods;
    for (; periods.size() < count; last = calendar::before(last)) periods.push_back(last);
    std::reverse(periods.begin(), periods.end());
    return periods;
}

/// In which of the periods a member was there; [0] is any time before them.
class Attendance {
  public:
    explicit Attendance(const std::vector<calendar::Period>& periods) : periods_(periods), was_(periods.size() + 1) {}

    /// False when the member was in none of them and not before.
    bool read(const Presence* row, const Presence* end, const Look& look) {
        std::fill(was_.begin(), was_.end(), false);
        bool any = false;
        std::size_t at = 0;
        for (; row != end; ++row) {
            if (!has(row->did, Did::dated) || !look.holds(*row)) continue;
            while (at < periods_.size() && periods_[at].first <= row->day) ++at;
            if (at == periods_.size() && !(row->day < periods_.back().end)) break;
            was_[at] = any = true;
        }
        return any;
    }
    [[nodiscard]] bool in(std::size_t period) const { return was_[period + 1]; }
    [[nodiscard]] bool before_all() const { return was_.front(); }

  private:
    const std::vector<calendar::Period>& periods_;
    std::vector<bool> was_;
};

}  // namespace

std::vector<Flow> flows_of(const measure::Tables& tables, const calendar::Period& last, std::size_t count,
                           const Look& look) {
    const std::vector<calendar::Period> periods = periods_to(last, count + 1);
    const auto from = data_from(tables, look);
    std::vector<Flow> flows(periods.size());
    for (std::size_t i = 0; i < periods.size(); ++i) {
        flows[i].period = periods[i];
        flows[i].has_before = i > 0 && from && *from <= periods[i - 1].first;
    }
    Attendance attendance(periods);
    each_member(tables, [&](measure::Person, const Presence* first, const Presence* end) {
        if (!attendance.read(first, end, look)) return;
        bool ever = attendance.before_all(), before = false;
        for (std::size_t i = 0; i < periods.size(); ++i) {
            const bool now = attendance.in(i);
            Flow& flow = flows[i];
            flow.active += now ? 1U : 0U;
            if (flow.has_before && now) ++(before ? flow.retained : ever ? flow.returning : flow.fresh);
            if (flow.has_before && before && !now) ++flow.lapsed;
            before = now, ever = ever || now;
        }
    });
    flows.erase(flows.begin());  // it was needed for what came before the others
    return flows;
}

std::vector<Cohort> cohorts_of(const measure::Tables& tables, const calendar::Period& period, std::size_t count,
                               const Look& look) {
    std::vector<calendar::Period> months = periods_to(calendar::month_of(period.end + -1), count);
    const auto from = data_from(tables, look);
    const auto partial = [&](const calendar::Period& month) { return !from || month.first < *from; };
    months.erase(std::remove_if(months.begin(), months.end(), partial), months.end());
    std::vector<Cohort> cohorts;
    for (std::size_t i = 0; i < months.size(); ++i)
        cohorts.push_back({months[i], std::vector<std::uint32_t>(months.size() - i, 0)});
    if (months.empty()) return cohorts;
    Attendance attendance(months);
    each_member(tables, [&](measure::Person, const Presence* first, const Presence* end) {
        if (!attendance.read(first, end, look) || attendance.before_all()) return;
        std::size_t came = 0;
        while (!attendance.in(came)) ++came;
        for (std::size_t month = came; month < months.size(); ++month)
            if (attendance.in(month)) ++cohorts[came].active[month - came];
    });
    return cohorts;
}

}  // namespace stamtafel::community
