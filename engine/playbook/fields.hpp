// How a row of the schema looks. Record and Field describe the format; one row drives reading, did-you-mean,
// reference checks, the JSON Schema, `explain` and docs/playbook.md. The rows are in schema_*.cpp,
// bind.hpp makes them from struct members.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "engine/base/diagnostic.hpp"
#include "engine/playbook/tree.hpp"
#include "engine/playbook/values.hpp"

namespace stamtafel::playbook {

/// What one value is.
enum class Type : std::uint8_t {
    text,
    id,
    choice,
    colour,
    yes_no,
    number,
    whole,
    share,
    money,
    quantity,
    bound,
    duration,      ///< on the calendar: 90d, 13 months
    working_time,  ///< on a protocol's clock: 45m, 4h, 2wd, 2cd
    moment,        ///< working_time, or at_once
    effort,        ///< work: 5wd, 4h
    date,
    period,
    open_hours,
    record,
};

enum class Shape : std::uint8_t { one, list, map, map_of_lists, map_of_maps };

/// What a text names: something else in the playbook, or a name that the program knows.
enum class Reference : std::uint8_t {
    none,
    person,
    role,
    owner,  ///< a person or a role
    channel,
    schedule,
    kpi,
    protocol,
    category,
    metric,
    format,
    pillar,
    step,
    section,
    language,
    holidays,
    zone,
};

struct Field;
struct Record;
using Words = std::span<const std::string_view>;

/// Where a value stands: its field, the key it was written behind (the field's name, or the key of a map).
struct Slot {
    const Field& field;
    std::string_view key;
    base::Place key_place;
    base::Diagnostics& diagnostics;
};

using OnText = std::function<void(const Text&, Reference)>;
/// `record` points to the struct whose member the field describes; bind.hpp alone makes these functions.
using Read = void (*)(const Slot& slot, const Node& node, void* record);
using Visit = void (*)(const Field& field, const void* record, const OnText& on_text);

struct Field {
    std::string_view name, en, nl;  ///< key; one line of meaning
    Type type = Type::text;
    Shape shape = Shape::one;
    const Record& (*record)() = nullptr;  ///< of Type::record
    Read read = nullptr;
    Visit visit = nullptr;
    bool must = false;
    std::string_view standard{};  ///< the default as it would be written; empty: none
    std::string_view example{};
    Words choices{}, keys{};  ///< possible values; possible keys of a map
    Reference refers = Reference::none, keys_refer = Reference::none;
    bool ordered = false;                 ///< of a list: what comes first counts first
    std::optional<std::int32_t> least{};  ///< of numbers and money; money in whole units

    /// The same row with one member changed; the words below are how rows use it.
    template <class T>
    constexpr Field with(T Field::*member, T value) const {
        Field changed = *this;
        changed.*member = value;
        return changed;
    }
    constexpr Field as(Type t) const { return with(&Field::type, t); }
    constexpr Field shaped(Shape s) const { return with(&Field::shape, s); }
    constexpr Field in_order() const { return with(&Field::ordered, true); }
    constexpr Field required() const { return with(&Field::must, true); }
    constexpr Field defaults(std::string_view text) const { return with(&Field::standard, text); }
    constexpr Field like(std::string_view text) const { return with(&Field::example, text); }
    constexpr Field names(Reference r) const { return with(&Field::refers, r); }
    constexpr Field keys_name(Reference r) const { return with(&Field::keys_refer, r); }
    constexpr Field at_least(std::int32_t n) const { return with(&Field::least, std::optional(n)); }
    constexpr Field with_keys(Words k) const { return with(&Field::keys, k); }
    constexpr Field one_of(Words c) const {
        return with(&Field::choices, c).as(type == Type::text ? Type::choice : type);
    }
};

struct Record {
    std::string_view name, en, nl;
    std::span<const Field> fields;
    const Field* any_key = nullptr;  ///< reads keys that are not in `fields`; the key is in the slot
};

/// The record that describes a struct; specialised in schema_*.cpp, one a struct.
template <class Struct>
const Record& record_of();

/// Reads the keys of a map into a struct: unknown, empty and missing ones are reported.
void read_record(const Record& record, const Node& node, void* into, base::Diagnostics& diagnostics);

/// Calls on_text for every text in the struct whose field names something.
void visit_record(const Record& record, const void* from, const OnText& on_text);

}  // namespace stamtafel::playbook
