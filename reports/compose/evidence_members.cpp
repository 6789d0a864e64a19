// Files of evidence about members: a row a member and place, a tie, a superfan and place, a reward given or proposed.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "engine/kpis/member_figures.hpp"
#include "engine/kpis/superfan_facts.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/evidence_columns.hpp"

namespace stamtafel::compose {
namespace {

using base::TableId;
using Cells = std::vector<model::Cell>;
using Visit = EvidenceFile::Visit;

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
            Cells cells{code_cell(view.name),
                        code_cell(name_of(material, pseudonyms, row.who)),
                        code_cell(role_codes[static_cast<std::size_t>(row.role)]),
                        code_cell(growth_codes[static_cast<std::size_t>(row.growth)]),
                        count_cell(row.contributions),
                        count_cell(row.days)};
            for (std::size_t i = 0; i < mark_columns.size(); ++i) cells.push_back(bit_cell((row.marks >> i & 1U) != 0));
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
    const auto points = [&](double value) {
        return ranked ? cell(model::Number{std::round(value * 10) / 10, 1}) : code_cell("");
    };
    Cells cells{code_cell(where), code_cell(member_of(material, pseudonyms, one.who))};
    for (std::size_t i = 0; i < list_columns.size(); ++i) cells.push_back(bit_cell((one.lists >> i & 1U) != 0));
    cells.push_back(code_cell(one.tier ? tiers[*one.tier].id.value : ""));
    cells.push_back(bit_cell(one.kept));
    cells.push_back(points(one.score));
    for (const double part : one.part) cells.push_back(points(part));
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
    return {code_cell(base::iso(day)), code_cell(channel), code_cell(member), code_cell(tier)};
}

void add_reward_bits(std::uint8_t is, Cells& cells) {
    for (std::size_t i = 0; i < reward_columns.size(); ++i)
        cells.push_back(bit_cell((std::uint32_t{is} >> i & 1U) != 0));
}

model::Cell cost_cell(std::int64_t cents) { return cell(model::Number{static_cast<double>(cents) / 100, 2}); }

void each_given(const Material& material, Pseudonyms& pseudonyms, const superfans::Programme& programme,
                const Visit& visit) {
    const std::span<const measure::GivenReward> lines = material.input.rewards;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const superfans::Past& past = programme.past[i];
        const std::string member = past.unlisted ? std::string() : member_of(material, pseudonyms, past.who);
        Cells cells = reward_record(lines[i].day, lines[i].channel, member, lines[i].tier);
        cells.push_back(code_cell(lines[i].what));
        cells.push_back(cost_cell(lines[i].cents));
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
        cells.push_back(code_cell(tier.reward.kind.value));
        cells.push_back(cost_cell(one.cents));
        add_reward_bits(kpis::proposal_is, cells);
        visit(cells);
    }
}

std::vector<model::Column> tie_heads() { return columns_named({"day", "channel", "from", "to", "times", "weight"}); }

void each_tie(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    const auto name = [&](measure::Person person) { return code_cell(tied_name(material, pseudonyms, person)); };
    for (const measure::Tie& tie : material.evaluation.ties)
        visit({cell(tie.day), code_cell(channel_id(material, tie.channel)), name(tie.from), name(tie.to),
               count_cell(tie.n), cell(model::Number{static_cast<double>(tie.milliweight) / 1000})});
}

void add_member_conditions(Conditions& to) {
    to.by_place();
    to.by_code("role", to.filter.roles, role_codes);
    to.by_code("growth", to.filter.growths, growth_codes);
    to.by_bits(to.filter.marks, mark_columns);
}

void add_superfan_conditions(Conditions& to) {
    to.by_place();
    to.by_bits(to.filter.lists, list_columns);
    const auto& tiers = to.input.playbook.superfans.tiers;
    if (to.filter.tiers != base::Filter{}.tiers)
        to.by_name("tier", to.filter.tiers, tiers.size(), Conditions::All::is_listed,
                   [&](std::size_t i) { return tiers[i].id.value; });
}

void add_reward_conditions(Conditions& to) { to.by_bits(to.filter.rewards, reward_columns); }

constexpr std::array member_tables{TableId::members};
constexpr std::array superfan_tables{TableId::superfans};
constexpr std::array reward_tables{TableId::rewards};

}  // namespace

std::string tied_name(const Material& material, Pseudonyms& pseudonyms, measure::Person person) {
    std::string member = name_of(material, pseudonyms, person);
    return member.empty() ? "team" : member;
}

constinit const EvidenceFile members_file{"members.csv", member_heads, each_member, member_tables,
                                          add_member_conditions};
constinit const EvidenceFile ties_file{"ties.csv", tie_heads, each_tie, {}, nullptr};
constinit const EvidenceFile superfans_file{"superfans.csv", superfan_heads, each_superfan, superfan_tables,
                                            add_superfan_conditions};
constinit const EvidenceFile rewards_file{"rewards.csv", reward_heads, each_reward, reward_tables,
                                          add_reward_conditions};

}  // namespace stamtafel::compose
