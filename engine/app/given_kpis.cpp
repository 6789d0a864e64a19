// A row at a time; what a cell may hold is in given_values.cpp.
#include "engine/app/given_kpis.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/app/given_values.hpp"
#include "engine/app/hand_list.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/encoding.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/xlsx.hpp"
#include "engine/kpis/catalogue.hpp"

namespace stamtafel::app {
namespace {

constexpr std::array<std::string_view, 4> file_names{"input.xlsx", "invoer.xlsx", "input.csv", "invoer.csv"};
constexpr std::uintmax_t largest = 8U << 20, largest_list = 1U << 20;  // packed, and as text
constexpr double most_answers = 1e12;

enum Column : std::size_t { kpi, date, value, answers, source };
const std::vector<HandColumn>& columns() {
    static const std::vector<HandColumn> all{
        {{"kpi"}, true},
        {{"date", "datum"}, true},
        {{"value", "waarde"}, true},
        {{"n", "answers", "antwoorden"}, false},
        {{"source", "bron"}, false},
    };
    return all;
}

/// An example of the unit, for who wrote another.
std::string_view example_of(base::Unit unit) {
    switch (unit) {
        case base::Unit::share: return "82%";
        case base::Unit::seconds: return "45 min";
        case base::Unit::cents: return "€ 1.250,50";
        case base::Unit::count: return "120";
        default: return "42,5";
    }
}

class Reader {
  public:
    Reader(LoadedPlaybook& loaded, base::Diagnostics& diagnostics) : loaded_(loaded), diagnostics_(diagnostics) {
        for (std::size_t k = 0; k < loaded.playbook.kpis.size(); ++k) {
            by_name_.emplace(base::fold(loaded.playbook.kpis[k].id.value), k);
            by_name_.emplace(base::fold(loaded.playbook.kpis[k].name.value), k);
        }
    }

    GivenFigures read() {
        for (const std::string_view name : file_names) read_file_named(std::string(name));
        std::stable_sort(figures_.values.begin(), figures_.values.end(),
                         [](const auto& a, const auto& b) { return std::pair(a.kpi, a.on) < std::pair(b.kpi, b.on); });
        return std::move(figures_);
    }

  private:
    void read_file_named(const std::string& name) {
        auto bytes = read_beside(loaded_, name, largest);
        if (!bytes) diagnostics_.add({bytes.error().code, {name}});
        if (!bytes || !*bytes) return;
        activity::FileQuality file;
        file.name = name;
        file.bytes = (*bytes)->size();
        file.xxh3_128 = importers::fingerprint(**bytes);
        file.rows = take_rows(name, std::move(**bytes));
        figures_.files.push_back(std::move(file));
    }

    /// The number of rows that hold a figure.
    std::uint64_t take_rows(const std::string& name, std::string bytes) {
        const std::size_t before = figures_.values.size();
        bool found = false;
        HandList first;
        for (const std::uint32_t sheet : sources_of(name, std::move(bytes))) {
            HandList list = read_hand_list(loaded_.sources, sheet, columns());
            found = found || list.found;
            for (const HandRow& row : list.rows) take(row);
            if (first.heads.empty()) first = std::move(list);
        }
        if (!found && !first.heads.empty()) {
            const std::vector<std::string_view> heads(first.heads.begin(), first.heads.end());
            diagnostics_.add({base::Code::given_columns, {name, base::join(heads, ", ")}});
        }
        return figures_.values.size() - before;
    }

    /// The text, or the sheets of a workbook, as sources of places.
    std::vector<std::uint32_t> sources_of(const std::string& name, std::string bytes) {
        std::vector<std::uint32_t> sources;
        const importers::Wrapping wrapping = importers::wrapping_of(bytes);
        if (wrapping != importers::Wrapping::xlsx && wrapping != importers::Wrapping::ole) {
            add_list(name, importers::decode(std::move(bytes), "").bytes, sources);
            return sources;
        }
        auto sheets = importers::read_workbook(bytes, {});
        if (!sheets) {
            base::Problem problem = sheets.error();
            if (problem.args.empty()) problem.args.resize(1);
            problem.args[0] = name;
            diagnostics_.add(std::move(problem));
            return sources;
        }
        for (importers::Sheet& sheet : *sheets) add_list(name + "/" + sheet.name, std::move(sheet.csv), sources);
        return sources;
    }

    void add_list(const std::string& name, std::string text, std::vector<std::uint32_t>& sources) {
        if (text.size() > largest_list)
            diagnostics_.add({base::Code::file_too_large, {name, fmt::format("{} MiB", largest_list >> 20)}});
        else
            sources.push_back(base::add_source(loaded_.sources, name, std::move(text)));
    }

    void take(const HandRow& row) {
        if (row.cells[kpi].empty() || row.cells[value].empty()) return;  // a line above or below, or not filled in yet
        const auto k = kpi_called(row);
        if (!k) return;
        const kpis::Metric& metric = *kpis::metric_named(loaded_.playbook.kpis[*k].metric.value);
        const auto on = read_given_date(row.cells[date]);
        if (!on)
            return diagnostics_.add({base::Code::given_date, {row.cells[date], loaded_.playbook.kpis[*k].id.value}},
                                    row.place);
        const auto figure = read_given_value(row.cells[value], metric.unit);
        if (!figure || !is_possible(metric, *figure)) return refuse_value(row, *k, metric);
        if (!seen_.emplace(*k, *on).second)
            return diagnostics_.add({base::Code::given_twice, {loaded_.playbook.kpis[*k].id.value, base::iso(*on)}},
                                    row.place);
        figures_.values.push_back({*k, *on, *figure, answers_in(row, *k), row.cells[source]});
    }

    /// The KPI of the row, when figures of it may be given.
    std::optional<std::size_t> kpi_called(const HandRow& row) {
        const auto at = by_name_.find(base::fold(row.cells[kpi]));
        if (at == by_name_.end()) {
            std::vector<std::string_view> ids;
            for (const playbook::Kpi& one : loaded_.playbook.kpis) ids.push_back(one.id.value);
            diagnostics_.add(
                {base::Code::given_kpi,
                 {row.cells[kpi], std::string(base::closest(row.cells[kpi], ids).value_or("")), base::join(ids, ", ")}},
                row.place);
            return std::nullopt;
        }
        const playbook::Kpi& found = loaded_.playbook.kpis[at->second];
        const kpis::Metric* metric = kpis::metric_named(found.metric.value);
        if (metric == nullptr) return std::nullopt;
        if (!kpis::is_by_hand(found)) {
            diagnostics_.add({base::Code::given_measured, {found.id.value, std::string(metric->id)}}, row.place);
            return std::nullopt;
        }
        return at->second;
    }

    static bool is_possible(const kpis::Metric& metric, double figure) {
        for (const playbook::MetricName& known : vocabulary().metrics)
            if (known.id == metric.id) return figure >= known.low && figure <= known.high;
        return true;
    }

    void refuse_value(const HandRow& row, std::size_t k, const kpis::Metric& metric) {
        diagnostics_.add({base::Code::given_value,
                          {row.cells[value], loaded_.playbook.kpis[k].id.value, std::string(example_of(metric.unit))}},
                         row.place);
    }

    std::optional<std::uint64_t> answers_in(const HandRow& row, std::size_t k) {
        if (row.cells[answers].empty()) return std::nullopt;
        const auto number = read_given_value(row.cells[answers], base::Unit::count);
        if (number && *number <= most_answers) return static_cast<std::uint64_t>(*number);
        diagnostics_.add(
            {base::Code::given_value, {row.cells[answers], loaded_.playbook.kpis[k].id.value + ", n", "120"}},
            row.place);
        return std::nullopt;
    }

    LoadedPlaybook& loaded_;
    base::Diagnostics& diagnostics_;
    std::map<std::string, std::size_t> by_name_;  ///< folded id or name
    std::set<std::pair<std::size_t, base::Day>> seen_;
    GivenFigures figures_;
};

}  // namespace

GivenFigures read_given(LoadedPlaybook& loaded, base::Diagnostics& diagnostics) {
    return Reader(loaded, diagnostics).read();
}

}  // namespace stamtafel::app
