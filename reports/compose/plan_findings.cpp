// One function for each thing that an argument can be; the table of findings tells which it is.
#include "reports/compose/plan_findings.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/kpis/definitions.hpp"
#include "engine/strategy/findings.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using base::Code;
using strategy::Of;
using words::operator""_w;
using words::say;

constexpr FoundWords table[] = {
    {Code::goal_without_kpi, "found.goal_without_kpi.text"_w, "found.goal_without_kpi.remedy"_w},
    {Code::kpi_without_owner, "found.kpi_without_owner.text"_w, "found.kpi_without_owner.remedy"_w},
    {Code::kpi_without_source, "found.kpi_without_source.text"_w, "found.kpi_without_source.remedy"_w},
    {Code::kpi_not_measurable, "found.kpi_not_measurable.text"_w, "found.kpi_not_measurable.remedy"_w},
    {Code::channel_without_source, "found.channel_without_source.text"_w, "found.channel_without_source.remedy"_w},
    {Code::channel_without_protocol, "found.channel_without_protocol.text"_w,
     "found.channel_without_protocol.remedy"_w},
    {Code::channel_without_owner, "found.channel_without_owner.text"_w, "found.channel_without_owner.remedy"_w},
    {Code::channel_without_audience, "found.channel_without_audience.text"_w,
     "found.channel_without_audience.remedy"_w},
    {Code::no_audience, "found.no_audience.text"_w, "found.no_audience.remedy"_w},
    {Code::thin_channels, "found.thin_channels.text"_w, "found.thin_channels.remedy"_w},
    {Code::nobody_works, "found.nobody_works.text"_w, "found.nobody_works.remedy"_w},
    {Code::escalation_nobody_works, "found.escalation_nobody_works.text"_w, "found.escalation_nobody_works.remedy"_w},
    {Code::escalation_same_person, "found.escalation_same_person.text"_w, "found.escalation_same_person.remedy"_w},
    {Code::role_without_deputy, "found.role_without_deputy.text"_w, "found.role_without_deputy.remedy"_w},
    {Code::deputy_cycle, "found.deputy_cycle.text"_w, "found.deputy_cycle.remedy"_w},
    {Code::no_crisis_path, "found.no_crisis_path.text"_w, "found.no_crisis_path.remedy"_w},
    {Code::protocol_promises_nothing, "found.protocol_promises_nothing.text"_w,
     "found.protocol_promises_nothing.remedy"_w},
    {Code::protocol_unreachable, "found.protocol_unreachable.text"_w, "found.protocol_unreachable.remedy"_w},
    {Code::target_easier_than_baseline, "found.target_easier_than_baseline.text"_w,
     "found.target_easier_than_baseline.remedy"_w},
    {Code::target_without_date, "found.target_without_date.text"_w, "found.target_without_date.remedy"_w},
    {Code::target_before_roadmap, "found.target_before_roadmap.text"_w, "found.target_before_roadmap.remedy"_w},
    {Code::step_misses_date, "found.step_misses_date.text"_w, "found.step_misses_date.remedy"_w},
    {Code::roadmap_after_targets, "found.roadmap_after_targets.text"_w, "found.roadmap_after_targets.remedy"_w},
    {Code::roadmap_too_long, "found.roadmap_too_long.text"_w, "found.roadmap_too_long.remedy"_w},
    {Code::owner_overloaded, "found.owner_overloaded.text"_w, "found.owner_overloaded.remedy"_w},
    {Code::reward_over_budget, "found.reward_over_budget.text"_w, "found.reward_over_budget.remedy"_w},
    {Code::tier_without_max, "found.tier_without_max.text"_w, "found.tier_without_max.remedy"_w},
    {Code::tiers_over_budget, "found.tiers_over_budget.text"_w, "found.tiers_over_budget.remedy"_w},
    {Code::value_without_content, "found.value_without_content.text"_w, "found.value_without_content.remedy"_w},
    {Code::rules_not_posted, "found.rules_not_posted.text"_w, "found.rules_not_posted.remedy"_w},
    {Code::name_to_fill_in, "found.name_to_fill_in.text"_w, "found.name_to_fill_in.remedy"_w},
    {Code::address_to_fill_in, "found.address_to_fill_in.text"_w, "found.address_to_fill_in.remedy"_w},
    {Code::baseline_to_fill_in, "found.baseline_to_fill_in.text"_w, "found.baseline_to_fill_in.remedy"_w},
};

using Ids = std::vector<std::string>;

/// A plan names as many as one reads in a sentence.
constexpr std::size_t most_names = 8;

Ids parted(std::string_view text, std::string_view between) {
    Ids ids;
    for (std::size_t end = 0; end != text.npos;) {
        end = text.find(between);
        ids.emplace_back(text.substr(0, end));
        if (end != text.npos) text.remove_prefix(end + between.size());
    }
    return ids;
}

template <class Name>
Ids each(const Ids& ids, const Name& name) {
    Ids names;
    for (const std::string& id : ids) names.push_back(name(id));
    return names;
}

/// Things of the playbook by their names, in quotes: names may have commas.
template <class Things>
std::string things_named(const PlanMaterial& material, const Things& things, const Ids& ids) {
    Ids names;
    for (const std::string& id : ids) {
        if (names.size() == most_names) break;
        const auto thing =
            std::find_if(things.begin(), things.end(), [&](const auto& one) { return one.id.value == id; });
        names.push_back(say(material.catalogue, "difference.quote"_w,
                            {{"text", thing == things.end() ? id : named(thing->name, thing->id)}}));
    }
    if (ids.size() > names.size())
        names.push_back(say(material.catalogue, "plan.more_names"_w, {{"n", ids.size() - names.size()}}));
    return words::listed(material.catalogue, names);
}

std::string day_said(const PlanMaterial& material, const std::string& text) {
    const auto day = base::parse_date(text);
    return day ? words::date(material.catalogue, *day) : text;
}

std::string money_said(const PlanMaterial& material, const std::string& text) {
    const auto money = base::parse_money(text);
    return money ? words::money(material.catalogue, *money) : text;
}

std::string number_said(const PlanMaterial& material, const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() ? words::amount(material.catalogue, number) : text;
}

/// How many; what is not said is one.
std::int64_t number_in(const std::string& text) {
    std::int64_t number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string people_named(const PlanMaterial& material, const Ids& ids, std::string_view between) {
    const Ids names = each(ids, [&](const std::string& id) { return owner_named(material, id); });
    if (between.empty()) return words::listed(material.catalogue, names);
    return base::join(std::vector<std::string_view>(names.begin(), names.end()), between);
}

std::string argument_said(const PlanMaterial& material, Of of, const std::string& argument) {
    const playbook::Playbook& book = material.playbook;
    const words::Catalogue& catalogue = material.catalogue;
    const Ids ids = parted(argument, ", ");
    switch (of) {
        case Of::goal: return things_named(material, book.goals, ids);
        case Of::kpi: return things_named(material, book.kpis, ids);
        case Of::protocol: return things_named(material, book.protocols, ids);
        case Of::tier: return things_named(material, book.superfans.tiers, ids);
        case Of::step: return things_named(material, book.roadmap, ids);
        case Of::metric: return metric_named(material, argument);
        case Of::channel:
            return words::listed(catalogue, each(ids, [&](const auto& id) { return channel_named(material, id); }));
        case Of::role:
            return words::listed(catalogue, each(ids, [&](const auto& id) { return role_named(material, id); }));
        case Of::person:
        case Of::owner: return people_named(material, ids, "");
        case Of::way: return people_named(material, parted(argument, " -> "), " → ");
        case Of::day: return day_said(material, argument);
        case Of::money: return money_said(material, argument);
        case Of::workdays: return number_said(material, argument);
        case Of::count:  // chooses between the singular and the plural
        case Of::words: break;
    }
    return base::argument_said(argument, catalogue.language);
}

}  // namespace

std::span<const FoundWords> found_words() { return table; }

FoundSaid finding_said(const PlanMaterial& material, const base::Problem& problem) {
    const strategy::FindingRow* row = strategy::finding_of(problem.code);
    const auto* worded = std::find_if(std::begin(table), std::end(table),
                                      [&](const FoundWords& one) { return one.code == problem.code; });
    if (row == nullptr || worded == std::end(table)) return {};
    const auto slot = [&](std::size_t i) -> words::Argument {
        const auto& [name, of] = row->slots[i];
        const bool there = i < problem.args.size() && !name.empty();
        if (there && of == Of::count) return {name, number_in(problem.args[i])};
        return {name, there ? argument_said(material, of, problem.args[i]) : std::string()};
    };
    return {say(material.catalogue, worded->text, {slot(0), slot(1), slot(2), slot(3), slot(4), slot(5)}),
            say(material.catalogue, worded->remedy)};
}

}  // namespace stamtafel::compose
