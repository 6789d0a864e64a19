// Files as the data section lists them: a source of many files is one line.
#include <algorithm>

#include "reports/compose/data_tables.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t files_shown = 10;  // of one source, each on a line

/// "exports/chat/*.csv, exports/archive.zip".
std::string pattern_of(const playbook::Source& source) {
    std::string patterns;
    for (const playbook::Text& pattern : source.files) patterns += (patterns.empty() ? "" : ", ") + pattern.value;
    return patterns;
}

/// What all files share stays; of the rest the counts are summed.
void add(const activity::FileQuality& file, activity::FileQuality& sum) {
    using Field = std::string activity::FileQuality::*;
    for (const Field field : {&activity::FileQuality::format, &activity::FileQuality::encoding,
                              &activity::FileQuality::delimiter, &activity::FileQuality::dates})
        if (sum.*field != file.*field) (sum.*field).clear();
    sum.rows += file.rows, sum.skipped += file.skipped, sum.rejected += file.rejected;
    sum.duplicates += file.duplicates, sum.later += file.later;
    sum.zone_overlap += file.zone_overlap, sum.zone_gap += file.zone_gap;
    if (file.first) sum.first = std::min(sum.first.value_or(*file.first), *file.first);
    if (file.last) sum.last = std::max(sum.last.value_or(*file.last), *file.last);
}

}  // namespace

std::vector<activity::FileQuality> source_lines(const Material& material) {
    const std::vector<activity::FileQuality>& files = material.evaluation.quality.files;
    const auto& sources = material.input.playbook.sources;
    std::vector<activity::FileQuality> lines;
    for (std::size_t first = 0, end = 0; first < files.size(); first = end) {
        while (end < files.size() && files[end].source == files[first].source) ++end;
        if (end - first <= files_shown || files[first].source >= sources.size()) {
            lines.insert(lines.end(), files.begin() + static_cast<std::ptrdiff_t>(first),
                         files.begin() + static_cast<std::ptrdiff_t>(end));
            continue;
        }
        activity::FileQuality& sum = lines.emplace_back(files[first]);
        for (std::size_t file = first + 1; file < end; ++file) add(files[file], sum);
        sum.name = say(material.catalogue, "data.files_of_source"_w,
                       {{"pattern", pattern_of(sources[files[first].source])}, {"n", end - first}});
    }
    return lines;
}

}  // namespace stamtafel::compose
