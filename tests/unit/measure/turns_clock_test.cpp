// The working clock in turns, worked by hand: breaks, holidays, clock changes. 2026-04-27 and 2026-10-05 are Mondays.
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::Outcome;
using test::local;
using test::promise;

namespace {

/// One protocol on the hours of `days`, with the promise.
playbook::Playbook on_hours(std::string_view time, const std::vector<calendar::OpenInterval>& day, std::size_t days) {
    playbook::Playbook book = test::playbook();
    playbook::Hours& hours = book.hours.emplace_back();
    hours.id.value = "own";
    for (std::size_t i = 0; i < days; ++i) hours.days[i] = day;
    book.protocols = {test::protocol()};
    book.protocols[0].hours.value = "own";
    book.protocols[0].first_response = promise(time);
    return book;
}

std::unique_ptr<test::Community> asked_and_answered(std::string_view asked, std::string_view answered,
                                                    playbook::Playbook book) {
    std::string lines = std::string(asked) + " mila post id=q\n";
    if (!answered.empty()) lines += std::string(answered) + " anna comment id=r to=q\n";
    return test::measured(lines, std::move(book), local("2026-12-31"));
}

constexpr std::int64_t half_hour = 30 * base::minute_ms;

}  // namespace

TEST_CASE("the lunch break does not count") {
    const auto book = [] { return on_hours("1h", {{9 * 60, 12 * 60}, {13 * 60, 17 * 60}}, 5); };
    const auto in_time = asked_and_answered("2026-10-05T11:30", "2026-10-05T13:30", book());
    CHECK(in_time->told() == "q→r met");
    CHECK(in_time->turn(0).waited_ms == base::hour_ms);
    CHECK(in_time->turn(0).calendar_ms == 2 * base::hour_ms);
    CHECK(in_time->turn(0).due == local("2026-10-05T13:30"));
    CHECK(asked_and_answered("2026-10-05T11:30", "2026-10-05T13:31", book())->told() == "q→r late");
    CHECK(asked_and_answered("2026-10-05T11:30", "2026-10-05T12:15", book())->turn(0).waited_ms == half_hour);
    const auto at_noon = asked_and_answered("2026-10-05T12:00", "2026-10-05T14:00", book());
    CHECK(at_noon->told() == "q→r met");  // the clock stands still until one
    CHECK(measure::has(at_noon->turn(0).traits, measure::Trait::outside_hours));
}

TEST_CASE("a target that ends at closing time is met until the next opening") {
    const auto book = [] { return on_hours("1h", {{9 * 60, 17 * 60}}, 5); };
    const auto evening = asked_and_answered("2026-10-05T16:00", "2026-10-06T09:00", book());
    CHECK(evening->told() == "q→r met");
    CHECK(evening->turn(0).due == local("2026-10-06T09:00"));
    CHECK(asked_and_answered("2026-10-05T16:00", "2026-10-06T09:01", book())->told() == "q→r late");
}

TEST_CASE("King's Day is closed where the hours say so") {
    playbook::Playbook book = on_hours("1h", {{9 * 60, 17 * 60}}, 5);
    book.hours.back().holidays.value = "nl";
    const auto told = asked_and_answered("2026-04-24T16:30", "2026-04-28T09:30", book);
    CHECK(told->told() == "q→r met");  // Friday half an hour, Tuesday half an hour
    CHECK(told->turn(0).due == local("2026-04-28T09:30"));
    const auto open =
        asked_and_answered("2026-04-24T16:30", "2026-04-28T09:30", on_hours("1h", {{9 * 60, 17 * 60}}, 5));
    CHECK(open->told() == "q→r late");
    CHECK(open->turn(0).due == local("2026-04-27T09:30"));
}

TEST_CASE("the nights of 29 March and 25 October 2026 have their real length") {
    const auto night = [](std::string_view time) { return on_hours(time, {{0, 6 * 60}}, 7); };
    const auto spring = asked_and_answered("2026-03-29T00:00", "2026-03-29T06:30", night("6h"));
    CHECK(spring->turn(0).waited_ms == 5 * base::hour_ms);  // two to three did not happen
    CHECK(spring->turn(0).due == local("2026-03-30T01:00"));
    const auto autumn = asked_and_answered("2026-10-25T00:00", "2026-10-25T06:30", night("6h"));
    CHECK(autumn->told() == "q→r late");
    CHECK(autumn->turn(0).waited_ms == 7 * base::hour_ms);  // two to three happened twice
    CHECK(autumn->turn(0).due == local("2026-10-25T05:00"));
    playbook::Playbook always = test::playbook();
    always.protocols = {test::protocol()};
    always.protocols[0].first_response = promise("24h");
    CHECK(asked_and_answered("2026-03-28T12:00", "", always)->turn(0).due == local("2026-03-29T13:00"));
    CHECK(asked_and_answered("2026-10-24T12:00", "", always)->turn(0).due == local("2026-10-25T11:00"));
}

TEST_CASE("over those weekends an office waits for Monday") {
    for (const auto& [friday, monday] :
         {std::pair{"2026-03-27T16:30", "2026-03-30T09:30"}, std::pair{"2026-10-23T16:30", "2026-10-26T09:30"}}) {
        const auto told = asked_and_answered(friday, monday, on_hours("1h", {{9 * 60, 17 * 60}}, 5));
        CHECK(told->told() == "q→r met");
        CHECK(told->turn(0).waited_ms == base::hour_ms);
        CHECK(told->turn(0).due == local(monday));
    }
}
