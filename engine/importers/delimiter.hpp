// The first records of a file under a delimiter that is tried, and which delimiter cuts them best.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::importers {

struct SampledCell {
    std::string text;  ///< trimmed, doubled quotes undone
    bool quoted = false;
};

struct SampledRow {
    std::vector<SampledCell> cells;
    std::size_t at = 0, end = 0;  ///< bytes of the record in the sample, without its line end
    bool unclosed = false;        ///< a quote that never closes
    [[nodiscard]] std::size_t filled() const;
};

/// At most 200 records. The last one is left out when `cut` says that the bytes end where the sample does, not the
/// file, unless it is the only one.
enum class SampleEnd { whole, cut };
[[nodiscard]] std::vector<SampledRow> sample_rows(std::string_view sample, char delimiter, SampleEnd end);

/// Cells of the header that header_words.hpp knows.
[[nodiscard]] std::size_t known_words(const SampledRow& row);

/// The number of fields, at least two, on which most records agree, weighed by what agreeing on many is worth;
/// 1 when there is none.
[[nodiscard]] std::size_t agreed_width(const std::vector<SampledRow>& rows);

/// The delimiter among , ; tab | whose records agree best on a number of fields and whose cells look whole: numbers,
/// dates, words without another delimiter in them. A file of one column gets a delimiter that does not occur in it.
[[nodiscard]] char find_delimiter(std::string_view sample, SampleEnd end);

}  // namespace stamtafel::importers
