// Cutting a file into units of work and joining what they gave: the outcome must be that of one reader that reads
// from the first record to the last.
#include <algorithm>

#include "engine/importers/importer.hpp"

namespace stamtafel::importers {

std::vector<Unit> units_of(const Opened& opened, std::string_view bytes, std::size_t size) {
    if (!opened.read) return {};
    if (!opened.record_from) return {{opened.body, bytes.size()}};
    std::vector<Unit> units;
    std::size_t begin = opened.body;
    while (begin < bytes.size()) {
        const std::size_t wanted = begin + std::max<std::size_t>(1, size);
        const std::size_t end = wanted < bytes.size() ? opened.record_from(wanted) : bytes.size();
        units.push_back({begin, end});
        begin = end;
    }
    return units;
}

void join_units(const Opened& opened, std::vector<Unit>& units, std::span<Imported> parts) {
    for (std::size_t i = 1; i < units.size(); ++i) {
        const std::size_t begin = parts[i - 1].end;
        if (begin == units[i].begin) continue;
        units[i].begin = begin;
        if (begin < units[i].end) {
            parts[i] = opened.read(units[i]);
        } else {  // a record of the unit before reached over all of this one
            parts[i] = {};
            parts[i].end = begin;
        }
    }
}

void number_lines(std::span<activity::Reject> rejects, std::string_view bytes, const activity::Store& store) {
    const char ends = bytes.find('\n') == bytes.npos ? '\r' : '\n';
    std::size_t seen = 0;
    std::uint64_t line = 1;
    for (activity::Reject& reject : rejects) {
        const auto at = static_cast<std::size_t>(store.view(reject.raw).data() - bytes.data());
        if (at < seen || at > bytes.size()) continue;
        line += static_cast<std::uint64_t>(std::count(bytes.begin() + static_cast<std::ptrdiff_t>(seen),
                                                      bytes.begin() + static_cast<std::ptrdiff_t>(at), ends));
        seen = at;
        reject.line = line;
    }
}

}  // namespace stamtafel::importers
