// The records and fields of a delimited file (RFC 4180 as the world writes it), read plainly and carefully, one record
// at a time; csv_scan.hpp reads the same, fast. Knows nothing of columns' meaning.
// A lone CR is part of a text; CR LF and LF end a record outside quotes (a file without any LF: CR does).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::importers {

struct Field {
    std::string_view raw;  ///< without the outer quotes
    bool doubled = false;  ///< holds "" for "
};

/// The text of a field; `scratch` holds it when it had to be unescaped.
[[nodiscard]] std::string_view text_of(const Field& field, std::string& scratch);

struct CsvRecord {
    std::vector<Field> fields;
    std::string_view raw;   ///< the whole record without its line end
    bool unclosed = false;  ///< a quote that never closes: `raw` is the first line alone
};

class CsvReader {
  public:
    /// `bytes` must outlive the reader and what it returns.
    CsvReader(std::string_view bytes, char delimiter);

    /// Reads the next record that is not an empty line; false at the end. Reuses the record's memory.
    bool next(CsvRecord& record);

    /// Where the next record begins, empty lines passed over; the size of the bytes at the end.
    [[nodiscard]] std::size_t at();
    /// Goes to where a record begins.
    void go_to(std::size_t at) { pos_ = at; }
    /// The file knows no LF: CR ends its records.
    [[nodiscard]] bool ends_in_cr() const { return cr_only_; }

  private:
    bool read_quoted(CsvRecord& record, std::size_t& pos) const;
    void read_plain(CsvRecord& record, std::size_t& pos) const;
    void skip_empty_lines();
    void finish(CsvRecord& record, std::size_t end);
    void give_up_quotes(CsvRecord& record);
    [[nodiscard]] bool ends_record(std::size_t pos) const;
    [[nodiscard]] std::size_t next_of(std::string_view stops, std::size_t pos) const;
    [[nodiscard]] std::size_t end_of_cell(std::size_t pos) const;

    std::string_view bytes_;
    char delimiter_;
    bool cr_only_;
    std::size_t pos_ = 0;
};

}  // namespace stamtafel::importers
