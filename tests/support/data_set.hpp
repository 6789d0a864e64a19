// Real exports beside the sources: a set as it is read, in units of any size, with what assembly made of it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/encoding.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/import.hpp"

namespace stamtafel::test {

inline constexpr std::size_t whole_file = std::size_t{1} << 30;

/// Empty, with a warning, when the data are not there.
inline std::optional<std::filesystem::path> data_set(std::string_view name) {
    const std::filesystem::path folder = std::filesystem::path(source_path("../shared/data")) / name;
    if (std::filesystem::exists(folder / "reference.json")) return folder;
    WARN("skipped: no ../shared/data");
    return std::nullopt;
}

/// Files of a folder, named from there, in natural order.
inline std::vector<std::string> files_in(const std::filesystem::path& folder, std::string_view extension) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == extension) names.push_back(entry.path().lexically_relative(folder).string());
    std::sort(names.begin(), names.end(), base::natural_less);
    return names;
}

/// A source in UTC.
inline importers::Spec source_in_utc(std::string_view format,
                                     const std::vector<std::pair<std::string, std::string>>& columns = {}) {
    importers::Spec spec = spec_of(format, columns);
    spec.zone = calendar::utc();
    return spec;
}

/// A set as it is read: its files, units of a given size, all rows and what assembly made of them.
struct DataSet {
    activity::Store store;
    activity::Quality quality;
    activity::Records records;
    activity::Assembled data;
    std::string written;  ///< all rows before assembly, as text
    std::uint64_t rows = 0, skipped = 0, rejected = 0;

    DataSet(const std::filesystem::path& folder, const std::vector<std::string>& names, importers::Spec spec,
            std::size_t unit = whole_file) {
        std::vector<activity::Batch> batches;
        for (const std::string& name : names) {
            spec.file = static_cast<std::uint32_t>(quality.files.size());
            const std::string bytes = importers::decode(read_bytes(folder / name), "").bytes;
            Import file(spec, bytes, name, unit, {}, &store);
            CHECK(file.diagnostics.list.empty());
            quality.files.push_back(file.file);
            rows += file.file.rows, skipped += file.file.skipped, rejected += file.file.rejected;
            activity::append(records, file.records);
            for (activity::Batch& batch : file.batches) write(batch), batches.push_back(std::move(batch));
        }
        activity::AssembleOptions options;
        options.channels = 2;
        data = activity::assemble(std::move(batches), store, options, quality);
    }

    [[nodiscard]] std::string_view view(activity::Text text) const { return store.view(text); }
    [[nodiscard]] const activity::Activity& all() const { return data.activity; }
    [[nodiscard]] std::string author(std::size_t row) const {
        const activity::Account account = all().author[row];
        return account == activity::Account::none ? "" : std::string(view(data.accounts[activity::at(account)].handle));
    }
    [[nodiscard]] std::map<std::string, std::size_t> rows_by_author() const {
        std::map<std::string, std::size_t> count;
        for (std::size_t row = 0; row < all().rows(); ++row) ++count[author(row)];
        return count;
    }
    [[nodiscard]] std::size_t of_kind(activity::Kind kind) const {
        return static_cast<std::size_t>(std::count(all().kind.begin(), all().kind.end(), kind));
    }

  private:
    void write(const activity::Batch& b) {
        for (std::size_t row = 0; row < b.rows(); ++row) {
            written += base::iso(b.at[row]) + '|' + std::string(activity::row_of(b.kind[row]).id) + '|';
            if (b.author[row] != activity::Batch::nobody) written += view(b.authors[b.author[row]].handle);
            for (const auto* column : {&b.text, &b.id, &b.room, &b.tags, &b.status, &b.origin})
                if (!column->empty()) written.append("|").append(view((*column)[row]));
            for (const auto* column : {&b.likes, &b.score})
                if (!column->empty()) written += '|' + std::to_string((*column)[row]);
            written += '\n';
        }
    }
};

/// numpy's default: linear between the neighbours.
inline double percentile(std::vector<double> values, double p) {
    REQUIRE_FALSE(values.empty());
    std::sort(values.begin(), values.end());
    const double place = p * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const std::size_t high = std::min(low + 1, values.size() - 1);
    return values[low] + (values[high] - values[low]) * (place - static_cast<double>(low));
}

inline void check_span(const DataSet& set, std::string_view first, std::string_view last) {
    REQUIRE(set.quality.first);
    CHECK(base::iso(*set.quality.first) == first);
    CHECK(base::iso(*set.quality.last) == last);
}

/// Every row is used, on a list of members, skipped, rejected or a duplicate.
inline void check_sum(const DataSet& set, std::size_t parts = 0) {
    CHECK(set.rows ==
          set.all().rows() + set.records.people.size() - parts + set.skipped + set.rejected + set.quality.duplicates);
}

/// The same rows from units of any size.
inline void check_units(const std::filesystem::path& folder, const std::vector<std::string>& names,
                        const importers::Spec& spec) {
    const std::string expected = DataSet(folder, names, spec).written;
    CHECK_FALSE(expected.empty());
    for (const std::size_t unit : {std::size_t{1}, std::size_t{7}, std::size_t{100'000}})
        CHECK((DataSet(folder, names, spec, unit).written == expected));  // too long to be shown
}

}  // namespace stamtafel::test
