// Assembly reads from top to bottom in assemble(); each stage is a file of its own (stages.hpp).
#include "engine/activity/assemble.hpp"

#include <algorithm>

#include "engine/activity/stages.hpp"

namespace stamtafel::activity {
namespace {

void describe_files(const Staged& staged, Quality& quality) {
    for (std::size_t b = 0; b < staged.batches.size(); ++b) {
        const Batch& batch = staged.batches[b];
        FileQuality& file = quality.files[batch.file];
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            if (staged.dropped[staged.begins[b] + row] != Dropped::no) continue;
            if (!file.first || batch.at[row] < *file.first) file.first = batch.at[row];
            if (!file.last || batch.at[row] > *file.last) file.last = batch.at[row];
        }
    }
}

std::uint64_t count_talks(const Activity& activity, std::size_t conversations) {
    std::vector<std::uint8_t> talks(conversations, 0);
    for (std::size_t row = 0; row < activity.rows(); ++row)
        talks[at(activity.conversation[row])] |= static_cast<std::uint8_t>(row_of(activity.kind[row]).talk);
    return static_cast<std::uint64_t>(std::count(talks.begin(), talks.end(), 1));
}

/// What only the joins needed.
void free_keys(Staged& staged) {
    for (Batch& batch : staged.batches) batch.key = {}, batch.parent = {}, batch.conversation = {}, batch.answers = {};
}

}  // namespace

Assembled assemble(std::vector<Batch> batches, const Store& store, const AssembleOptions& options, Quality& quality,
                   const base::Workers& workers) {
    Assembled out;
    Activity& activity = out.activity;
    out.flat = find_flat(batches, options);
    Staged staged(std::move(batches));
    number_derived(staged, quality);
    drop_later(staged, options.as_of, quality);
    join_ids(staged, workers, quality);
    Column<StagedRow> stands_for = join_conversations(staged, out.flat, store, workers);
    free_keys(staged);
    const std::vector<GroupAuthor> authors = join_authors(staged, options, workers);
    describe_files(staged, quality);
    const std::vector<StagedRow> order = canonical_order(staged);
    out.conversations = number_conversations(order, stands_for, activity.conversation);
    stands_for = {};
    arrange(staged, positions_of(staged, order), order.size(), workers, activity);
    out.accounts = number_accounts(authors, store, options, activity);
    mark_removed(store, activity);
    out.sessions = number_sessions(out.flat, options.session_gap_ms, activity);
    out.coarse = find_coarse(activity, options.channels);
    out.days_only = find_days_only(activity, options.channels, options.zone);
    const std::vector<ChannelDays> days = find_days(activity, options);
    for (const ChannelDays& channel : days) quality.isolated += channel.isolated;
    out.cutoff = find_cutoffs(days, options);
    quality.coverage = find_coverage(days, options, out);
    std::vector<Evidence> evidence = evidence_of(out, workers);
    quality.evidence.insert(quality.evidence.begin(), evidence.begin(), evidence.end());
    out.gaps.resize(options.channels);
    out.first_day.resize(options.channels);
    for (const Coverage& coverage : quality.coverage) {
        out.gaps[at(coverage.channel)] = coverage.gaps;
        out.first_day[at(coverage.channel)] = coverage.history;
    }
    quality.activities = activity.rows();
    quality.authors = out.accounts.size();
    quality.conversations = count_talks(activity, out.conversations);
    if (!activity.at.empty()) {
        quality.first = activity.at.front();
        quality.last = activity.at.back();
    }
    return out;
}

}  // namespace stamtafel::activity
