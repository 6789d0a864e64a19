// What `new` writes, as texts: the embedded ones of playbooks/new with the answers filled in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/app/new_answers.hpp"
#include "engine/base/date.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::app {

struct NewFile {
    std::string name;
    std::string text;
};

/// What members of such a community usually come together for: the template's sentence, with the brand in it.
[[nodiscard]] std::string purpose_of(const Answers& said);

/// Where a brand that takes this template usually is; ids with commas.
[[nodiscard]] std::string platforms_of(const Answers& said);

/// Playbook, README and the lists to keep, from complete answers; `folder` becomes the id, targets are due half a year
/// after `today`. With a built-in template and answers of a usual length the playbook passes `check`.
[[nodiscard]] std::vector<NewFile> new_files(const Answers& said, const std::string& folder, base::Day today);

/// From the client's folder up to where a template of somebody's own lies: "../.."; empty: within the folder.
[[nodiscard]] std::string folders_up(const Answers& said);

/// Writes the workbook for figures that no export holds, with a row for each KPI of this playbook that needs one.
/// Codes: output_unwritable.
[[nodiscard]] base::Result<void> write_input_sheet(const Answers& said, const playbook::Playbook& playbook,
                                                   const std::string& path, base::Day today);

/// "input.xlsx", or as it is called in the language.
[[nodiscard]] std::string input_sheet_name(const Answers& said);

}  // namespace stamtafel::app
