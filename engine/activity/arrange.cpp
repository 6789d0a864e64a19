// The canonical order, and moving every column to it. Exports are nearly in order: what is stands as it is, the late
// rest is sorted and merged in.
#include <algorithm>
#include <type_traits>

#include "engine/activity/stages.hpp"

namespace stamtafel::activity {
namespace {

struct Dated {
    std::int64_t ms;
    StagedRow row;
    auto operator<=>(const Dated&) const = default;  // a total order: no two have one row
};

/// Writes one column of a batch to the canonical places of its rows.
template <class T>
void place(Column<T>& out, Column<T>& from, const StagedRow* position) {
    for (std::size_t row = 0; row < from.size(); ++row)
        if (position[row] != no_row) out[position[row]] = std::move(from[row]);
    from = {};
}

/// Calls use(column of the activity, column of a batch, value of rows whose source has no such column) for each pair.
template <class Use>
void for_each_column(Activity& out, Batch& batch, Use use) {
    use(out.at, batch.at, base::Instant{});
    use(out.text, batch.text, Text{});
    use(out.origin, batch.origin, Origin{});
    use(out.kind, batch.kind, Kind{});
    use(out.channel, batch.channel, Channel{});
    use(out.flags, batch.flags, Flags{});
    use(out.id, batch.id, Text{});
    use(out.room, batch.room, Text{});
    use(out.url, batch.url, Text{});
    use(out.tags, batch.tags, Text{});
    use(out.status, batch.status, Text{});
    use(out.assignee, batch.assignee, Text{});
    use(out.language, batch.language, Text{});
    use(out.sentiment, batch.sentiment, Activity::sentiment_none);
    use(out.likes, batch.likes, count_none);
    use(out.shares, batch.shares, count_none);
    use(out.clicks, batch.clicks, count_none);
    use(out.reach, batch.reach, count_none);
    use(out.score, batch.score, count_none);
}

}  // namespace

std::vector<StagedRow> canonical_order(const Staged& staged) {
    std::vector<Dated> in_order;
    std::vector<Dated> late;
    in_order.reserve(staged.rows());
    for (std::size_t b = 0; b < staged.batches.size(); ++b) {
        const Batch& batch = staged.batches[b];
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            const StagedRow staged_row = staged.begins[b] + static_cast<StagedRow>(row);
            if (staged.dropped[staged_row] != Dropped::no) continue;
            const Dated dated{batch.at[row].ms, staged_row};
            (in_order.empty() || in_order.back().ms <= dated.ms ? in_order : late).push_back(dated);
        }
    }
    std::sort(late.begin(), late.end());
    std::vector<StagedRow> order(in_order.size() + late.size());
    std::size_t n = 0;
    auto next_late = late.begin();
    for (const Dated& dated : in_order) {
        for (; next_late != late.end() && *next_late < dated; ++next_late) order[n++] = next_late->row;
        order[n++] = dated.row;
    }
    for (; next_late != late.end(); ++next_late) order[n++] = next_late->row;
    return order;
}

Column<StagedRow> positions_of(const Staged& staged, const std::vector<StagedRow>& order) {
    Column<StagedRow> position(staged.rows(), no_row);
    for (std::size_t row = 0; row < order.size(); ++row) position[order[row]] = static_cast<StagedRow>(row);
    return position;
}

void arrange(Staged& staged, const Column<StagedRow>& position, std::size_t kept, const base::Workers& workers,
             Activity& out) {
    for (Batch& batch : staged.batches)
        for_each_column(out, batch, [&](auto& column, const auto& from, const auto& none) {
            if (!from.empty() && column.empty()) column.assign(kept, none);
        });
    base::for_each_unit(workers, staged.batches.size(), [&](std::size_t b) {
        for_each_column(out, staged.batches[b], [&](auto& column, auto& from, const auto&) {
            place(column, from, position.data() + staged.begins[b]);
        });
    });
    out.parent.assign(kept, Row::none);
    out.author.assign(kept, Account::none);
    base::for_each_unit(workers, staged.batches.size(), [&](std::size_t b) {
        Batch& batch = staged.batches[b];
        for (StagedRow row = staged.begins[b]; row < staged.begins[b + 1]; ++row) {
            if (position[row] == no_row) continue;
            out.author[position[row]] = static_cast<Account>(batch.author[row - staged.begins[b]]);
            if (staged.parent[row] != no_row)
                out.parent[position[row]] = static_cast<Row>(position[staged.parent[row]]);
        }
        batch.author = {};
    });
}

}  // namespace stamtafel::activity
