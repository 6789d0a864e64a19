// Single cells: numbers of both writings, dates, links, and what only looks like one.
#include "engine/importers/cell_look.hpp"

#include <string_view>

#include "tests/support/catch.hpp"

using namespace stamtafel::importers;

TEST_CASE("what a number shows of its decimal sign") {
    CHECK(number_look("1.250,50") == DecimalLook::comma);
    CHECK(number_look("1,250.50") == DecimalLook::point);
    CHECK(number_look("0,5") == DecimalLook::comma);
    CHECK(number_look("0.125") == DecimalLook::point);
    CHECK(number_look("1.250") == DecimalLook::undecided);
    CHECK(number_look("1,250") == DecimalLook::undecided);
    CHECK(number_look("1.250.000") == DecimalLook::comma);  // points part thousands
    CHECK(number_look("12,50") == DecimalLook::comma);
    CHECK(number_look("1250") == DecimalLook::none);
    CHECK(number_look("-3") == DecimalLook::none);
}

TEST_CASE("money, shares and blanks between thousands are numbers") {
    CHECK(number_look("\u20AC 1.250,50") == DecimalLook::comma);
    CHECK(number_look("$1,250.50") == DecimalLook::point);
    CHECK(number_look("250 EUR") == DecimalLook::none);
    CHECK(number_look("12,5%") == DecimalLook::comma);
    CHECK(number_look("1 250,50") == DecimalLook::comma);
    CHECK(number_look("1\u00A0250") == DecimalLook::none);
}

TEST_CASE("figures that are no number") {
    for (const std::string_view cell : {"", "-", "1 2", "1.2.3", "1,2,3", "1.2,3,4", "12.", "a1", "1e5", "31-12-2026"})
        CHECK_FALSE(number_look(cell).has_value());
}

TEST_CASE("an id that a spreadsheet has spoilt") {
    CHECK(is_spoilt_number("5.70306E+17"));
    CHECK(is_spoilt_number("5,70306E+17"));
    CHECK(is_spoilt_number("1E+15"));
    CHECK_FALSE(is_spoilt_number("5.7E+03"));
    CHECK_FALSE(is_spoilt_number("5.7E-17"));
    CHECK_FALSE(is_spoilt_number("E+17"));
    CHECK_FALSE(is_spoilt_number("570306133677760513"));
}

TEST_CASE("stamps are told from numbers, clock times and words") {
    for (const std::string_view cell : {"31-12-2026", "12/31/2026 9:05 PM", "2026-10-31T09:30:00Z",
                                        "14-Aug-18 11:18 AM", "Tue Oct 31 22:10:47 +0000 2017"})
        CHECK(is_stamp(cell));
    for (const std::string_view cell : {"1509487847", "12.50", "14:05", "may", "", "20261031", "2026"})
        CHECK_FALSE(is_stamp(cell));
}

TEST_CASE("links, addresses, ids, yes and no, and words for nothing") {
    CHECK(is_url("https://example.org/a?b=c"));
    CHECK_FALSE(is_url("zie https://example.org"));
    CHECK(is_email("an@example.org"));
    CHECK_FALSE(is_email("@velowerk"));
    CHECK_FALSE(is_email("mail an@example.org"));
    CHECK(is_ip("192.168.1.10"));
    CHECK(is_ip("2001:db8::8a2e:370"));
    CHECK_FALSE(is_ip("12:30:10"));
    CHECK(is_id_like("246675545449582_1649696485147474"));
    CHECK(is_id_like("123e4567-e89b-12d3-a456-426614174000"));
    CHECK_FALSE(is_id_like("sanne_vw"));
    CHECK(is_yes_no("Ja"));
    CHECK(is_yes_no("FALSE"));
    CHECK_FALSE(is_yes_no("1"));
    CHECK(stands_for_blank("n.v.t."));
    CHECK(stands_for_blank("--"));
    CHECK_FALSE(stands_for_blank("nooit"));
}

TEST_CASE("words that name a row of sums") {
    for (const std::string_view cell :
         {"Total", "TOTAAL", "Grand total", "Eindtotaal", "Total: Account", "Totaal (12)"})
        CHECK(names_a_total(cell));
    for (const std::string_view cell : {"", "Totaal waardeloos", "Total war", ": total"})
        CHECK_FALSE(names_a_total(cell));
}
