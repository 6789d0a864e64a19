// The id says whose figure it is, its definition what it is; both have names in the report's language.
#include "reports/compose/fact_words.hpp"

#include <array>
#include <string>
#include <string_view>

#include "engine/kpis/definitions.hpp"
#include "reports/compose/cells.hpp"
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
    {"members", "fact_subject.members"_w},
});

/// The figure's owner, else what kind of figure it is, else the second part of its id.
std::string subject_words(const Material& material, std::string_view id) {
    if (std::string subject = subject_of_figure(material, id); !subject.empty()) return subject;
    for (const Group& group : groups)
        if (id.starts_with(group.prefix)) return say(material.catalogue, group.name);
    const std::size_t first = id.find('.');
    return first == id.npos ? "" : std::string(id.substr(first + 1, id.find('.', first + 1) - first - 1));
}

}  // namespace

void put_in_words(const Material& material, model::Fact& fact) {
    fact.subject = subject_words(material, fact.id);
    if (const kpis::Definition* definition = kpis::definition_named(fact.definition))
        fact.term = definition_name(material.catalogue, *definition);
    for (const auto& [key, value] : fact.where)
        fact.place += (fact.place.empty() ? "" : ", ") + place_words(material, key, value);
}

}  // namespace stamtafel::compose
