// What `inspect` finds out: files read as `report` would read them, and the facts about them as plain data.
// Nothing is printed here.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/app/inputs.hpp"
#include "engine/app/progress.hpp"
#include "engine/importers/containers.hpp"
#include "engine/importers/dialect.hpp"
#include "engine/importers/guess_columns.hpp"
#include "reports/compose/measurability.hpp"

namespace stamtafel::app {

/// A file as it was named on the command line, or found in a folder that was.
struct GivenFile {
    Path path;
    std::string name;            ///< as a person would write it
    std::uint16_t argument = 0;  ///< index of the argument that gave it
    std::uintmax_t bytes = 0;
    importers::Wrapping wrapping = importers::Wrapping::none;
    std::vector<std::string> sheets, hidden_sheets;  ///< of a workbook, with something on them
    std::string sheet_quirks;                        ///< as importers::Sheet says them
};

/// A file that gave nothing, and why.
struct Unread {
    std::string name;
    base::Problem problem;
    words::Key advice{};  ///< in place of the problem's own remedy
};

/// Inputs that one source of a playbook can name together: of one place, format and header.
struct Inspected {
    std::vector<std::size_t> inputs;  ///< indices into Inspection::inputs
    std::vector<std::size_t> files;   ///< indices into Inspection::files, each once
    std::string format;
    bool columns_known = false;  ///< the format knows its columns by itself
    bool delimited = false;      ///< the next three are filled
    importers::Dialect dialect;  ///< of the first input
    std::vector<importers::ColumnLook> looks;
    importers::Guess guess;
    bool own_block = true;              ///< columns can be said; not when an archive holds tables of several kinds
    importers::Spec spec;               ///< as the block says it; it was read like this
    std::vector<std::string> patterns;  ///< `files:`
    std::string channel;                ///< a proposal, empty when a column names the channels
    std::string doubtful_date;          ///< a date that reads both ways, when nothing shows the order
    std::optional<base::Problem> problem;
    activity::Quality quality;  ///< files and rejects of these inputs, in their order
    std::uint64_t points = 0, posts = 0, people = 0, brand_rows = 0;
    std::optional<base::Instant> first, last;
    activity::Evidence evidence;

    [[nodiscard]] std::uint64_t rows() const;
    [[nodiscard]] std::uint64_t skipped() const;
};

struct Inspection {
    activity::Store store;
    calendar::Zone zone;
    std::vector<GivenFile> files;
    Inputs inputs;
    std::vector<Inspected> sources;
    std::vector<Unread> unread;
};

/// Finds the files (folders with all below them), opens and reads them on all workers.
[[nodiscard]] std::unique_ptr<Inspection> inspect_files(const std::vector<std::string>& arguments,
                                                        const calendar::Zone& zone, const base::Workers& workers,
                                                        Progress& progress);

/// The column that holds the moment of a row; nullptr when the source is no table.
[[nodiscard]] const importers::ColumnLook* time_column(const Inspected& source);

/// What a file is that no format recognises, and what to do with it.
[[nodiscard]] Unread what_it_is(const Input& input);

// The stages, each in a file of its own.

/// Files of the arguments and the sources they would be; what is not there or cannot be opened goes to `unread`.
[[nodiscard]] std::vector<SourceFile> find_given_files(const std::vector<std::string>& arguments,
                                                       Inspection& inspection);
/// Puts inputs together, looks at their columns and fills `spec`, `patterns` and `channel`.
void propose_sources(const std::vector<std::string>& arguments, Inspection& inspection);
/// Reads what was proposed and fills the rest.
void read_proposed(Inspection& inspection, const base::Workers& workers, Progress& progress);

}  // namespace stamtafel::app
