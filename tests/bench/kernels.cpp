// The small loops that millions of rows go through, one function and one BENCHMARK line each. Bytes and items per
// second are what to look at.
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine/base/text.hpp"
#include "engine/calendar/hours.hpp"
#include "engine/importers/csv_scan.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/stamp.hpp"
#include "engine/kpis/intervals.hpp"
#include "engine/language/terms.hpp"
#include "engine/measure/sort_numbers.hpp"
#include "engine/measure/survival.hpp"
#include "tests/bench/dice.hpp"
#include "tests/bench/generator.hpp"
#include "tests/bench/sentences.hpp"

namespace {

using namespace stamtafel;
using benchmark::DoNotOptimize;
using benchmark::State;

constexpr std::size_t many = 1 << 16;

template <class Make>
auto list_of(const Make& make) {
    bench::Dice dice(7);
    std::vector<decltype(make(dice))> out;
    for (std::size_t i = 0; i < many; ++i) out.push_back(make(dice));
    return out;
}

std::vector<std::string> texts() {
    return list_of([](bench::Dice& dice) {
        std::string text;
        bench::append_text(text, dice);
        return text;
    });
}

std::vector<base::Instant> instants() {
    constexpr std::int64_t begin = 1'704'067'200'000, year = 366 * base::day_ms;
    return list_of([](bench::Dice& dice) {
        return base::Instant{begin + static_cast<std::int64_t>(dice.share() * static_cast<double>(year))};
    });
}

std::string made_up(const bench::Setting& setting) {
    std::string bytes;
    bench::generate(setting, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

/// use(item) for each, again and again; the counters say how many a second.
template <class List, class Use>
void each(State& state, const List& list, const Use& use) {
    for ([[maybe_unused]] const auto turn : state)
        for (const auto& item : list) use(item);
    state.SetItemsProcessed(static_cast<std::int64_t>(list.size()) * static_cast<std::int64_t>(state.iterations()));
}

template <class Use>
void each_text(State& state, const Use& use) {
    const std::vector<std::string> all = texts();
    std::int64_t bytes = 0;
    for (const std::string& text : all) bytes += static_cast<std::int64_t>(text.size());
    each(state, all, use);
    state.SetBytesProcessed(bytes * static_cast<std::int64_t>(state.iterations()));
}

void parse_stamp(State& state) {
    const auto stamps = list_of([](bench::Dice& dice) {
        return base::iso(base::Instant{static_cast<std::int64_t>(dice.below(1'800'000'000)) * 1000});
    });
    each(state, stamps,
         [](const std::string& text) { DoNotOptimize(importers::parse_stamp(text, importers::DateOrder::unknown)); });
}
BENCHMARK(parse_stamp);

void key_of(State& state) {
    const auto ids = list_of([](bench::Dice& dice) { return "e" + std::to_string(dice.below(100'000'000)); });
    each(state, ids, [](const std::string& id) { DoNotOptimize(importers::key_of(id)); });
}
BENCHMARK(key_of);

void key_of_long_ids(State& state) {
    const auto ids =
        list_of([](bench::Dice& dice) { return "https://forum.example/p/" + std::to_string(dice.next()); });
    each(state, ids, [](const std::string& id) { DoNotOptimize(importers::key_of(id)); });
}
BENCHMARK(key_of_long_ids);

template <class Reader>
void read_csv(State& state) {
    std::string bytes = made_up({20'000});
    const std::size_t size = bytes.size();
    bytes.append(64, '\0');  // a scanner may look there
    std::int64_t records = 0;
    for ([[maybe_unused]] const auto turn : state) {
        Reader reader(std::string_view(bytes).substr(0, size), ',');
        for (importers::CsvRecord record; reader.next(record);) ++records;
    }
    state.SetItemsProcessed(records);
    state.SetBytesProcessed(static_cast<std::int64_t>(size) * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(read_csv<importers::CsvReader>);
BENCHMARK(read_csv<importers::CsvScanner>);

void valid_utf8(State& state) {
    each_text(state, [](const std::string& text) { DoNotOptimize(base::first_invalid_utf8(text)); });
}
BENCHMARK(valid_utf8);

void fold(State& state) {
    each_text(state, [](const std::string& text) { DoNotOptimize(base::fold(text)); });
}
BENCHMARK(fold);

/// Forty lists of five terms each, as the rules of a large playbook have them.
void look_for_terms(State& state) {
    bench::Dice dice(3);
    std::vector<std::vector<std::string>> lists(40);
    for (auto& list : lists)
        for (std::size_t i = 0; i < 5; ++i) {
            std::string text;
            bench::append_text(text, dice);
            const std::size_t blank = text.find(' ');
            list.push_back(text.substr(0, text.find(' ', blank + 1)) + (i % 2 == 0 ? "*" : ""));
        }
    const language::TermLists terms(lists);
    std::vector<int> found;
    each_text(state, [&](const std::string& text) { terms.find(base::fold(text), found); });
}
BENCHMARK(look_for_terms);

calendar::Zone amsterdam() { return calendar::read_zone("Europe/Amsterdam").value(); }

void instant_of(State& state) {
    const calendar::Zone zone = amsterdam();
    each(state, instants(), [&](base::Instant at) { DoNotOptimize(calendar::instant_of(zone, {at.ms})); });
}
BENCHMARK(instant_of);

void elapsed(State& state) {
    calendar::WeekHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.days[day] = {{9 * 60, 12 * 60 + 30}, {13 * 60, 17 * 60 + 30}};
    const calendar::Clock clock =
        calendar::compile_clock(hours, amsterdam(), base::day_of({2023, 12, 1}), base::day_of({2025, 12, 31}));
    each(state, instants(),
         [&](base::Instant at) { DoNotOptimize(calendar::elapsed(clock, at, {at.ms + 3 * base::day_ms})); });
}
BENCHMARK(elapsed);

void sort_numbers(State& state) {
    const auto numbers = list_of([](bench::Dice& dice) { return dice.next() >> 27; });
    for ([[maybe_unused]] const auto turn : state) {
        std::vector<std::uint64_t> sorted = numbers;
        measure::sort_numbers(sorted);
        DoNotOptimize(sorted.data());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(many) * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(sort_numbers);

void survival_curve(State& state) {
    auto codes = list_of([](bench::Dice& dice) {
        return measure::code_of({static_cast<std::int64_t>(dice.below(3'000'000)) * 1000, dice.below(3) > 0});
    });
    measure::sort_numbers(codes);
    for ([[maybe_unused]] const auto turn : state) DoNotOptimize(measure::survival_curve_of(codes));
    state.SetItemsProcessed(static_cast<std::int64_t>(many) * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(survival_curve);

/// Items are draws of one conversation.
void resampled(State& state) {
    std::vector<kpis::Cluster> clusters;
    bench::Dice dice(5);
    for (std::size_t i = 0; i < 5000; ++i) {
        const std::uint32_t n = 1 + dice.below(6);
        clusters.push_back({dice.below(n + 1), n});
    }
    for ([[maybe_unused]] const auto turn : state) DoNotOptimize(kpis::resampled(clusters));
    state.SetItemsProcessed(2000 * 5000 * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(resampled);

}  // namespace
