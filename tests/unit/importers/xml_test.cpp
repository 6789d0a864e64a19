// XML documents: which elements are records, paths as columns, what is broken and where.
#include <string>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;
using activity::Kind;
using activity::RejectReason;

namespace {

Spec forum(std::string records = "") {
    Spec spec = test::spec_of("xml", {{"at", "@when"}, {"id", "id"}, {"author", "author.name"}, {"text", "body"}});
    spec.records = std::move(records);
    return spec;
}

constexpr std::string_view three =
    "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n"
    "<forum>\n"
    "  <title>Fiets &amp; co</title>\n"
    "  <message when=\"2026-10-01T10:00:00Z\" id=\"1\"><author><name>mila</name></author>\n"
    "    <body>Twee &lt;regels&gt;\nen een <b>vet</b> woord</body></message>\n"
    "  <message when=\"2026-07-01 12:00\"><id>2</id><author name=\"jan\" "
    "/><body><![CDATA[<message>&amp;]]></body></message>\n"
    "  <message id=\"3\" when=\"2026-10-02T10:00:00+02:00\"><author/><body/></message>\n"
    "</forum>\n";

}  // namespace

TEST_CASE("records of an XML file: attributes and elements alike, decoded") {
    test::Import out(forum(), three, "forum.xml");
    CHECK(out.diagnostics.list.empty());
    REQUIRE(out.batch().rows() == 3);
    CHECK(out.text(0) == "Twee <regels>\nen een vet woord");
    CHECK(out.text(1) == "<message>&amp;");
    CHECK(out.text(2).empty());
    CHECK(out.author(0) == "mila");
    CHECK(out.author(1) == "jan");
    CHECK(out.author(2).empty());
    CHECK(out.when(0) == "2026-10-01T10:00:00Z");
    CHECK(out.when(1) == "2026-07-01T10:00:00Z");  // no zone: Amsterdam's summer time
    CHECK(out.when(2) == "2026-10-02T08:00:00Z");
    CHECK(out.batch().kind[0] == Kind::post);
    const std::string_view raw = out.store->view(out.batch().origin[2]);
    CHECK(raw == "<message id=\"3\" when=\"2026-10-02T10:00:00+02:00\"><author/><body/></message>");
}

TEST_CASE("units of any size give the same XML records") {
    for (const std::size_t unit : {std::size_t{1}, std::size_t{7}, std::size_t{100}}) {
        test::Import out(forum(), three, "forum.xml", unit);
        CHECK(out.diagnostics.list.empty());
        std::string texts;
        std::size_t rows = 0;
        for (const activity::Batch& batch : out.batches) {
            rows += batch.rows();
            for (const activity::Text& text : batch.text) texts += out.store->view(text);
        }
        CHECK(rows == 3);
        CHECK(texts == "Twee <regels>\nen een vet woord<message>&amp;");
    }
}

TEST_CASE("records: names the path of the elements that are records") {
    const std::string two_lists =
        "<x:export xmlns:x=\"urn:x\"><users><user id='a'/><user id='b'/><user id='c'/></users>"
        "<x:posts><x:post id='1' when='2026-10-01 10:00' body='een'><body>nog een</body></x:post>"
        "<x:post id='2' when='2026-10-01 10:01' body='twee'/></x:posts></x:export>";
    Spec spec = test::spec_of("xml", {{"at", "@when"}, {"text", "@body"}});
    for (const char* records : {"post", "posts.post", "export.posts.post", "x:posts.x:post"}) {
        spec.records = records;
        test::Import out(spec, two_lists, "export.xml", 10);
        std::string texts;
        for (const activity::Batch& batch : out.batches)
            for (const activity::Text& text : batch.text) texts += out.store->view(text);
        CHECK(texts == "eentwee");
    }
    spec.records = "posts.pots";
    test::Import wrong(spec, two_lists);
    REQUIRE(wrong.diagnostics.list.size() == 1);
    CHECK(wrong.diagnostics.list[0].problem.code == base::Code::column_missing);
    CHECK(wrong.diagnostics.list[0].problem.args[1] == "posts.pots");
    CHECK(wrong.diagnostics.list[0].problem.args[3].find("export.posts.post") != std::string::npos);
}

TEST_CASE("elements that come more than once, and the text of the record itself") {
    Spec spec = test::spec_of("xml", {{"at", "t"}, {"tags", "tag"}, {"text", "."}});
    test::Import out(spec,
                     "<log><line t='2026-10-01 10:00'><tag>een</tag> hallo <tag>twee</tag>daar</line>"
                     "<line t='2026-10-01 10:00'>dag</line></log>");
    REQUIRE(out.batch().rows() == 2);
    CHECK(out.store->view(out.batch().tags[0]) == "een,twee");
    CHECK(out.text(0) == "hallo daar");
    CHECK(out.text(1) == "dag");
}

TEST_CASE("a column that no record has is said, with what is there") {
    Spec spec = test::spec_of("xml", {{"at", "wanneer"}, {"status", "sloot"}});
    test::Import out(spec, three);
    REQUIRE(out.diagnostics.list.size() == 1);  // a rare attribute like status may be missing at first
    CHECK(out.diagnostics.list[0].problem.args[1] == "wanneer");
    CHECK(out.diagnostics.list[0].problem.args[3] == "author, author.name, body, body.b, id, when");
}

TEST_CASE("an XML source that names no time is told what there is") {
    test::Import out(test::spec_of("xml"), three);
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].problem.code == base::Code::column_not_recognised);
    CHECK(out.diagnostics.list[0].problem.args[2] == "author, author.name, body, body.b, id, when");
}

TEST_CASE("a broken document keeps the records before the break") {
    const std::string head = "<forum>\n<message when='2026-10-01 10:00' id='1'/>\n";
    const auto broken = [&](std::string_view rest, std::size_t unit = 1 << 20) {
        return test::Import(test::spec_of("xml", {{"at", "when"}, {"id", "id"}}), head + std::string(rest), "forum.xml",
                            unit);
    };
    for (const std::size_t unit : {std::size_t{1}, std::size_t{1} << 20}) {
        test::Import cut = broken("<message when='2026-10-01 11:00' id='2'/>\n<message when='2026-10-01", unit);
        CHECK(cut.file.rows == 3);
        CHECK(cut.file.rejected == 1);
        CHECK(cut.rejects[0].reason == RejectReason::bad_record);
        CHECK(cut.rejects[0].line == 4);
        CHECK(cut.raw(0) == "<message when='2026-10-01");
        REQUIRE(cut.diagnostics.list.size() == 1);
        CHECK(cut.diagnostics.list[0].problem.code == base::Code::document_broken);
        CHECK(cut.diagnostics.list[0].problem.args[0] == "forum.xml");
        CHECK(cut.diagnostics.list[0].problem.args[1] == "4");

        test::Import bad = broken("<message when='2026-10-01 11:00' id='2'>\n<a></b>\n</message></forum>", unit);
        CHECK(bad.file.rows == 2);
        CHECK(bad.rejects.at(0).line == 3);
        CHECK(bad.diagnostics.list.at(0).problem.args[1] == "4");

        CHECK(broken("</forum><forum/>", unit).file.rejected == 0);
        CHECK(broken("</forum><forum/>", unit).diagnostics.list.size() == 1);
        CHECK(broken("", unit).diagnostics.list.size() == 1);  // the root is never closed
        CHECK(broken("</forum>", unit).diagnostics.list.empty());
    }
}

TEST_CASE("document types, entities and depth are refused") {
    const std::string bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n"
        "<x><m t='2026-10-01 10:00' b='&b;'/><m t='2026-10-01 10:00' b='&b;'/></x>";
    Spec spec = test::spec_of("xml", {{"at", "t"}});
    test::Import refused(spec, bomb);
    CHECK(refused.file.rows == 0);
    REQUIRE(refused.diagnostics.list.size() == 1);
    CHECK(refused.diagnostics.list[0].problem.code == base::Code::document_broken);
    CHECK(refused.diagnostics.list[0].problem.args[1] == "1");
    CHECK(base::message(refused.diagnostics.list[0].problem, base::Language::en).find("DOCTYPE") != std::string::npos);

    test::Import unknown(spec, "<x><m t='2026-10-01 10:00'/><m t='&made-up;'/></x>");
    CHECK(unknown.file.rows == 2);
    CHECK(unknown.file.rejected == 1);

    std::string deep = "<x><m t='2026-10-01 10:00'/><m t='2026-10-01 10:00'>";
    for (int i = 0; i < 100'000; ++i) deep += "<d>";
    test::Import too_deep(spec, deep);
    CHECK(too_deep.file.rows == 2);
    CHECK(too_deep.diagnostics.list.size() == 1);

    CHECK(test::Import(spec, "geen xml").diagnostics.list.size() == 1);
    CHECK(test::Import(spec, "").diagnostics.list.size() == 1);
}

TEST_CASE("the order of day and month in XML comes from all records") {
    std::string all = "<l>";
    for (int i = 1; i <= 1500; ++i)
        all += fmt::format("<m t='{}/{}/2026 10:00'/>", i < 1500 ? 3 : 25, i < 1500 ? 4 : 12);
    all += "</l>";
    test::Import out(test::spec_of("xml", {{"at", "t"}}), all);
    CHECK(out.file.dates == "day_first");
    CHECK(out.when(0) == "2026-04-03T08:00:00Z");
    test::Import doubtful(test::spec_of("xml", {{"at", "t"}}), "<l><m t='3/4/2026'/><m t='5/6/2026'/></l>");
    CHECK(doubtful.opened.doubtful_date == "3/4/2026");
}

TEST_CASE("tags inside texts and comments begin no record") {
    const std::string odd =
        "<l><m t='2026-10-01 10:00' b='1'/><!-- <m t='x'/> <m t='y'/> --><m t='2026-10-01 10:01' b='2'>"
        "<![CDATA[<m t='2026'/><m ]]><m t='inner'/></m><k><m t='2026-10-01' b='3'/></k>"
        "<m t='2026-10-01 10:02' b='4'/></l>";
    Spec spec = test::spec_of("xml", {{"at", "t"}, {"text", "b"}});
    for (const std::size_t unit : {std::size_t{1}, std::size_t{7}, std::size_t{20}, std::size_t{1000}}) {
        test::Import out(spec, odd, "l.xml", unit);
        std::string texts;
        for (const activity::Batch& batch : out.batches)
            for (const activity::Text& text : batch.text) texts += out.store->view(text);
        CHECK(texts == "124");
        CHECK(out.diagnostics.list.empty());
        CHECK(out.rejects.empty());
    }
}

TEST_CASE("XML is known by what it is") {
    CHECK(sniffed_format("<?xml version=\"1.0\"?>\n<forum><message/></forum>")->id == "xml");
    CHECK(sniffed_format("<forum><message a='1") != nullptr);
    CHECK(sniffed_format("<!DOCTYPE html><html><body></body></html>") == nullptr);
    CHECK(sniffed_format("<html><body/></html>") == nullptr);
    CHECK(sniffed_format("a < b") == nullptr);
}
