// The proposed sources are read as `report` would read them: opened, read in units on all workers, assembled.
#include "engine/app/inspection.hpp"

#include <algorithm>

#include "engine/activity/assemble.hpp"
#include "engine/app/import.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/app/shrunk.hpp"
#include "engine/importers/time_look.hpp"

namespace stamtafel::app {
namespace {

using importers::Name;

/// The inputs of one source, read as the block will say.
ImportedRows import_source(Inspection& inspection, Inspected& source, const base::Workers& workers,
                           Progress& progress) {
    for (std::size_t k = 0; k < source.inputs.size(); ++k) {
        Input& input = inspection.inputs.list[source.inputs[k]];
        importers::Spec spec = source.spec;
        spec.file = static_cast<std::uint32_t>(k);
        spec.place = input.spec.place;
        input.spec = std::move(spec);
        source.quality.files.push_back(input.quality);
        source.quality.files.back().source = 0;  // files of several arguments are one source in the block
    }
    return import_inputs({inspection.inputs, source.inputs, inspection.store, source.quality.files}, workers, progress);
}

// ---- what the rows hold

void note_moment(Inspected& source, base::Instant at) {
    source.first = std::min(source.first.value_or(at), at);
    source.last = std::max(source.last.value_or(at), at);
}

importers::TimeGrain grain_of(const std::vector<base::Instant>& at, const calendar::Zone& zone) {
    const auto all_whole = [&](std::int64_t unit) {
        return std::all_of(at.begin(), at.end(),
                           [&](base::Instant moment) { return calendar::local_of(zone, moment).ms % unit == 0; });
    };
    constexpr std::size_t enough = 5;
    if (at.size() < enough || !all_whole(base::minute_ms)) return importers::TimeGrain::second;
    return all_whole(base::day_ms) ? importers::TimeGrain::day : importers::TimeGrain::minute;
}

void note_activity(const Inspection& inspection, const activity::Assembled& data, bool ids, Inspected& source) {
    const activity::Activity& rows = data.activity;
    importers::NameSet& fields = source.evidence.fields;
    if (rows.rows() == 0) return;
    fields.add(Name::at);
    if (ids) fields.add(Name::id);
    for (const activity::Evidence& evidence : source.quality.evidence) {
        fields.add(evidence.fields);
        source.evidence.kinds |= evidence.kinds;
        source.evidence.work |= evidence.work;
        source.evidence.nonpublic |= evidence.nonpublic;
    }
    if (std::any_of(source.spec.columns.begin(), source.spec.columns.end(),
                    [](const importers::ColumnName& column) { return column.field == "kind"; }))
        fields.add(Name::kind);
    source.brand_rows = static_cast<std::uint64_t>(std::count_if(
        rows.flags.begin(), rows.flags.end(), [](auto flags) { return activity::has(flags, activity::Flag::brand); }));
    source.evidence.brand = source.brand_rows > 0;
    source.evidence.members = source.brand_rows < rows.rows();
    source.evidence.flat = std::all_of(data.flat.begin(), data.flat.end(), [](bool flat) { return flat; });
    source.evidence.grain = grain_of(rows.at, inspection.zone);
    note_moment(source, rows.at.front());
    note_moment(source, rows.at.back());
}

void note_records(const Inspection& inspection, const activity::Records& records, Inspected& source) {
    for (const activity::Evidence& evidence : activity::evidence_of(records, inspection.store)) {
        source.evidence.fields.add(evidence.fields);
        if (!evidence.metrics.empty()) source.evidence.metrics = evidence.metrics;
    }
    source.posts = records.posts.size();
    source.points = records.series.size();
    source.people = records.people.size();
    for (const activity::PostRow& post : records.posts) note_moment(source, post.at);
    for (const activity::SeriesPoint& point : records.series) note_moment(source, point.at);
}

/// What the reader made of the rows; a table without `columns:` has found its shape by itself. A dump whose files are
/// messages and members is one of messages.
importers::Shape shape_of(const ImportedRows& rows, const Inspected& source) {
    const activity::Records& records = rows.records;
    if (std::any_of(rows.batches.begin(), rows.batches.end(), [](const auto& batch) { return batch.rows() > 0; }))
        return importers::Shape::activity;
    if (!records.series.empty()) return importers::Shape::series;
    if (!records.posts.empty()) return importers::Shape::content;
    return records.people.empty() ? source.spec.shape : importers::Shape::people;
}

activity::AssembleOptions assemble_options(const Inspected& source) {
    activity::AssembleOptions options;
    options.channels = std::max<std::size_t>(1, source.spec.channel_ids.size());
    options.flat.resize(options.channels);
    return options;
}

bool has_ids(const std::vector<activity::Batch>& batches) {
    return std::any_of(batches.begin(), batches.end(), [](const activity::Batch& batch) {
        return batch.rows() > 0 && (batch.derived.empty() ||
                                    std::find(batch.derived.begin(), batch.derived.end(), 0) != batch.derived.end());
    });
}

/// The whole column may tell the day from the month where the sampled rows did not.
void settle_layout(const std::vector<importers::DateOrder>& orders, Inspected& source) {
    const auto shown = std::find_if(orders.begin(), orders.end(),
                                    [](importers::DateOrder order) { return order != importers::DateOrder::unknown; });
    if (shown == orders.end()) return;
    for (importers::ColumnLook& look : source.looks) {
        const bool open = look.time.layout.find("??") != std::string::npos;
        if (look.kind != importers::ValueKind::time || !open) continue;
        look.time.order = *shown;
        look.time.doubtful.clear();
        look.time.layout = importers::layout_of(look.examples.front(), *shown);
    }
}

/// A table whose columns the format knows is looked at like any other.
void look_at_columns(const Inspection& inspection, Inspected& source) {
    if (source.delimited || source.quality.files.front().delimiter.empty()) return;
    const std::string_view bytes = inspection.inputs.list[source.inputs.front()].bytes;
    source.dialect = importers::find_dialect(bytes, 0, importers::HeaderSaid::present);
    source.looks =
        importers::look_at_columns(importers::first_records(bytes, source.dialect, 200), source.dialect.header);
    source.guess = importers::guess_columns(source.looks);
    source.delimited = true;
}

/// The first of what stops a report.
std::optional<base::Problem> first_error(const base::Diagnostics& found) {
    const auto wrong = std::find_if(found.list.begin(), found.list.end(), [](const base::Diagnostic& diagnostic) {
        return base::row_of(diagnostic.problem.code).severity == base::Severity::error;
    });
    if (wrong == found.list.end()) return std::nullopt;
    return wrong->problem;
}

void read_source(Inspection& inspection, Inspected& source, const base::Workers& workers, Progress& progress) {
    if (source.problem) return;
    ImportedRows rows = import_source(inspection, source, workers, progress);
    source.problem = first_error(rows.diagnostics);
    if (source.problem) return;
    source.doubtful_date = rows.doubtful_date;
    source.quality.rejects = std::move(rows.rejects);
    look_at_columns(inspection, source);
    settle_layout(rows.orders, source);
    source.evidence.shape = shape_of(rows, source);
    const bool ids = has_ids(rows.batches);
    const activity::Assembled data = activity::assemble(std::move(rows.batches), inspection.store,
                                                        assemble_options(source), source.quality, workers);
    note_activity(inspection, data, ids, source);
    note_records(inspection, rows.records, source);
    if (const importers::ColumnLook* at = time_column(source)) source.evidence.grain = at->time.grain;
}

/// Problems of opening, said of the file as it was given.
void keep_problems(const base::Diagnostics& diagnostics, Inspection& inspection) {
    for (const base::Diagnostic& found : diagnostics.list) {
        const bool said_later = found.problem.code == base::Code::format_not_recognised ||
                                found.problem.code == base::Code::format_not_readable_yet;
        const std::size_t file = found.place.line - 1;
        if (!said_later && file < inspection.files.size())
            inspection.unread.push_back({inspection.files[file].name, found.problem});
    }
}

}  // namespace

std::uint64_t Inspected::rows() const {
    std::uint64_t all = 0;
    for (const activity::FileQuality& file : quality.files) all += file.rows;
    return all;
}

std::uint64_t Inspected::skipped() const {
    std::uint64_t all = 0;
    for (const activity::FileQuality& file : quality.files) all += file.skipped;
    return all;
}

const importers::ColumnLook* time_column(const Inspected& source) {
    const auto is = [&](std::string_view header) {
        return std::find_if(source.looks.begin(), source.looks.end(), [&](const importers::ColumnLook& look) {
            return look.header == header && look.kind == importers::ValueKind::time;
        });
    };
    for (const std::string_view field : {"at", "joined_at", "last_seen"})
        for (const auto& [ours, header] : source.guess.columns)
            if (ours == field)
                if (const auto found = is(header); found != source.looks.end()) return &*found;
    return nullptr;
}

void read_proposed(Inspection& inspection, const base::Workers& workers, Progress& progress) {
    for (Inspected& source : inspection.sources) {
        stop_if_requested();
        read_source(inspection, source, workers, progress);
    }
}

std::unique_ptr<Inspection> inspect_files(const std::vector<std::string>& arguments, const calendar::Zone& zone,
                                          const base::Workers& workers, Progress& progress) {
    auto made = std::make_unique<Inspection>();
    made->zone = zone;
    const ShrinkGuard guard;
    progress.stage("reading");
    const std::vector<SourceFile> files = find_given_files(arguments, *made);
    base::Diagnostics diagnostics;
    made->inputs = take_in(files, arguments.size(), made->store, workers, diagnostics);
    keep_problems(diagnostics, *made);
    propose_sources(arguments, *made);
    read_proposed(*made, workers, progress);
    return made;
}

}  // namespace stamtafel::app
