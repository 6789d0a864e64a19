// The pipeline reads from top to bottom in run_pipeline.
#include "engine/app/pipeline.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <numeric>
#include <thread>

#include <fmt/format.h>

#include "engine/app/corrections.hpp"
#include "engine/app/data_findings.hpp"
#include "engine/app/given_kpis.hpp"
#include "engine/app/import.hpp"
#include "engine/app/inputs.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/app/lexicons.hpp"
#include "engine/app/opted_out.hpp"
#include "engine/app/reward_ledger.hpp"
#include "engine/app/sources.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/stamp.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/kpi_views.hpp"
#include "engine/language/feeling.hpp"
#include "engine/measure/lists.hpp"
#include "engine/measure/measure.hpp"
#include "engine/superfans/superfans.hpp"

namespace stamtafel::app {
namespace {

/// Every input of the run, its counts, rejects and findings in the run.
std::vector<activity::Batch> import_sources(Run& run, Inputs& inputs, const base::Workers& workers,
                                            Progress& progress) {
    std::uint64_t total = 0;
    for (const Input& input : inputs.list) total += input.bytes.size();
    progress.stage("importing", total);
    std::vector<std::size_t> all(inputs.list.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    ImportedRows rows = import_inputs({inputs, std::move(all), run.store, run.quality.files}, workers, progress);
    run.records = std::move(rows.records);
    run.quality.rejects = std::move(rows.rejects);
    std::move(rows.diagnostics.list.begin(), rows.diagnostics.list.end(), std::back_inserter(run.diagnostics.list));
    return std::move(rows.batches);
}

/// The month of the last number or post, where nobody says anything.
calendar::Period month_of_records(const Run& run) {
    base::Instant last{0};
    for (const activity::SeriesPoint& point : run.records.series) last = std::max(last, point.at);
    for (const activity::PostRow& post : run.records.posts) last = std::max(last, post.at);
    return calendar::month_of(calendar::local_day(run.zone, last));
}

/// The last month that lies wholly in what the data cover; without one, the last month there is, which is said.
/// Rows that stand alone years later set no cut-off and choose no period.
calendar::Period last_month(Run& run) {
    if (run.data.activity.rows() == 0) return month_of_records(run);
    base::Day first = run.quality.coverage.front().first;
    for (const activity::Coverage& channel : run.quality.coverage) first = std::min(first, channel.first);
    const base::Day last = *kpis::last_day(run.data, run.quality, run.zone);  // there are rows
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

bool read_settings(Run& run, const Options& options) {
    const auto keep = [&](const auto& result) {
        if (!result) run.diagnostics.add(result.error());
        return result.has_value();
    };
    const auto zone = calendar::read_zone(run.loaded.playbook.community.time_zone.value);
    if (keep(zone)) run.zone = *zone;
    if (!options.period.empty())
        if (const auto period = calendar::parse_period(options.period); keep(period)) run.period = *period;
    if (!options.as_of.empty())
        if (const auto at = read_as_of(options.as_of, run.zone); keep(at)) run.as_of = *at;
    if (run.diagnostics.list.empty()) return true;
    run.exit = Exit::bad_input;
    return false;
}

bool has_errors(const base::Diagnostics& diagnostics) { return base::count(diagnostics, base::Severity::error) > 0; }

bool stopped_by_data(Run& run) {
    if (has_errors(run.diagnostics)) run.exit = Exit::bad_data;
    return run.exit != Exit::done;
}

/// Who wants no part in it, and what was given already, as people wrote it down.
struct SuperfanLists {
    std::vector<NamedLine> opted_out;
    RewardLedger ledger;
};
SuperfanLists read_superfan_lists(Run& run) {
    SuperfanLists lists{read_opted_out(run.loaded, run.diagnostics), read_ledger(run.loaded, run.diagnostics)};
    if (lists.ledger.file) run.quality.given.push_back(*lists.ledger.file);
    return lists;
}

/// Whom the lists mean.
void find_listed(SuperfanLists lists, Run& run) {
    const KnownMembers members{run.data, run.records.people, run.store};
    run.opted_out = find_opted_out(run.loaded, lists.opted_out, members, run.diagnostics);
    find_rewarded(run.loaded, members, lists.ledger, run.diagnostics);
    run.rewards = std::move(lists.ledger.lines);
}

/// Whoever guesses who stands on a list of people would find its fingerprint.
void forget_size(activity::FileQuality& file) { file.bytes = 0, file.xxh3_128.clear(); }

/// The rows of the period; with a KPI of sentiment also those of the periods of its trend; for superfans what names the
/// brand up to its end.
language::RowsAsked rows_with_sentiment(const Run& run) {
    calendar::Period from = run.period;
    const bool trend = std::any_of(run.loaded.playbook.kpis.begin(), run.loaded.playbook.kpis.end(),
                                   [](const playbook::Kpi& kpi) { return kpis::is_of_sentiment(kpi.metric.value); });
    for (std::size_t i = 1; trend && i < kpis::trend_points; ++i) from = calendar::before(from);
    const auto& at = run.data.activity.at;
    const auto row_at = [&](base::Instant instant) {
        return static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), instant) - at.begin());
    };
    const std::size_t end = row_at(calendar::span_of(run.period, run.zone).to);
    const bool fans = superfans::has_programme(run.loaded.playbook);
    return {{row_at(calendar::span_of(from, run.zone).from), end}, {0, fans ? end : 0}};
}

}  // namespace

base::Workers workers_for(const Options& options) {
    const unsigned all = std::max(1U, std::thread::hardware_concurrency());
    return {options.threads == 0 ? all : options.threads, &stop_requested()};
}

language::Triage triage_by(const playbook::Playbook& playbook, const Run& run, const base::Workers& workers) {
    language::Lists lists = measure::lists_of(playbook);
    lists.lexicon = lexicon_sentiment;
    language::Triage triage = language::triage(run.data.activity, run.store, lists, workers);
    triage.fingerprint = importers::fingerprint(language::canonical(lists));
    language::mark_canned(run.data, run.store, workers, triage);
    return triage;
}

std::unique_ptr<Run> run_pipeline(const Options& options, Progress& progress) {
    return run_pipeline(load_playbook(options.names.front(), options.root), options, progress);
}

std::unique_ptr<Run> run_pipeline(LoadedPlaybook loaded, const Options& options, Progress& progress,
                                  const TeamList& team) {
    auto made = std::make_unique<Run>();
    Run& run = *made;
    run.loaded = std::move(loaded);
    run.language = language_for(options.language, run.loaded.playbook);
    if (!run.loaded.usable || !read_settings(run, options)) {
        run.exit = Exit::bad_input;
        return made;
    }
    const base::Workers workers = workers_for(options);
    progress.stage("reading");
    GivenFigures given = read_given(run.loaded, run.diagnostics);
    run.given = std::move(given.values);
    run.quality.given = std::move(given.files);
    SuperfanLists lists = read_superfan_lists(run);
    Inputs inputs = take_in(run.loaded, run.zone, run.store, workers, run.diagnostics);
    for (const Input& input : inputs.list) {
        run.quality.files.push_back(input.quality);
        if (input.spec.shape == importers::Shape::people) forget_size(run.quality.files.back());
    }
    std::vector<activity::Batch> batches = import_sources(run, inputs, workers, progress);
    run.quality.records = activity::count_records(run.records, run.store);
    for (activity::Evidence& evidence : activity::evidence_of(run.records, run.store))
        run.quality.evidence.push_back(std::move(evidence));
    find_changed(inputs, run.diagnostics);
    find_too_many_rows(run);
    find_too_many_rejected(run);
    if (stopped_by_data(run)) return made;
    stop_if_requested();
    progress.stage("joining");
    find_team(team, batches, run.store, run.loaded.playbook, run.diagnostics);
    run.data = activity::assemble(std::move(batches), run.store,
                                  assemble_options(run.loaded.playbook, run.zone, run.as_of), run.quality, workers);
    find_listed(std::move(lists), run);
    find_oddities(run);
    if (stopped_by_data(run)) return made;
    if (options.period.empty())
        run.period = last_month(run);
    else
        find_period_outside(run);
    if (stopped_by_data(run)) return made;
    progress.stage("triage");
    run.triage = triage_by(run.loaded.playbook, run, workers);
    apply_corrections(run);
    if (stopped_by_data(run)) return made;
    language::judge_sentiment(run.data.activity, run.store, lexicons(), rows_with_sentiment(run), workers, run.triage);
    progress.stage("measuring");
    run.tables = measure::measure(run.input(), workers);
    stop_if_requested();
    run.evaluation = kpis::evaluate(run.input(), run.tables, run.quality, run.period, workers);
    if (ShrinkGuard::missed()) find_changed(inputs, run.diagnostics);
    (void)stopped_by_data(run);
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
