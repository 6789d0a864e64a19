// Plain, careful reading, one record at a time.
#include "engine/importers/csv.hpp"

#include <algorithm>
#include <array>

namespace stamtafel::importers {

std::string_view text_of(const Field& field, std::string& scratch) {
    if (!field.doubled) return field.raw;
    scratch.clear();
    for (std::size_t i = 0; i < field.raw.size(); ++i) {
        scratch += field.raw[i];
        if (field.raw[i] == '"' && i + 1 < field.raw.size() && field.raw[i + 1] == '"') ++i;
    }
    return scratch;
}

namespace {

/// Whether CR ends the lines: the first 64 KiB have no LF but in quotes. Mostly the first line tells.
bool lines_end_in_cr(std::string_view bytes) {
    bool inside = false;
    bool returns = false;
    for (const char c : bytes.substr(0, 64 << 10)) {
        if (c == '"') inside = !inside;
        if (c == '\n' && !inside) return false;
        returns = returns || (c == '\r' && !inside);
    }
    return returns || bytes.find('\n') == bytes.npos;
}

}  // namespace

CsvReader::CsvReader(std::string_view bytes, char delimiter)
    : bytes_(bytes), delimiter_(delimiter), cr_only_(lines_end_in_cr(bytes)) {}

bool CsvReader::ends_record(std::size_t pos) const {
    const char c = bytes_[pos];
    if (c != '\r' || cr_only_) return c == '\n' || c == '\r';
    pos = bytes_.find_first_not_of('\r', pos);  // CR CR LF, as some exports write it
    return pos != bytes_.npos && bytes_[pos] == '\n';
}

/// The first of `stops` from `pos` on, else the end of the bytes. A CR that ends no record is no stop.
std::size_t CsvReader::next_of(std::string_view stops, std::size_t pos) const {
    while (true) {
        pos = bytes_.find_first_of(stops, pos);
        if (pos == bytes_.npos) return bytes_.size();
        if (bytes_[pos] != '\r' || ends_record(pos)) return pos;
        pos = std::min(bytes_.find_first_not_of('\r', pos), bytes_.size());
    }
}

std::size_t CsvReader::end_of_cell(std::size_t pos) const {
    const std::array<char, 3> stops{'\n', '\r', delimiter_};
    return next_of({stops.data(), stops.size()}, pos);
}

void CsvReader::skip_empty_lines() {
    while (pos_ < bytes_.size() && ends_record(pos_)) {
        if (!cr_only_) pos_ = bytes_.find('\n', pos_);
        ++pos_;
    }
}

std::size_t CsvReader::at() {
    skip_empty_lines();
    return pos_;
}

/// A quoted field from its opening quote; false when the quote never closes.
bool CsvReader::read_quoted(CsvRecord& record, std::size_t& pos) const {
    Field field;
    const std::size_t start = ++pos;
    for (;;) {
        pos = std::min(bytes_.find('"', pos), bytes_.size());
        if (pos == bytes_.size()) return false;
        if (pos + 1 == bytes_.size() || bytes_[pos + 1] != '"') break;
        field.doubled = true;
        pos += 2;
    }
    field.raw = bytes_.substr(start, pos - start);
    ++pos;
    if (pos < bytes_.size() && bytes_[pos] != delimiter_ && !ends_record(pos)) {
        pos = end_of_cell(pos);
        field = {bytes_.substr(start - 1, pos - start + 1),
                 false};  // text behind the quote: keep the cell as it stands
    }
    record.fields.push_back(field);
    return true;
}

void CsvReader::read_plain(CsvRecord& record, std::size_t& pos) const {
    const std::size_t start = pos;
    pos = end_of_cell(pos);
    record.fields.push_back({bytes_.substr(start, pos - start), false});
}

void CsvReader::finish(CsvRecord& record, std::size_t end) {
    record.raw = bytes_.substr(pos_, end - pos_);
    pos_ = end;
}

void CsvReader::give_up_quotes(CsvRecord& record) {
    record.fields.clear();
    record.unclosed = true;
    finish(record, next_of("\n\r", pos_));
}

bool CsvReader::next(CsvRecord& record) {
    skip_empty_lines();
    record.fields.clear();
    record.unclosed = false;
    if (pos_ >= bytes_.size()) return false;
    std::size_t pos = pos_;
    while (true) {
        if (pos < bytes_.size() && bytes_[pos] == '"') {
            if (!read_quoted(record, pos)) {
                give_up_quotes(record);
                return true;
            }
        } else {
            read_plain(record, pos);
        }
        if (pos >= bytes_.size() || bytes_[pos] != delimiter_) break;
        ++pos;
    }
    finish(record, pos);
    return true;
}

}  // namespace stamtafel::importers
