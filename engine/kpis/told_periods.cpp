// The months first, for a longer period must not tell what one of them hides.
#include "engine/kpis/told_periods.hpp"

#include <algorithm>
#include <optional>

#include "engine/kpis/scope.hpp"
#include "engine/kpis/told_sets.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {
namespace {

/// Whether a figure over turns looks at a group of its own: all, one channel, one protocol, one channel of it.
bool looks_at(const base::Filter& filter, const GroupKey& key, const playbook::Playbook& playbook) {
    const auto has = [](std::uint64_t bits, const auto& list, std::string_view id) {
        for (std::size_t i = 0; i < std::min<std::size_t>(64, list.size()); ++i)
            if (list[i].id.value == id) return (bits >> i & 1U) != 0;
        return false;
    };
    if (!is_protocol(key) && key.first != "responding") return false;
    const bool by_channel = filter.channels != ~0ULL, by_protocol = filter.protocols != ~0ULL;
    if (!key.second.empty() && dimension_of(key) != "channel") return false;
    if (by_channel != (dimension_of(key) == "channel") || by_protocol != is_protocol(key)) return false;
    if (by_channel && !has(filter.channels, playbook.channels, key.second.front().second)) return false;
    const std::string id = key.first.substr(0, key.first.find('.', sizeof "protocol"));
    return !by_protocol || has(filter.protocols, playbook.protocols, id.substr(sizeof "protocol"));
}

/// One period as its report would see it.
struct Seen {
    const Evaluation& evaluation;
    const playbook::Playbook& playbook;
    std::uint64_t least = 0;
    const std::vector<Fact>& facts;             ///< of the period
    std::vector<const TrendPoint*> points;      ///< of the KPIs; nullptr: none
    std::vector<const Seen*> months = {};       ///< of a longer one
    std::vector<const Told*> told_months = {};  ///< as long
    bool known_secret = false;                  ///< as known_tell_few says
};

/// The protocols that take only what the filter's categories name: these tell what those tell.
std::uint64_t protocols_of(std::uint64_t categories, const Seen& seen) {
    const auto& names = seen.evaluation.categories;
    std::uint64_t found = 0;
    for (std::size_t p = 0; p < std::min<std::size_t>(64, seen.playbook.protocols.size()); ++p)
        for (const auto& [key, wanted] : seen.playbook.protocols[p].applies)
            for (std::size_t c = 0; key.value == "category" && c < std::min<std::size_t>(64, names.size()); ++c)
                for (const auto& category : wanted)
                    if ((categories >> c & 1U) != 0 && category.value == names[c]) found |= 1ULL << p;
    return found;
}

bool tells_hidden(const base::Figure& figure, const Groups& groups, const Seen& seen) {
    base::Filter filter = figure.evidence.filter;
    if (!is_of_turns(figure.evidence.table)) return false;
    if (filter.categories != ~0ULL) filter.protocols &= protocols_of(filter.categories, seen);
    return std::any_of(groups.begin(), groups.end(), [&](const auto& one) {
        return is_hidden(one.second) && looks_at(filter, one.first, seen.playbook);
    });
}

/// The rows that a KPI looks at: of turns all of its group, whatever became of them.
std::optional<std::uint64_t> rows_of(const TrendPoint* point) {
    if (point == nullptr) return std::nullopt;
    return point->group ? point->group : point->figure.n;
}

/// Figures that add up: over turns, or over the same rows of one table but for channel and category.
base::Evidence family_of(const base::Evidence& evidence) {
    if (is_of_turns(evidence.table)) return {base::TableId::turns, {}};
    base::Evidence family = evidence;
    family.filter.protocols = family.filter.channels = family.filter.categories = base::Filter{}.protocols;
    family.filter.steps = base::Filter{}.steps;
    return family;
}

/// The families that rows with a sentiment share with all rows: where every row has one, their counts add up too.
base::Evidence family_with_sentiment(const base::Evidence& evidence) {
    base::Evidence family = family_of(evidence);
    family.filter.with_sentiment = false;
    return family;
}

/// Figures of one family, by either rule.
struct Family {
    base::Evidence (*rule)(const base::Evidence&);
    base::Evidence evidence;
    [[nodiscard]] bool has(const base::Evidence& other) const { return rule(other) == evidence; }
};

/// What the tables say of a family, beside which KPIs are told.
void add_tables(const Seen& seen, const Told& told, const Family& family, Telling& telling) {
    const std::vector<bool> hidden = hidden_facts(seen.facts, told.groups, told.members, seen.least);
    const bool of_turns = is_of_turns(family.evidence.table);
    for (std::size_t i = 0; i < seen.facts.size(); ++i) {
        const Fact& fact = seen.facts[i];
        if (!fact.figure.n || fact.id.starts_with("kpi.") || !family.has(fact.figure.evidence)) continue;
        if (of_turns && !is_size(fact)) continue;
        (hidden[i] ? telling.hidden : telling.told).push_back({fact.figure.evidence.filter, *fact.figure.n});
    }
}

void hide_what_tells(const Seen& seen, const Family& family, Told& told) {
    Telling telling{seen.playbook, seen.evaluation.categories, seen.least, {}, {}, {}};
    add_tables(seen, told, family, telling);
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < seen.points.size(); ++i) {
        const auto rows = rows_of(seen.points[i]);
        if (!rows || !family.has(seen.points[i]->figure.evidence)) continue;
        (told.kpi_hidden[i] ? telling.hidden : telling.asked)
            .push_back({seen.points[i]->figure.evidence.filter, *rows});
        if (!told.kpi_hidden[i]) asked.push_back(i);
    }
    const std::vector<bool> may = may_be_told(telling);
    for (std::size_t i = 0; i < asked.size(); ++i)
        if (!may[i] && seen.points[asked[i]]->figure.unit == base::Unit::seconds)
            told.kpi_uncounted[asked[i]] = true;
        else if (!may[i])
            told.kpi_hidden[asked[i]] = told.kpi_secret[asked[i]] = true;
}

bool tells_small_months(const Seen& seen, std::size_t kpi) {
    HiddenMonths hidden;
    for (std::size_t i = 0; i < seen.months.size(); ++i)
        hidden.add(rows_of(seen.months[i]->points[kpi]).value_or(0), seen.told_months[i]->kpi_secret[kpi]);
    return hidden.tell_small(seen.least);
}

/// Each once; those with a sentiment by themselves, then with all rows.
std::vector<Family> families_of(const Seen& seen) {
    std::vector<Family> found;
    const auto add = [&](const Family& family) {
        const auto same = [&](const Family& one) { return one.rule == family.rule && one.evidence == family.evidence; };
        if (std::none_of(found.begin(), found.end(), same)) found.push_back(family);
    };
    for (const TrendPoint* point : seen.points) {
        if (point == nullptr || point->figure.evidence.table == base::TableId::none) continue;
        const base::Evidence& evidence = point->figure.evidence;
        add({family_of, family_of(evidence)});
        if (evidence.filter.with_sentiment) add({family_with_sentiment, family_with_sentiment(evidence)});
    }
    return found;
}

/// A month's growth and its known members follow from the quarter's.
MemberSecrets members_of(const Seen& seen) {
    MemberSecrets secrets = member_secrets(seen.facts, seen.least);
    for (const Told* month : seen.told_months) secrets.add(month->members);
    if (seen.known_secret) secrets.add(MemberFamily::known);
    return secrets;
}

std::optional<std::uint64_t> size_in(const Seen& seen, std::string_view definition, std::string_view channel) {
    for (const Fact& fact : seen.facts)
        if (fact.definition == definition && fact.id.starts_with("members.") &&
            (fact.where.empty() ? channel.empty() : fact.where.front().second == channel))
            return fact.figure.n;
    return std::nullopt;
}

/// Of a KPI over some channels together: few are on several of them, or elsewhere alone.
bool joins_few(const base::Figure& figure, std::string_view metric, const Seen& seen) {
    const auto& channels = seen.playbook.channels;
    const auto few = [&](std::uint64_t a, std::uint64_t b) { return small(a > b ? a - b : b - a, seen.least); };
    const std::uint64_t n = figure.n.value_or(0);
    std::uint64_t sum = 0;
    for (std::size_t c = 0; c < std::min<std::size_t>(64, channels.size()); ++c) {
        if ((figure.evidence.filter.channels >> c & 1U) == 0) continue;
        const std::uint64_t here = size_in(seen, metric, channels[c].id.value).value_or(0);
        sum += here;
        if (few(n, here)) return true;
    }
    return few(sum, n) || few(size_in(seen, metric, "").value_or(n), n);
}

/// What a KPI over members says is told where the figure of its name is.
bool tells_hidden_members(const base::Figure& figure, std::size_t kpi, const MemberSecrets& secrets, const Seen& seen) {
    if (figure.evidence.table != base::TableId::members) return false;
    const std::string_view metric = seen.playbook.kpis[seen.evaluation.kpis[kpi].kpi].metric.value;
    const auto family = member_family_of(metric);
    const bool everywhere = figure.evidence.filter.channels == ~0ULL || seen.playbook.channels.size() < 2;
    if (!family) return false;
    return secrets.hides(*family, !everywhere) || (!everywhere && joins_few(figure, metric, seen));
}

Told tell(const Seen& seen) {
    std::vector<const Groups*> months;
    for (const Told* month : seen.told_months) months.push_back(&month->groups);
    const std::vector<bool> none(seen.points.size());
    Told told{groups_of(seen.facts, months, seen.least), members_of(seen), none, none, none};
    for (std::size_t i = 0; i < seen.points.size(); ++i) {
        const TrendPoint* point = seen.points[i];
        if (point == nullptr) continue;
        told.kpi_secret[i] = small(rows_of(point).value_or(0), seen.least) ||
                             tells_hidden(point->figure, told.groups, seen) ||
                             tells_hidden_members(point->figure, i, told.members, seen) || tells_small_months(seen, i);
        told.kpi_hidden[i] = told.kpi_secret[i] || small(point->figure.n.value_or(0), seen.least);
    }
    for (const Family& family : families_of(seen)) hide_what_tells(seen, family, told);
    return told;
}

bool same_days(const calendar::Period& a, const calendar::Period& b) { return a.first == b.first && a.end == b.end; }

/// Every period of which a figure is there.
std::vector<calendar::Period> periods_of(const Evaluation& evaluation) {
    std::vector<calendar::Period> periods{evaluation.period};
    for (const OtherSizes& other : evaluation.others) periods.push_back(other.period);
    for (const KpiView& view : evaluation.kpis)
        for (const auto* points : {&view.trend, &view.months, &view.earlier_months})
            for (const TrendPoint& point : *points) periods.push_back(point.period);
    const auto earlier = [](const calendar::Period& a, const calendar::Period& b) {
        return std::pair(a.end.value - a.first.value, a.first) < std::pair(b.end.value - b.first.value, b.first);
    };
    std::sort(periods.begin(), periods.end(), earlier);  // months before what holds them
    periods.erase(std::unique(periods.begin(), periods.end(), same_days), periods.end());
    return periods;
}

const std::vector<Fact>& facts_of(const Evaluation& evaluation, const calendar::Period& period) {
    static const std::vector<Fact> none;
    if (same_days(period, evaluation.period)) return evaluation.facts;
    for (const OtherSizes& other : evaluation.others)
        if (same_days(period, other.period)) return other.facts;
    return none;
}

const TrendPoint* point_of(const KpiView& view, const calendar::Period& period) {
    for (const auto* points : {&view.trend, &view.months, &view.earlier_months})
        for (const TrendPoint& point : *points)
            if (same_days(point.period, period)) return &point;
    return nullptr;
}

}  // namespace

ToldPeriods::ToldPeriods(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least)
    : judged_(evaluation.period) {
    const std::vector<calendar::Period> periods = periods_of(evaluation);
    const bool known_secret = known_tell_few(evaluation, least);
    std::map<Key, Seen> seen;
    for (const calendar::Period& period : periods) {
        Seen& one =
            seen.try_emplace({period.first, period.end},
                             Seen{evaluation, playbook, least, facts_of(evaluation, period), {}, {}, {}, known_secret})
                .first->second;
        for (const KpiView& view : evaluation.kpis) one.points.push_back(point_of(view, period));
        for (const calendar::Period& month : periods) {
            const bool inside = period.first <= month.first && month.end <= period.end && !same_days(period, month);
            if (!inside || month.unit != calendar::PeriodUnit::month) continue;
            one.months.push_back(&seen.at({month.first, month.end}));
            one.told_months.push_back(&told_.at({month.first, month.end}));
        }
        told_.emplace(Key{period.first, period.end}, tell(one));
    }
}

}  // namespace stamtafel::kpis
