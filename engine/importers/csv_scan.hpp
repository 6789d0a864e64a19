// The same records as CsvReader's, found 64 bytes at a time. A record that is not written by the book (a quote inside
// a plain cell, text behind a closing quote, a quote that never closes) is left to the careful reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/importers/csv.hpp"

namespace stamtafel::importers {

class CsvScanner {
  public:
    /// `bytes` must outlive the scanner and what it returns, with 64 readable bytes behind them. Begins at `at`,
    /// where a record begins.
    CsvScanner(std::string_view bytes, char delimiter, std::size_t at = 0);

    /// As CsvReader::next.
    bool next(CsvRecord& record);
    /// As CsvReader::at.
    [[nodiscard]] std::size_t at();

  private:
    struct Block;
    [[nodiscard]] Block look_at(std::size_t at) const;
    void begin_at(std::size_t at);
    void resume_at(std::size_t at);
    bool refill();
    void scan_block();
    bool next_scanned(CsvRecord& record);
    bool next_careful(CsvRecord& record);
    bool last_scanned(CsvRecord& record);
    [[nodiscard]] std::size_t separators_of_record();
    [[nodiscard]] bool read_field(Field& field, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::size_t without_cr(std::size_t begin, std::size_t end) const;

    std::string_view bytes_;
    char delimiter_;
    CsvReader careful_;
    std::size_t at_ = 0;                     ///< where the next record begins
    std::vector<std::uint32_t> separators_;  ///< offsets from base_ of delimiters and line ends outside quotes
    std::size_t used_ = 0;                   ///< of separators_
    std::size_t base_ = 0, scanned_ = 0;     ///< what lies before scanned_ has been looked at
    std::size_t odd_ = 0;                    ///< first place not written by the book, else npos
    std::uint64_t in_quotes_ = 0;            ///< all ones when scanned_ lies inside quotes
    std::uint64_t after_separator_ = 1, after_closing_ = 0;
};

}  // namespace stamtafel::importers
