// One record at a time: cells → values → a row of the batch.
#include "engine/importers/rows.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "engine/base/amount.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/key.hpp"

namespace stamtafel::importers {

using activity::Flag;
using activity::RejectReason;

namespace {

bool truthy(std::string_view text) {
    constexpr std::array<std::string_view, 7> words{"true", "1", "yes", "y", "ja", "waar", "t"};
    const std::string folded = base::fold(base::trimmed(text));
    return std::find(words.begin(), words.end(), folded) != words.end();
}

activity::Flags flag(Flag f) { return static_cast<activity::Flags>(f); }

/// What a `side` says. A word that is none of these could be either side, and must not be guessed.
std::optional<activity::Flags> side_flags(std::string_view side) {
    if (side.empty() || side == "member") return activity::Flags{0};
    if (side == "brand" || side == "staff" || side == "outbound" || side == "team") return flag(Flag::brand);
    if (side == "automation" || side == "bot") return flag(Flag::brand) | flag(Flag::automation);
    if (side == "inbound") return flag(Flag::inbound);
    return std::nullopt;
}

/// How databases write "no parent".
bool stands_for_nothing(std::string_view id) {
    constexpr std::array<std::string_view, 8> words{"0", "-", "null", "none", "nan", "n/a", "nil", "\\n"};
    const std::string folded = base::fold(id);
    return std::find(words.begin(), words.end(), folded) != words.end();
}

std::string_view without_float_tail(std::string_view id) {
    if (id.ends_with(".0")) id.remove_suffix(2);
    return id;
}

Meanings meanings_of(const ValueNames& values) {
    Meanings meanings;
    for (const auto& [value, meant] : values.meanings) {
        if (value == "default") meanings.fallback = meant;
        meanings.exact.try_emplace(value, meant);
        meanings.folded.try_emplace(base::fold(value), meant);
    }
    return meanings;
}

/// The meaning of a raw value: as written, else in any case, else the default, else the value itself.
std::string_view translated(const Meanings& meanings, std::string_view raw) {
    if (const auto found = meanings.exact.find(std::string(raw)); found != meanings.exact.end()) return found->second;
    if (!raw.empty())
        if (const auto found = meanings.folded.find(base::fold(raw)); found != meanings.folded.end())
            return found->second;
    return meanings.fallback ? std::string_view(*meanings.fallback) : raw;
}

}  // namespace

RowBuilder::RowBuilder(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file,
                       RowSettings settings)
    : spec_(spec), slice_(slice), file_(file), settings_(settings) {
    out_.batch.file = spec.file;
    out_.batch.group = spec.group;
    for (const ValueNames& values : spec.values)
        if (const auto name = name_of_field(values.field)) values_[*name] = meanings_of(values);
}

/// The cell's text without outer blanks; valid until the next call.
std::string_view RowBuilder::plain(Name name, const Cells& cells) {
    const std::optional<Cell>& cell = cells[name];
    if (!cell) return {};
    return base::trimmed(text_of(Field{cell->raw, cell->doubled}, scratch_));
}

/// The cell's text as `values:` translates it.
std::string_view RowBuilder::meaning(Name name, const Cells& cells) {
    const std::string_view raw = plain(name, cells);
    const std::optional<Meanings>& meanings = values_[name];
    return meanings ? translated(*meanings, raw) : raw;
}

activity::Text RowBuilder::stored(Name name, const Cells& cells) {
    const std::optional<Cell>& cell = cells[name];
    if (!cell) return {};
    if (!cell->doubled) return slice_.place(base::trimmed(cell->raw));
    return slice_.keep_decoded(cell->raw, base::trimmed(text_of(Field{cell->raw, true}, scratch_)));
}

activity::Key RowBuilder::id_key(Name name, const Cells& cells) {
    const std::string_view id = plain(name, cells);
    return key_of(settings_.ids_are_floats ? without_float_tail(id) : id);
}

std::optional<base::Instant> RowBuilder::instant(std::string_view text) {
    const auto stamp = parse_stamp(text, settings_.order);
    if (!stamp) return std::nullopt;
    if (stamp->zoned) return base::Instant{stamp->ms};
    const calendar::Resolved read = calendar::instant_of(spec_.zone, {stamp->ms});
    if (read.reading == calendar::Reading::overlap) ++file_.zone_overlap;
    if (read.reading == calendar::Reading::gap) ++file_.zone_gap;
    return read.instant;
}

std::optional<activity::Channel> RowBuilder::channel(const Cells& cells) {
    if (!cells[Name::channel]) return spec_.channel;
    const auto found = std::find(spec_.channel_ids.begin(), spec_.channel_ids.end(), meaning(Name::channel, cells));
    if (found == spec_.channel_ids.end()) return std::nullopt;
    return static_cast<activity::Channel>(found - spec_.channel_ids.begin());
}

std::optional<activity::Flags> RowBuilder::flags(const Cells& cells) {
    const auto side = side_flags(meaning(Name::side, cells));
    if (!side) return std::nullopt;
    unsigned all = *side;
    if (cells[Name::staff] && truthy(meaning(Name::staff, cells))) all |= flag(Flag::brand);
    if (cells[Name::inbound]) all |= truthy(meaning(Name::inbound, cells)) ? flag(Flag::inbound) : flag(Flag::brand);
    return static_cast<activity::Flags>(all);
}

std::optional<activity::Kind> RowBuilder::kind(const Cells& cells, const activity::Key& parent) {
    const std::string_view said = meaning(Name::kind, cells);
    if (!said.empty()) return activity::kind_named(said);
    return parent.empty() ? activity::Kind::post : activity::Kind::comment;
}

activity::Key RowBuilder::derived_key(base::Instant at, activity::Kind kind, const Cells& cells) {
    const std::string when = fmt::format("{}/{}/{}", at.ms, static_cast<int>(kind), static_cast<int>(*channel(cells)));
    const std::string room(plain(Name::room, cells));
    const std::string author(plain(Name::author, cells));
    const std::string_view text = plain(Name::text, cells);
    return key_of_tuple(std::array<std::string_view, 4>{when, room, author, text});
}

void RowBuilder::append_optional(const Cells& cells, const activity::Key& parent) {
    activity::Batch& b = out_.batch;
    const auto has_column = [&](Name name) { return cells[name].has_value(); };
    if (has_column(Name::parent)) b.parent.push_back(parent);
    if (has_column(Name::conversation)) b.conversation.push_back(id_key(Name::conversation, cells));
    if (has_column(Name::id)) b.id.push_back(stored(Name::id, cells));
    if (has_column(Name::author_name)) b.author_name.push_back(stored(Name::author_name, cells));
    if (has_column(Name::room)) b.room.push_back(stored(Name::room, cells));
    if (has_column(Name::url)) b.url.push_back(stored(Name::url, cells));
    if (has_column(Name::answers)) {
        std::vector<activity::Key> keys;
        std::string_view list = plain(Name::answers, cells);
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            const std::string_view one = base::trimmed(list.substr(0, comma));
            if (!one.empty()) keys.push_back(key_of(settings_.ids_are_floats ? without_float_tail(one) : one));
            list.remove_prefix(std::min(comma + 1, list.size()));
        }
        b.answers.push_back(std::move(keys));
    }
    if (has_column(Name::sentiment)) {
        const auto read = base::parse_number(meaning(Name::sentiment, cells));
        const bool usable = read && *read >= -1 && *read <= 1;
        b.sentiment.push_back(usable ? static_cast<float>(*read) : activity::Activity::sentiment_none);
    }
}

std::optional<RowBuilder::Problem> RowBuilder::append(const Cells& cells, std::string_view record) {
    const std::string_view when = plain(Name::at, cells);
    if (when.empty()) return Problem{RejectReason::no_time, Name::at};
    const auto at = instant(when);
    if (!at) return Problem{RejectReason::bad_time, Name::at};
    const auto where = channel(cells);
    if (!where) return Problem{RejectReason::unknown_channel, Name::channel};
    const auto sides = flags(cells);
    if (!sides) return Problem{RejectReason::bad_value, Name::side};
    const bool has_parent = !stands_for_nothing(plain(Name::parent, cells));
    const activity::Key parent = has_parent ? id_key(Name::parent, cells) : activity::Key{};
    const auto what = kind(cells, parent);
    if (!what) return Problem{RejectReason::bad_value, Name::kind};

    activity::Batch& b = out_.batch;
    activity::Key key = id_key(Name::id, cells);
    const bool derived = key.empty();
    if (derived) key = derived_key(*at, *what, cells);
    b.at.push_back(*at);
    b.key.push_back(key);
    b.derived.push_back(derived ? 1 : 0);
    b.author.push_back(stored(Name::author, cells));
    b.text.push_back(stored(Name::text, cells));
    b.origin.push_back(slice_.place(record));
    b.kind.push_back(*what);
    b.channel.push_back(*where);
    b.flags.push_back(*sides);
    append_optional(cells, parent);
    return std::nullopt;
}

void RowBuilder::add(const Cells& cells, std::string_view record, std::uint64_t line) {
    ++file_.rows;
    if (const auto problem = append(cells, record)) {
        ++file_.rejected;
        const std::string_view field = mappable_fields()[static_cast<std::size_t>(problem->name)];
        out_.rejects.push_back({spec_.file, line, problem->reason, std::string(field), stored(problem->name, cells),
                                slice_.place(record)});
    }
}

void RowBuilder::reject(RejectReason reason, std::string_view field, std::string_view record, std::uint64_t line) {
    ++file_.rows;
    ++file_.rejected;
    out_.rejects.push_back({spec_.file, line, reason, std::string(field), {}, slice_.place(record)});
}

}  // namespace stamtafel::importers
