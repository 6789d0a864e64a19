// Any text as a table that nobody has described: dialect, looks and proposal hang together, and the file read in small
// units has the rows and rejects of the file read in one piece.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "engine/importers/dialect.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/guess_columns.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;

namespace {

void check_guess(std::string_view text, const Dialect& dialect) {
    const auto looks = look_at_columns(first_records(text, dialect, 200), dialect.header);
    if (looks.size() != dialect.header.size()) std::abort();
    const Guess guess = guess_columns(looks);
    std::set<std::string> fields;
    for (const auto& [field, header] : guess.columns) {
        if (!fields.insert(field).second) std::abort();
        if (std::find(dialect.header.begin(), dialect.header.end(), header) == dialect.header.end()) std::abort();
    }
}

std::size_t rows_of(const test::Import& file) {
    std::size_t n = file.records.posts.size() + file.records.people.size() + file.records.series.size();
    for (const activity::Batch& batch : file.batches) n += batch.rows();
    return n;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string text = decode({reinterpret_cast<const char*>(bytes) + 1, size - 1}, "").bytes;
    const Dialect dialect = find_dialect(text, 0, HeaderSaid::find_out);
    if (dialect.header_at > dialect.body || dialect.body > text.size() || dialect.end > text.size()) std::abort();
    if (!dialect.header.empty() && dialect.body > dialect.end) std::abort();
    check_guess(text, dialect);
    static const Spec spec = test::spec_of("csv");
    const test::Import whole(spec, text);
    const test::Import cut(spec, text, "export.csv", 1 + bytes[0]);
    if (whole.file.rows != cut.file.rows || whole.rejects.size() != cut.rejects.size()) std::abort();
    if (whole.file.skipped != cut.file.skipped || rows_of(whole) != rows_of(cut)) std::abort();
    return 0;
}
