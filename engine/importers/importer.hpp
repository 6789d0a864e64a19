// What an importer is, and THE list of formats. Adding a format: one row in table.cpp, one small file, one test.
// A format opens a file once (dialect, header, order of dates) and then reads it unit by unit, from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/activity/batch.hpp"
#include "engine/activity/evidence.hpp"
#include "engine/activity/quality.hpp"
#include "engine/activity/records.hpp"
#include "engine/activity/store.hpp"
#include "engine/base/diagnostic.hpp"
#include "engine/calendar/zone.hpp"
#include "engine/importers/names.hpp"
#include "engine/importers/shared.hpp"
#include "engine/importers/stamp.hpp"

namespace stamtafel::importers {

/// `columns: {at: Datum}`: our field, their header (or path, in JSON and XML), and where the playbook says so.
struct ColumnName {
    std::string field, header;
    base::Place place;
};

/// `values: {side: {"true": brand, default: member}}`
struct ValueNames {
    std::string field;
    std::vector<std::pair<std::string, std::string>> meanings;  ///< raw value → ours; "default" for all others
};

using activity::Shape;

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
    Shape shape = Shape::activity;
    std::string room, metric, records, people, sheet;  ///< as the playbook says; may be empty
    char delimiter = 0;
    char decimal = 0;  ///< ',' or '.'
    DateOrder dates = DateOrder::unknown;
    bool header = true;
    bool reactions = true;  ///< listed reactions become activities
};

/// The files of a source as its formats see them: what lies beside a file (users.json of a Slack export).
struct Companion {
    std::string_view name;  ///< as FileQuality::name
    std::string_view bytes;
    char delimiter = 0;  ///< as its own Spec says
};

/// An opened input. All of it outlives what is made of it.
struct File {
    const Spec& spec;
    std::string_view name;   ///< relative to the playbook; inside an archive "export.zip/channel/2026-10-01.json"
    std::string_view bytes;  ///< valid UTF-8 without byte order mark, in the store
    activity::Store& store;
    std::span<const Companion> companions;  ///< all files of the same source, this one among them
    Shared* shared = nullptr;               ///< of the source; nullptr: each file looks up for itself
};

/// Bytes [begin, end) of a file. A record belongs to the unit in which it begins.
struct Unit {
    std::size_t begin = 0, end = 0;
    bool operator==(const Unit&) const = default;
};

/// How many records a unit held; used = rows − skipped − rejected.
struct Counts {
    std::uint64_t rows = 0, skipped = 0, zone_overlap = 0, zone_gap = 0;
};

/// What one unit gave.
struct Imported {
    activity::Batch batch;
    activity::Records records;  ///< of the other shapes: series, content, people
    std::vector<activity::Reject> rejects;
    Counts counts;
    base::Diagnostics diagnostics;
    std::size_t end = 0;  ///< where the first record behind the unit begins
};

/// A file whose rows can be read. Default: one that has none.
struct Opened {
    std::size_t body = 0;  ///< where the records begin
    /// The first place from `at` on where a record seems to begin; empty: the file is read as a whole. A guess may be
    /// wrong where a text holds something that looks like records: read_file() then reads that unit again.
    std::function<std::size_t(std::size_t at)> record_from;
    std::function<Imported(Unit)> read;    ///< empty: there is nothing to read, diagnostics say why
    bool beside = false;                   ///< holds no rows of its own: other files of the source look into it
    DateOrder order = DateOrder::unknown;  ///< shown by the column itself, or said
    std::string doubtful_date;             ///< a date that reads both ways, when nothing shows the order
};

/// Fills file's dialect; a file that cannot be read is a diagnostic and an empty Opened.
using Open = Opened (*)(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);

/// Whether the first bytes of a file (up to 64 KiB, valid UTF-8) look like this format. Of several the first row of
/// the table wins.
using Sniff = bool (*)(std::string_view head);

struct Format {
    std::string_view id;
    std::string_view summary_en, summary_nl;
    std::span<const std::string_view> columns;  ///< fields that `columns:` may name; empty: the format knows its own
    Open open;                                  ///< nullptr: no reader in this version
    Sniff sniff;                                ///< nullptr: never by itself
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* format_named(std::string_view id);
/// The format that the bytes look like, nullptr when none does.
[[nodiscard]] const Format* sniffed_format(std::string_view head);

/// The units of an opened file: about `size` bytes each, cut where records begin.
[[nodiscard]] std::vector<Unit> units_of(const Opened& opened, std::string_view bytes, std::size_t size);

/// Reads again what a wrong guess of units spoilt: afterwards every unit begins where the one before it ended.
void join_units(const Opened& opened, std::vector<Unit>& units, std::span<Imported> parts);

/// Line of each reject, from where its raw record stands in the file.
void number_lines(std::span<activity::Reject> rejects, std::string_view bytes, const activity::Store& store);

}  // namespace stamtafel::importers
