// Labelled texts out of CSV files, for measuring how often the lexicons, lists and guesses are right. Nothing of them
// is kept in the sources; where the files are absent, so are the figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace stamtafel::bench {

struct Row {
    std::vector<std::string> cells;
};

/// The records of a CSV file with quotes by the book; nothing when there is no such file.
[[nodiscard]] std::optional<std::vector<Row>> read_csv(const std::string& path);

/// The bytes of a file; nothing when there is none.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

}  // namespace stamtafel::bench
