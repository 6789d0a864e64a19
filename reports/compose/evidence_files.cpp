// One row a turn, an escalation step, an activity; every column that a filter can ask about is there.
#include "reports/compose/evidence_files.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/activity/kind.hpp"
#include "engine/base/text.hpp"
#include "engine/kpis/member_figures.hpp"
#include "engine/kpis/role.hpp"
#include "engine/kpis/scope.hpp"
#include "engine/kpis/superfan_facts.hpp"
#include "reports/compose/cells.hpp"

namespace stamtafel::compose {
namespace {

using base::TableId;
using Cells = std::vector<model::Cell>;
using Names = std::vector<std::string>;
using Visit = std::function<void(const Cells&)>;

constexpr std::array<std::string_view, 5> deeds{"addressed", "reactive", "proactive", "left_lying", "member_reply"};
constexpr std::array<std::string_view, 4> leanings{"", "negative", "neutral", "positive"};

model::Cell code(std::string_view text) { return cell(std::string(text)); }
model::Cell bit(bool set) { return count_cell(set ? 1 : 0); }
model::Cell seconds(std::int64_t ms) { return cell(model::Seconds{static_cast<double>(ms) / 1000}); }

std::vector<model::Column> columns_named(std::initializer_list<std::string_view> ids) {
    std::vector<model::Column> columns;
    for (const std::string_view id : ids) columns.push_back({std::string(id), {}, false, false, std::string(id)});
    return columns;
}

std::string category_id(const Material& material, std::size_t category) {
    const auto& categories = material.input.triage.categories;
    return category < categories.size() ? categories[category] : std::string();
}

const std::string& channel_id(const Material& material, activity::Channel channel) {
    return material.input.playbook.channels[activity::at(channel)].id.value;
}

/// Empty where there is none.
model::Cell moment(const Material& material, activity::Row row) {
    if (row == activity::Row::none) return code("");
    return cell(moment_of(material, material.input.data.activity.at[activity::at(row)]));
}

model::Cell address(const Material& material, std::size_t row) {
    const auto& urls = material.input.data.activity.url;
    return urls.empty() ? code("") : code(material.input.store.view(urls[row]));
}

const playbook::Protocol& protocol_of(const Material& material, const measure::Turn& turn) {
    return material.input.playbook.protocols[static_cast<std::size_t>(turn.protocol)];
}

std::vector<model::Column> turn_heads() {
    return columns_named({"opened", "protocol", "step", "channel", "category", "outcome", "answered_by", "answered",
                          "attributed", "holding", "outside_hours", "waited_seconds", "calendar_seconds", "due",
                          "closed", "peer_at", "role", "member", "url"});
}

Cells turn_record(const Material& material, Pseudonyms& pseudonyms, const measure::Turn& turn) {
    const activity::Activity& activity = material.input.data.activity;
    const playbook::Protocol& protocol = protocol_of(material, turn);
    Cells cells{moment(material, turn.opened),
                code(protocol.id.value),
                code(step_codes[static_cast<std::size_t>(turn.step)]),
                code(channel_id(material, turn.channel)),
                code(category_id(material, static_cast<std::size_t>(turn.category))),
                code(outcome_codes[static_cast<std::size_t>(turn.outcome)]),
                code(answerer_codes[static_cast<std::size_t>(turn.by)])};
    for (std::size_t i = 0; i < trait_columns.size(); ++i) cells.push_back(bit((turn.traits >> i & 1U) != 0));
    for (const std::int64_t ms : {turn.waited_ms, turn.calendar_ms}) cells.push_back(seconds(ms));
    cells.push_back(cell(moment_of(material, turn.due)));
    for (const activity::Row row : {turn.closed, turn.peer}) cells.push_back(moment(material, row));
    cells.push_back(code(kpis::role_of(material.input.playbook, protocol.owner.value)));
    cells.push_back(code(pseudonyms.of(activity.author[activity::at(turn.opened)])));
    cells.push_back(address(material, activity::at(turn.opened)));
    return cells;
}

void each_turn(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    for (const measure::Turn& turn : material.evaluation.turns) visit(turn_record(material, pseudonyms, turn));
}

std::vector<model::Column> escalation_heads() {
    return columns_named({"opened", "protocol", "step", "channel", "category", "outcome", "answered_by", "path_step",
                          "to", "due", "shown", "kept", "acted_at", "member", "url"});
}

void each_escalation(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    const kpis::Evaluation& evaluation = material.evaluation;
    for (const measure::Escalation& one : evaluation.escalations) {
        const measure::Turn& turn = evaluation.turns[one.turn - evaluation.first_turn];
        const playbook::Protocol& protocol = protocol_of(material, turn);
        const std::size_t row = activity::at(turn.opened);
        const bool named = one.step < protocol.escalation.size();
        visit({moment(material, turn.opened), code(protocol.id.value),
               code(step_codes[static_cast<std::size_t>(turn.step)]), code(channel_id(material, turn.channel)),
               code(category_id(material, static_cast<std::size_t>(turn.category))),
               code(outcome_codes[static_cast<std::size_t>(turn.outcome)]),
               code(answerer_codes[static_cast<std::size_t>(turn.by)]), count_cell(one.step + 1U),
               code(named ? protocol.escalation[one.step].to.value : ""), cell(moment_of(material, one.due)),
               bit(one.shown), bit(one.kept), moment(material, one.by),
               code(pseudonyms.of(material.input.data.activity.author[row])), address(material, row)});
    }
}

std::vector<model::Column> activity_heads() {
    return columns_named({"at", "channel", "kind", "category", "protocol", "thanks", "sentiment", "addressed",
                          "reactive", "proactive", "left_lying", "member_reply", "reply", "canned", "member", "url"});
}

std::string_view leaning_of(const Material& material, std::size_t row) {
    return leanings[static_cast<std::size_t>(kpis::leaning_of(material.input, row))];
}

/// An activity with something of which a figure may ask.
void visit_activity(const Material& material, Pseudonyms& pseudonyms, std::size_t row, const Visit& visit) {
    const activity::Activity& activity = material.input.data.activity;
    const measure::Item item = material.evaluation.items[row];
    const std::uint8_t category = material.input.triage.category[row];
    const bool triaged = category != language::Triage::none, reply = kpis::is_reply(activity, row);
    if (!triaged && item.deeds == 0 && !reply) return;
    const bool covered = triaged && item.protocol < measure::Item::thanks;
    Cells cells{cell(moment_of(material, activity.at[row])),
                code(channel_id(material, activity.channel[row])),
                code(activity::row_of(activity.kind[row]).id),
                code(triaged ? category_id(material, category) : std::string()),
                code(covered ? material.input.playbook.protocols[item.protocol].id.value : ""),
                bit(triaged && item.protocol == measure::Item::thanks),
                code(triaged ? leaning_of(material, row) : "")};
    for (std::size_t i = 0; i < deeds.size(); ++i) cells.push_back(bit((item.deeds >> i & 1U) != 0));
    cells.push_back(bit(reply));
    cells.push_back(bit(reply && language::has(material.input.triage.marks[row], language::Mark::canned)));
    cells.push_back(code(pseudonyms.of(activity.author[row])));
    cells.push_back(address(material, row));
    visit(cells);
}

void each_activity(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    const auto& at = material.input.data.activity.at;
    const auto row_at = [&](base::Instant instant) {
        return static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), instant) - at.begin());
    };
    const std::size_t end = std::min(row_at(material.evaluation.span.to), material.evaluation.items.size());
    for (std::size_t row = row_at(material.evaluation.span.from); row < end; ++row)
        visit_activity(material, pseudonyms, row, visit);
}

std::vector<model::Column> member_heads() {
    std::vector<model::Column> heads =
        columns_named({"where", "member", "role", "growth", "contributions", "active_days"});
    for (const std::string_view mark : mark_columns) heads.push_back(columns_named({mark}).front());
    return heads;
}

/// Who never wrote has no pseudonym: a place on the list.
std::string name_of(const Material& material, Pseudonyms& pseudonyms, measure::Person person) {
    const auto who = static_cast<std::size_t>(person);
    const std::size_t accounts = material.input.data.accounts.size();
    if (who >= accounts) return fmt::format("list-{:04}", who - accounts + 1);
    return pseudonyms.of(static_cast<activity::Account>(who));
}

void each_member(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    for (const kpis::RosterView& view : material.evaluation.members.rosters)
        for (const community::MemberRow& row : view.roster.rows) {
            Cells cells{code(view.name),
                        code(name_of(material, pseudonyms, row.who)),
                        code(role_codes[static_cast<std::size_t>(row.role)]),
                        code(growth_codes[static_cast<std::size_t>(row.growth)]),
                        count_cell(row.contributions),
                        count_cell(row.days)};
            for (std::size_t i = 0; i < mark_columns.size(); ++i) cells.push_back(bit((row.marks >> i & 1U) != 0));
            visit(cells);
        }
}

/// Empty for nobody, and for who never wrote.
std::string member_of(const Material& material, Pseudonyms& pseudonyms, const std::optional<measure::Person>& who) {
    if (!who || static_cast<std::size_t>(*who) >= material.input.data.accounts.size()) return {};
    return pseudonyms.of(static_cast<activity::Account>(*who));
}

std::vector<model::Column> superfan_heads() {
    std::vector<model::Column> heads = columns_named({"where", "member"});
    for (const std::string_view one : list_columns) heads.push_back(columns_named({one}).front());
    for (const std::string_view one : {"tier", "kept", "score"}) heads.push_back(columns_named({one}).front());
    for (const std::string_view one : part_columns) heads.push_back(columns_named({one}).front());
    for (const model::Column& one : columns_named({"helped", "help_points", "help_weeks", "accepted", "reached",
                                                   "advocacy_days", "shares", "active_weeks", "member_days", "groups"}))
        heads.push_back(one);
    return heads;
}

/// Parts and score to a tenth; empty where nobody is ranked.
Cells superfan_record(const Material& material, Pseudonyms& pseudonyms, const std::string& where,
                      const superfans::Candidate& one, bool ranked) {
    const superfans::Deeds& did = one.did;
    const auto& tiers = material.input.playbook.superfans.tiers;
    const auto share = [&](double value) { return code(ranked ? fmt::format("{:.1f}", value) : ""); };
    Cells cells{code(where), code(member_of(material, pseudonyms, one.who))};
    for (std::size_t i = 0; i < list_columns.size(); ++i) cells.push_back(bit((one.lists >> i & 1U) != 0));
    cells.push_back(code(one.tier ? tiers[*one.tier].id.value : ""));
    cells.push_back(bit(one.kept));
    cells.push_back(share(one.score));
    for (const double part : one.part) cells.push_back(share(part));
    for (const std::uint32_t value : {did.helped, did.help_points, did.help_weeks, did.accepted, did.reached,
                                      did.advocacy_days, did.shares, did.active_weeks, did.member_days, did.groups})
        cells.push_back(count_cell(value));
    return cells;
}

void each_superfan(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    const kpis::Evaluation& evaluation = material.evaluation;
    if (!evaluation.superfans) return;
    const superfans::Programme& programme = *evaluation.superfans;
    for (const superfans::Candidate& one : programme.candidates)
        visit(superfan_record(material, pseudonyms, "all", one, programme.ranked));
    for (const kpis::SuperfanView& view : evaluation.superfan_views)
        for (const superfans::Candidate& one : view.candidates)
            visit(superfan_record(material, pseudonyms, view.name, one, false));
}

std::vector<model::Column> reward_heads() {
    std::vector<model::Column> heads = columns_named({"date", "channel", "member", "tier", "reward", "cost"});
    for (const std::string_view one : reward_columns) heads.push_back(columns_named({one}).front());
    return heads;
}

Cells reward_record(base::Day day, std::string_view channel, std::string_view member, std::string_view tier) {
    return {code(base::iso(day)), code(channel), code(member), code(tier)};
}

void add_reward_bits(std::uint8_t is, Cells& cells) {
    for (std::size_t i = 0; i < reward_columns.size(); ++i) cells.push_back(bit((is >> i & 1U) != 0));
}

std::string euros(std::int64_t cents) { return fmt::format("{}.{:02}", cents / 100, cents % 100); }

void each_given(const Material& material, Pseudonyms& pseudonyms, const superfans::Programme& programme,
                const Visit& visit) {
    const std::span<const measure::GivenReward> lines = material.input.rewards;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const superfans::Past& past = programme.past[i];
        const std::string member = past.unlisted ? std::string() : member_of(material, pseudonyms, past.who);
        Cells cells = reward_record(lines[i].day, lines[i].channel, member, lines[i].tier);
        cells.push_back(code(lines[i].what));
        cells.push_back(code(euros(lines[i].cents)));
        add_reward_bits(kpis::reward_is(material.evaluation.period, programme.budget_period, lines[i].day), cells);
        visit(cells);
    }
}

void each_reward(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    if (!material.evaluation.superfans) return;
    const superfans::Programme& programme = *material.evaluation.superfans;
    each_given(material, pseudonyms, programme, visit);
    for (const superfans::Proposal& one : programme.proposals) {
        const playbook::Tier& tier = material.input.playbook.superfans.tiers[one.tier];
        Cells cells =
            reward_record(material.evaluation.period.end + -1, tier.reward.channel.value,
                          member_of(material, pseudonyms, programme.candidates[one.candidate].who), tier.id.value);
        cells.push_back(code(tier.reward.kind.value));
        cells.push_back(code(euros(one.cents)));
        add_reward_bits(kpis::proposal_is, cells);
        visit(cells);
    }
}

std::vector<model::Column> tie_heads() { return columns_named({"day", "channel", "from", "to", "times", "weight"}); }

/// The team is one: its accounts have no pseudonyms.
void each_tie(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    const auto name = [&](measure::Person person) {
        std::string member = name_of(material, pseudonyms, person);
        return code(member.empty() ? std::string_view("team") : member);
    };
    for (const measure::Tie& tie : material.evaluation.ties)
        visit({cell(tie.day), code(channel_id(material, tie.channel)), name(tie.from), name(tie.to), count_cell(tie.n),
               cell(model::Number{static_cast<double>(tie.milliweight) / 1000})});
}

constexpr std::array<EvidenceFile, 7> files{{{"turns.csv", turn_heads, each_turn},
                                             {"escalations.csv", escalation_heads, each_escalation},
                                             {"activities.csv", activity_heads, each_activity},
                                             {"members.csv", member_heads, each_member},
                                             {"ties.csv", tie_heads, each_tie},
                                             {"superfans.csv", superfan_heads, each_superfan},
                                             {"rewards.csv", reward_heads, each_reward}}};

/// The names whose bits are set; `all` of them are no condition.
template <class NameOf>
Names names_in(std::uint64_t bits, std::size_t count, const NameOf& name_of, bool even_all = false) {
    Names names;
    for (std::size_t i = 0; i < std::min<std::size_t>(64, count); ++i)
        if ((bits >> i & 1U) != 0) names.emplace_back(name_of(i));
    if (names.size() == count && !even_all) names.clear();
    return names;
}

class Conditions {
  public:
    Conditions(const measure::Input& input, const base::Filter& filter, model::EvidenceFilter& out)
        : input_(input), filter_(filter), out_(out) {}

    void by_protocol(bool even_all) {
        const auto& protocols = input_.playbook.protocols;
        add("protocol", filter_.protocols, protocols.size(),
            names_in(
                filter_.protocols, protocols.size(), [&](auto i) { return protocols[i].id.value; }, even_all));
    }
    void by_channel() {
        const auto& channels = input_.playbook.channels;
        add("channel", filter_.channels, channels.size(),
            names_in(filter_.channels, channels.size(), [&](auto i) { return channels[i].id.value; }));
    }
    void by_category(bool even_all) {
        const auto& categories = input_.triage.categories;
        add("category", filter_.categories, categories.size(),
            names_in(
                filter_.categories, categories.size(), [&](auto i) { return categories[i]; }, even_all));
    }
    template <class List>
    void by_code(std::string_view column, std::uint64_t bits, const List& list) {
        add(column, bits, list.size(), names_in(bits, list.size(), [&](auto i) { return std::string(list[i]); }));
    }
    /// Each bit is a column of its own that must be 1.
    template <class List>
    void by_bits(std::uint64_t bits, const List& columns) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if ((bits >> i & 1U) != 0) be(columns[i], {"1"});
    }
    void be(std::string_view column, Names values) { out_.where.emplace_back(std::string(column), std::move(values)); }

  private:
    /// Nothing for a condition that all fulfil; a filter that nothing passes keeps an empty list.
    void add(std::string_view column, std::uint64_t bits, std::size_t count, Names names) {
        const std::uint64_t possible = count >= 64 ? ~0ULL : (1ULL << count) - 1;
        if (!names.empty() || (bits & possible) == 0) be(column, std::move(names));
    }

    const measure::Input& input_;
    const base::Filter& filter_;
    model::EvidenceFilter& out_;
};

void add_turn_conditions(const base::Filter& filter, Conditions& conditions) {
    conditions.by_protocol(false);
    conditions.by_code("step", filter.steps, step_codes);
    conditions.by_channel();
    conditions.by_category(false);
    conditions.by_code("outcome", filter.outcomes, outcome_codes);
    conditions.by_code("answered_by", filter.answered_by, answerer_codes);
}

void add_row_conditions(const base::Evidence& evidence, Conditions& conditions) {
    const base::Filter& filter = evidence.filter;
    conditions.by_channel();
    if (evidence.table == TableId::replies) return conditions.be("reply", {"1"});
    if (evidence.table == TableId::activities && filter.deeds != 0) return conditions.by_bits(filter.deeds, deeds);
    conditions.by_category(true);
    if (evidence.table == TableId::items) conditions.by_protocol(true);
    if (evidence.table == TableId::thanks) conditions.be("thanks", {"1"});
    if (filter.with_sentiment) conditions.be("sentiment", {"negative", "neutral", "positive"});
}

void add_member_conditions(const measure::Input& input, const base::Filter& filter, Conditions& conditions) {
    conditions.be("where", {kpis::place_name(input.playbook, filter.channels)});
    conditions.by_code("role", filter.roles, role_codes);
    conditions.by_code("growth", filter.growths, growth_codes);
    conditions.by_bits(filter.marks, mark_columns);
}

void add_superfan_conditions(const measure::Input& input, const base::Filter& filter, Conditions& conditions) {
    conditions.be("where", {kpis::place_name(input.playbook, filter.channels)});
    conditions.by_bits(filter.lists, list_columns);
    const auto& tiers = input.playbook.superfans.tiers;
    if (filter.tiers != base::Filter{}.tiers)
        conditions.be("tier", names_in(
                                  filter.tiers, tiers.size(), [&](auto i) { return tiers[i].id.value; }, true));
}

}  // namespace

Pseudonyms::Pseudonyms(const measure::Input& input, Digest digest)
    : input_(input), digest_(std::move(digest)), known_(input.data.accounts.size()) {
    if (digest_) return;
    for (std::size_t i = 0; i < known_.size(); ++i)
        if (!input_.data.accounts[i].brand) known_[i] = fmt::format("Lid-{:04}", ++next_);
}

std::string Pseudonyms::made_for(std::size_t account) {
    constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // none that looks like another
    const activity::AccountInfo& info = input_.data.accounts[account];
    const auto& channels = input_.playbook.channels;
    std::string whose = info.source < channels.size() ? channels[info.source].id.value : std::string();
    whose.append(1, '\0').append(base::fold(input_.store.view(info.handle)));
    constexpr std::string_view mark = "Lid-";
    constexpr std::size_t shortest = 8;  // four would soon be shared, and pass from one member to another
    std::string name(mark);
    for (const unsigned char byte : digest_(whose)) {
        name += letters[byte % letters.size()];
        if (name.size() >= mark.size() + shortest && taken_.insert(name).second) return name;
    }
    return fmt::format("{}-{}", name, account);  // two accounts of one handle
}

const std::string& Pseudonyms::of(activity::Account account) {
    static const std::string nobody;
    if (account == activity::Account::none) return nobody;
    std::string& name = known_[activity::at(account)];
    if (name.empty() && digest_ && !input_.data.accounts[activity::at(account)].brand)
        name = made_for(activity::at(account));
    return name;
}

std::span<const EvidenceFile> evidence_files() { return files; }

model::EvidenceFilter evidence_filter(const measure::Input& input, const base::Evidence& evidence) {
    model::EvidenceFilter out;
    Conditions conditions(input, evidence.filter, out);
    switch (evidence.table) {
        case TableId::none: break;
        case TableId::turns:
            out.file = "turns.csv";
            add_turn_conditions(evidence.filter, conditions);
            conditions.by_bits(evidence.filter.traits, trait_columns);
            break;
        case TableId::escalations:
            out.file = "escalations.csv";
            add_turn_conditions(evidence.filter, conditions);
            if (evidence.filter.shown) conditions.be("shown", {"1"});
            if (evidence.filter.kept) conditions.be("kept", {"1"});
            break;
        case TableId::members:
            out.file = "members.csv";
            add_member_conditions(input, evidence.filter, conditions);
            break;
        case TableId::superfans:
            out.file = "superfans.csv";
            add_superfan_conditions(input, evidence.filter, conditions);
            break;
        case TableId::rewards:
            out.file = "rewards.csv";
            conditions.by_bits(evidence.filter.rewards, reward_columns);
            break;
        default: out.file = "activities.csv"; add_row_conditions(evidence, conditions);
    }
    return out;
}

}  // namespace stamtafel::compose
