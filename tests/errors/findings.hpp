// Runs a folder of tests/errors: parses and checks its playbook, with its own files and those of common/ at hand.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/language.hpp"

namespace stamtafel::test {

/// Everything that is said about `<folder>/playbook.yaml`, as rendered, in the order of printing.
/// `folder` is relative to the root of the sources.
[[nodiscard]] std::string findings(std::string_view folder, base::Language language);

/// The same of a text that is made in the test.
[[nodiscard]] std::string findings_in(std::string text, base::Language language);

}  // namespace stamtafel::test
