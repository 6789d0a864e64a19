// `triage`: a sheet to label, labelled by a person, read back; what it must not show, and what it must not overwrite.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/app/io.hpp"
#include "engine/importers/xlsx.hpp"
#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/zip.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

constexpr std::string_view playbook = R"(stamtafel: 1
community: {id: velowerk, name: Velowerk, language: nl}
team:
  - {id: sanne, role: community_manager, works: always, accounts: {forum: [sanne]}}
channels:
  - {id: forum, name: Rijdersforum, hours: always}
sources:
  - {files: forum.csv, format: csv, channel: forum, columns: {id: id, at: date, author: author, text: text, kind: kind}}
triage:
  - {category: question, is_question: true}
protocols:
  - {id: vragen, for: {category: question}, owner: sanne, hours: always, first_response: {within: 4h, target: 80%}}
superfans: {optout: optout.csv}
privacy: {min_group: 1, keep_text: true}
)";

/// Ten questions (v1 … v10), thirty other messages (o1 … o30), a private one, one by the brand.
std::string rows() {
    std::string all = "id,date,author,text,kind\n";
    for (int i = 1; i <= 10; ++i)
        all += fmt::format("v{},2026-10-05T10:{:02}:00Z,lid{},Hoe laat is nummer {} open?,post\n", i, i, i, i);
    for (int i = 1; i <= 30; ++i)
        all += fmt::format("o{},2026-10-06T10:{:02}:00Z,maat{},=Vandaag {} km gereden.,post\n", i, i, i, i);
    return all +
           "p1,2026-10-07T09:00:00Z,lid1,Mag ik u iets vragen?,message\nb1,2026-10-07T10:00:00Z,sanne,Wie gaat er "
           "mee?,post\n";
}

struct Client {
    test::Scratch scratch;
    explicit Client(std::string text = std::string(playbook)) {
        test::write_file(scratch / "playbook.yaml", text);
        test::write_file(scratch / "forum.csv", rows());
        test::write_file(scratch / "optout.csv", "account\n");
    }
    [[nodiscard]] Outcome triage(std::vector<std::string> more) const {
        std::vector<std::string> all{"triage", "playbook.yaml", "--period", "2026-10"};
        all.insert(all.end(), more.begin(), more.end());
        return run_stamtafel(all, scratch.folder());
    }
    [[nodiscard]] nlohmann::json read(const std::string& file) const {
        const Outcome outcome = triage({"--read", file, "--json"});
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        return nlohmann::json::parse(outcome.out);
    }
    [[nodiscard]] std::string sheet(const std::string& name) const {
        return importers::read_workbook(test::read_bytes(scratch / name), {}).value().front().csv;
    }
};

const nlohmann::json& category(const nlohmann::json& read, std::string_view name) {
    for (const auto& one : read.at("categories"))
        if (one.at("category") == name) return one;
    throw std::runtime_error("no such category");
}

/// Writes `label` behind "<given>,", where the column of the right category is empty.
void label(std::string& csv, const std::string& id, std::string_view given, std::string_view label) {
    const std::size_t line = csv.find("\n" + id + ",");
    REQUIRE(line != csv.npos);
    const std::string before = fmt::format(",{},", given);
    const std::size_t at = csv.find(before, line);
    REQUIRE(at < csv.find('\n', line + 1));
    csv.insert(at + before.size(), label);
}

}  // namespace

TEST_CASE("the sheet holds ids, times, texts, the category given and an empty column, the same every time") {
    const Client client;
    const Outcome outcome = client.triage({"--sample", "20", "-o", "out"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "out/confidential/indeling-2026-10.xlsx\n");
    const std::string csv = client.sheet("out/confidential/indeling-2026-10.xlsx");
    for (const std::string part : {"Id,Kanaal,Tijdstip,Tekst,Categorie volgens de regels,Juiste categorie,",
                                   "Kies uit: crisis, complaint, partnership, question,", "Rijdersforum", "=Vandaag ",
                                   " is nummer ", ",question,,10", ",other,,30"}) {
        INFO(part);
        CHECK(csv.find(part) != csv.npos);
    }
    // 5 and 5, then 10 where 30/(2n+1) or 10/(2n+1) is larger: 15 of the 30 others, 5 of the 10 questions
    const auto count = [&](std::string_view part) {
        std::size_t n = 0;
        for (std::size_t at = 0; (at = csv.find(part, at)) != csv.npos; ++at) ++n;
        return n;
    };
    CHECK(count(",question,,10") == 5);
    CHECK(count(",other,,30") == 15);
    CHECK(csv.find("Wie gaat er mee") == csv.npos);
    CHECK(csv.find("maat") == csv.npos);
    CHECK(csv.find("iets vragen") == csv.npos);  // private
    CHECK(client.triage({"--sample", "20", "-o", "again", "--threads", "1"}).status == 0);
    CHECK(test::read_bytes(client.scratch / "again/confidential/indeling-2026-10.xlsx") ==
          test::read_bytes(client.scratch / "out/confidential/indeling-2026-10.xlsx"));
}

TEST_CASE("a sheet that is there is not overwritten") {
    const Client client;
    CHECK(client.triage({"-o", "out"}).status == 0);
    test::write_file(client.scratch / "out/confidential/indeling-2026-10.xlsx", "filled in");
    CHECK(client.triage({"-o", "out"}).status == 4);
    CHECK(test::read_bytes(client.scratch / "out/confidential/indeling-2026-10.xlsx") == "filled in");
}

TEST_CASE("what may not be shown is not drawn, and without texts the sheet says so") {
    const Client client;
    test::write_file(client.scratch / "optout.csv", "account\nlid3\n");
    CHECK(client.triage({"--sample", "1000", "-o", "out"}).status == 0);
    const std::string all = client.sheet("out/confidential/indeling-2026-10.xlsx");
    CHECK(all.find("\nv2,") != all.npos);
    CHECK(all.find("\nv3,") == all.npos);
    CHECK(all.find("\np1,") == all.npos);
    CHECK(all.find(",question,,9") != all.npos);
    std::string silent(playbook);
    silent.replace(silent.find("keep_text: true"), 15, "keep_text: false");
    const Client other(silent);
    CHECK(other.triage({"-o", "out", "--lang", "en"}).status == 0);
    const std::string ids = other.sheet("out/confidential/labels-2026-10.xlsx");
    CHECK(ids.find("Id,Channel,Time,Category by the rules,Right category,Messages in category") != ids.npos);
    CHECK(ids.find("Without texts of messages") != ids.npos);
    CHECK(ids.find("km gereden") == ids.npos);
}

TEST_CASE("a labelled sheet, worked out by hand: saved as CSV with either delimiter") {
    // 10 questions, 5 labelled: 4 are, 1 is praise. 30 others, 6 labelled: 5 are, 1 is a question. Weights 2 and 5.
    const Client client;
    std::string csv =
        "Steekproef om in te delen,,,,\n,,,,\nId,Kanaal,Categorie volgens de regels,Juiste categorie,"
        "Berichten in categorie\n";
    for (const char* line :
         {"v1,Rijdersforum,question,question,10\n", "v2,forum,question,question,10\n",
          "v3,Rijdersforum,question,question,10\n", "v4,Rijdersforum,question,Question,10\n",
          "v5,Rijdersforum,question,praise,10\n", "o1,Rijdersforum,other,other,30\n",
          "o2,Rijdersforum,other,other,30\n", "o3,Rijdersforum,other,other,30\n", "o4,Rijdersforum,other,other,30\n",
          "o5,Rijdersforum,other,other,30\n", "o6,Rijdersforum,other,question,30\n", "o7,Rijdersforum,other,,30\n"})
        csv += line;
    test::write_file(client.scratch / "labelled.csv", csv);
    const auto found = client.read("labelled.csv");
    CHECK(found.at("labelled") == 11);
    CHECK(found.at("blank") == 1);
    const auto& question = category(found, "question");
    CHECK(question.at("precision").at("value").get<double>() == Approx(0.8));
    CHECK(question.at("precision").at("n") == 5);
    CHECK(question.at("precision").at("low").get<double>() == Approx(0.3755).epsilon(0.001));  // Wilson, 4 of 5
    CHECK(question.at("precision").at("high").get<double>() == Approx(0.9638).epsilon(0.001));
    CHECK(question.at("recall").at("value").get<double>() == Approx(8.0 / 13));  // 4 × 2 found, 1 × 5 missed
    CHECK(question.at("recall").at("n") == 5);
    CHECK(category(found, "other").at("recall").at("value").get<double>() == Approx(1));
    CHECK(category(found, "praise").at("precision").at("value").is_null());
    CHECK(category(found, "praise").at("recall").at("value").get<double>() == Approx(0));
    CHECK(found.at("right").at("value").get<double>() == Approx(33.0 / 40));  // 8 + 25 of 40
    CHECK(found.at("confusions").at(0) ==
          nlohmann::json{{"given", "other"}, {"right", "question"}, {"n", 1}, {"stands_for", 5.0}});
    std::replace(csv.begin(), csv.end(), ',', ';');
    test::write_file(client.scratch / "labelled.csv", "\xEF\xBB\xBF" + csv);
    CHECK(client.read("labelled.csv") == found);
    test::write_file(client.scratch / "bare.csv",
                     "item,right category\nv1,question\nv2,question\nv3,question\nv4,question\nv5,praise\no1,other\n"
                     "o2,other\no3,other\no4,other\no5,other\no6,question\n");
    CHECK(client.read("bare.csv").at("categories") == found.at("categories"));
}

TEST_CASE("messages that do not belong stand for others that do not") {
    // of 10 questions 4 labelled, 2 of them excluded: the other two stand for 10 / 4 each
    const Client client;
    test::write_file(client.scratch / "labelled.csv",
                     "item,right category\nv1,question\nv2,praise\nv3,exclude\nv4,uitsluiten\n");
    const auto found = client.read("labelled.csv");
    CHECK(found.at("excluded") == 2);
    CHECK(found.at("labelled") == 2);
    CHECK(found.at("confusions").at(0).at("stands_for") == 2.5);
}

TEST_CASE("the workbook itself reads back, corrections are not what is judged") {
    const Client client;
    CHECK(client.triage({"--sample", "40", "-o", "out", "--lang", "en"}).status == 0);
    std::string csv = client.sheet("out/confidential/labels-2026-10.xlsx");
    label(csv, "v1", "question", "praise");
    label(csv, "o1", "other", "other");
    test::write_file(client.scratch / "labelled.csv", csv);
    test::write_file(client.scratch / "corrections.csv", "item,category\nv1,praise\n");
    const auto found = client.read("labelled.csv");
    CHECK(found.at("corrected") == 1);
    CHECK(found.at("blank") == 38);
    CHECK(category(found, "question").at("precision").at("value") == 0);
    CHECK(client.triage({"--read", "out/confidential/labels-2026-10.xlsx"}).status == 3);  // nobody filled it in
    const Outcome console = client.triage({"--read", "labelled.csv"});
    for (const std::string part : {"Hoe goed de triage indeelt", "2 berichten ingedeeld", "Volledigheid",
                                   "Er geldt 1 verbetering met de hand", "Voor iets anders aangezien"}) {
        INFO(part);
        CHECK(console.out.find(part) != console.out.npos);
    }
}

TEST_CASE("a labelled sheet also serves as corrections") {
    const Client client;
    test::write_file(
        client.scratch / "corrections.csv",
        "Steekproef\n\nId;Kanaal;Categorie volgens de regels;Juiste categorie\nv1;Rijdersforum;question;praise\n");
    const Outcome outcome = run_stamtafel(
        {"report", "playbook.yaml", "--period", "2026-10", "--only", "data", "--formats", "html,facts", "-o", "out"},
        client.scratch.folder());
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(test::read_bytes(client.scratch / "out/directie-2026-10.html").find("1\u00a0bericht kreeg zijn categorie") ==
          std::string::npos);
    CHECK(test::read_bytes(client.scratch / "out/directie-2026-10.html")
              .find("bericht kreeg zijn categorie met de hand") != std::string::npos);
}

TEST_CASE("triage that cannot go on: status 2 or 3") {
    const Client client;
    CHECK(client.triage({"--sample", "0"}).status == 2);
    CHECK(client.triage({"--sample", "5", "--read", "x.csv"}).status == 2);
    CHECK(client.triage({"--read", "nowhere.csv"}).status == 3);
    test::write_file(client.scratch / "empty.csv", "");
    CHECK(client.triage({"--read", "empty.csv"}).status == 3);
    test::write_file(client.scratch / "broken.xlsx", "PK\x03\x04 and nothing more");
    CHECK(client.triage({"--read", "broken.xlsx"}).status == 3);
}
