// The outcome does not depend on the workers: units are cut by the data and merged in their order.
#include "engine/app/import.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stamtafel::app {
namespace {

constexpr std::size_t unit_size = 8 << 20;  // of input; never by the number of threads

/// What the importer made of one input.
struct Part {
    importers::Opened opened;
    std::vector<importers::Unit> units;
    std::vector<importers::Imported> imported;
    base::Diagnostics diagnostics;
};

template <class T>
void move_to(std::vector<T>& all, std::vector<T>& some) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
    some.clear();
}

class Import {
  public:
    explicit Import(const ImportJob& job) : job_(job), parts_(job.which.size()) {}

    ImportedRows run(const base::Workers& workers, Progress& progress) {
        base::for_each_unit(workers, parts_.size(), [&](std::size_t k) { open(k); });
        settle_dates();
        read_units(workers, progress);
        for (std::size_t k = 0; k < parts_.size(); ++k) merge(k);
        return std::move(out_);
    }

  private:
    [[nodiscard]] Input& input(std::size_t k) const { return job_.inputs.list[job_.which[k]]; }

    void open(std::size_t k) {
        parts_[k] = {};
        Part& part = parts_[k];
        const importers::Format* format = importers::format_named(input(k).spec.format);
        if (format == nullptr || format->open == nullptr) return;
        part.opened = format->open(job_.inputs.file(job_.which[k], job_.store), job_.files[k], part.diagnostics);
        part.units = importers::units_of(part.opened, input(k).bytes, unit_size);
        part.imported.resize(part.units.size());
    }

    /// The order of day and month that a file of the same source shows.
    [[nodiscard]] importers::DateOrder order_for(std::size_t k) const {
        for (std::size_t other = 0; other < parts_.size(); ++other)
            if (job_.files[other].source == job_.files[k].source &&
                parts_[other].opened.order != importers::DateOrder::unknown)
                return parts_[other].opened.order;
        return importers::DateOrder::unknown;
    }

    /// One file of a source that shows the order of day and month decides for the files that do not.
    void settle_dates() {
        for (std::size_t k = 0; k < parts_.size(); ++k) {
            const std::string doubtful = parts_[k].opened.doubtful_date;
            if (doubtful.empty()) continue;
            const importers::DateOrder order = order_for(k);
            if (order == importers::DateOrder::unknown) {
                if (out_.doubtful_date.empty()) out_.doubtful_date = doubtful;
                out_.diagnostics.add({base::Code::dates_in_doubt, {input(k).name, doubtful}}, input(k).spec.place);
                continue;
            }
            input(k).spec.dates = order;
            open(k);
        }
    }

    void read_units(const base::Workers& workers, Progress& progress) {
        std::vector<std::pair<std::size_t, std::size_t>> all;
        for (std::size_t k = 0; k < parts_.size(); ++k)
            for (std::size_t u = 0; u < parts_[k].units.size(); ++u) all.emplace_back(k, u);
        base::for_each_unit(workers, all.size(), [&](std::size_t n) {
            const auto [k, u] = all[n];
            const importers::Unit unit = parts_[k].units[u];
            parts_[k].imported[u] = parts_[k].opened.read(unit);
            release_pages(input(k).file, input(k).bytes.substr(unit.begin, unit.end - unit.begin));
            progress.add(unit.end - unit.begin, parts_[k].imported[u].counts.rows);
        });
        for (Part& part : parts_)
            if (part.units.size() > 1) importers::join_units(part.opened, part.units, part.imported);
    }

    void merge(std::size_t k) {
        Part& part = parts_[k];
        activity::FileQuality& quality = job_.files[k];
        std::vector<activity::Reject> rejects;
        for (importers::Imported& unit : part.imported) {
            quality.rows += unit.counts.rows;
            quality.skipped += unit.counts.skipped;
            quality.zone_overlap += unit.counts.zone_overlap;
            quality.zone_gap += unit.counts.zone_gap;
            quality.rejected += unit.rejects.size();
            move_to(rejects, unit.rejects);
            move_to(part.diagnostics.list, unit.diagnostics.list);
            activity::append(out_.records, unit.records);
            out_.batches.push_back(std::move(unit.batch));
            unit = {};
        }
        importers::number_lines(rejects, input(k).bytes, job_.store);
        move_to(out_.rejects, rejects);
        if (quality.rows == 0 && !part.opened.beside && part.diagnostics.list.empty() && part.opened.read)
            part.diagnostics.add({base::Code::source_empty, {quality.name}}, input(k).spec.place);
        move_to(out_.diagnostics.list, part.diagnostics.list);
        out_.orders.push_back(part.opened.order);
    }

    const ImportJob& job_;
    std::vector<Part> parts_;
    ImportedRows out_;
};

}  // namespace

ImportedRows import_inputs(const ImportJob& job, const base::Workers& workers, Progress& progress) {
    return Import(job).run(workers, progress);
}

}  // namespace stamtafel::app
