// Which rows are the same activity, and which activity a row names.
#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "engine/activity/key_join.hpp"
#include "engine/activity/stages.hpp"

namespace stamtafel::activity {
namespace {

/// By file: the first file of its download. Part files ("1.csv", "2.csv") of one folder are one download.
std::vector<std::uint32_t> downloads_of(const Quality& quality) {
    std::vector<std::uint32_t> out;
    std::map<std::string_view, std::uint32_t> parts;  // folder → its first part file
    for (const FileQuality& file : quality.files) {
        const std::string_view name = file.name;
        const std::size_t folder = name.rfind('/') + 1;  // 0 without a folder
        const std::string_view stem = name.substr(folder, name.find('.', folder) - folder);
        const bool part = !stem.empty() && stem.find_first_not_of("0123456789") == stem.npos;
        const auto index = static_cast<std::uint32_t>(out.size());
        out.push_back(part ? parts.try_emplace(name.substr(0, folder), index).first->second : index);
    }
    return out;
}

void set(Flags& flags, Flag flag) { flags = static_cast<Flags>(flags | static_cast<Flags>(flag)); }

/// What joining found out about the rows of a batch.
struct Found {
    std::uint64_t duplicates = 0, orphans = 0, answers_missing = 0;
};

/// Answers that rows name, as rows of the join: several may belong to one row.
DealtRows deal_answers(const Staged& staged, std::size_t parts, const base::Workers& workers) {
    return {staged.batches.size(), parts,
            [&](std::size_t b, auto take) {
                const Batch& batch = staged.batches[b];
                for (std::size_t row = 0; row < batch.answers.size(); ++row)
                    for (const Key& key : batch.answers[row])
                        take(KeyedRow{key, staged.begins[b] + static_cast<StagedRow>(row), batch.group});
            },
            workers};
}

DealtRows deal_parents(const Staged& staged, std::size_t parts, const base::Workers& workers) {
    return {staged.batches.size(), parts,
            [&](std::size_t b, auto take) {
                const Batch& batch = staged.batches[b];
                for (std::size_t row = 0; row < batch.parent.size(); ++row)
                    if (!batch.parent[row].empty())
                        take(KeyedRow{batch.parent[row], staged.begins[b] + static_cast<StagedRow>(row), batch.group});
            },
            workers};
}

/// The ids of the rows that are kept, or of those that come after the moment asked for.
DealtRows deal_ids(const Staged& staged, Dropped which, std::size_t parts, const base::Workers& workers) {
    return {staged.batches.size(), parts,
            [&, which](std::size_t b, auto take) {
                const Batch& batch = staged.batches[b];
                for (std::size_t row = 0; row < batch.key.size(); ++row) {
                    const StagedRow staged_row = staged.begins[b] + static_cast<StagedRow>(row);
                    if (staged.dropped[staged_row] == which) take(KeyedRow{batch.key[row], staged_row, batch.group});
                }
            },
            workers};
}

/// What joining the answers that rows name says about a row.
enum AnswerMark : std::uint8_t { answer_missing = 1, answer_accepted = 2 };

/// By staged row, empty when no row names answers. An answer after the moment asked for is in the export all the same:
/// that we do not look at it makes nothing unknown.
Column<std::uint8_t> mark_answers(const Staged& staged, const DealtRows& ids, std::size_t parts,
                                  const base::Workers& workers) {
    const bool any = std::any_of(staged.batches.begin(), staged.batches.end(),
                                 [](const Batch& batch) { return !batch.answers.empty(); });
    Column<std::uint8_t> marks(any ? staged.rows() : 0, 0);
    if (!any) return marks;
    const DealtRows named = deal_answers(staged, parts, workers);
    const DealtRows cut = deal_ids(staged, Dropped::later, parts, workers);
    for (std::size_t part = 0; part < parts; ++part) {
        const auto rows = ids.part(part);
        PartTable table(rows);
        PartTable later(cut.part(part));
        for (std::uint32_t i = 0; i < rows.size(); ++i) table.put(i);
        for (std::uint32_t i = 0; i < cut.part(part).size(); ++i) later.put(i);
        for (const KeyedRow& answer : named.part(part)) {
            const std::uint32_t found = table.find(answer);
            if (found == PartTable::none && later.find(answer) == PartTable::none) marks[answer.row] |= answer_missing;
            if (found != PartTable::none && staged.spot(answer.row).batch.answers_are_accepted)
                marks[rows[found].row] |= answer_accepted;
        }
    }
    return marks;
}

/// Flags by batch and counts, once the joins have marked the rows.
Found settle_batch(Staged& staged, std::size_t b, const Column<std::uint8_t>& answers) {
    Found found;
    Batch& batch = staged.batches[b];
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        const std::size_t at = staged.begins[b] + row;
        if (staged.dropped[at] == Dropped::duplicate && (batch.part.empty() || batch.part[row] == 0))
            ++found.duplicates;
        if (staged.dropped[at] != Dropped::no) continue;
        if (!batch.parent.empty() && !batch.parent[row].empty() && staged.parent[at] == no_row) {
            set(batch.flags[row], Flag::parent_missing);
            ++found.orphans;
        }
        if (answers.empty()) continue;
        if ((answers[at] & answer_accepted) != 0) set(batch.flags[row], Flag::accepted);
        if ((answers[at] & answer_missing) == 0) continue;
        set(batch.flags[row], Flag::answer_missing);
        ++found.answers_missing;
    }
    return found;
}

}  // namespace

void number_derived(Staged& staged, const Quality& quality) {
    struct DerivedRow {
        std::uint16_t group;
        Key key;
        std::uint32_t download;
        std::size_t batch, row;
        [[nodiscard]] auto tuple() const { return std::tie(group, key, download); }
    };
    const std::vector<std::uint32_t> download = downloads_of(quality);
    std::vector<DerivedRow> rows;
    for (std::size_t b = 0; b < staged.batches.size(); ++b) {
        const Batch& batch = staged.batches[b];
        for (std::size_t row = 0; row < batch.derived.size(); ++row)
            if (batch.derived[row] != 0) rows.push_back({batch.group, batch.key[row], download[batch.file], b, row});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.tuple() < b.tuple(); });
    std::uint64_t ordinal = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ordinal = rows[i].tuple() == rows[i - 1].tuple() ? ordinal + 1 : 0;
        staged.batches[rows[i].batch].key[rows[i].row].low += ordinal * 0x9e37'79b9'7f4a'7c15ULL;
    }
}

void drop_later(Staged& staged, const std::optional<base::Instant>& as_of, Quality& quality) {
    if (!as_of) return;
    for (std::size_t b = 0; b < staged.batches.size(); ++b) {
        const Batch& batch = staged.batches[b];
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            if (batch.at[row] <= *as_of) continue;
            staged.dropped[staged.begins[b] + row] = Dropped::later;
            if (batch.part.empty() || batch.part[row] == 0) ++quality.files[batch.file].later;
        }
    }
}

void join_ids(Staged& staged, const base::Workers& workers, Quality& quality) {
    const std::size_t parts = parts_for(staged.rows(), staged.batches.size());
    staged.parent.assign(staged.rows(), no_row);
    Column<std::uint8_t> answers;
    {
        const DealtRows ids = deal_ids(staged, Dropped::no, parts, workers);
        const DealtRows parents = deal_parents(staged, parts, workers);
        // each row has one id and one parent, so no two parts write to the same place; of the answers of one row
        // several parts may say the same, which is why they are marked in a loop of their own
        base::for_each_unit(workers, parts, [&](std::size_t part) {
            const auto rows = ids.part(part);
            PartTable table(rows);
            for (std::uint32_t i = 0; i < rows.size(); ++i)
                if (const std::uint32_t earlier = table.put(i); earlier != PartTable::none)
                    staged.dropped[rows[earlier].row] = Dropped::duplicate;
            for (const KeyedRow& parent : parents.part(part))
                if (const std::uint32_t found = table.find(parent); found != PartTable::none)
                    staged.parent[parent.row] = rows[found].row;
        });
        answers = mark_answers(staged, ids, parts, workers);
    }
    std::vector<Found> found(staged.batches.size());
    base::for_each_unit(workers, staged.batches.size(),
                        [&](std::size_t b) { found[b] = settle_batch(staged, b, answers); });
    for (std::size_t b = 0; b < found.size(); ++b) {
        quality.files[staged.batches[b].file].duplicates += found[b].duplicates;
        quality.duplicates += found[b].duplicates;
        quality.orphans += found[b].orphans;
        quality.answers_missing += found[b].answers_missing;
    }
}

}  // namespace stamtafel::activity
