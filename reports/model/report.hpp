// The report model: Report ▸ Section ▸ Block. Composed once, printed by every writer; writers compute nothing.
// Words in it are in the report's language; values are typed and formatted by the writers.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "reports/model/cell.hpp"
#include "reports/model/chart.hpp"
#include "reports/model/document.hpp"
#include "reports/model/fact.hpp"

namespace stamtafel::model {

struct Text {
    enum class Voice : std::uint8_t { body, lead, note, list, heading, code };  ///< code: to be copied, line by line
    Voice voice = Voice::body;
    std::vector<std::string> paragraphs;
    bool operator==(const Text&) const = default;
};

/// Whether a change is more than normal variation.
enum class Change : std::uint8_t { none, signal, noise };

struct Tile {
    std::string label;
    Cell value;
    std::string target;  ///< in words: "norm 90% binnen 1 u"; empty: none
    Tone tone = Tone::none;
    std::string status;  ///< the tone in words
    std::string change;  ///< in words; empty: unknown
    Change change_kind = Change::none;
    std::string note;                          ///< margin, number of cases, reason
    std::vector<std::optional<double>> trend;  ///< earlier periods to this one; drawn as a sparkline
    bool operator==(const Tile&) const = default;
};

struct Tiles {
    std::vector<Tile> tiles;
    bool operator==(const Tiles&) const = default;
};

struct Column {
    std::string title;
    std::string definition;
    bool personal = false;  ///< the whole column falls away in the management edition
    bool bars = false;      ///< writers may draw data bars
    std::string id;         ///< head of the CSV column, the same in every language; empty: the title
    bool operator==(const Column&) const = default;
};

/// Every row has as many cells as there are columns; total rows come last.
struct Table {
    std::string id;  ///< unique in the report: letters, digits, underscores
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::string note;     ///< below the table: what is left out, where the rest is
    bool folded = false;  ///< evidence: HTML shows it on demand
    bool half = false;    ///< narrow: may stand beside its neighbour
    bool operator==(const Table&) const = default;
};

struct Callout {
    Tone tone = Tone::none;
    std::string title;
    std::vector<std::string> paragraphs;
    bool operator==(const Callout&) const = default;
};

struct Event {
    base::Day day;
    std::string title, text;  ///< text may be empty
    Tone tone = Tone::none;
    bool operator==(const Event&) const = default;
};

/// What happened, in the order given.
struct Timeline {
    std::string id;  ///< as of a table
    std::string caption;
    std::vector<Event> events;
    bool operator==(const Timeline&) const = default;
};

/// Words that a person added to the report, as they were written; never markup.
struct Comment {
    std::string title;   ///< "Toelichting bij Klachten"
    std::string author;  ///< empty: not said
    std::vector<Text> texts;
    bool operator==(const Comment&) const = default;
};

/// What hangs under what, each with where it stands: goals and their KPIs.
struct TreeNode {
    std::string label;
    Tone tone = Tone::none;
    std::string status;  ///< the tone in words
    std::string note;    ///< figures in words; may be empty
    std::vector<TreeNode> children;
    bool operator==(const TreeNode&) const = default;
};
struct Tree {
    std::string caption;  ///< for who cannot see it; a heading before it is a block of its own
    std::vector<TreeNode> roots;
    bool path = false;  ///< one step after the other, drawn as such
    bool operator==(const Tree&) const = default;
};

struct Block {
    std::variant<Text, Tiles, Table, Chart, Callout, Timeline, Comment, Tree> content;
    Editions editions{};
    bool personal = false;  ///< its words name people or quote them
    bool operator==(const Block&) const = default;
};

struct Section {
    /// How it stands on paper: on a new page; below the one before it where there is room; lying; as a card to hang up.
    enum class Paper : std::uint8_t { new_page, flowing, lying, card };

    std::string id;
    std::string title;
    std::vector<Block> blocks;
    Editions editions{};
    Paper paper = Paper::new_page;
    bool operator==(const Section&) const = default;
};

struct Definition {
    std::string id, term, text;
    bool operator==(const Definition&) const = default;
};

/// Rows behind the figures. `id` names the CSV file and stays the same in every language.
struct EvidenceTable {
    std::string id;
    Table table;
    Editions editions = analysts;
    std::uint64_t left_out = 0;  ///< rows that only the CSV has
    bool operator==(const EvidenceTable&) const = default;
};

struct Report {
    Document document;
    std::vector<Section> sections;
    std::vector<Definition> definitions;
    std::vector<EvidenceTable> evidence;
    std::vector<Fact> facts;
    std::vector<Input> inputs;
    Table cells = {};  ///< counts of turns that formulas add up (Fact::formula), whole; no rows: values only
    bool operator==(const Report&) const = default;
};

/// What one edition carries. In the management edition personal blocks and columns fall away, any other personal cell
/// becomes Missing{too_small}, and there are no counts of a day: what is marked can't get out.
[[nodiscard]] Report for_edition(const Report& report, Edition edition);
[[nodiscard]] Report for_edition(Report&& report, Edition edition);

/// Cells, columns and blocks that are marked personal; 0 for a management edition.
[[nodiscard]] std::size_t count_personal(const Report& report);

/// Everything but the facts as text, a line a cell or so, for golden tests: values unrounded, no language.
[[nodiscard]] std::string dump_text(const Report& report);

}  // namespace stamtafel::model
