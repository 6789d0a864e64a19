// Reads the evidence as reports write it; a row that is cut short lacks its last cells.
#include "engine/app/explain_rows.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

using base::harmless;
using base::in_language;
using base::Language;

constexpr std::uintmax_t evidence_limit = 4ULL << 30;
constexpr std::size_t rows_shown = 5;

/// Records of a CSV as reports write it: commas, quotes, CRLF.
class Records {
  public:
    explicit Records(std::string_view bytes) : rest_(base::without_byte_order_mark(bytes)) {}

    /// False behind the last one.
    bool next(std::vector<std::string>& fields) {
        fields.clear();
        if (rest_.empty()) return false;
        for (;;) {
            fields.push_back(field());
            const bool more = rest_.starts_with(',');
            if (more) rest_.remove_prefix(1);
            if (!more) break;
        }
        while (rest_.starts_with('\r') || rest_.starts_with('\n')) rest_.remove_prefix(1);
        return true;
    }

  private:
    std::string field() {
        if (!rest_.starts_with('"')) {
            const std::size_t end = std::min(rest_.find_first_of(",\r\n"), rest_.size());
            std::string plain(rest_.substr(0, end));
            rest_.remove_prefix(end);
            return plain;
        }
        std::string quoted;
        std::size_t i = 1;
        for (; i < rest_.size(); ++i) {
            if (rest_[i] == '"' && (i + 1 == rest_.size() || rest_[i + 1] != '"')) break;
            if (rest_[i] == '"') ++i;
            quoted += rest_[i];
        }
        rest_.remove_prefix(std::min(i + 1, rest_.size()));
        const std::size_t end = std::min(rest_.find_first_of(",\r\n"), rest_.size());
        rest_.remove_prefix(end);
        return quoted;
    }

    std::string_view rest_;
};

/// By column: the values that a row may have; columns that nobody asks about may have any.
bool holds(const std::vector<Condition>& conditions, const std::vector<std::string>& heads,
           const std::vector<std::string>& row) {
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
        const auto column =
            static_cast<std::size_t>(std::find(heads.begin(), heads.end(), condition.column) - heads.begin());
        return column < row.size() &&
               std::find(condition.values.begin(), condition.values.end(), row[column]) != condition.values.end();
    });
}

/// "opened: 2026-10-01T10:07:53 · protocol: complaints": what is empty or 0 is left out.
void print_row(const std::vector<std::string>& heads, const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < std::min(heads.size(), row.size()); ++i)
        if (!row[i].empty() && row[i] != "0") line += (line.empty() ? "" : " · ") + heads[i] + ": " + harmless(row[i]);
    fmt::print("  {}\n", line);
}

}  // namespace

void print_rows(const Path& file, const std::vector<Condition>& conditions, Language language) {
    const auto bytes = read_file(file, evidence_limit);
    if (!bytes) {
        fmt::print("{}\n", in_language(language, "Its rows are not in this report: `report --formats csv` writes them.",
                                       "De rijen zitten niet bij dit rapport: `report --formats csv` schrijft ze."));
        return;
    }
    Records records(*bytes);
    std::vector<std::string> heads, row;
    records.next(heads);
    std::size_t found = 0;
    while (records.next(row)) {
        if (!holds(conditions, heads, row)) continue;
        if (found++ < rows_shown) print_row(heads, row);
    }
    fmt::print("{}\n", language == Language::nl ? fmt::format("{} rijen in {}.", found, harmless(file.string()))
                                                : fmt::format("{} rows in {}.", found, harmless(file.string())));
}

}  // namespace stamtafel::app
