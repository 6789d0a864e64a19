// Numbers, shares, durations, money and dates as the readers of a language write them.
// Blanks inside a value are no-break spaces: a line never ends between a number and its unit.
// Rounds half away from zero in the last digit shown; never prints "-0" or exponents.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/amount.hpp"
#include "engine/base/date.hpp"
#include "engine/base/duration.hpp"
#include "reports/model/cell.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::words {

[[nodiscard]] std::string count(const Catalogue& catalogue, std::int64_t value);           ///< 1.234 · 1,234
[[nodiscard]] std::string number(const Catalogue& catalogue, double value, int decimals);  ///< 1.234,5 · 1,234.5
/// With the decimals that somebody wrote: 90 · 0,2 · 0,0004; nine at most.
[[nodiscard]] std::string amount(const Catalogue& catalogue, double value);
[[nodiscard]] std::string share(const Catalogue& catalogue, double value);        ///< 82,4% · 82.4%
[[nodiscard]] std::string whole_share(const Catalogue& catalogue, double value);  ///< 82%
[[nodiscard]] std::string duration(const Catalogue& catalogue, double seconds);   ///< 45 min · 2 u 15 min
/// As promised in a playbook: working days as such, else as duration.
[[nodiscard]] std::string promised(const Catalogue& catalogue, const base::Duration& within);
[[nodiscard]] std::string money(const Catalogue& catalogue, const base::Money& value);  ///< € 1.250,50 · €1,250.50
/// How money of this currency is written, without minus and with {amount} where the number goes: "€ {amount}".
[[nodiscard]] std::string money_pattern(const Catalogue& catalogue, const base::Money& value);
[[nodiscard]] std::string date(const Catalogue& catalogue, base::Day day);  ///< 31 okt. 2026 · 31 Oct 2026
/// 3–6 okt. 2026 · 30 Sep–2 Oct 2026; one day as date.
[[nodiscard]] std::string days(const Catalogue& catalogue, base::Day first, base::Day last);
[[nodiscard]] std::string date_time(const Catalogue& catalogue, const model::Moment& moment);  ///< 31 okt. 2026 14:05
[[nodiscard]] std::string month(const Catalogue& catalogue, base::Day day);                    ///< oktober 2026
[[nodiscard]] std::string short_day(const Catalogue& catalogue, base::Day day);                ///< 31 okt. · 31 Oct
[[nodiscard]] std::string short_month(const Catalogue& catalogue, base::Day day);              ///< okt. 26 · Oct 26
[[nodiscard]] std::string weekday(const Catalogue& catalogue, base::Weekday day);              ///< ma · Mon

/// A cell in words; Missing gives its reason.
[[nodiscard]] std::string written(const Catalogue& catalogue, const model::Content& content);

/// "a, b en c" · "a, b and c".
[[nodiscard]] std::string listed(const Catalogue& catalogue, const std::vector<std::string>& names);

}  // namespace stamtafel::words
