// Rendering only: the words are in definitions.cpp, the metrics in catalogue.cpp.
#include "engine/kpis/reference.hpp"

#include <span>
#include <string_view>

#include <fmt/format.h>

#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/definitions.hpp"

namespace stamtafel::kpis {
namespace {

using base::in_language;
using base::Language;

/// Text in a table cell or a paragraph: what Markdown or HTML would read as mark-up is escaped.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '<' || c == '*' || c == '_') out += '\\';
        out += c;
    }
    return out;
}

std::string listed(std::span<const std::string_view> names) {
    std::string out;
    for (const std::string_view name : names) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", name);
    return out;
}

std::string_view unit_name(base::Unit unit, Language language) {
    switch (unit) {
        case base::Unit::share: return in_language(language, "share", "aandeel");
        case base::Unit::seconds: return in_language(language, "duration", "duur");
        case base::Unit::cents: return in_language(language, "money", "bedrag");
        case base::Unit::real: return in_language(language, "number", "getal");
        default: return in_language(language, "count", "aantal");
    }
}

std::string metric_row(const Metric& metric, Language language) {
    const Definition* definition = definition_named(metric.id);
    return fmt::format(
        "| `{}` | {} | {} | {} | {} | {} | {} |\n", metric.id,
        definition == nullptr ? std::string() : escaped(name_of(*definition, language)),
        unit_name(metric.unit, language),
        metric.better == Better::higher ? in_language(language, "higher", "hoger")
                                        : in_language(language, "lower", "lager"),
        listed(metric.statistics), listed(metric.where),
        metric.measure != nullptr ? in_language(language, "yes", "ja") : in_language(language, "not yet", "nog niet"));
}

}  // namespace

std::string definitions_reference(Language language) {
    std::string out =
        fmt::format("# {}\n\n{}\n", in_language(language, "Definitions", "Definities"),
                    in_language(language, "What every figure and metric means. `stamtafel explain ID` prints the same.",
                                "Wat elk cijfer en elke metriek betekent. `stamtafel explain ID` toont hetzelfde."));
    for (const Definition& definition : definitions()) {
        out += fmt::format("\n## `{}`: {}\n\n{}\n", definition.id, escaped(name_of(definition, language)),
                           escaped(text_of(definition, language)));
        if (!definition.example.empty())
            out += fmt::format("\n{}: `{}`\n", in_language(language, "Example", "Voorbeeld"), definition.example);
    }
    return out;
}

std::string metrics_reference(Language language) {
    std::string out = fmt::format("# {}\n\n{}\n\n", in_language(language, "Metrics", "Metrieken"),
                                  in_language(language, "What a KPI can measure; `definitions.md` says how.",
                                              "Wat een KPI kan meten; `definitions.md` zegt hoe."));
    out += in_language(language, "| id | name | unit | better | statistics | where | measured |\n",
                       "| id | naam | eenheid | beter | maten | where | gemeten |\n");
    out += "|---|---|---|---|---|---|---|\n";
    for (const Metric& metric : metrics()) out += metric_row(metric, language);
    return out;
}

}  // namespace stamtafel::kpis
