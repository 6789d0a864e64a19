// `explain`: what a name means, from the tables: definitions and metrics, fields of the playbook, formats, diagnostics.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/app/commands.hpp"
#include "engine/app/explain_report.hpp"
#include "engine/base/diagnostic.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/importer.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/definitions.hpp"
#include "engine/playbook/schema.hpp"
#include "engine/strategy/findings.hpp"
#include "reports/compose/findings.hpp"

namespace stamtafel::app {
namespace {

bool dutch(base::Language language) { return language == base::Language::nl; }

/// Of a fact's id: protocol.klachten.attainment, protocol.klachten.escalation.due.
const kpis::Definition* definition_of_fact(std::string_view id) {
    const std::size_t dot = id.rfind('.');
    if (dot == id.npos) return nullptr;
    const std::string_view last = id.substr(dot + 1), before = id.substr(0, dot);
    for (const std::string_view part : {"escalation", "resolution"})
        if (before.ends_with(fmt::format(".{}", part)))
            if (const auto* own = kpis::definition_named(fmt::format("{}_{}", part, last))) return own;
    return kpis::definition_named(last);
}

bool explain_playbook_field(std::string_view name, base::Language language) {
    auto text = playbook::explain_field(name, language);
    const std::vector<std::string> paths = text ? std::vector<std::string>{} : playbook::fields_ending_in(name);
    if (paths.size() == 1) text = playbook::explain_field(paths.front(), language);
    if (text) fmt::print("{}", *text);
    if (paths.size() > 1) {
        fmt::print("{} '{}':\n", dutch(language) ? "Velden met de naam" : "Fields with the name", name);
        for (const std::string& path : paths) fmt::print("  stamtafel explain {}\n", path);
    }
    return text || !paths.empty();
}

/// Whether `format:` may be left out. Sheets and tabs are told by the reader of csv.
bool is_recognised(const importers::Format& format) {
    return format.sniff != nullptr || format.id == "xlsx" || format.id == "tsv";
}

std::string_view recognised(base::Language language) {
    return dutch(language) ? "wordt aan de inhoud herkend" : "recognised from its content";
}

bool explain_format(std::string_view name, base::Language language) {
    const importers::Format* format = importers::format_named(name);
    if (format == nullptr) return false;
    fmt::print("{}: {}\n", format->id, dutch(language) ? format->summary_nl : format->summary_en);
    if (!format->columns.empty()) fmt::print("columns: {}\n", base::join(format->columns, ", "));
    if (is_recognised(*format)) fmt::print("format: {}\n", recognised(language));
    if (format->open == nullptr)
        fmt::print("{}\n",
                   dutch(language) ? "Deze versie kan dit nog niet lezen." : "This version cannot read it yet.");
    return true;
}

/// What stands between bars is said only when there is something to fill in: here in square brackets.
std::string without_bars(std::string_view words) {
    std::string out;
    bool inside = false;
    for (const char c : words) {
        out += c != '|' ? c : inside ? ']' : '[';
        if (c == '|') inside = !inside;
    }
    return out;
}

/// Two blanks before each line: an example stands apart from what is said of it.
std::string indented(std::string_view lines) {
    std::string out;
    for (bool begins = true; const char c : lines) {
        if (begins) out += "  ";
        out += c;
        begins = c == '\n';
    }
    return out;
}

/// Of the playbook: what it is, why it matters, what to do, and a playbook before and after.
void explain_strategy_finding(const strategy::FindingRow& row, base::Language language) {
    const base::CodeRow& code = base::row_of(row.code);
    const bool nl = dutch(language);
    fmt::print("{}: {}\n{}\n{}: {}\n", code.id, nl ? row.name_nl : row.name_en, nl ? row.why_nl : row.why_en,
               nl ? "Oplossing" : "Remedy", without_bars(nl ? code.remedy_nl : code.remedy_en));
    fmt::print("{}:\n{}{}:\n{}", nl ? "Voorbeeld" : "Example", indented(row.wrong), nl ? "Zo past het" : "Mended",
               indented(row.right));
}

bool explain_code(std::string_view name, base::Language language) {
    for (const base::CodeRow& row : base::code_table()) {
        if (row.id != name) continue;
        if (const strategy::FindingRow* finding = strategy::finding_of(row.code)) {
            explain_strategy_finding(*finding, language);
            return true;
        }
        fmt::print("{}: {}\n{}\n", row.id, without_bars(dutch(language) ? row.text_nl : row.text_en),
                   without_bars(dutch(language) ? row.remedy_nl : row.remedy_en));
        return true;
    }
    return false;
}

void list_findings(base::Language language) {
    std::size_t widest = 0;
    for (const compose::FindingRule& rule : compose::finding_rules()) widest = std::max(widest, rule.id.size());
    for (const strategy::FindingRow& row : strategy::finding_table())
        widest = std::max(widest, base::row_of(row.code).id.size());
    fmt::print("{}\n", dutch(language) ? "In een rapport, over de cijfers van een periode:"
                                       : "In a report, on the figures of a period:");
    for (const compose::FindingRule& rule : compose::finding_rules())
        fmt::print("  {:<{}} {}\n", rule.id, widest, dutch(language) ? rule.name_nl : rule.name_en);
    fmt::print("\n{}\n", dutch(language) ? "In `check` en in een plan, over het draaiboek zelf:"
                                         : "In `check` and in a plan, on the playbook itself:");
    for (const strategy::FindingRow& row : strategy::finding_table())
        fmt::print("  {:<{}} {}\n", base::row_of(row.code).id, widest, dutch(language) ? row.name_nl : row.name_en);
}

void list_metrics(base::Language language) {
    for (const kpis::Metric& metric : kpis::metrics()) {
        const kpis::Definition* definition = kpis::definition_named(metric.id);
        fmt::print("{:<26} {}{}\n", metric.id, definition == nullptr ? "" : name_of(*definition, language),
                   metric.measure != nullptr ? ""
                   : dutch(language)         ? " (nog niet gemeten)"
                                             : " (not measured yet)");
    }
}

void list_formats(base::Language language) {
    for (const importers::Format& format : importers::formats()) {
        const std::string_view unread = dutch(language) ? "nog niet leesbaar" : "not readable yet";
        const std::string_view more = format.open == nullptr  ? unread
                                      : is_recognised(format) ? recognised(language)
                                                              : std::string_view{};
        fmt::print("{:<20} {}{}\n", format.id, dutch(language) ? format.summary_nl : format.summary_en,
                   more.empty() ? "" : fmt::format(" ({})", more));
    }
}

void list_fields(base::Language language) {
    for (const playbook::FoundField& found : playbook::describe_fields())
        fmt::print("{:<44} {}\n", found.path, dutch(language) ? found.field->nl : found.field->en);
}

void list_codes(base::Language language) {
    for (const base::CodeRow& row : base::code_table())
        fmt::print("{:<28} {}\n", row.id, without_bars(dutch(language) ? row.text_nl : row.text_en));
}

void list_definitions(base::Language language) {
    for (const kpis::Definition& definition : kpis::definitions())
        fmt::print("{:<26} {}\n", definition.id, name_of(definition, language));
}

/// What can be listed whole.
struct Listing {
    std::string_view name;
    void (*print)(base::Language);
};
constexpr std::array<Listing, 6> listings{{{"metrics", list_metrics},
                                           {"formats", list_formats},
                                           {"fields", list_fields},
                                           {"diagnostics", list_codes},
                                           {"definitions", list_definitions},
                                           {"findings", list_findings}}};

std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (const Listing& listing : listings) names.emplace_back(listing.name);
    for (const kpis::Definition& definition : kpis::definitions()) names.emplace_back(definition.id);
    for (const compose::FindingRule& rule : compose::finding_rules()) names.emplace_back(rule.id);
    for (const importers::Format& format : importers::formats()) names.emplace_back(format.id);
    for (const playbook::FoundField& found : playbook::describe_fields()) names.push_back(found.path);
    for (const base::CodeRow& row : base::code_table()) names.emplace_back(row.id);
    return names;
}

void say_unknown(const std::string& name, base::Language language) {
    const std::vector<std::string> names = all_names();
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = base::closest(name, views);
    fmt::print(stderr, "stamtafel: {} '{}'", dutch(language) ? "niets heet" : "nothing is called",
               base::harmless(name));
    if (near) fmt::print(stderr, "; {} '{}'?", dutch(language) ? "bedoelde u" : "did you mean", *near);
    fmt::print(stderr, "\n{} metrics, formats, fields, diagnostics, definitions, findings\n",
               dutch(language) ? "Hele lijsten:" : "Whole lists:");
}

}  // namespace

bool explain_finding(std::string_view name, base::Language language) {
    const compose::FindingRule* rule = compose::finding_rule_named(name);
    if (rule == nullptr) return false;
    fmt::print("{}: {}\n{}\n", rule->id, dutch(language) ? rule->name_nl : rule->name_en,
               dutch(language) ? rule->text_nl : rule->text_en);
    return true;
}

bool explain_definition(std::string_view name, base::Language language) {
    const kpis::Definition* definition = kpis::definition_named(name);
    if (definition == nullptr) definition = definition_of_fact(name);
    if (definition == nullptr) return false;
    fmt::print("{}: {}\n{}\n", definition->id, name_of(*definition, language), text_of(*definition, language));
    if (!definition->example.empty())
        fmt::print("{}: {}\n", dutch(language) ? "Voorbeeld" : "Example", definition->example);
    const kpis::Metric* metric = kpis::metric_named(definition->id);
    if (metric == nullptr) return true;
    fmt::print("where: {}\n", metric->where.empty() ? "–" : base::join(metric->where, ", "));
    if (!metric->statistics.empty()) fmt::print("statistic: {}\n", base::join(metric->statistics, ", "));
    if (metric->measure == nullptr)
        fmt::print("{}\n", dutch(language)
                               ? "Deze versie meet dit niet uit exports; het kan worden opgegeven in invoer.xlsx."
                               : "This version does not measure it from exports; it can be given in input.xlsx.");
    return true;
}

Exit run_explain(const Options& options) {
    const base::Language language = options.language.value_or(base::Language::en);
    if (!options.report.empty()) return explain_of_report(options, language);
    if (options.names.empty()) {
        for (const Listing& listing : listings) fmt::print("stamtafel explain {}\n", listing.name);
        return Exit::done;
    }
    const std::string& name = options.names.front();
    for (const Listing& listing : listings) {
        if (listing.name != name) continue;
        listing.print(language);
        return Exit::done;
    }
    bool found = false;
    for (const auto explain :
         {explain_definition, explain_finding, explain_playbook_field, explain_format, explain_code})
        found = explain(name, language) || found;
    if (found) return Exit::done;
    say_unknown(name, language);
    return Exit::bad_input;
}

}  // namespace stamtafel::app
