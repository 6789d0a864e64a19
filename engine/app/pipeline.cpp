// The pipeline reads from top to bottom in run_pipeline.
#include "engine/app/pipeline.hpp"

#include <algorithm>
#include <cstdio>
#include <thread>

#include <fmt/format.h>

#include "engine/app/data_findings.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/app/sources.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/stamp.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/measure/lists.hpp"
#include "engine/measure/protocols.hpp"

namespace stamtafel::app {
namespace {

constexpr std::uintmax_t data_limit = 64ULL << 30;

base::Workers workers_for(const Options& options) {
    const unsigned all = std::max(1U, std::thread::hardware_concurrency());
    return {options.threads == 0 ? all : options.threads, &stop_requested()};
}

std::uint64_t total_size(const std::vector<SourceFile>& files) {
    std::uint64_t total = 0;
    std::error_code ignored;
    for (const SourceFile& file : files)
        if (const auto size = std::filesystem::file_size(file.path, ignored); !ignored) total += size;
    return total;
}

/// Bytes of every file into the store, in order: addresses must not depend on the threads.
std::vector<activity::Slice> read_sources(Run& run, const std::vector<SourceFile>& files, Progress& progress) {
    std::vector<activity::Slice> slices;
    progress.stage("reading", total_size(files));
    for (const SourceFile& file : files) {
        stop_if_requested();
        activity::FileQuality quality;
        quality.name = file.name;
        quality.format = file.spec.format;
        if (file.spec.channel) quality.channel = *file.spec.channel;
        auto bytes = read_file(file.path, data_limit);
        if (!bytes) run.diagnostics.add(bytes.error(), file.spec.place);
        quality.bytes = bytes ? bytes->size() : 0;
        progress.add(quality.bytes, 0);
        quality.xxh3_128 = importers::fingerprint(bytes ? std::string_view(*bytes) : std::string_view{});
        importers::Decoded decoded = importers::decode(std::move(bytes).value_or(std::string{}), file.encoding);
        quality.encoding = decoded.encoding;
        slices.push_back(run.store.adopt(std::move(decoded.bytes)));
        run.quality.files.push_back(std::move(quality));
    }
    return slices;
}

/// What the importers made of the files, one unit of work a file.
struct Parts {
    std::vector<importers::Imported> imported;
    std::vector<base::Diagnostics> diagnostics;
};

void import_file(Run& run, const SourceFile& file, const activity::Slice& slice, Parts& parts) {
    const std::size_t i = file.spec.file;
    activity::FileQuality& quality = run.quality.files[i];
    quality.rows = quality.skipped = quality.rejected = quality.zone_overlap = quality.zone_gap = 0;
    parts.diagnostics[i] = {};
    parts.imported[i] =
        importers::format_named(file.spec.format)->import(file.spec, slice, quality, parts.diagnostics[i]);
}

/// One file of a source that shows the order of day and month decides for the files that do not.
void settle_dates(Run& run, std::vector<SourceFile>& files, const std::vector<activity::Slice>& slices, Parts& parts) {
    for (SourceFile& file : files) {
        const std::string doubtful = parts.imported[file.spec.file].doubtful_date;
        if (doubtful.empty()) continue;
        const auto same_source_decided = [&](const SourceFile& other) {
            return other.spec.place == file.spec.place &&
                   parts.imported[other.spec.file].order != importers::DateOrder::unknown;
        };
        const auto decided = std::find_if(files.begin(), files.end(), same_source_decided);
        if (decided == files.end()) {
            run.diagnostics.add({base::Code::dates_in_doubt, {file.name, doubtful}}, file.spec.place);
            continue;
        }
        file.spec.dates = parts.imported[decided->spec.file].order;
        import_file(run, file, slices[file.spec.file], parts);
    }
}

/// Results are merged in the order of the files.
std::vector<activity::Batch> import_sources(Run& run, std::vector<SourceFile>& files,
                                            const std::vector<activity::Slice>& slices, const base::Workers& workers,
                                            Progress& progress) {
    progress.stage("importing", total_size(files));
    Parts parts{std::vector<importers::Imported>(files.size()), std::vector<base::Diagnostics>(files.size())};
    base::for_each_unit(workers, files.size(), [&](std::size_t i) {
        import_file(run, files[i], slices[i], parts);
        progress.add(run.quality.files[i].bytes, run.quality.files[i].rows);
    });
    settle_dates(run, files, slices, parts);
    std::vector<activity::Batch> batches;
    for (std::size_t i = 0; i < files.size(); ++i) {
        batches.push_back(std::move(parts.imported[i].batch));
        auto& rejects = parts.imported[i].rejects;
        run.quality.rejects.insert(run.quality.rejects.end(), std::make_move_iterator(rejects.begin()),
                                   std::make_move_iterator(rejects.end()));
        for (base::Diagnostic& diagnostic : parts.diagnostics[i].list)
            run.diagnostics.list.push_back(std::move(diagnostic));
    }
    return batches;
}

/// The last month that lies wholly in what the data cover; without one, the last month there is, which is said.
/// Rows that stand alone years later set no cut-off and choose no period.
calendar::Period last_month(Run& run) {
    base::Instant cutoff = run.data.activity.at.front();
    for (const auto& end : run.data.cutoff) cutoff = std::max(cutoff, end.value_or(cutoff));
    const base::Day first = calendar::local_day(run.zone, run.data.activity.at.front());
    const base::Day last = calendar::local_day(run.zone, cutoff);
    const calendar::Period month = calendar::month_of(last);
    constexpr std::int32_t quiet_days = 6;  // a month may begin quietly: its first row within the first week
    if (first <= month.first + quiet_days && month.end == last + 1) return month;
    const calendar::Period earlier = calendar::before(month);
    if (first <= earlier.first + quiet_days) return earlier;
    run.diagnostics.add({base::Code::no_complete_month, {calendar::written(month)}});
    return month;
}

/// "2026-11-02T09:00+01:00", "2026-11-02T09:00" in the community's zone, or a day, which is seen to its end.
base::Result<base::Instant> read_as_of(const std::string& text, const calendar::Zone& zone) {
    if (const auto day = base::parse_date(text)) return base::Instant{calendar::start_of(zone, *day + 1).ms - 1};
    const auto stamp = importers::parse_stamp(text, importers::DateOrder::day_first);
    if (!stamp) return base::fail(base::Code::bad_date, text);
    return stamp->zoned ? base::Instant{stamp->ms} : calendar::instant_of(zone, {stamp->ms}).instant;
}

bool read_settings(Run& run, const Options& options, std::optional<base::Instant>& as_of) {
    const auto keep = [&](const auto& result) {
        if (!result) run.diagnostics.add(result.error());
        return result.has_value();
    };
    const auto zone = calendar::read_zone(run.loaded.playbook.community.time_zone.value);
    if (keep(zone)) run.zone = *zone;
    if (!options.period.empty())
        if (const auto period = calendar::parse_period(options.period); keep(period)) run.period = *period;
    if (!options.as_of.empty())
        if (const auto at = read_as_of(options.as_of, run.zone); keep(at)) as_of = *at;
    if (run.diagnostics.list.empty()) return true;
    run.exit = Exit::bad_input;
    return false;
}

bool has_errors(const base::Diagnostics& diagnostics) { return base::count(diagnostics, base::Severity::error) > 0; }

bool stopped_by_data(Run& run) {
    if (has_errors(run.diagnostics)) run.exit = Exit::bad_data;
    return run.exit != Exit::done;
}

}  // namespace

std::unique_ptr<Run> run_pipeline(const Options& options, Progress& progress) {
    auto made = std::make_unique<Run>();
    Run& run = *made;
    run.loaded = load_playbook(options.names.front(), options.root);
    run.language = language_for(options.language, run.loaded.playbook);
    std::optional<base::Instant> as_of;
    if (!run.loaded.usable || !read_settings(run, options, as_of)) {
        run.exit = Exit::bad_input;
        return made;
    }
    const base::Workers workers = workers_for(options);
    std::vector<SourceFile> files = find_source_files(run.loaded, run.zone, run.diagnostics);
    const std::vector<activity::Slice> slices = read_sources(run, files, progress);
    std::vector<activity::Batch> batches = import_sources(run, files, slices, workers, progress);
    find_too_many_rejected(run);
    if (stopped_by_data(run)) return made;
    stop_if_requested();
    progress.stage("joining");
    run.data = activity::assemble(std::move(batches), run.store, assemble_options(run.loaded.playbook, run.zone, as_of),
                                  run.quality);
    find_oddities(run);
    if (stopped_by_data(run)) return made;
    if (options.period.empty()) run.period = last_month(run);
    progress.stage("triage");
    run.triage = language::triage(run.data.activity, run.store, measure::lists_of(run.loaded.playbook), workers);
    progress.stage("measuring");
    run.tables = measure::measure_turns(run.input(), workers);
    stop_if_requested();
    run.evaluation = kpis::evaluate(run.input(), run.tables, run.quality, run.period, workers);
    return made;
}

void print_findings(const Run& run, const Options& options) {
    base::Diagnostics all = run.diagnostics;
    // warnings of the playbook are `check`'s business; errors stop everything and are shown here
    if (!run.loaded.usable)
        all.list.insert(all.list.end(), run.loaded.diagnostics.list.begin(), run.loaded.diagnostics.list.end());
    if (options.quiet && !has_errors(all)) return;
    print_diagnostics(all, run.loaded.sources, run.language);
}

}  // namespace stamtafel::app
