// What a report says of itself: whose it is, of which period, in which language, for which readers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/language.hpp"
#include "reports/model/picture.hpp"

namespace stamtafel::model {

enum class Edition : std::uint8_t { management, team, analyst };

/// The editions that carry a section, a block or an evidence table.
struct Editions {
    bool management = true, team = true, analyst = true;
    bool operator==(const Editions&) const = default;
};
inline constexpr Editions everybody{}, workers{false, true, true}, team_only{false, true, false},
    analysts{false, false, true};
[[nodiscard]] bool carries(Editions editions, Edition edition);
[[nodiscard]] std::string_view code_of(Edition edition);  ///< "management", "team", "analyst"

struct HouseStyle {
    std::vector<std::string> colours;  ///< "#rrggbb"; the first is the accent, the second for edges and rules
    std::string sender, confidentiality;
    std::optional<Picture> logo;  ///< the sender's
    bool operator==(const HouseStyle&) const = default;
};

struct Document {
    std::string title, community;
    std::string playbook;   ///< the community's id, for the facts
    std::string period;     ///< in words
    std::string period_id;  ///< 2026-10
    std::string cut_off;    ///< in words; empty: not said
    base::Language language = base::Language::en;
    Edition edition = Edition::team;
    std::string version;
    HouseStyle style;
    bool operator==(const Document&) const = default;
};

}  // namespace stamtafel::model
