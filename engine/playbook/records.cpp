// Reading and visiting records: the walk along the schema's rows, the same for every struct.
#include <algorithm>
#include <vector>

#include "engine/playbook/fields.hpp"
#include "engine/playbook/read.hpp"

namespace stamtafel::playbook {
namespace {

const Field* field_named(const Record& record, std::string_view name) {
    const auto found = std::find_if(record.fields.begin(), record.fields.end(),
                                    [&](const Field& field) { return field.name == name; });
    return found == record.fields.end() ? nullptr : &*found;
}

void report_unknown_key(const Record& record, const Entry& entry, base::Diagnostics& diagnostics) {
    std::vector<std::string_view> names;
    for (const Field& field : record.fields) names.push_back(field.name);
    report_unknown(diagnostics, base::Code::unknown_key, {entry.key, entry.place}, names);
}

/// "{at_least: 0,2}" and "{sat,sun: …}": what stands beside the comma is a key without a value.
bool is_cut_by_a_comma(const Record& record, const Entry& entry) {
    const bool digit = !entry.key.empty() && entry.key.front() >= '0' && entry.key.front() <= '9';
    return entry.value.kind == Node::Kind::empty && (digit || record.any_key != nullptr);
}

void read_entry(const Record& record, const Entry& entry, void* into, base::Diagnostics& diagnostics) {
    const Field* field = field_named(record, entry.key);
    if (field == nullptr && is_cut_by_a_comma(record, entry))
        return diagnostics.add({base::Code::comma_splits, {entry.key}}, entry.place);
    if (field == nullptr) field = record.any_key;
    if (field == nullptr) return report_unknown_key(record, entry, diagnostics);
    if (entry.value.kind != Node::Kind::empty)
        return field->read({*field, entry.key, entry.place, diagnostics}, entry.value, into);
    if (!field->must) diagnostics.add({base::Code::empty_value, {entry.key, entry.value.text}}, entry.place);
}

}  // namespace

void read_record(const Record& record, const Node& node, void* into, base::Diagnostics& diagnostics) {
    for (const Entry& entry : node.entries) read_entry(record, entry, into, diagnostics);
    for (const Field& field : record.fields) {
        const Node* value = field.must ? find(node, field.name) : &node;
        if (value == nullptr || value->kind == Node::Kind::empty)
            diagnostics.add(
                {base::Code::missing_key,
                 {std::string(field.name), std::string(example_of(field)), value == nullptr ? "" : value->text}},
                value == nullptr ? node.place : value->place);
    }
}

void visit_record(const Record& record, const void* from, const OnText& on_text) {
    for (const Field& field : record.fields)
        if (field.visit != nullptr) field.visit(field, from, on_text);
    if (record.any_key != nullptr && record.any_key->visit != nullptr)
        record.any_key->visit(*record.any_key, from, on_text);
}

}  // namespace stamtafel::playbook
