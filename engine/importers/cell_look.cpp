// Small scans, each over one cell once.
#include "engine/importers/cell_look.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/base/text.hpp"
#include "engine/importers/stamp.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::size_t longest_number = 40;
constexpr std::size_t longest_stamp = 60;

bool digit(char c) { return c >= '0' && c <= '9'; }

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view cell) {
    if (cell.size() > 24) return false;
    const std::string folded = base::fold(base::trimmed(cell));
    return std::find(words.begin(), words.end(), folded) != words.end();
}

/// Length of a blank or apostrophe that parts thousands: three figures follow, and not a fourth.
std::size_t thousands_blank(std::string_view rest) {
    for (const std::string_view blank : {"\u00A0", "\u202F", " ", "'"}) {
        if (!rest.starts_with(blank)) continue;
        const std::string_view group = rest.substr(blank.size(), 4);
        const bool three = group.size() >= 3 && std::all_of(group.begin(), group.begin() + 3, digit);
        return three && (group.size() == 3 || !digit(group[3])) ? blank.size() : 0;
    }
    return 0;
}

std::string_view without(std::string_view cell, std::string_view sign) {
    if (cell.starts_with(sign)) return base::trimmed(cell.substr(sign.size()));
    if (cell.ends_with(sign)) return base::trimmed(cell.substr(0, cell.size() - sign.size()));
    return cell;
}

/// The figures of a number: without currency, %, and blanks between thousands.
std::string figures_of(std::string_view cell) {
    for (const std::string_view sign : {"\u20AC", "$", "\u00A3", "%", "\u00A0", "\u202F"}) cell = without(cell, sign);
    std::string figures;
    while (!cell.empty()) {
        const std::size_t blank = figures.empty() ? 0 : thousands_blank(cell);
        if (blank == 0) figures += cell.front();
        cell.remove_prefix(std::max<std::size_t>(blank, 1));
    }
    return figures;
}

std::string_view without_currency_code(std::string_view cell) {
    const auto is_code = [](std::string_view word) {
        return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    if (cell.size() > 4 && cell[3] == ' ' && is_code(cell.substr(0, 3))) return cell.substr(4);
    if (cell.size() > 4 && cell[cell.size() - 4] == ' ' && is_code(cell.substr(cell.size() - 3)))
        return cell.substr(0, cell.size() - 4);
    return cell;
}

DecimalLook shown_by_decimal(char sign) { return sign == ',' ? DecimalLook::comma : DecimalLook::point; }

/// ".250.000": each sign of thousands with three digits behind it.
bool groups_of_three(std::string_view groups, char sign) {
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (i % 4 == 0 ? groups[i] != sign : !digit(groups[i])) return false;
    return groups.size() % 4 == 0;
}

/// One kind of sign, and what it tells.
std::optional<DecimalLook> look_of_one_sign(std::string_view figures, char sign) {
    const std::size_t first = figures.find(sign);
    const std::size_t behind = figures.size() - first - 1;
    if (figures.find(sign, first + 1) != figures.npos) {
        if (first == 0 || first > 3 || !groups_of_three(figures.substr(first), sign)) return std::nullopt;
        return shown_by_decimal(sign == ',' ? '.' : ',');  // signs of thousands: the other one parts the fraction
    }
    const bool could_be_thousands = behind == 3 && first >= 1 && first <= 3 && figures.front() != '0';
    return could_be_thousands ? DecimalLook::undecided : shown_by_decimal(sign);
}

std::optional<DecimalLook> look_of_figures(std::string_view figures) {
    const std::size_t comma = figures.find(',');
    const std::size_t point = figures.find('.');
    if (comma == figures.npos && point == figures.npos) return DecimalLook::none;
    if (comma == figures.npos) return look_of_one_sign(figures, '.');
    if (point == figures.npos) return look_of_one_sign(figures, ',');
    const std::size_t last = figures.find_last_of(",.");
    const std::size_t first = std::min(comma, point);
    const char thousands = figures[first];
    if (thousands == figures[last] || first == 0 || first > 3) return std::nullopt;
    if (!groups_of_three(figures.substr(first, last - first), thousands)) return std::nullopt;
    return shown_by_decimal(figures[last]);
}

bool is_uuid(std::string_view cell) {
    if (cell.size() != 36) return false;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char lower = static_cast<char>(cell[i] | 0x20);
        if (dash ? cell[i] != '-' : !digit(cell[i]) && (lower < 'a' || lower > 'f')) return false;
    }
    return true;
}

}  // namespace

bool is_integer(std::string_view cell) {
    if (cell.starts_with('-')) cell.remove_prefix(1);
    return !cell.empty() && cell.size() <= longest_number && std::all_of(cell.begin(), cell.end(), digit);
}

std::optional<DecimalLook> number_look(std::string_view cell) {
    cell = base::trimmed(cell);
    if (cell.empty() || cell.size() > longest_number) return std::nullopt;
    const std::string written = figures_of(without_currency_code(cell));
    std::string_view figures = written;
    if (figures.starts_with('-') || figures.starts_with('+')) figures.remove_prefix(1);
    if (figures.empty() || figures.find_first_not_of("0123456789.,") != figures.npos) return std::nullopt;
    if (!digit(figures.back()) || std::none_of(figures.begin(), figures.end(), digit)) return std::nullopt;
    return look_of_figures(figures);
}

bool is_spoilt_number(std::string_view cell) {
    const std::size_t e = cell.find_first_of("Ee");
    if (e == cell.npos || e == 0 || !digit(cell[0]) || cell.size() > longest_number) return false;
    if (cell.substr(0, e).find_first_not_of("0123456789.,") != cell.npos) return false;
    std::string_view power = cell.substr(e + 1);
    if (!power.starts_with('+')) return false;
    power.remove_prefix(1);
    return power.size() == 2 && is_integer(power) && power >= "10";
}

bool stands_for_blank(std::string_view cell) {
    constexpr std::array<std::string_view, 13> words{"-",      "--",  "---",  "\u2013", "\u2014", "n/a", "#n/a",
                                                     "n.v.t.", "nvt", "null", "none",   "nan",    "nil"};
    return is_one_of(words, cell);
}

bool is_yes_no(std::string_view cell) {
    constexpr std::array<std::string_view, 12> words{"true", "false",  "yes", "no", "ja", "nee",
                                                     "waar", "onwaar", "y",   "n",  "t",  "f"};
    return is_one_of(words, cell);
}

bool is_url(std::string_view cell) {
    return (cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("www.")) &&
           cell.find_first_of(" \t\r\n") == cell.npos;
}

bool is_email(std::string_view cell) {
    cell = base::trimmed(cell);
    const std::size_t at = cell.find('@');
    if (at == cell.npos || at == 0 || cell.size() > 254 || cell.find('@', at + 1) != cell.npos) return false;
    const std::size_t point = cell.rfind('.');
    return point != cell.npos && point > at + 1 && point + 2 < cell.size() &&
           cell.find_first_of(" \t\r\n,;<>/") == cell.npos;
}

bool is_ip(std::string_view cell) {
    cell = base::trimmed(cell);
    if (cell.size() < 7 || cell.size() > 45) return false;
    if (cell.find_first_not_of("0123456789.") == cell.npos)
        return std::count(cell.begin(), cell.end(), '.') == 3 && cell.find("..") == cell.npos && digit(cell.front()) &&
               digit(cell.back());
    return cell.find_first_not_of("0123456789abcdefABCDEF:") == cell.npos &&
           std::count(cell.begin(), cell.end(), ':') >= 3;
}

bool is_id_like(std::string_view cell) {
    if (cell.empty() || cell.size() > 128 || cell.find_first_of(" \t\r\n") != cell.npos) return false;
    const auto digits = static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), digit));
    return is_uuid(cell) || (digits > 0 && digits * 2 >= cell.size());
}

bool is_stamp(std::string_view cell) {
    cell = base::trimmed(cell);
    if (cell.size() < 6 || cell.size() > longest_stamp) return false;
    if (cell.find_first_not_of("0123456789.,") == cell.npos && cell.find('.') == cell.rfind('.')) return false;
    return parse_stamp(cell, DateOrder::day_first) || parse_stamp(cell, DateOrder::month_first);
}

bool names_a_total(std::string_view cell) {
    constexpr std::array<std::string_view, 10> words{"total",           "totals",     "totaal",   "totalen",
                                                     "grand total",     "eindtotaal", "subtotal", "totaalrij",
                                                     "algemeen totaal", "subtotaal"};
    std::string folded = base::fold(base::trimmed(base::first_characters(cell, 60)));
    if (const std::size_t end = folded.find_first_of(":("); end != folded.npos && end > 0)
        folded = base::trimmed(folded.substr(0, end));
    return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace stamtafel::importers
