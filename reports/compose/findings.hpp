// What stands out in a period, by rule: THE table of rules, the findings in order of weight, and what the consultant
// made of them. Computed from the material alone, so an edition without small groups finds nothing about one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/language.hpp"
#include "reports/compose/compose.hpp"
#include "reports/compose/consultant.hpp"

namespace stamtafel::compose {

inline constexpr std::size_t findings_shown = 3;

struct Finding {
    std::string id;        ///< rule and subject: "protocol_not_met.klachten"; of a rule without subject its name
    std::string title;     ///< "Klachten: norm niet gehaald"
    std::string sentence;  ///< what the figures say
    std::string action;    ///< what to do about it
    std::string owner;     ///< id of a person or role; empty: nobody's in particular
    std::string subject;   ///< "protocol.<id>" or "kpi.<id>"; empty: the whole
    std::string story;     ///< findings of one story say the same twice; empty: its own
    std::vector<std::string> facts;  ///< ids of the figures behind it
    model::Tone tone{};
    double weight = 0;  ///< among those of its rule: the heaviest first
    bool operator==(const Finding&) const = default;
};

struct FindingRule {
    std::string_view id;
    model::Tone tone;
    std::string_view name_en, name_nl;  ///< in lower case, as it stands behind a subject and a colon
    std::string_view text_en, text_nl;  ///< when it speaks, and how it weighs
    void (*find)(const Material& material, const FindingRule& rule, std::vector<Finding>& found);
};
[[nodiscard]] std::span<const FindingRule> finding_rules();
/// By id, or by the id of one of its findings, with or without "finding." before it.
[[nodiscard]] const FindingRule* finding_rule_named(std::string_view id);

/// docs/findings.md.
[[nodiscard]] std::string findings_reference();

/// All of them, the gravest first: by tone, then the heaviest of each rule in the order of the table, then the second
/// of each.
[[nodiscard]] std::vector<Finding> findings_of(const Material& material);

/// A finding and what became of it.
struct Judged {
    enum class Fate : std::uint8_t { shown, not_shown, told_already, dropped };
    Finding finding;
    Fate fate = Fate::not_shown;
    const Decision* decision = nullptr;  ///< of the material's consultant; nothing: none was taken
    std::string told_by;                 ///< the finding that tells the same
};

/// In the order of findings_of. At most findings_shown are shown: first those that the consultant accepted or
/// reworded, then the gravest of the rest; one that is dropped, or says what another has said, makes room.
[[nodiscard]] std::vector<Judged> judged_findings(const Material& material);

/// The consultant's words, else the computed sentence.
[[nodiscard]] const std::string& words_of(const Judged& judged);

/// The findings shown: what stands out and what the figures say. Without any: no rows.
[[nodiscard]] model::Table findings_table(const Material& material);
/// Every finding as it was computed, what became of it, by whom and why.
[[nodiscard]] model::Table findings_trace(const Material& material);

}  // namespace stamtafel::compose
