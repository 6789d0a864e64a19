// The data section: days without data by channel, what the exports can show, what the figures rest on.
#include <algorithm>
#include <string>

#include "engine/kpis/small_groups.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/compose/measurability.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using base::Language;

const base::Day october = base::day_of({2026, 10, 1});

/// Two channels: the forum is written in every day but 5 and 6 October; chat on three days only.
struct Covered {
    test::MadeUpPeriod month{Language::nl};
    measure::Input read = month.input();
    std::vector<std::string> playbooks{"clients/velowerk/playbook.yaml", "stamtafel:loyalty"};

    Covered() {
        month.playbook.channels.emplace_back();
        month.playbook.channels.back().id.value = "chat";
        activity::Coverage forum;
        forum.first = october, forum.last = october + 30;
        forum.days = 31, forum.days_with_rows = 29, forum.rhythm = activity::Rhythm::daily;
        activity::Coverage chat = forum;
        chat.channel = activity::Channel{1}, chat.rhythm = activity::Rhythm::irregular, chat.days_with_rows = 3;
        month.evaluation.quality.coverage = {forum, chat};
        month.evaluation.days = {{activity::Channel{0}, std::vector<std::uint32_t>(31, 7)},
                                 {activity::Channel{1}, std::vector<std::uint32_t>(31, 0)}};
        month.evaluation.days[0].rows[4] = month.evaluation.days[0].rows[5] = 0;
        for (const std::size_t day : {2U, 9U, 20U}) month.evaluation.days[1].rows[day] = 3;
    }
    [[nodiscard]] compose::Material material() const {
        compose::Material made{read, month.evaluation, month.catalogue, "0.1.0"};
        made.playbooks = playbooks;
        return made;
    }
    [[nodiscard]] model::Heatmap map() const {
        return std::get<model::Heatmap>(compose::calendar_chart(material())->data);
    }
};

std::string plain(std::string text) {
    for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at))
        text.replace(at, 2, " ");
    return text;
}

std::string value_of(const model::Table& table, std::string_view name) {
    for (const auto& row : table.rows)
        if (row[0].content == model::Content(std::string(name))) return plain(std::get<std::string>(row[1].content));
    return "(none)";
}

const std::vector<model::Cell>& row_of(const model::Table& table, std::string_view name) {
    const auto found = std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& row) {
        return std::get<std::string>(row[0].content).starts_with(name);
    });
    REQUIRE(found != table.rows.end());
    return *found;
}

std::string text_of(const model::Cell& cell) { return std::get<std::string>(cell.content); }

}  // namespace

TEST_CASE("a day without rows is framed where the channel is never quiet") {
    const model::Heatmap map = Covered().map();
    CHECK(map.rows == std::vector<std::string>{"Forum", "Chat"});
    REQUIRE(map.columns.size() == 31);
    CHECK(map.columns[4] == "5");
    CHECK(map.values[3] == 7);
    CHECK(map.values[4] == 0);
    CHECK(std::count(map.framed.begin(), map.framed.end(), true) == 2);
    CHECK((map.framed[4] && map.framed[5]));
    CHECK(map.frame_label == "geen gegevens");
}

TEST_CASE("days before and after what an export covers have no data, whatever its rhythm") {
    Covered covered;
    covered.month.evaluation.quality.coverage[1].first = october + 2;
    covered.month.evaluation.quality.coverage[1].last = october + 29;
    const std::vector<std::string> lines = compose::days_without_data(covered.material());
    REQUIRE(lines.size() == 2);
    CHECK(plain(lines[0]) == "Forum: geen gegevens van 5–6 okt. 2026.");
    CHECK(plain(lines[1]) == "Chat: geen gegevens van 1–2 okt. 2026 en 31 okt. 2026.");
}

TEST_CASE("quiet days, whole channels and channels without activity are said as such") {
    Covered covered;
    CHECK(compose::days_without_data(covered.material())[1].find("niet elke dag iets") != std::string::npos);
    covered.month.evaluation.quality.coverage[0].quiet_is_real = true;
    covered.month.evaluation.days[1].rows.assign(31, 1);
    covered.month.playbook.channels.emplace_back();
    covered.month.playbook.channels.back().id.value = "mail";
    const std::vector<std::string> lines = compose::days_without_data(covered.material());
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].find("echt stil") != std::string::npos);
    CHECK(lines[1] == "Chat: van elke dag van de periode zijn er gegevens.");
    CHECK(lines[2] == "Mail: de exports bevatten geen activiteiten van dit kanaal.");
    CHECK(covered.map().framed.empty());
}

TEST_CASE("a quarter and a year go by week, each with a name of its own") {
    Covered covered;
    for (const std::string period : {"2026-Q4", "2024"}) {
        covered.month.evaluation.period = *calendar::parse_period(period);
        const auto& of = covered.month.evaluation.period;
        for (auto& days : covered.month.evaluation.days)
            days.rows.assign(static_cast<std::size_t>(of.end.value - of.first.value), 1);
        const model::Heatmap map = covered.map();
        CHECK(map.columns.front() == (period == "2024" ? "wk 01" : "wk 40"));
        CHECK(map.values[1] == 7);
        std::vector<std::string> names = map.columns;
        std::sort(names.begin(), names.end());
        CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
        CHECK(map.values.size() == 2 * map.columns.size());
    }
}

TEST_CASE("management reads no counts of a day, only which days lack data") {
    Covered covered;
    const model::Report report = covered.month.report();
    CHECK(model::dump_text(report).find("coverage-calendar") != std::string::npos);
    const std::string board = plain(model::dump_text(model::for_edition(report, model::Edition::management)));
    CHECK(board.find("coverage-calendar") == std::string::npos);
    CHECK(board.find("Forum: geen gegevens van 5–6 okt. 2026.") != std::string::npos);
    const kpis::Evaluation shown = kpis::without_small_groups(covered.month.evaluation, covered.month.playbook);
    CHECK(shown.days[0].rows[0] == 1);
    CHECK(shown.days[0].rows[4] == 0);
    CHECK(shown.days[1].rows[2] == 1);
}

TEST_CASE("what can be measured is the best that one of a channel's exports shows") {
    Covered covered;
    activity::Evidence forum, chat, posts;
    forum.channel = activity::Channel{0}, forum.brand = forum.members = true, forum.flat = false;
    for (const auto name : {activity::Name::author, activity::Name::text, activity::Name::parent})
        forum.fields.add(name);
    chat.channel = activity::Channel{1}, chat.members = true;
    posts.channel = activity::Channel{1}, posts.shape = activity::Shape::content;
    posts.fields.add(activity::Name::reach);
    covered.month.evaluation.quality.evidence = {forum, chat, posts};
    const model::Table table = compose::measurable_table(covered.material());
    REQUIRE(table.columns.size() == 4);
    const auto& times = row_of(table, "Reactietijden");
    CHECK(text_of(times[1]) == "ja");
    CHECK(text_of(times[2]) == "nee");
    CHECK(text_of(times[3]) == "Chat: vraagt een kolom met het account van de auteur");
    CHECK(times[0].definition == "first_response_time");
    CHECK(text_of(row_of(table, "Bereik")[2]) == "ja");
    CHECK(text_of(row_of(table, "Sentiment")[1]) == "deels");
    const auto& removed = row_of(table, "Wat de moderatie verwijderde");
    CHECK(text_of(removed[1]) == "nee");
    CHECK(text_of(removed[3]).starts_with("geen rij is als verwijderd"));
    CHECK(text_of(row_of(table, "Privéberichten")[1]) == "nee");
}

TEST_CASE("a member list of no channel in particular counts for all") {
    Covered covered;
    activity::Evidence forum, people;
    forum.channel = activity::Channel{0};
    people.shape = activity::Shape::people;
    people.fields.add(activity::Name::last_seen);
    covered.month.evaluation.quality.evidence = {forum, people};
    CHECK(text_of(row_of(compose::measurable_table(covered.material()), "Lezers")[1]) == "ja");
    covered.month.evaluation.quality.evidence = {};
    CHECK(compose::measurable_table(covered.material()).rows.empty());
}

TEST_CASE("what the figures rest on") {
    Covered covered;
    playbook::Hours office;
    office.id.value = "office";
    for (std::size_t day = 0; day < 5; ++day) office.days[day] = {{540, 750}, {780, 1050}};
    office.days[5] = {{600, 960}};
    office.holidays.value = "nl";
    office.closed.resize(1);
    covered.month.playbook.hours.push_back(office);
    covered.month.playbook.protocols[1].hours.value = "office";
    covered.month.playbook.protocols[1].escalation.emplace_back();
    covered.month.playbook.privacy.min_group.value = 8;
    covered.month.playbook.privacy.retain.emplace_back();
    covered.month.playbook.privacy.retain.back().first.value = "exports";
    covered.month.playbook.privacy.retain.back().second.value = {13'000, base::DurationUnit::month};
    covered.month.triage.fingerprint = "abc123";
    covered.month.triage.corrected.resize(2);
    const model::Table table = compose::assumptions_table(covered.material());
    CHECK(value_of(table, "Tijdzone") == "Europe/Amsterdam");
    CHECK(value_of(table, "Bereikbaarheid voor Klachten") == "dag en nacht, alle dagen");
    CHECK(value_of(table, "Bereikbaarheid voor Snelle vragen") ==
          "ma–vr 09:00–12:30, 13:00–17:30; za 10:00–16:00; dicht op feestdagen (kalender nl) en 1 eigen dag");
    CHECK(value_of(table, "Speling bij escalatie voor Snelle vragen") == "30 min");
    CHECK(value_of(table, "Speling bij escalatie voor Klachten") == "(none)");
    CHECK(value_of(table, "Kleinste groep").find("minder dan 8 ") != std::string::npos);
    CHECK(value_of(table, "Minimumaantallen").find("90e percentiel 30") != std::string::npos);
    CHECK(value_of(table, "Indeling in categorieën") ==
          "volgens de triageregels met vingerafdruk abc123; 2 berichten met de hand verbeterd");
    CHECK(value_of(table, "Bewaartermijnen") == "exports 13 maanden");
}

TEST_CASE("versions name files, not where they stand") {
    const model::Table table = compose::versions_table(Covered().material());
    CHECK(value_of(table, "Programma") == "Stamtafel 0.1.0");
    CHECK(value_of(table, "Draaiboek") == "playbook.yaml");
    CHECK(value_of(table, "Bouwt voort op") == "stamtafel:loyalty");
}
