// What a first look says of members: is it a community, who carries it, how do its channels compare. Chosen from the
// sections of the report; tables of which nothing can be told are left out.
#pragma once

#include <string_view>
#include <vector>

#include "reports/compose/members.hpp"

namespace stamtafel::compose {

struct ScanSection {
    std::string_view id;
    words::Key title;
    Blocks blocks;
};

/// In the order of the page; without members one that says so.
[[nodiscard]] std::vector<ScanSection> scan_members(const Material& material, model::Edition edition);

}  // namespace stamtafel::compose
