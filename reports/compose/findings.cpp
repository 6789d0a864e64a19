// The order of findings, the consultant's decisions upon them, the tables that show both, and the page about the rules.
#include "reports/compose/findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/strategy/findings.hpp"
#include "reports/compose/cells.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Kind = Decision::Kind;
using Fate = Judged::Fate;

int gravity(model::Tone tone) {
    switch (tone) {
        case model::Tone::bad: return 0;
        case model::Tone::watch: return 1;
        case model::Tone::unknown: return 2;
        default: return 3;
    }
}

/// A finding, the rule that found it, and how many of the rule go before it.
struct Ranked {
    std::size_t rule = 0, place = 0;
    Finding finding;
};

std::vector<Ranked> ranked(const Material& material) {
    std::vector<Ranked> all;
    const auto rules = finding_rules();
    for (std::size_t r = 0; r < rules.size(); ++r) {
        std::vector<Finding> found;
        rules[r].find(material, rules[r], found);
        std::sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.id < b.id;
        });
        for (std::size_t place = 0; place < found.size(); ++place) all.push_back({r, place, std::move(found[place])});
    }
    std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
        return std::tuple(gravity(a.finding.tone), a.place, a.rule) <
               std::tuple(gravity(b.finding.tone), b.place, b.rule);
    });
    return all;
}

const Decision* decision_on(const Material& material, const Finding& finding) {
    const Decision* last = nullptr;
    if (material.consultant != nullptr)
        for (const Decision& decision : material.consultant->decisions)
            if (base::fold(decision.finding) == base::fold(finding.id)) last = &decision;
    return last;
}

bool is_dropped(const Judged& judged) { return judged.decision != nullptr && judged.decision->kind == Kind::dropped; }

/// Shows the findings that are chosen, in their order, as far as there is room.
class Choice {
  public:
    explicit Choice(std::vector<Judged>& all) : all_(all) {}

    void show(bool decided) {
        for (Judged& judged : all_) {
            if ((judged.decision != nullptr) != decided || judged.fate != Fate::not_shown) continue;
            const auto told = judged.finding.story.empty() ? by_story_.end() : by_story_.find(judged.finding.story);
            if (!decided && told != by_story_.end()) {
                judged.fate = Fate::told_already;
                judged.told_by = told->second;
            } else if (shown_ < findings_shown) {
                judged.fate = Fate::shown;
                ++shown_;
                if (!judged.finding.story.empty()) by_story_.emplace(judged.finding.story, judged.finding.id);
            }
        }
    }

  private:
    std::vector<Judged>& all_;
    std::map<std::string, std::string> by_story_;
    std::size_t shown_ = 0;
};

std::string fate_words(const Material& material, const Judged& judged) {
    switch (judged.fate) {
        case Fate::shown: return say(material.catalogue, "finding.fate_shown"_w);
        case Fate::not_shown: return say(material.catalogue, "finding.fate_not_shown"_w);
        case Fate::told_already: return say(material.catalogue, "finding.fate_told"_w, {{"finding", judged.told_by}});
        case Fate::dropped: return say(material.catalogue, "finding.fate_dropped"_w);
    }
    return "";
}

std::string decision_words(const Material& material, const Judged& judged) {
    if (judged.decision == nullptr) return "";
    switch (judged.decision->kind) {
        case Kind::accepted: return say(material.catalogue, "finding.accepted"_w);
        case Kind::reworded: return say(material.catalogue, "finding.reworded"_w);
        case Kind::dropped: return say(material.catalogue, "finding.dropped"_w);
    }
    return "";
}

std::vector<model::Cell> trace_row(const Material& material, const Judged& judged) {
    const std::vector<std::string_view> facts(judged.finding.facts.begin(), judged.finding.facts.end());
    const Decision* decision = judged.decision;
    std::vector<model::Cell> row{cell(judged.finding.id, model::Style::head), cell(judged.finding.sentence),
                                 cell(base::join(facts, ", ")), cell(fate_words(material, judged)),
                                 cell(decision_words(material, judged))};
    row.push_back(cell(decision == nullptr ? std::string() : decision->author));
    row.push_back(cell(decision == nullptr ? std::string() : decision->words));
    row.back().personal = decision != nullptr && decision->names_member;
    return row;
}

}  // namespace

std::vector<Finding> findings_of(const Material& material) {
    std::vector<Finding> findings;
    for (Ranked& one : ranked(material)) findings.push_back(std::move(one.finding));
    return findings;
}

std::vector<Judged> judged_findings(const Material& material) {
    if (material.judged != nullptr) return *material.judged;
    std::vector<Judged> all;
    for (Finding& finding : findings_of(material)) {
        const Decision* decision = decision_on(material, finding);
        all.push_back({std::move(finding), Fate::not_shown, decision, {}});
        if (is_dropped(all.back())) all.back().fate = Fate::dropped;
    }
    Choice choice(all);
    choice.show(true);
    choice.show(false);
    return all;
}

const std::string& words_of(const Judged& judged) {
    const bool reworded = judged.decision != nullptr && judged.decision->kind == Kind::reworded;
    return reworded ? judged.decision->words : judged.finding.sentence;
}

model::Table findings_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "findings";
    table.caption = say(catalogue, "finding.title"_w);
    table.columns = {column(say(catalogue, "finding.what"_w)), column(say(catalogue, "finding.sentence"_w))};
    for (const Judged& judged : judged_findings(material)) {
        if (judged.fate != Fate::shown) continue;
        table.rows.push_back({cell(judged.finding.title, model::Style::head), cell(words_of(judged))});
        table.rows.back().front().tone = judged.finding.tone;
    }
    return table;
}

model::Table findings_trace(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "findings_trace";
    table.caption = say(catalogue, "finding.trace"_w);
    table.note = say(catalogue, "finding.trace_note"_w);
    table.folded = true;
    table.columns = {column(say(catalogue, "finding.what"_w)),     column(say(catalogue, "finding.computed"_w)),
                     column(say(catalogue, "finding.figures"_w)),  column(say(catalogue, "finding.fate"_w)),
                     column(say(catalogue, "finding.decision"_w)), column(say(catalogue, "finding.by"_w)),
                     column(say(catalogue, "finding.words"_w))};
    for (const Judged& judged : judged_findings(material)) table.rows.push_back(trace_row(material, judged));
    return table;
}

namespace {

/// Findings of the playbook, which `check` and a plan tell, with what brings each about and what mends it.
std::string strategy_reference() {
    std::string out = "\n## On a playbook\n\nMade from the table in engine/strategy/finding_table.cpp.\n";
    for (const strategy::FindingRow& row : strategy::finding_table())
        out += fmt::format(
            "\n### {}\n\n{}: {}\n\n* Nederlands, {}: {}\n\nFound:\n\n```yaml\n{}```\n\nMended:\n\n```yaml\n{}```\n",
            base::row_of(row.code).id, row.name_en, row.why_en, row.name_nl, row.why_nl, row.wrong, row.right);
    return out;
}

}  // namespace

std::string findings_reference() {
    std::string out =
        "# Findings\n\n## In a report\n\nMade from the table in reports/compose/finding_rules.cpp. A report shows the "
        "three gravest; what the consultant decides about them in notes-PERIOD.md goes before the order.\n";
    for (const FindingRule& rule : finding_rules())
        out += fmt::format("\n### {}\n\n{}: {}\n\n* Nederlands, {}: {}\n", rule.id, rule.name_en, rule.text_en,
                           rule.name_nl, rule.text_nl);
    return out + strategy_reference();
}

}  // namespace stamtafel::compose
