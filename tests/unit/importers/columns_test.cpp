// Columns from sampled records: kinds, dates, decimal signs and damaged ids.
#include "engine/importers/columns.hpp"

#include <string>
#include <vector>

#include "engine/importers/time_look.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel::importers;

namespace {

ColumnLook look_at(const std::string& header, const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> records;
    for (const std::string& cell : cells) records.push_back({cell});
    return look_at_columns(records, std::vector<std::string>{header}).front();
}

ValueKind kind_of(const std::string& header, const std::vector<std::string>& cells) {
    return look_at(header, cells).kind;
}

DecimalLook decimal_of(const std::vector<std::string>& cells) { return look_at("Kosten", cells).decimal; }

}  // namespace

TEST_CASE("a column is counted, with up to three distinct examples") {
    const ColumnLook look = look_at("kleur", {"rood", "", "rood", "blauw", "geel", "wit", " "});
    CHECK(look.rows == 7);
    CHECK(look.filled == 5);
    CHECK(look.examples == std::vector<std::string>{"rood", "blauw", "geel"});
    CHECK(look.choices == std::vector<std::string>{"blauw", "geel", "rood", "wit"});
    CHECK(look.different == 4);
    CHECK_FALSE(look.distinct);
    CHECK(look.mean_length == Approx(4));  // 4 + 4 + 5 + 4 + 3 letters in five cells
}

TEST_CASE("short records have empty cells, and cells beyond the header are not looked at") {
    const auto looks = look_at_columns(std::vector<std::vector<std::string>>{{"1"}, {"2", "a"}, {"3", "b", "c"}},
                                       std::vector<std::string>{"n", "word"});
    REQUIRE(looks.size() == 2);
    CHECK(looks[1].filled == 2);
    CHECK(looks[1].rows == 3);
}

TEST_CASE("kinds of values") {
    CHECK(kind_of("x", {"", " "}) == ValueKind::empty);
    CHECK(kind_of("x", {"1", "2", "3"}) == ValueKind::integer);
    CHECK(kind_of("x", {"1,5", "2,0"}) == ValueKind::number);
    CHECK(kind_of("x", {"ja", "nee", "ja"}) == ValueKind::yes_no);
    CHECK(kind_of("x", {"https://example.org/1", "https://example.org/2"}) == ValueKind::url);
    CHECK(kind_of("x", {"An", "Bo de Vries"}) == ValueKind::name);
    CHECK(kind_of("x", {"Een verhaal van meer dan veertig letters, zoals mensen dat schrijven."}) == ValueKind::text);
    CHECK(kind_of("x", {"246675545449582_164", "246675545449582_165"}) == ValueKind::id);
    CHECK(kind_of("x", {"570306133677760513", "570301130888122368"}) == ValueKind::id);
    CHECK(kind_of("x", {"R26qwMQVoos", "1o9DxIZKzbc", "ABCDEFGHIJK"}) == ValueKind::id);
    CHECK(kind_of("x", {"31-12-2026", "30-12-2026"}) == ValueKind::time);
}

TEST_CASE("words for nothing and one dirty value in ten do not hide a kind") {
    CHECK(kind_of("x", {"1", "--", "n/a", "3"}) == ValueKind::integer);
    CHECK(kind_of("x", {"1", "2", "3", "4", "5", "6", "7", "8", "9", "oeps"}) == ValueKind::integer);
    CHECK(kind_of("x", {"1", "2", "oeps"}) == ValueKind::name);
}

TEST_CASE("the header breaks what values cannot tell") {
    CHECK(kind_of("tweet_id", {"1", "2"}) == ValueKind::id);
    CHECK(kind_of("in_response_to_tweet_id", {"3.0", "1.0"}) == ValueKind::id);
    CHECK(kind_of("created_utc", {"1509487847", "1509487900"}) == ValueKind::time);
    CHECK(kind_of("volgnummer", {"1509487847", "1509487900"}) == ValueKind::integer);
    CHECK(kind_of("Date", {"20261031", "20261101"}) == ValueKind::time);
    CHECK(kind_of("Sessions", {"20261031", "20261101"}) == ValueKind::integer);
    CHECK(kind_of("Datum", {"46326", "46327"}) == ValueKind::time);
    CHECK(kind_of("Bereik", {"46326", "46327"}) == ValueKind::integer);
}

TEST_CASE("ids that a spreadsheet has spoilt, all or some") {
    CHECK(kind_of("Post ID", {"5.70306E+17", "5.70301E+17"}) == ValueKind::spoilt_id);
    CHECK(kind_of("Post ID", {"5,70306E+17", "5,70301E+17"}) == ValueKind::spoilt_id);
    CHECK(kind_of("Post ID", {"12", "5,70306E+17", "570301130888122368"}) == ValueKind::spoilt_id);
    CHECK(kind_of("id", {"570306133677760000", "570301130888122000", "570301083672813000"}) == ValueKind::spoilt_id);
    CHECK(kind_of("id", {"570306133677760513", "570301130888122000", "570301083672813571"}) == ValueKind::id);
    CHECK(kind_of("text", {"typed 5.7E+17", "5.70306E+17"}) == ValueKind::name);
}

TEST_CASE("the decimal sign comes from the whole column") {
    CHECK(decimal_of({"1.250,50"}) == DecimalLook::comma);
    CHECK(decimal_of({"1,250.50"}) == DecimalLook::point);
    CHECK(decimal_of({"1.250", "0,5"}) == DecimalLook::comma);
    CHECK(decimal_of({"1.250", "2.500"}) == DecimalLook::undecided);
    CHECK(decimal_of({"1,250", "2,500"}) == DecimalLook::undecided);
    CHECK(decimal_of({"12", "13"}) == DecimalLook::none);
    CHECK(decimal_of({"1,5", "1.5"}) == DecimalLook::undecided);
    CHECK(decimal_of({"\u20AC 1.250,50", "\u20AC 3,00"}) == DecimalLook::comma);
}

TEST_CASE("columns of one file help each other to a decimal sign") {
    const ColumnLook open = look_at("Impressions", {"1,250"});
    const ColumnLook point = look_at("Cost", {"1.50"});
    const ColumnLook comma = look_at("Kosten", {"1,50"});
    const ColumnLook plain = look_at("Clicks", {"12"});
    CHECK(decimal_of_table(std::vector{open, point, plain}) == DecimalLook::point);
    CHECK(decimal_of_table(std::vector{open, plain}) == DecimalLook::undecided);
    CHECK(decimal_of_table(std::vector{comma, point}) == DecimalLook::undecided);
    CHECK(decimal_of_table(std::vector{plain}) == DecimalLook::none);
}

TEST_CASE("a time column shows its order of day and month, or a date that reads both ways") {
    const ColumnLook dutch = look_at("Datum", {"03-04-2026 9:05", "31-12-2026 10:15"});
    CHECK(dutch.time.order == DateOrder::day_first);
    CHECK(dutch.time.layout == "DD-MM-YYYY hh:mm");
    CHECK(dutch.time.doubtful.empty());
    CHECK(look_at("Date", {"3/4/2026", "12/31/2026"}).time.order == DateOrder::month_first);
    CHECK(look_at("Date", {"3/4/2026 9:05 AM"}).time.order == DateOrder::month_first);
    const ColumnLook open = look_at("Datum", {"03-04-2026", "05-06-2026"});
    CHECK(open.time.order == DateOrder::unknown);
    CHECK(open.time.doubtful == "03-04-2026");
    CHECK(open.time.layout == "\?\?-\?\?-YYYY");
}

TEST_CASE("the grain is what no value is finer than") {
    CHECK(look_at("Datum", {"31-12-2026"}).time.grain == TimeGrain::day);
    CHECK(look_at("Datum", {"31-12-2026 10:15"}).time.grain == TimeGrain::minute);
    CHECK(look_at("Datum", {"31-12-2026 10:15:07"}).time.grain == TimeGrain::second);
    CHECK(look_at("Datum", {"31-12-2026 10:15:00"}).time.grain == TimeGrain::second);  // one value proves nothing
    CHECK(look_at("Datum", {"2026-10-01 10:15:00", "2026-10-01 10:16:00", "2026-10-01 10:17:00", "2026-10-01 10:18:00",
                            "2026-10-01 10:19:00"})
              .time.grain == TimeGrain::minute);
}

TEST_CASE("zones and forms of time") {
    CHECK(look_at("at", {"2026-10-01T10:15:00Z", "2026-10-01T10:15:00+02:00"}).time.zoned);
    CHECK_FALSE(look_at("at", {"2026-10-01T10:15:00Z", "2026-10-01T10:15:00"}).time.zoned);
    CHECK(look_at("ts", {"1427135890.000071"}).time.form == TimeForm::epoch_s);
    CHECK(look_at("create_at", {"1427135890123"}).time.form == TimeForm::epoch_ms);
    CHECK(look_at("timestamp", {"1427135890123456"}).time.form == TimeForm::epoch_us);
    CHECK(look_at("ts", {"1427135890"}).time.zoned);
    CHECK(look_at("Datum", {"46326,5"}).time.form == TimeForm::serial);
    CHECK(look_at("Date", {"20261031"}).time.form == TimeForm::compact);
    CHECK(look_at("Date", {"20261331"}).kind == ValueKind::integer);  // no such month
}

TEST_CASE("layouts in words") {
    CHECK(layout_of("2026-10-31T09:30:00Z", DateOrder::unknown) == "YYYY-MM-DD hh:mm:ss zone");
    CHECK(layout_of("12/31/26, 9:30 PM", DateOrder::month_first) == "MM/DD/YY hh:mm AM");
    CHECK(layout_of("14-Aug-18 11:18 AM", DateOrder::unknown) == "DD-Mon-YY hh:mm AM");
    CHECK(layout_of("Tue Oct 31 22:10:47 +0000 2017", DateOrder::unknown) == "words hh:mm:ss zone");
    CHECK(layout_of("", DateOrder::unknown).empty());
}
