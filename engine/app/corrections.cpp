// Two steps: the file as a list of corrections, and one pass over the rows that looks their ids up in it.
#include "engine/app/corrections.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/delimiter.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 64U << 20;

struct Correction {
    std::string item;
    std::optional<std::uint64_t> channel;  ///< index; a channel that the playbook lacks is none of its rows'
    std::uint8_t category = language::Triage::none;
    base::Place place;
    bool excludes = false, used = false;
};

/// The columns by their English and Dutch names; −1: not there.
struct Columns {
    int item = -1, category = -1, channel = -1;
};

Columns columns_of(const std::vector<std::string>& header) {
    constexpr std::array<std::pair<std::string_view, int Columns::*>, 8> names{{{"item", &Columns::item},
                                                                                {"id", &Columns::item},
                                                                                {"bericht", &Columns::item},
                                                                                {"category", &Columns::category},
                                                                                {"categorie", &Columns::category},
                                                                                {"right category", &Columns::category},
                                                                                {"channel", &Columns::channel},
                                                                                {"kanaal", &Columns::channel}}};
    Columns columns;
    for (std::size_t i = 0; i < header.size(); ++i)
        for (const auto& [name, column] : names)
            if (base::fold(header[i]) == name && columns.*column < 0) columns.*column = static_cast<int>(i);
    return columns;
}

std::vector<std::string> cells_of(const importers::CsvRecord& record) {
    std::vector<std::string> cells;
    std::string scratch;
    for (const importers::Field& field : record.fields)
        cells.emplace_back(base::trimmed(importers::text_of(field, scratch)));
    return cells;
}

std::string_view cell(const std::vector<std::string>& cells, int column) {
    const auto at = static_cast<std::size_t>(column);
    return column >= 0 && at < cells.size() ? std::string_view(cells[at]) : std::string_view{};
}

bool means_exclude(std::string_view folded) {
    return folded == "exclude" || folded == "uitsluiten" || folded == "weglaten";
}

class Reader {
  public:
    Reader(Run& run, std::uint32_t source) : run_(run), source_(source) {}

    std::vector<Correction> read(std::string_view text) {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        importers::CsvReader reader(text, importers::find_delimiter(text, importers::SampleEnd::whole));
        importers::CsvRecord record;
        if (!reader.next(record)) return {};
        const std::vector<std::string> header = cells_of(record);
        const Columns columns = columns_of(header);
        if (columns.item < 0 || columns.category < 0) {
            const std::vector<std::string_view> names(header.begin(), header.end());
            run_.diagnostics.add({base::Code::corrections_columns, {name(), base::join(names, ", ")}}, place_of(0, 1));
            return {};
        }
        std::vector<Correction> corrections;
        std::size_t line = 0, counted = 0;
        while (reader.next(record)) {
            const auto at = static_cast<std::size_t>(record.raw.data() - text.data());
            line += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                                        text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
            counted = at;
            if (auto correction = correction_of(cells_of(record), columns, place_of(line, record.raw.size())))
                corrections.push_back(std::move(*correction));
        }
        return corrections;
    }

  private:
    [[nodiscard]] const std::string& name() const { return run_.loaded.sources.files[source_].name; }

    [[nodiscard]] base::Place place_of(std::size_t line, std::size_t length) const {
        return base::place_at(run_.loaded.sources, source_, line, 0, length);
    }

    std::optional<Correction> correction_of(const std::vector<std::string>& cells, const Columns& columns,
                                            base::Place place) {
        const std::string_view category = cell(cells, columns.category);
        if (cell(cells, columns.item).empty() || category.empty()) return std::nullopt;  // not filled in
        Correction correction;
        correction.item = cell(cells, columns.item);
        correction.place = place;
        correction.channel = channel_named(cell(cells, columns.channel));
        correction.excludes = means_exclude(base::fold(category));
        if (correction.excludes) return correction;
        const auto& known = run_.triage.categories;
        const auto found = std::find(known.begin(), known.end(), category);
        if (found == known.end()) {
            const std::vector<std::string_view> all(known.begin(), known.end());
            run_.diagnostics.add({base::Code::correction_category,
                                  {std::string(category), std::string(base::closest(category, all).value_or("")),
                                   base::join(all, ", ")}},
                                 place);
            return std::nullopt;
        }
        correction.category = static_cast<std::uint8_t>(found - known.begin());
        return correction;
    }

    [[nodiscard]] std::optional<std::uint64_t> channel_named(std::string_view id) const {
        if (id.empty()) return std::nullopt;
        const auto& channels = run_.loaded.playbook.channels;
        const auto found = std::find_if(channels.begin(), channels.end(),
                                        [&](const playbook::Channel& channel) { return channel.id.value == id; });
        return static_cast<std::uint64_t>(found - channels.begin());
    }

    Run& run_;
    std::uint32_t source_;
};

/// The priority that the first rule for the category gives.
std::uint8_t priority_of(const Run& run, std::uint8_t category) {
    for (const playbook::TriageRule& rule : run.loaded.playbook.triage) {
        if (rule.category.value != run.triage.categories[category]) continue;
        const auto& known = run.triage.priorities;
        const auto found = std::find(known.begin(), known.end(), rule.priority.value);
        return found == known.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - known.begin());
    }
    return 0;
}

void correct(Run& run, std::size_t row, Correction& correction) {
    correction.used = true;
    run.triage.corrected.push_back(static_cast<activity::Row>(row));
    run.triage.category[row] = correction.category;
    run.triage.priority[row] = correction.excludes ? std::uint8_t{0} : priority_of(run, correction.category);
    if (!correction.excludes) return;
    constexpr auto deleted = static_cast<activity::Flags>(activity::Flag::deleted);
    activity::Flags& flags = run.data.activity.flags[row];
    flags = static_cast<activity::Flags>(flags | deleted);
}

void apply(Run& run, std::vector<Correction>& corrections) {
    std::unordered_map<std::string_view, std::vector<Correction*>> by_item;  // looked up only
    for (Correction& correction : corrections) by_item[correction.item].push_back(&correction);
    const activity::Activity& rows = run.data.activity;
    for (std::size_t row = 0; row < rows.rows() && !rows.id.empty(); ++row) {
        if (run.triage.category[row] == language::Triage::none) continue;
        const auto found = by_item.find(run.store.view(rows.id[row]));
        if (found == by_item.end()) continue;
        for (Correction* correction : found->second) {
            if (correction->channel && *correction->channel != activity::at(rows.channel[row])) continue;
            correct(run, row, *correction);
            break;
        }
    }
}

}  // namespace

void apply_corrections(Run& run) {
    const playbook::Text& name = run.loaded.playbook.corrections;
    const bool named = name.place.source != base::Place::nowhere;
    const auto path = inside_root(run.loaded.folder / name.value, run.loaded.root);
    auto text = path ? read_file(*path, largest) : base::Result<std::string>(tl::unexpected(path.error()));
    if (!text) {
        if (named || text.error().code != base::Code::file_not_found)
            run.diagnostics.add({text.error().code, {name.value}}, name.place);
        return;
    }
    const std::uint32_t source = base::add_source(run.loaded.sources, name.value, base::repaired_utf8(*text));
    const std::string whole = run.loaded.sources.files[source].text;
    std::vector<Correction> corrections = Reader(run, source).read(whole);
    apply(run, corrections);
    for (const Correction& correction : corrections)
        if (!correction.used)
            run.diagnostics.add({base::Code::correction_unmatched, {correction.item}}, correction.place);
}

}  // namespace stamtafel::app
