// The schema's rows as JSON Schema 2020-12. It helps an editor complete and underline; what is right in the end,
// the program's own reading decides, so the patterns here are wide.
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/calendar/holidays.hpp"
#include "engine/playbook/schema.hpp"
#include "engine/playbook/schema_choices.hpp"

namespace stamtafel::playbook {
namespace {

using Json = nlohmann::ordered_json;

// Pieces of patterns; the units are those of base/duration.cpp.
constexpr std::string_view number = "[0-9]+([.,][0-9]+)*";
constexpr std::string_view seconds = "s|sec|seconds?|seconde|seconden";
constexpr std::string_view short_times = "m|mins?|minutes?|minuut|minuten|h|hrs?|hours?|u|uur|uren";
constexpr std::string_view working_days = "wd|working days?|workdays?|werkdag|werkdagen";
constexpr std::string_view calendar_days = "cd|calendar days?|kalenderdag|kalenderdagen";
constexpr std::string_view long_times =
    "d|days?|dag|dagen|w|wk|weeks?|weken|mo|months?|maand|maanden|y|years?|jaar|jaren";
constexpr std::string_view day_key =
    "^ *(mon|tue|wed|thu|fri|sat|sun|ma|di|wo|do|vr|za|zo)"
    "( *[-–,] *(mon|tue|wed|thu|fri|sat|sun|ma|di|wo|do|vr|za|zo))* *$";
constexpr std::string_view open_hours =
    "^ *(closed|gesloten|[0-9]{1,2}[:.][0-9]{2} *[-–] *[0-9]{1,2}[:.][0-9]{2}"
    "( *, *[0-9]{1,2}[:.][0-9]{2} *[-–] *[0-9]{1,2}[:.][0-9]{2})*) *$";
constexpr std::string_view year = "(19|20|21)[0-9]{2}";  // the years of read.cpp
constexpr std::string_view money = "^[^0-9]*[-+]?[0-9][0-9.,]*[^0-9]*$";
constexpr std::string_view currency = "€|£|\\$|[A-Z]{3}|[Ee]uro";

Json pattern(std::string_view text) { return {{"type", "string"}, {"pattern", std::string(text)}}; }

std::string day() { return fmt::format("({0}-[0-9]{{1,2}}-[0-9]{{1,2}}|[0-9]{{1,2}}[-/.][0-9]{{1,2}}[-/.]{0})", year); }
Json date() { return pattern(fmt::format("^ *{} *$", day())); }

/// A year, or a month, week or quarter of one, or days parted by two dots.
Json period() {
    return pattern(
        fmt::format("^ *({}(-(0[1-9]|1[0-2]|[wW][0-9]{{2}}|[qQ][1-4]))?|{} *[.][.] *{}) *$", year, day(), day()));
}

template <class... Units>
Json time_in(const Units&... units) {
    std::string all;
    ((all += all.empty() ? std::string(units) : "|" + std::string(units)), ...);
    return pattern(fmt::format("^ *{} *({}) *$", number, all));
}

Json either(Json a, Json b) { return {{"anyOf", {std::move(a), std::move(b)}}}; }

template <class Names>
Json one_of(const Names& names) {
    Json list = Json::array();
    for (const auto& name : names) list.push_back(std::string(name));
    return {{"enum", std::move(list)}};
}

/// A word in any mix of capitals: editors know no other way.
std::string any_case(std::string_view word) {
    std::string out;
    for (const char c : word) out += fmt::format("[{}{}]", c, static_cast<char>(c - 'a' + 'A'));
    return out;
}

Json yes_or_no() {
    std::string words;
    for (const std::string_view word : {"true", "yes", "on", "ja", "waar", "false", "no", "off", "nee", "onwaar"})
        words += (words.empty() ? "" : "|") + any_case(word);
    return either({{"type", "boolean"}}, pattern("^(" + words + ")$"));
}

/// The rows with the names that the program knows.
class Generator {
  public:
    explicit Generator(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    Json object_of(const Record& record, Shape shape) const {
        Json object = {{"type", "object"}};
        for (const Field& field : record.fields) object["properties"][std::string(field.name)] = described(field);
        if (Json required = required_of(record, shape); !required.empty()) object["required"] = std::move(required);
        if (record.any_key != nullptr && record.any_key->type == Type::open_hours)
            object["patternProperties"][std::string(day_key)] = described(*record.any_key);
        const bool any = record.any_key != nullptr && record.any_key->type != Type::open_hours;
        object["additionalProperties"] = any ? described(*record.any_key) : Json(false);
        return object;
    }

  private:
    Json value_of(const Field& field) const {
        if (Json known = names_of(field.refers); !known.is_null()) return known;
        if (field.name == "kinds" && !vocabulary_.kinds.empty()) return one_of(vocabulary_.kinds);
        switch (field.type) {
            case Type::id: return either({{"type", "integer"}, {"minimum", 0}}, pattern("^[a-z0-9][a-z0-9_-]{0,63}$"));
            case Type::choice: return one_of(field.choices);
            case Type::colour: return pattern("^#[0-9a-fA-F]{6}$");
            case Type::yes_no: return yes_or_no();
            case Type::number: return either(number_of(field, "number"), pattern("^ *[-+]?[0-9][0-9.,]* *$"));
            case Type::whole: return either(number_of(field, "integer"), pattern("^ *[0-9][0-9.,]* *$"));
            case Type::share: return pattern("^ *0*(100([.,]0+)?|[0-9]{1,2}([.,][0-9]+)?) *% *$");
            case Type::duration: return time_in(seconds, short_times, calendar_days, long_times);
            case Type::working_time: return time_in(seconds, short_times, working_days, calendar_days);
            case Type::effort: return time_in(short_times, working_days);
            case Type::moment:
                return either(one_of(std::array<std::string_view, 2>{"at_once", "direct"}),
                              time_in(seconds, short_times, working_days, calendar_days));
            case Type::bound: return pattern("^ *(>=|<=|>|<|==|=|≥|≤).*[0-9]");
            case Type::quantity: return either({{"type", "number"}}, pattern("[0-9]"));
            case Type::period:
                return either(either(period(), {{"type", "integer"}, {"minimum", 1900}, {"maximum", 2199}}),
                              {{"type", "array"}, {"items", date()}, {"minItems", 2}, {"maxItems", 2}});
            case Type::record: return object_of(field.record(), field.shape);
            case Type::text: return {{"type", {"string", "number", "boolean"}}};
            case Type::money:
                return {{"type", "string"}, {"allOf", {Json{{"pattern", money}}, Json{{"pattern", currency}}}}};
            case Type::date: return date();
            case Type::open_hours:
                return either(pattern(open_hours), {{"type", "array"}, {"items", pattern(open_hours)}});
        }
        return Json::object();
    }

    /// A whole number is never below 0.
    static Json number_of(const Field& field, std::string_view type) {
        Json made{{"type", std::string(type)}};
        if (field.least || type == "integer") made["minimum"] = field.least.value_or(0);
        return made;
    }

    /// Names that no playbook adds to.
    Json names_of(Reference reference) const {
        const auto ids = [](const auto& rows) {
            Json list = Json::array();
            for (const auto& row : rows) list.push_back(std::string(row.id));
            return Json{{"enum", std::move(list)}};
        };
        switch (reference) {
            case Reference::metric: return vocabulary_.metrics.empty() ? Json() : ids(vocabulary_.metrics);
            case Reference::format: return vocabulary_.formats.empty() ? Json() : ids(vocabulary_.formats);
            case Reference::section: return vocabulary_.sections.empty() ? Json() : one_of(vocabulary_.sections);
            case Reference::language: return vocabulary_.languages.empty() ? Json() : one_of(vocabulary_.languages);
            case Reference::holidays: return ids(calendar::holiday_calendars());
            default: return {};
        }
    }

    Json list_of(const Field& field) const {
        Json list = {{"type", "array"}, {"items", value_of(field)}};
        if (field.type == Type::record) return list;
        return either(value_of(field), std::move(list));
    }

    /// A map whose keys the field lists, or any keys.
    static Json map_to(const Field& field, const Json& value) {
        Json map = {{"type", "object"}};
        if (field.keys.empty()) {
            map["additionalProperties"] = value;
            return map;
        }
        for (const std::string_view key : field.keys) map["properties"][std::string(key)] = value;
        map["additionalProperties"] = false;
        return map;
    }

    /// Schedules and lines of value have a short form beside their keys.
    Json short_or(const Field& field, Json value) const {
        if (field.name == "hours") return either(one_of(std::array<std::string_view, 2>{"always", "altijd"}), value);
        if (field.name == "value") return either(value_of(field.record().fields.front()), std::move(value));
        return value;
    }

    Json shaped(const Field& field) const {
        switch (field.shape) {
            case Shape::one: break;
            case Shape::list: return list_of(field);
            case Shape::map: return map_to(field, short_or(field, value_of(field)));
            case Shape::map_of_lists: return map_to(field, list_of(field));
            case Shape::map_of_maps:
                return map_to(field, {{"type", "object"}, {"additionalProperties", value_of(field)}});
        }
        if (field.name == "path")  // of a KPI: a word, or month: value
            return either(value_of(field), {{"type", "object"}, {"propertyNames", period()}});
        if (field.name == "sentiment") return either(one_of(words::sentiments), pattern("^ *[<>=].*[0-9]"));
        if (field.name == "extends") return pattern(".");  // nothing is no name
        if (field.name == "stamtafel") return {{"enum", {1, "1"}}};
        return value_of(field);
    }

    Json described(const Field& field) const {
        Json schema = shaped(field);
        schema["description"] = std::string(field.en);
        if (!field.standard.empty()) schema["default"] = std::string(field.standard);
        return schema;
    }

    /// What is joined with inherited parts may leave to them all but its id; only parts of plain lists stand alone.
    static Json required_of(const Record& record, Shape shape) {
        const bool has_id = std::any_of(record.fields.begin(), record.fields.end(),
                                        [](const Field& field) { return field.name == "id"; });
        Json required = Json::array();
        for (const Field& field : record.fields)
            if (field.must && shape == Shape::list && (!has_id || field.name == "id"))
                required.push_back(std::string(field.name));
        return required;
    }

    const Vocabulary& vocabulary_;
};

}  // namespace

std::string write_json_schema(const Vocabulary& vocabulary) {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Stamtafel playbook"}};
    schema.update(Generator(vocabulary).object_of(playbook_record(), Shape::one));
    return schema.dump(2) + '\n';
}

}  // namespace stamtafel::playbook
