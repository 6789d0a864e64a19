// Looked up in the playbook; a figure that no rule here knows is called by its definition, else by its id.
#include "reports/compose/subjects.hpp"

#include <algorithm>

#include "engine/base/text.hpp"
#include "engine/kpis/definitions.hpp"
#include "reports/compose/cells.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::string_view kpi_prefix = "kpi.", protocol_prefix = "protocol.", triage_prefix = "triage.";

std::string defined_name(const Material& material, std::string_view id, std::string_view definition) {
    const kpis::Definition* found = kpis::definition_named(definition);
    return found == nullptr ? std::string(id) : definition_name(material.catalogue, *found);
}

/// An id's first two parts, and what follows: "kpi.snel_antwoord" and "value". Ids of KPIs and protocols hold no dots.
struct Parted {
    std::string_view subject, part;
};
Parted parted(std::string_view id) {
    const std::size_t first = std::min(id.find('.'), id.size());
    const std::size_t second = std::min(id.find('.', first + 1), id.size());
    return {id.substr(0, second), id.substr(std::min(second + 1, id.size()))};
}

std::string category_called(const Material& material, std::string_view category) {
    const auto& categories = material.evaluation.categories;
    const auto found = std::find(categories.begin(), categories.end(), category);
    return found == categories.end()
               ? std::string()
               : category_name(material, static_cast<measure::Category>(found - categories.begin()));
}

/// A KPI's value is called like the KPI; of a category the count comes first.
std::string full_name(std::string_view id, const std::string& subject, const std::string& figure) {
    if (subject.empty()) return figure;
    if (id.starts_with(triage_prefix)) return figure + ": " + subject;
    const bool is_value = id.starts_with(kpi_prefix) && parted(id).part == "value";
    return is_value ? subject : subject + ": " + figure;
}

}  // namespace

const playbook::Protocol& protocol_of(const Material& material, const kpis::ProtocolView& view) {
    return material.input.playbook.protocols[view.protocol];
}

const playbook::Kpi& kpi_of(const Material& material, const kpis::KpiView& view) {
    return material.input.playbook.kpis[view.kpi];
}

const kpis::KpiView* view_of(const Material& material, std::string_view kpi) {
    for (const kpis::KpiView& view : material.evaluation.kpis)
        if (kpi_of(material, view).id.value == kpi) return &view;
    return nullptr;
}

std::string subject_name(const Material& material, std::string_view subject) {
    if (subject.starts_with(kpi_prefix))
        for (const playbook::Kpi& kpi : material.input.playbook.kpis)
            if (subject.substr(kpi_prefix.size()) == kpi.id.value) return name_of(kpi);
    if (subject.starts_with(protocol_prefix))
        for (const playbook::Protocol& protocol : material.input.playbook.protocols)
            if (subject.substr(protocol_prefix.size()) == protocol.id.value) return name_of(protocol);
    return "";
}

std::string subject_of_figure(const Material& material, std::string_view id) {
    const auto [subject, part] = parted(id);
    if (id.starts_with(triage_prefix)) return category_called(material, id.substr(triage_prefix.size()));
    const std::string name = subject_name(material, subject);
    if (name.empty()) return name;
    if (part.starts_with("next.")) return say(material.catalogue, "protocols.next_of"_w, {{"protocol", name}});
    if (part.starts_with("resolution."))
        return say(material.catalogue, "protocols.resolution_of"_w, {{"protocol", name}});
    return name;
}

std::vector<Called> subjects_called(const playbook::Playbook& playbook) {
    std::vector<Called> full, ids, names;
    const auto add = [&](std::string_view kind, const auto& list) {
        for (const auto& one : list) {
            const std::string subject = std::string(kind) + one.id.value, name = name_of(one);
            full.push_back({base::fold(subject), subject});
            ids.push_back({base::fold(one.id.value), subject});
            names.push_back({base::fold(name), subject});
            names.push_back({base::fold(std::string(kind) + name), subject});
        }
    };
    add(kpi_prefix, playbook.kpis), add(protocol_prefix, playbook.protocols);
    full.insert(full.end(), ids.begin(), ids.end());
    full.insert(full.end(), names.begin(), names.end());
    return full;
}

std::string place_words(const Material& material, const std::string& key, const std::string& value) {
    if (key == "channel")
        for (const playbook::Channel& channel : material.input.playbook.channels)
            if (channel.id.value == value) return name_of(channel);
    return plain_words(value);
}

std::string figure_name(const Material& material, std::string_view id, std::string_view definition,
                        const std::vector<std::pair<std::string, std::string>>& where) {
    const std::string subject = subject_of_figure(material, id), figure = defined_name(material, id, definition);
    const std::string name = full_name(id, subject, figure);
    std::vector<std::string> places;
    for (const auto& [key, value] : where) places.push_back(place_words(material, key, value));
    return places.empty() ? name : name + " (" + words::listed(material.catalogue, places) + ")";
}

}  // namespace stamtafel::compose
