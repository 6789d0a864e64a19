// Reads facts-PERIOD.json and the evidence beside it; computes nothing.
#include "engine/app/explain_report.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/explain_rows.hpp"
#include "engine/app/io.hpp"
#include "engine/base/text.hpp"
#include "engine/kpis/definitions.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/findings.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::app {
namespace {

using Json = nlohmann::json;
using base::harmless;
using base::in_language;
using base::Language;

constexpr std::uintmax_t facts_limit = 256 << 20;
constexpr std::size_t candidates_shown = 8;

Exit refuse(const std::string& text) {
    fmt::print(stderr, "stamtafel: {}\n", text);
    return Exit::bad_input;
}

/// What everything is said in: the report's words, and its numbers.
struct Speech {
    words::Catalogue catalogue;
    [[nodiscard]] Language language() const { return catalogue.language; }
    [[nodiscard]] std::string_view operator()(std::string_view en, std::string_view nl) const {
        return in_language(language(), en, nl);
    }
};

/// By the day on which they end; the shorter of two last, as it is the more usual one.
bool ends_before(const std::string& a, const std::string& b) {
    const auto of = [](const std::string& name) {
        const auto period = calendar::parse_period(name);
        return period ? std::tuple(true, period->end, period->first) : std::tuple(false, base::Day{}, base::Day{});
    };
    return of(a) != of(b) ? of(a) < of(b) : base::natural_less(a, b);
}

/// The periods of facts-PERIOD.json in the folder, the latest last.
std::vector<std::string> periods_in(const Path& folder) {
    std::vector<std::string> periods;
    std::error_code error;
    for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
        const std::string name = file->path().filename().string();
        constexpr std::string_view head = "facts-", tail = ".json";
        if (name.size() > head.size() + tail.size() && name.starts_with(head) && name.ends_with(tail))
            periods.push_back(name.substr(head.size(), name.size() - head.size() - tail.size()));
    }
    std::sort(periods.begin(), periods.end(), ends_before);
    return periods;
}

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> number_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    constexpr double largest = 1e15;  // no figure of ours; whoever wrote it would be out of the range of whole numbers
    if (found == object.end() || !found->is_number()) return std::nullopt;
    const double number = found->get<double>();
    return number >= -largest && number <= largest ? std::optional(number) : std::nullopt;
}

std::string in_unit(double value, const std::string& unit, const Speech& speech) {
    return words::written(speech.catalogue, model::content_of(value, model::unit_named(unit)));
}

std::string why_words(const std::string& code, const Speech& speech) {
    for (int why = 1; why <= static_cast<int>(base::Why::not_given); ++why)
        if (model::code_of(static_cast<base::Why>(why)) == code)
            return words::reason(speech.catalogue, static_cast<base::Why>(why));
    return harmless(code);
}

/// "on_track" in words; other texts as they are.
std::string status_words(const std::string& code, const Speech& speech) {
    for (int status = 1; status <= static_cast<int>(kpis::Status::not_measurable); ++status)
        if (kpis::id_of(static_cast<kpis::Status>(status)) == code)
            return compose::status_words(speech.catalogue, static_cast<kpis::Status>(status));
    return harmless(code);
}

std::string text_value(const Json& fact, const Speech& speech) {
    const std::string text = text_of(fact, "value"), definition = text_of(fact, "definition");
    if (definition == "change_is_signal" && text == "yes") return std::string(speech("yes", "ja"));
    if (definition == "change_is_signal" && text == "no") return std::string(speech("no", "nee"));
    return definition == "status" ? status_words(text, speech) : harmless(text);
}

std::string value_of(const Json& fact, const Speech& speech) {
    if (const auto number = number_of(fact, "value")) return in_unit(*number, text_of(fact, "unit"), speech);
    if (const std::string why = text_of(fact, "why"); !why.empty())
        return fmt::format("{} ({})", speech("no value", "geen waarde"), why_words(why, speech));
    return text_value(fact, speech);
}

/// ", n = 214, 95%: 89%–96%"
std::string basis_of(const Json& fact, const Speech& speech) {
    std::string out;
    if (const auto n = number_of(fact, "n"))
        out += fmt::format(", n = {}", words::count(speech.catalogue, static_cast<std::int64_t>(*n)));
    const auto low = number_of(fact, "low"), high = number_of(fact, "high");
    const std::string unit = text_of(fact, "unit");
    if (low && high)
        out += fmt::format(", 95%: {}–{}", in_unit(*low, unit, speech), in_unit(*high, unit, speech));
    else if (low)
        out += fmt::format(", 95%: {} {}", speech("from", "vanaf"), in_unit(*low, unit, speech));
    if (const std::string status = text_of(fact, "status"); !status.empty() && text_of(fact, "definition") != "status")
        out += ", " + status_words(status, speech);
    return out;
}

std::string where_of(const Json& fact) {
    std::string out;
    const auto where = fact.find("where");
    if (where == fact.end() || !where->is_object()) return out;
    for (const auto& [key, value] : where->items())
        if (value.is_string()) out += (out.empty() ? "" : ", ") + harmless(key + "=" + value.get<std::string>());
    return out;
}

std::vector<Condition> conditions_of(const Json& evidence) {
    std::vector<Condition> out;
    const auto where = evidence.find("where");
    if (where == evidence.end() || !where->is_object()) return out;
    for (const auto& [column, values] : where->items()) {
        out.push_back({column, {}});
        for (const Json& value : values)
            if (value.is_string()) out.back().values.push_back(value.get<std::string>());
    }
    return out;
}

std::string in_words(const Condition& condition, Language language) {
    std::string values;
    for (const std::string& value : condition.values)
        values += std::string(values.empty() ? "" : in_language(language, " or ", " of ")) + harmless(value);
    return fmt::format("{} is {}", harmless(condition.column), values);
}

void print_evidence(const Json& fact, const Path& folder, const std::string& period, Language language) {
    const auto evidence = fact.find("evidence");
    if (evidence == fact.end() || !evidence->is_object()) {
        const bool small = text_of(fact, "why") == "too_small";
        fmt::print("{}\n", small
                               ? in_language(language, "Over too few rows to be told outside the team.",
                                             "Over te weinig rijen om buiten het team te noemen.")
                               : in_language(language, "Rests on no rows of evidence.", "Berust niet op bewijsrijen."));
        return;
    }
    const std::string name = Path(text_of(*evidence, "file")).filename().string();
    const std::vector<Condition> conditions = conditions_of(*evidence);
    std::string all;
    for (const Condition& condition : conditions) all += (all.empty() ? "" : "; ") + in_words(condition, language);
    fmt::print("{} {}: {}\n", in_language(language, "Evidence: rows of", "Bewijs: rijen van"), harmless(name),
               all.empty() ? std::string(in_language(language, "all", "alle")) : all);
    print_rows(folder / "confidential" / ("evidence-" + period) / name, conditions, language);
}

void print_fact(const Json& fact, const Speech& speech) {
    const std::string where = where_of(fact);
    fmt::print("{}{}: {}{}\n", harmless(text_of(fact, "id")), where.empty() ? "" : " [" + where + "]",
               value_of(fact, speech), basis_of(fact, speech));
}

/// A part of an id was given, or a name that is nearly one.
Exit unknown_fact(const std::string& name, const std::vector<std::string>& ids, Language language) {
    std::string text = fmt::format(
        "{} '{}'", in_language(language, "the report has no figure", "het rapport heeft geen cijfer"), harmless(name));
    std::vector<std::string_view> near;
    for (const std::string& id : ids)
        if (near.size() < candidates_shown && !name.empty() && id.find(name) != id.npos) near.push_back(id);
    if (near.empty()) {
        const std::vector<std::string_view> views(ids.begin(), ids.end());
        if (const auto one = base::closest(name, views)) near.push_back(*one);
    }
    if (!near.empty())
        text += fmt::format("; {} {}?", in_language(language, "did you mean", "bedoelde u"),
                            base::join(near, in_language(language, " or ", " of ")));
    return refuse(text);
}

struct FactsFile {
    std::string period;
    Language language;  ///< of the report
    Json facts;
};

void say_which(const std::vector<std::string>& periods, Language language) {
    const std::vector<std::string_view> others(periods.begin(), periods.end() - 1);
    fmt::print(stderr, "stamtafel: {}\n",
               fmt::format(fmt::runtime(in_language(language, "of {}; --period chooses another: {}",
                                                    "over {}; kies met --period een andere: {}")),
                           harmless(periods.back()), harmless(base::join(others, ", "))));
}

/// What the file says, where there are words for it; English in files that do not say.
Language language_of(const Json& file) {
    const std::string code = text_of(file, "language");
    const auto written = written_languages();
    const bool known = std::find(written.begin(), written.end(), code) != written.end();
    return known ? base::language_named(code).value_or(Language::en) : Language::en;
}

/// The facts of the period asked for, else of the latest; nothing when it has been said why.
std::optional<FactsFile> read_facts(const Options& options, Language language) {
    const Path folder = options.report;
    const std::vector<std::string> periods = periods_in(folder);
    if (periods.empty()) {
        refuse(fmt::format("{}: {}", harmless(options.report),
                           in_language(language, "no facts-PERIOD.json here: name the folder that `report -o` wrote to",
                                       "hier staat geen facts-PERIODE.json: noem de map waarin `report -o` schreef")));
        return std::nullopt;
    }
    const std::string period = options.period.empty() ? periods.back() : options.period;
    if (std::find(periods.begin(), periods.end(), period) == periods.end()) {
        const std::vector<std::string_view> views(periods.begin(), periods.end());
        refuse(fmt::format("--period {}: {} {}", harmless(period),
                           in_language(language, "this folder has", "deze map heeft"),
                           harmless(base::join(views, ", "))));
        return std::nullopt;
    }
    const auto bytes = read_file(folder / ("facts-" + period + ".json"), facts_limit);
    FactsFile out{period, language, {}};
    if (bytes) out.facts = Json::parse(*bytes, nullptr, false);
    if (!bytes || !out.facts.is_object() || !out.facts.contains("facts") || !out.facts["facts"].is_array()) {
        refuse(fmt::format("facts-{}.json: {}", harmless(period),
                           in_language(language, "cannot be read; make the report again",
                                       "is niet te lezen; maak het rapport opnieuw")));
        return std::nullopt;
    }
    if (!options.language) out.language = language_of(out.facts);
    if (options.period.empty() && periods.size() > 1) say_which(periods, out.language);
    out.facts = Json(out.facts["facts"]);
    return out;
}

/// Facts by name: one with its parts, else all that are below the name.
struct Found {
    std::vector<const Json*> named, below;
    std::vector<std::string> ids;  ///< of all
};

Found look_up(const Json& facts, const std::string& name) {
    Found found;
    for (const Json& fact : facts) {
        if (!fact.is_object()) continue;
        const std::string id = text_of(fact, "id");
        const bool whole = where_of(fact).empty();
        if (id == name) found.named.push_back(&fact);
        if (whole && !name.empty() && id.starts_with(name + ".")) found.below.push_back(&fact);
        if (whole) found.ids.push_back(id);
    }
    return found;
}

void print_definition(const Json& fact, Language language) {
    if (!explain_definition(text_of(fact, "definition"), language)) explain_definition(text_of(fact, "id"), language);
}

/// "protocol_not_met.crisis": its rule, then the figures of its subject.
bool explain_finding_of(const std::string& name, const Json& facts, const Speech& speech) {
    const compose::FindingRule* rule = compose::finding_rule_named(name);
    if (rule == nullptr) return false;
    const std::string id = name.substr(name.find(rule->id));
    const std::string subject = id.size() > rule->id.size() ? id.substr(rule->id.size() + 1) : std::string();
    std::vector<const Json*> figures;
    for (const char* kind : {"protocol.", "kpi."})
        if (!subject.empty() && figures.empty()) figures = look_up(facts, kind + subject).below;
    if (!subject.empty() && figures.empty()) return false;
    explain_finding(rule->id, speech.language());
    for (const Json* fact : figures) print_fact(*fact, speech);
    return true;
}

}  // namespace

Exit explain_of_report(const Options& options, Language asked) {
    const auto file = read_facts(options, asked);
    if (!file) return Exit::bad_input;
    const Language language = file->language;
    const Speech speech{load_catalogue(language)};
    const std::string name = options.names.empty() ? "" : options.names.front();
    const Found found = look_up(file->facts, name);
    if (!found.named.empty()) {
        print_fact(*found.named.front(), speech);
        print_definition(*found.named.front(), language);
        print_evidence(*found.named.front(), options.report, file->period, language);
        for (std::size_t i = 1; i < found.named.size(); ++i) print_fact(*found.named[i], speech);
        return Exit::done;
    }
    if (!found.below.empty()) {
        for (const Json* fact : found.below) print_fact(*fact, speech);
        print_definition(*found.below.front(), language);
        return Exit::done;
    }
    return explain_finding_of(name, file->facts, speech) ? Exit::done : unknown_fact(name, found.ids, language);
}

}  // namespace stamtafel::app
