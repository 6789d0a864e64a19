// Who works at a moment, and who does so next.
#include "engine/kpis/rota.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

namespace {

using namespace stamtafel;

void add_person(playbook::Playbook& book, std::string_view id, std::string_view role, std::string_view works,
                std::string_view deputy) {
    playbook::Person& person = book.team.emplace_back();
    person.id.value = id, person.role.value = role, person.works.value = works, person.deputy.value = deputy;
}

/// sanne (office) → iris (weekend) → sanne; mo always; the robot never.
playbook::Playbook team() {
    playbook::Playbook book = test::playbook();
    book.team.clear();
    playbook::Hours& weekend = book.hours.emplace_back();
    weekend.id.value = "weekend";
    weekend.days[5] = weekend.days[6] = {{10 * 60, 16 * 60}};
    add_person(book, "sanne", "manager", "office", "iris");
    add_person(book, "iris", "editor", "weekend", "sanne");
    add_person(book, "mo", "duty", "always", "");
    add_person(book, "robo", "duty", "always", "");
    book.team.back().automation.value = true;
    add_person(book, "lies", "lead", "", "");
    return book;
}

/// "iris 2026-10-31 10:00" as minutes from `now`, or "-".
std::string told(std::string_view now, std::string_view owner) {
    const playbook::Playbook book = team();
    const base::Instant at = test::local(now);
    const auto duty = kpis::on_duty(book, kpis::rota_at(book, test::amsterdam(), at), owner);
    if (!duty) return "-";
    return book.team[duty->person].id.value + " +" + std::to_string((duty->from.ms - at.ms) / base::minute_ms) + "m";
}

}  // namespace

TEST_CASE("who owns a thing works now, or a deputy does, or the first to come") {
    CHECK(told("2026-10-30T10:00", "sanne") == "sanne +0m");     // Friday, office hours
    CHECK(told("2026-10-30T18:00", "sanne") == "iris +960m");    // Saturday 10:00 comes before Monday 9:00
    CHECK(told("2026-10-31T12:00", "sanne") == "iris +0m");      // the deputy works
    CHECK(told("2026-11-01T16:00", "sanne") == "sanne +1020m");  // closed at the very minute; Monday 9:00
    CHECK(told("2026-10-31T12:00", "manager") == "iris +0m");    // a role's deputies too
}

TEST_CASE("automation never works, hours that nobody wrote are not known") {
    CHECK(told("2026-10-31T03:00", "duty") == "mo +0m");
    CHECK(told("2026-10-30T10:00", "robo") == "-");
    CHECK(told("2026-10-30T10:00", "lies") == "-");
    CHECK(told("2026-10-30T10:00", "nobody") == "-");
    CHECK(told("2026-10-30T10:00", "") == "-");
}

TEST_CASE("the day of the clock change has its true length") {
    // Saturday 16:00 is 18 hours before Sunday 10:00 by the wall clock, 19 on the night of 25 October
    CHECK(told("2026-10-24T16:00", "iris") == "iris +1140m");
}
