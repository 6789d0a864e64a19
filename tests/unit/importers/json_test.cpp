// JSON in every shape that exports have: the records that come out, what is rejected, what breaks a document.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/importers/json.hpp"
#include "engine/importers/json_fields.hpp"
#include "engine/importers/json_text.hpp"
#include "engine/importers/number.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;
using activity::RejectReason;

namespace {

Spec forum() {
    return test::spec_of("json", {{"id", "id"}, {"at", "at"}, {"author", "author.name"}, {"text", "text"}});
}

test::Import read(const Spec& spec, std::string_view bytes, std::size_t unit = 1 << 20) {
    return {spec, bytes, "forum.json", unit};
}

/// One record with only a text, read through `path`; "rejected" when it was.
std::string text_at(std::string_view path, std::string_view record) {
    test::Import out = read(test::spec_of("json", {{"at", "at"}, {"text", std::string(path)}}), record);
    if (!out.rejects.empty()) return "rejected";
    return out.batch().rows() == 1 ? out.text(0) : "no row";
}

std::string with_text(std::string_view value) { return fmt::format(R"({{"at":"2026-10-01","text":{}}})", value); }

/// All that units of any size must agree on.
std::vector<std::string> rows_of(test::Import& out) {
    std::vector<std::string> rows;
    for (const activity::Batch& batch : out.batches)
        for (std::size_t row = 0; row < batch.rows(); ++row)
            rows.push_back(fmt::format("{} {} {} {}", base::iso(batch.at[row]), out.store->view(batch.text[row]),
                                       batch.author[row] == activity::Batch::nobody
                                           ? "-"
                                           : out.store->view(batch.authors[batch.author[row]].handle),
                                       out.store->view(batch.origin[row])));
    for (std::size_t i = 0; i < out.rejects.size(); ++i)
        rows.push_back(fmt::format("rejected {} {}", out.rejects[i].line, out.raw(i)));
    rows.push_back(fmt::format("{} rows", out.file.rows));
    return rows;
}

const std::string lines =
    "{\"id\":1,\"at\":\"2026-10-01T09:00:00Z\",\"author\":{\"name\":\"mila\"},\"text\":\"een\"}\n"
    "\n"
    "  {\"id\":2,\"at\":\"2026-10-01T10:00:00Z\",\"author\":{\"name\":\"jan\"},\"text\":\"regel \\\"twee\\\"\\n\"}\r\n"
    "{\"id\":3,\"at\":\n"
    "not at all\n"
    "{\"id\":4,\"at\":\"2026-10-01T11:00:00Z\",\"author\":null,\"text\":\"vier\",\"more\":[{\"a\":[1,2]}]}";

}  // namespace

TEST_CASE("JSON lines: an object a line, what is none is rejected whole") {
    test::Import out = read(forum(), lines);
    CHECK(out.diagnostics.list.empty());
    REQUIRE(out.batch().rows() == 3);
    CHECK(out.file.rows == 5);
    CHECK(out.when(0) == "2026-10-01T09:00:00Z");
    CHECK(out.author(0) == "mila");
    CHECK(out.text(1) == "regel \"twee\"");  // outer white space is no part of a cell
    CHECK(out.author(2).empty());
    CHECK(out.store->view(out.batch().origin[2]).starts_with("{\"id\":4"));
    REQUIRE(out.rejects.size() == 2);
    CHECK(out.rejects[0].reason == RejectReason::bad_record);
    CHECK(out.rejects[0].line == 4);
    CHECK(out.raw(0) == "{\"id\":3,\"at\":");
    CHECK(out.raw(1) == "not at all");
}

TEST_CASE("JSON lines: units of any size give the same rows") {
    test::Import whole = read(forum(), lines);
    for (const std::size_t unit : {1U, 7U, 64U}) {
        INFO(unit);
        test::Import cut = read(forum(), lines, unit);
        CHECK(rows_of(cut) == rows_of(whole));
    }
}

TEST_CASE("a list of records, and records under a path, in units of any size") {
    const std::string record =
        R"({"id": 7, "at": "2026-10-01T09:00:00Z", "author": {"name": "mila"}, "text": "[a] {b}"})";
    const std::string list = "[\n  " + record + ",\n  " + record + "\n, 5, \"x\"]";
    test::Import plain = read(forum(), list);
    REQUIRE(plain.batch().rows() == 2);
    CHECK(plain.text(1) == "[a] {b}");
    CHECK(plain.rejects.size() == 2);
    CHECK(plain.file.rows == 4);
    for (const std::size_t unit : {1U, 7U, 64U}) {
        test::Import cut = read(forum(), list, unit);
        CHECK(rows_of(cut) == rows_of(plain));
    }

    Spec under = forum();
    under.records = "chats.list.messages";
    const std::string chats = fmt::format(
        R"({{"about":{{"messages":[1]}},"chats":{{"list":[{{"messages":[{0},{0}]}},{{"name":"leeg"}},{{"messages":[{0}]}}]}}}})",
        record);
    CHECK(read(under, chats).batch().rows() == 3);
    under.records = "data.items";
    CHECK(read(under, fmt::format(R"({{"data.items":[{}]}})", record)).batch().rows() == 1);
    CHECK(read(under, fmt::format("{{\"data\":{{\"items\":[{0},{0}]}}}}\n{{\"data\":{{\"items\":{0}}}}}\n", record))
              .batch()
              .rows() == 3);
}

TEST_CASE("one object, and several that are written over lines") {
    const std::string pretty = "{\n  \"id\": 1,\n  \"at\": \"2026-10-01T09:00:00Z\",\n  \"text\": \"een\"\n}\n";
    CHECK(read(forum(), pretty).batch().rows() == 1);
    test::Import two = read(forum(), pretty + "\n" + pretty);
    CHECK(two.batch().rows() == 2);
    CHECK(two.diagnostics.list.empty());
    CHECK(read(forum(), R"({"id":1,"at":"2026-10-01","text":"een"})").batch().rows() == 1);
}

TEST_CASE("nothing in it is no row and nothing wrong") {
    for (const std::string_view empty : {"", "[]", "  [ ]\n", "{\"items\":[]}"}) {
        INFO(empty);
        Spec spec = forum();
        spec.records = "items";
        test::Import out = read(spec, empty);
        CHECK(out.diagnostics.list.empty());
        CHECK(out.file.rows == 0);
    }
}

TEST_CASE("paths: nested, by number, through lists, with a dot in the key") {
    const std::string record =
        R"({"at":"2026-10-01","author":{"name":"mila","tags":["a","b",null,"c"]},)"
        R"("reactions":[{"name":"hart","count":3},{"name":"duim","count":1}],"a.b":"whole","a":{"b":"along","c.d":5},)"
        R"("caf\u00e9":"key"})";
    CHECK(text_at("author.name", record) == "mila");
    CHECK(text_at("author.tags", record) == "a, b, c");
    CHECK(text_at("author.tags.1", record) == "b");
    CHECK(text_at("reactions.0.count", record) == "3");
    CHECK(text_at("reactions.1.name", record) == "duim");
    CHECK(text_at("reactions.name", record) == "hart, duim");
    CHECK(text_at("a.b", record) == "whole");
    CHECK(text_at("a.c.d", record) == "5");
    CHECK(text_at("caf\xC3\xA9", record) == "key");
    CHECK(text_at("a", record) == R"({"b":"along","c.d":5})");
    CHECK(text_at("reactions", record) == R"([{"name":"hart","count":3},{"name":"duim","count":1}])");
    CHECK(text_at("author.none.at.all", record).empty());
    CHECK(text_at("reactions.5.name", record).empty());
}

TEST_CASE("scalars are as written") {
    CHECK(text_at("text", with_text("12345678901234567890123")) == "12345678901234567890123");
    CHECK(text_at("text", with_text("-1.50E+3")) == "-1.50E+3");
    CHECK(text_at("text", with_text("true")) == "true");
    CHECK(text_at("text", with_text("null")).empty());
    CHECK(text_at("text", with_text("[]")).empty());
    CHECK(text_at("text", with_text("[1, true, \"x\"]")) == "1, true, x");
    CHECK(text_at("text", with_text("tru")) == "rejected");
    CHECK(text_at("text", with_text("NaN")) == "rejected");
}

TEST_CASE("strings: escapes, halves of pairs, zero bytes") {
    CHECK(text_at("text", with_text(R"("a\"b\\c\/d\te")")) == "a\"b\\c/d\te");
    CHECK(text_at("text", with_text(R"("\u00eb \u20AC \ud83d\ude00")")) == "\xC3\xAB \xE2\x82\xAC \xF0\x9F\x98\x80");
    CHECK(text_at("text", with_text(R"("x\ud83d")")) == "x\xEF\xBF\xBD");
    CHECK(text_at("text", with_text(R"("\ude00\ud83dx")")) == "\xEF\xBF\xBD\xEF\xBF\xBDx");
    CHECK(text_at("text", with_text(R"("\ud83d\u0041")")) ==
          "\xEF\xBF\xBD"
          "A");
    CHECK(text_at("text", with_text(R"("a\u0000b")")) == std::string("a\0b", 3));
    CHECK(text_at("text", with_text(R"("\x")")) == "rejected");
    CHECK(text_at("text", with_text(R"("\u12g4")")) == "rejected");
    CHECK(text_at("text", with_text(R"("\u12")")) == "rejected");
    CHECK(text_at("text", with_text("\"a\nb\"")) == "rejected");
}

TEST_CASE("of equal keys the last one counts") {
    CHECK(text_at("text", R"({"at":"2026-10-01","text":"a","text":"b","text":"c"})") == "c");
    CHECK(text_at("text", R"({"text":"a","at":"2026-10-01","text":null})").empty());
}

TEST_CASE("lists and objects within one another to any depth") {
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    CHECK(text_at("text", with_text(deep)) == deep);
    CHECK(text_at("id", with_text(deep)).empty());
    const std::string open = std::string(100'000, '[');
    test::Import list = read(forum(), open);
    CHECK(list.batch().rows() == 0);
    CHECK(list.diagnostics.list.size() == 1);
    std::string below;
    for (int i = 0; i < 5'000; ++i) below += "{\"a\":";
    below += "1" + std::string(5'000, '}');
    CHECK(text_at("a.a.a", R"({"at":"2026-10-01","a":{"a":{"a":)" + below + "}}}") == below);
}

TEST_CASE("a document that breaks says where, and what stood before is read") {
    const std::string record = R"({"id":1,"at":"2026-10-01T09:00:00Z","text":"een"})";
    const auto broken = [&](std::string_view bytes, std::size_t rows, std::string_view line) {
        INFO(bytes);
        test::Import out = read(forum(), bytes);
        CHECK(out.batch().rows() == rows);
        REQUIRE(out.diagnostics.list.size() == 1);
        CHECK(out.diagnostics.list[0].problem.code == base::Code::document_broken);
        CHECK(out.diagnostics.list[0].problem.args[0] == "forum.json");
        CHECK(out.diagnostics.list[0].problem.args[1] == line);
    };
    broken("[" + record + ",\n" + record + ",\n{\"id\":3,\"te", 2, "3");
    broken("[" + record + ",\n" + record, 2, "2");
    broken("[" + record + "\n" + record + "]", 1, "2");
    broken("[" + record + ",\n,]", 1, "2");
    broken("<html>\n<body>", 0, "1");
    broken("{\"at\":", 0, "1");
    broken("[\"", 0, "1");
}

TEST_CASE("lone values are no records and no harm") {
    for (const std::string_view alone : {"42", "null", "\"text\"", "{}", "[{}]", "[[[]]]", "[[1]]", "-"}) {
        INFO(alone);
        CHECK(read(forum(), alone).batch().rows() == 0);
    }
}

TEST_CASE("JSON: the order of day and month comes from the whole column") {
    const auto file = [](std::string_view second) {
        return fmt::format("{{\"at\":\"3/4/2026\"}}\n{{\"at\":\"{}\"}}\n", second);
    };
    const Spec spec = test::spec_of("jsonl", {{"at", "at"}});
    CHECK(read(spec, file("25/4/2026")).file.dates == "day_first");
    CHECK(read(spec, file("4/25/2026")).file.dates == "month_first");
    test::Import doubtful = read(spec, file("5/6/2026"));
    CHECK(doubtful.opened.doubtful_date == "3/4/2026");
    Spec said = spec;
    said.dates = DateOrder::day_first;
    CHECK(read(said, file("5/6/2026")).when(0) == "2026-04-02T22:00:00Z");
}

TEST_CASE("a path without which there are no rows is missed, with a near one") {
    test::Import out = read(test::spec_of("jsonl", {{"at", "created"}, {"text", "text"}}),
                            "{\"createdd\":\"2026-10-01\",\"text\":\"a\"}\n{\"createdd\":\"2026-10-02\"}\n");
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].problem.code == base::Code::column_missing);
    CHECK(out.diagnostics.list[0].problem.args ==
          std::vector<std::string>{"forum.json", "created", "createdd", "createdd, text"});
    test::Import unnamed = read(test::spec_of("json"), "[{\"who\":\"mila\",\"what\":\"open\"}]");
    REQUIRE(unnamed.diagnostics.list.size() == 1);
    CHECK(unnamed.diagnostics.list[0].problem.code == base::Code::column_not_recognised);
    CHECK(unnamed.diagnostics.list[0].problem.args == std::vector<std::string>{"forum.json", "at", "who, what"});
}

TEST_CASE("other shapes come out of JSON as well") {
    Spec series = test::spec_of("json", {{"at", "day"}, {"value", "followers"}});
    series.shape = Shape::series;
    series.metric = "followers";
    test::Import out = read(series, R"([{"day":"2026-10-01","followers":1250},{"day":"2026-10-02","followers":null}])");
    REQUIRE(out.records.series.size() == 1);
    CHECK(out.records.series[0].milli == 1'250'000);
}

TEST_CASE("what looks like JSON, and what like lines of it") {
    CHECK(looks_like_json("[]"));
    CHECK(looks_like_json(" [ {\"a\""));
    CHECK(looks_like_json("{\n \"a\""));
    CHECK_FALSE(looks_like_json("{a}"));
    CHECK_FALSE(looks_like_json("[1]"));
    CHECK_FALSE(looks_like_json("a,b\n{\"a\":1}"));
    CHECK(looks_like_json_lines("{\"a\":1}\n{\"b\":2}\n{\"c"));
    CHECK_FALSE(looks_like_json_lines("{\n  \"a\": 1\n}\n"));
    CHECK_FALSE(looks_like_json_lines("[\n{\"a\":1},\n{\"a\":2}\n]"));
    CHECK(sniffed_format("{\"a\":1}\n{\"a\":2}\n")->id == "jsonl");
    CHECK(sniffed_format("[{\"a\":1}]")->id == "json");
}

TEST_CASE("the end of a value, the keys of an object, the first value under a path") {
    CHECK(end_of_value("12, 3", 0) == 2);
    CHECK(end_of_value(R"("a\\" x)", 0) == 5);
    CHECK(end_of_value(R"("a\" x)", 0) == std::string_view::npos);
    CHECK(end_of_value(R"({"}":[1,"]"]} )", 0) == 13);
    CHECK(end_of_value("}", 0) == std::string_view::npos);
    CHECK(keys_of(R"({"a":1,"b\n":{"c":2},"d":})") == std::vector<std::string>{"a", "b\n", "d"});
    CHECK(first_value(R"({"a":[{"b":1},{"b":2}]})", "a.b") == "1");
    CHECK(first_value(R"({"a":{"b":{"c":[0]}}, broken)", "a.b") == R"({"c":[0]})");
    CHECK(first_value("[]", "a").empty());
}

TEST_CASE("the objects of a list, one after another") {
    activity::Store store;
    activity::Arena arena(store);
    const std::string_view list = store.adopt(R"([{"n":"a","u":["x","y"]}, 5, {"u":[],"n":"b\n"}, {"n":)");
    std::vector<std::string> seen;
    const std::vector<std::string_view> paths{"n", "u"};
    for_each_object(list, paths, arena, [&](std::span<const std::string_view> texts) {
        seen.push_back(fmt::format("{}|{}", texts[0], texts[1]));
    });
    CHECK(seen == std::vector<std::string>{"a|x, y", "b\n|"});
}

TEST_CASE("keys of JSON lines are told by themselves when nobody names them") {
    test::Import out(test::spec_of("jsonl"),
                     "{\"id\":\"1\",\"created_at\":\"2026-10-05T10:00:00Z\",\"author\":\"mila\",\"text\":\"Hoe laat "
                     "open?\",\"x\":[1]}\n"
                     "{\"id\":\"2\",\"created_at\":\"2026-10-05T10:30:00Z\",\"author\":\"jan\",\"text\":\"Om negen "
                     "uur\",\"x\":null}\n",
                     "berichten.jsonl");
    REQUIRE(out.batch().rows() == 2);
    CHECK(out.author(1) == "jan");
    CHECK(out.text(0) == "Hoe laat open?");
    CHECK(out.when(1) == "2026-10-05T10:30:00Z");
}
