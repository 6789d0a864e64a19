// Every word comes from the catalogue; names come from the playbook.
#include "reports/compose/plan_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/kpis/definitions.hpp"
#include "engine/playbook/left_open.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/week_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

std::string bound_said(const PlanMaterial& material, const playbook::Bound& bound) {
    constexpr std::array keys{"difference.at_least"_w, "difference.more_than"_w, "difference.at_most"_w,
                              "difference.less_than"_w, "difference.exactly"_w};
    return say(material.catalogue, keys[static_cast<std::size_t>(bound.sign)],
               {{"value", quantity_said(material, bound.quantity)}});
}

std::string category_said(const words::Catalogue& catalogue, const std::string& category) {
    const std::string key = category == "other" ? "rest" : category;
    return words::said_by_name(catalogue, "category." + key).value_or(with_capital(plain_words(category)));
}

/// With what closes it on days when the week says open.
std::string open_said(const words::Catalogue& catalogue, const playbook::Hours& hours) {
    std::string text = week_words(catalogue, hours.days);
    if (!hours.holidays.value.empty()) {
        const std::string calendar =
            words::said_by_name(catalogue, "holidays." + hours.holidays.value).value_or(hours.holidays.value);
        text = say(catalogue, "plan.closed_on_holidays"_w, {{"hours", text}, {"calendar", calendar}});
    }
    std::vector<std::string> days;
    for (const auto& closed : hours.closed) days.push_back(words::date(catalogue, closed.value));
    if (days.empty()) return text;
    return say(catalogue, "plan.also_closed"_w, {{"hours", text}, {"days", words::listed(catalogue, days)}});
}

}  // namespace

std::string condition_said(const PlanMaterial& material, const std::string& key, const playbook::Texts& values) {
    std::vector<std::string> names;
    for (const playbook::Text& value : values)
        names.push_back(key == "channel"    ? channel_named(material, value.value)
                        : key == "category" ? category_said(material.catalogue, value.value)
                                            : choice_named(material, value.value));
    return words::listed(material.catalogue, names);
}

std::string with_capital(std::string words) {
    constexpr std::string_view accented = "é";  // a Dutch capital has no accent: Eén
    if (words.starts_with(accented)) return "E" + words.substr(accented.size());
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string named(const playbook::Text& name, const playbook::Text& id) {
    return name.value.empty() ? with_capital(plain_words(id.value)) : name.value;
}

std::string choice_named(const PlanMaterial& material, std::string_view word) {
    const std::string key = "choice." + std::string(word == "other" ? "any_other" : word);  // .other would be a plural
    return words::said_by_name(material.catalogue, key).value_or(plain_words(word));
}

std::string choices_named(const PlanMaterial& material, const playbook::Texts& words) {
    std::vector<std::string> names;
    for (const playbook::Text& word : words) names.push_back(choice_named(material, word.value));
    return with_capital(words::listed(material.catalogue, names));
}

std::string person_named(const PlanMaterial& material, const playbook::Person& person) {
    return playbook::is_left_open(person.name) ? with_capital(role_named(material, person.role.value))
                                               : named(person.name, person.id);
}

std::string who(const PlanMaterial& material, std::string_view person_or_role) {
    std::vector<std::string> holders;
    bool open = false;
    for (const playbook::Person& person : material.playbook.team) {
        if (person.id.value == person_or_role) return person_named(material, person);
        if (person.role.value != person_or_role || person.automation.value) continue;
        if (playbook::is_left_open(person.name))
            open = true;
        else
            holders.push_back(named(person.name, person.id));
    }
    const std::string role = role_named(material, person_or_role);
    if (!holders.empty()) return words::listed(material.catalogue, holders) + " (" + role + ")";
    return open ? with_capital(role) + " (" + say(material.catalogue, "plan.name_to_fill_in"_w) + ")" : role;
}

std::string owner_named(const PlanMaterial& material, std::string_view person_or_role) {
    const playbook::Person* holder = nullptr;
    for (const playbook::Person& person : material.playbook.team) {
        if (person.id.value == person_or_role) return person_named(material, person);
        if (person.role.value != person_or_role || person.automation.value) continue;
        if (holder != nullptr) return with_capital(role_named(material, person_or_role));
        holder = &person;
    }
    return holder == nullptr ? role_named(material, person_or_role) : person_named(material, *holder);
}

std::string brand_named(const PlanMaterial& material) {
    const playbook::Community& community = material.playbook.community;
    return community.brand.value.empty() ? named(community.name, community.id) : community.brand.value;
}

std::string metric_named(const PlanMaterial& material, std::string_view id) {
    const kpis::Definition* definition = kpis::definition_named(id);
    return definition == nullptr ? choice_named(material, id) : definition_name(material.catalogue, *definition);
}

std::string role_named(const PlanMaterial& material, std::string_view role) {
    return role_words(material.catalogue, role);
}

std::string listed_in_quotes(const PlanMaterial& material, const std::vector<std::string>& names) {
    std::vector<std::string> quoted;
    for (const std::string& name : names)
        quoted.push_back(say(material.catalogue, "difference.quote"_w, {{"text", name}}));
    return words::listed(material.catalogue, quoted);
}

std::string channel_named(const PlanMaterial& material, std::string_view id) {
    for (const playbook::Channel& channel : material.playbook.channels)
        if (channel.id.value == id) return named(channel.name, channel.id);
    return with_capital(plain_words(id));
}

std::string channels_named(const PlanMaterial& material, const playbook::Texts& ids) {
    std::vector<std::string> names;
    for (const playbook::Text& id : ids) names.push_back(channel_named(material, id.value));
    return words::listed(material.catalogue, names);
}

std::string hours_named(const PlanMaterial& material, std::string_view schedule) {
    for (const playbook::Hours& hours : material.playbook.hours)
        if (hours.id.value == schedule && !hours.always.value) return open_said(material.catalogue, hours);
    return say(material.catalogue, "plan.always"_w);
}

std::string schedule_said(const PlanMaterial& material, const playbook::Protocol& protocol) {
    const auto hours = playbook::effective_hours(material.playbook, protocol);
    return hours ? hours_named(material, *hours) : say(material.catalogue, "plan.hours_of_channel"_w);
}

std::string quantity_said(const PlanMaterial& material, const playbook::Quantity& quantity) {
    if (quantity.kind == playbook::Quantity::Kind::duration)
        return words::promised(material.catalogue, quantity.duration);
    return quantity_words(material.catalogue, quantity);
}

std::string workdays_said(const PlanMaterial& material, std::int64_t thousandths) {
    return words::number(material.catalogue, static_cast<double>(thousandths) / 1000, thousandths % 1000 == 0 ? 0 : 1);
}

std::string target_said(const PlanMaterial& material, const playbook::Kpi& kpi) {
    if (!kpi.target) return {};
    if (kpi.target->at_least)
        return say(material.catalogue, "kpis.at_least"_w,
                   {{"value", quantity_said(material, kpi.target->at_least->value)}});
    if (kpi.target->at_most)
        return say(material.catalogue, "kpis.at_most"_w,
                   {{"value", quantity_said(material, kpi.target->at_most->value)}});
    return {};
}

std::string conditions_said(const PlanMaterial& material, const playbook::Bounds& bounds) {
    std::vector<std::string> parts;
    for (const auto& [figure, bound] : bounds)
        parts.push_back(choice_named(material, figure.value) + " " + bound_said(material, bound.value));
    return with_capital(words::listed(material.catalogue, parts));
}

std::string sign_off_said(const PlanMaterial& material, const playbook::Reply& reply) {
    constexpr std::string_view blank = "{first_name}";
    std::string text =
        reply.sign_off.value.empty() ? material.playbook.guidelines.signature.value : reply.sign_off.value;
    const std::string name = say(material.catalogue, "plan.first_name"_w);
    for (std::size_t at = text.find(blank); at != text.npos; at = text.find(blank, at + name.size()))
        text.replace(at, blank.size(), name);
    return text;
}

std::string covered_said(const PlanMaterial& material, const playbook::Protocol& protocol) {
    if (protocol.applies.empty()) return say(material.catalogue, "plan.covers_rest"_w);
    std::string text;
    for (const auto& [key, values] : protocol.applies)
        text += (text.empty() ? "" : " · ") + condition_said(material, key.value, values);
    if (protocol.addressed_to.value != "anyone") return text;
    return say(material.catalogue, "plan.whoever"_w, {{"covers", text}});
}

model::Cell day_cell(const std::optional<base::Day>& day) { return day ? cell(*day) : model::Cell{}; }

model::Cell text_cell(std::string text, model::Style style) { return cell(std::move(text), style); }

model::Cell blank_cell() { return cell(std::string("\u00a0"), model::Style::write); }

model::Table table_of(std::string id, std::string caption, std::initializer_list<std::string> titles) {
    model::Table table;
    table.id = std::move(id);
    table.caption = std::move(caption);
    for (const std::string& title : titles) table.columns.push_back(column(title));
    return table;
}

model::Block heading(std::string text) { return paragraph(std::move(text), model::Text::Voice::heading); }

model::Block points(std::vector<std::string> lines) {
    return block(model::Text{model::Text::Voice::list, std::move(lines)});
}

}  // namespace stamtafel::compose
