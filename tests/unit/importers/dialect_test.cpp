// How delimited files are written: delimiters, titles, headers, line ends and rows of sums.
#include "engine/importers/dialect.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"

using namespace stamtafel::importers;

namespace {

using Names = std::vector<std::string>;

Dialect find(std::string_view bytes) { return find_dialect(bytes, 0, HeaderSaid::find_out); }

std::string body_of(std::string_view bytes, const Dialect& dialect) {
    return std::string(bytes.substr(dialect.body, dialect.end - dialect.body));
}

}  // namespace

TEST_CASE("the delimiter that records agree on") {
    CHECK(find("a,b,c\n1,2,3\n4,5,6\n").delimiter == ',');
    CHECK(find("a;b;c\n1;2;3\n").delimiter == ';');
    CHECK(find("a\tb\n1\t2\n").delimiter == '\t');
    CHECK(find("a|b|c\n1|2|3\n").delimiter == '|');
}

TEST_CASE("decimal commas do not hide a semicolon") {
    CHECK(find("Datum;Kosten\n01-10-2026;12,50\n02-10-2026;7,25\n").delimiter == ';');
    CHECK(find("1;0,5\n2;0,7\n3;1,5\n").delimiter == ';');
}

TEST_CASE("texts full of commas do not hide a semicolon or a tab") {
    CHECK(find("Datum;Reactie\n01-10-2026;Ja, hoor, leuk\n02-10-2026;Nee\n03-10-2026;Wel, denk ik\n").delimiter == ';');
    CHECK(find("date\ttext\n2026-10-01\tYes, sure\n2026-10-02\tNo, never; well\n").delimiter == '\t');
}

TEST_CASE("delimiters and line ends inside quotes are text") {
    const std::string_view bytes = "id,text\n1,\"one;two\nthree;four\"\n2,\"five;six\"\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.delimiter == ',');
    CHECK(dialect.quoted);
    CHECK(dialect.header == Names{"id", "text"});
    CHECK(first_records(bytes, dialect, 10).size() == 2);
}

TEST_CASE("texts with commas outside quotes leave the header's columns") {
    const Dialect dialect =
        find("id,date,text\n1,2026-10-01,a\n2,2026-10-02,b, c\n3,2026-10-03,d, e, f\n4,2026-10-04,g, h\n");
    CHECK(dialect.delimiter == ',');
    CHECK(dialect.header == Names{"id", "date", "text"});
}

TEST_CASE("a file of one column is not cut at its commas") {
    const std::string_view bytes = "Reactie\nJa, leuk\nGeen idee\nNee, niks, helaas\nPrima zo\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.header == Names{"Reactie"});
    CHECK(first_records(bytes, dialect, 10).size() == 4);
}

TEST_CASE("one column in which every text has one comma") {
    const std::string_view bytes = "Reactie\nJa, leuk\nNee, niks\nNou, vooruit\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.header == Names{"Reactie"});
    CHECK(first_records(bytes, dialect, 10).size() == 3);
}

TEST_CASE("Excel's sep= line decides and is a title line") {
    const std::string_view bytes = "sep=;\r\na;b,c\r\n1;2,3\r\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.delimiter == ';');
    CHECK(dialect.preamble == 1);
    CHECK(dialect.header_at == 7);
    CHECK(dialect.header == Names{"a", "b,c"});
    CHECK(dialect.body_line == 3);
}

TEST_CASE("a said delimiter and a said header are taken as they are") {
    CHECK(find_dialect("a,b;c\n1,2;3\n", ';', HeaderSaid::find_out).header == Names{"a,b", "c"});
    const Dialect absent = find_dialect("id,text\n1,a\n", 0, HeaderSaid::absent);
    CHECK_FALSE(absent.has_header);
    CHECK(absent.body == 0);
    CHECK(absent.header == Names{"1", "2"});
    const Dialect present = find_dialect("1,2\n3,4\n", 0, HeaderSaid::present);
    CHECK(present.has_header);
    CHECK(present.header == Names{"1", "2"});
    CHECK(present.body == 4);
}

TEST_CASE("title lines above the header are counted and left out") {
    const std::string_view bytes =
        "Reporting period 2026-10-01 to 2026-10-31\n\nAgent,Conversations,Resolution count\nAn,12,8\nBo,7,7\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.preamble == 2);
    CHECK(dialect.header == Names{"Agent", "Conversations", "Resolution count"});
    CHECK(body_of(bytes, dialect) == "An,12,8\nBo,7,7\n");
    CHECK(dialect.body_line == 4);
}

TEST_CASE("a title with a comma is still narrower than the table") {
    const std::string_view bytes =
        "Campaigns, all\nDay,Campaign,Clicks,Cost\n2026-10-01,Herfst,12,1.50\n2026-10-02,Herfst,9,1.10\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.preamble == 1);
    CHECK(dialect.header[0] == "Day");
}

TEST_CASE("a title as wide as the table stands above a header that is known") {
    const Dialect dialect = find("Period October, all of it\nDate,Cost\n2026-10-01,1.50\n2026-10-02,1.10\n");
    CHECK(dialect.preamble == 1);
    CHECK(dialect.header == Names{"Date", "Cost"});
}

TEST_CASE("a text with a quote that never closes does not decide the delimiter") {
    const Dialect dialect = find("\"An\",\"hoi | \"\n\"Bo\",\"dag |\"\"|\"\n\"Cas\",\"|\"\n");
    CHECK(dialect.delimiter == ',');
    CHECK(dialect.header.size() == 2);
}

TEST_CASE("title lines that a spreadsheet padded with delimiters") {
    const Dialect three = find("Bereik;;\n;;\nDatum;Bereik;Kanaal\n01-10-2026;120;forum\n02-10-2026;130;forum\n");
    CHECK(three.preamble == 2);
    CHECK(three.header == Names{"Datum", "Bereik", "Kanaal"});
    const Dialect two = find("Bereik oktober;\nDatum;Bereik\n01-10-2026;120\n02-10-2026;130\n");
    CHECK(two.preamble == 1);
    CHECK(two.header == Names{"Datum", "Bereik"});
}

TEST_CASE("a first record with an empty cell is no title") {
    const std::string_view bytes = "1,\n2,ja\n3,nee\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.preamble == 0);
    CHECK_FALSE(dialect.has_header);
    CHECK(body_of(bytes, dialect) == bytes);
}

TEST_CASE("records without a header are all data") {
    const Dialect labels = find("\"-1\",\"Geen geld terug.\"\n\"1\",\"Een prachtig boek.\"\n");
    CHECK_FALSE(labels.has_header);
    CHECK(labels.body == 0);
    CHECK(labels.header == Names{"1", "2"});
    CHECK_FALSE(find("positief,Mooi boek\nnegatief,Saai\npositief,Leuk\n").has_header);  // its word comes back below
    CHECK_FALSE(find("2026-10-01,An,hoi\n2026-10-02,Bo,dag\n").has_header);
    CHECK_FALSE(find("Wat een fijne winkel is dit. Ik kom graag terug!,An\nNiet best. Jammer!,Bo\n").has_header);
}

TEST_CASE("a header that no word list knows is unlike the values below it") {
    CHECK(find("kleur,maat\nrood,12\nblauw,14\n").has_header);
    CHECK(find("Voornaam,Woonplaats\nAn,Ede\nBo,Urk\n").has_header);
    CHECK(find(",tweet_id,text\n0,1,a\n1,2,b\n").has_header);  // a first column without name
}

TEST_CASE("a file that is a header only is a header") {
    const std::string_view bytes = "Datum;Gebruikersnaam;Reactie\r\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.has_header);
    CHECK(dialect.header.size() == 3);
    CHECK(dialect.body == bytes.size());
    CHECK(find("kleur,maat").has_header);
}

TEST_CASE("nothing at all has no columns") {
    for (const std::string_view bytes : {"", "\n\r\n", "\xEF\xBB\xBF"}) {
        const Dialect dialect = find(bytes);
        CHECK(dialect.header.empty());
        CHECK(dialect.body == bytes.size());
        CHECK(dialect.end == bytes.size());
    }
}

TEST_CASE("line ends of every system, and mixed ones") {
    CHECK(find("a,b\n1,2\n").line_end == LineEnd::lf);
    CHECK(find("a,b\r\n1,2\r\n").line_end == LineEnd::crlf);
    CHECK(find("a,b\r1,2\r").line_end == LineEnd::cr);
    CHECK(find("a,b\r\r\n1,2\r\r\n").line_end == LineEnd::cr_cr_lf);
    CHECK(find("a,b\r\n1,2\n3,4\r\n").line_end == LineEnd::mixed);
    CHECK(find("a,b\n1,\"x\r\ny\"\n").line_end == LineEnd::lf);  // inside quotes it is text
}

TEST_CASE("the body starts behind the header in every kind of line end") {
    for (const std::string_view bytes :
         {"name,n\nx,1\n", "name,n\r\nx,1\n", "name,n\rx,1\r", "name,n\r\r\nx,1\r\r\n"}) {
        const Dialect dialect = find(bytes);
        CHECK(dialect.has_header);
        CHECK(bytes.substr(dialect.body, 3) == "x,1");
        CHECK(dialect.body_line == 2);
    }
}

TEST_CASE("a delimiter at the end of every record opens no column") {
    const Dialect both = find("AuthorID;Author;Content;\n\"1\";\"An\";\"hoi\";\n\"2\";\"Bo\";\"dag\";\n");
    CHECK(both.trailing_delimiter);
    CHECK(both.header == Names{"AuthorID", "Author", "Content"});
    const Dialect records_only = find("id,name,n\n1,An,3,\n2,Bo,4,\n");
    CHECK(records_only.trailing_delimiter);
    CHECK(records_only.header == Names{"id", "name", "n"});
    const Dialect named = find("id,name,note\n1,An,\n2,Bo,\n");
    CHECK_FALSE(named.trailing_delimiter);
    CHECK(named.header.size() == 3);
}

TEST_CASE("a row of sums at the end is left out") {
    const std::string_view bytes =
        "Day\tCampaign\tClicks\n2026-10-01\tHerfst\t12\n2026-10-02\tHerfst\t9\nTotal\t\t21\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.totals_rows == 1);
    CHECK(bytes.substr(dialect.end) == "Total\t\t21\n");
}

TEST_CASE("several rows of sums, in Dutch and with what they sum") {
    const std::string_view bytes =
        "Dag;Campagne;Klikken;Kosten\n01-10-2026;Herfst;12;1,50\n02-10-2026;Herfst;9;1,10\n"
        "Totaal: campagnes;--;21;2,60\r\nEindtotaal;;21;2,60";
    const Dialect dialect = find(bytes);
    CHECK(dialect.totals_rows == 2);
    CHECK(bytes.substr(dialect.end).starts_with("Totaal: campagnes"));
}

TEST_CASE("sums without a word, where every other record has a date") {
    const std::string_view bytes = "date,clicks,cost\n2026-10-01,1,2.5\n2026-10-02,2,3.5\n2026-10-03,3,4.5\n,6,10.5\n";
    CHECK(find(bytes).totals_rows == 1);
}

TEST_CASE("sums directly below the header, as video statistics have them") {
    const std::string_view bytes =
        "Content,Video title,Video publish time,Duration,Views\nTotal,,,,5052\nR26qwMQVoos,Ketting "
        "smeren,2026-09-26,470,3529\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.totals_rows == 1);
    CHECK(bytes.substr(dialect.body).starts_with("R26q"));
    CHECK(dialect.body_line == 3);
}

TEST_CASE("a message that says total is no row of sums") {
    CHECK(find("id,author,text\n1,An,hoi\n2,Bo,Total\n").totals_rows == 0);
    CHECK(find("author,date,score\nAn,2026-10-01,3\nTotal,2026-10-02,5\n").totals_rows == 0);  // it has a date
    CHECK(find("label,text\n1,Mooi\n-1,Totaal\n").totals_rows == 0);
    CHECK(find("id,text\n1,a\n2,\"laatste\nTotaal\"\n").totals_rows == 0);
    CHECK(find("id,at,text\n1,2026-10-01,a\n2,2026-10-02,b\n3,2026-10-03,c\n4,,\n").totals_rows ==
          0);  // a row to reject
}

TEST_CASE("a byte order mark is no part of the first name") {
    const Dialect dialect = find("\xEF\xBB\xBFid,text\n1,a\n");
    CHECK(dialect.header == Names{"id", "text"});
    CHECK(dialect.header_at == 3);
    CHECK(dialect.preamble == 0);
}

TEST_CASE("a cut sample gives the same answer as a short file") {
    std::string bytes = "Datum;Gebruikersnaam;Reactie\n";
    while (bytes.size() < 300 * 1024) bytes += "31-12-2026;an;\"Een reactie, met een ; en een\nregel\"\n";
    const Dialect dialect = find(bytes);
    CHECK(dialect.delimiter == ';');
    CHECK(dialect.body == 29);
    CHECK(dialect.end == bytes.size());
    CHECK(first_records(bytes, dialect, 1000).size() == 1000);
}

TEST_CASE("hostile first lines are read in bounded time") {
    CHECK(find(std::string(300'000, ',')).header.size() == 262'144);
    CHECK_FALSE(find(std::string(300'000, '"')).header.empty());
    CHECK(find(std::string(300'000, 'x')).header.size() == 1);
}
