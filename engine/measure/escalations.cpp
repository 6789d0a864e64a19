// Turn by turn, the steps of its protocol's path; who acted in a conversation is gathered once something was due in it.
#include "engine/measure/escalations.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

#include "engine/base/text.hpp"

namespace stamtafel::measure {
namespace {

using activity::Account;
using activity::Activity;
using activity::Kind;
using activity::Row;
using base::Instant;

using Role = std::size_t;  ///< index into Roles::names
constexpr Role no_role = static_cast<Role>(-1);

/// "Duty manager" and "@duty_manager" are one name.
std::string plain_name(std::string_view text) {
    text = base::trimmed(text);
    if (text.starts_with('@')) text.remove_prefix(1);
    std::string name = base::fold(text);
    std::replace(name.begin(), name.end(), '_', ' ');
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

/// The roles that paths lead to, and who has them.
struct Roles {
    std::unordered_map<std::string, Role> named;  ///< by role, person or account; looked up, never iterated
    std::vector<Role> of_account;
    std::vector<std::vector<Role>> of_step;  ///< [protocol][step]
    std::vector<std::vector<bool>> shown;    ///< [channel][role]: whether the export could show that it acted
    std::size_t count = 0;
};

Role role_named(const Roles& roles, std::string_view name) {
    const auto found = roles.named.find(plain_name(name));
    return found == roles.named.end() ? no_role : found->second;
}

/// Channels whose export tells how work was passed on inside the team: then every role can be seen there.
std::vector<bool> channels_with_work(const Input& input) {
    std::vector<bool> out(input.playbook.channels.size(), false);
    const Activity& activity = input.data.activity;
    for (std::size_t row = 0; row < activity.rows(); ++row) {
        const Kind kind = activity.kind[row];
        if (kind == Kind::escalation || kind == Kind::assignment ||
            (kind == Kind::note && activity::is_brand(activity, row)))
            out[activity::at(activity.channel[row])] = true;
    }
    return out;
}

/// Else those that somebody with an account there has.
void find_shown(const Input& input, const std::vector<Role>& of_person, Roles& roles) {
    for (const bool all : channels_with_work(input)) roles.shown.emplace_back(roles.count, all);
    for (std::size_t i = 0; i < of_person.size(); ++i) {
        if (of_person[i] == no_role) continue;
        for (const auto& [channel, accounts] : input.playbook.team[i].accounts)
            for (std::size_t c = 0; c < roles.shown.size() && !accounts.empty(); ++c)
                if (input.playbook.channels[c].id.value == channel.value) roles.shown[c][of_person[i]] = true;
    }
}

Roles roles_of(const Input& input) {
    Roles roles;
    for (const playbook::Protocol& protocol : input.playbook.protocols) {
        std::vector<Role>& steps = roles.of_step.emplace_back();
        for (const playbook::EscalationStep& step : protocol.escalation) {
            const auto [role, fresh] = roles.named.try_emplace(plain_name(step.to.value), roles.count);
            if (fresh) ++roles.count;
            steps.push_back(role->second);
        }
    }
    std::vector<Role> of_person;
    for (const playbook::Person& person : input.playbook.team)
        of_person.push_back(role_named(roles, person.role.value));
    for (std::size_t i = 0; i < of_person.size(); ++i) {
        const playbook::Person& person = input.playbook.team[i];
        if (of_person[i] == no_role) continue;
        for (const std::string* name : {&person.id.value, &person.name.value})
            if (!name->empty()) roles.named.try_emplace(plain_name(*name), of_person[i]);
        for (const auto& [channel, accounts] : person.accounts)
            for (const playbook::Text& account : accounts)
                roles.named.try_emplace(plain_name(account.value), of_person[i]);
    }
    if (roles.count > 0) find_shown(input, of_person, roles);
    for (const activity::AccountInfo& account : input.data.accounts) {
        const auto person = static_cast<std::size_t>(account.person);
        roles.of_account.push_back(account.person < 0 || person >= of_person.size() ? no_role : of_person[person]);
    }
    return roles;
}

class Walk {
  public:
    Walk(const Context& context, const Roles& roles, const Tables& tables, std::vector<Escalation>& out)
        : context_(context),
          roles_(roles),
          data_(context.input.data),
          activity_(data_.activity),
          turns_(tables.turns),
          out_(out),
          actions_(roles.count) {}

    void run(std::span<const std::uint32_t> rows, std::span<const std::uint32_t> turns) {
        rows_ = rows;
        gathered_ = false;
        for (const std::uint32_t turn : turns)
            if (may_be_due(turns_[turn])) follow_path(turn);
    }

  private:
    static bool may_be_due(const Turn& turn) {
        return turn.step != Step::resolution && turn.outcome != Outcome::unknown && turn.outcome != Outcome::removed;
    }

    void follow_path(std::uint32_t index) {
        const Turn& turn = turns_[index];
        const auto p = static_cast<std::size_t>(turn.protocol);
        const playbook::Protocol& protocol = context_.input.playbook.protocols[p];
        const calendar::Clock& clock = context_.clocks.of(p, activity::at(turn.channel));
        const Instant cutoff = data_.cutoff[activity::at(turn.channel)].value_or(Instant{});
        const Instant asked = activity_.at[activity::at(turn.opened)];
        const std::int64_t grace = base::milliseconds(protocol.grace.value, clock.working_day_ms);
        const std::size_t steps = std::min<std::size_t>(protocol.escalation.size(), 255);
        for (std::size_t step = 0; step < steps; ++step) {
            const auto& after = protocol.escalation[step].after.value;
            const std::int64_t ms = after ? base::milliseconds(*after, clock.working_day_ms) : 0;
            if (answered(turn) && turn.waited_ms < ms) continue;  // most turns
            const Instant due = calendar::moment(clock, asked, ms);
            const bool reached = answered(turn) ? due < activity_.at[activity::at(turn.closed)] : true;
            if (!reached || cutoff < due) continue;
            const Instant last = calendar::deadline(clock, due, grace);
            const Row by = first_action(roles_.of_step[p][step], activity::at(turn.opened), last);
            if (by == Row::none && cutoff < last) continue;
            const bool shown = by != Row::none || roles_.shown[activity::at(turn.channel)][roles_.of_step[p][step]];
            out_.push_back({index, static_cast<std::uint8_t>(step), shown, by != Row::none, due, by});
        }
    }

    /// What the role did first in the conversation (in flat rooms: in the session), from the item until `last`.
    Row first_action(Role role, std::size_t item, Instant last) {
        if (!gathered_) gather();
        const std::vector<std::uint32_t>& actions = actions_[role];
        const bool flat = data_.flat[activity::at(activity_.channel[item])] && !activity_.session.empty();
        auto action = std::partition_point(actions.begin(), actions.end(),
                                           [&](std::uint32_t row) { return activity_.at[row] < activity_.at[item]; });
        for (; action != actions.end() && activity_.at[*action] <= last; ++action) {
            if (!flat || activity_.session[*action] == activity_.session[item]) return static_cast<Row>(*action);
            if (*action > item) break;  // what ended before may share the item's instant, what comes after is over
        }
        return Row::none;
    }

    void gather() {
        gathered_ = true;
        for (auto& actions : actions_) actions.clear();
        for (const std::uint32_t row : rows_) {
            const Role acts = role_of_author(row), called = role_called(row);
            if (acts != no_role) actions_[acts].push_back(row);
            if (called != no_role && called != acts) actions_[called].push_back(row);
        }
    }

    [[nodiscard]] Role role_of_author(std::uint32_t row) const {
        const Account author = activity_.author[row];
        const bool brand = author != Account::none && activity::is_brand(activity_, row);
        return brand ? roles_.of_account[activity::at(author)] : no_role;
    }

    /// Whom an escalation or an assignment names.
    [[nodiscard]] Role role_called(std::uint32_t row) const {
        const Kind kind = activity_.kind[row];
        const bool calls = kind == Kind::escalation || kind == Kind::assignment;
        if (!calls || activity_.assignee.empty()) return no_role;
        return role_named(roles_, context_.input.store.view(activity_.assignee[row]));
    }

    const Context& context_;
    const Roles& roles_;
    const activity::Assembled& data_;
    const Activity& activity_;
    const std::vector<Turn>& turns_;
    std::vector<Escalation>& out_;
    std::vector<std::vector<std::uint32_t>> actions_;  ///< by role: rows, ascending
    std::span<const std::uint32_t> rows_;
    bool gathered_ = false;
};

}  // namespace

void find_escalations(const Context& context, const base::Workers& workers, Tables& tables) {
    const Roles roles = roles_of(context.input);
    if (roles.count == 0 || tables.turns.empty()) return;
    const Conversations turns = group_by_conversation(context.input.data, tables.turns);
    std::vector<std::vector<Escalation>> found(units_of(turns));
    for_each_unit_of(turns, workers, [&](std::size_t unit, std::size_t first, std::size_t last) {
        Walk walk(context, roles, tables, found[unit]);
        for (std::size_t c = first; c < last; ++c)
            if (!turns.of(c).empty()) walk.run(context.conversations.of(c), turns.of(c));
    });
    for (const auto& steps : found) tables.escalations.insert(tables.escalations.end(), steps.begin(), steps.end());
    std::sort(tables.escalations.begin(), tables.escalations.end(), [](const Escalation& a, const Escalation& b) {
        return std::tie(a.turn, a.step) < std::tie(b.turn, b.step);
    });
}

}  // namespace stamtafel::measure
