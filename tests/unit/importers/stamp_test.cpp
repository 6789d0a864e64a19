// Every written form of a time stamp, and the order of day and month.
#include "engine/importers/stamp.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;

namespace {

/// The stamp in ISO form: with Z when it is an instant, without when it is a reading of a wall clock.
std::string read(std::string_view text, DateOrder order = DateOrder::unknown) {
    const auto stamp = parse_stamp(text, order);
    if (!stamp) return "nothing";
    std::string iso = base::iso(base::Instant{stamp->ms});
    if (!stamp->zoned) iso.pop_back();
    return iso;
}

}  // namespace

TEST_CASE("ISO 8601, with and without an offset") {
    CHECK(read("2026-10-31T09:30:00Z") == "2026-10-31T09:30:00Z");
    CHECK(read("2026-10-31T09:30:00.123+01:00") == "2026-10-31T08:30:00.123Z");
    CHECK(read("2026-10-31T09:30:00-0500") == "2026-10-31T14:30:00Z");
    CHECK(read("2026-10-31T09:30:00+05") == "2026-10-31T04:30:00Z");
    CHECK(read("2026-10-31 09:30") == "2026-10-31T09:30:00");
    CHECK(read("2026-10-31 09:30:15 UTC") == "2026-10-31T09:30:15Z");
    CHECK(read("2026/10/31 9:30") == "2026-10-31T09:30:00");
    CHECK(read("2026-10-31") == "2026-10-31T00:00:00");
    CHECK(read("  2026-10-31 09:30  ") == "2026-10-31T09:30:00");
}

TEST_CASE("finer than a millisecond is cut, not rounded") {
    CHECK(read("2026-10-31T09:30:00.1239999Z") == "2026-10-31T09:30:00.123Z");
    CHECK(read("2026-10-31T09:30:00.5Z") == "2026-10-31T09:30:00.500Z");
}

TEST_CASE("day first or month first") {
    CHECK(read("31-10-2026 9:30") == "2026-10-31T09:30:00");
    CHECK(read("31/10/2026") == "2026-10-31T00:00:00");
    CHECK(read("31.10.2026 09:30:15") == "2026-10-31T09:30:15");
    CHECK(read("3/4/2026", DateOrder::day_first) == "2026-04-03T00:00:00");
    CHECK(read("3/4/2026", DateOrder::month_first) == "2026-03-04T00:00:00");
    CHECK(read("10/31/26, 9:30 PM", DateOrder::month_first) == "2026-10-31T21:30:00");
    CHECK(read("10/31/2026", DateOrder::day_first) == "nothing");
}

TEST_CASE("twelve o'clock, before and after noon") {
    CHECK(read("10/31/26, 12:05 AM", DateOrder::month_first) == "2026-10-31T00:05:00");
    CHECK(read("10/31/26, 12:05 pm", DateOrder::month_first) == "2026-10-31T12:05:00");
    CHECK(read("10/31/26, 13:05 PM", DateOrder::month_first) == "nothing");
}

TEST_CASE("names of months") {
    CHECK(read("14-Aug-18 11:18 AM") == "2018-08-14T11:18:00");
    CHECK(read("14 Aug 2018 23:18") == "2018-08-14T23:18:00");
    CHECK(read("Tue Oct 31 22:10:47 +0000 2017") == "2017-10-31T22:10:47Z");
    CHECK(read("Tue Oct 31 22:10:47 +0200 2017") == "2017-10-31T20:10:47Z");
}

TEST_CASE("names of months in Dutch and English, short and whole") {
    CHECK(read("Sep 26, 2026") == "2026-09-26T00:00:00");
    CHECK(read("Sept 26, 2026") == "2026-09-26T00:00:00");
    CHECK(read("October 31, 2026 9:30 PM") == "2026-10-31T21:30:00");
    CHECK(read("Oct 3, 2026, 9:05:07 AM") == "2026-10-03T09:05:07");
    CHECK(read("Oct 31, 2026 at 9:30 PM") == "2026-10-31T21:30:00");
    CHECK(read("26 sep. 2026 14:03") == "2026-09-26T14:03:00");
    CHECK(read("26 September 2026") == "2026-09-26T00:00:00");
    CHECK(read("31 oktober 2026 om 9:30") == "2026-10-31T09:30:00");
    CHECK(read("1 mrt. 2026") == "2026-03-01T00:00:00");
    CHECK(read("1 maart 2026") == "2026-03-01T00:00:00");
    CHECK(read("5 mei 2026 08:00:01") == "2026-05-05T08:00:01");
    CHECK(read("5-mei-26") == "2026-05-05T00:00:00");
    CHECK(read("31 okt 2026") == "2026-10-31T00:00:00");
    CHECK(read("1 augustus 2026") == "2026-08-01T00:00:00");
    CHECK(read("1 juni 2026") == "2026-06-01T00:00:00");
    CHECK(read("1 Janus 2026") == "nothing");
    CHECK(read("1 maa 2026") == "nothing");
    CHECK(read("31 november 2026") == "nothing");
}

TEST_CASE("a weekday before the date says nothing") {
    CHECK(read("Sat, 31 Oct 2026 09:30:00 +0100") == "2026-10-31T08:30:00Z");
    CHECK(read("za 31 okt. 2026 09:30") == "2026-10-31T09:30:00");
    CHECK(read("zaterdag 31 oktober 2026") == "2026-10-31T00:00:00");
    CHECK(read("Saturday, October 31, 2026") == "2026-10-31T00:00:00");
    CHECK(read("x 31 okt. 2026") == "nothing");
    CHECK(read("We sold 31 bikes in 2026") == "nothing");
}

TEST_CASE("a date in eight figures") {
    CHECK(read("20261031") == "2026-10-31T00:00:00");
    CHECK(read("20261131") == "nothing");
    CHECK(read("19891231") == "nothing");
    CHECK(read("2026103") == "nothing");
}

TEST_CASE("days as spreadsheets count them") {
    const auto serial = [](std::string_view text) {
        const auto stamp = parse_serial(text);
        return stamp && !stamp->zoned ? base::iso(base::Instant{stamp->ms}) : "nothing";
    };
    CHECK(serial("36526") == "2000-01-01T00:00:00Z");
    CHECK(serial("46326") == "2026-10-31T00:00:00Z");
    CHECK(serial("46326.5") == "2026-10-31T12:00:00Z");
    CHECK(serial("46326.395833333") == "2026-10-31T09:30:00Z");
    CHECK(serial("46326,395833") == "2026-10-31T09:30:00Z");
    CHECK(serial("46326.999999999") == "2026-11-01T00:00:00Z");
    CHECK(serial("46326.") == "nothing");
    CHECK(serial("46326x") == "nothing");
    CHECK(serial("12") == "nothing");
    CHECK(serial("99999") == "nothing");
    CHECK(serial("") == "nothing");
}

TEST_CASE("seconds, milliseconds and microseconds since 1970") {
    CHECK(read("1793439000") == "2026-10-31T09:30:00Z");
    CHECK(read("1793439000.1234") == "2026-10-31T09:30:00.123Z");
    CHECK(read("1793439000123") == "2026-10-31T09:30:00.123Z");
    CHECK(read("1793439000123999") == "2026-10-31T09:30:00.123Z");
}

TEST_CASE("what is no moment is nothing") {
    for (const char* text : {"", "yesterday", "2026-13-01", "2026-02-30", "31-04-2026", "2026-10-31 25:00",
                             "2026-10-31 09:61", "2026-10-31 09:30 and so on", "12345678", "2026", "12:30", "-5",
                             "31-10-", "10/31", "Tue Oct", "Tue Oct 32 22:10:47 +0000 2017"})
        CHECK(read(text) == "nothing");
}

TEST_CASE("what one value shows of the order") {
    CHECK(order_shown_by("31-10-2026 09:30") == DateOrder::day_first);
    CHECK(order_shown_by("10/31/26, 9:30 PM") == DateOrder::month_first);
    CHECK(order_shown_by("3/4/2026") == DateOrder::unknown);
    CHECK(order_shown_by("2026-10-31") == DateOrder::unknown);
    CHECK(order_shown_by("31/31/2026") == DateOrder::unknown);
    CHECK(order_shown_by("") == DateOrder::unknown);
}
