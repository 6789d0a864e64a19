// One column at a time: its filled cells once, then a vote of kinds from the narrowest to the widest.
#include "engine/importers/columns.hpp"

#include <algorithm>
#include <string_view>

#include "engine/base/text.hpp"
#include "engine/importers/header_words.hpp"
#include "engine/importers/time_look.hpp"

namespace stamtafel::importers {
namespace {

using Cells = std::vector<std::string_view>;

constexpr std::size_t most_examples = 3;
constexpr std::size_t most_choices = 12;
constexpr std::size_t longest_name = 40;

/// Nine in ten: a few dirty rows are rejects later, not another kind of column.
template <class Predicate>
bool most(const Cells& cells, Predicate is) {
    const auto yes = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is));
    return yes > 0 && yes * 10 >= cells.size() * 9;
}

template <class Predicate>
bool all(const Cells& cells, Predicate is) {
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), is);
}

bool is_number(std::string_view cell) { return number_look(cell).has_value(); }

/// Longer than 15 digits, with only zeros behind the fifteenth: a spreadsheet keeps no more.
bool is_rounded_id(std::string_view cell) {
    return cell.size() > 16 && is_integer(cell) && cell.find_first_not_of('0', 15) == cell.npos;
}

/// Ids that a spreadsheet took for numbers. One "5.7E+17" among ids is enough; rounding needs three to be no chance.
bool is_spoilt(const Cells& cells) {
    const bool only_figures =
        all(cells, [](std::string_view c) { return is_spoilt_number(c) || is_integer(c) || is_number(c); });
    if (!only_figures) return false;
    if (std::any_of(cells.begin(), cells.end(), is_spoilt_number)) return true;
    return cells.size() >= 3 && all(cells, is_rounded_id);
}

bool speaks_of_time(std::string_view header) {
    const std::vector<HeaderMeaning> meanings = meanings_of_header(header);
    if (std::any_of(meanings.begin(), meanings.end(), [](const auto& m) { return is_time_field(m.field); }))
        return true;
    const std::string letters = squeezed(header);
    for (const std::string_view word : {"date", "datum", "time", "tijd", "utc"})
        if (letters.ends_with(word) || letters.starts_with(word)) return true;
    return false;
}

bool speaks_of_an_id(std::string_view header) {
    const std::string folded = base::fold(base::trimmed(header));
    return folded == "id" || folded.ends_with("_id") || folded.ends_with(" id") || folded.ends_with("-id") ||
           base::trimmed(header).ends_with("ID") || base::trimmed(header).ends_with("Id");
}

/// Integers that count nothing: too long for a number, or with leading zeros.
bool are_ids(const Cells& cells) {
    const auto is_long = [](std::string_view c) { return c.size() > 15; };
    const auto padded = [](std::string_view c) { return c.size() > 1 && c.front() == '0'; };
    return std::any_of(cells.begin(), cells.end(), is_long) || all(cells, padded);
}

/// Codes of one length that never come back: "dQw4w9WgXcQ".
bool are_codes(const Cells& cells, bool distinct) {
    if (!distinct || cells.size() < 3 || cells.front().size() < 8) return false;
    return all(cells, [&](std::string_view c) {
        return c.size() == cells.front().size() && c.find_first_of(" \t\r\n") == c.npos;
    });
}

bool is_name(std::string_view cell) {
    return base::characters(cell) <= longest_name && cell.find_first_of("\r\n") == cell.npos &&
           std::count(cell.begin(), cell.end(), ' ') <= 4;
}

ValueKind kind_of_figures(const Cells& cells, ColumnLook& look) {
    if (const auto form = time_form_of_numbers(cells); form && speaks_of_time(look.header)) {
        look.time.form = *form;
        return ValueKind::time;
    }
    if (speaks_of_an_id(look.header)) return ValueKind::id;  // "3.0" too
    if (!most(cells, is_integer)) return ValueKind::number;
    return are_ids(cells) ? ValueKind::id : ValueKind::integer;
}

/// The narrowest kind that fits. `cells` are filled and say something.
ValueKind kind_of(const Cells& cells, ColumnLook& look) {
    if (cells.empty()) return ValueKind::empty;
    if (is_spoilt(cells)) return ValueKind::spoilt_id;
    if (most(cells, is_yes_no)) return ValueKind::yes_no;
    if (most(cells, is_number)) return kind_of_figures(cells, look);
    if (most(cells, is_stamp)) {
        look.time.form = TimeForm::stamp;
        return ValueKind::time;
    }
    if (most(cells, is_url)) return ValueKind::url;
    const auto unbroken = [](std::string_view c) { return c.find_first_of(" \t\r\n") == c.npos; };
    if (most(cells, is_id_like) || are_codes(cells, look.distinct)) return ValueKind::id;
    if (speaks_of_an_id(look.header) && most(cells, unbroken)) return ValueKind::id;
    return most(cells, is_name) ? ValueKind::name : ValueKind::text;
}

/// Comma and point cannot both part the fraction: the one that more cells show.
DecimalLook decimal_of(const Cells& cells) {
    std::size_t comma = 0;
    std::size_t point = 0;
    bool undecided = false;
    for (const std::string_view cell : cells) {
        const auto look = number_look(cell);
        if (look == DecimalLook::comma) ++comma;
        if (look == DecimalLook::point) ++point;
        undecided = undecided || look == DecimalLook::undecided;
    }
    if (comma == 0 && point == 0) return undecided ? DecimalLook::undecided : DecimalLook::none;
    if (comma == point) return DecimalLook::undecided;
    return comma > point ? DecimalLook::comma : DecimalLook::point;
}

void count_values(const Cells& cells, ColumnLook& look) {
    std::size_t length = 0;
    for (const std::string_view cell : cells) {
        length += base::characters(cell);
        if (look.examples.size() < most_examples &&
            std::find(look.examples.begin(), look.examples.end(), cell) == look.examples.end())
            look.examples.emplace_back(cell);
    }
    if (!cells.empty()) look.mean_length = static_cast<double>(length) / static_cast<double>(cells.size());
    Cells sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    look.different = sorted.size();
    look.distinct = !cells.empty() && sorted.size() == cells.size();
    if (!look.distinct && sorted.size() <= most_choices) look.choices.assign(sorted.begin(), sorted.end());
}

ColumnLook look_at(std::span<const std::vector<std::string>> records, std::size_t column, const std::string& header) {
    ColumnLook look;
    look.header = header;
    look.rows = records.size();
    Cells cells;
    for (const std::vector<std::string>& record : records) {
        if (column >= record.size()) continue;
        const std::string_view cell = base::trimmed(record[column]);
        if (!cell.empty()) cells.push_back(cell);
    }
    look.filled = cells.size();
    count_values(cells, look);
    cells.erase(std::remove_if(cells.begin(), cells.end(), stands_for_blank), cells.end());
    look.kind = kind_of(cells, look);
    if (look.kind == ValueKind::time) look.time = time_look(cells, look.time.form);
    if (look.kind == ValueKind::number || look.kind == ValueKind::integer) look.decimal = decimal_of(cells);
    return look;
}

}  // namespace

std::vector<ColumnLook> look_at_columns(std::span<const std::vector<std::string>> records,
                                        std::span<const std::string> header) {
    std::vector<ColumnLook> looks;
    looks.reserve(header.size());
    for (std::size_t column = 0; column < header.size(); ++column)
        looks.push_back(look_at(records, column, header[column]));
    return looks;
}

DecimalLook decimal_of_table(std::span<const ColumnLook> columns) {
    const auto some = [&](DecimalLook look) {
        return std::any_of(columns.begin(), columns.end(), [&](const ColumnLook& c) { return c.decimal == look; });
    };
    const bool comma = some(DecimalLook::comma);
    const bool point = some(DecimalLook::point);
    if (comma != point) return comma ? DecimalLook::comma : DecimalLook::point;
    return comma || some(DecimalLook::undecided) ? DecimalLook::undecided : DecimalLook::none;
}

}  // namespace stamtafel::importers
