// Diagnostics: everything that is wrong with what the user gave us, with its place.
// The texts live in the codes table; here is only how a diagnostic is kept, ordered and printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/language.hpp"
#include "engine/base/result.hpp"
#include "engine/base/source.hpp"

namespace stamtafel::base {

struct Diagnostic {
    Problem problem;
    Place place;
    bool operator==(const Diagnostic&) const = default;
};

/// Collects problems in any order; nothing is printed until the run's end.
struct Diagnostics {
    std::vector<Diagnostic> list;

    void add(Problem problem, Place place = {}) { list.push_back({std::move(problem), place}); }
    bool operator==(const Diagnostics&) const = default;
};

/// An argument that is said differently in the two languages, e.g. the name of a day.
[[nodiscard]] std::string in_both(std::string_view english, std::string_view dutch);

/// An argument as a message says it: in the language, cut, and nothing in it that could steer a terminal.
[[nodiscard]] std::string argument_said(std::string_view argument, Language language);

/// How many of this severity there are; equal ones once.
[[nodiscard]] std::size_t count(const Diagnostics& all, Severity severity);

/// Sorted by source, line, column, then code and args; equal ones once.
[[nodiscard]] std::vector<Diagnostic> sorted(const Diagnostics& all);

/// The sentence and the remedy, arguments filled in.
[[nodiscard]] std::string message(const Problem& problem, Language language);
[[nodiscard]] std::string remedy(const Problem& problem, Language language);

/// "playbook.yaml:31:14: error: … [code]", the line, a caret, "  remedy: …"; ends in a newline.
[[nodiscard]] std::string render_text(const Diagnostic& diagnostic, const Sources& sources, Language language);

/// All of them, sorted; of one code the first 20, and at the end how many more there are.
[[nodiscard]] std::string render_all(const Diagnostics& all, const Sources& sources, Language language);

}  // namespace stamtafel::base
