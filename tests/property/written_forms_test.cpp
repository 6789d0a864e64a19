// Written forms: whatever is read is written so that it reads the same, and rubbish is answered with a problem.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "engine/base/amount.hpp"
#include "engine/base/date.hpp"
#include "engine/base/diagnostic.hpp"
#include "engine/base/duration.hpp"
#include "engine/base/text.hpp"
#include "engine/calendar/period.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using test::Random;

namespace {

constexpr int cases = 100'000;
constexpr std::string_view form_letters = "0123456789012345678901234567890123456789-/.,:%+TZWQ hdmcwEURuin$ ";

/// Rubbish that looks like a written form, or anything at all.
std::string rubbish(Random& random) { return random.one_in(4) ? random.bytes(40) : random.text(form_letters, 14); }

/// A problem can always be said, in either language, as valid text on one line.
bool can_be_said(const base::Problem& problem) {
    for (const base::Language language : {base::Language::en, base::Language::nl}) {
        const std::string said = base::message(problem, language) + base::remedy(problem, language);
        if (base::first_invalid_utf8(said) || said.find('\n') != std::string::npos) return false;
    }
    return true;
}

/// What is read can be written and read again; what is not read has a problem that can be said.
template <class Parse, class Write>
bool returns(const std::string& text, Parse parse, Write write) {
    const auto value = parse(text);
    if (!value) return can_be_said(value.error());
    const auto again = parse(write(*value));
    return again && *again == *value;
}

/// A code point in UTF-8.
std::string utf8(std::uint32_t point) {
    if (point < 0x80) return {static_cast<char>(point)};
    const auto tail = [point](int shift) { return static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x800) return {static_cast<char>(0xC0 | (point >> 6)), tail(0)};
    if (point < 0x1'0000) return {static_cast<char>(0xE0 | (point >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | (point >> 18)), tail(12), tail(6), tail(0)};
}

std::string written_time(std::int32_t minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }
std::string written_number(double number) { return fmt::format("{}", number); }

}  // namespace

TEST_CASE("rubbish is read back as it was read, or answered with a problem") {
    Random random(1);
    for (int i = 0; i < cases; ++i) {
        const std::string text = rubbish(random);
        INFO(text);
        REQUIRE(returns(text, base::parse_date, [](base::Day day) { return iso(day); }));
        REQUIRE(returns(text, base::parse_instant, [](base::Instant at) { return iso(at); }));
        REQUIRE(returns(text, base::parse_time_of_day, written_time));
        REQUIRE(returns(text, base::parse_duration, [](base::Duration d) { return written(d); }));
        REQUIRE(returns(text, base::parse_money, [](const base::Money& m) { return written(m); }));
        REQUIRE(returns(text, base::parse_share, base::written_share));
        REQUIRE(returns(text, calendar::parse_period, [](const calendar::Period& p) { return written(p); }));
        (void)base::parse_number(text);
    }
}

TEST_CASE("values are written so that they read the same") {
    Random random(2);
    for (int i = 0; i < cases; ++i) {
        const base::Day day{static_cast<std::int32_t>(random.between(-719'000, 2'932'000))};  // years 1 … 9996
        REQUIRE(base::parse_date(iso(day)) == day);
        const base::Civil date = civil_of(day);
        REQUIRE(base::parse_date(fmt::format("{}-{}-{:04}", date.day, date.month, date.year)) == day);
        const base::Instant at{random.between(-719'000 * base::day_ms, 2'932'000 * base::day_ms)};
        REQUIRE(base::parse_instant(iso(at)) == at);
        const base::Duration duration{random.between(0, 10'000'000) * 10,
                                      static_cast<base::DurationUnit>(random.between(0, 8))};
        REQUIRE(base::parse_duration(written(duration)) == duration);
        const base::Money money{random.between(-99'999'999'999, 99'999'999'999), {'E', 'U', 'R'}};
        REQUIRE(base::parse_money(written(money)) == money);
        const double share = static_cast<double>(random.between(0, 100'000)) / 100'000;
        REQUIRE(base::parse_share(base::written_share(share)).value() == Approx(share).margin(1e-15));
        const auto unit = static_cast<calendar::PeriodUnit>(random.between(0, 4));
        const calendar::Period period = period_of(unit, day);
        REQUIRE(calendar::parse_period(written(period)) == period);
        const double number = static_cast<double>(random.between(-999'999'999, 999'999'999)) / 4;
        if (fmt::format("{}", number).find('e') == std::string::npos && std::abs(number) >= 1000)
            REQUIRE(base::parse_number(written_number(number)) == number);
    }
}

TEST_CASE("any text is folded, measured and shown without harm") {
    Random random(3);
    for (int i = 0; i < cases; ++i) {
        const std::string text = random.bytes(60);
        const std::string folded = base::fold(text), repaired = base::repaired_utf8(text), shown = base::harmless(text);
        REQUIRE_FALSE(base::first_invalid_utf8(folded));
        REQUIRE_FALSE(base::first_invalid_utf8(repaired));
        REQUIRE_FALSE(base::first_invalid_utf8(shown));
        REQUIRE(base::fold(folded) == folded);
        REQUIRE(base::fold(repaired) == folded);
        REQUIRE(base::characters(text) == base::characters(repaired));
        REQUIRE(base::characters(text) == base::characters(shown));
        REQUIRE(base::harmless(shown) == shown);
        REQUIRE(base::repaired_utf8(repaired) == repaired);
    }
}

TEST_CASE("every character folds to something that folds to itself") {
    for (std::uint32_t point = 1; point < 0x11'0000; ++point) {
        if (point >= 0xD800 && point < 0xE000) continue;
        const std::string text = utf8(point);
        INFO(point);
        const std::string folded = base::fold(text);
        REQUIRE(base::fold(folded) == folded);
    }
}

TEST_CASE("excerpts of any text at any place") {
    Random random(4);
    for (int i = 0; i < cases / 10; ++i) {
        base::Sources sources;
        const auto source = base::add_source(sources, random.bytes(8), random.bytes(300));
        const auto place = [&random] { return static_cast<std::size_t>(random.between(0, 12)); };
        const base::Place at = base::place_at(sources, source, place() / 4, place() * 20, place() * 10);
        const base::Diagnostic diagnostic{{base::Code::bad_date, {random.bytes(300)}}, at};
        const std::string shown = base::render_text(diagnostic, sources, base::Language::nl);
        REQUIRE_FALSE(base::first_invalid_utf8(shown));
        REQUIRE(shown.find('\x1B') == std::string::npos);
        REQUIRE(shown.back() == '\n');
        const auto lines = std::count(shown.begin(), shown.end(), '\n');
        REQUIRE((lines == 2 || lines == 4));
    }
}

TEST_CASE("natural order is a total order") {
    Random random(5);
    for (int i = 0; i < cases; ++i) {
        const std::string a = random.text("a01.", 5), b = random.text("a01.", 5), c = random.text("a01.", 5);
        INFO(a << " " << b << " " << c);
        REQUIRE((a == b) == (!base::natural_less(a, b) && !base::natural_less(b, a)));
        REQUIRE_FALSE((base::natural_less(a, b) && base::natural_less(b, a)));
        if (base::natural_less(a, b) && base::natural_less(b, c)) REQUIRE(base::natural_less(a, c));
    }
}
