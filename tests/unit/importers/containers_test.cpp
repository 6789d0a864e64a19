// gzip, zstd and zip: what is whole comes out, what is damaged, locked or too large is told with its member.
#include "engine/importers/containers.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"
#include "tests/support/zip_maker.hpp"

using namespace stamtafel::importers;
using namespace stamtafel::test;
using stamtafel::base::Code;
using stamtafel::base::Problem;
using std::string_literals::operator""s;

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

Members members_of(std::string_view zip) {
    const auto files = unpack_zip(zip, {});
    REQUIRE(files.has_value());
    Members members;
    for (const auto& [name, bytes] : *files) members.emplace_back(name, bytes);
    return members;
}

/// The problem's code and the member it names.
std::pair<Code, std::string> problem_of(std::string_view zip, const Limits& limits = {}) {
    const auto files = unpack_zip(zip, limits);
    REQUIRE_FALSE(files.has_value());
    REQUIRE(files.error().args.size() >= 2);
    CHECK(files.error().args[0].empty());
    return {files.error().code, files.error().args[1]};
}

std::pair<Code, std::string> broken(std::string member) { return {Code::archive_broken, std::move(member)}; }

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "row " + std::to_string(i) + ", some text\n";
    return text;
}

}  // namespace

TEST_CASE("what a file is wrapped in is told by its bytes") {
    CHECK(wrapping_of("") == Wrapping::none);
    CHECK(wrapping_of("id,at\n1,2026-10-31\n") == Wrapping::none);
    CHECK(wrapping_of(gzipped("a")) == Wrapping::gzip);
    CHECK(wrapping_of(zstd_stored("a")) == Wrapping::zstd);
    CHECK(wrapping_of("\x50\x2a\x4d\x18\0\0\0\0"s) == Wrapping::zstd);  // a frame to be skipped
    CHECK(wrapping_of("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more") == Wrapping::ole);
    CHECK(wrapping_of(zipped({})) == Wrapping::zip);
    CHECK(wrapping_of(zipped({{"a.csv", "a"}})) == Wrapping::zip);
    CHECK(wrapping_of(zipped({{"[Content_Types].xml", ""}, {"xl/workbook.xml", ""}})) == Wrapping::xlsx);
    CHECK(wrapping_of(zipped({{"[Content_Types].xml", ""}, {"word/document.xml", ""}})) == Wrapping::zip);
    CHECK(wrapping_of(zipped({{"a.csv", "a"}}).substr(0, 20)) == Wrapping::zip);  // cut: still meant as one
}

TEST_CASE("gzip: several members, padding, and a text of many pieces") {
    const std::string long_text = lines(20'000);
    CHECK(unpack_gzip(gzipped(long_text), {}) == long_text);
    CHECK(unpack_gzip(gzipped("one ") + gzipped("") + gzipped("two"), {}) == "one two");
    CHECK(unpack_gzip(gzipped("one") + std::string(512, '\0'), {}) == "one");
}

TEST_CASE("gzip that is cut, changed or followed by something else") {
    const std::string whole = gzipped(lines(100));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto cut = unpack_gzip(whole.substr(0, size), {});
        REQUIRE_FALSE(cut.has_value());
        CHECK(cut.error().code == Code::archive_broken);
    }
    std::string changed = whole;
    changed[changed.size() - 6] ^= 1;  // in the checksum
    CHECK_FALSE(unpack_gzip(changed, {}).has_value());
    CHECK_FALSE(unpack_gzip(whole + "rubbish", {}).has_value());
}

TEST_CASE("zstd: several frames, cut, and followed by something else") {
    CHECK(unpack_zstd(zstd_stored("one ") + "\x50\x2a\x4d\x18\2\0\0\0xx"s + zstd_stored("two"), {}) == "one two");
    CHECK(unpack_zstd(zstd_repeated('a', 300'000), {}) == std::string(300'000, 'a'));
    const std::string whole = zstd_stored(lines(100));
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(unpack_zstd(whole.substr(0, size), {}));
    CHECK_FALSE(unpack_zstd(whole + "rubbish", {}).has_value());
}

TEST_CASE("no more comes out than the limits allow") {
    const Limits small{1000, 1000, 10};
    CHECK(unpack_gzip(gzipped(std::string(1000, 'a')), small).has_value());
    CHECK(unpack_gzip(gzipped(std::string(1001, 'a')), small).error() ==
          Problem{Code::archive_too_large, {"", "", "1000 B"}});
    CHECK(unpack_zstd(zstd_repeated('a', 1001), small).error().code == Code::archive_too_large);

    // 64 MiB out of 2 KiB is more than a thousand times; 16 MiB may always come out.
    CHECK(unpack_zstd(zstd_repeated('a', 64U << 20), {}).error() ==
          Problem{Code::archive_too_large, {"", "", "16 MiB"}});
    CHECK(unpack_zstd(zstd_repeated('a', 16U << 20), {})->size() == 16U << 20);

    CHECK(most_unpacked(1U << 20, {}) == 1000ULL << 20);
    CHECK(most_unpacked(1ULL << 40, {}) == 16ULL << 30);
    CHECK(most_unpacked(~0ULL, {}) == 16ULL << 30);
}

TEST_CASE("zip: files in natural order, without folders and what a Mac adds") {
    const std::string zip = zipped({{"export/", ""},
                                    {"export/10.csv", "ten"},
                                    {"export/9.csv", "nine", false},
                                    {"__MACOSX/export/._9.csv", "x"},
                                    {"export/.DS_Store", "x"},
                                    {".DS_Store", "x"},
                                    {"empty.txt", ""}});
    CHECK(members_of(zip) == Members{{"empty.txt", ""}, {"export/9.csv", "nine"}, {"export/10.csv", "ten"}});
    CHECK(members_of(zipped({})).empty());
}

TEST_CASE("zip: sizes after the bytes, the fields for large files, a comment at the end") {
    const std::string text = lines(5000);
    CHECK(members_of(zipped({{"a", text, true, 8}, {"b", "stored", false, 8}})) ==
          Members{{"a", text}, {"b", "stored"}});
    ZipMember large{"large.csv", text};
    large.zip64 = true;
    CHECK(members_of(zipped({large, {"small.csv", "s"}})) == Members{{"large.csv", text}, {"small.csv", "s"}});
    CHECK(members_of(zipped({{"a", "1"}}, "PK\5\6 is how this comment begins")) == Members{{"a", "1"}});
}

TEST_CASE("zip: names in UTF-8, and in the code page of a Dutch Windows") {
    CHECK(members_of(zipped({{"privé.csv", "1", true, 0x800}})) == Members{{"privé.csv", "1"}});
    CHECK(members_of(zipped({{"priv\x82 \x9c\xd5.csv", "1"}})) == Members{{"privé £ı.csv", "1"}});
}

TEST_CASE("zip: a name that is no plain path is refused") {
    for (const std::string name :
         {"../a.csv", "a/../../b.csv", "a/..", "/etc/passwd", "C:/a.csv", "a\\b.csv", "a\nb.csv", "\x7f"}) {
        CAPTURE(name);
        CHECK(problem_of(zipped({{"fine.csv", "1"}, {name, "2"}})) == std::pair{Code::archive_name, name});
    }
    CHECK(problem_of(zipped({{"", "1"}})) == std::pair{Code::archive_name, ""s});
    CHECK(members_of(zipped({{"./a..b/...csv", "1"}})) == Members{{"./a..b/...csv", "1"}});
}

TEST_CASE("zip: a password is told as one") {
    CHECK(problem_of(zipped({{"secret.csv", "1", true, 1}})) == std::pair{Code::archive_locked, "secret.csv"s});
}

TEST_CASE("zip: members that lie are named") {
    const std::string text = lines(50);
    const auto lying = [&](auto change) {
        ZipMember member{"a.csv", text};
        change(member);
        return problem_of(zipped({member, {"b.csv", "b"}}));
    };
    CHECK(lying([](ZipMember& m) { m.said_crc = 1; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.said_size = 10; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.said_size = 100'000; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.said_packed = 10; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.said_packed = 0xfffffff0; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.said_at = 7; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.said_at = 0xfffffff0; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.local_name = "b.txt"; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.method = 12; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.method = 0; }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) {
              m.deflated = false;
              m.method = 8;
          }) == broken("a.csv"));
    CHECK(lying([](ZipMember& m) { m.said_size = 0xfffffff0; }) == std::pair{Code::archive_too_large, "a.csv"s});
}

TEST_CASE("zip: the same name twice, the same bytes twice") {
    CHECK(problem_of(zipped({{"a", "1"}, {"b", "2"}, {"a", "3"}})) == broken("a"));
    ZipMember again{"a", "1"};
    again.said_at = 0;
    CHECK(problem_of(zipped({{"a", "1"}, again})) == broken("a"));
    ZipMember reaches_over{"a", "1", false};  // its bytes hold the whole next member
    reaches_over.said_packed = 40;
    CHECK(problem_of(zipped({reaches_over, {"b", "22222222", false}})) == broken("b"));
}

TEST_CASE("zip: too many members, too many bytes") {
    CHECK(problem_of(zipped({{"a", ""}, {"b", ""}, {"c", ""}}), {1000, 1000, 2}).first == Code::archive_too_large);
    CHECK(problem_of(zipped({{"a", std::string(600, 'a')}, {"b", std::string(600, 'b')}}), {1000, 1000, 9}) ==
          std::pair{Code::archive_too_large, "b"s});
}

TEST_CASE("zip: cut anywhere it is broken") {
    const std::string whole = zipped({{"a.csv", lines(20)}, {"b.csv", lines(3), false}});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(problem_of(whole.substr(0, size)) == broken(""));
    }
}

TEST_CASE("changed bytes give the same files or a problem, never other bytes") {
    const std::string text = lines(40);
    const std::string zip = zipped({{"a.csv", text}, {"b.csv", text, false, 8}}), gz = gzipped(text);
    Random random(3);
    for (int round = 0; round < 2000; ++round) {
        std::string bad_zip = zip, bad_gz = gz;
        const auto hit = [&](std::string& bytes) {
            const auto at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(bytes.size()) - 1));
            bytes[at] = static_cast<char>(random.between(-128, 127));
        };
        hit(bad_zip);
        hit(bad_gz);
        if (const auto files = unpack_zip(bad_zip, {}))
            for (const auto& file : *files) REQUIRE(file.bytes == text);
        if (const auto out = unpack_gzip(bad_gz, {})) REQUIRE(*out == text);
    }
}
