// The fast scanner against the careful reader, from every place where a record begins; and whole files in units of any
// size against the same file in one piece. Soups of everything that delimited files are made of, and of what they are
// not.
#include "engine/importers/csv_scan.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/importers/dialect.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using importers::CsvReader;
using importers::CsvRecord;
using importers::CsvScanner;
using test::Random;

namespace {

// ---- bytes

constexpr std::string_view with_nul("a\0b", 3);
constexpr std::array<std::string_view, 26> pieces{"\"",     "\"",       "\"\"", "\"\"\"",   ",",     ",",    ",\"",
                                                  "\",",    "\",\"",    "\n",   "\n",       "\r\n",  "\r",   "\r",
                                                  "\r\r\n", "\"\r\n\"", "\n\n", "\t",       "tekst", "kort", "Café",
                                                  "😀",      with_nul,   "a\"b", "\"x\"\r,", "1,2\n"};

/// A text that ends close behind the border of a block of 64 bytes when it begins close behind one.
std::string border_text(Random& random) {
    std::string out(static_cast<std::size_t>(64 * random.between(1, 3) + random.between(-4, 4)), 'x');
    if (random.one_in(3)) out[static_cast<std::size_t>(random.between(0, 50))] = '\n';
    return random.one_in(2) ? "\"" + out + "\"" : out;
}

std::string soup(Random& random, std::int64_t longest) {
    std::string out;
    for (std::int64_t n = random.between(0, longest); n > 0; --n) {
        if (random.one_in(12))
            out += border_text(random);
        else
            out += pieces[static_cast<std::size_t>(random.between(0, pieces.size() - 1))];
    }
    return out;
}

/// A cell by the book, with quotes where they are needed and sometimes where they are not.
std::string written(Random& random, std::string_view text, char delimiter) {
    const bool needs = text.find_first_of("\"\r\n") != text.npos || text.find(delimiter) != text.npos;
    if (!needs && !random.one_in(3)) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

std::string table_soup(Random& random) {
    std::string out;
    const std::string_view end = random.one_in(2) ? "\n" : "\r\n";
    for (std::int64_t rows = random.between(0, 6); rows > 0; --rows) {
        for (int cell = 0; cell < 4; ++cell) {
            const std::string text = random.one_in(8) ? border_text(random) : random.text("ab ,\"\r\né", 12);
            out += (cell == 0 ? "" : ",") + written(random, text, ',');
        }
        out += end;
        if (random.one_in(10)) out += soup(random, 4);
    }
    return out;
}

// ---- records

/// What a reader gives, as places in the bytes.
struct Seen {
    std::size_t at = 0, size = 0;
    bool unclosed = false;
    std::vector<std::array<std::size_t, 3>> fields;  ///< where, how long, doubled
    bool operator==(const Seen&) const = default;
};

Seen seen(const CsvRecord& record, std::string_view bytes) {
    Seen out{static_cast<std::size_t>(record.raw.data() - bytes.data()), record.raw.size(), record.unclosed, {}};
    for (const importers::Field& field : record.fields)
        out.fields.push_back(
            {static_cast<std::size_t>(field.raw.data() - bytes.data()), field.raw.size(), std::size_t{field.doubled}});
    return out;
}

std::string shown(const Seen& one) {
    std::string out = fmt::format("[{}+{}{}:", one.at, one.size, one.unclosed ? " unclosed" : "");
    for (const auto& [at, size, doubled] : one.fields) out += fmt::format(" {}+{}{}", at, size, doubled ? "d" : "");
    return out + "]";
}

/// Where the two readers part, in words; empty: they do not.
std::string difference(std::string_view bytes, char delimiter, std::size_t from) {
    CsvReader careful(bytes, delimiter);
    careful.go_to(from);
    CsvScanner fast(bytes, delimiter, from);
    CsvRecord expected;
    CsvRecord given;
    while (true) {
        if (fast.at() != careful.at()) return fmt::format("next at {}, not {}", fast.at(), careful.at());
        const bool more = careful.next(expected);
        if (fast.next(given) != more) return more ? "ends too early" : "goes on behind the end";
        if (!more) return "";
        const Seen right = seen(expected, bytes);
        if (const Seen read = seen(given, bytes); !(read == right)) return shown(read) + ", not " + shown(right);
    }
}

/// The bytes with others behind them that no reader may take for their own.
struct Padded {
    std::string memory;
    std::size_t size;
    Padded(std::string bytes, Random& random) : memory(std::move(bytes)), size(memory.size()) {
        memory += std::string(64, random.one_in(2) ? '\0' : random.one_in(2) ? '"' : '\n');
    }
    [[nodiscard]] std::string_view bytes() const { return {memory.data(), size}; }
};

void check_all_starts(std::string_view bytes, char delimiter, std::size_t step) {
    CsvReader reader(bytes, delimiter);
    CsvRecord record;
    std::size_t n = 0;
    do {
        if (n++ % step != 0) continue;
        const std::string found = difference(bytes, delimiter, reader.at());
        if (found.empty()) continue;
        INFO("from " << reader.at() << " of <" << bytes << ">");
        REQUIRE(found == "");
    } while (reader.next(record));
}

// ---- files

/// Everything that a file gives, in words, wherever its bytes and units lie.
std::vector<std::string> outcome(const test::Import& file, std::string_view kept) {
    std::vector<std::string> out;
    const auto view = [&](activity::Text text) { return file.store->view(text); };
    for (const activity::Batch& batch : file.batches)
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            const std::uint32_t author = batch.author[row];
            out.push_back(fmt::format("{} {:x}/{:x} {} <{}> <{}> {} {} {}", batch.at[row].ms, batch.key[row].high,
                                      batch.key[row].low,
                                      author == activity::Batch::nobody ? "-" : view(batch.authors[author].handle),
                                      view(batch.text[row]), view(batch.origin[row]), static_cast<int>(batch.kind[row]),
                                      static_cast<int>(batch.flags[row]), batch.id.empty() ? "" : view(batch.id[row])));
        }
    for (const activity::Reject& reject : file.rejects)
        out.push_back(fmt::format("reject at line {}, {}: {} <{}> <{}>", reject.line, id_of(reject.reason),
                                  reject.column, view(reject.value), view(reject.raw)));
    out.push_back(fmt::format("{} rows, {} skipped, {} rejected of {} bytes", file.file.rows, file.file.skipped,
                              file.file.rejected, kept.size()));
    return out;
}

constexpr std::array<std::size_t, 7> unit_sizes{1, 2, 7, 63, 64, 65, 4096};

void check_units(const importers::Spec& spec, std::string_view bytes) {
    activity::Store store;
    const test::Import whole(spec, bytes, "export.csv", bytes.size() + 1, {}, &store);
    const std::vector<std::string> expected = outcome(whole, bytes);
    for (const std::size_t size : unit_sizes) {
        const test::Import cut(spec, bytes, "export.csv", size, {}, &store);
        const std::vector<std::string> given = outcome(cut, bytes);
        if (given == expected) continue;
        INFO("units of " << size << " of <" << bytes << ">");
        REQUIRE(given == expected);
    }
}

importers::Spec spec_of_file(Random& random) {
    std::vector<std::pair<std::string, std::string>> columns{{"at", "at"}, {"author", "author"}, {"text", "text"}};
    if (random.one_in(2)) columns.emplace_back("id", "id");
    return test::spec_of("csv", columns);
}

std::string random_line(Random& random, std::int64_t number, char delimiter) {
    const std::string at = random.one_in(12) ? random.text("0123-", 8)
                                             : fmt::format("2026-10-{:02} {:02}:{:02}", random.between(1, 31),
                                                           random.between(0, 23), random.between(0, 59));
    std::string text = random.one_in(6) ? border_text(random) : random.text("ab ,;\"\r\n\t", 20);
    if (random.one_in(15)) text = "x\n7,2026-10-01 10:00,mila,in een tekst\ny";  // looks like a record
    std::string line = fmt::format("{}", number);
    for (const std::string& cell : {at, random.text("mj", 2), text})
        line += delimiter + written(random, cell, delimiter);
    if (random.one_in(25)) line += delimiter;
    if (random.one_in(25)) line += std::string(1, delimiter) + "te veel";
    return line;
}

/// A file with an header, rows by the book, and now and then what is not.
std::string random_file(Random& random) {
    constexpr std::array<std::string_view, 5> ends{"\n", "\n", "\r\n", "\r\r\n", "\r"};
    const std::string_view end = ends[static_cast<std::size_t>(random.between(0, 4))];
    const char delimiter = random.one_in(3) ? ';' : ',';
    std::string out = fmt::format("id{0}at{0}author{0}text{1}", delimiter, end);
    for (std::int64_t rows = random.between(0, 30), row = 1; row <= rows; ++row) {
        out += random_line(random, row, delimiter);
        out += random.one_in(20) ? "\n" : end;
        if (random.one_in(20)) out += end;
        if (random.one_in(25)) out += soup(random, 5);
    }
    if (random.one_in(6)) out += fmt::format("Totaal{0}{0}12{0}34{1}", delimiter, end);
    return out;
}

}  // namespace

TEST_CASE("the scanner reads what the careful reader reads: 24,000 soups, from every record") {
    Random random(20'261'101);
    for (int i = 0; i < 24'000; ++i) {
        const Padded input(i % 3 == 0 ? table_soup(random) : soup(random, 30), random);
        check_all_starts(input.bytes(), random.one_in(4) ? ';' : ',', 1);
    }
}

TEST_CASE("the scanner reads what the careful reader reads: any bytes") {
    Random random(20'261'102);
    for (int i = 0; i < 3'000; ++i) check_all_starts(Padded(random.bytes(200), random).bytes(), ',', 1);
}

TEST_CASE("the scanner reads what the careful reader reads: long files of many blocks") {
    Random random(20'261'103);
    for (int i = 0; i < 40; ++i) {
        std::string bytes;
        const bool by_the_book = random.one_in(2);
        while (bytes.size() < 60'000) bytes += by_the_book ? random_line(random, 1, ',') + "\n" : soup(random, 60);
        check_all_starts(Padded(bytes, random).bytes(), ',', 500);
    }
}

TEST_CASE("a quoted text over the border of a block, at every place of both") {
    Random random(20'261'104);
    for (std::size_t before = 0; before < 66; ++before)
        for (std::size_t size = 0; size < 132; ++size) {
            std::string text(size, 'x');
            if (size > 2) text[size / 2] = '\n';
            const Padded input(std::string(before, 'b') + ",\"" + text + "\"\"\",c\r\nd,\"\"\n", random);
            check_all_starts(input.bytes(), ',', 1);
        }
}

TEST_CASE("a file gives the same rows, rejects and counts in units of any size") {
    Random random(20'261'105);
    for (int i = 0; i < 1'500; ++i) check_units(spec_of_file(random), random_file(random));
}

TEST_CASE("a soup below a header gives the same in units of any size") {
    Random random(20'261'106);
    for (int i = 0; i < 3'000; ++i) check_units(spec_of_file(random), "id,at,author,text\n" + soup(random, 60));
}

TEST_CASE("every row that was written by the book is read as it was meant") {
    Random random(20'261'107);
    for (int i = 0; i < 300; ++i) {
        std::string bytes = "at,author,text\n";
        std::vector<std::string> texts;
        for (std::int64_t rows = random.between(1, 20), row = 0; row < rows; ++row) {
            texts.push_back(random.one_in(5) ? border_text(random) : random.text("ab ,;\"\r\n\té", 30));
            bytes += fmt::format("2026-10-01 10:{:02},mila,{}\r\n", row, written(random, texts.back(), ','));
        }
        const test::Import file(test::spec_of("csv", {{"at", "at"}, {"author", "author"}, {"text", "text"}}), bytes);
        REQUIRE(file.batches[0].rows() == texts.size());
        for (std::size_t row = 0; row < texts.size(); ++row)
            REQUIRE(file.text(row) == std::string(base::trimmed(texts[row])));
    }
}
