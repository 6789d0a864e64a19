// Money, shares and plain numbers as people write them, English and Dutch: 250 EUR, € 1.250,50, 90%, 0,9.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace stamtafel::base {

struct Money {
    std::int64_t cents = 0;
    std::array<char, 3> currency{'E', 'U', 'R'};
    bool operator==(const Money&) const = default;
};

/// "250 EUR", "EUR 250", "€ 1.250,50", "$1,250.50", "7.50 EUR". Codes: bare_number, bad_money.
[[nodiscard]] Result<Money> parse_money(std::string_view text);

/// "90%", "90 %", "12,5%": 0…1. Codes: bare_number for a number without %, bad_share outside 0…100 %.
[[nodiscard]] Result<double> parse_share(std::string_view text);

/// "1.250,5", "1,250.5", "0.2", "-3": both decimal signs; "1.250" and "1,250" alone are thousands
/// only when three digits follow and nothing contradicts. Codes: bad_number.
[[nodiscard]] Result<double> parse_number(std::string_view text);

[[nodiscard]] std::string written(const Money& money);  ///< "250.00 EUR"
[[nodiscard]] std::string written_share(double share);  ///< "90%", "12.5%"

}  // namespace stamtafel::base
