// Figures that read otherwise than in the first report of their period: old, new and what else has changed since.
#include <algorithm>
#include <array>
#include <utility>

#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t most_shown = 40;

constexpr std::array<std::pair<Cause, words::Key>, 4> causes{{
    {Cause::rules, "restated.rules"_w},
    {Cause::corrections, "restated.corrections"_w},
    {Cause::data, "restated.data"_w},
    {Cause::version, "restated.version"_w},
}};

std::string cause_words(const words::Catalogue& catalogue, std::uint8_t bits) {
    std::vector<std::string> words;
    for (const auto& [cause, key] : causes)
        if ((bits & static_cast<std::uint8_t>(cause)) != 0) words.push_back(say(catalogue, key));
    if (words.empty()) words.push_back(say(catalogue, "restated.playbook"_w));
    return words::listed(catalogue, words);
}

/// A code of a status, and whether a change is more than chance, in words.
model::Cell shown(const Material& material, const Restated& one, const model::Content& content) {
    const auto* code = std::get_if<std::string>(&content);
    if (code == nullptr) return cell(content);
    if (one.definition == "status")
        for (int i = 0; i <= static_cast<int>(kpis::Status::not_measurable); ++i)
            if (kpis::id_of(static_cast<kpis::Status>(i)) == *code)
                return cell(status_words(material.catalogue, static_cast<kpis::Status>(i)));
    if (one.definition == "change_is_signal")
        return cell(*code == "yes" ? say(material.catalogue, "change.signal"_w)
                                   : say(material.catalogue, "change.noise"_w));
    return cell(content);
}

}  // namespace

model::Table restated_table(const Material& material) {
    model::Table table;
    if (material.restated == nullptr || material.restated->figures.empty()) return table;
    const words::Catalogue& catalogue = material.catalogue;
    const std::vector<Restated>& figures = material.restated->figures;
    table.id = "restated";
    table.caption = say(catalogue, "restated.caption"_w);
    for (const words::Key key : {"restated.figure"_w, "restated.published"_w, "restated.now"_w, "restated.reason"_w})
        table.columns.push_back(column(say(catalogue, key)));
    const std::string reason = cause_words(catalogue, material.restated->causes);
    for (std::size_t i = 0; i < std::min(figures.size(), most_shown); ++i) {
        const Restated& one = figures[i];
        model::Cell name = cell(figure_name(material, one.id, one.definition, one.where), model::Style::head);
        name.definition = one.definition;
        name.tooltip = model::fact_name(one.id, one.where);
        table.rows.push_back({name, shown(material, one, one.published), shown(material, one, one.now), cell(reason)});
    }
    if (figures.size() > most_shown)
        table.note = say(catalogue, "restated.more"_w, {{"n", figures.size() - most_shown}});
    return table;
}

}  // namespace stamtafel::compose
