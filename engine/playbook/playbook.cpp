// On which schedule a protocol's clock runs. Nothing else of a playbook is derived here.
#include "engine/playbook/playbook.hpp"

#include <algorithm>

namespace stamtafel::playbook {
namespace {

bool covers(const Protocol& protocol, const Channel& channel) {
    for (const auto& [condition, values] : protocol.applies)
        if (condition.value == "channel")
            return std::any_of(values.begin(), values.end(),
                               [&](const Text& value) { return value.value == channel.id.value; });
    return true;
}

}  // namespace

std::optional<std::string_view> effective_hours(const Playbook& playbook, const Protocol& protocol) {
    constexpr std::string_view always = "always";
    if (!protocol.hours.value.empty()) return protocol.hours.value;
    std::optional<std::string_view> shared;
    for (const Channel& channel : playbook.channels) {
        if (!covers(protocol, channel)) continue;
        const std::string_view id = channel.hours.value.empty() ? always : std::string_view(channel.hours.value);
        if (shared && *shared != id) return std::nullopt;
        shared = id;
    }
    return shared.value_or(always);
}

}  // namespace stamtafel::playbook
