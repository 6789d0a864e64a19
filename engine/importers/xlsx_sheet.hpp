// One sheet's XML becomes its CSV (the form is told at Sheet in xlsx.hpp), row by row as it streams past.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/importers/sax.hpp"
#include "engine/importers/xlsx_parts.hpp"

namespace stamtafel::importers {

/// What the cells of all sheets refer to.
struct SheetContext {
    const SharedTexts& texts;
    const std::vector<CellFormat>& formats;  ///< by style
    Epoch epoch = Epoch::y1900;
    std::uint64_t most = 0;  ///< bytes of CSV that may come out
    std::string_view part;   ///< the member, for problems
};

class SheetHandler : public XmlHandler {
  public:
    explicit SheetHandler(const SheetContext& context) : context_(context) {}

    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    /// Set as soon as something cannot be read; what comes after it is ignored.
    [[nodiscard]] const std::optional<base::Problem>& problem() const { return problem_; }
    /// When the document is whole: the CSV, its rows filled up to the same number of cells.
    [[nodiscard]] std::string take_csv();
    [[nodiscard]] std::string quirks() const;

  private:
    enum class CellType : std::uint8_t { number, shared, text, boolean, error };
    struct Row {
        std::size_t end;        ///< of its text, before its line end
        std::uint32_t columns;  ///< cells written
    };
    struct Seen {
        bool merged = false, hidden_rows = false, errors = false, no_value = false, ragged = false;
    };

    void start_row(const Attributes& attributes);
    void start_cell(const Attributes& attributes);
    void end_cell();
    void end_row();
    void broken(std::string_view english, std::string_view dutch);
    [[nodiscard]] std::string cell_text();
    [[nodiscard]] std::string shared_text();

    SheetContext context_;
    std::optional<base::Problem> problem_;
    std::string csv_;
    std::vector<Row> rows_;
    Seen seen_;

    bool in_data_ = false, in_cell_ = false, in_value_ = false, in_phonetic_ = false;
    bool row_said_ = false, has_formula_ = false;
    std::uint32_t row_ = 0, written_rows_ = 0, column_ = 0, used_ = 0, widest_ = 0;
    CellType type_ = CellType::number;
    CellFormat format_ = CellFormat::number;
    std::string value_;
    std::vector<std::string> cells_;  ///< of this row, by column; only the first used_ are filled
};

}  // namespace stamtafel::importers
