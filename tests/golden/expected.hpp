// What the tests of this folder share: runs of the samples in this program, and the comparison with expected files. With
// STAMTAFEL_GOLDEN=FOLDER the actual outputs are written there instead; tests/golden/update.sh does so.
#pragma once

#include <memory>
#include <string>

#include "engine/app/pipeline.hpp"
#include "reports/model/report.hpp"
#include "tests/support/scratch.hpp"

namespace stamtafel::test {

/// The sample's October, evaluated.
[[nodiscard]] std::unique_ptr<app::Run> october(const std::string& story, base::Language language);
/// As an edition has it; of management and the facts file without small groups.
[[nodiscard]] model::Report told_of(const app::Run& run, model::Edition edition);

/// Compares with tests/golden/STORY/NAME.
void check_golden(const std::string& story, const std::string& name, const std::string& actual);
/// A line a file: fingerprint and name. Workbooks are left out: their bytes belong to a version of the library that
/// writes them.
[[nodiscard]] std::string fingerprints(const Tree& tree, const std::string& prefix = "");
/// The first line that differs, from both; empty: they are the same.
[[nodiscard]] std::string first_difference(std::string_view expected, std::string_view actual);

}  // namespace stamtafel::test
