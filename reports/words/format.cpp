// The written forms of values by language. The only place that knows decimal signs and month names.
#include "reports/words/format.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace stamtafel::words {
namespace {

using base::Language;

// U+00A0: a line never ends between a number and its unit
constexpr std::string_view blank = "\u00a0";

constexpr std::array<std::string_view, 12> months_nl{"januari",   "februari", "maart",    "april",
                                                     "mei",       "juni",     "juli",     "augustus",
                                                     "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> short_nl{"jan.", "feb.", "mrt.", "apr.", "mei",  "juni",
                                                    "juli", "aug.", "sep.", "okt.", "nov.", "dec."};
constexpr std::array<std::string_view, 12> months_en{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> days_nl{"ma", "di", "wo", "do", "vr", "za", "zo"};
constexpr std::array<std::string_view, 7> days_en{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

bool dutch(Language language) { return language == Language::nl; }

std::string grouped(std::string_view digits, char sign) {
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

std::string symbol(const base::Money& value) {
    const std::string code(value.currency.begin(), value.currency.end());
    if (code == "EUR") return "€";
    if (code == "USD") return "$";
    if (code == "GBP") return "£";
    return code;
}

std::string_view short_of(Language language, base::Civil civil) {
    return dutch(language) ? short_nl[civil.month - 1] : months_en[civil.month - 1].substr(0, 3);
}

}  // namespace

std::string count(Language language, std::int64_t value) { return number(language, static_cast<double>(value), 0); }

std::string number(Language language, double value, int decimals) {
    const double shown = rounded(value, decimals);
    const std::string digits = fmt::format("{:.{}f}", std::abs(shown), decimals);
    const std::size_t point = digits.find('.');
    std::string out = shown < 0 ? "-" : "";
    out += grouped(std::string_view(digits).substr(0, point), dutch(language) ? '.' : ',');
    if (point == std::string::npos) return out;
    return out + (dutch(language) ? ',' : '.') + digits.substr(point + 1);
}

std::string share(Language language, double value) {
    const double percent = rounded(value * 100, 1);
    // a promise that was broken once is not kept "100%", nor one kept once "0%"
    if (percent == 100 && value < 1) return number(language, 99.9, 1) + "%";
    if (percent == 0 && value > 0) return "<" + number(language, 0.1, 1) + "%";
    return number(language, percent, percent == std::floor(percent) ? 0 : 1) + "%";
}

std::string whole_share(Language language, double value) { return number(language, value * 100, 0) + "%"; }

std::string duration(Language language, double seconds) {
    const auto with = [&](std::string amount, std::string_view unit) { return amount.append(blank).append(unit); };
    const std::string_view hour = dutch(language) ? "u" : "h";
    if (rounded(seconds, 0) < 60) return with(number(language, seconds, 0), dutch(language) ? "sec" : "s");
    const double whole = rounded(seconds / 60, 0);
    if (!(whole < 24 * 60)) return with(number(language, seconds / 3600, 0), hour);  // any size: no cast
    const auto minutes = static_cast<std::int64_t>(whole);
    if (minutes < 60) return with(count(language, minutes), "min");
    const std::string hours = with(count(language, minutes / 60), hour);
    return minutes % 60 == 0 ? hours : with(hours, "") + with(count(language, minutes % 60), "min");
}

std::string money(Language language, const base::Money& value) {
    const int decimals = value.cents % 100 == 0 ? 0 : 2;
    const std::string amount = number(language, std::abs(static_cast<double>(value.cents)) / 100, decimals);
    const std::string sign = symbol(value), minus = value.cents < 0 ? "-" : "";
    if (dutch(language)) return sign + std::string(blank) + minus + amount;
    return minus + sign + (sign.size() == 3 && sign != "€" ? std::string(blank) : "") + amount;
}

std::string date(Language language, base::Day day) {
    const base::Civil civil = base::civil_of(day);
    return fmt::format("{}{}{}{}{}", civil.day, blank, short_of(language, civil), blank, civil.year);
}

std::string days(Language language, base::Day first, base::Day last) {
    if (first == last) return date(language, first);
    const base::Civil from = base::civil_of(first), to = base::civil_of(last);
    std::string start = fmt::format("{}", from.day);
    if (from.month != to.month || from.year != to.year) start += fmt::format("{}{}", blank, short_of(language, from));
    if (from.year != to.year) start += fmt::format("{}{}", blank, from.year);
    return start + "–" + date(language, last);
}

std::string date_time(Language language, const model::Moment& moment) {
    return fmt::format("{}{}{:02}:{:02}", date(language, moment.day), blank, moment.second / 3600,
                       moment.second / 60 % 60);
}

std::string month(Language language, base::Day day) {
    const base::Civil civil = base::civil_of(day);
    return fmt::format("{} {}", (dutch(language) ? months_nl : months_en)[civil.month - 1], civil.year);
}

std::string short_month(Language language, base::Day day) {
    const base::Civil civil = base::civil_of(day);
    return fmt::format("{}{}{:02}", short_of(language, civil), blank, civil.year % 100);
}

std::string weekday(Language language, base::Weekday day) {
    return std::string((dutch(language) ? days_nl : days_en)[static_cast<std::size_t>(day)]);
}

std::string written(const Catalogue& catalogue, const model::Content& content) {
    struct Writer {
        const Catalogue& catalogue;
        Language language;
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const model::Missing& cell) const { return reason(catalogue, cell.why); }
        std::string operator()(const model::Count& cell) const { return count(language, cell.value); }
        std::string operator()(const model::Share& cell) const { return share(language, cell.value); }
        std::string operator()(const model::Seconds& cell) const { return duration(language, cell.value); }
        std::string operator()(const model::Number& cell) const { return number(language, cell.value, cell.decimals); }
        std::string operator()(const model::Score& cell) const { return number(language, cell.value, 0); }
        std::string operator()(const base::Money& cell) const { return money(language, cell); }
        std::string operator()(const base::Day& cell) const { return date(language, cell); }
        std::string operator()(const model::Moment& cell) const { return date_time(language, cell); }
    };
    return std::visit(Writer{catalogue, catalogue.language}, content);
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
    return duration(catalogue.language, static_cast<double>(base::milliseconds(within, no_working_day)) / 1000);
}

}  // namespace stamtafel::words
