// Whole files through an importer: columns and values as the playbook maps them, what is rejected and why.
#include "tests/support/import.hpp"
#include "engine/activity/assemble.hpp"
#include "engine/importers/importer.hpp"
#include "engine/importers/key.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;
using activity::Flag;
using activity::Kind;
using activity::RejectReason;

namespace {

using test::spec_of;

Spec forum() { return spec_of("csv", {{"at", "Datum"}, {"author", "Naam"}, {"text", "Bericht"}}); }

test::Import read(const Spec& spec, std::string_view bytes) { return {spec, bytes}; }

}  // namespace

TEST_CASE("a Dutch Excel export: semicolons, quotes, local time") {
    test::Import out = read(forum(),
                            "sep=;\r\n"
                            "Datum;Naam;Bericht\r\n"
                            "31-10-2026 09:30;Mila;\"Hoi, \"\"jij\"\"\r\nook?\"\r\n"
                            " 1-7-2026 09:30 ; jan ; dag ;\r\n");
    REQUIRE(out.batch().rows() == 2);
    CHECK(out.file.delimiter == ";");
    CHECK(out.file.dates == "day_first");
    CHECK(out.when(0) == "2026-10-31T08:30:00Z");  // winter time
    CHECK(out.when(1) == "2026-07-01T07:30:00Z");  // summer time
    CHECK(out.text(0) == "Hoi, \"jij\"\r\nook?");
    CHECK(out.author(1) == "jan");
    CHECK(out.batch().kind[0] == Kind::post);
    CHECK(out.file.rows == 2);
    CHECK(out.file.rejected == 0);
}

TEST_CASE("the order of day and month comes from the whole column") {
    test::Import american = read(forum(), "Datum,Naam,Bericht\n3/4/2026,a,x\n3/25/2026,b,y\n");
    CHECK(american.file.dates == "month_first");
    CHECK(american.when(0).substr(0, 10) == "2026-03-03");  // 4 March in Amsterdam begins on the 3rd in UTC
    Spec said = forum();
    said.dates = DateOrder::day_first;
    CHECK(read(said, "Datum,Naam,Bericht\n3/4/2026,a,x\n").when(0) == "2026-04-02T22:00:00Z");
}

TEST_CASE("clock changes: an overlap is read early, a gap moves on, both are counted") {
    test::Import out = read(forum(),
                            "Datum,Naam,Bericht\n"
                            "2026-10-25 02:30,a,x\n"
                            "2026-03-29 02:30,b,y\n");
    CHECK(out.when(0) == "2026-10-25T00:30:00Z");
    CHECK(out.when(1) == "2026-03-29T01:30:00Z");
    CHECK(out.file.zone_overlap == 1);
    CHECK(out.file.zone_gap == 1);
}

TEST_CASE("rows that cannot be used are rejected whole, with line and reason") {
    test::Import out = read(forum(),
                            "Datum,Naam,Bericht\n"
                            "2026-10-01 10:00,mila,goed\n"
                            ",jan,zonder tijd\n"
                            "gisteren,jan,welke dag?\n"
                            "2026-10-01 10:00,jan\n"
                            "2026-10-01 10:00,jan,te,veel\n"
                            "2026-10-01 10:00,eva,weer goed\n"
                            "2026-10-01 10:00,eva,\"nooit dicht\n"
                            "2026-10-01 10:00,eva,na de fout\n");
    CHECK(out.batch().rows() == 3);
    REQUIRE(out.rejects.size() == 5);
    const auto& rejects = out.rejects;
    CHECK(rejects[0].reason == RejectReason::no_time);
    CHECK(rejects[0].line == 3);
    CHECK(rejects[0].column == "at");
    CHECK(rejects[1].reason == RejectReason::bad_time);
    CHECK(rejects[2].reason == RejectReason::wrong_columns);
    CHECK(rejects[3].reason == RejectReason::wrong_columns);
    CHECK(rejects[4].reason == RejectReason::wrong_columns);
    CHECK(rejects[4].line == 8);
    CHECK(out.raw(1) == "gisteren,jan,welke dag?");
    CHECK(out.file.rows == 8);
    CHECK(out.file.rejected == 5);
}

TEST_CASE("a delimiter at the end of every line, or of the header alone, is no column") {
    CHECK(read(forum(), "Datum,Naam,Bericht,\n2026-10-01,a,x,\n").batch().rows() == 1);
    CHECK(read(forum(), "Datum,Naam,Bericht,\n2026-10-01,a,x\n").batch().rows() == 1);
    CHECK(read(forum(), "Datum,Naam,Bericht\n2026-10-01,a,x,\n").batch().rows() == 1);
}

TEST_CASE("values are translated: as written, in any case, by default") {
    Spec spec = spec_of("csv", {{"at", "t"}, {"author", "a"}, {"kind", "soort"}, {"side", "medewerker"}});
    spec.values = {{"kind", {{"Vraag", "question"}, {"Reactie", "comment"}, {"default", "post"}}},
                   {"side", {{"ja", "brand"}, {"default", "member"}}}};
    test::Import out = read(spec,
                            "t,a,soort,medewerker\n"
                            "2026-10-01,mila,Vraag,nee\n"
                            "2026-10-01,anna,REACTIE,Ja\n"
                            "2026-10-01,jan,Poll,\n");
    const auto& batch = out.batch();
    REQUIRE(batch.rows() == 3);
    CHECK(batch.kind[0] == Kind::question);
    CHECK(batch.kind[1] == Kind::comment);
    CHECK(batch.kind[2] == Kind::post);
    CHECK_FALSE(activity::has(batch.flags[0], Flag::brand));
    CHECK(activity::has(batch.flags[1], Flag::brand));
}

TEST_CASE("a kind or channel that nobody knows rejects the row") {
    const Spec spec = spec_of("csv", {{"at", "t"}, {"kind", "soort"}, {"channel", "kanaal"}});
    test::Import out = read(spec,
                            "t,soort,kanaal\n"
                            "2026-10-01,comment,instagram\n"
                            "2026-10-01,gedoe,forum\n"
                            "2026-10-01,comment,tiktok\n");
    REQUIRE(out.batch().rows() == 1);
    CHECK(out.batch().channel[0] == activity::Channel{1});
    REQUIRE(out.rejects.size() == 2);
    CHECK(out.rejects[0].reason == RejectReason::bad_value);
    CHECK(out.rejects[0].column == "kind");
    CHECK(out.rejects[1].reason == RejectReason::unknown_channel);
}

TEST_CASE("without a kind, what has a parent is a comment") {
    const Spec spec = spec_of("csv", {{"at", "t"}, {"id", "id"}, {"parent", "op"}});
    test::Import out = read(spec, "t,id,op\n2026-10-01,1,\n2026-10-01,2,1\n");
    CHECK(out.batch().kind[0] == Kind::post);
    CHECK(out.batch().kind[1] == Kind::comment);
    CHECK(out.batch().parent[1] == out.batch().key[0]);
}

TEST_CASE("sentiment: both decimal signs, what lies outside -1 to 1 is none") {
    const Spec spec = spec_of("csv", {{"at", "t"}, {"sentiment", "s"}});
    test::Import out = read(spec, "t;s\n2026-10-01;-0,5\n2026-10-01;0.25\n2026-10-01;7\n2026-10-01;\n");
    const auto& sentiment = out.batch().sentiment;
    REQUIRE(sentiment.size() == 4);
    CHECK(sentiment[0] == -0.5F);
    CHECK(sentiment[1] == 0.25F);
    CHECK(sentiment[2] == activity::Activity::sentiment_none);
    CHECK(sentiment[3] == activity::Activity::sentiment_none);
}

TEST_CASE("columns nobody mapped stay absent") {
    test::Import out = read(forum(), "Datum,Naam,Bericht\n2026-10-01,a,x\n");
    CHECK(out.batch().parent.empty());
    CHECK(out.batch().conversation.empty());
    CHECK(out.batch().sentiment.empty());
}

TEST_CASE("a header is found in any case, one that is missing is said, with the nearest name") {
    CHECK(read(forum(), "DATUM,naam,bericht\n2026-10-01,a,x\n").batch().rows() == 1);
    test::Import out = read(forum(), "Datun,Naam,Bericht\n2026-10-01,a,x\n");
    CHECK(out.batch().rows() == 0);
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].problem.code == base::Code::column_missing);
    CHECK(out.diagnostics.list[0].problem.args ==
          std::vector<std::string>{"export.csv", "Datum", "Datun", "Datun, Naam, Bericht"});
}

TEST_CASE("an empty file is said so") {
    test::Import out = read(forum(), "");
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].problem.code == base::Code::source_empty);
}

TEST_CASE("rows without id: a key of channel, author, time, kind and text") {
    test::Import out = read(forum(),
                            "Datum,Naam,Bericht\n"
                            "2026-10-01 10:00,mila,ok\n"
                            "2026-10-01 10:00,mila,ok\n"
                            "2026-10-01 10:00,jan,ok\n"
                            "2026-10-01 10:01,mila,ok\n"
                            "2026-10-01 10:00,mila,oke\n");
    const auto& keys = out.batch().key;
    CHECK(keys[0] == keys[1]);  // assemble counts them apart
    CHECK(keys[0] != keys[2]);
    CHECK(keys[0] != keys[3]);
    CHECK(keys[0] != keys[4]);
    CHECK(out.batch().derived == std::vector<std::uint8_t>(5, 1));
}

TEST_CASE("overlapping downloads meet, and two equal words in one minute stay two") {
    const std::string july = "Datum,Naam,Bericht\n2026-07-31 10:00,mila,ok\n2026-07-31 10:00,mila,ok\n";
    activity::Quality quality;
    std::vector<activity::Batch> batches;
    std::vector<test::Import> files;
    for (const std::string& bytes : {july, july + "2026-08-01 10:00,jan,dag\n"}) {
        Spec spec = forum();
        spec.file = static_cast<std::uint32_t>(quality.files.size());
        quality.files.emplace_back().name = "export-" + std::to_string(spec.file) + ".csv";
        batches.push_back(std::move(files.emplace_back(spec, bytes).batch()));
    }
    activity::AssembleOptions options;
    options.channels = 1;
    const auto data = activity::assemble(std::move(batches), *files[0].store, options, quality);
    CHECK(data.activity.rows() == 3);
    CHECK(quality.duplicates == 2);
}

TEST_CASE("twcs: fixed columns, ids that became floats, the brand's side from inbound") {
    test::Import out = read(spec_of("twcs", {}),
                            "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
                            "1,115712,True,Tue Oct 31 22:10:47 +0000 2017,@brand help\rplease,\"2,3\",\n"
                            "2,brand,False,Tue Oct 31 22:20:47 +0000 2017,@115712 sure,,1.0\n");
    const auto& batch = out.batch();
    REQUIRE(batch.rows() == 2);
    CHECK(batch.kind[0] == Kind::post);
    CHECK(batch.kind[1] == Kind::comment);
    CHECK(activity::has(batch.flags[0], Flag::inbound));
    CHECK(activity::has(batch.flags[1], Flag::brand));
    CHECK(batch.parent[1] == batch.key[0]);
    CHECK(batch.answers[0] == std::vector<activity::Key>{key_of("2"), key_of("3")});
    CHECK(out.text(0) == "@brand help\rplease");
    CHECK(out.when(1) == "2017-10-31T22:20:47Z");
}

TEST_CASE("every format has a name of its own and words in both languages") {
    for (const Format& format : formats()) {
        CHECK(format_named(format.id) == &format);
        CHECK_FALSE(format.summary_en.empty());
        CHECK_FALSE(format.summary_nl.empty());
    }
    CHECK(format_named("nothing") == nullptr);
    for (std::size_t i = 0; i < names; ++i) CHECK(name_of_field(name_words[i]) == static_cast<Name>(i));
}
