// A row a promise; figures that are absent become a dash, which the legend explains once.
#include "reports/compose/overview.hpp"

#include <algorithm>

#include "engine/base/text.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/parts.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

using Row = std::vector<words::TextCell>;

std::string shown_name(const Material& material, const kpis::ProtocolView& view) {
    return base::harmless(name_of(protocol_of(material, view)));
}

/// What no figure explains is a dash; that a curve does not fall so far is news.
std::string short_words(const Material& material, const std::string& id) {
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, id);
    if (fact == nullptr) return "–";
    if (fact->figure.why != base::Why::none && fact->figure.why != base::Why::not_reached) return "–";
    return words::written(material.catalogue, content_of(material, fact->figure));
}

words::TextCell verdict_cell(const Material& material, const Part& part, const Marks& marks) {
    const words::Catalogue& catalogue = material.catalogue;
    switch (part.verdict) {
        case kpis::Verdict::met: return {"✓ " + say(catalogue, "console.yes"_w), marks.good};
        case kpis::Verdict::not_met: return {"✗ " + say(catalogue, "console.no"_w), marks.bad};
        case kpis::Verdict::too_few: return {"· " + say(catalogue, "console.too_few"_w), marks.muted};
        case kpis::Verdict::no_target: return {"· " + say(catalogue, "console.no_target"_w), marks.muted};
        case kpis::Verdict::nothing_ripe:
        case kpis::Verdict::too_small: break;
    }
    const kpis::Fact* turns = kpis::find_fact(material.evaluation, part.facts + "turns");
    const bool none = turns != nullptr && number_of(turns->figure) == 0.0;
    const kpis::Fact* attained = kpis::find_fact(material.evaluation, part.facts + "attainment");
    if (attained != nullptr && attained->figure.why == base::Why::not_measurable)
        return {"· " + say(catalogue, "console.unseen"_w), marks.muted};
    return {"· " + say(catalogue, none ? "console.no_turns"_w : "console.too_early"_w), marks.muted};
}

/// Ripe turns, on which the share rests.
std::string judged(const Material& material, const std::string& prefix) {
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, prefix + "attainment");
    if (fact == nullptr || !fact->figure.n) return "–";
    return words::count(material.catalogue, static_cast<std::int64_t>(*fact->figure.n));
}

std::vector<words::TextColumn> columns_of(const words::Catalogue& catalogue) {
    return {{say(catalogue, "console.verdict"_w), false, false, 0},
            {say(catalogue, "console.protocol"_w), false, true, 0},
            {say(catalogue, "console.attainment"_w), true, false, 0},
            {say(catalogue, "console.target"_w), true, false, 1},
            {"n", true, false, 3},
            {say(catalogue, "console.late"_w), true, false, 4},
            {say(catalogue, "console.missed"_w), true, false, 2},
            {say(catalogue, "console.open"_w), true, false, 5},
            {say(catalogue, "console.median"_w), true, false, 6},
            {say(catalogue, "console.within"_w), true, false, 7}};
}

std::string row_name(const Material& material, const kpis::ProtocolView& view, measure::Step step) {
    switch (step) {
        case measure::Step::first: return shown_name(material, view);
        case measure::Step::next: return "  " + say(material.catalogue, "console.next"_w);
        case measure::Step::resolution: return "  " + say(material.catalogue, "console.resolution"_w);
    }
    return "";
}

Row part_row(const Material& material, const kpis::ProtocolView& view, const Part& part, const Marks& marks) {
    const words::Catalogue& catalogue = material.catalogue;
    const bool target = part.promise && part.promise->target.value;
    Row row{verdict_cell(material, part, marks), {row_name(material, view, part.step)}};
    row.push_back({short_words(material, part.facts + "attainment")});
    row.push_back({target ? words::share(catalogue, *part.promise->target.value) : "–"});
    row.push_back({judged(material, part.facts)});
    for (const char* name : {"late", "missed", "open", "median"})
        row.push_back({short_words(material, part.facts + name)});
    row.push_back({part.promise ? words::promised(catalogue, part.promise->within.value) : "–"});
    return row;
}

Row escalation_row(const Material& material, const Escalated& steps, const Marks& marks) {
    Row row(10);
    const words::Catalogue& catalogue = material.catalogue;
    row[1].text = "  " + say(material.catalogue, "console.escalations"_w);
    row[2] = {(steps.kept ? words::count(catalogue, *steps.kept) : "–") + "/" + words::count(catalogue, steps.due),
              !steps.kept               ? ""
              : *steps.kept < steps.due ? marks.bad
                                        : marks.good};
    return row;
}

words::TextTable table_of(const Material& material, const Marks& marks) {
    words::TextTable table{columns_of(material.catalogue), {}};
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        for (const Part& part : parts_of(material, view)) table.rows.push_back(part_row(material, view, part, marks));
        if (const auto steps = escalated(material, view)) table.rows.push_back(escalation_row(material, *steps, marks));
    }
    return table;
}

/// A dash anywhere but where a promise or a target would stand.
bool has_dash(const words::TextTable& table) {
    return std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
        return std::any_of(row.begin(), row.end(), [](const words::TextCell& cell) { return cell.text == "–"; });
    });
}

/// "Klachten (vervolg)" where only later answers were late.
std::string broken_name(const Material& material, const kpis::ProtocolView& view) {
    const std::string name = shown_name(material, view);
    std::vector<std::string> broken;
    for (const Part& part : parts_of(material, view)) {
        if (part.verdict != kpis::Verdict::not_met) continue;
        if (part.step == measure::Step::first) return name;
        broken.push_back(
            base::join(std::vector<std::string_view>{base::trimmed(row_name(material, view, part.step))}, ""));
    }
    return broken.empty() ? name : name + " (" + words::listed(material.catalogue, broken) + ")";
}

bool has_turns(const Material& material) {
    const auto& views = material.evaluation.protocols;
    return std::any_of(views.begin(), views.end(), [&](const kpis::ProtocolView& view) {
        const std::vector<Part> parts = parts_of(material, view);
        return std::any_of(parts.begin(), parts.end(),
                           [&](const Part& part) { return fact_count(material, part.facts + "turns") > 0; });
    });
}

std::string conclusion_of(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<std::string> broken;
    std::uint64_t met = 0;
    for (const kpis::ProtocolView& view : material.evaluation.protocols) {
        met += view.verdict == kpis::Verdict::met ? 1U : 0U;
        if (view.verdict == kpis::Verdict::not_met) broken.push_back(broken_name(material, view));
    }
    const std::uint64_t all = material.evaluation.protocols.size(), unjudged = all - met - broken.size();
    if (all == 0) return say(catalogue, "protocols.none"_w);
    if (!has_turns(material)) return say(catalogue, "console.no_messages"_w);
    if (unjudged == all) return say(catalogue, "console.none_judged"_w);
    std::string text =
        broken.empty()
            ? say(catalogue, "console.all_met"_w, {{"n", met}})
            : say(catalogue, "console.some_not_met"_w,
                  {{"n", broken.size()}, {"all", broken.size() + met}, {"names", words::listed(catalogue, broken)}});
    if (unjudged > 0) text += " " + say(catalogue, "console.unjudged"_w, {{"n", unjudged}});
    return text;
}

/// How far the first response stays below its target; nothing where it does not.
double shortfall(const Material& material, const kpis::ProtocolView& view) {
    const auto share = fact_number(material, "protocol." + protocol_of(material, view).id.value + ".attainment");
    if (view.verdict != kpis::Verdict::not_met || !share || !view.target_share) return 0;
    return *view.target_share - *share;
}

/// The turn that was longest over time in the protocol that is farthest below its target.
std::string worst_line(const Material& material) {
    const auto& views = material.evaluation.protocols;
    const auto worst = std::max_element(views.begin(), views.end(), [&](const auto& a, const auto& b) {
        return shortfall(material, a) < shortfall(material, b);
    });
    if (worst == views.end() || shortfall(material, *worst) <= 0 || worst->worst.empty()) return "";
    const measure::Turn& turn = material.evaluation.turns[worst->worst.front()];
    const base::Instant opened = material.input.data.activity.at[activity::at(turn.opened)];
    const double over = static_cast<double>(opened.ms + turn.calendar_ms - turn.due.ms) / 1000;
    return say(material.catalogue, "console.worst"_w,
               {{"protocol", shown_name(material, *worst)},
                {"moment", words::date_time(material.catalogue, moment_of(material, opened))},
                {"channel", base::harmless(channel_name(material, turn.channel))},
                {"time", words::duration(material.catalogue, over)}});
}

std::string work_line(const Material& material) {
    std::int64_t missed = 0, open = 0;
    for (const kpis::ProtocolView& view : material.evaluation.protocols)
        for (const Part& part : parts_of(material, view)) {
            if (part.step == measure::Step::resolution) continue;
            missed += fact_count(material, part.facts + "missed");
            open += fact_count(material, part.facts + "open");
        }
    if (missed + open == 0) return "";
    return say(material.catalogue, "console.work"_w, {{"missed", missed}, {"open", open}});
}

}  // namespace

Overview overview_of(const Material& material, std::string_view playbook, const Marks& marks) {
    const words::Catalogue& catalogue = material.catalogue;
    Overview overview;
    overview.title = say(catalogue, "console.title"_w,
                         {{"name", base::harmless(material.input.playbook.community.name.value)},
                          {"period", period_in_sentence(catalogue, material.evaluation.period)}});
    if (material.input.data.activity.rows() > 0)
        overview.cut_off =
            say(catalogue, "html.cut_off"_w,
                {{"moment", words::date_time(catalogue, moment_of(material, material.evaluation.cutoff))}});
    overview.conclusion = conclusion_of(material);
    overview.table = table_of(material, marks);
    if (has_dash(overview.table)) overview.legend = say(catalogue, "console.legend"_w);
    if (std::string line = worst_line(material); !line.empty()) overview.next.push_back(std::move(line));
    if (std::string line = work_line(material); !line.empty()) {
        overview.next.push_back(std::move(line));
        overview.command = "stamtafel worklist " + base::harmless(playbook);
    }
    return overview;
}

}  // namespace stamtafel::compose
