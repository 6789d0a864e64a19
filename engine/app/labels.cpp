// Ids are looked up among the messages of the frame only: a label on anything else says nothing about it.
#include "engine/app/labels.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "engine/app/corrections.hpp"
#include "engine/app/hand_list.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/xlsx.hpp"
#include "reports/compose/messages.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t largest = 64U << 20;

std::string_view id_of(const Run& run, std::size_t row) {
    const auto& ids = run.data.activity.id;
    return ids.empty() ? std::string_view{} : run.store.view(ids[row]);
}

/// The same for the same message in any set of exports.
std::uint64_t key_of(const Run& run, std::size_t row) {
    const activity::Activity& rows = run.data.activity;
    const std::string_view channel = run.loaded.playbook.channels[activity::at(rows.channel[row])].id.value;
    const std::string_view id = id_of(run, row);
    if (!id.empty()) return importers::key_of_tuple(std::array{channel, id}).low;
    const std::string at = base::iso(rows.at[row]);
    return importers::key_of_tuple(std::array{channel, std::string_view(at), run.store.view(rows.text[row])}).low;
}

std::uint8_t by_rules(const Run& run, std::size_t row) {
    const auto& corrected = run.triage.corrected;
    const auto found = std::lower_bound(corrected.begin(), corrected.end(), row,
                                        [](const auto& one, std::size_t wanted) { return one.row < wanted; });
    return found != corrected.end() && found->row == row ? found->by_rules : run.triage.category[row];
}

/// {0} of the problem is the file.
void add_problem(Run& run, base::Problem problem, const std::string& path) {
    if (problem.args.empty()) problem.args.resize(1);
    problem.args[0] = path;
    run.diagnostics.add(std::move(problem));
}

/// The text, or the sheets of a workbook, as sources of places.
std::vector<std::uint32_t> take_in(Run& run, const std::string& path) {
    auto bytes = read_file(path, largest);
    if (!bytes) {
        add_problem(run, bytes.error(), path);
        return {};
    }
    std::vector<std::uint32_t> sources;
    const importers::Wrapping wrapping = importers::wrapping_of(*bytes);
    if (wrapping != importers::Wrapping::xlsx && wrapping != importers::Wrapping::ole) {
        std::string text = importers::decode(std::move(*bytes), "").bytes;
        return {base::add_source(run.loaded.sources, path, std::move(text))};
    }
    auto sheets = importers::read_workbook(*bytes, {});
    if (!sheets) {
        add_problem(run, sheets.error(), path);
        return {};
    }
    for (importers::Sheet& sheet : *sheets)
        sources.push_back(base::add_source(run.loaded.sources, path + "/" + sheet.name, std::move(sheet.csv)));
    return sources;
}

enum Column : std::size_t { item, right, channel, given, population };
const std::vector<HandColumn>& columns() {
    static const std::vector<HandColumn> all{
        {{"item", "id", "bericht"}, true},
        {{"right category", "juiste categorie"}, true},
        {{"channel", "kanaal"}, false},
        {{"category by the rules", "categorie volgens de regels"}, false},
        {{"messages in category", "berichten in categorie"}, false},
    };
    return all;
}

/// "1.234", "1,234": a whole number as a spreadsheet shows it.
std::optional<std::uint64_t> whole(std::string_view text) {
    std::uint64_t number = 0;
    std::size_t digits = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9') {
            number = number * 10 + static_cast<std::uint64_t>(c - '0');
            if (++digits > 12) return std::nullopt;
        }
    return digits == 0 ? std::nullopt : std::optional(number);
}

class Reader {
  public:
    Reader(Run& run, const SampleFrame& frame) : run_(run), population_(frame.population) {
        for (const kpis::Candidate& message : frame.messages)
            by_reference_[reference_of(run, message)].push_back(&message);
        seen_.resize(run.data.activity.rows());
    }

    Labels read(const HandList& list) {
        for (const HandRow& row : list.rows) take(row);
        kpis::weigh(labels_.list, population_);  // those that do not belong stand for others that do not
        labels_.counts.excluded = std::erase_if(
            labels_.list, [](const kpis::Labelled& label) { return label.right == language::Triage::none; });
        labels_.counts.labelled = labels_.list.size();
        labels_.counts.corrected = run_.triage.corrected.size();
        return std::move(labels_);
    }

  private:
    void take(const HandRow& row) {
        if (row.cells[item].empty()) return;
        if (row.cells[right].empty()) {  // or a line below the table
            labels_.counts.blank += by_reference_.count(row.cells[item]);
            return;
        }
        auto category = std::optional(language::Triage::none);
        if (!means_exclude(row.cells[right]))
            category = category_called(run_, base::fold(row.cells[right]), base::Code::label_category, row.place);
        const kpis::Candidate* message = find(row);
        if (!category || message == nullptr || seen_[message->row]) return;
        seen_[message->row] = true;
        const std::uint8_t stratum = stratum_of(row, *message);
        labels_.counts.changed += stratum != message->category ? 1U : 0U;
        labels_.list.push_back({message->category, *category, stratum, 1});
    }

    const kpis::Candidate* find(const HandRow& row) {
        const auto found = by_reference_.find(row.cells[item]);
        if (found != by_reference_.end())
            for (const kpis::Candidate* message : found->second)
                if (row.cells[channel].empty() || channel_called(run_.loaded.playbook, row.cells[channel]) ==
                                                      activity::at(run_.data.activity.channel[message->row]))
                    return message;
        run_.diagnostics.add({base::Code::label_unmatched, {row.cells[item], calendar::written(run_.period)}},
                             row.place);
        return nullptr;
    }

    /// The category under which the sheet drew it; its size comes along.
    std::uint8_t stratum_of(const HandRow& row, const kpis::Candidate& message) {
        const auto& known = run_.triage.categories;
        const auto found = std::find(known.begin(), known.end(), row.cells[given]);
        if (found == known.end()) return message.category;
        const auto stratum = static_cast<std::uint8_t>(found - known.begin());
        if (const auto size = whole(row.cells[population])) population_[stratum] = *size;
        return stratum;
    }

    Run& run_;
    std::unordered_map<std::string, std::vector<const kpis::Candidate*>> by_reference_;  // looked up only
    std::vector<bool> seen_;
    std::vector<std::uint64_t> population_;
    Labels labels_;
};

}  // namespace

SampleFrame frame_of(const Run& run, std::span<const std::string> opted_out) {
    const measure::Input input = run.input();
    const words::Catalogue no_words;
    const compose::Material material{input, run.evaluation, no_words, STAMTAFEL_VERSION, 0};
    const compose::MessageLook look = compose::look_of(run.loaded.playbook.privacy, opted_out);
    const activity::Activity& rows = run.data.activity;
    const auto before = [&](base::Instant at) {
        return static_cast<std::size_t>(std::lower_bound(rows.at.begin(), rows.at.end(), at) - rows.at.begin());
    };
    SampleFrame frame;
    frame.population.resize(run.triage.categories.size());
    const std::size_t end = before(run.evaluation.span.to);
    for (std::size_t row = before(run.evaluation.span.from); row < end; ++row) {
        const std::uint8_t category = by_rules(run, row);
        if (category == language::Triage::none || activity::has(rows.flags[row], activity::Flag::deleted) ||
            run.store.view(rows.text[row]).empty() || compose::is_hidden(material, look, row))
            continue;
        frame.messages.push_back({row, category, key_of(run, row)});
        ++frame.population[category];
    }
    return frame;
}

std::string reference_of(const Run& run, const kpis::Candidate& message) {
    const std::string_view id = id_of(run, message.row);
    return id.empty() ? fmt::format("#{:016x}", message.key) : std::string(base::trimmed(id));
}

Labels read_labels(Run& run, const SampleFrame& frame, const std::string& path) {
    HandList list;
    for (const std::uint32_t source : take_in(run, path)) {
        HandList one = read_hand_list(run.loaded.sources, source, columns());
        if (!list.found && (one.found || list.heads.empty())) list = std::move(one);
    }
    if (base::count(run.diagnostics, base::Severity::error) > 0) return {};
    if (!list.found) {
        const std::vector<std::string_view> heads(list.heads.begin(), list.heads.end());
        run.diagnostics.add({base::Code::labels_columns, {path, base::join(heads, ", ")}});
        return {};
    }
    Labels labels = Reader(run, frame).read(list);
    if (labels.list.empty() && base::count(run.diagnostics, base::Severity::error) == 0)
        run.diagnostics.add({base::Code::labels_missing, {path}});
    return labels;
}

}  // namespace stamtafel::app
