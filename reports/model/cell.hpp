// One cell of a report: a typed value, or the reason why there is none, and how it is to be read.
// No formatting by language (reports/words) and no layout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "engine/base/amount.hpp"
#include "engine/base/date.hpp"
#include "engine/base/figure.hpp"

namespace stamtafel::model {

struct Count {
    std::int64_t value = 0;
    bool operator==(const Count&) const = default;
};

/// 0…1.
struct Share {
    double value = 0;
    bool operator==(const Share&) const = default;
};

/// A duration; on which clock, the column or the definition says.
struct Seconds {
    double value = 0;
    bool operator==(const Seconds&) const = default;
};

struct Number {
    double value = 0;
    int decimals = 1;
    bool operator==(const Number&) const = default;
};

/// 0…100.
struct Score {
    double value = 0;
    bool operator==(const Score&) const = default;
};

/// A reading of the community's wall clock.
struct Moment {
    base::Day day;
    std::int32_t second = 0;  ///< since local midnight
    bool operator==(const Moment&) const = default;
};

/// No value, and why.
struct Missing {
    base::Why why = base::Why::none;
    bool operator==(const Missing&) const = default;
};

/// The first alternative, an empty text, is a blank cell.
using Content =
    std::variant<std::string, Missing, Count, Share, Seconds, Number, Score, base::Money, base::Day, Moment>;

/// Counted, and read as a word: it stands on the left.
[[nodiscard]] inline bool is_date(const Content& content) {
    return std::holds_alternative<base::Day>(content) || std::holds_alternative<Moment>(content);
}

/// A value in its unit: a count that is none (a mean, a limit) with a decimal, cents as money, other numbers with the
/// decimals that suit their size.
[[nodiscard]] Content content_of(double value, base::Unit unit);
/// One of several values that are read beside each other (a series, a KPI with its target and limits): all of them with
/// the decimals that suit the largest.
[[nodiscard]] Content content_of(double value, base::Unit unit, double largest);

/// `write`: to be filled in by hand, with room for it.
enum class Style : std::uint8_t { body, head, total, muted, write };

/// How good the news is; writers show it with a symbol and a colour, never with colour alone.
enum class Tone : std::uint8_t { none, good, watch, bad, unknown };

/// Where a cell leads: to a section of this report, to a page of the web, or to a file below the report's folder.
struct Link {
    enum class To : std::uint8_t { section, web, file };
    To to = To::section;
    std::string target;  ///< a section id, an http(s) address, a path of plain letters
    bool operator==(const Link&) const = default;
};

/// Whether it may become a link: the "javascript:" address of an export stays text.
[[nodiscard]] bool is_safe(const Link& link);

struct Cell {
    Content content;
    Style style = Style::body;
    Tone tone = Tone::none;
    std::optional<Link> link;
    std::string definition;  ///< id of a Definition; empty: none
    std::string tooltip;
    bool personal = false;  ///< comes from a person or text column: never in the management edition
    std::string fact;       ///< the fact that it prints, by its name (fact_name); empty: none
    bool operator==(const Cell&) const = default;
};

}  // namespace stamtafel::model
