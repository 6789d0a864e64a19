// From batches to Activity: duplicates (the last row wins), parents (children may come first, orphans are kept),
// conversations, accounts and sides, canonical order. Rows are never invented and never silently lost:
// what is dropped is counted in Quality.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/activity/activity.hpp"
#include "engine/activity/batch.hpp"
#include "engine/activity/quality.hpp"
#include "engine/activity/store.hpp"
#include "engine/base/parallel.hpp"
#include "engine/calendar/zone.hpp"

namespace stamtafel::activity {

/// A team account as the playbook lists it; matched in folded form, with or without a leading @.
struct TeamAccount {
    Channel channel{};
    std::string handle;
    std::int16_t person = -1;
    bool automation = false;
};

struct Assembled {
    Activity activity;
    std::vector<AccountInfo> accounts;  ///< by Account, in order of first appearance
    std::size_t conversations = 0;
    std::size_t sessions = 0;                          ///< of flat channels
    std::vector<std::optional<base::Instant>> cutoff;  ///< by channel: end of what its sources cover
    std::vector<std::optional<base::Day>> first_day;   ///< by channel: Coverage::history
    std::vector<bool> flat;       ///< by channel: its sources know neither parents nor conversations
    std::vector<bool> days_only;  ///< by channel: its stamps are days, so nobody can tell how long an answer took
    std::vector<bool>
        coarse;  ///< by channel: its stamps are whole minutes, so rows of one minute may stand in their order
    std::vector<std::vector<Gap>> gaps;  ///< by channel, ascending
};

/// Days that the sources of a channel say they cover, the first and the last of all.
struct Covered {
    base::Day first, last;
    bool by_all = true;  ///< every source of the channel says it; else its rows count too
};

struct AssembleOptions {
    std::vector<TeamAccount> team;
    calendar::Zone zone = calendar::utc();       ///< the community's
    std::optional<base::Instant> as_of;          ///< later activities are treated as not in the export
    std::vector<std::optional<Covered>> covers;  ///< by channel, from `covers:`; may be empty
    std::vector<bool> quiet_is_real;             ///< by channel, from `gaps: none`; may be empty
    std::vector<bool> accounts_per_channel;      ///< by group of sources: an account is an author's in one channel
    std::vector<std::optional<bool>> flat;       ///< by channel, where the playbook says so; may be empty
    std::vector<std::int64_t> session_gap_ms;    ///< by channel; missing: an hour
    std::size_t channels = 0;
};

/// Batches in playbook order, files in natural order. Quality: files[].duplicates, totals, orphans are filled in.
[[nodiscard]] Assembled assemble(std::vector<Batch> batches, const Store& store, const AssembleOptions& options,
                                 Quality& quality, const base::Workers& workers = {});

}  // namespace stamtafel::activity
