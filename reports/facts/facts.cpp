// Facts as JSON. The array is laid out by hand, a fact a line, so that two periods compare with any diff.
#include "reports/facts/facts.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "engine/base/date.hpp"

namespace stamtafel::facts {
namespace {

using Json = nlohmann::ordered_json;

Json value_of(const base::Figure& figure) {
    if (const auto* text = std::get_if<std::string>(&figure.value)) return *text;
    if (const auto* real = std::get_if<double>(&figure.value)) return *real;
    const auto* whole = std::get_if<std::int64_t>(&figure.value);
    if (!whole) return nullptr;
    if (figure.unit == base::Unit::instant_ms) return base::iso(base::Instant{*whole});
    if (figure.unit == base::Unit::day) return base::iso(base::Day{static_cast<std::int32_t>(*whole)});
    return *whole;
}

/// No number is infinite in JSON: null, no bound.
Json bound_of(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json json_of(const model::EvidenceFilter& evidence) {
    Json where = Json::object();
    for (const auto& [column, values] : evidence.where) where[column] = values;
    return {{"file", evidence.file}, {"where", where}};
}

Json json_of(const model::Fact& fact, const std::string& period) {
    const base::Figure& figure = fact.figure;
    Json json{{"id", fact.id}, {"value", value_of(figure)}, {"unit", model::code_of(figure.unit)}};
    if (figure.why != base::Why::none) json["why"] = model::code_of(figure.why);
    json["n"] = figure.n ? Json(*figure.n) : Json(nullptr);
    if (figure.interval) json["low"] = bound_of(figure.interval->low), json["high"] = bound_of(figure.interval->high);
    json["period"] = period;
    if (!fact.where.empty()) {
        Json where = Json::object();
        for (const auto& [key, value] : fact.where) where[key] = value;
        json["where"] = where;
    }
    if (!fact.definition.empty()) json["definition"] = fact.definition;
    if (!fact.status.empty()) json["status"] = fact.status;
    if (!fact.evidence.file.empty() && figure.n) json["evidence"] = json_of(fact.evidence);
    if (fact.evidence.file.empty() && figure.n) json["given"] = true;  // n is what its giver says
    return json;
}

Json json_of(const model::Input& input) {
    if (input.xxh3_128.empty()) return {{"file", input.file}};
    return {{"file", input.file}, {"bytes", input.bytes}, {"xxh3_128", input.xxh3_128}, {"rows", input.rows}};
}

/// Broken UTF-8 from an export is replaced, never thrown over.
std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

template <class List, class Write>
void append_list(std::string& out, std::string_view name, const List& list, const Write& write) {
    out += "\"" + std::string(name) + "\": [";
    std::string_view before = "\n  ";
    for (const auto& item : list) {
        out += before;
        out += write(item);
        before = ",\n  ";
    }
    out += list.empty() ? "]" : "\n]";
}

}  // namespace

std::string render_facts(const model::Report& report) {
    const model::Document& document = report.document;
    std::string out = "{";
    append_list(out, "facts", report.facts,
                [&](const model::Fact& fact) { return written(json_of(fact, document.period_id)); });
    out += ",\n\"playbook\": " + written(document.playbook) + ",\n\"period\": " + written(document.period_id) +
           ",\n\"language\": " + written(std::string(base::code_of(document.language))) +
           ",\n\"version\": " + written(document.version) + ",\n";
    append_list(out, "inputs", report.inputs, [](const model::Input& input) { return written(json_of(input)); });
    return out + "}\n";
}

}  // namespace stamtafel::facts
