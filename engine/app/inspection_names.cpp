// What a source is called on a page: its files, what they are, the days they reach over.
#include <fmt/format.h>

#include "engine/app/inspection_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::app {
namespace {

using words::operator""_w;
using words::say;

std::string wrapping_of(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    switch (inspection.files[source.files.front()].wrapping) {
        case importers::Wrapping::gzip: return say(words, "inspect.wrapping.gzip"_w);
        case importers::Wrapping::zstd: return say(words, "inspect.wrapping.zstd"_w);
        case importers::Wrapping::zip: return say(words, "inspect.wrapping.zip"_w);
        case importers::Wrapping::xlsx: return say(words, "inspect.wrapping.xlsx"_w);
        case importers::Wrapping::none:
        case importers::Wrapping::ole: break;
    }
    return "";
}

std::string shape_of(const Inspected& source, const words::Catalogue& words) {
    switch (source.evidence.shape) {
        case importers::Shape::activity: return say(words, "inspect.shape.activity"_w);
        case importers::Shape::series: return say(words, "inspect.shape.series"_w);
        case importers::Shape::content: return say(words, "inspect.shape.content"_w);
        case importers::Shape::people: return say(words, "inspect.shape.people"_w);
    }
    return "";
}

}  // namespace

std::string size_in_words(const words::Catalogue& words, std::uint64_t bytes) {
    const auto real = static_cast<double>(bytes);
    if (bytes < 1000) return say(words, "inspect.bytes"_w, {{"n", bytes}});
    if (bytes < 1'000'000) return words::number(words, real / 1e3, 0) + " kB";
    return words::number(words, real / 1e6, 1) + " MB";
}

std::string form_in_words(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    const importers::Format& format = *importers::format_named(source.format);
    const bool dutch = words.language == base::Language::nl;
    std::string text = source.format + ": ";
    text += source.columns_known ? std::string(dutch ? format.summary_nl : format.summary_en)
                                 : say(words, "inspect.table"_w);
    text += ", " + shape_of(source, words);
    if (const std::string wrapping = wrapping_of(inspection, source, words); !wrapping.empty()) text += "; " + wrapping;
    return text;
}

std::string files_in_words(const Inspection& inspection, const Inspected& source, const words::Catalogue& words) {
    std::uint64_t bytes = 0;
    for (const std::size_t file : source.files) bytes += inspection.files[file].bytes;
    if (source.inputs.size() == 1)
        return fmt::format("{} ({})", inspection.inputs.list[source.inputs.front()].name, size_in_words(words, bytes));
    const std::string pattern = source.patterns.size() == 1 ? source.patterns.front() + " " : "";
    return fmt::format("{}({}, {})", pattern, say(words, "inspect.files"_w, {{"n", source.inputs.size()}}),
                       size_in_words(words, bytes));
}

std::string days_in_words(const Inspection& inspection, const words::Catalogue& words, base::Instant first,
                          base::Instant last) {
    const base::Day from = calendar::local_day(inspection.zone, first);
    const base::Day to = calendar::local_day(inspection.zone, last);
    if (from == to) return words::date(words, from);
    return fmt::format("{} – {}", words::date(words, from), words::date(words, to));
}

}  // namespace stamtafel::app
