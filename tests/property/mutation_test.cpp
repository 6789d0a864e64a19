// Damaged exports: small files of every readable format with bits flipped, pieces cut out, doubled and swapped, files
// joined, encodings changed. Whatever comes of it: reading ends, no row is lost or counted twice, and what is kept can
// be assembled. 300 damaged files a format; STAMTAFEL_MUTATIONS says how many instead. Adding a format is a row.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/activity/assemble.hpp"
#include "engine/importers/containers.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/dialect.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/xlsx.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"
#include "tests/support/random.hpp"
#include "tests/support/zip_maker.hpp"

using namespace stamtafel;
using test::Random;

namespace {

// ---- the formats

using Columns = std::vector<std::pair<std::string, std::string>>;

std::string as_it_is(std::string_view text) { return std::string(text); }
std::string as_zip(std::string_view text) {
    return test::zipped({{"map/1.csv", std::string(text)}, {"2.csv", "id,at,author,text\n9,2026-10-31,jan,slot\n"}});
}

std::string as_workbook(std::string_view sheet) {
    const std::string relations =
        R"(<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" )"
        R"(Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument)"
        R"(/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>)";
    return test::zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"xl/workbook.xml", R"(<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="r1" xmlns:r="r"/></sheets>)"
                             "</workbook>"},
         {"xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"},
         {"xl/sharedStrings.xml", "<sst><si><t>at</t></si><si><t>author</t></si><si><t>text</t></si></sst>"},
         {"xl/worksheets/sheet1.xml", std::string(sheet)}});
}

constexpr std::string_view csv_text =
    "id,at,author,text,parent,side,likes\n"
    "1,2026-10-01 09:30,mila,\"Hoe laat, en waar?\",,,2\n"
    "2,2026-10-01 10:00,anna,\"Om \"\"negen\"\" uur.\nTot dan!\",1,brand,\n"
    "3,2026-10-02 11:15,jan,Café één,1,,0\n"
    "2,2026-10-02 11:20,anna,Om tien uur.,1,brand,1\n"
    "4,2026-10-25 02:30,eva,,3,,3\n"
    ",2026-10-26 08:00,eva,ok,,,\n,2026-10-26 08:00,eva,ok,,,\n"
    "5,geen tijd,jan,fout,,,\n6,2026-10-27,jan\n5.70306E+17,2026-10-28,jan,id,,,\n\n;;;\n,,,,,,\n";
constexpr std::string_view tsv_text =
    "at\tauthor\ttext\n31-10-2026 9:30\tmila\thoi\n1-11-2026 10:00\tjan\t\"met\ttab\"\n\tjan\tniets\n";
constexpr std::string_view semicolon_text =
    "Rapport van oktober;;\n\nDatum;Auteur;Bericht\n31-12-2026;mila;1.250,50\n30-12-2026;jan;caf\u00e9\nTotaal;;12\n";
constexpr std::string_view twcs_text =
    "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
    "1,115712,True,Tue Oct 31 22:10:47 +0000 2017,@shop help?,\"2,3\",\n"
    "2,shop,False,Tue Oct 31 22:11:45 +0000 2017,@115712 hier,4.0,1.0\n"
    "4,115712,True,Tue Oct 31 22:12:45 +0000 2017,dank,,2\n";
constexpr std::string_view sheet_text =
    R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s">)"
    R"(<v>2</v></c></row><row r="2"><c r="A2"><v>46296.5</v></c><c r="B2" t="inlineStr"><is><t>mila</t></is></c>)"
    R"(<c r="C2" t="str"><v>hoi &amp; dag</v></c></row><row r="4"><c r="A4" t="d"><v>2026-10-02</v></c>)"
    R"(<c r="B4"><v>12</v></c></row></sheetData></worksheet>)";

constexpr std::string_view lines_text =
    R"({"id":1,"at":"2026-10-01T09:00:00Z","author":{"name":"mila"},"text":"een \"twee\"\n\u00e9"})"
    "\n\n"
    R"({"id":"2","at":1790000000,"author":{"name":"jan"},"text":null,"more":[1,{"a":[]}]})"
    "\r\n{\"id\":3,\"at\":\nnot at all\n[1]\n"
    R"({"id":1,"at":"2026-10-02","author":null,"text":"opnieuw"})";
constexpr std::string_view json_text =
    R"({"about":{"n":2},"list":[{"id":1,"at":"2026-10-01T09:00:00Z","author":{"name":"mila"},"text":"een"},)"
    "\n 5, "
    R"({"id":2,"at":"geen","author":{"name":"jan"},"text":"[{\"id\":7}]"},{"at":"2026-10-02","text":"x"}]})";
constexpr std::string_view xml_text =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<forum>\n<title>Fiets &amp; co</title>\n"
    "<message at=\"2026-10-01T10:00:00Z\" id=\"1\"><author>mila</author><text>Een &lt;b&gt;\n</text></message>\n"
    "<message at=\"2026-07-01 12:00\"><id>2</id><author/><text><![CDATA[<message>&amp;]]></text></message>\n"
    "<message id=\"3\" at=\"wanneer\"><text/></message>\n</forum>\n";
constexpr std::string_view stack_text =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<posts>\n"
    "<row Id=\"1\" PostTypeId=\"1\" AcceptedAnswerId=\"2\" CreationDate=\"2014-07-21T20:26:05.383\" Score=\"17\" "
    "Body=\"&lt;p&gt;Is a pils a lager?&lt;/p&gt;&#xA;\" OwnerUserId=\"7\" Tags=\"&lt;lager&gt;\" />\n"
    "<row Id=\"2\" PostTypeId=\"2\" ParentId=\"1\" CreationDate=\"2014-07-21T21:00:00.000\" Body=\"No.\" />\n"
    "<row Id=\"3\" PostTypeId=\"5\" CreationDate=\"2014-07-21T21:30:00.000\" Body=\"wiki\" OwnerUserId=\"-1\" />\n"
    "</posts>";
constexpr std::string_view log_text =
    "Case ID,Activity,Resource,Complete Timestamp\n"
    "Case1,Take in charge,Value 2,2010-03-28 01:30:00+01:00\nCase2,Assign,Value 1,2010-03-27 08:40:25+01:00\n"
    "Case1,Insert ticket,Value 1,2010-03-28 02:00:00+02:00\nCase2,Closed,,2010-03-29 09:00:00+02:00\n";
constexpr std::string_view discord_csv_text =
    "AuthorID;Author;Date;Content;Attachments;Reactions;\r\n"
    "\"11\";\"Mila#0884\";\"14-Aug-18 11:18 AM\";\"hi; \"\"all\"\"\";\"\";\"ok (1),+1 (12)\";\r\n"
    "\"12\";\"Jan#1234\";\"14-Aug-18 12:05 PM\";\"```\nint a = 1;\n\n```\";\"https://x.test/a.png\";\"\";\r\n";
constexpr std::string_view discord_json_text =
    R"({"guild":{"id":"1","name":"V"},"channel":{"id":"9","type":"GuildTextChat","name":"algemeen"},"messages":[)"
    R"({"id":"1157000000000000001","type":"Default","timestamp":"2026-10-01T09:00:00.123+02:00","content":"hoi",)"
    R"("author":{"id":"77","name":"mila","isBot":false},"reactions":[{"emoji":{"name":"x"},"count":1,)"
    R"("users":[{"id":"78","name":"jan"}]}]},)"
    "\n"
    R"({"id":"1157000000000000002","type":"Reply","timestamp":"2026-10-01T09:05:00+02:00","content":"ja",)"
    R"("author":{"id":"78","name":"jan"},"reference":{"messageId":"1157000000000000001"},"reactions":[]}],)"
    R"("messageCount":2})";
constexpr std::string_view discourse_text =
    R"({"id":31,"username":"mila","created_at":"2024-04-01T09:00:01.123Z","topic_id":7,"post_number":1,"raw":"a",)"
    R"("reply_to_post_number":null,"post_type":1,"actions_summary":[{"id":2,"count":2}]})"
    "\n"
    R"({"id":32,"username":"jan","created_at":"2024-04-01T09:05:00Z","topic_id":7,"post_number":2,"cooked":"<p>b</p>",)"
    R"("reply_to_post_number":1,"post_type":1,"staff":true})"
    "\n";
constexpr std::string_view slack_text =
    R"([{"type":"message","user":"U1","text":"hoi <@U2>","ts":"1661013391.256859","reactions":[{"name":"x",)"
    R"("users":["U2","U3"],"count":2}]},)"
    "\n"
    R"({"type":"message","user":"U2","text":"dag","ts":"1661013400.000100","thread_ts":"1661013391.256859"},)"
    R"({"type":"message","subtype":"channel_join","user":"U3","text":"","ts":"1661013500.000200"}])";

/// A format as it is tried: what it is called, a small file of it, and what it is packed in.
struct Tried {
    std::string_view name, format;
    std::string_view text;
    std::string (*packed)(std::string_view text);
    Columns columns;  ///< none: found out, or the format's own
};

const std::vector<Tried>& all_tried() {
    static const Columns full{{"id", "id"},         {"at", "at"},     {"author", "author"}, {"text", "text"},
                              {"parent", "parent"}, {"side", "side"}, {"likes", "likes"}};
    static const Columns three{{"at", "at"}, {"author", "author"}, {"text", "text"}};
    static const Columns nested{{"id", "id"}, {"at", "at"}, {"author", "author.name"}, {"text", "text"}};
    static const std::vector<Tried> table{
        {"csv", "csv", csv_text, as_it_is, full},
        {"csv, columns found out", "csv", csv_text, as_it_is, {}},
        {"csv, Dutch", "csv", semicolon_text, as_it_is, {}},
        {"tsv", "tsv", tsv_text, as_it_is, three},
        {"twcs", "twcs", twcs_text, as_it_is, {}},
        {"gzip", "csv", csv_text, test::gzipped, full},
        {"zstd", "csv", csv_text, test::zstd_stored, full},
        {"zip", "csv", csv_text, as_zip, three},
        {"xlsx", "xlsx", sheet_text, as_workbook, three},
        {"json lines", "jsonl", lines_text, as_it_is, nested},
        {"json", "json", json_text, as_it_is, nested},
        {"xml", "xml", xml_text, as_it_is, {{"at", "@at"}, {"id", "id"}, {"author", "author"}, {"text", "text"}}},
        {"stack_exchange", "stack_exchange", stack_text, as_it_is, {}},
        {"event_log", "event_log", log_text, as_it_is, {}},
        {"discord_csv", "discord_csv", discord_csv_text, as_it_is, {}},
        {"discord_json", "discord_json", discord_json_text, as_it_is, {}},
        {"discourse_posts", "discourse_posts", discourse_text, as_it_is, {}},
        {"slack", "slack", slack_text, as_it_is, {}},
    };
    return table;
}

// ---- damage

std::size_t place(Random& random, std::string_view bytes) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(bytes.size())));
}

void damage_once(Random& random, std::string& bytes, std::string_view other) {
    using std::string_view_literals::operator""sv;
    constexpr std::string_view hostile = "\"\"''\n\r\r,;\t|\\<>&[]{}:=\0\xff\xc3\x80-E0"sv;
    const std::size_t at = place(random, bytes);
    const std::size_t size = std::min(bytes.size() - at, static_cast<std::size_t>(random.between(1, 40)));
    switch (random.between(0, 7)) {
        case 0:
            if (size > 0) bytes[at] = static_cast<char>(bytes[at] ^ 1 << random.between(0, 7));
            break;
        case 1: bytes.insert(at, random.text(hostile, 6)); break;
        case 2: bytes.erase(at, size); break;
        case 3: bytes.insert(place(random, bytes), bytes.substr(at, size)); break;
        case 4: std::rotate(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end()); break;
        case 5: bytes.insert(random.one_in(2) ? at : bytes.size(), other.substr(place(random, other))); break;
        case 6: bytes.insert(at, random.bytes(8)); break;
        default:
            if (random.one_in(3)) bytes.resize(at);
    }
}

std::string utf16(std::string_view text, bool big) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {  // up to U+07FF: all that the files hold
        unsigned code = static_cast<unsigned char>(text[i++]);
        if (code >= 0xc0 && i < text.size())
            code = (code & 0x1fU) << 6U | (static_cast<unsigned char>(text[i++]) & 0x3fU);
        const std::array<char, 2> unit{static_cast<char>(code >> 8U), static_cast<char>(code & 0xffU)};
        out += {unit[big ? 0 : 1], unit[big ? 1 : 0]};
    }
    return out;
}

std::string one_byte(std::string_view text) {
    const std::string wide = utf16(text, true);
    std::string out;
    for (std::size_t i = 1; i < wide.size(); i += 2) out += wide[i];
    return out;
}

std::string recoded(Random& random, const std::string& text) {
    switch (random.between(0, 11)) {
        case 0: return "\xff\xfe" + utf16(text, false);
        case 1: return "\xfe\xff" + utf16(text, true);
        case 2: return utf16(text, random.one_in(2));
        case 3: return one_byte(text);
        case 4: return "\xef\xbb\xbf" + text;
        default: return text;
    }
}

std::string damaged(Random& random, const Tried& tried) {
    const auto& all = all_tried();
    std::string text(tried.text);
    const std::string_view other = all[static_cast<std::size_t>(random.between(0, std::ssize(all) - 1))].text;
    const bool outside = tried.packed != as_it_is && random.one_in(2);
    for (std::int64_t n = outside ? 0 : random.between(1, 4); n > 0; --n) damage_once(random, text, other);
    std::string bytes = tried.packed(recoded(random, text).substr(0, 60'000));
    for (std::int64_t n = outside ? random.between(1, 3) : 0; n > 0; --n)
        damage_once(random, bytes, random.one_in(2) ? bytes : std::string(other));
    return random.one_in(6) ? recoded(random, bytes) : bytes;
}

// ---- reading

/// The files inside, as far as they can be had.
std::vector<importers::NamedBytes> unwrapped(const std::string& bytes) {
    const importers::Limits limits{8 << 20, 1000, 100};
    const auto one = [](const base::Result<std::string>& unpacked) {
        return unpacked ? std::vector<importers::NamedBytes>{{"export.csv", *unpacked}}
                        : std::vector<importers::NamedBytes>{};
    };
    switch (importers::wrapping_of(bytes)) {
        case importers::Wrapping::none: return {{"export.csv", bytes}};
        case importers::Wrapping::gzip: return one(importers::unpack_gzip(bytes, limits));
        case importers::Wrapping::zstd: return one(importers::unpack_zstd(bytes, limits));
        case importers::Wrapping::zip:
            return importers::unpack_zip(bytes, limits).value_or(std::vector<importers::NamedBytes>{});
        case importers::Wrapping::xlsx: break;
        case importers::Wrapping::ole: return {};
    }
    std::vector<importers::NamedBytes> sheets;
    const auto read = importers::read_workbook(bytes, limits);
    if (read)
        for (const importers::Sheet& sheet : *read) sheets.push_back({sheet.name, sheet.csv});
    return sheets;
}

/// Records of a table, counted by the careful reader.
std::uint64_t records_of(const test::Import& file, std::string_view bytes) {
    const bool named = !file.spec->columns.empty() || file.spec->format == "twcs";
    const importers::Dialect dialect = importers::find_dialect(
        bytes, file.file.delimiter[0], named ? importers::HeaderSaid::present : importers::HeaderSaid::find_out);
    importers::CsvReader reader(bytes.substr(0, dialect.end), dialect.delimiter);
    reader.go_to(file.opened.body);
    std::uint64_t n = 0;
    for (importers::CsvRecord record; reader.next(record);) ++n;
    return n;
}

/// Activities that a record holds beside its own: no rows.
std::uint64_t parts_of(const test::Import& file) {
    std::uint64_t n = 0;
    for (const activity::Batch& batch : file.batches)
        n += static_cast<std::uint64_t>(std::count(batch.part.begin(), batch.part.end(), 1));
    return n;
}

/// Rows that records became.
std::uint64_t rows_of(const test::Import& file) {
    std::uint64_t n = file.records.posts.size() + file.records.people.size();
    for (const activity::Batch& batch : file.batches) n += batch.rows();
    return n - parts_of(file);
}

/// Reads all texts, so that a place outside of the store would show.
std::size_t read_texts(const activity::Activity& all, const activity::Store& store) {
    std::size_t sum = 0;
    for (const auto* column : {&all.text, &all.origin, &all.id, &all.room, &all.url, &all.tags, &all.language})
        for (const activity::Text text : *column)
            for (const char c : store.view(text)) sum += static_cast<unsigned char>(c);
    return sum;
}

void check_assembled(Random& random, test::Import& file, std::uint64_t used) {
    activity::Quality quality;
    quality.files = {file.file};
    const std::uint64_t parts = parts_of(file);
    activity::AssembleOptions options;
    options.channels = 2;
    if (random.one_in(3)) options.as_of = base::Instant{1'790'000'000'000 + random.between(0, 60) * base::day_ms};
    const auto data = activity::assemble(std::move(file.batches), *file.store, options, quality,
                                         {random.one_in(20) ? 3U : 1U, nullptr});
    REQUIRE(data.activity.rows() == quality.activities);
    const std::uint64_t told = quality.activities + quality.files[0].duplicates + quality.files[0].later +
                               file.records.posts.size() + file.records.people.size();
    REQUIRE(told >= used);
    REQUIRE(told <= used + parts);  // those of them that stay
    (void)read_texts(data.activity, *file.store);
}

void check_file(Random& random, const importers::Spec& spec, const importers::NamedBytes& one) {
    const std::string bytes = importers::decode(one.bytes, "").bytes;
    activity::Store store;
    const auto unit = static_cast<std::size_t>(random.one_in(2) ? 1 << 20 : random.between(1, 200));
    test::Import file(spec, bytes, one.name, unit, {}, &store);
    const std::uint64_t used = file.file.rows - file.file.skipped - file.file.rejected;
    REQUIRE(file.file.rejected == file.rejects.size());
    for (const activity::Reject& reject : file.rejects) REQUIRE(reject.line > 0);
    if (file.records.series.empty()) REQUIRE(rows_of(file) == used);
    const bool table = spec.format == "csv" || spec.format == "tsv" || spec.format == "twcs";
    if (table && !file.file.delimiter.empty()) REQUIRE(file.file.rows == records_of(file, bytes));
    if (file.records.series.empty()) check_assembled(random, file, used);
}

int mutations() {
    const char* said = std::getenv("STAMTAFEL_MUTATIONS");
    return said == nullptr ? 300 : std::atoi(said);
}

void check_format(const Tried& tried) {
    Random random(20'261'110 + static_cast<std::uint64_t>(tried.name.size()));
    importers::Spec spec = test::spec_of(tried.format, tried.columns);
    if (spec.format == "xlsx") spec.format = "csv";  // its sheets
    check_file(random, spec, unwrapped(tried.packed(tried.text)).at(0));
    for (int i = 0; i < mutations(); ++i) {
        INFO(tried.name << ", file " << i);
        for (const importers::NamedBytes& one : unwrapped(damaged(random, tried))) check_file(random, spec, one);
    }
}

}  // namespace

TEST_CASE("damaged files of every readable format lose no row and break nothing") {
    for (const Tried& tried : all_tried()) check_format(tried);
}

TEST_CASE("damaged files of any kind are sniffed without harm, and read as what they look like") {
    Random random(20'261'111);
    for (const Tried& tried : all_tried())
        for (int i = 0; i < mutations() / 4; ++i)
            for (const importers::NamedBytes& one : unwrapped(damaged(random, tried))) {
                const std::string bytes = importers::decode(one.bytes, "").bytes;
                const importers::Format* format = importers::sniffed_format(bytes);
                if (format == nullptr || format->open == nullptr) continue;
                INFO(tried.name << ", file " << i << " read as " << format->id);
                check_file(random, test::spec_of(format->id), one);
            }
}
