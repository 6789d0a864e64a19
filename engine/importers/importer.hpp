// What an importer is, and THE list of formats. Adding a format: one row here, one small file, one test.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/activity/batch.hpp"
#include "engine/activity/quality.hpp"
#include "engine/activity/store.hpp"
#include "engine/base/diagnostic.hpp"
#include "engine/calendar/zone.hpp"
#include "engine/importers/stamp.hpp"

namespace stamtafel::importers {

/// `columns: {at: Datum}`: our field, their header, and where the playbook says so.
struct ColumnName {
    std::string field, header;
    base::Place place;
};

/// `values: {side: {"true": brand, default: member}}`
struct ValueNames {
    std::string field;
    std::vector<std::pair<std::string, std::string>> meanings;  ///< raw value → ours; "default" for all others
};

/// One file of a source, and how the playbook says it must be read. Empty or zero: find out.
struct Spec {
    std::string format;
    std::uint32_t file = 0;  ///< index into Quality::files
    std::uint16_t group = 0;
    base::Place place;  ///< of the source in the playbook
    std::optional<activity::Channel> channel;
    std::vector<std::string> channel_ids;  ///< by activity::Channel, for a channel column
    calendar::Zone zone;
    std::vector<ColumnName> columns;
    std::vector<ValueNames> values;
    char delimiter = 0;
    DateOrder dates = DateOrder::unknown;
};

struct Imported {
    activity::Batch batch;
    std::vector<activity::Reject> rejects;
    DateOrder order = DateOrder::unknown;  ///< shown by the column itself, or said
    std::string doubtful_date;             ///< a date that reads both ways, when nothing shows the order
};

/// Fills file's counts; a whole file that cannot be read is a diagnostic and an empty batch.
using Import = Imported (*)(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file,
                            base::Diagnostics& diagnostics);

struct Format {
    std::string_view id;
    std::string_view summary_en, summary_nl;
    std::span<const std::string_view> columns;  ///< fields that `columns:` may name; empty: the format knows its own
    Import import;                              ///< nullptr: no reader in this version
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* format_named(std::string_view id);

/// Our names for the columns of a tabular source, in the order of mappable_fields().
enum class Name : std::uint8_t {
    id,
    at,
    author,
    author_name,
    text,
    parent,
    conversation,
    answers,
    side,
    staff,
    inbound,
    kind,
    channel,
    room,
    sentiment,
    url,
    likes,
    score,
    tags,
    language,
    status,
    assignee,
    value,
};
inline constexpr std::size_t names = 23;

/// The fields that a delimited file's columns can be mapped to, by Name.
[[nodiscard]] std::span<const std::string_view> mappable_fields();
[[nodiscard]] std::optional<Name> name_of_field(std::string_view field);

}  // namespace stamtafel::importers
