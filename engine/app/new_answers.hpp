// The questions of `new`: at most eight, each with an answer of its own accord, each answerable by an option.
// How a line is asked for is the caller's business.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/language.hpp"
#include "engine/base/result.hpp"

namespace stamtafel::app {

/// The questions in the order in which they are asked.
namespace answer {
enum Index : std::size_t { language, from_template, name, brand, purpose, platforms, country, manager, count };
}

/// By question; empty: not said. Platforms are ids with commas.
using Answers = std::array<std::string, answer::count>;

/// Prints the question and gives the line that was typed; nothing when there are no more.
using AskLine = std::function<std::optional<std::string>(std::string_view question)>;

/// The answers that a question allows; none: any text.
[[nodiscard]] std::span<const std::string_view> choices_for(answer::Index question);

/// A file, and not the name of a built-in template.
[[nodiscard]] bool is_own_template(std::string_view answer);

/// Platforms in their order, each once.
[[nodiscard]] std::vector<std::string> listed(std::string_view platforms);

[[nodiscard]] std::string joined(const std::vector<std::string>& ids, std::string_view between);

/// Fills in what was not said: asked where `ask` is there, else the usual answer. `folder` is the name to fall back on.
/// Codes: answers_broken_off when no line came, answer_unknown after three that are no answer. What was answered before
/// stands then.
[[nodiscard]] base::Result<void> complete(Answers& said, const std::string& folder, const AskLine& ask);

[[nodiscard]] base::Language language_of(const Answers& said);

}  // namespace stamtafel::app
