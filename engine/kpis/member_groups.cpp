// Sizes by place and figure, then the families that they give away. No rule looks at who a member is.
#include "engine/kpis/member_groups.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "engine/kpis/groups.hpp"

namespace stamtafel::kpis {
namespace {

using Of = MemberFamily;

struct Row {
    std::string_view name, definition;  ///< of the fact behind "members.", of the metric
    MemberFamily family{};
};
constexpr std::array<Row, 25> table{{
    {"active", "active_members", Of::active},
    {"creators", "creators", Of::roles},
    {"reactors", "reactors", Of::roles},
    {"known", "known_members", Of::known},
    {"lurkers", "lurkers", Of::known},
    {"dormant", "dormant_members", Of::known},
    {"participation_rate", "participation_rate", Of::known},
    {"new", "new_members", Of::growth},
    {"retained", "retained_members", Of::growth},
    {"returning", "returning_members", Of::growth},
    {"lapsed", "lapsed_members", Of::growth},
    {"retention", "retention", Of::growth},
    {"quick_ratio", "quick_ratio", Of::growth},
    {"dau", "dau", Of::present},
    {"wau", "wau", Of::present},
    {"mau", "mau", Of::recent},
    {"stickiness", "stickiness", Of::recent},
    {"gini", "gini", Of::gives},
    {"top1_share", "top1_share", Of::gives},
    {"top10_share", "top10_share", Of::gives},
    {"slipping_away", "slipping_away", Of::slipping},
    {"newcomers", "newcomers", Of::newcomers},
    {"newcomers_answered", "newcomers_answered", Of::newcomers},
    {"newcomer_return_answered", "newcomer_return_answered", Of::returns},
    {"newcomer_return_unanswered", "newcomer_return_unanswered", Of::returns},
}};

constexpr std::string_view prefix = "members.";
constexpr std::uint32_t bit(MemberFamily family) { return 1U << static_cast<unsigned>(family); }
constexpr std::uint32_t all_families = (bit(Of::returns) << 1U) - 1;

const Row* row_of(const Fact& fact) {
    if (!fact.id.starts_with(prefix)) return nullptr;
    const std::string_view name = std::string_view(fact.id).substr(prefix.size());
    const auto found = std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

std::uint64_t apart(std::uint64_t a, std::uint64_t b) { return a > b ? a - b : b - a; }

using Sizes = std::map<std::string_view, std::uint64_t>;  ///< by name
using Places = std::map<std::string_view, Sizes>;         ///< by channel; "": all
bool has(std::uint32_t bits, std::uint32_t any) { return (bits & any) != 0; }

Places places_of(const std::vector<Fact>& facts) {
    Places places;
    for (const Fact& fact : facts) {
        const Row* row = row_of(fact);
        if (row == nullptr || !fact.figure.n || fact.where.size() > 1) continue;
        places[fact.where.empty() ? std::string_view() : std::string_view(fact.where.front().second)][row->name] =
            *fact.figure.n;
    }
    return places;
}

bool few_apart(const Sizes& sizes, std::string_view a, std::string_view b, std::uint64_t least) {
    const auto one = sizes.find(a), other = sizes.find(b);
    return one != sizes.end() && other != sizes.end() && small(apart(one->second, other->second), least);
}

/// Sets of which one holds the other, as a rule: the family of `inner` goes for the few in between, while `outer` is told.
struct Nested {
    std::string_view inner, outer;
    MemberFamily family{}, of_outer{};
};
constexpr std::array<Nested, 10> nested{{
    {"gini", "active", Of::gives, Of::active},
    {"gini", "dau", Of::gives, Of::present},
    {"mau", "active", Of::recent, Of::active},
    {"mau", "dau", Of::recent, Of::present},
    {"mau", "gini", Of::recent, Of::gives},
    {"newcomers", "active", Of::newcomers, Of::active},
    {"newcomers", "dau", Of::newcomers, Of::present},
    {"newcomers", "gini", Of::newcomers, Of::gives},
    {"slipping_away", "lapsed", Of::slipping, Of::growth},
    {"newcomer_return_answered", "newcomers", Of::returns, Of::newcomers},
}};

std::uint32_t secrets_in(const Sizes& sizes, std::uint64_t least) {
    std::uint32_t secret = 0;
    for (const Row& row : table)
        if (const auto n = sizes.find(row.name); n != sizes.end() && small(n->second, least)) secret |= bit(row.family);
    if (has(secret, bit(Of::roles) | bit(Of::known))) secret |= bit(Of::roles) | bit(Of::known);
    for (const Nested& one : nested)
        if (!has(secret, bit(one.of_outer)) && few_apart(sizes, one.inner, one.outer, least)) secret |= bit(one.family);
    return secret;
}

/// Who is on one channel only, or on several.
std::uint32_t secrets_between(const Places& places, std::uint64_t least) {
    std::uint32_t secret = 0;
    const auto whole = places.find("");
    if (whole == places.end()) return secret;
    for (const Row& row : table) {
        const auto all = whole->second.find(row.name);
        if (all == whole->second.end()) continue;
        std::uint64_t sum = 0;
        bool complete = true;
        for (const auto& [channel, sizes] : places) {
            if (channel.empty()) continue;
            const auto here = sizes.find(row.name);
            complete = complete && here != sizes.end();
            if (here == sizes.end()) continue;
            sum += here->second;
            if (small(apart(all->second, here->second), least)) secret |= bit(row.family);
        }
        if (complete && places.size() > 1 && small(apart(sum, all->second), least)) secret |= bit(row.family);
    }
    return secret;
}

std::uint32_t with_what_follows(std::uint32_t secret) {
    if (has(secret, bit(Of::active))) return all_families;
    if (has(secret, bit(Of::present))) secret |= bit(Of::growth);    // new + retained + returning
    if (has(secret, bit(Of::growth))) secret |= bit(Of::newcomers);  // hardly anybody but the new ones
    if (has(secret, bit(Of::newcomers))) secret |= bit(Of::returns);
    return secret;
}

/// Members of whom only reactions without a time of their own are known stand between two counts; growth is of those
/// with a time, and worth more.
std::uint32_t undated(const Sizes& sizes, std::uint64_t least) {
    const bool few = few_apart(sizes, "active", "dau", least);
    return few ? bit(Of::active) | bit(Of::roles) | bit(Of::known) : 0U;
}

/// A share whose members, or the others, are few: those newcomers who were answered or came back.
bool tells_few(const Fact& fact, std::uint64_t least) {
    const auto* share = std::get_if<double>(&fact.figure.value);
    if (share == nullptr || !fact.figure.n || !fact.id.starts_with("members.newcomer")) return false;
    const auto part = static_cast<std::uint64_t>(std::llround(*share * static_cast<double>(*fact.figure.n)));
    return small(part, least) || small(*fact.figure.n - std::min(part, *fact.figure.n), least);
}

/// What so few of the most active gave is theirs alone.
bool is_of_top_few(const Fact& fact, std::uint64_t least) {
    const std::uint64_t one_in = fact.id == "members.top1_share" ? 100 : fact.id == "members.top10_share" ? 10 : 0;
    return one_in > 0 && fact.figure.n && small((*fact.figure.n + one_in - 1) / one_in, least);
}

std::uint64_t sum_of(const std::array<MemberCount, community::roles>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const MemberCount& count) { return sum + count.value_or(0); });
}

bool before_tells_few(const MemberViews& views, std::uint64_t known, std::uint64_t least) {
    return std::any_of(views.before.begin(), views.before.end(),
                       [&](const MemberCount& count) { return small(count.value_or(0), least); }) ||
           (views.known_before && small(apart(known, sum_of(views.before)), least));
}

std::int64_t days_of(const calendar::Period& period) { return std::int64_t{period.end.value} - period.first.value; }

void hide_flow(FlowView& flow) { flow.fresh = flow.retained = flow.returning = flow.lapsed = {}; }

/// The active ones of the period before: with a time of their own, as the flows count, and all of them.
bool before_tells_undated(const MemberViews& views, std::uint64_t least) {
    const std::uint64_t active = std::uint64_t{views.before[1].value_or(0)} + views.before[2].value_or(0);
    return views.flows.size() > 1 &&
           small(apart(active, views.flows[views.flows.size() - 2].active.value_or(0)), least);
}

}  // namespace

std::optional<MemberFamily> member_family_of(std::string_view definition) {
    for (const Row& row : table)
        if (row.definition == definition) return row.family;
    return std::nullopt;
}

MemberSecrets member_secrets(const std::vector<Fact>& facts, std::uint64_t least) {
    MemberSecrets out;
    const Places places = places_of(facts);
    for (const auto& [place, sizes] : places) (place.empty() ? out.all : out.channels) |= secrets_in(sizes, least);
    out.channels |= secrets_between(places, least);
    out.all = with_what_follows(out.all);
    out.channels = with_what_follows(out.channels);
    for (const auto& [place, sizes] : places) (place.empty() ? out.all : out.channels) |= undated(sizes, least);
    out.channels |= out.all | bit(Of::known);
    return out;
}

bool known_tell_few(const Evaluation& evaluation, std::uint64_t least) {
    const MemberViews& views = evaluation.members;
    const Fact* fact = find_fact(evaluation, "members.known");
    if (fact == nullptr || !fact->figure.n || views.flows.empty()) return false;
    if (!(views.flows.back().period == evaluation.period)) return true;
    std::uint64_t known = *fact->figure.n;
    if (before_tells_few(views, known, least)) return true;
    for (auto flow = views.flows.rbegin(); flow != views.flows.rend(); ++flow) {
        const std::uint64_t active = flow->active.value_or(0), fresh = flow->fresh.value_or(0);
        const std::uint64_t not_new = flow->has_before ? active - std::min(active, fresh) : 0;
        for (const std::uint64_t n : {known, apart(known, active), fresh, not_new})
            if (small(n, least)) return true;
        if (!flow->has_before) break;  // what lies before it is one sum
        known -= std::min(known, fresh);
    }
    return false;
}

void hide_member_groups(const std::vector<Fact>& facts, const MemberSecrets& secrets, std::uint64_t least,
                        std::vector<bool>& hidden) {
    std::set<std::string_view> telling;  // in all and by channel, of which one would tell the other
    for (const Fact& fact : facts)
        if (tells_few(fact, least)) telling.insert(fact.id);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (telling.count(facts[i].id) > 0 || is_of_top_few(facts[i], least)) hidden[i] = true;
        const Row* row = row_of(facts[i]);
        if (row != nullptr && facts[i].figure.n && secrets.hides(row->family, !facts[i].where.empty()))
            hidden[i] = true;
    }
}

void hide_member_views(const calendar::Period& period, const MemberSecrets& secrets, std::uint64_t least,
                       MemberViews& views) {
    const auto secret = [&](MemberFamily family) { return secrets.hides(family, false); };
    if (secret(Of::known) || secret(Of::roles) || before_tells_undated(views, least)) views.before = {};
    for (FlowView& flow : views.flows) {
        if (days_of(flow.period) > days_of(period) + 3) hide_flow(flow);  // a quarter tells its hidden month
        if (!(flow.period == period)) continue;
        if (secret(Of::growth)) hide_flow(flow);
        if (secret(Of::present)) flow.active.reset();
    }
    const auto growth_told = [&](const calendar::Period& of) {
        return std::none_of(views.flows.begin(), views.flows.end(),
                            [&](const FlowView& flow) { return flow.period == of && flow.has_before && !flow.fresh; });
    };
    if (secret(Of::newcomers)) views.split = {{}, {}, {}, views.split.median_ms};
    if (secret(Of::returns) || !growth_told(views.returns.period))
        views.returns = {views.returns.period, {}, {}, {}, {}};
    if (secret(Of::gives)) views.curve.clear();
    if (secrets.hides(Of::active, true)) views.overlap.active.clear(), views.overlap.exclusive.clear();
}

}  // namespace stamtafel::kpis
