// Result of a one-shot operation: a value, or the problem that prevented it.
// Problems carry no place; whoever knows the place turns them into a Diagnostic.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "engine/base/codes.hpp"

namespace stamtafel::base {

/// What is wrong, and the words to say it with: the code names the text, the args fill its {0} {1} ….
struct Problem {
    Code code{};
    std::vector<std::string> args;
    bool operator==(const Problem&) const = default;
};

template <class T>
using Result = tl::expected<T, Problem>;

template <class... Args>
[[nodiscard]] tl::unexpected<Problem> fail(Code code, Args&&... args) {
    return tl::unexpected<Problem>(Problem{code, {std::string(std::forward<Args>(args))...}});
}

}  // namespace stamtafel::base
