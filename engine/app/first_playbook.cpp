// Every question counts here, whoever it is for: who answers what is the first thing to know, and no promise was made yet.
#include "engine/app/first_playbook.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/app/inspection_words.hpp"
#include "engine/app/yaml_words.hpp"

namespace stamtafel::app {
namespace {

constexpr std::string_view usual_zone = "Europe/Amsterdam";

/// The channels that the sources feed, in their order, each once.
std::vector<std::string> channels_of(const Inspection& inspection) {
    std::vector<std::string> channels;
    std::set<std::string> seen;
    for (const Inspected& source : inspection.sources) {
        if (!is_usable(source)) continue;
        for (const std::string& id : source.spec.channel_ids)
            if (seen.insert(id).second) channels.push_back(id);
    }
    return channels;
}

/// Somebody has to own the promise; their accounts are found among what is imported.
constexpr std::string_view team = "team:\n  - id: team\n    role: community_manager\n";

}  // namespace

std::string first_playbook(const Inspection& inspection, const words::Catalogue& words, const FirstPlaybook& said) {
    const std::string sources = sources_block(inspection, words, said.time_zone);
    if (sources.empty()) return "";
    const std::vector<std::string> channels = channels_of(inspection);
    // what cannot be used is said on the page: it keeps nothing else from it
    std::string out = "stamtafel: 1\nextends: stamtafel:words\nmax_rejected: 100%\ncommunity:\n  id: scan\n";
    out += fmt::format("  name: {}\n  language: {}\n  time_zone: {}\n", yaml_scalar(said.name),
                       base::code_of(words.language), said.time_zone.empty() ? usual_zone : said.time_zone);
    out += "channels:\n";
    for (const std::string& id : channels)
        out += fmt::format("  - {{id: {}, platform: {}, media: owned}}\n", yaml_scalar(id), yaml_scalar(id));
    out += team;
    out +=
        "protocols:\n  - id: questions\n    for: {category: question}\n    owner: community_manager\n    addressed_to: "
        "anyone\n"
        "    hours: always\n"
        "    first_response: {within: 24h}\nsuperfans: {window: 90d}\n";
    return out + sources;
}

}  // namespace stamtafel::app
