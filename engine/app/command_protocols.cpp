// `protocols`: are the response protocols met? A table that is read at a glance, or JSON; exit 1 when one is not.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/catalogues.hpp"
#include "engine/app/commands.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/base/text.hpp"
#include "engine/kpis/evaluate.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using words::say;
using Json = nlohmann::ordered_json;

std::string_view id_of(kpis::Verdict verdict) {
    switch (verdict) {
        case kpis::Verdict::met: return "met";
        case kpis::Verdict::not_met: return "not_met";
        case kpis::Verdict::too_few: return "too_few";
        case kpis::Verdict::no_target: return "no_target";
        case kpis::Verdict::nothing_ripe: return "nothing_ripe";
    }
    return "";
}

std::string in_words(const words::Catalogue& words, const kpis::ProtocolView& view) {
    switch (view.verdict) {
        case kpis::Verdict::met: return "✓ " + say(words, "console.met"_w);
        case kpis::Verdict::not_met: return "✗ " + say(words, "console.not_met"_w);
        case kpis::Verdict::too_few: return "· " + say(words, "console.too_few"_w, {{"n", view.ripe}});
        case kpis::Verdict::no_target: return "· " + say(words, "console.no_target"_w);
        case kpis::Verdict::nothing_ripe: return "· " + say(words, "console.nothing_ripe"_w);
    }
    return "";
}

/// A figure as a cell of the table: its value in words, or why there is none.
std::string shown(const words::Catalogue& words, const kpis::Fact* fact) {
    if (fact == nullptr) return "";
    const base::Figure& figure = fact->figure;
    if (figure.why != base::Why::none) return words::reason(words, figure.why);
    if (const auto* whole = std::get_if<std::int64_t>(&figure.value)) return words::count(words.language, *whole);
    const double value = std::get<double>(figure.value);
    return figure.unit == base::Unit::share ? words::share(words.language, value)
                                            : words::duration(words.language, value);
}

using Row = std::vector<std::string>;

Row table_row(const Run& run, const words::Catalogue& words, const kpis::ProtocolView& view) {
    const playbook::Protocol& protocol = run.loaded.playbook.protocols[view.protocol];
    const std::string prefix = "protocol." + protocol.id.value;
    const auto fact = [&](std::string_view name) {
        return kpis::find_fact(run.evaluation, prefix + std::string(name));
    };
    const std::string target = view.target_share ? words::share(words.language, *view.target_share) : "–";
    const std::string within =
        protocol.first_response ? words::promised(words, protocol.first_response->within.value) : "–";
    return {protocol.id.value,
            shown(words, fact(".turns")),
            shown(words, fact(".attainment")),
            target,
            within,
            shown(words, fact(".median")),
            shown(words, fact(".missed")),
            shown(words, fact(".open")),
            in_words(words, view)};
}

void print_table(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], base::display_width(row[i]));
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - base::display_width(row[i]), ' ');
            const bool left = i == 0 || i + 1 == row.size();
            line += (i == 0 ? "" : "  ") + (left ? row[i] + gap : gap + row[i]);
        }
        fmt::print("{}\n", line.substr(0, line.find_last_not_of(' ') + 1));
    }
}

void print_console(const Run& run) {
    const words::Catalogue words = load_catalogue(run.language);
    fmt::print("{}\n\n", say(words, "console.title"_w,
                             {{"name", base::harmless(run.loaded.playbook.community.name.value)},
                              {"period", calendar::written(run.period)}}));
    std::vector<Row> rows{
        {say(words, "console.protocol"_w), say(words, "console.turns"_w), say(words, "console.attainment"_w),
         say(words, "console.target"_w), say(words, "console.within"_w), say(words, "console.median"_w),
         say(words, "console.missed"_w), say(words, "console.open"_w), say(words, "console.verdict"_w)}};
    for (const kpis::ProtocolView& view : run.evaluation.protocols) rows.push_back(table_row(run, words, view));
    print_table(rows);
}

Json value_of(const base::Figure& figure) {
    if (const auto* whole = std::get_if<std::int64_t>(&figure.value)) return *whole;
    if (const auto* real = std::get_if<double>(&figure.value)) return *real;
    return nullptr;
}

void print_json(const Run& run) {
    Json all = Json::array();
    for (const kpis::ProtocolView& view : run.evaluation.protocols) {
        const std::string& id = run.loaded.playbook.protocols[view.protocol].id.value;
        Json one{{"id", id}, {"verdict", id_of(view.verdict)}};
        one["target"] = view.target_share ? Json(*view.target_share) : Json(nullptr);
        for (const std::string_view name :
             {"turns", "met", "late", "missed", "open", "unripe", "unknown", "attainment", "median", "p90"})
            if (const auto* fact = kpis::find_fact(run.evaluation, fmt::format("protocol.{}.{}", id, name)))
                one[std::string(name)] = value_of(fact->figure);
        all.push_back(std::move(one));
    }
    fmt::print("{}\n", Json{{"period", calendar::written(run.period)}, {"protocols", all}}.dump(2));
}

}  // namespace

Exit run_protocols(const Options& options) {
    Progress progress(!options.quiet && !options.json);
    const std::unique_ptr<Run> run = run_pipeline(options, progress);
    if (run->exit == Exit::done) options.json ? print_json(*run) : print_console(*run);
    print_findings(*run, options);
    if (run->exit != Exit::done) return run->exit;
    return kpis::any_protocol_not_met(run->evaluation) ? Exit::not_met : Exit::done;
}

}  // namespace stamtafel::app
