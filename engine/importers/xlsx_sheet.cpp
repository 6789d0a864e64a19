// After ECMA-376 part 1, 18.3 (worksheets). Rows must come in order, as the standard wants; cells need not.
#include "engine/importers/xlsx_sheet.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/importers/containers.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::uint32_t any_number = 0xfffffffe;

}  // namespace

void SheetHandler::start(std::string_view name, const Attributes& attributes) {
    if (problem_) return;
    if (name == "sheetData") in_data_ = true;
    if (name == "mergeCell") seen_.merged = true;
    if (!in_data_) return;
    if (name == "row") start_row(attributes);
    if (name == "c") start_cell(attributes);
    if (name == "f") has_formula_ = true;
    if (name == "rPh") in_phonetic_ = true;
    if (name == "v" || name == "t") in_value_ = in_cell_ && !in_phonetic_;
}

void SheetHandler::end(std::string_view name) {
    if (problem_ || !in_data_) return;
    if (name == "sheetData") in_data_ = false;
    if (name == "row") end_row();
    if (name == "c") end_cell();
    if (name == "rPh") in_phonetic_ = false;
    if (name == "v" || name == "t") in_value_ = false;
}

void SheetHandler::text(std::string_view piece) {
    if (in_value_) value_ += piece;
}

void SheetHandler::start_row(const Attributes& attributes) {
    const std::string_view said = attributes["r"];
    const auto number = count_of(said, most_rows);
    row_said_ = !said.empty();
    row_ = row_said_ ? number.value_or(0) : row_ + 1;
    column_ = 0;
    if (row_ == 0 || row_ > most_rows)
        broken("a row has a number that does not exist", "een rij heeft een nummer dat niet bestaat");
    if (const std::string_view hidden = attributes["hidden"]; hidden == "1" || hidden == "true")
        seen_.hidden_rows = true;
}

void SheetHandler::start_cell(const Attributes& attributes) {
    const std::string_view said = attributes["r"], type = attributes["t"];
    const auto address = address_of(said);
    column_ = address ? address->column : column_ + 1;
    if (address && !row_said_ && address->row > written_rows_) row_ = address->row;
    if (column_ > most_columns || (!address && !said.empty()))
        broken("a cell has an address that does not exist", "een cel heeft een adres dat niet bestaat");

    type_ = type.empty() || type == "n" ? CellType::number
            : type == "s"               ? CellType::shared
            : type == "b"               ? CellType::boolean
            : type == "e"               ? CellType::error
                                        : CellType::text;  // str, inlineStr, d
    const auto style = count_of(attributes["s"], any_number).value_or(0);
    format_ = style < context_.formats.size() ? context_.formats[style] : CellFormat::number;
    in_cell_ = true;
    has_formula_ = false;
    value_.clear();
}

void SheetHandler::end_cell() {
    in_cell_ = false;
    if (has_formula_ && value_.empty() && type_ != CellType::text) seen_.no_value = true;
    if (type_ == CellType::error) seen_.errors = true;
    if (value_.empty()) return;
    std::string cell = cell_text();
    if (cell.empty() || problem_) return;
    if (cells_.size() < column_) cells_.resize(column_);
    cells_[column_ - 1] = std::move(cell);
    used_ = std::max(used_, column_);
}

std::string SheetHandler::cell_text() {
    switch (type_) {
        case CellType::shared: return shared_text();
        case CellType::text: return unescaped(value_);
        case CellType::boolean: return value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
        case CellType::error: return {};
        case CellType::number: break;
    }
    if (format_ == CellFormat::number) return number_text(value_);
    auto date = date_text(value_, format_, context_.epoch);
    return date ? std::move(*date) : number_text(value_);
}

std::string SheetHandler::shared_text() {
    const auto index = count_of(value_, any_number);
    if (index && *index < context_.texts.size()) return unescaped(context_.texts.at(*index));
    broken("a cell refers to a text that is not there", "een cel verwijst naar een tekst die er niet is");
    return {};
}

void SheetHandler::end_row() {
    if (used_ == 0) return;
    if (row_ <= written_rows_) return broken("its rows are not in order", "de rijen staan niet op volgorde");
    csv_.append(row_ - written_rows_ - 1, '\n');
    for (std::uint32_t i = 0; i < used_; ++i) {
        if (i > 0) csv_ += ',';
        append_cell(csv_, cells_[i]);
        cells_[i].clear();
    }
    rows_.push_back({csv_.size(), used_});
    csv_ += '\n';
    written_rows_ = row_;
    widest_ = std::max(widest_, used_);
    used_ = 0;
    if (csv_.size() > context_.most) problem_ = too_large_archive(context_.part, context_.most);
}

std::string SheetHandler::take_csv() {
    // One cell far to the right of a long sheet is not worth gigabytes of commas.
    constexpr std::size_t always_allowed = std::size_t{64} << 20;
    std::size_t missing = 0;
    for (const Row& row : rows_) missing += widest_ - row.columns;
    seen_.ragged = missing > always_allowed + csv_.size();
    if (seen_.ragged) return std::move(csv_);

    // From the back, so that every byte moves once and the text needs no second copy.
    std::size_t from = csv_.size(), to = from + missing;
    csv_.resize(to);
    for (std::size_t i = rows_.size(); i-- > 0 && from != to;) {
        const std::size_t tail = from - rows_[i].end, commas = widest_ - rows_[i].columns;
        std::memmove(csv_.data() + to - tail, csv_.data() + rows_[i].end, tail);
        from = rows_[i].end;
        to -= tail + commas;
        std::memset(csv_.data() + to, ',', commas);
    }
    return std::move(csv_);
}

std::string SheetHandler::quirks() const {
    const std::pair<bool, std::string_view> all[] = {
        {context_.epoch == Epoch::y1904, "1904 dates"},
        {seen_.merged, "merged cells"},
        {seen_.hidden_rows, "hidden rows"},
        {seen_.errors, "error values"},
        {seen_.no_value, "formulas without a value"},
        {seen_.ragged, "rows of different width"},
    };
    std::string text;
    for (const auto& [seen, words] : all)
        if (seen) text.append(text.empty() ? "" : "; ").append(words);
    return text;
}

void SheetHandler::broken(std::string_view english, std::string_view dutch) {
    if (!problem_) problem_ = broken_archive(context_.part, english, dutch);
}

}  // namespace stamtafel::importers
