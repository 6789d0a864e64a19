// The schema's rows as words: paths, explanations and the reference page.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/playbook/read.hpp"
#include "engine/playbook/schema.hpp"

namespace stamtafel::playbook {
namespace {

using base::in_language;
using base::Language;

struct TypeWords {
    Type type;
    std::string_view en, nl;
};

constexpr TypeWords type_words[] = {
    {Type::text, "text", "tekst"},
    {Type::id, "id", "id"},
    {Type::choice, "choice", "keuze"},
    {Type::colour, "colour", "kleur"},
    {Type::yes_no, "yes or no", "ja of nee"},
    {Type::number, "number", "getal"},
    {Type::whole, "whole number", "heel getal"},
    {Type::share, "percentage", "percentage"},
    {Type::money, "money", "geldbedrag"},
    {Type::quantity, "figure in the metric's unit", "cijfer in de eenheid van de metriek"},
    {Type::bound, "sign and figure", "teken en cijfer"},
    {Type::duration, "duration", "duur"},
    {Type::working_time, "time on the schedule's clock", "tijd op de klok van het rooster"},
    {Type::moment, "time on the schedule's clock, or at_once", "tijd op de klok van het rooster, of at_once"},
    {Type::effort, "work in wd or h", "werk in wd of h"},
    {Type::date, "date", "datum"},
    {Type::period, "period", "periode"},
    {Type::open_hours, "opening hours", "openingstijden"},
    {Type::record, "keys", "sleutels"},
};

std::string_view word_of(Type type, Language language) {
    for (const TypeWords& row : type_words)
        if (row.type == type) return in_language(language, row.en, row.nl);
    return {};
}

/// "list of dates", "map to text": the type with its shape.
std::string type_of(const Field& field, Language language) {
    const std::string_view word = word_of(field.type, language);
    switch (field.shape) {
        case Shape::one: break;
        case Shape::list: return fmt::format("{}: {}", in_language(language, "list", "lijst"), word);
        case Shape::map: return fmt::format("{}: {}", in_language(language, "name", "naam"), word);
        case Shape::map_of_lists:
            return fmt::format("{0}: {1}: {2}", in_language(language, "name", "naam"),
                               in_language(language, "list", "lijst"), word);
        case Shape::map_of_maps: return fmt::format("{0}: {0}: {1}", in_language(language, "name", "naam"), word);
    }
    return std::string(word);
}

std::string_view meaning(const Field& field, Language language) { return in_language(language, field.en, field.nl); }

void describe(const Record& record, const std::string& prefix, std::vector<FoundField>& all) {
    const auto add = [&](const Field& field) {
        all.push_back({prefix + std::string(field.name), &field});
        if (field.record != nullptr) describe(field.record(), all.back().path + ".", all);
    };
    for (const Field& field : record.fields) add(field);
    if (record.any_key != nullptr) add(*record.any_key);
}

void add_line(std::string& text, std::string_view label, std::string_view value) {
    if (!value.empty()) text += fmt::format("  {}: {}\n", label, value);
}

std::string explanation(const FoundField& found, Language language) {
    const Field& field = *found.field;
    std::string text = fmt::format("{}\n  {}\n", found.path, meaning(field, language));
    add_line(text, in_language(language, "type", "soort"), type_of(field, language));
    if (field.must) add_line(text, in_language(language, "required", "verplicht"), in_language(language, "yes", "ja"));
    add_line(text, in_language(language, "default", "standaard"), field.standard);
    add_line(text, in_language(language, "choices", "keuzes"), base::join(field.choices, ", "));
    add_line(text, in_language(language, "names", "namen"), base::join(field.keys, ", "));
    add_line(text, in_language(language, "example", "voorbeeld"), fmt::format("{}: {}", field.name, example_of(field)));
    if (field.record == nullptr) return text;
    text += fmt::format("  {}:\n", in_language(language, "keys", "sleutels"));
    std::vector<FoundField> below;
    describe(field.record(), "", below);
    for (const FoundField& inner : below)
        if (inner.path.find('.') == std::string::npos)
            text += fmt::format("    {:<16} {}\n", inner.path, meaning(*inner.field, language));
    return text;
}

/// A bar would end the cell of a table.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
    return out;
}

std::string code_cell(std::string_view text) { return text.empty() ? "" : fmt::format("`{}`", cell(text)); }

std::string table_row(const Field& field, Language language) {
    std::string words(meaning(field, language));
    if (!field.choices.empty()) words += fmt::format(" ({})", base::join(field.choices, ", "));
    if (!field.keys.empty()) words += fmt::format(" ({})", base::join(field.keys, ", "));
    return fmt::format("| `{}`{} | {} | {} | {} | {} |\n", field.name, field.must ? " *" : "", type_of(field, language),
                       code_cell(field.standard), cell(words),
                       code_cell(fmt::format("{}: {}", field.name, example_of(field))));
}

void add_section(std::string& page, std::string_view path, const Record& record, Language language) {
    page += fmt::format("\n## {}\n\n{}\n\n", path, in_language(language, record.en, record.nl));
    page += in_language(language, "| key | type | default | meaning | example |\n",
                        "| sleutel | soort | standaard | betekenis | voorbeeld |\n");
    page += "|---|---|---|---|---|\n";
    for (const Field& field : record.fields) page += table_row(field, language);
    if (record.any_key != nullptr) page += table_row(*record.any_key, language);
}

constexpr std::string_view intro_en =
    "# The playbook\n\n"
    "One YAML file a client. Keys are English, values may be in any language. A key with * is required.\n"
    "Durations are written `45m`, `4h`, `2wd` (working days), `2cd` (calendar days), `90d`; money `250 EUR`; shares\n"
    "`90%`; days `2026-10-31`. Dutch writing is read too: `2 uur`, `2 werkdagen`, `€ 1.250,50`, `31-10-2026`.\n"
    "A list of one value may be written without brackets. This page is made from the table that reads the playbook.\n";
constexpr std::string_view intro_nl =
    "# Het playbook\n\n"
    "Eén YAML-bestand per klant. Sleutels zijn Engels, waarden mogen in elke taal. Een sleutel met * is verplicht.\n"
    "Een duur schrijft u als `45m`, `4h`, `2wd` (werkdagen), `2cd` (kalenderdagen), `90d` of `2 uur`, `2 werkdagen`;\n"
    "geld als `250 EUR` of `€ 1.250,50`; een aandeel als `90%`; een dag als `31-10-2026` of `2026-10-31`.\n"
    "Een lijst van één waarde mag zonder haken. Deze pagina komt uit de tabel die het playbook leest.\n";

}  // namespace

std::vector<FoundField> describe_fields() {
    std::vector<FoundField> all;
    describe(playbook_record(), "", all);
    return all;
}

std::optional<std::string> explain_field(std::string_view path, Language language) {
    const std::vector<FoundField> all = describe_fields();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FoundField& row) { return row.path == path; });
    if (found == all.end()) return std::nullopt;
    return explanation(*found, language);
}

std::vector<std::string> fields_ending_in(std::string_view name) {
    std::vector<std::string> paths;
    for (const FoundField& row : describe_fields())
        if (std::string_view(row.path).substr(row.path.rfind('.') + 1) == name) paths.push_back(row.path);
    return paths;
}

std::string playbook_reference(Language language) {
    std::string page(in_language(language, intro_en, intro_nl));
    add_section(page, in_language(language, "Top of the playbook", "Bovenaan het playbook"), playbook_record(),
                language);
    for (const FoundField& found : describe_fields())
        if (found.field->record != nullptr) add_section(page, found.path, found.field->record(), language);
    return page;
}

}  // namespace stamtafel::playbook
