// What the columns of a table hold, told from sampled records: kinds of values, dates, decimal signs, damage.
// Meaning is given elsewhere (guess_columns.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/activity/evidence.hpp"
#include "engine/importers/cell_look.hpp"
#include "engine/importers/stamp.hpp"

namespace stamtafel::importers {

enum class ValueKind : std::uint8_t { empty, number, integer, time, yes_no, url, id, name, text, spoilt_id };

/// How a time column is written. compact: 20261031; serial: days since 1899-12-30, as spreadsheets count.
enum class TimeForm : std::uint8_t { none, stamp, epoch_s, epoch_ms, epoch_us, serial, compact };

using activity::TimeGrain;  // of the sampled values

struct TimeLook {
    TimeForm form = TimeForm::none;
    std::string layout;                    ///< of the first value: "DD-MM-YYYY hh:mm"; ?? where the order is open
    DateOrder order = DateOrder::unknown;  ///< what most of the telling values show
    std::string doubtful;                  ///< a value that reads both ways, when none shows the order
    bool zoned = false;                    ///< every value is an instant: offset, Z or epoch
    TimeGrain grain = TimeGrain::second;
};

struct ColumnLook {
    std::string header;
    std::vector<std::string> examples;  ///< up to three, distinct, in their order
    std::vector<std::string> choices;   ///< all values, sorted, when they are few and come back; else empty
    std::size_t filled = 0, rows = 0;
    ValueKind kind = ValueKind::empty;
    TimeLook time;
    DecimalLook decimal = DecimalLook::none;
    bool distinct = false;      ///< filled cells, and no value twice
    std::size_t different = 0;  ///< number of distinct values
    double mean_length = 0;     ///< characters per filled cell
};

/// One look a header. A short record's missing cells are empty; cells beyond the header are not looked at.
/// A kind is given when nine in ten of the filled cells have it, so that a few dirty rows do not hide it.
/// Only what values cannot tell is broken by the header: an epoch, a serial or 20261031 is a time where the header
/// speaks of time, else a number or an id. Blank words ("-", "n/a") count as filled but say nothing of the kind.
[[nodiscard]] std::vector<ColumnLook> look_at_columns(std::span<const std::vector<std::string>> records,
                                                      std::span<const std::string> header);

/// What the columns of one file agree on: "1,250" in one is thousands when another says "1.50". undecided when
/// columns contradict each other or none decides; none when no sign was seen.
[[nodiscard]] DecimalLook decimal_of_table(std::span<const ColumnLook> columns);

}  // namespace stamtafel::importers
