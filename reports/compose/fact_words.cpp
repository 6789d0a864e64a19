// The id says whose figure it is, its definition what it is; both have names in the report's language.
#include "reports/compose/fact_words.hpp"

#include <array>
#include <string>
#include <string_view>

#include "engine/kpis/definitions.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/parts.hpp"
#include "reports/compose/subjects.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

struct Group {
    std::string_view prefix;
    words::Key name;
};
constexpr std::array groups = std::to_array<Group>({
    {"responding", "fact_subject.responding"_w},
    {"triage", "fact_subject.triage"_w},
    {"sentiment", "fact_subject.sentiment"_w},
    {"data", "fact_subject.data"_w},
});

/// "klachten" of "protocol.klachten.next.met"; ids hold no dots.
std::string_view second_part(std::string_view id) {
    const std::size_t from = id.find('.');
    if (from == std::string_view::npos) return {};
    return id.substr(from + 1, id.find('.', from + 1) - from - 1);
}

std::string protocol_words(const Material& material, std::string_view id, std::string_view protocol) {
    const std::string_view rest = id.substr(id.find(protocol) + protocol.size());
    const measure::Step step = rest.starts_with(".next.")         ? measure::Step::next
                               : rest.starts_with(".resolution.") ? measure::Step::resolution
                                                                  : measure::Step::first;
    for (const kpis::ProtocolView& view : material.evaluation.protocols)
        if (material.input.playbook.protocols[view.protocol].id.value == protocol)
            return part_name(material, view, step);
    return std::string(protocol);
}

std::string subject_of(const Material& material, std::string_view id) {
    const std::string_view of = second_part(id);
    if (id.starts_with("protocol.")) return protocol_words(material, id, of);
    if (id.starts_with("kpi.")) return subject_name(material, "kpi." + std::string(of));
    if (id.starts_with("triage."))
        for (std::size_t c = 0; c < material.evaluation.categories.size(); ++c)
            if (material.evaluation.categories[c] == of)
                return category_name(material, static_cast<measure::Category>(c));
    for (const Group& group : groups)
        if (id.starts_with(group.prefix)) return say(material.catalogue, group.name);
    return std::string(of);
}

}  // namespace

void put_in_words(const Material& material, model::Fact& fact) {
    fact.subject = subject_of(material, fact.id);
    if (const kpis::Definition* definition = kpis::definition_named(fact.definition))
        fact.term = definition_name(material.catalogue, *definition);
    for (const auto& [key, value] : fact.where)
        fact.place += (fact.place.empty() ? "" : ", ") + place_words(material, key, value);
}

}  // namespace stamtafel::compose
