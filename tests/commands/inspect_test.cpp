// `inspect`: what is said of an export is what `report` reads, and the block it prints is accepted as it stands.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"
#include "tests/support/zip_maker.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;
using Json = nlohmann::json;

namespace {

/// What a Dutch Excel saves: semicolons, Windows-1252 (\xEB is ë), days first, points between thousands.
const std::string dutch_excel =
    "Reactie-ID;Datum;Gebruikersnaam;Reactie;E-mailadres;Bereik;Besteed\r\n"
    "1001;31-12-2026 09:15;anna;Wat een idee\xEBn!;anna@voorbeeld.nl;1.250;1.250,50\r\n"
    "1002;31-12-2026 10:00;ben;Hoe kom ik er?;ben@voorbeeld.nl;980;12,00\r\n"
    "1003;3-1-2027 08:30;anna;Ca\xF1on \x80 5;anna@voorbeeld.nl;12.000;0,75\r\n"
    "1004;04-01-2027 11:45;cor;Dank;cor@voorbeeld.nl;40;3,00\r\n"
    "1004;04-01-2027 11:45;cor;Dank!;cor@voorbeeld.nl;41;3,00\r\n";

/// What an ads tool saves: UTF-16 with its mark, tabs, two title lines, a row of sums.
std::string ads_export() {
    const std::string text =
        "Campaign report\r\n"
        "October 1, 2026 - October 4, 2026\r\n"
        "Day\tImpressions\tClicks\tAmount spent (EUR)\r\n"
        "2026-10-01\t1,250\t31\t12.50\r\n"
        "2026-10-02\t980\t12\t9.75\r\n"
        "2026-10-03\t1,100\t25\t11.00\r\n"
        "2026-10-04\t1,310\t40\t13.25\r\n"
        "Total\t4,640\t108\t46.50\r\n";
    std::string bytes = "\xFF\xFE";
    for (const char c : text) bytes.append(1, c).append(1, '\0');
    return bytes;
}

std::string cell(std::string_view place, std::string_view text) {
    return fmt::format(R"(<c r="{}" t="inlineStr"><is><t>{}</t></is></c>)", place, text);
}

/// One visible sheet of followers a day, with days as serials under a date style, and a hidden one.
std::string workbook() {
    const std::string sheet = R"(<worksheet><sheetData><row r="1">)" + cell("A1", "Datum") + cell("B1", "Volgers") +
                              R"(</row><row r="2"><c r="A2" s="1"><v>46296</v></c><c r="B2"><v>100</v></c></row>)" +
                              R"(<row r="3"><c r="A3" s="1"><v>46297</v></c><c r="B3"><v>104</v></c></row>)" +
                              R"(<row r="4"><c r="A4" s="1"><v>46298</v></c><c r="B4"><v>103</v></c></row>)" +
                              "</sheetData></worksheet>";
    const std::string notes =
        R"(<worksheet><sheetData><row r="1">)" + cell("A1", "intern") + "</row></sheetData></worksheet>";
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&](int id, std::string_view kind, std::string_view target) {
        return fmt::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)", id, type, kind, target);
    };
    return test::zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"xl/workbook.xml", R"(<workbook><sheets><sheet name="Volgers per dag" sheetId="1" r:id="rId1" xmlns:r="r"/>)"
                             R"(<sheet name="Notities" sheetId="2" state="hidden" r:id="rId2" xmlns:r="r"/>)"
                             "</sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation(1, "worksheet", "worksheets/sheet1.xml") +
                                            relation(2, "worksheet", "worksheets/sheet2.xml") +
                                            relation(3, "styles", "styles.xml") + "</Relationships>"},
         {"xl/styles.xml", R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
         {"xl/worksheets/sheet1.xml", sheet},
         {"xl/worksheets/sheet2.xml", notes}});
}

/// Files of a client in a folder of their own.
struct Client {
    test::Scratch scratch;

    void add(std::string_view name, std::string_view bytes) const { test::write_file(scratch / name, bytes); }
    [[nodiscard]] Outcome inspect(std::vector<std::string> words) const {
        words.insert(words.begin(), "inspect");
        return run_stamtafel(std::move(words), scratch.folder());
    }
    [[nodiscard]] Json inspect_json(std::vector<std::string> words) const {
        words.emplace_back("--json");
        return Json::parse(inspect(std::move(words)).out);
    }
};

/// A forum beside what is tested, since a report is about activities.
constexpr std::string_view forum = "id;at;author;text\nf1;2026-10-01 09:00;dirk;Hallo\nf2;2026-10-31 09:00;els;Dag\n";

/// Rows that `report` reads from each file, with these sources; fails when it does not accept them.
Json reported(const Client& client, const std::vector<std::string>& channels, const std::string& sources) {
    client.add("the-forum.csv", forum);
    std::string playbook =
        "stamtafel: 1\n"
        "community: {id: proef, name: Proef, language: nl, time_zone: Europe/Amsterdam}\n"
        "channels:\n  - {id: the_forum}\n";
    for (const std::string& channel : channels) playbook += "  - {id: " + channel + "}\n";
    client.add("playbook.yaml", playbook + sources + "  - {files: the-forum.csv, channel: the_forum}\n");
    const Outcome outcome = run_stamtafel({"report", "playbook.yaml", "--period", "2026-10", "--only", "data",
                                           "--formats", "facts", "--lang", "en", "-o", "out"},
                                          client.scratch.folder());
    INFO(playbook << sources << outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.err.find("error:") == std::string::npos);
    Json rows;
    const Json facts = Json::parse(test::read_bytes(client.scratch / "out/facts-2026-10.json"));
    for (const Json& input : facts["inputs"]) rows[input["file"].get<std::string>()] = input.value("rows", Json());
    return rows;
}

/// Inspects the file, puts the block into a playbook as it stands and compares what both read.
Json check_block(const Client& client, const std::string& file, const std::vector<std::string>& channels) {
    const Json found = client.inspect_json({file});
    for (const Json& source : found["sources"]) CHECK(source["rejected"] == 0);
    const Json rows = reported(client, channels, found["block"]);
    for (const Json& source : found["sources"])
        for (const Json& one : source["files"]) {
            INFO(one["name"]);
            if (source["shape"] == "people") continue;  // of a list of people no report tells how long it is
            CHECK(rows[one["name"].get<std::string>()] == one["rows"]);
        }
    return found;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const Json* with(const Json& list, std::string_view key, std::string_view value) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Json& one) { return one[key] == value; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a Dutch Excel export: what it is, and a block that reads the same rows") {
    const Client client;
    client.add("reacties-instagram.csv", dutch_excel);
    const Json found = check_block(client, "reacties-instagram.csv", {"instagram"});
    const Json& source = found["sources"].at(0);
    CHECK(source["format"] == "csv");
    CHECK(source["shape"] == "activity");
    CHECK(source["rows"] == 5);
    CHECK(source["duplicates"] == 1);
    CHECK(source["authors"] == 3);
    CHECK(source["files"].at(0)["encoding"] == "windows-1252");
    CHECK(source["dialect"]["delimiter"] == ";");
    CHECK(source["decimal"] == "comma");
    CHECK(source["first"] == "2026-12-31T08:15:00Z");
    CHECK(source["last"] == "2027-01-04T10:45:00Z");
    CHECK(source["grain"] == "minute");
    const Json& columns = source["columns"];
    for (const auto& [header, field] : {std::pair{"Reactie-ID", "id"},
                                        {"Datum", "at"},
                                        {"Gebruikersnaam", "author"},
                                        {"Reactie", "text"},
                                        {"Bereik", "reach"},
                                        {"Besteed", "spend"}}) {
        INFO(header);
        const Json* column = with(columns, "header", header);
        REQUIRE(column != nullptr);
        if (std::string_view(field) != "spend") CHECK((*column)["field"] == field);
    }
    CHECK((*with(columns, "header", "E-mailadres"))["personal"] == true);
    CHECK((*with(columns, "header", "E-mailadres"))["examples"].empty());
    CHECK((*with(columns, "header", "Datum"))["order"] == "day_first");
    CHECK(with(source["remarks"], "id", "no_offset") != nullptr);
    CHECK(with(source["remarks"], "id", "duplicates") != nullptr);
}

TEST_CASE("a Dutch Excel export and a UTF-16 ads export are read without any setting") {
    const Client client;
    client.add("reacties.csv", dutch_excel);
    client.add("ads.csv", ads_export());
    const Json rows =
        reported(client, {"instagram", "ads"},
                 "sources:\n  - {files: reacties.csv, channel: instagram}\n  - {files: ads.csv, channel: ads}\n");
    CHECK(rows["reacties.csv"] == 5);
    CHECK(rows["ads.csv"] == 4);
}

TEST_CASE("a UTF-16 ads export is a series without its titles and sums") {
    const Client client;
    client.add("facebook-ads.csv", ads_export());
    const Json found = check_block(client, "facebook-ads.csv", {"facebook"});
    const Json& source = found["sources"].at(0);
    CHECK(source["shape"] == "series");
    CHECK(source["rows"] == 4);
    CHECK(source["files"].at(0)["encoding"] == "utf-16-le");
    CHECK(source["dialect"]["delimiter"] == "\t");
    CHECK(source["dialect"]["title_lines"] == 2);
    CHECK(source["dialect"]["totals_rows"] == 1);
    CHECK((*with(source["measurable"], "topic", "clicks"))["verdict"] == "can");
    CHECK((*with(source["measurable"], "topic", "reach"))["verdict"] == "partly");
    CHECK((*with(source["measurable"], "topic", "response_times"))["verdict"] == "cannot");
}

TEST_CASE("a workbook: its sheet is read, the hidden one is said") {
    const Client client;
    client.add("linkedin.xlsx", workbook());
    const Json found = check_block(client, "linkedin.xlsx", {"linkedin"});
    const Json& source = found["sources"].at(0);
    CHECK(source["shape"] == "series");
    CHECK(source["rows"] == 3);
    CHECK(source["files"].at(0)["name"] == "linkedin.xlsx/Volgers per dag");
    CHECK((*with(source["remarks"], "id", "hidden_sheets"))["what"] == "Notities");
    CHECK((*with(source["measurable"], "topic", "followers"))["verdict"] == "can");
    CHECK(holds(found["block"], "format: xlsx"));
    CHECK(holds(found["block"], "metric: followers"));
}

TEST_CASE("a file without header: columns by their place") {
    const Client client;
    client.add("export.csv",
               "2026-10-01T09:00:00Z,anna_b,\"Hoe kan ik mijn fiets laten maken, en waar?\"\n"
               "2026-10-02T10:00:00Z,ben_c,\"Dat kan bij elke winkel, gewoon binnenlopen\"\n"
               "2026-10-03T11:00:00Z,anna_b,\"Dank je wel, dat ga ik zeker een keer doen\"\n");
    const Json found = check_block(client, "export.csv", {"forum"});
    CHECK(found["sources"].at(0)["dialect"]["header"] == false);
    CHECK(found["sources"].at(0)["rows"] == 3);
    CHECK(holds(found["block"], "header: false"));
    CHECK(holds(found["block"], "at: \"1\""));
}

TEST_CASE("a broken file: what could not be used is counted, with reason and line") {
    const Client client;
    std::string csv = "id,date,user,message\n";
    for (int i = 1; i <= 40; ++i) csv += fmt::format("{},2026-10-{:02} 09:00,anna,Hallo {}\n", i, i % 28 + 1, i);
    csv += "41,2026-13-45 09:00,anna,Hallo\n42,2026-10-01\n";
    client.add("forum.csv", csv);
    const Outcome outcome = client.inspect({"forum.csv"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "42 rows read, 2 rejected"));
    const Json source = client.inspect_json({"forum.csv"})["sources"].at(0);
    CHECK(source["rows"] == 42);
    CHECK(source["rejected"] == 2);
    CHECK((*with(source["rejects"], "reason", "bad_time"))["line"] == 42);
    CHECK((*with(source["rejects"], "reason", "bad_time"))["value"] == "2026-13-45 09:00");
    CHECK((*with(source["rejects"], "reason", "wrong_columns"))["line"] == 43);
}

TEST_CASE("files of one folder with the same header are one block with a pattern") {
    const Client client;
    client.add("in/forum-2026-08.csv",
               "id,date,user,message\n1,2026-08-01 09:00,anna,Een\n2,2026-08-14 09:00,ben,Twee\n");
    client.add("in/forum-2026-09.csv",
               "id,date,user,message\n2,2026-08-14 09:00,ben,Twee\n3,2026-09-14 09:00,ben,Drie\n");
    client.add("in/leden.csv", "account,joined at\nanna,2025-01-01\nben,2025-02-03\n");
    const Json found = check_block(client, "in", {"forum"});
    REQUIRE(found["sources"].size() == 2);
    CHECK(found["sources"].at(0)["rows"] == 4);
    CHECK(found["sources"].at(0)["duplicates"] == 1);
    CHECK(found["sources"].at(1)["shape"] == "people");
    CHECK(holds(found["block"], "- files: in/forum-*.csv\n"));
}

TEST_CASE("paths of the block hold from the folder of the playbook above the files") {
    const Client client;
    client.add("acme/exports/forum.csv", "id,date,user,message\n1,2026-08-01 09:00,anna,Een\n");
    CHECK(holds(client.inspect_json({"acme/exports"})["block"], "- files: acme/exports/forum.csv\n"));
    client.add("acme/playbook.yaml", "stamtafel: 1\n");
    CHECK(holds(client.inspect_json({"acme/exports"})["block"], "- files: exports/forum.csv\n"));
}

TEST_CASE("a column with channels becomes channels of the playbook") {
    const Client client;
    std::string csv = "Post ID,Date,Network,Author,Message\n";
    for (int i = 1; i <= 500; ++i)  // a rare one far behind what is sampled
        csv += fmt::format("{},2026-10-{:02}T09:00:00Z,{},anna,Hello there number {}\n", i, i % 28 + 1,
                           i == 450     ? "4chan"
                           : i % 2 == 0 ? "Facebook Page"
                                        : "X",
                           i);
    client.add("listening.csv", csv);
    const Json found = check_block(client, "listening.csv", {"facebook_page", "x", "c_4chan"});
    CHECK(holds(found["block"], "Facebook Page: facebook_page"));
    CHECK_FALSE(holds(found["block"], "\n    channel: "));
}

TEST_CASE("a column that tells the brand from its members is used, its words translated") {
    const Client client;
    std::string csv = "Message ID;Sent at;Sender;Sender type;Message type;Message\n";
    for (int i = 1; i <= 20; ++i)
        csv += fmt::format("{};2026-10-{:02} 09:00:{:02};{};{};{};Bericht nummer {}\n", i, i, i,
                           i % 2 == 0 ? "sanne" : "anna", i % 2 == 0 ? "Agent" : "Contact", i % 2 == 0 ? "Reply" : "DM",
                           i);
    client.add("chats.csv", csv);
    const Json found = check_block(client, "chats.csv", {"forum"});
    CHECK(found["sources"].at(0)["brand_rows"] == 10);
    CHECK(holds(found["block"], "side: {Agent: brand, Contact: member}"));
    CHECK(holds(found["block"], "kind: {DM: message, Reply: comment}"));
}

TEST_CASE("days as a spreadsheet counts them, and days in eight figures") {
    const Client client;
    client.add("serial.csv", "Datum;Volgers\n46324;100\n46325;101\n46326;102\n");
    const Json serial = check_block(client, "serial.csv", {"forum"})["sources"].at(0);
    CHECK(serial["first"] == "2026-10-28T23:00:00Z");
    CHECK(serial["last"] == "2026-10-30T23:00:00Z");
    client.add("compact.csv", "Date,Page views\n20261029,1000\n20261030,1010\n20261031,1020\n");
    const Json compact = check_block(client, "compact.csv", {"forum"})["sources"].at(0);
    CHECK(compact["first"] == "2026-10-28T23:00:00Z");
    CHECK(compact["last"] == "2026-10-30T23:00:00Z");
}

TEST_CASE("what reads both ways is said, and stands ready as a comment") {
    const Client client;
    client.add("forum.csv", "id,date,user,message\n1,03/04/2026 09:00,anna,Een\n2,05/06/2026 09:00,ben,Twee\n");
    const Json found = check_block(client, "forum.csv", {"forum"});
    CHECK((*with(found["sources"].at(0)["remarks"], "id", "dates_undecided"))["what"] == "03/04/2026 09:00");
    CHECK(holds(found["block"], "# dates: month_first"));
}

TEST_CASE("the zone that is asked for stands in the block, where times name none") {
    const Client client;
    client.add("forum.csv", "id,date,user,message\n1,2026-10-01 09:00,anna,Een\n2,2026-10-02 09:00,ben,Twee\n");
    client.add("zoned.csv", "id,date,user,message\n1,2026-10-01T09:00:00Z,anna,Een\n2,2026-10-02T09:00:00Z,ben,Twee\n");
    const Json found = client.inspect_json({"forum.csv", "--time-zone", "Europe/London"});
    CHECK(found["sources"].at(0)["first"] == "2026-10-01T08:00:00Z");
    CHECK(holds(found["block"], "time_zone: Europe/London"));
    CHECK_FALSE(holds(client.inspect_json({"zoned.csv", "--time-zone", "Europe/London"})["block"], "time_zone"));
    const Outcome wrong = client.inspect({"forum.csv", "--time-zone", "Europe/Amsterdm"});
    CHECK(wrong.status == 2);
    CHECK(holds(wrong.err, "Europe/Amsterdam"));
}

TEST_CASE("what is no export is named in one sentence: status 3") {
    const Client client;
    client.add("login.csv", "<!DOCTYPE html><html><body>Log in</body></html>");
    client.add("plaatje.csv", "\x89PNG\r\n\x1a\n....");
    client.add("verslag.pdf", "%PDF-1.7 ....");
    client.add("leeg.csv", "");
    client.add("oud.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on");
    struct Case {
        std::string file, english, dutch;
    };
    const std::vector<Case> cases{{"login.csv", "a web page (HTML), often a saved login page", "inlogpagina"},
                                  {"plaatje.csv", "a picture", "een afbeelding"},
                                  {"verslag.pdf", "a PDF", "een pdf"},
                                  {"leeg.csv", "holds no rows", "bevat geen rijen"},
                                  {"oud.xls", "an old .xls workbook", "oude .xls-werkmap"},
                                  {"nergens.csv", "no file 'nergens.csv'", "geen bestand 'nergens.csv'"}};
    for (const Case& one : cases) {
        INFO(one.file);
        const Outcome english = client.inspect({one.file});
        CHECK(english.status == 3);
        CHECK(holds(english.out, one.english));
        CHECK_FALSE(holds(english.out, "sources:"));
        const Outcome dutch = client.inspect({one.file, "--lang", "nl"});
        CHECK(dutch.status == 3);
        CHECK(holds(dutch.out, one.dutch));
    }
}

TEST_CASE("a table without a moment is shown but no source: status 3") {
    const Client client;
    client.add("polarity.csv", "label,text\n1,Een heel mooi boek om te lezen\n-1,Wat een tegenvaller was dit zeg\n");
    const Outcome outcome = client.inspect({"polarity.csv"});
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.out, "No column holds a moment"));
    CHECK(holds(outcome.out, "Wat een tegenvaller"));
    CHECK_FALSE(holds(outcome.out, "sources:"));
}

TEST_CASE("the page in both languages, and control characters harmless") {
    const Client client;
    client.add("forum.csv",
               "id,date,user,message,Telefoon\n1,2026-10-01 09:00,anna,\x1b[31mrood,0612345678\n"
               "2,2026-10-02 09:00,ben,Hoi,0687654321\n");
    const Outcome english = client.inspect({"forum.csv"});
    CHECK(english.status == 0);
    CHECK(holds(english.out, "What can be measured with this export"));
    CHECK(holds(english.out, "personal: never read"));
    CHECK_FALSE(holds(english.out, "0612345678"));
    CHECK_FALSE(holds(english.out, "\x1b"));
    const Outcome dutch = client.inspect({"forum.csv", "--lang", "nl"});
    CHECK(holds(dutch.out, "Wat met deze export te meten is"));
    CHECK(holds(dutch.out, "persoonlijk: nooit gelezen"));
    CHECK_FALSE(holds(dutch.out, "⟦"));
    CHECK(client.inspect({"forum.csv", "--threads", "1"}).out == english.out);
}

TEST_CASE("packed files and archives are looked into") {
    const Client client;
    const std::string csv = "id,date,user,message\n1,2026-10-01 09:00,anna,Een\n2,2026-10-02 09:00,ben,Twee\n";
    client.add("forum.csv.gz", test::gzipped(csv));
    CHECK(check_block(client, "forum.csv.gz", {"forum"})["sources"].at(0)["rows"] == 2);
    client.add("export.zip", test::zipped({{"a.csv", csv}, {"b.csv", csv}}));
    CHECK(check_block(client, "export.zip", {"forum"})["sources"].at(0)["rows"] == 4);
    client.add("mixed.zip", test::zipped({{"a.csv", csv}, {"c.csv", "Day,Reach\n2026-10-01,5\n2026-10-02,6\n"}}));
    const Json mixed = check_block(client, "mixed.zip", {"forum"});
    CHECK(mixed["sources"].size() == 2);
    CHECK(with(mixed["sources"].at(0)["remarks"], "id", "mixed_archive") != nullptr);
    CHECK_FALSE(holds(mixed["block"], "columns"));
}
