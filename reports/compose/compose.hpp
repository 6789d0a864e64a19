// From an evaluated period to the report: chooses what to say, in which order, for which edition. Computes no figure;
// the numbers come from kpis, the words from the catalogue.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/kpis/evaluation.hpp"
#include "engine/measure/tables.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::compose {

/// A figure that reads otherwise than when its period was first published.
struct Restated {
    std::string id;
    std::vector<std::pair<std::string, std::string>> where;
    std::string_view definition;
    model::Content published, now;
};

/// What else differs since: bits of Restatement::causes. None of them: agreements in the playbook.
enum class Cause : std::uint8_t { rules = 1, corrections = 2, data = 4, version = 8 };

struct Restatement {
    std::vector<Restated> figures;  ///< in the order of the facts
    std::uint8_t causes = 0;
};

struct Consultant;  // consultant.hpp
class Pseudonyms;   // pseudonyms.hpp
struct Judged;      // findings.hpp

/// What a report is made of; all of it outlives the call.
struct Material {
    const measure::Input& input;
    const kpis::Evaluation& evaluation;
    const words::Catalogue& catalogue;
    std::string_view version;            ///< of the program
    std::size_t evidence_rows = 60'000;  ///< at most so many in the report; 0 where no edition shows them
    const Restatement* restated = nullptr;
    bool live = false;                         ///< with the counts that a workbook's formulas add up
    bool numbered_members = false;             ///< no key for pseudonyms: members have numbers
    const model::Picture* logo = nullptr;      ///< the sender's
    const Consultant* consultant = nullptr;    ///< what people add to the figures
    Pseudonyms* pseudonyms = nullptr;          ///< of members in the report's evidence; none: there are none
    std::span<const std::string> playbooks{};  ///< files of the playbook: its own, then what it extends
    const std::vector<Judged>* judged =
        nullptr;  ///< its findings, where they are known already: compose_report sets them
};

/// THE list of sections in the report's order. Adding one: a row, a function in its own file, words.
struct SectionRow {
    std::string_view id;  ///< as --only names it
    words::Key title;
    std::vector<model::Block> (*compose)(const Material& material);
};
[[nodiscard]] std::span<const SectionRow> section_table();

std::vector<model::Block> compose_summary(const Material& material);
std::vector<model::Block> compose_kpis(const Material& material);
std::vector<model::Block> compose_protocols(const Material& material);
std::vector<model::Block> compose_members(const Material& material);
std::vector<model::Block> compose_superfans(const Material& material);
std::vector<model::Block> compose_content(const Material& material);
std::vector<model::Block> compose_data(const Material& material);
/// Nothing is computed for the section yet; it is there once the consultant has something to say.
std::vector<model::Block> compose_words_only(const Material& material);

/// What a document says of itself, under the title of a report of the period.
[[nodiscard]] model::Document document_of(const Material& material);

/// The definitions that the report uses, in the order of their table; a name without definition leads nowhere.
void add_definitions(const words::Catalogue& catalogue, model::Report& report);

/// All sections, or those named in `only` in the report's order; model::for_edition makes the editions of it.
[[nodiscard]] model::Report compose_report(const Material& material, std::span<const std::string_view> only = {});

}  // namespace stamtafel::compose
