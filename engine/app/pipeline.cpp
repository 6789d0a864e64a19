// The pipeline reads from top to bottom in run_pipeline.
#include "engine/app/pipeline.hpp"

#include <algorithm>
#include <cstdio>
#include <thread>

#include <fmt/format.h>

#include "engine/app/interrupt.hpp"
#include "engine/app/sources.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/key.hpp"
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
        quality.xxh3_128 = importers::fingerprint(bytes.value_or(std::string{}));
        importers::Decoded decoded = importers::decode(std::move(bytes).value_or(std::string{}), file.encoding);
        quality.encoding = decoded.encoding;
        slices.push_back(run.store.adopt(std::move(decoded.bytes)));
        run.quality.files.push_back(std::move(quality));
    }
    return slices;
}

/// One unit of work a file; results are merged in the order of the files.
std::vector<activity::Batch> import_sources(Run& run, const std::vector<SourceFile>& files,
                                            const std::vector<activity::Slice>& slices, const base::Workers& workers,
                                            Progress& progress) {
    progress.stage("importing", total_size(files));
    std::vector<importers::Imported> parts(files.size());
    std::vector<base::Diagnostics> diagnostics(files.size());
    base::for_each_unit(workers, files.size(), [&](std::size_t i) {
        const importers::Format* format = importers::format_named(files[i].spec.format);
        parts[i] = format->import(files[i].spec, slices[i], run.quality.files[i], diagnostics[i]);
        progress.add(run.quality.files[i].bytes, run.quality.files[i].rows);
    });
    std::vector<activity::Batch> batches;
    for (std::size_t i = 0; i < files.size(); ++i) {
        batches.push_back(std::move(parts[i].batch));
        auto& rejects = parts[i].rejects;
        run.quality.rejects.insert(run.quality.rejects.end(), std::make_move_iterator(rejects.begin()),
                                   std::make_move_iterator(rejects.end()));
        for (base::Diagnostic& diagnostic : diagnostics[i].list) run.diagnostics.list.push_back(std::move(diagnostic));
    }
    return batches;
}

/// More than max_rejected of the rows could not be used.
void check_rejected(Run& run) {
    std::uint64_t rows = 0;
    for (const activity::FileQuality& file : run.quality.files) rows += file.rows;
    const auto rejected = static_cast<double>(run.quality.rejects.size());
    const double limit = run.loaded.playbook.max_rejected.value;
    if (rejected <= limit * static_cast<double>(rows)) return;
    run.diagnostics.add(
        {base::Code::too_many_rejected,
         {fmt::format("{}", run.quality.rejects.size()), fmt::format("{}", rows), base::written_share(limit)}});
}

/// The last month that lies wholly in the data, else the last month of the data.
calendar::Period last_month(const Run& run) {
    const activity::Activity& rows = run.data.activity;
    if (rows.rows() == 0) return calendar::month_of({});
    const base::Day last = calendar::local_day(run.zone, rows.at.back());
    const calendar::Period month = calendar::month_of(last);
    if (month.end == last + 1) return month;
    const calendar::Period earlier = calendar::before(month);
    return calendar::local_day(run.zone, rows.at.front()) < earlier.end ? earlier : month;
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
        if (const auto at = base::parse_instant(options.as_of); keep(at)) as_of = *at;
    if (run.diagnostics.list.empty()) return true;
    run.exit = Exit::bad_input;
    return false;
}

bool has_errors(const base::Diagnostics& diagnostics) { return base::count(diagnostics, base::Severity::error) > 0; }

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
    const std::vector<SourceFile> files = find_source_files(run.loaded, run.zone, run.diagnostics);
    const std::vector<activity::Slice> slices = read_sources(run, files, progress);
    std::vector<activity::Batch> batches = import_sources(run, files, slices, workers, progress);
    check_rejected(run);
    if (has_errors(run.diagnostics)) {
        run.exit = Exit::bad_data;
        return made;
    }
    stop_if_requested();
    progress.stage("joining");
    run.data = activity::assemble(std::move(batches), run.store, assemble_options(run.loaded.playbook, run.zone, as_of),
                                  run.quality);
    if (options.period.empty()) run.period = last_month(run);
    progress.stage("triage");
    run.triage = language::triage(run.data.activity, run.store, measure::lists_of(run.loaded.playbook), workers);
    progress.stage("measuring");
    run.tables = measure::measure_turns(run.input(), workers);
    stop_if_requested();
    run.evaluation = kpis::evaluate(run.input(), run.tables, run.quality, run.period);
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
