// The stages of a run behind reading, on 200,000 made-up rows: what each costs on one thread and on two. The rows are
// read once, by the pipeline itself.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "engine/app/catalogues.hpp"
#include "engine/app/pipeline.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/small_groups.hpp"
#include "engine/measure/lists.hpp"
#include "engine/measure/measure.hpp"
#include "reports/compose/compose.hpp"
#include "reports/facts/facts.hpp"
#include "tests/bench/generator.hpp"

namespace {

using namespace stamtafel;
using benchmark::DoNotOptimize;
using benchmark::State;

constexpr std::uint64_t rows = 200'000;

std::string with(std::string text, std::string_view name, std::string_view value) {
    return text.replace(text.find(name), name.size(), value);
}

/// The playbook of compare.sh and a file for it, in a folder of their own.
std::filesystem::path write_community() {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "stamtafel-stages";
    std::filesystem::create_directories(folder);
    std::ifstream form(STAMTAFEL_SOURCE_DIR "/tests/bench/playbook.yaml");
    const std::string text{std::istreambuf_iterator<char>(form), {}};
    std::ofstream(folder / "playbook.yaml") << with(with(text, "FILE", "events.csv"), "FORMAT", "csv");
    std::ofstream events(folder / "events.csv", std::ios::binary);
    bench::generate({rows, 1, bench::Form::csv, bench::Dialect::plain, bench::Care::clean},
                    [&](std::string_view piece) { events << piece; });
    return folder;
}

std::unique_ptr<app::Run> read_community() {
    const std::filesystem::path folder = write_community();
    app::Options options;
    options.names = {(folder / "playbook.yaml").string()};
    options.period = "2024-01-01..2025-12-31";
    app::Progress progress(false);
    auto run = app::run_pipeline(options, progress);
    std::filesystem::remove_all(folder);
    return run;
}

const app::Run& community() {
    static const std::unique_ptr<app::Run> run = read_community();
    return *run;
}

base::Workers workers(const State& state) { return {static_cast<unsigned>(state.range(0)), nullptr}; }

/// use() again and again; the counter says how many rows a second go by.
template <class Use>
void stage(State& state, const Use& use) {
    if (community().exit != app::Exit::done) return state.SkipWithError("the made-up community could not be read");
    for ([[maybe_unused]] const auto turn : state) DoNotOptimize(use());
    state.SetItemsProcessed(static_cast<std::int64_t>(rows) * static_cast<std::int64_t>(state.iterations()));
}

void stage_triage(State& state) {
    const app::Run& run = community();
    const language::Lists lists = measure::lists_of(run.loaded.playbook);
    stage(state, [&] { return language::triage(run.data.activity, run.store, lists, workers(state)); });
}
BENCHMARK(stage_triage)->Arg(1)->Arg(2)->UseRealTime();

void stage_measure(State& state) {
    stage(state, [&] { return measure::measure(community().input(), workers(state)); });
}
BENCHMARK(stage_measure)->Arg(1)->Arg(2)->UseRealTime();

void stage_evaluate(State& state) {
    const app::Run& run = community();
    stage(state, [&] { return kpis::evaluate(run.input(), run.tables, run.quality, run.period, workers(state)); });
}
BENCHMARK(stage_evaluate)->Arg(1)->Arg(2)->UseRealTime();

void stage_facts(State& state) {
    const app::Run& run = community();
    const words::Catalogue catalogue = app::load_catalogue(run.language);
    const measure::Input input = run.input();
    stage(state, [&] {
        const kpis::Evaluation large = kpis::without_small_groups(run.evaluation, run.loaded.playbook);
        return facts::render_facts(compose::compose_report({input, large, catalogue, "", 0}));
    });
}
BENCHMARK(stage_facts)->UseRealTime();

}  // namespace
