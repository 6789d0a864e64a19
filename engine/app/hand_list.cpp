// One try a delimiter; the records are those of every CSV (importers/csv.hpp).
#include "engine/app/hand_list.hpp"

#include <algorithm>
#include <optional>

#include "engine/base/handle.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/delimiter.hpp"

namespace stamtafel::app {
namespace {

constexpr std::size_t most_records_above = 100;

/// Blanks beyond ASCII, joiners, and marks of byte order and of direction.
bool is_unseen(std::uint32_t letter) {
    return letter == 0xA0 || letter == 0xAD || letter == 0x61C || letter == 0x1680 || letter == 0x180E ||
           (letter >= 0x2000 && letter <= 0x200F) || (letter >= 0x2028 && letter <= 0x202F) ||
           (letter >= 0x205F && letter <= 0x206F) || letter == 0x3000 || letter == 0xFEFF;
}

/// A letter of two or three bytes; 0 for any other.
std::uint32_t letter_in(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
    const bool whole = std::all_of(bytes.begin() + 1, bytes.end(), [](char c) { return (c & 0xC0) == 0x80; });
    if (bytes.size() == 2 && whole && (byte(0) & 0xE0U) == 0xC0U) return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
    if (bytes.size() == 3 && whole && (byte(0) & 0xF0U) == 0xE0U)
        return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    return 0;
}

std::vector<std::string> cells_of(const importers::CsvRecord& record) {
    std::vector<std::string> cells;
    std::string scratch;
    for (const importers::Field& field : record.fields)
        cells.emplace_back(bare_cell(importers::text_of(field, scratch)));
    return cells;
}

/// By column asked for: where it stands; nothing when a needed one is not there.
using Order = std::vector<std::optional<std::size_t>>;
std::optional<Order> order_of(const std::vector<std::string>& heads, std::span<const HandColumn> columns) {
    std::vector<std::string> folded;
    for (const std::string& head : heads) folded.push_back(base::handle_key(head));
    Order order;
    for (const HandColumn& column : columns) {
        std::optional<std::size_t> at;
        for (const std::string_view name : column.names) {
            const auto found = std::find(folded.begin(), folded.end(), name);
            if (!at && found != folded.end()) at = static_cast<std::size_t>(found - folded.begin());
        }
        if (!at && column.needed) return std::nullopt;
        order.push_back(at);
    }
    return order;
}

class Reader {
  public:
    Reader(const base::Sources& sources, std::uint32_t source, char delimiter)
        : sources_(sources), source_(source), text_(text_of(sources, source)), reader_(text_, delimiter) {}

    static std::string_view text_of(const base::Sources& sources, std::uint32_t source) {
        return base::without_byte_order_mark(sources.files[source].text);
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
            row.raw = bare_cell(record_.raw);
            row.place = place();
            if (record_.unclosed && !list.unclosed) list.unclosed = row.place;
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

std::string_view bare_cell(std::string_view text) {
    for (std::size_t size = text.size() + 1; size != text.size();) {
        size = text.size();
        text = base::trimmed(text);
        for (const std::size_t n : {std::size_t{2}, std::size_t{3}}) {
            if (text.size() >= n && is_unseen(letter_in(text.substr(0, n)))) text.remove_prefix(n);
            if (text.size() >= n && is_unseen(letter_in(text.substr(text.size() - n)))) text.remove_suffix(n);
        }
    }
    return text;
}

HandList read_first_fields(const base::Sources& sources, std::uint32_t source) {
    const std::string_view text = Reader::text_of(sources, source);
    HandList list;
    Reader(sources, source, importers::find_delimiter(text, importers::SampleEnd::whole))
        .read_rows({std::optional<std::size_t>(0)}, list);
    return list;
}

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
