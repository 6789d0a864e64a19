// The rows of a report's evidence that a figure rests on, as `explain` prints them.
#pragma once

#include <string>
#include <vector>

#include "engine/app/io.hpp"
#include "engine/base/language.hpp"

namespace stamtafel::app {

/// Column and values, of which a row has one.
struct Condition {
    std::string column;
    std::vector<std::string> values;
};

/// The first rows of the CSV that hold to all conditions, and how many there are; says so when there is no such file.
void print_rows(const Path& file, const std::vector<Condition>& conditions, base::Language language);

}  // namespace stamtafel::app
