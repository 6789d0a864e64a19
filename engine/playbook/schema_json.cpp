// The schema's rows as JSON Schema 2020-12. It helps an editor complete and underline; what is right in the end,
// the program's own reading decides, so the patterns here are wide.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "engine/playbook/schema.hpp"

namespace stamtafel::playbook {
namespace {

using Json = nlohmann::ordered_json;

Json object_of(const Record& record, Shape shape);

Json pattern(std::string_view text) { return {{"type", "string"}, {"pattern", std::string(text)}}; }

Json value_of(const Field& field) {
    switch (field.type) {
        case Type::id: return pattern("^[a-z0-9][a-z0-9_-]{0,63}$");
        case Type::choice: return {{"enum", std::vector<std::string>(field.choices.begin(), field.choices.end())}};
        case Type::colour: return pattern("^#[0-9a-fA-F]{6}$");
        case Type::yes_no: return {{"type", "boolean"}};
        case Type::number: return {{"type", {"number", "string"}}};
        case Type::whole: return {{"type", "integer"}, {"minimum", 0}};
        case Type::share: return pattern("%$");
        case Type::duration:
        case Type::working_time:
        case Type::effort: return pattern("^[0-9.,]+ ?[a-z]+$");
        case Type::moment: return pattern("^([0-9.,]+ ?[a-z]+|at_once)$");
        case Type::bound: return pattern("^(>=|<=|>|<|=|≥|≤)");
        case Type::quantity: return {{"type", {"number", "string"}}};
        case Type::period: return {{"type", {"string", "array"}}};
        case Type::record: return object_of(field.record(), field.shape);
        case Type::text: return {{"type", {"string", "number", "boolean"}}};
        case Type::money:
        case Type::date:
        case Type::open_hours: return {{"type", "string"}};
    }
    return Json::object();
}

Json list_of(const Field& field) {
    Json list = {{"type", "array"}, {"items", value_of(field)}};
    if (field.type == Type::record) return list;
    return {{"anyOf", {value_of(field), std::move(list)}}};
}

/// A map whose keys the field lists, or any keys.
Json map_to(const Field& field, const Json& value) {
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
Json short_or(const Field& field, Json value) {
    if (field.name == "hours") return {{"anyOf", {Json{{"const", "always"}}, std::move(value)}}};
    if (field.name == "value") return {{"anyOf", {Json{{"type", "string"}}, std::move(value)}}};
    return value;
}

Json shaped(const Field& field) {
    switch (field.shape) {
        case Shape::one: break;
        case Shape::list: return list_of(field);
        case Shape::map: return map_to(field, short_or(field, value_of(field)));
        case Shape::map_of_lists: return map_to(field, list_of(field));
        case Shape::map_of_maps: return map_to(field, {{"type", "object"}, {"additionalProperties", value_of(field)}});
    }
    if (field.name == "path")  // of a KPI: a word, or month: value
        return {{"anyOf", {value_of(field), Json{{"type", "object"}}}}};
    return value_of(field);
}

Json described(const Field& field) {
    Json schema = shaped(field);
    if (field.least && field.shape == Shape::one && field.type != Type::money) schema["minimum"] = *field.least;
    schema["description"] = std::string(field.en);
    if (!field.standard.empty()) schema["default"] = std::string(field.standard);
    return schema;
}

/// What is joined with inherited parts may leave to them all but its id; only parts of plain lists stand alone.
Json required_of(const Record& record, Shape shape) {
    const bool has_id =
        std::any_of(record.fields.begin(), record.fields.end(), [](const Field& field) { return field.name == "id"; });
    Json required = Json::array();
    for (const Field& field : record.fields)
        if (field.must && (has_id ? field.name == "id" : shape == Shape::list))
            required.push_back(std::string(field.name));
    return required;
}

Json object_of(const Record& record, Shape shape) {
    Json object = {{"type", "object"}};
    for (const Field& field : record.fields) object["properties"][std::string(field.name)] = described(field);
    if (Json required = required_of(record, shape); !required.empty()) object["required"] = std::move(required);
    object["additionalProperties"] = record.any_key == nullptr ? Json(false) : described(*record.any_key);
    return object;
}

}  // namespace

std::string write_json_schema() {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Stamtafel playbook"}};
    schema.update(object_of(playbook_record(), Shape::one));
    return schema.dump(2) + '\n';
}

}  // namespace stamtafel::playbook
