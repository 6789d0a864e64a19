// `new`: a client folder that passes `check` at once, and nothing overwritten.
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "engine/app/load.hpp"
#include "engine/app/new_answers.hpp"
#include "engine/importers/xlsx.hpp"
#include "engine/strategy/roadmap.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

constexpr std::string_view templates[] = {"house",    "loyalty",     "conversions", "awareness",
                                          "feedback", "personality", "responsive",  "inclusive"};

std::string csv_of(const std::string& platform) { return "exports/" + platform + "-2026-10.csv"; }

}  // namespace

TEST_CASE("a new client passes check without a finding, from every template and in both languages") {
    for (const std::string_view from : templates)
        for (const std::string language : {"nl", "en"}) {
            INFO(from << " " << language);
            const test::Scratch scratch;
            const Outcome made = run_stamtafel(
                {"new", "Café 't Anker", "--template", std::string(from), "--lang", language}, scratch.folder());
            CHECK(made.status == 0);
            CHECK(made.err.empty());
            const test::Tree tree = test::tree_of(scratch / "Café 't Anker");
            for (const std::string name :
                 {"playbook.yaml", "README.md", "actions.csv", "rewards.csv", "exports/", "notes/"})
                CHECK(tree.count(name) == 1);
            CHECK(tree.count(language == "nl" ? "invoer.xlsx" : "input.xlsx") == 1);
            CHECK(tree.size() == 8);
            const std::string& key = tree.at(".stamtafel-key");
            CHECK(key.size() == 65);
            CHECK(std::all_of(key.begin(), key.end() - 1, [](unsigned char c) { return std::isxdigit(c) != 0; }));
            for (const std::string name : {"playbook.yaml", "README.md"})
                for (const std::string place :
                     {"@name@", "@template@", "@targets@", "@exports@", "@by@", "@start@", "@brand@"})
                    CHECK(tree.at(name).find(place) == std::string::npos);
            const Outcome checked =
                run_stamtafel({"check", "--strict", "Café 't Anker/playbook.yaml"}, scratch.folder());
            CHECK(checked.err.find("warning") == std::string::npos);
            CHECK(checked.err.find("-to-fill-in]") != std::string::npos);
            CHECK(checked.status == 0);
            const Outcome planned =
                run_stamtafel({"plan", "Café 't Anker/playbook.yaml", "-o", "plan", "--json"}, scratch.folder());
            CHECK(planned.err == "");
            CHECK(planned.status == 0);
            CHECK(test::tree_of(scratch / "plan").size() == 4);
            for (const auto& [name, content] : test::tree_of(scratch / "plan"))
                CHECK(content.find("⟦") == std::string::npos);
        }
}

TEST_CASE("every platform brings its channel, its source and where its export is found") {
    const std::vector<std::string> platforms{"forum",    "discourse", "discord",  "slack",    "instagram", "facebook",
                                             "linkedin", "youtube",   "whatsapp", "telegram", "tickets"};
    for (const std::string language : {"nl", "en"})
        for (const std::string& platform : platforms) {
            INFO(platform << " " << language);
            const test::Scratch scratch;
            const Outcome made =
                run_stamtafel({"new", "c", "--platforms", platform, "--lang", language}, scratch.folder());
            CHECK(made.err == "");
            const std::string playbook = test::read_bytes(scratch / "c/playbook.yaml");
            CHECK(playbook.find("  - {id: " + platform + ", name: ") != std::string::npos);
            CHECK(playbook.find("channel: " + platform) != std::string::npos);
            CHECK(test::read_bytes(scratch / "c/README.md").find("\n### ") != std::string::npos);
            CHECK(run_stamtafel({"check", "--strict", "c/playbook.yaml"}, scratch.folder()).status == 0);
        }
}

TEST_CASE("where a source has a column for likes, the README asks for them") {
    for (const std::string language : {"nl", "en"})
        for (const std::string platform : {"instagram", "facebook", "linkedin", "youtube", "forum"}) {
            INFO(platform << " " << language);
            const test::Scratch scratch;
            REQUIRE(
                run_stamtafel({"new", "c", "--template", "personality", "--platforms", platform, "--lang", language},
                              scratch.folder())
                    .status == 0);
            const bool column =
                test::read_bytes(scratch / "c/playbook.yaml").find("likes: likes}") != std::string::npos;
            const std::string readme = test::read_bytes(scratch / "c/README.md");
            const bool asked = readme.find(language == "nl" ? "likes van" : "likes of") != std::string::npos;
            CHECK(column == (platform != "forum"));
            CHECK(asked == column);
        }
}

TEST_CASE("the team of responsive works by day, and who is on duty carries evenings and weekends") {
    const test::Scratch scratch;
    REQUIRE(run_stamtafel({"new", "c", "--template", "responsive"}, scratch.folder()).status == 0);
    const app::LoadedPlaybook loaded = app::load_playbook((scratch / "c/playbook.yaml").string(), "");
    REQUIRE(loaded.usable);
    for (const playbook::Person& person : loaded.playbook.team)
        CHECK(person.works.value == (person.role.value == "duty_manager" ? "always" : "day"));
    const strategy::Roadmap plan = strategy::plan_roadmap(loaded.playbook, {});
    REQUIRE(plan.steps.size() == loaded.playbook.roadmap.size());
    std::size_t of_team = 0;
    for (const strategy::ScheduledStep& step : plan.steps) {
        if (step.owner == "duty_manager" || step.owner == "duty") continue;
        INFO(step.id << " " << base::iso(step.first) << " " << base::iso(step.last));
        CHECK(base::weekday(step.first) < base::Weekday::saturday);
        CHECK(base::weekday(step.last) < base::Weekday::saturday);
        ++of_team;
    }
    CHECK(of_team > 5);
}

TEST_CASE("every pillar has planned content, in each template and sample") {
    std::vector<std::string> files;
    for (const std::string_view from : templates) files.push_back("playbooks/" + std::string(from) + ".yaml");
    for (const std::string_view sample : {"inkwell", "northline", "velowerk", "waagplein"})
        files.push_back("samples/" + std::string(sample) + "/playbook.yaml");
    const auto every_pillar_is_planned = [](const playbook::Content& content) {
        CHECK(content.pillars.size() >= 4);
        for (const playbook::Pillar& pillar : content.pillars) {
            INFO(pillar.id.value);
            CHECK(std::any_of(content.calendar.begin(), content.calendar.end(), [&](const auto& item) {
                return item.pillar.value == pillar.id.value && !item.owner.value.empty();
            }));
        }
    };
    for (const std::string& file : files) {
        INFO(file);
        const app::LoadedPlaybook loaded = app::load_playbook(test::source_path(file).string(), "");
        every_pillar_is_planned(loaded.playbook.content);
    }
    for (const std::string_view from : templates)
        for (const std::string language : {"nl", "en"}) {
            INFO(from << " " << language);
            const test::Scratch scratch;
            REQUIRE(run_stamtafel({"new", "c", "--template", std::string(from), "--lang", language}, scratch.folder())
                        .status == 0);
            every_pillar_is_planned(app::load_playbook((scratch / "c/playbook.yaml").string(), "").playbook.content);
        }
}

TEST_CASE("options answer all eight questions") {
    const test::Scratch scratch;
    const Outcome made =
        run_stamtafel({"new", "c", "--lang", "nl", "--template", "responsive", "--name", "Reizigers: samen", "--brand",
                       "Tramlijn", "--purpose", "Op tijd thuis.", "--platforms", "instagram,tickets", "--country", "be",
                       "--manager", "Noor", "--yes"},
                      scratch.folder());
    CHECK(made.err == "");
    const std::string playbook = test::read_bytes(scratch / "c/playbook.yaml");
    for (const std::string line :
         {"extends: stamtafel:responsive\ninclude: [stamtafel:responsive-nl]", "  id: c\n",
          "  name: \"Reizigers: samen\"\n", "  brand: Tramlijn\n", "  purpose: Op tijd thuis.\n",
          "  time_zone: Europe/Brussels\n", "holidays: be}", "mon-fri: \"08:00-21:00\"", "{id: cm, name: Noor, ",
          "accounts: {instagram: [team], tickets: [team]}", "channels: [instagram, tickets]"}) {
        INFO(line);
        CHECK(playbook.find(line) != std::string::npos);
    }
    CHECK(run_stamtafel({"check", "--strict", "c/playbook.yaml"}, scratch.folder()).status == 0);
}

TEST_CASE("a new client reports as soon as an export is there, with its lists and sheet still empty") {
    for (const std::string language : {"nl", "en"}) {
        INFO(language);
        const test::Scratch scratch;
        REQUIRE(run_stamtafel({"new", "c", "--template", "awareness", "--lang", language}, scratch.folder()).status ==
                0);
        std::string rows =
            language == "nl" ? "id,datum,auteur,bericht,antwoord_op\n" : "id,date,author,message,reply_to\n";
        for (int i = 1; i <= 60; ++i)
            rows += std::to_string(i) + ",2026-10-" + (i % 30 < 9 ? "0" : "") + std::to_string(i % 30 + 1) +
                    " 10:00:00," + (i % 3 == 0 ? "team" : "lid" + std::to_string(i % 7)) + ",Hallo c hoe werkt dit?," +
                    (i % 3 == 0 ? std::to_string(i - 1) : "") + "\n";
        test::write_file(scratch / ("c/" + csv_of("forum")), rows);
        test::write_file(scratch / "c/notes/notes-2026-10.md", "## summary\n\nA quiet month, wordsfromthenotes.\n");
        const Outcome report = run_stamtafel(
            {"report", "c/playbook.yaml", "--period", "2026-10", "--formats", "html,facts"}, scratch.folder());
        INFO(report.err);
        CHECK(report.status == 0);
        CHECK(report.err.find("actions.csv") == std::string::npos);
        CHECK(report.err.find("rewards.csv") == std::string::npos);
        CHECK(report.err.find(".xlsx") == std::string::npos);
        const std::string page = language == "nl" ? "directie" : "management";
        CHECK(test::read_bytes(scratch / ("c/reports/" + page + "-2026-10.html")).find("wordsfromthenotes") !=
              std::string::npos);
    }
}

TEST_CASE("the sheet for given figures has a row for each KPI that no export holds") {
    const test::Scratch scratch;
    REQUIRE(run_stamtafel({"new", "c", "--template", "inclusive"}, scratch.folder()).status == 0);
    const auto sheets = importers::read_workbook(test::read_bytes(scratch / "c/input.xlsx"), {});
    REQUIRE(sheets);
    REQUIRE(sheets->size() == 1);
    const std::string& csv = sheets->front().csv;
    CHECK(csv.starts_with("kpi,date,value,n,source\n"));
    CHECK(csv.find("\nalt_text,2") != std::string::npos);
    CHECK(csv.find("participation") == std::string::npos);
}

TEST_CASE("what is not said is asked: an empty line is the usual answer, a wrong one is asked again") {
    std::vector<std::string> typed{"nl", "personallity",    "Personality", "", "Bier & Co",
                                   "",   "instagram forum", "be",          ""};
    std::vector<std::string> questions;
    const auto ask = [&](std::string_view question) -> std::optional<std::string> {
        questions.emplace_back(question);
        if (typed.empty()) return std::nullopt;
        const std::string line = typed.front();
        typed.erase(typed.begin());
        return line;
    };
    app::Answers said;
    REQUIRE(app::complete(said, "kroeg", ask));
    namespace answer = app::answer;
    CHECK(questions.size() == 9);  // eight, and one of them twice
    CHECK(questions[2].starts_with("Kies uit: loyalty, "));
    CHECK(said[answer::from_template] == "personality");
    CHECK(said[answer::name] == "kroeg");
    CHECK(said[answer::brand] == "Bier & Co");
    CHECK(said[answer::purpose] == "Een plek waar mensen en Bier & Co elkaar aan het lachen maken.");
    CHECK(said[answer::platforms] == "instagram,forum");
    CHECK(said[answer::country] == "be");
    CHECK(said[answer::manager] == "?");
}

TEST_CASE("what an option said is not asked, and who gives no answer gets nothing they did not choose") {
    app::Answers said;
    said.fill("x");
    namespace answer = app::answer;
    said[answer::language] = "en";
    said[answer::country].clear();
    int asked = 0;
    const auto ask = [&](std::string_view) -> std::optional<std::string> { return ++asked > 0 ? "nowhere" : ""; };
    const auto wrong = app::complete(said, "c", ask);
    REQUIRE(!wrong);
    CHECK(wrong.error().code == base::Code::answer_unknown);
    CHECK(asked == 3);
    const auto gone = app::complete(said, "c", [](std::string_view) { return std::nullopt; });
    REQUIRE(!gone);
    CHECK(gone.error().code == base::Code::answers_broken_off);
    CHECK(said[answer::country] == "");
    CHECK(app::complete(said, "c", {}));
    CHECK(said[answer::country] == "uk");
}

TEST_CASE("Ctrl-C, the end of the input and three wrong answers at a question write nothing") {
    struct Row {
        std::string keys;
        int status;
        std::string says;
    };
    const std::vector<Row> rows{{"\x03", 130, "stamtafel: interrupted"},
                                {"nl\r\x03", 130, "stamtafel: interrupted"},
                                {"\x04", 2, "[answers-broken-off]"},
                                {"nl\rhouse\r\x04", 2, "geen antwoord op 'Naam van de community'"},
                                {"fr\rde\rx\r", 2, "'x' is no answer to 'Language of playbook, README and reports'"}};
    for (const Row& row : rows) {
        INFO(row.says << " " << row.keys.size());
        const test::Scratch scratch;
        const Outcome outcome = test::typed_on_terminal({"new", "c"}, row.keys, scratch.folder());
        INFO(outcome.out);
        CHECK(outcome.status == row.status);
        CHECK(outcome.out.find(row.says) != std::string::npos);
        CHECK(test::tree_of(scratch.folder()).empty());
    }
    const test::Scratch scratch;
    CHECK(test::typed_on_terminal({"new", "c"}, "\r\r\r\r\r\r\r\r", scratch.folder()).status == 0);
    CHECK(std::filesystem::exists(scratch / "c/playbook.yaml"));
}

TEST_CASE("names that are hard to quote make a playbook all the same") {
    const test::Scratch scratch;
    for (const std::string name :
         {"O'Neill & \"Co\"", "100% fiets", "a: b", "#1", "-x", "back\\slash", "@brand@", "日本"}) {
        INFO(name);
        CHECK(run_stamtafel({"new", "./" + name}, scratch.folder()).status == 0);
        const Outcome checked = run_stamtafel({"check", "./" + name + "/playbook.yaml"}, scratch.folder());
        CHECK(checked.out.find(": fine, ") != std::string::npos);
        CHECK(checked.status == 0);
    }
}

TEST_CASE("every new client has a key of its own") {
    const test::Scratch scratch;
    REQUIRE(run_stamtafel({"new", "a"}, scratch.folder()).status == 0);
    REQUIRE(run_stamtafel({"new", "b"}, scratch.folder()).status == 0);
    CHECK(test::read_bytes(scratch / "a/.stamtafel-key") != test::read_bytes(scratch / "b/.stamtafel-key"));
    CHECK(std::filesystem::status(scratch / "a/.stamtafel-key").permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("new overwrites nothing, whichever of its files is there") {
    for (const std::string there :
         {"playbook.yaml", "README.md", ".stamtafel-key", "actions.csv", "rewards.csv", "input.xlsx", "invoer.xlsx"}) {
        const test::Scratch scratch;
        test::write_file(scratch / ("client/" + there), "mine\n");
        const test::Tree before = test::tree_of(scratch.folder());
        const Outcome outcome = run_stamtafel({"new", "client"}, scratch.folder());
        CHECK(outcome.status == 4);
        CHECK(outcome.err.find("'client/" + there + "'") != std::string::npos);
        CHECK(test::difference(before, test::tree_of(scratch.folder())) == "");
    }
}

TEST_CASE("a folder that cannot be made is said, and leaves nothing") {
    const test::Scratch scratch;
    test::write_file(scratch / "taken", "a file\n");
    const Outcome outcome = run_stamtafel({"new", "taken/client"}, scratch.folder());
    CHECK(outcome.status == 4);
    CHECK(outcome.err.find("[output-unwritable]") != std::string::npos);
    CHECK(test::tree_of(scratch.folder()).size() == 1);
}

TEST_CASE("check asks for what new could not know, and for nothing once it is filled in") {
    const test::Scratch scratch;
    REQUIRE(run_stamtafel({"new", "c", "--manager", "Ann"}, scratch.folder()).status == 0);
    const Outcome asked = run_stamtafel({"check", "--strict", "c/playbook.yaml"}, scratch.folder());
    CHECK(asked.status == 0);
    CHECK(asked.out ==
          "c/playbook.yaml: fine, 5 things left to fill in\n");  // three people, the address, the baselines
    std::string playbook = test::read_bytes(scratch / "c/playbook.yaml");
    const auto fill_in = [&](const std::string& open, const std::string& filled) {
        const std::size_t at = playbook.find(open);
        REQUIRE(at != playbook.npos);
        playbook.replace(at, open.size(), filled);
    };
    for (const std::string name : {"Bo", "Cas", "Dee"}) fill_in("name: \"?\"", "name: " + name);
    fill_in("rules_posted_at: \"?\"", "rules_posted_at: \"https://c.example/rules\"");
    for (const std::string value : {"6h", "0.05", "15%", "35%"})
        fill_in("baseline: {value: " + value + "}", "baseline: {value: " + value + ", on: 2026-10-31}");
    test::write_file(scratch / "c/playbook.yaml", playbook);
    CHECK(run_stamtafel({"check", "--strict", "c/playbook.yaml"}, scratch.folder()).out == "c/playbook.yaml: fine\n");
}

TEST_CASE("a plan of a new client prints no name and no address that nobody filled in") {
    for (const std::string language : {"nl", "en"}) {
        const test::Scratch scratch;
        REQUIRE(run_stamtafel({"new", "c", "--lang", language}, scratch.folder()).status == 0);
        REQUIRE(run_stamtafel({"plan", "c/playbook.yaml", "-o", "plan"}, scratch.folder()).status == 0);
        const std::string open = language == "nl" ? "naam nog in te vullen" : "name to be filled in";
        std::size_t said = 0;
        for (const auto& [name, content] : test::tree_of(scratch / "plan")) {
            if (!name.ends_with(".html")) continue;
            CHECK(content.find("example.org") == std::string::npos);
            said += content.find(open) != std::string::npos ? 1U : 0U;
        }
        CHECK(said == 2);  // the plan and the handbook
    }
}

TEST_CASE("a playbook of one's own is a template too, below the client's folder or beside it") {
    const std::string own = "stamtafel: 1\nextends: stamtafel:loyalty\nbrand_values: [tips]\n";
    const test::Scratch scratch;
    test::write_file(scratch / "agency.yaml", own);
    test::write_file(scratch / "inside/base.yaml", own);
    const Outcome beside = run_stamtafel({"new", "clients/c", "--template", "./agency.yaml"}, scratch.folder());
    CHECK(beside.err == "");
    CHECK(beside.status == 0);
    CHECK(test::read_bytes(scratch / "clients/c/playbook.yaml").find("\nextends: \"../../agency.yaml\"\n") !=
          std::string::npos);
    CHECK(test::read_bytes(scratch / "clients/c/README.md").find("stamtafel check playbook.yaml --root ../..`") !=
          std::string::npos);
    CHECK(run_stamtafel({"check", "--strict", "--root", "../..", "playbook.yaml"}, scratch / "clients/c").status == 0);
    CHECK(beside.out ==
          "clients/c/playbook.yaml\nclients/c/README.md\nstamtafel check clients/c/playbook.yaml --root .\n");
    CHECK(run_stamtafel({"check", "--strict", "clients/c/playbook.yaml", "--root", "."}, scratch.folder()).status == 0);
    const Outcome blank = run_stamtafel({"new", "my client", "--template", "./agency.yaml"}, scratch.folder());
    CHECK(blank.out.ends_with("\nstamtafel check \"my client/playbook.yaml\" --root .\n"));
    const Outcome inside = run_stamtafel({"new", "inside", "--template", "inside/base.yaml"}, scratch.folder());
    CHECK(inside.status == 0);
    CHECK(inside.out == "inside/playbook.yaml\ninside/README.md\n");
    CHECK(test::read_bytes(scratch / "inside/playbook.yaml").find("\nextends: \"./base.yaml\"\n") != std::string::npos);
    CHECK(run_stamtafel({"check", "--strict", "inside/playbook.yaml"}, scratch.folder()).status == 0);
}

TEST_CASE("a template of one's own in the client's folder is that file, whatever it is called") {
    const test::Scratch scratch;
    for (const std::string name : {"base", "awareness"}) {
        INFO(name);
        test::write_file(scratch / name / name, "stamtafel: 1\nextends: stamtafel:loyalty\nbrand_values: [tips]\n");
        const Outcome made = run_stamtafel({"new", name, "--template", name + "/" + name}, scratch.folder());
        CHECK(made.err == "");
        CHECK(made.status == 0);
        const std::string extends = "\nextends: \"./" + name + "\"\n";
        CHECK(test::read_bytes(scratch / name / "playbook.yaml").find(extends) != std::string::npos);
    }
}

TEST_CASE("a template that cannot be read, or is none, is told and leaves nothing") {
    const test::Scratch scratch;
    test::write_file(scratch / "broken.yaml", "stamtafel: 1\nkpis: [{id: a]\n");
    const test::Tree before = test::tree_of(scratch.folder());
    for (const std::string own : {"missing.yaml", "broken.yaml", "./"}) {
        INFO(own);
        const Outcome outcome = run_stamtafel({"new", "c", "--template", own}, scratch.folder());
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find(": error: ") != std::string::npos);
    }
    CHECK(test::difference(before, test::tree_of(scratch.folder())) == "");
}

TEST_CASE("an answer that a playbook cannot hold is an error, and so is an empty one") {
    const test::Scratch scratch;
    const Outcome long_name = run_stamtafel({"new", "c", "--name", std::string(70'000, 'a')}, scratch.folder());
    CHECK(long_name.status == 2);
    CHECK(long_name.err.find("[scalar-too-long]") != std::string::npos);
    for (const std::string option : {"--name", "--brand", "--purpose", "--manager", "--template"})
        CHECK(run_stamtafel({"new", "c", option, " "}, scratch.folder()).status == 2);
    CHECK(test::tree_of(scratch.folder()).empty());
}

TEST_CASE("only the platforms that were chosen are weighed against each other") {
    const test::Scratch scratch;
    REQUIRE(run_stamtafel({"new", "one", "--platforms", "instagram"}, scratch.folder()).status == 0);
    REQUIRE(run_stamtafel({"new", "two", "--platforms", "instagram,discord"}, scratch.folder()).status == 0);
    CHECK(test::read_bytes(scratch / "one/playbook.yaml").find("\nchannel_choice:") == std::string::npos);
    const std::string two = test::read_bytes(scratch / "two/playbook.yaml");
    CHECK(two.find("\nchannel_choice:") != std::string::npos);
    CHECK(two.find("- {id: instagram, name: Instagram, media: earned, scores:") != std::string::npos);
    CHECK(two.find("- {id: discord, name: Discord, media: owned, scores:") != std::string::npos);
    CHECK(two.find("advertis") == std::string::npos);
    CHECK(run_stamtafel({"check", "--strict", "two/playbook.yaml"}, scratch.folder()).status == 0);
}

TEST_CASE("every goal that a business can name has a template with a KPI for it") {
    std::string all;
    for (const std::string_view from : templates)
        all += test::read_bytes(test::source_path("playbooks/" + std::string(from) + ".yaml"));
    for (const std::string objective : {"customer_loyalty", "conversions", "brand_awareness", "product_feedback",
                                        "cost_saving", "support_cost", "co_creation", "member_connection"})
        CHECK(all.find("    objective: " + objective + "\n    why: ") != std::string::npos);
}
