// The first talk of each member, and who replied to it first.
#pragma once

#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// Talk: a public activity that people read as words (a post, comment, question, answer …). A reply to it is a public
/// activity of a kind that answers, strictly later, by hand, of another account: to the talk itself, or anywhere in the
/// conversation that it opens; in a flat room the next line of somebody else in its session. `people` by Person.
[[nodiscard]] std::vector<Arrival> find_arrivals(const Input& input, const std::vector<PersonInfo>& people,
                                                 const base::Workers& workers);

}  // namespace stamtafel::measure
