// What is said about a month whose figures are known: verdicts, promises, caveats, in both languages; and that no
// sentence lacks a word or an argument.
#include <string>

#include "reports/compose/axes.hpp"
#include "reports/compose/evidence.hpp"
#include "reports/compose/scorecards.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using base::Language;

/// With plain blanks, as a test writes them.
std::string dumped(const model::Report& report) {
    std::string text = model::dump_text(report);
    for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at))
        text.replace(at, 2, " ");
    return text;
}

void check_says(const std::string& text, std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

std::vector<std::string> labels_of(const model::Axis& axis) {
    std::vector<std::string> labels;
    for (const model::Tick& tick : axis.ticks) labels.push_back(tick.label);
    return labels;
}

}  // namespace

TEST_CASE("a tile's small line ends before a count that is still being counted") {
    test::MadeUpPeriod month(base::Language::en);
    kpis::KpiView& view = month.evaluation.kpis[0];
    view.value.unit = base::Unit::count, view.value.value = std::int64_t{40};
    for (const char* period : {"2026-08", "2026-09", "2026-10"})
        view.trend.push_back({*calendar::parse_period(period), view.value});
    const auto points = [&] {
        const model::Report report = month.report();
        for (const model::Block& block : report.sections.at(0).blocks)
            if (const auto* tiles = std::get_if<model::Tiles>(&block.content))
                for (const model::Tile& tile : tiles->tiles)
                    if (tile.label == "Snel antwoord") return tile.trend.size();
        return std::size_t{0};
    };
    CHECK(points() == 3);
    view.unfinished = true;
    CHECK(points() == 2);
}

TEST_CASE("a percentile that is not reached keeps its tile and counts against its goal") {
    test::MadeUpPeriod month(base::Language::en);
    kpis::KpiView& view = month.evaluation.kpis[0];
    month.playbook.kpis[0].statistic.value = "p90";
    view.value.value = {}, view.value.why = base::Why::not_reached;
    view.status = kpis::Status::off_track, view.higher_is_better = false, view.path = 2700;
    const std::string text = dumped(month.report());
    INFO(text);
    check_says(text, {"more than 10% still wait", "not reached", "off track: Snel antwoord"});
}

TEST_CASE("the month in Dutch") {
    const test::MadeUpPeriod month(Language::nl);
    check_says(
        dumped(month.report()),
        {"report Maandrapportage | Velowerk Rijders | oktober 2026 (2026-10)",
         "lead: 1 van de 2 reactieprotocollen is gehaald. Niet gehaald: Klachten.",
         "Klantloyaliteit: dit doel ligt niet op koers (niet op koers: Snel antwoord; zonder cijfer: Superfans).",
         "tile Snel antwoord: seconds:5400",
         "target streefwaarde: hoogstens 45 min op 31 dec. 2026 | status niet op koers (bad)",
         "Klachten: norm niet gehaald (bad) head | 75% kreeg op tijd een eerste reactie; de norm is 90% binnen 1 u. "
         "Van de 40 beurten: 7 te laat, 3 gemist; mediaan 25 min.",
         "1 rij uit de exports was onbruikbaar (0,5%)",
         "Op 2 dagen van de periode bevatten de exports geen enkele rij.", "Niet gemeten: Superfans.",
         "chart waiting-klachten: Klachten: na 1 u wachtte nog 25% op antwoord",
         "curve Klachten: 1200:0.6 3000:0.25 9000:0.075 180000:0.075",
         "norm: 90% binnen 1 u | hoogstens 10% mag nog wachten", "tile Snelle vragen: share:0.95",
         "status gehaald (good)"});
}

TEST_CASE("the month in English") {
    const test::MadeUpPeriod month(Language::en);
    check_says(dumped(month.report()),
               {"report Monthly report | Velowerk Rijders | October 2026 (2026-10)",
                "lead: 1 of 2 response protocols was met. Not met: Klachten.",
                "Customer loyalty: this goal is off track (off track: Snel antwoord; without a figure: Superfans).",
                "75% got a first response in time; the target is 90% within 1 h. Of 40 turns: 7 late, 3 missed; median",
                "target: at most 45 min by 31 Dec 2026", "1 row of the exports could not be used (0.5%)"});
}

TEST_CASE("no sentence lacks a word or an argument") {
    for (const Language language : {Language::nl, Language::en}) {
        const std::string text = dumped(test::MadeUpPeriod(language).report());
        CHECK(text.find("⟦") == std::string::npos);
        CHECK(text.find('{') == std::string::npos);
    }
}

TEST_CASE("all met, none met, nothing to judge") {
    test::MadeUpPeriod month(Language::nl);
    month.evaluation.protocols[0].verdict = kpis::Verdict::met;
    check_says(dumped(month.report()), {"lead: Alle 2 reactieprotocollen zijn gehaald."});
    for (auto& view : month.evaluation.protocols) view.verdict = kpis::Verdict::not_met;
    check_says(dumped(month.report()), {"lead: Geen van de 2 reactieprotocollen is gehaald."});
    for (auto& view : month.evaluation.protocols) view.verdict = kpis::Verdict::nothing_ripe;
    check_says(dumped(month.report()), {"lead: Over de reactieprotocollen valt deze periode nog niets te zeggen"});
    month.evaluation.protocols.resize(1);
    month.evaluation.protocols[0].verdict = kpis::Verdict::met;
    check_says(dumped(month.report()), {"lead: Het reactieprotocol is gehaald."});
}

TEST_CASE("too few turns to judge: the share is printed, nothing is said to fail") {
    test::MadeUpPeriod month(Language::nl);
    month.evaluation.protocols[0].verdict = kpis::Verdict::too_few;
    const std::string text = dumped(month.report());
    check_says(text, {"lead: Het reactieprotocol is gehaald. Te weinig gegevens om te oordelen: Klachten.",
                      "tile Klachten: share:0.75", "status te weinig gegevens (n = 40) (unknown)",
                      "Klachten: te weinig gegevens (unknown) head"});
    CHECK(text.find("norm niet gehaald") == std::string::npos);
}

TEST_CASE("clock changes are told by file, naive times of few answers are not") {
    test::MadeUpPeriod month(Language::nl);
    month.evaluation.quality.files[0].zone_overlap = 2;
    month.evaluation.quality.files[0].zone_gap = 1;
    const std::string other_month = dumped(month.report());  // the clocks don't change in this one
    CHECK(other_month.find("klokwissel") == std::string::npos);
    month.zone.begins.push_back({base::day_of({2026, 10, 25}).value * base::day_ms});
    month.zone.offset_ms.push_back(base::hour_ms);
    month.add_fact("protocol.klachten.naive_median", 1234.0, base::Unit::seconds);
    month.evaluation.facts.back().figure.n = 19;
    month.add_fact("protocol.snelle_vragen.naive_median", 4321.0, base::Unit::seconds);
    month.evaluation.facts.back().figure.n = 20;
    const std::string text = dumped(month.report());
    check_says(text, {"exports/forum.csv: 3 tijdstippen vallen in een klokwissel (2 in het uur dat twee keer voorkomt, "
                      "1 in het overgeslagen uur)",
                      "seconds:4321"});
    CHECK(text.find("seconds:1234") == std::string::npos);
}

TEST_CASE("an empty playbook makes a report that says so") {
    test::MadeUpPeriod month(Language::nl);
    month.playbook = {};
    month.evaluation = {};
    month.evaluation.period = *calendar::parse_period("2026-W43");
    check_says(dumped(month.report()),
               {"report Weekrapportage", "week 43 van 2026", "Het draaiboek bevat nog geen reactieprotocollen.",
                "Het draaiboek noemt nog geen doelen of KPI's.", "Geen bijzonderheden"});
}

TEST_CASE("sections on demand, in the report's order") {
    const std::string_view only[] = {"data", "summary"};
    const model::Report report = test::MadeUpPeriod(Language::nl).report(only);
    REQUIRE(report.sections.size() == 2);
    CHECK(report.sections[0].id == "summary");
    CHECK(report.sections[1].id == "data");
}

TEST_CASE("only definitions that exist are linked, and those used are printed") {
    const model::Report report = test::MadeUpPeriod(Language::nl).report();
    CHECK(dumped(report).find("no such definition") == std::string::npos);
    const auto found = std::find_if(report.definitions.begin(), report.definitions.end(),
                                    [](const model::Definition& definition) { return definition.id == "attainment"; });
    CHECK(found != report.definitions.end());
}

TEST_CASE("single turns are for who does the work, in rows as wide as their heads") {
    const test::MadeUpPeriod month(Language::nl);
    const model::Report report = month.report();
    check_says(dumped(report), {"table worst_klachten", "moment:2026-10-01 10:00:00", "Gemist (bad)"});
    const std::string board = dumped(model::for_edition(report, model::Edition::management));
    CHECK(board.find("worst_klachten") == std::string::npos);
    CHECK(board.find("moment:2026-10-01 10:00:00") == std::string::npos);
    const measure::Input input = month.input();
    const compose::Material material{input, month.evaluation, month.catalogue, ""};
    CHECK(compose::turn_row(material, month.evaluation.turns[0]).size() ==
          compose::turn_columns(month.catalogue).size());
    CHECK(report.evidence.at(0).table.rows.size() == 2);
}

TEST_CASE("axes have round ends that hold the data") {
    using Labels = std::vector<std::string>;
    const auto catalogue = test::catalogue(Language::en);
    CHECK(labels_of(compose::value_axis(catalogue, base::Unit::count, 0, 37)) == Labels{"0", "10", "20", "30", "40"});
    CHECK(labels_of(compose::value_axis(catalogue, base::Unit::count, 0, 3)) == Labels{"0", "1", "2", "3"});
    CHECK(labels_of(compose::value_axis(catalogue, base::Unit::count, 0, 0)) == Labels{"0", "1"});
    CHECK(compose::value_axis(catalogue, base::Unit::real, -0.3, 0.4).ticks.front().value <= -0.3);
    CHECK(compose::value_axis(catalogue, base::Unit::seconds, 0, 5400).ticks.back().value == 5400);
    const model::Axis waits = compose::duration_axis(catalogue, "", 7, 100'000);
    CHECK(waits.ticks.front().value == 60);
    CHECK(waits.ticks.back().value == 48 * 3600);
    CHECK(compose::duration_axis(catalogue, "", 1e9, 1e9).ticks.size() >= 5);
}

namespace {

/// The tables of the data section.
std::string data_section(const test::MadeUpPeriod& month) {
    const std::string_view only[] = {"data"};
    return dumped(month.report(only));
}

void add_files(test::MadeUpPeriod& month, std::size_t files) {
    month.playbook.sources.emplace_back().files = {{"exports/chat/*.csv", {}}};
    for (std::size_t i = 0; i < files; ++i) {
        activity::FileQuality& file = month.evaluation.quality.files.emplace_back();
        file.name = "exports/chat/" + std::to_string(i) + ".csv";
        file.format = "csv";
        file.encoding = i == 0 ? "utf-8-bom" : "utf-8";
        file.rows = 7;
        file.rejected = 1;
        file.zone_gap = 1;
    }
}

}  // namespace

TEST_CASE("a source of more than ten files is one line with their sums") {
    test::MadeUpPeriod few(Language::en), many(Language::en);
    few.evaluation.quality.files.clear(), many.evaluation.quality.files.clear();
    add_files(few, 10), add_files(many, 11);
    many.zone.begins.push_back({base::day_of({2026, 10, 25}).value * base::day_ms});
    many.zone.offset_ms.push_back(base::hour_ms);
    check_says(data_section(few), {"exports/chat/0.csv", "exports/chat/9.csv"});
    const std::string text = data_section(many);
    CHECK(text.find("exports/chat/0.csv") == std::string::npos);
    check_says(text, {"exports/chat/*.csv, 11 files head | csv | count:77 | count:66 | count:11",
                      "exports/chat/*.csv, 11 files: 11 times lie in a clock change"});
}

TEST_CASE("rejected rows are counted by reason and column, with the place of the first") {
    using activity::RejectReason;
    test::MadeUpPeriod month(Language::nl);
    CHECK(data_section(month).find("Rijen die niet bruikbaar waren") == std::string::npos);
    month.evaluation.quality.rejects = {{0, 4, RejectReason::bad_value, "side", {}, {}},
                                        {0, 7, RejectReason::bad_time, "at", {}, {}},
                                        {0, 9, RejectReason::bad_time, "at", {}, {}}};
    check_says(data_section(month), {"tijdstip niet leesbaar head | at | count:2 | exports/forum.csv | count:7\n",
                                     "waarde niet bekend head | side | count:1 | exports/forum.csv | count:4\n"});
}

TEST_CASE("channels with what they cover, and rows that are no activity") {
    const auto october = [](std::uint32_t day) { return base::day_of({2026, 10, day}); };
    test::MadeUpPeriod month(Language::en);
    activity::Coverage& forum = month.evaluation.quality.coverage.emplace_back();
    forum.first = october(1), forum.last = october(20);
    forum.days = 20, forum.days_with_rows = 16;
    forum.rhythm = activity::Rhythm::daily;
    forum.gaps = {{october(3), october(6)}};
    month.evaluation.quality.records = {{activity::RecordCount::What::points, activity::Channel{}, "followers", 31},
                                        {activity::RecordCount::What::people, std::nullopt, "", 12}};
    check_says(data_section(month),
               {"Forum head | day:2026-10-01 | day:2026-10-20 | count:20 | count:16 | daily | 3–6 Oct 2026 | to the "
                "second | linked\n",
                "Forum: no rows on 3–6 Oct 2026, while", "series: followers head | Forum | count:31",
                "people on a member list head |  | count:12"});
    forum.flat = true, forum.sessions = 5;
    forum.quiet_is_real = true, forum.gaps.clear();
    check_says(data_section(month), {"quiet days are real | to the second | not linked | count:5\n"});
}

TEST_CASE("a scorecard's KPI leads to its figure, and one that nobody gave is in the note") {
    test::MadeUpPeriod month(base::Language::nl);
    const auto community = [&] {
        const measure::Input read = month.input();
        for (model::Table& card : compose::scorecards({read, month.evaluation, month.catalogue, "0.1.0"}))
            if (card.id == "scorecard_community") return std::move(card);
        return model::Table{};
    };
    month.add_fact("responding.thanks", std::int64_t{12}, base::Unit::count);
    kpis::KpiView& fans = month.evaluation.kpis[1];
    for (const base::Why why : {base::Why::not_measured_yet, base::Why::not_given}) {
        fans.value.why = why;
        CHECK(community().rows.size() == 1);
        CHECK(community().note == "Nog niet gemeten: Superfans.");
    }
    fans.value.why = base::Why::none, fans.value.value = std::int64_t{7};
    REQUIRE(community().rows.size() == 2);
    CHECK(community().rows[1][1].fact == "kpi.superfans.value");
    CHECK(community().note.empty());
}
