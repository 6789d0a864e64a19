// Money, shares and numbers in English and Dutch writing.
#include "engine/base/amount.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel::base;

TEST_CASE("money as people write it") {
    const auto reads = [](const char* text, std::int64_t cents, std::string_view code) {
        INFO(text);
        const auto money = parse_money(text);
        REQUIRE(money);
        CHECK(money->cents == cents);
        CHECK(std::string_view(money->currency.data(), 3) == code);
    };
    reads("250 EUR", 25'000, "EUR");
    reads("EUR 250", 25'000, "EUR");
    reads("250 euro", 25'000, "EUR");
    reads("7.50 EUR", 750, "EUR");
    reads("7,50 eur", 750, "EUR");
    reads("€ 1.250,50", 125'050, "EUR");
    reads("€\u00A01.250,50", 125'050, "EUR");
    reads("€1.250,-", 125'000, "EUR");
    reads("$1,250.50", 125'050, "USD");
    reads("£40", 4'000, "GBP");
    reads("3500EUR", 350'000, "EUR");
    reads("1.250.000 EUR", 125'000'000, "EUR");
    reads("-7.50 EUR", -750, "EUR");
    reads("€ -7,50", -750, "EUR");
    reads("-€7,50", -750, "EUR");
    reads("0.5 EUR", 50, "EUR");
    reads("1 250 EUR", 125'000, "EUR");
    reads("1'250.50 CHF", 125'050, "CHF");
    reads("1’250 CHF", 125'000, "CHF");
}

TEST_CASE("amounts that cannot be read") {
    for (const char* wrong :
         {"", "EUR", "7.505,123 EUR", "0.505 EUR", "1.25.000 EUR", "250 EUT", "45 min", "€ -", "--5 EUR", "1e5 EUR",
          "9999999999999999 EUR", "250 EUR EUR", "€ 5 EUR", "1,2,3 EUR", "1x308 EUR", "1e308 EUR", "1_250 EUR"}) {
        INFO(wrong);
        CHECK(parse_money(wrong).error() == Problem{Code::bad_money, {wrong}});
    }
    CHECK(parse_money("250").error() == Problem{Code::bare_number, {"250", "250 EUR"}});
}

TEST_CASE("shares") {
    CHECK(parse_share("90%") == 0.9);
    CHECK(parse_share("90 %") == 0.9);
    CHECK(parse_share("12,5%") == 0.125);
    CHECK(parse_share("0%") == 0.0);
    CHECK(parse_share("100%") == 1.0);
    CHECK(parse_share("0.125%") == 0.00125);
    for (const char* wrong : {"", "%", "100.1%", "101%", "-1%", "90%%", "1.250%x", "a%", "1000000%"}) {
        INFO(wrong);
        CHECK(parse_share(wrong).error() == Problem{Code::bad_share, {wrong}});
    }
    CHECK(parse_share("0,9").error() == Problem{Code::bare_number, {"0,9", "90%"}});
    CHECK(parse_share("90").error() == Problem{Code::bare_number, {"90", "90%"}});
}

TEST_CASE("numbers with either decimal sign") {
    const auto reads = [](const char* text, double value) {
        INFO(text);
        CHECK(parse_number(text) == value);
    };
    reads("0.2", 0.2);
    reads("0,2", 0.2);
    reads("-3", -3);
    reads("−3", -3);
    reads("+3", 3);
    reads("1.250,5", 1250.5);
    reads("1,250.5", 1250.5);
    reads("1.250", 1250);
    reads("1,250", 1250);
    reads("0.125", 0.125);        // no thousands begin with a nought
    reads("1250.125", 1250.125);  // nor with four digits
    reads("1.25", 1.25);
    reads("1.250.000", 1'250'000);
    reads("1.250.000,75", 1'250'000.75);
    reads(",5", 0.5);
    reads(" 12 ", 12);
    for (const char* wrong : {"", "-", ".", "5.", "1..2", "1.2.3", "1,250.5.1", "1.250,5,5", "12a", "nan", "inf", "1e5",
                              "0x10", "1.2500.000", "--1", "12345678901234567890", "1 2"}) {
        INFO(wrong);
        CHECK(parse_number(wrong).error() == Problem{Code::bad_number, {wrong}});
    }
}

TEST_CASE("the written forms of amounts") {
    CHECK(written(Money{25'000, {'E', 'U', 'R'}}) == "250.00 EUR");
    CHECK(written(Money{-5, {'U', 'S', 'D'}}) == "-0.05 USD");
    CHECK(written_share(0.9) == "90%");
    CHECK(written_share(0.125) == "12.5%");
    CHECK(written_share(0.07) == "7%");
}
