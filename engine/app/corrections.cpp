// Two steps: the file as a list of corrections, and one pass over the rows that looks their ids up in it.
#include "engine/app/corrections.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "engine/app/hand_list.hpp"
#include "engine/base/text.hpp"

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

/// The columns by their English and Dutch names; a labelled sheet of `triage` has them too.
enum Column : std::size_t { item, category, channel };
const std::vector<HandColumn>& columns() {
    static const std::vector<HandColumn> all{
        {{"item", "id", "bericht"}, true},
        {{"category", "categorie", "right category", "juiste categorie"}, true},
        {{"channel", "kanaal"}, false},
    };
    return all;
}

class Reader {
  public:
    Reader(Run& run, std::uint32_t source) : run_(run), source_(source) {}

    std::vector<Correction> read() {
        const HandList list = read_hand_list(run_.loaded.sources, source_, columns());
        if (!list.found && !list.heads.empty()) {
            const std::vector<std::string_view> names(list.heads.begin(), list.heads.end());
            run_.diagnostics.add(
                {base::Code::corrections_columns, {run_.loaded.sources.files[source_].name, base::join(names, ", ")}},
                base::place_at(run_.loaded.sources, source_, 0, 0, 1));
        }
        std::vector<Correction> corrections;
        for (const HandRow& row : list.rows)
            if (auto correction = correction_of(row)) corrections.push_back(std::move(*correction));
        return corrections;
    }

  private:
    std::optional<Correction> correction_of(const HandRow& row) {
        if (row.cells[item].empty() || row.cells[category].empty()) return std::nullopt;  // not filled in
        Correction correction;
        correction.item = row.cells[item];
        correction.place = row.place;
        if (!row.cells[channel].empty()) correction.channel = channel_called(run_.loaded.playbook, row.cells[channel]);
        correction.excludes = means_exclude(row.cells[category]);
        if (correction.excludes) return correction;
        const auto known = category_called(run_, row.cells[category], base::Code::correction_category, row.place);
        if (!known) return std::nullopt;
        correction.category = *known;
        return correction;
    }

    Run& run_;
    std::uint32_t source_;
};

void correct(Run& run, std::size_t row, Correction& correction) {
    correction.used = true;
    run.triage.corrected.push_back({static_cast<std::uint32_t>(row), run.triage.category[row]});
    run.triage.category[row] = correction.category;
    run.triage.priority[row] =
        correction.excludes ? std::uint8_t{0} : priority_of(run.loaded.playbook, run.triage, correction.category);
    if (!correction.excludes) return;
    constexpr auto deleted = static_cast<activity::Flags>(activity::Flag::deleted);
    activity::Flags& flags = run.data.activity.flags[row];
    constexpr auto removed = static_cast<activity::Flags>(activity::Flag::removed);
    flags = static_cast<activity::Flags>((flags | deleted) & ~removed);
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

bool means_exclude(std::string_view category) {
    const std::string folded = base::fold(category);
    return folded == "exclude" || folded == "uitsluiten" || folded == "weglaten";
}

std::optional<std::uint8_t> category_called(Run& run, const std::string& name, base::Code code, base::Place place) {
    const auto& known = run.triage.categories;
    const auto found = std::find(known.begin(), known.end(), name);
    if (found != known.end()) return static_cast<std::uint8_t>(found - known.begin());
    const std::vector<std::string_view> all(known.begin(), known.end());
    run.diagnostics.add({code, {name, std::string(base::closest(name, all).value_or("")), base::join(all, ", ")}},
                        place);
    return std::nullopt;
}

std::uint64_t channel_called(const playbook::Playbook& playbook, std::string_view name) {
    const auto& channels = playbook.channels;
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const playbook::Channel& channel) {
        return channel.id.value == name || channel.name.value == name;
    });
    return static_cast<std::uint64_t>(found - channels.begin());
}

std::uint8_t priority_of(const playbook::Playbook& playbook, const language::Triage& triage, std::uint8_t category) {
    for (const playbook::TriageRule& rule : playbook.triage) {
        if (rule.category.value != triage.categories[category]) continue;
        const auto& known = triage.priorities;
        const auto found = std::find(known.begin(), known.end(), rule.priority.value);
        return found == known.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - known.begin());
    }
    return 0;
}

void apply_corrections(Run& run) {
    const playbook::Text& name = run.loaded.playbook.corrections;
    const bool named = name.place.source != base::Place::nowhere;
    const auto text = read_beside(run.loaded, name.value, largest);
    if (!text) run.diagnostics.add({text.error().code, {name.value}}, name.place);
    if (text && !*text && named) run.diagnostics.add(missing_beside_playbook(name.value), name.place);
    if (!text || !*text) return;
    const std::uint32_t source = base::add_source(run.loaded.sources, name.value, base::repaired_utf8(**text));
    std::vector<Correction> corrections = Reader(run, source).read();
    apply(run, corrections);
    for (const Correction& correction : corrections)
        if (!correction.used)
            run.diagnostics.add({base::Code::correction_unmatched, {correction.item}}, correction.place);
}

}  // namespace stamtafel::app
