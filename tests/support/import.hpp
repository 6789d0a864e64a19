// Bytes through an importer, for tests of formats: one file, in units of any size, with what came out of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/importers/importer.hpp"

namespace stamtafel::test {

/// A source for format `format` that feeds channel 0 ("forum"; 1 is "instagram") in Amsterdam's time.
inline importers::Spec spec_of(std::string_view format,
                               const std::vector<std::pair<std::string, std::string>>& columns = {}) {
    importers::Spec spec;
    spec.format = format;
    spec.channel = activity::Channel{0};
    spec.channel_ids = {"forum", "instagram"};
    spec.zone = calendar::read_zone("Europe/Amsterdam").value();
    for (const auto& [field, header] : columns) spec.columns.push_back({field, header, {}});
    return spec;
}

/// One file, read. Owns all that the results refer to.
class Import {
  public:
    activity::Store* store;
    std::unique_ptr<importers::Spec> spec;
    activity::FileQuality file;
    base::Diagnostics diagnostics;
    std::vector<activity::Batch> batches;  ///< of all units
    activity::Batch& batch() { return batches.front(); }
    activity::Records records;
    std::vector<activity::Reject> rejects;
    importers::Opened opened;

    /// `unit`: bytes of a unit of work. `beside`: other files of the source, name and bytes. `into`: a store to use.
    Import(const importers::Spec& source, std::string_view bytes, std::string name = "export.csv",
           std::size_t unit = 1 << 20, const std::vector<std::pair<std::string, std::string>>& beside = {},
           activity::Store* into = nullptr)
        : store(into), spec(std::make_unique<importers::Spec>(source)) {
        if (store == nullptr) own_ = std::make_unique<activity::Store>(), store = own_.get();
        file.name = name_ = std::move(name);
        const std::string_view kept = store->adopt(bytes);
        companions_.push_back({name_, kept});
        for (const auto& [other, other_bytes] : beside) {
            names_.push_back(std::make_unique<std::string>(other));
            companions_.push_back({*names_.back(), store->adopt(other_bytes)});
        }
        opened =
            importers::format_named(spec->format)->open({*spec, name_, kept, *store, companions_}, file, diagnostics);
        read(kept, unit);
        if (batches.empty()) batches.emplace_back();
    }

    [[nodiscard]] std::string text(std::size_t row) const { return std::string(store->view(batches[0].text[row])); }
    [[nodiscard]] std::string author(std::size_t row) const {
        const activity::Batch& rows = batches[0];
        return rows.author[row] == activity::Batch::nobody
                   ? ""
                   : std::string(store->view(rows.authors[rows.author[row]].handle));
    }
    [[nodiscard]] std::string when(std::size_t row) const { return base::iso(batches[0].at[row]); }
    [[nodiscard]] std::string raw(std::size_t reject) const { return std::string(store->view(rejects[reject].raw)); }

  private:
    void read(std::string_view bytes, std::size_t unit) {
        std::vector<importers::Unit> units = importers::units_of(opened, bytes, unit);
        std::vector<importers::Imported> parts;
        for (const importers::Unit& one : units) parts.push_back(opened.read(one));
        importers::join_units(opened, units, parts);
        for (importers::Imported& part : parts) {
            file.rows += part.counts.rows, file.skipped += part.counts.skipped;
            file.zone_overlap += part.counts.zone_overlap, file.zone_gap += part.counts.zone_gap;
            file.rejected += part.rejects.size();
            rejects.insert(rejects.end(), part.rejects.begin(), part.rejects.end());
            activity::append(records, part.records);
            for (auto& found : part.diagnostics.list) diagnostics.list.push_back(std::move(found));
            batches.push_back(std::move(part.batch));
        }
        importers::number_lines(rejects, bytes, *store);
    }

    std::unique_ptr<activity::Store> own_;
    std::string name_;
    std::vector<std::unique_ptr<std::string>> names_;
    std::vector<importers::Companion> companions_;
};

}  // namespace stamtafel::test
