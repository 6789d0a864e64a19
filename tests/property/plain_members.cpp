// As the definitions say it, one sentence after the other.
#include "tests/property/plain_members.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/base/duration.hpp"
#include "engine/measure/context.hpp"

namespace stamtafel::test {
namespace {

using activity::Account;
using activity::Flag;
using activity::Kind;
using activity::Row;
using measure::Input;

const std::set<Kind> publicly{Kind::post,   Kind::comment,  Kind::mention, Kind::reaction, Kind::share,
                              Kind::review, Kind::question, Kind::answer,  Kind::idea,     Kind::vote};
const std::set<Kind> openers{Kind::post, Kind::question, Kind::idea, Kind::review, Kind::mention};
const std::set<Kind> signs{Kind::click, Kind::attend, Kind::flag, Kind::survey};

std::int32_t day_of(const Input& input, std::size_t row) {
    return calendar::local_day(input.zone, input.data.activity.at[row]).value;
}

bool is_team(const Input& input, Account account) {
    const auto& info = input.data.accounts[activity::at(account)];
    return info.brand || info.automation;
}

bool flat(const Input& input, std::size_t row) {
    return input.data.flat[activity::at(input.data.activity.channel[row])];
}

bool opens(const Input& input, std::size_t row) {
    const auto& rows = input.data.activity;
    if (flat(input, row)) {
        for (std::size_t before = 0; before < row; ++before)
            if (rows.session[before] == rows.session[row] && activity::row_of(rows.kind[before]).talk) return false;
        return activity::row_of(rows.kind[row]).talk;
    }
    return openers.count(rows.kind[row]) > 0 && rows.parent[row] == Row::none &&
           !activity::has(rows.flags[row], Flag::parent_missing);
}

bool counts(const Input& input, std::size_t row) {
    const auto& rows = input.data.activity;
    return rows.author[row] != Account::none && !activity::has(rows.flags[row], Flag::nonpublic);
}

struct Bounds {
    std::int32_t first, end, known_from;
    std::array<std::int32_t, 3> before;
    std::optional<std::int32_t> data;
};

PlainMember member_of(const Input& input, std::uint32_t account, const Bounds& b, std::uint64_t channels, bool& known) {
    const auto& rows = input.data.activity;
    PlainMember out;
    std::set<std::int32_t> dated;
    bool active = false, opened = false, left = false, met = false;
    std::optional<std::int32_t> last;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const Kind kind = rows.kind[row];
        if (static_cast<std::uint32_t>(rows.author[row]) != account || !counts(input, row)) continue;
        if ((channels >> activity::at(rows.channel[row]) & 1U) == 0 || day_of(input, row) >= b.end) continue;
        const bool open = publicly.count(kind) > 0, came = kind == Kind::join || kind == Kind::follow;
        if (!open && !came && kind != Kind::leave && signs.count(kind) == 0) continue;
        const std::int32_t day = day_of(input, row);
        left = kind == Kind::leave;
        met = met || open || came;
        last = std::max(last.value_or(day), day);
        if (open && !activity::has(rows.flags[row], Flag::approximate)) dated.insert(day);
        if (!open || day < b.first) continue;
        active = true;
        opened = opened || opens(input, row);
        if (kind != Kind::reaction && kind != Kind::vote) ++out.contributions;
    }
    known = active || (met && !left);
    out.role = opened ? 1 : active ? 2 : !known ? 0 : last && *last >= b.known_from ? 3 : 4;
    const auto in = [&](std::int32_t from, std::int32_t to) {
        const auto day = dated.lower_bound(from);
        return day != dated.end() && *day < to;
    };
    out.days = std::set<std::int32_t>(dated.lower_bound(b.first), dated.end());
    out.recent = in(b.end - 30, b.end);
    const bool now = in(b.first, b.end), before = in(b.before[0], b.first);
    const bool ever = !dated.empty() && *dated.begin() < b.first;
    if (b.data && *b.data <= b.before[0]) out.growth = now ? (before ? 2 : ever ? 3 : 1) : before ? 4 : 0;
    out.slipping = b.data && *b.data <= b.before[2] && !active && before && in(b.before[1], b.before[0]) &&
                   in(b.before[2], b.before[1]);
    return out;
}

/// Names in the text; handles are letters.
std::set<std::uint32_t> named(const Input& input, std::size_t row) {
    std::set<std::uint32_t> out;
    const std::string_view text = input.store.view(input.data.activity.text[row]);
    for (std::uint32_t i = 0; i < input.data.accounts.size(); ++i) {
        const std::string handle(input.store.view(input.data.accounts[i].handle));
        if ((" " + std::string(text) + " ").find(" @" + handle + " ") != std::string::npos) out.insert(i);
        if (handle.size() >= 3 && text.starts_with(handle + ":")) out.insert(i);
    }
    return out;
}

bool is_talk(const Input& input, std::size_t row) {
    const Kind kind = input.data.activity.kind[row];
    return counts(input, row) && publicly.count(kind) > 0 && kind != Kind::reaction && kind != Kind::vote &&
           kind != Kind::share;
}

bool replies(const Input& input, std::size_t row, std::size_t asked) {
    const auto& rows = input.data.activity;
    const Kind kind = rows.kind[row];
    if (!is_talk(input, row) || rows.author[row] == rows.author[asked]) return false;
    if (kind != Kind::post && kind != Kind::comment && kind != Kind::answer) return false;
    if (activity::has(rows.flags[row], Flag::automation)) return false;
    if (flat(input, row)) return row > asked && rows.session[row] == rows.session[asked];
    if (!measure::is_later(input.data, row, asked)) return false;
    const bool starts = rows.parent[asked] == Row::none && rows.kind[asked] != Kind::comment &&
                        rows.kind[asked] != Kind::answer && !activity::has(rows.flags[asked], Flag::parent_missing);
    return rows.parent[row] == static_cast<Row>(asked) ||
           (starts && rows.conversation[row] == rows.conversation[asked]);
}

}  // namespace

std::map<std::uint32_t, PlainMember> plain_members(const Input& input, const calendar::Period& period,
                                                   std::uint64_t channels) {
    const auto& rows = input.data.activity;
    const auto one = calendar::before(period), two = calendar::before(one), three = calendar::before(two);
    const std::int64_t known = base::milliseconds(input.playbook.members.known_for.value, base::day_ms) / base::day_ms;
    Bounds bounds{period.first.value,
                  period.end.value,
                  period.end.value - static_cast<std::int32_t>(known),
                  {one.first.value, two.first.value, three.first.value},
                  {}};
    for (std::size_t row = 0; row < rows.rows() && !bounds.data; ++row)
        if ((channels >> activity::at(rows.channel[row]) & 1U) != 0) bounds.data = day_of(input, row);
    std::map<std::uint32_t, PlainMember> out;
    for (std::uint32_t i = 0; i < input.data.accounts.size(); ++i) {
        if (is_team(input, static_cast<Account>(i))) continue;
        bool known_member = false;
        PlainMember member = member_of(input, i, bounds, channels, known_member);
        if (known_member || !(member == PlainMember{})) out[i] = std::move(member);
    }
    return out;
}

PlainTies plain_ties(const Input& input) {
    const auto& rows = input.data.activity;
    const std::map<Kind, std::uint32_t> weights{{Kind::comment, 1000}, {Kind::answer, 1000},  {Kind::share, 1000},
                                                {Kind::mention, 1000}, {Kind::reaction, 200}, {Kind::vote, 200}};
    PlainTies out;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (!counts(input, row) || publicly.count(rows.kind[row]) == 0) continue;
        std::map<std::uint32_t, std::uint32_t> to;
        for (const std::uint32_t account : named(input, row)) to[account] = 1000;
        const auto weight = weights.find(rows.kind[row]);
        if (!flat(input, row) && rows.parent[row] != Row::none && weight != weights.end())
            to[static_cast<std::uint32_t>(rows.author[activity::at(rows.parent[row])])] = weight->second;
        to.erase(static_cast<std::uint32_t>(rows.author[row]));
        to.erase(static_cast<std::uint32_t>(Account::none));
        for (const auto& [account, milliweight] : to) {
            auto& tie = out[{day_of(input, row), static_cast<std::uint32_t>(rows.author[row]), account,
                             activity::at(rows.channel[row])}];
            tie.first += milliweight, ++tie.second;
        }
    }
    return out;
}

std::map<std::uint32_t, std::pair<std::int64_t, std::int64_t>> plain_arrivals(const Input& input) {
    std::map<std::uint32_t, std::pair<std::int64_t, std::int64_t>> out;
    const auto& rows = input.data.activity;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const auto author = static_cast<std::uint32_t>(rows.author[row]);
        if (!is_talk(input, row) || is_team(input, rows.author[row]) || out.count(author) > 0) continue;
        std::int64_t reply = -1;
        for (std::size_t other = 0; other < rows.rows() && reply < 0; ++other)
            if (replies(input, other, row)) reply = static_cast<std::int64_t>(other);
        out[author] = {static_cast<std::int64_t>(row), reply};
    }
    return out;
}

}  // namespace stamtafel::test
