// Numbers, money and shares. What a comma and a dot mean is decided here, once.
#include "engine/base/amount.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::base {
namespace {

constexpr std::size_t most_digits = 15;  // so that every number is exact as a double, every amount as cents

constexpr std::array<std::string_view, 20> currencies{"EUR", "USD", "GBP", "CHF", "DKK", "NOK", "SEK",
                                                      "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY",
                                                      "CAD", "AUD", "NZD", "ZAR", "INR", "BRL"};

/// The digits of a number, its signs understood.
struct Digits {
    bool negative = false;
    std::string whole, decimals;
};

/// Which character is the decimal sign of "1.250,50"; nothing when there is none.
std::optional<char> decimal_sign(std::string_view body) {
    const std::size_t last = body.find_last_of(".,");
    if (last == std::string_view::npos) return std::nullopt;
    const char sign = body[last];
    const std::size_t first = body.find_first_of(".,");
    if (first != last) return body[first] == sign ? std::nullopt : std::optional(sign);
    const bool thousands = body.size() - last == 4 && last >= 1 && last <= 3 && body[0] != '0';
    return thousands ? std::nullopt : std::optional(sign);
}

/// "1.250.000" with its dots out; nothing when the groups are not of three digits, or the signs differ.
std::optional<std::string> ungrouped(std::string_view whole) {
    std::string out{take_digits(whole)};
    if (!whole.empty() && (out.empty() || out.size() > 3 || out[0] == '0')) return std::nullopt;
    constexpr std::array<std::string_view, 5> signs{".", ",", " ", "'", "’"};
    const auto* sign = std::find_if(signs.begin(), signs.end(), [&](auto one) { return whole.starts_with(one); });
    if (!whole.empty() && sign == signs.end()) return std::nullopt;
    while (!whole.empty()) {
        if (!take(whole, *sign)) return std::nullopt;
        const std::string_view group = take_digits(whole);
        if (group.size() != 3) return std::nullopt;
        out += group;
    }
    return out;
}

std::optional<Digits> digits_of(std::string_view text) {
    Digits digits;
    digits.negative = take(text, "-") || take(text, "−");
    if (!digits.negative) take(text, "+");
    if (text.empty() || !is_digit(text.back())) return std::nullopt;
    std::string_view whole = text;
    if (const auto sign = decimal_sign(text)) {
        const std::size_t at = text.rfind(*sign);
        whole = text.substr(0, at);
        digits.decimals = text.substr(at + 1);
    }
    if (!whole.empty() && !is_digit(whole.front())) return std::nullopt;
    const auto plain_whole = ungrouped(whole);
    if (!plain_whole) return std::nullopt;
    digits.whole = plain_whole->empty() ? "0" : *plain_whole;
    if (digits.whole.size() + digits.decimals.size() > most_digits) return std::nullopt;
    return digits;
}

double value_of(const Digits& digits) {
    const std::string text = digits.whole + '.' + (digits.decimals.empty() ? "0" : digits.decimals);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return digits.negative && value != 0 ? -value : value;
}

std::optional<std::int64_t> cents_of(const Digits& digits) {
    if (digits.decimals.size() > 2) return std::nullopt;
    std::string all = digits.whole + digits.decimals;
    all.append(2 - digits.decimals.size(), '0');
    std::string_view rest = all;
    const auto cents = take_number(rest, 1, 18);
    if (!cents || !rest.empty()) return std::nullopt;
    return digits.negative ? -*cents : *cents;
}

/// Cuts a currency off the front or the back of plain text.
std::optional<std::array<char, 3>> take_currency(std::string_view& rest) {
    const auto found = [&rest](std::string_view sign, std::string_view code) -> std::optional<std::array<char, 3>> {
        if (rest.substr(0, sign.size()) == sign)
            rest.remove_prefix(sign.size());
        else if (rest.size() >= sign.size() && rest.substr(rest.size() - sign.size()) == sign)
            rest.remove_suffix(sign.size());
        else
            return std::nullopt;
        rest = trimmed(rest);
        return std::array{code[0], code[1], code[2]};
    };
    if (const auto euro = found("€", "EUR")) return euro;
    if (const auto euro = found("euro", "EUR")) return euro;
    if (const auto dollar = found("$", "USD")) return dollar;
    if (const auto pound = found("£", "GBP")) return pound;
    for (const std::string_view code : currencies)
        if (const auto named = found(plain(code), code)) return named;
    return std::nullopt;
}

/// The Dutch ",-" of a round amount.
void drop_round_mark(std::string_view& rest) {
    for (const std::string_view mark : {",--", ",-", ".-"})
        if (rest.size() > mark.size() && rest.substr(rest.size() - mark.size()) == mark) {
            rest.remove_suffix(mark.size());
            return;
        }
}

/// "12,5" → 12.5: up to 100 there are no thousands, so a sign is always a decimal sign.
std::optional<double> percentage(std::string_view text) {
    std::string_view rest = text;
    const std::string_view whole = take_digits(rest);
    if (whole.empty() || whole.size() > 3) return std::nullopt;
    if (rest.empty()) return value_of({false, std::string(whole), {}});
    if (!take(rest, ".") && !take(rest, ",")) return std::nullopt;
    const std::string_view decimals = take_digits(rest);
    if (decimals.empty() || decimals.size() > 10 || !rest.empty()) return std::nullopt;
    return value_of({false, std::string(whole), std::string(decimals)});
}

}  // namespace

Result<Money> parse_money(std::string_view text) {
    const std::string words = plain(text);
    std::string_view rest = words;
    const bool minus = take(rest, "-") || take(rest, "−");
    const auto currency = take_currency(rest);
    drop_round_mark(rest);
    auto digits = digits_of(rest);
    if (!digits || (minus && digits->negative)) return fail(Code::bad_money, text);
    if (!currency) return fail(Code::bare_number, text, fmt::format("{} EUR", words));
    digits->negative = digits->negative || minus;
    const auto cents = cents_of(*digits);
    if (!cents) return fail(Code::bad_money, text);
    return Money{*cents, *currency};
}

Result<double> parse_share(std::string_view text) {
    const std::string words = plain(text);
    std::string_view rest = words;
    const bool marked = !rest.empty() && rest.back() == '%';
    if (marked) rest = trimmed(rest.substr(0, rest.size() - 1));
    const auto percent = percentage(rest);
    if (!percent || *percent > 100) return fail(Code::bad_share, text);
    if (!marked) return fail(Code::bare_number, text, written_share(*percent < 1 ? *percent : *percent / 100));
    return *percent / 100;
}

Result<double> parse_number(std::string_view text) {
    if (const auto digits = digits_of(trimmed(text))) return value_of(*digits);
    return fail(Code::bad_number, text);
}

std::string written(const Money& money) {
    const std::int64_t cents = money.cents < 0 ? -money.cents : money.cents;
    return fmt::format("{}{}.{:02} {}", money.cents < 0 ? "-" : "", cents / 100, cents % 100,
                       std::string_view(money.currency.data(), money.currency.size()));
}

std::string written_share(double share) { return fmt::format("{:.12g}%", share * 100); }

}  // namespace stamtafel::base
