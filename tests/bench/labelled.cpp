// A CSV reader of twenty lines: a benchmark must not depend on what it may one day measure.
#include "tests/bench/labelled.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace stamtafel::bench {
namespace {

/// Cells into the last row of `rows`; begins a new row where a record ends.
class Reader {
  public:
    void take(char c, char next) {
        if (skip_) {
            skip_ = false;
        } else if (quoted_ && c == '"' && next == '"') {
            cell_ += '"';
            skip_ = true;
        } else if (c == '"') {
            quoted_ = !quoted_;
        } else if (quoted_ || (c != ',' && c != '\n' && c != '\r')) {
            cell_ += c;
        } else if (c != '\r') {
            end_cell();
            if (c == '\n') end_row();
        }
    }

    std::vector<Row> close() {
        if (!cell_.empty() || !row_.cells.empty()) end_cell(), end_row();
        return std::move(rows_);
    }

  private:
    void end_cell() { row_.cells.push_back(std::exchange(cell_, {})); }
    void end_row() { rows_.push_back(std::exchange(row_, {})); }

    std::vector<Row> rows_;
    Row row_;
    std::string cell_;
    bool quoted_ = false, skip_ = false;
};

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::optional<std::vector<Row>> read_csv(const std::string& path) {
    const std::optional<std::string> text = read_file(path);
    if (!text) return std::nullopt;
    Reader reader;
    for (std::size_t i = 0; i < text->size(); ++i)
        reader.take((*text)[i], i + 1 < text->size() ? (*text)[i + 1] : '\0');
    return reader.close();
}

}  // namespace stamtafel::bench
