// Values are compared as what they mean; a value that cannot be read as its type is compared as it is written.
#include "engine/playbook/difference_values.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/calendar/period.hpp"
#include "engine/playbook/read.hpp"

namespace stamtafel::playbook {
namespace {

using base::DurationUnit;

/// Times of one kind in one unit; a working day, a day and a month have no length in hours.
std::string canonical_duration(std::string_view text) {
    const auto duration = base::parse_duration(text);
    if (!duration) return std::string(text);
    switch (duration->unit) {
        case DurationUnit::second:
        case DurationUnit::minute:
        case DurationUnit::hour: return fmt::format("{} ms", base::milliseconds(*duration, 0));
        case DurationUnit::week: return base::written(base::Duration{duration->thousandths * 7, DurationUnit::day});
        default: return base::written(*duration);
    }
}

std::string canonical_quantity(std::string_view text) {
    const auto quantity = parse_quantity(text);
    if (!quantity) return std::string(text);
    return quantity->kind == Quantity::Kind::duration ? canonical_duration(text) : written(*quantity);
}

std::string canonical_bound(std::string_view text) {
    const std::string_view words = base::trimmed(text);
    Bound bound;
    base::Diagnostics ignored;
    const Field field{};
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = std::string(words);
    if (!read_value(Slot{field, "", {}, ignored}, node, bound)) return std::string(text);
    return fmt::format("{} {}", static_cast<int>(bound.sign), canonical_quantity(written(bound.quantity)));
}

std::string canonical_yes_no(std::string_view text) {
    const std::string word = base::fold(text);
    for (const std::string_view yes : {"true", "yes", "on", "ja", "waar"})
        if (word == yes) return "true";
    return "false";
}

template <class Parse, class Write>
std::string through(std::string_view text, Parse parse, Write write) {
    const auto value = parse(text);
    return value ? write(*value) : std::string(text);
}

/// A map where one value may stand, as the path of a KPI: "2026-10: 50%, 2026-11: 60%".
std::string in_a_line(const Node& node) {
    if (node.kind == Node::Kind::scalar) return node.text;
    std::string line;
    for (const Node& item : node.items) line += (line.empty() ? "" : "..") + in_a_line(item);
    for (const Entry& entry : node.entries)
        line += fmt::format("{}{}: {}", line.empty() ? "" : ", ", entry.key, in_a_line(entry.value));
    return line;
}

}  // namespace

std::string canonical(const Field& field, std::string_view text) {
    switch (field.type) {
        case Type::duration:
        case Type::working_time:
        case Type::effort: return canonical_duration(text);
        case Type::moment: return text == "direct" ? "at_once" : canonical_duration(text);
        case Type::quantity: return canonical_quantity(text);
        case Type::bound: return canonical_bound(text);
        case Type::yes_no: return canonical_yes_no(text);
        case Type::number:
        case Type::whole:
            return through(text, base::parse_number, [](double number) { return fmt::format("{}", number); });
        case Type::share:
            return through(text, base::parse_share, [](double share) { return base::written_share(share); });
        case Type::money:
            return through(text, base::parse_money, [](const base::Money& money) { return base::written(money); });
        case Type::date: return through(text, base::parse_date, [](base::Day day) { return base::iso(day); });
        case Type::period:
            return through(text, calendar::parse_period, [](const calendar::Period& period) {
                return base::iso(period.first) + ".." + base::iso(period.end + -1);
            });
        default: return std::string(text);
    }
}

std::optional<Said> value_of(const Field& field, const Node* node) {
    if (node != nullptr && node->kind != Node::Kind::empty) return Said{&field, in_a_line(*node)};
    if (field.standard.empty()) return std::nullopt;
    return Said{&field, std::string(field.standard)};
}

std::vector<Said> values_of(const Field& field, const Node* node) {
    std::vector<Said> values;
    if (node == nullptr || node->kind == Node::Kind::empty) return values;
    if (node->kind != Node::Kind::list) return {{&field, in_a_line(*node)}};
    for (const Node& item : node->items) values.push_back({&field, in_a_line(item)});
    return values;
}

std::vector<Said> without(const std::vector<Said>& from, const std::vector<Said>& other) {
    std::map<std::string, std::size_t> there;
    for (const Said& value : other) ++there[canonical(*value.field, value.text)];
    std::vector<Said> left;
    for (const Said& value : from) {
        const auto found = there.find(canonical(*value.field, value.text));
        if (found == there.end() || found->second == 0)
            left.push_back(value);
        else
            --found->second;
    }
    return left;
}

}  // namespace stamtafel::playbook
