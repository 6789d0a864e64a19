// `protocols`: are the response protocols met? A table that is read at a glance, or JSON; exit 1 when one is not.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/app/terminal.hpp"
#include "engine/kpis/evaluate.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/overview.hpp"
#include "reports/compose/parts.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::app {
namespace {

using Json = nlohmann::ordered_json;

std::string_view id_of(kpis::Verdict verdict) {
    switch (verdict) {
        case kpis::Verdict::met: return "met";
        case kpis::Verdict::not_met: return "not_met";
        case kpis::Verdict::too_few: return "too_few";
        case kpis::Verdict::no_target: return "no_target";
        case kpis::Verdict::nothing_ripe: return "nothing_ripe";
        case kpis::Verdict::too_small: return "too_small";
    }
    return "";
}

std::string_view id_of(measure::Step step) {
    switch (step) {
        case measure::Step::first: return "first_response";
        case measure::Step::next: return "next_response";
        case measure::Step::resolution: return "resolution";
    }
    return "";
}

/// A paragraph, then an empty line.
void print_paragraph(std::string_view text, std::size_t width) {
    for (const std::string& line : words::wrapped(text, width)) fmt::print("{}\n", line);
    fmt::print("\n");
}

void print_console(const compose::Material& material, const Options& options) {
    const bool colour = output_has_colour();
    const compose::Marks marks = colour ? compose::Marks{"\x1b[32m", "\x1b[1;31m", "\x1b[2m"} : compose::Marks{};
    const std::size_t width = output_columns(120, 100);
    const compose::Overview overview = compose::overview_of(material, options.names.front(), marks);
    for (const std::string& line : words::wrapped(overview.title, width)) fmt::print("{}\n", line);
    if (!overview.cut_off.empty()) fmt::print("{}\n", overview.cut_off);
    fmt::print("\n");
    print_paragraph(overview.conclusion, width);
    if (overview.table.rows.empty()) return;
    for (const std::string& line : words::laid_out(overview.table, width)) fmt::print("{}\n", line);
    fmt::print("\n");
    if (!overview.legend.empty()) print_paragraph(overview.legend, width);
    for (const std::string& line : overview.next)
        for (const std::string& part : words::wrapped(line, width)) fmt::print("{}\n", part);
    if (!overview.command.empty()) fmt::print("    {}\n", overview.command);
}

Json value_of(const base::Figure& figure) {
    if (const auto* whole = std::get_if<std::int64_t>(&figure.value)) return *whole;
    if (const auto* real = std::get_if<double>(&figure.value)) return *real;
    return nullptr;
}

/// The facts below a prefix under their own names; a share with its n and interval, an absent one with why.
void add_facts(const kpis::Evaluation& evaluation, const std::string& prefix, Json& out) {
    for (const kpis::Fact& fact : evaluation.facts) {
        if (!fact.where.empty() || !fact.id.starts_with(prefix)) continue;
        const std::string name = fact.id.substr(prefix.size());
        if (name.find('.') != std::string::npos) continue;
        out[name] = value_of(fact.figure);
        if (fact.figure.why != base::Why::none) out["why"][name] = model::code_of(fact.figure.why);
        if (!fact.figure.interval) continue;
        out[name + "_n"] = fact.figure.n.value_or(0);
        out[name + "_interval"] = {fact.figure.interval->low, fact.figure.interval->high};
    }
}

Json part_json(const compose::Material& material, const compose::Part& part) {
    Json out{{"step", id_of(part.step)}, {"verdict", id_of(part.verdict)}, {"target", nullptr}, {"within", nullptr}};
    if (part.promise) {
        if (part.promise->target.value) out["target"] = *part.promise->target.value;
        out["within"] = base::written(part.promise->within.value);
    }
    add_facts(material.evaluation, part.facts, out);
    return out;
}

Json protocol_json(const compose::Material& material, const kpis::ProtocolView& view) {
    const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
    Json one{{"id", protocol.id.value}, {"name", compose::name_of(protocol)}, {"verdict", id_of(view.verdict)}};
    one["target"] = view.target_share ? Json(*view.target_share) : Json(nullptr);
    add_facts(material.evaluation, "protocol." + protocol.id.value + ".", one);
    one["parts"] = Json::array();
    for (const compose::Part& part : compose::parts_of(material, view))
        one["parts"].push_back(part_json(material, part));
    one["escalation"] = nullptr;
    if (const auto steps = compose::escalated(material, view))
        one["escalation"] = {
            {"due", steps->due}, {"shown", steps->shown}, {"kept", steps->kept ? Json(*steps->kept) : Json(nullptr)}};
    return one;
}

void print_json(const compose::Material& material) {
    Json all = Json::array();
    for (const kpis::ProtocolView& view : material.evaluation.protocols) all.push_back(protocol_json(material, view));
    const Json out{{"community", material.input.playbook.community.id.value},
                   {"period", calendar::written(material.evaluation.period)},
                   {"cut_off_ms", material.evaluation.cutoff.ms},
                   {"met", !kpis::any_protocol_not_met(material.evaluation)},
                   {"protocols", all}};
    fmt::print("{}\n", out.dump(2, ' ', false, Json::error_handler_t::replace));
}

void print_outcome(const Run& run, const Options& options) {
    const words::Catalogue catalogue = load_catalogue(run.language);
    const measure::Input input = run.input();
    const compose::Material material{input, run.evaluation, catalogue, STAMTAFEL_VERSION};
    options.json ? print_json(material) : print_console(material, options);
}

}  // namespace

Exit run_protocols(const Options& options) {
    Progress progress(!options.quiet && !options.json);
    const std::unique_ptr<Run> run = run_pipeline(options, progress);
    if (run->exit == Exit::done) print_outcome(*run, options);
    print_findings(*run, options);
    if (run->exit != Exit::done) return run->exit;
    return kpis::any_protocol_not_met(run->evaluation) ? Exit::not_met : Exit::done;
}

}  // namespace stamtafel::app
