// What the facts file holds beside the report: every figure under a stable name, and the files it was made from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/figure.hpp"

namespace stamtafel::model {

/// In each column named, one of these values.
using Conditions = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// Which rows of a file of evidence-PERIOD a figure rests on.
struct EvidenceFilter {
    std::string file;  ///< "turns.csv"; empty: the figure rests on no rows
    Conditions where;
    bool operator==(const EvidenceFilter&) const = default;
};

/// How a figure follows from Report::cells: the turns counted, over those among which they are.
struct Formula {
    Conditions counted;
    std::optional<Conditions> among;  ///< nothing: the figure is the count itself
    bool operator==(const Formula&) const = default;
};

/// A figure under its stable name (domain.md §10).
struct Fact {
    std::string id;
    base::Figure figure;
    std::vector<std::pair<std::string, std::string>> where;
    std::string definition;
    std::string status;  ///< a code as "on_track"; empty: none
    EvidenceFilter evidence = {};
    std::optional<Formula> formula = {};  ///< nothing: counts do not tell it
    /// In words, for tables that people turn around: what it is of, what it is, and what of that alone.
    std::string subject = {}, term = {}, place = {};
    bool operator==(const Fact&) const = default;
};

/// A fact's name in full, with what it is over: "protocol.klachten.met{channel=forum}".
[[nodiscard]] std::string fact_name(std::string_view id, const std::vector<std::pair<std::string, std::string>>& where);

/// "too_few"; "none" for none.
[[nodiscard]] std::string_view code_of(base::Why why);

/// "seconds", as the facts file names units; an unknown name is a plain number.
[[nodiscard]] std::string_view code_of(base::Unit unit);
[[nodiscard]] base::Unit unit_named(std::string_view code);

struct Input {
    std::string file;
    std::uint64_t bytes = 0;
    std::string xxh3_128;
    std::uint64_t rows = 0;
    bool operator==(const Input&) const = default;
};

}  // namespace stamtafel::model
