// Rows on their way through assembly: all batches as one run of staged rows, in reading order (source, file, row),
// which is the order of "the last row wins". Internal to assemble.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/activity/batch.hpp"

namespace stamtafel::activity {

using StagedRow = std::uint32_t;
inline constexpr StagedRow no_row = 0xffff'ffff;

/// Why a staged row is not in the activity.
enum class Dropped : std::uint8_t { no, duplicate, later };

struct Staged {
    std::vector<Batch> batches;
    std::vector<StagedRow> begins;  ///< of each batch; one more at the end: the number of rows
    // by staged row
    Column<Dropped> dropped;
    Column<StagedRow> parent;  ///< no_row: none, or not in the export

    explicit Staged(std::vector<Batch> all) : batches(std::move(all)), begins{0} {
        for (const Batch& batch : batches) begins.push_back(begins.back() + static_cast<StagedRow>(batch.rows()));
        dropped.assign(rows(), Dropped::no);
    }
    [[nodiscard]] std::size_t rows() const { return begins.back(); }

    /// The batch of a row, and the row in it.
    struct Spot {
        const Batch& batch;
        std::size_t row;
    };
    [[nodiscard]] Spot spot(StagedRow row) const {
        const auto after = std::upper_bound(begins.begin(), begins.end(), row);
        const auto batch = static_cast<std::size_t>(after - begins.begin()) - 1;
        return {batches[batch], row - begins[batch]};
    }
};

}  // namespace stamtafel::activity
