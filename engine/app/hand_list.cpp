// One try a delimiter; the records are those of every CSV (importers/csv.hpp).
#include "engine/app/hand_list.hpp"

#include <algorithm>
#include <optional>

#include "engine/base/text.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/delimiter.hpp"

namespace stamtafel::app {
namespace {

constexpr std::size_t most_records_above = 100;

std::vector<std::string> cells_of(const importers::CsvRecord& record) {
    std::vector<std::string> cells;
    std::string scratch;
    for (const importers::Field& field : record.fields)
        cells.emplace_back(base::trimmed(importers::text_of(field, scratch)));
    return cells;
}

/// By column asked for: where it stands; nothing when a needed one is not there.
using Order = std::vector<std::optional<std::size_t>>;
std::optional<Order> order_of(const std::vector<std::string>& heads, std::span<const HandColumn> columns) {
    std::vector<std::string> folded;
    for (const std::string& head : heads) folded.push_back(base::fold(head));
    Order order;
    for (const HandColumn& column : columns) {
        const auto found = std::find_if(folded.begin(), folded.end(), [&](const std::string& head) {
            return std::find(column.names.begin(), column.names.end(), head) != column.names.end();
        });
        if (found == folded.end() && column.needed) return std::nullopt;
        order.push_back(found == folded.end() ? std::nullopt
                                              : std::optional(static_cast<std::size_t>(found - folded.begin())));
    }
    return order;
}

class Reader {
  public:
    Reader(const base::Sources& sources, std::uint32_t source, char delimiter)
        : sources_(sources), source_(source), text_(text_of(sources, source)), reader_(text_, delimiter) {}

    static std::string_view text_of(const base::Sources& sources, std::uint32_t source) {
        std::string_view text = sources.files[source].text;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        return text;
    }

    /// The head, and the reader behind it; nothing when there is none.
    std::optional<Order> find_head(std::span<const HandColumn> columns, HandList& list) {
        for (std::size_t i = 0; i < most_records_above && reader_.next(record_); ++i) {
            const std::vector<std::string> cells = cells_of(record_);
            if (list.heads.empty()) list.heads = cells;
            if (auto order = order_of(cells, columns)) {
                list.heads = cells;
                return order;
            }
        }
        return std::nullopt;
    }

    void read_rows(const Order& order, HandList& list) {
        while (reader_.next(record_)) {
            const std::vector<std::string> cells = cells_of(record_);
            HandRow& row = list.rows.emplace_back();
            for (const auto& at : order) row.cells.push_back(at && *at < cells.size() ? cells[*at] : std::string());
            row.place = place();
        }
    }

  private:
    base::Place place() {
        const auto at = static_cast<std::size_t>(record_.raw.data() - text_.data());
        line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                     text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted_ = at;
        return base::place_at(sources_, source_, line_, 0, record_.raw.size());
    }

    const base::Sources& sources_;
    std::uint32_t source_;
    std::string_view text_;
    importers::CsvReader reader_;
    importers::CsvRecord record_;
    std::size_t line_ = 0, counted_ = 0;
};

}  // namespace

HandList read_hand_list(const base::Sources& sources, std::uint32_t source, std::span<const HandColumn> columns) {
    const std::string_view text = Reader::text_of(sources, source);
    HandList list;
    const char likely = importers::find_delimiter(text, importers::SampleEnd::whole);
    for (const char delimiter : {likely, ',', ';', '\t'}) {
        Reader reader(sources, source, delimiter);
        const auto order = reader.find_head(columns, list);
        if (!order) continue;
        list.found = true;
        for (const auto& at : *order) list.has.push_back(at.has_value());
        reader.read_rows(*order, list);
        break;
    }
    return list;
}

}  // namespace stamtafel::app
