// The stages of assembly, in the order in which assemble() calls them. Internal to assemble.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/activity/staged.hpp"

namespace stamtafel::activity {

/// An author of a group of sources, or of one channel of it.
struct GroupAuthor {
    BatchAuthor author;
    std::uint16_t group;
};

/// The rows of a channel, day by day.
struct ChannelDays {
    std::uint64_t rows = 0, sessions = 0;
    /// First and last row; rows more than a year before or after all others are neither.
    std::optional<base::Instant> first, last;
    std::uint64_t isolated = 0;  ///< rows after `last`
    std::vector<Gap> runs;       ///< unbroken runs of local days with rows, ascending, isolated rows among them
    std::vector<std::uint64_t> run_rows;  ///< by run
};

/// Two equal tuples of one download are two activities: the n-th of them gets its own key (identity.cpp).
void number_derived(Staged& staged, const Quality& quality);

/// Drops what lies after `as_of` (identity.cpp).
void drop_later(Staged& staged, const std::optional<base::Instant>& as_of, Quality& quality);

/// Drops all but the last row of each (group, key), finds the rows of parents, flags names that are not in the export;
/// counts at the files (identity.cpp).
void join_ids(Staged& staged, const base::Workers& workers, Quality& quality);

/// By staged row one row that stands for its conversation: the same for all rows of one (conversations.cpp).
[[nodiscard]] Column<StagedRow> join_conversations(Staged& staged, const std::vector<bool>& flat, const Store& store,
                                                   const base::Workers& workers);

/// The kept rows in canonical order: (instant, source, row) (arrange.cpp).
[[nodiscard]] std::vector<StagedRow> canonical_order(const Staged& staged);

/// By staged row its canonical one, no_row for those that were dropped (arrange.cpp).
[[nodiscard]] Column<StagedRow> positions_of(const Staged& staged, const std::vector<StagedRow>& order);

/// Moves the columns of the batches to their canonical places and frees them (arrange.cpp).
void arrange(Staged& staged, const Column<StagedRow>& position, std::size_t kept, const base::Workers& workers,
             Activity& out);

/// Numbers conversations by their first row; returns how many there are (conversations.cpp).
std::size_t number_conversations(const std::vector<StagedRow>& order, const Column<StagedRow>& stands_for,
                                 Column<Conversation>& out);

/// One list of authors for all batches, in place of the batches' own; an author of two channels is two where
/// accounts are per channel (accounts.cpp).
[[nodiscard]] std::vector<GroupAuthor> join_authors(Staged& staged, const AssembleOptions& options,
                                                    const base::Workers& workers);

/// Accounts from the authors of the rows, numbered by first appearance; rows of a team account become the brand's
/// (accounts.cpp).
[[nodiscard]] std::vector<AccountInfo> number_accounts(const std::vector<GroupAuthor>& authors, const Store& store,
                                                       const AssembleOptions& options, Activity& out);

/// Flags what the brand's moderation took away, and takes the flag off what it put back (moderation.cpp).
void mark_removed(const Store& store, Activity& out);

/// Cuts the streams of flat channels into sessions at silences of their gap; returns how many there are (sessions.cpp).
std::size_t number_sessions(const std::vector<bool>& flat, const std::vector<std::int64_t>& gap_ms, Activity& out);

/// Which channels know neither parents nor conversations, unless the playbook says otherwise (coverage.cpp).
[[nodiscard]] std::vector<bool> find_flat(const std::vector<Batch>& batches, const AssembleOptions& options);
/// Which channels have only stamps of whole minutes (coverage.cpp).
[[nodiscard]] std::vector<bool> find_coarse(const Activity& activity, std::size_t channels);
/// Which channels have only stamps of midnight: dates without a time of day (coverage.cpp).
[[nodiscard]] std::vector<bool> find_days_only(const Activity& activity, std::size_t channels,
                                               const calendar::Zone& zone);
/// The days on which channels have rows, in one pass (coverage.cpp).
[[nodiscard]] std::vector<ChannelDays> find_days(const Activity& activity, const AssembleOptions& options);
/// By channel the end of what it covers: what its sources say, else its last row, and never after `as_of`
/// (coverage.cpp).
[[nodiscard]] std::vector<std::optional<base::Instant>> find_cutoffs(const std::vector<ChannelDays>& days,
                                                                     const AssembleOptions& options);
/// What channels with rows cover, and their gaps (coverage.cpp).
[[nodiscard]] std::vector<Coverage> find_coverage(const std::vector<ChannelDays>& days, const AssembleOptions& options,
                                                  const Assembled& assembled);

}  // namespace stamtafel::activity
