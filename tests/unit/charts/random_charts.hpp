// Seeded random charts of every kind, with names and values as unkind as data can be.
#pragma once

#include <algorithm>
#include <array>

#include "reports/model/chart.hpp"
#include "tests/support/random.hpp"

namespace stamtafel::test {

inline std::string unkind_name(Random& random) {
    static const std::array<std::string, 12> names = {
        "forum",
        "",
        "Een protocol met een buitengewoon lange naam, die tachtig tekens telt en niet past",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "مرحبا بالعالم هذا اسم طويل جدا لمجموعة من الأعضاء في المجتمع",
        "\xE2\x80\xAE"
        "omgekeerd\xE2\x80\xAC שלום",
        "🎉🎉🎉🚲🚲🚲👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 "
        "fietsfeest",
        "社区管理员和超级粉丝们的讨论与反馈意见汇总以及其他各种各样的话题内容",
        "<script>alert(\"1\")</script>",
        "WWWWWWWWWWWWMMMMMMMMMMMM",
        std::string("a\0b\x01\xff", 5),
        "🎉"};
    return names[static_cast<std::size_t>(random.between(0, 11))];
}

/// Zeros, equal values, large and small ones.
inline double unkind_value(Random& random, double low, double high) {
    switch (random.between(0, 4)) {
        case 0: return 0;
        case 1: return low;
        case 2: return high;
        default: return low + (high - low) * static_cast<double>(random.between(0, 1000)) / 1000;
    }
}

inline std::optional<double> maybe_value(Random& random, double low, double high) {
    if (random.one_in(6)) return std::nullopt;
    return unkind_value(random, low, high);
}

inline model::Axis random_axis(Random& random, double low, double high) {
    model::Axis axis;
    axis.title = unkind_name(random);
    const std::int64_t steps = random.between(1, 12);
    for (std::int64_t i = 0; i <= steps; ++i)
        axis.ticks.push_back({low + (high - low) * static_cast<double>(i) / static_cast<double>(steps),
                              random.one_in(3) ? unkind_name(random) : std::to_string(i * 10) + "%"});
    return axis;
}

inline void fill(model::StackedBars& chart, Random& random, std::size_t n) {
    for (int hue = 0; hue < 7; ++hue) chart.parts.push_back({unkind_name(random), static_cast<model::Hue>(hue)});
    for (std::size_t i = 0; i < n; ++i) {
        model::Bar bar{unkind_name(random), {}, {}, unkind_name(random)};
        for (std::size_t part = 0; part < chart.parts.size(); ++part) {
            bar.values.push_back(unkind_value(random, 0, 1e6));
            bar.labels.push_back(random.one_in(4) ? unkind_name(random) : "1.234");
        }
        chart.bars.push_back(bar);
    }
}

inline void fill(model::Survival& chart, Random& random, std::size_t n) {
    chart.time = random_axis(random, 60, 86'400);
    if (random.one_in(2)) chart.time.scale = model::Scale::logarithmic;
    chart.share = random_axis(random, 0, 1);
    for (std::size_t i = 0; i < n; ++i) {
        model::Curve curve{unkind_name(random), {}, random.one_in(3) ? 0.0 : 1.0};
        for (std::int64_t k = random.between(0, 5); k > 0; --k)
            curve.steps.push_back({90'000.0 / static_cast<double>(k), unkind_value(random, 0, 1)});
        chart.curves.push_back(curve);
    }
    if (random.one_in(2))
        chart.target = model::CurveTarget{
            {unkind_value(random, 0, 100'000), unkind_value(random, 0, 1)}, unkind_name(random), unkind_name(random)};
}

inline void fill(model::Heatmap& chart, Random& random, std::size_t n) {
    const auto columns = static_cast<std::size_t>(random.between(1, 60));
    for (std::size_t i = 0; i < n; ++i) chart.rows.push_back(unkind_name(random));
    for (std::size_t i = 0; i < columns; ++i) chart.columns.push_back(unkind_name(random));
    for (std::size_t i = 0; i < n * columns; ++i) {
        chart.values.push_back(static_cast<std::int64_t>(unkind_value(random, 0, 1e7)));
        chart.framed.push_back(random.one_in(3));
    }
    chart.frame_label = unkind_name(random);
    chart.value_label = unkind_name(random);
}

inline void fill(model::Trend& chart, Random& random, std::size_t n) {
    chart.value = random_axis(random, -50, 200);
    chart.label = unkind_name(random);
    chart.target_label = unkind_name(random);
    chart.limits_label = unkind_name(random);
    if (random.one_in(2)) chart.limits = base::Interval{unkind_value(random, -90, 0), unkind_value(random, 0, 300)};
    const bool target = random.one_in(2), words = random.one_in(2);
    for (std::size_t i = 0; i < n; ++i) {
        chart.periods.push_back(random.one_in(3) ? unkind_name(random) : "okt. 26");
        chart.values.push_back(maybe_value(random, -100, 300));
        if (target) chart.target.push_back(maybe_value(random, -100, 300));
        if (words) chart.value_labels.push_back(unkind_name(random));
        if (random.one_in(4))
            chart.marks.push_back({static_cast<std::size_t>(random.between(0, 70)), unkind_name(random)});
    }
}

inline void fill(model::Bars& chart, Random& random, std::size_t n) {
    chart.value_title = unkind_name(random);
    chart.target_label = unkind_name(random);
    const double low = random.one_in(3) ? -100 : 0;
    for (std::size_t i = 0; i < n; ++i) {
        chart.bars.push_back({unkind_name(random), maybe_value(random, low, 5000), unkind_name(random)});
        if (random.one_in(2)) chart.bars.back().target = unkind_value(random, 0, 9000);
        chart.bars.back().strong = random.one_in(5);
    }
}

inline void fill(model::Dumbbell& chart, Random& random, std::size_t n) {
    chart.value = random_axis(random, 0, 100);
    chart.then_title = unkind_name(random);
    chart.now_title = unkind_name(random);
    for (std::size_t i = 0; i < n; ++i)
        chart.rows.push_back({unkind_name(random), maybe_value(random, 0, 100), maybe_value(random, -10, 120),
                              unkind_name(random), unkind_name(random)});
}

inline void fill(model::Cohort& chart, Random& random, std::size_t n) {
    chart.cohort_title = unkind_name(random);
    chart.size_title = unkind_name(random);
    chart.column_title = unkind_name(random);
    for (std::size_t i = 0; i < n; ++i) {
        chart.columns.push_back(random.one_in(4) ? unkind_name(random) : std::to_string(i));
        chart.rows.push_back({unkind_name(random), std::nullopt, unkind_name(random), {}});
        for (std::size_t k = 0; k < n - i; ++k)
            chart.rows.back().cells.push_back(
                {random.one_in(5) ? std::nullopt : std::optional(unkind_value(random, 0, 1)),
                 random.one_in(5) ? unkind_name(random) : "42%"});
    }
}

inline void fill(model::Gantt& chart, Random& random, std::size_t n) {
    chart.days = random_axis(random, 20'000, 20'365);
    chart.task_label = unkind_name(random);
    chart.critical_label = unkind_name(random);
    const auto day = [&] { return static_cast<std::int32_t>(random.between(19'900, 20'500)); };
    for (std::size_t i = 0; i < n; ++i) {
        const base::Day from{day()};
        chart.tasks.push_back({unkind_name(random), from, from + static_cast<std::int32_t>(random.between(0, 60)),
                               random.one_in(4), unkind_name(random)});
        if (random.one_in(3))
            chart.marks.push_back(
                {base::Day{day()}, unkind_name(random),
                 random.one_in(3) ? model::GanttMark::Kind::today : model::GanttMark::Kind::milestone});
    }
}

inline void fill(model::Network& chart, Random& random, std::size_t n) {
    const std::int64_t groups = random.between(1, 12);
    for (std::int64_t i = 0; i < groups; ++i) chart.groups.push_back({unkind_name(random), random.between(0, 50)});
    const auto last = static_cast<std::int64_t>(n) * 3 - 1;
    for (std::int64_t i = 0; i <= last; ++i)  // one in twenty belongs to a group that is not there
        chart.nodes.push_back({random.one_in(2) ? "" : unkind_name(random), unkind_value(random, 0, 40),
                               static_cast<std::uint32_t>(random.between(0, groups - (random.one_in(20) ? 0 : 1)))});
    for (std::int64_t i = random.between(0, 3 * std::max<std::int64_t>(0, last)); i > 0 && last >= 0; --i)
        chart.edges.push_back({static_cast<std::uint32_t>(random.between(0, last)),
                               static_cast<std::uint32_t>(random.between(0, last + (random.one_in(20) ? 5 : 0))),
                               unkind_value(random, 0, 9)});
}

template <class Data>
model::Chart random_chart(std::uint64_t seed, std::size_t n) {
    Random random(seed);
    Data data;
    fill(data, random, n);
    return {"chart-" + std::to_string(seed), unkind_name(random), unkind_name(random), data};
}

}  // namespace stamtafel::test
