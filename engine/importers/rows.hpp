// From named cells to batch rows: what the columns of any tabular format share. A cell is looked at through
// the playbook's `values:`; a row that cannot be used is rejected whole, with the field that spoilt it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/importers/importer.hpp"

namespace stamtafel::importers {

/// A cell: its raw bytes in the slice, and whether "" stands for ".
struct Cell {
    std::string_view raw;
    bool doubled = false;
};

/// One T for each of our names.
template <class T>
struct ByName {
    std::array<T, names> all{};
    [[nodiscard]] T& operator[](Name name) { return all[static_cast<std::size_t>(name)]; }
    [[nodiscard]] const T& operator[](Name name) const { return all[static_cast<std::size_t>(name)]; }
};

/// Cells of one record; nothing where the source has no such column.
using Cells = ByName<std::optional<Cell>>;

/// A field's `values:`, ready to look up.
struct Meanings {
    std::unordered_map<std::string, std::string> exact, folded;
    std::optional<std::string> fallback;
};

struct RowSettings {
    DateOrder order = DateOrder::unknown;
    bool ids_are_floats = false;  ///< "3.0" names 3
};

class RowBuilder {
  public:
    RowBuilder(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file, RowSettings settings);

    /// Adds one record or rejects it.
    void add(const Cells& cells, std::string_view record, std::uint64_t line);
    void reject(activity::RejectReason reason, std::string_view field, std::string_view record, std::uint64_t line);
    /// A record without content.
    void skip() { ++file_.rows, ++file_.skipped; }
    [[nodiscard]] Imported finish() { return std::move(out_); }

  private:
    struct Problem {
        activity::RejectReason reason;
        Name name;
    };
    [[nodiscard]] std::string_view meaning(Name name, const Cells& cells);
    [[nodiscard]] std::string_view plain(Name name, const Cells& cells);
    [[nodiscard]] activity::Text stored(Name name, const Cells& cells);
    [[nodiscard]] activity::Key id_key(Name name, const Cells& cells);
    [[nodiscard]] std::optional<base::Instant> instant(std::string_view text);
    [[nodiscard]] std::optional<Problem> append(const Cells& cells, std::string_view record);
    [[nodiscard]] std::optional<activity::Channel> channel(const Cells& cells);
    [[nodiscard]] std::optional<activity::Flags> flags(const Cells& cells);
    [[nodiscard]] std::optional<activity::Kind> kind(const Cells& cells, const activity::Key& parent);
    void append_optional(const Cells& cells, const activity::Key& parent);
    [[nodiscard]] activity::Key derived_key(base::Instant at, activity::Kind kind, const Cells& cells);

    const Spec& spec_;
    const activity::Slice& slice_;
    activity::FileQuality& file_;
    RowSettings settings_;
    ByName<std::optional<Meanings>> values_;
    Imported out_;
    std::string scratch_;
};

}  // namespace stamtafel::importers
