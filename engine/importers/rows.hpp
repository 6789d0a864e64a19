// From named cells to batch rows: what the records of all formats share. A cell is looked at through the playbook's
// `values:`; a record that cannot be used is rejected whole, with the field that spoilt it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/importers/importer.hpp"
#include "engine/importers/memo.hpp"

namespace stamtafel::importers {

/// A record as a format hands it over. Cells are decoded text, empty where there is none; they lie in the store, or
/// need only live until add() returns.
struct Record {
    ByName<std::string_view> cells;
    std::string_view raw;                ///< the whole record, in the store
    activity::Flags flags = 0;           ///< what the format itself knows
    std::optional<activity::Kind> kind;  ///< likewise; goes before the cell
};

/// A reaction that a record lists with its user.
struct Reaction {
    std::string name;  ///< of the sign, as the platform calls it
    std::string_view author, author_name;
    activity::Flags flags = 0;  ///< of its author
};

struct RowSettings {
    NameSet present;  ///< columns that the source has; cells of others are not looked at
    Shape shape = Shape::activity;
    std::string metric;  ///< of a series whose rows name none
    DateOrder order = DateOrder::unknown;
    char decimal = 0;
    bool serial_times = false;          ///< days as spreadsheets count them
    bool ids_are_floats = false;        ///< "3.0" names 3
    bool ids_per_room = false;          ///< ids are unique in their room only
    bool answers_are_accepted = false;  ///< what `answers` names was accepted by the asker
    activity::Kind root = activity::Kind::post, reply = activity::Kind::comment;  ///< kind of what names none
    std::optional<calendar::Zone> zone;  ///< of stamps without offset, when the format always writes in one
};

/// "true", "1", "yes", "ja" … in any case.
[[nodiscard]] bool truthy(std::string_view text);
/// "5.70306E+17": what a spreadsheet leaves of a long number. Different ids become one: it must not be a key.
[[nodiscard]] bool spoilt_by_spreadsheet(std::string_view id);

class RowBuilder {
  public:
    RowBuilder(const File& file, const RowSettings& settings);

    /// Adds one record or rejects it.
    void add(const Record& record) { (void)added(record); }
    /// The same; tells whether it was added.
    bool added(const Record& record);
    /// An activity that a record holds beside its own (a reaction in a list): not counted as a row, never rejected.
    void add_part(const Record& record);
    /// Adds a record and the reactions that it lists with their users, each as an activity at the record's own time.
    /// What `total` counts beyond these, or all of it where the playbook wants no such activities, are likes.
    void add_with_reactions(Record& record, std::span<const Reaction> listed, std::int64_t total);
    void reject(activity::RejectReason reason, std::string_view field, std::string_view raw);
    /// A record that is read and is no activity.
    void skip() { ++out_.counts.rows, ++out_.counts.skipped; }
    /// The name of an author, whose rows may stand in other files of the source.
    void introduce(std::string_view handle, std::string_view name);
    /// Makes room for about so many rows.
    void expect(std::size_t rows);
    [[nodiscard]] Imported finish() { return std::move(out_); }
    [[nodiscard]] activity::Arena& arena() { return arena_; }

  private:
    struct Problem {
        activity::RejectReason reason;
        Name name;
    };
    /// The row's columns as far as they can go wrong.
    struct Row {
        base::Instant at;
        activity::Channel channel{};
        activity::Flags flags = 0;
        activity::Kind kind{};
        activity::Key parent;
    };
    [[nodiscard]] std::string_view cell(const Record& record, Name name) const;
    [[nodiscard]] std::string_view meaning(const Record& record, Name name) const;
    [[nodiscard]] activity::Text stored(std::string_view text);
    [[nodiscard]] activity::Key id_key(const Record& record, Name name);
    [[nodiscard]] activity::Key key_in_scope(const Record& record, std::string_view id);
    [[nodiscard]] std::optional<base::Instant> instant(std::string_view text);
    [[nodiscard]] std::optional<base::Instant> optional_instant(const Record& record, Name name);
    [[nodiscard]] std::optional<Problem> append(const Record& record);
    [[nodiscard]] std::optional<Problem> append_activity(const Record& record);
    [[nodiscard]] std::optional<Problem> append_points(const Record& record);
    [[nodiscard]] std::optional<Problem> append_post(const Record& record);
    [[nodiscard]] std::optional<Problem> append_person(const Record& record);
    [[nodiscard]] std::optional<Problem> read_at(const Record& record, base::Instant& at);
    [[nodiscard]] std::optional<Problem> read_row(const Record& record, Row& row);
    [[nodiscard]] std::optional<activity::Channel> channel(const Record& record);
    [[nodiscard]] int side_code(std::string_view side) const;
    [[nodiscard]] std::optional<activity::Flags> flags(const Record& record);
    [[nodiscard]] int fate(const Record& record);
    [[nodiscard]] std::optional<activity::Kind> kind(const Record& record, const activity::Key& parent);
    void append_optional(const Record& record, const Row& row);
    void append_answers(const Record& record);
    void append_count(const Record& record, Name name, activity::Column<activity::Count>& column);
    [[nodiscard]] std::optional<std::int64_t> count(const Record& record, Name name);
    [[nodiscard]] activity::Key derived_key(const Record& record, const Row& row);
    [[nodiscard]] std::uint32_t author(std::string_view handle, std::string_view name);

    const File& file_;
    RowSettings settings_;
    ByName<std::optional<Meanings>> values_;
    Memo channels_, kinds_, sides_, staff_, inbound_, statuses_;
    std::array<Memo, 3> fates_;
    AuthorList authors_;
    activity::Arena arena_;
    std::string_view said_room_;  ///< `room:` of the source, in the store
    Imported out_;
};

}  // namespace stamtafel::importers
