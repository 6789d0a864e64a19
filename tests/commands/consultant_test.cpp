// notes-PERIOD.md and actions.csv beside the playbook, from file to report: what editors and spreadsheets make of them,
// what may not reach management, and what no file of a client should be able to do.
#include <filesystem>
#include <utility>

#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;

namespace {

constexpr std::string_view playbook = R"(stamtafel: 1
community: {id: velowerk, name: Velowerk, language: nl}
team:
  - {id: sanne, name: Sanne, role: community_manager, works: always, accounts: {forum: [sanne]}}
channels:
  - {id: forum, hours: always}
sources:
  - {files: forum.csv, format: csv, channel: forum, columns: {id: id, at: date, author: author, text: text, parent: parent}}
protocols:
  - {id: vragen, owner: sanne, hours: always, first_response: {within: 4h, target: 80%}}
privacy: {min_group: 1}
)";

constexpr std::string_view rows =
    "id,date,author,text,parent\n"
    "q1,2026-10-05T10:00:00Z,fietsfan_zeist,Hoe stel ik de rem af?,\n"
    "a1,2026-10-05T11:00:00Z,sanne,Draai de bout los.,q1\n"
    "q2,2026-10-06T10:00:00Z,sanne_fan,Mijn accu is leeg.,\n";

struct Client {
    test::Scratch scratch;

    Client() {
        test::write_file(scratch / "playbook.yaml", std::string(playbook));
        test::write_file(scratch / "forum.csv", std::string(rows));
    }
    test::Outcome report(const std::string& formats = "html,csv") {
        return test::run_stamtafel(
            {"report", "playbook.yaml", "--period", "2026-10", "--formats", formats, "-o", "out"}, scratch.folder());
    }
    [[nodiscard]] std::string written(const std::string& name) const {
        return test::read_bytes(scratch / ("out/" + name));
    }
};

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("notes: a comment stands in the pages, whatever the editor saved it as") {
    for (const std::string text : {"auteur: Femke\n## samenvatting\nE\xC3\xA9n gat.\n",
                                   "\xEF\xBB\xBF"
                                   "auteur: Femke\r\n## samenvatting\r\nE\xC3\xA9n gat.\r\n",
                                   "auteur: Femke\n## samenvatting\nE\xE9n gat.\n"}) {
        Client client;
        test::write_file(client.scratch / "notities-2026-10.md", text);
        CHECK(client.report().status == 0);
        for (const std::string page : {"directie-2026-10.html", "confidential/team-2026-10.html"})
            CHECK(mentions(client.written(page), "<p>E\xC3\xA9n gat.</p>"));
    }
}

TEST_CASE("notes and actions that name a member are for the team alone") {
    Client client;
    test::write_file(client.scratch / "notes-2026-10.md",
                     "## samenvatting\nDank aan Fietsfan_Zeist.\n## protocol.vragen\nDank aan Sanne.\n");
    test::write_file(client.scratch / "actions.csv",
                     "actie,periode\nBel @fietsfan_zeist,2026-09\nRooster maken,2026-09\n");
    const test::Outcome outcome = client.report();
    CHECK(outcome.status == 0);
    CHECK(mentions(outcome.err, "notes-2026-10.md:1:1"));
    CHECK(mentions(outcome.err, "actions.csv:2:1"));
    const std::string board = client.written("directie-2026-10.html"),
                      team = client.written("confidential/team-2026-10.html");
    CHECK_FALSE(mentions(board, "ietsfan_"));
    CHECK(mentions(board, "Dank aan Sanne."));
    CHECK(mentions(board, "Rooster maken"));
    CHECK(mentions(team, "Dank aan Fietsfan_Zeist."));
    CHECK(mentions(team, "Bel @fietsfan_zeist"));
}

TEST_CASE("a member's name is found with a Dutch ending, in entities and over the end of a line") {
    Client client;
    test::write_file(client.scratch / "actions.csv",
                     "actie,periode\nVraag het fietsfan_zeistje,2026-09\nVoor fietsfan_zeists rem,2026-09\n"
                     "Mail fietsf&#97;n_zeist,2026-09\nMail fietsfan&#x5f;zeist,2026-09\n"
                     "Mail fietsfan_ze&shy;ist,2026-09\nRooster maken,2026-09\n");
    test::write_file(client.scratch / "notes-2026-10.md",
                     "## samenvatting\nDank aan fietsfan_\nzeist.\n## protocol.vragen\nDank aan fiets-\nfan_zeist.\n");
    CHECK(client.report().status == 0);
    const std::string board = client.written("directie-2026-10.html");
    for (const char* part : {"Vraag het", "Voor", "Mail", "Dank aan"}) {
        INFO(part);
        CHECK_FALSE(mentions(board, std::string(part) + " fiets"));
    }
    CHECK(mentions(board, "Rooster maken"));
}

TEST_CASE("a sign or a line end beside a member's name does not hide it") {
    Client client;
    test::write_file(client.scratch / "actions.csv",
                     "actie,periode\n\"Bellen met:\nfietsfan_zeist\",2026-09\nMail fietsfan_zeist\xe2\x86\x92,2026-09\n"
                     "Mail \xf0\x9f\x91\x8d"
                     "fietsfan_zeist,2026-09\nRooster maken,2026-09\n");
    CHECK(client.report().status == 0);
    CHECK_FALSE(mentions(client.written("directie-2026-10.html"), "fietsfan"));
    CHECK(mentions(client.written("directie-2026-10.html"), "Rooster maken"));
}

TEST_CASE("an output of an earlier run that this one does not have goes, a file that the run reads stays") {
    Client client;
    std::string book(playbook);
    book.replace(book.find("forum.csv"), 9, "confidential/rejects-2026-10.csv");
    test::write_file(client.scratch / "playbook.yaml", book);
    std::filesystem::create_directories(client.scratch / "confidential");
    std::filesystem::rename(client.scratch / "forum.csv", client.scratch / "confidential/rejects-2026-10.csv");
    const auto outcome =
        test::run_stamtafel({"report", "playbook.yaml", "--period", "2026-10", "-o", "."}, client.scratch.folder());
    CHECK(outcome.status == 0);
    CHECK(std::filesystem::exists(client.scratch / "confidential/rejects-2026-10.csv"));
}

TEST_CASE("a file that is called after a member has its format for a name in what management sees") {
    Client client;
    std::string book(playbook);
    book.replace(book.find("forum.csv"), 9, "dm-*.csv");
    test::write_file(client.scratch / "playbook.yaml", book);
    std::filesystem::rename(client.scratch / "forum.csv", client.scratch / "dm-fietsfan_zeist-2026.csv");
    CHECK(client.report("html,facts").status == 0);
    for (const char* name : {"directie-2026-10.html", "facts-2026-10.json", "history/2026-10.json"}) {
        INFO(name);
        CHECK_FALSE(mentions(client.written(name), "fietsfan_zeist"));
        CHECK(mentions(client.written(name), "csv 1"));
    }
    CHECK_FALSE(mentions(client.written("confidential/team-2026-10.html"), "csv 1"));
}

TEST_CASE("nothing is published over what the run has read beside its exports") {
    const std::pair<const char*, const char*> files[] = {{"playbook.yaml", ""},
                                                         {"actions.csv", "actie,periode\n"},
                                                         {"notes-2026-10.md", "## samenvatting\nGoed.\n"},
                                                         {"invoer.csv", "kpi,datum,waarde\n"},
                                                         {"corrections.csv", "item,category\n"}};
    for (const auto& [read, text] : files) {
        INFO(read);
        Client client;
        if (*text != '\0') test::write_file(client.scratch / read, text);
        std::filesystem::create_directories(client.scratch / "out");
        std::filesystem::create_symlink(client.scratch / read, client.scratch / "out/directie-2026-10.html");
        CHECK(client.report().status == 4);
        CHECK(std::filesystem::is_symlink(client.scratch / "out/directie-2026-10.html"));
    }
}

TEST_CASE("actions: the file of a report is read back as it was written, also out of a spreadsheet") {
    Client client;
    test::write_file(client.scratch / "actions.csv",
                     "\xEF\xBB\xBFnr;actie;actiehouder;uiterlijk;kpi of protocol;status;periode;resultaat\r\n"
                     "a;\"Rooster; ook zaterdag\";sanne;15-11-2026;vragen;;sep-26;\r\n;;;;;;;\r\n");
    CHECK(client.report("csv").err.empty());
    const std::string first = client.written("confidential/actions-2026-10.csv");
    CHECK(mentions(first, "a,Rooster; ook zaterdag,sanne,2026-11-15,protocol.vragen,open,2026-09,\r\n"));
    test::write_file(client.scratch / "actions.csv", first);
    CHECK(client.report("csv").err.empty());
    CHECK(client.written("confidential/actions-2026-10.csv") == first);
}

TEST_CASE("actions: what begins with a sign is guarded in the file and itself again when that comes back") {
    Client client;
    test::write_file(client.scratch / "actions.csv", "actie,periode\n- bellen,2026-09\n");
    CHECK(client.report("csv,html").err.empty());
    const std::string first = client.written("confidential/actions-2026-10.csv");
    CHECK(mentions(first, ",'- bellen,"));
    test::write_file(client.scratch / "actions.csv", first);
    CHECK(client.report("csv,html").err.empty());
    CHECK(client.written("confidential/actions-2026-10.csv") == first);
    CHECK(mentions(client.written("directie-2026-10.html"), ">- bellen<"));
}

TEST_CASE("notes and actions of strangers: text stays text, sizes have bounds") {
    Client client;
    test::write_file(client.scratch / "notes-2026-10.md", "## samenvatting\n<script>alert(1)</script>\n");
    test::write_file(client.scratch / "actions.csv",
                     "actie,periode\n\"=cmd|'/c calc'!A0\",2026-09\n<script>b()</script>,2026-09\n");
    CHECK(client.report("html,csv,xlsx").status == 0);
    const std::string board = client.written("directie-2026-10.html");
    CHECK(mentions(board, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(mentions(board, "<script>b"));
    CHECK(mentions(client.written("confidential/actions-2026-10.csv"), ",'=cmd|"));

    std::string headings, many = "actie,status\n";
    for (int i = 0; i < 20'000; ++i) headings += "## kop " + std::to_string(i) + "\nx\n", many += "doe,zomaar\n";
    test::write_file(client.scratch / "notes-2026-10.md", headings);
    test::write_file(client.scratch / "actions.csv", many);
    const test::Outcome crowded = client.report("csv");
    CHECK(crowded.status == 0);
    CHECK(mentions(crowded.err, "1.000 kopjes"));
    CHECK(mentions(crowded.err, "1.000 rijen"));

    test::write_file(client.scratch / "notes-2026-10.md", std::string(10'000'000, 'x'));
    test::write_file(client.scratch / "actions.csv", std::string("actie\n") + std::string(1000, '\0') + "\n");
    const test::Outcome large = client.report("csv");
    CHECK(large.status == 0);
    CHECK(mentions(large.err, "1 MiB"));
}

TEST_CASE("notes whose name says no period are said, with the right name") {
    Client client;
    test::write_file(client.scratch / "notes-oktober-2026.md", "## samenvatting\nKern.\n");
    test::write_file(client.scratch / "notes-2026-09.md", "## samenvatting\nEerder.\n");
    const test::Outcome outcome = client.report();
    CHECK(outcome.status == 0);
    CHECK(mentions(outcome.err, "'notes-oktober-2026.md'"));
    CHECK(mentions(outcome.err, "notes-2026-10.md"));
    CHECK_FALSE(mentions(outcome.err, "notes-2026-09.md"));
}

TEST_CASE("a name in a table of the notes keeps the table from management") {
    Client client;
    test::write_file(client.scratch / "notes-2026-10.md",
                     "## samenvatting\n| Wie | Wat |\n|---|---|\n| fietsfan_zeist | rem |\n");
    CHECK(client.report("html,xlsx,csv").status == 0);
    CHECK_FALSE(mentions(client.written("directie-2026-10.html"), "fietsfan_zeist"));
    CHECK(mentions(client.written("confidential/team-2026-10.html"), "fietsfan_zeist"));
}

TEST_CASE("actions: subjects by name, known words for open, an id that stands there twice") {
    Client client;
    test::write_file(client.scratch / "actions.csv",
                     "id,action,protocol,status\na,bellen,VRAGEN,bezig\na,mailen,protocol.Vragen,in progress\n");
    const test::Outcome outcome = client.report();
    CHECK_FALSE(mentions(outcome.err, "[action-value]"));
    CHECK(mentions(outcome.err, "actions.csv:3:1"));
    CHECK(mentions(outcome.err, "[action-twice]"));
    const std::string file = client.written("confidential/actions-2026-10.csv");
    CHECK(mentions(file, "a,bellen,,,protocol.vragen,open"));
    CHECK(mentions(file, "a,mailen,,,protocol.vragen,open"));
}
