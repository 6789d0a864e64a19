// From struct members to rows of the schema: the member's type says how its value is written and read.
// The untyped pointers of fields.hpp are made and taken back here and nowhere else.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/playbook/fields.hpp"
#include "engine/playbook/read.hpp"
#include "engine/playbook/records.hpp"

namespace stamtafel::playbook {

// How a member of type T is written. The primary template is for structs with a record of their own.
// clang-format off
template <class T> struct Written { static constexpr Type type = Type::record; static constexpr Shape shape = Shape::one; using Inner = T; };
template <Type type_> struct WrittenAs { static constexpr Type type = type_; static constexpr Shape shape = Shape::one; using Inner = void; };
template <> struct Written<std::string> : WrittenAs<Type::text> {};
template <> struct Written<bool> : WrittenAs<Type::yes_no> {};
template <> struct Written<double> : WrittenAs<Type::number> {};
template <> struct Written<base::Money> : WrittenAs<Type::money> {};
template <> struct Written<base::Duration> : WrittenAs<Type::duration> {};
template <> struct Written<base::Day> : WrittenAs<Type::date> {};
template <> struct Written<std::pair<base::Day, base::Day>> : WrittenAs<Type::period> {};
template <> struct Written<Quantity> : WrittenAs<Type::quantity> {};
template <> struct Written<Bound> : WrittenAs<Type::bound> {};
template <class T> struct Written<At<T>> : Written<T> {};
template <class T> struct Written<std::optional<T>> : Written<T> {};
template <class T> struct Written<std::vector<T>> : Written<T> { static constexpr Shape shape = Shape::list; };
template <class T> struct Written<std::vector<std::pair<Text, T>>> : Written<T> {
    static constexpr Shape inner = Written<T>::shape;
    static constexpr Shape shape = inner == Shape::one ? Shape::map : inner == Shape::list ? Shape::map_of_lists : Shape::map_of_maps;
};
// clang-format on

// Reading, by the member's type.
template <class T>
void read(const Slot& slot, const Node& node, At<T>& into);
template <class T>
void read(const Slot& slot, const Node& node, std::optional<T>& into);
template <class T>
void read(const Slot& slot, const Node& node, std::vector<T>& into);
template <class T>
void read(const Slot& slot, const Node& node, std::vector<std::pair<Text, T>>& into);

template <class Struct>
void read(const Slot& slot, const Node& node, Struct& into) {
    if (!expect_map(slot, node)) return;
    if constexpr (requires { into.place; }) into.place = node.place;
    read_record(record_of<Struct>(), node, &into, slot.diagnostics);
}
template <class T>
void read(const Slot& slot, const Node& node, At<T>& into) {
    if (read_value(slot, node, into.value)) into.place = node.place;  // no place: nothing readable was written
}
template <class T>
void read(const Slot& slot, const Node& node, std::optional<T>& into) {
    read(slot, node, into.emplace());
}
template <class T>
void read(const Slot& slot, const Node& node, std::vector<T>& into) {
    into.clear();
    for (const Node& item : items_of(slot, node)) read(slot, item, into.emplace_back());
}
template <class T>
void read(const Slot& slot, const Node& node, std::vector<std::pair<Text, T>>& into) {
    into.clear();
    if (!expect_map(slot, node)) return;
    for (const Entry& entry : node.entries) {
        if (!known_key(slot, entry)) continue;
        auto& [key, value] = into.emplace_back();
        key = {entry.key, entry.place};
        read(Slot{slot.field, entry.key, entry.place, slot.diagnostics}, entry.value, value);
    }
}

// Visiting the texts that name something.
inline void visit(const Field& field, const Text& text, const OnText& on_text) {
    if (!text.value.empty()) on_text(text, field.refers);
}
template <class T>
void visit(const Field&, const At<T>&, const OnText&) {}
template <class T>
void visit(const Field& field, const std::optional<T>& from, const OnText& on_text);
template <class T>
void visit(const Field& field, const std::vector<T>& from, const OnText& on_text);
template <class T>
void visit(const Field& field, const std::vector<std::pair<Text, T>>& from, const OnText& on_text);

template <class Struct>
void visit(const Field&, const Struct& from, const OnText& on_text) {
    visit_record(record_of<Struct>(), &from, on_text);
}
template <class T>
void visit(const Field& field, const std::optional<T>& from, const OnText& on_text) {
    if (from) visit(field, *from, on_text);
}
template <class T>
void visit(const Field& field, const std::vector<T>& from, const OnText& on_text) {
    for (const T& item : from) visit(field, item, on_text);
}
template <class T>
void visit(const Field& field, const std::vector<std::pair<Text, T>>& from, const OnText& on_text) {
    for (const auto& [key, value] : from) {
        if (field.keys_refer != Reference::none) on_text(key, field.keys_refer);
        visit(field, value, on_text);
    }
}

template <class Pointer>
struct MemberOf;
template <class Struct_, class Value_>
struct MemberOf<Value_ Struct_::*> {
    using Struct = Struct_;
    using Value = Value_;
};

template <auto member>
void read_member(const Slot& slot, const Node& node, void* record) {
    using Struct = typename MemberOf<decltype(member)>::Struct;
    read(slot, node, static_cast<Struct*>(record)->*member);
}
template <auto member>
void visit_member(const Field& field, const void* record, const OnText& on_text) {
    using Struct = typename MemberOf<decltype(member)>::Struct;
    visit(field, static_cast<const Struct*>(record)->*member, on_text);
}

/// The row of a member: `field<&Kpi::metric>("metric", …).required().names(Reference::metric)`.
template <auto member>
constexpr Field field(std::string_view name, std::string_view en, std::string_view nl) {
    using How = Written<typename MemberOf<decltype(member)>::Value>;
    Field row{name, en, nl};
    row.type = How::type;
    row.shape = How::shape;
    if constexpr (!std::is_void_v<typename How::Inner>) row.record = &record_of<typename How::Inner>;
    row.read = &read_member<member>;
    row.visit = &visit_member<member>;
    return row;
}

/// Keys below a key of their own that fill members of the same struct: `floors: {people, weeks}`.
template <const Record& (*keys)()>
constexpr Field group(std::string_view name, std::string_view en, std::string_view nl) {
    Field row{name, en, nl};
    row.type = Type::record;
    row.record = keys;
    row.read = [](const Slot& slot, const Node& node, void* record) {
        if (expect_map(slot, node)) read_record(keys(), node, record, slot.diagnostics);
    };
    row.visit = [](const Field&, const void* record, const OnText& on_text) { visit_record(keys(), record, on_text); };
    return row;
}

}  // namespace stamtafel::playbook
