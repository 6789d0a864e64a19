// How often reading and assembling ask for memory: counted, not timed, so that the same change gives the same answer
// on every machine. A program of its own, because it replaces operator new.
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/activity/assemble.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;

namespace {

std::atomic<std::int64_t> allocations{0};

void* counted(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void* operator new[](std::size_t size, const std::nothrow_t& none) noexcept { return operator new(size, none); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

constexpr std::uint64_t many = 20'000, few = 2'000;
/// What rows may ask for beyond what opening a file does (its first 200 records are looked at in full): columns and
/// tables that grow by doubling.
constexpr std::int64_t bound = (many - few) / 50;

std::string forum(std::uint64_t rows, bool quoted) {
    std::string out = "id,at,author,text,parent,side\n";
    for (std::uint64_t i = 1; i <= rows; ++i)
        out += fmt::format("een-nummer-{},2026-{:02}-{:02} {:02}:{:02},lid{},{},{},{}\n", i, 1 + i / 2'000, 1 + i % 28,
                           i % 24, i % 60, i % 500,
                           quoted ? "\"Hoe \"\"laat\"\", en waar?\nTot dan, in de werkplaats!\""
                                  : "Hoe laat en waar is het in de werkplaats?",
                           i % 3 == 0 ? fmt::format("een-nummer-{}", i / 2) : "", i % 7 == 0 ? "brand" : "member");
    return out;
}

importers::Spec forum_spec() {
    return test::spec_of(
        "csv",
        {{"id", "id"}, {"at", "at"}, {"author", "author"}, {"text", "text"}, {"parent", "parent"}, {"side", "side"}});
}

/// Allocations of reading and of assembling.
struct Counts {
    std::int64_t reading = 0, assembling = 0;
};

Counts counts(const importers::Spec& spec, std::uint64_t rows, bool quoted) {
    const std::string bytes = forum(rows, quoted);
    activity::Store store;
    Counts out;
    const std::int64_t before = allocations;
    test::Import file(spec, bytes, "export.csv", 8 << 20, {}, &store);
    out.reading = allocations - before;
    REQUIRE(file.file.rows == rows);
    REQUIRE(file.rejects.empty());
    activity::Quality quality;
    quality.files = {file.file};
    activity::AssembleOptions options;
    options.channels = 2;
    const std::int64_t ready = allocations;
    const auto data = activity::assemble(std::move(file.batches), store, options, quality);
    out.assembling = allocations - ready;
    REQUIRE(data.activity.rows() == rows);
    return out;
}

/// What the rows that the larger file has more ask for.
Counts of_rows(const importers::Spec& spec, bool quoted) {
    const Counts small = counts(spec, few, quoted);
    const Counts large = counts(spec, many, quoted);
    return {large.reading - small.reading, large.assembling - small.assembling};
}

}  // namespace

TEST_CASE("18,000 rows more ask for memory less than once in fifty") {
    for (const bool quoted : {false, true}) {
        const Counts more = of_rows(forum_spec(), quoted);
        INFO(more.reading << " allocations to read, " << more.assembling << " to assemble");
        CHECK(more.reading < bound);
        CHECK(more.assembling < bound);
    }
}

TEST_CASE("rows without an id, whose keys are made of a tuple, ask for no more") {
    importers::Spec spec = forum_spec();
    spec.columns.erase(spec.columns.begin());
    const Counts more = of_rows(spec, false);
    INFO(more.reading << " allocations to read, " << more.assembling << " to assemble");
    CHECK(more.reading < bound);
    CHECK(more.assembling < bound);
}
