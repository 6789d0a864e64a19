// Every word comes from the catalogue: `field`, `field_in` and `choice` by the names of the schema, the rest by key.
#include "reports/compose/difference_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

#include "engine/base/text.hpp"
#include "engine/calendar/period.hpp"
#include "engine/kpis/definitions.hpp"
#include "engine/playbook/read.hpp"
#include "engine/playbook/schema.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/week_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using playbook::Field;
using playbook::PathStep;
using playbook::Reference;
using playbook::Said;
using playbook::Type;
using words::operator""_w;

/// Line ends and control characters have no place in a sentence.
std::string in_a_sentence(std::string_view text) {
    std::string line(base::trimmed(text));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return base::harmless(line);
}

std::string quoted_words(const words::Catalogue& catalogue, std::string_view text) {
    return say(catalogue, "difference.quote"_w, {{"text", text}});
}

std::string by_name(const words::Catalogue& catalogue, std::string_view block, std::string_view name) {
    return words::said_by_name(catalogue, std::string(block) + "." + std::string(name)).value_or("");
}

std::string choice_words(const Naming& naming, std::string_view word) {
    // a key that ends in .other would be a plural
    std::string said = by_name(naming.catalogue, "choice", word == "other" ? "any_other" : word);
    return said.empty() ? plain_words(in_a_sentence(word)) : said;
}

/// In the version where it stands; what goes by another id since then is known by that in the other.
template <class ListOf>
std::string name_in(const Naming& naming, const ListOf& list_of, std::string_view id) {
    for (const playbook::Playbook* version : {&naming.playbook, &naming.other})
        for (const auto& thing : list_of(*version))
            if (thing.id.value == id) return in_a_sentence(thing.name.value);
    return {};
}

std::string or_plain(std::string name, std::string_view id) {
    return name.empty() ? plain_words(in_a_sentence(id)) : name;
}

std::string metric_words(const Naming& naming, std::string_view id) {
    const kpis::Definition* definition = kpis::definition_named(id);
    return definition == nullptr ? or_plain({}, id) : definition_name(naming.catalogue, *definition);
}

/// The hours themselves: what a client calls them says little to who reads.
std::string schedule_words(const Naming& naming, std::string_view id) {
    for (const playbook::Playbook* version : {&naming.playbook, &naming.other})
        for (const playbook::Hours& hours : version->hours)
            if (hours.id.value == id && !hours.always.value) return week_words(naming.catalogue, hours.days, ", ");
    return id == "always" ? say(naming.catalogue, "difference.always"_w) : quoted(naming, id);
}

std::string section_words(const Naming& naming, std::string_view id) {
    const std::string title = by_name(naming.catalogue, id, "title");
    return title.empty() ? or_plain({}, id) : quoted_words(naming.catalogue, title);
}

std::string name_words(const Naming& naming, Reference refers, std::string_view id) {
    using playbook::Playbook;
    const auto named = [&](const auto& list_of) { return or_plain(name_in(naming, list_of, id), id); };
    switch (refers) {
        case Reference::role: return role_words(naming.catalogue, in_a_sentence(id));
        case Reference::person:
        case Reference::owner: {
            const std::string name = name_in(
                naming, [](const Playbook& p) { return std::span(p.team); }, id);
            return name.empty() ? role_words(naming.catalogue, in_a_sentence(id)) : name;
        }
        case Reference::channel: return named([](const Playbook& p) { return std::span(p.channels); });
        case Reference::kpi: return named([](const Playbook& p) { return std::span(p.kpis); });
        case Reference::protocol: return named([](const Playbook& p) { return std::span(p.protocols); });
        case Reference::pillar: return named([](const Playbook& p) { return std::span(p.content.pillars); });
        case Reference::step: return named([](const Playbook& p) { return std::span(p.roadmap); });
        case Reference::category: return or_plain(by_name(naming.catalogue, "category", id), id);
        case Reference::metric: return metric_words(naming, id);
        case Reference::schedule: return schedule_words(naming, id);
        case Reference::section: return section_words(naming, id);
        case Reference::holidays: return or_plain(by_name(naming.catalogue, "holidays", id), id);
        case Reference::language: return choice_words(naming, id);
        case Reference::zone:
        case Reference::format: return in_a_sentence(id);
        default: return or_plain({}, id);
    }
}

/// What stands behind the key of a condition: `for: {channel: [forum]}`.
std::string condition_words(const Naming& naming, std::string_view key, std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Reference>, 3> named{
        {{"channel", Reference::channel}, {"category", Reference::category}, {"protocol", Reference::protocol}}};
    for (const auto& [name, refers] : named)
        if (name == key) return name_words(naming, refers, text);
    return choice_words(naming, text);
}

std::string bound_words(const Naming& naming, std::string_view text) {
    constexpr std::array<std::pair<std::string_view, words::Key>, 8> signs{{{">=", "difference.at_least"_w},
                                                                            {"≥", "difference.at_least"_w},
                                                                            {"<=", "difference.at_most"_w},
                                                                            {"≤", "difference.at_most"_w},
                                                                            {">", "difference.more_than"_w},
                                                                            {"<", "difference.less_than"_w},
                                                                            {"==", "difference.exactly"_w},
                                                                            {"=", "difference.exactly"_w}}};
    text = base::trimmed(text);
    for (const auto& [sign, key] : signs) {
        if (!text.starts_with(sign)) continue;
        const std::string_view figure = base::trimmed(text.substr(sign.size()));
        const auto quantity = playbook::parse_quantity(figure);
        return say(naming.catalogue, key,
                   {{"value", quantity ? quantity_words(naming.catalogue, *quantity) : in_a_sentence(figure)}});
    }
    return in_a_sentence(text);
}

bool begins_bound(std::string_view text) {
    return !text.empty() && (text.front() == '<' || text.front() == '>' || text.front() == '=');
}

std::string yes_no_words(const Naming& naming, std::string_view text) {
    const std::string word = base::fold(text);
    const bool yes = word == "true" || word == "yes" || word == "on" || word == "ja" || word == "waar";
    return yes ? say(naming.catalogue, "difference.yes"_w) : say(naming.catalogue, "difference.no"_w);
}

std::string hours_words(const Naming& naming, std::string_view text) {
    if (text == "00:00-24:00") return say(naming.catalogue, "difference.open_always"_w);
    std::vector<std::string> spans(1);
    for (const char c : text)
        if (c == ',')
            spans.emplace_back();
        else if (c != ' ')
            spans.back() += c == '-' ? "–" : std::string(1, c);
    return words::listed(naming.catalogue, spans);
}

std::string date_words(const Naming& naming, std::string_view text) {
    const auto day = base::parse_date(text);
    return day ? words::date(naming.catalogue, *day) : in_a_sentence(text);
}

std::string period_words(const Naming& naming, std::string_view text) {
    const auto period = calendar::parse_period(text);
    return period ? words::days(naming.catalogue, period->first, period->end + -1) : in_a_sentence(text);
}

std::string figure_words(const Naming& naming, const Said& said) {
    if (said.text == "at_once" || said.text == "direct") return say(naming.catalogue, "difference.at_once"_w);
    const auto quantity = playbook::parse_quantity(said.text);
    return quantity ? quantity_words(naming.catalogue, *quantity) : in_a_sentence(said.text);
}

/// "mon-fri" → "Mon–Fri"
std::string day_words(const Naming& naming, std::string_view days) {
    constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto day = [&](std::string_view name) {
        const auto* found = std::find(names.begin(), names.end(), name);
        return found == names.end() ? std::string(name)
                                    : naming.catalogue.forms.weekdays[static_cast<std::size_t>(found - names.begin())];
    };
    const std::size_t dash = days.find('-');
    return dash == days.npos ? day(days) : day(days.substr(0, dash)) + "–" + day(days.substr(dash + 1));
}

/// Criteria of the choice of channels that a plan has words for; a client's own by its id.
std::string criterion_words(const Naming& naming, const std::string& id) {
    const std::string name = by_name(naming.catalogue, "criterion", id);
    return name.empty() ? or_plain({}, id) : quoted_words(naming.catalogue, name);
}

std::string key_words(const Naming& naming, const Said& key) {
    if (key.field == nullptr) return {};
    const bool criterion = key.field->keys.empty() && (key.field->name == "weights" || key.field->name == "scores");
    if (criterion) return criterion_words(naming, key.text);
    if (key.field->type == Type::open_hours) return day_words(naming, key.text);
    if (key.field->keys_refer != Reference::none) return name_words(naming, key.field->keys_refer, key.text);
    if (key.field->shape == playbook::Shape::one) {  // the id of a thing
        const bool refers = key.field->refers != Reference::none;
        if (refers) return name_words(naming, key.field->refers, key.text);
        if (key.field->name == "category") return name_words(naming, Reference::category, key.text);
        if (key.field->type != Type::id) return in_a_sentence(key.text);
    }
    // a key of the program's own has words; a name of the client's stays as it is
    return key.field->keys.empty() && !is_condition({key.field, {}, {}}) ? or_plain({}, key.text)
                                                                         : choice_words(naming, key.text);
}

void fill(std::string& pattern, std::string_view name, std::string_view value) {
    const std::size_t at = pattern.find(name);
    if (at != std::string::npos) pattern.replace(at, name.size(), value);
}

}  // namespace

bool is_measure(const Field& field) {
    switch (field.type) {
        case Type::number:
        case Type::whole:
        case Type::share:
        case Type::money:
        case Type::quantity:
        case Type::bound:
        case Type::duration:
        case Type::working_time:
        case Type::moment:
        case Type::effort:
        case Type::date:
        case Type::period:
        case Type::open_hours: return true;
        default: return false;
    }
}

bool is_free_text(const Field& field) {
    // what metrics and formats know by name, and rules of triage by name or bound
    const bool known = field.name == "statistic" || field.name == "kinds" || field.name == "sentiment";
    return field.type == Type::text && field.refers == Reference::none && field.choices.empty() && field.keys.empty() &&
           !known;
}

std::string quoted(const Naming& naming, std::string_view text) {
    return quoted_words(naming.catalogue, in_a_sentence(text));
}

std::string value_words(const Naming& naming, const Said& said) {
    const Field& field = *said.field;
    if (field.refers != Reference::none) return name_words(naming, field.refers, said.text);
    switch (field.type) {
        case Type::yes_no: return yes_no_words(naming, said.text);
        case Type::open_hours: return hours_words(naming, said.text);
        case Type::date: return date_words(naming, said.text);
        case Type::period: return period_words(naming, said.text);
        case Type::bound: return bound_words(naming, said.text);
        case Type::choice: return choice_words(naming, said.text);
        case Type::id:
            return field.name == "role" ? role_words(naming.catalogue, in_a_sentence(said.text))
                                        : plain_words(in_a_sentence(said.text));
        case Type::text:
            if (is_free_text(field)) return quoted(naming, said.text);
            return begins_bound(said.text) ? bound_words(naming, said.text) : choice_words(naming, said.text);
        case Type::colour: return in_a_sentence(said.text);
        default: return figure_words(naming, said);
    }
}

std::pair<std::string, std::string> from_to_words(const Naming& before, const Said& was, const Naming& after,
                                                  const Said& is) {
    std::pair<std::string, std::string> words{value_words(before, was), value_words(after, is)};
    if (words.first == words.second) return {quoted(before, was.text), quoted(after, is.text)};
    const auto old_time = base::parse_duration(was.text), new_time = base::parse_duration(is.text);
    const bool one_unit = old_time && new_time && old_time->unit == new_time->unit && is_measure(*was.field);
    if (one_unit) words.first = words::amount(before.catalogue, static_cast<double>(old_time->thousandths) / 1000);
    return words;
}

std::string valued_words(const Naming& naming, const Said& said) {
    std::string pattern = by_name(naming.catalogue, "valued", said.field->name);
    if (pattern.empty() || said.text == "at_once" || said.text == "direct") return value_words(naming, said);
    fill(pattern, "{value}", value_words(naming, said));
    return pattern;
}

bool is_condition(const PathStep& step) { return step.field->name == "for" || step.field->name == "where"; }

std::string list_words(const Naming& naming, const PathStep& at, std::span<const Said> values) {
    constexpr std::size_t most = 8;
    const std::size_t shown = values.size() > most ? most - 2 : values.size();
    std::vector<std::string> names;
    for (const Said& value : values.first(shown))
        names.push_back(is_condition(at) ? condition_words(naming, at.key.text, value.text)
                                         : value_words(naming, value));
    if (shown < values.size())
        names.push_back(say(naming.catalogue, "difference.more"_w, {{"n", values.size() - shown}}));
    return words::listed(naming.catalogue, names);
}

std::string label_words(const Naming& naming, std::span<const PathStep> steps, const Field* parent) {
    std::string label;
    for (const PathStep& step : steps) {
        const std::string name(step.field->name);
        const std::string above(parent == nullptr ? playbook::playbook_record().name : parent->name);
        std::string pattern = by_name(naming.catalogue, "field_in", above + "." + name);
        if (pattern.empty()) pattern = by_name(naming.catalogue, "field", name);
        if (pattern.empty()) pattern = plain_words(name);
        const bool id = step.title.empty() && step.key.field != nullptr && step.key.field->type == Type::id;
        const std::string key = id                   ? quoted(naming, step.key.text)
                                : step.title.empty() ? key_words(naming, step.key)
                                                     : in_a_sentence(step.title);
        if (!key.empty() && pattern.find("{key}") == pattern.npos) pattern += " " + key;
        fill(pattern, "{group}", label);
        fill(pattern, "{key}", key);
        label = pattern;
        parent = step.field;
    }
    return label;
}

std::string thing_words(const Naming& naming, const PathStep& step) {
    return step.title.empty() ? key_words(naming, step.key) : in_a_sentence(step.title);
}

}  // namespace stamtafel::compose
