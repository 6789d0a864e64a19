// Files that people hand in as exports and that are something else.
#include "engine/importers/not_a_table.hpp"

#include <string>
#include <string_view>

#include "tests/support/catch.hpp"

using namespace stamtafel::importers;
using namespace std::string_view_literals;

TEST_CASE("a saved page is called a page") {
    CHECK(not_a_table("<!DOCTYPE html><html><head><title>Log in</title>") == NotATable::html_page);
    CHECK(not_a_table("\n  <HTML lang=nl>") == NotATable::html_page);
    CHECK(not_a_table("<!-- saved -->\n<html>") == NotATable::html_page);
    CHECK(not_a_table("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">") == NotATable::html_page);
    CHECK(not_a_table("<table><tr><td>Datum</td></tr></table>") == NotATable::html_page);  // what some tools call .xls
}

TEST_CASE("containers, documents and pictures by their marks") {
    CHECK(not_a_table("PK\x03\x04rest"sv) == NotATable::zip);
    CHECK(not_a_table("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"sv) == NotATable::excel);
    CHECK(not_a_table("%PDF-1.7") == NotATable::pdf);
    CHECK(not_a_table("\x89PNG\r\n\x1A\n"sv) == NotATable::image);
    CHECK(not_a_table("\xFF\xD8\xFF\xE0"sv) == NotATable::image);
    CHECK(not_a_table("RIFF\x10\x20\x30\x40WEBPVP8 "sv) == NotATable::image);
    CHECK(not_a_table("a\0b\0c\0"sv) == NotATable::binary);
    CHECK(not_a_table("\x1F\x8B\x08"sv) == NotATable::binary);
}

TEST_CASE("JSON and XML, but not the chats that begin like them") {
    CHECK(not_a_table("{\"id\": 1}") == NotATable::json);
    CHECK(not_a_table("\xEF\xBB\xBF[\n  {\"id\": 1}]") == NotATable::json);
    CHECK(not_a_table("[]") == NotATable::json);
    CHECK(not_a_table("<?xml version=\"1.0\"?><posts><row/></posts>") == NotATable::xml);
    CHECK(not_a_table("<posts><row Id=\"1\"/></posts>\n") == NotATable::xml);
    CHECK(not_a_table("[1/15/24, 10:30:45 AM] An: hoi") == NotATable::none);
    CHECK(not_a_table("[12:30] <an> hoi") == NotATable::none);
    CHECK(not_a_table("<an> hoi\n<bo> ook hoi\n") == NotATable::none);
}

TEST_CASE("nothing, and what may be a table") {
    CHECK(not_a_table("") == NotATable::empty);
    CHECK(not_a_table("\xEF\xBB\xBF \r\n\n") == NotATable::empty);
    CHECK(not_a_table("Datum;Reactie\n31-12-2026;Mooi\n") == NotATable::none);
    CHECK(not_a_table("id,text\n1,\"<b>vet</b>\"\n") == NotATable::none);
    CHECK(not_a_table("\xF0\x9F\x91\x8D,1\n") == NotATable::none);
}
