// One record at a time: cells → values → a row of the batch. The other shapes stand in shapes.cpp.
#include "engine/importers/rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "engine/base/text.hpp"
#include "engine/importers/key.hpp"
#include "engine/importers/number.hpp"

namespace stamtafel::importers {

using activity::Flag;
using activity::RejectReason;

namespace {

int flag(Flag f) { return static_cast<int>(f); }

/// How databases write "no parent"; none of the words is longer than four letters.
bool stands_for_nothing(std::string_view id) {
    if (id.size() > 4) return false;
    constexpr std::array<std::string_view, 8> words{"0", "-", "null", "none", "nan", "n/a", "nil", "\\n"};
    const std::string folded = base::fold(id);
    return std::find(words.begin(), words.end(), folded) != words.end();
}

/// A date of removal says yes as well.
bool says_no(std::string_view text) {
    constexpr std::array<std::string_view, 6> words{"false", "no", "nee", "n", "f", "onwaar"};
    const std::string folded = base::fold(text);
    return text.empty() || stands_for_nothing(text) || std::find(words.begin(), words.end(), folded) != words.end();
}

/// What became of a row, as a column of its own says or a word of its status.
struct Fate {
    Name name;
    Flag flag;
};
constexpr std::array<Fate, 3> fate_table{
    {{Name::accepted, Flag::accepted}, {Name::removed, Flag::removed}, {Name::deleted, Flag::deleted}}};

std::string_view without_float_tail(std::string_view id) {
    if (id.ends_with(".0")) id.remove_suffix(2);
    return id;
}

}  // namespace

bool truthy(std::string_view text) {
    constexpr std::array<std::string_view, 7> words{"true", "1", "yes", "y", "ja", "waar", "t"};
    const std::string folded = base::fold(base::trimmed(text));
    return std::find(words.begin(), words.end(), folded) != words.end();
}

bool spoilt_by_spreadsheet(std::string_view id) {
    if (id.size() < 5 || id.size() > 24) return false;
    const std::size_t e = id.find_first_of("Ee");
    if (e == id.npos || e + 2 >= id.size() || id[e + 1] != '+' || id.find_first_of(".,") > e) return false;
    return id.substr(0, e).find_first_not_of("0123456789.,") == id.npos &&
           id.substr(e + 2).find_first_not_of("0123456789") == id.npos;
}

RowBuilder::RowBuilder(const File& file, const RowSettings& settings)
    : file_(file), settings_(settings), arena_(file.store), said_room_(arena_.keep(file.spec.room)) {
    out_.batch.file = file.spec.file;
    out_.batch.group = file.spec.group;
    out_.batch.answers_are_accepted = settings.answers_are_accepted;
    for (const ValueNames& values : file.spec.values)
        if (const auto name = name_of_field(values.field)) values_[*name] = meanings_of(values);
    // a channel, kind or side that `values:` gives by default needs no column
    for (const Name name : {Name::channel, Name::kind, Name::side})
        if (values_[name] && values_[name]->fallback) settings_.present.add(name);
    if (!said_room_.empty()) settings_.present.add(Name::room);
}

void RowBuilder::expect(std::size_t rows) {
    activity::Batch& b = out_.batch;
    b.at.reserve(rows), b.key.reserve(rows), b.author.reserve(rows), b.text.reserve(rows), b.origin.reserve(rows);
    b.kind.reserve(rows), b.channel.reserve(rows), b.flags.reserve(rows);
    if (settings_.present.has(Name::parent)) b.parent.reserve(rows);
    if (settings_.present.has(Name::conversation)) b.conversation.reserve(rows);
    if (settings_.present.has(Name::id)) b.id.reserve(rows);
    if (settings_.present.has(Name::sentiment)) b.sentiment.reserve(rows);
}

/// The cell's text without outer blanks; empty when the source has no such column. A row that names no room is in the
/// one that the playbook names.
std::string_view RowBuilder::cell(const Record& record, Name name) const {
    if (!settings_.present.has(name)) return {};
    const std::string_view text = record.cells[name];
    const auto plain = [](char c) { return static_cast<unsigned char>(c) > ' '; };
    if (!text.empty() && plain(text.front()) && plain(text.back())) return text;
    const std::string_view bare = base::trimmed(text);
    return bare.empty() && name == Name::room ? said_room_ : bare;
}

/// The cell's text as `values:` translates it.
std::string_view RowBuilder::meaning(const Record& record, Name name) const {
    const std::string_view raw = cell(record, name);
    const std::optional<Meanings>& meanings = values_[name];
    return meanings ? translated(*meanings, raw) : raw;
}

activity::Text RowBuilder::stored(std::string_view text) {
    if (text.empty()) return {};
    return file_.store.place(file_.store.holds(text.data()) ? text : arena_.keep(text));
}

activity::Key RowBuilder::key_in_scope(const Record& record, std::string_view id) {
    if (settings_.ids_are_floats) id = without_float_tail(id);
    if (!settings_.ids_per_room || id.empty()) return key_of(id);
    return key_of_tuple(std::array<std::string_view, 2>{cell(record, Name::room), id});
}

activity::Key RowBuilder::id_key(const Record& record, Name name) { return key_in_scope(record, cell(record, name)); }

std::optional<base::Instant> RowBuilder::instant(std::string_view text) {
    std::optional<Stamp> stamp;
    if (settings_.serial_times) stamp = parse_serial(text);
    if (!stamp) stamp = parse_stamp(text, settings_.order);
    if (!stamp) return std::nullopt;
    if (stamp->zoned) return base::Instant{stamp->ms};
    const calendar::Resolved read =
        calendar::instant_of(settings_.zone ? *settings_.zone : file_.spec.zone, {stamp->ms});
    if (read.reading == calendar::Reading::overlap) ++out_.counts.zone_overlap;
    if (read.reading == calendar::Reading::gap) ++out_.counts.zone_gap;
    return read.instant;
}

std::optional<activity::Channel> RowBuilder::channel(const Record& record) {
    if (!settings_.present.has(Name::channel)) return file_.spec.channel;
    const int code = channels_.of(cell(record, Name::channel), [&](std::string_view) {
        const auto& ids = file_.spec.channel_ids;
        const auto found = std::find(ids.begin(), ids.end(), meaning(record, Name::channel));
        return found == ids.end() ? Memo::unusable : static_cast<int>(found - ids.begin());
    });
    if (code == Memo::unusable) return std::nullopt;
    return static_cast<activity::Channel>(code);
}

/// What a `side` says. A word that is none of these could be either side, and must not be guessed.
int RowBuilder::side_code(std::string_view side) const {
    if (side.empty() || side == "member") return 0;
    if (side == "brand" || side == "staff" || side == "outbound" || side == "team") return flag(Flag::brand);
    if (side == "automation" || side == "bot") return flag(Flag::brand) | flag(Flag::automation);
    if (side == "inbound") return flag(Flag::inbound);
    return Memo::unusable;
}

std::optional<activity::Flags> RowBuilder::flags(const Record& record) {
    int all = record.flags;
    if (settings_.present.has(Name::side)) {
        const int side = sides_.of(cell(record, Name::side),
                                   [&](std::string_view) { return side_code(meaning(record, Name::side)); });
        if (side == Memo::unusable) return std::nullopt;
        all |= side;
    }
    if (settings_.present.has(Name::staff))
        all |= staff_.of(cell(record, Name::staff), [&](std::string_view) {
            return truthy(meaning(record, Name::staff)) ? flag(Flag::brand) : 0;
        });
    if (settings_.present.has(Name::inbound))
        all |= inbound_.of(cell(record, Name::inbound), [&](std::string_view) {
            return truthy(meaning(record, Name::inbound)) ? flag(Flag::inbound) : flag(Flag::brand);
        });
    return static_cast<activity::Flags>(all | fate(record));
}

int RowBuilder::fate(const Record& record) {
    int flags = 0;
    for (std::size_t i = 0; i < fate_table.size(); ++i)
        if (settings_.present.has(fate_table[i].name))
            flags |= fates_[i].of(cell(record, fate_table[i].name), [&](std::string_view) {
                return says_no(meaning(record, fate_table[i].name)) ? 0 : flag(fate_table[i].flag);
            });
    if (settings_.present.has(Name::status))
        flags |= statuses_.of(cell(record, Name::status), [&](std::string_view) {
            const std::string said = base::fold(meaning(record, Name::status));
            const auto* known = std::find_if(fate_table.begin(), fate_table.end(),
                                             [&](const Fate& fate) { return word_of(fate.name) == said; });
            return known == fate_table.end() ? 0 : flag(known->flag);
        });
    return flags;
}

std::optional<activity::Kind> RowBuilder::kind(const Record& record, const activity::Key& parent) {
    if (record.kind) return record.kind;
    const activity::Kind itself = parent.empty() ? settings_.root : settings_.reply;
    if (!settings_.present.has(Name::kind)) return itself;
    constexpr int unsaid = 1000;
    const int code = kinds_.of(cell(record, Name::kind), [&](std::string_view) {
        const std::string_view said = meaning(record, Name::kind);
        if (said.empty()) return unsaid;
        const auto known = activity::kind_named(said);
        return known ? static_cast<int>(*known) : Memo::unusable;
    });
    if (code == unsaid) return itself;
    if (code == Memo::unusable) return std::nullopt;
    return static_cast<activity::Kind>(code);
}

/// domain.md §1: channel, room, author, time, kind and text; assemble counts the equal ones of a download.
activity::Key RowBuilder::derived_key(const Record& record, const Row& row) {
    std::array<char, 64> when{};
    char* end = std::to_chars(when.data(), when.data() + 32, row.at.ms).ptr;
    *end++ = '/';
    end = std::to_chars(end, when.data() + 48, static_cast<int>(row.kind)).ptr;
    *end++ = '/';
    end = std::to_chars(end, when.data() + when.size(), static_cast<int>(row.channel)).ptr;
    const std::string_view moment(when.data(), static_cast<std::size_t>(end - when.data()));
    return key_of_tuple(std::array<std::string_view, 4>{moment, cell(record, Name::room), cell(record, Name::author),
                                                        cell(record, Name::text)});
}

std::uint32_t RowBuilder::author(std::string_view handle, std::string_view name) {
    if (handle.empty()) return activity::Batch::nobody;
    bool fresh = false;
    const std::uint32_t number = authors_.number(key_of(handle), out_.batch.authors, fresh);
    activity::BatchAuthor& known = out_.batch.authors[number];
    if (fresh) known.handle = stored(handle);
    if (known.name.size == 0) known.name = stored(name);
    return number;
}

void RowBuilder::append_answers(const Record& record) {
    std::vector<activity::Key> keys;
    std::string_view list = cell(record, Name::answers);
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view one = base::trimmed(list.substr(0, comma));
        if (!one.empty()) keys.push_back(key_in_scope(record, one));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    out_.batch.answers.push_back(std::move(keys));
}

std::optional<std::int64_t> RowBuilder::count(const Record& record, Name name) {
    return parse_whole(cell(record, name), settings_.decimal);
}

void RowBuilder::append_count(const Record& record, Name name, activity::Column<activity::Count>& column) {
    if (!settings_.present.has(name)) return;
    constexpr std::int64_t most = std::numeric_limits<activity::Count>::max();
    const auto read = count(record, name);
    column.push_back(read ? static_cast<activity::Count>(std::clamp(*read, -most, most)) : activity::count_none);
}

void RowBuilder::append_optional(const Record& record, const Row& row) {
    activity::Batch& b = out_.batch;
    if (settings_.present.has(Name::parent)) b.parent.push_back(row.parent);
    if (settings_.present.has(Name::conversation)) b.conversation.push_back(id_key(record, Name::conversation));
    const auto text = [&](Name name, activity::Column<activity::Text>& column) {
        if (settings_.present.has(name)) column.push_back(stored(cell(record, name)));
    };
    text(Name::id, b.id), text(Name::room, b.room), text(Name::url, b.url), text(Name::tags, b.tags);
    if (settings_.present.has(Name::status)) b.status.push_back(stored(meaning(record, Name::status)));
    text(Name::assignee, b.assignee), text(Name::language, b.language);
    if (settings_.present.has(Name::answers)) append_answers(record);
    append_count(record, Name::likes, b.likes), append_count(record, Name::shares, b.shares);
    append_count(record, Name::clicks, b.clicks), append_count(record, Name::reach, b.reach);
    append_count(record, Name::score, b.score);
    if (settings_.present.has(Name::sentiment)) {
        const auto read = parse_cell_number(meaning(record, Name::sentiment), settings_.decimal);
        const bool usable = read && *read >= -1 && *read <= 1;
        b.sentiment.push_back(usable ? static_cast<float>(*read) : activity::Activity::sentiment_none);
    }
}

std::optional<RowBuilder::Problem> RowBuilder::read_at(const Record& record, base::Instant& at) {
    const std::string_view when = cell(record, Name::at);
    if (when.empty()) return Problem{RejectReason::no_time, Name::at};
    const auto read = instant(when);
    if (!read) return Problem{RejectReason::bad_time, Name::at};
    at = *read;
    return std::nullopt;
}

/// The columns of a row that can make it unusable.
std::optional<RowBuilder::Problem> RowBuilder::read_row(const Record& record, Row& row) {
    if (const auto problem = read_at(record, row.at)) return problem;
    const auto where = channel(record);
    if (!where) return Problem{RejectReason::unknown_channel, Name::channel};
    const auto sides = flags(record);
    if (!sides) return Problem{RejectReason::bad_value, Name::side};
    for (const Name name : {Name::id, Name::parent, Name::conversation})
        if (spoilt_by_spreadsheet(cell(record, name))) return Problem{RejectReason::spoilt_id, name};
    if (!stands_for_nothing(cell(record, Name::parent))) row.parent = id_key(record, Name::parent);
    const auto what = kind(record, row.parent);
    if (!what) return Problem{RejectReason::bad_value, Name::kind};
    row.channel = *where;
    row.flags = *sides;
    row.kind = *what;
    return std::nullopt;
}

std::optional<RowBuilder::Problem> RowBuilder::append_activity(const Record& record) {
    Row row;
    if (const auto problem = read_row(record, row)) return problem;
    activity::Batch& b = out_.batch;
    activity::Key key = id_key(record, Name::id);
    const bool derived = key.empty();
    if (derived) {
        key = derived_key(record, row);
        b.derived.resize(b.at.size(), 0);
        b.derived.push_back(1);
    }
    b.at.push_back(row.at);
    b.key.push_back(key);
    if (!derived && !b.derived.empty()) b.derived.push_back(0);
    if (!b.part.empty()) b.part.push_back(0);
    b.author.push_back(author(cell(record, Name::author), cell(record, Name::author_name)));
    b.text.push_back(stored(cell(record, Name::text)));
    b.origin.push_back(stored(record.raw));
    b.kind.push_back(row.kind);
    b.channel.push_back(row.channel);
    b.flags.push_back(row.flags);
    append_optional(record, row);
    return std::nullopt;
}

std::optional<RowBuilder::Problem> RowBuilder::append(const Record& record) {
    switch (settings_.shape) {
        case Shape::activity: return append_activity(record);
        case Shape::series: return append_points(record);
        case Shape::content: return append_post(record);
        case Shape::people: return append_person(record);
    }
    return std::nullopt;
}

bool RowBuilder::added(const Record& record) {
    ++out_.counts.rows;
    const auto problem = append(record);
    if (problem)
        out_.rejects.push_back({file_.spec.file, 0, problem->reason, std::string(word_of(problem->name)),
                                stored(cell(record, problem->name)), stored(record.raw)});
    return !problem;
}

void RowBuilder::add_part(const Record& record) {
    if (settings_.shape != Shape::activity || append_activity(record)) return;
    activity::Batch& b = out_.batch;
    b.part.resize(b.rows(), 0);
    b.part.back() = 1;
}

void RowBuilder::introduce(std::string_view handle, std::string_view name) {
    (void)author(base::trimmed(handle), base::trimmed(name));
}

void RowBuilder::add_with_reactions(Record& record, std::span<const Reaction> listed, std::int64_t total) {
    const bool wanted = file_.spec.reactions;
    const std::int64_t others = wanted ? total - static_cast<std::int64_t>(listed.size()) : total;
    record.cells[Name::likes] = others > 0 || !wanted ? arena_.keep(std::to_string(others)) : std::string_view{};
    if (!added(record) || !wanted) return;
    for (const Reaction& reaction : listed) {
        Record part;
        part.raw = record.raw;
        part.kind = activity::Kind::reaction;
        part.flags = static_cast<activity::Flags>(reaction.flags | flag(Flag::approximate));
        for (const Name name : {Name::at, Name::room, Name::channel}) part.cells[name] = record.cells[name];
        part.cells[Name::id] = arena_.keep(
            base::join(std::array{record.cells[Name::id], std::string_view(reaction.name), reaction.author}, "/"));
        part.cells[Name::parent] = record.cells[Name::id];
        part.cells[Name::author] = reaction.author;
        part.cells[Name::author_name] = reaction.author_name;
        add_part(part);
    }
}

void RowBuilder::reject(RejectReason reason, std::string_view field, std::string_view raw) {
    ++out_.counts.rows;
    out_.rejects.push_back({file_.spec.file, 0, reason, std::string(field), {}, stored(raw)});
}

}  // namespace stamtafel::importers
