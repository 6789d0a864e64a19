// Who is a superfan, by hand: floors, pairs, scores, tiers, opt-out; and worlds in which somebody cheats.
#include "engine/superfans/superfans.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "engine/superfans/limits.hpp"
#include "engine/superfans/roll.hpp"
#include "engine/superfans/score.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/superfans.hpp"

using namespace stamtafel;
using namespace stamtafel::superfans;
using test::helps;
using test::tier;
using test::with_superfans;

namespace {

calendar::Period period(std::string_view text) { return calendar::parse_period(text).value(); }

std::string name(const test::Community& told, measure::Person who) {
    return std::string(told.rows.store.view(told.data.accounts[static_cast<std::size_t>(who)].handle));
}

Programme programme(const test::Community& told, std::string_view text = "2026-10") {
    return programme_of(told.input(), told.tables, period(text));
}

/// "mila 6/5": whom they helped and in how many weeks.
std::string helpers(const test::Community& told, const Programme& all) {
    std::string out;
    for (const std::size_t row : all.helpers) {
        const Candidate& one = all.candidates[row];
        out +=
            fmt::format("{}{} {}/{}", out.empty() ? "" : " ", name(told, one.who), one.did.helped, one.did.help_weeks);
    }
    return out;
}

std::string proposals(const test::Community& told, const Programme& all) {
    std::string out;
    for (const Proposal& one : all.proposals)
        out += fmt::format("{}{}→{}", out.empty() ? "" : " ", name(told, all.candidates[one.candidate].who),
                           told.playbook.superfans.tiers[one.tier].id.value);
    return out;
}

const Candidate* candidate(const test::Community& told, const Programme& all, std::string_view who) {
    for (const Candidate& one : all.candidates)
        if (name(told, one.who) == who) return &one;
    return nullptr;
}

std::unique_ptr<test::Community> measured(const std::string& lines, playbook::Playbook book = with_superfans()) {
    return test::measured(lines, std::move(book));
}

const std::string honest = helps("mila", 13, 5, "m") + helps("jan", 8, 4, "j") + helps("eva", 9, 3, "e");

}  // namespace

TEST_CASE("superfans are over the floors: different people, in different weeks") {
    const auto told = measured(honest + helps("tom", 5, 5, "t"));
    const Programme all = programme(*told);
    CHECK(helpers(*told, all) == "mila 13/5 jan 8/4 tom 5/5");  // eva: three weeks
    CHECK(proposals(*told, all) == "mila→gold jan→silver");
    CHECK(all.proposed_cents == 5'500);
    CHECK(all.left_cents() == 4'500);
    CHECK_FALSE(all.ranked);  // seventeen candidates
    CHECK(all.tiers[0].members == 1);
}

TEST_CASE("the window ends with the period, or within it where the data do") {
    const std::string lines = "2026-10-20T12:00 kim post : Hallo\n2026-10-29T12:00 jan post : Hallo\n";
    const auto end = [](const std::string& rows, std::string_view until) {
        const auto told = test::measured(rows, with_superfans(), test::local(until));
        return window_of(told->input(), told->tables, period("2026-10"));
    };
    const base::Day november = base::parse_date("2026-11-01").value();
    const Days cut = end(lines, "2026-10-29T12:00");
    CHECK(cut.end == base::parse_date("2026-10-30").value());
    CHECK(cut.from == cut.end + -90);
    CHECK(end(lines + "2026-11-03T12:00 kim post : Hallo\n", "2026-11-03T12:00").end == november);
    CHECK(end(lines, "2026-11-01").end == november);  // covered, and quiet
    CHECK(end("2026-10-29T00:00 jan post : Hallo\n", "2026-10-29T00:00").end == cut.end);
    CHECK(end("2026-09-20T12:00 kim post : Hallo\n", "2026-09-20T12:00").end == november);
}

TEST_CASE("one pair and day counts once, a pair at most three days") {
    std::string lines;
    for (int day = 0; day < 6; ++day)
        for (int again = 0; again < 4; ++again) {
            const int at = -30 * 1440 + day * 1440 + again * 10;
            lines += fmt::format("{:+} kim question id=k{}{} : Hoe laad ik de accu goed op?\n", at, day, again);
            lines += fmt::format("{:+} mila comment to=k{}{} : Laad hem op kamertemperatuur, tot tachtig procent.\n",
                                 at + 5, day, again);
        }
    const auto told = measured(lines);
    const Programme all = programme(*told);
    const Candidate* mila = candidate(*told, all, "mila");
    REQUIRE(mila != nullptr);
    CHECK(mila->did.helped == 1);
    CHECK(mila->did.help_points == 3);
    CHECK(mila->did.help_weeks == 1 + 1);  // Saturday to Thursday
}

TEST_CASE("accepted answers keep to the cap of a pair, and a ring's questions earn nobody anything") {
    std::string lines;
    for (int i = 0; i < 20; ++i) {  // ten days, two a day, one accomplice
        const int at = -30 * 1440 + i / 2 * 1440 + i % 2 * 10;
        lines += fmt::format("{:+} kim question id=k{} : Hoe laad ik de accu goed op?\n", at, i);
        lines += fmt::format("{:+} mila answer accepted to=k{} : Tot tachtig procent.\n", at + 5, i);
    }
    for (int day = 0; day < 10; ++day)  // two who answer each other
        for (int i = 0; i < 6; ++i) {
            const int at = -30 * 1440 + day * 1440 + i * 10;
            lines += fmt::format("{:+} pop{} question id=p{}x{} : Wie helpt mij even?\n", at, i % 2, day, i);
            lines += fmt::format("{:+} pop{} answer accepted to=p{}x{} : Ik natuurlijk.\n", at + 1, 1 - i % 2, day, i);
        }
    lines += "+0 tom answer accepted to=p0x0 : Bij de winkel om de hoek.\n";
    const auto told = measured(honest + lines);
    const Programme all = programme(*told);
    const Candidate *mila = candidate(*told, all, "mila"), *tom = candidate(*told, all, "tom");
    REQUIRE((mila != nullptr && tom != nullptr));
    CHECK(mila->did.accepted == 3);
    CHECK(mila->did.help_points == 13 + 3);  // thirteen askers on a day each, and kim
    CHECK(tom->did.helped + tom->did.help_points + tom->did.accepted == 0);
}

TEST_CASE("agreement, short words and questions in return are no help, nor is an answer to the team or to oneself") {
    const auto told = measured(R"(
        +0 kim  question id=a : Hoe laad ik de accu goed op?
        +1 jan  comment to=a : Ik ook!
        +2 eva  comment to=a : Welke accu heb je precies en sinds wanneer?
        +3 kim  comment to=a : Ik heb het intussen zelf gevonden in het boekje.
        +4 anna question id=b : Wat vinden jullie van de nieuwe app?
        +5 mila comment to=b : Die werkt een stuk sneller dan de vorige versie.
        +6 tom  comment to=a : Laad hem op kamertemperatuur, tot tachtig procent.
    )");
    const Programme all = programme(*told);
    for (const Candidate& one : all.candidates) CHECK(one.did.helped == (name(*told, one.who) == "tom" ? 1U : 0U));
}

TEST_CASE("percentiles: the share of the others below, equal ones half") {
    CHECK(percentiles(std::vector<double>{3, 1, 2, 2, 9}) == std::vector<double>{75, 0, 37.5, 37.5, 100});
    CHECK(percentiles(std::vector<double>{4, 4, 4}) == std::vector<double>{50, 50, 50});
    CHECK(percentiles(std::vector<double>{7}) == std::vector<double>{0});
}

TEST_CASE("with thirty candidates there is a score, and what is the same for all is left out of it") {
    std::string lines = honest;
    for (int i = 0; i < 20; ++i) lines += fmt::format("-{} lezer{} post : Mooie rit gemaakt vandaag.\n", 1440 + i, i);
    const auto told = measured(lines);
    const Programme all = programme(*told);
    REQUIRE(all.ranked);
    CHECK(all.measured == std::array<bool, parts>{true, true, false, true, true});  // nobody speaks of the brand
    CHECK(all.weights[0] == Approx(4.0 / 8));                                       // 4 of 4 + 1 + 2 + 1
    for (const Candidate& one : all.candidates) {
        double score = 0;
        for (std::size_t p = 0; p < parts; ++p) score += all.weights[p] * one.part[p];
        CHECK(one.score == Approx(score));
        CHECK((one.score >= 0 && one.score <= 100));
    }
    CHECK(name(*told, all.candidates[all.helpers.front()].who) == "mila");
    CHECK(candidate(*told, all, "mila")->part[0] == 100);
}

TEST_CASE("a tier that was reached a month ago is left below nine tenths of its bound") {
    // in the window to the end of September mila had helped ten; October's own still has nine of these, or eight
    for (const int fewer : {1, 2}) {
        std::string lines;
        for (int i = 0; i < 10; ++i) {
            const int at = i < fewer ? -75 * 1440 : (-50 + 7 * (i % 5)) * 1440;  // the first lie before the window
            lines += fmt::format("{:+} asker{} question id=q{} : Hoe stel ik mijn remmen goed af?\n", at, i, i);
            lines += fmt::format("{:+} mila comment to=q{} : Draai de bout een kwart slag en voel dan opnieuw.\n",
                                 at + 5, i);
        }
        playbook::Playbook book = with_superfans();
        book.superfans.tiers = {tier("gold", "10", 0)};
        const auto told = measured(lines + "2026-10-31T12:00 jan post : Tot zover deze maand dan.\n", book);
        const Programme all = programme(*told);
        const Candidate* mila = candidate(*told, all, "mila");
        REQUIRE(mila != nullptr);
        CHECK(mila->did.helped == static_cast<std::uint32_t>(10 - fewer));
        CHECK(mila->tier.has_value() == (fewer == 1));
        CHECK(mila->kept == (fewer == 1));
        if (fewer == 2) CHECK(all.near_misses.empty());
    }
}

TEST_CASE("a tier stays as long as nine tenths of its bound hold, window after window") {
    // nine askers from 3 to 31 August, in every window to the end of August, September and October; a tenth in June is
    // in the first of these alone
    for (const bool ever : {true, false}) {
        std::string lines = "2026-05-01T12:00 kim post : Hallo\n";
        for (int i = ever ? 0 : 1; i < 10; ++i) {
            const int at = i == 0 ? -110 * 1440 : (-60 + 6 * (i % 5)) * 1440;
            lines += fmt::format("{:+} asker{} question id=q{} : Hoe stel ik mijn remmen goed af?\n", at, i, i);
            lines += fmt::format("{:+} mila comment to=q{} : Draai de bout een kwart slag en voel dan opnieuw.\n",
                                 at + 5, i);
        }
        playbook::Playbook book = with_superfans();
        book.superfans.tiers = {tier("gold", "10", 0)};
        const auto told = measured(lines, book);
        for (const auto& [month, kept] : {std::pair{"2026-08", false}, {"2026-09", true}, {"2026-10", true}}) {
            INFO(month << ever);
            const Programme all = programme(*told, month);
            const Candidate* mila = candidate(*told, all, "mila");
            REQUIRE(mila != nullptr);
            CHECK(mila->did.helped == (ever && !kept ? 10U : 9U));
            CHECK(mila->tier.has_value() == ever);
            CHECK(mila->kept == (ever && kept));
        }
    }
}

TEST_CASE("who just misses a tier is told, with what is missing") {
    const auto told = measured(helps("mila", 11, 5, "m") + helps("eva", 9, 3, "e"));
    const Programme all = programme(*told);
    REQUIRE(all.near_misses.size() == 2);
    CHECK(name(*told, all.candidates[all.near_misses[0].candidate].who) == "mila");  // 11 of 12 for gold
    CHECK(all.near_misses[0].tier == 0);
    CHECK(all.near_misses[0].bar == Bar::condition);
    CHECK(all.near_misses[0].has == 11);
    CHECK(all.near_misses[0].needs == 12);
    CHECK(name(*told, all.candidates[all.near_misses[1].candidate].who) == "eva");  // one week short of the floor
    CHECK(all.near_misses[1].bar == Bar::weeks);
}

TEST_CASE("who opted out or refused consent is on no list, and the ledger bars who got something") {
    for (const bool refuses : {false, true}) {
        auto told = std::make_unique<test::Community>();
        told->playbook = with_superfans();
        told->rows.add(honest);
        if (refuses)
            told->list_refusing("mila");
        else
            told->opt_out({"mila"});
        told->reward({base::parse_date("2026-10-20").value(), "jan", "forum", "silver", "mok", 1500});
        test::measure_all(*told, test::local("2026-12-01"));
        const Programme all = programme(*told);
        CHECK(candidate(*told, all, "mila") == nullptr);
        CHECK(helpers(*told, all) == "jan 8/4");
        CHECK(proposals(*told, all).empty());
        CHECK(candidate(*told, all, "jan")->bar == Bar::cooldown);
        CHECK(all.spent_cents == 1'500);
        CHECK(all.left_out == 1);
    }
}

TEST_CASE("an objection holds for every account that is spelt so, whichever letters it takes") {
    for (const bool refuses : {false, true}) {
        auto told = std::make_unique<test::Community>();
        told->playbook = with_superfans();
        for (const char* spelt : {"mila", "@MILA", "mil\u0430", "ｍｉｌａ", "mi\u200bla"})
            told->rows.add(helps(spelt, 6, 5, fmt::format("{}x", told->rows.quality.files.size())));
        if (refuses)
            told->list_refusing(" @Mila");
        else
            told->opt_out({"mila"});
        test::measure_all(*told, test::local("2026-12-01"));
        const Programme all = programme(*told);
        CHECK(all.helpers.empty());
        CHECK(all.left_out == 5);
    }
}

TEST_CASE("a look-alike takes nobody's waiting time") {
    auto told = std::make_unique<test::Community>();
    told->playbook = with_superfans();
    told->rows.add("2026-08-03T10:00 mil\u0430 post : Hallo\n" + honest);  // the first account of all
    told->reward({base::parse_date("2026-10-20").value(), "mila", "forum", "gold", "mok", 4000});
    test::measure_all(*told, test::local("2026-12-01"));
    const Programme all = programme(*told);
    CHECK(candidate(*told, all, "mila")->bar == Bar::cooldown);
}

TEST_CASE("who may be under sixteen is never scored") {
    for (const int born : {2009, 2010}) {  // sixteen before 2026 ends, or perhaps not yet
        auto told = std::make_unique<test::Community>();
        told->playbook = with_superfans();
        told->rows.add(honest);
        told->list_born("mila", born);
        test::measure_all(*told, test::local("2026-12-01"));
        const Programme all = programme(*told);
        CHECK((candidate(*told, all, "mila") == nullptr) == (born == 2010));
    }
}

TEST_CASE(
    "a ring that thanks itself two hundred times a day, an account that answers itself and staff in disguise "
    "change no reward and are named") {
    std::string filler;
    for (int i = 0; i < 30; ++i) filler += fmt::format("-{} lezer{} post : Mooie rit gemaakt vandaag.\n", 1440 + i, i);
    playbook::Playbook book = with_superfans();
    book.team[0].name.value = "Anna de Wit";
    book.guidelines.signature.value = "- {first_name}";
    const std::string base = honest + filler +
                             "+0 asker1 question id=z : Wanneer gaan jullie open vandaag?\n"
                             "+1 anna comment to=z : Wij zijn elke dag open van negen tot zes uur, tot dan.\n";
    const std::string cheats = test::ring_of_five() + test::self_answers() + test::staff_in_disguise();
    const auto fair = measured(base, book), gamed = measured(base + cheats, book);
    const Programme before = programme(*fair), after = programme(*gamed);
    CHECK(proposals(*fair, before) == "mila→gold jan→silver");
    CHECK(proposals(*gamed, after) == proposals(*fair, before));
    CHECK(helpers(*gamed, after) == helpers(*fair, before));
    std::string named;
    for (const Suspicion& one : after.suspicions) {
        constexpr const char* kinds[] = {"ring", "self", "staff"};
        named += fmt::format("{}{}:", named.empty() ? "" : "; ", kinds[static_cast<std::size_t>(one.kind)]);
        for (const measure::Person who : one.who) named += " " + name(*gamed, who);
    }
    CHECK(named == "ring: ring0 ring1 ring2 ring3 ring4; self: solo; staff: vermomd");
    CHECK(before.suspicions.empty());
    CHECK(after.suspicions[0].ties == 1'000);
    CHECK(after.suspicions[2].signs == static_cast<std::uint8_t>(Suspicion::Sign::signature));
}

TEST_CASE("every channel and newcomers beside established members: who gets nothing is told") {
    const auto told = measured(honest + R"(
        +0 a1 post ch=1 : Mooi
        +1 a2 post ch=1 : Mooi
        +2 a3 post ch=1 : Mooi
        +3 a4 post ch=1 : Mooi
        +4 a5 post ch=1 : Mooi
    )");
    const Programme all = programme(*told);
    REQUIRE(all.segments.size() == 3);  // two channels and newcomers: all were first seen in the window
    CHECK(all.segments[0].rewarded == 2);
    CHECK(all.segments[1].active == 5);
    CHECK(all.segments[1].overlooked);
    CHECK_FALSE(all.segments[0].overlooked);
}
