// Any bytes as a delimited file: the fast scanner gives exactly the careful reader's records, from each of them on.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/importers/csv_scan.hpp"

using namespace stamtafel::importers;

namespace {

bool same(const CsvRecord& a, const CsvRecord& b) {
    const auto same_view = [](std::string_view x, std::string_view y) {
        return x.data() == y.data() && x.size() == y.size();
    };
    if (!same_view(a.raw, b.raw) || a.unclosed != b.unclosed || a.fields.size() != b.fields.size()) return false;
    for (std::size_t i = 0; i < a.fields.size(); ++i)
        if (!same_view(a.fields[i].raw, b.fields[i].raw) || a.fields[i].doubled != b.fields[i].doubled) return false;
    return true;
}

void compare(std::string_view bytes, char delimiter, std::size_t from) {
    CsvReader careful(bytes, delimiter);
    careful.go_to(from);
    CsvScanner fast(bytes, delimiter, from);
    CsvRecord expected;
    CsvRecord given;
    while (true) {
        if (fast.at() != careful.at()) std::abort();
        const bool more = careful.next(expected);
        if (fast.next(given) != more) std::abort();
        if (!more) return;
        if (!same(expected, given)) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::string_view delimiters = ",;\t|";
    constexpr std::size_t padding = 64;
    if (size == 0) return 0;
    std::string memory(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    memory.append(padding, (bytes[0] & 4U) != 0 ? '"' : '\0');
    const std::string_view text(memory.data(), size - 1);
    const char delimiter = delimiters[bytes[0] & 3U];
    CsvReader reader(text, delimiter);
    CsvRecord record;
    int starts = 20;
    do compare(text, delimiter, reader.at());
    while (--starts > 0 && reader.next(record));
    return 0;
}
