// What channels cover and where they have gaps, on calendars that can be counted by hand; accounts per channel.
#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "tests/support/catch.hpp"
#include "tests/support/rows.hpp"

using namespace stamtafel;
using namespace stamtafel::activity;
using test::Rows;

namespace {

base::Day october(std::uint32_t day) { return base::day_of({2026, 10, day}); }

/// A row at noon of each day of October 2026 from `first` to `last`.
std::string noons(std::uint32_t first, std::uint32_t last, std::string_view rest = "") {
    std::string lines;
    for (std::uint32_t day = first; day <= last; ++day)
        lines += fmt::format("2026-10-{:02}T12:00 mila post {}\n", day, rest);
    return lines;
}

/// Rows on these stretches of days.
struct RowsOn : Rows {
    RowsOn(std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> stretches, std::string more = "") {
        options.zone = test::amsterdam();
        for (const auto& [first, last] : stretches) more += noons(first, last);
        add(more);
    }
};

const Coverage& covered(Rows& rows) {
    rows.assemble();
    REQUIRE(rows.quality.coverage.size() == 1);
    return rows.quality.coverage[0];
}

}  // namespace

TEST_CASE("a daily channel covers its first to its last day, and two days without a row are a gap") {
    RowsOn rows({{1, 2}, {7, 20}});
    const Coverage& coverage = covered(rows);
    CHECK(coverage.rows == 16);
    CHECK(coverage.first == october(1));
    CHECK(coverage.last == october(20));
    CHECK(coverage.days == 20);
    CHECK(coverage.days_with_rows == 16);
    CHECK(coverage.rhythm == Rhythm::daily);
    CHECK(coverage.gaps == std::vector<Gap>{{october(3), october(6)}});
    CHECK(coverage.coarse);
    CHECK_FALSE(coverage.flat);
    CHECK_FALSE(coverage.stated);
}

TEST_CASE("one day without a row is no gap") {
    RowsOn rows({{1, 10}, {12, 20}});
    CHECK(covered(rows).rhythm == Rhythm::daily);
    CHECK(rows.quality.coverage[0].days_with_rows == 19);
    CHECK(rows.quality.coverage[0].gaps.empty());
}

TEST_CASE("a channel with a row a week has a rhythm and no gaps") {
    RowsOn rows({{1, 1}, {8, 8}, {15, 15}, {22, 22}, {29, 29}});
    CHECK(covered(rows).rhythm == Rhythm::weekly);
    CHECK(rows.quality.coverage[0].gaps.empty());
    RowsOn few({{1, 1}, {8, 8}, {15, 15}});
    CHECK(covered(few).rhythm == Rhythm::irregular);
}

TEST_CASE("working days alone make no daily channel") {
    RowsOn rows({{5, 9}, {12, 16}, {19, 23}, {26, 30}});
    CHECK(covered(rows).rhythm == Rhythm::weekly);  // 16 of 19 steps are a day
    CHECK(rows.quality.coverage[0].gaps.empty());
}

TEST_CASE("what the sources say they cover counts from its first to its last day, gaps at both ends too") {
    RowsOn rows({{5, 14}});
    rows.options.covers = {Covered{october(1), october(15)}, std::nullopt};
    const Coverage& coverage = covered(rows);
    CHECK(coverage.stated);
    CHECK(coverage.first == october(1));
    CHECK(coverage.last == october(15));
    CHECK(coverage.last_row == october(14));
    CHECK(coverage.days == 15);
    CHECK(coverage.days_with_rows == 10);
    CHECK(coverage.gaps == std::vector<Gap>{{october(1), october(4)}});  // the 15th alone is none
}

TEST_CASE("where only some sources say what they cover, the rows of the others count too") {
    RowsOn rows({{5, 14}});
    rows.options.covers = {Covered{october(8), october(10), false}, std::nullopt};
    const Assembled data = rows.assemble();
    CHECK(rows.quality.coverage[0].first == october(5));
    CHECK(rows.quality.coverage[0].last == october(14));
    CHECK_FALSE(rows.quality.coverage[0].stated);
    CHECK(data.cutoff[0] == test::local("2026-10-14T12:00"));
}

TEST_CASE("quiet days that are real are no gaps") {
    RowsOn rows({{1, 10}, {20, 31}});
    rows.options.quiet_is_real = {true};
    CHECK(covered(rows).quiet_is_real);
    CHECK(rows.quality.coverage[0].gaps.empty());
}

TEST_CASE("nothing is covered after the moment asked for") {
    RowsOn rows({{1, 20}});
    rows.options.covers = {Covered{october(1), october(31)}, std::nullopt};
    rows.options.as_of = test::local("2026-10-10T13:00");
    CHECK(covered(rows).last == october(10));
    CHECK(rows.quality.coverage[0].days == 10);
    CHECK(rows.quality.coverage[0].days_with_rows == 10);
}

TEST_CASE("rows that stand alone, years before or after the others, cover nothing") {
    RowsOn rows({{1, 10}}, "1970-01-01T01:00 mila post\n2062-10-01T12:00 jan post\n");
    const Coverage& coverage = covered(rows);
    CHECK(coverage.rows == 12);
    CHECK(coverage.first == october(1));
    CHECK(coverage.last == october(10));
    CHECK(coverage.days_with_rows == 10);
    CHECK(rows.quality.isolated == 1);  // those before set no cut-off anyway
}

TEST_CASE("days are those of the community's zone, an hour before midnight in winter and in summer time") {
    const std::string lines =
        "2026-10-24T23:30 mila post\n2026-10-25T00:30 mila post\n2026-10-25T23:30 mila post\n2026-10-26T00:30 mila "
        "post\n";
    Rows here;
    here.options.zone = test::amsterdam();
    here.add(lines);
    CHECK(covered(here).days_with_rows == 3);
    Rows there;  // in UTC 21:30, 22:30, 22:30 and 23:30 of two days
    there.add(lines);
    CHECK(covered(there).days_with_rows == 2);
}

TEST_CASE("each channel has its own days, and channels without rows have none") {
    RowsOn rows({{1, 10}}, noons(3, 4, "ch=1"));
    rows.assemble();
    REQUIRE(rows.quality.coverage.size() == 2);
    CHECK(rows.quality.coverage[0].days == 10);
    CHECK(rows.quality.coverage[1].channel == Channel{1});
    CHECK(rows.quality.coverage[1].first == october(3));
    CHECK(rows.quality.coverage[1].days == 2);
    CHECK(rows.quality.coverage[1].rhythm == Rhythm::irregular);
}

TEST_CASE("sessions are counted by channel") {
    Rows rows;
    rows.add("+0 mila message : hoi\n +30 jan message : hallo\n +120 mila message : dag", {0, true});
    rows.add("+5 mila message ch=1 : hoi", {1, true});
    const Assembled data = rows.assemble();
    CHECK(data.sessions == 3);
    CHECK(rows.quality.coverage[0].sessions == 2);
    CHECK(rows.quality.coverage[1].sessions == 1);
    CHECK(rows.quality.coverage[0].flat);
}

TEST_CASE("the same author on two channels of a source is one account, or two where accounts are per channel") {
    const std::string_view lines = R"(
        +0 mila post id=a
        +1 mila post id=b ch=1
        +2 mila comment id=c to=a ch=1
        +3 anna comment id=d to=b ch=1
    )";
    Rows one;
    one.add(lines);
    CHECK(one.assemble().accounts.size() == 2);

    Rows two;
    two.options.accounts_per_channel = {true, false};
    two.add(lines);
    two.add("+9 mila post id=b ch=1 : edited");
    const Assembled data = two.assemble();
    CHECK(data.accounts.size() == 3);
    CHECK(data.accounts[0].source == 0);
    CHECK(data.accounts[1].source == 1);
    CHECK(two.quality.authors == 3);
    const auto& of = data.activity.author;  // a, c, d, b as edited
    CHECK(of[0] != of[1]);
    CHECK(of[1] == of[3]);
    CHECK(data.activity.parent[1] == Row{0});  // ids are still the source's
    CHECK(two.quality.duplicates == 1);
    CHECK(is_brand(data.activity, 2));
}

TEST_CASE("a hundredth of the rows over four weeks and a tenth of the time is covered and no history") {
    const auto with_rows = [](int later, const std::string& stray) {
        std::string lines = stray;
        for (int i = 0; i < later; ++i) lines += fmt::format("2026-10-{:02}T12:{:02} mila post\n", 1 + i / 60, i % 60);
        Rows rows;
        rows.options.zone = test::amsterdam();
        rows.add(lines);
        return covered(rows);
    };
    const auto on = [](std::string_view day) { return fmt::format("{}T12:00 mila post\n", day); };
    const base::Day stray = base::day_of({2026, 9, 3}), near = base::day_of({2026, 9, 4});
    CHECK(with_rows(99, on("2026-09-03")).history == october(1));  // 28 days before, 1 of 100
    CHECK(with_rows(99, on("2026-09-03")).first == stray);
    CHECK(with_rows(98, on("2026-09-03")).history == stray);
    CHECK(with_rows(99, on("2026-09-04")).history == near);
    // two in turn, neither of them four weeks from the next
    CHECK(with_rows(198, on("2026-08-20") + on("2026-09-10")).history == october(1));
    // of a year with a row a day, the first days are history
    std::string year;
    for (std::int32_t day = 0; day < 365; ++day) year += on(base::iso(base::day_of({2025, 10, 1}) + day));
    CHECK(with_rows(1, year).history == base::day_of({2025, 10, 1}));
}
