// A part is promised, or it is there because members came back: then its figures are worth a row.
#include "reports/compose/parts.hpp"

#include "engine/kpis/evaluate.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/subjects.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

std::string prefix_of(const Material& material, const kpis::ProtocolView& view) {
    return "protocol." + protocol_of(material, view).id.value + ".";
}

Part part_of(const Material& material, measure::Step step, std::string facts,
             const std::optional<playbook::Promise>& promise) {
    Part part{step, promise, std::move(facts), kpis::Verdict::no_target};
    const kpis::Fact* attained = kpis::find_fact(material.evaluation, part.facts + "attainment");
    if (attained != nullptr && attained->figure.why == base::Why::too_small)
        part.verdict = kpis::Verdict::too_small;
    else if (promise)
        part.verdict = kpis::verdict_of(attained == nullptr ? base::Figure{} : attained->figure, promise->target.value);
    return part;
}

}  // namespace

std::vector<Part> parts_of(const Material& material, const kpis::ProtocolView& view) {
    const playbook::Protocol& protocol = protocol_of(material, view);
    const std::string prefix = prefix_of(material, view);
    std::vector<Part> parts{part_of(material, measure::Step::first, prefix, protocol.first_response)};
    if (protocol.next_response || fact_count(material, prefix + "next.turns") > 0)
        parts.push_back(part_of(material, measure::Step::next, prefix + "next.", protocol.next_response));
    if (protocol.resolution && kpis::find_fact(material.evaluation, prefix + "resolution.met") != nullptr)
        parts.push_back(part_of(material, measure::Step::resolution, prefix + "resolution.", protocol.resolution));
    return parts;
}

std::string part_name(const Material& material, const kpis::ProtocolView& view, measure::Step step) {
    const std::string name = name_of(protocol_of(material, view));
    switch (step) {
        case measure::Step::first: return name;
        case measure::Step::next: return say(material.catalogue, "protocols.next_of"_w, {{"protocol", name}});
        case measure::Step::resolution:
            return say(material.catalogue, "protocols.resolution_of"_w, {{"protocol", name}});
    }
    return name;
}

std::optional<Escalated> escalated(const Material& material, const kpis::ProtocolView& view) {
    const std::string prefix = prefix_of(material, view) + "escalation.";
    const auto due = fact_number(material, prefix + "due"), kept = fact_number(material, prefix + "kept");
    if (!due || *due <= 0) return std::nullopt;
    Escalated out{static_cast<std::int64_t>(*due), 0, std::nullopt};
    out.shown = static_cast<std::int64_t>(fact_number(material, prefix + "shown").value_or(*due));
    if (kept && out.shown > 0) out.kept = static_cast<std::int64_t>(*kept);
    return out;
}

}  // namespace stamtafel::compose
