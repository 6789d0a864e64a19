// The written forms of values, by the signs, names and patterns of a words file.
#include "reports/words/format.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include <fmt/format.h>

namespace stamtafel::words {
namespace {

// U+00A0: a line never ends between a number and its unit
constexpr std::string_view blank = "\u00a0";

std::string grouped(std::string_view digits, std::string_view sign) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) out += sign;
        out += digits[i];
    }
    return out;
}

double rounded(double value, int decimals) {
    const double unit = std::pow(10.0, decimals);
    // 0.5 % of a share is stored as 0.004999…: the nudge keeps halves where people see them
    return std::round(value * unit * (1 + 1e-12)) / unit;
}

/// "€", or the code itself.
std::string symbol(std::string_view code) {
    if (code == "EUR") return "€";
    if (code == "USD") return "$";
    if (code == "GBP") return "£";
    return std::string(code);
}

std::string with_unit(std::string amount, std::string_view unit) { return amount.append(blank).append(unit); }

struct Part {
    std::string_view name;  ///< with its braces
    std::string value;
};

/// A pattern with its parts in place.
std::string shaped(std::string_view pattern, std::initializer_list<Part> parts) {
    std::string out;
    while (!pattern.empty()) {
        const auto part =
            std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return pattern.starts_with(one.name); });
        if (part != parts.end())
            out += part->value;
        else
            out += pattern.front();
        pattern.remove_prefix(part == parts.end() ? 1 : part->name.size());
    }
    return out;
}

std::string unbroken(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c == ' ')
            out += blank;
        else
            out += c;
    return out;
}

std::string shaped_day(const std::string& pattern, const std::vector<std::string>& months, base::Day day) {
    const base::Civil civil = base::civil_of(day);
    return shaped(pattern, {{"{day}", fmt::format("{}", civil.day)},
                            {"{month}", months[civil.month - 1]},
                            {"{year}", fmt::format("{}", civil.year)}});
}

}  // namespace

std::string count(const Catalogue& catalogue, std::int64_t value) {
    return number(catalogue, static_cast<double>(value), 0);
}

std::string number(const Catalogue& catalogue, double value, int decimals) {
    const double shown = rounded(value, decimals);
    const std::string digits = fmt::format("{:.{}f}", std::abs(shown), decimals);
    const std::size_t point = digits.find('.');
    std::string out = shown < 0 ? "-" : "";
    out += grouped(std::string_view(digits).substr(0, point), catalogue.forms.group);
    if (point == std::string::npos) return out;
    return out + catalogue.forms.decimal + digits.substr(point + 1);
}

std::string amount(const Catalogue& catalogue, double value) {
    constexpr std::size_t most = 9;
    if (std::abs(value) < 1e15 && std::trunc(value) == value) return count(catalogue, static_cast<std::int64_t>(value));
    const std::string shortest = fmt::format("{}", value);
    const std::size_t point = shortest.find('.');
    const bool plain = point != std::string::npos && shortest.find('e') == std::string::npos;
    return number(catalogue, value, static_cast<int>(plain ? std::min(shortest.size() - point - 1, most) : most));
}

std::string share(const Catalogue& catalogue, double value) {
    const double percent = rounded(value * 100, 1);
    const std::string& sign = catalogue.forms.percent;
    // a promise that was broken once is not kept "100%", nor one kept once "0%"
    if (percent == 100 && value < 1) return number(catalogue, 99.9, 1) + sign;
    if (percent == 0 && value > 0) return "<" + number(catalogue, 0.1, 1) + sign;
    return number(catalogue, percent, percent == std::floor(percent) ? 0 : 1) + sign;
}

std::string whole_share(const Catalogue& catalogue, double value) {
    return number(catalogue, value * 100, 0) + catalogue.forms.percent;
}

std::string duration(const Catalogue& catalogue, double seconds) {
    const Forms& forms = catalogue.forms;
    if (rounded(seconds, 0) < 60) return with_unit(number(catalogue, seconds, 0), forms.second);
    const double whole = rounded(seconds / 60, 0);
    if (!(whole < 24 * 60)) return with_unit(number(catalogue, seconds / 3600, 0), forms.hour);  // any size: no cast
    const auto minutes = static_cast<std::int64_t>(whole);
    if (minutes < 60) return with_unit(count(catalogue, minutes), forms.minute);
    const std::string hours = with_unit(count(catalogue, minutes / 60), forms.hour);
    return minutes % 60 == 0 ? hours : with_unit(hours, "") + with_unit(count(catalogue, minutes % 60), forms.minute);
}

std::string money_pattern(const Catalogue& catalogue, const base::Money& value) {
    const std::string code(value.currency.begin(), value.currency.end()), sign = symbol(code);
    return shaped(sign == code ? catalogue.forms.money_by_code : catalogue.forms.money,
                  {{"{minus}", ""}, {"{symbol}", sign}});
}

std::string money(const Catalogue& catalogue, const base::Money& value) {
    const int decimals = value.cents % 100 == 0 ? 0 : 2;
    const std::string code(value.currency.begin(), value.currency.end()), sign = symbol(code);
    return unbroken(
        shaped(sign == code ? catalogue.forms.money_by_code : catalogue.forms.money,
               {{"{minus}", value.cents < 0 ? "-" : ""},
                {"{symbol}", sign},
                {"{amount}", number(catalogue, std::abs(static_cast<double>(value.cents)) / 100, decimals)}}));
}

std::string date(const Catalogue& catalogue, base::Day day) {
    return unbroken(shaped_day(catalogue.forms.date, catalogue.forms.short_months, day));
}

std::string days(const Catalogue& catalogue, base::Day first, base::Day last) {
    if (first == last) return date(catalogue, first);
    const base::Civil from = base::civil_of(first), to = base::civil_of(last);
    const std::string end = "–" + date(catalogue, last);
    if (from.year != to.year) return date(catalogue, first) + end;
    if (from.month == to.month) return fmt::format("{}", from.day) + end;
    return unbroken(shaped_day(catalogue.forms.day_of_month, catalogue.forms.short_months, first)) + end;
}

std::string date_time(const Catalogue& catalogue, const model::Moment& moment) {
    return fmt::format("{}{}{:02}:{:02}", date(catalogue, moment.day), blank, moment.second / 3600,
                       moment.second / 60 % 60);
}

std::string month(const Catalogue& catalogue, base::Day day) {
    return shaped_day(catalogue.forms.month, catalogue.forms.months, day);
}

std::string short_day(const Catalogue& catalogue, base::Day day) {
    return unbroken(shaped_day(catalogue.forms.day_of_month, catalogue.forms.short_months, day));
}

std::string short_month(const Catalogue& catalogue, base::Day day) {
    const base::Civil civil = base::civil_of(day);
    return unbroken(shaped(catalogue.forms.short_month, {{"{month}", catalogue.forms.short_months[civil.month - 1]},
                                                         {"{year}", fmt::format("{:02}", civil.year % 100)}}));
}

std::string weekday(const Catalogue& catalogue, base::Weekday day) {
    return catalogue.forms.weekdays[static_cast<std::size_t>(day)];
}

std::string written(const Catalogue& catalogue, const model::Content& content) {
    struct Writer {
        const Catalogue& catalogue;
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const model::Missing& cell) const { return reason(catalogue, cell.why); }
        std::string operator()(const model::Count& cell) const { return count(catalogue, cell.value); }
        std::string operator()(const model::Share& cell) const { return share(catalogue, cell.value); }
        std::string operator()(const model::Seconds& cell) const { return duration(catalogue, cell.value); }
        std::string operator()(const model::Number& cell) const { return number(catalogue, cell.value, cell.decimals); }
        std::string operator()(const model::Score& cell) const { return number(catalogue, cell.value, 0); }
        std::string operator()(const base::Money& cell) const { return money(catalogue, cell); }
        std::string operator()(const base::Day& cell) const { return date(catalogue, cell); }
        std::string operator()(const model::Moment& cell) const { return date_time(catalogue, cell); }
    };
    return std::visit(Writer{catalogue}, content);
}

std::string listed(const Catalogue& catalogue, const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != 0) out += i + 1 == names.size() ? " " + say(catalogue, "list.and"_w) + " " : ", ";
        out += names[i];
    }
    return out;
}

std::string promised(const Catalogue& catalogue, const base::Duration& within) {
    constexpr std::int64_t whole = 1000, no_working_day = 0;
    if (within.unit == base::DurationUnit::working_day && within.thousandths % whole == 0)
        return say(catalogue, "promised.working_days"_w, {{"n", within.thousandths / whole}});
    if (within.unit == base::DurationUnit::working_day) return base::written(within);
    return duration(catalogue, static_cast<double>(base::milliseconds(within, no_working_day)) / 1000);
}

}  // namespace stamtafel::words
