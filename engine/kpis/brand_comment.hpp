// A comment of the brand and what it drew.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stamtafel::kpis {

struct BrandComment {
    std::size_t row = 0;
    std::uint32_t reactions = 0;
    bool operator==(const BrandComment&) const = default;
};

}  // namespace stamtafel::kpis
