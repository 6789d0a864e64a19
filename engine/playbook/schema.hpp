// What the schema's table is good for beside reading: JSON Schema, explanations, the reference page.
// The rows themselves are in schema_playbook.cpp, schema_operations.cpp, schema_members.cpp and schema_strategy.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/language.hpp"
#include "engine/playbook/fields.hpp"
#include "engine/playbook/vocabulary.hpp"

namespace stamtafel::playbook {

/// The record of the whole playbook: the root of the table.
[[nodiscard]] const Record& playbook_record();

/// One row found by its path, e.g. "protocols.first_response.within".
struct FoundField {
    std::string path;
    const Field* field;
};

/// All rows, in the order of the table, with their paths; lists and maps of things add nothing to a path.
[[nodiscard]] std::vector<FoundField> describe_fields();

/// What a field means, what it takes, its default and what lies below it; nothing for an unknown path.
[[nodiscard]] std::optional<std::string> explain_field(std::string_view path, base::Language language);

/// The paths of the fields whose last part is this name, in the order of the table.
[[nodiscard]] std::vector<std::string> fields_ending_in(std::string_view name);

/// JSON Schema 2020-12 of a playbook, for completion in an editor; ends in a newline. Names that the vocabulary lacks
/// are left open.
[[nodiscard]] std::string write_json_schema(const Vocabulary& vocabulary);

/// docs/playbook.md: every key with type, default and meaning; Markdown, ends in a newline.
[[nodiscard]] std::string playbook_reference(base::Language language);

}  // namespace stamtafel::playbook
