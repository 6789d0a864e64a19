// An inspection for machines, and what it shares with the printed page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/app/inspection.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// Rejected rows of one reason and column, with the first of them.
struct RejectGroup {
    activity::RejectReason reason{};
    std::string column;  ///< our field; empty for the whole row
    std::uint64_t count = 0;
    std::string file;
    std::uint64_t line = 0;
    std::string value;
};

/// The commonest first.
[[nodiscard]] std::vector<RejectGroup> reject_groups(const Inspection& inspection, const Inspected& source);

/// Our field for a column; empty when it is not used.
[[nodiscard]] std::string field_of(const Inspected& source, std::string_view header);
[[nodiscard]] bool is_personal(const Inspected& source, std::string_view header);

/// At most so many characters, fit for a terminal, with an ellipsis where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// The same facts as the printed page, under stable keys; `block` is the YAML.
void print_json(const Inspection& inspection, const words::Catalogue& words, const std::string& zone_said);

}  // namespace stamtafel::app
